"""Which sheet is on the screen: form, unit and period, chosen in the context bar and remembered."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntrySheet
from dntracker.services.settings import Settings
from dntracker.services.texts import period_name, sentence
from dntracker.ui.entry.context import EntryContext
from dntracker.ui.style import Style
from dntracker.ui.widgets.own_keys import own_keys

if TYPE_CHECKING:
    from dntracker.ui.widgets.chooser import Choices, Chooser


class SheetChoice(QObject):
    """Fills the three fields of the context bar and reads the sheet they name."""

    chosen = Signal()
    """Another sheet is wanted."""

    opening = Signal()
    """A list is about to take the focus."""

    closed = Signal()
    """A list is gone; the focus belongs to the grid again."""

    def __init__(self, desk: Desk, settings: Settings, context: EntryContext, style: Style) -> None:
        super().__init__(context)
        self._desk, self._settings, self._context, self._style = desk, settings, context, style
        self.form_code, self.unit_code, self.period_code = (
            settings.last_form.get(name, "") for name in ("form", "unit", "period")
        )
        self.why_none = ""
        self._fields = (
            (context.form, self._forms, self._take_form),
            (context.unit, self._units, self._take_unit),
            (context.period, self._periods, self._take_period),
        )
        for place, (field, _, _) in enumerate(self._fields):
            field.set_opens(True)
            field.clicked.connect(self._opener(place))
            field.setToolTip(f"Alt+{place + 1}")

    @cached_property
    def _choosers(self) -> "list[Chooser]":
        from dntracker.ui.widgets.chooser import Chooser  # when the first one is opened

        choosers = [Chooser(self._style, field, items) for field, items, _ in self._fields]
        for chooser, (_, _, take) in zip(choosers, self._fields, strict=True):
            chooser.picked.connect(take)
            chooser.opening.connect(self.opening)
            chooser.closed.connect(self.closed)
        return choosers

    def listen(self, page: QWidget) -> None:
        """Take the page's keys: Alt+1 to Alt+3 open the lists, Alt+PgUp and Alt+PgDn go from period to period."""
        own_keys(page, ((f"Alt+{place + 1}", self._opener(place)) for place in range(len(self._fields))))
        own_keys(page, (("Alt+PgUp", self._earlier), ("Alt+PgDown", self._later)))

    def sheet(self) -> EntrySheet | None:
        """The sheet that is chosen; where it cannot be, the nearest one; None says why in `why_none`."""
        form = self._form()
        if form is None:
            self.why_none = self.tr("Tệp chưa có biểu nào.")
            return None
        period = self._period(form)
        units = [unit.code for unit in self._desk.catalogue.units_of(form, period)]
        if self.unit_code not in units:
            wanted = (self._settings.unit, self._desk.actor.unit, form.consolidator)
            self.unit_code = next((code for code in wanted if code in units), units[0] if units else "")
        self.form_code, self.period_code = form.code, period.code
        try:
            sheet = self._desk.entry.sheet(form.code, self.unit_code, period)
        except UserError as error:
            self.why_none = sentence(error)
            return None
        self.why_none = "" if sheet.rows else self.tr("Đơn vị này không có chỉ tiêu nào trong biểu.")
        return sheet

    def take_own(self) -> None:
        """Where whoever works now may neither enter nor approve the chosen sheet, choose one of their unit."""
        catalogue, rights, unit = self._desk.catalogue, self._desk.rights, self._desk.actor.unit
        form = self._form()
        if form is None or any(rights.may(role, form, self.unit_code) for role in (Role.ENTER, Role.APPROVE)):
            return
        for own in catalogue.forms():
            if any(one.code == unit for one in catalogue.units_of(own, self._period(own))):
                self.form_code, self.unit_code = own.code, unit
                return

    def remember(self) -> None:
        """Come back to this sheet next time."""
        now = {"form": self.form_code, "unit": self.unit_code, "period": self.period_code}
        if self._settings.last_form != now:
            self._settings.last_form = now
            self._settings.save()

    def find(self, cell: Cell) -> bool:
        """Choose a sheet that shows a cell; whether there is one."""
        for form in self._desk.catalogue.forms():
            held = any(row.indicator == cell.indicator for row in form.rows)
            fills = cell.unit in (unit.code for unit in self._desk.catalogue.units_of(form, cell.period))
            if held and fills and cell.period.frequency in form.frequencies:
                self.form_code, self.unit_code, self.period_code = form.code, cell.unit, cell.period.code
                return True
        return False

    def _opener(self, place: int) -> Callable[[], None]:
        def open_list() -> None:
            self._choosers[place].open()

        return open_list

    def _form(self) -> Form | None:
        forms = self._desk.catalogue.forms()
        return next((form for form in forms if form.code == self.form_code), forms[0] if forms else None)

    def _period(self, form: Form) -> Period:
        periods = {period.code: period for period in self._desk.catalogue.periods_of(form)}
        return periods.get(self.period_code) or self._desk.catalogue.default_period(form)

    def _forms(self) -> "Choices":
        forms = self._desk.catalogue.forms()
        return [(form.code, f"{form.code}  {form.short_name}") for form in forms], self.form_code

    def _units(self) -> "Choices":
        form = self._form()
        units = self._desk.catalogue.units_of(form, self._period(form)) if form else []
        return [(unit.code, unit.name) for unit in units], self.unit_code

    def _periods(self) -> "Choices":
        form = self._form()
        if form is None:
            return [], ""
        places = {frequency: place for place, frequency in enumerate(form.frequencies)}
        periods = sorted(self._desk.catalogue.periods_of(form), key=lambda period: places[period.frequency])
        return [(period.code, period_name(period)) for period in periods], self.period_code

    def _take_form(self, code: str) -> None:
        self.form_code = code
        self.chosen.emit()

    def _take_unit(self, code: str) -> None:
        self.unit_code = code
        self.chosen.emit()

    def _earlier(self) -> None:
        self._go(1)

    def _later(self) -> None:
        self._go(-1)

    def _go(self, steps: int) -> None:
        form = self._form()
        if form is None:
            return
        now = self._period(form)
        same = [one for one in self._desk.catalogue.periods_of(form) if one.frequency is now.frequency]
        place = same.index(now) + steps if now in same else -1
        if 0 <= place < len(same):
            self._take_period(same[place].code)

    def _take_period(self, code: str) -> None:
        self.period_code = code
        self.chosen.emit()
