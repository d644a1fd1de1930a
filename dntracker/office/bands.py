"""The bands of a template as its names draw them, sound or not."""

from msgspec import Struct

from dntracker.domain.template import Codes
from dntracker.office.anatomy import Anatomy
from dntracker.office.grid import Grid, Line
from dntracker.office.names import BAND
from dntracker.office.package import BookSheet
from dntracker.office.references import Area, letters, number


class DrawnBand(Struct, frozen=True):
    """A band of a template: where its rows are, and the codes below its columns (none: it needs no hidden row)."""

    code: str
    sheet: BookSheet
    area: Area
    codes: dict[int, str]
    plain: bool

    @property
    def models(self) -> range:
        """Its model rows: all, but the row of codes."""
        return range(self.area.top + (0 if self.plain else 1), self.area.bottom + 1)

    def holds(self, row: int) -> bool:
        """Whether a row is one of the band."""
        return self.area.top <= row <= self.area.bottom


def bands_of(book: Anatomy, codes: Codes) -> list[DrawnBand]:
    """The bands that a template binds, of those that are offered."""
    found = []
    for name in book.names:
        code = name.name.removeprefix(BAND)
        sheet = book.sheet(name.sheet)
        if name.area is None or sheet is None or BAND + code != name.name or code not in codes.bands:
            continue
        plain = len(codes.bands[code]) == 1 and name.area.top == name.area.bottom
        row = {} if plain else codes_in(book.grid(sheet), book.grid(sheet).line(name.area.top))
        inside = {column: text for column, text in row.items() if name.area.left <= column <= name.area.right}
        found.append(DrawnBand(code, sheet, name.area, inside, plain))
    return found


def codes_in(grid: Grid, line: Line) -> dict[int, str]:
    """What the cells of a row of codes say, by column."""
    said = {number(column): grid.text_of(rest).strip() for column, rest in line.cells.items()}
    return {column: text.upper() for column, text in said.items() if text}


def cell_name(row: int, column: int) -> str:
    """A cell as people name it."""
    return f"{letters(column)}{row}"
