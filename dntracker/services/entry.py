"""Entry: what an official does with the figures of a form; every method is one deed and one step of undo."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Unpack

from msgspec import Struct

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.fold import fold
from dntracker.domain.indicator import Kind
from dntracker.domain.number_text import read, write
from dntracker.domain.period import Period
from dntracker.domain.progress_form import PROJECTS, Answer, is_project
from dntracker.domain.quantity import Quantity
from dntracker.services import words
from dntracker.services.catalogue import Catalogue, frequency_allowed
from dntracker.services.cell_lock import CellLock
from dntracker.services.entry_rows import EntryRow, EntrySheet, dependent, headings
from dntracker.services.figure_writer import Details, FigureWriter, NoFigure
from dntracker.services.plan_writer import PlanWriter
from dntracker.services.rights import Work
from dntracker.services.row_maker import RowMaker
from dntracker.services.row_values import FormFigures
from dntracker.services.submissions import Submissions
from dntracker.services.taking_back import Changed, TakingBack
from dntracker.store.figures import Figures
from dntracker.store.store import Store, Writing

if TYPE_CHECKING:
    from dntracker.services.panel import Panels
    from dntracker.services.panel_content import PanelContent
    from dntracker.services.projects.progress_entry import ProgressEntry

ANSWERS = {"co": 1.0, "khong": 0.0}  # folded, as the words are typed with or without tone marks
Said = Quantity | Answer
"""What a text means: a quantity of an indicator, an answer about a project."""


class UnknownRow(UserError):
    """A `form` without a row for this `indicator`."""

    code = "unknown_row"


class Beside(Struct, frozen=True):
    """What entry needs beside figures: what stands in the panel, and the reports of projects; loaded when needed."""

    panels: "Callable[[], Panels]"
    projects: "Callable[[], ProgressEntry]"


class Entry(TakingBack):
    """The deeds of the entry screen, on one open file, by one person."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        submissions: Submissions,
        beside: Beside,
    ) -> None:
        super().__init__(store, catalogue, actor, before_change, submissions, beside.projects)
        self._panels = beside.panels
        self._figures = Figures(store)
        self._writer, self._plans = FigureWriter(catalogue, self._figures), PlanWriter(catalogue)

    def sheet(self, form_code: str, unit_code: str, period: Period, *, why_locked: str | None = None) -> EntrySheet:
        """A form for one unit and period; raises UnknownCode, WrongFrequency, WrongUnit.

        `why_locked` is why all of it takes no figures (empty: it does); None: as it is here for whoever works now.
        """
        figures = self.figures(form_code, unit_code, period)
        unit = self._catalogue.unit(unit_code)
        if figures.form.subject == PROJECTS:
            projects = self._projects.sheet(figures.form, unit_code, period)
            rows = projects.rows(self._cell_lock(figures, why_locked))
            return EntrySheet(figures.form, unit, period, rows, projects.headings, figures, projects)
        rows = self._maker(figures, why_locked).rows()
        return EntrySheet(figures.form, unit, period, rows, headings(period), figures)

    def figures(self, form_code: str, unit_code: str, period: Period) -> FormFigures:
        """What a sheet's rows are made of; raises what `sheet` raises."""
        form = self._catalogue.form(form_code, period)
        frequency_allowed(form, period)
        self._catalogue.filler(form, period, unit_code)
        return FormFigures(
            self._catalogue, self._figures, self._submissions.part_of(form, unit_code), unit_code, period
        )

    def reread(self, sheet: EntrySheet, cells: Iterable[Cell], places: Iterable[int]) -> list[EntryRow]:
        """The rows to fill at these places of a sheet as the file has them now; in it, these cells changed."""
        if sheet.projects is not None:
            sheet.projects.reread(cells)
            lock = self._cell_lock(sheet.figures)
            return [sheet.projects.again(sheet.rows[place], lock) for place in places]
        sheet.figures.reread(cells)
        maker = self._maker(sheet.figures)
        rows = ((place, sheet.rows[place].form_row) for place in places)
        return [maker.row(place, row) for place, row in rows if row is not None]

    def panel(self, row: EntryRow) -> "PanelContent":
        """What stands beside a row."""
        if row.cell is not None and is_project(row.cell):
            return self._projects.panel(row)
        return self._panels().of(row)

    def affected(self, sheet: EntrySheet, cells: Iterable[Cell]) -> tuple[int, ...]:
        """The rows whose values may have changed with these cells."""
        if sheet.projects is not None:
            return sheet.projects.beside(cells, sheet.rows)
        codes = dependent(self._catalogue, {cell.indicator for cell in cells})
        return tuple(row.row for row in sheet.rows if row.indicator and row.indicator.code in codes)

    def understood(self, cell: Cell, text: str, *, typed: bool = True) -> Said:
        """What a text means in a cell; nothing is written. Raises a UserError that says what is wrong."""
        return self._projects.understood(cell, text) if is_project(cell) else self.quantity(cell, text, typed=typed)

    def quantity(self, cell: Cell, text: str, *, typed: bool = True) -> Quantity:
        """What a text means as an indicator's figure; raises as `understood` does."""
        indicator = self._catalogue.indicator_at(cell.indicator, cell.period)
        answer = ANSWERS.get(fold(text).strip()) if indicator.kind is Kind.YES_NO else None
        found = Quantity(answer) if answer is not None else read(text, typed=typed, measure=indicator.measure)
        return self._writer.within(cell, found)

    def record(self, cell: Cell, text: str, *, reason: str = "", **details: Unpack[Details]) -> Changed:
        """Write what was typed into a cell, with what is said about it; an empty text clears it."""
        if not text.strip():
            return self.clear([cell])
        said = self.understood(cell, text)
        step = f"nhập {_written(said)}: {self._name(cell)}"
        with self._act(step, [cell], reason) as writing:
            self._put(writing, cell, said, reason, **details)
        return Changed((cell,), step)

    def record_block(
        self, items: Sequence[tuple[Cell, str]], step: str, notes: Mapping[Cell, str] | None = None
    ) -> Changed:
        """Write typed texts and notes into many cells, all or nothing; empty texts clear."""
        read = [(cell, self.understood(cell, text) if text.strip() else None) for cell, text in items]
        return self.record_numbers(read, step, notes)

    def record_numbers(
        self,
        items: Sequence[tuple[Cell, Said | None]],
        step: str,
        notes: Mapping[Cell, str] | None = None,
        *,
        reason: str = "",
        also: Iterable[Struct] = (),
    ) -> Changed:
        """Write what was understood and notes into many cells, all or nothing; None clears.

        What else belongs to the step (`also`) becomes part of the same act.
        """
        notes = notes or {}
        cells = tuple(dict.fromkeys([*(cell for cell, _ in items), *notes]))
        with self._act(self._step(step, cells), cells, reason) as writing:
            removed = [self._put(writing, cell, quantity, reason) for cell, quantity in items]
            for cell, note in notes.items():
                self._amend(writing, cell, note=note)
            for thing in also:
                writing.put(thing)
        return Changed(cells, step, tuple(file for figure in removed if figure for file in figure.evidence))

    def clear(self, cells: Sequence[Cell]) -> Changed:
        """Empty cells of this unit's own figures; what other sources say comes back to the fore."""
        self._writer.refuse_published([cell for cell in cells if not is_project(cell)])
        step = "xóa ô" if len(cells) == 1 else f"xóa {len(cells)} ô"
        return self.record_numbers([(cell, None) for cell in cells], step)

    def copy_previous(self, items: Sequence[tuple[Cell, Said]]) -> Changed:
        """Take last period's values over; figures are unconfirmed until somebody touches them."""
        cells = tuple(cell for cell, _ in items)
        with self._act(self._step("chép kỳ trước", cells), cells) as writing:
            for cell, said in items:
                self._put(writing, cell, said, unconfirmed=True)
        return Changed(cells, "chép kỳ trước")

    def amend(self, cell: Cell, **details: Unpack[Details]) -> Changed:
        """Say more about the figure in a cell; raises NoFigure where there is none."""
        step = f"sửa {'ghi chú' if 'note' in details else 'tình trạng'}: {self._name(cell)}"
        with self._act(step, [cell]) as writing:
            self._amend(writing, cell, **details)
        return Changed((cell,), step)

    def choose_official(self, cell: Cell, source: str) -> Changed:
        """Make one source's figure the official one; the others stay beside it. Raises NoFigure."""
        if all(one.source != source for one in self._figures.of_cell(cell)):
            raise NoFigure(what="số chính thức")
        step = f"chọn số chính thức: {self._name(cell)}"
        with self._act(step, [cell]) as writing:
            self._writer.choose(writing, cell, source)
        return Changed((cell,), step)

    def set_plan(self, cell: Cell, text: str, title: str, number: str, issued: str) -> Changed:
        """Enter or replace the yearly plan of a cell's indicator, with the document that sets it.

        Older plans of the year stay, replaced by this one. Raises NoDocument, NoRight, and what reading a number does.
        """
        quantity = self._plans.checked(self.quantity(cell, text), text)
        document = self._plans.document(title.strip(), number.strip(), issued)
        step = f"đặt kế hoạch năm: {self._name(cell)}"
        self._submissions.rights.require(Work.PLANS, step)
        with self._act(step, []) as writing:
            self._plans.put(writing, cell, quantity, document)
        self._catalogue.refresh()
        return Changed((cell,), step)

    def _maker(self, figures: FormFigures, why_locked: str | None = None) -> RowMaker:
        territories = {figures.territory(figures.period)}
        beside = self._figures.beside({figures.unit}, figures.period, territories)
        return RowMaker(self._catalogue, figures, beside, self._cell_lock(figures, why_locked))

    def _cell_lock(self, figures: FormFigures, why_locked: str | None = None) -> CellLock:
        if why_locked is not None:
            return CellLock(why=why_locked)
        if self._store.readonly:
            return CellLock(words.LOOK_ONLY, "tệp đang mở chỉ để xem.")
        return self._submissions.cell_lock(figures.form, self._catalogue.unit(figures.unit), figures.period)

    def _put(
        self, writing: Writing, cell: Cell, said: Said | None, reason: str = "", **details: Unpack[Details]
    ) -> Figure | None:
        if is_project(cell):
            self._projects.put(writing, cell, said)
            if "note" in details:
                self._projects.note(writing, cell, details["note"])
        elif isinstance(said, Quantity):
            self._writer.put(writing, cell, self._writer.within(cell, said), reason, **details)
        else:
            return self._writer.remove(writing, cell)
        return None

    def _amend(self, writing: Writing, cell: Cell, **details: Unpack[Details]) -> None:
        if is_project(cell):
            self._projects.note(writing, cell, details.get("note", ""))
        else:
            self._writer.amend(writing, cell, **details)

    def _step(self, step: str, cells: Sequence[Cell]) -> str:
        return f"{step}: {self._name(cells[0])}" if len(cells) == 1 else step

    def _name(self, cell: Cell) -> str:
        if is_project(cell):
            return self._projects.answers.label(cell)
        return self._catalogue.indicator_at(cell.indicator, cell.period).label

    def _act(self, step: str, cells: Iterable[Cell], reason: str = "") -> AbstractContextManager[Writing]:
        cells = tuple(cells)
        self._submissions.guard(cells)
        self._before_change()
        if any(map(is_project, cells)):
            self._projects.changed()
        return self._store.act(self._deed(step, reason))


def _written(said: Said) -> str:
    return write(said) if isinstance(said, Quantity) else said.text
