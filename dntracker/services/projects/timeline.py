"""Projects over time as plain shapes: what was done, what is expected, what was planned, milestone by milestone.

What is known only to the month, quarter or year is as wide as that, never a day that nobody named.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Baseline, Milestone
from dntracker.services.projects.portfolio import Item

DAY = timedelta(days=1)
EXACT = 2.0
"""From so many pixels a day on a hand can point at a day."""


class MarkKind(StrEnum):
    """Which date of a milestone a mark shows; REPLACED is a plan that a later revision took the place of."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    PLAN = "plan"
    REPLACED = "replaced"


class SpanKind(StrEnum):
    """What a bar says: work done of a project that goes on or is finished, what is expected, the plan.

    Of two plans side by side the earlier one is BASELINE, the other LATER.
    """

    DONE = "done"
    FINISHED = "finished"
    EXPECTED = "expected"
    BASELINE = "baseline"
    LATER = "later"


class Mark(Struct, frozen=True):
    """A date of a milestone, as known: from `first` to `last` day; `late` where its plan is past and nothing came."""

    kind: MarkKind
    milestone: str
    known: str
    first: date
    last: date
    late: bool = False

    @property
    def exact(self) -> bool:
        """Whether a day is known."""
        return self.first == self.last


class Span(Struct, frozen=True):
    """A bar from its first to its last day."""

    kind: SpanKind
    first: date
    last: date


class Row(Struct, frozen=True):
    """What is drawn of one project; nothing where no date is known."""

    project: str
    spans: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def first(self) -> date | None:
        """The first day drawn."""
        return min([*(one.first for one in self.spans), *(one.first for one in self.marks)], default=None)

    @property
    def last(self) -> date | None:
        """The last day drawn."""
        return max([*(one.last for one in self.spans), *(one.last for one in self.marks)], default=None)

    def in_order(self) -> list[str]:
        """The milestones that have a date, in the order of where they stand."""
        main = {one.milestone: self.main_mark(one.milestone) for one in self.marks}
        found = [one for one in main.values() if one is not None]
        return [one.milestone for one in sorted(found, key=lambda one: (one.first, one.last))]

    def with_forecast(self, milestone: str, known: str) -> "Row":
        """The same with a forecast elsewhere, as while somebody moves it."""
        moved = mark_of(MarkKind.FORECAST, milestone, known)
        marks = [one for one in self.marks if one.kind is not MarkKind.FORECAST or one.milestone != milestone]
        return Row(self.project, self.spans, (*marks, moved))

    def main_mark(self, milestone: str) -> Mark | None:
        """Where a milestone stands: reached, else forecast, else planned."""
        own = [one for one in self.marks if one.milestone == milestone and one.kind is not MarkKind.REPLACED]
        return min(own, key=lambda one: list(MarkKind).index(one.kind), default=None)


def row_of(item: Item, today: date, baseline: Baseline | None = None) -> Row:
    """A project over time; the shadow is the frozen plan where there is one, else the first plan of each milestone."""
    marks = tuple(mark for one in item.milestones for mark in _marks(one, today))
    frozen = _frozen(item, baseline)
    spans = [*_work(item, marks), *frozen]
    return Row(item.project.code, tuple(spans), marks)


def _marks(one: Milestone, today: date) -> list[Mark]:
    found = []
    if one.actual:
        found.append(mark_of(MarkKind.ACTUAL, one.code, one.actual))
    else:
        if one.plan:
            found.append(mark_of(MarkKind.PLAN, one.code, one.plan, late=last_day(one.plan) < today))
        if one.forecast:
            found.append(mark_of(MarkKind.FORECAST, one.code, one.forecast))
    replaced = [one.planned, *(each.planned for each in one.revisions)][:-1]
    return found + [mark_of(MarkKind.REPLACED, one.code, known) for known in replaced if known]


def mark_of(kind: MarkKind, code: str, known: str, *, late: bool = False) -> Mark:
    """A milestone's date as a mark, as wide as it is known."""
    return Mark(kind, code, known, first_day(known), last_day(known), late)


def _work(item: Item, marks: tuple[Mark, ...]) -> list[Span]:
    reached = [one for one in marks if one.kind is MarkKind.ACTUAL]
    # A plan that is past and came to nothing is no expectation; a forecast stays one until somebody changes it.
    ahead = [one for one in marks if one.kind is MarkKind.FORECAST or (one.kind is MarkKind.PLAN and not one.late)]
    finished = item.stage is not None and item.stage.done
    begun = min((one.first for one in reached), default=None)
    until = max((one.last for one in reached), default=None)
    spans = []
    if begun is not None and until is not None:
        spans.append(Span(SpanKind.FINISHED if finished else SpanKind.DONE, begun, until))
    forecast = [one.last for one in ahead if one.kind is MarkKind.FORECAST]
    end = max(forecast, default=None) or max((one.last for one in ahead), default=None)
    start = until or min((one.first for one in ahead), default=None)
    if end is not None and start is not None and end > start and not finished:
        spans.append(Span(SpanKind.EXPECTED, start, end))
    return spans


def _frozen(item: Item, baseline: Baseline | None) -> list[Span]:
    code = item.project.code
    held = [one.planned for one in baseline.milestones if one.project == code and one.planned] if baseline else []
    known = held or [one.planned for one in item.milestones if one.planned]
    begins = [item.project.start] if item.project.start else [one.actual for one in item.milestones if one.actual][:1]
    ends = known or ([item.project.end] if item.project.end else [])
    if not ends:
        return []
    first, last = min(map(first_day, (*begins, *ends))), max(map(last_day, ends))
    return [Span(SpanKind.BASELINE, first, last)]


class Zoom(StrEnum):
    """How close one looks: a year, or a quarter, takes a column."""

    YEAR = "year"
    QUARTER = "quarter"


class Tick(Struct, frozen=True):
    """A year or quarter of the axis: its first day and its name; `strong` ticks begin a year."""

    day: date
    name: str
    strong: bool = True


class Scale(Struct, frozen=True):
    """Days on an axis: `first` stands at 0, each day is `step` wide."""

    first: date
    step: float
    zoom: Zoom = Zoom.YEAR

    def x(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.first).days * self.step

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day) + self.step

    def day(self, x: float) -> date:
        """The day at a place."""
        return self.first + timedelta(days=int(x // self.step))

    def known(self, x: float) -> str:
        """The date at a place, as exactly as one can point at it: a day, or a month where days are too narrow."""
        day = self.day(x)
        return day.isoformat() if self.step >= EXACT else day.isoformat()[:7]

    def ticks(self, left: float, right: float) -> list[Tick]:
        """The years, or quarters, that begin or go on between two places."""
        begin, until = self.day(left), self.day(right)
        if self.zoom is Zoom.YEAR:
            return [Tick(date(year, 1, 1), str(year)) for year in range(begin.year, until.year + 1)]
        found = []
        for year in range(begin.year, until.year + 1):
            for number, name in enumerate(("I", "II", "III", "IV")):
                day = date(year, 3 * number + 1, 1)
                found.append(Tick(day, name if number else f"{name}/{year}", strong=not number))
        return [one for one in found if one.day <= until and one.day + 92 * DAY >= begin]


def reach(items: Iterable[Item], today: date) -> tuple[date, date]:
    """The first and last day of an axis that shows every project and today, in whole years."""
    known = [today.isoformat()]
    for item in items:
        known += [each for each in (item.project.start, item.project.end) if each]
        for one in item.milestones:
            known += [each for each in (one.planned, one.forecast, one.actual, one.plan) if each]
    return date(int(min(known)[:4]), 1, 1), date(int(max(known)[:4]), 12, 31)
