"""How a sheet is drawn: which cells have edges, and how rows look; a table is seen by them even while it is empty."""

from pathlib import PurePath

from msgspec import Struct

from dntracker.office.anatomy import Anatomy
from dntracker.office.colors import Palette
from dntracker.office.looks import Looks
from dntracker.office.package import Package
from dntracker.office.references import number


class DrawnRow(Struct, frozen=True):
    """A row as it looks: the columns whose cells have an edge at a side, and those in bold."""

    edged: frozenset[int]
    bold: frozenset[int]


def drawn_rows(data: bytes, name: str) -> dict[str, dict[int, DrawnRow]]:
    """By sheet, the rows that have cells; raises UnusableTemplate."""
    book = Anatomy(Package(data, PurePath(name).name))
    styles = book.package.tree(book.sole("styles") or "")
    looks = Looks(styles, Palette(None, styles))
    found = {}
    for sheet in book.sheets:
        rows = {}
        for row, line in book.grid(sheet).lines.items():
            worn = {number(column): looks.style(line.style(column), False) for column in line.cells}
            edged = frozenset(c for c, one in worn.items() if one.border.left or one.border.right)
            rows[row] = DrawnRow(edged, frozenset(c for c, one in worn.items() if one.font.bold))
        found[sheet.name] = rows
    return found
