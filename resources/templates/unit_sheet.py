"""Draws the sheet of all units: a row a unit, a column an indicator, on A3."""

from pathlib import Path

from openpyxl.styles import Alignment

from resources.templates.paper import (
    A3,
    GRID,
    Band,
    Column,
    Page,
    Text,
    font,
    motto,
    name,
    new_sheet,
    put,
    put_band,
    save,
    set_page,
)

HEAD, MEASURE, CODE, HIDDEN, NOTE, SIGNED = 8, 9, 10, 11, 16, 18
WIDTHS = (5, 32, 8, 12)
COLUMNS = (
    Column("STT", "STT", "center"),
    Column("DON_VI", "Đơn vị"),
    Column("SO_LIEU", "", "right", "#,##0"),
    Column("TINH_TRANG", "Tình trạng", "center"),
)
BLOCKS = (
    *motto(("A", "B"), ("C", "D")),
    Text("A5:B5", "Biểu số: …", "BIEU_SO", 12, "bold", "left"),
    Text("A6:B6", "…", "DA_GUI", 11, "", "left"),
    Text("C5:D5", "TÊN BIỂU", "TEN_BIEU", 14, "bold"),
    Text("C6:D6", "…", "KY", 12, "bold"),
    Text("C7:D7", "…", "NGAY_CHOT", 11, "italic"),
    Text(f"A{NOTE - 1}:D{NOTE - 1}", "Ghi chú: “…” chưa có số liệu; “-” không phát sinh; “x” không áp dụng; "
         "ô trống: đơn vị chưa báo cáo.", "", 10, "italic", "left"),
    Text(f"A{NOTE}:D{NOTE}", "…", "BANG_CHU_THICH", 10, "", "left", "top"),
    Text(f"C{SIGNED}:D{SIGNED}", "Địa danh, ngày tháng năm", "DIA_DANH_NGAY", 13, "italic"),
    Text(f"A{SIGNED + 1}:B{SIGNED + 1}", "NGƯỜI LẬP BIỂU", "NGUOI_LAP", 13, "bold", valign="top"),
    Text(f"C{SIGNED + 1}:D{SIGNED + 1}", "THỦ TRƯỞNG ĐƠN VỊ", "THU_TRUONG", 13, "bold", valign="top"),
    Text(f"A{SIGNED + 2}:B{SIGNED + 2}", "(Ký, họ tên)", "NGUOI_LAP_KY", 12, "italic"),
    Text(f"C{SIGNED + 2}:D{SIGNED + 2}", "(Ký, đóng dấu, họ tên)", "THU_TRUONG_KY", 12, "italic"),
    Text(f"A{SIGNED + 4}:B{SIGNED + 4}", "…", "NGUOI_LAP_HO_TEN", 13, "bold"),
    Text(f"C{SIGNED + 4}:D{SIGNED + 4}", "…", "THU_TRUONG_HO_TEN", 13, "bold"),
    Text(f"A{SIGNED + 5}:B{SIGNED + 5}", "Nơi nhận:", "NOI_NHAN", 12, "bold italic", "left", "top"),
    Text(f"A{SIGNED + 6}:B{SIGNED + 6}", "- Như trên;", "NOI_NHAN_DANH_SACH", 11, "", "left", "top"),
    Text(f"A{SIGNED + 8}:B{SIGNED + 8}", "Mã tờ: …", "MA_TO", 8, "", "left", "bottom"),
    Text(f"C{SIGNED + 8}:D{SIGNED + 8}", "", "DIEU_CHINH", 8, "italic", "left", "bottom"),
)  # fmt: skip
HEIGHTS = {1: 17, 2: 18, 3: 8, 4: 4, 5: 20, 6: 17, 7: 17, HEAD: 72, MEASURE: 16, CODE: 14, NOTE - 1: 18, NOTE + 1: 8}
HEIGHTS |= {SIGNED: 18, SIGNED + 1: 18, SIGNED + 2: 17, SIGNED + 3: 50, SIGNED + 4: 18, SIGNED + 5: 18, SIGNED + 6: 34}
HEIGHTS |= {SIGNED + 7: 56, SIGNED + 8: 12}


def draw(target: Path) -> None:
    """Draws it."""
    sheet = new_sheet("Theo đơn vị", WIDTHS, HEIGHTS)
    put_band(sheet, Band("DON_VI", COLUMNS, HIDDEN, HEAD, group=True, total=True, size=10))
    for row, defined, style in ((HEAD, "CHI_TIEU", "bold"), (MEASURE, "DON_VI_TINH", ""), (CODE, "MA_SO", "italic")):
        name(sheet, defined, f"C{row}")
        for place in range(1, 5):
            cell = sheet.cell(row, place)
            cell.border, cell.font = GRID, font(10 if row == HEAD else 9, style)
            cell.alignment = Alignment("center", "center", wrap_text=True)
    for letter in "ABD":
        sheet.merge_cells(f"{letter}{HEAD}:{letter}{CODE}")
    name(sheet, "COT_DON_VI", f"C{HEAD}", f"C{HIDDEN + 3}")
    for block in BLOCKS:
        put(sheet, block)
    set_page(sheet, Page(A3, True, f"{HEAD}:{CODE}", f"D{SIGNED + 8}", "A:B"))
    sheet.freeze_panes = f"C{HIDDEN + 1}"
    save(sheet, target, f"A{SIGNED + 7}")
