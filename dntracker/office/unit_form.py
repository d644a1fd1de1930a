"""A form written as a workbook that a unit fills in Excel or LibreOffice and sends back."""

from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.unit_form import NAMES, FormLine, UnitForm
from dntracker.office.cell_text import put_text
from dntracker.office.formats import decimals_code

SHEET = "Bieu"
CODE, NUMBERING, NAME, MEASURE, PLAN, LAST_YEAR, PREVIOUS, ENTRY, REMARK = range(1, 10)
WIDTHS = (12, 6, 52, 13, 13, 13, 13, 16, 40)
HEADING = 5
INPUT_TITLE = "Nhập số"
INPUT_TEXT = (
    "Gõ số, theo đơn vị tính ở cột bên.\n… chưa có số liệu\n- không phát sinh\nx không áp dụng\n"
    "~24 khoảng, >24 hơn, <24 gần\n35–40 hoặc 35 đến 40: khoảng số"
)
_FONT = "Times New Roman"
_THIN = Side(style="thin", color="B9B9B9")
_BOX = Border(left=_THIN, top=_THIN, right=_THIN, bottom=_THIN)
_HEAD, _GROUP, _LOCKED = (PatternFill("solid", fgColor=color) for color in ("E7ECF2", "F3F3F0", "EDEDED"))
_OPEN = PatternFill("solid", fgColor="FFFBE6")


def unit_form(form: UnitForm, created: datetime) -> bytes:
    """The workbook: what is asked can be typed, everything else is locked (without a password) and known by names."""
    book = Workbook()
    sheet = cast(Worksheet, book.active)
    sheet.title = SHEET
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.column_dimensions[get_column_letter(CODE)].hidden = True
    _head(sheet, form)
    for row, line in enumerate(form.lines, HEADING + 1):
        _line(sheet, row, line)
    last = HEADING + max(len(form.lines), 1)
    _advise(sheet, last)
    _names(book, form, last)
    _set_up(sheet, last)
    book.properties.creator, book.properties.created = "DNTracker", created
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _head(sheet: Worksheet, form: UnitForm) -> None:
    for row, (text, size, bold) in enumerate(
        ((form.title, 14, True), (form.whose, 12, True), (form.advice, 11, False)), 1
    ):
        cell = _text(sheet, row, NUMBERING, text, size=size, bold=bold)
        cell.alignment = Alignment(wrap_text=row == 3, vertical="top")
        sheet.merge_cells(start_row=row, end_row=row, start_column=NUMBERING, end_column=REMARK)
    sheet.row_dimensions[3].height = 48
    for column, heading in enumerate(form.headings, NUMBERING):
        cell = _text(sheet, HEADING, column, heading, bold=True)
        cell.fill, cell.border = _HEAD, _BOX
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[HEADING].height = 34


def _line(sheet: Worksheet, row: int, line: FormLine) -> None:
    _text(sheet, row, CODE, line.code)
    texts = {NUMBERING: line.numbering, NAME: line.name, MEASURE: line.measure, REMARK: line.locked}
    for column in range(NUMBERING, REMARK + 1):
        cell = _text(sheet, row, column, texts.get(column, ""), bold=not line.code)
        cell.border = _BOX
        middle = column in (NUMBERING, MEASURE)
        cell.alignment = Alignment(horizontal="center" if middle else None, vertical="center", wrap_text=True)
        if not line.code:
            cell.fill = _GROUP
    if line.code:
        for column, quantity in ((PLAN, line.plan), (LAST_YEAR, line.last_year), (PREVIOUS, line.previous)):
            _number(sheet, row, column, quantity)
        # General: under a number format Excel keeps a date that it made of *3-4* hidden behind a large number.
        entry = _number(sheet, row, ENTRY, line.current)
        entry.number_format = "General"
        entry.fill = _LOCKED if line.locked else _OPEN
        entry.protection = Protection(locked=bool(line.locked))


def _number(sheet: Worksheet, row: int, column: int, quantity: Quantity | None) -> Cell:
    cell = cast(Cell, sheet.cell(row, column))
    if quantity is not None and quantity.value is not None and quantity.high is None and quantity.qualifier is None:
        cell.value, cell.number_format = quantity.value, decimals_code(_decimals(quantity.value))
    elif quantity is not None:
        _text(sheet, row, column, write(quantity))
    cell.alignment = Alignment(horizontal="right", vertical="center")
    cell.font = Font(name=_FONT, size=12 if column == ENTRY else 11)
    return cell


def _decimals(value: float) -> int:
    return len(f"{Decimal(repr(value)).normalize():f}".partition(".")[2])


def _text(sheet: Worksheet, row: int, column: int, text: str, *, size: int = 11, bold: bool = False) -> Cell:
    cell = cast(Cell, sheet.cell(row, column))
    put_text(cell, text)
    cell.font = Font(name=_FONT, size=size, bold=bold)
    return cell


def _advise(sheet: Worksheet, last: int) -> None:
    # No rule that refuses: marks and ranges are texts, and what counts as a number is decided by one reader, not two.
    advice = DataValidation(allow_blank=True, showInputMessage=True, promptTitle=INPUT_TITLE, prompt=INPUT_TEXT)
    column = get_column_letter(ENTRY)
    advice.add(f"{column}{HEADING + 1}:{column}{last}")
    sheet.add_data_validation(advice)


def _names(book: Workbook, form: UnitForm, last: int) -> None:
    for name, value in (
        ("form", form.form),
        ("version", str(form.version)),
        ("unit", form.unit),
        ("period", form.period),
    ):
        quoted = value.replace('"', '""')
        book.defined_names[NAMES[name]] = DefinedName(NAMES[name], attr_text=f'"{quoted}"', hidden=True)
    for name, column in (("codes", CODE), ("entries", ENTRY)):
        letter = get_column_letter(column)
        area = f"'{SHEET}'!${letter}${HEADING + 1}:${letter}${last}"
        book.defined_names[NAMES[name]] = DefinedName(NAMES[name], attr_text=area, hidden=True)


def _set_up(sheet: Worksheet, last: int) -> None:
    sheet.freeze_panes = sheet.cell(HEADING + 1, MEASURE).coordinate
    sheet.protection.enable()  # against slips, not against people: there is no password
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    sheet.print_title_rows = f"{HEADING}:{HEADING}"
    sheet.print_area = f"{get_column_letter(NUMBERING)}1:{get_column_letter(REMARK)}{last}"
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = 0.5
    if sheet.oddFooter is not None:
        sheet.oddFooter.right.text = "&P/&N"
    sheet.sheet_view.selection[0].activeCell = sheet.sheet_view.selection[0].sqref = sheet.cell(
        HEADING + 1, ENTRY
    ).coordinate
