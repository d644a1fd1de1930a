"""Sheets typed by hand from published figures of Đà Nẵng, for the tests of filling."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.sheet import Percentage, RowKind, Sheet, SheetCell, SheetRow, Signatory

LONG = (
    "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình trên tổng số hồ sơ của các thủ "
    "tục đã được công bố là dịch vụ công trực tuyến toàn trình, tính cả hồ sơ nộp qua Cổng Dịch vụ công quốc gia"
)

UNSURE = (
    "Báo cáo phiên họp của Ủy ban quốc gia về chuyển đổi số ghi gần 50%; cùng lúc báo chí nêu hơn 320.000 tài khoản, "
    "không nêu dân số trưởng thành làm mẫu số, nên chưa quy ra tỷ lệ được và được để nguyên như nguồn đã công bố."
)


def number(
    value: float, decimals: int = 0, qualifier: Qualifier | None = None, footnote: int | None = None
) -> SheetCell:
    """A plain or qualified number."""
    return SheetCell(Quantity(value, qualifier=qualifier), decimals, footnote)


def mark(sign: Mark) -> SheetCell:
    """A mark instead of a number."""
    return SheetCell(Quantity(mark=sign), 0)


def group(numbering: str, name: str) -> SheetRow:
    """The heading of a group."""
    return SheetRow(RowKind.GROUP, numbering, name)


def indicator(numbering: str, name: str, code: str, measure: str) -> SheetRow:
    """An indicator without figures."""
    return SheetRow(RowKind.INDICATOR, numbering, name, code, measure)


ROWS = (
    group("I", "CHÍNH QUYỀN SỐ"),
    replace(
        indicator("1", "Thủ tục hành chính cung cấp trực tuyến toàn trình", "0101", "%"),
        plan=number(100),
        last_year=number(98),
        current=number(95, footnote=1),
        percent_plan=Percentage(95.0, None, "current", "plan"),
        percent_last_year=Percentage(text="-3,0 điểm"),
    ),
    replace(
        indicator("2", LONG, "0102", "%"),
        last_year=mark(Mark.MISSING),
        current=number(65),
        note="sơ bộ",
    ),
    replace(
        indicator("3", '=HYPERLINK("http://x";"Tài khoản") @công dân <số> & “định danh”', "0402", "+%"),
        plan=number(70),
        last_year=mark(Mark.NIL),
        current=number(50, 0, Qualifier.JUST_UNDER, 2),
        cumulative=mark(Mark.NOT_APPLICABLE),
        percent_plan=Percentage(text="chưa đạt, còn ~20,0 điểm"),
        percent_last_year=Percentage(None, None, "current", "last_year"),
        note="@ước",
    ),
    group("II", "KINH TẾ SỐ"),
    replace(
        indicator("4", "Tỷ trọng kinh tế số trong GRDP", "0301", "%"),
        plan=SheetCell(Quantity(35, high=40), 0),
        last_year=number(20.69, 2),
        current=number(20.69, 2, footnote=1),
        percent_last_year=Percentage(text="+0,0 điểm"),
    ),
    replace(
        indicator("5", "Tổng doanh thu ngành thông tin và truyền thông", "0302", "tỷ đồng"),
        plan=number(38000),
        last_year=number(36571, 0, Qualifier.ABOUT),
        current=number(39888),
        cumulative=number(39888),
        percent_plan=Percentage(105.0, None, "cumulative", "plan"),
        percent_last_year=Percentage(109.1, None, "current", "last_year", Qualifier.ABOUT, 3),
        note="ước",
    ),
    replace(
        indicator("6", "Bộ dữ liệu mở", "0201", "bộ dữ liệu"),
        last_year=number(1000, 0, Qualifier.OVER),
        current=number(1200, 0, Qualifier.JUST_UNDER),
        percent_last_year=Percentage(120.0, None, "current", "last_year", Qualifier.JUST_UNDER),
    ),
    replace(
        indicator("7", "Doanh nghiệp công nghệ số trên 1.000 dân", "0304", "DN/1.000 dân"),
        plan=number(-2.5, 1, Qualifier.AT_LEAST),
        last_year=number(2.27, 2),
        current=number(2.3, 1, Qualifier.AT_MOST),
    ),
)
SHEET = Sheet(
    form_code="01/CĐS",
    title="TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ",
    period_line="Năm 2024",
    cutoff_line="Số liệu tính đến ngày 31 tháng 12 năm 2024",
    parent_agency="UBND THÀNH PHỐ ĐÀ NẴNG",
    agency="SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    issued_with="",
    received_by="15/02/2025",
    reporting_unit="Sở Thông tin và Truyền thông",
    receiving_unit="Ủy ban nhân dân thành phố",
    place="Đà Nẵng",
    signed_on=date(2025, 2, 5),
    headings={"last_year": "Thực hiện năm 2023", "current": "Thực hiện năm 2024"},
    rows=ROWS,
    footnotes=(
        "98 là số ngày 24/4/2024; 95 là số của tháng 8 đến tháng 10/2024.",
        UNSURE,
        "Năm 2023 là số ước.",
    ),
    preparer=Signatory(("NGƯỜI LẬP BIỂU",), "(Ký, họ tên)"),
    head=Signatory(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "(Ký, đóng dấu, họ tên)", "Họ và Tên"),
    recipients=("- UBND thành phố (để báo cáo);", "- Văn phòng UBND thành phố;", "- Lưu: VT, CĐS."),
    author="Phòng Chuyển đổi số",
)


def long_sheet(count: int) -> Sheet:
    """The sheet with its rows repeated up to `count`, each indicator under a code of its own."""
    rows = (ROWS[place % len(ROWS)] for place in range(count))
    numbered = (replace(row, code=f"{place:04}") if row.code else row for place, row in enumerate(rows))
    return replace(SHEET, rows=tuple(numbered))
