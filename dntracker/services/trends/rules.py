"""Comparisons on a chart: change, distance to a target, times another territory, the pace that is needed.

Each gives None where it cannot be computed honestly: across a break, from a range, from a stand-in.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import exact, half_up
from dntracker.domain.figure import Target
from dntracker.domain.indicator import Direction, Indicator, Kind, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services.trends.series import TERRITORY, Benchmark, Point, Series, TargetStep

_DIFFERENCES = (Kind.SCORE, Kind.RANK)
_STRICT = (Qualifier.OVER, Qualifier.JUST_UNDER)
_MONTHS = 12


class Change(Struct, frozen=True):
    """How a figure moved; `percent` tells percent of the earlier figure from a difference in its own measure."""

    value: Decimal
    percent: bool
    about: bool = False


class Distance(Struct, frozen=True):
    """How far from a target: `gap` is beyond it when positive; None where a qualifier hides how far."""

    met: bool
    gap: Decimal | None
    about: bool = False


def in_differences(indicator: Indicator) -> bool:
    """Whether a change is told as a difference (points, places) and not in percent."""
    return indicator.in_points or indicator.kind in _DIFFERENCES


def change(indicator: Indicator, earlier: Quantity, later: Quantity) -> Change | None:
    """The change from one figure to the next; only *about* carries over, other qualifiers give none."""
    before, after = _exact(earlier), _exact(later)
    if before is None or after is None or indicator.kind is Kind.YES_NO:
        return None
    about = Qualifier.ABOUT in (earlier.qualifier, later.qualifier)
    if in_differences(indicator):
        return Change(after - before, percent=False, about=about)
    if before <= 0:
        return None
    return Change(half_up((after / before - 1) * 100, 2), percent=True, about=about)


def times(city: Quantity, other: Quantity) -> Decimal | None:
    """How many times another territory's figure the city's is, to two decimals."""
    ours, theirs = _exact(city), _exact(other)
    if ours is None or theirs is None or theirs <= 0:
        return None
    return half_up(ours / theirs, 2)


def difference(city: Quantity, other: Quantity) -> Decimal | None:
    """How far the city's figure is above another territory's, in their own measure."""
    ours, theirs = _exact(city), _exact(other)
    return None if ours is None or theirs is None else ours - theirs


def distance(indicator: Indicator, quantity: Quantity, target: Target) -> Distance | None:
    """How a figure stands to a target; a range is met from its nearer end on."""
    if quantity.number is None or indicator.kind is Kind.YES_NO:
        return None
    gap, beyond = _gap(indicator, exact(quantity.number), target), asks_beyond(indicator, target)
    if quantity.qualifier in (None, Qualifier.ABOUT):
        return Distance(gap > 0 or (not gap and not beyond), gap, about=quantity.qualifier is Qualifier.ABOUT)
    upward = quantity.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST)
    if indicator.direction is Direction.BAND:
        return None
    strict = quantity.qualifier in _STRICT
    if upward == (indicator.direction is Direction.UP):
        return Distance(True, None) if gap > 0 or (not gap and (strict or not beyond)) else None
    return Distance(False, None) if gap < 0 or (not gap and (strict or beyond)) else None


def asks_beyond(indicator: Indicator, target: Target) -> bool:
    """Whether a target is missed by who just reaches its number: *trên 80%*, where less is better *dưới 5%*."""
    return target.qualifier is {Direction.UP: Qualifier.OVER, Direction.DOWN: Qualifier.JUST_UNDER}.get(
        indicator.direction
    ) and bool(target.qualifier)


def beyond(indicator: Indicator, quantity: Quantity, target: Target) -> Decimal | None:
    """By how much a figure is better than all that a target asks for; None where it is not, or that cannot be told."""
    far = distance(indicator, quantity, target)
    if far is None or far.gap is None or indicator.direction is Direction.BAND:
        return None
    gap = far.gap if target.high is None else far.gap - (exact(target.high) - exact(target.value))
    return gap if gap > 0 else None


def national(benchmarks: Iterable[Benchmark], period: Period, as_of: date | None) -> Point | None:
    """The nation's figure for a column, told of the same day, as the reporter who stands first gives it."""
    nation = next((one for one in benchmarks if one.national), None)
    points = nation.points if nation else ()
    return next((one for one in points if one.period == period and one.as_of == as_of), None)


def comparable(series: Series, point: Point, step: TargetStep) -> bool:
    """Whether a figure may be held against a target: no change of definition or method lies between them."""
    horizon = step.target.horizon
    return horizon is not None and not series.redefined(point.day, horizon.end)


def crossed(series: Series, point: Point, step: TargetStep) -> SeriesBreak | None:
    """The last break between a figure and a target: their distance can be told only with a word about it.

    New borders are none where both are about the same ones and these lasted until the target's day.
    """
    horizon = step.target.horizon
    same = point.figure.territory == step.target.territory and not step.outlived
    between = [one for one in series.breaks if horizon and point.day < one.date <= horizon.end]
    between = [one for one in between if not (same and one.kind == TERRITORY)]
    return between[-1] if between else None if same else series.redrawn


def next_step(series: Series, point: Point, *, after: int | None = None) -> TargetStep | None:
    """The nearest city target in force from a point's year on (or after a year); None where two contradict."""
    first = point.period.year if after is None else after + 1
    ahead = [step for step in series.city_steps if step.in_force and step.last >= first]
    if series.cumulative:  # what has added up so far this year says nothing of a later year's target
        ahead = [step for step in ahead if step.last == point.period.year]
    nearest = [step for step in ahead if step.last == min(one.last for one in ahead)]
    return nearest[0] if len(nearest) == 1 else None


def needed(series: Series, point: Point, step: TargetStep) -> tuple[Decimal, Decimal | None] | None:
    """What must be added each year to reach a target; None when met, across a break, or not a matter of pace."""
    horizon, years = step.target.horizon, years_to(point, step)
    indicator, quantity = series.indicator, point.quantity
    if horizon is None or years <= 0 or indicator.kind in (Kind.RANK, Kind.YES_NO):
        return None
    if point.as_of is not None or series.cumulative or (crossed(series, point, step) and not series.joined):
        return None
    far, value = distance(indicator, quantity, step.target), _exact(quantity)
    if far is None or far.met or not far.gap or value is None:
        return None
    low = _per_year(exact(step.target.value) - value, years)
    high = None if step.target.high is None else _per_year(exact(step.target.high) - value, years)
    return low, high if high != low else None


def years_to(point: Point, step: TargetStep) -> Decimal:
    """The years from the end of a figure's period to a target's horizon, quarters and months as parts of one."""
    start, end = point.period.end, Period(step.last, Frequency.YEAR).end
    end = step.target.horizon.end if step.target.horizon else end
    return Decimal((end.year - start.year) * _MONTHS + end.month - start.month) / _MONTHS


def _per_year(gap: Decimal, years: Decimal) -> Decimal:
    pace = gap / years
    return half_up(pace, max(0, min(6, 1 - pace.adjusted())) if pace else 0)


def _gap(indicator: Indicator, value: Decimal, target: Target) -> Decimal:
    low = exact(target.value)
    high = low if target.high is None else exact(target.high)
    if indicator.direction is Direction.UP:
        return value - low
    if indicator.direction is Direction.DOWN:
        return high - value
    return min(value - low, high - value)


def _exact(quantity: Quantity) -> Decimal | None:
    if quantity.number is None or quantity.qualifier not in (None, Qualifier.ABOUT):
        return None
    return exact(quantity.number)
