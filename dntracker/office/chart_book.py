"""A chart as a workbook: a sheet with a native chart, one with the numbers, one with the coordinates it needs."""

from io import BytesIO
from pathlib import Path as File

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.chart_book import ChartBook
from dntracker.office.cell_text import put_text
from dntracker.office.measure import height
from dntracker.office.native_chart import NativeChart, Rows
from dntracker.office.table import FACE, HEAD, SIZE, TITLE_SIZE, Column, Table, write_sheet
from dntracker.office.workbook import save

CHART = "Biểu đồ"
COLUMNS, WIDTH = 13, 11.0  # of the sheet with the chart, and characters of each
HIGH = 26  # rows of the chart
ROOM = COLUMNS * (7 * WIDTH - 2) * 0.75  # points of a line of text over all columns


def write_chart(book: ChartBook, target: File) -> None:
    """Put a chart and its numbers into a workbook at `target`, whole or not at all; raises TargetUnwritable."""
    save(chart_bytes(book), target)


def chart_bytes(book: ChartBook) -> bytes:
    """The workbook."""
    made = Workbook()
    made.properties.title, made.properties.creator = book.title, "DNTracker"
    made.remove(made.worksheets[0])
    shown = made.create_sheet(CHART)
    sheets = [made.create_sheet(one.sheet) for one in book.tables]
    for table, sheet in zip(book.tables, sheets, strict=True):
        columns = [Column(*one) for one in zip(table.heads, table.widths, strict=True)]
        write_sheet(Table(table.title, "", columns, table.rows, wide=True), sheet)
        if not table.printed:
            sheet.print_area = f"A1:{get_column_letter(len(columns))}1"
    _show(shown, book, NativeChart(book, [Rows(sheet, HEAD + 1) for sheet in sheets]))
    _set_up(shown)
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
    made, under = chart.made(), row + HIGH + 2
    ends = AnchorMarker(0, 0, row, 0), AnchorMarker(COLUMNS, 0, row + HIGH, 0)
    made.anchor = TwoCellAnchor(_from=ends[0], to=ends[1])  # type: ignore[assignment]  # the stub knows cells only
    sheet.add_chart(made)
    _say(sheet, under, book.source, SIZE - 1, bold=False)
    sheet.print_area = f"A1:{get_column_letter(COLUMNS)}{under}"


def _say(sheet: Worksheet, row: int, text: str, size: int, *, bold: bool) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=COLUMNS)
    cell = sheet.cell(row, 1)
    put_text(cell, text)
    cell.font = Font(FACE, size, bold)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[row].height = height(text, ROOM, size, bold) + 2


def _set_up(sheet: Worksheet) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
