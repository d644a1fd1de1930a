"""The figures of all units that fill a form in a period, and what they make together; for tables and for the sheet."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.city_value import CityValue, UnitFigures, joined, quotient
from dntracker.domain.exact import exact, half_up
from dntracker.domain.figure import Figure
from dntracker.domain.form import Form
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import Duties, inputs
from dntracker.services.standings import Standing, Standings
from dntracker.store.figures import Figures


class UnitValues(Struct, frozen=True):
    """Units × indicators of one form and period; `figures` are by indicator and unit, `totals` by indicator."""

    standings: Sequence[Standing]
    indicators: Sequence[Indicator]
    figures: dict[str, dict[str, Figure]]
    totals: dict[str, CityValue]

    def of(self, indicator: Indicator, unit: str) -> Quantity | None:
        """What a unit reported; of a ratio also what its numerator and denominator make."""
        own, above, below = (
            self.figures.get(code, {}).get(unit)
            for code in (indicator.code, indicator.numerator, indicator.denominator)
        )
        if own is not None:
            return own.quantity
        made = quotient(above.quantity, below.quantity, indicator.measure) if above and below else None
        if made is None or made.value is None:
            return None
        return replace(made, value=float(half_up(exact(made.value), indicator.decimals)))


class UnitValuesReader:
    """Reads them out of one open file."""

    def __init__(self, catalogue: Catalogue, figures: Figures, standings: Standings) -> None:
        self._catalogue, self._figures, self._standings = catalogue, figures, standings

    def read(self, form: Form, period: Period) -> UnitValues:
        """The values of a form as the period has it, with the indicators as they were defined then."""
        indicators = [self._catalogue.indicator_at(row.indicator, period) for row in form.rows]
        standings = self._standings.standings(form, period)
        figures = self._of_units(standings, period, indicators)
        duties = Duties(self._catalogue, self._figures)
        totals = {one.code: _total(duties, one, period, figures) for one in indicators}
        return UnitValues(standings, indicators, figures, totals)

    def about(self, standing: Standing) -> str:
        """What a unit's figures are about: its own territory, else the city."""
        return standing.unit.territory or self._catalogue.city(standing.period)

    def _of_units(
        self, standings: Sequence[Standing], period: Period, indicators: Sequence[Indicator]
    ) -> dict[str, dict[str, Figure]]:
        about = {one.unit.code: self.about(one) for one in standings}
        found: dict[str, dict[str, Figure]] = {}
        codes = set[str]().union(*map(inputs, indicators))
        for figure in self._figures.of_units(about.keys(), period, codes):
            if figure.territory == about[figure.unit]:
                found.setdefault(figure.indicator, {})[figure.unit] = figure
        return found


def _total(duties: Duties, indicator: Indicator, period: Period, figures: dict[str, dict[str, Figure]]) -> CityValue:
    codes = (indicator.code, indicator.numerator, indicator.denominator, indicator.weights)
    units = UnitFigures(*(tuple(figures.get(code, {}).values()) for code in codes))
    return joined(indicator, units, duties.required(indicator, period), duties.approved(indicator, period))
