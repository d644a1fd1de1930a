"""The chart on the page: what is visible, the crosshair by mouse and keys, its card."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from dntracker.paint.chart import ChartLook, Frame, View, frame, paint_chart
from dntracker.paint.chart_frame import GAP, LABELS, STRIP, far_steps, period_at, place, scale_of, whole_span
from dntracker.services.trends.card import card_of, spoken
from dntracker.services.trends.series import Series
from dntracker.ui.style import Style
from dntracker.ui.trends.card import Card
from dntracker.ui.trends.plot import Plot

LEAST_HEIGHT = 230
LEAST_COLUMN, MOST_COLUMN, BETWEEN, LEAST_SHOWN = 52, 64, 2, 3
ZOOM = 1.25


def least_column(series: Series, style: Style) -> int:
    """How wide a column must be for the numbers of the table to stand apart, within reason."""
    metrics, far = QFontMetrics(style.font()), {step.last for step in far_steps(series)}
    shown = (text for row in series.rows for period, text in row.cells.items() if period.year not in far)
    widest = max((metrics.horizontalAdvance(text) for text in shown), default=0)
    return min(max(widest + style.px(BETWEEN), style.px(LEAST_COLUMN)), style.px(MOST_COLUMN))


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
        self._span = self._whole = (0, 1)
        self._least = 1.0
        self.hover: int | None = None
        self.card = Card(style, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        style.changed.connect(self._dress)
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
        self._whole = span or whole_span(series)
        self._least = least_column(series, self._style)
        self._place()
        self._limit()
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

    def everything(self) -> tuple[float, float]:
        """The edges of all that can be shown."""
        whole = whole_span(self._series) if self._series else self._whole
        return min(whole[0], self._whole[0]) - 0.5, max(whole[1], self._whole[1]) + 0.5

    def show_from(self, first: float) -> None:
        """Show as many columns as now, from this edge on."""
        if self._plot:
            shown = self._plot.range()
            self._plot.set_range(first, first + shown[1] - shown[0])

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
        columns = LEAST_SHOWN * LEAST_COLUMN + BETWEEN
        return QSize(self._style.px(LABELS + columns + GAP + STRIP), self._style.px(LEAST_HEIGHT))

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
        self._repaint()
        if self.hover is None and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._step(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._point_at(event.position())
        elif event.type() is QEvent.Type.Leave and not self.hasFocus():
            self.set_hover(None)
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        at_home = self._plot is not None and self._plot.range() == (self._span[0] - 0.5, self._span[1] + 0.5)
        self._place()
        self._limit()
        if at_home:
            self.reset()
        self._moved()

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        if self._series:
            paint_chart(painter, rect, self._series, self.view(), self.look(), self.hover)
        if self.hasFocus():
            painter.setPen(QPen(self._style.color("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

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

    def _dress(self) -> None:
        self.updateGeometry()
        if self._series:
            self._least = least_column(self._series, self._style)
            self._place()
            self._limit()
        self._moved()

    def _limit(self) -> None:
        shape = self.frame()
        if self._plot is None or self._series is None or shape is None:
            return
        most = max(LEAST_SHOWN, int(shape.plot.width() / self._least))
        self._plot.set_limits(*self.everything(), most)
        first, last = self._whole
        if last - first + 1 > most:  # the newest figure stays in sight, with as much past as future
            latest = self._series.latest
            newest = place(latest.period) if latest else last
            last = min(last, max(newest + most // 2, first + most - 1))
            first = last - most + 1
        self._span = first, last

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
