"""Growing a sheet of any workbook without a report: each line of a band as often as the moves say."""

from dntracker.office.grid import Grid
from dntracker.office.moving.book import move_book, sheet_parts
from dntracker.office.moving.cells import moved_cell, unshared
from dntracker.office.moving.sheet import copies
from dntracker.office.package import Package
from dntracker.office.parts import move_after, move_before
from dntracker.office.references import Area, Moves, number


def grown(data: bytes, sheets: dict[str, Moves]) -> bytes:
    """The workbook with the bands of these sheets grown."""
    package = Package(data, "mẫu.xlsx")
    for part, name in sheet_parts(package).items():
        if name in sheets:
            package.put(part, _grown(package.text(part), sheets[name], name))
    move_book(package, sheets)
    return package.to_bytes()


def _grown(text: str, moves: Moves, sheet: str) -> str:
    grid = Grid(unshared(text), [])
    rows: dict[int, dict[int, str]] = {}
    openings: dict[int, str] = {}
    for old, line in grid.lines.items():
        for new in moves.rows.copies.get(old, [moves.rows.first(old)]):
            openings[new] = line.opening(new, line.height)
        for column, rest in line.cells.items():
            at = number(column)
            for place, copy in copies(Area(old, at, old, at), moves):
                cell = f'<c r="{place}"{moved_cell(rest, moves, sheet, copy)}'
                rows.setdefault(place.top, {})[place.left] = cell
    written = {row: "".join(cell for _, cell in sorted(cells.items())) for row, cells in rows.items()}
    data = "".join(f"{openings[row]}{written.get(row, '')}</row>" for row in sorted(openings))
    before, after = move_before(grid.before, moves, sheet), move_after(grid, moves, sheet)
    return f"{before}<sheetData>{data}</sheetData>{after}"
