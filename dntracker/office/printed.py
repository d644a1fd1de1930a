"""What of a sheet is printed: its rows and columns that are seen, with their sizes in points."""

from bisect import bisect_left
from collections.abc import Iterable
from math import ceil

from msgspec import Struct

from dntracker.domain.lettering import Font
from dntracker.office.cells import BookSheet

PIXEL = 0.75  # points
_DIGITS = {
    "Calibri": 0.507,
    "Arial": 0.556,
    "Tahoma": 0.546,
    "Verdana": 0.636,
    "Times New Roman": 0.5,
    "Cambria": 0.554,
}
_USUAL_DIGIT = 0.5  # of the size
_USUAL_HEIGHT = 15.0
_USUAL_LETTERS = 8


class Printed(Struct, frozen=True):
    """The rows and columns (from 1) that print, in their order."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]

    def rows_at(self, span: tuple[int, int]) -> tuple[int, int]:
        """The half-open span (from 0) that these rows take among those that print; (0, 0) where none does."""
        return _span(self.rows, *span)

    def columns_at(self, span: tuple[int, int]) -> tuple[int, int]:
        """The same for columns."""
        return _span(self.columns, *span)


def rows_of(sheet: BookSheet, rows: Iterable[int]) -> dict[int, float | None]:
    """The heights of the rows that are seen; None where the text decides."""
    usual = float(sheet.usual.get("defaultRowHeight", _USUAL_HEIGHT))
    full = {row for row, _ in sheet.cells}
    found: dict[int, float | None] = {}
    for row in rows:
        if not sheet.hides(row):
            said = sheet.rows.get(row)
            height = said.height if said else None
            found[row] = height if height is not None or row in full else usual
    return found


def columns_of(sheet: BookSheet, columns: Iterable[int], font: Font) -> dict[int, float]:
    """The widths of the columns that are seen."""
    digit = digit_width(font)
    said = {column: one for one in sheet.columns for column in range(one.first, min(one.last, max(columns)) + 1)}
    usual = _usual_width(sheet, digit)
    found = {}
    for column in columns:
        one = said.get(column)
        if one is None or not one.hidden:
            found[column] = usual if one is None or one.width is None else _points(one.width, digit)
    return found


def digit_width(font: Font) -> int:
    """The width in pixels of the widest digit, in which columns are measured."""
    return max(1, round(font.size * 4 / 3 * _DIGITS.get(font.family, _USUAL_DIGIT)))


def _usual_width(sheet: BookSheet, digit: int) -> float:
    if (width := sheet.usual.get("defaultColWidth")) is not None:
        return _points(float(width), digit)
    letters = int(sheet.usual.get("baseColWidth", _USUAL_LETTERS))
    return ceil((letters * digit + 5) / 8) * 8 * PIXEL


def _points(width: float, digit: int) -> float:
    return int((256 * width + int(128 / digit)) / 256 * digit) * PIXEL


def _span(shown: tuple[int, ...], first: int, last: int) -> tuple[int, int]:
    start, end = bisect_left(shown, first), bisect_left(shown, last + 1)
    return (start, end) if start < end else (0, 0)
