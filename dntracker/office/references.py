"""Cell references in formulas and defined names, and where they move when rows and columns are added."""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import NamedTuple

from msgspec import Struct

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_CELL, _COLUMN, _ROW = r"\$?[A-Z]{1,3}\$?[1-9]\d*", r"\$?[A-Z]{1,3}", r"\$?[1-9]\d*"
_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'  # a text literal
    r"|(?<![\w.$!])(?P<sheet>'(?:[^']|'')+'!|(?:\[[^\[\]]+\])?[^\W\d][\w.]*(?::[^\W\d][\w.]*)?!)?"
    rf"(?:(?P<from>{_CELL})(?::(?P<to>{_CELL}))?|(?P<left>{_COLUMN}):(?P<right>{_COLUMN})"
    rf"|(?P<top>{_ROW}):(?P<bottom>{_ROW}))(?![\w.(!\[])"
    r"|\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]"  # what is meant in a table
)
_END = re.compile(r"(\$?)([A-Z]*)(\$?)(\d*)")


class Area(NamedTuple):
    """A rectangle of cells: rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        first, last = f"{letters(self.left)}{self.top}", f"{letters(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"


@lru_cache(1024)  # asked for each cell of each sheet
def letters(column: int) -> str:
    """The letters of a column counted from 1."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


@lru_cache(1024)
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
    """The template's lines (rows or columns) `start` to `end` become copies of model lines: one of each in `models`.

    At least one model, so that something stands where the band was.
    """

    start: int
    end: int
    models: tuple[int, ...]

    @property
    def added(self) -> int:
        """How many lines there are more than before."""
        return len(self.models) - (self.end - self.start + 1)


class Axis(Struct, frozen=True, dict=True):
    """Where rows, or columns, are after their bands have grown; growths do not overlap. `edge` is the last line."""

    growths: tuple[Growth, ...] = ()
    edge: int = LAST_ROW

    def first(self, line: int) -> int:
        """The first line that stands where `line` stood."""
        if line >= self.edge:
            return self.edge
        inside = self.inside(line)
        added = sum(growth.added for growth in self.growths if growth.end < line)
        return min((inside.start if inside else line) + added, self.edge)

    def last(self, line: int) -> int:
        """The last line that stands where `line` stood."""
        inside = self.inside(line)
        return min(self.first(line) + (len(inside.models) - 1 if inside else 0), self.edge)

    def point(self, line: int) -> int:
        """The one line where something stands that is there only once: with a model line, its first copy."""
        return (self.copies.get(line) or [self.first(line)])[0]

    def inside(self, line: int) -> Growth | None:
        """The growth that this line is in."""
        return next((growth for growth in self.growths if growth.start <= line <= growth.end), None)

    def beside(self, line: int, place: int) -> dict[int, int]:
        """The copies of a band's model lines that repeat together with this copy of `line`, itself among them."""
        growth, mine = self.inside(line), self.copies[line]
        assert growth is not None, "only lines of a band have copies"
        lines = [other for other in range(growth.start, growth.end + 1) if len(self.copies[other]) == len(mine)]
        return {other: self.copies[other][mine.index(place)] for other in lines}

    def apart(self, first: int, last: int, copy: dict[int, int]) -> int:
        """The model line of a copy from which these other model lines of its band are seen; 0 for other lines."""
        growth = self.inside(first)
        if growth is None or last > growth.end:
            return 0
        own = [line for line in copy if growth.start <= line <= growth.end]
        return 0 if any(first <= line <= last for line in own) else next(iter(own), 0)

    def section(self, first: int, last: int, model: int, place: int) -> tuple[int, int]:
        """What model lines mean in a copy of another: their copies up to the next one of its own kind.

        Above it, where it stands under them as a total does; else below it, as under a group's heading. Where there
        are none it is the line over the band, that of the codes, which adds nothing.
        """
        others = sorted(there for line in range(first, last + 1) for there in self.copies[line])
        mine = [0, *self.copies[model], self.edge]
        order = mine.index(place)
        before, after = mine[order - 1], mine[order + 1]
        if model > last:
            found = [one for one in others if before < one < place] or [one for one in others if one < place][-1:]
        else:
            found = [one for one in others if place < one < after]
        codes = self.first(first) - 1
        return (found[0], found[-1]) if found else (codes, codes)

    def covers(self, first: int, last: int) -> bool:
        """Whether these lines hold a whole growth."""
        return any(first <= growth.start and growth.end <= last for growth in self.growths)

    @cached_property
    def copies(self) -> dict[int, list[int]]:
        """The lines that each line of a band became; none, if it is nobody's model."""
        copies: dict[int, list[int]] = {}
        for growth in self.growths:
            copies |= {line: [] for line in range(growth.start, growth.end + 1)}
            for place, model in enumerate(growth.models, self.first(growth.start)):
                copies[model].append(place)
        return copies


class Moves(Struct, frozen=True):
    """Where everything on a sheet is after its bands have grown downwards and to the right."""

    rows: Axis = Axis()
    columns: Axis = Axis(edge=LAST_COLUMN)

    @classmethod
    def of(cls, rows: tuple[Growth, ...] = (), columns: tuple[Growth, ...] = ()) -> "Moves":
        """The moves that these growths make."""
        return cls(Axis(rows), Axis(columns, LAST_COLUMN))

    def area(self, old: Area) -> Area:
        """Where a rectangle is now; one that holds a band grows with it."""
        rows, columns = self.rows, self.columns
        return Area(rows.first(old.top), columns.first(old.left), rows.last(old.bottom), columns.last(old.right))

    def point(self, old: Area) -> Area:
        """Where something is now that is there once and keeps its size; with a model row, at its first copy."""
        down, right = self.rows.point(old.top) - old.top, self.columns.point(old.left) - old.left
        return Area(old.top + down, old.left + right, old.bottom + down, old.right + right)


class Copy(Struct, frozen=True):
    """Which copy of a model row or columns a cell stands in: model row → its copy, model column → its copy there."""

    rows: dict[int, int] = {}
    columns: dict[int, int] = {}


class _End(NamedTuple):
    column: int
    row: int
    column_fixed: bool
    row_fixed: bool

    def __str__(self) -> str:
        column = f"{'$' * self.column_fixed}{letters(self.column)}" if self.column else ""
        return column + (f"{'$' * self.row_fixed}{self.row}" if self.row else "")


_NO_COPY = Copy()
_Ends = Callable[[_End, _End | None], tuple[_End, _End | None] | None]


def shift(formula: str, moves: Moves, sheet: str, *, at_home: bool, copy: Copy = _NO_COPY) -> str:
    """This formula after the rows and columns of `sheet` moved.

    `at_home`: it stands on that sheet, so that references without a sheet's name mean it. In a `copy` of a model row
    or column, references to the model mean the copy. A range over a whole band grows also there, but for one that
    only one `$` holds (`G$12:G13`): it runs down with the copies.
    """

    def moved(first: _End, last: _End | None) -> tuple[_End, _End | None]:
        end = last or first._replace(row=0, column=0)
        top, bottom = _lines(moves.rows, (first.row, end.row), copy.rows, first.row_fixed != end.row_fixed)
        fixed = first.column_fixed != end.column_fixed
        left, right = _lines(moves.columns, (first.column, end.column), copy.columns, fixed)
        start = first._replace(column=left, row=top)
        return start, last._replace(column=right, row=bottom) if last else None

    return _each(formula, moved, lambda prefix: bare(prefix) == sheet if prefix else at_home)


def offset(formula: str, rows: int, columns: int) -> str:
    """This formula as it reads so many rows down and columns to the right, the way shared formulas mean it."""

    def away(end: _End) -> _End:
        column = end.column + columns * (end.column > 0 and not end.column_fixed)
        return end._replace(column=column, row=end.row + rows * (end.row > 0 and not end.row_fixed))

    def inside(old: _End, new: _End) -> bool:
        return (new.row > 0) == (old.row > 0) and new.row <= LAST_ROW and _column_inside(old, new)

    def moved(first: _End, last: _End | None) -> tuple[_End, _End | None] | None:
        start, end = away(first), away(last) if last else None
        good = inside(first, start) and (last is None or end is None or inside(last, end))
        return (start, end) if good else None

    return _each(formula, moved, lambda _: True)


def _each(formula: str, moved: _Ends, meant: Callable[[str], bool]) -> str:
    def replaced(match: re.Match[str]) -> str:
        start = match["from"] or match["left"] or match["top"]
        prefix = match["sheet"] or ""
        if not start or not meant(prefix):
            return match[0]
        first = _end(start)
        other = match["to"] or match["right"] or match["bottom"]
        last = _end(other) if other else None
        if max(first.column, last.column if last else 0) > LAST_COLUMN:  # a name: there is no such column
            return match[0]
        ends = moved(first, last)
        return prefix + ("#REF!" if ends is None else ":".join(str(end) for end in ends if end))

    return _TOKEN.sub(replaced, formula)


def _end(text: str) -> _End:
    found = _END.fullmatch(text)
    assert found is not None, "only what the token's own pattern found comes here"
    first, column, second, row = found.groups()
    return _End(number(column), int(row or 0), bool(first and column), bool(second or (first and not column)))


def _lines(axis: Axis, ends: tuple[int, int], copy: dict[int, int], running: bool) -> tuple[int, int]:
    first, last = ends[0], ends[1] or ends[0]  # one cell has no other end
    if not first:  # whole columns have no rows
        return 0, 0
    if first < last and not running and axis.covers(first, last):
        copy = {}
    model = axis.apart(first, last, copy)
    if model:
        found = axis.section(first, last, model, copy[model])
        nearest = found[1] if model > last else found[0]
        return found if ends[1] else (nearest, nearest)
    return copy.get(first) or axis.first(first), copy.get(last) or axis.last(last)


def _column_inside(old: _End, new: _End) -> bool:
    return (new.column > 0) == (old.column > 0) and new.column <= LAST_COLUMN


def rows_in(formula: str) -> list[tuple[str, int, int]]:
    """The rows that a formula names: (sheet, first, last), an empty sheet for its own; whole columns name none."""
    found = []
    for match in _TOKEN.finditer(formula):
        if start := match["from"] or match["top"]:
            ends = [_end(start).row, _end(match["to"] or match["bottom"] or start).row]
            found.append((bare(match["sheet"] or ""), min(ends), max(ends)))
    return found
