"""Forecasts of series: which figures count, how far ahead, by which method, or why there is none."""

from collections.abc import Sequence
from decimal import Decimal
from math import floor, log10, sqrt

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.fitting import Expected
from dntracker.domain.forecasting import Method, Track, best, can, project, trials, unchanged
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Frequency, Period
from dntracker.services.trends import forecast_texts, texts
from dntracker.services.trends.series import Forecast, ForecastPoint, Point, Series
from dntracker.services.trends.stretch import Bounds, numbers_of, steady, step, stretch

AUTO = "auto"
FAR_YEARS, NEXT_YEARS = 10, 3
WHOLE = 100.0


class UnknownMethod(UserError):
    """A forecast by a method that does not exist; `text` is what was asked for."""

    code = "unknown_method"


def foreseen(series: Series, wanted: str) -> Series:
    """A series with the forecast that was asked for, or with the sentence why it has none; raises UnknownMethod."""
    if not wanted:
        return series
    if wanted != AUTO and wanted not in set(Method):
        raise UnknownMethod(text=wanted)
    points = stretch(series)
    columns = _columns(series, points) if points else ()
    if why := forecast_texts.refused(series, points, columns):
        return replace(series, unforeseen=why)
    track = track_of(series.indicator, series.bounds, [one.period for one in points], numbers_of(points))
    tried = trials(track)
    method = best(track, tried) if wanted == AUTO else Method(wanted)
    if not can(track, method):
        return replace(series, unforeseen=forecast_texts.no_curve(series, track))
    said = project(track, method, [step(one) for one in columns])
    first = points[-len(track.newest.places)]
    found = Forecast(
        method=method,
        automatic=wanted == AUTO,
        points=_told(series.indicator, columns, said, track),
        first=first.period,
        last=points[-1],
        used=len(track.newest.places),
        trials=tried,
        unchanged=unchanged(track),
        label="",
        crossing=tuple(one for one in series.breaks if first.day < one.date <= columns[-1].end),
    )
    return replace(series, forecast=replace(found, label=forecast_texts.label(found.points, found)))


def track_of(indicator: Indicator, bounds: Bounds, periods: Sequence[Period], numbers: Sequence[Decimal]) -> Track:
    """The numbers of an indicator in some periods as forecasts take them."""
    grain = 10.0 ** -texts.decimals_among(numbers) / sqrt(12)
    held = limits(indicator, bounds, numbers)
    return Track(tuple(map(step, periods)), tuple(map(float, numbers)), *held, grain)


def limits(indicator: Indicator, bounds: Bounds, numbers: Sequence[Decimal]) -> Bounds:
    """What no forecast can leave: the bounds of the figures, and for a share nothing and the whole."""
    low, high = bounds
    share = indicator.in_points and "/" not in indicator.measure and (low == 0 or bool(indicator.numerator))
    if share and all(0 <= number <= WHOLE for number in numbers):
        low, high = 0.0 if low is None else low, WHOLE if high is None else high
    return low, high


def _columns(series: Series, points: tuple[Point, ...]) -> tuple[Period, ...]:
    last, found = points[-1], list[Period]()
    until = _horizon(series, last)
    column = last.period.next()
    while steady(series) and column.year <= until and not series.broken(last.day, column.end):
        found.append(column)
        column = column.next()
    return tuple(found)


def _horizon(series: Series, last: Point) -> int:
    year = last.period.year
    goals = [one.last for one in series.city_steps if one.in_force and year < one.last <= year + FAR_YEARS]
    return max(goals, default=year + (NEXT_YEARS if series.frequency is Frequency.YEAR else 1))


def _told(
    indicator: Indicator, columns: Sequence[Period], said: Sequence[Expected], track: Track
) -> tuple[ForecastPoint, ...]:
    exact = max(indicator.decimals, texts.decimals_among(Decimal(repr(one)) for one in track.values))
    half = (said[0].high - said[0].low) / 2
    decimals = exact if half <= 0 else min(exact, max(0, 1 - floor(log10(half))))
    return tuple(_point(column, one, decimals) for column, one in zip(columns, said, strict=True))


def _point(column: Period, said: Expected, decimals: int) -> ForecastPoint:
    numbers = said.value, said.low, said.high
    return ForecastPoint(column, *numbers, *(texts.number_text(one, decimals) for one in numbers))
