"""How each kind of rule looks at a project: one measured number with what is said about it, or nothing to look at."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, half_up
from dntracker.domain.known_date import last_day
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.project import AmountKind
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import RatingKind
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.money import gone, payments, whole
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.reports_due import ReportsDue
from dntracker.services.projects.words import OBSTACLES


class Measured(Struct, frozen=True):
    """What a kind of rule found at a project, in days or percent; `say` gives what its sentence says, once asked."""

    value: Decimal
    say: Callable[[], Mapping[str, str]] = dict

    @property
    def told(self) -> Mapping[str, str]:
        """What the sentence says."""
        return self.say()


class Seen(Struct, frozen=True):
    """The day on which projects are looked at, and the reports that were due before."""

    today: date
    due: ReportsDue | None


Look = Callable[[Item, Seen], Measured | None]


def late(item: Item, seen: Seen) -> Measured | None:
    """By how many days the open milestone that is overdue most is past its plan; 0 where none is."""
    planned = [one for one in item.milestones if one.plan]
    open_ones = [one for one in planned if not one.actual]
    over = [((seen.today - last_day(one.plan)).days, one) for one in open_ones]
    days, worst = max(over, key=lambda pair: pair[0], default=(0, None))
    if worst is None:
        return Measured(Decimal(0)) if planned else None
    return Measured(Decimal(max(0, days)), lambda: {"name": worst.name, "plan": date_words(worst.plan)})


def forecast(item: Item, _seen: Seen) -> Measured | None:
    """By how many days the forecast of an open milestone lies after its plan, at most."""
    both = [one for one in item.milestones if one.plan and one.forecast and not one.actual]
    after = [((last_day(one.forecast) - last_day(one.plan)).days, one) for one in both]
    if not after:
        return None
    days, worst = max(after, key=lambda pair: pair[0])
    return Measured(
        Decimal(max(0, days)),
        lambda: {"name": worst.name, "plan": date_words(worst.plan), "forecast": date_words(worst.forecast)},
    )


def paid(item: Item, seen: Seen) -> Measured | None:
    """What was paid of the year's plan against the part of the year that was over then, in percent.

    It is the year of the last quarter that is over; a project that has told no payment of that year is not looked at.
    """
    quarter = Period.containing(seen.today, Frequency.QUARTER).previous()
    plan = whole(item, AmountKind.PLAN_YEAR, quarter.year)
    found = [one for one in payments(item, quarter.end) if one.day.year == quarter.year]
    if plan is None or not plan.dong or not found:
        return None
    until, dong = found[-1].day, sum(one.dong for one in found)
    rate, past = Decimal(dong) * 100 / plan.dong, gone(quarter.year, until)
    return Measured(
        rate * 100 / past,
        lambda: {
            "until": texts.day(until), "paid": money_text(dong), "year": str(quarter.year),
            "rate": percent(rate), "gone": percent(past),
        },
    )  # fmt: skip


def report(item: Item, seen: Seen) -> Measured | None:
    """How many days the report that was due last is missing; 0 where it is there."""
    asked = seen.due.units.get(item.project.owner) if seen.due else None
    if seen.due is None or asked is None or (item.stage and item.stage.done):
        return None
    period = seen.due.period
    there = asked.sent and any(one.period == period for one in item.progress)
    days = 0 if there else (seen.today - asked.due).days
    return Measured(Decimal(days), lambda: {"period": texts.inside(texts.period_name(period))})


def obstacle(item: Item, seen: Seen) -> Measured | None:
    """How many days the oldest obstacle that nobody has cleared is past its due day; 0 where none is."""
    due = [one for one in item.obstacles if one.due and not one.resolved]
    over = [((seen.today - last_day(one.due)).days, one) for one in due]
    if not over:
        return None
    days, worst = max(over, key=lambda pair: pair[0])
    return Measured(
        Decimal(max(0, days)),
        lambda: {"kind": OBSTACLES[worst.kind], "text": worst.text, "due": date_words(worst.due)},
    )


def growth(item: Item, _seen: Seen) -> Measured | None:
    """By how many percent the total investment grew since it was first approved."""
    totals = item.totals
    if len(totals) < 2 or not totals[0].dong:
        return None
    first, now = totals[0], totals[-1]
    value = Decimal(now.dong - first.dong) * 100 / first.dong
    return Measured(
        max(Decimal(0), value),
        lambda: {
            "first": money_text(first.dong, first.qualifier), "now": money_text(now.dong, now.qualifier),
            "about": "khoảng " if first.qualifier or now.qualifier else "",
        },
    )  # fmt: skip


LOOKS: Mapping[RatingKind, Look] = {
    RatingKind.LATE: late,
    RatingKind.FORECAST: forecast,
    RatingKind.PAID: paid,
    RatingKind.REPORT: report,
    RatingKind.OBSTACLE: obstacle,
    RatingKind.GROWTH: growth,
}


def measure(item: Item, seen: Seen, kinds: Iterable[RatingKind]) -> dict[RatingKind, Measured]:
    """What these kinds of rules find at a project, without those that have nothing to look at."""
    found = ((kind, LOOKS[kind](item, seen)) for kind in kinds)
    return {kind: one for kind, one in found if one is not None}


def percent(value: Decimal) -> str:
    """*45,2*, without the sign."""
    return write(Quantity(as_float(half_up(value, 1))))
