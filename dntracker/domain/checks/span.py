"""What a written quantity says and what it may mean: *hơn 50* may be 60, a range lies between its ends."""

from dntracker.domain.comparison import NEAR
from dntracker.domain.number_text import LARGEST, decimals_written
from dntracker.domain.quantity import Qualifier, Quantity

Span = tuple[float, float]


def ends(quantity: Quantity | None) -> Span | None:
    """The lower and upper end as written, alike for a number; None for blanks and marks other than nil."""
    if quantity is None:
        return None
    if quantity.value is not None and quantity.high is not None:
        return quantity.value, quantity.high
    return None if quantity.number is None else (quantity.number, quantity.number)


def reach(quantity: Quantity | None) -> Span | None:
    """Everything that a quantity may mean: *gần* and *khoảng* within a tenth, *hơn* and *không quá* without end."""
    written = ends(quantity)
    if written is None or quantity is None:
        return None
    low, high = written
    near = abs(low) * float(NEAR)
    match quantity.qualifier:
        case Qualifier.ABOUT:
            return low - near, high + near
        case Qualifier.JUST_UNDER:
            return low - near, high
        case Qualifier.AT_MOST:
            return -LARGEST, high
        case Qualifier.OVER | Qualifier.AT_LEAST:
            return low, LARGEST
    return low, high


def rounding(*quantities: Quantity) -> float:
    """How far numbers that say the same may lie apart: half a unit of the last digit of the coarsest one."""
    return 0.5 * 10.0 ** -min(map(decimals_written, quantities)) * (1 + 1e-9)


def apart(one: Quantity, other: Quantity, tolerance: float) -> bool:
    """Whether two quantities cannot mean the same number, however they are read."""
    ours, theirs = reach(one), reach(other)
    if ours is None or theirs is None:
        return False
    return ours[0] - theirs[1] > tolerance or theirs[0] - ours[1] > tolerance
