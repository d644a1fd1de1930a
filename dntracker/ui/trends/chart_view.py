"""The chart on the page: what is visible, the crosshair by mouse and keys, its card."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dntracker.paint.chart import ChartLook, Frame, View, frame, paint_chart
from dntracker.paint.chart_frame import period_at, scale_of, whole_span
from dntracker.services.trend_card import card_of, spoken
from dntracker.services.trends import Series
from dntracker.ui.style import Style
from dntracker.ui.trends.card import Card
from dntracker.ui.trends.plot import Plot

LEAST_HEIGHT, LEAST_COLUMN = 260, 52
ZOOM = 1.25


class ChartView(QWidget):
    """Shows one series; takes the focus for ← → + - Home."""

    moved = Signal()
    """Other columns are visible, or in another place."""

    hovered = Signal(object)
    """The reader is at this column (a place on the axis), or None."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._series: Series | None = None
        self._plot: Plot | None = None
        self._hidden: frozenset[str] = frozenset()
        self._span = (0, 1)
        self.hover: int | None = None
        self.card = Card(style, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Biểu đồ: ← → đi từng cột, + - phóng to thu nhỏ, Home xem hết"))

    def prepare(self) -> None:
        """Load what the first chart needs; called in an idle moment it saves the reader the wait."""
        if self._plot is None:
            self._plot = Plot(self._paint, self)
            self._plot.moved.connect(self._moved)
            self._plot.viewport.installEventFilter(self)
            self._plot.show()
            self._place()

    def show_series(self, series: Series, span: tuple[int, int] | None = None) -> None:
        """Show a series, all of it or the columns from the first to the last of `span`."""
        self.prepare()
        same = self._series is not None and self._series.indicator.code == series.indicator.code
        self._series = series
        self._span = span or self._fitting(whole_span(series))
        everything = whole_span(series)
        self._place()
        if self._plot:
            limits = min(everything[0], self._span[0]) - 0.5, max(everything[1], self._span[1]) + 0.5
            self._plot.set_limits(*limits)
        self.reset()
        self.set_hover(self.hover if same else None)

    def set_hidden(self, hidden: frozenset[str]) -> None:
        """Leave these parts of the legend out."""
        self._hidden = hidden
        self._repaint()

    def reset(self) -> None:
        """Show the columns that the chart opened with."""
        if self._plot:
            self._plot.set_range(self._span[0] - 0.5, self._span[1] + 0.5)
            self._moved()

    def zoom(self, factor: float) -> None:
        """Show so many times fewer columns, around the crosshair or the middle."""
        if self._plot:
            first, last = self._plot.range()
            middle = (first + last) / 2 if self.hover is None else float(self.hover)
            self._plot.set_range(middle - (middle - first) / factor, middle + (last - middle) / factor)

    def set_hover(self, column: int | None) -> None:
        """Put the crosshair on a column, or take it away; a column outside is brought into view."""
        self.hover = column
        if column is not None and self._plot:
            self._bring_in(column)
        self._show_card()
        self._repaint()
        self.hovered.emit(column)

    def look(self) -> ChartLook:
        """The chart's colours, font and scale now."""
        return ChartLook(self._style.tokens, self._style.font(), self._style.px(100) / 100, hidden=self._hidden)

    def view(self) -> View:
        """What is visible."""
        if self._series is None or self._plot is None:
            return View(0, 1, 0, 1)
        first, last = self._plot.range()
        return View(first, last, *scale_of(self._series, first, last, self._hidden))

    def frame(self) -> Frame | None:
        """The geometry of the chart as it stands."""
        return frame(QRectF(self.rect()), self._series, self.view(), self.look()) if self._series else None

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(420), self._style.px(LEAST_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / ZOOM)
            case Qt.Key.Key_Home:
                self.reset()
            case Qt.Key.Key_Escape if self.hover is not None:
                self.set_hover(None)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if self.hover is None and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._step(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._point_at(event.position())
        elif event.type() is QEvent.Type.Leave and not self.hasFocus():
            self.set_hover(None)
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self._style.color("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._moved()

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        if self._series:
            paint_chart(painter, rect, self._series, self.view(), self.look(), self.hover)

    def _place(self) -> None:
        shape = self.frame()
        if self._plot and shape:
            self._plot.place(QRectF(self.rect()), shape.plot)
            self.card.raise_()

    def _moved(self, *_range: float) -> None:
        self._show_card()
        self._repaint()
        self.moved.emit()

    def _repaint(self) -> None:
        if self._plot:
            self._plot.repaint_picture(self._style.color("paper"))

    def _fitting(self, span: tuple[int, int]) -> tuple[int, int]:
        shape = self.frame()
        most = int(shape.plot.width() / self._style.px(LEAST_COLUMN)) if shape and shape.plot.width() > 0 else 0
        return (max(span[0], span[1] - most + 1), span[1]) if most > 1 else span

    def _step(self, by: int) -> None:
        if self._series is None:
            return
        latest = self._series.latest
        first, last = whole_span(self._series)
        if self.hover is None:
            start = latest.period if latest else period_at(last, self._series.frequency)
            self.set_hover(start.year * start.frequency.per_year + start.index - 1)
        else:
            self.set_hover(min(max(self.hover + by, first), last))

    def _bring_in(self, column: int) -> None:
        first, last = self._plot.range() if self._plot else (0.0, 0.0)
        shift = min(0.0, column - 0.5 - first) or max(0.0, column + 0.5 - last)
        if shift and self._plot:
            self._plot.set_range(first + shift, last + shift)

    def _point_at(self, at: QPointF) -> None:
        shape = self.frame()
        if shape is None:
            return
        inside = shape.plot.left() <= at.x() <= shape.plot.right()
        column = round(shape.column(at.x())) if inside else None
        if column != self.hover:
            self.set_hover(column)

    def _show_card(self) -> None:
        shape = self.frame()
        if self._series is None or shape is None or self.hover is None or not shape.shows(self.hover):
            self.card.hide()
            self.setAccessibleDescription("")
            return
        lines = card_of(self._series, period_at(self.hover, self._series.frequency))
        self.setAccessibleDescription(spoken(lines))
        self.card.show_lines(lines, self.look())
        x, gap = shape.x(self.hover), self._style.px(9)
        left = x - shape.plot.left() > shape.plot.right() - x
        self.card.move(round(x - gap - self.card.width() if left else x + gap), round(shape.plot.top() + gap))
