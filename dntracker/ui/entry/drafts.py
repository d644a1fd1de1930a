"""Texts that were typed and are not in the file: refused ones, and ones that wait for the file to be writable."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.services.texts import sentence
from dntracker.ui.entry.columns import Col

NOT_WRITTEN = "not_written"


class Draft(Struct, frozen=True):
    """A text that stays in its cell, with the sentence that says why it was not saved."""

    cell: Cell
    column: Col
    text: str
    sentence: str
    code: str

    @property
    def waiting(self) -> bool:
        """Whether only the file could not be written: the text itself is fine."""
        return self.code == NOT_WRITTEN


def first_sentence(told: str) -> str:
    """This is what happened, without the advice that follows."""
    return told.split(". ")[0].rstrip(".") + "."


class Drafts(QObject):
    """All texts not saved, of every sheet that was on the screen: coming back to a sheet shows them again."""

    changed = Signal()
    """A text was kept or dropped."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[tuple[Cell, Col], Draft] = {}

    def keep(self, cell: Cell, column: Col, text: str, error: UserError) -> Draft:
        """Keep a text that was refused."""
        draft = Draft(cell, column, text, sentence(error), error.code)
        self._kept[cell, column] = draft
        self.changed.emit()
        return draft

    def drop(self, cell: Cell, column: Col) -> bool:
        """Forget the text of a cell; whether there was one."""
        if self._kept.pop((cell, column), None) is None:
            return False
        self.changed.emit()
        return True

    def at(self, cell: Cell | None, column: Col) -> Draft | None:
        """The text that waits in a cell."""
        return self._kept.get((cell, column)) if self._kept and cell is not None else None

    def waiting(self) -> list[Draft]:
        """The texts that only wait for the file, in the order in which they were typed."""
        return [draft for draft in self._kept.values() if draft.waiting]

    def __iter__(self) -> Iterator[Draft]:
        return iter(list(self._kept.values()))

    def __len__(self) -> int:
        return len(self._kept)
