"""A plain table as a workbook: a title, named columns, rows; on A4 at its full width, its head on every page."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from dntracker.domain.chart_book import Shown
from dntracker.office.cell_text import put_text
from dntracker.office.formats import code_of, display
from dntracker.office.measure import height
from dntracker.office.workbook import save

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | int | float | date | Shown | None
FACE = "Times New Roman"
SIZE, TITLE_SIZE = 12, 14
HIGHEST = 409.0  # points: Excel repairs a workbook with a higher row
HEAD = 4  # the row of the column names: title, subtitle, a free row


class Column(Struct, frozen=True):
    """A column's name and its width in characters; texts may stand in its middle."""

    name: str
    width: float
    centred: bool = False


class Table(Struct, frozen=True):
    """What a sheet says; a wide one prints on a page that lies. `sheet` is what its tab is called."""

    title: str
    subtitle: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    wide: bool = False
    sheet: str = ""


def write_table(table: Table, target: Path) -> None:
    """Put the table into a workbook at `target`, whole or not at all; raises TargetUnwritable."""
    write_tables((table,), target)


def write_tables(tables: Sequence[Table], target: Path) -> None:
    """Put tables into one workbook, a sheet each; raises TargetUnwritable."""
    save(to_bytes(*tables), target)


def to_bytes(*tables: Table) -> bytes:
    """The tables as a workbook; texts stay texts, whatever they begin with."""
    from openpyxl import Workbook  # 0.4 s, and only who exports needs it

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        write_sheet(table, book.create_sheet(table.sheet or "Sheet"))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def write_sheet(table: Table, sheet: "Worksheet") -> None:
    """Put a table onto a sheet; its rows begin under `HEAD`."""
    from openpyxl.utils import get_column_letter

    last = get_column_letter(len(table.columns))
    for row, (text, size) in enumerate(((table.title, TITLE_SIZE), (table.subtitle, SIZE)), 1):
        sheet.merge_cells(f"A{row}:{last}{row}")
        _put(sheet.cell(row, 1), text, _Look(size, bold=row == 1, centred=True))
    for place, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
        _put(sheet.cell(HEAD, place), column.name, _Look(bold=True, centred=True, framed=True))
        for row, values in enumerate(table.rows, HEAD + 1):
            _put(sheet.cell(row, place), values[place - 1], _Look(centred=column.centred, framed=True))
    for row, texts in enumerate((tuple(one.name for one in table.columns), *table.rows), HEAD):
        sheet.row_dimensions[row].height = _height(texts, table.columns, bold=row == HEAD)
    _set_up(sheet, wide=table.wide)


class _Look(Struct, frozen=True):
    size: int = SIZE
    bold: bool = False
    centred: bool = False
    framed: bool = False


def _put(cell: "Cell | MergedCell", value: Value, look: _Look) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    if isinstance(value, str):
        put_text(cell, value)
    elif isinstance(value, Shown):
        cell.value, cell.number_format = value.value, code_of(value)
    else:
        cell.value = value
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    line = Side("thin")
    cell.font = Font(FACE, look.size, look.bold)
    cell.alignment = Alignment("center" if look.centred else None, "center", wrap_text=True)
    if look.framed:
        cell.border = Border(line, line, line, line)


def _height(values: Sequence[Value], columns: Sequence[Column], *, bold: bool) -> float:
    rooms = ((7 * column.width - 2) * 0.75 for column in columns)  # a character is 7 px wide at 96 dpi
    needed = (height(_said(value), room, SIZE, bold) for value, room in zip(values, rooms, strict=True))
    return min(max(needed), HIGHEST)


def _said(value: Value) -> str:
    return display(value.value, code_of(value)) if isinstance(value, Shown) else str(value or "")


def _set_up(sheet: "Worksheet", *, wide: bool) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.freeze_panes = f"A{HEAD + 1}"
    sheet.print_title_rows = f"{HEAD}:{HEAD}"
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
