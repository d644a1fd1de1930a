"""Exchange: a form goes out as a workbook for a unit to fill, and figures come back in from workbooks."""

from collections.abc import Callable, Mapping
from datetime import datetime, time
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.exchange import Recipe, TakenIn
from dntracker.domain.figure import Cell
from dntracker.domain.form import FIRST_REPORTED, Form
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import Lock
from dntracker.domain.unit_form import FormLine, UnitForm
from dntracker.office.workbook import save
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.entry import Entry
from dntracker.services.entry_rows import EntryRow, EntrySheet, RowKind, Shown
from dntracker.services.evidence_texts import evidence_went
from dntracker.services.figure_writer import FigureWriter
from dntracker.services.foreign_table import Namer, Table, UnmatchedTable, cells_of, table_of
from dntracker.services.found_cells import FoundCells, Where, own_cells
from dntracker.services.incoming import Incoming
from dntracker.services.intake import Fate, Intake, IntakeItem, Judge, clears
from dntracker.services.submissions import Submissions
from dntracker.services.taking_back import Changed
from dntracker.store.figures import Figures
from dntracker.store.store import Store

COLUMNS = ("numbering", "name", "measure", "plan", "last_year", "previous", "current")
WHY_LOCKED = "Ô khóa vì"
ONLY_TO_SEE, LOCKED = "Tệp này chỉ để xem: ", "đã khóa"
ADVICE = (
    "Chỉ nhập vào cột Kỳ này (ô nền vàng); các cột khác đã khóa. Gõ số theo đơn vị tính; chưa có số liệu thì gõ …, "
    "không phát sinh gõ -, không áp dụng gõ x. Gõ được ~24, >24, 35–40 (hoặc 35 đến 40). Gửi lại chính tệp .xlsx này."
)


class LeftBehind(UserError):
    """Cells that would stay behind: `refused` ones, and `ambiguous` ones for which nobody chose a reading."""

    code = "left_behind"


class ChangedMeanwhile(UserError):
    """The figure of an `indicator` was changed after the preview was made."""

    code = "changed_meanwhile"


class Outcome(Struct, frozen=True):
    """What taking in did: the cells that changed, how many stayed behind, and what to say about it."""

    changed: Changed
    left: int
    told: str


class FormOfProjects(UserError):
    """A `form` about projects, which no workbook of figures holds."""

    code = "form_of_projects"


class Exchange:
    """Forms out to units and figures in from workbooks, on one open file, by one person."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        entry: Entry,
        submissions: Submissions,
    ) -> None:
        self._store, self._catalogue, self._entry, self._submissions = store, catalogue, entry, submissions
        self._writer = FigureWriter(catalogue, Figures(store))

    def write_form(self, where: Where, path: Path) -> Path:
        """Write a form as a workbook for its unit to fill; raises what `Entry.sheet` does, TargetUnwritable."""
        self.writing(where, path)()
        return path

    def writing(self, where: Where, path: Path) -> Callable[[], None]:
        """What is left of `write_form` once the file of indicators is read; it can be done on another thread."""
        form, created = self._unit_form(self._blank(where)), datetime.combine(self._catalogue.today, time())

        def write() -> None:
            from dntracker.office.unit_form import unit_form  # openpyxl takes a quarter of a second

            save(unit_form(form, created), path)

        return write

    def recipe(self, incoming: Incoming, where: Where) -> tuple[Table, Recipe | None] | None:
        """The table that has to be matched, with the match that is remembered; None for our own form.

        Raises NoTable, OtherForm.
        """
        sheet = self._sheet(where)
        if own_cells(incoming.book, incoming.name, sheet.form, where, self._catalogue) is not None:
            return None
        table = table_of(incoming.book, incoming.name, self._namer(sheet), where)
        return table, next((one for one in self._store.all(Recipe) if one.code == table.key), None)

    def preview(
        self,
        incoming: Incoming,
        where: Where,
        *,
        columns: Mapping[str, str] | None = None,
        clear_empty: bool = False,
        reason: str = "",
    ) -> Intake:
        """What taking the workbook in would do. `columns` matches a table's headings (heading → `ColumnRole`).

        Raises OtherForm, NoTable, UnmatchedTable, and what `Entry.sheet` does.
        """
        sheet = self._sheet(where)
        cells = self._cells(incoming, sheet, where, columns)
        judge = Judge(sheet, self._writer, self._understood, clear_empty=clear_empty, reason=reason)
        items = judge.items(cells)
        taken = None if clears(items) else self._taken(incoming.hash, where)
        return Intake(
            incoming.name, incoming.hash, where, items, cells.remarks, cells.recipe, taken, reason,
        )  # fmt: skip

    def take_in(self, intake: Intake, choices: Mapping[str, int] | None = None, *, partial: bool = False) -> Outcome:
        """Write everything as one act, with the file's hash; `choices` says which reading ambiguous cells have.

        Unless `partial`, nothing may stay behind: raises LeftBehind. The same file again changes nothing, and what was
        mended by hand since stays; only clearing is another wish. A file of which something stayed behind is not
        remembered as taken, so that the rest can come later. Raises ChangedMeanwhile.
        """
        if intake.taken is not None:
            said = texts.fill("already_taken", {"name": intake.name, "cells": intake.taken.cells})
            return Outcome(Changed((), ""), 0, said)
        decided = intake.decided(choices or {})
        refused = len(intake.of(Fate.REFUSED))
        undecided = len(intake.of(Fate.NEW, Fate.CHANGED, Fate.CLEARED, Fate.AMBIGUOUS)) - len(decided)
        if (refused or undecided) and not partial:
            raise LeftBehind(refused=refused, ambiguous=undecided)
        self._refuse_overtaken(intake, [item for item, _ in decided])
        changed = self._write(intake, decided, whole=not (refused or undecided))
        told = f"Đã nạp {len(changed.cells)} số từ {intake.name}. {evidence_went(changed.gone)}".strip()
        return Outcome(changed, refused + undecided, told)

    def _write(self, intake: Intake, decided: list[tuple[IntakeItem, Quantity | None]], *, whole: bool) -> Changed:
        where, also = intake.where, list[Recipe | TakenIn]()
        if intake.recipe is not None:
            also.append(intake.recipe)
        if whole:
            also.append(TakenIn(intake.hash, intake.name, where.form, where.unit, where.period, len(decided)))
        numbers = [(item.cell, quantity) for item, quantity in decided if item.cell is not None]
        step = f"nạp {len(numbers)} số từ {intake.name}"
        return self._entry.record_numbers(numbers, step, reason=intake.reason, also=also)

    def _refuse_overtaken(self, intake: Intake, items: list[IntakeItem]) -> None:
        rows = {row.cell: row for row in self._sheet(intake.where).rows if row.cell}
        for item in items:
            row = rows.get(item.cell) if item.cell else None
            if row is None or not row.editable or (row.figure.quantity if row.figure else None) != item.old:
                raise ChangedMeanwhile(indicator=item.name)

    def _cells(
        self, incoming: Incoming, sheet: EntrySheet, where: Where, columns: Mapping[str, str] | None
    ) -> FoundCells:
        own = own_cells(incoming.book, incoming.name, sheet.form, where, self._catalogue)
        if own is not None:
            return own
        namer = self._namer(sheet)
        table = table_of(incoming.book, incoming.name, namer, where)
        known = next((one.columns for one in self._store.all(Recipe) if one.code == table.key), None)
        matched = columns if columns is not None else known
        if matched is None:
            raise UnmatchedTable(name=incoming.name, headings=tuple(table.headings.values()))
        return cells_of(table, matched, namer, where)

    def _sheet(self, where: Where) -> EntrySheet:
        # A preview does not depend on whether the file was opened to be written.
        form, unit = self._form(where), self._catalogue.unit(where.unit)
        why = self._submissions.why_locked(form, unit, where.period)
        return self._entry.sheet(where.form, where.unit, where.period, why_locked=why)

    def _form(self, where: Where) -> Form:
        form = self._catalogue.form(where.form, where.period)
        if form.subject:
            raise FormOfProjects(form=form.code)
        return form

    def _blank(self, where: Where) -> EntrySheet:
        # It goes out before its period opens, and to people with rights of their own.
        form, unit = self._form(where), self._catalogue.unit(where.unit)
        lock = self._submissions.standing(form, unit, where.period).lock
        why = "" if lock in (None, Lock.NOT_OPEN) else self._submissions.why_locked(form, unit, where.period)
        return self._entry.sheet(where.form, where.unit, where.period, why_locked=why)

    def _namer(self, sheet: EntrySheet) -> Namer:
        indicators = [row.indicator for row in sheet.rows if row.indicator]
        return Namer(indicators, self._catalogue.units(), range(FIRST_REPORTED - 5, self._catalogue.today.year + 2))

    def _taken(self, digest: str, where: Where) -> TakenIn | None:
        wanted = (digest, where.form, where.unit, where.period)
        found = self._store.all(TakenIn)
        return next((one for one in found if (one.hash, one.form, one.unit, one.period) == wanted), None)

    def _understood(self, cell: Cell, text: str) -> Quantity:
        return self._entry.quantity(cell, text, typed=False)

    def _unit_form(self, sheet: EntrySheet) -> UnitForm:
        form, period = sheet.form, sheet.period
        due = self._catalogue.due(form, sheet.unit, period)
        until = f" · hạn nộp {texts.day(due.actual)}" if due else ""
        lines, advice = tuple(map(_line, sheet.rows)), ADVICE
        whys = {line.locked for line in lines if line.code}
        if len(whys) == 1 and (why := whys.pop()):  # the whole form is locked: said once, on top
            advice, lines = f"{ONLY_TO_SEE}{why}", tuple(replace(line, locked=line.code and LOCKED) for line in lines)
        return UnitForm(
            form.code, form.version, sheet.unit.code, period.code, f"Biểu {form.code}: {form.name}",
            f"{sheet.unit.name} · {texts.period_name(period)}{until}", advice,
            (*(sheet.headings[name] for name in COLUMNS), WHY_LOCKED), lines,
        )  # fmt: skip


def _line(row: EntryRow) -> FormLine:
    if row.kind is RowKind.GROUP or row.indicator is None:
        return FormLine(row.numbering, row.name)
    return FormLine(
        row.numbering, row.name, row.measure, row.indicator.code, _said(row.plan), _said(row.last_year),
        _said(row.previous), row.figure.quantity if row.figure else None, row.locked_because,
    )  # fmt: skip


def _said(shown: Shown | None) -> Quantity | None:
    return shown.quantity if shown else None
