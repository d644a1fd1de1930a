"""What one row of a form shows for a period: plan, comparison columns, percentages; for the grid and for the sheet."""

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.calendar import Window
from dntracker.domain.city_value import CityValue, Lack, quotient
from dntracker.domain.consolidated import Consolidated
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Target
from dntracker.domain.form import Form, FormRow
from dntracker.domain.in_period import cumulative, pick, sum_of
from dntracker.domain.indicator import CityRule, Indicator, OverUnits, SeriesBreak
from dntracker.domain.percent import Answer, Gap, PlanBasis, break_between, of_last_year, of_plan, plan_basis
from dntracker.domain.period import Frequency, Period
from dntracker.domain.plan import plan_in_force
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.city_values import CityValues, Difference, difference
from dntracker.services.formulas import FormulaError, evaluate
from dntracker.store.figures import Figures


class Shown(Struct, frozen=True, gc=False):  # hundreds at once, and never in a circle
    """A value in a column: a figure, or a quantity computed from others (`city`: from the units' figures).

    `summed`: it adds up shorter periods, so that it speaks of the first of them as much as of the last.
    """

    quantity: Quantity
    figure: Figure | None = None
    city: CityValue | None = None
    computed: bool = False
    summed: bool = False


class RowValues(Struct, frozen=True):
    """All columns of a row; `broken` is the series break between this period and last year's, if one lies there."""

    plan: Target | None
    last_year: Shown | None
    previous: Shown | None
    current: Shown | None
    cumulative: Quantity | None
    percent_plan: Answer
    percent_last_year: Answer
    broken: SeriesBreak | None
    fault: UserError | None = None


class FormFigures:
    """The official figures that a form needs for one unit and period, read at once, row by row after a change."""

    def __init__(self, catalogue: Catalogue, figures: Figures, form: Form, unit: str, period: Period) -> None:
        self._catalogue, self._figures = catalogue, figures
        self.form, self.unit, self.period = form, unit, period
        self.last_year, self.previous = period.same_last_year(), period.previous()
        self._calendar = catalogue.calendar(form.calendar)
        self._indicators = [catalogue.indicator_at(row.indicator, period) for row in form.rows]
        self._units = {unit} | ({one.owner for one in self._indicators} if self._consolidates else set())
        self._periods = _needed(period)
        self._path: list[str] = []
        self._about: dict[Period, str] = {}
        self._windows: dict[Period, Window] = {}
        self._city, self._joined = CityValues(catalogue, figures), dict[tuple[str, Period], CityValue]()
        kept = figures.consolidated(form.code, unit) if self._consolidates else []
        self._kept: dict[tuple[str, Period], Consolidated] = {(one.indicator, one.period): one for one in kept}
        self._found: dict[str, list[Figure]] = {}
        for figure in figures.official(self._units, self._periods, self._territories()):
            self._found.setdefault(figure.indicator, []).append(figure)

    @property
    def _consolidates(self) -> bool:
        return self.form.consolidator == self.unit

    def reread(self, cells: Iterable[Cell]) -> None:
        """Read again what stands in these cells; those of other units, periods and territories are none of these."""
        territories = self._territories()
        self._joined.clear()
        for cell in cells:
            if cell.unit in self._units and cell.period in self._periods and cell.territory in territories:
                kept = [one for one in self._found.get(cell.indicator, ()) if one.cell != cell]
                now = [one for one in self._figures.of_cell(cell) if one.official]
                self._found[cell.indicator] = kept + now

    def territory(self, period: Period) -> str:
        """What the unit's figures are about in a period."""
        if period not in self._about:
            own = self._catalogue.unit(self.unit).territory if self.form.territory == "unit" else ""
            self._about[period] = own or self._catalogue.city(period)
        return self._about[period]

    def window(self, period: Period) -> Window:
        """The period's data window in the form's calendar."""
        if period not in self._windows:
            self._windows[period] = self._calendar.window(period)
        return self._windows[period]

    def shown(self, indicator: Indicator, period: Period) -> Shown | None:
        """What a column of `period` shows: a figure, a formula's or the units' value.

        The unit's own figure of the period goes before the owner's, then comes what the units make together, and
        last one that stands in for it.
        """
        indicator = self._catalogue.as_defined(indicator, period)
        territory = self.territory(period)
        found = self._found.get(indicator.code, ())
        of_period = [one for one in found if one.period == period and one.territory == territory]
        exact = next((one for one in of_period if one.unit == self.unit), of_period[0] if of_period else None)
        if exact is not None:
            return Shown(exact.quantity, exact)
        if (city := self.city(indicator, period)) and city.quantity:
            return Shown(city.quantity, city=city, computed=True)
        there = [one for one in found if one.territory == territory] if indicator.carries else []
        own = [one for one in there if one.unit == self.unit]
        for candidates in filter(None, (own, there if len(own) < len(there) else ())):
            figure = pick(candidates, period, indicator, self.window)
            if figure is not None:
                return Shown(figure.quantity, figure)
        if (of_parts := self._of_parts(indicator, period)) is not None:
            return of_parts
        return self._of_formula(indicator, period) if indicator.formula else None

    def _of_formula(self, indicator: Indicator, period: Period) -> Shown | None:
        found: list[Shown | None] = []

        def number(code: str) -> Quantity | None:
            found.append(self.shown(self._catalogue.indicator(code), period))
            return _quantity(found[-1])

        quantity = evaluate(indicator, number, self._path)
        summed = any(one.summed for one in found if one is not None)
        return Shown(quantity, computed=True, summed=summed) if quantity else None

    def _of_parts(self, indicator: Indicator, period: Period) -> Shown | None:
        # Six and nine months and the year: a flow's quarters added up; of what stands at a moment, the units' last one.
        formers = self._catalogue.formers_of(indicator.code)
        if any(period.start <= one.valid_to < period.end for one in formers):
            return None
        for parts in filter(None, (period.parts(one) for one in self.form.frequencies if one is not period.frequency)):
            if indicator.adds_up:
                shown = [self.shown(indicator, part) for part in parts]
                return _summed(sum_of(map(_quantity, shown)), shown)
            if self._of_flows(indicator):
                return _quotient(indicator, [self.shown(indicator, part) for part in parts])
            city = self.city(indicator, parts[-1]) if indicator.carries else None
            if city and city.quantity:
                return Shown(city.quantity, city=city, computed=True)
        return None

    def _of_flows(self, indicator: Indicator) -> bool:
        # such a ratio of the last quarter says nothing of the year
        if not self._joins(indicator) or indicator.over_units is not OverUnits.RATIO:
            return False
        sides = filter(None, (indicator.numerator, indicator.denominator))
        return any(self._catalogue.indicator(code).adds_up for code in sides)

    def city(self, indicator: Indicator, period: Period) -> CityValue | None:
        """What the units make together, as it was sent where it was; None where no unit reported anything.

        Only where this unit consolidates them and the indicator's rule says so.
        """
        if not self._joins(indicator):
            return None
        now, kept = self._from_units(indicator, period), self._kept.get((indicator.code, period))
        if kept is None or kept.quantity == now.quantity:
            return now if now.parts or now.lack not in (None, Lack.NOTHING) else None
        return CityValue(kept.quantity, now.parts, kept.reported, kept.required, kept.waiting, kept.extra)

    def difference(self, indicator: Indicator) -> Difference | None:
        """How what the units make of the period differs from what was sent; None where it does not."""
        kept = self._kept.get((indicator.code, self.period))
        if kept is None or not self._joins(indicator):
            return None
        return difference(kept, self._from_units(indicator, self.period))

    def _from_units(self, indicator: Indicator, period: Period) -> CityValue:
        key = indicator.code, period
        if key not in self._joined:
            self._joined[key] = self._city.value(indicator, period)
        return self._joined[key]

    def _joins(self, indicator: Indicator) -> bool:
        return indicator.city_rule is CityRule.UNITS and not indicator.formula and self._consolidates

    def cumulative(self, indicator: Indicator) -> Quantity | None:
        """Lũy kế from the year's start up to the period; none where the definition changed in between."""
        if self.redefined(indicator):
            return None
        return cumulative(indicator, self.period, lambda part: _quantity(self.shown(indicator, part)))

    def earlier(self, years: int, indicator: str = "") -> list[tuple[Cell, Quantity]]:
        """What official figures of all frequencies said in so many years up to the period's end, itself left out.

        Of one indicator if named; by period, the unit's own after the owner's.
        """
        before = _before(self.period, years)
        found = self._figures.said(self._units, before, self._territories(), indicator=indicator)
        return [one for one in found if one[0].unit != self.unit] + [one for one in found if one[0].unit == self.unit]

    def redefined(self, indicator: Indicator) -> bool:
        """Whether the definition changed within the year, up to the period: its parts do not add up then."""
        formers = self._catalogue.formers_of(indicator.code)
        first = self.period.year_to_date()[0] if formers else self.period
        return any(first.end <= one.valid_to < self.period.end for one in formers)

    def values(self, row: FormRow, *, previous: bool = False) -> RowValues:
        """Every column of a row; that of the period before only where somebody looks at it."""
        indicator = self._catalogue.indicator_at(row.indicator, self.period)
        try:
            return self._values(row, indicator, self.shown(indicator, self.previous) if previous else None)
        except (FormulaError, UnknownCode) as fault:
            return RowValues(None, None, None, None, None, None, None, None, fault)

    def _values(self, row: FormRow, indicator: Indicator, previous: Shown | None) -> RowValues:
        current, before = self.shown(indicator, self.period), self.shown(indicator, self.last_year)
        total = self.cumulative(indicator)
        plan = self.plan(row)
        earlier = self.last_year.start if before is not None and before.summed else self.last_year.end
        breaks = self._catalogue.breaks_of(indicator.code)
        broken = break_between(breaks, indicator.code, earlier, self.period.end)
        compared = of_last_year(indicator, _quantity(current), _quantity(before))
        cut = plan is not None and plan_basis(indicator) is PlanBasis.CUMULATIVE and self.redefined(indicator)
        return RowValues(
            plan,
            before,
            previous,
            current,
            total,
            Gap.BREAK if cut else of_plan(indicator, _quantity(current), total, plan.quantity if plan else None),
            Gap.BREAK if broken and compared is not None else compared,
            broken,
        )

    def plan(self, row: FormRow) -> Target | None:
        """The yearly plan of a row."""
        targets = self._catalogue.targets_of(row.indicator)
        own = self._territories() if self.form.territory == "unit" else self._catalogue.city_codes()
        return plan_in_force(targets, row.plan, self.period.year, own, self._catalogue.issued())

    def _territories(self) -> tuple[str, ...]:
        own = self._catalogue.unit(self.unit).territory if self.form.territory == "unit" else ""
        return (own,) if own else self._catalogue.city_codes()


def _quantity(shown: Shown | None) -> Quantity | None:
    return shown.quantity if shown else None


def _quotient(indicator: Indicator, shown: list[Shown | None]) -> Shown | None:
    cities = [one.city for one in shown if one is not None and one.city is not None]
    if len(cities) < len(shown):
        return None
    figures = [figure.quantity for city in cities for figure in city.parts]  # of each unit both sides
    return _summed(quotient(sum_of(figures[::2]), sum_of(figures[1::2]), indicator.measure), shown)


def _summed(total: Quantity | None, shown: list[Shown | None]) -> Shown | None:
    # It is as provisional as the part of which the most units are missing.
    if total is None:
        return None
    behind = [one.city for one in shown if one is not None and one.city is not None and one.city.provisional]
    least = min(behind, key=lambda city: city.reported - city.required, default=None)
    return Shown(total, city=replace(least, quantity=total) if least else None, computed=True, summed=True)


@lru_cache(maxsize=256)
def _needed(period: Period) -> tuple[Period, ...]:
    # Those that columns show or add up, and the shorter ones, which may stand for them (`pick`).
    shown = {period.same_last_year(), period.previous(), *period.year_to_date()}
    within = _all_periods(period.year - 1, period.year)
    return tuple(one for one in within if one in shown or one.frequency.months < period.frequency.months)


@lru_cache(maxsize=256)
def _before(period: Period, years: int) -> tuple[Period, ...]:
    ended = (one for one in _all_periods(period.year - years, period.year) if one.end <= period.end and one != period)
    return tuple(sorted(ended))


def _all_periods(first: int, last: int) -> tuple[Period, ...]:
    return tuple(
        Period(year, frequency, index)
        for year in range(first, last + 1)
        for frequency in Frequency
        for index in range(1, frequency.per_year + 1)
    )
