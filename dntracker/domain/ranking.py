"""Places: who stands first by a measure, with equal places for equal numbers (1, 2, 2, 4)."""

from collections.abc import Mapping

from dntracker.domain.exact import exact
from dntracker.domain.indicator import Direction, Indicator, Kind
from dntracker.domain.quantity import Quantity


def rankable(indicator: Indicator) -> bool:
    """Whether more or less of it is better, so that there is a first place; a band and yes or no have none."""
    return indicator.direction is not Direction.BAND and indicator.kind is not Kind.YES_NO


def places(indicator: Indicator, quantities: Mapping[str, Quantity]) -> dict[str, int]:
    """The place of each name by its number, 1 the best; ranges and marks that are no numbers get none."""
    if not rankable(indicator):
        return {}
    better = -1 if indicator.direction is Direction.UP else 1
    known = {name: better * exact(one.number) for name, one in quantities.items() if one.number is not None}
    ordered = sorted(known.values())
    first: dict[object, int] = {}
    for place, number in enumerate(ordered, 1):
        first.setdefault(number, place)
    return {name: first[number] for name, number in known.items()}
