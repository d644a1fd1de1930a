"""Draws the sheets with a timeline: the profile of a project, the timeline of all; their legend is what cells copy."""

from pathlib import Path

from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from resources.templates.paper import (
    A3,
    A4,
    GRID,
    Band,
    Column,
    Page,
    Signing,
    Text,
    font,
    motto,
    name,
    new_sheet,
    put,
    put_band,
    save,
    set_page,
    signatures,
    signing_heights,
)

HAIR = Side("thin", "C4C4BE")
LIGHT = Border(left=HAIR, top=HAIR, right=HAIR, bottom=HAIR)
LEGEND = {
    "DAU_DA_LAM": ("đã thực hiện", "8FAFCF"),
    "DAU_DU_KIEN": ("còn lại, dự kiến", "DCE7F3"),
    "DAU_KE_HOACH_GOC": ("kế hoạch gốc", "D8D8D2"),
    "DAU_TRE": ("trễ", "F2C4BE"),
    "DAU_DA_DAT": ("◆ đã đạt", "FFFFFF"),
    "DAU_KE_HOACH": ("◇ kế hoạch", "EFEFEA"),
    "DAU_DU_BAO": ("○ dự báo", "FFFFFF"),
    "DAU_DA_THAY": ("× đã lùi", "FFFFFF"),
    "DAU_HOM_NAY": ("▼ hôm nay", "FCEBC8"),
}
TIME_HEADS = (("HOM_NAY", 8, "bold"), ("NAM", 9, "bold"), ("COT", 8, ""))
PLACES = ("B", "C", "D", "E")
TIMELINE = (
    Column("STT", "STT", "center"),
    Column("DU_AN", "Dự án, mốc"),
    Column("KE_HOACH", "Kế hoạch", "center"),
    Column("DEN_DAU", "Đã đạt, dự báo", "center"),
    Column("TRE", "Trễ, sớm", "center"),
    Column("THOI_GIAN", "", "center"),
)
MILESTONES = (
    Column("STT", "STT", "center"),
    Column("MOC", "Mốc"),
    Column("KE_HOACH", "Kế hoạch", "center"),
    Column("DU_BAO", "Dự báo", "center"),
    Column("THUC_TE", "Thực tế", "center"),
    Column("TRE", "Trễ, sớm", "center"),
    Column("LY_DO", "Lý do"),
    Column("THOI_GIAN", "", "center"),
)
TOTALS = (
    Column("LAN", "Lần", "center"),
    Column("NGAY_DUYET", "Ngày duyệt", "center"),
    Column("TONG_MUC", "Tổng mức, tỷ đồng", "right", "#,##0"),
    Column("THEM", "Thêm, tỷ đồng", "right", "#,##0"),
    Column("VAN_BAN", "Theo"),
    Column(""),
    Column(""),
    Column(""),
)
OBSTACLES = (
    Column("STT", "STT", "center"),
    Column("NOI_DUNG", "Rủi ro, vướng mắc"),
    Column(""),
    Column("CHU_TRI", "Ai gỡ"),
    Column(""),
    Column("HAN", "Hạn", "center"),
    Column("TINH_TRANG", "Tình trạng"),
    Column(""),
)


def draw_timeline(target: Path) -> None:
    """Draws the timeline, on an A3 page that lies; columns and legend stand on every page."""
    legend, head = 6, 9
    hidden = head + 3
    heights = {1: 17, 2: 12, 3: 20, 4: 17, 5: 17, legend: 14, legend + 1: 14, legend + 2: 14}
    heights |= {head: 10, head + 1: 13, head + 2: 13}
    sheet = new_sheet("Dòng thời gian", (5, 30, 11, 15, 10, 3.1), heights)
    put_band(sheet, Band("DU_AN", TIMELINE, hidden, 0, group=True, size=9, part=True))
    _dress_rows(sheet, hidden)
    for block in (
        Text("A1:D1", "CƠ QUAN BAN HÀNH", "CO_QUAN", 12, "bold", "left"),
        Text("A2:B2", "Mã tờ: …", "MA_TO", 8, "", "left"),
        Text("C2:D2", "", "DIEU_CHINH", 8, "italic", "left"),
        Text("A3:D3", "DÒNG THỜI GIAN", "TEN_BIEU", 14, "bold", "left"),
        Text("A4:B4", "…", "PHAM_VI", 11, "bold", "left"),
        Text("C4:D4", "…", "KY", 10, "", "right"),
        Text("A5:C5", "…", "SO_DU_AN", 10, "", "left"),
        Text("D5:E5", "…", "HOM_NAY_LA", 10, "italic", "right"),
    ):
        put(sheet, block)
    for order, look in enumerate(LEGEND):
        _put_look(sheet, look, f"{PLACES[order % 4]}{legend + order // 4}")
    _put_heads(sheet, TIMELINE, head)
    name(sheet, "COT_DU_AN", f"F{head}", f"F{hidden + 3}")
    page = Page(A3, True, f"{legend}:{head + 2}", f"F{hidden + 3}", "A:E", wide=0)
    set_page(sheet, page)
    sheet.freeze_panes = f"F{hidden + 1}"
    save(sheet, target, "E1")


def draw_profile(target: Path) -> None:
    """Draws the profile of a project, on one page that lies."""
    totals, legend, head, obstacles, signed = 13, 18, 20, 28, 32
    hidden = head + 3
    heights = {1: 17, 2: 18, 3: 8, 4: 20, 5: 22, 6: 16, totals: 16, totals + 1: 31, legend - 1: 18, legend: 14}
    heights |= {legend + 1: 14, head: 10, head + 1: 13, head + 2: 13, obstacles - 1: 18, obstacles: 18, signed - 1: 8}
    sheet = new_sheet("Hồ sơ", (5, 29, 18, 12, 12, 13, 29, 3.2), heights | signing_heights(signed))
    put_band(sheet, Band("TONG_MUC", TOTALS, totals + 2, totals + 1, size=10))
    put_band(sheet, Band("MOC", MILESTONES, hidden, 0, total=True, size=10))
    put_band(sheet, Band("VUONG_MAC", OBSTACLES, obstacles + 1, obstacles, size=10))
    _dress_rows(sheet, hidden, rows=2, column=8)
    for block in (
        *motto(("A", "C"), ("F", "H")),
        Text("A4:H4", "HỒ SƠ DỰ ÁN", "TEN_BIEU", 13, "bold"),
        Text("A5:H5", "…", "DU_AN", 14, "bold"),
        Text("A6:H6", "…", "KY", 11, "italic"),
        *_pair(7, ("Mã dự án: …", "MA_SO"), ("Loại: …", "LOAI"), ("Giai đoạn: …", "GIAI_DOAN")),
        *_pair(8, ("Chủ trì: …", "CHU_TRI"), ("Thời gian: từ …", "BAT_DAU"), ("đến …", "KET_THUC")),
        *_pair(
            9,
            ("Tổng mức đầu tư: …", "TONG_DAU_TU"),
            ("Kế hoạch vốn: …", "KE_HOACH_NAM"),
            ("Khối lượng thực hiện: …", "KHOI_LUONG"),
        ),
        Text("A10:H10", "Chương trình, đề án: …", "CHUONG_TRINH", 11, "", "left"),
        Text("A11:H11", "…", "DIEN_GIAI", 12, "bold", "left"),
        Text("A12:H12", "", "LUU_Y", 10, "", "left"),
        Text(f"A{totals}:H{totals}", "Tổng mức đầu tư qua các lần duyệt", "", 11, "bold", "left", "bottom"),
        Text(f"A{legend - 1}:H{legend - 1}", "Mốc tiến độ", "", 11, "bold", "left", "bottom"),
        Text(f"A{obstacles - 1}:H{obstacles - 1}", "Rủi ro, vướng mắc", "", 11, "bold", "left", "bottom"),
        *signatures(Signing(signed, ("A", "B"), ("C", "E"), ("F", "H")), "F"),
    ):
        put(sheet, block)
    for order, look in enumerate(LEGEND):
        _put_look(sheet, look, f"{'BCDEFG'[order % 5]}{legend + order // 5}")
    _put_heads(sheet, MILESTONES, head)
    name(sheet, "COT_MOC", f"H{head}", f"H{hidden + 2}")
    set_page(sheet, Page(A4, True, "", f"H{signed + 5}", tall=1))
    save(sheet, target, f"A{signed + 3}")


def _pair(row: int, *said: tuple[str, str]) -> tuple[Text, ...]:
    cells = (f"A{row}:B{row}", f"C{row}:E{row}", f"F{row}:H{row}")
    return tuple(Text(place, text, defined, 11, "", "left") for place, (text, defined) in zip(cells, said, strict=True))


def _put_look(sheet: Worksheet, look: str, place: str) -> None:
    text, color = LEGEND[look]
    cell = sheet[place]
    cell.value, cell.font, cell.border = text, font(9), LIGHT
    cell.fill = PatternFill("solid", fgColor=color)
    cell.alignment = Alignment("center", "center")
    name(sheet, look, place)


def _put_heads(sheet: Worksheet, columns: tuple[Column, ...], head: int) -> None:
    time = len(columns)
    for down, (defined, size, style) in enumerate(TIME_HEADS):
        cell = sheet.cell(head + down, time)
        cell.border, cell.font = LIGHT, font(size, style)
        cell.alignment = Alignment("left" if defined == "NAM" else "center", "center")
        name(sheet, defined, cell.coordinate)
    for place, column in enumerate(columns[:-1], 1):
        for down in range(len(TIME_HEADS)):
            cell = sheet.cell(head + down, place, column.head if not down else None)
            cell.border, cell.font = GRID, font(10, "bold")
            cell.alignment = Alignment("center", "center", wrap_text=True)
        sheet.merge_cells(start_row=head, start_column=place, end_row=head + 2, end_column=place)


def _dress_rows(sheet: Worksheet, hidden: int, rows: int = 3, column: int = 6) -> None:
    for down in range(1, rows + 1):
        cell = sheet.cell(hidden + down, column)
        cell.border, cell.font = LIGHT, font(9)
        cell.alignment = Alignment("center", "center")
    if rows == 3:
        for place in range(1, column):  # a project is bold over its milestones
            cell = sheet.cell(hidden + 2, place)
            cell.font = font(9, "bold")
            sheet.cell(hidden + 3, place).font = font(9)
        sheet.cell(hidden + 3, 2).alignment = Alignment("left", "center", wrap_text=True, indent=1)
