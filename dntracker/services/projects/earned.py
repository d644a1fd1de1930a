"""Earned value of projects: what the plan asked for, what milestones reached are worth, what was paid (ADR 24)."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate

from msgspec import Struct

from dntracker.domain.exact import as_float, exact
from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Baseline, Milestone
from dntracker.domain.number_text import write
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services.projects.money import Payment, investment, payments
from dntracker.services.projects.portfolio import Item

_HUNDRED = Decimal(100)


class Lack(StrEnum):
    """Why a project has no place on the curve; nothing of it is guessed."""

    NOT_FROZEN = "not_frozen"
    NO_TOTAL = "no_total"
    NO_WEIGHTS = "no_weights"
    WEIGHTS_OFF = "weights_off"
    NO_PLAN = "no_plan"


class LeftOut(Struct, frozen=True):
    """A project that cannot be counted; `detail` is the sum of its weights or the milestone without a plan."""

    item: Item
    lack: Lack
    detail: str = ""


class Flow(Struct, frozen=True):
    """Money that comes in on days, summed up: `sums` has what there is from each of `days` on, in đồng."""

    days: tuple[date, ...] = ()
    sums: tuple[Decimal, ...] = ()

    def at(self, day: date) -> Decimal:
        """What has come by the end of a day."""
        place = bisect_right(self.days, day)
        return self.sums[place - 1] if place else Decimal(0)


class Sum(Struct, frozen=True):
    """A sum in đồng that stays qualified."""

    dong: Decimal = Decimal(0)
    qualifier: Qualifier | None = None


class Index(Struct, frozen=True):
    """Two sums and how one stands to the other; `value` is None where there is nothing to divide by."""

    above: Sum
    below: Sum

    @property
    def qualifier(self) -> Qualifier | None:
        """How exact the quotient is."""
        return together((self.above.qualifier, inverted(self.below.qualifier)))

    @property
    def value(self) -> Decimal | None:
        """The quotient."""
        return self.above.dong / self.below.dong if self.below.dong else None


class Earned(Struct, frozen=True):
    """The value of projects over time, in đồng.

    `planned` falls due with the plan of milestones, `earned` comes with those reached, `expected` with those forecast;
    `reported` is what the units' own percentages come to, over `reporting` projects. `spi` compares earned and planned
    on `day`; `cpi` what was earned and what was paid between the first and the last payment that is known of each of
    `paying` projects, `since` the first day of all.
    """

    day: date
    budget: Sum
    planned: Flow
    earned: Flow
    expected: Flow
    paid: Flow
    spi: Index
    cpi: Index
    reported: Sum
    reporting: int
    paying: int
    since: date | None
    counted: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]


class _Part(Struct, frozen=True):
    day: date
    dong: Decimal


class _Worth(Struct, frozen=True):
    """A project that can be counted: the value of each weighted milestone, by plan and as it came true."""

    item: Item
    budget: Decimal
    qualifier: Qualifier | None
    planned: tuple[_Part, ...]
    earned: tuple[_Part, ...]
    expected: tuple[_Part, ...]
    paid: tuple[Payment, ...]

    def earned_between(self, first: date, last: date) -> Decimal:
        return _add(one.dong for one in self.earned if first <= one.day <= last)


class _Plan(Struct, frozen=True):
    """A project as it is measured: what it is worth, and weight and planned date of each milestone by code."""

    dong: int | None
    qualifier: Qualifier | None
    weights: Mapping[str, float | None]
    dates: Mapping[str, str]


def earned(items: Iterable[Item], day: date, baseline: Baseline | None = None) -> Earned:
    """The earned value of projects on a day, against the plans in force or a frozen one."""
    frozen = _frozen(baseline) if baseline else None
    worths: list[_Worth] = []
    left_out: list[LeftOut] = []
    for item in items:
        plan = _now(item) if frozen is None else frozen.get(item.project.code)
        lack = _lack(item, plan)
        if lack:
            left_out.append(lack)
        elif plan is not None:
            worths.append(_worth(item, plan, day))
    return _summed(worths, left_out, day)


def _summed(worths: list[_Worth], left_out: list[LeftOut], day: date) -> Earned:
    won, due = _flow(part for one in worths for part in one.earned), _flow(p for one in worths for p in one.planned)
    paying = [one for one in worths if one.paid]
    paid = [part for one in worths for part in one.paid]
    said = [(one, percent) for one in worths if (percent := _percent(one.item, day)) is not None]
    every, payers = together(one.qualifier for one in worths), together(one.qualifier for one in paying)
    bought = Sum(_add(one.earned_between(one.paid[0].since, one.paid[-1].day) for one in paying), payers)
    spent = Sum(_add(Decimal(one.dong) for one in paid), together(one.qualifier for one in paid))
    reported = Sum(
        _add(one.budget * percent / _HUNDRED for one, percent in said), together(one.qualifier for one, _ in said)
    )
    return Earned(
        day, Sum(_add(one.budget for one in worths), every), due, won,
        expected=_flow(part for one in worths for part in one.expected),
        paid=_flow(_Part(one.day, Decimal(one.dong)) for one in paid),
        spi=Index(Sum(won.at(day), every), Sum(due.at(day), every)),
        cpi=Index(bought, spent),
        reported=reported, reporting=len(said), paying=len(paying),
        since=min((one.since for one in paid), default=None),
        counted=tuple(one.item for one in worths), left_out=tuple(left_out),
    )  # fmt: skip


def _add(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def _now(item: Item) -> _Plan:
    worth = investment(item)
    return _Plan(
        worth.dong if worth else None, worth.qualifier if worth else None,
        {one.code: one.weight for one in item.milestones}, {one.code: one.plan for one in item.milestones},
    )  # fmt: skip


def _frozen(baseline: Baseline) -> dict[str, _Plan]:
    totals = {one.project: one for one in baseline.totals}
    weights: dict[str, dict[str, float | None]] = {}
    dates: dict[str, dict[str, str]] = {}
    for one in baseline.milestones:
        weights.setdefault(one.project, {})[one.code] = one.weight
        dates.setdefault(one.project, {})[one.code] = one.planned
    found = {}
    for code in (*weights, *(one for one in totals if one not in weights)):
        worth = totals.get(code)
        dong, qualifier = (worth.dong, worth.qualifier) if worth else (None, None)
        found[code] = _Plan(dong, qualifier, weights.get(code, {}), dates.get(code, {}))
    return found


def _lack(item: Item, plan: _Plan | None) -> LeftOut | None:
    if plan is None:
        return LeftOut(item, Lack.NOT_FROZEN)
    if plan.dong is None:
        return LeftOut(item, Lack.NO_TOTAL)
    known = [exact(one) for one in plan.weights.values() if one is not None]
    if not any(known):
        return LeftOut(item, Lack.NO_WEIGHTS)
    if (weight := _add(known)) != _HUNDRED:
        return LeftOut(item, Lack.WEIGHTS_OFF, write(Quantity(as_float(weight))))
    without = [code for code, weight in plan.weights.items() if weight and not plan.dates.get(code)]
    names = {one.code: one.name for one in item.milestones}
    return LeftOut(item, Lack.NO_PLAN, names.get(without[0], without[0])) if without else None


def _worth(item: Item, plan: _Plan, day: date) -> _Worth:
    budget = Decimal(plan.dong or 0)
    value = {code: budget * exact(weight) / _HUNDRED for code, weight in plan.weights.items() if weight}
    own = [one for one in item.milestones if one.code in value]
    return _Worth(
        item, budget, plan.qualifier,
        tuple(_Part(last_day(plan.dates[code]), dong) for code, dong in value.items()),
        tuple(_Part(_reached(one.actual, day), value[one.code]) for one in own if one.actual),
        tuple(_Part(when, value[one.code]) for one in own if (when := _expected(one, day))),
        payments(item, day),
    )  # fmt: skip


def _reached(actual: str, today: date) -> date:
    return min(last_day(actual), today) if first_day(actual) <= today else last_day(actual)


def _expected(milestone: Milestone, today: date) -> date | None:
    if milestone.actual:
        return _reached(milestone.actual, today)
    known = milestone.forecast or milestone.plan
    when = last_day(known) if known else None
    return when if when and when > today else None  # what is overdue and has no forecast comes nobody knows when


def _percent(item: Item, day: date) -> Decimal | None:
    told = [one.percent for one in item.progress if one.percent is not None and one.period.end <= day]
    return exact(told[-1]) if told else None


def _flow(parts: Iterable[_Part]) -> Flow:
    by_day: dict[date, Decimal] = {}
    for one in parts:
        by_day[one.day] = by_day.get(one.day, Decimal(0)) + one.dong
    days = sorted(by_day)
    return Flow(tuple(days), tuple(accumulate(by_day[day] for day in days)))
