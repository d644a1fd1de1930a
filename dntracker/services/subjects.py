"""Makes what rules look at out of a form's figures: each row with all that it can be held against."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from dntracker.domain.checks.subject import Denominator, Derived, Earlier, How, Published, Subject
from dntracker.domain.exact import exact
from dntracker.domain.figure import Cell
from dntracker.domain.form import FormRow
from dntracker.domain.in_period import sum_of
from dntracker.domain.indicator import Indicator
from dntracker.domain.percent import PlanBasis, break_between, plan_basis
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.formulas import FormulaError, evaluate
from dntracker.services.row_values import FormFigures, RowValues
from dntracker.store.figures import Figures

YEARS = 6


class Subjects:
    """The rows of one form, unit and period, all of them or those of a few indicators (`only`)."""

    def __init__(
        self, catalogue: Catalogue, figures: Figures, of_form: FormFigures, only: frozenset[str] | None = None
    ) -> None:
        self._catalogue, self._figures, self._form, self._only = catalogue, figures, of_form, only
        self._territory = of_form.territory(of_form.period)

    def __iter__(self) -> Iterator[Subject]:
        for row in self._form.form.rows:
            if self._only is None or row.indicator in self._only:
                yield self._subject(row)

    def cell(self, indicator: str) -> Cell:
        """The cell of an indicator in this form."""
        return Cell(indicator, self._territory, self._form.unit, self._form.period)

    def quantity(self, code: str) -> Quantity | None:
        """What the form shows for an indicator in the period."""
        shown = self._form.shown(self._defined(code), self._form.period)
        return shown.quantity if shown else None

    def _subject(self, row: FormRow) -> Subject:
        indicator = self._defined(row.indicator)
        cell, values = self.cell(indicator.code), self._form.values(row, previous=True)
        current = values.current
        figure = current.figure if current and current.figure and current.figure.cell == cell else None
        says = current.quantity if current and (figure or current.computed) else None
        derived, denominators, fault = self._held_against(indicator) if figure else ((), (), _fault(values))
        comparable = self._comparable(indicator, values)
        earlier = self._earlier(comparable)
        newest = [Earlier(*one) for one in comparable.items()] if indicator.carries else earlier
        return Subject(
            cell, indicator, self._catalogue.today,
            quantity=says,
            figure=figure,
            missing=current is None and values.fault is None and self._required(indicator),
            earlier=earlier,
            last=next((one for one in reversed(newest) if one.quantity.value), None),
            plan=values.plan.quantity if values.plan else None,
            reached=values.cumulative if plan_basis(indicator) is PlanBasis.CUMULATIVE else says,
            derived=derived,
            denominators=denominators,
            published=tuple(self._published.get(cell, ())),
            deadline=self._deadline,
            fault=fault,
        )  # fmt: skip

    def _defined(self, code: str) -> Indicator:
        return self._catalogue.indicator_at(code, self._form.period)

    def _held_against(self, indicator: Indicator) -> tuple[tuple[Derived, ...], tuple[Denominator, ...], str]:
        try:
            return tuple(self._derived(indicator)), tuple(self._denominators(indicator)), ""
        except (FormulaError, UnknownCode) as fault:
            return (), (), texts.sentence(fault)

    def _required(self, indicator: Indicator) -> bool:
        form, period = self._form.form, self._form.period
        ours = form.territory == "unit" or indicator.owner == self._form.unit
        reported = Frequency(indicator.frequency).months <= period.frequency.months
        existed = form.valid_from is None or form.valid_from <= period.end
        measured = (indicator.valid_from is None or indicator.valid_from <= period.end) and (
            indicator.valid_to is None or indicator.valid_to >= period.end
        )
        return ours and reported and existed and measured and not indicator.formula

    def _comparable(self, indicator: Indicator, values: RowValues) -> dict[Period, Quantity]:
        period = self._form.period
        broken = break_between(self._catalogue.breaks_of(indicator.code), indicator.code, date.min, period.end)
        found = dict(self._history.get(indicator.code, {}))
        # What the columns show of the two nearest periods, a month's figure that stands for its quarter too.
        for near, shown in ((period.previous(), values.previous), (period.same_last_year(), values.last_year)):
            if shown:
                found.setdefault(near, shown.quantity)
        return {one: found[one] for one in sorted(found) if not broken or one.end >= broken.date}

    def _earlier(self, comparable: Mapping[Period, Quantity]) -> tuple[Earlier, ...]:
        frequency = self._form.period.frequency
        return tuple(Earlier(one, said) for one, said in comparable.items() if one.frequency is frequency)

    def _derived(self, indicator: Indicator) -> Iterator[Derived]:
        if indicator.formula:
            by_formula = evaluate(indicator, self.quantity, [])
            if by_formula:
                yield Derived(How.FORMULA, by_formula)
        elif indicator.in_points and indicator.numerator and indicator.denominator:
            yield from self._ratio(indicator)
        if indicator.adds_up:
            yield from self._of_periods(indicator)

    def _ratio(self, indicator: Indicator) -> Iterator[Derived]:
        above, below = self.quantity(indicator.numerator), self.quantity(indicator.denominator)
        exactly = all(one and one.number is not None and one.qualifier is None for one in (above, below))
        if exactly and above and below and above.number is not None and below.number:
            yield Derived(How.RATIO, Quantity(float(exact(above.number) * 100 / exact(below.number))))

    def _of_periods(self, indicator: Indicator) -> Iterator[Derived]:
        parts = [self._form.shown(indicator, part) for part in _parts(self._form.period)]
        known = [part.quantity for part in parts if part]
        total = sum_of(known)
        complete = bool(parts) and len(known) == len(parts)
        if total and (complete or (indicator.low is not None and indicator.low >= 0)):
            yield Derived(How.PERIODS, total, at_least=not complete)

    def _denominators(self, indicator: Indicator) -> Iterator[Denominator]:
        for ratio in self._ratios.get(indicator.code, ()):
            below = self.quantity(ratio.denominator)
            if below:
                yield Denominator(self._defined(ratio.denominator).short_name, below)

    @cached_property
    def _ratios(self) -> Mapping[str, list[Indicator]]:
        found: dict[str, list[Indicator]] = {}
        for one in (self._catalogue.as_defined(one, self._form.period) for one in self._catalogue.indicators()):
            if one.numerator and one.denominator and one.in_points:
                found.setdefault(one.numerator, []).append(one)
        return found

    @cached_property
    def _history(self) -> Mapping[str, dict[Period, Quantity]]:
        wanted = [""] if self._only is None else sorted(self._only)
        found: dict[str, dict[Period, Quantity]] = {}
        for code in wanted:
            for cell, said in self._form.earlier(YEARS, code):  # the unit's own comes last
                if cell.territory == self._form.territory(cell.period):
                    found.setdefault(cell.indicator, {})[cell.period] = said
        return found

    @cached_property
    def _published(self) -> Mapping[Cell, list[Published]]:
        found: dict[Cell, list[Published]] = {}
        for one in self._figures.beside({self._form.unit}, self._form.period, {self._territory}):
            if one.source:
                title = self._catalogue.source(one.source).title
                found.setdefault(one.cell, []).append(Published(title, one.quantity))
        return found

    @cached_property
    def _deadline(self) -> date:
        form, following = self._form.form, self._form.period.next()
        due = self._catalogue.due(form, self._catalogue.unit(self._form.unit), following)
        return due.actual if due else following.end


def _parts(period: Period) -> tuple[Period, ...]:
    return period.parts(Frequency.QUARTER) if period.frequency.months > Frequency.QUARTER.months else ()


def _fault(values: RowValues) -> str:
    return texts.sentence(values.fault) if values.fault else ""
