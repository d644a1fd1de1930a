"""The numbers under the chart; its columns stand where the chart's columns stand, and its heading is their axis."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dntracker.domain.period import Period
from dntracker.paint.chart import Frame
from dntracker.paint.chart_frame import columns_of, far_name, far_steps, place
from dntracker.services.trends.copying import as_text, heading
from dntracker.services.trends.series import RowKind, Series, TableRow
from dntracker.services.trends.table import BROKEN
from dntracker.ui.style import Style

HEAD, ROW, LEAST_ROWS = 28, 24, 4
_ROLES = {RowKind.OTHERS: "other", RowKind.TARGET: "accent", RowKind.BENCHMARK: "ink2", RowKind.TIMES: "ink2"}
_REACHED = ("+", "đạt")
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


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
        if table.series and shape and shape.strip:
            painter.setFont(self.look.font())
            self._cell(painter, table.far_right(), 0, self.height(), far_name(table.series))


class _Body(_Part):
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        rows = self.table.series.rows if self.table.series else ()
        number = int(event.position().y()) // self.look.px(ROW)
        self.setToolTip(_explained(rows[number]) if number < len(rows) else "")

    def sizeHint(self) -> QSize:
        rows = len(self.table.series.rows) if self.table.series else 0
        return QSize(0, rows * self.look.px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._ground(painter)
        for number, row in enumerate(self.table.series.rows if self.table.series else ()):
            top = number * self.look.px(ROW)
            self._row(painter, row, top)
            self._rule(painter, top + self.look.px(ROW) - 1, "line")

    def _row(self, painter: QPainter, row: TableRow, top: int) -> None:
        look, table, height = self.look, self.table, self.look.px(ROW)
        painter.setFont(look.font(bold=row.kind is RowKind.CITY))
        painter.setPen(look.color("ink" if row.kind is RowKind.CITY else "ink2"))
        room = round(table.shape.plot.left()) - look.px(8) if table.shape else self.width()
        label = QFontMetrics(painter.font()).elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(0, top, room, height), _MIDDLE, label)
        for period in table.columns():
            if text := row.cells.get(period):
                painter.setFont(look.font(bold=row.kind is RowKind.CITY, italic=table.computed(row, period)))
                painter.setPen(look.color(_role(row, text, table.stands_in(row, period))))
                self._cell(painter, table.right_of(period), top, height, table.fitting(painter.font(), text))
        if text := table.far_text(row):
            painter.setPen(look.color(_role(row, text, False)))
            self._cell(painter, table.far_right(), top, height, text)


class TrendTable(QWidget):
    """Heading and rows; the rows scroll where there is no room for all."""

    hovered = Signal(object)
    """The mouse is at this column (a place on the axis), or at None."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.series: Series | None = None
        self.shape: Frame | None = None
        self.hover: int | None = None
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

    def show_series(self, series: Series) -> None:
        """Show the rows of a series."""
        self.series = series
        self._head.setFixedHeight(self._style.px(HEAD))
        self._body.setFixedHeight(self._body.sizeHint().height())
        self.setAccessibleDescription(as_text(series))
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
        rows = min(LEAST_ROWS, len(self.series.rows)) if self.series else 0
        return QSize(0, self._style.px(HEAD) + rows * self._style.px(ROW))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def heading(self) -> str:
        """The word over the row labels."""
        years = self.series is None or self.series.frequency.per_year == 1
        return self.tr("Năm") if years else self.tr("Quý")

    def columns(self) -> list[Period]:
        """The columns that the chart shows, the newest first."""
        if self.shape is None or self.series is None:
            return []
        return list(reversed(columns_of(self.shape.view, self.series.frequency)))

    def fitting(self, font: QFont, text: str) -> str:
        """As much of a cell's text as its column has room for."""
        room = int(self.shape.column_width) if self.shape else 0
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
        if self.series is None or self.shape is None or self.shape.strip is None:
            return ""
        far = {step.last for step in far_steps(self.series)}
        return " · ".join(text for period, text in row.cells.items() if period.year in far)

    def stands_in(self, row: TableRow, period: Period) -> bool:
        """Whether an earlier as-of stands in for the city's figure of a column."""
        point = self.series.point(period) if self.series and row.kind is RowKind.CITY else None
        return point is not None and point.as_of is not None

    def computed(self, row: TableRow, period: Period) -> bool:
        """Whether the city's figure of a column was computed from others."""
        point = self.series.point(period) if self.series and row.kind is RowKind.CITY else None
        return point is not None and point.computed

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
