"""Reports by order: longer periods out of shorter ones, what can be chosen, names of files, and all units at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.period import Period
from dntracker.domain.report import Number, Order
from dntracker.office.errors import TargetUnwritable
from dntracker.services import texts
from dntracker.services.catalogue import WrongFrequency
from dntracker.services.desk import Desk
from dntracker.services.new_folder import FolderInUse
from dntracker.services.reports.reports import NoUnits
from dntracker.services.reports.samples import sample_of
from dntracker.services.templates.templates import Taking
from tests.office.packages import BOOK_PART, TEMPLATES, changed
from tests.services.reports.report_data import CITY_FORM, COMMUNES, HAI_CHAU, HOI_AN, Q4, a_quarter, enter, sheet_of

FLOW, STOCK, FROM_UNITS = "KTS.04", "XHS.06", "CQS.24"


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = a_quarter()
    yield desk
    desk.close()


def cells_of(desk: Desk, code: str, period: str, unit: str = "", form: str = CITY_FORM) -> list[object]:
    """Name, plan … of the row with this code in the workbook of a form's sheet."""
    sheet = sheet_of(desk, Order("bieu", form=form, unit=unit, period=Period.parse(period)))
    return next(list(row) for row in sheet.iter_rows(max_col=11, values_only=True) if row[2] == code)


def test_six_and_nine_months_and_the_year_are_the_sums_of_a_flow_s_quarters(desk: Desk) -> None:
    for quarter, text in (("Q1", "9.000"), ("Q2", "9.500"), ("Q3", "10.000,5"), ("Q4", "~12.000")):
        enter(desk, "SKHCN", {FLOW: text}, Period.parse(f"2025-{quarter}"))
    half, nine, year = (cells_of(desk, FLOW, one) for one in ("2025-S1", "2025-9M", "2025"))
    assert half[6:8] == [18500, 18500]
    assert nine[6:8] == [28500.5, 28500.5]
    assert year[5:8] == [39888, 40500.5, 40500.5]


def test_a_flow_with_a_quarter_missing_has_no_longer_period(desk: Desk) -> None:
    enter(desk, "SKHCN", {FLOW: "9.000"}, Period.parse("2025-Q1"))
    assert cells_of(desk, FLOW, "2025-S1")[6] is None


def test_the_year_s_own_figure_goes_before_the_sum_of_its_quarters(desk: Desk) -> None:
    for quarter in range(1, 5):
        enter(desk, "SKHCN", {FLOW: "1.000"}, Period.parse(f"2024-Q{quarter}"))
    assert cells_of(desk, FLOW, "2024")[6] == 39888


def test_what_stands_at_a_moment_is_the_last_quarter_s_and_never_added_up(desk: Desk) -> None:
    enter(desk, HAI_CHAU, {STOCK: "10"}, Period.parse("2025-Q3"))
    assert cells_of(desk, STOCK, "2025", HAI_CHAU, COMMUNES)[6] == 12
    assert cells_of(desk, STOCK, "2025", "", COMMUNES)[6] == 26  # the city's of the fourth quarter


def test_a_sum_over_the_merger_of_provinces_says_so(desk: Desk) -> None:
    for quarter in range(1, 5):
        enter(desk, "SKHCN", {FLOW: "1.000"}, Period.parse(f"2025-Q{quarter}"))
    report = desk.reports.make(Order("bieu", form=CITY_FORM, period=Period.parse("2025")))
    row = next(row for row in report.bands["CHI_TIEU"].rows if row.key == FLOW)
    total = row.values["LUY_KE"]
    assert isinstance(total, Number)
    assert total.footnote is not None
    note = report.bands["CHU_THICH"].rows[total.footnote - 1].values["CHU_THICH"]
    assert str(note).endswith("Số cộng cả các kỳ trước khi thay đổi địa giới.")


def test_months_do_not_come_from_quarters(desk: Desk) -> None:
    with pytest.raises(WrongFrequency) as raised:
        desk.reports.make(Order("bieu", form=CITY_FORM, period=Period.parse("2025-07")))
    assert texts.sentence(raised.value) == "Biểu 01/CĐS không báo cáo theo kỳ 2025-07. Chọn kỳ quý hay năm."


def test_each_kind_offers_what_it_asks_for(desk: Desk) -> None:
    sheet = desk.reports.choices(Order("bieu", form=CITY_FORM, period=Q4))
    assert [form.code for form in sheet.forms] == [CITY_FORM, COMMUNES]
    assert {Period.parse(one) for one in ("2025-S1", "2025-9M", "2025", "2025-Q3")} <= set(sheet.periods)
    assert Period.parse("2025-07") not in sheet.periods
    assert sheet.units[0].code == "SKHCN"
    table = desk.reports.choices(Order("theo-don-vi", form=COMMUNES))
    assert [form.code for form in table.forms] == [COMMUNES]
    assert (table.units, table.subjects) == ((), ())
    years = desk.reports.choices(Order("qua-cac-nam"))
    assert (years.forms, years.periods) == ((), ())
    assert any(item.code == "KTS.01" for group in years.subjects for item in group.items)


@pytest.mark.parametrize(
    ("order", "name"),
    [
        (Order("bieu", form=CITY_FORM, period=Q4), "01-CDS_2025-Q4_SKHCN.xlsx"),
        (Order("theo-don-vi", form=COMMUNES, period=Q4), "theo-don-vi_02-CDS-X_2025-Q4.xlsx"),
        (Order("qua-cac-nam", subject="KTS.01"), "qua-cac-nam_KTS.01.xlsx"),
        (Order("con-thieu", period=Q4), "con-thieu_2025-Q4.xlsx"),
        (Order("thay-doi", form=CITY_FORM, unit="SKHCN", period=Q4), "thay-doi_01-CDS_2025-Q4_SKHCN.xlsx"),
    ],
)
def test_files_are_named_after_what_was_ordered(desk: Desk, order: Order, name: str) -> None:
    assert desk.reports.file_name(order) == name


def test_the_sheets_of_all_units_fill_a_new_folder(desk: Desk, tmp_path: Path) -> None:
    heard: list[tuple[int, int, str]] = []
    orders = desk.reports.of_all_units(Order("bieu", form=COMMUNES, period=Q4))
    made = desk.reports.export_all(orders, tmp_path / "tất cả", lambda *said: heard.append(said))
    names = sorted(one.name for one in made.path.iterdir())
    assert len(names) == len(heard) == made.count == 95
    assert made.empty == 90  # four communes have said something, and the department sums them up
    assert heard[0] == (0, 95, "Sở Khoa học và Công nghệ")
    assert f"02-CDS-X_2025-Q4_{HOI_AN}_Phuong-Hoi-An.xlsx" in names
    assert all(name.isascii() for name in names)
    assert [one.name for one in tmp_path.iterdir()] == ["tất cả"]


def test_the_sheets_of_all_units_in_one_workbook_say_what_each_says_alone(desk: Desk, tmp_path: Path) -> None:
    orders = desk.reports.of_all_units(Order("bieu", form=COMMUNES, period=Q4))
    made = desk.reports.export_book(orders, tmp_path / "tất cả.xlsx", lambda *_: None)
    book = load_workbook(made.path)
    assert (made.count, made.empty) == (95, 90)
    assert (len(book.sheetnames), book.sheetnames[0]) == (95, "Sở KH&CN")
    assert (book.properties.creator, book.properties.subject) == ("Sở Khoa học và Công nghệ", "Biểu số 02/CĐS-X")
    for unit, name in ((HAI_CHAU, "Hải Châu"), (HOI_AN, "Hội An"), ("SKHCN", "Sở KH&CN")):
        alone, beside = sheet_of(desk, Order("bieu", form=COMMUNES, unit=unit, period=Q4)), book[name]
        assert looks_of(beside) == looks_of(alone)
        assert (beside.print_title_rows, beside.merged_cells.ranges) == (
            alone.print_title_rows, alone.merged_cells.ranges,
        )  # fmt: skip
    hoi_an = next(row for row in book["Hội An"].iter_rows() if row[2].value == STOCK)[6]
    assert (hoi_an.value, hoi_an.number_format) == (5, '"khoảng "#,##0;"khoảng "-#,##0')


def test_sheets_of_a_template_whose_name_needs_no_quotes_keep_their_names(desk: Desk, tmp_path: Path) -> None:
    own = (TEMPLATES / "02-cds-x.xlsx").read_bytes()
    plain = changed(BOOK_PART, "'02-CĐS-X'!", "Bieu!", changed(BOOK_PART, 'name="02-CĐS-X"', 'name="Bieu"', own))
    sample = sample_of(COMMUNES, desk.catalogue, desk.reporting)
    desk.templates.take(plain, Taking("02-cds-x", Period.parse("2024"), "bieu", "y.xlsx"), sample)
    orders = desk.reports.of_all_units(Order("bieu", form=COMMUNES, period=Q4))[:2]
    book = load_workbook(desk.reports.export_book(orders, tmp_path / "y.xlsx", lambda *_: None).path)
    first, second = book.worksheets
    assert book.defined_names["KY"].attr_text == f"'{first.title}'!$C$7"
    assert second.defined_names["KY"].attr_text == f"'{second.title}'!$C$7"


def looks_of(sheet: Worksheet) -> list[object]:
    """All cells with their values and looks."""
    return [
        (cell.coordinate, cell.value, cell.number_format, *map(repr, (cell.font, cell.border, cell.alignment)))
        for row in sheet.iter_rows()
        for cell in row
    ]


def test_who_stops_half_way_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    def stop(done: int, _count: int, _name: str) -> None:
        if done == 2:
            raise KeyboardInterrupt

    orders = desk.reports.of_all_units(Order("bieu", form=COMMUNES, period=Q4))
    with pytest.raises(KeyboardInterrupt):
        desk.reports.export_all(orders, tmp_path / "tất cả", stop)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_and_a_file_in_the_way_are_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    orders = desk.reports.of_all_units(Order("bieu", form=COMMUNES, period=Q4))
    with pytest.raises(FolderInUse):
        desk.reports.export_all(orders, tmp_path, lambda *_: None)
    with pytest.raises(TargetUnwritable):
        desk.reports.export_all(orders, tmp_path / "a.txt" / "b", lambda *_: None)


def test_only_a_form_s_sheet_is_made_for_each_unit(desk: Desk) -> None:
    with pytest.raises(NoUnits) as raised:
        desk.reports.of_all_units(Order("con-thieu", period=Q4))
    assert texts.sentence(raised.value) == (
        "“Danh sách còn thiếu” không lập riêng cho từng đơn vị. Bỏ --all-units, hoặc chọn loại báo cáo khác."
    )


def test_every_report_has_a_layout_and_every_field_it_says_is_offered(desk: Desk) -> None:
    orders = (
        Order("bieu", form=CITY_FORM, period=Q4),
        Order("theo-don-vi", form=COMMUNES, period=Q4),
        Order("qua-cac-nam", subject="KTS.01"),
        Order("con-thieu", period=Q4),
        Order("thay-doi", form=COMMUNES, period=Q4),
    )
    for order in orders:
        kind = next(one for one in desk.reports.kinds() if one.code == order.kind)
        report = desk.reports.make(order)
        assert set(report.fields) <= {one.code for one in kind.fields}, order.kind
        assert set(report.bands) == {band.code for band in kind.bands}, order.kind
        for code, band in report.bands.items():
            offered = kind.band(code)
            assert offered is not None
            said = {field.partition("@")[0] for row in band.rows for field in row.values}
            assert said <= {one.code for one in (*offered.fields, *offered.per_column)}, (order.kind, code)
            heads = {one.code for one in offered.heads}
            assert all(set(column.values) <= heads for column in band.columns), (order.kind, code)
        assert desk.reports.layouts(order)[0].cells
