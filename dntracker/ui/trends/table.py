"""The numbers under the chart; its columns stand where the chart's columns stand, and its heading is their axis."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dntracker.domain.period import Period
from dntracker.paint.chart import Frame
from dntracker.paint.chart_frame import columns_of, far_steps, period_at, whole_span
from dntracker.paint.chart_index import place
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.copying import as_text, heading
from dntracker.services.trends.series import Point, RowKind, TableRow
from dntracker.services.trends.texts import period_title
from dntracker.ui.style import Style
from dntracker.ui.trends.table_parts import HEAD, ROW, Body, Head

LEAST_ROWS = 4
LEAST_COLUMN, MOST_COLUMN, BETWEEN, APART = 52, 64, 2, 8


def least_column(chart: Chart, style: Style) -> int:
    """How wide a column must be for the numbers of the table and their headings to stand apart, within reason."""
    metrics, far = QFontMetrics(style.font()), {step.last for step in far_steps(chart)}
    shown = [text for row in chart.rows for period, text in row.cells.items() if period.year not in far]
    widest = max((metrics.horizontalAdvance(text) for text in sorted(shown, key=len)[-40:]), default=0)
    longest = heading(Period(2024, chart.spec.frequency, chart.spec.frequency.per_year))
    named = QFontMetrics(style.font(bold=True)).horizontalAdvance(longest) + style.px(APART)
    return max(min(max(widest + style.px(BETWEEN), style.px(LEAST_COLUMN)), style.px(MOST_COLUMN)), named)


class TrendTable(QWidget):
    """Heading and rows; the rows scroll where there is no room for all."""

    hovered = Signal(object)
    """The reader is at this column (a place on the axis), or at None."""

    figure_asked = Signal()
    """Enter: the reader wants to see the figure of the column."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.chart: Chart | None = None
        self.shape: Frame | None = None
        self.hover: int | None = None
        self.current: int | None = None
        self._room = LEAST_ROWS
        self._least = 1.0
        self._head, self._body = Head(self, style), Body(self, style)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._scroll, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Bảng số liệu dưới biểu đồ: ← → đi từng cột, ↑ ↓ từng dòng"))

    def rows(self) -> tuple[TableRow, ...]:
        """The rows under the heading."""
        return self.chart.rows if self.chart else ()

    def show_chart(self, chart: Chart) -> None:
        """Show the rows of a chart."""
        self.chart = chart
        self._least = least_column(chart, self._style)
        self._head.setFixedHeight(self._style.px(HEAD))
        self._body.setFixedHeight(self._body.sizeHint().height())
        self.setAccessibleDescription(as_text(chart.title, chart.rows))
        self.updateGeometry()
        self.update()

    def align(self, shape: Frame | None) -> None:
        """Stand where this chart's columns stand."""
        self.shape = shape
        self._repaint()

    def set_hover(self, column: int | None) -> None:
        """Mark a column."""
        self.hover = column
        self._repaint()

    def set_room(self, rows: int) -> None:
        """Show so many rows before the rest is scrolled to."""
        if self._room != max(rows, LEAST_ROWS):
            self._room = max(rows, LEAST_ROWS)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(0, self._style.px(HEAD) + min(len(self.rows()), self._room) * self._style.px(ROW))

    def minimumSizeHint(self) -> QSize:
        rows = min(LEAST_ROWS, len(self.rows()))
        return QSize(0, self._style.px(HEAD) + rows * self._style.px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if self.chart:
                self._step(1 if event.key() == Qt.Key.Key_Right else -1, self.chart)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.figure_asked.emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None and self.rows():
            self._walk(1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.current = None
        self._repaint()

    def told(self) -> str:
        """The cell that the keys walked to, for a screen reader."""
        if self.current is None or self.chart is None or self.current >= len(self.rows()):
            return ""
        row = self.rows()[self.current]
        if self.hover is None:
            return row.label
        period = period_at(self.hover, self.chart.spec.frequency)
        return f"{row.label}, {period_title(period)}: {row.cells.get(period) or self.tr('trống')}"

    def _walk(self, by: int) -> None:
        if rows := len(self.rows()):
            here = -1 if self.current is None else self.current
            self.current = min(max(here + by, 0), rows - 1)
            row = self._style.px(ROW)
            self._scroll.ensureVisible(0, self.current * row + row // 2, 0, row)
            self._tell()

    def _step(self, by: int, chart: Chart) -> None:
        first, last = whole_span(chart)
        newest = [place(line.series.latest.period) for line in chart.lines if line.series.latest]
        at = max(newest, default=last) if self.hover is None else self.hover + by
        self.hovered.emit(min(max(at, first), last))
        self._tell()

    def _tell(self) -> None:
        self._repaint()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.told()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def heading(self) -> str:
        """The word over the row labels."""
        names = {1: self.tr("Năm"), 4: self.tr("Quý"), 12: self.tr("Tháng")}
        return names.get(self.chart.spec.frequency.per_year if self.chart else 1, "")

    def columns(self) -> list[Period]:
        """The columns that the chart shows, the newest first; of narrow ones as many as have room, and the reader's."""
        if self.shape is None or self.chart is None:
            return []
        frequency, every = self.chart.spec.frequency, self._every()
        found = list(columns_of(self.shape.view, frequency, every))
        if every == 1 or self.hover is None or not self.shape.shows(self.hover):
            return found
        return [period_at(self.hover, frequency), *(one for one in found if abs(place(one) - self.hover) >= every)]

    def _every(self) -> int:
        width = self.shape.column_width if self.shape else 0.0
        return max(1, ceil(self._least / width)) if width else 1

    def fitting(self, font: QFont, text: str) -> str:
        """As much of a cell's text as its column has room for."""
        room = int(self.shape.column_width * self._every()) if self.shape else 0
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)

    def right_of(self, period: Period) -> float:
        """Where the numbers of a column end: its year stands centred under its points."""
        half = QFontMetrics(self._style.font()).horizontalAdvance(heading(period)) / 2
        return (self.shape.x(place(period)) if self.shape else 0.0) + half

    def far_right(self) -> float:
        """Where the numbers of the far horizon end."""
        strip = self.shape.strip if self.shape else None
        half = QFontMetrics(self._style.font()).horizontalAdvance("8888") / 2
        return strip.center().x() + half if strip else 0.0

    def far_text(self, row: TableRow) -> str:
        """The number of a row at the far horizon, which has a column of its own."""
        if self.chart is None or self.shape is None or self.shape.strip is None:
            return ""
        far = {step.last for step in far_steps(self.chart)}
        return " · ".join(text for period, text in row.cells.items() if period.year in far)

    def stands_in(self, row: TableRow, period: Period) -> bool:
        """Whether an earlier as-of stands in for the city's figure of a column."""
        point = self._city(row, period)
        return point is not None and point.as_of is not None

    def computed(self, row: TableRow, period: Period) -> bool:
        """Whether the city's figure of a column was computed from others."""
        point = self._city(row, period)
        return point is not None and point.computed

    def _city(self, row: TableRow, period: Period) -> Point | None:
        alone = self.chart.single if self.chart else None
        return alone.series.point(period) if alone and row.kind is RowKind.CITY else None

    def point_at(self, x: float) -> None:
        """The mouse is here."""
        inside = self.shape is not None and self.shape.plot.left() <= x <= self.shape.plot.right()
        self.hovered.emit(round(self.shape.column(x)) if self.shape and inside else None)

    def _repaint(self) -> None:
        self._head.update()
        self._body.update()
