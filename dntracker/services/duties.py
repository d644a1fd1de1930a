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
        """The units all of whose forms with this indicator are approved; one that nobody opened is not."""
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
        forms, reporters = self.forms(indicator, period), self._catalogue.reporters(period)
        filled = {(form.code, unit.code) for form in forms for unit in self._catalogue.units_of(form, period)}
        codes, standings = {form.code for form in forms}, self._standings[period]
        excused = {unit for (form, unit), (_, required) in standings.items() if form in codes and not required}
        approved = {key for key, (state, _) in standings.items() if state in APPROVED}
        open_ones = {unit for _, unit in filled - approved}
        required = {unit: about for unit, about in reporters.items() if unit not in excused}
        return required, {unit for _, unit in filled} - open_ones


def inputs(indicator: Indicator) -> set[str]:
    """The codes of what the city's value of an indicator is made of."""
    return {indicator.code, indicator.numerator, indicator.denominator, indicator.weights} - {""}
