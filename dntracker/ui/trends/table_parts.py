"""How heading and rows of the table under the chart are painted, at the chart's columns."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dntracker.domain.period import Period
from dntracker.paint.chart import Frame
from dntracker.paint.chart_canvas import dress_of
from dntracker.paint.chart_frame import ChartLook, far_name
from dntracker.paint.chart_index import place
from dntracker.paint.chart_legend import paint_mark
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.copying import heading
from dntracker.services.trends.series import RowKind, TableRow
from dntracker.services.trends.table import BROKEN
from dntracker.ui.style import Style

HEAD, ROW = 28, 24
_ROLES = {
    RowKind.OTHERS: "other", RowKind.TARGET: "accent", RowKind.BENCHMARK: "ink2", RowKind.TIMES: "ink2",
    RowKind.BEHIND: "ink2", RowKind.FORECAST: "forecast",
}  # fmt: skip
_REACHED = ("+", "đạt")
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Table(Protocol):
    """What heading and rows ask of the table that they are parts of."""

    chart: Chart | None
    shape: Frame | None
    hover: int | None
    current: int | None

    def rows(self) -> tuple[TableRow, ...]: ...
    def columns(self) -> list[Period]: ...
    def heading(self) -> str: ...
    def right_of(self, period: Period) -> float: ...
    def far_right(self) -> float: ...
    def far_text(self, row: TableRow) -> str: ...
    def fitting(self, font: QFont, text: str) -> str: ...
    def stands_in(self, row: TableRow, period: Period) -> bool: ...
    def computed(self, row: TableRow, period: Period) -> bool: ...
    def point_at(self, x: float) -> None: ...


class Part(QWidget):
    """Paints its rows at the chart's columns."""

    def __init__(self, table: Table, style: Style) -> None:
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


class Head(Part):
    """The axis of the chart."""

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


class Body(Part):
    """The rows; the one that the keys walked to is framed."""

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
            if number == self.table.current:
                painter.fillRect(0, top, self.width(), self.look.px(ROW), self.look.color("tint"))
                painter.fillRect(0, top, self.look.px(3), self.look.px(ROW), self.look.color("accent"))
            self._row(painter, row, top)
            self._rule(painter, top + self.look.px(ROW) - 1, "line")

    def _row(self, painter: QPainter, row: TableRow, top: int) -> None:
        look, table, height = self.look, self.table, self.look.px(ROW)
        painter.setFont(look.font(bold=row.kind is RowKind.CITY))
        painter.setPen(look.color("ink" if row.kind is RowKind.CITY else "ink2"))
        room = round(table.shape.plot.left()) - look.px(8) if table.shape else self.width()
        left = self._mark(painter, row, top + height / 2)
        metrics, label = QFontMetrics(painter.font()), row.label
        if left and metrics.horizontalAdvance(label) > room - left:  # names tell lines apart, not what they measure
            label = label.rpartition(", ")[0] or label
        label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, room - left)
        painter.drawText(QRectF(left, top, room - left, height), _MIDDLE, label)
        for period in table.columns():
            if text := row.cells.get(period):
                painter.setFont(
                    look.font(
                        bold=row.kind is RowKind.CITY,
                        italic=row.kind is RowKind.FORECAST or table.computed(row, period),
                    )
                )
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
