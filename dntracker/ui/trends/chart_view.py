"""The chart on the page: what is visible, the crosshair by mouse and keys, its card."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from dntracker.domain.chart_spec import ChartNote
from dntracker.paint.chart import Attention, ChartLook, Frame, View, frame, paint_chart
from dntracker.paint.chart_canvas import dress_of
from dntracker.paint.chart_frame import GAP, LABELS, STRIP, period_at, view_of, whole_span
from dntracker.paint.chart_index import place
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.chart_card import chart_card
from dntracker.ui.style import Style
from dntracker.ui.trends.hand import NoteHand
from dntracker.ui.trends.plotted import Plotted, Told
from dntracker.ui.trends.supposing import Supposing
from dntracker.ui.trends.table import BETWEEN, LEAST_COLUMN, least_column
from dntracker.ui.trends.walk import Walk, with_draft

LEAST_HEIGHT = 260
LEAST_SHOWN = 3
NEAR = 0.01  # of a column


class ChartView(Plotted):
    """Shows one chart; takes the focus for the keys of its crosshair."""

    moved = Signal()
    """Other columns are visible, or in another place."""

    hovered = Signal(object)
    """The reader is at this column (a place on the axis), or None."""

    reached = Signal()
    """The reader came here with the keys or the mouse."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.chart: Chart | None = None
        self._hidden: frozenset[str] = frozenset()
        self._span = self._whole = (0, 1)
        self._least = 1.0
        self._draft: ChartNote | None = None
        self.walk = Walk(self)
        self.hand = NoteHand(self._shown, self)
        self.hand.drawing.connect(self._draw)
        self.supposing = Supposing(self._shown, self)
        self.supposing.changed.connect(self._repaint)
        self.setAccessibleName(
            self.tr("Biểu đồ: ← → đi từng cột, ↑ ↓ từng đường, Enter đến số liệu, N ghi chú, G giả định")
        )

    @property
    def hover(self) -> int | None:
        """The column with the crosshair."""
        return self.walk.column

    def show_chart(self, chart: Chart, span: tuple[int, int] | None = None, *, stay: bool = False) -> None:
        """Show a chart, all of it or the columns from the first to the last of `span`; `stay`: those in view now."""
        self.prepare()
        self.supposing.end()
        view, before, stay = self.view(), self.chart, stay and not self.at_home
        same = before is not None and before.spec.indicators[:1] == chart.spec.indicators[:1]
        same = same and before is not None and before.spec.frequency is chart.spec.frequency
        self.chart = chart
        self._whole = span or whole_span(chart)
        self._least = least_column(chart, self._style)
        self._place()
        self._limit()
        if stay and same and self._plot:
            self._plot.set_range(view.first, view.last)
            self._moved()
        else:
            self.reset()
        self._hover(self.hover if same else None)

    def set_hidden(self, hidden: frozenset[str]) -> None:
        """Leave these parts of the legend out."""
        self._hidden = hidden
        self._place()
        self._moved()

    def reset(self) -> None:
        """Show the columns that the chart opened with."""
        if self._plot:
            self._plot.set_range(self._span[0] - 0.5, self._span[1] + 0.5)
            self._moved()

    @property
    def at_home(self) -> bool:
        """Whether the columns in view are those that the chart opened with."""
        first, last = self._plot.range() if self._plot else (self._span[0] - 0.5, self._span[1] + 0.5)
        return abs(first - self._span[0] + 0.5) < NEAR and abs(last - self._span[1] - 0.5) < NEAR

    def everything(self) -> tuple[float, float]:
        """The edges of all that can be shown."""
        whole = whole_span(self.chart) if self.chart else self._whole
        return min(whole[0], self._whole[0]) - 0.5, max(whole[1], self._whole[1]) + 0.5

    def show_from(self, first: float) -> None:
        """Show as many columns as now, from this edge on."""
        if self._plot:
            shown = self._plot.range()
            self.set_view(first, first + shown[1] - shown[0])

    def zoom(self, factor: float) -> None:
        """Show so many times fewer columns, around the crosshair or the middle."""
        self.zoom_around(self.hover, factor)

    def set_hover(self, place: int | None) -> None:
        """Put the crosshair on a column, or take it away; a column outside is brought into view."""
        if place is not None and self._plot:
            self._bring_in(place)
        self._hover(place)

    def _hover(self, column: int | None) -> None:
        self.walk.column = column
        self._show_card()
        self._repaint()
        self.hovered.emit(column)

    def look(self) -> ChartLook:
        """The chart's colours, font and scale now, and what the legend hides."""
        return replace(super().look(), hidden=self._hidden)

    def view(self) -> View:
        """What is visible."""
        if self.chart is None or self._plot is None:
            return View(0, 1, 0, 1)
        return self.supposing.held_in(view_of(self.chart, *self._plot.range(), self._hidden))

    def frame(self) -> Frame | None:
        """The geometry of the chart as it stands."""
        return frame(QRectF(self.rect()), self.chart, self.view(), self.look()) if self.chart else None

    def minimumSizeHint(self) -> QSize:
        columns = LEAST_SHOWN * LEAST_COLUMN + BETWEEN
        return QSize(self._style.px(LABELS + columns + GAP + STRIP), self._style.px(LEAST_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        dropped = event.key() == Qt.Key.Key_Escape and self.hand.cancel()
        if not dropped and not self.supposing.press(event) and not self.walk.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()
        if self.hover is None and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.walk.step(0)

    def takes(self, event: QEvent) -> bool:
        """Whether the mouse is about a note or a supposed end."""
        return self.supposing.takes(event) or self.hand.takes(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        at_home = self._plot is not None and self.at_home
        super().resizeEvent(event)
        self._limit()
        if at_home:
            self.reset()
        self._moved()

    def plot_area(self) -> QRectF | None:
        """The rectangle of the axes."""
        shape = self.frame()
        return shape.plot if shape else None

    def paint_picture(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chart as it stands, with what is being drawn or supposed."""
        if self.chart:
            chart = with_draft(self.chart, self._draft)
            current = self._draft.code if self._draft else self.walk.note
            attention = Attention(self.hover, current, self.walk.line, self.supposing.now, True)
            paint_chart(painter, rect, chart, self.view(), self.look(), attention)

    def _shown(self) -> tuple[QWidget, Chart, Frame] | None:
        shape, chart = self.frame(), self.chart
        if chart is None or shape is None or self._plot is None:
            return None
        notes = () if "notes" in self._hidden else chart.notes  # what is not seen cannot be grabbed
        lane = () if "projects" in self._hidden else chart.lane
        return self._plot.viewport, replace(chart, notes=notes, lane=lane), shape

    def _draw(self, note: ChartNote | None) -> None:
        self._draft = note
        self._repaint()

    def _moved(self, *_range: float) -> None:
        super()._moved()
        self.moved.emit()

    def _dress(self) -> None:
        at_home = self.at_home
        super()._dress()
        if self.chart:
            self._least = least_column(self.chart, self._style)
            self._limit()
        if at_home:
            self.reset()

    def _limit(self) -> None:
        shape = self.frame()
        if self._plot is None or self.chart is None or shape is None:
            return
        first, last = self.everything()
        self._plot.set_limits(first, last, last - first)
        most = max(LEAST_SHOWN, int(shape.plot.width() / self._least))
        first, last = self._whole
        if last - first + 1 > most:  # the newest figure stays in sight, with as much past as future
            newest = max((place(one.period) for one in self.walk.latest()), default=last)
            last = min(last, max(newest + most // 2, first + most - 1))
            first = last - most + 1
        self._span = first, last

    def _bring_in(self, column: int) -> None:
        first, last = self._plot.range() if self._plot else (0.0, 0.0)
        shift = min(0.0, column - 0.5 - first) or max(0.0, column + 0.5 - last)
        if shift and self._plot:
            self._plot.set_range(first + shift, last + shift)

    def point_at(self, at: QPointF) -> None:
        """Put the crosshair on the column under the mouse, and say which milestone is there."""
        shape = self.frame()
        if shape is None:
            return
        self.setToolTip(self.hand.told(at))
        inside = shape.plot.left() <= at.x() <= shape.plot.right()
        column = round(shape.column(at.x())) if inside else None
        if column != self.hover:
            self.set_hover(column)

    def told(self) -> Told | None:
        """Everything about the column with the crosshair."""
        shape = self.frame()
        if self.chart is None or shape is None or self.hover is None or not shape.shows(self.hover):
            return None
        lines = chart_card(self.chart, period_at(self.hover, self.chart.spec.frequency), self._hidden)
        dress = {line.key: dress_of(self.chart, line) for line in self.chart.lines}
        return Told(lines, shape.x(self.hover), shape.plot, dress)
