"""How a row of the picker looks."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from dntracker.ui.style import Style
from dntracker.ui.trends.picker_model import Role
from dntracker.ui.widgets.searched_list import MARGIN, ROW, Line, paint_ground, paint_line

HEADING = 32


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
        style = self._style
        inner = QRect(option.rect).adjusted(style.px(MARGIN), 0, -style.px(MARGIN), 0)
        if not index.data(Role.CODE):
            inner.setTop(inner.top() + style.px(6))
            paint_line(style, painter, inner, Line(index.data(), str(index.data(Role.COUNT)), "ink3"))
            return
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        selected = paint_ground(style, painter, option, focused=focused)
        drawn = bool(index.data(Role.DRAWN))
        if drawn:
            mark = QRect(inner.left() - style.px(1), inner.center().y() - style.px(6), style.px(13), style.px(13))
            style.paint_icon(painter, mark, "check", "accent")
            inner.setLeft(inner.left() + style.px(16))
        latest = str(index.data(Role.LATEST))
        line = Line(index.data(), latest, right_role="ink" if selected else "ink2", bold=selected)
        paint_line(style, painter, inner, line)
