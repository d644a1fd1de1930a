"""What if a line ended elsewhere: the pace that each year from the newest figure on would need."""

from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, exact, half_up
from dntracker.domain.period import Period
from dntracker.services.texts import inside
from dntracker.services.trends import phrases, texts
from dntracker.services.trends.forecasts import limits
from dntracker.services.trends.sentences import decimals_of_pace, per_year
from dntracker.services.trends.series import Point, Series
from dntracker.services.trends.stretch import number_of, steady, step, stretch, yearly_pace

FINEST = 8


class WhatIf(Struct, frozen=True):
    """A supposed end of a line, the yearly pace from `start` to it, and both in words."""

    start: Point
    period: Period
    value: float
    pace: float
    label: str
    text: str


def start_of(series: Series) -> Point | None:
    """The figure from which a supposed end is reached; None where a series has no pace."""
    points = stretch(series)
    return points[-1] if points and steady(series) else None


def what_if(series: Series, period: Period, value: float) -> WhatIf | None:
    """What it takes to reach a value by a period, the bounds kept; None before the newest figure or across a break."""
    start = start_of(series)
    number = number_of(start) if start else None
    if start is None or number is None or period.frequency is not series.frequency:
        return None
    steps = step(period) - step(start.period)
    if steps <= 0 or series.broken(start.day, period.end):
        return None
    low, high = limits(series.indicator, series.bounds, (number,))
    held = max(value, low) if low is not None else value
    held = min(held, high) if high is not None else held
    pace = (exact(held) - number) * series.frequency.per_year / steps
    return WhatIf(start, period, held, as_float(half_up(pace, FINEST)), *_said(series, period, exact(held), pace))


def grain_of(series: Series, span: float) -> float:
    """A round step to move a supposed end by, about a hundredth of what is in view."""
    finest = 10.0**-series.indicator.decimals
    rough = max(span / 100, finest)
    power: float = 10.0 ** (exact(rough).adjusted())
    return next(power * one for one in (1, 2, 5, 10) if power * one >= rough * (1 - 1e-9))


def _said(series: Series, period: Period, value: Decimal, pace: Decimal) -> tuple[str, str]:
    shown = texts.number_text(value)
    needed = texts.signed(half_up(pace, decimals_of_pace(None, pace)))
    going = yearly_pace(series)
    now = f", đang {texts.signed(half_up(going, decimals_of_pace(None, going)))}" if going is not None else ""
    told = f"cần {needed} {per_year(series)}{now}{_times(pace, going)}"
    crossing = series.crossed(stretch(series)[-1].day, period.end)
    joined = f", nối qua mốc gãy {texts.day_text(crossing.date)}" if crossing else ""
    goal = phrases.measured(series.indicator, shown)
    return f"Giả định {shown}: cần {needed}", f"Nếu {inside(texts.period_title(period))} là {goal} thì {told}{joined}."


def _times(pace: Decimal, going: Decimal | None) -> str:
    if not going or pace / going <= 0:
        return ""
    return f", bằng {texts.number_text(half_up(pace / going, 1))} lần hiện nay"
