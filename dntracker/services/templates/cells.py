"""Which cells above and below a foreign table show the fields of the heading and the signatures."""

import re
from collections.abc import Collection, Iterator

from dntracker.domain.fields import ISSUE
from dntracker.domain.fold import fold
from dntracker.domain.template import CellBinding, ColumnBinding, Reason, Sure, Why
from dntracker.domain.workbook import BookCell, CellKind
from dntracker.services.foreign_table import plain
from dntracker.services.found_cells import Grid
from dntracker.services.templates.drawn_table import DrawnTable
from dntracker.services.templates.heading_words import CELLS, DAY, MOTTO, PERIOD

SLOT = "…"
ISSUE_CODE = f"Mã tờ: {SLOT}"
_PATTERNED = ("BIEU_SO", "BAN_HANH", "HAN_NHAN", "TEN_DON_VI", "DON_VI_NHAN")
_SIGNED = ("NGUOI_LAP", "THU_TRUONG")
_YEAR = re.compile(r"\b20\d\d\b")
_MOTTO_LINES = 2


def cells_of(
    grid: Grid, table: DrawnTable, columns: Collection[ColumnBinding], offered: Collection[str]
) -> tuple[CellBinding, ...]:
    """The cells that seem to show one of the offered fields, each field once, from the top."""
    outside = [
        cell for cell in grid.sheet.cells if cell.kind is CellKind.TEXT and not table.head <= cell.row <= table.rows[-1]
    ]
    every = [
        *_worded(outside), *_agencies(outside), *_dated(outside, table), *_title(outside, table),
        *_signed(grid, outside, table), *_headed(grid, table, columns), *_issued(grid, outside, table),
    ]  # fmt: skip
    found = dict[str, CellBinding]()
    taken = set[tuple[int, int]]()
    for one in every:
        if one.field in offered and one.field not in found and (one.row, one.column) not in taken:
            found[one.field] = one
            taken.add((one.row, one.column))
    return tuple(sorted(found.values(), key=lambda one: (one.row, one.column)))


def _worded(outside: list[BookCell]) -> Iterator[CellBinding]:
    for cell in outside:
        folded = fold(cell.text)
        for field, words in CELLS.items():
            if match := words.match(folded):
                pattern = _pattern(cell.text, match.end()) if field in _PATTERNED else ""
                yield _bound(field, cell, Reason.WORDS, Sure.CERTAIN, pattern)


def _pattern(text: str, end: int) -> str:
    colon = text.find(":", end)
    head = text[: colon + 1 if colon >= 0 else end].rstrip()
    return f"{head} {SLOT}{')' if head.startswith('(') and text.rstrip().endswith(')') else ''}"


def _agencies(outside: list[BookCell]) -> Iterator[CellBinding]:
    motto = next((cell for cell in outside if plain(cell.text).startswith(MOTTO)), None)
    if motto is None:
        return
    left = [
        cell
        for cell in outside
        if motto.row <= cell.row < motto.row + _MOTTO_LINES and cell.column < motto.column and _letters(cell.text)
    ]
    if len(left) == _MOTTO_LINES:
        yield _bound("CO_QUAN_CHU_QUAN", left[0], Reason.PLACE, Sure.LIKELY)
    if left:
        yield _bound("CO_QUAN", left[-1], Reason.PLACE, Sure.LIKELY)


def _dated(outside: list[BookCell], table: DrawnTable) -> Iterator[CellBinding]:
    for cell in outside:
        said = plain(cell.text)
        if cell.row < table.head and PERIOD.match(said):
            yield _bound("KY", cell, Reason.WORDS, Sure.CERTAIN)
        elif DAY.match(said):
            yield _bound("DIA_DANH_NGAY", cell, Reason.WORDS, Sure.CERTAIN)


def _issued(grid: Grid, outside: list[BookCell], table: DrawnTable) -> Iterator[CellBinding]:
    # Nobody draws a place for the code of an issued sheet: it takes the empty one before the date.
    left = min(table.headings)
    for cell in outside:
        free = cell.column > left + 1 and not any(grid.text(cell.row, one) for one in range(left, cell.column))
        if cell.row > table.rows[-1] and free and DAY.match(plain(cell.text)):
            yield CellBinding(ISSUE, cell.row, left, ISSUE_CODE, Why(Reason.PLACE, Sure.LIKELY))


def _title(outside: list[BookCell], table: DrawnTable) -> Iterator[CellBinding]:
    capitals = [
        cell
        for cell in outside
        if cell.row < table.head
        and cell.text == cell.text.upper()
        and len(cell.text) > 8
        and not plain(cell.text).startswith((MOTTO, "doc lap"))
    ]
    for cell in sorted(capitals, key=lambda one: (-one.row, -len(one.text))):
        yield _bound("TEN_BIEU", cell, Reason.PLACE, Sure.LIKELY)


def _signed(grid: Grid, outside: list[BookCell], table: DrawnTable) -> Iterator[CellBinding]:
    for cell in outside:
        if cell.row < table.rows[-1]:
            continue
        said = fold(cell.text)
        if CELLS["NOI_NHAN"].match(said):
            yield from (
                _bound("NOI_NHAN_DANH_SACH", one, Reason.PLACE, Sure.LIKELY) for one in _under(outside, cell)[:1]
            )
        for field in _SIGNED:
            if CELLS[field].match(said):
                yield from _names(grid, field, _under(outside, cell))


def _names(grid: Grid, field: str, under: list[BookCell]) -> Iterator[CellBinding]:
    if under and under[0].text.startswith("("):
        yield _bound(f"{field}_KY", under[0], Reason.PLACE, Sure.CERTAIN)
        below = [one for one in grid.sheet.merged if one.left == under[0].column and one.top > under[0].row]
        if len(under) == 1 and below:
            last = max(below, key=lambda one: one.top)
            yield CellBinding(f"{field}_HO_TEN", last.top, last.left, SLOT, Why(Reason.PLACE, Sure.LIKELY))
    if len(under) > 1:
        yield _bound(f"{field}_HO_TEN", under[1], Reason.PLACE, Sure.LIKELY, SLOT)


def _under(outside: list[BookCell], cell: BookCell) -> list[BookCell]:
    return [one for one in outside if one.column == cell.column and one.row > cell.row]


def _headed(grid: Grid, table: DrawnTable, columns: Collection[ColumnBinding]) -> Iterator[CellBinding]:
    for one in columns:
        if one.field and _YEAR.search(one.heading) and " / " not in one.heading:
            cell = next((c for row in range(table.head, table.rows[0]) if (c := grid.at(row, one.column))), None)
            if cell is not None:
                yield _bound(f"TIEU_DE_{one.field}", cell, Reason.HEADING, Sure.LIKELY)


def _letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _bound(field: str, cell: BookCell, reason: Reason, sure: Sure, pattern: str = "") -> CellBinding:
    whole = SLOT if SLOT in cell.text else ""  # dots to fill by hand are no place for the text within the text
    return CellBinding(field, cell.row, cell.column, pattern or whole, Why(reason, sure, " ".join(cell.text.split())))
