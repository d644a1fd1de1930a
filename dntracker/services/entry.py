"""Entry: what an official does with the figures of a form; every method is one deed and one step of undo."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Unpack

from msgspec import Struct

from dntracker.domain.act import Act, Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.fold import fold
from dntracker.domain.indicator import Kind
from dntracker.domain.number_text import read, write
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import NeedsWords
from dntracker.services import words
from dntracker.services.act_cells import PLAN_KINDS, cell_of, codes, is_returnable, plan_of
from dntracker.services.catalogue import Catalogue, frequency_allowed
from dntracker.services.entry_rows import EntryRow, EntrySheet, RowMaker, dependent, headings
from dntracker.services.figure_writer import Details, FigureWriter, NoFigure
from dntracker.services.plan_writer import PlanWriter
from dntracker.services.rights import Work
from dntracker.services.row_values import FormFigures
from dntracker.services.standings import Bar
from dntracker.services.submissions import Submissions
from dntracker.store.figures import Figures
from dntracker.store.journal import Change
from dntracker.store.store import Store, Writing

if TYPE_CHECKING:
    from dntracker.services.panel import PanelContent, Panels

SCREEN = "entry"
ANSWERS = {"co": 1.0, "khong": 0.0}  # folded, as the words are typed with or without tone marks


class UnknownRow(UserError):
    """A `form` without a row for this `indicator`."""

    code = "unknown_row"


class NotReturnable(UserError):
    """A `step` of another screen; what it changed has a way of its own."""

    code = "not_returnable"


class Changed(Struct, frozen=True):
    """What a deed did: the cells whose figures changed, the step's name, and the evidence that went with figures."""

    cells: tuple[Cell, ...]
    step: str
    gone: tuple[Evidence, ...] = ()


class Entry:
    """The deeds of the entry screen, on one open file, by one person."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        panels: "Callable[[], Panels]",
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
        submissions: Submissions,
    ) -> None:
        self._store, self._catalogue, self._actor, self._submissions = store, catalogue, actor, submissions
        self._panels, self._before_change = panels, before_change
        self._figures = Figures(store)
        self._writer, self._plans = FigureWriter(catalogue, self._figures), PlanWriter(catalogue)

    def sheet(self, form_code: str, unit_code: str, period: Period, *, why_locked: str | None = None) -> EntrySheet:
        """A form for one unit and period; raises UnknownCode, WrongFrequency, WrongUnit.

        `why_locked` is why all of it takes no figures (empty: it does); None: as it is here for whoever works now.
        """
        figures = self.figures(form_code, unit_code, period)
        rows = self._maker(figures, why_locked).rows()
        return EntrySheet(figures.form, self._catalogue.unit(unit_code), period, rows, headings(period), figures)

    def figures(self, form_code: str, unit_code: str, period: Period) -> FormFigures:
        """What a sheet's rows are made of; raises what `sheet` raises."""
        form = self._catalogue.form(form_code, period)
        frequency_allowed(form, period)
        self._catalogue.filler(form, period, unit_code)
        return FormFigures(
            self._catalogue, self._figures, self._submissions.part_of(form, unit_code), unit_code, period
        )

    def reread(self, sheet: EntrySheet, cells: Iterable[Cell], places: Iterable[int]) -> list[EntryRow]:
        """The indicators' rows at these places of a sheet as the file has them now; in it, these cells changed."""
        sheet.figures.reread(cells)
        maker = self._maker(sheet.figures)
        rows = ((place, sheet.rows[place].form_row) for place in places)
        return [maker.row(place, row) for place, row in rows if row is not None]

    def panel(self, row: EntryRow) -> "PanelContent":
        """What stands beside a row."""
        return self._panels().of(row)

    def affected(self, sheet: EntrySheet, cells: Iterable[Cell]) -> tuple[int, ...]:
        """The rows whose values may have changed with these cells."""
        codes = dependent(self._catalogue, {cell.indicator for cell in cells})
        return tuple(row.row for row in sheet.rows if row.indicator and row.indicator.code in codes)

    def understood(self, cell: Cell, text: str, *, typed: bool = True) -> Quantity:
        """What a text means in a cell; nothing is written. Raises a UserError that says what is wrong."""
        indicator = self._catalogue.indicator_at(cell.indicator, cell.period)
        answer = ANSWERS.get(fold(text).strip()) if indicator.kind is Kind.YES_NO else None
        found = Quantity(answer) if answer is not None else read(text, typed=typed, measure=indicator.measure)
        return self._writer.within(cell, found)

    def record(self, cell: Cell, text: str, *, reason: str = "", **details: Unpack[Details]) -> Changed:
        """Write what was typed into a cell, with what is said about it; an empty text clears it."""
        if not text.strip():
            return self.clear([cell])
        quantity = self.understood(cell, text)
        step = f"nhập {write(quantity)}: {self._name(cell)}"
        with self._act(step, [cell], reason) as writing:
            self._writer.put(writing, cell, quantity, reason, **details)
        return Changed((cell,), step)

    def record_block(self, items: Sequence[tuple[Cell, str]], step: str) -> Changed:
        """Write typed texts into many cells, all or nothing; empty texts clear."""
        read = [(cell, self.understood(cell, text) if text.strip() else None) for cell, text in items]
        return self.record_numbers(read, step)

    def record_numbers(
        self,
        items: Sequence[tuple[Cell, Quantity | None]],
        step: str,
        notes: Mapping[Cell, str] | None = None,
        *,
        reason: str = "",
        also: Iterable[Struct] = (),
    ) -> Changed:
        """Write exact quantities and notes into many cells, all or nothing; None clears.

        What else belongs to the step (`also`) becomes part of the same act.
        """
        notes = notes or {}
        cells = tuple(dict.fromkeys([*(cell for cell, _ in items), *notes]))
        with self._act(self._step(step, cells), cells, reason) as writing:
            removed = [self._put(writing, cell, quantity, reason) for cell, quantity in items]
            for cell, note in notes.items():
                self._writer.amend(writing, cell, note=note)
            for thing in also:
                writing.put(thing)
        return Changed(cells, step, tuple(file for figure in removed if figure for file in figure.evidence))

    def clear(self, cells: Sequence[Cell]) -> Changed:
        """Empty cells of this unit's own figures; what other sources say comes back to the fore."""
        self._writer.refuse_published(cells)
        step = "xóa ô" if len(cells) == 1 else f"xóa {len(cells)} ô"
        return self.record_numbers([(cell, None) for cell in cells], step)

    def copy_previous(self, items: Sequence[tuple[Cell, Quantity]]) -> Changed:
        """Take last period's values over, unconfirmed until somebody touches them."""
        cells = tuple(cell for cell, _ in items)
        with self._act(self._step("chép kỳ trước", cells), cells) as writing:
            for cell, quantity in items:
                self._writer.put(writing, cell, self._writer.within(cell, quantity), unconfirmed=True)
        return Changed(cells, "chép kỳ trước")

    def amend(self, cell: Cell, **details: Unpack[Details]) -> Changed:
        """Say more about the figure in a cell; raises NoFigure where there is none."""
        step = f"sửa {'ghi chú' if 'note' in details else 'tình trạng'}: {self._name(cell)}"
        with self._act(step, [cell]) as writing:
            self._writer.amend(writing, cell, **details)
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
        quantity = self._plans.checked(self.understood(cell, text), text)
        document = self._plans.document(title.strip(), number.strip(), issued)
        step = f"đặt kế hoạch năm: {self._name(cell)}"
        self._submissions.rights.require(Work.PLANS, step)
        with self._act(step, []) as writing:
            self._plans.put(writing, cell, quantity, document)
        self._catalogue.refresh()
        return Changed((cell,), step)

    def undo(self) -> Changed:
        """Take back this person's last deed here; raises NothingToUndo, UndoConflict, LockedForm, NoRight."""
        self._guard_act(self._store.undoable(self._actor().person, SCREEN)[0], "hoàn tác")
        self._before_change()
        return self._changed(self._store.undo(self._deed("hoàn tác")), "hoàn tác")

    def redo(self) -> Changed:
        """Do again what was taken back last."""
        self._guard_act(self._store.undoable(self._actor().person, SCREEN)[1], "làm lại")
        self._before_change()
        return self._changed(self._store.redo(self._deed("làm lại")), "làm lại")

    def put_back(self, act: int, reason: str) -> Changed:
        """Give what an act changed its state before that act, as a new deed with a reason, whatever came later.

        Raises NeedsWords, NotReturnable, UndoRefused, LockedForm, NoRight.
        """
        step, found = "trả về số cũ", self._store.journal.act(act)
        if not reason.strip():
            raise NeedsWords(move=step)
        if not is_returnable(found.screen, {one.kind for one in self._store.journal.entries(act)}):
            raise NotReturnable(step=found.step)
        self._guard_act(found, step)
        self._before_change()
        return self._changed(self._store.put_back(act, self._deed(step, reason)), step)

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        act = self._store.undoable(self._actor().person, SCREEN)[0]
        return act.step if act else None

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        undone = self._store.undoable(self._actor().person, SCREEN)[1]
        return undone.step if undone else None

    def _maker(self, figures: FormFigures, why_locked: str | None = None) -> RowMaker:
        territories = {figures.territory(figures.period)}
        beside = self._figures.beside({figures.unit}, figures.period, territories)
        bar = self._bar(figures) if why_locked is None else Bar(why=why_locked)
        return RowMaker(self._catalogue, figures, beside, bar)

    def _bar(self, figures: FormFigures) -> Bar:
        if self._store.readonly:
            return Bar(words.LOOK_ONLY, "tệp đang mở chỉ để xem.")
        return self._submissions.bar(figures.form, self._catalogue.unit(figures.unit), figures.period)

    def _put(self, writing: Writing, cell: Cell, quantity: Quantity | None, reason: str) -> Figure | None:
        if quantity is None:
            return self._writer.remove(writing, cell)
        self._writer.put(writing, cell, self._writer.within(cell, quantity), reason)
        return None

    def _step(self, step: str, cells: Sequence[Cell]) -> str:
        return f"{step}: {self._name(cells[0])}" if len(cells) == 1 else step

    def _name(self, cell: Cell) -> str:
        return self._catalogue.indicator_at(cell.indicator, cell.period).label

    def _deed(self, step: str, reason: str = "") -> Deed:
        return Deed(self._actor(), step, SCREEN, reason)

    def _act(self, step: str, cells: Iterable[Cell], reason: str = "") -> AbstractContextManager[Writing]:
        self._submissions.guard(cells)
        self._before_change()
        return self._store.act(self._deed(step, reason))

    def _guard_act(self, act: Act | None, step: str) -> None:
        entries = self._store.journal.entries(act.id) if act else []
        if any(one.kind in PLAN_KINDS for one in entries):
            self._submissions.rights.require(Work.PLANS, step)
        about = [(one.kind, cell) for one in entries if (cell := cell_of(one.kind, one.key))]
        self._submissions.guard_notes([cell for kind, cell in about if kind == "follow_up"], step)
        self._submissions.guard(cell for kind, cell in about if kind != "follow_up")

    def _changed(self, changes: list[Change], step: str) -> Changed:
        if any(change.kind.type is not Figure for change in changes):
            self._catalogue.refresh()
        cells = {cell for one in changes if (cell := cell_of(one.kind.table, one.key) or plan_of(one))}
        return Changed(tuple(sorted(cells, key=codes)), step)
