"""Growing a sheet of any workbook without a report: each line of a band as often as the moves say."""

from pathlib import Path

from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Band, Number, Report, Row, RowKind, Value
from dntracker.office.grid import Grid
from dntracker.office.moving.book import move_book, sheet_parts
from dntracker.office.moving.cells import moved_cell, unshared
from dntracker.office.moving.repeated import copies
from dntracker.office.package import Package
from dntracker.office.parts import move_after, move_before
from dntracker.office.references import Area, Moves, number

WORKBOOKS = Path(__file__).parents[2] / "data" / "workbooks"


def grown(data: bytes, sheets: dict[str, Moves]) -> bytes:
    """The workbook with the bands of these sheets grown."""
    package = Package(data, "mẫu.xlsx")
    for part, name in sheet_parts(package).items():
        if name in sheets:
            package.put(part, _grown(package.text(part), sheets[name], name))
    move_book(package, sheets)
    return package.to_bytes()


def lines(count: int) -> Report:
    """A report of so many rows for the workbooks in `tests/data`: a group, and rows that are all alike."""
    said: dict[str, Value] = {"TEN": "Dòng mẫu", "KE_HOACH": _number(100), "KY_NAY": _number(50), "LUY_KE": _number(70)}
    rows = [Row(RowKind.ROW, str(order), {"STT": str(order), **said}) for order in range(1, count)]
    group = Row(RowKind.GROUP, "", {"STT": "I", "TEN": "Nhóm"})
    return Report("Biểu mẫu thử", "", "", {}, {"CHI_TIEU": Band((group, *rows))})


def _number(value: int) -> Number:
    return Number(Quantity(value), 0)


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
