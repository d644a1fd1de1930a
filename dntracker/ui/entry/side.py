"""What stands beside the grid: the panel of the active row, and in its place the forms for plans and pastes."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from dntracker.domain.source import SourceKind
from dntracker.services.desk import Desk
from dntracker.services.taking_back import Changed
from dntracker.services.texts import fill
from dntracker.ui.ask import Ask
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.style import Style

if TYPE_CHECKING:
    from dntracker.services.entry_rows import EntryRow
    from dntracker.ui.entry.figure_form import FigureForm
    from dntracker.ui.entry.findings import RowChecks
    from dntracker.ui.entry.panel import Panel
    from dntracker.ui.entry.paste_form import PasteForm
    from dntracker.ui.entry.pasting import PastePlan
    from dntracker.ui.entry.target_form import TargetForm

REST = 60


class Side(QStackedWidget):
    """The panel is filled when the grid has rested on a row for a moment, never while keys are flying.

    It and the forms are loaded when they are first needed: the first page does not wait for them.
    """

    closed = Signal()
    """The person goes back to the grid."""

    stepped = Signal(int)
    """The person goes one row on (1) or back (-1) inside the form."""

    changed = Signal(object, int)
    """Something about a row was written here: the `Changed` and the row."""

    agreed = Signal(object, int)
    """A paste was agreed to: the `PastePlan` and the reading."""

    chosen = Signal(object)
    """A `Figure` was chosen as the official one."""

    note_asked = Signal()
    """Somebody wants to write a note."""

    barred = Signal(str)
    """What was asked for is not to be had here: the sentence that says why."""

    parts_asked = Signal()
    """Somebody wants to see what units brought into the active row's value."""

    def __init__(
        self,
        style: Style,
        model: EntryModel,
        desk: Desk,
        ask: Ask,
        checks: "Callable[[EntryRow], RowChecks]",
    ) -> None:
        super().__init__()
        self._style, self._model, self._desk, self._ask, self._checks = style, model, desk, ask, checks
        self._row, self._areas, self._stands = -1, dict[QWidget, QScrollArea](), False
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.refresh)

    @cached_property
    def form(self) -> "FigureForm":
        """One figure at a time, inside the panel."""
        from dntracker.ui.entry.figure_form import FigureForm

        form = FigureForm(self._style, self._model)
        form.hide()
        form.closed.connect(self.close_form)
        form.stepped.connect(self._step)
        return form

    @cached_property
    def panel(self) -> "Panel":
        """Everything worth knowing about the active row."""
        from dntracker.ui.entry.evidence import EvidenceSection
        from dntracker.ui.entry.panel import Panel

        panel = Panel(self._style, self.form, EvidenceSection(self._style, self._desk, self._ask))
        panel.evidence.closed.connect(self.closed)
        panel.evidence.changed.connect(self._written)
        panel.chosen.connect(self.chosen)
        panel.note_asked.connect(self.note_asked)
        panel.parts_asked.connect(self.parts_asked)
        self.addWidget(panel)
        return panel

    @cached_property
    def target(self) -> "TargetForm":
        """The yearly plan of the active row."""
        from dntracker.ui.entry.target_form import TargetForm

        target = TargetForm(self._style, self._desk.entry)
        target.closed.connect(self.close_form)
        target.written.connect(self._written)
        return target

    @cached_property
    def paste(self) -> "PasteForm":
        """What a paste would do."""
        from dntracker.ui.entry.paste_form import PasteForm

        paste = PasteForm(self._style, self._model)
        paste.closed.connect(self.close_form)
        paste.agreed.connect(self._agree)
        return paste

    def attend(self, row: int) -> None:
        """Another row is the active one, or it changed."""
        self._row = row
        if self._stands:
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._stands:  # where the screen is slow, the first page would wait for what the panel loads
            self._stands = True
            self._timer.start()

    def refresh(self) -> None:
        """Fill the panel now."""
        self._timer.stop()
        if not self.isVisible() or not 0 <= self._row < len(self._model.rows):
            return
        item = self._model.rows[self._row]
        if item.cell is not None:
            self.panel.show_row(item, self._desk.entry.panel(item), self._checks(item))
            if self.form.isVisible() and not self.form.isAncestorOf(self.form.focusWidget()):
                self.form.show_row(self._row)

    def open_form(self, note: bool = False) -> None:
        """Edit one figure at a time, the focus in its value or its note."""
        self.refresh()
        self.setCurrentWidget(self.panel)
        self.form.offer(self._desk.catalogue.sources())
        self.form.show_row(self._row)
        self.form.show()
        self.panel.verticalScrollBar().setValue(0)
        self.form.take_focus(note)

    def open_target(self) -> None:
        """Enter the yearly plan of the active row, where it has one that may be changed here."""
        if self._desk.readonly:
            self.barred.emit(fill("read_only", {}))
        elif self._model.of_projects:
            self.barred.emit(self.tr("Kế hoạch của mốc, vốn của dự án sửa ở màn hình Dự án."))
        else:
            self._show_target()

    def open_evidence(self) -> None:
        """Go to the evidence of the active row, where it can have any here."""
        if self._model.of_projects:
            self.barred.emit(self.tr("Minh chứng của dự án đính kèm ở mốc, trên màn hình Dự án."))
            return
        self.refresh()
        self.setCurrentWidget(self.panel)
        if why := self.panel.evidence.take_focus():
            self.barred.emit(why)

    def open_paste(self, plan: "PastePlan") -> None:
        """Show what a paste would do."""
        self._turn_to(self.paste)
        self.paste.show_plan(plan)

    def close_form(self) -> None:
        """Show the panel again and give the focus back."""
        self.form.hide()
        self.setCurrentWidget(self.panel)
        self.closed.emit()

    def show_form_row(self, row: int) -> None:
        """Go on in the form with another row."""
        self._row = row
        self.refresh()
        self.form.show_row(row)
        self.form.take_focus()

    def _show_target(self) -> None:
        kinds = (SourceKind.DOCUMENT.value, SourceKind.REPORT.value)
        documents = [source for source in self._desk.catalogue.sources() if source.kind in kinds]
        self._turn_to(self.target)
        self.target.show_row(self._model.rows[self._row], documents)

    def _turn_to(self, form: QWidget) -> None:
        if form not in self._areas:
            self._areas[form] = _scrolling(form)
            self.addWidget(self._areas[form])
        self.setCurrentWidget(self._areas[form])

    def _step(self, step: int) -> None:
        if self.form.save_changes():
            self.stepped.emit(step)

    def _written(self, changed: Changed) -> None:
        self.changed.emit(changed, self._row)

    def _agree(self, plan: "PastePlan", reading: int) -> None:
        self.close_form()
        self.agreed.emit(plan, reading)


def _scrolling(form: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    return area
