"""How a short series is continued: a line through it, a line that trusts recent points more, a damped trend, a curve
between two bounds. Each says where the series goes and how uncertain that is, in the numbers' own measure.

Places are whole steps of time; gaps between them count as the steps that they are. Lines lie by least squares; a band
is eighty percent wide by Student's t, on the scatter of the points around the fit.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, log, sqrt

from msgspec import Struct

LEAST = 3
FADE = 0.7
"""How much a point one step older weighs less where recent ones count more."""

LEVELS, TRENDS, DAMPING = (0.7, 1.0, 0.4), (0.3, 0.1, 0.6), 0.85
"""Tried in this order: how fast level and trend of a damped trend follow; each step keeps so much of the trend."""

_T90 = (
    3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341, 1.337,
    1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310,
)  # fmt: skip
_Z90 = 1.2815515655446004


class Expected(Struct, frozen=True):
    """What a fit says of one place: the value, and the edges of its band."""

    value: float
    low: float
    high: float


class Line(Struct, frozen=True):
    """A straight line through weighted points, and how far they scatter around it."""

    middle: float
    level: float
    slope: float
    weights: tuple[float, ...]
    places: tuple[int, ...]
    spread: float
    scatter: float

    def at(self, place: int) -> Expected:
        """What it says of a place: the further away, the wider."""
        away, total = place - self.middle, sum(self.weights)
        shares = (w * (1 / total + away * (t - self.middle) / self.spread)
                  for w, t in zip(self.weights, self.places, strict=True))  # fmt: skip
        half = t90(len(self.places) - 2) * self.scatter * sqrt(1 + sum(one * one for one in shares))
        value = self.level + self.slope * away
        return Expected(value, value - half, value + half)


def line(places: Sequence[int], values: Sequence[float], fade: float = 1.0, grain: float = 0.0) -> Line:
    """The line through at least three points; `grain` is how far rounding alone lets them scatter."""
    weights = tuple(fade ** (places[-1] - place) for place in places)
    total = sum(weights)
    middle = sum(w * t for w, t in zip(weights, places, strict=True)) / total
    level = sum(w * y for w, y in zip(weights, values, strict=True)) / total
    spread = sum(w * (t - middle) ** 2 for w, t in zip(weights, places, strict=True))
    slope = sum(w * (t - middle) * (y - level) for w, t, y in zip(weights, places, values, strict=True)) / spread
    left = (y - level - slope * (t - middle) for t, y in zip(places, values, strict=True))
    scatter = sqrt(sum(one * one for one in left) / (len(places) - 2))
    return Line(middle, level, slope, weights, tuple(places), spread, max(scatter, grain))


class Damped(Struct, frozen=True):
    """A level and a trend that loses part of itself with every step, as the last point left them."""

    last: int
    level: float
    trend: float
    level_rate: float
    trend_rate: float
    scatter: float
    freedom: int

    def at(self, place: int) -> Expected:
        """What it says of a place after the last point."""
        ahead = place - self.last
        kept = list(_kept(ahead))
        widening = sum((self.level_rate * (1 + self.trend_rate * one)) ** 2 for one in kept[:-1])
        half = t90(self.freedom) * self.scatter * sqrt(1 + widening)
        value = self.level + self.trend * kept[-1]
        return Expected(value, value - half, value + half)


def damped(places: Sequence[int], values: Sequence[float], grain: float = 0.0) -> Damped:
    """The damped trend whose rates would have missed the least, one point ahead, on these points."""
    found = [_followed(places, values, level, trend) for level in LEVELS for trend in TRENDS]
    best = min(found, key=lambda one: one.scatter * (1 - 1e-9) if one is found[0] else one.scatter)
    return Damped(best.last, best.level, best.trend, best.level_rate, best.trend_rate, max(best.scatter, grain),
                  best.freedom)  # fmt: skip


def _followed(places: Sequence[int], values: Sequence[float], level_rate: float, trend_rate: float) -> Damped:
    level, trend = values[1], (values[1] - values[0]) / (places[1] - places[0])
    missed = 0.0
    for (before, place), value in zip(pairwise(places[1:]), values[2:], strict=True):
        steps = place - before
        kept = list(_kept(steps))
        expected, trend = level + trend * kept[-1], trend * DAMPING**steps
        error = value - expected
        level, trend = expected + level_rate * error, trend + level_rate * trend_rate * error
        missed += error * error
    freedom = max(1, len(places) - 4)
    return Damped(places[-1], level, trend, level_rate, trend_rate, sqrt(missed / freedom), freedom)


def _kept(steps: int) -> Iterator[float]:
    total = 0.0
    for step in range(1, steps + 1):
        total += DAMPING**step
        yield total


class Curve(Struct, frozen=True):
    """An S between two bounds: a straight line of the logarithm of what is reached over what is left."""

    line: Line
    low: float
    high: float

    def at(self, place: int) -> Expected:
        """What it says of a place; never on or beyond the bounds."""
        found = self.line.at(place)
        return Expected(*(self._back(one) for one in (found.value, found.low, found.high)))

    def _back(self, odds: float) -> float:
        if odds >= 0:
            return self.high - (self.high - self.low) * exp(-odds) / (1 + exp(-odds))
        return self.low + (self.high - self.low) * exp(odds) / (1 + exp(odds))


def curve(places: Sequence[int], values: Sequence[float], low: float, high: float, grain: float = 0.0) -> Curve:
    """The S through points that lie strictly between its bounds."""
    odds = [log((value - low) / (high - value)) for value in values]
    last = values[-1]
    return Curve(line(places, odds, 1.0, grain * (high - low) / ((last - low) * (high - last))), low, high)


def t90(freedom: int) -> float:
    """Student's t below which ninety percent lie."""
    if freedom <= len(_T90):
        return _T90[freedom - 1]
    return _Z90 + (_Z90**3 + _Z90) / (4 * freedom)
