"""A filled sheet, read back with another program's eyes."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from dntracker.domain.sheet import Percentage, Sheet
from dntracker.office.workbook import filled
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, TEMPLATES, book, opened, parts
from tests.office.samples import LONG, SHEET, indicator, long_sheet, number

FIRST = 12
FIELDS = {"plan": "E", "last_year": "F", "current": "G", "cumulative": "H"}
DATA = filled(TEMPLATE.read_bytes(), SHEET)


def fill(sheet: Sheet) -> bytes:
    return filled(TEMPLATE.read_bytes(), sheet)


def test_the_sheet_reads_as_typed_by_hand() -> None:
    page = opened(DATA, values=True)
    read = [[cell.value for cell in row] for row in page.iter_rows(1, page.max_row)]
    none = [None] * 11
    assert read == [
        ["UBND THÀNH PHỐ ĐÀ NẴNG", *none[:3], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", *none[:6]],
        ["SỞ THÔNG TIN VÀ TRUYỀN THÔNG", *none[:3], "Độc lập - Tự do - Hạnh phúc", *none[:6]],
        ["_" * 40, *none[:3], "_" * 55, *none[:6]],
        none,
        ["Biểu số: 01/CĐS", None, SHEET.title, *none[:5], "Đơn vị báo cáo: Sở Thông tin và Truyền thông", None, None],
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
        ["(1) " + SHEET.footnotes[0], *none[:10]],
        ["(2) " + SHEET.footnotes[1], *none[:10]],
        ["(3) Năm 2023 là số ước.", *none[:10]],
        none,
        [*none[:6], "Đà Nẵng, ngày 05 tháng 02 năm 2025", *none[:4]],
        ["Nơi nhận:", None, "NGƯỜI LẬP BIỂU", *none[:3], "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", *none[:4]],
        ["\n".join(SHEET.recipients), None, "(Ký, họ tên)", *none[:3], "(Ký, đóng dấu, họ tên)", *none[:4]],
        none,
        [None, None, "…" * 10, *none[:3], "Họ và Tên", *none[:4]],
    ]


@pytest.mark.parametrize("count", [3, 40, 150])
def test_every_number_is_there_in_its_row_whatever_the_length(count: int) -> None:
    sheet = long_sheet(count)
    page = opened(fill(sheet), values=True)
    for place, row in enumerate(sheet.rows, FIRST):
        for field, column in FIELDS.items():
            cell = getattr(row, field)
            if cell is not None and cell.quantity.high is None and cell.quantity.mark is None:
                assert page[f"{column}{place}"].value == cell.quantity.value
        share = row.percent_plan
        assert page[f"I{place}"].value == (share and (share.text or share.value))
    assert page[f"A{FIRST + count}"].value.startswith("Ghi chú")


@pytest.mark.parametrize("count", [1, 2, 3, 40, 150])
def test_what_lies_below_the_table_moves_with_it(count: int) -> None:
    data = fill(long_sheet(count))
    added = (count - 2) + (3 - 1)  # rows instead of the two models, footnotes instead of the one
    page, names = opened(data), book(data).defined_names
    assert page.print_area == f"'01-CĐS'!$A$1:$K${21 + added}"
    assert page.print_title_rows == "$10:$11"
    assert names["BANG_CHI_TIEU"].attr_text == f"'01-CĐS'!$A$12:$K${11 + count}"
    assert names["THU_TRUONG_HO_TEN"].attr_text == f"'01-CĐS'!$G${21 + added}"
    assert names["TEN_BIEU"].attr_text == "'01-CĐS'!$C$5"
    merges = {str(block) for block in page.merged_cells.ranges}
    below = {f"A{15 + count - 2 + note}:K{15 + count - 2 + note}" for note in range(3)}
    assert below | {f"A{19 + added}:B{21 + added}", f"G{17 + added}:K{17 + added}", "C5:H6"} <= merges
    assert len(merges) == 25 + 2
    assert page.row_dimensions[20 + added].height == 50
    assert page.dimensions == f"A1:K{21 + added}"


def test_percentages_are_live_formulas_that_guard_against_what_is_no_number() -> None:
    page = opened(DATA)
    assert page["I18"].value == '=IF(AND(ISNUMBER(H18),ISNUMBER(E18),E18<>0),ROUND(H18/E18*100,1),"")'
    assert page["J19"].value == '=IF(AND(ISNUMBER(G19),ISNUMBER(F19),F19<>0),ROUND(G19/F19*100,1),"")'
    assert page["J15"].value == '=IF(AND(ISNUMBER(G15),ISNUMBER(F15),F15<>0),ROUND(G15/F15*100,1),"")'


@pytest.mark.parametrize(
    "share",
    [Percentage(50.0), Percentage(0.0, None, "cumulative", "plan"), Percentage(50.0, None, "current", "last_month")],
)
def test_a_percentage_that_a_formula_would_not_find_is_a_plain_number(share: Percentage) -> None:
    row = replace(indicator("1", "x", "c", "%"), plan=number(10), current=number(5), percent_plan=share)
    assert opened(fill(replace(SHEET, rows=(row,))))["I12"].value == share.value


def test_a_percentage_the_domain_withheld_stays_empty() -> None:
    share = Percentage(None, None, "current", "plan")
    row = replace(indicator("1", "x", "c", "%"), plan=number(10), current=number(5), percent_plan=share)
    assert opened(fill(replace(SHEET, rows=(row,))))["I12"].value is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("G18", "#,##0"),
        ("G17", "#,##0.00"),
        ("F18", '"khoảng "#,##0;"khoảng "-#,##0'),
        ("F19", '"hơn "#,##0;"hơn "-#,##0'),
        ("G19", '"gần "#,##0;"gần "-#,##0'),
        ("E20", '"tối thiểu "#,##0.0;"tối thiểu "-#,##0.0'),
        ("G20", '"tối đa "#,##0.0;"tối đa "-#,##0.0'),
        ("I18", "#,##0.0"),
        ("J18", '"khoảng "#,##0.0;"khoảng "-#,##0.0'),
    ],
)
def test_decimals_and_qualifiers_are_in_the_number_format(cell: str, code: str) -> None:
    assert opened(DATA)[cell].number_format == code


def test_a_derived_style_keeps_the_looks_of_the_model() -> None:
    plain, near = opened(TEMPLATE.read_bytes())["G13"], opened(DATA)["G19"]
    for part in ("font", "border", "alignment", "fill"):
        assert repr(getattr(near, part)) == repr(getattr(plain, part))


@pytest.mark.parametrize("cell", ["B15", "D15", "K15", "J13", "J17", "F15"])
def test_text_that_looks_like_a_formula_is_text_and_stays_so_when_edited(cell: str) -> None:
    found = opened(DATA)[cell]
    assert found.data_type == "s"
    assert found.quotePrefix


@pytest.mark.parametrize("cell", ["F14", "F15", "H15", "E17", "I15", "J13"])
def test_marks_ranges_and_words_stand_right_like_numbers_and_wrap(cell: str) -> None:
    alignment = opened(DATA)[cell].alignment
    assert (alignment.horizontal, alignment.wrap_text, bool(alignment.shrink_to_fit)) == ("right", True, False)


def test_names_and_footnotes_that_wrap_have_rows_that_fit() -> None:
    heights = opened(DATA).row_dimensions
    assert heights[14].height > 5 * 12.65 > heights[13].height > 2 * 12.65  # lines of 11 points
    assert heights[23].height > 2 * 11.5 > heights[22].height
    assert heights[27].height > 2 * 14.95  # two lines of a signatory


def test_every_other_part_is_byte_for_byte_the_templates() -> None:
    before, after = parts(TEMPLATE.read_bytes()), parts(DATA)
    assert list(before) == list(after)
    written = {name for name in before if before[name] != after[name]}
    assert written == {BOOK_PART, SHEET_PART, "xl/styles.xml", "docProps/core.xml"}


def test_filling_twice_gives_the_same_file() -> None:
    assert fill(SHEET) == DATA


def test_the_properties_tell_what_the_document_is() -> None:
    made = datetime(2025, 2, 5, 8, 30, tzinfo=UTC)
    properties = book(filled(TEMPLATE.read_bytes(), SHEET, created=made)).properties
    assert properties.title == "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ, Năm 2024"
    assert properties.subject == "Biểu số 01/CĐS"
    assert properties.creator == "Phòng Chuyển đổi số"
    assert properties.created == made.replace(tzinfo=None)


def test_excel_is_told_to_calculate_when_it_opens_the_file() -> None:
    assert b'fullCalcOnLoad="1"' in parts(DATA)[BOOK_PART]


def test_what_is_empty_prints_dots_or_nothing() -> None:
    page = opened(fill(replace(SHEET, received_by="", cutoff_line="", signed_on=None, recipients=(), footnotes=())))
    assert page["A7"].value == "Ngày nhận báo cáo: " + "…" * 10
    assert page["C8"].value in (None, "")
    below = FIRST + len(SHEET.rows)
    assert page[f"A{below + 1}"].value in (None, "")
    assert page[f"G{below + 3}"].value == "Đà Nẵng, ngày …… tháng …… năm …………"
    assert page[f"A{below + 4}"].value in (None, "")


def test_a_sheet_without_rows_keeps_one_empty_line() -> None:
    page = opened(fill(replace(SHEET, rows=())))
    assert page["B12"].value is None
    assert page["B12"].border.left.style == "thin"
    assert page["A13"].value.startswith("Ghi chú")


@pytest.mark.parametrize("template", ["01-cds.xlsx", "02-cds-x.xlsx"])
def test_both_templates_print_as_nghi_dinh_30_asks(template: str) -> None:
    page = opened(filled((TEMPLATES / template).read_bytes(), SHEET))
    setup, margins = page.page_setup, page.page_margins
    assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (9, "landscape", 1, 0)
    inches = (margins.left, margins.right, margins.top, margins.bottom)
    assert [round(inch * 25.4) for inch in inches] == [30, 15, 20, 20]
    header = page.HeaderFooter
    assert header.differentFirst
    assert header.oddHeader is not None
    assert header.oddHeader.center.text == "&P"
    assert header.firstHeader is None or not header.firstHeader.center.text
    assert page["A1"].font.name == page["G12"].font.name == "Times New Roman"
