"""The tree of the catalogue: a search without tone marks, groups or frameworks, retired ones with a word."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from dntracker.services.catalogue_tree import Node
from dntracker.ui.style import Style
from dntracker.ui.widgets.searched_list import MARGIN, ROW, Line, SearchedList, paint_ground, paint_line
from dntracker.ui.widgets.words import Words

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole + 1
INDENT = 18


class IndicatorTree(SearchedList):
    """272 pixels at the left; what the tree stands on is shown at once."""

    chosen = Signal(object)
    """The tree came to this `Node`."""

    searched = Signal(str)
    """Another text is to be looked for."""

    entered = Signal()
    """The person goes on into what is shown (Enter)."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, self.tr("Tìm, không cần dấu"), parent)
        self.model = QStandardItemModel(self)
        self.view = _Tree(style, self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Cây chỉ tiêu"))
        self.nothing = Words(style, role="ink2", parent=self)
        self.nothing.setWordWrap(True)
        self.hold(self.view, self.nothing)
        self.field.textChanged.connect(self.searched)
        self.field.returnPressed.connect(self._enter)
        self.view.opened.connect(self.entered)
        self.view.selectionModel().currentChanged.connect(self._moved)

    def show_nodes(self, nodes: Sequence[Node], *, unfolded: bool) -> None:
        """Show a tree; nothing is announced. `unfolded` opens every branch, otherwise those that were open stay so, and
        frameworks begin open.
        """
        before = {_path(item.index()): self.view.isExpanded(item.index()) for item in self._items()}
        self.view.selectionModel().blockSignals(True)
        self.model.clear()
        for node in nodes:
            self.model.appendRow(_item(node))
        for item in self._items():
            usual = bool(item.data(NODE).framework)
            self.view.setExpanded(item.index(), unfolded or before.get(_path(item.index()), usual))
        self.view.selectionModel().blockSignals(False)
        self.nothing.setVisible(not nodes)
        self.nothing.setText(self.tr("Không có chỉ tiêu nào khớp. Bấm Esc để xem lại tất cả."))

    def select(self, indicator: str = "", framework: str = "", criterion: str = "") -> None:
        """Stand on an indicator or on a line of a framework without announcing it."""
        wanted = (indicator, framework, criterion)
        match = partial(_stands_for, wanted=wanted)
        item = next((one for one in self._items() if match(one.data(NODE))), None)
        self.view.selectionModel().blockSignals(True)
        self.view.setCurrentIndex(item.index() if item else QModelIndex())
        self.view.selectionModel().blockSignals(False)
        if item is not None:
            self.view.scrollTo(item.index())
        self.view.viewport().update()

    def first(self) -> Node | None:
        """The first indicator of the tree."""
        nodes = (item.data(NODE) for item in self._items())
        return next((node for node in nodes if node.indicator), None)

    def count(self) -> int:
        """How many indicators the tree shows."""
        return sum(bool(item.data(NODE).indicator) for item in self._items())

    def _enter(self) -> None:
        found = (item for item in self._items() if item.data(NODE).indicator)
        if not self.view.currentIndex().isValid() and (first := next(found, None)) is not None:
            self.view.setCurrentIndex(first.index())
        self.entered.emit()

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(NODE))

    def _items(self) -> Iterator[QStandardItem]:
        waiting = [self.model.item(row) for row in range(self.model.rowCount())]
        while waiting:
            item = waiting.pop(0)
            yield item
            waiting[:0] = [item.child(row) for row in range(item.rowCount())]

    def _dress(self) -> None:
        self.nothing.setContentsMargins(self._style.px(MARGIN), self._style.px(4), self._style.px(MARGIN), 0)
        super()._dress()


class _Tree(QTreeView):
    opened = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Delegate(style, self))
        self.clicked.connect(self._toggle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> None:
        if self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))


class _Delegate(QStyledItemDelegate):
    def __init__(self, style: Style, tree: _Tree) -> None:
        super().__init__(tree)
        self._style, self._tree = style, tree

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._style.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, area, node = self._style, QRect(option.rect), index.data(NODE)
        focused = self._tree.hasFocus() and index == self._tree.currentIndex()
        selected = paint_ground(style, painter, option, focused=focused)
        left = style.px(MARGIN) + _depth(index) * style.px(INDENT)
        if node.children:
            size = style.px(12)
            place = QRect(area.left() + left, area.center().y() - size // 2, size, size)
            open_ = self._tree.isExpanded(self._tree.model().index(index.row(), 0, index.parent()))
            style.paint_icon(painter, place, "caret-down" if open_ else "caret-right")
        right = f"{self.tr('đã ngừng')} · {node.right}" if node.retired else node.right
        line = Line(node.name, right, "ink3" if node.retired else "ink", bold=selected)
        paint_line(style, painter, area.adjusted(left + style.px(18), 0, -style.px(MARGIN), 0), line)


def _item(node: Node) -> QStandardItem:
    item = QStandardItem(node.name)
    item.setData(node, NODE)
    item.setToolTip(node.name)
    item.setAccessibleText(f"{node.name}, {node.right}")
    for child in node.children:
        item.appendRow(_item(child))
    return item


def _stands_for(node: Node, wanted: tuple[str, str, str]) -> bool:
    if wanted[0]:
        return node.indicator == wanted[0]
    return bool(wanted[1]) and (node.framework, node.criterion) == wanted[1:]


def _path(index: Index) -> tuple[str, ...]:
    return (*_path(index.parent()), index.data()) if index.isValid() else ()


def _depth(index: Index) -> int:
    depth, above = 0, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth
