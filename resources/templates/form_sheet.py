"""Draws the sheet of a form: groups of indicators with plan, last year, this period, lũy kế and percentages."""

from pathlib import Path
from typing import NamedTuple

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from resources.templates.paper import (
    A4,
    GRID,
    Page,
    Signing,
    Text,
    font,
    motto,
    name,
    new_sheet,
    put,
    save,
    set_page,
    signatures,
    signing_heights,
)

LAST = "K"
HEADER, LETTERS, CODES, GROUP, INDICATOR, LEGEND, FOOTNOTE, SIGNED = 10, 11, 12, 13, 14, 15, 16, 18


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
BLOCKS = (
    *motto(("A", "D"), ("E", "K")),
    Text("A5:B5", "Biểu số: …", "BIEU_SO", style="bold", align="left"),
    Text("A6:B6", "Ban hành kèm theo: …", "BAN_HANH", align="left"),
    Text("A7:B7", "Ngày nhận báo cáo: …", "HAN_NHAN", align="left"),
    Text("C5:H6", "TÊN BIỂU", "TEN_BIEU", 13, "bold"),
    Text("C7:H7", "Kỳ báo cáo", "KY", 12, "bold"),
    Text("C8:H8", "Số liệu tính đến ngày", "NGAY_CHOT", 11, "italic"),
    Text("I5:K6", "Đơn vị báo cáo: …", "TEN_DON_VI", align="left", valign="top"),
    Text("I7:K8", "Đơn vị nhận báo cáo: …", "DON_VI_NHAN", align="left", valign="top"),
    Text(f"A{LEGEND}:K{LEGEND}", "Ghi chú: “…” chưa có số liệu; “-” không phát sinh; “x” không áp dụng.", "", 10,
         "italic", "left", "bottom"),
    Text(f"A{FOOTNOTE}:K{FOOTNOTE}", "…", "BANG_CHU_THICH", 10, "", "left", "top"),
    *signatures(Signing(SIGNED, ("A", "B"), ("C", "F"), ("G", "K")), "G"),
)  # fmt: skip
HEIGHTS = {1: 17, 2: 18, 3: 8, 4: 4, 5: 17, 6: 17, 7: 17, 8: 16, 9: 6, LEGEND: 18, SIGNED - 1: 8}


def draw(title: str, target: Path) -> None:
    """Draws it."""
    sheet = new_sheet(title, [column.width for column in COLUMNS], HEIGHTS | signing_heights(SIGNED))
    _put_table(sheet)
    for block in BLOCKS:
        put(sheet, block)
    set_page(sheet, Page(A4, True, f"{HEADER}:{LETTERS}", f"{LAST}{SIGNED + 4}"))
    save(sheet, target, f"A{SIGNED + 3}")


def _put_table(sheet: Worksheet) -> None:
    for place, column in enumerate(COLUMNS, start=1):
        name(sheet, f"TIEU_DE_{column.code}", sheet.cell(HEADER, place).coordinate)
        sheet.cell(CODES, place, column.code)
        for row, text, style in (
            (HEADER, column.heading, "bold"),
            (LETTERS, column.letter, "italic"),
            (GROUP, "", "bold"),
            (INDICATOR, "", ""),
        ):
            cell = sheet.cell(row, place)
            cell.border, cell.font = GRID, font(9 if row == LETTERS else 11, style)
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
