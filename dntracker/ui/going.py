"""Going from one place to another: from the search, from a number on the sheet, from the grid to the sheet."""

from typing import Protocol, cast

from PySide6.QtCore import QObject

from dntracker.domain.figure import Cell
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.catalogue import Catalogue
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.pages import Page
from dntracker.ui.workplace import Workplace


class Pages(Protocol):
    """Whoever shows pages."""

    def open_page(self, code: str) -> Page: ...
    def current_page(self) -> str: ...
    def is_built(self, code: str) -> bool: ...


class ShowsIndicators(Protocol):
    """The page of indicators over the years."""

    def show_indicator(self, code: str) -> None: ...
    def show_named(self, code: str) -> None: ...


class ShowsFrameworks(Protocol):
    """The page of the catalogue."""

    def show_framework(self, code: str, criterion: str = "") -> None: ...


class ShowsSheets(Protocol):
    """The page of the official sheets."""

    def show_sheet(self, form_code: str, period: Period | None, unit: str = "") -> None: ...
    def show_order(self, order: Order) -> None: ...


class ShowsForms(Protocol):
    """The page on which forms are composed."""

    def show_form(self, code: str) -> None: ...


class ShowsProjects(Protocol):
    """The page of the projects."""

    def open_project(self, code: str, milestone: str = "") -> None: ...
    def open_stage(self, code: str) -> None: ...
    def open_programme(self, code: str) -> None: ...


class ShowsWarnings(Protocol):
    """The page of the warnings."""

    def show_warning(self, rule: str, subject: str) -> None: ...


class ShowsRules(Protocol):
    """The page of the rules of checking."""

    def show_rule(self, code: str) -> None: ...
    def begin(self, indicator: str = "") -> None: ...


class Going(QObject):
    """Opens the right page on the right thing."""

    def __init__(self, place: Workplace, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._pages = place, pages
        place.changes.indicator_chosen.connect(self._indicator_chosen)
        place.changes.cell_chosen.connect(self._cell_chosen)
        place.changes.form_chosen.connect(self._form_chosen)
        place.changes.rule_chosen.connect(self._rule_chosen)
        place.changes.project_chosen.connect(self.to_project)
        place.changes.stage_chosen.connect(self.to_stage)

        place.changes.order_chosen.connect(self.to_order)
        place.changes.programme_chosen.connect(self._programme_chosen)
        place.changes.framework_chosen.connect(self.to_framework)
        place.changes.warning_chosen.connect(self._warning_chosen)
        place.changes.page_asked.connect(pages.open_page)

    def attach(self, page: Page) -> None:
        """Hear what a page that was just built asks for."""
        if isinstance(page, EntryPage):
            page.sheet_asked.connect(self.to_sheet)

    def to_indicator(self, code: str, in_trends: bool) -> None:
        """Go to an indicator's row where the sheet that is open has one, else to its years."""
        if self._pages.current_page() == "entry" and not in_trends:
            page = self._entry()
            rows = (row for row in page.model.rows if row.indicator and row.indicator.code == code)
            row = next(rows, None)
            if row is not None and row.cell is not None:
                page.show_cell(row.cell)
                return
        self._place.changes.indicator_chosen.emit(code)

    def to_form(self, code: str, composing: bool = False) -> None:
        """Go to entering a form, for the unit that is chosen there if it fills the form; or to composing it."""
        if composing:
            cast(ShowsForms, self._pages.open_page("forms")).show_form(code)
            return
        self._choose(code, self._entry().choice.unit_code)

    def to_unit(self, code: str) -> None:
        """Go to entering the figures of a unit, in the chosen form if it fills that one."""
        catalogue, chosen = self._place.desk.catalogue, self._entry().choice.form_code
        forms = sorted(catalogue.forms(), key=lambda form: form.code != chosen)
        form = next((form for form in forms if fills(catalogue, form, code)), None)
        if form is not None:
            self._choose(form.code, code)

    def to_project(self, code: str, milestone: str = "") -> None:
        """Go to a project, at one of its milestones if one is named."""
        cast(ShowsProjects, self._pages.open_page("projects")).open_project(code, milestone)

    def to_stage(self, code: str) -> None:
        """Go to the projects of a stage, or to all of them."""
        cast(ShowsProjects, self._pages.open_page("projects")).open_stage(code)

    def to_chart(self, code: str) -> None:
        """Go to a chart that was kept under a name."""
        cast(ShowsIndicators, self._pages.open_page("trends")).show_named(code)

    def to_framework(self, code: str) -> None:
        """Go to a framework with its score."""
        cast(ShowsFrameworks, self._pages.open_page("indicators")).show_framework(code)

    def to_order(self, order: Order) -> None:
        """Go to the sheet of an order."""
        cast(ShowsSheets, self._pages.open_page("reports")).show_order(order)

    def to_sheet(self) -> None:
        """Go to the official sheet of what is being entered."""
        choice = self._entry().choice
        form = self._place.desk.catalogue.form(choice.form_code)
        unit = choice.unit_code if form.territory == "unit" else ""
        page, period = cast(ShowsSheets, self._pages.open_page("reports")), Period.parse(choice.period_code)
        if form.subject:
            from dntracker.services.reports.kinds import order_of_projects  # not before somebody wants to print

            page.show_order(order_of_projects(period))
        else:
            page.show_sheet(form.code, period, unit)

    def _indicator_chosen(self, code: str) -> None:
        built = self._pages.is_built("trends")  # then it hears of it by itself
        page = cast(ShowsIndicators, self._pages.open_page("trends"))
        if not built:
            page.show_indicator(code)

    def _cell_chosen(self, cell: Cell) -> None:
        built = self._pages.is_built("entry")
        page = self._entry()
        if not built:
            page.show_cell(cell)

    def _rule_chosen(self, code: str, indicator: str) -> None:
        page = cast(ShowsRules, self._pages.open_page("rules"))
        page.show_rule(code) if code else page.begin(indicator)

    def _programme_chosen(self, code: str) -> None:
        cast(ShowsProjects, self._pages.open_page("projects")).open_programme(code)

    def _warning_chosen(self, rule: str, subject: str) -> None:
        cast(ShowsWarnings, self._pages.open_page("warnings")).show_warning(rule, subject)

    def _form_chosen(self, form: str, unit: str, period: Period) -> None:
        self._entry().choice.period_code = period.code
        self._choose(form, unit)

    def _choose(self, form: str, unit: str) -> None:
        choice = self._entry().choice
        choice.form_code, choice.unit_code = form, unit
        choice.chosen.emit()

    def _entry(self) -> EntryPage:
        return cast(EntryPage, self._pages.open_page("entry"))


def fills(catalogue: Catalogue, form: Form, unit: str) -> bool:
    """Whether a unit fills a form in the period that is being filled."""
    return any(one.code == unit for one in catalogue.units_of(form, catalogue.default_period(form)))
