"""What a consolidated value is made of: each unit's figures, its share, how its form stands, and who is missing."""

from datetime import date, datetime
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.city_value import CityValue, UnitFigures, joined, quotient
from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, exact
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.form import Form
from dntracker.domain.in_period import sum_of
from dntracker.domain.indicator import CityRule, Indicator, OverUnits
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import State
from dntracker.domain.unit import Unit
from dntracker.services.catalogue import Catalogue
from dntracker.services.city_values import CityValues, Difference
from dntracker.services.consolidation import Consolidation
from dntracker.services.standings import Standing
from dntracker.services.submissions import Submissions
from dntracker.store.figures import Figures
from dntracker.store.store import Store


class NotFromUnits(UserError):
    """An `indicator` whose city value is what its `owner` reports."""

    code = "not_from_units"


class Part(Struct, frozen=True):
    """What one unit brings in: its own value, numerator and denominator (or weight), and its share in percent.

    `counted` says whether it stands in the city's value; a range or a mark does not, nor what a unit that need not
    report (not `required`) has said before it is approved.
    """

    unit: Unit
    cell: Cell
    quantity: Quantity | None
    above: Quantity | None
    below: Quantity | None
    share: float | None
    counted: bool
    state: State | None
    due: date | None
    days_late: int
    required: bool = True


class Override(Struct, frozen=True):
    """The consolidator's own figure in the place of the computed one, and the reason the journal has for it."""

    cell: Cell
    quantity: Quantity
    by: str
    at: datetime | None
    reason: str


class Parts(Struct, frozen=True):
    """One consolidated value, opened: the units in their order, those that have said nothing after the others."""

    indicator: Indicator
    period: Period
    city: CityValue
    parts: tuple[Part, ...]
    override: Override | None = None
    difference: Difference | None = None

    @property
    def missing(self) -> int:
        """How many units have reported nothing yet."""
        return sum(_said_nothing(part) for part in self.parts)

    @property
    def side_totals(self) -> tuple[Quantity | None, Quantity | None]:
        """The numerators and denominators (or weights) that stand in the value, summed."""
        counted = [part for part in self.parts if part.counted]
        above, below = [part.above for part in counted], [part.below for part in counted]
        return sum_of(one for one in above if one), sum_of(one for one in below if one)


class UnitParts:
    """Opens consolidated values of one open file."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        submissions: Submissions,
        consolidation: Consolidation,
    ) -> None:
        self._store, self._catalogue = store, catalogue
        self._submissions, self._consolidation = submissions, consolidation
        self._figures = Figures(store)

    def of(self, code: str, period: Period, form: str = "") -> Parts:
        """The parts of an indicator's value in a consolidated form (without one, the first that holds it).

        Raises UnknownCode, NotFromUnits.
        """
        indicator = self._catalogue.indicator(code)
        if indicator.city_rule is not CityRule.UNITS:
            raise NotFromUnits(indicator=indicator.code, owner=self._catalogue.unit(indicator.owner).short_name)
        cities = CityValues(self._catalogue, self._figures)
        required = cities.duties.required(indicator, period)
        units = cities.units(indicator, period)
        city = joined(indicator, units, required, cities.duties.approved(indicator, period))
        parts = self._parts(indicator, period, units, city, required, cities.duties.forms(indicator, period))
        whole = self._consolidated(indicator, form)
        if whole is None:
            return Parts(indicator, period, city, parts)
        cell = Cell(indicator.code, self._catalogue.city(period), whole.consolidator, period)
        changed = self._consolidation.differences(whole.code, whole.consolidator, period)
        difference = next((one for one in changed if one.kept.indicator == indicator.code), None)
        return Parts(indicator, period, city, parts, self._override(cell, city), difference)

    def _consolidated(self, indicator: Indicator, code: str) -> Form | None:
        forms = [self._catalogue.form(code)] if code else self._catalogue.forms()
        holding = [form for form in forms if any(row.indicator == indicator.code for row in form.rows)]
        return next((form for form in holding if form.consolidator and form.territory != "unit"), None)

    def _parts(
        self,
        indicator: Indicator,
        period: Period,
        units: UnitFigures,
        city: CityValue,
        required: dict[str, str],
        forms: list[Form],
    ) -> tuple[Part, ...]:
        standings = {one.unit.code: one for form in forms for one in self._submissions.standings(form, period)}
        sides = _Sides(indicator, units, city)
        held = {row.indicator for form in forms for row in form.rows}
        code = indicator.code if indicator.code in held else indicator.numerator or indicator.code
        made = [
            sides.part(self._catalogue.unit(unit), Cell(code, about, unit, period), standings.get(unit))
            for unit, about in self._catalogue.reporters(period).items()
        ]
        shown = [replace(part, required=part.unit.code in required) for part in made]
        return tuple(sorted((one for one in shown if one.required or not _said_nothing(one)), key=_said_nothing))

    def _override(self, cell: Cell, city: CityValue) -> Override | None:
        own = next((one for one in self._figures.of_cell(cell) if one.official), None)
        if own is None or city.quantity is None:
            return None
        kind = self._store.kinds.by_type[Figure]
        entries = self._store.journal.history(kind, self._store.kinds.by_type[Figure].key_of(own))
        acts = [self._store.journal.act(entry.act) for entry in entries]
        # The newest act that gave a reason: a note added later says nothing of why.
        told = next((act for act in sorted(acts, key=lambda act: act.id, reverse=True) if act.reason), None)
        return Override(
            cell, own.quantity, told.person if told else "", told.at if told else None, told.reason if told else ""
        )


class _Sides:
    """Looks up what each unit said on both sides of the rule."""

    def __init__(self, indicator: Indicator, units: UnitFigures, city: CityValue) -> None:
        self._indicator = indicator
        self._own, self._above = _by_unit(units.own), _by_unit(units.numerators)
        mean = indicator.over_units is OverUnits.MEAN
        self._below = _by_unit(units.weights if mean else units.denominators)
        self._counted = {figure.unit for figure in city.parts} if city.lack is None else set()
        weighing = self._below if indicator.over_units in (OverUnits.RATIO, OverUnits.MEAN) else self._own
        self._weighing = {unit: weighing[unit].number for unit in self._counted if unit in weighing}
        self._total = sum((exact(number or 0.0) for number in self._weighing.values()), Decimal(0))

    def part(self, unit: Unit, cell: Cell, standing: Standing | None) -> Part:
        """What one unit brings in."""
        own, above, below = (side.get(unit.code) for side in (self._own, self._above, self._below))
        divides = self._indicator.over_units is OverUnits.RATIO
        value = quotient(above, below, self._indicator.measure) if divides else None
        return Part(
            unit, cell, own or value, above, below, self._share(unit.code), unit.code in self._counted,
            standing.state if standing else None, standing.due.actual if standing and standing.due else None,
            standing.days_late if standing else 0,
        )  # fmt: skip

    def _share(self, unit: str) -> float | None:
        number = self._weighing.get(unit)
        return as_float(exact(number) * 100 / self._total) if number is not None and self._total else None


def _said_nothing(part: Part) -> bool:
    return part.quantity is None and part.above is None


def _by_unit(figures: tuple[Figure, ...]) -> dict[str, Quantity]:
    return {figure.unit: figure.quantity for figure in figures}
