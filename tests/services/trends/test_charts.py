"""Charts as readers ask for them: several lines and axes, what is made of the figures, and what is said beside them."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from dntracker.domain.chart_spec import MOST_LINES, ChartSpec, LineSpec, Transform
from dntracker.domain.figure import Status
from dntracker.domain.indicator import Kind, OverTime
from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.period import Frequency, Period
from dntracker.domain.project import Project
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.domain.unit import Territory, Unit
from dntracker.services.as_of import NothingYet
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk, desk_of
from dntracker.services.trends.chart import Chart, LaneKind, Side
from dntracker.services.trends.series import RowKind
from dntracker.store.files import create
from tests.services.trends.trend_data import CATALOGUE, EXPORTS, RANK, SHARE, figure, indicator, target
from tests.support import LAN, Clock, put

REVENUE, SALES, ANSWER = "KTS.04", "KTS.05", "KTS.08"
FLOW = replace(indicator(REVENUE, "Doanh thu ngành", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
PART = replace(indicator(SALES, "Doanh thu phần mềm", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
QUARTERS = replace(ChartSpec.of(REVENUE), frequency=Frequency.QUARTER)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 2, 5, tzinfo=UTC))


@pytest.fixture
def desk(clock: Clock) -> Desk:
    store = create(None, clock)
    old = Unit("STTTT", "Sở Thông tin và Truyền thông", "Sở TT&TT", "so", valid_to=date(2025, 2, 28),
               successors=("SKHCN",))  # fmt: skip
    more = (FLOW, PART, indicator(ANSWER, "Có đề án", Kind.YES_NO, ""), old)
    put(store, *CATALOGUE, *more, Territory("QN", "Quảng Nam (cũ)", "Quảng Nam (cũ)", "province"))
    return desk_of(store, LAN, clock().date())


def drawn(desk: Desk, *codes: str, **more: object) -> Chart:
    """The chart of some indicators about the city."""
    return desk.charts.chart(replace(ChartSpec.of(*codes), **more))


def said(chart: Chart, place: int = 0) -> dict[str, str]:
    """The labels of a line by period."""
    return {point.period.code: point.label for point in chart.lines[place].series.points}


def four(desk: Desk, code: str, year: int, *values: float, **more: object) -> None:
    """The quarters of a year."""
    put(desk.store, *(figure(code, f"{year}-Q{n}", value, **more) for n, value in enumerate(values, 1)))


def years(desk: Desk, code: str, first: int, *values: float, **more: object) -> None:
    """The years from one on."""
    put(desk.store, *(figure(code, str(year), value, **more) for year, value in enumerate(values, first)))


def test_each_measure_has_an_axis_and_the_third_is_left_out_with_the_way_out(desk: Desk) -> None:
    chart = drawn(desk, SHARE, REVENUE, SALES, EXPORTS)
    assert [(line.key, line.side) for line in chart.lines] == [
        (SHARE, Side.LEFT), (REVENUE, Side.RIGHT), (SALES, Side.RIGHT),
    ]  # fmt: skip
    assert [(axis.side, axis.measure) for axis in chart.axes] == [(Side.LEFT, "%"), (Side.RIGHT, "tỷ đồng")]
    (left_out,) = chart.left_out
    assert left_out.key == EXPORTS
    assert left_out.why.startswith("Xuất khẩu phần mềm tính bằng triệu USD, mà biểu đồ chỉ có hai trục")
    assert "chỉ số (gốc = 100)" in left_out.why


def test_a_rank_has_its_own_axis_with_one_on_top(desk: Desk) -> None:
    years(desk, RANK, 2022, 1.0, 1.0, 2.0)
    chart = drawn(desk, RANK, SHARE)
    assert [(axis.downward, axis.whole) for axis in chart.axes] == [(True, True), (False, False)]


def test_more_lines_than_eyes_can_follow_are_left_out_by_name(desk: Desk) -> None:
    units = [Unit(f"D{n}", f"Đơn vị {n}", f"Đơn vị {n}", "so") for n in range(MOST_LINES + 1)]
    put(desk.store, *units)
    desk.catalogue.refresh()
    chart = desk.charts.chart(ChartSpec(tuple(LineSpec(SHARE, one.code) for one in units)))
    assert len(chart.lines) == MOST_LINES
    assert [one.name for one in chart.left_out] == ["Đơn vị 12"]


def test_lines_are_named_by_what_tells_them_apart(desk: Desk) -> None:
    of_city = drawn(desk, SHARE, REVENUE)
    by_place = desk.charts.chart(ChartSpec((LineSpec(SHARE), LineSpec(SHARE, "BTTTT"), LineSpec(SHARE, "", "VN"))))
    mixed = desk.charts.chart(ChartSpec((LineSpec(SHARE), LineSpec(EXPORTS, "", "VN"))))
    assert [line.name for line in of_city.lines] == ["Tỷ trọng kinh tế số trong GRDP", "Doanh thu ngành"]
    assert [line.name for line in by_place.lines] == ["Đà Nẵng", "Bộ TT&TT", "Cả nước"]
    assert [line.name for line in mixed.lines] == [
        "Tỷ trọng kinh tế số trong GRDP, Đà Nẵng", "Xuất khẩu phần mềm, Cả nước",
    ]  # fmt: skip
    assert len({line.key for line in by_place.lines}) == 3


def test_months_have_columns_of_their_own(desk: Desk) -> None:
    put(desk.store, figure(REVENUE, "2024-01", 10.0), figure(REVENUE, "2024-02", 12.0))
    chart = drawn(desk, REVENUE, frequency=Frequency.MONTH)
    assert said(chart) == {"2024-01": "10", "2024-02": "12"}
    assert chart.sentence == "Tháng 2/2024 đạt **12\N{NO-BREAK SPACE}tỷ đồng**."


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
    assert "vượt mục tiêu 2024 là 80 tỷ đồng (bằng 125%)" in summed.sentence.replace("\N{NO-BREAK SPACE}", " ").replace(
        "125,0", "125"
    )


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
    assert "không phải số đếm được" in ratio.sentence
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


def test_a_span_shows_what_lies_in_it_and_growth_still_knows_the_year_before(desk: Desk) -> None:
    years(desk, SHARE, 2021, 12.7, 17.0, 20.69)
    put(desk.store, target("KH411", 2025, 20.0))
    span = {"first": Period.parse("2022"), "last": Period.parse("2022")}
    chart = drawn(desk, SHARE, **span)
    assert said(chart) == {"2022": "17"}
    assert chart.sentence.startswith("Cần") or chart.sentence.startswith("Năm 2022")
    assert said(drawn(desk, SHARE, transform=Transform.GROWTH, **span)) == {"2022": "+4,3"}


def test_a_chart_of_a_past_day_shows_what_the_file_said_then(desk: Desk, clock: Clock) -> None:
    years(desk, SHARE, 2023, 20.69)
    clock.turn(days=3)
    years(desk, SHARE, 2023, 19.76, 21.0)
    desk.catalogue.today = clock().date()
    now, then = drawn(desk, SHARE), drawn(desk, SHARE, as_of=date(2026, 11, 3))
    assert (said(now), said(then)) == ({"2023": "19,76", "2024": "21"}, {"2023": "20,69"})
    assert then.remarks == ("Xem như cuối ngày 03/11/2026.",)
    with pytest.raises(NothingYet):
        drawn(desk, SHARE, as_of=date(2020, 1, 1))
    desk.close()


def test_other_territories_stand_beside_only_where_they_are_wanted_and_follow_what_is_drawn(desk: Desk) -> None:
    years(desk, SHARE, 2022, 17.0, 20.69)
    years(desk, SHARE, 2022, 14.26, 16.0, territory="VN", unit="BTTTT")
    with_nation = drawn(desk, SHARE, transform=Transform.GROWTH)
    assert [point.label for point in with_nation.lines[0].series.benchmarks[0].points] == ["+1,74"]
    assert drawn(desk, SHARE, benchmarks=False).lines[0].series.benchmarks == ()


def test_the_nation_as_a_line_of_its_own_has_no_break_of_the_citys_borders(desk: Desk) -> None:
    years(desk, SHARE, 2024, 15.0, 16.0, territory="VN", unit="BTTTT")
    chart = desk.charts.chart(ChartSpec((LineSpec(SHARE, "", "VN"),), transform=Transform.GROWTH))
    assert (said(chart), chart.breaks) == ({"2025": "+1"}, ())


def test_a_unit_that_ended_says_when_and_who_took_over(desk: Desk) -> None:
    years(desk, SHARE, 2022, 17.0, 20.69, unit="STTTT")
    chart = desk.charts.chart(ChartSpec((LineSpec(SHARE, "STTTT"),)))
    assert said(chart) == {"2022": "17", "2023": "20,69"}
    assert chart.remarks == ("Sở TT&TT kết thúc ngày 28/02/2025; từ đó do Sở KH&CN báo cáo.",)


def test_the_milestones_of_projects_that_move_the_indicator_stand_in_the_lane(desk: Desk) -> None:
    put(
        desk.store,
        Project("P1", "Trung tâm dữ liệu", indicators=(SHARE,)),
        Project("P2", "Camera", indicators=(RANK,)),
        Milestone("P1", "a", "Khởi công", planned="2024-03-01", actual="2024-05-06"),
        Milestone("P1", "b", "Nghiệm thu", planned="2025-06", revisions=(Revision("2026-Q1", "chờ vốn"),)),
        Milestone("P1", "c", "Khai trương", planned="2027"),
        Milestone("P1", "d", "Quyết toán", planned="2026-06-30", forecast="2027-01-15"),
        Milestone("P1", "e", "Chưa có ngày"),
        Milestone("P2", "a", "Khởi công", planned="2024-03-01"),
    )
    lane = drawn(desk, SHARE, REVENUE).lane
    assert [(one.milestone, one.kind, one.late) for one in lane] == [
        ("a", LaneKind.ACTUAL, False), ("b", LaneKind.PLAN, True),
        ("c", LaneKind.PLAN, False), ("d", LaneKind.FORECAST, True),
    ]  # fmt: skip
    assert (lane[1].first, lane[1].last) == (date(2026, 1, 1), date(2026, 3, 31))
    assert lane[1].label == "Nghiệm thu (Trung tâm dữ liệu): kế hoạch quý I/2026, đã quá kế hoạch"


def test_several_lines_have_a_row_each_and_their_sources_once(desk: Desk) -> None:
    years(desk, SHARE, 2022, 17.0, sources=("VNE-2023",))
    years(desk, REVENUE, 2022, 34_293.0, sources=("VNE-2023",))
    chart = drawn(desk, SHARE, REVENUE)
    assert [row.label for row in chart.rows] == ["Tỷ trọng kinh tế số trong GRDP, %", "Doanh thu ngành, tỷ đồng"]
    assert (chart.source_line, chart.counts) == ("Nguồn: vneconomy (1/2023).", (2, 1))
    assert chart.title == "Tỷ trọng kinh tế số trong GRDP và Doanh thu ngành"


def test_nothing_one_figure_all_the_same_and_all_missing_each_say_a_sentence(desk: Desk) -> None:
    nothing = drawn(desk, SHARE)
    assert nothing.sentence == "Chưa có số liệu năm nào của chỉ tiêu **Tỷ trọng kinh tế số trong GRDP**."
    years(desk, SHARE, 2023, 20.0)
    assert drawn(desk, SHARE).sentence == "Năm 2023 đạt **20%**."
    assert drawn(desk, SHARE, transform=Transform.GROWTH).sentence == (
        "Chưa tính được mức tăng của Đà Nẵng: cần số của cùng kỳ năm trước, không qua mốc gãy."
    )
    years(desk, SHARE, 2024, 20.0)
    assert drawn(desk, SHARE).subsentence == "Bằng năm 2023."
    put(desk.store, *(replace(figure(REVENUE, str(year), 0.0), value=None, mark=Mark.MISSING) for year in (2023, 2024)))
    assert drawn(desk, REVENUE).sentence == "Chưa có số liệu năm nào của chỉ tiêu **Doanh thu ngành**."
    assert drawn(desk, REVENUE, transform=Transform.INDEX).sentence.startswith("Đà Nẵng chưa có kỳ nào có số dương")
    assert desk.charts.chart(ChartSpec()).sentence == "Chưa chọn chỉ tiêu nào để vẽ."


def test_a_target_without_a_figure_is_drawn_alone(desk: Desk) -> None:
    put(desk.store, target("KH411", 2025, 20.0))
    chart = drawn(desk, SHARE)
    assert [step.label for step in chart.lines[0].series.targets] == ["20"]
    assert chart.sentence.startswith("Chưa có số liệu năm nào")


def test_a_negative_share_stands_where_it_is_and_the_axis_lets_it(desk: Desk) -> None:
    years(desk, SHARE, 2023, 2.0, -3.5)
    chart = drawn(desk, SHARE)
    assert chart.axes[0].low is None
    assert said(drawn(desk, SHARE, transform=Transform.GROWTH)) == {"2024": "−5,5"}


def test_a_break_in_the_last_period_leaves_it_uncompared(desk: Desk) -> None:
    years(desk, SHARE, 2024, 20.69)
    put(desk.store, figure(SHARE, "2025", 24.0, territory="DN", status=Status.ESTIMATED))
    chart = drawn(desk, SHARE)
    assert chart.sentence == "Năm 2025 đạt **24%** (ước)."
    assert chart.subsentence == "Không so với năm 2024 vì gãy chuỗi (địa giới mới)."
    assert [one.date for one in chart.breaks] == [date(2025, 7, 1)]


def test_many_places_are_told_by_the_highest_and_the_lowest_of_the_newest_period(desk: Desk) -> None:
    places = [Territory(f"X{n}", f"Xã {n}", f"Xã {n}", "commune") for n in range(6)]
    put(desk.store, *places)
    put(desk.store, *(figure(REVENUE, "2026", 10.0 + n, territory=one.code) for n, one in enumerate(places)))
    desk.catalogue.refresh()
    spec = ChartSpec(tuple(LineSpec(REVENUE, "", one.code) for one in places))
    nbsp = "\N{NO-BREAK SPACE}"
    assert desk.charts.chart(spec).sentence == (
        f"Năm 2026, trong 6 đường: cao nhất Xã 5 **15{nbsp}tỷ đồng**, thấp nhất Xã 0 **10{nbsp}tỷ đồng**."
    )
    put(desk.store, figure(REVENUE, "2026", 15.0, territory="X0"))  # two are the highest
    assert desk.charts.chart(spec).sentence.endswith("; và 2 đường khác.")


def test_codes_that_nobody_knows_are_refused(desk: Desk) -> None:
    for line in (LineSpec("NOPE"), LineSpec(SHARE, "NOPE"), LineSpec(SHARE, "", "NOPE")):
        with pytest.raises(UnknownCode):
            desk.charts.chart(ChartSpec((line,)))


def test_two_lines_that_are_the_same_are_one(desk: Desk) -> None:
    assert len(drawn(desk, SHARE, SHARE).lines) == 1
