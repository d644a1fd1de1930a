"""A filled sheet, read back with another program's eyes."""

from datetime import date

import pytest

from dntracker.domain.quantity import Qualifier
from dntracker.domain.report import Number, Percentage, Report
from dntracker.office.workbook import filled
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, TEMPLATES, book, changed, opened, parts
from tests.office.samples import (
    LONG,
    SHEET,
    STAMP,
    TITLE,
    UNSURE,
    indicator,
    long_sheet,
    number,
    saying,
    with_rows,
    without_footnotes,
)

FIRST = 13
FIELDS = {"KE_HOACH": "E", "CUNG_KY": "F", "KY_NAY": "G", "LUY_KE": "H"}
FILLED = filled(TEMPLATE.read_bytes(), SHEET, "", STAMP)
DATA = FILLED.data


def fill(report: Report) -> bytes:
    return filled(TEMPLATE.read_bytes(), report, "", STAMP).data


def test_the_sheet_reads_as_typed_by_hand() -> None:
    page = opened(DATA, values=True)
    read = [[cell.value for cell in row] for row in page.iter_rows(1, page.max_row)]
    none = [None] * 11
    assert read == [
        ["UBND THÀNH PHỐ ĐÀ NẴNG", *none[:3], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *none[:6]],
        ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", *none[:3], "Độc lập - Tự do - Hạnh phúc", *none[:6]],
        ["_" * 40, *none[:3], "_" * 55, *none[:6]],
        none,
        ["Biểu số: 01/CĐS", None, TITLE, *none[:5], "Đơn vị báo cáo: Sở Thông tin và Truyền thông", None, None],
        ["Ban hành kèm theo: " + "…" * 10, *none[:10]],
        [
            "Ngày nhận báo cáo: 15/02/2025",
            *(None, "Năm 2024", *none[:5]),
            *("Đơn vị nhận báo cáo: Ủy ban nhân dân thành phố", None, None),
        ],
        [None, None, "Số liệu tính đến ngày 31 tháng 12 năm 2024", *none[:8]],
        none,
        [
            *("STT", "Chỉ tiêu", "Mã số", "Đơn vị tính", "Kế hoạch năm", "Thực hiện năm 2023", "Thực hiện năm 2024"),
            *("Lũy kế từ đầu năm", "% so với kế hoạch", "% so với cùng kỳ", "Ghi chú"),
        ],
        ["A", "B", "C", "D", "1", "2", "3", "4", "5=4/1\n(hoặc 3/1)", "6=3/2", "7"],
        [
            *("STT", "CHI_TIEU", "MA_SO", "DON_VI_TINH", "KE_HOACH", "CUNG_KY", "KY_NAY", "LUY_KE"),
            *("TY_LE_KE_HOACH", "TY_LE_CUNG_KY", "GHI_CHU"),
        ],
        ["I", "CHÍNH QUYỀN SỐ", *none[:9]],
        [
            *("1", "Thủ tục hành chính cung cấp trực tuyến toàn trình", "0101", "%"),
            *(100, 98, 95, None, 95, "-3,0 điểm", "(1)"),
        ],
        ["2", LONG, "0102", "%", None, "…", 65, None, None, None, "sơ bộ"],
        [
            *("3", '=HYPERLINK("http://x";"Tài khoản") @công dân <số> & “định danh”', "0402", "+%"),
            *(70, "-", 50, "x", "chưa đạt, còn ~20,0 điểm", None, "@ước (2)"),
        ],
        ["II", "KINH TẾ SỐ", *none[:9]],
        ["4", "Tỷ trọng kinh tế số trong GRDP", "0301", "%", "35–40", 20.69, 20.69, None, None, "+0,0 điểm", "(1)"],
        [
            *("5", "Tổng doanh thu ngành thông tin và truyền thông", "0302", "tỷ đồng"),
            *(38000, 36571, 39888, 39888, 105, 109.1, "ước (3)"),
        ],
        ["6", "Bộ dữ liệu mở", "0201", "bộ dữ liệu", None, 1000, 1200, None, None, 120, None],
        [
            *("7", "Doanh nghiệp công nghệ số trên 1.000 dân", "0304", "DN/1.000 dân"),
            *(-2.5, 2.27, 2.3, None, None, None, None),
        ],
        ["Ghi chú: “…” chưa có số liệu; “-” không phát sinh; “x” không áp dụng.", *none[:10]],
        ["(1) 98 là số ngày 24/4/2024; 95 là số của tháng 8 đến tháng 10/2024.", *none[:10]],
        ["(2) " + UNSURE, *none[:10]],
        ["(3) Năm 2023 là số ước.", *none[:10]],
        none,
        [*none[:6], "Đà Nẵng, ngày 05 tháng 02 năm 2025", *none[:4]],
        ["Nơi nhận:", None, "NGƯỜI LẬP BIỂU", *none[:3], "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", *none[:4]],
        [SHEET.fields["NOI_NHAN_DANH_SACH"], None, "(Ký, họ tên)", *none[:3], "(Ký, đóng dấu, họ tên)", *none[:4]],
        none,
        [None, None, "…" * 10, *none[:3], "Họ và Tên", *none[:4]],
        none,
    ]


@pytest.mark.parametrize("count", [3, 40, 150])
def test_every_number_is_there_in_its_row_whatever_the_length(count: int) -> None:
    sheet = long_sheet(count)
    page = opened(fill(sheet), values=True)
    for place, row in enumerate(sheet.bands["CHI_TIEU"].rows, FIRST):
        for field, column in FIELDS.items():
            cell = row.values.get(field)
            if isinstance(cell, Number) and cell.quantity.high is None and cell.quantity.mark is None:
                assert page[f"{column}{place}"].value == cell.quantity.value
        share = row.values.get("TY_LE_KE_HOACH", Percentage())
        assert isinstance(share, Percentage)
        assert page[f"I{place}"].value == (share.text or share.value)
    assert page[f"A{FIRST + count}"].value.startswith("Ghi chú")


@pytest.mark.parametrize("count", [1, 2, 3, 40, 150])
def test_what_lies_below_the_table_moves_with_it(count: int) -> None:
    data = fill(long_sheet(count))
    added = (count - 2) + (3 - 1)  # rows instead of the two models, footnotes instead of the one
    page, names = opened(data), book(data).defined_names
    assert page.print_area == f"'01-CĐS'!$A$1:$K${23 + added}"
    assert page.print_title_rows == "$10:$11"
    assert names["BANG_CHI_TIEU"].attr_text == f"'01-CĐS'!$A$12:$K${12 + count}"
    assert names["THU_TRUONG_HO_TEN"].attr_text == f"'01-CĐS'!$G${22 + added}"
    assert names["TEN_BIEU"].attr_text == "'01-CĐS'!$C$5"
    merges = {str(block) for block in page.merged_cells.ranges}
    below = {f"A{16 + count - 2 + note}:K{16 + count - 2 + note}" for note in range(3)}
    assert below | {f"A{20 + added}:B{20 + added}", f"G{18 + added}:K{18 + added}", "C5:H6"} <= merges
    assert len(merges) == 27 + 2
    assert page.row_dimensions[21 + added].height == 56
    assert page.dimensions == f"A1:K{23 + added}"


def test_percentages_are_live_formulas_that_guard_against_what_is_no_number() -> None:
    page = opened(DATA)
    assert page["I19"].value == '=IF(AND(ISNUMBER(H19),ISNUMBER(E19),E19<>0),ROUND(H19/E19*100,1),"")'
    assert page["J20"].value == '=IF(AND(ISNUMBER(G20),ISNUMBER(F20),F20<>0),ROUND(G20/F20*100,1),"")'
    assert page["J16"].value == '=IF(AND(ISNUMBER(G16),ISNUMBER(F16),F16<>0),ROUND(G16/F16*100,1),"")'


@pytest.mark.parametrize(
    "share",
    [Percentage(50.0), Percentage(0.0, None, "LUY_KE", "KE_HOACH"), Percentage(50.0, None, "KY_NAY", "THANG_TRUOC")],
)
def test_a_percentage_that_a_formula_would_not_find_is_a_plain_number(share: Percentage) -> None:
    row = indicator("1", "x", "c", "%", KE_HOACH=number(10), KY_NAY=number(5), TY_LE_KE_HOACH=share)
    assert opened(fill(with_rows(row)))["I13"].value == share.value


def test_a_percentage_the_domain_withheld_stays_empty() -> None:
    share = Percentage(None, None, "KY_NAY", "KE_HOACH")
    row = indicator("1", "x", "c", "%", KE_HOACH=number(10), KY_NAY=number(5), TY_LE_KE_HOACH=share)
    assert opened(fill(with_rows(row)))["I13"].value is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("G19", "#,##0"),
        ("G18", "#,##0.00"),
        ("F19", '"khoảng "#,##0;"khoảng "-#,##0'),
        ("F20", '"hơn "#,##0;"hơn "-#,##0'),
        ("G20", '"gần "#,##0;"gần "-#,##0'),
        ("E21", '"tối thiểu "#,##0.0;"tối thiểu "-#,##0.0'),
        ("G21", '"tối đa "#,##0.0;"tối đa "-#,##0.0'),
        ("I19", "#,##0.0"),
        ("J19", '"khoảng "#,##0.0;"khoảng "-#,##0.0'),
    ],
)
def test_decimals_and_qualifiers_are_in_the_number_format(cell: str, code: str) -> None:
    assert opened(DATA)[cell].number_format == code


def test_a_derived_style_keeps_the_looks_of_the_model() -> None:
    plain, near = opened(TEMPLATE.read_bytes())["G14"], opened(DATA)["G20"]
    for part in ("font", "border", "alignment", "fill"):
        assert repr(getattr(near, part)) == repr(getattr(plain, part))


@pytest.mark.parametrize("cell", ["B16", "D16", "K16", "J14", "J18", "F16"])
def test_text_that_looks_like_a_formula_is_text_and_stays_so_when_edited(cell: str) -> None:
    found = opened(DATA)[cell]
    assert found.data_type == "s"
    assert found.quotePrefix


def test_text_that_looks_like_a_formula_still_wraps() -> None:
    cells = opened(DATA)
    assert (cells["B16"].alignment.wrap_text, cells["B15"].alignment.wrap_text) == (True, True)


@pytest.mark.parametrize("cell", ["F15", "F16", "H16", "E18", "I16", "J14"])
def test_marks_ranges_and_words_stand_right_like_numbers_and_wrap(cell: str) -> None:
    alignment = opened(DATA)[cell].alignment
    assert (alignment.horizontal, alignment.wrap_text, bool(alignment.shrink_to_fit)) == ("right", True, False)


def test_names_and_footnotes_that_wrap_have_rows_that_fit() -> None:
    heights = opened(DATA).row_dimensions
    assert heights[15].height > 5 * 12.65 > heights[14].height > 2 * 12.65  # lines of 11 points
    assert heights[24].height > 2 * 11.5 > heights[23].height
    assert heights[28].height > 2 * 14.95  # two lines of a signatory


def test_every_other_part_is_byte_for_byte_the_templates() -> None:
    before, after = parts(TEMPLATE.read_bytes()), parts(DATA)
    assert list(before) == list(after)
    written = {name for name in before if before[name] != after[name]}
    assert written == {BOOK_PART, SHEET_PART, "xl/styles.xml", "docProps/core.xml", "xl/drawings/drawing1.xml"}


def test_filled_says_where_each_number_stands() -> None:
    page = opened(FILLED.data, values=True)
    places = {one.ref: one for one in FILLED.numbers}
    assert {field for _, field in places} == {*FIELDS, "TY_LE_KE_HOACH", "TY_LE_CUNG_KY"}
    assert len(places) == 7 * 6
    found = places["0302", "CUNG_KY"]
    assert (found.sheet, found.row, found.column) == (0, 19, 6)
    assert page.cell(found.row, found.column).value == 36571


def test_the_codes_stay_in_the_file_and_stay_hidden() -> None:
    page = opened(DATA)
    assert page.row_dimensions[12].hidden
    assert page["G12"].value == "KY_NAY"


def test_a_text_of_many_pages_does_not_make_a_row_that_excel_repairs() -> None:
    row = indicator("1", "x " * 9_000, "c", "%")
    assert opened(fill(with_rows(row))).row_dimensions[13].height == 409


@pytest.mark.parametrize("epoch", ["", 'date1904="1" '])
def test_a_day_is_a_day_in_every_workbook(epoch: str) -> None:
    template = changed(BOOK_PART, "<workbookPr ", f"<workbookPr {epoch}")
    report = saying(KY=date(2026, 2, 5), NGAY_CHOT=date(2026, 2, 5))
    page = opened(filled(changed(SHEET_PART, "Kỳ báo cáo", "Đến …", template), report, "", STAMP).data)
    assert page["C7"].value == "Đến 05/02/2026"
    assert (str(page["C8"].value), page["C8"].number_format) == ("2026-02-05 00:00:00", "dd/mm/yyyy")


def test_a_number_in_a_heading_is_a_number_or_stands_in_its_words() -> None:
    near = number(1200, 0, Qualifier.JUST_UNDER)
    page = opened(fill(saying(KY=near, TEN_DON_VI=near, CO_QUAN=Percentage(95.04))))
    assert (page["C7"].value, page["C7"].number_format) == (1200, '"gần "#,##0;"gần "-#,##0')
    assert page["I5"].value == "Đơn vị báo cáo: gần 1.200"
    assert page["A2"].value == 95.04


def test_filling_twice_gives_the_same_file() -> None:
    assert fill(SHEET) == DATA


def test_the_properties_tell_what_the_document_is() -> None:
    properties = book(DATA).properties
    assert properties.title == "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ, Năm 2024"
    assert properties.subject == "Biểu số 01/CĐS"
    assert properties.creator == "Phòng Chuyển đổi số"
    assert str(properties.created) == "2025-02-05 08:30:00"


def test_excel_is_told_to_calculate_when_it_opens_the_file() -> None:
    assert b'fullCalcOnLoad="1"' in parts(DATA)[BOOK_PART]


def test_what_is_empty_prints_dots_or_nothing() -> None:
    page = opened(fill(without_footnotes(saying(HAN_NHAN="", NGAY_CHOT="", NOI_NHAN="", NOI_NHAN_DANH_SACH=""))))
    assert page["A7"].value == "Ngày nhận báo cáo: " + "…" * 10
    assert page["C8"].value in (None, "")
    below = FIRST + len(SHEET.bands["CHI_TIEU"].rows)
    assert page[f"A{below + 1}"].value in (None, "")
    assert page[f"A{below + 4}"].value in (None, "")


def test_a_sheet_without_rows_keeps_one_empty_line() -> None:
    page = opened(fill(with_rows()))
    assert page["B13"].value is None
    assert page["B13"].border.left.style == "thin"
    assert page["A14"].value.startswith("Ghi chú")


@pytest.mark.parametrize("template", ["01-cds.xlsx", "02-cds-x.xlsx"])
def test_both_templates_print_as_nghi_dinh_30_asks(template: str) -> None:
    page = opened(filled((TEMPLATES / template).read_bytes(), SHEET, "", STAMP).data)
    setup, margins = page.page_setup, page.page_margins
    assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (9, "landscape", 1, 0)
    inches = (margins.left, margins.right, margins.top, margins.bottom)
    assert [round(inch * 25.4) for inch in inches] == [30, 15, 20, 20]
    header = page.HeaderFooter
    assert header.differentFirst
    assert header.oddHeader is not None
    assert header.oddHeader.center.text == "&P"
    assert header.firstHeader is None or not header.firstHeader.center.text
    assert page["A1"].font.name == page["G13"].font.name == "Times New Roman"
