"""Nhập liệu: a form of one unit for one period, entered by keyboard."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.figure import Cell, Figure
from dntracker.domain.period import Frequency
from dntracker.services.desk import Desk
from dntracker.services.evidence_texts import evidence_went
from dntracker.services.settings import Settings
from dntracker.services.taking_back import Changed
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.entry.checks import Checks
from dntracker.ui.entry.column_choice import ColumnChoice
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.context import EntryContext
from dntracker.ui.entry.deeds import GridDeeds
from dntracker.ui.entry.drafts import Drafts
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.hints import Hints
from dntracker.ui.entry.keys import KEYS, Deed
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.overviews import Overviews
from dntracker.ui.entry.problem_list import ProblemList
from dntracker.ui.entry.room import Room
from dntracker.ui.entry.row_filter import RowFilter
from dntracker.ui.entry.saving import Saving
from dntracker.ui.entry.sending import Sending
from dntracker.ui.entry.sheet_choice import SheetChoice
from dntracker.ui.entry.side import Side
from dntracker.ui.entry.states import State
from dntracker.ui.entry.troubles import Troubles
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import EmptyState, Notice


class EntryPage(QWidget):
    """Context bar, grid, the problems below it, the panel beside it; empty until `refresh`."""

    hint = Signal(str)
    """What the status bar's middle says: the mode and its keys."""

    sheet_asked = Signal()
    """Somebody wants to see the official sheet."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Nhập liệu")
        self._desk, self._style, self._changes, self._settings, self._stale = desk, style, changes, settings, True
        self.model = EntryModel(desk.entry, Drafts(), self)
        self.grid = EntryGrid(self.model, style, self)
        self.context, self.notice = EntryContext(style, self), Notice(style, self)
        self.choice = SheetChoice(desk, settings, self.context, style)
        self.choice.listen(self)
        self.problems = ProblemList(style, settings, self)
        self.deeds = GridDeeds(self.grid, self.model, desk.entry)
        self.troubles = Troubles(desk, self.model, self.deeds, self.notice, self.problems, ask)
        self.checks = Checks(desk, self.grid, self.problems, self.troubles, ask, changes)
        self.filter = RowFilter(style, self.grid, self.checks.rows_with)
        self.side = Side(style, self.model, desk, ask, self.checks.of)
        self.columns = ColumnChoice(self.grid, settings)
        self.sending = Sending(desk, self.context, self.notice, ask)
        self.sending.unsaved = changes.unsaved = lambda: len(self.model.drafts)
        self.hints = Hints(self.grid, self.model, desk)
        self.saving = Saving(desk, self.grid, self.model, self.hints, changes)
        self._lay_out()
        self.views = Overviews(desk, style, self.grid, self._stack)
        self._own = self._deeds_beside()
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self.checks.tell)
        self._rest.timeout.connect(self.saving.tell_unsaved)
        self._connect()
        self._listen()

    @cached_property
    def empty(self) -> EmptyState:
        """What stands in the grid's place where there is nothing to enter."""
        empty = EmptyState(self._style, "table")
        self._stack.addWidget(empty)
        return empty

    def enter(self) -> None:
        """Give the focus to the grid."""
        if self._stale:
            self.refresh()
        self.grid.setFocus()

    def refresh(self) -> None:
        """Read the sheet again, staying in the same cell."""
        self._stale = False
        self.grid.settle()
        self.grid.set_one_line(self._settings.one_line_names)
        place, sheet = self.grid.here(), self.choice.sheet()
        self.saving.fresh.forget()
        self.model.show(sheet)
        self.checks.show()
        self.filter.clear()
        self._stack.setCurrentWidget(self._room if sheet and sheet.rows else self.empty)
        if sheet is None or not sheet.rows:
            self._say_empty()
        if sheet is None:
            return
        self.grid.set_yearly(sheet.period.frequency is Frequency.YEAR)
        self.columns.apply()
        if self.isVisible():
            self._room.share(self.width())
        self.context.show_sheet(sheet)
        self.context.show_entered(sheet.entered, sheet.total)
        self.sending.show(sheet)
        rows = self.grid.ground().rows
        if rows:
            self.grid.go(place if place[0] in rows else (rows[0], Col.CURRENT))

    def settle(self) -> int:
        """Take what is being typed; how many texts are not saved all the same."""
        self.grid.settle()
        self.model.catch_up()  # the file may be closed next
        return len(self.model.drafts)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        told = QCoreApplication.translate
        return [(told("EntryKeys", key.name), told("EntryKeys", key.does)) for key in KEYS]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.checks.resume()
        self._room.share(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.problems.fit(self.height())
        self._room.share(self.width())

    def _lay_out(self) -> None:
        self._room = Room(self._style, self._settings, self.grid, (self.filter, self.grid, self.problems), self.side)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.context, self.notice, self._stack):
            layout.addWidget(widget)

    def _deeds_beside(self) -> dict[Deed, Callable[[], None]]:
        return {
            Deed.PANEL: self.side.open_form,
            Deed.NOTE: lambda: self.side.open_form(note=True),
            Deed.TARGET: self.side.open_target,
            Deed.EVIDENCE: self.side.open_evidence,
            Deed.GIVE_BACK: self._give_back,
            Deed.FILTER: self.filter.open,
            Deed.ROWS: lambda: self.filter.step(1),
            Deed.ROWS_BACK: lambda: self.filter.step(-1),
            Deed.COLUMNS: self.columns.open,
            Deed.SAVE: self.hints.tell_saved,
            Deed.FORWARD: self.sending.forward,
            Deed.ASIDE: self.sending.aside,
            Deed.SHEET: self.sheet_asked.emit,
            Deed.ONE_LINE: self.columns.turn_lines,
            **self.views.does,
        }

    def _connect(self) -> None:
        grid, model, side, deeds = self.grid, self.model, self.side, self.deeds
        grid.asked.connect(self._asked)
        grid.row_changed.connect(self.problems.forget_news)
        grid.row_changed.connect(self._row_changed)
        grid.barred.connect(self.troubles.tell_barred)
        grid.mode_changed.connect(self.problems.forget_news)
        self.hints.said.connect(self.hint)
        self.sending.moved.connect(self._changes.forms_moved)
        self.sending.failed.connect(self._tell_refused)
        model.refused.connect(self.troubles.refuse)
        model.counted.connect(self.context.show_entered)
        model.counted.connect(self.sending.entered)
        model.drafts.changed.connect(self._rest.start)
        deeds.failed.connect(self.troubles.tell)
        deeds.conflicted.connect(self.troubles.tell_conflict)
        deeds.planned.connect(side.open_paste)
        deeds.told.connect(lambda told: self.problems.tell(told, State.SAVED))
        side.agreed.connect(deeds.paste_plan)
        side.closed.connect(self.enter)
        side.stepped.connect(self._step)
        side.changed.connect(model.took)
        side.chosen.connect(self._choose)
        side.barred.connect(self.problems.tell)
        side.note_asked.connect(lambda: grid.do(Deed.NOTE))
        self.choice.chosen.connect(self._choose_sheet)
        self.choice.opening.connect(grid.settle)
        self.choice.closed.connect(self.enter)
        self.filter.closed.connect(self.enter)
        self.checks.changed.connect(self._attend)

    def _listen(self) -> None:
        self.saving.told.connect(self._saved)
        self.saving.heard.connect(self._attend)
        self._changes.cell_chosen.connect(self.show_cell)
        self._changes.forms_moved.connect(self._forms_moved)
        self._changes.projects_changed.connect(self._projects_changed)
        self._changes.day_began.connect(self._forms_moved)
        self._changes.who_changed.connect(self.choice.take_own)
        self._changes.who_changed.connect(self.refresh)
        self.side.parts_asked.connect(self.views.open_parts)
        self.views.left.connect(self._return)
        self.views.compared.connect(self.filter.compare)
        self.views.cell_asked.connect(self._go_to)
        self.views.changed.connect(self.model.took)
        self.views.decided.connect(self._changes.figures_recorded)
        self.views.failed.connect(self.problems.tell)
        self._changes.forms_changed.connect(self.refresh)

    def show_cell(self, cell: Cell) -> None:
        """Show the sheet with a cell and make it the active one."""
        if self.model.row_of(cell) is None and self.choice.find(cell):
            self.refresh()
        row = self.model.row_of(cell)
        if row is not None:
            self.grid.go((row, Col.CURRENT))

    def _return(self) -> None:
        self.refresh()
        self.enter()

    def _go_to(self, cell: Cell) -> None:
        self._return()
        self.show_cell(cell)

    def _asked(self, deed: Deed, text: str) -> None:
        if deed in self._own:
            self._own[deed]()
        elif not self.checks.do(deed):
            self.deeds.do(deed, text)

    def _give_back(self) -> None:
        drafted = self.model.draft(self.grid.here()[0])
        if drafted or (self.filter.isHidden() and not self.views.stop_comparing()):
            self.deeds.give_back()
            if not drafted:
                self._changes.stepped_back.emit()
        else:
            self.filter.clear()

    def _row_changed(self, row: int) -> None:
        self.side.attend(row)
        self._rest.start()

    def _attend(self) -> None:
        self.side.attend(self.grid.here()[0])

    def _tell_refused(self, code: str, told: str) -> None:
        self.checks.refused(code)
        self.troubles.tell(code, told)

    def _saved(self, changed: Changed) -> None:
        self.troubles.settle()
        self._row_changed(self.grid.here()[0])
        if told := evidence_went(changed.gone):
            self.problems.tell(told, State.WARNING)

    def _choose(self, figure: Figure) -> None:
        self.troubles.tried(lambda: self.model.took(self._desk.entry.choose_official(figure.cell, figure.source)))

    def _forms_moved(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _projects_changed(self) -> None:
        if self.model.of_projects:
            self._forms_moved()

    def _choose_sheet(self) -> None:
        self.refresh()
        self.choice.remember()
        self.enter()

    def _step(self, step: int) -> None:
        self.grid.do(Deed.DOWN if step > 0 else Deed.UP)
        self.side.show_form_row(self.grid.here()[0])

    def _say_empty(self) -> None:
        self.empty.say(self.tr("Chưa có gì để <b>nhập liệu</b>"), self.choice.why_none)
