"""As of a day: a whole file as it was at 24:00 of that day, every screen and report with it, to read only."""

from collections.abc import Sequence
from datetime import date

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.history import end_of
from dntracker.store.journal_pages import JournalPages
from dntracker.store.past import net_changes, states_at, store_at
from dntracker.store.store import Store


class NothingYet(UserError):
    """On `day` there was nothing in the file; its first act is of `first`."""

    code = "nothing_yet"


def store_on(store: Store, day: date) -> Store:
    """A store in memory that holds everything as it was at the end of a day, to read only; raises NothingYet."""
    oldest = JournalPages(store).oldest()
    first = oldest.astimezone(texts.LOCAL).date() if oldest else None
    if first is None or day < first:
        raise NothingYet(day=texts.day(day), first=texts.day(first) if first else "…")
    return store_at(store, end_of(day))


def figures_at(store: Store, day: date) -> list[Figure]:
    """Every figure as it was at the end of a day, in the order of its key."""
    kind = store.kinds.by_type[Figure]
    return [kind.thing_of(key, state) for key, state in sorted(states_at(store, kind, end_of(day)).items())]


def former_figures(store: Store, cells: Sequence[Cell], day: date, today: date) -> dict[Cell, Figure | None]:
    """The official figures that stood in some cells at the end of a day, where they differ from now; None: none."""
    asked, kind = set(cells), store.kinds.by_type[Figure]
    found: dict[Cell, Figure | None] = {}
    for change in net_changes(store, kind, end_of(day), end_of(max(today, day))):
        indicator, territory, unit, period, _ = change.key
        cell = Cell(indicator, territory, unit, Period.parse(period))
        if cell not in asked:
            continue
        before, after = (kind.thing_of(change.key, one) if one else None for one in (change.before, change.after))
        if before is not None and before.official:
            found[cell] = before
        elif after is not None and after.official:
            found.setdefault(cell, None)
    return found
