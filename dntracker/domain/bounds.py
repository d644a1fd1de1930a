"""Which numbers an indicator can have at all: its hard bounds, whole counts, ranks, yes and no."""

from enum import StrEnum

from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.number_text import LARGEST
from dntracker.domain.quantity import Quantity


class Breach(StrEnum):
    """What is wrong with a number; counts, ranks and yes/no ask for whole ones."""

    BOUNDS = "bounds"
    LARGE = "large"
    COUNT = "count"
    RANK = "rank"
    YES_NO = "yes_no"


def breach(indicator: Indicator, quantity: Quantity) -> Breach | None:
    """What keeps a quantity from being the indicator's value, both ends of a range looked at."""
    low, high = indicator.low, indicator.high
    numbers = [number for number in (quantity.value, quantity.high) if number is not None]
    if any((low is not None and one < low) or (high is not None and one > high) for one in numbers):
        return Breach.BOUNDS
    if any(abs(one) > LARGEST for one in numbers):
        return Breach.LARGE
    asked = _whole(indicator)
    return asked if asked and not all(one.is_integer() and _is_among(asked, one) for one in numbers) else None


def _whole(indicator: Indicator) -> Breach | None:
    if indicator.kind in (Kind.RANK, Kind.YES_NO):
        return Breach(indicator.kind.value)
    return Breach.COUNT if indicator.kind in (Kind.STOCK, Kind.FLOW) and indicator.decimals == 0 else None


def _is_among(asked: Breach, number: float) -> bool:
    return number >= 1 if asked is Breach.RANK else number in (0, 1) if asked is Breach.YES_NO else True
