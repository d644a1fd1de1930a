"""A table with heads: rows that follow the theme, columns that keep their width, a code behind each row."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.dressed import LOOK, Dressed, Look

ROW = 28
KEY = Qt.ItemDataRole.UserRole + 1
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Head(Struct, frozen=True):
    """A column: its title and width in the design (0: it takes what is left), and whether numbers stand in it."""

    title: str
    width: int = 0
    number: bool = False


class FlatTable(QTreeWidget):
    """Rows with a key; Enter or a double click opens one."""

    opened = Signal(object)
    """The key of a row that somebody wants to open."""

    def __init__(self, style: Style, heads: Sequence[Head], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._heads, self._empty = style, tuple(heads), ""
        self.setAccessibleName(name)
        self.setProperty("flat", True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setItemDelegate(Dressed(style, self, ROW))
        self.setIndentation(style.px(16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.set_heads(self._heads)
        self.itemActivated.connect(self._open)
        style.changed.connect(self._dress)

    def set_heads(self, heads: Sequence[Head]) -> None:
        """Take these titles and widths."""
        self._heads = tuple(heads)
        self.setColumnCount(len(self._heads))
        item = QTreeWidgetItem([one.title for one in self._heads])
        for column, one in enumerate(self._heads):
            item.setTextAlignment(column, _RIGHT if one.number else _LEFT)
        self.setHeaderItem(item)
        self._dress()

    def add(
        self, texts: Sequence[str], key: object = None, look: Look | None = None, parent: QTreeWidgetItem | None = None
    ) -> QTreeWidgetItem:
        """Add a row, under another one if that is named."""
        item = QTreeWidgetItem(list(texts))
        item.setData(0, KEY, key)
        for column, one in enumerate(self._heads):
            item.setTextAlignment(column, _RIGHT if one.number else _LEFT)
            item.setToolTip(column, item.text(column))
            if look is not None:
                item.setData(column, LOOK, look)
        if parent is None:
            self.addTopLevelItem(item)
        else:
            parent.addChild(item)
        item.setSizeHint(0, QSize(0, self._style.px(ROW)))
        return item

    def say_empty(self, words: str) -> None:
        """Say this where the rows would be while there are none."""
        self._empty = words
        self.viewport().update()

    def empty_words(self) -> str:
        """What is said in the place of rows."""
        return "" if self.topLevelItemCount() else self._empty

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if words := self.empty_words():
            px, painter = self._style.px, QPainter(self.viewport())
            painter.setFont(self._style.font())
            painter.setPen(self._style.color("ink2"))
            room = self.viewport().rect().adjusted(px(8), px(12), -px(8), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, words)

    def key(self) -> object:
        """The key of the current row."""
        item = self.currentItem()
        return item.data(0, KEY) if item is not None else None

    def rows(self) -> list[list[str]]:
        """What stands in the rows, those under others after them."""
        return [[one.text(column) for column in range(self.columnCount())] for one in self.items()]

    def items(self) -> list[QTreeWidgetItem]:
        """The rows, those under others after them."""
        found: list[QTreeWidgetItem] = []
        waiting = [one for row in range(self.topLevelItemCount()) if (one := self.topLevelItem(row))]
        while waiting:
            one = waiting.pop(0)
            found.append(one)
            waiting[:0] = [child for row in range(one.childCount()) if (child := one.child(row))]
        return found

    def go(self, key: object) -> None:
        """Stand on the row of a key, else on the first one."""
        rows = self.items()
        there = next((one for one in rows if one.data(0, KEY) == key), rows[0] if rows else None)
        if there is not None:
            self.setCurrentItem(there)

    def _open(self, item: QTreeWidgetItem) -> None:
        if item.data(0, KEY) is not None:
            self.opened.emit(item.data(0, KEY))

    def _dress(self) -> None:
        header = self.header()
        for column, one in enumerate(self._heads):
            stretch = QHeaderView.ResizeMode.Interactive if one.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, stretch)
            if one.width:
                self.setColumnWidth(column, self._style.px(one.width))
