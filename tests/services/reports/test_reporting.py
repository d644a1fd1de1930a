"""Official sheets out of real figures: heading, rows, percentages, footnotes, workbook, and a number's story."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain.figure import Cell, Status
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Number, Order, Percentage, RowKind
from dntracker.office.errors import TargetUnwritable
from dntracker.services.catalogue import UnknownCode, WrongFrequency, WrongUnit
from dntracker.services.desk import Desk
from tests.services.reports.printed import footnotes, note_of, number_of, printed_row, rows
from tests.services.reports.published import COMMUNES, DTI, FORM, PROCEDURES, QUARTER, REVENUE, SHARE, YEAR, enter
from tests.support import put

SHEET = Order("bieu", FORM, period=YEAR)


def test_the_newest_period_is_the_one_with_five_official_figures_of_its_own(desk: Desk) -> None:
    form = desk.catalogue.form(FORM)
    assert desk.reporting.newest_period(form) == YEAR
    for code in ("CQS.01", "CQS.02", "CQS.03", "CQS.04"):
        enter(desk, code, "2025-Q4", "50")
    assert desk.reporting.newest_period(form) == YEAR
    enter(desk, SHARE, "2025-Q4", "24")
    assert desk.reporting.newest_period(form) == QUARTER
    assert desk.reporting.periods(form)[0] == QUARTER


def test_the_sheet_of_2024_prints_the_department_of_2024(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, YEAR)
    said = {
        "CO_QUAN_CHU_QUAN": "UBND THÀNH PHỐ ĐÀ NẴNG",
        "CO_QUAN": "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
        "KY": "Năm 2024",
        "NGAY_CHOT": "Số liệu tính đến ngày 14 tháng 12 năm 2024",
        "HAN_NHAN": "25/11/2024",
        "DON_VI_NHAN": "Ủy ban nhân dân thành phố Đà Nẵng",
        "THU_TRUONG": "GIÁM ĐỐC",
        "NOI_NHAN_DANH_SACH": "- Như trên;\n- Lưu: VT.",
        "DIA_DANH_NGAY": "Đà Nẵng, ngày …… tháng …… năm …………",
    }
    assert {field: sheet.fields[field] for field in said} == said


def test_a_later_sheet_prints_the_department_that_took_over(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, QUARTER)
    assert sheet.fields["CO_QUAN"] == "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
    assert (sheet.fields["KY"], sheet.fields["TEN_DON_VI"]) == ("Quý IV năm 2025", "Sở Khoa học và Công nghệ")
    assert sheet.fields["HAN_NHAN"] == "08/12/2025"  # 06/12 is a Saturday


def test_rows_stand_in_the_forms_order_under_their_groups(published: Desk) -> None:
    form, sheet = published.catalogue.form(FORM), published.reporting.sheet(FORM, YEAR)
    groups = [row.values["CHI_TIEU"] for row in rows(sheet) if row.kind is RowKind.GROUP]
    assert groups == [group.name for group in form.groups]
    assert [row.key for row in rows(sheet) if row.kind is RowKind.ROW] == [row.indicator for row in form.rows]
    assert rows(sheet)[1].values["STT"] == form.rows[0].number


def test_a_flow_shows_last_year_its_year_to_date_and_a_qualified_percentage(published: Desk) -> None:
    row = printed_row(published.reporting.sheet(FORM, YEAR), REVENUE)
    assert row["KY_NAY"] == Number(Quantity(39888.0), 0)
    assert row["LUY_KE"] == Number(Quantity(39888.0), 0)
    assert row["TY_LE_CUNG_KY"] == Percentage(109.1, None, "KY_NAY", "CUNG_KY", "~")  # 39.888 / ~36.571


def test_a_break_in_the_series_leaves_the_comparison_empty_with_its_reason(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, YEAR)
    row = printed_row(sheet, DTI)
    share = row["TY_LE_CUNG_KY"]
    assert isinstance(share, Percentage)
    assert (share.value, share.text) == (None, None)
    assert note_of(sheet, share).startswith("Không so với cùng kỳ: từ ngày 01/01/2024, ")
    assert number_of(row, "CUNG_KY").decimals == 4  # 0,8340


def test_an_earlier_as_of_that_stands_in_is_told_in_a_footnote(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, YEAR)
    current = number_of(printed_row(sheet, PROCEDURES), "KY_NAY")
    assert current.quantity == Quantity(1900.0)
    assert note_of(sheet, current) == "Số liệu tại ngày 24/04/2024."


def test_disagreeing_sources_are_told_in_a_footnote(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, YEAR)
    said = note_of(sheet, printed_row(sheet, SHARE)["CUNG_KY"])
    assert "19,76" in said
    assert "Báo Đà Nẵng" in said


def test_footnotes_are_numbered_in_the_order_of_the_sheet(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, YEAR)
    order = [
        cell.footnote
        for row in rows(sheet)
        for cell in row.values.values()
        if isinstance(cell, Number | Percentage) and cell.footnote is not None
    ]
    assert list(dict.fromkeys(order)) == list(range(1, len(footnotes(sheet)) + 1))


def test_cumulative_waits_for_all_quarters_and_says_when_they_cross_the_new_borders(desk: Desk) -> None:
    for quarter, text in (("Q1", "9.000"), ("Q3", "11.000,5"), ("Q4", "~12.000")):
        enter(desk, REVENUE, f"2025-{quarter}", text)
    assert printed_row(desk.reporting.sheet(FORM, QUARTER), REVENUE)["LUY_KE"] == Percentage()
    enter(desk, REVENUE, "2025-Q2", "10.000")
    sheet = desk.reporting.sheet(FORM, QUARTER)
    total = number_of(printed_row(sheet, REVENUE), "LUY_KE")
    assert str(total.quantity.qualifier) == "~"
    assert (total.quantity.value, total.decimals) == (42000.5, 1)
    assert note_of(sheet, total) == "Số cộng cả các kỳ trước khi thay đổi địa giới."


def test_a_range_leaves_the_percentage_of_plan_empty_with_a_footnote(desk: Desk) -> None:
    enter(desk, SHARE, "2025-Q4", "22–24")
    sheet = desk.reporting.sheet(FORM, QUARTER)
    row = printed_row(sheet, SHARE)
    assert number_of(row, "KE_HOACH").quantity.value == 20.0
    share = row["TY_LE_KE_HOACH"]
    assert isinstance(share, Percentage)
    assert share.value is None
    assert note_of(sheet, share) == "Không tính tỷ lệ vì có số ghi theo khoảng."


def test_an_estimate_is_marked_beside_its_row(desk: Desk) -> None:
    cell = enter(desk, SHARE, "2025-Q4", "24")
    desk.entry.amend(cell, status=Status.ESTIMATED)
    assert printed_row(desk.reporting.sheet(FORM, QUARTER), SHARE)["GHI_CHU"] == "Ước"


def test_a_department_gets_the_rows_that_it_fills(published: Desk) -> None:
    sheet = published.reporting.sheet(FORM, QUARTER, "BHXH")
    owned = {one.code for one in published.catalogue.indicators() if one.owner == "BHXH"}
    codes = {row.key for row in rows(sheet) if row.key}
    assert codes
    assert codes <= owned
    assert sheet.fields["CO_QUAN"] == "BẢO HIỂM XÃ HỘI THÀNH PHỐ ĐÀ NẴNG"


def test_a_commune_prints_its_peoples_committee(published: Desk) -> None:
    unit = published.reporting.units(published.catalogue.form(COMMUNES), QUARTER)[1]
    sheet = published.reporting.sheet(COMMUNES, QUARTER, unit.code)
    said = (sheet.fields["CO_QUAN_CHU_QUAN"], sheet.fields["CO_QUAN"])
    assert said == ("ỦY BAN NHÂN DÂN", unit.name.upper())
    assert str(sheet.fields["DIA_DANH_NGAY"]).startswith(unit.name.removeprefix("Phường ") + ", ngày ")


def test_a_form_or_period_that_is_not_there_is_refused(published: Desk) -> None:
    with pytest.raises(UnknownCode):
        published.reporting.sheet("09/ABC", YEAR)
    with pytest.raises(WrongFrequency):
        published.reporting.sheet(FORM, Period.parse("2025-07"))


def test_the_layout_holds_each_number_under_its_ref(published: Desk) -> None:
    (layout,) = published.reports.layouts(SHEET)
    texts = {cell.ref: cell.text for cell in layout.cells if cell.ref}
    assert texts[REVENUE, "KY_NAY"] == "39.888"
    assert texts[DTI, "CUNG_KY"] == "0,8340"
    assert len({code for code, _ in texts}) == len(published.catalogue.form(FORM).rows)


def test_the_exported_workbook_holds_the_numbers_as_numbers(published: Desk, tmp_path: Path) -> None:
    target = published.reports.export(SHEET, tmp_path / "a.xlsx")
    values = [
        cell for row in load_workbook(target, data_only=True).worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    assert 39888 in values
    assert 109.1 in values
    assert "SỞ THÔNG TIN VÀ TRUYỀN THÔNG" in values


def test_a_target_that_cannot_be_written_is_told(published: Desk, tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        published.reports.export(SHEET, tmp_path / "no" / "a.xlsx")


def test_file_names_are_plain_on_every_system(published: Desk) -> None:
    assert published.reports.file_name(Order("bieu", FORM, period=QUARTER)) == "01-CDS_2025-Q4_SKHCN.xlsx"
    named = published.reports.file_name(Order("bieu", COMMUNES, "20195", QUARTER))
    assert named == "02-CDS-X_2025-Q4_20195.xlsx"


def test_only_who_fills_a_form_or_puts_it_together_has_a_sheet(published: Desk) -> None:
    assert published.reporting.sheet(COMMUNES, QUARTER, "SKHCN").bands["CHI_TIEU"].rows
    for unit in ("BHXH", "SNV"):
        with pytest.raises(WrongUnit):
            published.reporting.sheet(COMMUNES, QUARTER, unit)


def test_a_period_before_every_version_of_a_form_has_the_oldest(desk: Desk) -> None:
    first = replace(desk.catalogue.form(FORM), valid_from=date(2021, 1, 1))
    put(desk.store, first, replace(first, version=2, valid_from=date(2024, 1, 1)))
    desk.catalogue.refresh()
    held = {code: desk.catalogue.form(FORM, Period.parse(code)).version for code in ("2020", "2021", "2023", "2024")}
    assert held == {"2020": 1, "2021": 1, "2023": 1, "2024": 2}
    assert desk.catalogue.form(FORM).version == 2


def test_a_number_tells_its_value_its_sources_and_where_it_is_mended(published: Desk) -> None:
    story = published.reporting.story_of(FORM, YEAR, (REVENUE, "KY_NAY"))
    assert (story.value_text, story.measure, story.status) == ("39.888", "tỷ đồng", "Chính thức")
    assert story.sentence == "Tăng khoảng 9,07% so với năm 2023."
    assert story.sources[0].detail == "VnEconomy, 01/2025"
    assert story.cell == Cell(REVENUE, "DN-CU", "SKHCN", YEAR)
    assert [bar.text for bar in story.bars] == [">30,0", "…", "34,3", "~36,6", "39,9"]
    assert story.bars_measure == "nghìn tỷ đồng"
    assert story.history[0][1].startswith("39.888")


def test_a_mended_number_tells_what_it_was(desk: Desk) -> None:
    enter(desk, SHARE, "2025-Q4", "23,3")
    enter(desk, SHARE, "2025-Q4", "24")
    story = desk.reporting.story_of(FORM, QUARTER, (SHARE, "KY_NAY"))
    assert story.history[0][1] == "24 thay 23,3 (Cán bộ A)"
    assert story.sentence == "Vượt kế hoạch 20% (4\N{NO-BREAK SPACE}điểm)."


def test_a_percentage_tells_its_division_and_is_not_mended_itself(published: Desk) -> None:
    story = published.reporting.story_of(FORM, YEAR, (REVENUE, "TY_LE_CUNG_KY"))
    assert story.value_text == "~109,1%"
    assert story.sentence == "39.888 / ~36.571 × 100 = 109,07. Tờ in làm tròn một chữ số."
    assert story.cell is None


def test_an_empty_cell_can_still_be_filled_from_its_story(published: Desk) -> None:
    story = published.reporting.story_of(FORM, QUARTER, (SHARE, "KY_NAY"))
    assert (story.value_text, story.status) == ("", "")
    assert story.cell == Cell(SHARE, "DN", "SKHCN", QUARTER)


def test_disagreeing_sources_stand_beside_the_official_number(published: Desk) -> None:
    story = published.reporting.story_of(FORM, Period.parse("2023"), (SHARE, "KY_NAY"))
    assert story.value_text == "20,69"
    assert "19,76% GRDP theo Báo Đà Nẵng, 05/2024" in story.others
