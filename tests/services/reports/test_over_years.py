"""One indicator over the years: figures, targets, the nation, other sources, and a chart bound to their cells."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.report import Order
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.reports.over_years import NoYears
from tests.services.reports.report_data import a_quarter, sheet_of

ORDER = Order("qua-cac-nam", subject="KTS.01")


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    desk = a_quarter()
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def sheet(desk: Desk) -> Worksheet:
    return sheet_of(desk, ORDER)


def rows(sheet: Worksheet, first: int, last: int, columns: int) -> list[list[object]]:
    found = sheet.iter_rows(min_row=first, max_row=last, max_col=columns, values_only=True)
    return [list(row) for row in found]


def test_each_year_has_its_figure_its_change_its_target_and_the_nation_s_figure(sheet: Worksheet) -> None:
    assert [row[:7] for row in rows(sheet, 11, 17, 8)] == [
        ["2021", 12.7, None, None, None, None, 11.91],
        ["2022", 17, None, "+4,30", None, None, 14.26],
        ["2023", 20.69, None, "+3,69", None, None, None],
        ["2024", 20.69, None, "0,00", None, None, None],
        ["2025", None, None, None, 20, "(+0,69)", None],
        ["2030", None, None, None, "35–40", "(−14,31)", None],
        ["2045", None, None, None, 60, "(−39,31)", None],
    ]
    assert sheet["E15"].number_format.startswith('"tối thiểu "')
    assert (sheet["H12"].value, sheet["H14"].value) == ("VnEconomy", "VnEconomy (1/2025)")


def test_targets_of_city_and_nation_name_their_documents_and_whether_they_still_hold(sheet: Worksheet) -> None:
    found = {(row[0], row[2], row[1], row[3]) for row in rows(sheet, 24, 33, 5)}
    assert ("2030", "Thành phố", 30, "Đã được thay") in found
    assert ("2030", "Thành phố", "35–40", "Còn áp dụng") in found
    assert ("2025", "Quốc gia", 20, "Còn áp dụng") in found
    assert sheet["E26"].value == "Kế hoạch 21 thực hiện Nghị quyết 57-NQ/TW"


def test_other_sources_and_territories_stand_below_with_who_says_so(sheet: Worksheet) -> None:
    assert [[row[0], row[1], row[2], row[5]] for row in rows(sheet, 38, 39, 8)] == [
        ["2022", 12.67, "Cả nước, Tổng cục Thống kê", "VietNamNet"],
        ["2023", 19.76, "Đà Nẵng (đến 30/6/2025)", "Báo Đà Nẵng (5/2024)"],
    ]


def test_the_nation_s_column_says_whose_figures_it_has(sheet: Worksheet) -> None:
    assert sheet["G9"].value == "Cả nước, Bộ TT&TT"
    assert sheet["A6"].value == "Mã số: KTS.01"
    assert sheet["D6"].value == "Đơn vị tính: % GRDP"


def test_breaks_and_sources_stand_under_the_tables(sheet: Worksheet) -> None:
    assert sheet["A41"].value == ("Gãy chuỗi từ ngày 01/07/2025: sáp nhập Đà Nẵng và Quảng Nam; bỏ cấp quận huyện.")
    assert sheet["A42"].value.startswith("Nguồn: VnEconomy (1/2025); ")


def test_the_chart_is_bound_to_every_year_and_draws_a_range_at_its_lower_end(desk: Desk, sheet: Worksheet) -> None:
    assert [row[8:] for row in rows(sheet, 11, 17, 11)] == [
        [12.7, None, 11.91],
        [17, None, 14.26],
        [20.69, None, None],
        [20.69, None, None],
        [None, 20, None],
        [None, 35, None],
        [None, 60, None],
    ]
    with ZipFile(BytesIO(desk.reports.workbook(ORDER).data)) as package:
        chart = package.read("xl/charts/chart1.xml").decode()
    said = set(re.findall(r"<(?:c:)?f>([^<]*)<", chart))
    years = ("$A$10:$A$17", "$I$10:$I$17", "$J$10:$J$17", "$K$10:$K$17")  # the hidden row is not drawn
    assert said == {f"'Qua các năm'!{each}" for each in years}


def test_a_figure_in_other_borders_names_them_and_its_source(desk: Desk) -> None:
    sheet = sheet_of(desk, Order("qua-cac-nam", subject="XH.01"))
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=16, max_col=6)]
    other = next(row for row in found if row[1] == 0.8335)
    assert (other[0], other[2], other[5]) == ("2024", "Đà Nẵng (đến 30/6/2025)", "Báo Đà Nẵng (2025)")
    assert [sheet.cell(row, 2).value for row in range(11, 16)] == [0.4874, 0.6419, 0.8002, 0.834, 0.7069]
    assert sheet["B14"].number_format == "#,##0.0000"


def test_without_a_figure_of_any_year_it_is_said_in_a_sentence(desk: Desk) -> None:
    with pytest.raises(NoYears) as raised:
        desk.reports.make(Order("qua-cac-nam", subject="CQS.23"))
    assert texts.sentence(raised.value) == (
        "Chỉ tiêu CQS.23 chưa có số liệu năm nào. Chọn chỉ tiêu khác, hoặc nhập số trước."
    )


def test_an_unknown_indicator_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownCode):
        desk.reports.make(Order("qua-cac-nam", subject="KTS.99"))
