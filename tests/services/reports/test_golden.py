"""The sheets that come with the program, cell by cell: every value here was worked out and typed by hand."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

import pytest
from msgspec import Struct
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from tests.services.reports.report_data import CITY_FORM, COMMUNES, HOI_AN, Q4, a_quarter, enter, sheet_of

INCH = 25.4
REVENUE = {"Q1": "9.000", "Q2": "9.500", "Q3": "10.000,5", "Q4": "~12.000"}
ABOUT = '"khoảng "{0};"khoảng "-{0}'
AT_LEAST = '"tối thiểu "#,##0;"tối thiểu "-#,##0'
SHARE = '=IF(AND(ISNUMBER(G29),ISNUMBER(E29),E29<>0),ROUND(G29/E29*100,1),"")'
BLANK_DAY = "Đà Nẵng, ngày …… tháng …… năm …………"
HEAD = {"A1": "UBND THÀNH PHỐ ĐÀ NẴNG", "A2": "SỞ KHOA HỌC VÀ CÔNG NGHỆ"}
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
LEGEND = "Ghi chú: “…” chưa có số liệu; “-” không phát sinh; “x” không áp dụng."
MOVED = "Số cộng cả các kỳ trước khi thay đổi địa giới."


class Paper(Struct, frozen=True):
    """How a sheet prints: paper (9: A4, 8: A3), which way it lies, rows and columns on every page, and the area."""

    size: int
    lying: str
    rows: str | None
    columns: str | None
    area: str


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    desk = a_quarter()
    for quarter, text in REVENUE.items():
        enter(desk, "SKHCN", {"KTS.04": text}, Period.parse(f"2025-{quarter}"))
    enter(desk, "SKHCN", {"KTS.01": "24", "KTS.02": "22–24"})
    yield desk
    desk.close()


def require(sheet: Worksheet, cells: Mapping[str, object], formats: dict[str, str], paper: Paper) -> None:
    """Its cells, their number formats, and the page of Nghị định 30/2020/NĐ-CP."""
    assert {place: sheet[place].value for place in cells} == cells
    assert {place: sheet[place].number_format for place in formats} == formats
    area, setup, margins = (
        str(sheet.print_area).rpartition("!")[2].replace("$", ""),
        sheet.page_setup,
        sheet.page_margins,
    )
    assert (setup.paperSize, setup.orientation, area) == (paper.size, paper.lying, paper.area)
    assert (sheet.print_title_rows, sheet.print_title_cols) == (paper.rows, paper.columns)
    assert (setup.fitToWidth, setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    sides = (margins.left, margins.right, margins.top, margins.bottom, margins.header)
    assert [round(side * INCH) for side in sides] == [30, 15, 20, 20, 10]
    assert (sheet.oddHeader.center.text, sheet.HeaderFooter.differentFirst) == ("&P", True)  # type: ignore[union-attr]


def form_heading(
    period: str, closing: str, due: str, last_year: str = "Thực hiện cùng kỳ năm trước"
) -> dict[str, object]:
    return {
        **HEAD, "E1": NATION, "E2": MOTTO,
        "A5": "Biểu số: 01/CĐS", "A6": "Ban hành kèm theo: …………………………", "A7": f"Ngày nhận báo cáo: {due}",
        "C5": "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ", "C7": period,
        "C8": f"Số liệu tính đến ngày {closing}",
        "I5": "Đơn vị báo cáo: Sở Khoa học và Công nghệ",
        "I7": "Đơn vị nhận báo cáo: Ủy ban nhân dân thành phố Đà Nẵng",
        "A10": "STT", "B10": "Chỉ tiêu", "C10": "Mã số", "D10": "Đơn vị tính", "E10": "Kế hoạch năm 2025",
        "F10": last_year, "G10": "Thực hiện kỳ báo cáo", "H10": "Lũy kế từ đầu năm", "I10": "% so với kế hoạch",
        "J10": "% so với cùng kỳ", "K10": "Ghi chú",
        "A11": "A", "D11": "D", "E11": "1", "I11": "5=4/1\n(hoặc 3/1)", "J11": "6=3/2", "K11": "7", "A63": LEGEND,
    }  # fmt: skip


def row(number: int, *values: object) -> dict[str, object]:
    """What a row says from its first column on."""
    return {f"{letter}{number}": value for letter, value in zip("ABCDEFGHIJK", values, strict=False)}


ECONOMY = ("15", "Tỷ trọng kinh tế số trong GRDP", "KTS.01", "% GRDP", 20)
ICT = ("16", "Tỷ trọng ngành thông tin và truyền thông trong GRDP", "KTS.02", "% GRDP", None)
TURNOVER = ("17", "Tổng doanh thu toàn ngành thông tin và truyền thông", "KTS.04", "tỷ đồng", None)
FORM_SHEETS: dict[str, tuple[dict[str, object], dict[str, str], str]] = {
    "2025-Q4": (
        form_heading("Quý IV năm 2025", "14 tháng 12 năm 2025", "08/12/2025")
        | row(29, *ECONOMY, None, 24, None, SHARE, None, None)
        | row(30, *ICT, None, "22–24", None, None, None, None)
        | row(31, *TURNOVER, None, 12000, 40500.5, None, None, "(3)")
        | {"A64": "(1) Số liệu tháng 10 năm 2024.", "A65": "(2) Mới có 2/94 xã, phường.", "A66": f"(3) {MOVED}",
           "A67": "(4) Mới có 4/94 xã, phường.", "G69": BLANK_DAY, "A70": "Nơi nhận:", "C70": "NGƯỜI LẬP BIỂU",
           "G70": "GIÁM ĐỐC", "A71": "- Như trên;\n- Lưu: VT.", "G71": "(Ký, đóng dấu, họ tên)"},
        {"E29": AT_LEAST, "G29": "#,##0", "I29": "#,##0.0", "G31": ABOUT.format("#,##0"),
         "H31": ABOUT.format("#,##0.0")},
        "A1:K74",
    ),
    "2025-S1": (
        form_heading("6 tháng đầu năm 2025", "14 tháng 6 năm 2025", "…………………………")
        | row(29, *ECONOMY, None, None, None, None, None, None)
        | row(31, *TURNOVER, None, 18500, 18500, None, None, None)
        | {"A64": "(1) Số liệu tại ngày 24/04/2024.", "A65": "(2) Số liệu tháng 5 năm 2024.", "G67": BLANK_DAY},
        {"G31": "#,##0.0", "H31": "#,##0.0"},
        "A1:K72",
    ),
    "2025-9M": (
        form_heading("9 tháng năm 2025", "14 tháng 9 năm 2025", "…………………………")
        | row(31, *TURNOVER, None, 28500.5, 28500.5, None, None, "(4)")
        | {"F59": 8.5, "K59": "(2)", "A65": "(2) Số liệu tháng 7 năm 2024.", "A67": f"(4) {MOVED}"},
        {"G31": "#,##0.0", "H31": "#,##0.0", "F59": "#,##0.0"},
        "A1:K76",
    ),
    "2025": (
        form_heading("Năm 2025", "14 tháng 12 năm 2025", "25/11/2025", "Thực hiện năm trước")
        | row(29, *ECONOMY, 20.69, 24, None, SHARE, None, "(4)(5)(6)")
        | row(30, *ICT, 6.8, "22–24", None, None, None, "(5)(6)")
        | row(31, *TURNOVER, 39888, 40500.5, 40500.5, None, None, "(6)(7)")
        | {"F61": 0.8335, "E62": 3, "F62": 2, "A67": "(4) Số năm trước là số sơ bộ.",
           "A69": "(6) Không so với cùng kỳ: từ ngày 01/07/2025, sáp nhập Đà Nẵng và Quảng Nam; bỏ cấp quận huyện.",
           "A68": "(5) Số liệu quý IV năm 2025.", "A70": f"(7) {MOVED}"},
        {"F29": "#,##0.00", "F31": "#,##0", "G31": ABOUT.format("#,##0.0"), "F61": "#,##0.0000"},
        "A1:K81",
    ),
}  # fmt: skip


@pytest.mark.parametrize("period", FORM_SHEETS)
def test_the_form_of_a_quarter_of_six_and_nine_months_and_of_a_year(desk: Desk, period: str) -> None:
    cells, formats, area = FORM_SHEETS[period]
    sheet = sheet_of(desk, Order("bieu", form=CITY_FORM, unit="SKHCN", period=Period.parse(period)))
    require(sheet, cells, formats, Paper(9, "landscape", "$10:$11", None, area))
    assert sheet.row_dimensions[12].hidden


def test_the_table_of_units(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("theo-don-vi", form=COMMUNES, period=Q4))
    cells = {
        **HEAD, "C1": NATION, "A5": "Biểu số: 02/CĐS-X", "A6": "2/94 đơn vị đã gửi", "C6": "Quý IV năm 2025",
        "C5": "KẾT QUẢ THỰC HIỆN CHỈ TIÊU CHUYỂN ĐỔI SỐ CỦA XÃ, PHƯỜNG, ĐẶC KHU",
        "C7": "Số liệu tính đến ngày 14 tháng 12 năm 2025", "A8": "STT", "B8": "Đơn vị", "C8": "Tổng số hồ sơ TTHC",
        "C9": "hồ sơ", "C10": "CQS.24", "E9": "%", "E10": "CQS.02", "X8": "Tình trạng",
        "B18": "Phường Hải Châu", "C18": 1200, "D18": 900, "E18": 75, "Q18": 12, "X18": "Đã gửi",
        "B109": "Toàn thành phố", "C109": 2000, "D109": 1600, "E109": 80, "Q109": 26, "X109": "2/94",
        "B110": "Số nơi đã có số", "C110": 2, "Q110": 4, "C114": BLANK_DAY, "C115": "GIÁM ĐỐC",
    }  # fmt: skip
    require(sheet, cells, {"C18": "#,##0", "O18": '"hơn "#,##0;"hơn "-#,##0'},
            Paper(8, "landscape", "$8:$10", "$A:$B", "A1:X122"))  # fmt: skip


def test_an_indicator_over_the_years(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("qua-cac-nam", subject="KTS.01"))
    cells = {
        **HEAD, "E1": NATION, "A5": "TỶ TRỌNG KINH TẾ SỐ TRONG GRDP QUA CÁC NĂM", "A6": "Mã số: KTS.01",
        "D6": "Đơn vị tính: % GRDP", "G6": "Số liệu có đến ngày 10/12/2025",
        "A7": "Tính đến quý IV/2025 đạt 24%, vượt mục tiêu 2025 là 20% (4\N{NO-BREAK SPACE}điểm). "
              "Năm 2022 đạt 17%, cao hơn 2,74\N{NO-BREAK SPACE}điểm so với bình quân cả nước (14,26%). "
              "Năm 2023 các nguồn ghi khác nhau: 20,69 và 19,76.",
        "A9": "Năm", "B9": "Thành phố", "C9": "Tính đến", "D9": "So năm trước", "E9": "Mục tiêu", "F9": "So mục tiêu",
        "G9": "Cả nước, Bộ TT&TT", "H9": "Nguồn",
        "A11": "2021", "B11": 12.7, "G11": 11.91, "H11": "VnEconomy", "B13": 20.69, "D13": "+3,69",
        "A15": "2025", "B15": 24, "E15": 20, "F15": "+4", "A17": "2045", "E17": 60,
        "A41": "Gãy chuỗi từ ngày 01/07/2025: sáp nhập Đà Nẵng và Quảng Nam; bỏ cấp quận huyện.", "G45": "GIÁM ĐỐC",
    }  # fmt: skip
    require(sheet, cells, {"B11": "#,##0.0", "E15": AT_LEAST}, Paper(9, "portrait", None, None, "A1:H49"))


def test_who_has_not_sent(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("con-thieu", period=Q4))
    cells = {
        **HEAD, "C1": NATION, "A5": "DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO", "A6": "Quý IV năm 2025",
        "A7": "92 báo cáo chưa gửi, 92 đã quá hạn", "D7": "Tính đến ngày 10/12/2025",
        **row(9, "STT", "Nơi báo cáo", "Biểu", "Kỳ", "Tình trạng", "Hạn nộp", "Trễ (ngày)"),
        "B11": "Biểu 02/CĐS-X, quý IV năm 2025 (92 nơi)",
        **row(12, "1", "Phường An Hải", "02/CĐS-X", "IV/2025", "Chưa nhập", datetime(2025, 12, 8), 2),  # noqa: DTZ001
        **row(103, "92", "Xã Xuân Phú", "02/CĐS-X", "IV/2025", "Chưa nhập", datetime(2025, 12, 8), 2),  # noqa: DTZ001
        "D105": BLANK_DAY, "E106": "GIÁM ĐỐC",
    }  # fmt: skip
    require(sheet, cells, {"F12": "dd/mm/yyyy", "G12": "#,##0"}, Paper(9, "portrait", "$9:$9", None, "A1:G110"))


def test_what_changed(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("thay-doi", form=COMMUNES, unit=HOI_AN, since=date(2025, 12, 1)))
    then = "09/01/2026 09:00"  # when the file was made: the journal's time never goes back
    online = "Số hồ sơ thủ tục hành chính nộp trực tuyến"
    cells = {
        "A1": "ỦY BAN NHÂN DÂN", "A2": "PHƯỜNG HỘI AN", "F1": NATION, "A5": "NHỮNG THAY ĐỔI SỐ LIỆU, BIỂU 02/CĐS-X",
        "A7": "4 chỗ thay đổi", "E7": "Từ cuối ngày 01/12/2025",
        **row(9, "STT", "Mã số", "Chỉ tiêu", "Kỳ", "Việc", "Số cũ", "Số mới", "Người đổi", "Lúc", "Lý do, ghi chú"),
        "C11": "Biểu 02/CĐS-X, Hội An",
        **row(12, "1", "CQS.23", online, "IV/2025", "Nhập", None, 700, "Cán bộ L", then),
        **row(14, "3", "XHS.03", "Tỷ lệ hộ dân có điện thoại thông minh", "IV/2025", "Nhập", None, "35–40"),
        **row(15, "4", "XHS.06", "Số tổ công nghệ số cộng đồng", "IV/2025", "Nhập", None, 5, "Cán bộ L"),
    }  # fmt: skip
    formats = {"G12": "#,##0", "G15": ABOUT.format("#,##0")}
    require(sheet, cells, formats, Paper(9, "landscape", "$9:$9", None, "A1:J22"))
