"""Amounts in words: in millions on sheets of money, in billions everywhere else, and what each is called."""

from decimal import Decimal
from typing import Protocol

from dntracker.domain.exact import as_float, digits, half_up
from dntracker.domain.known_date import UnknownDate, read_date
from dntracker.domain.number_text import write
from dntracker.domain.project import AmountKind, Fund
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services import texts
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.words import AMOUNTS, FUNDS

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


class Named(Protocol):
    """An amount, however it came: its kind, the source of its money and its date as far as it is known."""

    @property
    def kind(self) -> AmountKind: ...
    @property
    def fund(self) -> Fund: ...
    @property
    def date(self) -> str: ...


def amount_name(amount: Named) -> str:
    """What an amount is called inside a sentence: *tổng mức đầu tư, 30/10/2024*, *kế hoạch vốn năm 2024, ODA*."""
    name = texts.inside(AMOUNTS[amount.kind])
    when = _when(amount.date)
    joined = f"{name} {when}" if amount.kind is AmountKind.PLAN_YEAR else f"{name}, {when}"
    told = joined if when else name
    return told if amount.fund is Fund.WHOLE else f"{told}, {texts.inside(FUNDS[amount.fund])}"


def _when(text: str) -> str:
    try:
        return date_words(read_date(text))
    except UnknownDate:
        return ""
