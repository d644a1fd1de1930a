"""The lines under the matrix: how many of how many have sent each form, how many of the figures due are entered."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.overview_texts import column_period
from dntracker.ui.overview.delegate import MARGIN, ROW
from dntracker.ui.overview.grid import MatrixGrid
from dntracker.ui.overview.model import MatrixModel
from dntracker.ui.style import Style

BAR = 3
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Totals(QWidget):
    """Stands below the view and follows its columns; a click goes to the next place that has not sent."""

    def __init__(self, style: Style, view: MatrixGrid, model: MatrixModel) -> None:
        super().__init__()
        self._style, self._view, self._matrix = style, view, model
        self._filled: Mapping[int, tuple[int, int]] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        style.changed.connect(self._dress)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        view.horizontalHeader().geometriesChanged.connect(self.update)
        for signal in (model.modelReset, model.dataChanged):
            signal.connect(self.update)

    def show_filled(self, filled: Mapping[int, tuple[int, int]]) -> None:
        """Show how many figures are entered of those due in these columns."""
        self._filled = filled
        columns = self._matrix.matrix.columns
        told = [
            f"{columns[place].form.code} {column_period(columns[place].period)}: {entered}/{due}"
            for place, (entered, due) in filled.items()
        ]
        self.setAccessibleName(self.tr("Số liệu đã nhập"))
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip("\n".join(told))
        self._dress()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = self._view.verticalHeader().width()
        column = self._view.horizontalHeader().logicalIndexAt(int(event.position().x()) - left)
        unit = self._matrix.next_open(column, self._view.currentIndex().row()) if column >= 0 else None
        if unit is not None:
            self._view.go(unit, column)
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter = self._style, QPainter(self)
        header, left, row = self._view.horizontalHeader(), self._view.verticalHeader().width(), style.px(ROW)
        painter.fillRect(self.rect(), style.color("paper"))
        painter.setFont(style.font(bold=True))
        painter.setPen(style.color("ink"))
        painter.drawText(QRect(0, 0, left, row), _LEFT, self.tr("Đã gửi"))
        if self._filled:
            painter.drawText(QRect(0, row, left, row), _LEFT, self.tr("Số liệu đã nhập"))
        painter.setClipRect(left, 0, self.width() - left, self.height())
        for place, column in enumerate(self._matrix.matrix.columns):
            area = QRect(left + header.sectionViewportPosition(place), 0, header.sectionSize(place), row)
            painter.fillRect(area.right(), 0, 1, self.height(), style.color("line"))
            inner = area.adjusted(style.px(MARGIN), 0, -style.px(MARGIN), 0)
            if column.opened:
                sent, must = column.sent
                painter.drawText(inner, _LEFT, self.tr("{sent}/{must} nơi").format(sent=sent, must=must))
            if place in self._filled:
                self._draw_filled(painter, inner.translated(0, row), *self._filled[place])

    def _draw_filled(self, painter: QPainter, area: QRect, entered: int, due: int) -> None:
        style, thick = self._style, self._style.px(BAR)
        parts, percent = f"{_written(entered)}/{_written(due)}", f"{100 * entered // due}%"
        said = (f"{parts} ({percent})", parts, percent)
        metrics = painter.fontMetrics()
        text = next((one for one in said if metrics.horizontalAdvance(one) <= area.width()), said[-1])
        painter.drawText(area.adjusted(0, 0, 0, -2 * thick), _LEFT, text)
        bar = QRect(area.left(), area.bottom() - 2 * thick + 1, area.width(), thick)
        style.fill(painter, bar, "shade")
        style.fill(painter, QRect(bar.left(), bar.top(), bar.width() * entered // due, thick), "accent")

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(ROW) * (2 if self._filled else 1))


def _written(count: int) -> str:
    return write(Quantity(float(count)))
