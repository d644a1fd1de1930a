"""Draws the lists: who is missing, what changed, which projects there are."""

from collections.abc import Sequence
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

HEAD, HIDDEN, SIGNED = 9, 10, 14
TWO_LINES = 2.0  # of letters in a width of characters: longer headings take a third line
HEIGHTS = {1: 17, 2: 18, 3: 8, 4: 6, 5: 20, 6: 17, 7: 17, 8: 6, HEAD: 32, SIGNED - 1: 8}
MISSING = (
    Column("STT", "STT", "center"),
    Column("DON_VI", "Nơi báo cáo"),
    Column("BIEU", "Biểu", "center"),
    Column("KY", "Kỳ", "center"),
    Column("TINH_TRANG", "Tình trạng", "center"),
    Column("HAN_NOP", "Hạn nộp", "center", "dd/mm/yyyy"),
    Column("SO_NGAY_TRE", "Trễ (ngày)", "center", "#,##0"),
)
CHANGES = (
    Column("STT", "STT", "center"),
    Column("MA_SO", "Mã số", "center"),
    Column("CHI_TIEU", "Chỉ tiêu"),
    Column("KY", "Kỳ", "center"),
    Column("VIEC", "Việc", "center"),
    Column("SO_CU", "Số cũ", "right", "#,##0"),
    Column("SO_MOI", "Số mới", "right", "#,##0"),
    Column("NGUOI", "Người đổi"),
    Column("LUC", "Lúc", "center"),
    Column("LY_DO", "Lý do, ghi chú"),
)
PROJECTS = (
    Column("STT", "STT", "center"),
    Column("DU_AN", "Dự án"),
    Column("LOAI", "Loại"),
    Column("GIAI_DOAN", "Giai đoạn"),
    Column("BAT_DAU", "Bắt đầu", "center"),
    Column("BAN_DAU", "Tổng mức lần đầu, tỷ đồng", "right", "#,##0"),
    Column("TONG_MUC", "Tổng mức gần nhất, tỷ đồng", "right", "#,##0"),
    Column("NGAY_DUYET", "Lúc", "center"),
    Column("VAN_BAN", "Theo"),
    Column("GHI_CHU", "Ghi chú"),
)


def draw_missing(target: Path) -> None:
    """Draws the list of those who are missing, on a page that stands."""
    blocks = (
        *motto(("A", "B"), ("C", "G")),
        Text("A5:G5", "DANH SÁCH", "TEN_BIEU", 13, "bold"),
        Text("A6:G6", "Kỳ", "KY", 12, "bold"),
        Text("A7:C7", "…", "SO_THIEU", 11, "", "left"),
        Text("D7:G7", "…", "NGAY_CHOT", 11, "italic", "right"),
        *signatures(Signing(SIGNED, ("A", "B"), ("C", "D"), ("E", "G")), "D"),
    )
    _draw(
        target,
        "Còn thiếu",
        (5, 33, 14, 13, 15, 12, 10),
        blocks,
        Band("DON_VI", MISSING, HIDDEN, HEAD, group=True, across="DON_VI"),
    )


def draw_changes(target: Path) -> None:
    """Draws the list of changes, on a page that lies."""
    blocks = (
        *motto(("A", "C"), ("F", "J")),
        Text("A5:J5", "NHỮNG THAY ĐỔI", "TEN_BIEU", 13, "bold"),
        Text("A6:J6", "Kỳ", "KY", 12, "bold"),
        Text("A7:D7", "…", "SO_THAY_DOI", 11, "", "left"),
        Text("E7:J7", "…", "TU_LUC", 11, "italic", "right"),
        *signatures(Signing(SIGNED, ("A", "C"), ("D", "G"), ("H", "J")), "G"),
    )
    widths = (5, 10, 36, 9, 14, 11, 11, 18, 17, 26)
    _draw(target, "Thay đổi", widths, blocks, Band("THAY_DOI", CHANGES, HIDDEN, HEAD, group=True, across="CHI_TIEU"))


def draw_projects(target: Path) -> None:
    """Draws the list of projects, on a page that lies."""
    blocks = (
        *motto(("A", "C"), ("F", "J")),
        Text("A5:J5", "DANH MỤC DỰ ÁN", "TEN_BIEU", 13, "bold"),
        Text("A6:J6", "Kỳ", "KY", 12, "bold"),
        Text("A7:D7", "…", "SO_DU_AN", 11, "", "left"),
        Text("E7:J7", "…", "NGAY_CHOT", 11, "italic", "right"),
        *signatures(Signing(SIGNED, ("A", "C"), ("D", "G"), ("H", "J")), "G"),
    )
    widths = (5, 33, 13, 16, 11, 12, 12, 11, 27, 26)
    _draw(target, "Dự án", widths, blocks, Band("DU_AN", PROJECTS, HIDDEN, HEAD, group=True, across="DU_AN"))


def _draw(target: Path, title: str, widths: Sequence[float], blocks: Sequence[Text], band: Band) -> None:
    longest = max(len(column.head) / width for column, width in zip(band.columns, widths, strict=True))
    head = {HEAD: 47} if longest > TWO_LINES else {}
    sheet = new_sheet(title, widths, HEIGHTS | head | signing_heights(SIGNED))
    put_band(sheet, band)
    for block in blocks:
        put(sheet, block)
    last = "ABCDEFGHIJ"[len(widths) - 1]
    set_page(sheet, Page(A4, len(widths) > len(MISSING), f"{HEAD}:{HEAD}", f"{last}{SIGNED + 5}"))
    sheet.freeze_panes = f"A{HIDDEN + 1}"
    save(sheet, target, f"A{SIGNED + 3}")
