"""What a sheet keeps of its template once its bands have grown: made once for all reports of the same size."""

from functools import lru_cache
from math import inf

from dntracker.office.grid import Grid, style_of
from dntracker.office.measure import height
from dntracker.office.moving.cells import moved_cell
from dntracker.office.parts import move_after, move_before
from dntracker.office.references import Area, Copy, Moves, letters, number
from dntracker.office.spread import Spread, Standing
from dntracker.office.styles import Styles


class Kept:
    """The template's own cells where they stand now, the room that they need, and what stands around the rows."""

    def __init__(self, grid: Grid, styles: Styles, spread: Spread, moves: Moves, sheet: str) -> None:
        self._grid, self._styles, self._spread, self._moves, self._sheet = grid, styles, spread, moves, sheet
        self.before, self.after = move_before(grid.before, moves, sheet), move_after(grid, moves, sheet)
        self._cells: dict[int, dict[int, str]] = {}
        self._needed: dict[int, dict[int, float]] = {}

    def cells(self, row: int) -> dict[int, str]:
        """The XML of a row's cells by their new columns, from the left."""
        if row not in self._cells:
            place, made = self._moves.rows.first(row), dict[int, str]()
            for letter, rest in self._grid.line(row).cells.items():
                for standing in self._spread.of(number(letter)):
                    kept = self._kept(rest, (row, number(letter)), standing)
                    made[standing.place] = f'<c r="{letters(standing.place)}{place}"{kept}'
            self._cells[row] = {column: made[column] for column in sorted(made)}
        return self._cells[row]

    def needed(self, row: int) -> dict[int, float]:
        """The height that each cell of a row needs that is not merged, by the template's column."""
        if row not in self._needed:
            line, grid = self._grid.line(row), self._grid
            own = {number(letter): (grid.text_of(rest), line.style(letter)) for letter, rest in line.cells.items()}
            alone = {column: one for column, one in own.items() if (row, column) not in grid.blocks}
            self._needed[row] = {
                column: self.height(text, Area(row, column, row, column), style)
                for column, (text, style) in alone.items()
            }
        return self._needed[row]

    def height(self, text: str, block: Area, style: int) -> float:
        """The height that a text needs in a block of cells."""
        face = self._styles.face(style)
        room = self._grid.room(self._spread.over(block)) if face.wraps else inf
        return height(text, room, face.size, face.bold)

    def _kept(self, rest: str, cell: tuple[int, int], standing: Standing) -> str:
        block = self._grid.block(*cell)
        if not standing.first and not self._spread.repeats(block.top, block.left, block.right):
            return f' s="{style_of(rest)}"/>'
        copy = Copy(columns=self._spread.copy(block.left, standing.place))
        return moved_cell(rest, self._moves, self._sheet, copy)


@lru_cache(maxsize=4)
def kept(grid: Grid, styles: Styles, spread: Spread, moves: Moves, sheet: str) -> Kept:
    """What a sheet keeps; the same for the same ones."""
    return Kept(grid, styles, spread, moves, sheet)
