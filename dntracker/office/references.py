"""Cell references in formulas and defined names, and where they move when rows are added."""

import re
from typing import NamedTuple

from msgspec import Struct

_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'  # a text literal
    r"|(?<![\w.$!])(?P<sheet>'(?:[^']|'')+'!|[^\W\d][\w.]*!)?"
    r"(?P<from>\$?[A-Z]{1,3}\$?\d+|\$?\d+(?=:\$?\d))(?::(?P<to>\$?[A-Z]{1,3}\$?\d+|\$?\d+))?(?![\w.(!])"
)
_ROW = re.compile(r"\d+$")


class Area(NamedTuple):
    """A rectangle of cells: rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        first, last = f"{letters(self.left)}{self.top}", f"{letters(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"


def letters(column: int) -> str:
    """The letters of a column counted from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def number(column: str) -> int:
    """The place of a column from 1."""
    place = 0
    for letter in column:
        place = place * 26 + ord(letter) - 64
    return place


def area(text: str) -> Area:
    """The rectangle that `B3` or `$B$3:$D$9` names."""
    ends = [re.fullmatch(r"\$?([A-Z]{1,3})\$?(\d+)", end) for end in text.split(":")]
    first, last = ends[0], ends[-1]
    if first is None or last is None or len(ends) > 2:
        raise ValueError(text)
    return Area(int(first[2]), number(first[1]), int(last[2]), number(last[1]))


def bare(sheet: str) -> str:
    """A sheet's name without the quotes and the mark that a reference adds."""
    return sheet.removesuffix("!").removeprefix("'").removesuffix("'").replace("''", "'")


class Growth(Struct, frozen=True):
    """The template's rows `top` to `bottom` become `count` rows."""

    top: int
    bottom: int
    count: int


class Rows(Struct, frozen=True):
    """Where the rows of a template are after its bands have grown; growths do not overlap."""

    growths: tuple[Growth, ...]

    def first(self, row: int) -> int:
        """The first row that stands where `row` stood."""
        added = sum(g.count - (g.bottom - g.top + 1) for g in self.growths if g.bottom < row)
        inside = next((g for g in self.growths if g.top <= row <= g.bottom), None)
        return (inside.top if inside else row) + added

    def last(self, row: int) -> int:
        """The last row that stands where `row` stood."""
        inside = next((g for g in self.growths if g.top <= row <= g.bottom), None)
        return self.first(row) + (inside.count - 1 if inside else 0)

    def area(self, old: Area) -> Area:
        """Where a rectangle is now; one that holds a band grows with it."""
        return old._replace(top=self.first(old.top), bottom=self.last(old.bottom))


def shift(formula: str, rows: Rows, sheet: str, *, at_home: bool, model: tuple[int, int] | None = None) -> str:
    """This formula after the rows of `sheet` moved.

    `at_home`: it stands on that sheet, so that references without a sheet's name mean it. `model` is (model row,
    its copy): in a copy of a model row, references to the model row mean the copy.
    """

    def row(text: str, last: bool) -> str:
        old = int(text)
        if model and old == model[0]:
            return str(model[1])
        return str(rows.last(old) if last else rows.first(old))

    def moved(match: re.Match[str]) -> str:
        start, end, prefix = match["from"], match["to"], match["sheet"] or ""
        if start is None or not (bare(prefix) == sheet if prefix else at_home):
            return match[0]
        start = _ROW.sub(lambda m: row(m[0], False), start)
        return prefix + start + (":" + _ROW.sub(lambda m: row(m[0], True), end) if end else "")

    return _TOKEN.sub(moved, formula)


def rows_in(formula: str) -> list[tuple[str, int, int]]:
    """The rows that a formula names: (sheet, first, last), an empty sheet for its own; whole columns name none."""
    found = []
    for match in _TOKEN.finditer(formula):
        if match["from"] is not None:
            ends = [int(row[0]) for end in (match["from"], match["to"] or match["from"]) if (row := _ROW.search(end))]
            found.append((bare(match["sheet"] or ""), min(ends), max(ends)))
    return found
