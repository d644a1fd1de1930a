"""Which units must report an indicator for a period, and which of their forms are approved."""

from dntracker.domain.form import Form
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.domain.submission import State
from dntracker.services.catalogue import Catalogue
from dntracker.store.figures import Figures

APPROVED = frozenset({State.APPROVED, State.LOCKED})


class Duties:
    """Reads once, for as long as one sheet or chart is being made."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures
        self._standings: dict[Period, dict[tuple[str, str], tuple[State, bool]]] = {}
        self._known: dict[tuple[str, Period], tuple[dict[str, str], set[str]]] = {}

    def required(self, indicator: Indicator, period: Period) -> dict[str, str]:
        """The units that must report, with their territory: all that exist, without those that need not this time."""
        return self._of(indicator, period)[0]

    def approved(self, indicator: Indicator, period: Period) -> set[str]:
        """The units whose forms with this indicator are approved."""
        return self._of(indicator, period)[1]

    def forms(self, indicator: Indicator, period: Period) -> list[Form]:
        """The forms by which units report an indicator, or what the city's value of it is made of."""
        codes = inputs(indicator)
        forms = self._catalogue.unit_forms(period)
        return [form for form in forms if any(row.indicator in codes for row in form.rows)]

    def _of(self, indicator: Indicator, period: Period) -> tuple[dict[str, str], set[str]]:
        key = indicator.code, period
        if key not in self._known:
            self._known[key] = self._read(indicator, period)
        return self._known[key]

    def _read(self, indicator: Indicator, period: Period) -> tuple[dict[str, str], set[str]]:
        if period not in self._standings:
            self._standings[period] = self._figures.standings(period)
        codes, reporters = {form.code for form in self.forms(indicator, period)}, self._catalogue.reporters(period)
        found = {key: told for key, told in self._standings[period].items() if key[0] in codes}
        excused = {unit for (_, unit), (_, required) in found.items() if not required}
        open_ones = {unit for (_, unit), (state, _) in found.items() if state not in APPROVED}
        known = {unit for _, unit in found}
        return {unit: about for unit, about in reporters.items() if unit not in excused}, known - open_ones


def inputs(indicator: Indicator) -> set[str]:
    """The codes of what the city's value of an indicator is made of."""
    return {indicator.code, indicator.numerator, indicator.denominator, indicator.weights} - {""}
