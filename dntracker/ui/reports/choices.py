"""Which sheet is on the desk: the fields Biểu, Kỳ and Đơn vị of the context bar with their menus."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.ui.actions import escaped
from dntracker.ui.widgets.context_bar import ContextBar, ContextField


class Choices(QObject):
    """Three fields that show a sheet's form, period and unit, and let another be chosen."""

    sheet_chosen = Signal(str, object, str)
    """Another sheet was chosen: the form's code, the `Period` (None: it has none yet), the unit's code."""

    def __init__(self, desk: Desk, bar: ContextBar) -> None:
        super().__init__(bar)
        self._desk, self._bar = desk, bar
        self.form = self._field(self.tr("Biểu"), self.tr("Biểu mẫu"))
        self.period = self._field(self.tr("Kỳ"), self.tr("Kỳ báo cáo"))
        self.unit = self._field(self.tr("Đơn vị"), self.tr("Đơn vị báo cáo"))

    def show_sheet(self, form: Form, period: Period, unit: str) -> None:
        """Show what is on the desk and offer what else there is."""
        units = self._desk.reporting.units(form, period)
        now = next(one for one in units if one.code == unit)
        self.form.set_value(form.code, form.short_name)
        self.period.set_value("", texts.period_name(period))
        self.unit.set_value("", self._unit_name(form, now))
        self.unit.setVisible(len(units) > 1)
        self._fill_forms(form)
        self._fill_periods(form, period, unit)
        self._fill_units(form, period, units, unit)
        self._bar.fit()

    def _fill_forms(self, now: Form) -> None:
        menu, group = self._cleared(self.form)
        for form in self._desk.reporting.forms():
            action = menu.addAction(escaped(f"{form.code}  {form.short_name}"))
            action.triggered.connect(partial(self._choose_form, form))
            _tick(action, group, form.code == now.code)

    def _fill_periods(self, form: Form, now: Period, unit: str) -> None:
        menu, group = self._cleared(self.period)
        with_figures = self._desk.reporting.periods(form)
        others = [one for one in self._desk.catalogue.periods_of(form) if one not in with_figures]
        more = menu
        for place, period in enumerate([*with_figures, *others]):
            if with_figures and place == len(with_figures):
                menu.addSeparator()
                more = menu.addMenu(self.tr("Kỳ chưa có số liệu"))
            action = more.addAction(texts.period_name(period))
            action.triggered.connect(partial(self.sheet_chosen.emit, form.code, period, unit))
            _tick(action, group, period == now)

    def _fill_units(self, form: Form, period: Period, units: list[Unit], now: str) -> None:
        menu, group = self._cleared(self.unit)
        for unit in units:
            action = menu.addAction(escaped(self._unit_name(form, unit)))
            action.triggered.connect(partial(self.sheet_chosen.emit, form.code, period, unit.code))
            _tick(action, group, unit.code == now)

    def _choose_form(self, form: Form) -> None:
        self.sheet_chosen.emit(form.code, self._desk.reporting.newest_period(form, 1), "")

    def _unit_name(self, form: Form, unit: Unit) -> str:
        if unit.code == form.consolidator:
            return self.tr("{0} (tổng hợp)").replace("{0}", unit.short_name)
        return unit.short_name

    def _field(self, label: str, accessible: str) -> ContextField:
        field = self._bar.add_field(label, accessible)
        field.set_menu(QMenu(field))
        return field

    def _cleared(self, field: ContextField) -> tuple[QMenu, QActionGroup]:
        menu = field.menu()
        menu.clear()
        return menu, QActionGroup(menu)


def _tick(action: QAction, group: QActionGroup, now: bool) -> None:
    action.setCheckable(True)
    action.setChecked(now)
    group.addAction(action)
