"""What the templates share: blocks of text with their names, bands with their hidden rows, the page of NĐ 30/2020.

In a named cell `…` stands for the text that filling puts there; a cell without `…` is replaced whole.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.office.cell_text import put_text
from resources.templates.picture import add_picture

MM = 1 / 25.4
FAMILY = "Times New Roman"
A3, A4 = 8, 9
DRAWN = datetime(2026, 1, 1)
BOLD = ("_NHOM", "_TONG")
EDGE = Side("thin")
GRID = Border(left=EDGE, top=EDGE, right=EDGE, bottom=EDGE)


class Text(NamedTuple):
    """One block of text: its cells, what it says, its name (none: it stays as it is) and its looks."""

    cells: str
    text: str
    name: str = ""
    size: float = 11
    style: str = ""
    align: str = "center"
    valign: str = "center"


class Column(NamedTuple):
    """One column of a band: the field it binds (none: it is part of the cell before), its head, looks and format."""

    field: str
    head: str = ""
    align: str = "left"
    format: str = "General"


class Band(NamedTuple):
    """A band: its code, its columns from the first on, the row of its hidden codes, which model rows it has.

    `head` is the row of its heads (0: it has none), `size` the letters' points; from the field `across` on the cells of
    a group are one.
    """

    code: str
    columns: Sequence[Column]
    row: int
    head: int = 0
    group: bool = False
    total: bool = False
    size: float = 11
    across: str = ""
    part: bool = False


class Page(NamedTuple):
    """The paper: its size, whether it lies, the rows and columns on every page (none: empty), and the last cell.

    It is made smaller until it is so many pages `wide` and `tall` (0: as many as there are).
    """

    paper: int
    lies: bool
    rows: str
    last: str
    columns: str = ""
    wide: int = 1
    tall: int = 0


def font(size: float, style: str = "") -> Font:
    """This font of the paper."""
    return Font(FAMILY, size, bold="bold" in style, italic="italic" in style)


def new_sheet(title: str, widths: Sequence[float], heights: Mapping[int, float]) -> Worksheet:
    """An empty sheet with these columns and rows."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    book._fonts[0] = font(11)  # type: ignore[attr-defined]  # the font of a plain cell, in which column widths are counted
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for row, height in heights.items():
        sheet.row_dimensions[row].height = height
    return sheet


def put(sheet: Worksheet, block: Text) -> None:
    """Writes one block of text and names it."""
    first = block.cells.partition(":")[0]
    if ":" in block.cells:
        sheet.merge_cells(block.cells)
    cell = sheet[first]
    put_text(cell, block.text)
    cell.font = font(block.size, block.style)
    cell.alignment = Alignment(block.align, block.valign, wrap_text=True)
    if block.name:
        name(sheet, block.name, first)


def name(sheet: Worksheet, defined: str, first: str, last: str = "") -> None:
    """Gives cells a name that filling looks for."""
    places = [coordinate_from_string(cell) for cell in (first, last) if cell]
    cells = ":".join(f"${letter}${row}" for letter, row in places)
    assert sheet.parent is not None
    sheet.parent.defined_names[defined] = DefinedName(defined, attr_text=f"'{sheet.title}'!{cells}")


def put_band(sheet: Worksheet, band: Band) -> None:
    """Writes a band's heads, its hidden row of codes and its model rows, and names them."""
    ends = {"_NHOM": band.group, "": True, "_CON": band.part, "_TONG": band.total}
    kinds = [end for end, there in ends.items() if there]
    last = get_column_letter(len(band.columns))
    sheet.row_dimensions[band.row].hidden = True
    for place, column in enumerate(band.columns, 1):
        if band.head:
            _put_head(sheet, band.head, place, column)
        code = sheet.cell(band.row, place, column.field or None)
        code.font = font(8)
        for down, kind in enumerate(kinds, 1):
            _put_model(sheet, band, (band.row + down, place), column, bold=kind in BOLD)
    for down, kind in enumerate(kinds, 1):
        row = band.row + down
        if kind == "_NHOM" and band.across:
            start = next(place for place, column in enumerate(band.columns, 1) if column.field == band.across)
            sheet.merge_cells(start_row=row, start_column=start, end_row=row, end_column=len(band.columns))
        else:
            _merge(sheet, band, row)
        if kind:
            name(sheet, f"BANG_{band.code}{kind}", f"A{row}", f"{last}{row}")
    if band.head:
        _merge(sheet, band, band.head)
    name(sheet, f"BANG_{band.code}", f"A{band.row}", f"{last}{band.row + len(kinds)}")


def _put_head(sheet: Worksheet, row: int, place: int, column: Column) -> None:
    cell = sheet.cell(row, place, column.head or None)
    cell.font, cell.border = font(11, "bold"), GRID
    cell.alignment = Alignment("center", "center", wrap_text=True)


def _put_model(sheet: Worksheet, band: Band, place: tuple[int, int], column: Column, *, bold: bool) -> None:
    cell = sheet.cell(*place)
    cell.font, cell.border, cell.number_format = font(band.size, "bold" if bold else ""), GRID, column.format
    number = column.format != "General" and column.align == "right"
    cell.alignment = Alignment(column.align, "center", wrap_text=not number, shrink_to_fit=number)


def _merge(sheet: Worksheet, band: Band, row: int) -> None:
    starts = [place for place, column in enumerate(band.columns, 1) if column.field]
    for start, end in zip(starts, [*starts[1:], len(band.columns) + 1], strict=True):
        if end - start > 1:
            sheet.merge_cells(start_row=row, start_column=start, end_row=row, end_column=end - 1)


def set_page(sheet: Worksheet, page: Page) -> None:
    """Sets the paper, the margins, what repeats and the page number of Phụ lục I, Nghị định 30/2020."""
    sheet.page_setup.paperSize = page.paper
    sheet.page_setup.orientation = "landscape" if page.lies else "portrait"
    if page.wide or page.tall:
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = page.wide, page.tall
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(30 * MM, 15 * MM, 20 * MM, 20 * MM, 10 * MM, 10 * MM)
    number = HeaderFooterItem(center=HeaderFooterItem().center)
    number.center.text, number.center.font, number.center.size = "&P", f"{FAMILY},Regular", 13
    sheet.HeaderFooter = HeaderFooter(differentFirst=True, oddHeader=number)
    if page.rows:
        sheet.print_title_rows = page.rows
    if page.columns:
        sheet.print_title_cols = page.columns
    sheet.print_area = f"A1:{page.last}"
    sheet.sheet_view.showGridLines = False


def save(sheet: Worksheet, target: Path, code: str) -> None:
    """Writes the template, with the place of the QR code at the cell `code`; the same bytes each time it is drawn."""
    book = sheet.parent
    assert book is not None
    book.properties.created = book.properties.modified = DRAWN
    book.properties.title = f"Mẫu {sheet.title}"
    book.properties.creator = "DNTracker"
    book.save(target)
    add_picture(target, code)


def motto(left: tuple[str, str], right: tuple[str, str]) -> tuple[Text, ...]:
    """The three rows on top: agency and motto in these columns, with their lines below."""
    (a, b), (c, d) = left, right
    return (
        Text(f"{a}1:{b}1", "CƠ QUAN CHỦ QUẢN", "CO_QUAN_CHU_QUAN", 12),
        Text(f"{c}1:{d}1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", 12, "bold"),
        Text(f"{a}2:{b}2", "CƠ QUAN BAN HÀNH", "CO_QUAN", 12, "bold"),
        Text(f"{c}2:{d}2", "Độc lập - Tự do - Hạnh phúc", "", 13, "bold"),
        Text(f"{a}3:{b}3", "_" * 40, "", 6, valign="top"),
        Text(f"{c}3:{d}3", "_" * 55, "", 6, valign="top"),
    )


class Signing(NamedTuple):
    """Where the signatures stand: the first row, and the columns of recipients, preparer and head."""

    row: int
    recipients: tuple[str, str]
    preparer: tuple[str, str]
    head: tuple[str, str]


def signatures(at: Signing, day: str) -> tuple[Text, ...]:
    """Place and day (from the column `day` on), who receives, who prepared, who signs; the issued code at the left."""
    row, (a, b), (c, d), (e, f) = at
    return (
        Text(f"{day}{row}:{f}{row}", "Địa danh, ngày tháng năm", "DIA_DANH_NGAY", 13, "italic"),
        Text(f"{a}{row + 1}:{b}{row + 1}", "Nơi nhận:", "NOI_NHAN", 12, "bold italic", "left", "top"),
        Text(f"{c}{row + 1}:{d}{row + 1}", "NGƯỜI LẬP BIỂU", "NGUOI_LAP", 13, "bold", valign="top"),
        Text(f"{e}{row + 1}:{f}{row + 1}", "THỦ TRƯỞNG ĐƠN VỊ", "THU_TRUONG", 13, "bold", valign="top"),
        Text(f"{a}{row + 2}:{b}{row + 2}", "- Như trên;", "NOI_NHAN_DANH_SACH", 11, "", "left", "top"),
        Text(f"{c}{row + 2}:{d}{row + 2}", "(Ký, họ tên)", "NGUOI_LAP_KY", 12, "italic", valign="top"),
        Text(f"{e}{row + 2}:{f}{row + 2}", "(Ký, đóng dấu, họ tên)", "THU_TRUONG_KY", 12, "italic", valign="top"),
        Text(f"{c}{row + 4}:{d}{row + 4}", "…", "NGUOI_LAP_HO_TEN", 13, "bold"),
        Text(f"{e}{row + 4}:{f}{row + 4}", "…", "THU_TRUONG_HO_TEN", 13, "bold"),
        Text(f"{a}{row + 5}:{b}{row + 5}", "Mã tờ: …", "MA_TO", 8, "", "left", "bottom"),
        Text(f"{c}{row + 5}:{d}{row + 5}", "", "DIEU_CHINH", 8, "italic", "left", "bottom"),
    )


def signing_heights(row: int) -> dict[int, float]:
    """How high the rows of the signatures are; the fourth has room for a seal and the QR, the last for the code."""
    return {row: 18, row + 1: 18, row + 2: 34, row + 3: 56, row + 4: 18, row + 5: 12}
