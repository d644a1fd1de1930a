"""The rows of a band: each row of a report written into a copy of its model row."""

from functools import cached_property
from math import inf
from typing import NamedTuple

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.report import Fact, Number, Percentage, Placed, Row, RowKind, Sign, Value
from dntracker.office.binding import BoundBand
from dntracker.office.grid import Grid, Line
from dntracker.office.measure import height
from dntracker.office.moving.cells import moved_cell
from dntracker.office.names import SLOT, said, spoken
from dntracker.office.package import BookSheet
from dntracker.office.references import Copy, Moves, letters, number
from dntracker.office.spread import Spread, Standing
from dntracker.office.styles import Face
from dntracker.office.writer import Writer, quotient

_NUMBERS = (Number, Percentage)
_ASKED = (*_NUMBERS, Fact)


class _Cell(NamedTuple):
    letters: str
    place: int
    column: int  # the template's
    style: int
    rest: str  # of the model cell; empty where the model row has none
    field: str
    pattern: str
    face: Face
    room: float
    wrapped: float  # the room of a text: without end where it does not wrap


class _Model(Struct, frozen=True):
    line: Line
    row: int
    cells: tuple[_Cell, ...]
    least: float


class BandWriter:
    """Writes one band of a sheet, and keeps where its numbers stand."""

    def __init__(
        self, bound: BoundBand, grid: Grid, writer: Writer, where: tuple[Moves, Spread], sheet: BookSheet
    ) -> None:
        self._bound, self._grid, self._writer, self._sheet = bound, grid, writer, sheet
        self._moves, self._spread = where
        models = {row: self._model(row) for row in set(bound.models.values())}
        self._models = {kind: models[row] for kind, row in bound.models.items()}
        cells = self._models[RowKind.ROW].cells
        self._columns = {cell.field: cell.letters for cell in reversed(cells) if cell.field}
        self.numbers: list[Placed] = []

    @cached_property
    def _looks(self) -> dict[str, int]:
        return looks(self._grid, self._sheet)

    def text(self) -> str:
        """The rows as XML; one that is empty where the report has none."""
        cleared = Row(RowKind.ROW, "", dict.fromkeys(self._columns, ""))
        rows = enumerate(self._bound.band.rows or (cleared,), self._moves.rows.first(self._bound.first))
        return "".join([self._row(row, self._models[row.kind], place) for place, row in rows])

    def _row(self, row: Row, model: _Model, place: int) -> str:
        values, size, written = _noted(row), model.least, []
        for cell in model.cells:
            value = values.get(cell.field)
            if value is None:
                rest = self._kept(cell, model.row, place)
            elif type(value) is str or type(value) is Fact:
                text = said(value)
                text = spoken(cell.pattern, text) if text and cell.pattern else text
                rest, size = self._writer.text(cell.style, text), max(size, _height(text, cell.face, cell.wrapped))
            elif type(value) is Percentage:
                formula = quotient(value, values, self._columns, place) if value.numerator else None
                rest = self._writer.percentage(cell.style, value, formula)
                size = max(size, _height(value.text, cell.face, cell.room))
            else:
                rest = self._writer.value(self._style(cell, value), value)
            if rest:
                written.append(f'<c r="{cell.letters}{place}"{rest}')
            if row.key and _is_asked(value):
                self.numbers.append(Placed(self._sheet.position, place, cell.place, (row.key, cell.field)))
        return f"{model.line.opening(place, size)}{''.join(written)}</row>"

    def _style(self, cell: _Cell, value: Value) -> int:
        return self._looks.get(value.look, cell.style) if type(value) is Sign else cell.style

    def _kept(self, cell: _Cell, model: int, place: int) -> str:
        if "<f" not in cell.rest:
            return cell.rest
        copy = Copy({model: place}, self._spread.copy(cell.column, cell.place))
        return moved_cell(cell.rest, self._moves, self._sheet.name, copy)

    def _model(self, row: int) -> _Model:
        line = self._grid.line(row)
        columns = {number(column) for column in line.cells} | self._bound.fields.keys()
        cells = [self._cell(line, row, column, one) for column in columns for one in self._spread.of(column)]
        cells.sort(key=lambda cell: cell.place)
        least = line.height if line.fixed and line.height else self._grid.default_height
        return _Model(line, row, tuple(cells), least)

    def _cell(self, line: Line, row: int, column: int, standing: Standing) -> _Cell:
        letter, block = letters(column), self._grid.block(row, column)
        style, rest = line.style(letter), line.cells.get(letter, "")
        field = self._bound.field(column, standing)
        if not field and not standing.first and not self._spread.repeats(row, block.left, block.right):
            rest = f' s="{style}"/>'
        pattern = self._grid.text_of(rest) if field else ""
        pattern = pattern if SLOT in pattern else ""
        room, face = self._grid.room(self._spread.over(block)), self._writer.styles.face(style)
        wrapped = room if face.wraps else inf
        return _Cell(letters(standing.place), standing.place, column, style, rest, field, pattern, face, room, wrapped)


def looks(grid: Grid, sheet: BookSheet) -> dict[str, int]:
    """The styles of the named cells of a sheet, in which signs stand."""
    return {name: grid.line(cell.top).style(letters(cell.left)) for name, cell in sheet.names.items()}


def _is_asked(value: Value | None) -> bool:
    return type(value) in _ASKED or (type(value) is Sign and bool(value.text))


def _noted(row: Row) -> dict[str, Value]:
    if not (marks := row.marks):
        return row.values
    return row.values | {fields.NOTE: f"{said(row.values.get(fields.NOTE, ''))} {marks}".strip()}


def _height(text: str | None, face: Face, room: float) -> float:
    return height(text, room, face.size, face.bold) if text else 0.0
