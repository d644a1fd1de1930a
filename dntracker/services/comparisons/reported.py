"""What the units that report about their own territory say of an indicator in a period."""

from collections.abc import Iterable, Mapping

from dntracker.domain.city_value import UnitFigures, quotient
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.indicator import Indicator, OverUnits
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.city_values import CityValues
from dntracker.store.figures import Figures


class Reported:
    """Reads once, for as long as one comparison is being made."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures
        self.values = CityValues(catalogue, figures)

    def quantities(self, indicator: Indicator, period: Period) -> dict[str, Quantity]:
        """Each unit's value by its code; a ratio that nobody reported is made of numerator and denominator."""
        indicator = self._catalogue.as_defined(indicator, period)
        found = self.values.units(indicator, period)
        made = _quotients(indicator, found) if indicator.over_units is OverUnits.RATIO else {}
        return {**made, **{one.unit: one.quantity for one in found.own}}

    def periods(self, indicator: Indicator, frequency: Frequency) -> list[Period]:
        """The periods in which units reported it or what it is made of, oldest first."""
        return sorted(one for one in self.ever(indicator) if one.frequency is frequency)

    def ever(self, indicator: Indicator) -> set[Period]:
        """The periods of any length in which units reported it or what it is made of."""
        about = [one.code for one in self._catalogue.territories() if one.kind == "commune"]
        return self._figures.told(filter(None, (indicator.code, indicator.numerator)), about)

    def names(self, codes: Iterable[str]) -> dict[str, str]:
        """The units' names by code, in the order of the catalogue."""
        wanted = set(codes)
        return {unit.code: unit.name for unit in self._catalogue.units() if unit.code in wanted}

    def cell(self, indicator: Indicator, unit: str, period: Period) -> Cell:
        """Where a unit's figure can be seen and mended: its own, else the numerator that makes it."""
        asked = {row.indicator for form in self._catalogue.unit_forms(period) for row in form.rows}
        code = indicator.code if indicator.code in asked else indicator.numerator or indicator.code
        return Cell(code, self._catalogue.reporters(period).get(unit, ""), unit, period)


def _quotients(indicator: Indicator, found: UnitFigures) -> dict[str, Quantity]:
    above, below = _by_unit(found.numerators), _by_unit(found.denominators)
    made = {unit: quotient(above[unit], below.get(unit), indicator.measure) for unit in above}
    return {unit: one for unit, one in made.items() if one is not None}


def _by_unit(figures: Iterable[Figure]) -> Mapping[str, Quantity]:
    return {figure.unit: figure.quantity for figure in figures}
