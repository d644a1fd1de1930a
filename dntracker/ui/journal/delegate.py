"""How a line of the journal is drawn: time, who, a sign, the sentence, and the old value small above the new one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dntracker.ui.journal.model import ROW
from dntracker.ui.journal.rows import Row
from dntracker.ui.style import Style

Index = QModelIndex | QPersistentModelIndex
LINE = 36
EDGE, TIME, WHO, SIGN, VALUE, SMALL = 16, 52, 120, 24, 180, 11
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class JournalDelegate(QStyledItemDelegate):
    """Draws headings and lines in the colours of the theme."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._style, self._view = style, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        # All of one height: the list lays itself out anew with every page, and would ask for each of its lines.
        return QSize(self._style.px(400), self._style.px(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, area = self._style, QRect(option.rect)
        row: Row = index.data(ROW)
        if row.heading:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, style.color("rule"))
            painter.setFont(style.font(bold=True))
            painter.setPen(style.color("ink"))
            painter.drawText(area.adjusted(style.px(EDGE), style.px(6), 0, 0), _MIDDLE, row.heading)
            return
        self._paint_ground(painter, option, area)
        px = style.px
        left = area.adjusted(px(EDGE), 0, -px(EDGE), 0)
        painter.setFont(style.font())
        for text, width in ((row.time, TIME), (row.who, WHO)):
            painter.setPen(style.color("ink3"))
            self._draw(painter, QRect(left.left(), left.top(), px(width - 8), left.height()), text)
            left.setLeft(left.left() + px(width))
        icon = QRect(left.left(), left.center().y() - px(8) + 1, px(16), px(16))
        style.paint_icon(painter, icon, row.sign)
        left.setLeft(left.left() + px(SIGN))
        if row.new or row.old:
            self._paint_value(painter, QRect(left.right() - px(VALUE), left.top(), px(VALUE), left.height()), row)
            left.setRight(left.right() - px(VALUE + 12))
        for text, bold in ((f"{row.verb} " if row.verb else "", False), (row.thing, True), (row.rest, False)):
            painter.setFont(style.font(bold))
            painter.setPen(style.color("ink"))
            left.setLeft(left.left() + self._draw(painter, left, text))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        style = self._style
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, style.color("sel"))
            painter.fillRect(area.left(), area.top(), style.px(3), area.height(), style.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, style.color("tint"))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, style.color("line"))
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _paint_value(self, painter: QPainter, area: QRect, row: Row) -> None:
        style = self._style
        right = Qt.AlignmentFlag.AlignRight
        if row.old:
            font = style.font(size=SMALL)
            font.setStrikeOut(True)
            painter.setFont(font)
            painter.setPen(style.color("ink3"))
            top = QRect(area.left(), area.top() + style.px(2), area.width(), style.px(14))
            self._draw(painter, top, row.old, right)
            area = area.adjusted(0, style.px(15), 0, -style.px(2))
        painter.setFont(style.font())
        painter.setPen(style.color("ink" if row.new else "ink3"))
        self._draw(painter, area, row.new, right)

    def _draw(
        self, painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> int:
        if area.width() <= 0:
            return 0
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text)
        if width > area.width():
            text, width = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width()), area.width()
        painter.drawText(area, _MIDDLE | side, text)
        return width
