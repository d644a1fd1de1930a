"""The checks of the entry page until they are loaded: the first page stands before anything looks for problems."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.submissions import BlockedForm
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.keys import Deed
from dntracker.ui.entry.problem_list import ProblemList
from dntracker.ui.entry.row_filter import Need
from dntracker.ui.entry.troubles import Troubles

if TYPE_CHECKING:
    from dntracker.ui.entry.checking import Checking
    from dntracker.ui.entry.findings import Findings, RowChecks


class Checks(QObject):
    """Loads `Checking` once the page is painted, and passes on to it what the page says and asks."""

    changed = Signal()
    """Findings or flags are not what they were."""

    def __init__(
        self, desk: Desk, grid: EntryGrid, listed: ProblemList, troubles: Troubles, ask: Ask, changes: Changes
    ) -> None:
        super().__init__(grid)
        self._desk, self._grid, self._list, self._troubles, self._ask = desk, grid, listed, troubles, ask
        self._changes = changes
        listed.painted.connect(self.show)

    @cached_property
    def checking(self) -> "Checking":
        """What one does about problems."""
        from dntracker.ui.entry.checking import Checking

        checking = Checking(self._desk, self._grid, self._list, self._troubles, self._ask)
        checking.findings.changed.connect(self.changed)
        self._changes.figures_recorded.connect(checking.findings.look_again)
        return checking

    @property
    def findings(self) -> "Findings":
        """What the rules find."""
        return self.checking.findings

    def show(self) -> None:
        """A sheet is shown, another one or anew."""
        if self._list.stands:
            self.findings.show()

    def resume(self) -> None:
        """The page is shown again."""
        if self._list.stands:
            self.findings.resume()

    def tell(self) -> None:
        """Another row is the active one, or something changed in it."""
        if self._list.stands:
            self.checking.tell()

    def refused(self, code: str) -> None:
        """Sending was refused: from now on what is missing is marked in red, if it was for that."""
        if code == BlockedForm.code:
            self.findings.demand()

    def do(self, deed: Deed) -> bool:
        """Do a deed, if it is one about problems."""
        match deed:
            case Deed.PROBLEM:
                self.checking.walk(1)
            case Deed.PROBLEM_BACK:
                self.checking.walk(-1)
            case Deed.REASON:
                self.checking.give_reason()
            case Deed.FOLLOW_UP:
                self.checking.follow_up()
            case Deed.FOLD:
                self._list.turn()
            case _:
                return False
        return True

    def of(self, row: EntryRow) -> "RowChecks":
        """What the panel says of a row."""
        return self.findings.checks(row)

    def rows_with(self, need: Need) -> set[int]:
        """The rows that the filter leaves."""
        return self.checking.rows_with(need)
