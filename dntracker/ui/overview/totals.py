"""The line under the matrix: how many of how many have sent each form."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from dntracker.ui.overview.delegate import MARGIN, ROW
from dntracker.ui.overview.model import MatrixModel
from dntracker.ui.style import Style

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Totals(QWidget):
    """Stands below the view and follows its columns."""

    def __init__(self, style: Style, view: QTableView, model: MatrixModel) -> None:
        super().__init__()
        self._style, self._view, self._matrix = style, view, model
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        style.changed.connect(self._dress)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        view.horizontalHeader().geometriesChanged.connect(self.update)
        for signal in (model.modelReset, model.dataChanged):
            signal.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        style, painter = self._style, QPainter(self)
        header, left = self._view.horizontalHeader(), self._view.verticalHeader().width()
        painter.fillRect(self.rect(), style.color("paper"))
        painter.setFont(style.font(bold=True))
        painter.setPen(style.color("ink"))
        painter.drawText(QRect(0, 0, left, self.height()), _LEFT, self.tr("Đã gửi"))
        painter.setClipRect(left, 0, self.width() - left, self.height())
        for place, column in enumerate(self._matrix.matrix.columns):
            x = left + header.sectionViewportPosition(place)
            area = QRect(x, 0, header.sectionSize(place), self.height())
            painter.fillRect(area.right(), 0, 1, area.height(), style.color("line"))
            sent, must = column.sent
            if column.opened:
                inner = area.adjusted(style.px(MARGIN), 0, 0, 0)
                painter.drawText(inner, _LEFT, self.tr("{sent}/{must} nơi").format(sent=sent, must=must))

    def _dress(self) -> None:
        self.setFixedHeight(self._style.px(ROW))
