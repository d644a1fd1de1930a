"""The figures of a series that can be continued: exact, its own, comparable with the newest; and how fast they move."""

from collections.abc import Iterable
from decimal import Decimal

from dntracker.domain.exact import exact
from dntracker.domain.figure import Figure
from dntracker.domain.fitting import LEAST
from dntracker.domain.forecasting import pace
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier
from dntracker.services.trends.series import Point, Series

Bounds = tuple[float | None, float | None]


def bounds_of(indicator: Indicator, figures: Iterable[Figure]) -> Bounds:
    """The bounds of an indicator that all its figures keep; what a source published outside them stands where it is."""
    values = [value for one in figures for value in (one.value, one.high) if value is not None]
    low, high = indicator.low, indicator.high
    return (
        None if low is None or any(value < low for value in values) else low,
        None if high is None or any(value > high for value in values) else high,
    )


def stretch(series: Series) -> tuple[Point, ...]:
    """The points with one number of their own (exact or about so), from the last break that is not joined on."""
    known = [point for point in series.points if point.as_of is None and number_of(point) is not None]
    return tuple(point for point in known if not series.broken(point.day, known[-1].day))


def number_of(point: Point) -> Decimal | None:
    """The number of a point, where it is one and neither more nor less than it."""
    quantity = point.quantity
    sure = quantity.qualifier in (None, Qualifier.ABOUT)
    return exact(quantity.number) if sure and quantity.number is not None else None


def numbers_of(points: tuple[Point, ...]) -> tuple[Decimal, ...]:
    """The numbers of points that have one."""
    return tuple(number for point in points if (number := number_of(point)) is not None)


def step(period: Period) -> int:
    """The place of a period in time: neighbours differ by one."""
    return period.year * period.frequency.per_year + period.index - 1


def steady(series: Series) -> bool:
    """Whether one period follows from the one before: not for places, yes and no, sums that start anew, seasons."""
    return series.indicator.kind not in (Kind.RANK, Kind.YES_NO) and not series.cumulative and not seasonal(series)


def seasonal(series: Series) -> bool:
    """Whether its periods have seasons: what comes up within a quarter or month compares with the same one only."""
    return series.indicator.kind is Kind.FLOW and series.frequency is not Frequency.YEAR


def yearly_pace(series: Series) -> Decimal | None:
    """How much the figures add a year by the straight line through them; None below three that compare."""
    points = stretch(series)
    if len(points) < LEAST or not steady(series):
        return None
    return pace([step(one.period) for one in points], numbers_of(points)) * series.frequency.per_year
