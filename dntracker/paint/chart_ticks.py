"""Round numbers for an axis."""

from math import ceil, floor, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def nice_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 2,5 and 5 times a power of ten that cuts a span into at most so many parts."""
    if span <= 0:
        return 1.0
    rough = span / max(1, most)
    power: float = 10.0 ** floor(log10(rough))
    return next(step * power for step in _STEPS if step * power >= rough * (1 - 1e-9))


def nice_ticks(low: float, high: float, most: int = 6, *, whole: bool = False) -> tuple[float, ...]:
    """Round numbers from `low` to `high`, at most `most` + 1 of them; only whole ones for ranks and counts."""
    step = nice_step(high - low, most)
    if whole:
        step = max(1.0, float(ceil(step)))
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(round(place * step, 10) for place in range(first, last + 1))


def nice_range(values: list[float], *, bounds: tuple[float | None, float | None] = (None, None)) -> tuple[float, float]:
    """A range that holds the values with air above and below, never past hard bounds."""
    low, high = min(values), max(values)
    span = (high - low) or abs(high) or 1.0
    least, most = bounds
    below, above = low - span * 0.14, high + span * 0.16
    if low >= 0:
        below = max(0.0, below)
    if least is not None and low >= least:
        below = max(least, below)
    if most is not None and high <= most:
        above = min(above, most + span * 0.06)
    return below, above
