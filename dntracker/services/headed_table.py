"""The table of a foreign sheet under headings that are known by their words, whatever their order."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, exact
from dntracker.domain.fold import fold
from dntracker.domain.number_text import write_plain
from dntracker.domain.workbook import BookCell, BookSheet, CellKind, address

NUMBERING = "stt"
MOST_ROWS = 5000
_HEAD_WITHIN = 20
_BROKEN = frozenset({CellKind.ERROR, CellKind.UNCOMPUTED})
_Cells = Mapping[int, BookCell]


class NoHeading(UserError):
    """A workbook (`name`) without a row of headings that has the columns `needed`."""

    code = "no_heading"


class NoRows(UserError):
    """A workbook (`name`) with headings and nothing under them."""

    code = "no_rows"


class TooManyRows(UserError):
    """A workbook (`name`) with a sheet of more than `most` rows."""

    code = "too_many_rows"


class RowState(StrEnum):
    """What taking a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"

    @property
    def taken(self) -> bool:
        """Whether what the row says holds afterwards."""
        return self is not RowState.REFUSED


STATE_WORDS: Mapping[RowState, str] = {
    RowState.NEW: "thêm", RowState.CHANGED: "sửa", RowState.SAME: "giữ nguyên", RowState.REFUSED: "không nạp",
}  # fmt: skip


class Line(Struct, frozen=True):
    """A row under the headings: its texts by field, missing columns left out; `fault` says why it cannot be read.

    `row` is its number in the sheet.
    """

    row: int
    given: dict[str, str]
    fault: str = ""


def headed(
    sheet: BookSheet | None, words: Mapping[str, Sequence[str]], needed: Mapping[str, str], file: str
) -> list[Line]:
    """The rows under the headings of a sheet; `words` are the folded headings of each field, `needed` the fields
    that must be there with what they are called.

    Raises NoHeading, NoRows, TooManyRows.
    """
    table = _rows(sheet)
    if len(table) > MOST_ROWS:
        raise TooManyRows(name=file, most=MOST_ROWS)
    head, columns = _heading(table, words, needed, file)
    if len(table) <= head + 1:
        raise NoRows(name=file)
    return [_line(cells, columns) for cells in table[head + 1 :]]


def has_headings(sheet: BookSheet, words: Mapping[str, Sequence[str]], needed: Mapping[str, str]) -> bool:
    """Whether a sheet has a row of headings with the fields that must be there."""
    try:
        _heading(_rows(sheet), words, needed, "")
    except NoHeading:
        return False
    return True


def unread_headings(sheet: BookSheet, words: Mapping[str, Sequence[str]], needed: Mapping[str, str]) -> list[str]:
    """The headings that stand for no field; raises NoHeading."""
    rows = _rows(sheet)
    place, columns = _heading(rows, words, needed, "")
    said = {at: _text(cell) for at, cell in rows[place].items() if at not in columns.values()}
    return [text for text in said.values() if text and fold(text) not in (NUMBERING, "tt")]


def _rows(sheet: BookSheet | None) -> list[_Cells]:
    rows: dict[int, dict[int, BookCell]] = {}
    for cell in sheet.cells if sheet else ():
        rows.setdefault(cell.row, {})[cell.column] = cell
    return [rows[row] for row in sorted(rows)]


def _heading(
    table: list[_Cells], known: Mapping[str, Sequence[str]], needed: Mapping[str, str], file: str
) -> tuple[int, dict[str, int]]:
    for place, cells in enumerate(table[:_HEAD_WITHIN]):
        words = {at: fold(_text(cell)).rstrip("* ") for at, cell in cells.items()}
        found: dict[str, int] = {}
        for at in sorted(words, key=lambda at: words[at] == NUMBERING):  # a code of its own goes before the numbering
            field = next((name for name, called in known.items() if words[at] in called), None)
            if field:
                found.setdefault(field, at)
        if all(field in found for field in needed):
            return place, found
    raise NoHeading(name=file, needed=" và ".join(needed.values()))


def _line(cells: _Cells, columns: Mapping[str, int]) -> Line:
    broken = next((cells[at] for at in columns.values() if at in cells and cells[at].kind in _BROKEN), None)
    where = address(broken.row, broken.column) if broken else ""
    why = f"Ô {where} báo lỗi hoặc là công thức chưa có giá trị: sửa trong bảng tính, lưu rồi nạp lại."
    row = next(iter(cells.values())).row
    return Line(row, {field: _text(cells.get(at)) for field, at in columns.items()}, why if broken else "")


def _text(cell: BookCell | None) -> str:
    if cell is None:
        return ""
    if cell.kind is CellKind.NUMBER:
        return _number(exact(float(cell.text)))
    if cell.kind is CellKind.PERCENT:
        return f"{_number(exact(float(cell.text)) * 100)}%"
    return " ".join(cell.text.split())


def _number(found: Decimal) -> str:
    return write_plain(as_float(found)).replace(".", ",")  # whole: a target of billions is no 2,5e+10
