"""Arithmetic for reports: decimals made from a number's shortest text, rounded half up."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

WIDE = Context(prec=400, rounding=ROUND_HALF_UP)  # for every float, however large or small
_FIFTEEN_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)


def exact(number: float) -> Decimal:
    """The decimal that a person wrote: 0.1 is one tenth, not its nearest binary fraction."""
    return Decimal(repr(number))


def digits(number: float) -> tuple[str, str]:
    """The digits that a person wrote before and after the comma, without sign and without closing zeros."""
    text = repr(abs(number))
    whole, _, decimals = (f"{Decimal(text):f}" if "e" in text else text).partition(".")
    return whole, "" if decimals == "0" else decimals


def half_up(number: Decimal, decimals: int) -> Decimal:
    """The number with so many decimals, a half rounded away from zero; never minus zero."""
    rounded = number.quantize(_step(decimals), context=WIDE)
    return rounded if rounded else rounded.copy_abs()


@cache
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def as_float(number: Decimal) -> float:
    """The number with the 15 significant digits that a float keeps."""
    return float(_FIFTEEN_DIGITS.plus(number))
