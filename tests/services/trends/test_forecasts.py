"""Forecasts of series: what counts, how far ahead, what is said of them, and when there is none."""

from datetime import date

import numpy as np
import pytest
from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec, LineSpec, Transform
from dntracker.domain.forecasting import Method
from dntracker.domain.indicator import Direction, Kind, OverTime, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier
from dntracker.domain.unit import Territory
from dntracker.services.desk import Desk, desk_of
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.forecasts import UnknownMethod
from dntracker.services.trends.series import Forecast, RowKind
from dntracker.services.trends.what_if import grain_of, what_if
from tests.services.trends.trend_data import EXPORTS, NOON, RANK, SHARE, a_store, figure, indicator, target
from tests.support import LAN, put

FREE, LATE = "KTS.11", "CQS.05"
JOINED = {"joined": True, "forecast": "auto"}


@pytest.fixture
def desk() -> Desk:
    """The published shares with the estimate of 2025, an indicator that reaches a target, one whose less is better."""
    store = a_store()
    falling = indicator(LATE, "Hồ sơ trễ hạn", Kind.RATIO, "%", direction=Direction.DOWN)
    put(store, figure(SHARE, "2025", 24.0, territory="DN", qualifier=Qualifier.ABOUT))
    put(store, indicator(FREE, "Doanh nghiệp", Kind.STOCK, "doanh nghiệp"), falling)
    put(
        store,
        *(
            figure(FREE, str(year), value)
            for year, value in zip(range(2018, 2024), (100, 110, 121, 130, 146, 161), strict=True)
        ),
    )
    put(
        store,
        *(figure(LATE, str(year), value) for year, value in zip(range(2020, 2024), (4.0, 3.2, 2.9, 2.1), strict=True)),
    )
    put(store, target("NQ05", 2024, 1.0, indicator=LATE))
    return desk_of(store, LAN, NOON.date())


def drawn(desk: Desk, code: str, **more: object) -> Chart:
    """The chart of an indicator about the city."""
    return desk.charts.chart(replace(ChartSpec.of(code), **more))


def forecast(chart: Chart) -> Forecast:
    """The forecast of the only line."""
    [line] = chart.lines
    assert line.series.forecast is not None
    return line.series.forecast


def number(chart: Chart, key: str) -> str:
    """One of the numbers of a chart."""
    return next(plain(one.text) for one in chart.numbers if one.key == key)


def plain(text: str) -> str:
    """A text with spaces that may break."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_sentence_sets_the_pace_that_is_needed_against_the_present_one(desk: Desk) -> None:
    chart = drawn(desk, SHARE, joined=True)
    assert chart.sentence == (
        "Cần **+2,2 đến +3,2** điểm/năm, đang **+2,6**: giữ tốc độ ấy thì tới được 35% năm 2030, chưa tới 40%."
    )
    slope = np.polyfit(range(2021, 2026), (12.7, 17, 20.69, 20.69, 24), 1)[0]
    [pace] = [one.value for one in chart.numbers if one.key == "pace"]
    assert pace == pytest.approx(slope)


def test_a_pace_that_leads_nowhere_near_says_so(desk: Desk) -> None:
    put(desk.store, figure(SHARE, "2025", 12.0, territory="DN"))
    assert "chưa tới 35% năm 2030" in drawn(desk, SHARE, joined=True).sentence
    put(desk.store, figure(SHARE, "2025", 34.0, territory="DN"))
    assert "tới được 40% năm 2030." in drawn(desk, SHARE, joined=True).sentence


def test_where_less_is_better_the_pace_falls(desk: Desk) -> None:
    chart = drawn(desk, LATE)
    assert chart.sentence == "Cần **−1,1** điểm/năm, đang **−0,6**: giữ tốc độ ấy thì chưa tới 1% năm 2024."
    assert number(chart, "years") == "1% sau 1,8 năm với tốc độ hiện nay (năm 2025, chậm 1 năm)"


def test_a_forecast_reaches_the_target_and_names_its_points_and_its_break(desk: Desk) -> None:
    chart = drawn(desk, SHARE, joined=True, forecast="linear")
    found = forecast(chart)
    assert [one.label for one in found.points] == ["26,9", "29,5", "32,2", "34,8", "37,4"]
    assert found.label == "Dự báo tới 37,4 (32,0–42,8), từ 5 điểm, nối qua mốc gãy"
    assert "Đang nối qua mốc gãy 01/07/2025" in chart.remarks[0]
    assert [plain(one) for one in chart.foretold] == [
        (
            "Dự báo theo đường thẳng từ 5 điểm (năm 2021–2025); thử lại 2 lần lệch bình quân 2,4 điểm, "
            "1/2 lần trong dải 80%; chưa hơn lấy nguyên số kỳ trước (lệch 1,7 điểm)."
        )
    ]


def test_the_method_is_the_one_that_missed_the_least_unless_the_reader_chooses(desk: Desk) -> None:
    found = forecast(drawn(desk, SHARE, **JOINED))
    assert found.automatic
    assert found.method is min(found.trials, key=lambda one: one.error or 0.0).method
    chosen = forecast(drawn(desk, SHARE, joined=True, forecast="saturating"))
    assert (chosen.method, chosen.automatic) == (Method.SATURATING, False)
    with pytest.raises(UnknownMethod):
        drawn(desk, SHARE, forecast="thần kỳ")


def test_the_forecast_stands_in_the_table_with_its_band(desk: Desk) -> None:
    rows = [row for row in drawn(desk, SHARE, **JOINED).rows if row.kind is RowKind.FORECAST]
    assert [row.label for row in rows] == ["Dự báo", "Dải dự báo 80%, từ", "Dải dự báo 80%, đến"]
    assert [period.code for period in rows[0].cells] == ["2026", "2027", "2028", "2029", "2030"]


def test_nothing_is_foretold_from_points_behind_a_break_until_the_reader_joins_it(desk: Desk) -> None:
    chart = drawn(desk, SHARE, forecast="auto")
    assert chart.lines[0].series.forecast is None
    assert " ".join(chart.foretold) == (
        "Chưa dự báo Tỷ trọng kinh tế số trong GRDP: cần ít nhất 3 điểm so được với nhau, mới có 1 "
        "từ mốc gãy 01/07/2025."
    )


def test_nothing_is_foretold_beyond_a_break_that_lies_ahead(desk: Desk) -> None:
    put(desk.store, SeriesBreak(FREE, date(2025, 1, 1), "definition", "Định nghĩa mới"))
    put(desk.store, SeriesBreak(LATE, date(2024, 1, 1), "definition", "Định nghĩa mới"))
    chart = drawn(desk, FREE, forecast="auto")
    assert [one.period.code for one in forecast(chart).points] == ["2024"]
    assert chart.foretold[0].endswith("dừng trước mốc gãy 01/01/2025.")
    assert "sau năm 2023 có mốc gãy 01/01/2024" in drawn(desk, LATE, forecast="auto").foretold[0]


def test_a_forecast_that_goes_past_a_joined_break_without_a_target_says_so(desk: Desk) -> None:
    chart = drawn(desk, FREE, **JOINED)
    assert chart.remarks[-1] == (
        "Dự báo nối qua mốc gãy 01/07/2025 do người xem chọn: số hai bên mốc không cùng cơ sở."
    )


@pytest.mark.parametrize(
    ("code", "more", "why"),
    [
        (EXPORTS, {}, "cần ít nhất 3 điểm so được với nhau, mới có 2"),
        (RANK, {}, "thứ hạng"),
        (SHARE, {"frequency": Frequency.QUARTER}, "mới có 0"),
        (SHARE, {"transform": Transform.GROWTH}, "Dự báo chỉ vẽ trên số liệu"),
        ("KTS.99", {}, "mới có 0"),
    ],
)
def test_what_cannot_be_foretold_says_why(desk: Desk, code: str, more: dict[str, object], why: str) -> None:
    chart = drawn(desk, code, forecast="auto", **more)
    assert why in " ".join(chart.foretold)
    assert not [row for row in chart.rows if row.kind is RowKind.FORECAST]


def test_quarters_of_flows_have_seasons_and_are_not_continued(desk: Desk) -> None:
    flow = replace(indicator("KTS.04", "Doanh thu", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
    put(desk.store, flow, *(figure("KTS.04", f"2024-Q{quarter}", 10.0 * quarter) for quarter in range(1, 5)))
    quarters = drawn(desk, "KTS.04", forecast="auto", frequency=Frequency.QUARTER)
    assert "theo mùa" in quarters.foretold[0]
    summed = drawn(desk, "KTS.04", forecast="auto", frequency=Frequency.QUARTER, cumulative=True)
    assert "cộng lại từ đầu" in summed.foretold[0]


def test_a_curve_that_cannot_be_drawn_is_not_replaced_by_another(desk: Desk) -> None:
    chart = drawn(desk, FREE, joined=True, forecast="saturating")
    assert chart.lines[0].series.forecast is None
    assert "không có giới hạn trên và dưới" in chart.foretold[0]
    put(desk.store, *(figure("KTS.99", str(year), value) for year, value in ((2021, 90), (2022, 99), (2023, 100))))
    assert "đã có số bằng giới hạn 0 hoặc 100" in drawn(desk, "KTS.99", joined=True, forecast="saturating").foretold[0]


def test_a_share_stays_below_the_whole_without_bounds_of_its_own_above(desk: Desk) -> None:
    put(desk.store, *(figure("KTS.99", str(year), value) for year, value in ((2021, 70), (2022, 85), (2023, 99))))
    points = forecast(drawn(desk, "KTS.99", joined=True, forecast="linear")).points
    assert {one.value for one in points} == {100.0}
    assert {one.high for one in points} == {100.0}


def test_figures_that_are_not_one_number_are_left_out(desk: Desk) -> None:
    put(desk.store, figure(FREE, "2023", 161.0, qualifier=Qualifier.OVER), figure(FREE, "2022", 140.0, high=150.0))
    assert forecast(drawn(desk, FREE, **JOINED)).used == 4


def test_a_span_shows_a_part_of_a_forecast_that_still_stands_on_all_points(desk: Desk) -> None:
    whole = forecast(drawn(desk, SHARE, **JOINED))
    part = forecast(drawn(desk, SHARE, first=Period.parse("2024"), last=Period.parse("2027"), **JOINED))
    assert part.points == whole.points[:2]
    assert part.label.startswith(f"Dự báo tới {whole.points[1].label}")
    assert part.used == 5


def test_several_lines_are_each_foretold(desk: Desk) -> None:
    chart = desk.charts.chart(replace(ChartSpec.of(SHARE, FREE), **JOINED))
    assert [line.series.forecast is not None for line in chart.lines] == [True, True]
    assert "Dự báo (Doanh nghiệp)" in [row.label for row in chart.rows]
    assert [one.split(":")[0] for one in chart.foretold] == ["Tỷ trọng kinh tế số trong GRDP", "Doanh nghiệp"]


def test_points_and_percent_are_kept_apart_in_words(desk: Desk) -> None:
    chart = drawn(desk, SHARE, joined=True)
    assert number(chart, "change") == "tăng khoảng 11,3 điểm phần trăm"
    assert number(chart, "relative") == "tăng khoảng 88,98%"
    assert number(chart, "growth") == "tăng khoảng 2,83 điểm phần trăm"


def test_counts_grow_by_a_compound_rate(desk: Desk) -> None:
    chart = drawn(desk, FREE)
    assert number(chart, "change") == "tăng 61 doanh nghiệp"
    [rate] = [one.value for one in chart.numbers if one.key == "growth"]
    assert rate == pytest.approx((np.exp(np.log(161 / 100) / 5) - 1) * 100, abs=0.005)


def test_numbers_stop_at_a_break(desk: Desk) -> None:
    assert [one.key for one in drawn(desk, SHARE).numbers] == ["required"]


def test_a_pace_that_moves_away_never_reaches_the_target(desk: Desk) -> None:
    put(desk.store, *(figure(LATE, str(year), value) for year, value in ((2022, 5.0), (2023, 6.0))))
    assert number(drawn(desk, LATE), "years") == "với tốc độ hiện nay không tới được 1%"


def test_a_place_among_territories_counts_those_with_a_figure_of_the_same_time(desk: Desk) -> None:
    put(desk.store, Territory("QN", "Quảng Nam (cũ)", "Quảng Nam (cũ)", "province"))
    put(desk.store, Territory("HUE", "Huế", "Huế", "province"))
    put(desk.store, figure(FREE, "2023", 170.0, territory="QN"), figure(FREE, "2022", 999.0, territory="HUE"))
    text = number(drawn(desk, FREE), "rank")
    assert text == "thứ 2 trong 2 nơi có số năm 2023 (so với Quảng Nam (cũ))"


def test_a_supposed_end_tells_the_pace_that_it_takes(desk: Desk) -> None:
    series = drawn(desk, SHARE, joined=True).lines[0].series
    found = what_if(series, Period.parse("2030"), 38.0)
    assert found is not None
    assert found.pace == pytest.approx(2.8)
    assert found.text == ("Nếu năm 2030 là 38% thì cần +2,8 điểm/năm, đang +2,6, bằng 1,1 lần hiện nay.")


def test_a_supposed_end_keeps_the_bounds_and_lies_ahead(desk: Desk) -> None:
    series = drawn(desk, SHARE, joined=True).lines[0].series
    high = what_if(series, Period.parse("2030"), 250.0)
    assert high is not None
    assert high.value == 100.0
    assert what_if(series, Period.parse("2025"), 30.0) is None
    assert what_if(drawn(desk, FREE).lines[0].series, Period.parse("2026"), 200.0) is None
    assert what_if(drawn(desk, RANK).lines[0].series, Period.parse("2026"), 1.0) is None


def test_a_supposed_end_moves_in_round_steps(desk: Desk) -> None:
    series = drawn(desk, SHARE).lines[0].series
    assert [grain_of(series, span) for span in (0.1, 30.0, 40.0, 90.0)] == [0.01, 0.5, 0.5, 1.0]


def test_a_unit_has_a_forecast_of_its_own_figures(desk: Desk) -> None:
    chart = desk.charts.chart(ChartSpec((LineSpec(FREE, territory="DN-CU"),), joined=True, forecast="auto"))
    assert forecast(chart).used == 6
