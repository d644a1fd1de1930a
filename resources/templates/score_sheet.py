"""Draws the sheet of a framework's points: groups, criteria, three levels of points, totals."""

from pathlib import Path

from resources.templates.paper import (
    A4,
    Band,
    Column,
    Page,
    Signing,
    Text,
    motto,
    new_sheet,
    put,
    put_band,
    save,
    set_page,
    signatures,
    signing_heights,
)

HEAD, HIDDEN, NOTES, SIGNED = 10, 11, 15, 17
LAST = "M"
WIDTHS = (8, 38, 11, 11, 10, 9, 9.5, 9.5, 9.5, 9.5, 10, 13, 25)
HEIGHTS = {1: 17, 2: 18, 3: 8, 4: 6, 5: 20, 6: 17, 7: 17, 8: 17, 9: 18, HEAD: 32, SIGNED - 1: 8}
POINTS = "#,##0.00"
COLUMNS = (
    Column("MA_SO", "Mã", "center"),
    Column("CHI_TIEU", "Tiêu chí"),
    Column("DON_VI_TINH", "Đơn vị tính", "center"),
    Column("MUC_TIEU", "Mức yêu cầu", "center"),
    Column("SO_LIEU", "Số liệu", "right", "#,##0"),
    Column("DIEM_TOI_DA", "Điểm tối đa", "right", "#,##0"),
    Column("TINH_DUOC", "Tính từ số liệu", "right", POINTS),
    Column("TU_CHAM", "Tự chấm", "right", POINTS),
    Column("THAM_DINH", "Thẩm định", "right", POINTS),
    Column("CONG_NHAN", "Công nhận", "right", POINTS),
    Column("CHENH_LECH", "Chênh lệch", "right", POINTS),
    Column("TINH_TRANG", "Tình trạng", "center"),
    Column("MINH_CHUNG_GHI_CHU", "Minh chứng, ghi chú"),
)
BLOCKS = (
    *motto(("A", "C"), ("F", "M")),
    Text("A5:M5", "BẢNG CHẤM ĐIỂM", "TEN_BIEU", 13, "bold"),
    Text("A6:M6", "Năm", "KY", 12, "bold"),
    Text("A7:M7", "Địa bàn", "DIA_BAN", 12),
    Text("A8:F8", "…", "SO_DIEM", 11, "", "left"),
    Text("G8:M8", "…", "NGAY_CHOT", 11, "italic", "right"),
    Text("A9:M9", "…", "GIA_TRI", 11, "", "left"),
    Text(f"A{NOTES}:M{NOTES}", "…", "BANG_CHU_THICH", 10, "", "left", "top"),
    *signatures(Signing(SIGNED, ("A", "B"), ("C", "G"), ("H", "M")), "H"),
)


def draw(target: Path) -> None:
    """Draws it, on a page that lies."""
    sheet = new_sheet("Chấm điểm", WIDTHS, HEIGHTS | signing_heights(SIGNED))
    put_band(sheet, Band("TIEU_CHI", COLUMNS, HIDDEN, HEAD, group=True, total=True))
    for block in BLOCKS:
        put(sheet, block)
    set_page(sheet, Page(A4, True, f"{HEAD}:{HEAD}", f"{LAST}{SIGNED + 5}"))
    sheet.freeze_panes = f"A{HIDDEN + 1}"
    save(sheet, target, f"A{SIGNED + 3}")
