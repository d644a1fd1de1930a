"""As of a day: a whole file as it was at 24:00 of that day, every screen and report with it, to read only."""

from collections.abc import Iterable
from datetime import date

from dntracker.domain.act import Act
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.domain.progress_form import place_of
from dntracker.domain.submission import State, Submission
from dntracker.services import texts
from dntracker.services.history import end_of
from dntracker.services.projects.progress_answers import Answers
from dntracker.store.journal_pages import JournalPages
from dntracker.store.past import Until, states_at, store_at
from dntracker.store.store import Store


class NothingYet(UserError):
    """On `day` there was nothing in the file; its first act is of `first`."""

    code = "nothing_yet"


def store_on(store: Store, day: date) -> Store:
    """A store in memory that holds everything as it was at the end of a day, to read only; raises NothingYet."""
    require_begun(store, day)
    return store_at(store, end_of(day))


def require_begun(store: Store, day: date) -> None:
    """Raises NothingYet if the file began after a day."""
    oldest = JournalPages(store).oldest()
    first = oldest.astimezone(texts.LOCAL).date() if oldest else None
    if first is None or day < first:
        raise NothingYet(day=texts.day(day), first=texts.day(first) if first else "…")


def figures_at(store: Store, day: date) -> list[Figure]:
    """Every figure as it was at the end of a day, in the order of its key."""
    kind = store.kinds.by_type[Figure]
    return [kind.thing_of(key, state) for key, state in sorted(states_at(store, kind, end_of(day)).items())]


def official_at(store: Store, cells: Iterable[Cell], day: date) -> dict[Cell, Figure | None]:
    """The official figure that stood in each of some cells at the end of a day; None: there was none."""
    return official_before(store, cells, end_of(day))


def official_before(store: Store, cells: Iterable[Cell], until: Until) -> dict[Cell, Figure | None]:
    """The official figure that stood in each of some cells where the past ends; None: there was none."""
    kind = store.kinds.by_type[Figure]
    found: dict[Cell, Figure | None] = {}
    for cell in cells:
        start = (cell.indicator, cell.territory, cell.unit, cell.period.code)
        figures = (kind.thing_of(key, state) for key, state in states_at(store, kind, until, start).items())
        found[cell] = next((one for one in figures if one.official), None)
    return found


def typed_before(store: Store, cells: Iterable[Cell], until: Until) -> dict[Cell, str]:
    """What stood in cells where the past ends, as one would type it: figures, and answers about projects."""
    by_place = {cell: place_of(cell.indicator) for cell in cells}
    figures = official_before(store, [cell for cell, place in by_place.items() if place is None], until)
    said = {cell: write(figure.quantity) if figure else "" for cell, figure in figures.items()}
    kind, answers = store.kinds.by_type[Progress], Answers(store)
    reports = dict[tuple[str, str, str], Progress | None]()
    for cell, place in by_place.items():
        if place is None:
            continue
        key = place.project, cell.period.code, cell.unit
        if key not in reports:
            state = states_at(store, kind, until, key[:2]).get(key)
            reports[key] = kind.thing_of(key, state) if state else None
        answer = answers.shown(place, reports[key])
        said[cell] = answer.text if answer else ""
    return said


def last_sending(store: Store, form: str, unit: str, period: Period) -> Act | None:
    """The act that sent a form for the last time; None: it never was."""
    kind = store.kinds.by_type[Submission]
    key, before, act = (form, unit, period.code), State.DRAFT, 0
    for entry in store.journal.history(kind, key):
        state = kind.thing_of(key, entry.state).state if entry.state else State.DRAFT
        if state is State.SUBMITTED and before is not State.SUBMITTED:
            act = entry.act
        before = state
    return store.journal.act(act) if act else None


def last_sendings(store: Store) -> dict[tuple[str, str, Period], Act]:
    """The act that last sent each form of a unit for a period."""
    keys = ((one.form, one.unit, one.period) for one in store.all(Submission))
    found = {key: last_sending(store, *key) for key in keys}
    return {key: act for key, act in found.items() if act is not None}
