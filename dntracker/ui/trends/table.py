"""The numbers under the chart; its columns stand where the chart's columns stand, and its heading is their axis."""

from math import ceil

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dntracker.domain.period import Period
from dntracker.paint.chart import Frame
from dntracker.paint.chart_canvas import dress_of
from dntracker.paint.chart_frame import ChartLook, columns_of, far_name, far_steps, period_at
from dntracker.paint.chart_index import place
from dntracker.paint.chart_legend import paint_mark
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.copying import as_text, heading
from dntracker.services.trends.series import Point, RowKind, TableRow
from dntracker.services.trends.table import BROKEN
from dntracker.ui.style import Style

HEAD, ROW, LEAST_ROWS = 28, 24, 4
LEAST_COLUMN, MOST_COLUMN, BETWEEN = 52, 64, 2
_ROLES = {RowKind.OTHERS: "other", RowKind.TARGET: "accent", RowKind.BENCHMARK: "ink2", RowKind.TIMES: "ink2"}
_REACHED = ("+", "đạt")
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def least_column(chart: Chart, style: Style) -> int:
    """How wide a column must be for the numbers of the table to stand apart, within reason."""
    metrics, far = QFontMetrics(style.font()), {step.last for step in far_steps(chart)}
    shown = [text for row in chart.rows for period, text in row.cells.items() if period.year not in far]
    widest = max((metrics.horizontalAdvance(text) for text in sorted(shown, key=len)[-40:]), default=0)
    return min(max(widest + style.px(BETWEEN), style.px(LEAST_COLUMN)), style.px(MOST_COLUMN))


class _Part(QWidget):
    """Paints its rows at the chart's columns."""

    def __init__(self, table: "TrendTable", style: Style) -> None:
        super().__init__()
        self.table, self.look = table, style
        self.setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.table.point_at(event.position().x())

    def _ground(self, painter: QPainter) -> None:
        shape, column = self.table.shape, self.table.hover
        if shape and column is not None and shape.shows(column):
            width = shape.column_width
            left = max(shape.plot.left(), shape.x(column) - width / 2)
            right = min(shape.plot.right(), shape.x(column) + width / 2)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), self.look.color("sel"))

    def _rule(self, painter: QPainter, y: int, role: str) -> None:
        shape, color = self.table.shape, self.look.color(role)
        right = shape.plot.right() if shape else self.width()
        painter.fillRect(QRectF(0, y, right, 1), color)
        if shape and shape.strip:
            painter.fillRect(QRectF(shape.strip.left(), y, shape.strip.width(), 1), color)

    def _cell(self, painter: QPainter, right: float, y: int, height: int, text: str) -> None:
        painter.drawText(QRectF(right - 200, y, 200, height), _MIDDLE | Qt.AlignmentFlag.AlignRight, text)


class _Head(_Part):
    def sizeHint(self) -> QSize:
        return QSize(0, self.look.px(HEAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._ground(painter)
        self._rule(painter, 0, "rule")
        self._rule(painter, self.height() - 1, "rule")
        table, shape = self.table, self.table.shape
        painter.setFont(self.look.font())
        painter.setPen(self.look.color("ink2"))
        painter.drawText(self.rect(), _MIDDLE, table.heading())
        for period in table.columns():
            current = place(period) == table.hover
            painter.setFont(self.look.font(bold=current))
            painter.setPen(self.look.color("ink" if current else "ink2"))
            self._cell(painter, table.right_of(period), 0, self.height(), heading(period))
        if table.chart and shape and shape.strip:
            painter.setFont(self.look.font())
            self._cell(painter, table.far_right(), 0, self.height(), far_name(table.chart))


class _Body(_Part):
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        rows = self.table.rows()
        number = int(event.position().y()) // self.look.px(ROW)
        self.setToolTip(_explained(rows[number]) if number < len(rows) else "")

    def sizeHint(self) -> QSize:
        rows = len(self.table.rows())
        return QSize(0, rows * self.look.px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._ground(painter)
        for number, row in enumerate(self.table.rows()):
            top = number * self.look.px(ROW)
            self._row(painter, row, top)
            self._rule(painter, top + self.look.px(ROW) - 1, "line")

    def _row(self, painter: QPainter, row: TableRow, top: int) -> None:
        look, table, height = self.look, self.table, self.look.px(ROW)
        painter.setFont(look.font(bold=row.kind is RowKind.CITY))
        painter.setPen(look.color("ink" if row.kind is RowKind.CITY else "ink2"))
        room = round(table.shape.plot.left()) - look.px(8) if table.shape else self.width()
        left = self._mark(painter, row, top + height / 2)
        label = QFontMetrics(painter.font()).elidedText(row.label, Qt.TextElideMode.ElideRight, room - left)
        painter.drawText(QRectF(left, top, room - left, height), _MIDDLE, label)
        for period in table.columns():
            if text := row.cells.get(period):
                painter.setFont(look.font(bold=row.kind is RowKind.CITY, italic=table.computed(row, period)))
                painter.setPen(look.color(_role(row, text, table.stands_in(row, period))))
                self._cell(painter, table.right_of(period), top, height, table.fitting(painter.font(), text))
        if text := table.far_text(row):
            painter.setPen(look.color(_role(row, text, False)))
            self._cell(painter, table.far_right(), top, height, text)

    def _mark(self, painter: QPainter, row: TableRow, y: float) -> int:
        # of several lines each row of figures begins with the mark of its line
        chart = self.table.chart
        own = [one for one in self.table.rows() if one.kind is RowKind.CITY]
        if chart is None or chart.single or row not in own or len(own) != len(chart.lines):
            return 0
        role, mark = dress_of(chart, chart.lines[own.index(row)])
        look = ChartLook(self.look.tokens, self.look.font(), self.look.px(100) / 100)
        pen = painter.pen()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QPointF(self.look.px(5), y), mark, self.look.color(role), look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(pen)
        return self.look.px(16)


class TrendTable(QWidget):
    """Heading and rows; the rows scroll where there is no room for all."""

    hovered = Signal(object)
    """The mouse is at this column (a place on the axis), or at None."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.chart: Chart | None = None
        self.shape: Frame | None = None
        self.hover: int | None = None
        self._least = 1.0
        self._head, self._body = _Head(self, style), _Body(self, style)
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
        self.setAccessibleName(self.tr("Bảng số liệu dưới biểu đồ"))

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

    def sizeHint(self) -> QSize:
        return QSize(0, self._style.px(HEAD) + self._body.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        rows = min(LEAST_ROWS, len(self.rows()))
        return QSize(0, self._style.px(HEAD) + rows * self._style.px(ROW))

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


def _role(row: TableRow, text: str, stands_in: bool) -> str:
    if stands_in or text == BROKEN:
        return "ink3"
    if row.kind is RowKind.DISTANCE:
        return "good" if text.lstrip("(~").startswith(_REACHED) else "ink"
    return _ROLES.get(row.kind, "ink")


def _explained(row: TableRow) -> str:
    across = any(text.startswith("(") for text in row.cells.values())
    return f"{row.label}\n{_tr('Trong ngoặc: số và mục tiêu ở hai bên mốc gãy chuỗi')}" if across else row.label


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrendTable", text)
