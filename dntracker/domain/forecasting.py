"""Forecasts of short series, honest about themselves: which method, from how many points, how it did in the past.

The past error of a method is what it would have missed: at each point from the fourth on it is given only the points
before, and its answer is held against the real one (rolling origin). No forecast leaves the bounds.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.fitting import FADE, LEAST, Curve, Damped, Expected, Line, curve, damped, line

LONGEST = 40
_SAME = 9  # errors that agree to so many decimals of the series' own range are equal


class Method(StrEnum):
    """How a series is continued; of equally good ones the first."""

    LINEAR = "linear"
    RECENT = "recent"
    DAMPED = "damped"
    SATURATING = "saturating"


class Track(Struct, frozen=True):
    """What is known: values at places in time (whole steps), oldest first; bounds that nothing can leave.

    `grain` is how far rounding alone lets the values scatter.
    """

    places: tuple[int, ...]
    values: tuple[float, ...]
    low: float | None = None
    high: float | None = None
    grain: float = 0.0

    @property
    def newest(self) -> "Track":
        """As much of it as a forecast looks at."""
        return self.until(len(self.places), len(self.places) - LONGEST)

    def until(self, count: int, first: int = 0) -> "Track":
        """Its first points up to a count."""
        first = max(0, first)
        return Track(self.places[first:count], self.values[first:count], self.low, self.high, self.grain)

    def within(self, value: float) -> float:
        """The value, or the bound that it passes."""
        floor = value if self.low is None else max(self.low, value)
        return floor if self.high is None else min(self.high, floor)


class Trial(Struct, frozen=True):
    """How a method did: what it missed on average by one point ahead, how often, and how often within its band.

    `error` is None where the points are too few to try.
    """

    method: Method
    error: float | None
    tried: int
    inside: int


def can(track: Track, method: Method) -> bool:
    """Whether a method has what it needs: three points, and a curve bounds that no point touches."""
    if len(track.places) < LEAST:
        return False
    if method is not Method.SATURATING:
        return True
    low, high = track.low, track.high
    return low is not None and high is not None and all(low < value < high for value in track.values)


def project(track: Track, method: Method, places: Sequence[int]) -> tuple[Expected, ...]:
    """What a method says of later places; raises ValueError where it cannot say anything."""
    if not can(track, method):
        raise ValueError(method)
    fit = _fit(track.newest, method)
    return tuple(_bounded(track, fit.at(place)) for place in places)


def trial(track: Track, method: Method) -> Trial | None:
    """How a method would have done on this series; None where it cannot continue it."""
    track = track.newest
    if not can(track, method):
        return None
    missed, inside = [], 0
    for count in range(LEAST, len(track.places)):
        [said] = project(track.until(count), method, track.places[count : count + 1])
        value = track.values[count]
        missed.append(abs(value - said.value))
        inside += said.low <= value <= said.high
    return Trial(method, sum(missed) / len(missed) if missed else None, len(missed), inside)


def trials(track: Track) -> tuple[Trial, ...]:
    """How each method that can continue a series would have done."""
    found = (trial(track, method) for method in Method)
    return tuple(one for one in found if one is not None)


def unchanged(track: Track) -> float | None:
    """What one would have missed by on average who expected no change, on the points of the trials."""
    values = track.newest.values
    missed = [abs(later - earlier) for earlier, later in zip(values[LEAST - 1 :], values[LEAST:], strict=False)]
    return sum(missed) / len(missed) if missed else None


def best(track: Track, tried: Sequence[Trial]) -> Method:
    """The method that missed the least; the line where none could be tried."""
    values = track.newest.values
    scale = max(values) - min(values) or 1.0
    known = [one for one in tried if one.error is not None]
    return min(known, key=lambda one: round((one.error or 0.0) / scale, _SAME)).method if known else Method.LINEAR


def pace(places: Sequence[int], values: Sequence[Decimal]) -> Decimal:
    """How much a step adds by the straight line through the points."""
    middle, level = Decimal(sum(places)) / len(places), sum(values, Decimal(0)) / len(values)
    spread = sum(((place - middle) ** 2 for place in places), Decimal(0))
    moved = ((place - middle) * (value - level) for place, value in zip(places, values, strict=True))
    return sum(moved, Decimal(0)) / spread


def _fit(track: Track, method: Method) -> Line | Damped | Curve:
    places, values, grain = track.places, track.values, track.grain
    match method:
        case Method.RECENT:
            return line(places, values, FADE, grain)
        case Method.DAMPED:
            return damped(places, values, grain)
        case Method.SATURATING if track.low is not None and track.high is not None:
            return curve(places, values, track.low, track.high, grain)
    return line(places, values, 1.0, grain)


def _bounded(track: Track, said: Expected) -> Expected:
    return Expected(track.within(said.value), track.within(said.low), track.within(said.high))
