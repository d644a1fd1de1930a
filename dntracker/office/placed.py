"""Where the numbers of a filled sheet stand, told by the names of its columns."""

from dntracker.domain.report import Filled, Placed
from dntracker.office.grid import Grid, text_of
from dntracker.office.names import COLUMNS, INDICATOR, PERCENTAGES, QUANTITIES
from dntracker.office.package import Book, Package
from dntracker.office.references import letters


def with_places(data: bytes) -> Filled:
    """A workbook that `filled` wrote, with the places of its numbers."""
    book = Book(Package(data, ""))
    grid, shared, band = Grid(book.package.text(book.sheet_part)), book.shared_texts(), book.require(INDICATOR)
    code = book.names.get(COLUMNS["code"])
    if code is None:
        return Filled(data, ())
    fields = {
        field: book.names[COLUMNS[field]].left for field in QUANTITIES + PERCENTAGES if COLUMNS[field] in book.names
    }
    placed = []
    for row in range(band.top, band.bottom + 1):
        said = text_of(grid.line(row).cells.get(letters(code.left), ""), shared)
        if said:
            placed += [Placed(book.position, row, column, (said, field)) for field, column in fields.items()]
    return Filled(data, tuple(placed))
