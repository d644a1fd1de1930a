"""The percent of a project that a file says: it goes into the newest form of progress that still takes answers."""

from collections.abc import Callable

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.number_text import write
from dntracker.domain.progress_form import Field, Place
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.progress_scope import Scope
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.progress_entry import ProgressEntry
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.standings import Standings
from dntracker.store.store import Store


class NoOpenReport(UserError):
    """A `percent` of a `project` for which no form of progress takes answers now."""

    code = "no_open_report"


class Percents:
    """Reads and writes how much of a project is done, in percent of the whole work."""

    def __init__(
        self, store: Store, catalogue: Catalogue, acts: ScreenActs, standings: Callable[[], Standings]
    ) -> None:
        self._store, self._catalogue, self._acts, self._standings = store, catalogue, acts, standings
        self._entry = ProgressEntry(store, catalogue, lambda: None)

    def told(self, item: Item) -> float | None:
        """What was reported last."""
        return next((one.percent for one in reversed(item.progress) if one.percent is not None), None)

    def place(self, item: Item, percent: str) -> Cell:
        """Where a percent is reported now; raises NoOpenReport."""
        standings = self._standings()
        for newest in self._catalogue.forms():
            for period in standings.periods(newest.code) if newest.subject else ():
                form = self._catalogue.form(newest.code, period)
                units = self._catalogue.units_of(form, period)
                scope = Scope(self._store, form, period, units)
                for unit in units:
                    if item.project in scope.of(unit.code) and not standings.why_locked(form, unit, period):
                        place = Place(item.project.code, Field.PERCENT)
                        return Cell(place.code, self._catalogue.city(period), unit.code, period)
        raise NoOpenReport(project=item.project.name, percent=percent)

    def put(self, item: Item, cell: Cell, percent: str) -> None:
        """Report it; raises LockedForm, NoRight."""
        self._standings().guard([cell])
        answer = self._entry.understood(cell, percent)
        period = texts.inside(texts.period_name(cell.period))
        with self._acts.act(f"ghi khối lượng {percent}% của {item.project.name}, {period}") as writing:
            self._entry.put(writing, cell, answer)

    def sentence(self, item: Item, cell: Cell, percent: str) -> str:
        """What reporting it would do."""
        before = self.told(item)
        was = f" (trước: {write(Quantity(before))}%)" if before is not None else ""
        return f"Khối lượng {percent}% vào báo cáo {texts.inside(texts.period_name(cell.period))}{was}."
