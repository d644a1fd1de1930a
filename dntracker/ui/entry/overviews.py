"""Opens the views over the entry sheet: a value's parts, all units of the form, one indicator over its periods."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.person import Role
from dntracker.services.desk import Desk
from dntracker.services.texts import sentence
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.keys import Deed
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Deed as Button

if TYPE_CHECKING:
    from dntracker.services.entry_rows import EntryRow, EntrySheet
    from dntracker.services.unit_tables import Sort, Table
    from dntracker.ui.entry.comparing import Comparing
    from dntracker.ui.units.view import UnitView


class Overviews(QObject):
    """Shows one view at a time in the sheet's place; it is loaded when it is first asked for."""

    left = Signal()
    """Back to the sheet, which may say something else now."""

    cell_asked = Signal(object)
    """Somebody wants to see the figure in this `Cell`."""

    changed = Signal(object, int)
    """A figure was written or cleared here: the `Changed` and the row."""

    decided = Signal(object)
    """What a form says changed without a figure being written: a tuple of `Cell`."""

    failed = Signal(str)
    """Something cannot be shown or done: the sentence."""

    compared = Signal(str, bool)
    """The sheet is compared with this (empty: no longer), and whether only the changed rows are wanted."""

    def __init__(self, desk: Desk, style: Style, grid: EntryGrid, stack: QStackedWidget) -> None:
        super().__init__(grid)
        self._desk, self._style, self._grid, self._stack = desk, style, grid, stack
        self._read: Callable[[Sort | None], Table] | None = None
        self._buttons: Callable[[], list[Button]] = list
        self.does = {Deed.PARTS: self.open_parts, Deed.UNITS: self.open_units, Deed.PERIODS: self.open_periods}
        self.does[Deed.COMPARE] = self.compare

    @cached_property
    def view(self) -> "UnitView":
        """What stands in the sheet's place."""
        from dntracker.ui.units.view import UnitView

        view = UnitView(self._style)
        self._stack.addWidget(view)
        view.left.connect(self.left)
        view.cell_asked.connect(self.cell_asked)
        view.cleared.connect(self._clear)
        view.grid.sorted.connect(self._show)
        return view

    @cached_property
    def comparing(self) -> "Comparing":
        """What stood in the sheet's cells before, above what stands there now."""
        from dntracker.ui.entry.comparing import Comparing

        comparing = Comparing(self._desk, self._style, self._grid)
        comparing.compared.connect(self.compared)
        return comparing

    def compare(self) -> None:
        """Ask what the sheet is to be compared with."""
        self._grid.settle()
        self.comparing.open()

    def stop_comparing(self) -> bool:
        """Show the sheet alone again; whether anything was compared with it."""
        return "comparing" in vars(self) and self.comparing.stop()

    def open_parts(self) -> None:
        """Open the active row's value into what the units brought in."""
        sheet, row = self._sheet(), self._row()
        if sheet is None or row is None or row.indicator is None:
            return
        code = row.indicator.code
        self._open(lambda sort: self._desk.units.parts(code, sheet.period, sheet.form.code, sort)[0], self._decisions)

    def open_units(self) -> None:
        """Show all units of the form, or of the one that stands behind the active row."""
        sheet, row = self._sheet(), self._row()
        if sheet is None:
            return
        code = row.indicator.code if row and row.indicator else ""
        form = self._desk.units.unit_form(sheet.form, code, sheet.period)
        if form is None:
            self.failed.emit(self.tr("Kỳ này không có biểu nào do xã, phường nhập."))
            return
        self._open(lambda sort: self._desk.units.units(form, sheet.period, sort), list)

    def open_periods(self) -> None:
        """Show the active row's indicator over its periods."""
        sheet, row = self._sheet(), self._row()
        if sheet is None or row is None or row.indicator is None:
            return
        code = row.indicator.code
        self._open(lambda sort: self._desk.units.periods(sheet.figures, code, sort), list)

    def _sheet(self) -> "EntrySheet | None":
        self._grid.settle()
        return self._grid.entry.sheet

    def _row(self) -> "EntryRow | None":
        rows, place = self._grid.entry.rows, self._grid.here()[0]
        return rows[place] if place < len(rows) else None

    def _open(self, read: "Callable[[Sort | None], Table]", buttons: Callable[[], list[Button]]) -> None:
        self._read, self._buttons = read, buttons
        try:
            table = read(None)
        except UserError as error:
            self.failed.emit(sentence(error))
            return
        self.view.grid.sort = None
        self.view.grid.clearSelection()
        self._stack.setCurrentWidget(self.view)
        self.view.show_table(table, buttons())
        if table.lines:
            self.view.grid.go(table.begin)

    def _show(self, sort: "Sort | None") -> None:
        if self._read is not None:
            self.view.show_table(self._read(sort), self._buttons())

    def _decisions(self) -> list[Button]:
        row, sheet = self._row(), self._grid.entry.sheet
        if row is None or sheet is None or self._desk.readonly:
            return []
        may_accept = self._desk.rights.may(Role.APPROVE, sheet.form, sheet.unit.code)
        if row.difference is not None and not row.difference.declined and may_accept:
            return [
                Button(self.tr("Nhận số mới"), lambda: self._decide(self._desk.consolidation.accept), primary=True),
                Button(self.tr("Giữ số đã gửi"), lambda: self._decide(self._desk.consolidation.leave)),
            ]
        if row.city is not None and row.city.overridden and row.editable:
            return [Button(self.tr("Trở lại số tổng hợp (Del)"), self._clear)]
        return []

    def _decide(self, decide: Callable[..., None]) -> None:
        cell, sheet = self._cell(), self._grid.entry.sheet
        if cell is None or sheet is None:
            return
        try:
            decide(sheet.form.code, cell.unit, cell.period, cell.indicator)
        except UserError as error:
            self.view.say(sentence(error))
        else:
            self.left.emit()
            self.decided.emit((cell,))

    def _clear(self) -> None:
        row, cell = self._row(), self._cell()
        if row is None or cell is None or row.city is None or not row.city.overridden:
            return
        try:
            changed = self._desk.entry.clear([cell])
        except UserError as error:
            self.view.say(sentence(error))
        else:
            self.changed.emit(changed, row.row)
            self.left.emit()

    def _cell(self) -> Cell | None:
        row = self._row()
        return row.cell if row else None
