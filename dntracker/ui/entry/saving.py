"""What was saved: told to the rest of the window, and shown here where it was saved elsewhere."""

from PySide6.QtCore import QObject, Qt, Signal

from dntracker.domain.figure import Cell
from dntracker.services.desk import Desk
from dntracker.services.taking_back import Changed
from dntracker.ui.changes import Changes
from dntracker.ui.entry.fresh import Fresh
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.hints import Hints
from dntracker.ui.entry.model import EntryModel


class Saving(QObject):
    """Listens to the model for what is written on this page, and to the window for what is written on another."""

    told = Signal(object)
    """Every other screen knows of this `Changed`."""

    heard = Signal()
    """Figures of this sheet were written elsewhere."""

    def __init__(self, desk: Desk, grid: EntryGrid, model: EntryModel, hints: Hints, changes: Changes) -> None:
        super().__init__(grid)
        self._desk, self._model, self._hints, self._changes = desk, model, hints, changes
        self.fresh = Fresh(self)
        self.fresh.faded.connect(grid.fade)
        self._telling, self._unsaved = False, 0
        # queued: other screens hear of it when the next cell has the focus already
        model.recorded.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        changes.figures_recorded.connect(self._hear)

    def tell_unsaved(self) -> None:
        """Say how many texts wait in their cells, and once more that all is saved when none does any longer."""
        unsaved = len(self._model.drafts)
        if unsaved:
            self._changes.save_failed.emit(self.tr("Còn {count} ô chưa lưu").format(count=unsaved))
        elif self._unsaved:
            self._changes.saved.emit(self._hints.saved_at or self._desk.now())
        self._unsaved = unsaved

    def _tell(self, changed: Changed) -> None:
        self.fresh.saved(self._rows(changed.cells))
        self._telling = True
        self._changes.figures_recorded.emit(changed.cells)
        self._telling = False
        self._changes.saved.emit(self._desk.now())
        self.told.emit(changed)

    def _hear(self, cells: tuple[Cell, ...]) -> None:
        if not self._telling:
            self._model.reread(cells, *self._rows(cells))
            self.heard.emit()

    def _rows(self, cells: tuple[Cell, ...]) -> list[int]:
        return [row for cell in cells if (row := self._model.row_of(cell)) is not None]
