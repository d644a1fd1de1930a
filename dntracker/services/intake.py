"""What taking a workbook's figures in would do, cell by cell, before anything is written."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from math import isfinite

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.exchange import Recipe, TakenIn
from dntracker.domain.figure import Cell
from dntracker.domain.indicator import Kind
from dntracker.domain.number_text import AmbiguousNumber, OtherMeasure, TooLarge, UnreadableNumber, write
from dntracker.domain.quantity import Quantity
from dntracker.domain.workbook import BookCell, CellKind
from dntracker.services import texts
from dntracker.services.entry_rows import EntryRow, EntrySheet
from dntracker.services.figure_writer import FigureWriter
from dntracker.services.found_cells import Found, FoundCells, Where

_DIGITS = 15


class Fate(StrEnum):
    """What becomes of a cell."""

    NEW = "new"
    CHANGED = "changed"
    CLEARED = "cleared"
    AMBIGUOUS = "ambiguous"
    REFUSED = "refused"
    SAME = "same"


FATE_WORDS: Mapping[Fate, str] = {
    Fate.NEW: "mới",
    Fate.CHANGED: "thay đổi",
    Fate.CLEARED: "xóa",
    Fate.AMBIGUOUS: "hai cách đọc",
    Fate.REFUSED: "không nạp được",
    Fate.SAME: "giữ nguyên",
}
WRITTEN = frozenset({Fate.NEW, Fate.CHANGED, Fate.CLEARED})


class _WrongCell(Exception):
    def __init__(self, problem: str, **details: object) -> None:
        super().__init__(problem)
        self.problem, self.why = problem, texts.fill(problem, details)


class IntakeItem(Struct, frozen=True):
    """One cell: what the file says (`text` at `address`), what stands here (`old`), what it will be (`quantity`).

    An ambiguous one has `readings` to choose from; a refused one its `problem` (a code) and the sentence `why`.
    """

    fate: Fate
    address: str
    text: str
    numbering: str = ""
    name: str = ""
    cell: Cell | None = None
    old: Quantity | None = None
    quantity: Quantity | None = None
    readings: tuple[Quantity, ...] = ()
    problem: str = ""
    why: str = ""


class Intake(Struct, frozen=True):
    """A workbook held against a form: nothing is written yet.

    `taken` is how the same bytes were taken in before, unless they are asked to clear now.
    """

    name: str
    hash: str
    where: Where
    items: tuple[IntakeItem, ...]
    remarks: tuple[str, ...] = ()
    recipe: Recipe | None = None
    taken: TakenIn | None = None
    reason: str = ""

    def of(self, *fates: Fate) -> tuple[IntakeItem, ...]:
        """The cells with one of these fates."""
        return tuple(item for item in self.items if item.fate in fates)

    def decided(self, choices: Mapping[str, int]) -> list[tuple[IntakeItem, Quantity | None]]:
        """What is written with these choices (address → place among the readings)."""
        found = [(item, item.quantity) for item in self.items if item.fate in WRITTEN]
        asked = [item for item in self.of(Fate.AMBIGUOUS) if 0 <= choices.get(item.address, -1) < len(item.readings)]
        return found + [(item, item.readings[choices[item.address]]) for item in asked]


def clears(items: Iterable[IntakeItem]) -> bool:
    """Whether somebody asked that empty cells clear, and there is something to clear."""
    return any(item.fate is Fate.CLEARED for item in items)


class Judge:
    """Decides the fate of each cell that a workbook has for a sheet."""

    def __init__(
        self,
        sheet: EntrySheet,
        writer: FigureWriter,
        understood: Callable[[Cell, str], Quantity],
        *,
        clear_empty: bool = False,
        reason: str = "",
    ) -> None:
        self._rows = {row.indicator.code: row for row in sheet.rows if row.indicator}
        self._former = {
            code: row for row in self._rows.values() if row.indicator for code in row.indicator.former_codes
        }
        self._form, self._writer, self._understood = sheet.form.code, writer, understood
        self._clear_empty, self._reason = clear_empty, reason

    def items(self, cells: FoundCells) -> tuple[IntakeItem, ...]:
        """The fate of every cell, in the order of the file; empty ones that clear nothing are left out."""
        found = [item for one in cells.found if (item := self._item(one)) is not None]
        return tuple(_once_each(found))

    def _item(self, found: Found) -> IntakeItem | None:
        row = self._rows.get(found.code) or self._former.get(found.code)
        text = _shown(found.cell)
        if row is None or row.cell is None or row.indicator is None:
            return self._unknown(found, text) if found.cell else None
        known = IntakeItem(
            Fate.SAME, found.address, text, row.numbering, row.indicator.short_name, row.cell,
            row.figure.quantity if row.figure else None,
        )  # fmt: skip
        if found.cell is None:
            return self._emptied(known, row)
        try:
            return self._judged(known, row, found.cell)
        except _WrongCell as wrong:
            return _with(known, Fate.REFUSED, problem=wrong.problem, why=wrong.why)
        except UserError as error:
            return _with(known, Fate.REFUSED, problem=error.code, why=texts.sentence(error))

    def _unknown(self, found: Found, text: str) -> IntakeItem:
        problem = "unknown_row_in_book" if found.code else "line_without_code"
        said = {"form": self._form, "indicator": found.code, "address": found.address}
        return IntakeItem(Fate.REFUSED, found.address, text, problem=problem, why=texts.fill(problem, said))

    def _emptied(self, known: IntakeItem, row: EntryRow) -> IntakeItem | None:
        own = row.figure is not None and not row.figure.source
        if not (self._clear_empty and own and row.editable):
            return None
        return _with(known, Fate.CLEARED)

    def _judged(self, known: IntakeItem, row: EntryRow, cell: BookCell) -> IntakeItem:
        assert known.cell is not None
        try:
            quantity = self._quantity(row, known, cell)
        except AmbiguousNumber as error:
            return self._asked(known, row, error)
        if quantity == known.old:
            return _with(known, Fate.SAME, quantity=quantity)
        self._refuse_locked(row)
        self._writer.refuse_override(known.cell, quantity, self._reason)
        return _with(known, Fate.NEW if known.old is None else Fate.CHANGED, quantity=quantity)

    def _asked(self, known: IntakeItem, row: EntryRow, error: AmbiguousNumber) -> IntakeItem:
        assert known.cell is not None
        self._refuse_locked(row)
        possible = tuple(one for one in error.readings if self._may_be(known.cell, one))
        if not possible:
            self._writer.within(known.cell, error.readings[0])
        return _with(known, Fate.AMBIGUOUS, readings=possible, why=texts.sentence(error))

    def _may_be(self, cell: Cell, reading: Quantity) -> bool:
        try:
            self._writer.within(cell, reading)
        except UserError:
            return False
        return True

    def _refuse_locked(self, row: EntryRow) -> None:
        if not row.editable:
            raise _WrongCell("locked_cell", why=row.locked_because)

    def _quantity(self, row: EntryRow, known: IntakeItem, cell: BookCell) -> Quantity:
        assert known.cell is not None
        if cell.kind is CellKind.TEXT:
            return self._read(known.cell, known.address, cell.text.removeprefix("'"))  # Calc keeps it before a text
        return self._writer.within(known.cell, _exact(row, known.address, cell))

    def _read(self, cell: Cell, address: str, text: str) -> Quantity:
        try:
            return self._understood(cell, text)
        except UnreadableNumber as error:
            raise _WrongCell("no_number_in_cell", address=address, value=text) from error


def _exact(row: EntryRow, address: str, cell: BookCell) -> Quantity:
    match cell.kind:
        case CellKind.NUMBER:
            return Quantity(_finite(cell, float(cell.text)))
        case CellKind.PERCENT if row.measure.startswith("%"):
            # A cell that shows 20,69% holds 0,2069; what the official sees is what is meant.
            return Quantity(_finite(cell, _percentage(cell)))
        case CellKind.PERCENT:
            raise OtherMeasure(text=_shown(cell))
        case CellKind.BOOL if row.indicator is not None and row.indicator.kind is Kind.YES_NO:
            return Quantity(float(cell.text == "1"))
        case CellKind.ERROR:
            raise _WrongCell("error_in_cell", address=address, value=cell.text)
        case CellKind.UNCOMPUTED:
            raise _WrongCell("uncomputed_cell", address=address)
        case CellKind.DATE:
            raise _WrongCell("date_in_cell", address=address)
    raise _WrongCell("no_number_in_cell", address=address, value=_shown(cell))


def _percentage(cell: BookCell) -> float:
    return float(f"{Decimal(cell.text) * 100:.{_DIGITS}g}")


def _finite(cell: BookCell, number: float) -> float:
    if not isfinite(number):
        raise TooLarge(text=_shown(cell))
    return number


def _shown(cell: BookCell | None) -> str:
    if cell is None or cell.kind is CellKind.UNCOMPUTED:
        return ""
    if cell.kind is CellKind.NUMBER:
        return _written(float(cell.text), cell)
    if cell.kind is CellKind.PERCENT:
        return f"{_written(_percentage(cell), cell)}%"
    if cell.kind is CellKind.BOOL:
        return "TRUE" if cell.text == "1" else "FALSE"
    return cell.text


def _written(number: float, cell: BookCell) -> str:
    return write(Quantity(number)) if isfinite(number) else cell.text


def _once_each(items: Iterable[IntakeItem]) -> Iterable[IntakeItem]:
    first: dict[Cell, IntakeItem] = {}
    for item in items:
        before = first.setdefault(item.cell, item) if item.cell else item
        if before is item:
            yield item
        elif (before.text, before.fate) != (item.text, item.fate):
            said = {"first": before.address, "address": item.address}
            yield _with(item, Fate.REFUSED, problem="twice_in_book", why=texts.fill("twice_in_book", said), readings=())


def _with(item: IntakeItem, fate: Fate, **more: object) -> IntakeItem:
    return replace(item, fate=fate, **more)
