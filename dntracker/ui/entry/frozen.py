"""The columns of the entry sheet that stay in view while it is scrolled sideways."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

from dntracker.ui.entry.columns import COLUMNS, FROZEN
from dntracker.ui.entry.delegate import FigureDelegate
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.plain import plain
from dntracker.ui.style import Style


class Frozen(QTableView):
    """STT and *chỉ tiêu* over the left edge of the grid while it is scrolled sideways."""

    def __init__(
        self, grid: QTableView, entry: EntryModel, figures: FigureDelegate, look: Callable[[], None], style: Style
    ) -> None:
        super().__init__(grid)
        self._grid, self._entry, self._look = grid, entry, look
        plain(self, style)
        self.setModel(entry)
        self.setSelectionModel(grid.selectionModel())
        self.setItemDelegate(figures)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in range(len(COLUMNS)):
            self.setColumnHidden(place, place not in FROZEN)
        grid.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(grid.verticalScrollBar().setValue)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._look()
        super().paintEvent(event)

    def follow(self) -> None:
        """Stand where the grid's first columns stand, if there is anything to scroll."""
        grid = self._grid
        if grid.horizontalScrollBar().maximum() == 0:
            self.hide()
            return
        for place in FROZEN:
            self.setColumnWidth(place, grid.columnWidth(place))
        for row in range(len(self._entry.rows)):
            self.setRowHeight(row, grid.rowHeight(row))
            self.setRowHidden(row, grid.isRowHidden(row))
        width = sum(grid.columnWidth(place) for place in FROZEN)
        self.setGeometry(0, 0, width, grid.viewport().height() + grid.horizontalHeader().height())
        self.verticalScrollBar().setValue(grid.verticalScrollBar().value())
        self.show()
        self.raise_()
