"""The rows of the entry grid on the published figures, against numbers worked out by hand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.period import Frequency, Period
from dntracker.services.catalogue import UnknownCode, WrongFrequency, WrongUnit
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow, RowKind, Shown
from dntracker.services.figure_writer import NeedsReason
from dntracker.services.files import open_desk
from dntracker.services.row_values import FormFigures
from dntracker.services.texts import sentence
from dntracker.store.figures import Figures
from tests.support import LAN, Clock, a_desk, a_file, cell, figure, put

POINTS = "\N{NO-BREAK SPACE}điểm"
COLUMNS = ("plan", "last_year", "previous", "current", "cumulative", "percent_plan", "percent_last_year")
COMMUNES = ("20195", "20197", "20200")


def row_of(desk: Desk, code: str, period: str = "2024", unit: str = "SKHCN", form: str = "01/CĐS") -> EntryRow:
    sheet = desk.entry.sheet(form, unit, Period.parse(period))
    return next(row for row in sheet.rows if row.indicator and row.indicator.code == code)


def shown(row: EntryRow, column: str) -> str | None:
    found: Shown | None = getattr(row, column)
    return found.text if found else None


@pytest.fixture(scope="module")
def desk() -> Desk:
    return a_desk()


@pytest.mark.parametrize(
    ("period", "code", "wanted"),
    [
        # 39 888 / 36 571 = 1,0907; the estimate below the line makes it inexact
        ("2024", "KTS.04", (None, "~36.571", "~36.571", "39.888", "39.888", None, "~109,1")),
        ("2024", "KTS.06", (None, None, None, "165", "165", None, None)),
        ("2024", "KTS.01", (None, "20,69", "20,69", "20,69", None, None, "0,0" + POINTS)),
        # 0,27 - 2,63 = -2,36 points
        ("2024", "CQS.05", (None, "2,63", "2,63", "0,27", None, None, "−2,4" + POINTS)),
        # stands in from 7/2024: 99 / 100
        ("2024", "XHS.03", ("100", None, None, "99", None, "99,0", None)),
        # under 50 of 70: less than 71,43
        ("2024", "XHS.01", ("70", "<50", "<50", "<50", None, "<71,4", "~0,0" + POINTS)),
        # over 320 000 / 240 000 = 1,3333
        ("2024", "XHS.02", (None, "240.000", "240.000", ">320.000", None, None, ">133,3")),
        # under 1 200 over more than 1 000: under 120
        ("2024", "DL.01", (None, ">1.000", ">1.000", "<1.200", None, None, "<120,0")),
        # the definition of DTI changed in 2024
        ("2024", "XH.01", (None, "0,8340", "0,8340", "0,8335", None, None, "")),
        # 20,69 - 17 = 3,69 points
        ("2023", "KTS.01", (None, "17", "17", "20,69", None, None, "+3,7" + POINTS)),
        # 1 569 / 1 476 = 1,0630
        ("2023", "CQS.06", (None, "1.476", "1.476", "1.569", None, None, "106,3")),
        ("2022", "CQS.04", ("85", None, None, "96", None, "112,9", None)),
        ("2025", "KTS.01", ("≥\N{NO-BREAK SPACE}20", "20,69", "20,69", None, None, None, None)),
        ("2024-Q3", "CQS.01", (None, None, "98", "95", None, None, None)),
        ("2024-Q2", "KTS.04", (None, None, None, None, None, None, None)),
    ],
)
def test_the_columns_of_a_published_row(desk: Desk, period: str, code: str, wanted: tuple[str | None, ...]) -> None:
    row = row_of(desk, code, period)
    assert tuple(shown(row, column) for column in COLUMNS) == wanted


def test_an_earlier_day_that_stands_in_is_named(desk: Desk) -> None:
    current = row_of(desk, "CQS.08").current
    assert current is not None
    assert (f"{current.as_of:%d/%m/%Y}", str(current.from_period)) == ("24/04/2024", "2024-04")
    assert "24/04/2024" in current.tooltip


def test_the_reason_stands_where_a_percentage_stays_empty(desk: Desk) -> None:
    percent = row_of(desk, "XH.01").percent_last_year
    assert percent is not None
    assert percent.tooltip == "Chuỗi số liệu gãy ở giữa hai kỳ nên không so sánh."


def test_other_sources_stand_beside_the_official_figure(desk: Desk) -> None:
    row = row_of(desk, "KTS.01", "2023")
    assert row.figure is not None
    assert (row.figure.value, row.figure.source) == (20.69, "BAI-2024-07-10")
    assert [(one.value, one.source) for one in row.others] == [(20.69, "BAI-2024-10-08"), (19.76, "BDN-2024-05")]


def test_the_rows_follow_the_paper_with_a_row_for_each_group(desk: Desk) -> None:
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2024"))
    groups = [row for row in sheet.rows if row.kind is RowKind.GROUP]
    assert [row.numbering for row in groups] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    assert [row.numbering for row in sheet.rows if row.indicator] == [str(number) for number in range(1, 43)]
    assert [row.row for row in sheet.rows] == list(range(50))
    assert groups[0].count == (3, 14)
    assert (sheet.entered, sheet.total) == (sum(row.count[0] for row in groups), 42)


def test_a_unit_sees_only_what_it_owns(desk: Desk) -> None:
    sheet = desk.entry.sheet("01/CĐS", "BHXH", Period.parse("2025-Q4"))
    assert [row.indicator.code if row.indicator else row.numbering for row in sheet.rows] == ["III", "XHS.08", "XHS.09"]


def test_a_commune_reports_about_its_own_territory(desk: Desk) -> None:
    sheet = desk.entry.sheet("02/CĐS-X", "20195", Period.parse("2025-Q4"))
    cells = [row.cell for row in sheet.rows if row.cell]
    assert len(cells) == 21
    assert {(one.territory, one.unit) for one in cells} == {("20195", "20195")}
    assert all(row.editable for row in sheet.rows if row.cell)


def test_the_headings_name_the_periods_they_show(desk: Desk) -> None:
    quarter = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q1")).headings
    assert (quarter["last_year"], quarter["previous"]) == ("Cùng kỳ\nI/2024", "Kỳ trước\nIV/2024")
    year = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2024")).headings
    assert (year["last_year"], year["cumulative"]) == ("Năm trước\n2023", "Lũy kế\ncả năm")


@pytest.mark.parametrize(
    ("form", "unit", "period", "error", "words"),
    [
        ("01/CDS", "SKHCN", "2024", UnknownCode, "Không có biểu “01/CDS” trong tệp. Có phải 01/CĐS hay 03/CĐS?"),
        ("01/CĐS", "SKHC", "2024", UnknownCode, "Không có đơn vị “SKHC” trong tệp. Có phải SKHCN"),
        ("01/CĐS", "SKHCN", "2024-07", WrongFrequency, "không báo cáo theo kỳ 2024-07. Chọn kỳ quý hay năm."),
        ("01/CĐS", "SNV", "2024", WrongUnit, "Sở Nội vụ không báo cáo biểu 01/CĐS cho kỳ Năm 2024."),
        ("02/CĐS-X", "20195", "2024", WrongUnit, "không báo cáo biểu 02/CĐS-X cho kỳ Năm 2024."),
    ],
)
def test_a_sheet_that_does_not_exist_is_told(
    desk: Desk, form: str, unit: str, period: str, error: type[UserError], words: str
) -> None:
    with pytest.raises(error) as caught:
        desk.entry.sheet(form, unit, Period.parse(period))
    assert words in sentence(caught.value)


def test_a_flow_adds_up_only_when_every_quarter_is_there() -> None:
    desk = a_desk()
    for period, text in (("2025-Q1", "40"), ("2025-Q3", "60,5")):
        desk.entry.record(cell("KTS.06", period, territory="DN" if period > "2025-Q2" else "DN-CU"), text)
    assert shown(row_of(desk, "KTS.06", "2025-Q3"), "cumulative") is None
    desk.entry.record(cell("KTS.06", "2025-Q2", territory="DN-CU"), "~50")
    row = row_of(desk, "KTS.06", "2025-Q3")
    assert (shown(row, "cumulative"), shown(row, "previous")) == ("~150,5", "~50")


@pytest.mark.parametrize(
    ("period", "last_year", "previous"), [("2026-Q1", "2025-Q1", "2025-Q4"), ("2025-Q3", "2024-Q3", "2025-Q2")]
)
def test_a_quarter_stands_beside_the_one_before_and_last_years(period: str, last_year: str, previous: str) -> None:
    desk = a_desk()
    for entered, text in ((period, "60"), (last_year, "50"), (previous, "55")):
        desk.entry.record(cell("KTS.06", entered, territory="DN" if entered > "2025-Q2" else "DN-CU"), text)
    row = row_of(desk, "KTS.06", period)
    assert [shown(row, column) for column in ("last_year", "previous", "current")] == ["50", "55", "60"]


def test_the_plan_of_the_year_measures_what_is_entered() -> None:
    desk = a_desk()
    desk.entry.record(cell("KTS.01", "2025"), "20,69")  # 20,69 / 20 = 1,0345
    row = row_of(desk, "KTS.01", "2025")
    assert (shown(row, "percent_plan"), shown(row, "percent_last_year")) == ("103,5", "")
    desk.entry.record(cell("KTS.01", "2025"), "35–40")
    percent = row_of(desk, "KTS.01", "2025").percent_plan
    assert percent is not None
    assert (percent.text, percent.tooltip) == ("", "Một vế là khoảng số nên không tính được.")


@pytest.mark.parametrize("mark", ["…", "x"])
def test_a_mark_stands_in_the_cell_and_makes_no_percentage(mark: str) -> None:
    desk = a_desk()
    desk.entry.record(cell("XH.02", "2025"), mark)
    row = row_of(desk, "XH.02", "2025")
    assert [shown(row, column) for column in ("plan", "current", "percent_plan")] == [
        "≤\N{NO-BREAK SPACE}3",
        mark,
        None,
    ]


def test_a_rank_is_judged_by_its_plan_in_words() -> None:
    desk = a_desk()
    desk.entry.record(cell("XH.02", "2025"), "2")
    assert shown(row_of(desk, "XH.02", "2025"), "percent_plan") == "đạt, tốt hơn 1\N{NO-BREAK SPACE}bậc"
    desk.entry.record(cell("XH.02", "2025"), "5")
    assert shown(row_of(desk, "XH.02", "2025"), "percent_plan") == "chưa đạt, còn 2\N{NO-BREAK SPACE}bậc"


def test_the_consolidator_sees_the_sum_of_the_communes_and_how_many_they_are() -> None:
    desk = a_desk()
    for commune, (online, all_files) in zip(COMMUNES, (("80", "100"), ("30", "200"), ("…", "50")), strict=True):
        desk.entry.record(cell("CQS.23", unit=commune, territory=commune), online)
        desk.entry.record(cell("CQS.24", unit=commune, territory=commune), all_files)
    form = desk.catalogue.form("02/CĐS-X")
    figures = FormFigures(desk.catalogue, Figures(desk.store), form, "SKHCN", Period.parse("2025-Q4"))
    rows = {row.indicator: figures.values(row).current for row in form.rows}
    online_sum, files_sum = rows["CQS.23"], rows["CQS.24"]
    assert online_sum is not None
    assert files_sum is not None
    assert online_sum.city is not None
    assert (online_sum.quantity.value, online_sum.city.count, online_sum.city.provisional) == (110.0, "2/94", True)
    assert files_sum.quantity.value == 350.0
    share = row_of(desk, "CQS.02", "2025-Q4").current  # (80 + 30) / (100 + 200); the third has no numerator
    assert share is not None
    assert (share.text, share.tooltip) == ("36,7", "Mới có 2/94 xã, phường. F2 xem từng đơn vị.")
    [point] = desk.trends.series("CQS.02", frequency=Frequency.QUARTER).points[-1:]
    assert (point.label, point.period) == ("36,7", Period.parse("2025-Q4"))
    with pytest.raises(NeedsReason) as raised:
        desk.entry.record(cell("CQS.02"), "90")
    assert sentence(raised.value).startswith("Số cộng từ 2/94 xã, phường là 36,6666666666667. Muốn ghi")
    desk.entry.record(cell("CQS.02"), "90", reason="theo báo cáo của Văn phòng")
    assert shown(row_of(desk, "CQS.02", "2025-Q4"), "current") == "90"


def test_the_owners_figure_of_the_period_goes_before_one_that_stands_in_for_it() -> None:
    desk = a_desk()
    put(desk.store, figure("CQS.01", 80.0, "2025-Q4", unit="SNV"), figure("CQS.01", 70.0, "2025-12", unit="SNV"))
    put(desk.store, figure("CQS.01", 95.0, "2025-Q4"))
    form, units = desk.catalogue.form("01/CĐS"), ("SNV", "BHXH")
    put(desk.store, replace(form, units=(*form.units, *units)), figure("CQS.01", 60.0, "2025-12", unit="BHXH"))
    desk.catalogue.refresh()
    period = Period.parse("2025-Q4")
    found = {}
    for unit in units:
        figures = FormFigures(desk.catalogue, Figures(desk.store), replace(form, consolidator=unit), unit, period)
        current = figures.shown(desk.catalogue.indicator("CQS.01"), period)
        found[unit] = current.quantity.value if current else None
    assert found == {"SNV": 80.0, "BHXH": 95.0}


def test_a_reader_may_type_nowhere(tmp_path: Path) -> None:
    reader = open_desk(a_file(tmp_path / "a.dntracker"), Clock(), LAN, readonly=True)
    row = row_of(reader, "KTS.01")
    assert (row.editable, row.locked_because) == (False, "tệp đang mở chỉ để xem.")
    reader.close()


texts = st.sampled_from(["1", "20,5", "~7", "35–40", "…", "-", ""])
FORMULAS = {"KTS.02": "[KTS.01] / 2", "KTS.01": "", "CQS.05": "[KTS.02] + 1", "CQS.01": ""}


@given(st.lists(st.tuples(st.sampled_from(list(FORMULAS)), texts), min_size=1, max_size=8))
def test_the_rows_that_are_read_again_are_those_of_a_fresh_sheet(edits: list[tuple[str, str]]) -> None:
    desk = a_desk()
    put(desk.store, *(replace(desk.catalogue.indicator(code), formula=text) for code, text in FORMULAS.items() if text))
    desk.catalogue.refresh()
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    rows = list(sheet.rows)
    for code, text in edits:
        changed = desk.entry.record(cell(code), text)
        for row in desk.entry.reread(sheet, changed.cells, desk.entry.affected(sheet, changed.cells)):
            rows[row.row] = row
    fresh = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    assert [row for row in rows if row.indicator] == [row for row in fresh.rows if row.indicator]
