"""Entering quarterly progress: what deeds of the entry screen do to the places of projects."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form
from dntracker.domain.known_date import first_day
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.domain.progress_form import (
    REACHED,
    Answer,
    Field,
    Place,
    cells_of,
    place_of,
    takes_note,
    with_note,
    with_value,
)
from dntracker.domain.project import Project
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue
from dntracker.services.entry_rows import EntryRow
from dntracker.services.progress_scope import Scope
from dntracker.services.projects.guards import not_settled
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.progress_answers import Answers
from dntracker.services.projects.progress_sheet import ProgressSheet
from dntracker.store.journal import Change
from dntracker.store.store import Store, Writing

if TYPE_CHECKING:
    from dntracker.services.panel_content import PanelContent


class NoNote(UserError):
    """A place that has no note of its own."""

    code = "no_note"


class ProgressEntry:
    """Reads and writes the reports of projects in one open file; the acts are those of the entry screen."""

    def __init__(self, store: Store, catalogue: Catalogue, changed: Callable[[], None]) -> None:
        self._store, self._catalogue = store, catalogue
        self.changed = changed
        """What forgets what was read about projects."""
        self.answers = Answers(store)

    def sheet(self, form: Form, unit: str, period: Period) -> ProgressSheet:
        """The places of a unit's projects for a period."""
        scope = Scope(self._store, form, period, self._catalogue.units_of(form, period))
        return ProgressSheet(self._store, scope, unit, period, self._catalogue.city(period))

    def panel(self, row: EntryRow) -> "PanelContent":
        """What stands beside a row."""
        from dntracker.services.projects.progress_panel import ProgressPanels  # nobody waits for it at the start

        return ProgressPanels(self._store).of(row)

    def understood(self, cell: Cell, text: str) -> Answer:
        """What a text means in a cell; raises a UserError that says what is wrong."""
        answer = self.answers.read(_place(cell), text)
        if _place(cell).field is Field.MILESTONE and str(answer.value).startswith(REACHED):
            self._not_settled(cell, str(answer.value).removeprefix(REACHED))
        return answer

    def put(self, writing: Writing, cell: Cell, value: Answer | Quantity | None) -> None:
        """Give a place its answer; None empties it. A number out of another program is read as if it were typed."""
        place = _place(cell)
        answer = self.answers.read(place, write(value)) if isinstance(value, Quantity) else value
        self._keep(writing, with_value(self._report(cell), place, answer.value if answer else None))

    def note(self, writing: Writing, cell: Cell, note: str) -> None:
        """Note something beside a place; raises NoNote where it has none."""
        place = _place(cell)
        if not takes_note(place.field):
            raise NoNote()
        self._keep(writing, with_note(self._report(cell), place, note))

    def cells(self, change: Change) -> list[Cell]:
        """The cells that an entry of the journal changed."""
        states = (change.replaces.state if change.replaces else None, change.state)
        before, after = (change.kind.thing_of(change.key, state) if state else None for state in states)
        return cells_of(before, after, self._catalogue.city(Period.parse(change.key[1])))

    def _not_settled(self, cell: Cell, known: str) -> None:
        if first_day(known) >= cell.period.start:
            return  # of this form's own time, whose state guards it
        project = self._store.get(Project, _place(cell).project)
        if project is not None:
            reports = self._store.of(Progress, project.code)
            not_settled(self._store, self._catalogue, Item(project, None, None, progress=tuple(reports)), known)

    def _report(self, cell: Cell) -> Progress:
        project = _place(cell).project
        found = self._store.get(Progress, project, cell.period.code, cell.unit)
        return found or Progress(project, cell.period, cell.unit)

    def _keep(self, writing: Writing, report: Progress) -> None:
        if report == Progress(report.project, report.period, report.unit):
            writing.remove(report)
        else:
            writing.put(replace(report))


def _place(cell: Cell) -> Place:
    place = place_of(cell.indicator)
    assert place is not None
    return place
