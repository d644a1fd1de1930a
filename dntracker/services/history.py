"""History: the journal as sentences that an official understands, in pages, about whatever is asked for."""

from datetime import date, datetime, timedelta
from typing import Any

from msgspec import Struct

from dntracker.domain.act import Act
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.meeting import MeetingNote
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.act_cells import LOADS, is_returnable
from dntracker.services.catalogue import Catalogue
from dntracker.services.telling import Telling
from dntracker.services.told import Told
from dntracker.store.journal_pages import JournalPages, Wanted, Was
from dntracker.store.store import Store
from dntracker.store.undo import UndoConflict, refuse_overtaken

MOST_SENTENCES = 12
PAGE = 200


class ActLine(Struct, frozen=True):
    """An act as it is told: who, when, what, why; `loads` acts of the program in a row may be one line."""

    number: int
    at: datetime
    person: str
    unit: str
    step: str
    reason: str
    undo: bool
    redo: bool
    hash: str
    sentences: tuple[str, ...]
    id: int
    screen: str
    told: tuple[Told, ...]
    count: int
    loads: int = 1


class Asked(Struct, frozen=True):
    """Which acts are to be told; empty fields ask for all. Both days are included.

    `about` is a kind (`indicator`, `unit`, `form`, `project`) and a code. `loads`: whether each load of the program is
    a line.
    """

    person: str = ""
    about: tuple[str, str] = ("", "")
    period: Period | None = None
    screen: str = ""
    first: date | None = None
    last: date | None = None
    loads: bool = False


class History:
    """Tells the journal of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue
        self._pages, self.telling = JournalPages(store), Telling(store, catalogue)

    def acts(self, limit: int = PAGE) -> list[ActLine]:
        """The newest acts, newest first; all of them below 0."""
        found, older = list[ActLine](), None
        while limit:
            page = self.page(Asked(loads=True), older, PAGE if limit < 0 else min(limit, PAGE))
            if not page:
                break
            found += page
            older, limit = page[-1].id, limit - len(page)
        return found

    def page(self, asked: Asked, older_than: int | None = None, limit: int = PAGE) -> list[ActLine]:
        """So many of the acts that are asked for, newest first, those before the act `older_than` only."""
        wanted = self._wanted(asked)
        acts = self._pages.acts(wanted, limit, older_than)
        ids = [act.id for act in acts]
        changes, counts = self._pages.changes(ids, MOST_SENTENCES), self._pages.counts(ids)
        return [
            self._line(act, changes[act.id], counts.get(act.id, 0), self._loads(act) if wanted.folded else 1)
            for act in acts
        ]

    def everything(self, act: int, most: int) -> list[Told]:
        """What one act changed, the first so many things."""
        return [self.telling.tell(was) for was in self._pages.changes([act], most)[act]]

    def people_and_screens(self) -> tuple[list[str], list[str]]:
        """Everybody who did something, and every screen on which it was done."""
        return self._pages.people_and_screens()

    def may_put_back(self, line: ActLine) -> bool:
        """Whether a step is one of figures, so that it may be taken back here; states and rules have their own ways."""
        return is_returnable(line.screen, self._pages.kinds_of(line.id))

    def overtaken(self, line: ActLine) -> UndoConflict | None:
        """The later act that changed something which this one had changed, if there is one."""
        try:
            refuse_overtaken(self._store.journal, self._store.kinds, self._store.journal.act(line.id))
        except UndoConflict as conflict:
            return conflict
        return None

    def of(self, cell: Cell) -> list[tuple[datetime, str]]:
        """What happened to a cell, newest first: *24 thay 23,3 (Cán bộ A)*."""
        kind, journal = self._store.kinds.by_type[Figure], self._store.journal
        told = []
        for source in ("", *(one.code for one in self._catalogue.sources())):
            key = (cell.indicator, cell.territory, cell.unit, cell.period.code, source)
            if source and self._store.names.known(source) is None:
                continue
            entries = journal.history(kind, key)
            states = {entry.act: entry.state for entry in entries}
            for entry in entries:
                act = journal.act(entry.act)
                what = self.telling.change(Was(entry, states.get(entry.replaces or 0)))
                told.append((act.at.astimezone(texts.LOCAL), f"{what} ({texts.by(act.person)})"))
        return sorted(told, key=lambda one: one[0], reverse=True)

    def states(self, thing: Struct) -> list[tuple[Act, Any, Any]]:
        """Every act on a thing, newest first, with what the thing was before and after it; None: it was not there."""
        kind, journal = self._store.kinds.by_type[type(thing)], self._store.journal
        key = kind.key_of(thing)
        entries = journal.history(kind, key)
        things = {one.act: None if one.state is None else kind.thing_of(key, one.state) for one in entries}
        return [(journal.act(one.act), things.get(one.replaces or 0), things[one.act]) for one in reversed(entries)]

    def _wanted(self, asked: Asked) -> Wanted:
        kind, code = asked.about
        touching = {kind: [code]} if kind else {}
        touching |= {"subject": [code]} if kind in ("indicator", "project") else {}  # what rules found there
        if kind == "indicator":
            touching["meeting_note"] = [one.code for one in self._store.all(MeetingNote) if one.indicator == code]
        if kind == "form":
            touching["indicator"] = [row.indicator for row in self._catalogue.form(code).rows]
        single = asked.loads or kind or asked.period or asked.screen == LOADS
        return Wanted(
            asked.person,
            asked.screen,
            start_of(asked.first) if asked.first else None,
            end_of(asked.last) if asked.last else None,
            touching,
            asked.period.code if asked.period else "",
            "" if single else LOADS,
        )

    def _loads(self, act: Act) -> int:
        return self._pages.folded(act) if act.screen == LOADS else 1

    def _redoes(self, act: Act) -> bool:
        return act.undoes is not None and self._store.journal.act(act.undoes).undoes is not None

    def _line(self, act: Act, changes: list[Was], count: int, loads: int) -> ActLine:
        told = tuple(self.telling.tell(was) for was in changes)
        sentences = tuple(one.sentence for one in told)
        if count > MOST_SENTENCES:
            sentences = (*sentences, f"… và {count - MOST_SENTENCES} thay đổi khác")
        return ActLine(
            act.number, act.at.astimezone(texts.LOCAL), texts.by(act.person), act.unit, act.step, act.reason,
            act.undoes is not None, self._redoes(act), act.hash, sentences, act.id, act.screen, told, count, loads,
        )  # fmt: skip


def start_of(day: date) -> datetime:
    """0:00 of a day in Vietnam."""
    return datetime(day.year, day.month, day.day, tzinfo=texts.LOCAL)


def end_of(day: date) -> datetime:
    """24:00 of a day in Vietnam."""
    return start_of(day) + timedelta(days=1)
