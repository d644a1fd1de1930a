"""The tree of the catalogue: a search without tone marks, groups or frameworks, retired ones with a word."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from dntracker.services.catalogue_tree import Node
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole + 1
ROW, INDENT, EDGE = 27, 18, 3
_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class IndicatorTree(QFrame):
    """272 pixels at the left; what the tree stands on is shown at once."""

    chosen = Signal(object)
    """The tree came to this `Node`."""

    searched = Signal(str)
    """Another text is to be looked for."""

    entered = Signal()
    """The person goes on into what is shown (Enter)."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Tìm, không cần dấu"))
        self.field.setAccessibleName(self.tr("Tìm chỉ tiêu, không cần gõ dấu"))
        self._glass = QAction(self)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.model = QStandardItemModel(self)
        self.view = _Tree(style, self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Cây chỉ tiêu"))
        self.nothing = Words(style, role="ink2", parent=self)
        self.nothing.setWordWrap(True)
        self._top, self._layout = QHBoxLayout(), QVBoxLayout(self)
        self._top.addWidget(self.field)
        self._layout.addLayout(self._top)
        self._layout.addWidget(self.nothing)
        self._layout.addWidget(self.view, 1)
        self.field.textChanged.connect(self.searched)
        self.field.returnPressed.connect(self.entered)
        self.field.installEventFilter(self)
        self.view.opened.connect(self.entered)
        self.view.selectionModel().currentChanged.connect(self._moved)
        style.changed.connect(self._dress)
        self._dress()

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _KEYS:
                self.view.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._style.color("line"))

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
        px = self._style.px
        self._layout.setContentsMargins(0, px(12), 1, px(8))
        self._layout.setSpacing(px(8))
        self._top.setContentsMargins(px(12), 0, px(12), 0)
        self.nothing.setContentsMargins(px(12), px(4), px(12), 0)
        self.field.setFixedHeight(px(28))
        self._glass.setIcon(self._style.icon("magnifying-glass"))
        self.view.doItemsLayout()


class _Tree(QTreeView):
    opened = Signal()

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(style, self))
        self.viewport().setAutoFillBackground(False)
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
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area, style.color("sel"))
            painter.fillRect(area.left(), area.top(), style.px(EDGE), area.height(), style.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, style.color("tint"))
        if self._tree.hasFocus() and index == self._tree.currentIndex():
            painter.setPen(style.color("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        left = style.px(12) + _depth(index) * style.px(INDENT)
        if node.children:
            size = style.px(12)
            icon = (
                "caret-down" if self._tree.isExpanded(self._tree.model().index(index.row(), 0, index.parent())) else ""
            )
            place = QRect(area.left() + left, area.center().y() - size // 2, size, size)
            style.paint_icon(painter, place, icon or "caret-right")
        inner = area.adjusted(left + style.px(18), 0, -style.px(12), 0)
        self._texts(painter, inner, node, selected)

    def _texts(self, painter: QPainter, area: QRect, node: Node, selected: bool) -> None:
        style = self._style
        right = f"{self.tr('đã ngừng')} · {node.right}" if node.retired else node.right
        painter.setFont(style.font())
        painter.setPen(style.color("ink3"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
        room = area.width() - painter.fontMetrics().horizontalAdvance(right) - style.px(8)
        painter.setFont(style.font(bold=selected))
        painter.setPen(style.color("ink3" if node.retired else "ink"))
        text = painter.fontMetrics().elidedText(node.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


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
