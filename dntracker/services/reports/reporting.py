"""Reports: the official sheet of a form and period, as content, as it prints, and as a workbook."""

from collections import Counter
from datetime import datetime, time
from pathlib import Path

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Figure
from dntracker.domain.form import Form
from dntracker.domain.layout import Layout
from dntracker.domain.period import Period
from dntracker.domain.report import Filled, Order, Ref, Report, Stamp
from dntracker.domain.unit import Unit
from dntracker.office.layout import layout
from dntracker.office.workbook import filled, save
from dntracker.services.catalogue import Catalogue
from dntracker.services.history import History
from dntracker.services.reports.file_names import name_of
from dntracker.services.reports.form_sheet import SheetMaker
from dntracker.services.reports.orders import period_of
from dntracker.services.reports.periods import reported
from dntracker.services.reports.story import CellStory, Storyteller
from dntracker.services.row_values import FormFigures
from dntracker.services.templates.stock import Stock
from dntracker.store.figures import Figures

LEAST_FIGURES = 5


class NoReport(UserError):
    """No period of any form has as many official figures as a report needs (`least`)."""

    code = "no_report"


class Reporting:
    """Makes official sheets out of one open file, in the templates that hold for their periods."""

    def __init__(self, catalogue: Catalogue, figures: Figures, history: History, stock: Stock) -> None:
        self._catalogue, self._figures, self._history = catalogue, figures, history
        self._stock = stock

    def forms(self) -> list[Form]:
        """The forms whose sheets can be made."""
        return self._catalogue.forms()

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

    def sheet(self, form_code: str, period: Period, unit: str | None = None) -> Report:
        """The sheet of a unit, without one the consolidated sheet; raises UnknownCode, WrongFrequency, WrongUnit."""
        figures = self._read(form_code, period, unit)
        return SheetMaker(self._catalogue, figures, self._beside(figures)).make()

    def ordered(self, order: Order) -> Report:
        """The sheet of an order; raises what `sheet` raises."""
        return self.sheet(order.form, period_of(order), order.unit or None)

    def layout(self, form_code: str, period: Period, unit: str | None = None) -> tuple[Layout, ...]:
        """The filled template as it prints: a layout for each sheet."""
        name = self.file_name(form_code, period, unit)
        return layout(self.filled(form_code, period, unit), name=name, day=self._catalogue.today)

    def workbook(self, form_code: str, period: Period, unit: str | None = None) -> bytes:
        """The filled template as a file; raises UnusableTemplate."""
        return self.filled(form_code, period, unit).data

    def filled(self, form_code: str, period: Period, unit: str | None = None) -> Filled:
        """The filled template and where its numbers stand; raises UnusableTemplate."""
        form = self._catalogue.form(form_code, period)
        data = self._stock.data(form.template, period)
        stamp = Stamp(datetime.combine(self._catalogue.today, time()))
        return filled(data, self.sheet(form_code, period, unit), form.template, stamp)

    def export(self, form_code: str, period: Period, target: Path, unit: str | None = None) -> Path:
        """Write the filled template to `target`, whole or not at all; raises TargetUnwritable."""
        save(self.workbook(form_code, period, unit), target)
        return target

    def file_name(self, form_code: str, period: Period, unit: str | None = None) -> str:
        """A name that every system takes: `01-CDS_2025-Q4_SKHCN.xlsx`."""
        form = self._catalogue.form(form_code, period)
        return name_of((form.code, period.code, self._unit(form, period, unit)))

    def story_of(self, form_code: str, period: Period, ref: Ref, unit: str | None = None) -> CellStory:
        """Where the number behind `ref` (an indicator's code and a column's field) comes from."""
        figures = self._read(form_code, period, unit)
        return Storyteller(self._catalogue, figures, self._beside(figures), self._figures, self._history).tell(*ref)

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
            return self.units(form, period)[0].code
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
