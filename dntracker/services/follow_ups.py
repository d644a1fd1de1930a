"""Flags: the cells that somebody wants to come back to."""

from collections.abc import Callable, Sequence

from dntracker.domain.act import Actor, Deed
from dntracker.domain.check import FollowUp
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.progress_form import place_of
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects.progress_answers import Answers
from dntracker.services.submissions import Submissions
from dntracker.services.taking_back import SCREEN, Changed
from dntracker.store.follow_ups import follow_ups_of
from dntracker.store.store import Store


class FollowUps:
    """The flags of one open file; set and cleared on the entry screen, where undo takes that back."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        submissions: Submissions,
    ) -> None:
        self._store, self._catalogue, self._actor, self._before_change = store, catalogue, actor, before_change
        self._submissions = submissions

    def of(self, unit: str, period: Period) -> dict[Cell, FollowUp]:
        """The flags of a unit in a period."""
        return {
            Cell(one.indicator, one.territory, one.unit, one.period): one
            for one in follow_ups_of(self._store, unit, period)
        }

    def turn(self, cells: Sequence[Cell]) -> Changed:
        """Flag these cells of one unit and period; if all of them are flagged, take their flags away.

        A form that was sent takes flags too: they say nothing about its figures. Raises NoRight.
        """
        flagged = self.of(cells[0].unit, cells[0].period)
        clearing = all(cell in flagged for cell in cells)
        what = self._label(cells[0]) if len(cells) == 1 else f"{len(cells)} ô"
        step = f"{'bỏ theo dõi' if clearing else 'theo dõi'}: {what}"
        self._submissions.guard_notes(cells, step)
        self._before_change()
        with self._store.act(Deed(self._actor(), step, SCREEN)) as writing:
            for cell in cells:
                if clearing:
                    writing.remove(flagged[cell])
                elif cell not in flagged:
                    writing.put(FollowUp(cell.indicator, cell.territory, cell.unit, cell.period))
        return Changed(tuple(cells), step)

    def _label(self, cell: Cell) -> str:
        if place_of(cell.indicator):
            return Answers(self._store).label(cell)
        return self._catalogue.indicator(cell.indicator).label
