"""The rows of a band: each row of a report written into a copy of its model row."""

from math import inf
from typing import NamedTuple

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.report import Number, Percentage, Placed, Row, RowKind, Value
from dntracker.office.binding import BoundBand
from dntracker.office.grid import Grid, Line, moved_rest
from dntracker.office.measure import height
from dntracker.office.names import SLOT, said, spoken
from dntracker.office.package import BookSheet
from dntracker.office.references import Rows, letters, number
from dntracker.office.styles import Face
from dntracker.office.writer import Spot, Writer


class _Cell(NamedTuple):
    column: str
    place: int
    style: int
    rest: str  # of the model cell; empty where the model row has none
    field: str
    pattern: str
    face: Face
    room: float


class _Model(Struct, frozen=True):
    line: Line
    row: int
    cells: tuple[_Cell, ...]
    least: float


class BandWriter:
    """Writes one band of a sheet, and keeps where its numbers stand."""

    def __init__(self, bound: BoundBand, grid: Grid, writer: Writer, rows: Rows, sheet: BookSheet) -> None:
        self._bound, self._grid, self._writer, self._rows, self._sheet = bound, grid, writer, rows, sheet
        alone = next((field for row in bound.band.rows for field in row.values), "")
        self._fields = bound.fields or {bound.area.left: alone}
        self._columns = {field: letters(column) for column, field in reversed(self._fields.items())}
        models = {row: self._model(row) for row in set(bound.models.values())}
        self._models = {kind: models[row] for kind, row in bound.models.items()}
        self.numbers: list[Placed] = []

    def text(self) -> str:
        """The rows as XML; one that is empty where the report has none."""
        cleared = Row(RowKind.ROW, "", dict.fromkeys(self._fields.values(), ""))
        rows = enumerate(self._bound.band.rows or (cleared,), self._rows.first(self._bound.first))
        return "".join([self._row(row, self._models[row.kind], place) for place, row in rows])

    def _row(self, row: Row, model: _Model, place: int) -> str:
        values, size, written = _noted(row), model.least, []
        for cell in model.cells:
            value = values.get(cell.field)
            if value is None:
                written.append(self._kept(cell, model.row, place))
                continue
            if isinstance(value, str):
                value = spoken(cell.pattern, value) if value and cell.pattern else value
                size = max(size, _height(value, cell.face, cell.room if cell.face.wraps else inf))
            elif isinstance(value, Percentage):
                size = max(size, _height(value.text or "", cell.face, cell.room))
            written.append(self._writer.value(Spot(cell.column, place, cell.style), value, values, self._columns))
            if row.key and isinstance(value, Number | Percentage):
                self.numbers.append(Placed(self._sheet.position, place, cell.place, (row.key, cell.field)))
        return f"{model.line.opening(place, size)}{''.join(written)}</row>"

    def _kept(self, cell: _Cell, model: int, place: int) -> str:
        if not cell.rest:
            return ""
        rest = moved_rest(cell.rest, model, place, self._rows, self._sheet.name)
        return f'<c r="{cell.column}{place}"{rest}'

    def _model(self, row: int) -> _Model:
        line = self._grid.line(row)
        places = sorted({number(column) for column in line.cells} | self._fields.keys())
        least = line.height if line.fixed and line.height else self._grid.default_height
        return _Model(line, row, tuple(self._cell(line, row, place) for place in places), least)

    def _cell(self, line: Line, row: int, place: int) -> _Cell:
        column, block = letters(place), self._grid.block(row, place)
        style, rest, field = line.style(column), line.cells.get(column, ""), self._fields.get(place, "")
        pattern = self._grid.text_of(rest) if field else ""
        room = self._grid.room(block.left, block.right)
        face = self._writer.styles.face(style)
        return _Cell(column, place, style, rest, field, pattern if SLOT in pattern else "", face, room)


def _noted(row: Row) -> dict[str, Value]:
    numbers = {value.footnote for value in row.values.values() if isinstance(value, Number | Percentage)} - {None}
    if not numbers:
        return row.values
    note, marks = row.values.get(fields.NOTE, ""), "".join(f"({number})" for number in sorted(filter(None, numbers)))
    return row.values | {fields.NOTE: f"{said(note)} {marks}".strip()}


def _height(text: str, face: Face, room: float) -> float:
    return height(text, room, face.size, face.bold) if text else 0.0
