"""Draws the two starting templates beside itself: `python3 resources/templates/make.py`; restyle the results in Excel.

The rules of presentation are those of Nghị định 30/2020/NĐ-CP, Phụ lục I. In a named cell `…` stands for the text
that filling puts there; a cell without `…` is replaced whole.
"""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

MM = 1 / 25.4
FAMILY = "Times New Roman"
LAST = "K"
HEADER, LETTERS, CODES, GROUP, INDICATOR, LEGEND, FOOTNOTE = 10, 11, 12, 13, 14, 15, 16


class Column(NamedTuple):
    """One column of the table; `code` is the field that it shows."""

    code: str
    width: float
    heading: str
    letter: str
    align: str
    format: str = "General"


COLUMNS = (
    Column("STT", 5, "STT", "A", "center"),
    Column("CHI_TIEU", 37.8, "Chỉ tiêu", "B", "left"),
    Column("MA_SO", 8.6, "Mã số", "C", "center"),
    Column("DON_VI_TINH", 9.6, "Đơn vị tính", "D", "center"),
    Column("KE_HOACH", 10, "Kế hoạch năm", "1", "right", "#,##0"),
    Column("CUNG_KY", 12.3, "Thực hiện cùng kỳ năm trước", "2", "right", "#,##0"),
    Column("KY_NAY", 12.5, "Thực hiện kỳ báo cáo", "3", "right", "#,##0"),
    Column("LUY_KE", 10, "Lũy kế từ đầu năm", "4", "right", "#,##0"),
    Column("TY_LE_KE_HOACH", 9.5, "% so với kế hoạch", "5=4/1\n(hoặc 3/1)", "right", "#,##0.0"),
    Column("TY_LE_CUNG_KY", 10.5, "% so với cùng kỳ", "6=3/2", "right", "#,##0.0"),
    Column("GHI_CHU", 10, "Ghi chú", "7", "left"),
)


class Text(NamedTuple):
    """One block of text: its cells, what it says, its name (none: it stays as it is) and its looks."""

    cells: str
    text: str
    name: str = ""
    size: float = 11
    style: str = ""
    align: str = "center"
    valign: str = "center"


HEADING = (
    Text("A1:D1", "CƠ QUAN CHỦ QUẢN", "CO_QUAN_CHU_QUAN", 12),
    Text("E1:K1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", 12, "bold"),
    Text("A2:D2", "CƠ QUAN BAN HÀNH", "CO_QUAN", 12, "bold"),
    Text("E2:K2", "Độc lập - Tự do - Hạnh phúc", "", 13, "bold"),
    Text("A3:D3", "_" * 40, "", 6, valign="top"),
    Text("E3:K3", "_" * 55, "", 6, valign="top"),
    Text("A5:B5", "Biểu số: …", "BIEU_SO", style="bold", align="left"),
    Text("A6:B6", "Ban hành kèm theo: …", "BAN_HANH", align="left"),
    Text("A7:B7", "Ngày nhận báo cáo: …", "HAN_NHAN", align="left"),
    Text("C5:H6", "TÊN BIỂU", "TEN_BIEU", 13, "bold"),
    Text("C7:H7", "Kỳ báo cáo", "KY", 12, "bold"),
    Text("C8:H8", "Số liệu tính đến ngày", "NGAY_CHOT", 11, "italic"),
    Text("I5:K6", "Đơn vị báo cáo: …", "TEN_DON_VI", align="left", valign="top"),
    Text("I7:K8", "Đơn vị nhận báo cáo: …", "DON_VI_NHAN", align="left", valign="top"),
)
BOTTOM = (
    Text(
        f"A{LEGEND}:K{LEGEND}",
        "Ghi chú: “…” chưa có số liệu; “-” không phát sinh; “x” không áp dụng.",
        "",
        10,
        "italic",
        "left",
        "bottom",
    ),
    Text(f"A{FOOTNOTE}:K{FOOTNOTE}", "…", "BANG_CHU_THICH", 10, "", "left", "top"),
    Text("G18:K18", "Địa danh, ngày tháng năm", "DIA_DANH_NGAY", 13, "italic"),
    Text("A19:B19", "Nơi nhận:", "NOI_NHAN", 12, "bold italic", "left", "top"),
    Text("C19:F19", "NGƯỜI LẬP BIỂU", "NGUOI_LAP", 13, "bold", valign="top"),
    Text("G19:K19", "THỦ TRƯỞNG ĐƠN VỊ", "THU_TRUONG", 13, "bold", valign="top"),
    Text("A20:B22", "- Như trên;", "NOI_NHAN_DANH_SACH", 11, "", "left", "top"),
    Text("C20:F20", "(Ký, họ tên)", "NGUOI_LAP_KY", 12, "italic"),
    Text("G20:K20", "(Ký, đóng dấu, họ tên)", "THU_TRUONG_KY", 12, "italic"),
    Text("C22:F22", "…", "NGUOI_LAP_HO_TEN", 13, "bold"),
    Text("G22:K22", "…", "THU_TRUONG_HO_TEN", 13, "bold"),
)
HEIGHTS = {1: 17, 2: 18, 3: 8, 4: 4, 5: 17, 6: 17, 7: 17, 8: 16, 9: 6}
HEIGHTS |= {LEGEND: 18, 17: 8, 18: 18, 19: 18, 20: 16, 21: 50, 22: 18}


def font(size: float, style: str = "") -> Font:
    """This font of the paper."""
    return Font(FAMILY, size, bold="bold" in style, italic="italic" in style)


def put(sheet: Worksheet, block: Text) -> None:
    """Writes one block of text and names it."""
    first = block.cells.partition(":")[0]
    sheet.merge_cells(block.cells)
    cell = sheet[first]
    cell.value, cell.font = block.text, font(block.size, block.style)
    cell.alignment = Alignment(block.align, block.valign, wrap_text=True)
    if block.name:
        name(sheet, block.name, first)


def name(sheet: Worksheet, defined: str, first: str, last: str = "") -> None:
    """Gives cells a name that filling looks for."""
    cells = ":".join("$" + c.rstrip("0123456789") + "$" + c.lstrip("ABCDEFGHIJK") for c in (first, last) if c)
    assert sheet.parent is not None
    sheet.parent.defined_names[defined] = DefinedName(defined, attr_text=f"'{sheet.title}'!{cells}")


def draw_table(sheet: Worksheet) -> None:
    """Draws the header, the row of letters and digits, the hidden row of codes and the two model rows."""
    edge = Side("thin")
    grid = Border(left=edge, top=edge, right=edge, bottom=edge)
    for place, column in enumerate(COLUMNS, start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = column.width
        name(sheet, f"TIEU_DE_{column.code}", f"{letter}{HEADER}")
        sheet.cell(CODES, place, column.code)
        for row, text, style in (
            (HEADER, column.heading, "bold"),
            (LETTERS, column.letter, "italic"),
            (GROUP, "", "bold"),
            (INDICATOR, "", ""),
        ):
            cell = sheet.cell(row, place)
            cell.border, cell.font = grid, font(9 if row == LETTERS else 11, style)
            body = row in (GROUP, INDICATOR)
            number = body and column.align == "right"
            cell.alignment = Alignment(
                column.align if body else "center", "center", wrap_text=not number, shrink_to_fit=number
            )
            if body:
                cell.number_format = column.format
            if text:
                cell.value, cell.data_type = text, "s"
    sheet.row_dimensions[CODES].hidden = True
    name(sheet, "BANG_CHI_TIEU", f"A{CODES}", f"{LAST}{INDICATOR}")
    name(sheet, "BANG_CHI_TIEU_NHOM", f"A{GROUP}", f"{LAST}{GROUP}")


def set_page(sheet: Worksheet, last_row: int) -> None:
    """Sets A4 landscape, the margins, what repeats and the page number of Phụ lục I."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = 9, "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(30 * MM, 15 * MM, 20 * MM, 20 * MM, 10 * MM, 10 * MM)
    number = HeaderFooterItem(center=HeaderFooterItem().center)
    number.center.text, number.center.font, number.center.size = "&P", f"{FAMILY},Regular", 13
    sheet.HeaderFooter = HeaderFooter(differentFirst=True, oddHeader=number)
    sheet.print_title_rows = f"{HEADER}:{LETTERS}"
    sheet.print_area = f"A1:{LAST}{last_row}"
    sheet.sheet_view.showGridLines = False


def draw(title: str, target: Path) -> None:
    """Draws one template."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    book._fonts[0] = font(11)  # type: ignore[attr-defined]  # the font of a plain cell, in which column widths are counted
    draw_table(sheet)
    for block in HEADING + BOTTOM:
        put(sheet, block)
    for row, height in HEIGHTS.items():
        sheet.row_dimensions[row].height = height
    set_page(sheet, max(HEIGHTS))
    book.properties.created = book.properties.modified = datetime(2026, 1, 1)
    book.properties.title = f"Mẫu biểu {title}"
    book.properties.creator = "DNTracker"
    book.save(target)


if __name__ == "__main__":
    here = Path(__file__).resolve().parent
    draw("01-CĐS", here / "01-cds.xlsx")
    draw("02-CĐS-X", here / "02-cds-x.xlsx")
