"""Filling one sheet of a template: its XML is patched, its bands grow, and what lies below them moves."""

from math import inf

from dntracker.domain.report import Placed, Report, Value
from dntracker.office.band import BandWriter
from dntracker.office.binding import bound_bands
from dntracker.office.errors import UnusableTemplate
from dntracker.office.grid import Grid, joined, moved_cells
from dntracker.office.measure import height
from dntracker.office.names import SLOT, STAMPED, said, spoken
from dntracker.office.package import Book, BookSheet
from dntracker.office.parts import move_after, move_before
from dntracker.office.references import Area, Rows, letters, number
from dntracker.office.writer import Spot, Writer


class SheetFilling:
    """One sheet with what a report says about it; `heading` is what its named cells say, by name."""

    def __init__(self, book: Book, sheet: BookSheet, writer: Writer, report: Report, heading: dict[str, Value]) -> None:
        self.sheet, self._writer = sheet, writer
        self._grid = Grid(book.package.text(sheet.part), book.shared_texts)
        self.bands = bound_bands(sheet, self._grid, report.bands)
        self.rows = Rows(tuple(bound.growth for bound in self.bands))
        self._said = self._say(heading)
        self._heights = {row: line.height for row, line in self._grid.lines.items()}
        self.numbers: list[Placed] = []

    def text(self) -> str:
        """The sheet's XML."""
        self._make_room()
        bands = {bound.first: bound for bound in self.bands}
        within = {row for bound in self.bands for row in range(bound.first, bound.area.bottom + 1)}
        written = []
        for row in sorted((self._grid.lines.keys() | self._said.keys()) - within | bands.keys()):
            if row in bands:
                band = BandWriter(bands[row], self._grid, self._writer, self.rows, self.sheet)
                written.append(band.text())
                self.numbers += band.numbers
            else:
                written.append(self._row(row))
        before = move_before(self._grid.before, self.rows)
        after = move_after(self._grid, self.rows, self.sheet.name, self._copies())
        return f"{before}<sheetData>{''.join(written)}</sheetData>{after}"

    def _copies(self) -> dict[int, list[int]]:
        copies: dict[int, list[int]] = {row: [] for bound in self.bands for row in bound.models.values()}
        for bound in self.bands:
            for place, row in enumerate(bound.band.rows, self.rows.first(bound.first)):
                copies[bound.models[row.kind]].append(place)
        return copies

    def _say(self, heading: dict[str, Value]) -> dict[int, dict[str, Value]]:
        told: dict[int, dict[str, Value]] = {}
        for name, value in heading.items():
            cell = self.sheet.names.get(name)
            if cell is None:
                continue
            if any(bound.area.top <= cell.top <= bound.area.bottom for bound in self.bands):
                raise UnusableTemplate("overlapping", name)
            column = letters(cell.left)
            if column in told.setdefault(cell.top, {}):
                raise UnusableTemplate("overlapping", name)
            pattern = self._grid.text_of(self._grid.line(cell.top).cells.get(column, ""))
            bare = SLOT not in pattern or (value == "" and name in STAMPED)
            told[cell.top][column] = value if bare else spoken(pattern, said(value))
        return told

    def _make_room(self) -> None:
        grid = self._grid
        for row, line in grid.lines.items():
            told = self._said.get(row, {})
            if not line.fixed and (told or line.height is None) and not line.hidden:
                present = {column: grid.text_of(rest) for column, rest in line.cells.items()}
                present |= {column: said(value) for column, value in told.items()}
                alone = [c for c in present if (row, number(c)) not in grid.blocks]
                needed = [self._height(present[c], Area(row, number(c), row, number(c)), line.style(c)) for c in alone]
                self._heights[row] = max([grid.default_height, *needed])
        for row, told in self._said.items():
            for column, value in told.items():
                self._make_room_in(grid.block(row, number(column)), said(value), grid.line(row).style(column))

    def _make_room_in(self, block: Area, text: str, style: int) -> None:
        present = [self._heights.get(row) or self._grid.default_height for row in range(block.top, block.bottom + 1)]
        missing = self._height(text, block, style) - sum(present)
        if missing > 0:
            self._heights[block.bottom] = round(present[-1] + missing, 1)

    def _height(self, text: str, block: Area, style: int) -> float:
        face = self._writer.styles.face(style)
        room = self._grid.room(block.left, block.right) if face.wraps else inf
        return height(text, room, face.size, face.bold)

    def _row(self, old: int) -> str:
        line, new = self._grid.line(old), self.rows.first(old)
        cells = moved_cells(line, old, new, self.rows, self.sheet.name)
        for column, value in self._said.get(old, {}).items():
            cells[column] = self._writer.value(Spot(column, new, line.style(column)), value, {}, {})
        return f"{line.opening(new, self._heights.get(old))}{joined(cells)}</row>"
