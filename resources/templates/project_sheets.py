"""Draws the sheets of projects: progress, disbursement, slips."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

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

HEAD, HIDDEN = 9, 11
HEIGHTS = {1: 17, 2: 18, 3: 8, 4: 6, 5: 20, 6: 17, 7: 17, 8: 6, HEAD: 62, HEAD + 1: 15}
PROGRESS = (
    Column("STT", "STT", "center"),
    Column("DU_AN", "Dự án"),
    Column("CHU_TRI", "Chủ trì"),
    Column("GIAI_DOAN", "Giai đoạn"),
    Column("TONG_MUC", "Tổng mức đầu tư, tỷ đồng", "right", "#,##0"),
    Column("TIEN_DO", "Khối lượng, %", "right", "#,##0"),
    Column("DA_LAM", "Đã làm trong kỳ"),
    Column("HEN_KY_TRUOC", "Hẹn kỳ trước, đã xong?"),
    Column("MOC_TOI", "Mốc tới"),
    Column("DU_KIEN", "Dự kiến", "center"),
    Column("TRE", "Trễ, sớm", "center"),
    Column("VUONG_MAC", "Vướng mắc"),
    Column("HEN_KY_SAU", "Hẹn kỳ sau"),
    Column("GHI_CHU", "Ghi chú"),
)
MONEY = (
    Column("STT", "STT", "center"),
    Column("DU_AN", "Dự án, nguồn vốn"),
    Column("CHU_TRI", "Chủ đầu tư"),
    Column("QUYET_DINH", "Số, ngày quyết định; văn bản"),
    Column("KC_HT", "Khởi công – hoàn thành", "center"),
    Column("TONG_MUC", "Tổng mức đầu tư", "right", "#,##0"),
    Column("LUY_KE_TRUOC", "Đã giải ngân đến hết năm trước", "right", "#,##0"),
    Column("KE_HOACH_NAM", "Kế hoạch vốn năm", "right", "#,##0"),
    Column("GIAI_NGAN_KY", "Giải ngân trong kỳ", "right", "#,##0"),
    Column("GIAI_NGAN_NAM", "Giải ngân từ đầu năm", "right", "#,##0"),
    Column("TY_LE", "% kế hoạch năm", "right", "#,##0.0"),
    Column("GIAI_NGAN", "Giải ngân lũy kế", "right", "#,##0"),
    Column("KHOI_LUONG_KY", "Khối lượng trong kỳ", "right", "#,##0"),
    Column("KHOI_LUONG", "Khối lượng lũy kế", "right", "#,##0"),
    Column("VUONG_MAC", "Vướng mắc"),
    Column("GHI_CHU", "Ghi chú"),
)
FUNDS = (
    Column("NGUON", "Nguồn vốn"),
    Column(""),
    Column("SO_DU_AN", "Số dự án", "center"),
    Column(""),
    Column(""),
    *MONEY[5:12],
)
SLIPS = (
    Column("STT", "TT", "center"),
    Column("DU_AN", "Tên dự án"),
    Column("MOC", "Loại văn bản (mốc)"),
    Column("LOAI_TAI_TRO", "Loại tài trợ", "center"),
    Column("NHA_TAI_TRO", "Nhà tài trợ", "center"),
    Column("CAP_PHE_DUYET", "Cấp phê duyệt", "center"),
    Column("KE_HOACH", "Ngày phê duyệt (hoàn thành) theo kế hoạch", "center"),
    Column("THUC_TE", "Ngày phê duyệt (hoàn thành) thực tế", "center"),
    Column("TONG_MUC_TRIEU", "Tổng vốn (triệu đồng)", "right", "#,##0"),
    Column("THOI_HAN_MOI", "Thời hạn phê duyệt mới", "center"),
    Column("LY_DO", "Lý do chậm phê duyệt"),
)
MONEY_NUMBERS = ("A", "B", "C", "D", "E", "1", "2", "3", "4", "5", "6=5/3", "7=2+5", "8", "9", "10", "11")


def draw_progress(target: Path) -> None:
    """Draws the progress of projects (03), on an A3 page that lies."""
    widths = (5, 30, 15, 14, 11, 9, 25, 20, 15, 14, 11, 19, 20, 14)
    numbers = ("A", "B", "C", "D", *map(str, range(1, 11)))
    blocks = (
        *motto(("A", "C"), ("I", "N")),
        *_title("N", "TIẾN ĐỘ DỰ ÁN", "SO_DU_AN"),
        *signatures(Signing(17, ("A", "B"), ("F", "H"), ("K", "N")), "K"),
    )
    band = Band("DU_AN", PROGRESS, HIDDEN, HEAD, group=True, total=True, size=10, across="DU_AN")
    _draw(target, "Tiến độ", widths, blocks, (band, numbers, Page(A3, True, f"{HEAD}:{HEAD + 1}", "N22"), 17))


def draw_disbursement(target: Path) -> None:
    """Draws the disbursement of projects (04) with the sums of sources under it, on an A3 page that lies."""
    widths = (5, 31, 15, 23, 15, 12, 12, 12, 12, 12, 9, 12, 12, 12, 18, 12)
    funds_head, signed = 17, 23
    blocks = (
        *motto(("A", "C"), ("J", "P")),
        *_title("P", "GIẢI NGÂN", "DON_VI_TIEN"),
        Text(f"A{funds_head - 1}:L{funds_head - 1}", "Tổng hợp theo nguồn vốn", "", 11, "bold", "left", "bottom"),
        *signatures(Signing(signed, ("A", "B"), ("F", "I"), ("L", "P")), "L"),
    )
    band = Band("DU_AN", MONEY, HIDDEN, HEAD, group=True, total=True, size=10, across="DU_AN", part=True)
    page = Page(A3, True, f"{HEAD}:{HEAD + 1}", f"P{signed + 5}")
    more = Band("NGUON", FUNDS, funds_head + 1, funds_head, size=10)
    _draw(target, "Giải ngân", widths, blocks, (band, MONEY_NUMBERS, page, signed), more)


def draw_slips(target: Path) -> None:
    """Draws the list of slips in the columns of ODA's sheet of milestones, on a page that lies."""
    widths = (5, 30, 21, 13, 10, 14, 14, 14, 12, 14, 32)
    numbers = ("", *(f"({number})" for number in range(1, 11)))
    blocks = (
        *motto(("A", "C"), ("G", "K")),
        *_title("K", "MỐC CHẬM", "SO_MOC"),
        *signatures(Signing(15, ("A", "B"), ("D", "G"), ("I", "K")), "I"),
    )
    band = Band("MOC", SLIPS, HIDDEN, HEAD, group=True, across="DU_AN")
    _draw(target, "Mốc chậm", widths, blocks, (band, numbers, Page(A4, True, f"{HEAD}:{HEAD + 1}", "K20"), 15))


def _title(last: str, title: str, told: str) -> tuple[Text, ...]:
    return (
        Text(f"A5:{last}5", title, "TEN_BIEU", 13, "bold"),
        Text(f"A6:{last}6", "Kỳ", "KY", 12, "bold"),
        Text("A7:B7", "…", "PHAM_VI", 11, "", "left"),
        Text("C7:F7", "…", told, 11, "", "left"),
        Text(f"G7:{last}7", "…", "NGAY_CHOT", 11, "italic", "right"),
    )


def _draw(
    target: Path,
    title: str,
    widths: Sequence[float],
    blocks: Sequence[Text],
    table: tuple[Band, Sequence[str], Page, int],
    more: Band | None = None,
) -> None:
    band, numbers, page, signed = table
    sheet = new_sheet(title, widths, HEIGHTS | {signed - 1: 8} | signing_heights(signed))
    put_band(sheet, band)
    for place, column in enumerate(band.columns, 1):
        name(sheet, f"TIEU_DE_{column.field}", f"{get_column_letter(place)}{HEAD}")
        cell = sheet.cell(HEAD + 1, place, numbers[place - 1] or None)
        cell.border, cell.font, cell.data_type = GRID, font(9, "italic"), "s"
        cell.alignment = Alignment("center", "center")
    if more is not None:
        put_band(sheet, more)
        sheet.row_dimensions[more.head].height = 47
    for block in blocks:
        put(sheet, block)
    set_page(sheet, page)
    sheet.freeze_panes = f"C{HIDDEN + 1}"
    save(sheet, target, f"A{signed + 3}")
