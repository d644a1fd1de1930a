"""The official sheet of a form and period: what it says, and the story of each number."""

from collections import Counter

from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.period import Period
from dntracker.domain.report import Order, Ref, Report
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.history import History
from dntracker.services.reports.form_sheet import SheetMaker
from dntracker.services.reports.orders import period_of
from dntracker.services.reports.periods import reported
from dntracker.services.reports.story import CellStory, Storyteller
from dntracker.services.row_values import FormFigures
from dntracker.services.submissions import NobodyReports
from dntracker.store.figures import Figures

LEAST_FIGURES = 5


class NoReport(UserError):
    """No period of any form has as many official figures as a report needs (`least`)."""

    code = "no_report"


class Reporting:
    """Says what the official sheets of one open file say, and where their numbers come from."""

    def __init__(self, catalogue: Catalogue, figures: Figures, history: History) -> None:
        self._catalogue, self._figures, self._history = catalogue, figures, history

    def forms(self) -> list[Form]:
        """The forms whose sheets can be made."""
        return self._catalogue.sheets()

    def periods(self, form: Form) -> list[Period]:
        """The periods for which the form has official figures, newest first."""
        return sorted(self._counts(form), reverse=True)

    def newest_period(self, form: Form, least: int = LEAST_FIGURES) -> Period | None:
        """The newest period that itself has at least so many official figures among the form's indicators."""
        return next((period for period in self.periods(form) if self._counts(form)[period] >= least), None)

    def newest(self, least: int = LEAST_FIGURES) -> tuple[Form, Period]:
        """The first form with such a period, and that period; raises NoReport."""
        for form in self.forms():
            period = self.newest_period(form, least)
            if period is not None:
                return form, period
        raise NoReport(least=least)

    def units(self, form: Form, period: Period) -> list[Unit]:
        """Whose sheets the form has: the consolidator's first, then those that report about their own territory."""
        first = [self._catalogue.unit(form.consolidator)] if form.consolidator else []
        return first + [unit for unit in self._catalogue.units_of(form, period) if unit not in first]

    def first_unit(self, form: Form, period: Period) -> Unit:
        """Whose sheet of the form comes first; raises NobodyReports where there was no unit yet."""
        units = self.units(form, period)
        if not units:
            raise NobodyReports(form=form.code, period=texts.period_name(period))
        return units[0]

    def sheet(self, form_code: str, period: Period, unit: str | None = None) -> Report:
        """The sheet of a unit, without one the consolidated sheet; raises UnknownCode, WrongFrequency, WrongUnit."""
        figures = self._read(form_code, period, unit)
        return SheetMaker(self._catalogue, figures, self._beside(figures)).make()

    def ordered(self, order: Order) -> Report:
        """The sheet of an order; raises what `sheet` raises."""
        return self.sheet(order.form, period_of(order), order.unit or None)

    def story_of(self, form_code: str, period: Period, ref: Ref, unit: str | None = None) -> CellStory:
        """Where the number behind `ref` (an indicator's code and a column's field) comes from."""
        figures = self._read(form_code, period, unit)
        return Storyteller(self._catalogue, figures, self._beside(figures), self._figures, self._history).tell(*ref)

    def story_at(self, cell: Cell) -> CellStory | None:
        """The story of the official figure in a cell, whatever sheet shows it; None: the file has no form at all."""
        form = self._showing(cell)
        if form is None:
            return None
        figures = FormFigures(self._catalogue, self._figures, form, cell.unit, cell.period)
        story = Storyteller(self._catalogue, figures, self._beside(figures), self._figures, self._history)
        return story.tell(cell.indicator, fields.CURRENT)

    def _showing(self, cell: Cell) -> Form | None:
        at = cell.period
        forms = [self._catalogue.form(one.code, at) for one in self._catalogue.forms()]
        filled = [one for one in forms if cell.unit in (unit.code for unit in self._catalogue.units_of(one, at))]
        rows = [row for form in filled for row in form.rows if row.indicator == cell.indicator]
        row = next(iter(rows), FormRow(cell.indicator))
        form = next(iter([*filled, *forms]), None)
        return replace(form, groups=(FormGroup("", "", (row,)),)) if form else None

    def told_from(self, form_code: str, period: Period, unit: str | None = None) -> tuple[FormFigures, list[Figure]]:
        """The figures that a sheet shows, and those of other sources in its cells."""
        figures = self._read(form_code, period, unit)
        return figures, self._beside(figures)

    def _read(self, form_code: str, period: Period, unit: str | None) -> FormFigures:
        form = self._catalogue.form(form_code, period)
        reported(form, period)
        whose = self._unit(form, period, unit)
        return FormFigures(self._catalogue, self._figures, self._filled_by(form, whose), whose, period)

    def _filled_by(self, form: Form, unit: str) -> Form:
        if form.territory == "unit" or unit == form.consolidator:
            return form
        owned = {one.code for one in self._catalogue.indicators() if one.owner == unit}
        return form.only(owned)

    def _unit(self, form: Form, period: Period, unit: str | None) -> str:
        if not unit:
            return self.first_unit(form, period).code
        return self._catalogue.filler(form, period, unit, consolidated=True).code

    def _beside(self, figures: FormFigures) -> list[Figure]:
        owners = {self._catalogue.indicator(row.indicator).owner for row in figures.form.rows}
        found: list[Figure] = []
        for period in (figures.period.same_last_year(), figures.period):
            found += self._figures.beside({figures.unit, *owners}, period, (figures.territory(period),))
        return found

    def _counts(self, form: Form) -> Counter[Period]:
        codes = {row.indicator for version in self._catalogue.versions(form.code) for row in version.rows}
        cells = {(one.indicator, one.period) for one in self._all_official(form) if one.indicator in codes}
        return Counter(period for _, period in cells)

    def _all_official(self, form: Form) -> list[Figure]:
        periods = self._catalogue.periods_of(form)
        units = {self._catalogue.indicator(row.indicator).owner for row in form.rows}
        units |= {unit.code for period in periods[:1] for unit in self.units(form, period)}
        communes = [unit.territory for unit in self._catalogue.units() if unit.code in units and unit.territory]
        own = communes if form.territory == "unit" else self._catalogue.city_codes()
        return self._figures.official(units, periods, tuple(own))
