"""Filling one sheet of a template: its XML is patched, its bands grow, and what lies below and beside them moves."""

from functools import cached_property

from dntracker.domain.report import Placed, Report, Sign, Value
from dntracker.office.band import BandWriter, looks
from dntracker.office.binding import BoundBand, bound_bands, spread
from dntracker.office.errors import UnusableTemplate
from dntracker.office.grid import Grid, Line
from dntracker.office.kept import kept
from dntracker.office.moving.cells import unshared
from dntracker.office.names import SLOT, STAMPED, said, spoken
from dntracker.office.package import Book, BookSheet
from dntracker.office.parts import paged
from dntracker.office.references import Area, Axis, Moves, letters, number
from dntracker.office.writer import Writer


def read(book: Book, sheet: BookSheet) -> Grid:
    """A sheet of the template, as it is filled; raises `UnusableTemplate`."""
    return Grid(unshared(book.package.text(sheet.part)), book.shared_texts)


class SheetFilling:
    """One sheet with what a report says about it; `heading` is what its named cells say, by name."""

    def __init__(self, sheet: BookSheet, grid: Grid, writer: Writer, report: Report, heading: dict[str, Value]) -> None:
        self.sheet, self._grid, self._writer, self._paper = sheet, grid, writer, report.paper
        self.bands = bound_bands(sheet, self._grid, report.bands)
        self._spread = spread(self.bands)
        self.moves = Moves(Axis(tuple(bound.growth for bound in self.bands)), self._spread.axis)
        self._said = self._say(heading)
        self._kept = kept(grid, writer.styles, self._spread, self.moves, sheet.name)
        self._heights = {row: line.height for row, line in self._grid.lines.items()}
        self.numbers: list[Placed] = []

    @cached_property
    def _looks(self) -> dict[str, int]:
        return looks(self._grid, self.sheet)

    def text(self) -> str:
        """The sheet's XML."""
        self._make_room()
        bands = {bound.first: bound for bound in self.bands}
        within = {row for bound in self.bands for row in range(bound.first, bound.area.bottom + 1)}
        codes = {bound.area.top: bound for bound in self.bands if bound.across and bound.first > bound.area.top}
        written = []
        for row in sorted((self._grid.lines.keys() | self._said.keys()) - within | bands.keys()):
            if row in bands:
                band = BandWriter(bands[row], self._grid, self._writer, (self.moves, self._spread), self.sheet)
                written.append(band.text())
                self.numbers += band.numbers
            else:
                written.append(self._row(row, codes.get(row)))
        body = f"{self._kept.before}<sheetData>{''.join(written)}</sheetData>"
        return body + paged(self._kept.after, self._turns(), self._paper)

    def _turns(self) -> list[int]:
        """The columns of the filled sheet with which pages begin."""
        blocks = self._spread.blocks
        return [
            place
            for block in blocks
            for one, place in zip(block.columns, self._spread.axis.copies[block.area.left], strict=False)
            if one.turns
        ]

    def _say(self, heading: dict[str, Value]) -> dict[int, dict[int, tuple[int, Value]]]:
        """By row and new place: the column of the template, and what it says now."""
        told: dict[int, dict[int, tuple[int, Value]]] = {}
        for name, cell in self.sheet.names.items():
            again = self._spread.repeats(cell.top, cell.left, cell.left)
            for standing in self._spread.of(cell.left):
                common = heading.get(name) if standing.first or again else None
                value = next((one.values[name] for one in standing.about if name in one.values), common)
                if value is None:
                    continue
                if standing.place in told.setdefault(cell.top, {}) or self._in_band(cell.top):
                    raise UnusableTemplate("overlapping", name)
                pattern = self._grid.text_of(self._grid.line(cell.top).cells.get(letters(cell.left), ""))
                bare = SLOT not in pattern or (value == "" and name in STAMPED)
                told[cell.top][standing.place] = cell.left, value if bare else spoken(pattern, said(value))
        return told

    def _in_band(self, row: int) -> bool:
        return any(bound.area.top <= row <= bound.area.bottom for bound in self.bands)

    def _make_room(self) -> None:
        grid = self._grid
        for row, line in grid.lines.items():
            told = self._said.get(row, {})
            if not line.fixed and (told or line.height is None) and not line.hidden:
                replaced = {column for column, _ in told.values()}
                needed = [one for column, one in self._kept.needed(row).items() if column not in replaced]
                alone = [one for one in told.values() if (row, one[0]) not in grid.blocks]
                needed += [self._height(said(value), Area(row, c, row, c)) for c, value in alone]
                self._heights[row] = max([grid.default_height, *needed])
        for row, told in self._said.items():
            for column, value in told.values():
                self._make_room_in(grid.block(row, column), said(value))

    def _make_room_in(self, block: Area, text: str) -> None:
        present = [self._heights.get(row) or self._grid.default_height for row in range(block.top, block.bottom + 1)]
        missing = self._height(text, block) - sum(present)
        if missing > 0:
            self._heights[block.bottom] = round(present[-1] + missing, 1)

    def _height(self, text: str, block: Area) -> float:
        return self._kept.height(text, block, self._grid.line(block.top).style(letters(block.left)))

    def _row(self, old: int, codes: BoundBand | None) -> str:
        line, new, cells = self._grid.line(old), self.moves.rows.first(old), self._kept.cells(old)
        told = {
            place: self._writer.value(self._style(line.style(letters(column)), value), value)
            for place, (column, value) in self._said.get(old, {}).items()
        }
        told = self._coded(line, codes) | told if codes else told
        if told:
            cells = cells | {place: f'<c r="{letters(place)}{new}"{rest}' for place, rest in told.items()}
            cells = {place: cells[place] for place in sorted(cells)}
        return f"{line.opening(new, self._heights.get(old))}{''.join(cells.values())}</row>"

    def _style(self, style: int, value: Value) -> int:
        return self._looks.get(value.look, style) if isinstance(value, Sign) else style

    def _coded(self, line: Line, codes: BoundBand) -> dict[int, str]:
        found: dict[int, str] = {}
        for letter in line.cells:
            for standing in self._spread.of(number(letter)):
                if code := codes.field(number(letter), standing):
                    found[standing.place] = self._writer.text(line.style(letter), code)
        return found
