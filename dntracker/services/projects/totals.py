"""Sums of money that keep their honesty: what is qualified stays so, what is not known is counted apart."""

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from dntracker.domain.qualified import together
from dntracker.domain.quantity import Qualifier


class Amount(Protocol):
    """Any amount in whole đồng with its qualifier."""

    @property
    def dong(self) -> int: ...
    @property
    def qualifier(self) -> Qualifier | None: ...


class Total(Struct, frozen=True):
    """A sum in whole đồng over `known` of `of` projects; None where not one amount is known."""

    dong: int | None
    qualifier: Qualifier | None
    known: int
    of: int


def total(amounts: Iterable[Amount | None]) -> Total:
    """The sum of one amount a project; one qualified part qualifies the whole (*hơn 1.658 tỷ*)."""
    given = list(amounts)
    known = [one for one in given if one is not None]
    return Total(
        sum(one.dong for one in known) if known else None,
        together(one.qualifier for one in known),
        len(known),
        len(given),
    )
