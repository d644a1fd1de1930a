"""Published comparisons against our own computation: does *gấp 3 lần* follow from the figures?"""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from dntracker.domain.exact import exact, half_up
from dntracker.domain.quantity import Qualifier
from dntracker.domain.source import Statement

NEAR = Decimal("0.1")
_ABOVE = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})


class Verdict(StrEnum):
    """What our computation says of a published comparison."""

    MATCHES = "khớp"
    CLOSE = "gần khớp"
    DIFFERS = "không khớp"


def computed(kind: str, value: float, base: float) -> Decimal | None:
    """Our own number for a comparison of `value` with `base`; None for kinds that are words or a base of zero."""
    above, below = exact(value), exact(base)
    if kind == "growth_points":
        return above - below
    if below == 0:
        return None
    match kind:
        case "times":
            return above / below
        case "growth_percent":
            return (above / below - 1) * 100
        case "plan_percent":
            return above / below * 100
    return None


def mean(values: Sequence[float]) -> Decimal:
    """The plain mean; of at least one value."""
    return sum((exact(one) for one in values), Decimal(0)) / len(values)


def judge(statement: Statement, ours: Decimal) -> Verdict:
    """Whether ours rounds to the published number (or stands on the side its qualifier names), or comes near it."""
    published = exact(statement.number or 0.0)
    if _stands(statement.qualifier, published, ours):
        return Verdict.MATCHES
    return Verdict.CLOSE if abs(ours - published) <= NEAR * abs(published) else Verdict.DIFFERS


def _stands(qualifier: Qualifier | None, published: Decimal, ours: Decimal) -> bool:
    near = abs(ours - published) <= NEAR * abs(published)
    if qualifier in _ABOVE:
        return ours >= published
    if qualifier is Qualifier.AT_MOST:
        return ours <= published
    if qualifier is Qualifier.JUST_UNDER:
        return ours < published and near
    if qualifier is Qualifier.ABOUT:
        return near
    decimals = max(0, -int(published.normalize().as_tuple().exponent))
    return half_up(ours, decimals) == half_up(published, decimals)
