"""The overview: how every form of every unit stands in the periods that matter now, the late ones first."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from dntracker.domain.calendar import Due, NoWindow, Window
from dntracker.domain.fold import fold
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.submission import OPEN, State
from dntracker.domain.unit import Unit
from dntracker.services.catalogue import Catalogue
from dntracker.services.standings import Standing
from dntracker.services.submissions import Submissions

MOST_PERIODS = 8
SOON = timedelta(days=45)  # a form that nobody opened is shown from so long before it is due until it closes


class Mark(StrEnum):
    """What a place of the matrix says with its icon, words and fill."""

    EMPTY = "empty"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ASKED = "asked"
    """Somebody asks to have it unlocked."""
    APPROVED = "approved"
    LOCKED = "locked"
    LATE = "late"
    LATE_AGAIN = "late_again"
    """Late after it was returned."""
    EXEMPT = "exempt"
    """The unit fills the form, but need not report this period."""
    ABSENT = "absent"
    """The unit does not fill the form."""


class Show(StrEnum):
    """Which units a filter leaves."""

    ASKED = "asked"
    LATE = "late"
    MISSING = "missing"
    WAITING = "waiting"


_BY_STATE = {
    State.SUBMITTED: Mark.SUBMITTED, State.RETURNED: Mark.RETURNED, State.APPROVED: Mark.APPROVED,
    State.LOCKED: Mark.LOCKED,
}  # fmt: skip


class Column(Struct, frozen=True):
    """One form in one period; `due` is the latest due day among its units, `opened` whether anybody opened it.

    `sent` says how many units have sent it, of how many that must.
    """

    form: Form
    period: Period
    opened: bool
    due: Due | None
    standings: tuple[Standing, ...]
    sent: tuple[int, int]


class Row(Struct, frozen=True):
    """A unit with its standing in each column, None where it does not fill the form; `shows` are filters it passes."""

    unit: Unit
    standings: tuple[Standing | None, ...]
    shows: frozenset[Show]

    @property
    def commune(self) -> bool:
        """Whether the unit reports about a territory of its own."""
        return bool(self.unit.territory)

    def has(self, show: Show) -> bool:
        """Whether a filter leaves this unit."""
        return show in self.shows


class Matrix(Struct, frozen=True, dict=True):
    """Units × (form × period); those that wait for an answer to a request come first.

    Then departments before communes, in each those that are late first, then those missing.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @cached_property
    def missing(self) -> list[Standing]:
        """What was asked for and is not handed in: by form and period, the most days late first."""
        rows = [row for row in self.rows if row.has(Show.MISSING)]
        found = [one for row in rows for one in row.standings if one is not None and Show.MISSING in shows_of(one)]
        order = {(one.form.code, one.period): place for place, one in enumerate(self.columns)}
        return sorted(found, key=lambda one: (order[one.form.code, one.period], -one.days_late))

    def count(self, show: Show) -> int:
        """How many units a filter leaves."""
        return sum(row.has(show) for row in self.rows)


class Overview:
    """Who has handed in what, in one open file."""

    def __init__(self, catalogue: Catalogue, submissions: Submissions) -> None:
        self._catalogue, self._submissions = catalogue, submissions

    def periods(self) -> list[Period]:
        """The periods that can be looked at, newest first: opened ones, and those that are due soon."""
        return _newest_first(self._opened() | self._soon())

    def focus(self) -> Period | None:
        """The opened period that matters most: the one whose due day is nearest, a coming one before a past one."""
        today = self._catalogue.today
        days = {(code, period): self._due_of(code, period) for code, period in self._opened()}
        near = [(abs(due.actual - today), due.actual < today, period) for (_, period), due in days.items() if due]
        if near:
            return min(near, key=lambda one: one[:2])[2]
        return max((period for _, period in days), default=None)

    def matrix(self, also: Period | None = None, periods: Collection[Period] | None = None) -> Matrix:
        """The matrix of these periods and of `also`.

        Without any: of the newest ones, at most eight, and of those in which requests wait.
        """
        opened = self._opened()
        places = opened | self._soon()
        asked = {period for _, period in self._submissions.asked()}
        newest = _newest_first(places)[:MOST_PERIODS]
        shown = set(periods or (*newest, *asked)) | ({also} - {None})
        columns = [
            self._column(form.code, period, (form.code, period) in opened)
            for form in self._catalogue.forms()
            for period in sorted({period for code, period in places if code == form.code} & shown, reverse=True)
        ]
        return Matrix(tuple(columns), tuple(_rows(columns)))

    def filled(self, column: Column) -> tuple[int, int]:
        """How many figures those who must report have entered in a form and period, of how many that are due."""
        must = [one for one in self._submissions.standings(column.form, column.period) if one.required]
        return sum(one.entered for one in must), sum(one.total for one in must)

    def to_open(self, form: Form) -> Period:
        """The period that is opened next: the first due one that nobody has opened, else the one that holds today."""
        opened = self._opened()
        soon = sorted(period for code, period in self._soon() if code == form.code and (code, period) not in opened)
        return soon[0] if soon else self._catalogue.default_period(form)

    def window(self, period: Period) -> Window | None:
        """From when to when the figures of a period are, by the calendar of the first form that has it."""
        for form in self._catalogue.forms():
            if period.frequency in form.frequencies:
                try:
                    return self._catalogue.window(self._catalogue.form(form.code, period), period)
                except NoWindow:
                    return None
        return None

    def _column(self, code: str, period: Period, opened: bool) -> Column:
        form = self._catalogue.form(code, period)
        standings = tuple(self._submissions.standings(form, period, count_sent=False))
        must = [one for one in standings if one.required]
        sent = sum(map(is_sent, must)), len(must)
        return Column(form, period, opened, _latest({one.due for one in standings}), standings, sent)

    def _opened(self) -> set[tuple[str, Period]]:
        known = {form.code for form in self._catalogue.forms()}
        return {(code, period) for code, period in self._submissions.opened() if code in known}

    def _soon(self) -> set[tuple[str, Period]]:
        today, found = self._catalogue.today, set[tuple[str, Period]]()
        for newest in self._catalogue.forms():
            for period in self._catalogue.periods_of(newest):
                due = self._due_of(newest.code, period) if today - 3 * SOON < period.end < today + 3 * SOON else None
                if due and due.actual - SOON <= today <= due.closes(newest.closing_days):
                    found.add((newest.code, period))
        return found

    def _due_of(self, code: str, period: Period) -> Due | None:
        form = self._catalogue.form(code, period)
        units = {unit.level: unit for unit in self._catalogue.units_of(form, period)}
        return _latest(self._catalogue.due(form, unit, period) for unit in units.values())


def is_sent(standing: Standing) -> bool:
    """Whether a form has been handed in and not been returned."""
    state = standing.state
    return state is not None and state not in OPEN


def shows_of(standing: Standing) -> tuple[Show, ...]:
    """The filters that are about this form of a unit; only what was opened for it can be late or missing."""
    found = standing.found
    asked = (Show.ASKED,) if standing.asked else ()
    if found is None or not found.required:
        return asked
    if found.state in OPEN:
        return (*asked, Show.LATE, Show.MISSING) if standing.days_late else (*asked, Show.MISSING)
    return (*asked, Show.WAITING) if found.state is State.SUBMITTED else asked


def mark_of(standing: Standing | None) -> Mark:
    """What the matrix shows for a form of a unit."""
    if standing is None:
        return Mark.ABSENT
    if standing.asked:
        return Mark.ASKED
    if standing.state in _BY_STATE and not standing.days_late:
        return _BY_STATE[standing.state]
    if not standing.required:
        return Mark.EXEMPT
    if standing.days_late:
        return Mark.LATE_AGAIN if standing.state is State.RETURNED else Mark.LATE
    return Mark.DRAFT if standing.entered else Mark.EMPTY


def _newest_first(places: Iterable[tuple[str, Period]]) -> list[Period]:
    return sorted({period for _, period in places}, reverse=True)


def _rows(columns: Iterable[Column]) -> list[Row]:
    columns = list(columns)
    by_unit = [{one.unit.code: one for one in column.standings} for column in columns]
    units = {one.unit.code: one.unit for column in columns for one in column.standings}
    return sorted((_row(unit, [column.get(code) for column in by_unit]) for code, unit in units.items()), key=_urgency)


def _row(unit: Unit, standings: list[Standing | None]) -> Row:
    shows = frozenset(show for one in standings if one is not None for show in shows_of(one))
    return Row(unit, tuple(standings), shows)


def _urgency(row: Row) -> tuple[bool, bool, bool, bool, str]:
    return not row.has(Show.ASKED), row.commune, not row.has(Show.LATE), not row.has(Show.MISSING), fold(row.unit.name)


def _latest(found: Iterable[Due | None]) -> Due | None:
    return max((one for one in found if one), key=lambda one: one.actual, default=None)
