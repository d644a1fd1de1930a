"""How a row of the picker looks."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dntracker.ui.style import Style
from dntracker.ui.trends.picker_model import Role

ROW, HEADING, MARGIN, EDGE = 27, 32, 12, 3
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PickerDelegate(QStyledItemDelegate):
    """Headings in grey with their count; indicators with the latest value at the right."""

    def __init__(self, style: Style, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = style

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._style.px(ROW if index.data(Role.CODE) else HEADING))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area, style = QRect(option.rect), self._style
        inner = area.adjusted(style.px(MARGIN), 0, -style.px(MARGIN), 0)
        if not index.data(Role.CODE):
            inner.setTop(inner.top() + style.px(6))
            self._texts(painter, inner, (str(index.data()), str(index.data(Role.COUNT))), ("ink3", "ink3"))
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area, style.color("sel"))
            painter.fillRect(area.left(), area.top(), style.px(EDGE), area.height(), style.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, style.color("tint"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        texts = (str(index.data()), str(index.data(Role.LATEST)))
        self._texts(painter, inner, texts, ("ink", "ink" if selected else "ink2"), bold=selected)

    def _texts(
        self, painter: QPainter, area: QRect, texts: tuple[str, str], roles: tuple[str, str], *, bold: bool = False
    ) -> None:
        font = self._style.font(bold)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._style.color(roles[1]))
        painter.drawText(area, _RIGHT, texts[1])
        room = area.width() - metrics.horizontalAdvance(texts[1]) - self._style.px(8)
        painter.setPen(self._style.color(roles[0]))
        painter.drawText(area, _LEFT, metrics.elidedText(texts[0], Qt.TextElideMode.ElideRight, room))
