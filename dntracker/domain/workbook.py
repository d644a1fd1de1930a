"""A workbook as it was read: the cells that hold something, merged blocks, names; what they mean is decided later."""

from enum import StrEnum

from msgspec import Struct


class CellKind(StrEnum):
    """What a cell holds; `UNCOMPUTED` is a formula that was saved without its value."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    TEXT = "text"
    BOOL = "bool"
    ERROR = "error"
    UNCOMPUTED = "uncomputed"


class BookCell(Struct, frozen=True, omit_defaults=True):
    """One cell at `row`, `column` (from 1); `text` is the shortest text of its value, a number with a decimal point.

    A percent is the number behind it: 0.2069 for a cell that shows 20,69%; a date is its day, `2024-10-30`. `formula`
    says that it was computed.
    """

    row: int
    column: int
    kind: CellKind
    text: str
    formula: bool = False


class Merged(Struct, frozen=True):
    """A merged block, its ends included; only its first cell holds something."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, row: int, column: int) -> bool:
        """Whether a place lies in the block."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


class BookSheet(Struct, frozen=True):
    """One sheet; cells that hold nothing are not there."""

    name: str
    cells: tuple[BookCell, ...]
    merged: tuple[Merged, ...] = ()


class Book(Struct, frozen=True):
    """A whole workbook; `names` are the workbook's own names with what they stand for, as written."""

    sheets: tuple[BookSheet, ...]
    names: dict[str, str]


def letters(column: int) -> str:
    """The column's letters: 1 is A, 28 is AB."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def address(row: int, column: int) -> str:
    """A cell as people name it: D12."""
    return f"{letters(column)}{row}"
