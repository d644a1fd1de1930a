"""Filling a template: the sheet's XML is patched inside the package, and every other part stays as it is."""

import os
from contextlib import suppress
from datetime import datetime
from functools import partial
from math import inf
from pathlib import Path

from dntracker.domain.sheet import RowKind, Sheet, SheetRow
from dntracker.office.band import Model, Writer
from dntracker.office.errors import TargetUnwritable, UnusableTemplate
from dntracker.office.grid import Grid, Line, joined, moved_cells, text_of
from dntracker.office.measure import height
from dntracker.office.moving.book import move_book
from dntracker.office.moving.cells import moved_cell, unshared
from dntracker.office.names import COLUMNS, FOOTNOTE, GROUP, INDICATOR, PERCENTAGES, REQUIRED, spoken, texts
from dntracker.office.package import Book, Package
from dntracker.office.parts import move_after, move_before, set_properties
from dntracker.office.references import Area, Copy, Growth, Moves, letters, number
from dntracker.office.styles import Styles


def fill(template: Path, sheet: Sheet, target: Path, created: datetime | None = None) -> None:
    """Writes the sheet into a copy of the template at `target`, whole or not at all.

    `created` goes into the document's properties. Raises `UnusableTemplate` and `TargetUnwritable`.
    """
    try:
        source = template.read_bytes()
    except OSError as error:
        raise UnusableTemplate("not_a_workbook", template.name) from error
    save(filled(source, sheet, template.name, created), target)


def save(data: bytes, target: Path) -> None:
    """Puts a file in place in one step: a target that cannot be written stays as it was."""
    beside = target.with_name(f".{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            beside.unlink()
        raise TargetUnwritable(str(target)) from error


def filled(template: bytes, sheet: Sheet, name: str = "", created: datetime | None = None) -> bytes:
    """The template with the sheet in it, as a file; `name` is what errors call the template."""
    return _Filling(Book(Package(template, name)), sheet).run(created)


class _Filling:
    def __init__(self, book: Book, sheet: Sheet) -> None:
        self.book, self.sheet = book, sheet
        for name in (*REQUIRED, *([FOOTNOTE] if sheet.footnotes else [])):
            book.require(name)
        package = book.package
        self.styles_part = book.sole("styles") or ""
        self.styles = Styles(package.text(self.styles_part), package.name)
        self.grid = Grid(unshared(package.text(book.sheet_part)))
        self.shared = book.shared_texts()
        group, row = book.names[GROUP].top, book.names[INDICATOR].top
        self.models = {RowKind.GROUP: group, RowKind.INDICATOR: row, RowKind.TEXT: row}
        models = tuple(self.models[one.kind] for one in sheet.rows) or (row,)
        self.band = Growth(min(group, row), max(group, row), models)
        note = book.names.get(FOOTNOTE)
        self.note_row = note.top if note else 0
        notes = [Growth(note.top, note.top, (note.top,) * max(1, len(sheet.footnotes)))] if note else []
        self.moves = Moves.of((self.band, *notes))
        self.rows = self.moves.rows
        columns = {field: letters(book.names[n].left) for field, n in COLUMNS.items() if n in book.names}
        self.writer = Writer(self.styles, columns)
        self.said = self._say()
        self.heights: dict[int, float | None] = {row: line.height for row, line in self.grid.lines.items()}

    def run(self, created: datetime | None) -> bytes:
        book, package = self.book, self.book.package
        self._make_room()
        present = self.grid.lines.keys() | self.said.keys() | {g.start for g in self.rows.growths}
        data = "".join(self._row(old) for old in sorted(present))
        before = move_before(self.grid.before, self.moves, book.sheet)
        after = move_after(self.grid, self.moves, book.sheet)
        package.put(book.sheet_part, f"{before}<sheetData>{data}</sheetData>{after}")
        package.put(self.styles_part, self.styles.text())
        move_book(package, {book.sheet: self.moves})
        set_properties(package, self.sheet, created)
        return package.to_bytes()

    def _say(self) -> dict[int, dict[str, str]]:
        said: dict[int, dict[str, str]] = {}
        for name, text in texts(self.sheet).items():
            cell = self.book.names.get(name)
            if cell is not None:
                column = letters(cell.left)
                pattern = text_of(self.grid.line(cell.top).cells.get(column, ""), self.shared)
                said.setdefault(cell.top, {})[column] = spoken(pattern, text)
        return said

    def _make_room(self) -> None:
        for row, line in self.grid.lines.items():
            said = self.said.get(row, {})
            present = {column: text_of(rest, self.shared) for column, rest in line.cells.items()} | said
            if not line.fixed and (said or line.height is None):
                alone = [c for c in present if (row, number(c)) not in self.grid.blocks]
                needed = [self._height(present[c], Area(row, number(c), row, number(c)), line.style(c)) for c in alone]
                self.heights[row] = max([self.grid.default_height, *needed])
        for row, said in self.said.items():
            for column, text in said.items():
                self._make_room_in(self.grid.block(row, number(column)), text, self.grid.line(row).style(column))

    def _make_room_in(self, block: Area, text: str, style: int) -> None:
        present = [self.heights.get(row) or self.grid.default_height for row in range(block.top, block.bottom + 1)]
        missing = self._height(text, block, style) - sum(present)
        if missing > 0:
            self.heights[block.bottom] = round(present[-1] + missing, 1)

    def _height(self, text: str, block: Area, style: int) -> float:
        face = self.styles.face(style)
        room = self.grid.room(block.left, block.right) if face.wraps else inf
        return height(text, room, face.size, face.bold)

    def _row(self, old: int) -> str:
        if self.band.start <= old <= self.band.end:
            return self._band() if old == self.band.start else ""
        line = self.grid.line(old)
        if old == self.note_row:
            return self._notes(line)
        new = self.rows.first(old)
        cells = moved_cells(line, old, new, self.moves, self.book.sheet)
        for column, text in self.said.get(old, {}).items():
            cells[column] = self.writer.text(f"{column}{new}", line.style(column), text)
        return f"{line.opening(new, self.heights.get(old))}{joined(cells)}</row>"

    def _band(self) -> str:
        models = {kind: self._model(old) for kind, old in self.models.items()}
        rows = self.sheet.rows or (SheetRow(RowKind.INDICATOR, "", ""),)
        written = []
        for place, row in enumerate(rows, self.rows.first(self.band.start)):
            model = models[row.kind]
            written.append(self.writer.row(row, model, place, partial(self._foreign, self.models[row.kind], place)))
        return "".join(written)

    def _model(self, old: int) -> Model:
        line, columns = self.grid.line(old), self.writer.columns
        faces = {}
        for field, column in columns.items():
            face, block = self.styles.face(line.style(column)), self.grid.block(old, number(column))
            wraps = face.wraps or field in PERCENTAGES
            faces[field] = (face, self.grid.room(block.left, block.right) if wraps else inf)
        foreign = tuple(column for column in line.cells if column not in columns.values())
        least = line.height if line.fixed and line.height else self.grid.default_height
        return Model(line, {column: line.style(column) for column in line.cells}, faces, foreign, least)

    def _foreign(self, old: int, place: int, column: str) -> str:
        return moved_cell(self.grid.line(old).cells[column], self.moves, self.book.sheet, Copy(rows={old: place}))

    def _notes(self, line: Line) -> str:
        area = self.book.names[FOOTNOTE]
        block, column = self.grid.block(area.top, area.left), letters(area.left)
        rest = line.cells.get(column, "")
        style, pattern = line.style(column), text_of(rest, self.shared)
        written = []
        for place, note in enumerate(self._footnotes(), self.rows.first(self.note_row)):
            said = spoken(pattern, note) if note else ""
            cells = moved_cells(line, self.note_row, place, self.moves, self.book.sheet)
            cells[column] = self.writer.text(f"{column}{place}", style, said)
            room = self._height(said, block, style)
            written.append(f"{line.opening(place, room)}{joined(cells)}</row>")
        return "".join(written)

    def _footnotes(self) -> list[str]:
        return [f"({n}) {text}" for n, text in enumerate(self.sheet.footnotes, start=1)] or [""]
