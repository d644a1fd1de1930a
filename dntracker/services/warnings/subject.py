"""What a rule sees of one indicator: the city's figures over time and all that they may be held against."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.city_value import CityValue
from dntracker.domain.exact import exact
from dntracker.domain.figure import Figure, Target
from dntracker.domain.indicator import Direction, Indicator, Kind, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services import texts
from dntracker.services.trends import rules
from dntracker.services.trends.series import TERRITORY, TargetStep

MONTHS = 12
_EXACT = (None, Qualifier.ABOUT)
_MOST = (Qualifier.AT_MOST, Qualifier.JUST_UNDER)
_LEAST = (Qualifier.AT_LEAST, Qualifier.OVER)


class Reading(Struct, frozen=True):
    """One official figure with a value; `computed` where nobody typed it.

    `borders` names those of the city where its period is told for several.
    """

    figure: Figure
    computed: bool = False
    borders: str = ""

    @property
    def period(self) -> Period:
        """The period for which it was reported."""
        return self.figure.period

    @property
    def day(self) -> date:
        """The day it speaks about."""
        return self.figure.as_of or self.figure.period.end

    @property
    def quantity(self) -> Quantity:
        """What it says."""
        return self.figure.quantity

    @property
    def number(self) -> Decimal | None:
        """The number where it is exact or *about*; others cannot be reckoned with."""
        quantity = self.quantity
        known = quantity.number is not None and quantity.qualifier in _EXACT
        return exact(quantity.number or 0.0) if known else None

    @property
    def when(self) -> str:
        """What it speaks of inside a sentence: *năm 2024*, *tháng 7 năm 2024*, *ngày 24/04/2024*."""
        as_of = self.figure.as_of
        return f"ngày {texts.day(as_of)}" if as_of else texts.inside(texts.period_name(self.period))


class Subject(Struct, frozen=True, dict=True):
    """One indicator as rules look at it on `today`.

    `readings` are the city's official figures with a value, oldest first; `nation` the country's, one a period.
    `told` is every figure about the city and the nation, of whatever source. `steps` are the targets that the city
    must reach; `undated` are those that name no year, `asked` what the nation asks for.
    `joined` is what the units' figures make of the newest quarters, oldest first; `names` has the units' names.
    `beside` says what the city in its other borders has in a period.
    """

    indicator: Indicator
    today: date
    readings: tuple[Reading, ...] = ()
    nation: tuple[Reading, ...] = ()
    told: tuple[Figure, ...] = ()
    steps: tuple[TargetStep, ...] = ()
    undated: tuple[Target, ...] = ()
    asked: tuple[Target, ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()
    joined: tuple[tuple[Period, CityValue], ...] = ()
    names: Mapping[str, str] = {}
    beside: Mapping[Period, str] = {}

    def __bool__(self) -> bool:
        return bool(self.told or self.readings or self.steps or self.undated or self.asked or self.joined)

    @cached_property
    def latest(self) -> Reading | None:
        """The newest figure; of two that end on one day the one of the shorter period."""
        return self.readings[-1] if self.readings else None

    @cached_property
    def by_year(self) -> "Subject":
        """As a year's target sees it: what adds up over a year only by whole years."""
        if self.indicator.kind is not Kind.FLOW:
            return self
        return replace(self, readings=tuple(one for one in self.readings if one.period.frequency is Frequency.YEAR))

    @cached_property
    def line(self) -> tuple[Reading, ...]:
        """The figures that compare with the latest one, itself the last, oldest first; none from before a break.

        They are of its own frequency; of a stock, ratio or score of any, one a day.
        """
        latest = self.latest
        near = [one for one in self.readings if latest and self.between(one, latest) is None]
        same = [one for one in near if latest and one.period.frequency is latest.period.frequency]
        return tuple({one.day: one for one in (near if self.indicator.carries else same)}.values())

    @cached_property
    def run(self) -> tuple[Reading, ...]:
        """Those of the line that were reported as often as the latest one; where there is no other, the line."""
        same = [one for one in self.line if self.latest and one.period.frequency is self.latest.period.frequency]
        return tuple(same) if len(same) > 1 else self.line

    @cached_property
    def before(self) -> Reading | None:
        """The figure before the latest one that compares with it."""
        return self.run[-2] if len(self.run) > 1 else None

    @cached_property
    def last_year(self) -> Reading | None:
        """The figure of the same period last year, where the latest is of less than a year."""
        latest = self.latest
        if latest is None or latest.period.frequency is Frequency.YEAR:
            return None
        wanted = latest.period.same_last_year()
        return next((one for one in self.readings if one.period == wanted), None)

    @property
    def season(self) -> Reading | None:
        """The one of `last_year`, where it compares with the latest."""
        latest, found = self.latest, self.last_year
        return found if latest and found and self.between(found, latest) is None else None

    @cached_property
    def pairs(self) -> tuple[tuple[Reading, Reading], ...]:
        """The city's figures, each with the nation's of the same period, oldest first."""
        theirs = {one.period: one for one in self.nation}
        return tuple((one, theirs[one.period]) for one in self.readings if one.period in theirs)

    @cached_property
    def ours(self) -> frozenset[str]:
        """The territories that the city was."""
        return frozenset(one.figure.territory for one in self.readings)

    @property
    def short_name(self) -> str:
        """What it is called in lists."""
        return self.indicator.short_name or self.indicator.name

    def fresh(self, reading: Reading, years: float) -> bool:
        """Whether a figure speaks of the last so many years: older ones are no news."""
        return reading.day >= back(self.today, MONTHS * int(years))

    def since(self, day: date) -> tuple[Reading, ...]:
        """The line from a day on."""
        return tuple(one for one in self.line if one.day >= day)

    def between(self, one: Reading, other: Reading) -> SeriesBreak | None:
        """The last break between two figures of the city; what is on both sides of it does not compare."""
        return self._parted({one.day, other.day}, one.figure.territory == other.figure.territory)

    def before_goal(self, one: Reading, step: TargetStep) -> SeriesBreak | None:
        """The last break between a figure and the horizon of a target."""
        gone = step.outlived and step.ended and step.ended < self.today
        same = one.figure.territory == step.target.territory and not gone
        return self._parted({one.day, end_of(step)}, same)

    def _parted(self, days: Collection[date], same: bool) -> SeriesBreak | None:
        # New borders are no break between what is all about the city in the same ones, whatever day it speaks of.
        found = [one for one in self.breaks if min(days) < one.date <= max(days) and not (same and _borders(one))]
        moved_borders = [] if same else [one for one in self.breaks if _borders(one)]
        return next(reversed(found or moved_borders), None)

    def ahead(self) -> list[TargetStep]:
        """The targets whose horizon is not over yet, the nearest first."""
        return [one for one in self.steps if end_of(one) >= self.today]

    def next_step(self) -> TargetStep | None:
        """The nearest target whose horizon is not over; None where two contradict each other."""
        found = self.ahead()
        nearest = [one for one in found if one.last == found[0].last]
        return nearest[0] if len(nearest) == 1 else None

    def past_step(self) -> TargetStep | None:
        """The target whose horizon was over last; None where two contradict each other."""
        over = [one for one in self.steps if end_of(one) < self.today]
        newest = [one for one in over if one.last == over[-1].last]
        return newest[0] if len(newest) == 1 else None

    def in_final_year(self, step: TargetStep) -> Reading | None:
        """The last figure within the year that ends with a target's horizon."""
        end = end_of(step)
        begin = back(end, MONTHS)
        return next((one for one in reversed(self.readings) if begin < one.day <= end), None)


def _borders(one: SeriesBreak) -> bool:
    return one.indicator == "*" and one.kind == TERRITORY


class Moved(Struct, frozen=True):
    """How far a figure is worse (below zero: better) than an earlier one, in points, places or percent.

    `gap` is the difference in the indicator's own measure.
    """

    worse: Decimal
    measure: str
    gap: Decimal

    def beyond(self, limits: Mapping[str, float]) -> bool:
        """Whether it is worse by more than the threshold of its measure."""
        return self.worse > exact(limits[self.measure])


POINTS, PLACES, OTHERS = "points", "places", "others"


def moved(indicator: Indicator, earlier: Reading, later: Reading) -> Moved | None:
    """How the later figure stands to the earlier one; None where nothing is better or worse, or cannot be told."""
    before, after = earlier.number, later.number
    if before is None or after is None or indicator.direction is Direction.BAND:
        return None
    sign = -1 if indicator.direction is Direction.UP else 1
    gap = sign * (after - before)
    if indicator.kind is Kind.RANK:
        return Moved(gap, PLACES, gap)
    if indicator.in_points or indicator.kind is Kind.YES_NO:
        return Moved(gap, POINTS, gap)
    return Moved(gap * 100 / before, OTHERS, gap) if before > 0 else None


def ahead_of(indicator: Indicator, ours: Reading, theirs: Reading) -> Decimal | None:
    """How far the city is ahead of another territory (below zero: behind), in the indicator's own measure."""
    gap = rules.difference(ours.quantity, theirs.quantity)
    if gap is None or indicator.direction is Direction.BAND:
        return None
    return gap if indicator.direction is Direction.UP else -gap


def surely_at_best(indicator: Indicator, reading: Reading) -> Decimal | None:
    """The best that a figure can be: *gần 50* is at best 50; None where it may be better than that."""
    quantity = reading.quantity
    if quantity.number is None:
        return None
    bounded = _MOST if indicator.direction is Direction.UP else _LEAST
    return exact(quantity.number) if quantity.qualifier in (*_EXACT, *bounded) else None


def end_of(step: TargetStep) -> date:
    """The last day of a target's horizon."""
    return step.target.horizon.end if step.target.horizon else date.max


def goal_of(step: TargetStep, indicator: Indicator) -> Decimal:
    """The nearer end of what a target asks for."""
    high = step.target.high
    return exact(high if indicator.direction is Direction.DOWN and high is not None else step.target.value)


def months_between(earlier: date, later: date) -> int:
    """Whole calendar months from one day's month to another's."""
    return (later.year - earlier.year) * MONTHS + later.month - earlier.month


def back(day: date, months: int) -> date:
    """The last day of the month so many months before."""
    place = day.year * MONTHS + day.month - 1 - months
    return Period(place // MONTHS, Frequency.MONTH, place % MONTHS + 1).end


def readings_of(figures: Iterable[Figure], computed: bool = False) -> list[Reading]:
    """The official figures among these that say how much."""
    return [Reading(one, computed) for one in figures if one.official and one.quantity.counts]


def in_time(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Readings in the order of the days they speak about, the longer of two periods first."""
    return tuple(sorted(readings, key=lambda one: (one.day, one.period)))
