"""How forms of units stand: their states, dates and locks, and why one takes no figures."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct

from dntracker.domain.act import Actor
from dntracker.domain.calendar import Due, NoWindow
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Role
from dntracker.domain.progress_form import PROJECTS, place_of
from dntracker.domain.submission import MOVES, OPEN, Lock, Move, State, Submission, lock_of
from dntracker.domain.unit import Unit, is_valid
from dntracker.services import texts, words
from dntracker.services.bar import Bar
from dntracker.services.catalogue import Catalogue, frequency_allowed
from dntracker.services.entered import Entered
from dntracker.services.progress_scope import Scope
from dntracker.services.rights import Rights
from dntracker.store.opened import opened
from dntracker.store.store import Store


class LockedForm(UserError):
    """A form that takes no figures; `why` is the rest of the sentence."""

    code = "locked_cell"


class Standing(Struct, frozen=True, gc=False):  # thousands at once, and never in a circle
    """How the form of one unit and period stands today; `found` is None where nobody opened or sent it."""

    form: Form
    unit: Unit
    period: Period
    found: Submission | None
    entered: int
    total: int
    due: Due | None
    closes: date | None
    lock: Lock | None
    days_late: int

    @property
    def state(self) -> State | None:
        """Its state; None while nothing was opened or entered."""
        return self.found.state if self.found else (State.DRAFT if self.entered else None)

    @property
    def asked(self) -> bool:
        """Whether somebody waits for an answer to a request to unlock it."""
        return bool(self.found and self.found.asked_by)

    @property
    def reopened(self) -> date | None:
        """The last day on which it takes figures although it was sent or closed before; None where that is not so."""
        return self.found.open_until if self.found and self.found.state in OPEN else None

    @property
    def last_day(self) -> date | None:
        """The last day on which it takes figures: its closing, or a later day until which it was opened again."""
        return max((day for day in (self.closes, self.reopened) if day), default=None)

    @property
    def required(self) -> bool:
        """Whether the unit must report: everybody does, unless it was opened for others only."""
        return self.found.required if self.found else True


class _Dates(Struct, frozen=True):
    opens: date
    due: Due | None
    closes: date | None


class Standings:
    """The forms of one open file on their way from nháp to khóa sổ, to look at."""

    def __init__(self, store: Store, catalogue: Catalogue, rights: Rights, actor: Callable[[], Actor]) -> None:
        self._store, self._catalogue, self._actor = store, catalogue, actor
        self.rights = rights
        """Who is working and what they may do."""
        self._counted = Entered(store)
        self._kept: dict[Period, dict[tuple[str, str], Submission]] = {}
        self._forms: dict[Period, dict[str, list[Form]]] = {}

    def refresh(self) -> None:
        """Forget what was read."""
        self._kept.clear()
        self._forms.clear()

    def of(self, form: str, unit: str, period: Period) -> Submission | None:
        """What is known of a form of a unit and period; None where nobody opened or sent it."""
        return self._of_period(period).get((form, unit))

    def standing(self, form: Form, unit: Unit, period: Period) -> Standing:
        """How one form stands today."""
        return self._standings(form, period, [unit])[0]

    def standings(self, form: Form, period: Period, *, count_sent: bool = True) -> list[Standing]:
        """How a form stands with every unit that fills it for a period.

        Without `count_sent` a form that takes no figures any more has 0 as `entered`: nobody asks then, and counting
        is most of the work.
        """
        units = self._catalogue.units_of(form, period)
        if count_sent:
            return self._standings(form, period, units)
        known, code = self._of_period(period), form.code
        closed = {unit.code for unit in units if (found := known.get((code, unit.code))) and found.state not in OPEN}
        return self._standings(form, period, units, [unit.code for unit in units if unit.code not in closed])

    def opened(self) -> set[tuple[str, Period]]:
        """The forms with each period in which anybody opened or sent them."""
        return opened(self._store)

    def asked(self) -> set[tuple[str, Period]]:
        """The forms with each period in which somebody waits for an answer to a request to unlock."""
        return {(one.form, one.period) for one in self._store.select(Submission, "WHERE asked_by <> ''")}

    def offers(self, standing: Standing) -> tuple[Move, ...]:
        """The moves that whoever works now may make from here, the next one on the form's way first."""
        form, unit, state = standing.form, standing.unit.code, standing.state or State.DRAFT
        on_the_way = (Move.SUBMIT, Move.APPROVE, Move.LOCK, Move.RETURN, *([Move.UNLOCK] if standing.lock else []))
        open_to = (move for move in on_the_way if state in MOVES[move].sources)
        return tuple(move for move in open_to if self.rights.may(MOVES[move].role, form, unit))

    def may_ask(self, standing: Standing) -> bool:
        """Whether whoever works now may ask to have this form opened: it is locked, and they cannot open it."""
        able = {Move.UNLOCK, Move.RETURN} & set(self.offers(standing))
        may = self.rights.may(Role.ENTER, standing.form, standing.unit.code)
        return standing.lock is not None and standing.lock is not Lock.NOT_OPEN and may and not able

    def part_of(self, form: Form, unit: str) -> Form:
        """The rows of a form that a unit fills: those it owns, all of them in a form about its own territory."""
        if form.territory == "unit" or unit == form.consolidator or form.subject:
            return form
        return form.only({one.code for one in self._catalogue.indicators() if one.owner == unit})

    def why_locked(self, form: Form, unit: Unit, period: Period) -> str:
        """Why a form of a unit takes no figures now, as the rest of a sentence; empty where it does."""
        return self.bar(form, unit, period).why

    def bar(self, form: Form, unit: Unit, period: Period) -> Bar:
        """The same with the word of the reason."""
        if not is_valid(unit, period.end):
            ended = Lock.UNIT_ENDED
            return Bar(words.LOCK_WORDS[ended], texts.lock_reason(ended, {"unit": unit.short_name}))
        found = self.of(form.code, unit.code, period)
        closes = self._catalogue.closes(form, unit, period) if found else None
        lock = lock_of(found, self._opens(form, period), closes, self.rights.today())
        if lock is None:
            why = self.rights.why_not(Role.ENTER, form, unit.code)
            return Bar(words.NO_RIGHT, why) if why else Bar()
        return Bar(words.LOCK_WORDS[lock], self._lock_words(lock, found, form, unit, period))

    def lock_words(self, standing: Standing) -> str:
        """Why a standing form takes no figures from anybody, as the rest of a sentence; empty where it does."""
        one = standing
        return self._lock_words(one.lock, one.found, one.form, one.unit, one.period) if one.lock else ""

    def periods(self, code: str) -> list[Period]:
        """The periods of a form that were opened or in which something was done with it, newest first."""
        found = self._store.select(Submission, "WHERE form = ?", [self._store.names.known(code)])
        return sorted({one.period for one in found}, reverse=True)

    def guard(self, cells: Iterable[Cell]) -> None:
        """Raises LockedForm where a form that holds one of these cells, or the whole file, takes no figures now.

        A cell that no form of its unit holds asks for the right to enter for that unit all the same.
        """
        whys = [self.rights.why_look_only()]
        homes, homeless = self._homes(cells)
        whys += [self.why_locked(form, unit, period) for form, unit, period in homes]
        whys += [self.rights.why_not(Role.ENTER, None, unit) for unit in homeless]
        if why := next(filter(None, whys), ""):
            raise LockedForm(why=why)

    def guard_notes(self, cells: Iterable[Cell], deed: str) -> None:
        """Raises NoRight where whoever works now has no part in a form that holds one of these cells, locked or not."""
        if why := self.rights.why_look_only():
            raise NoRight(deed=deed, why=why)
        homes, homeless = self._homes(cells)
        asked: list[tuple[Form | None, str]] = [(form, unit.code) for form, unit, _ in homes]
        for form, unit in (*asked, *((None, unit) for unit in homeless)):
            if not any(self.rights.may(role, form, unit) for role in Role):
                self.rights.require(Role.ENTER, deed, form, unit)

    def _homes(self, cells: Iterable[Cell]) -> tuple[list[tuple[Form, Unit, Period]], list[str]]:
        """The forms that hold cells, by unit and period, and the units of cells that none of their forms holds."""
        homes: dict[tuple[str, str, Period], tuple[Form, Unit, Period]] = {}
        homeless: dict[str, None] = {}
        for indicator, code, period in dict.fromkeys((one.indicator, one.unit, one.period) for one in cells):
            about = PROJECTS if place_of(indicator) else indicator
            unit, forms = self._catalogue.unit(code), self._forms_of(period).get(about, ())
            found = [form for form in forms if code in form.units or unit.level in form.levels]
            homes |= {(form.code, code, period): (form, unit, period) for form in found}
            homeless |= {} if found else {code: None}
        return list(homes.values()), list(homeless)

    def _lock_words(self, lock: Lock, found: Submission | None, form: Form, unit: Unit, period: Period) -> str:
        last = (self._catalogue.closes(form, unit, period), found.open_until if found else None)
        details = {
            "by": found.by if found else "", "at": found.at if found else None,
            "opens": self._opens(form, period), "closes": max((day for day in last if day), default=None),
            "unit": unit.short_name, "period": texts.period_short(period),
        }  # fmt: skip
        return texts.lock_reason(lock, details)

    def _form(self, code: str, period: Period) -> Form:
        form = self._catalogue.form(code, period)
        frequency_allowed(form, period)
        return form

    def _standings(
        self, form: Form, period: Period, units: list[Unit], counted: Collection[str] | None = None
    ) -> list[Standing]:
        known, today = self._of_period(period), self.rights.today()
        counts = self._counts(form, units, period, {unit.code for unit in units} if counted is None else counted)
        of_level = {unit.level: unit for unit in units}  # those of one level have the same dates
        dates = {level: self._dates(form, unit, period) for level, unit in of_level.items()}
        made = []
        for unit in units:
            code, when = unit.code, dates[unit.level]
            found, (count, total) = known.get((form.code, code)), counts[code]
            lock = lock_of(found, when.opens, when.closes, today)
            waits = found is not None and found.required and found.state in OPEN
            late = when.due.days_late(today) if when.due and waits else 0
            made.append(Standing(form, unit, period, found, count, total, when.due, when.closes, lock, late))
        return made

    def _counts(
        self, form: Form, units: list[Unit], period: Period, counted: Collection[str]
    ) -> dict[str, tuple[int, int]]:
        if form.subject == PROJECTS:
            scope = Scope(self._store, form, period, self._catalogue.units_of(form, period))
            return scope.counts(unit.code for unit in units)
        codes = self._codes(form, units)
        entered = self._entered(counted, period, codes)
        return {unit.code: (entered.get(unit.code, 0), len(codes[unit.code])) for unit in units}

    def _codes(self, form: Form, units: list[Unit]) -> dict[str, frozenset[str]]:
        whole = frozenset(row.indicator for row in form.rows)
        parts = ((unit.code, self.part_of(form, unit.code)) for unit in units)
        return {unit: whole if part is form else frozenset(row.indicator for row in part.rows) for unit, part in parts}

    def _entered(self, units: Collection[str], period: Period, codes: Mapping[str, frozenset[str]]) -> dict[str, int]:
        # One question for all that fill the same rows.
        alike: dict[frozenset[str], list[str]] = {}
        for unit in units:
            alike.setdefault(codes[unit], []).append(unit)
        found: dict[str, int] = {}
        for rows, filling in alike.items():
            found |= self._counted.of(filling, period, rows)
        return found

    def _dates(self, form: Form, unit: Unit, period: Period) -> _Dates:
        due = self._catalogue.due(form, unit, period)
        return _Dates(self._opens(form, period), due, due.closes(form.closing_days) if due else None)

    def _of_period(self, period: Period) -> dict[tuple[str, str], Submission]:
        if period not in self._kept:
            found = self._store.select(Submission, "WHERE period = ?", [self._store.names.known(period.code)])
            self._kept[period] = {(one.form, one.unit): one for one in found}
        return self._kept[period]

    def _forms_of(self, period: Period) -> dict[str, list[Form]]:
        if period not in self._forms:
            holding: dict[str, list[Form]] = {}
            for newest in self._catalogue.forms():
                form = self._catalogue.form(newest.code, period)
                if period.frequency in form.frequencies:
                    for about in [form.subject] if form.subject else [row.indicator for row in form.rows]:
                        holding.setdefault(about, []).append(form)
            self._forms[period] = holding
        return self._forms[period]

    def _opens(self, form: Form, period: Period) -> date:
        try:
            return self._catalogue.window(form, period).first
        except NoWindow:
            return period.start
