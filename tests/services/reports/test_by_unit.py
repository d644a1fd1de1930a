"""The sheet of all units: each cell where it belongs, the city's values under them, who has not sent."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.period import Period
from dntracker.domain.report import Order, RowKind
from dntracker.services import texts
from dntracker.services.catalogue import WrongFrequency
from dntracker.services.desk import Desk
from dntracker.services.reports.by_unit import NotByUnits
from dntracker.services.submissions import NobodyReports
from tests.services.reports.report_data import CITY_FORM, COMMUNES, HAI_CHAU, Q4, a_quarter, row_of, sheet_of
from tests.support import put

ORDER = Order("theo-don-vi", form=COMMUNES, period=Q4)
CODES = [
    "CQS.24", "CQS.23", "CQS.02", "CQS.03", "CQS.05", "CQS.01", "CQS.04", "CQS.19", "CQS.09", "CQS.22", "XHS.01",
    "XHS.02", "XHS.03", "XHS.05", "XHS.06", "XHS.07", "XHS.12", "XHS.13", "XHS.14", "HT.01", "HT.02",
]  # fmt: skip
FIRST, LAST = 12, 110  # the rows of 94 units, three groups and two totals


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    desk = a_quarter()
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def sheet(desk: Desk) -> Worksheet:
    return sheet_of(desk, ORDER)


def test_every_indicator_of_the_form_has_a_column_with_its_name_measure_and_code(sheet: Worksheet) -> None:
    names, measures, codes = (
        [cell.value for cell in next(sheet.iter_rows(min_row=row, max_row=row, min_col=3, max_col=23))]
        for row in (8, 9, 10)
    )
    assert codes == CODES
    assert (names[0], names[20]) == ("Tổng số hồ sơ TTHC", "Khu dân cư phủ sóng 3G/4G")
    assert measures[:3] == ["hồ sơ", "hồ sơ", "%"]
    assert (sheet["A8"].value, sheet["B8"].value, sheet["X8"].value) == ("STT", "Đơn vị", "Tình trạng")


def test_a_unit_s_row_holds_what_it_entered_and_the_ratio_that_follows(sheet: Worksheet) -> None:
    row = row_of(sheet, FIRST, 2, "Phường Hải Châu")
    figures = dict(zip(CODES, row[2:23], strict=True))
    assert {code: value for code, value in figures.items() if value is not None} == {
        "CQS.24": 1200, "CQS.23": 900, "CQS.02": 75, "XHS.03": 90, "XHS.06": 12,
    }  # fmt: skip
    assert (row[0], row[23]) == ("6", "Đã gửi")


def test_a_range_and_a_mark_are_texts_and_a_qualified_number_is_a_number(sheet: Worksheet) -> None:
    hoi_an, islands = row_of(sheet, FIRST, 2, "Phường Hội An"), row_of(sheet, FIRST, 2, "Đặc khu Hoàng Sa")
    share, teams = 2 + CODES.index("XHS.03"), 2 + CODES.index("XHS.06")
    assert (hoi_an[share], hoi_an[teams]) == ("35–40", 5)
    assert (islands[teams], islands[2 + CODES.index("CQS.05")]) == ("-", "…")
    at = next(cell for cell in sheet["B"] if cell.value == "Phường Hội An").row
    assert sheet.cell(at, teams + 1).number_format == '"khoảng "#,##0;"khoảng "-#,##0'


def test_the_city_is_the_sum_and_the_quotient_of_the_units_and_its_count_stands_below(sheet: Worksheet) -> None:
    total, counted = row_of(sheet, FIRST, 2, "Toàn thành phố"), row_of(sheet, FIRST, 2, "Số nơi đã có số")
    told = dict(zip(CODES, total[2:23], strict=True))
    assert {code: value for code, value in told.items() if value is not None} == {
        "CQS.24": 2000, "CQS.23": 1600, "CQS.02": 80, "XHS.06": 26,
    }  # fmt: skip
    assert total[23] == "2/94"
    assert counted[2:5] == [2, 2, 2]
    assert counted[2 + CODES.index("XHS.06")] == 4
    assert counted[2 + CODES.index("HT.01")] == 0


def test_units_stand_in_groups_and_are_numbered_through(sheet: Worksheet) -> None:
    rows = [(row[0], row[1]) for row in sheet.iter_rows(min_row=FIRST, max_row=LAST, values_only=True)]
    groups = [name for number, name in rows if number is None]
    assert groups == ["Phường (23)", "Xã (70)", "Đặc khu (1)", "Toàn thành phố", "Số nơi đã có số"]
    assert [number for number, _ in rows if number] == [str(number) for number in range(1, 95)]
    assert rows[1] == ("1", "Phường Hải Vân")


def test_who_has_not_sent_is_counted_and_named(sheet: Worksheet) -> None:
    assert sheet["A6"].value == "2/94 đơn vị đã gửi"
    told = sheet["A112"].value
    assert told.startswith("Chưa gửi (92): Phường Hải Vân, ")
    assert "Phường Hội An," in told
    assert "Hải Châu" not in told


def test_it_prints_on_a3_with_its_head_and_the_names_on_every_page(sheet: Worksheet) -> None:
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (8, "landscape")
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$8:$10", "$A:$B")
    assert sheet.print_area == "'Theo đơn vị'!$A$1:$X$122"


def test_its_numbers_are_asked_for_by_unit_and_indicator(desk: Desk) -> None:
    filled = desk.reports.workbook(ORDER)
    placed = next(one for one in filled.numbers if one.ref == (HAI_CHAU, "SO_LIEU@CQS.24"))
    assert (placed.sheet, placed.row, placed.column) == (0, 18, 3)


def test_a_form_about_the_city_has_no_such_sheet(desk: Desk) -> None:
    with pytest.raises(NotByUnits) as raised:
        desk.reports.make(Order("theo-don-vi", form=CITY_FORM, period=Q4))
    assert texts.sentence(raised.value) == (
        "Biểu 01/CĐS không do từng xã, phường báo cáo nên không có bảng theo đơn vị. Chọn biểu khác."
    )


def test_units_report_no_months(desk: Desk) -> None:
    with pytest.raises(WrongFrequency):
        desk.reports.make(Order("theo-don-vi", form=COMMUNES, period=Period.parse("2025-07")))


def test_a_form_that_nobody_consolidates_has_every_report() -> None:
    desk = a_quarter()
    put(desk.store, replace(desk.catalogue.form(COMMUNES), consolidator=""))
    desk.catalogue.refresh()
    rows = desk.reports.make(Order("theo-don-vi", COMMUNES, period=Q4)).bands["DON_VI"].rows
    assert [row.key for row in rows if row.kind is RowKind.TOTAL] == ["SO_NOI"]
    for order in (Order("con-thieu", COMMUNES, period=Q4), Order("thay-doi", COMMUNES, since=date(2025, 1, 1))):
        assert desk.reports.workbook(order).data
    with pytest.raises(NobodyReports):
        desk.reports.make(Order("bieu", COMMUNES, period=Period.parse("2024")))
