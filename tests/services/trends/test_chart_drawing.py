"""What charts make of figures: sums, lũy kế, growth, indices, shares; and never across a break that nobody joined."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec, LineSpec, Transform
from dntracker.domain.figure import Status
from dntracker.domain.indicator import FormerDefinition
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.services.desk import Desk
from dntracker.services.trends.chart import Side
from dntracker.services.trends.chart_card import chart_card
from dntracker.services.trends.series import RowKind
from tests.services.trends.chart_data import ANSWER, QUARTERS, REVENUE, SALES, drawn, four, said, years
from tests.services.trends.trend_data import EXPORTS, RANK, SHARE, figure, target
from tests.support import put


def test_a_year_that_nobody_reported_is_the_sum_of_its_quarters_when_all_are_there(desk: Desk) -> None:
    four(desk, REVENUE, 2023, 10, 20, 30, 40)
    four(desk, REVENUE, 2024, 11, 21, 31)
    put(desk.store, figure(REVENUE, "2022", 90.0))
    chart = drawn(desk, REVENUE)
    assert said(chart) == {"2022": "90", "2023": "100"}
    summed = chart.lines[0].series.points[1]
    assert (summed.computed, summed.source_title) == (True, "cộng 4 quý")


def test_a_sum_is_no_more_final_than_its_parts_and_keeps_their_qualifier(desk: Desk) -> None:
    four(desk, REVENUE, 2023, 10, 20, 30)
    put(desk.store, figure(REVENUE, "2023-Q4", 40.0, status=Status.ESTIMATED, qualifier=Qualifier.ABOUT))
    (point,) = drawn(desk, REVENUE).lines[0].series.points
    assert (point.label, point.status) == ("~100", Status.ESTIMATED)


def test_quarters_are_added_up_from_months_and_nothing_across_a_break_unless_joined(desk: Desk) -> None:
    put(desk.store, *(figure(REVENUE, f"2025-{month:02}", 1.0) for month in range(1, 7)))
    put(desk.store, *(figure(REVENUE, f"2025-{month:02}", 2.0, territory="DN") for month in range(7, 13)))
    assert said(desk.charts.chart(QUARTERS)) == {"2025-Q1": "3", "2025-Q2": "3", "2025-Q3": "6", "2025-Q4": "6"}
    assert said(drawn(desk, REVENUE)) == {}
    assert said(drawn(desk, REVENUE, joined=True)) == {"2025": "18"}


def test_a_year_in_which_the_definition_changed_is_not_added_up(desk: Desk) -> None:
    four(desk, REVENUE, 2023, 10, 20, 30, 40)
    four(desk, REVENUE, 2024, 11, 21, 31, 41)
    put(desk.store, FormerDefinition(REVENUE, date(2024, 6, 30), "Doanh thu cũ", "Doanh thu cũ", "tỷ đồng", 2))
    desk.catalogue.refresh()
    assert said(drawn(desk, REVENUE)) == {"2023": "100"}


def test_luy_ke_runs_from_the_start_of_each_year_while_every_part_is_there(desk: Desk) -> None:
    four(desk, REVENUE, 2023, 10, 20, 30, 40)
    put(desk.store, figure(REVENUE, "2024-Q1", 11.0), figure(REVENUE, "2024-Q3", 31.0))
    chart = desk.charts.chart(replace(QUARTERS, cumulative=True))
    assert said(chart) == {"2023-Q1": "10", "2023-Q2": "30", "2023-Q3": "60", "2023-Q4": "100", "2024-Q1": "11"}
    assert chart.lines[0].series.points[2].how == "cộng 3 quý từ đầu năm"
    assert chart.measure == "lũy kế từ đầu năm, tỷ đồng"


def test_luy_ke_stops_at_a_break_and_says_so_until_the_reader_joins_it(desk: Desk) -> None:
    four(desk, REVENUE, 2025, 10, 20)
    put(desk.store, figure(REVENUE, "2025-Q3", 30.0, territory="DN"))
    spec = replace(QUARTERS, cumulative=True)
    stopped, joined = desk.charts.chart(spec), desk.charts.chart(replace(spec, joined=True))
    assert said(stopped) == {"2025-Q1": "10", "2025-Q2": "30"}
    assert stopped.remarks == ("Không cộng lũy kế qua mốc gãy 01/07/2025 (địa giới mới).",)
    assert said(joined) == {"2025-Q1": "10", "2025-Q2": "30", "2025-Q3": "60"}
    assert joined.remarks[0].startswith("Đang nối qua mốc gãy 01/07/2025: số trước và sau mốc")


def test_what_does_not_add_up_is_drawn_per_period_and_says_so(desk: Desk) -> None:
    put(desk.store, figure(SHARE, "2024-Q1", 20.0), figure(SHARE, "2024-Q2", 21.0))
    chart = drawn(desk, SHARE, frequency=Frequency.QUARTER, cumulative=True)
    assert said(chart) == {"2024-Q1": "20", "2024-Q2": "21"}
    assert chart.remarks == ("Đà Nẵng không cộng dồn được theo thời gian nên vẽ số từng kỳ.",)


def test_a_years_target_for_a_flow_stands_beside_luy_ke_and_never_beside_single_quarters(desk: Desk) -> None:
    four(desk, REVENUE, 2024, 10, 20, 30, 40)
    put(desk.store, target("KH411", 2024, 80.0, indicator=REVENUE))
    alone, summed = desk.charts.chart(QUARTERS), desk.charts.chart(replace(QUARTERS, cumulative=True))
    assert alone.lines[0].series.targets == ()
    distance = next(row for row in summed.rows if row.kind is RowKind.DISTANCE)
    assert {period.code: text for period, text in distance.cells.items()} == {"2024-Q4": "+20"}
    assert summed.sentence.endswith("vượt mục tiêu 2024 là 80\N{NO-BREAK SPACE}tỷ đồng (bằng 125,0%).")


def test_growth_of_shares_is_in_points_of_percent_and_of_amounts_in_percent(desk: Desk) -> None:
    years(desk, SHARE, 2022, 17.0, 20.69)
    years(desk, REVENUE, 2022, 34_293.0, 39_888.0)
    chart = drawn(desk, SHARE, REVENUE, transform=Transform.GROWTH)
    assert [line.series.measure for line in chart.lines] == ["điểm phần trăm", "%"]
    assert (said(chart), said(chart, 1)) == ({"2023": "+3,69"}, {"2023": "+16,32"})
    assert chart.lines[0].series.points[0].how == "từ 17 (năm 2022) đến 20,69"
    assert chart.sentence == (
        "Tỷ trọng kinh tế số trong GRDP tăng **3,69\N{NO-BREAK SPACE}điểm phần trăm** (2023 so với 2022); "
        "Doanh thu ngành tăng **16,32%** (2023 so với 2022)."
    )


def test_growth_of_quarters_is_against_the_same_quarter_and_never_across_a_break(desk: Desk) -> None:
    four(desk, REVENUE, 2024, 10, 20, 30, 40)
    four(desk, REVENUE, 2025, 11, 30)
    put(desk.store, figure(REVENUE, "2025-Q3", 60.0, territory="DN"))
    spec = replace(QUARTERS, transform=Transform.GROWTH)
    chart = desk.charts.chart(spec)
    assert said(chart) == {"2025-Q1": "+10", "2025-Q2": "+50"}
    assert chart.remarks == ("Không tính mức tăng qua mốc gãy 01/07/2025 (địa giới mới).",)
    assert said(desk.charts.chart(replace(spec, joined=True)))["2025-Q3"] == "+100"


def test_growth_of_luy_ke_compares_what_had_added_up(desk: Desk) -> None:
    four(desk, REVENUE, 2023, 10, 10)
    four(desk, REVENUE, 2024, 10, 20)
    chart = desk.charts.chart(replace(QUARTERS, cumulative=True, transform=Transform.GROWTH))
    assert said(chart) == {"2024-Q1": "0", "2024-Q2": "+50"}


def test_an_index_puts_different_measures_on_one_axis_from_the_first_period_they_share(desk: Desk) -> None:
    years(desk, SHARE, 2021, 12.7, 17.0, 20.69)
    years(desk, REVENUE, 2022, 34_293.0, 36_571.0)
    chart = drawn(desk, SHARE, REVENUE, transform=Transform.INDEX)
    assert [line.side for line in chart.lines] == [Side.LEFT, Side.LEFT]
    assert said(chart) == {"2021": "74,7", "2022": "100", "2023": "121,7"}
    assert said(chart, 1) == {"2022": "100", "2023": "106,6"}
    assert chart.measure == "chỉ số, năm 2022 = 100"


def test_lines_that_share_no_period_take_the_base_of_the_most_of_them(desk: Desk) -> None:
    years(desk, SHARE, 2021, 12.7, 17.0)
    years(desk, REVENUE, 2022, 34_293.0, 36_571.0)
    years(desk, SALES, 2023, 10.0)
    chart = drawn(desk, SHARE, REVENUE, SALES, transform=Transform.INDEX)
    assert [line.key for line in chart.lines] == [SHARE, REVENUE]
    assert (chart.measure, [one.key for one in chart.left_out]) == ("chỉ số, năm 2022 = 100", [SALES])
    assert chart_card(chart, Period.parse("2022"))[1].value == "100 (2022 = 100)"


def test_an_index_has_no_base_in_a_doubtful_missing_or_empty_figure(desk: Desk) -> None:
    put(
        desk.store,
        figure(REVENUE, "2020", 0.0),
        figure(REVENUE, "2021", 30_000.0, qualifier=Qualifier.OVER),
        replace(figure(REVENUE, "2022", 0.0), value=None, mark=Mark.MISSING),
        figure(REVENUE, "2023", 40_000.0, qualifier=Qualifier.ABOUT),
        figure(REVENUE, "2024", 50_000.0),
    )
    chart = drawn(desk, REVENUE, transform=Transform.INDEX)
    assert said(chart) == {"2020": "~0", "2021": "~75", "2023": "100", "2024": "~125"}
    refused = drawn(desk, REVENUE, transform=Transform.INDEX, base=Period.parse("2021"))
    assert refused.lines == ()
    assert refused.sentence == (
        "Đà Nẵng không có số dương của năm 2021 để lấy làm gốc 100. Chọn gốc khác, ví dụ năm 2023, năm 2024."
    )


def test_an_index_ends_at_a_break_unless_the_reader_joins_it(desk: Desk) -> None:
    years(desk, REVENUE, 2023, 10.0, 20.0)
    put(desk.store, figure(REVENUE, "2025", 30.0, territory="DN"))
    spec = replace(ChartSpec.of(REVENUE), transform=Transform.INDEX)
    chart = desk.charts.chart(spec)
    assert said(chart) == {"2023": "100", "2024": "200"}
    assert chart.remarks[0].startswith("Chỉ số không qua mốc gãy 01/07/2025")
    assert said(desk.charts.chart(replace(spec, joined=True)))["2025"] == "300"


def test_shares_are_parts_of_a_total_in_the_same_period(desk: Desk) -> None:
    years(desk, REVENUE, 2022, 200.0, 400.0)
    years(desk, SALES, 2021, 9.0, 50.0, 1.0)
    chart = drawn(desk, SALES, transform=Transform.SHARE, whole=LineSpec(REVENUE))
    assert said(chart) == {"2022": "25", "2023": "0,25"}
    assert chart.measure == "tỷ trọng trong Doanh thu ngành, %"
    assert chart.lines[0].series.points[0].how == "50 trong 200 của Doanh thu ngành"
    behind = next(row for row in chart.rows if row.kind is RowKind.BEHIND)
    assert behind.label == "Số liệu, tỷ đồng"


def test_a_territorys_share_of_the_city_needs_no_total_named(desk: Desk) -> None:
    years(desk, REVENUE, 2022, 200.0)
    years(desk, REVENUE, 2022, 30.0, territory="20195")
    chart = desk.charts.chart(ChartSpec((LineSpec(REVENUE, "", "20195"),), transform=Transform.SHARE))
    assert said(chart) == {"2022": "15"}
    assert chart.sentence == "Hải Vân chiếm **15%** (2022)."


def test_what_makes_no_share_is_refused_in_words(desk: Desk) -> None:
    years(desk, REVENUE, 2022, 200.0)
    itself = drawn(desk, REVENUE, transform=Transform.SHARE)
    ratio = drawn(desk, SHARE, transform=Transform.SHARE, whole=LineSpec(REVENUE))
    money = drawn(desk, REVENUE, transform=Transform.SHARE, whole=LineSpec(EXPORTS))
    assert [chart.lines for chart in (itself, ratio, money)] == [(), (), ()]
    assert "chính là tổng nên luôn bằng 100%" in itself.sentence
    assert ratio.sentence.startswith("Tỷ trọng kinh tế số trong GRDP không phải số đếm được")
    assert ratio.beside == ()
    assert "tính bằng tỷ đồng, Xuất khẩu phần mềm tính bằng triệu USD" in money.sentence


@pytest.mark.parametrize("transform", [Transform.GROWTH, Transform.INDEX, Transform.SHARE])
def test_ranks_and_yes_or_no_are_not_turned_into_anything(desk: Desk, transform: Transform) -> None:
    years(desk, RANK, 2022, 1.0, 2.0)
    years(desk, ANSWER, 2022, 0.0, 1.0)
    chart = drawn(desk, RANK, ANSWER, transform=transform)
    assert chart.lines == ()
    assert [one.why[:30] for one in chart.left_out] == [
        "Xếp hạng DTI là thứ hạng nên k",
        "Có đề án chỉ có hoặc không nên",
    ]


def test_a_joined_break_is_told_in_the_row_and_in_words(desk: Desk) -> None:
    years(desk, SHARE, 2023, 20.69, 22.0)
    put(desk.store, figure(SHARE, "2025", 24.0, territory="DN"))
    apart, joined = drawn(desk, SHARE), drawn(desk, SHARE, joined=True)
    rows = [next(row for row in chart.rows if row.kind is RowKind.CHANGE) for chart in (apart, joined)]
    assert [row.cells[Period.parse("2025")] for row in rows] == ["gãy", "(+2,00)"]
    assert "không so với năm 2024 vì gãy chuỗi" in apart.subsentence.replace("Không", "không")
    assert "nối qua mốc gãy 01/07/2025" in joined.subsentence
    assert (apart.remarks, len(joined.remarks)) == ((), 1)
