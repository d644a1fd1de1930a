"""Growing a sheet of any workbook without a report: each line of a band as often as the moves say."""

from dntracker.office.grid import Grid, Line
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
    rows: dict[int, str] = {}
    for old, line in grid.lines.items():
        for new in moves.rows.copies.get(old, [moves.rows.first(old)]):
            cells = _cells(line, old, new, moves, sheet)
            rows[new] = f"{line.opening(new, line.height)}{''.join(cells[place] for place in sorted(cells))}</row>"
    data = "".join(rows[place] for place in sorted(rows))
    before, after = move_before(grid.before, moves, sheet), move_after(grid, moves, sheet)
    return f"{before}<sheetData>{data}</sheetData>{after}"


def _cells(line: Line, old: int, new: int, moves: Moves, sheet: str) -> dict[int, str]:
    cells = {}
    for column, rest in line.cells.items():
        at = number(column)
        for place, copy in copies(Area(old, at, old, at), moves):
            if place.top == new:
                cells[place.left] = f'<c r="{place}"{moved_cell(rest, moves, sheet, copy)}'
    return cells
