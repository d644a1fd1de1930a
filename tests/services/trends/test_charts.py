"""Charts as readers ask for them: several lines and axes, and what is said beside them."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.chart_spec import MOST_LINES, ChartSpec, LineSpec, Transform
from dntracker.domain.figure import Status
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.period import Frequency, Period
from dntracker.domain.project import Project
from dntracker.domain.quantity import Mark
from dntracker.domain.unit import Territory, Unit
from dntracker.services.as_of import NothingYet
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.trends.card import LineKind, spoken
from dntracker.services.trends.chart import LaneKind, Side
from dntracker.services.trends.chart_card import chart_card, line_told
from tests.services.trends.chart_data import REVENUE, SALES, drawn, said, years
from tests.services.trends.trend_data import EXPORTS, RANK, SHARE, figure, target
from tests.support import Clock, put


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


def test_things_are_counted_whole_on_their_axis_and_amounts_are_not(desk: Desk) -> None:
    years(desk, SALES, 2022, 3.0)
    years(desk, EXPORTS, 2022, 3.5)
    assert [axis.whole for axis in drawn(desk, SALES).axes] == [True]
    assert [axis.whole for axis in drawn(desk, EXPORTS).axes] == [False]


def test_the_card_says_in_its_column_why_a_series_breaks(desk: Desk) -> None:
    put(desk.store, SeriesBreak(SALES, date(2023, 4, 1), "method", "cách tính mới"))
    desk.catalogue.refresh()
    years(desk, SALES, 2022, 3.0, 4.0)
    told = {code: spoken(chart_card(drawn(desk, SALES), Period.parse(code))) for code in ("2022", "2023")}
    assert "Gãy chuỗi 01/04/2023; cách tính mới" in told["2023"]
    assert "Gãy chuỗi" not in told["2022"]


def test_other_sources_of_each_of_several_lines_are_told(desk: Desk) -> None:
    years(desk, SHARE, 2023, 20.69)
    put(desk.store, figure(SHARE, "2023", 19.76, source="BDN-2024-05", official=False))
    chart = drawn(desk, SHARE, EXPORTS)
    told = chart_card(chart, Period.parse("2023"))
    [other] = [one for one in told if one.kind is LineKind.OTHER]
    assert (other.key, other.value) == (SHARE, "19,76")
    assert "Nguồn khác 19,76" in line_told(chart.lines[0], Period.parse("2023"))


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


def test_a_span_shows_what_lies_in_it_and_growth_still_knows_the_year_before(desk: Desk) -> None:
    years(desk, SHARE, 2021, 12.7, 17.0, 20.69)
    put(desk.store, target("KH411", 2025, 20.0))
    span = {"first": Period.parse("2022"), "last": Period.parse("2022")}
    chart = drawn(desk, SHARE, **span)
    assert said(chart) == {"2022": "17"}
    assert chart.sentence == "Năm 2022 đạt **17%**, còn thiếu 3\N{NO-BREAK SPACE}điểm so với mục tiêu 2025 là 20%."
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
    both = desk.charts.chart(ChartSpec((LineSpec(SHARE), LineSpec(SHARE, "BTTTT"))))
    assert [len(line.series.benchmarks) for line in both.lines] == [1, 0]


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
        "Chưa tính được mức tăng của chỉ tiêu Tỷ trọng kinh tế số trong GRDP: "
        "cần số của cùng kỳ năm trước, không qua mốc gãy."
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


def test_what_every_chart_needs_is_read_before_the_first_one(desk: Desk) -> None:
    desk.charts.prepare()
    asked: list[str] = []
    desk.store.connection.set_trace_callback(asked.append)
    drawn(desk, SHARE)
    desk.store.connection.set_trace_callback(None)
    assert asked
    assert not any(" project" in one or " milestone" in one or " chart_note" in one for one in asked)


def test_codes_that_nobody_knows_are_refused(desk: Desk) -> None:
    for line in (LineSpec("NOPE"), LineSpec(SHARE, "NOPE"), LineSpec(SHARE, "", "NOPE")):
        with pytest.raises(UnknownCode):
            desk.charts.chart(ChartSpec((line,)))


def test_two_lines_that_are_the_same_are_one(desk: Desk) -> None:
    assert len(drawn(desk, SHARE, SHARE).lines) == 1
