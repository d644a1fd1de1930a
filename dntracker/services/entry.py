"""Entry: what an official does with the figures of a form; every method is one deed and one step of undo."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dntracker.domain.act import Actor, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Status, Target
from dntracker.domain.form import Form
from dntracker.domain.indicator import CityRule, Indicator
from dntracker.domain.number_text import AmbiguousNumber, UnreadableNumber, read, write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Source, SourceKind
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, frequency_allowed
from dntracker.services.entry_rows import EntryRow, EntrySheet, RowMaker, dependent, group_row, headings, inputs
from dntracker.services.row_values import FormFigures
from dntracker.store.figures import Figures
from dntracker.store.journal import Change
from dntracker.store.store import Store, Writing

if TYPE_CHECKING:
    from dntracker.services.panel import PanelContent, Panels

SCREEN = "entry"


class OutOfBounds(UserError):
    """A number (`value`) outside the indicator's hard bounds (`low`, `high`)."""

    code = "out_of_bounds"


class NeedsReason(UserError):
    """The cell's owner reported a `value`; another one needs a reason."""

    code = "needs_reason"


class NoFigure(UserError):
    """The cell has no figure to say `what` about."""

    code = "no_figure"


class PublishedFigure(UserError):
    """The cell holds only what a source published, which is not the unit's to clear."""

    code = "published_figure"


class NoDocument(UserError):
    """A yearly plan without the document that sets it."""

    code = "no_document"


class WrongUnit(UserError):
    """A `unit` that does not fill this `form` in this `period`."""

    code = "wrong_unit"


class UnknownRow(UserError):
    """A `form` without a row for this `indicator`."""

    code = "unknown_row"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a deed did: the cells whose figures changed, and the step's name."""

    cells: tuple[Cell, ...]
    step: str


@dataclass(frozen=True, slots=True)
class BlockProblem:
    """A cell of a paste that cannot take its text, and the sentence why."""

    cell: Cell
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class BlockPreview:
    """What a paste would do: how many texts can be read, which cannot, which may mean two numbers."""

    readable: int
    problems: tuple[BlockProblem, ...]
    ambiguous: tuple[str, ...]


class Entry:
    """The deeds of the entry screen, on one open file, by one person."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        panels: "Callable[[], Panels]",
        actor: Callable[[], Actor],
        before_change: Callable[[], None],
    ) -> None:
        self._store, self._catalogue, self._actor = store, catalogue, actor
        self._panels, self._before_change = panels, before_change
        self._figures = Figures(store)

    def sheet(self, form_code: str, unit_code: str, period: Period) -> EntrySheet:
        """A form for one unit and period; raises UnknownCode, WrongFrequency, WrongUnit."""
        form, unit = self._catalogue.form(form_code, period), self._catalogue.unit(unit_code)
        frequency_allowed(form, period)
        if unit not in self._catalogue.units_of(form, period):
            raise WrongUnit(unit=unit.name, form=form.code, period=texts.period_name(period))
        figures = FormFigures(self._catalogue, self._figures, self._rows_of(form, unit_code), unit_code, period)
        rows = self._maker(figures).rows()
        return EntrySheet(figures.form, unit, period, rows, headings(period), figures)

    def row(self, sheet: EntrySheet, place: int) -> EntryRow:
        """One row of a sheet as the file has it now."""
        old = sheet.rows[place]
        if old.form_row is None:
            group = next(group for group in sheet.form.groups if group.number == old.numbering)
            inside = [self.row(sheet, place + offset) for offset in range(1, len(group.rows) + 1)]
            return group_row(place, group, inside)
        for code in inputs(self._catalogue, old.form_row.indicator):
            sheet.figures.reread(code)
        return self._maker(sheet.figures).row(place, old.form_row)

    def panel(self, row: EntryRow) -> "PanelContent":
        """What stands beside a row."""
        return self._panels().of(row)

    def affected(self, sheet: EntrySheet, cells: Iterable[Cell]) -> tuple[int, ...]:
        """The rows whose values may have changed with these cells."""
        codes = dependent(self._catalogue, {cell.indicator for cell in cells})
        return tuple(row.row for row in sheet.rows if row.indicator and row.indicator.code in codes)

    def understood(self, cell: Cell, text: str) -> Quantity:
        """What a typed text means in a cell; nothing is written. Raises a UserError that says what is wrong."""
        indicator = self._catalogue.indicator(cell.indicator)
        return self._within(indicator, read(text, typed=True, measure=indicator.measure))

    def record(self, cell: Cell, text: str, *, note: str | None = None, reason: str = "") -> Changed:
        """Write what was typed into a cell; an empty text clears it."""
        if not text.strip():
            return self.clear([cell])
        quantity = self.understood(cell, text)
        return self._write([(cell, quantity)], f"nhập {write(quantity)}", reason=reason, note=note)

    def record_block(
        self, items: Sequence[tuple[Cell, str]], step: str, *, typed: bool = False,
        readings: Mapping[str, Quantity] | None = None,
    ) -> Changed:  # fmt: skip
        """Write texts into many cells, all or nothing; `readings` answers the ambiguous ones, empty texts clear."""
        return self.record_numbers([(cell, self._reading(cell, text, typed, readings)) for cell, text in items], step)

    def record_numbers(self, items: Sequence[tuple[Cell, Quantity | None]], step: str) -> Changed:
        """Write exact quantities into many cells, all or nothing; None clears."""
        return self._write([(cell, self._checked(cell, quantity)) for cell, quantity in items], step)

    def preview_block(self, items: Sequence[tuple[Cell, str]]) -> BlockPreview:
        """What pasting these texts would do."""
        problems: list[BlockProblem] = []
        ambiguous: list[str] = []
        readable = 0
        for cell, text in items:
            try:
                self._reading(cell, text, False, None)
                readable += 1
            except AmbiguousNumber:
                ambiguous.append(text)
            except UserError as error:
                problems.append(BlockProblem(cell, text, texts.sentence(error)))
        return BlockPreview(readable, tuple(problems), tuple(dict.fromkeys(ambiguous)))

    def clear(self, cells: Sequence[Cell]) -> Changed:
        """Empty cells of this unit's own figures; what other sources say comes back to the fore."""
        own = [cell for cell in cells if any(one.source == "" for one in self._figures.of_cell(cell))]
        if not own and any(self._official(cell) for cell in cells):
            raise PublishedFigure()
        step = "xóa ô" if len(cells) == 1 else f"xóa {len(cells)} ô"
        return self._write([(cell, None) for cell in cells], step)

    def copy_previous(self, items: Sequence[tuple[Cell, Quantity]]) -> Changed:
        """Take last period's values over, unconfirmed until somebody touches them."""
        return self._write([*items], "chép kỳ trước", unconfirmed=True)

    def amend(
        self, cell: Cell, *, status: Status | None = None, note: str | None = None, as_of: date | None = None,
        sources: tuple[str, ...] | None = None, evidence: tuple[str, ...] | None = None,
    ) -> Changed:  # fmt: skip
        """Say more about the figure in a cell; raises NoFigure where there is none."""
        given = {"status": status, "note": note, "as_of": as_of, "sources": sources, "evidence": evidence}
        changes = {name: value for name, value in given.items() if value is not None}
        figure = self._official(cell)
        if figure is None:
            raise NoFigure(what="ghi chú" if note is not None else "tình trạng")
        step = f"sửa {'ghi chú' if note is not None else 'tình trạng'} {self._name(cell)}"
        with self._act(step) as writing:
            writing.put(replace(figure, unconfirmed=False, **changes))  # type: ignore[arg-type]
        return Changed((cell,), step)

    def choose_official(self, cell: Cell, source: str) -> Changed:
        """Make one source's figure the official one; the others stay beside it. Raises NoFigure."""
        step = f"chọn số chính thức {self._name(cell)}"
        found = self._figures.of_cell(cell)
        if all(one.source != source for one in found):
            raise NoFigure(what="số chính thức")
        with self._act(step) as writing:
            for figure in sorted(found, key=lambda one: one.source == source):
                writing.put(replace(figure, official=figure.source == source))
        return Changed((cell,), step)

    def set_plan(self, cell: Cell, text: str, title: str, number: str, issued: str) -> Changed:
        """Enter or replace the yearly plan of a cell's indicator, with the document that sets it.

        Older plans of the year stay, replaced by this one. Raises NoDocument, and what reading a number raises.
        """
        quantity = self.understood(cell, text)
        if quantity.value is None:
            raise UnreadableNumber(text=text)
        document = self._document(title.strip(), number.strip(), issued)
        horizon = Period(cell.period.year, Frequency.YEAR)
        city = self._catalogue.city_codes()
        same = city if cell.territory in city else (cell.territory,)
        step = f"đặt kế hoạch năm {self._name(cell)}"
        with self._act(step) as writing:
            writing.put(document)
            for old in self._catalogue.targets_of(cell.indicator):
                if old.territory in same and old.horizon == horizon:
                    writing.put(replace(old, replaced_by=old.replaced_by or document.code))
            writing.put(
                Target(
                    cell.indicator, cell.territory, document.code, horizon, quantity.value, quantity.high,
                    quantity.qualifier,
                )
            )  # fmt: skip
        self._catalogue.refresh()
        return Changed((cell,), step)

    def undo(self) -> Changed:
        """Take back this person's last deed here; raises NothingToUndo, UndoConflict."""
        self._before_change()
        return self._changed(self._store.undo(self._deed("hoàn tác")), "hoàn tác")

    def redo(self) -> Changed:
        """Do again what was taken back last."""
        return self._changed(self._store.redo(self._deed("làm lại")), "làm lại")

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        act = self._store.undoable(self._actor().person, SCREEN)[0]
        return act.step if act else None

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        undone = self._store.undoable(self._actor().person, SCREEN)[1]
        return undone.step if undone else None

    def _document(self, title: str, number: str, issued: str) -> Source:
        code = number or title
        if not code:
            raise NoDocument()
        known = (one for one in self._catalogue.sources() if code in (one.code, one.number, one.title))
        return next(known, Source(code, SourceKind.DOCUMENT.value, title or code, number=number, date=issued))

    def _rows_of(self, form: Form, unit: str) -> Form:
        if form.territory == "unit" or unit == form.consolidator:
            return form
        owned = {one.code for one in self._catalogue.indicators() if one.owner == unit}
        groups = (replace(g, rows=tuple(r for r in g.rows if r.indicator in owned)) for g in form.groups)
        return replace(form, groups=tuple(group for group in groups if group.rows))

    def _maker(self, figures: FormFigures) -> RowMaker:
        territories = {figures.territory(figures.period)}
        beside = self._figures.beside({figures.unit}, figures.period, territories)
        return RowMaker(self._catalogue, figures, beside, readonly=self._store.readonly)

    def _write(
        self, items: Sequence[tuple[Cell, Quantity | None]], step: str, *, reason: str = "", note: str | None = None,
        unconfirmed: bool = False,
    ) -> Changed:  # fmt: skip
        named = f"{step}: {self._name(items[0][0])}" if len(items) == 1 else step
        with self._act(named, reason) as writing:
            for cell, quantity in items:
                self._put(writing, cell, quantity, note, unconfirmed, reason)
        return Changed(tuple(cell for cell, _ in items), named)

    def _put(
        self, writing: Writing, cell: Cell, quantity: Quantity | None, note: str | None, unconfirmed: bool, reason: str
    ) -> None:
        found = {figure.source: figure for figure in self._figures.of_cell(cell)}
        own = found.pop("", None)
        if quantity is None:
            self._remove(writing, own, list(found.values()))
            return
        self._overrides(cell, quantity, reason)
        for other in found.values():
            if other.official:
                writing.put(replace(other, official=False))
        base = own or Figure(cell.indicator, cell.territory, cell.unit, cell.period, value=0.0)
        new = replace(
            base, value=quantity.value, high=quantity.high, qualifier=quantity.qualifier, mark=quantity.mark,
            official=True, unconfirmed=unconfirmed, note=base.note if note is None else note,
        )  # fmt: skip
        writing.put(new)

    def _remove(self, writing: Writing, own: Figure | None, others: list[Figure]) -> None:
        if own is None:
            return
        writing.remove(own)
        if own.official and others:
            writing.put(replace(min(others, key=lambda one: one.source), official=True))

    def _overrides(self, cell: Cell, quantity: Quantity, reason: str) -> None:
        indicator = self._catalogue.indicator(cell.indicator)
        if reason or indicator.owner == cell.unit or indicator.city_rule is not CityRule.OWNER:
            return
        if cell.territory not in self._catalogue.city_codes():
            return
        owned = self._official(replace(cell, unit=indicator.owner))
        if owned is not None and owned.quantity != quantity:
            raise NeedsReason(owner=self._catalogue.unit(indicator.owner).short_name, value=owned.quantity)

    def _reading(self, cell: Cell, text: str, typed: bool, readings: Mapping[str, Quantity] | None) -> Quantity | None:
        if not text.strip():
            return None
        if readings and text in readings:
            return readings[text]
        indicator = self._catalogue.indicator(cell.indicator)
        return self._within(indicator, read(text, typed=typed, measure=indicator.measure))

    def _checked(self, cell: Cell, quantity: Quantity | None) -> Quantity | None:
        return quantity and self._within(self._catalogue.indicator(cell.indicator), quantity)

    def _within(self, indicator: Indicator, quantity: Quantity) -> Quantity:
        low, high = indicator.low, indicator.high
        numbers = [number for number in (quantity.value, quantity.high) if number is not None]
        if any((low is not None and one < low) or (high is not None and one > high) for one in numbers):
            raise OutOfBounds(value=write(quantity), low=_bound(low), high=_bound(high))
        return quantity

    def _official(self, cell: Cell) -> Figure | None:
        return next((one for one in self._figures.of_cell(cell) if one.official), None)

    def _name(self, cell: Cell) -> str:
        return self._catalogue.indicator(cell.indicator).short_name

    def _deed(self, step: str, reason: str = "") -> Deed:
        return Deed(self._actor(), step, SCREEN, reason)

    def _act(self, step: str, reason: str = "") -> AbstractContextManager[Writing]:
        self._before_change()
        return self._store.act(self._deed(step, reason))

    def _changed(self, changes: list[Change], step: str) -> Changed:
        if any(change.kind.type is not Figure for change in changes):
            self._catalogue.refresh()
        keys = {change.key[:4] for change in changes if change.kind.type is Figure}
        keys |= {(one.key[0], one.key[1], "", one.key[3]) for one in changes if one.kind.type is Target}
        return Changed(tuple(Cell(a, b, c, Period.parse(d)) for a, b, c, d in sorted(keys)), step)


def _bound(number: float | None) -> str:
    return "không giới hạn" if number is None else write(Quantity(number))
