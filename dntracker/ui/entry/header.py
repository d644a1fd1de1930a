"""The header of the entry grid: two lines of names over the letters and digits of the paper sheet."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from dntracker.ui.entry.columns import COLUMNS, Col, Column
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.style import Style

LINE, LETTERS = 22, 20
MARGIN = 8


class EntryHeader(QHeaderView):
    """Three rows in one header; the column of *kỳ này* stands out."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style = style
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(style.px(24))
        self.setAccessibleName(self.tr("Tên cột"))

    def sizeHint(self) -> QSize:
        return QSize(0, self._style.px(2 * LINE + LETTERS) + 2)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, column = self._style, self._columns()[section]
        current = section == Col.CURRENT
        painter.save()
        style.fill(painter, rect, "sel" if current else "window")
        letters = QRect(rect.left(), rect.bottom() - style.px(LETTERS), rect.width(), style.px(LETTERS))
        self._names(painter, rect.adjusted(0, style.px(2), 0, 0), section)
        painter.setFont(style.font())
        painter.setPen(style.color("ink2"))
        painter.drawText(letters, Qt.AlignmentFlag.AlignCenter, column.letter)
        style.fill(painter, QRect(letters.left(), letters.top() - 1, letters.width(), 1), "line")
        style.fill(painter, QRect(letters.right(), letters.top(), 1, letters.height()), "line")
        style.fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), "rule")
        painter.restore()

    def _columns(self) -> tuple[Column, ...]:
        model = self.model()
        return model.columns if isinstance(model, EntryModel) else COLUMNS

    def _names(self, painter: QPainter, rect: QRect, section: int) -> None:
        style, column = self._style, self._columns()[section]
        current = section == Col.CURRENT
        heading = self.model().headerData(section, Qt.Orientation.Horizontal)
        lines = str(heading).split("\n")
        painter.setFont(style.font(bold=current))
        painter.setPen(style.color("ink" if current else "ink2"))
        side = 0 if column.align is Qt.AlignmentFlag.AlignHCenter else style.px(MARGIN)
        for place, line in enumerate(["", *lines][-2:]):
            area = rect.adjusted(side, place * style.px(LINE), -side, 0)
            area.setHeight(style.px(LINE))
            painter.drawText(area, column.align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, line)
