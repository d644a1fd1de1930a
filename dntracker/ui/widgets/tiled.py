"""Tiles in rows that use the whole width: arrows walk, Enter opens one."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem


class Tile(QStyledItemDelegate):
    """Draws the tiles of a list, each as large as `size`."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.size = QSize(1, 1)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.size


class TiledList(QListView):
    """Lays tiles out; a subclass says by `tile_in` how large one is, and sets its own delegate as `tile`."""

    tile: Tile

    def __init__(self, model: QAbstractListModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def tile_in(self, room: int) -> QSize:
        """How large a tile is where a row has this much room (for subclasses)."""
        return QSize(room, room)

    def fit(self) -> None:
        """Cut the width into whole tiles."""
        bar = self.verticalScrollBar().sizeHint().width()  # Qt keeps its room free, with or without it
        self.tile.size = self.tile_in(self.maximumViewportSize().width() - bar - 2)
        self.setGridSize(self.tile.size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
