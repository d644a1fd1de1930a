"""What the cells of the entry sheet show: the row as the file has it, with what is being done in it."""

from collections.abc import Iterable, Mapping

from dntracker.domain.figure import Cell
from dntracker.services.entry_rows import EntryRow
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.drafts import Drafts
from dntracker.ui.entry.drawn import UNNOTICED, Doing, Drawn, Noticed, draw

ALIVE = (Col.CURRENT, Col.STATE, Col.NOTE)
"""The columns that show more than the row."""

_RESTING = Doing()


class Drawings:
    """Draws a cell once, until somebody forgets it."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self.noticed: Mapping[Cell, Noticed] = {}
        """What was found about cells."""
        self.was: Mapping[Cell, str] | None = None
        """What stood in cells before, where the sheet is compared with a day; empty: nothing."""
        self.echo: tuple[int, str] | None = None
        """The row in which a text is being typed, and what it means."""
        self._drawn: dict[tuple[int, int], Drawn] = {}

    def clear(self) -> None:
        """Another sheet is shown."""
        self.echo = None
        self._drawn.clear()

    def forget(self, row: int, columns: Iterable[Col] = Col) -> None:
        """Draw these cells anew when somebody looks at them."""
        for column in columns:
            self._drawn.pop((row, column), None)

    def drawn(self, item: EntryRow, column: Col) -> Drawn:
        """What the delegate draws."""
        key = item.row, column
        if key not in self._drawn:
            self._drawn[key] = draw(item, column, self.doing(item) if column in ALIVE else _RESTING)
        return self._drawn[key]

    def doing(self, item: EntryRow) -> Doing:
        """What is being done in a row."""
        cell = item.cell
        return Doing(
            self._drafts.at(cell, Col.CURRENT),
            self._drafts.at(cell, Col.NOTE),
            self.echo[1] if self.echo and self.echo[0] == item.row else None,
            self.noticed.get(cell, UNNOTICED) if cell else UNNOTICED,
            self.was.get(cell) if self.was and cell else None,
        )
