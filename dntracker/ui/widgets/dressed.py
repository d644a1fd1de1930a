"""Items of a list whose colours, icons and weights are looked up when they are painted: they follow the theme."""

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from dntracker.ui.style import Style

LOOK = Qt.ItemDataRole.UserRole + 20
"""Where an item keeps its `Look`; a colour, font or icon put into the item would be the old theme's for ever."""


class Look(Struct, frozen=True):
    """How an item looks: the roles of its colour and ground, its icon and its letters."""

    role: str = ""
    icon: str = ""
    ground: str = ""
    bold: bool = False
    italic: bool = False
    struck: bool = False


class Dressed(QStyledItemDelegate):
    """Paints items as their `Look` says; each is `row` pixels of the design high, or as high as it needs."""

    def __init__(self, style: Style, parent: QObject | None = None, row: int = 0) -> None:
        super().__init__(parent)
        self._style, self._row = style, row

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        needed = super().sizeHint(option, index)
        return QSize(needed.width(), self._style.px(self._row)) if self._row else needed

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        look = index.data(LOOK)
        if not isinstance(look, Look):
            return
        style = self._style
        font = style.font(look.bold, italic=look.italic)
        font.setStrikeOut(look.struck)
        option.font = font
        if look.role:
            option.palette.setColor(QPalette.ColorRole.Text, style.color(look.role))
        if look.ground:
            option.backgroundBrush = QBrush(style.color(look.ground))
        if look.icon:
            option.icon = style.icon(look.icon, look.role or "ink2")
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
