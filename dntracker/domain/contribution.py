"""What each part adds to the change of a whole: of a sum, or of a ratio with rates and weights kept apart.

A ratio is the mean of the parts' own rates, each weighing with its share of the denominators. Its change is told by
the midpoint rule (Bennet, 1920): a part adds its mean weight times the change of its rate, and the change of its
weight times how far its mean rate lies from the whole's. The parts add up to the change exactly.
"""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

ZERO, HALF = Decimal(0), Decimal("0.5")


class Side(Struct, frozen=True):
    """A part's numerator and denominator; of a weighted mean the value times its weight, and the weight."""

    above: Decimal
    below: Decimal

    @property
    def rate(self) -> Decimal:
        """The part's own ratio; raises ZeroDivisionError."""
        return self.above / self.below


class Contribution(Struct, frozen=True):
    """What one part adds to the change of the whole; of a ratio it is the sum of the two effects."""

    name: str
    change: Decimal
    by_rate: Decimal | None = None
    by_weight: Decimal | None = None


def of_sum(before: Mapping[str, Decimal], after: Mapping[str, Decimal]) -> list[Contribution]:
    """What each part adds to the change of a sum; a part that is not there counts as nothing."""
    names = dict.fromkeys((*before, *after))
    return [Contribution(one, after.get(one, ZERO) - before.get(one, ZERO)) for one in names]


def of_ratio(before: Mapping[str, Side], after: Mapping[str, Side]) -> list[Contribution]:
    """What each part adds to the change of numerators over denominators, in the unit of that ratio.

    A part that is there only once, or once has a denominator of 0, has no rate to compare: it moves the whole by its
    weight alone, its numerator with it. Empty where either whole has no denominator.
    """
    totals = _total(before), _total(after)
    if not all(total.below for total in totals):
        return []
    whole = HALF * (totals[0].rate + totals[1].rate)
    names = dict.fromkeys((*before, *after))
    return [_effects(one, (before.get(one), after.get(one)), totals, whole) for one in names]


def _effects(
    name: str, sides: tuple[Side | None, Side | None], totals: tuple[Side, Side], whole: Decimal
) -> Contribution:
    stood = [(side.above / total.below, side.below / total.below) if side else (ZERO, ZERO)
             for side, total in zip(sides, totals, strict=True)]  # fmt: skip
    (share, weight), (later_share, later_weight) = stood
    change = later_share - share - (later_weight - weight) * whole
    rates = [side.rate for side in sides if side and side.below]
    by_rate = HALF * (weight + later_weight) * (rates[1] - rates[0]) if len(rates) > 1 else ZERO
    return Contribution(name, change, by_rate, change - by_rate)


def _total(sides: Mapping[str, Side]) -> Side:
    return Side(sum((one.above for one in sides.values()), ZERO), sum((one.below for one in sides.values()), ZERO))
