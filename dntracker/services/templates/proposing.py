"""How an unbound workbook would be bound: proposed from its headings, codes, words and last period's values."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dntracker.domain.errors import UserError
from dntracker.domain.report import Band, Report
from dntracker.domain.template import BandBinding, Binding, Codes, Sure
from dntracker.domain.workbook import Book, BookSheet
from dntracker.office.drawing import DrawnRow
from dntracker.services.found_cells import Grid
from dntracker.services.templates.cells import cells_of
from dntracker.services.templates.columns import matched, rows_named
from dntracker.services.templates.drawn_table import DrawnTable, table_in

_LOOKED_AFTER = 3


class NoDrawnTable(UserError):
    """A workbook (`name`) without anything that looks like the table of a report."""

    code = "no_drawn_table"


def propose(
    book: Book, name: str, drawn: Mapping[str, Mapping[int, DrawnRow]], codes: Codes, reports: Collection[Report]
) -> Binding:
    """The binding of the sheet that says most of what is offered; `reports` are those of earlier periods.

    Raises NoDrawnTable.
    """
    proposals = [one for sheet in book.sheets if (one := _of_sheet(sheet, drawn.get(sheet.name, {}), codes, reports))]
    if not proposals:
        raise NoDrawnTable(name=name)
    return max(proposals, key=lambda one: one[0])[1]


def _of_sheet(
    sheet: BookSheet, drawn: Mapping[int, DrawnRow], codes: Codes, reports: Collection[Report]
) -> tuple[int, Binding] | None:
    grid = Grid(sheet)
    table = table_in(grid, drawn)
    if table is None:
        return None
    code, offered = next(iter(codes.bands.items()))
    bands = [report.bands[code] for report in reports if code in report.bands]
    columns = matched(grid, table, offered, bands)
    rows, ordinary = _rows(table, total=code in codes.totals), _ordinary(grid, table, bands)
    main = BandBinding(
        code, rows[0], rows[-1], min(table.headings), max(table.headings), ordinary, columns,
        next((row for row in table.groups if row in rows), 0),
        next((row for row in table.totals if row in rows and row > ordinary), 0) if code in codes.totals else 0,
    )  # fmt: skip
    binding = Binding(sheet.name, cells_of(grid, table, columns, codes.fields), (main, *_notes(grid, table, codes)))
    worth = sum(one.why.sure is not Sure.GUESS for one in columns) + len(binding.cells)
    return worth, binding


def _rows(table: DrawnTable, *, total: bool) -> tuple[int, ...]:
    last = next((row for row in reversed(table.rows) if total or row not in table.totals), table.rows[-1])
    return tuple(row for row in table.rows if row <= last)


def _ordinary(grid: Grid, table: DrawnTable, bands: Sequence[Band]) -> int:
    named = {row for band in bands for row in rows_named(grid, table, band)}
    rows = table.ordinary or table.rows[-1:]
    return next((row for row in rows if row in named), rows[0])


def _notes(grid: Grid, table: DrawnTable, codes: Codes) -> Iterator[BandBinding]:
    free = [row for row in range(table.rows[-1] + 1, table.rows[-1] + 1 + _LOOKED_AFTER) if not grid.rows.get(row)]
    numbered = [row for row in sorted(grid.rows) if row > table.rows[-1] and _is_note(grid, row)]
    for code, offered in codes.bands.items():
        if len(offered) == 1 and (rows := [*numbered, *free]):
            left, right = min(table.headings), max(table.headings)
            yield BandBinding(code, rows[0], rows[0], left, right, rows[0], ())


def _is_note(grid: Grid, row: int) -> bool:
    return any(cell.text.startswith("(1)") for cell in grid.rows[row].values())
