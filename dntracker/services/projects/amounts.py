"""Whole đồng in the measure that people write: millions on sheets of money, billions everywhere else."""

from decimal import Decimal

from dntracker.domain.exact import as_float, digits, half_up
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services import texts

MILLION, BILLION = 1_000_000, 1_000_000_000
MOST_DECIMALS = 3
_MEASURES = {MILLION: "triệu đồng", BILLION: "tỷ đồng"}


def scaled(dong: int, scale: int, qualifier: Qualifier | None = None) -> Quantity:
    """The amount in millions or billions, to the thousandth; it stays qualified."""
    return Quantity(as_float(half_up(Decimal(dong) / scale, MOST_DECIMALS)), qualifier=qualifier)


def decimals_of(quantity: Quantity) -> int:
    """The decimals that a scaled amount has."""
    return 0 if quantity.value is None else len(digits(quantity.value)[1])


def money_text(dong: int, qualifier: Qualifier | None = None, scale: int = BILLION) -> str:
    """The amount with its measure: *>1.400 tỷ đồng*."""
    quantity = scaled(dong, scale, qualifier)
    return texts.with_measure(write(quantity, decimals_of(quantity)), _MEASURES[scale])
