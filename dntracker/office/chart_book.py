"""A chart as a workbook: a sheet with a native chart, one with the numbers, one with the coordinates it needs."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path as File

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.units import pixels_to_EMU
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.chart_book import Cell, ChartBook, Shown, Table
from dntracker.office.cell_text import put_text
from dntracker.office.measure import height
from dntracker.office.native_chart import NativeChart, Rows, code_of
from dntracker.office.table import FACE, SIZE, TITLE_SIZE
from dntracker.office.workbook import save

CHART, NUMBERS, PLACES = "Biểu đồ", "Số liệu", "Tọa độ"
COLUMNS, WIDTH = 13, 11.0  # of the sheet with the chart, and characters of each
WIDE, HIGH = 1010, 520  # pixels of the chart
ROW = 20  # pixels
ROOM = COLUMNS * (7 * WIDTH - 2) * 0.75  # points of a line of text over all columns


def write_chart(book: ChartBook, target: File) -> None:
    """Put a chart and its numbers into a workbook at `target`, whole or not at all; raises TargetUnwritable."""
    save(chart_bytes(book), target)


def chart_bytes(book: ChartBook) -> bytes:
    """The workbook."""
    made = Workbook()
    made.properties.title, made.properties.creator = book.title, "DNTracker"
    made.remove(made.worksheets[0])
    shown, numbers, places = (made.create_sheet(name) for name in (CHART, NUMBERS, PLACES))
    starts = [*_stack(numbers, book.tables[:-1]), *_stack(places, book.tables[-1:])]
    sheets = [numbers] * (len(book.tables) - 1) + [places]
    _show(shown, book, NativeChart(book, [Rows(*one) for one in zip(sheets, starts, strict=True)]))
    for sheet in made.worksheets:
        _set_up(sheet)
    return _saved(made)


def _saved(made: Workbook) -> bytes:
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _show(sheet: Worksheet, book: ChartBook, chart: NativeChart) -> None:
    for column in range(1, COLUMNS + 1):
        sheet.column_dimensions[get_column_letter(column)].width = WIDTH
    row = 1
    for number, text in enumerate((book.title, *book.said)):
        _say(sheet, row, text, TITLE_SIZE if number == 0 else SIZE, bold=number == 0)
        row += 1
    size = XDRPositiveSize2D(pixels_to_EMU(WIDE), pixels_to_EMU(HIGH))
    sheet.add_chart(chart.made())
    sheet._charts[-1].anchor = OneCellAnchor(_from=AnchorMarker(0, 0, row, 0), ext=size)  # type: ignore[attr-defined]
    under = row + HIGH // ROW + 3
    _say(sheet, under, book.source, SIZE - 1, bold=False)
    sheet.print_area = f"A1:{get_column_letter(COLUMNS)}{under}"


def _say(sheet: Worksheet, row: int, text: str, size: int, *, bold: bool) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=COLUMNS)
    cell = sheet.cell(row, 1)
    put_text(cell, text)
    cell.font = Font(FACE, size, bold)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[row].height = height(text, ROOM, size, bold) + 2


def _stack(sheet: Worksheet, tables: tuple[Table, ...]) -> Iterator[int]:
    row = 1
    for table in tables:
        _put(sheet, row, 1, table.title, bold=True)
        for column, head in enumerate(table.heads, 1):
            _put(sheet, row + 1, column, head, bold=True, framed=True)
        for number, cells in enumerate(table.rows, row + 2):
            for column, cell in enumerate(cells, 1):
                _put(sheet, number, column, cell, framed=True)
        _widen(sheet, table)
        yield row + 2
        row += len(table.rows) + 4


def _widen(sheet: Worksheet, table: Table) -> None:
    for column, width in enumerate(table.widths, 1):
        known = sheet.column_dimensions[get_column_letter(column)]
        known.width = max(known.width if known.customWidth else 0, width)


def _put(sheet: Worksheet, row: int, column: int, value: Cell, *, bold: bool = False, framed: bool = False) -> None:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        put_text(cell, value)
    elif isinstance(value, Shown):
        cell.value, cell.number_format = value.value, code_of(value)
    else:
        cell.value = value
    cell.font = Font(FACE, SIZE, bold)
    line = Side("thin", "BFBFBF")
    if framed:
        cell.border = Border(line, line, line, line)
        middle = "center" if bold else "right" if isinstance(value, str) and len(value) == 1 else None
        cell.alignment = Alignment(middle, "center" if bold else "top", wrap_text=True)


def _set_up(sheet: Worksheet) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
