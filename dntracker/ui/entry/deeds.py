"""What the keys of the grid ask for beyond moving and typing: blocks, undo."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.services.entry import Entry
from dntracker.services.taking_back import Changed
from dntracker.services.texts import sentence
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.drafts import Draft
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.keys import Deed
from dntracker.ui.entry.model import EntryModel

if TYPE_CHECKING:
    from dntracker.ui.entry.blocks import Blocks
    from dntracker.ui.entry.pasting import PastePlan, Paster


class GridDeeds(QObject):
    """Does the block deeds of a grid; what fails is said, nothing is lost."""

    failed = Signal(str, str)
    """A deed could not be done: the code of the error and its sentence."""

    conflicted = Signal(object)
    """Undo met a later change of the same thing: the `UndoConflict`."""

    told = Signal(str)
    """What was done, or why nothing was."""

    planned = Signal(object)
    """A paste wants a look first: its `PastePlan`."""

    def __init__(self, grid: EntryGrid, model: EntryModel, entry: Entry) -> None:
        super().__init__(grid)
        self._grid, self._model, self._entry = grid, model, entry
        self._does = {
            Deed.COPY: self.copy,
            Deed.CUT: self.cut,
            Deed.PASTE: self.paste,
            Deed.CLEAR: self.clear,
            Deed.FILL_DOWN: self.fill_down,
            Deed.FILL_PREVIOUS: self.fill_previous,
            Deed.UNDO: self.undo,
            Deed.REDO: self.redo,
            Deed.GIVE_BACK: self.give_back,
        }

    @cached_property
    def blocks(self) -> "Blocks":
        """Filling, copying, clearing."""
        from dntracker.ui.entry.blocks import Blocks  # 15 ms with all that reads clipboards: not before the first page

        return Blocks(self._model, self._entry)

    @cached_property
    def paster(self) -> "Paster":
        """Pasting."""
        from dntracker.ui.entry.pasting import Paster

        return Paster(self._model, self._entry, self.blocks)

    def do(self, deed: Deed, text: str = "") -> bool:
        """Do a deed, if it is one of these; `text` is what was being typed."""
        if deed is Deed.FILL:
            row, column = self._grid.here()
            self._tried(lambda: self.fill(text or self._model.edit_text(row, Col(column))))
            return True
        if deed not in self._does:
            return False
        self._tried(self._does[deed])
        return True

    def fill(self, text: str) -> None:
        """Write one text into the whole selection."""
        self.blocks.fill(text, self._grid.selected())

    def copy(self) -> None:
        """Put the selection on the clipboard."""
        QGuiApplication.clipboard().setMimeData(self.blocks.copied(self._grid.selected(), self._grid.ground()))

    def cut(self) -> None:
        """Put the selection on the clipboard and empty it."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Empty the selection."""
        self.blocks.clear(self._grid.selected())

    def paste(self) -> None:
        """Paste at once what fits; anything else is shown first."""
        from dntracker.ui.entry.blocks import block_of

        block = block_of(QGuiApplication.clipboard().mimeData())
        if not block.rows or not self._grid.ground().rows:
            return
        plan = self.paster.plan(block, self._grid.selected(), self._grid.ground())
        if plan.plain:
            self.paster.do(plan)
        else:
            self.planned.emit(plan)

    def paste_plan(self, plan: "PastePlan", reading: int) -> None:
        """Paste what was agreed to."""
        self._tried(lambda: self.paster.do(plan, reading))

    def fill_down(self) -> None:
        """Copy from above."""
        self.blocks.fill_down(self._grid.selected(), self._grid.ground())

    def fill_previous(self) -> None:
        """Take last period's values."""
        if not self.blocks.fill_previous(self._grid.selected()):
            self.told.emit(self.tr("Kỳ trước chưa có số để chép."))

    def undo(self) -> None:
        """Take back this person's last step and go to where it was."""
        name = self._entry.undo_name()
        self._went(self._entry.undo(), self.tr("Đã hoàn tác: {name}").format(name=name))

    def redo(self) -> None:
        """Do the step again that was taken back."""
        name = self._entry.redo_name()
        self._went(self._entry.redo(), self.tr("Đã làm lại: {name}").format(name=name))

    def give_back(self) -> None:
        """Take the refused text of the active cell away; the stored value shows again."""
        row, column = self._grid.here()
        self._model.give_back(row, Col(column))
        self._grid.row_changed.emit(row)

    def retry(self) -> bool:
        """Write what waits for the file; whether nothing waits any more."""
        for draft in self._model.drafts.waiting():
            self._again(draft)
        return not self._model.drafts.waiting()

    def _again(self, draft: Draft) -> None:
        row = self._model.row_of(draft.cell)
        if row is not None:
            self._model.write(row, draft.column, draft.text)
            return
        self._model.drafts.drop(draft.cell, draft.column)
        try:
            if draft.column is Col.NOTE:
                self._entry.amend(draft.cell, note=draft.text)
            else:
                self._entry.record(draft.cell, draft.text)
        except UserError as error:
            self._model.drafts.keep(draft.cell, draft.column, draft.text, error)

    def _went(self, changed: Changed, told: str) -> None:
        rows = [row for cell in changed.cells if (row := self._row(cell)) is not None]
        self._model.took(changed, *rows)
        if rows and not self._grid.isRowHidden(rows[0]):
            self._grid.go((rows[0], Col.CURRENT))
        self.told.emit(told)

    def _row(self, cell: Cell) -> int | None:
        # A plan belongs to no unit; its row is the indicator's.
        if cell.unit:
            return self._model.row_of(cell)
        rows = enumerate(self._model.rows)
        return next((row for row, item in rows if item.cell and item.cell.indicator == cell.indicator), None)

    def _tried(self, do: Callable[[], None]) -> None:
        try:
            do()
        except UserError as error:
            if error.code == "undo_conflict":
                self.conflicted.emit(error)
            else:
                self.failed.emit(error.code, sentence(error))
