"""The city's value of an indicator: as its owner reports it, or made of the units' figures."""

import re
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, exact
from dntracker.domain.figure import Figure
from dntracker.domain.in_period import sum_of
from dntracker.domain.indicator import CityRule, Indicator, OverUnits
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Mark, Quantity

_PER = re.compile(r"/\s*(1(?:\.000)+)\b")


class CityValue(Struct, frozen=True):
    """The city's value with the unit figures it stands on; `quantity` is None where there is nothing to tell.

    `reported` of `required` units have a number; `overridden` when the owner's own figure stands instead.
    """

    quantity: Quantity | None
    parts: tuple[Figure, ...] = ()
    reported: int = 0
    required: int = 0
    overridden: bool = False

    @property
    def provisional(self) -> bool:
        """Whether units that must report are still missing."""
        return self.reported < self.required

    @property
    def count(self) -> str:
        """How many units it stands on: `61/94`."""
        return f"{self.reported}/{self.required}"


class UnitFigures(Struct, frozen=True):
    """The units' official figures of one period: of the indicator itself, or of its numerator and denominator."""

    own: tuple[Figure, ...] = ()
    numerators: tuple[Figure, ...] = ()
    denominators: tuple[Figure, ...] = ()


def city_value(indicator: Indicator, owned: Figure | None, units: UnitFigures, required: Collection[str]) -> CityValue:
    """The value by the indicator's rule; an owner's figure beside unit figures overrides them and keeps the parts.

    `required` are the units that must report; one that answers *không áp dụng* drops out of the count.
    """
    if indicator.city_rule is CityRule.OWNER:
        return CityValue(owned.quantity if owned else None)
    if indicator.over_units is OverUnits.NONE:
        return CityValue(owned.quantity if owned else None, units.own, required=len(required), overridden=bool(owned))
    value = _ratio(indicator, units, required) if _divides(indicator) else _total(units.own, required)
    if owned is None:
        return value
    return CityValue(owned.quantity, value.parts, value.reported, value.required, overridden=True)


def _divides(indicator: Indicator) -> bool:
    return indicator.over_units is OverUnits.RATIO


def _total(figures: Iterable[Figure], required: Collection[str]) -> CityValue:
    by_unit = _by_unit(figures, required)
    standing = tuple(figure for figure in by_unit.values() if figure.quantity.number is not None)
    return CityValue(sum_of(figure.quantity for figure in standing), standing, len(standing), _asked(by_unit, required))


def _ratio(indicator: Indicator, units: UnitFigures, required: Collection[str]) -> CityValue:
    above, below = _by_unit(units.numerators, required), _by_unit(units.denominators, required)
    pairs = [
        (above[unit], below[unit])
        for unit in above
        if unit in below and above[unit].quantity.number is not None and below[unit].quantity.number is not None
    ]
    numerator = sum_of(part.quantity for part, _ in pairs)
    denominator = sum_of(whole.quantity for _, whole in pairs)
    parts = tuple(figure for pair in pairs for figure in pair)
    quantity = _divided(numerator, denominator, _scale(indicator.measure))
    return CityValue(quantity, parts, len(pairs), _asked(above | below, required))


def _divided(above: Quantity | None, below: Quantity | None, scale: int) -> Quantity | None:
    if above is None or below is None or above.number is None or not below.number:
        return None
    value = as_float(exact(above.number) * Decimal(scale) / exact(below.number))
    return Quantity(value, qualifier=together((above.qualifier, inverted(below.qualifier))))


def _by_unit(figures: Iterable[Figure], required: Collection[str]) -> dict[str, Figure]:
    return {figure.unit: figure for figure in figures if figure.official and figure.unit in required}


def _asked(by_unit: Mapping[str, Figure], required: Collection[str]) -> int:
    return len(required) - sum(figure.mark is Mark.NOT_APPLICABLE for figure in by_unit.values())


def _scale(measure: str) -> int:
    if measure.startswith("%"):
        return 100
    per = _PER.search(measure)
    return int(per.group(1).replace(".", "")) if per else 1
