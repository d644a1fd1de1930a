"""Arithmetic for reports: decimals made from a number's shortest text, rounded half up."""

from decimal import ROUND_HALF_UP, Context, Decimal

_FIFTEEN_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)


def exact(number: float) -> Decimal:
    """The decimal that a person wrote: 0.1 is one tenth, not its nearest binary fraction."""
    return Decimal(repr(number))


def half_up(number: Decimal, decimals: int) -> Decimal:
    """The number with so many decimals, a half rounded away from zero; never minus zero."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0


def as_float(number: Decimal) -> float:
    """The number with the 15 significant digits that a float keeps."""
    return float(_FIFTEEN_DIGITS.plus(number))
