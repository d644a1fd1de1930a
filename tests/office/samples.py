"""Sheets typed by hand from published figures of Đà Nẵng, for the tests of filling."""

from datetime import UTC, datetime

from msgspec.structs import replace

from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.report import Band, Number, Percentage, Report, Row, RowKind, Stamp, Value

LONG = (
    "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình trên tổng số hồ sơ của các thủ "
    "tục đã được công bố là dịch vụ công trực tuyến toàn trình, tính cả hồ sơ nộp qua Cổng Dịch vụ công quốc gia"
)

UNSURE = (
    "Báo cáo phiên họp của Ủy ban quốc gia về chuyển đổi số ghi gần 50%; cùng lúc báo chí nêu hơn 320.000 tài khoản, "
    "không nêu dân số trưởng thành làm mẫu số, nên chưa quy ra tỷ lệ được và được để nguyên như nguồn đã công bố."
)


def number(value: float, decimals: int = 0, qualifier: Qualifier | None = None, footnote: int | None = None) -> Number:
    """A plain or qualified number."""
    return Number(Quantity(value, qualifier=qualifier), decimals, footnote)


def mark(sign: Mark) -> Number:
    """A mark instead of a number."""
    return Number(Quantity(mark=sign), 0)


def group(numbering: str, name: str) -> Row:
    """The heading of a group."""
    return Row(RowKind.GROUP, "", {"STT": numbering, "CHI_TIEU": name})


def indicator(numbering: str, name: str, code: str, measure: str, **said: Value) -> Row:
    """An indicator with what it says; its other numbers are empty."""
    numbers = ("KE_HOACH", "CUNG_KY", "KY_NAY", "LUY_KE", "TY_LE_KE_HOACH", "TY_LE_CUNG_KY")
    values: dict[str, Value] = {"STT": numbering, "CHI_TIEU": name, "MA_SO": code, "DON_VI_TINH": measure}
    values |= {field: said.get(field, Percentage()) for field in numbers} | {"GHI_CHU": said.get("GHI_CHU", "")}
    return Row(RowKind.ROW, code, values)


def footnotes(*sentences: str) -> Band:
    """Footnotes behind their numbers."""
    said = (f"({number}) {text}" for number, text in enumerate(sentences, 1))
    return Band(tuple(Row(RowKind.ROW, "", {"CHU_THICH": text}) for text in said))


ROWS = (
    group("I", "CHÍNH QUYỀN SỐ"),
    indicator(
        "1",
        "Thủ tục hành chính cung cấp trực tuyến toàn trình",
        "0101",
        "%",
        KE_HOACH=number(100),
        CUNG_KY=number(98),
        KY_NAY=number(95, footnote=1),
        TY_LE_KE_HOACH=Percentage(95.0, None, "KY_NAY", "KE_HOACH"),
        TY_LE_CUNG_KY=Percentage(text="-3,0 điểm"),
    ),
    indicator(
        "2",
        LONG,
        "0102",
        "%",
        CUNG_KY=mark(Mark.MISSING),
        KY_NAY=number(65),
        GHI_CHU="sơ bộ",
    ),
    indicator(
        "3",
        '=HYPERLINK("http://x";"Tài khoản") @công dân <số> & “định danh”',
        "0402",
        "+%",
        KE_HOACH=number(70),
        CUNG_KY=mark(Mark.NIL),
        KY_NAY=number(50, 0, Qualifier.JUST_UNDER, 2),
        LUY_KE=mark(Mark.NOT_APPLICABLE),
        TY_LE_KE_HOACH=Percentage(text="chưa đạt, còn ~20,0 điểm"),
        TY_LE_CUNG_KY=Percentage(None, None, "KY_NAY", "CUNG_KY"),
        GHI_CHU="@ước",
    ),
    group("II", "KINH TẾ SỐ"),
    indicator(
        "4",
        "Tỷ trọng kinh tế số trong GRDP",
        "0301",
        "%",
        KE_HOACH=Number(Quantity(35, high=40), 0),
        CUNG_KY=number(20.69, 2),
        KY_NAY=number(20.69, 2, footnote=1),
        TY_LE_CUNG_KY=Percentage(text="+0,0 điểm"),
    ),
    indicator(
        "5",
        "Tổng doanh thu ngành thông tin và truyền thông",
        "0302",
        "tỷ đồng",
        KE_HOACH=number(38000),
        CUNG_KY=number(36571, 0, Qualifier.ABOUT),
        KY_NAY=number(39888),
        LUY_KE=number(39888),
        TY_LE_KE_HOACH=Percentage(105.0, None, "LUY_KE", "KE_HOACH"),
        TY_LE_CUNG_KY=Percentage(109.1, None, "KY_NAY", "CUNG_KY", Qualifier.ABOUT, 3),
        GHI_CHU="ước",
    ),
    indicator(
        "6",
        "Bộ dữ liệu mở",
        "0201",
        "bộ dữ liệu",
        CUNG_KY=number(1000, 0, Qualifier.OVER),
        KY_NAY=number(1200, 0, Qualifier.JUST_UNDER),
        TY_LE_CUNG_KY=Percentage(120.0, None, "KY_NAY", "CUNG_KY", Qualifier.JUST_UNDER),
    ),
    indicator(
        "7",
        "Doanh nghiệp công nghệ số trên 1.000 dân",
        "0304",
        "DN/1.000 dân",
        KE_HOACH=number(-2.5, 1, Qualifier.AT_LEAST),
        CUNG_KY=number(2.27, 2),
        KY_NAY=number(2.3, 1, Qualifier.AT_MOST),
    ),
)
TITLE = "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ"
HEADING: dict[str, Value] = {
    "BIEU_SO": "01/CĐS",
    "TEN_BIEU": TITLE,
    "KY": "Năm 2024",
    "NGAY_CHOT": "Số liệu tính đến ngày 31 tháng 12 năm 2024",
    "CO_QUAN_CHU_QUAN": "UBND THÀNH PHỐ ĐÀ NẴNG",
    "CO_QUAN": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
    "BAN_HANH": "",
    "HAN_NHAN": "15/02/2025",
    "TEN_DON_VI": "Sở Thông tin và Truyền thông",
    "DON_VI_NHAN": "Ủy ban nhân dân thành phố",
    "DIA_DANH_NGAY": "Đà Nẵng, ngày 05 tháng 02 năm 2025",
    "TIEU_DE_CUNG_KY": "Thực hiện năm 2023",
    "TIEU_DE_KY_NAY": "Thực hiện năm 2024",
    "NGUOI_LAP": "NGƯỜI LẬP BIỂU",
    "NGUOI_LAP_KY": "(Ký, họ tên)",
    "NGUOI_LAP_HO_TEN": "",
    "THU_TRUONG": "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    "THU_TRUONG_KY": "(Ký, đóng dấu, họ tên)",
    "THU_TRUONG_HO_TEN": "Họ và Tên",
    "NOI_NHAN_DANH_SACH": "- UBND thành phố (để báo cáo);\n- Văn phòng UBND thành phố;\n- Lưu: VT, CĐS.",
}
SHEET = Report(
    title=f"{TITLE}, Năm 2024",
    subject="Biểu số 01/CĐS",
    author="Phòng Chuyển đổi số",
    fields=HEADING,
    bands={
        "CHI_TIEU": Band(ROWS),
        "CHU_THICH": footnotes(
            "98 là số ngày 24/4/2024; 95 là số của tháng 8 đến tháng 10/2024.",
            UNSURE,
            "Năm 2023 là số ước.",
        ),
    },
)
STAMP = Stamp(datetime(2025, 2, 5, 8, 30, tzinfo=UTC))


def with_rows(*rows: Row) -> Report:
    """The sheet with other rows."""
    return replace(SHEET, bands=SHEET.bands | {"CHI_TIEU": Band(rows)})


def saying(**said: Value) -> Report:
    """The sheet with other words in its heading."""
    return replace(SHEET, fields=HEADING | said)


def without_footnotes(report: Report = SHEET) -> Report:
    """The sheet with nothing under its table."""
    return replace(report, bands=report.bands | {"CHU_THICH": Band(())})


def long_sheet(count: int) -> Report:
    """The sheet with its rows repeated up to `count`, each indicator under a code of its own."""
    rows = (ROWS[place % len(ROWS)] for place in range(count))
    return with_rows(*(_numbered(row, f"{place:04}") for place, row in enumerate(rows)))


def _numbered(row: Row, code: str) -> Row:
    return replace(row, key=code, values=row.values | {"MA_SO": code}) if row.key else row
