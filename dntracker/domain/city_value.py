"""The city's value of an indicator: as its owner reports it, or made of the units' figures."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.exact import as_float, exact
from dntracker.domain.figure import Figure, Status, weakest
from dntracker.domain.in_period import sum_of
from dntracker.domain.indicator import CityRule, Indicator, OverUnits
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Mark, Qualifier, Quantity

_PER = re.compile(r"/\s*(1(?:\.000)+)\b")


class Lack(StrEnum):
    """Why the units' figures make no value of the city."""

    NO_RULE = "no_rule"
    NO_QUOTIENT = "no_quotient"
    NO_WEIGHTS = "no_weights"
    NOTHING = "nothing"
    ZERO = "zero"


class CityValue(Struct, frozen=True):
    """The city's value with the unit figures it stands on; `quantity` is None where there is none, `lack` says why.

    `reported` of `required` units have a number; the forms of `waiting` units are not approved; `extra` units that need
    not report stand in it, too; `overridden` when the owner's own figure stands instead.
    """

    quantity: Quantity | None
    parts: tuple[Figure, ...] = ()
    reported: int = 0
    required: int = 0
    waiting: int = 0
    extra: int = 0
    overridden: bool = False
    lack: Lack | None = None

    @property
    def provisional(self) -> bool:
        """Whether units that must report are still missing or not approved."""
        return self.reported < self.required or self.waiting > 0

    @property
    def status(self) -> Status:
        """How final it is: provisional at best while units are missing, and no more final than any of its parts."""
        whole = Status.PROVISIONAL if self.provisional else Status.OFFICIAL
        return weakest((whole, *(one.status for one in self.parts)))

    @property
    def count(self) -> str:
        """How many of the units that must report it stands on: `61/94`."""
        return f"{self.reported}/{self.required}"


class UnitFigures(Struct, frozen=True):
    """The units' official figures of one period: of the indicator itself, its numerator, denominator and weights."""

    own: tuple[Figure, ...] = ()
    numerators: tuple[Figure, ...] = ()
    denominators: tuple[Figure, ...] = ()
    weights: tuple[Figure, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.own or self.numerators)


def city_value(
    indicator: Indicator,
    owned: Figure | None,
    units: UnitFigures,
    required: Collection[str],
    approved: Collection[str],
) -> CityValue:
    """The value by the indicator's rule; an owner's figure beside unit figures overrides them and keeps the parts.

    `required` are the units that must report; one that answers *không áp dụng* drops out of the count. A unit that need
    not report counts once it is `approved`. Without a rule that says how to join them (ratios are never averaged),
    units make no value.
    """
    if indicator.city_rule is CityRule.OWNER:
        return CityValue(owned.quantity if owned else None)
    value = joined(indicator, units, required, approved)
    return value if owned is None else replace(value, quantity=owned.quantity, overridden=True, lack=None)


def joined(indicator: Indicator, units: UnitFigures, required: Collection[str], approved: Collection[str]) -> CityValue:
    """What the units' figures make together, whoever's figure the city's value is."""
    waiting = sum(unit not in approved for unit in required)
    if lack := lack_of(indicator):
        return CityValue(None, units.own, required=len(required), waiting=waiting, lack=lack)
    sides = [_by_unit(figures, {*required, *approved}) for figures in _sides(indicator, units)]
    standing = _standing(sides)
    absent = {unit for side in sides for unit, figure in side.items() if figure.mark is Mark.NOT_APPLICABLE}
    asked = sum(unit not in absent for unit in required)
    reported = sum(figures[0].unit in required for figures in standing)
    quantity = _together(indicator, standing)
    lack = None if quantity else Lack.ZERO if standing else Lack.NOTHING
    parts = tuple(figure for pair in standing for figure in pair)
    return CityValue(quantity, parts, reported, asked, waiting, len(standing) - reported, lack=lack)


def lack_of(indicator: Indicator) -> Lack | None:
    """What the rule itself lacks to join units."""
    match indicator.over_units:
        case OverUnits.NONE:
            return Lack.NO_RULE
        case OverUnits.RATIO if not (indicator.numerator and indicator.denominator):
            return Lack.NO_QUOTIENT
        case OverUnits.MEAN if not indicator.weights:
            return Lack.NO_WEIGHTS
    return None


def quotient(above: Quantity | None, below: Quantity | None, measure: str) -> Quantity | None:
    """A numerator over a denominator in a measure: percent, per 1.000 people."""
    if above is None or below is None or above.number is None or not below.number:
        return None
    value = as_float(exact(above.number) * Decimal(scale_of(measure)) / exact(below.number))
    return Quantity(value, qualifier=together((above.qualifier, inverted(below.qualifier))))


def _sides(indicator: Indicator, units: UnitFigures) -> tuple[tuple[Figure, ...], ...]:
    match indicator.over_units:
        case OverUnits.RATIO:
            return units.numerators, units.denominators
        case OverUnits.MEAN:
            return units.own, units.weights
    return (units.own,)


def _standing(sides: Sequence[Mapping[str, Figure]]) -> list[tuple[Figure, ...]]:
    # A unit stands in the value with all its sides or not at all.
    whole = [tuple(side[unit] for side in sides) for unit in sides[0] if all(unit in side for side in sides)]
    return [each for each in whole if all(figure.quantity.number is not None for figure in each)]


def _together(indicator: Indicator, standing: Iterable[tuple[Figure, ...]]) -> Quantity | None:
    if indicator.over_units is OverUnits.SUM:
        return sum_of(figure.quantity for (figure,) in standing)
    pairs = [(above.quantity, below.quantity) for above, below in standing]
    if indicator.over_units is OverUnits.MEAN:
        return _mean(pairs)
    return quotient(sum_of(one for one, _ in pairs), sum_of(one for _, one in pairs), indicator.measure)


def _mean(pairs: list[tuple[Quantity, Quantity]]) -> Quantity | None:
    weights = sum((exact(weight.number or 0.0) for _, weight in pairs), Decimal(0))
    if not weights:
        return None
    total = sum((exact(one.number or 0.0) * exact(weight.number or 0.0) for one, weight in pairs), Decimal(0))
    # A weight that is not exact moves the mean either way.
    unsure = (Qualifier.ABOUT for _, weight in pairs if weight.qualifier)
    qualifier = together((*(one.qualifier for one, _ in pairs), *unsure))
    return Quantity(as_float(total / weights), qualifier=qualifier)


def _by_unit(figures: Iterable[Figure], counting: Collection[str]) -> dict[str, Figure]:
    return {figure.unit: figure for figure in figures if figure.official and figure.unit in counting}


def scale_of(measure: str) -> int:
    """By what a quotient is multiplied to stand in a measure: 100 for percent, 1000 for *DN/1.000 dân*."""
    if measure.startswith("%"):
        return 100
    per = _PER.search(measure)
    return int(per.group(1).replace(".", "")) if per else 1
