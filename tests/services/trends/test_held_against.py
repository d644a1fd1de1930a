"""How a figure stands to targets, the nation and breaks: sentence and card say the same, reckoned by hand."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.indicator import Direction, Kind, OverTime, SeriesBreak
from dntracker.domain.period import Frequency
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.desk import Desk, desk_of
from dntracker.services.trends import rules
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.series import RowKind
from tests.services.trends.trend_data import FILES, NOON, a_store, figure, indicator, target
from tests.support import LAN, put

STOCK = "KTS.31"
NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def desk() -> Desk:
    store = a_store()
    put(store, indicator(STOCK, "Tổ công nghệ số", Kind.STOCK, "tổ"))
    return desk_of(store, LAN, NOON.date())


def drawn(desk: Desk, code: str) -> Chart:
    return desk.charts.chart(ChartSpec.of(code))


def distances(chart: Chart) -> dict[str, str]:
    """The row under the chart that says how far from its targets it is."""
    [row] = [row for row in chart.rows if row.kind is RowKind.DISTANCE]
    return {at.code: text for at, text in row.cells.items()}


@pytest.mark.parametrize(
    ("value", "sign", "aim", "told"),
    [
        (80.0, Qualifier.OVER, 80.0, "chưa đạt mục tiêu 2024 là hơn 80%"),
        (80.0, Qualifier.AT_LEAST, 80.0, "đạt mục tiêu 2024 là 80%"),
        (80.5, Qualifier.OVER, 80.0, f"vượt mục tiêu 2024 là hơn 80% (0,5{NBSP}điểm)"),
    ],
)
def test_more_than_a_number_asks_for_more(desk: Desk, value: float, sign: Qualifier, aim: float, told: str) -> None:
    put(desk.store, figure(FILES, "2024", value), target("NQ05", 2024, aim, indicator=FILES, qualifier=sign))
    chart = drawn(desk, FILES)
    assert chart.sentence == f"Năm 2024 đạt **{value:g}%**, {told}.".replace("80.5", "80,5")
    met = desk.headlines.card(FILES).status
    assert met == {"c": "Chưa đạt", "đ": "Đạt", "v": "Vượt"}[told[0]] + " mục tiêu 2024"


def test_past_the_end_of_a_range_only_what_is_past_it_is_beyond(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 42.0), target("NQ05", 2024, 35.0, high=40.0, indicator=FILES))
    assert f"vượt mục tiêu 2024 là 35–40% (2{NBSP}điểm)" in drawn(desk, FILES).sentence
    assert distances(drawn(desk, FILES)) == {"2024": "+2"}
    put(desk.store, figure(FILES, "2024", 38.0))
    assert desk.headlines.card(FILES).status == "Đạt mục tiêu 2024"
    assert distances(drawn(desk, FILES)) == {"2024": "đạt"}
    put(desk.store, figure(FILES, "2024", 34.5))
    assert distances(drawn(desk, FILES)) == {"2024": "−0,5"}


def test_below_zero_no_share_of_a_target_is_told(desk: Desk) -> None:
    put(desk.store, figure(STOCK, "2024", -10.0), target("NQ05", 2024, -5.0, indicator=STOCK))
    assert drawn(desk, STOCK).sentence.endswith(f"còn thiếu 5{NBSP}tổ so với mục tiêu 2024 là −5{NBSP}tổ.")


def test_no_borders_stand_between_a_figure_and_a_target_of_the_same_city_that_saw_its_day(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 90.0, territory="DN"), target("NQ05", 2025, 80.0, indicator=FILES))
    assert "mốc gãy" not in drawn(desk, FILES).subsentence
    assert desk.headlines.card(FILES).status == "Vượt mục tiêu 2025"


def test_a_target_whose_day_the_old_city_did_not_see_is_across_its_end(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 90.0), target("NQ05", 2025, 80.0, indicator=FILES, territory="DN-CU"))
    assert "ở hai bên mốc gãy 01/07/2025" in drawn(desk, FILES).subsentence
    assert desk.headlines.card(FILES).status == "Vượt mục tiêu 2025 (gãy)"


def test_across_moved_borders_card_and_sentence_say_so(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 90.0), target("NQ05", 2025, 80.0, indicator=FILES))
    assert "ở hai bên mốc gãy 01/07/2025" in drawn(desk, FILES).subsentence
    assert desk.headlines.card(FILES).status == "Vượt mục tiêu 2025 (gãy)"


def test_nothing_came_up_is_the_newest_figure(desk: Desk) -> None:
    put(desk.store, figure(STOCK, "2023", 7.0), replace(figure(STOCK, "2024", 0.0), value=None, mark=Mark.NIL))
    chart = drawn(desk, STOCK)
    assert chart.sentence == f"Năm 2024 đạt **0{NBSP}tổ**."
    assert chart.subsentence == "Giảm 100% so với năm 2023."
    assert desk.headlines.card(STOCK).period == "Năm 2024"


def test_about_so_far_is_told_on_the_card_too(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 60.0, qualifier=Qualifier.ABOUT), target("NQ05", 2024, 80.0, indicator=FILES))
    assert f"khoảng 20{NBSP}điểm" in drawn(desk, FILES).sentence
    assert desk.headlines.card(FILES).status == f"Thiếu ~20{NBSP}điểm (80%)"


def test_the_nation_is_told_beside_a_figure_of_the_same_day_and_nothing_is_times_nought(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 65.0), figure(FILES, "2024-10", 17.0, territory="VN", unit="BTTTT"))
    assert "bình quân cả nước" not in drawn(desk, FILES).subsentence
    put(desk.store, figure(FILES, "2024", 17.0, territory="VN", unit="BTTTT"))
    assert "Gấp 3,82 lần bình quân cả nước (17%)" in drawn(desk, FILES).subsentence
    assert rules.times(Quantity(5.0), Quantity(0.0)) is None


def test_a_figure_of_the_day_of_a_break_stands_behind_it(desk: Desk) -> None:
    put(desk.store, figure(FILES, "2024", 65.0), target("NQ05", 2025, 80.0, indicator=FILES, territory="DN-CU"))
    put(desk.store, SeriesBreak(FILES, date(2024, 12, 31), "definition", "cách tính mới"))
    desk.catalogue.refresh()
    chart = drawn(desk, FILES)
    assert "mốc gãy" not in chart.subsentence.partition("vì gãy chuỗi")[0]
    assert "Không so với năm 2023" in chart.subsentence
    assert desk.headlines.card(FILES).status.startswith("Còn 15")


def test_who_arrives_exactly_arrives(desk: Desk) -> None:
    put(desk.store, *(figure(STOCK, str(2022 + n), 2.0 + 2 * n) for n in range(3)))
    put(desk.store, target("NQ05", 2026, 10.0, indicator=STOCK))
    joined = replace(ChartSpec.of(STOCK), joined=True)
    assert desk.charts.chart(joined).sentence.endswith(f"tới được 10{NBSP}tổ năm 2026.")
    put(desk.store, replace(desk.catalogue.indicator(STOCK), direction=Direction.BAND))
    for low, high, where in ((10.0, 12.0, "trong"), (8.0, 10.0, "trong"), (8.0, 9.9, "ngoài")):
        put(desk.store, target("NQ05", 2026, low, indicator=STOCK, high=high))
        desk.catalogue.refresh()
        assert f"năm 2026 {where} mục tiêu" in desk.charts.chart(joined).sentence


def test_what_has_added_up_this_year_is_held_against_no_later_year(desk: Desk) -> None:
    put(desk.store, replace(indicator(STOCK, "Doanh thu", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM))
    put(desk.store, figure(STOCK, "2024-Q1", 10.0), figure(STOCK, "2024-Q2", 10.0))
    put(desk.store, *(target("NQ05", year, 100.0, indicator=STOCK, territory="DN-CU") for year in (2024, 2025)))
    desk.catalogue.refresh()
    chart = desk.charts.chart(replace(ChartSpec.of(STOCK), frequency=Frequency.QUARTER, cumulative=True))
    assert distances(chart) == {"2024-Q4": "−80"}


@pytest.mark.parametrize("places", [("DN-CU", "DN"), ("DN", "DN-CU")])
def test_a_formula_never_mixes_the_borders_of_two_times(desk: Desk, places: tuple[str, str]) -> None:
    put(desk.store, replace(indicator("KTS.77", "Tỷ lệ", Kind.RATIO, "%"), formula=f"[{STOCK}] / [{FILES}]"))
    told = {"DN-CU": 10.0, "DN": 30.0}
    put(desk.store, *(figure(STOCK, "2025", told[place], territory=place) for place in places))
    put(desk.store, figure(FILES, "2025", 5.0, territory="DN-CU"))
    desk.catalogue.refresh()
    [point] = desk.trends.series("KTS.77").points
    assert (point.figure.value, point.figure.territory) == (2, "DN-CU")
    put(desk.store, figure(FILES, "2025", 4.0, territory="DN"))
    [point] = desk.trends.series("KTS.77").points
    assert (point.figure.value, point.figure.territory) == (7.5, "DN")


def test_a_break_lies_after_the_day_before_it_and_up_to_the_day_itself(desk: Desk) -> None:
    put(desk.store, figure(STOCK, "2023", 1.0), figure(STOCK, "2024", 2.0), target("NQ05", 2025, 9.0, indicator=STOCK))
    series = replace(desk.trends.series(STOCK), breaks=(SeriesBreak(STOCK, date(2024, 12, 31), "method", "mới"),))
    first, last = series.points
    [step] = series.city_steps
    assert series.crossed(date(2024, 12, 30), date(2024, 12, 31)) is not None
    assert series.crossed(last.day, date(2025, 12, 31)) is None
    assert (rules.crossed(series, first, step), rules.crossed(series, last, step)) == (series.breaks[0], None)
    assert (rules.comparable(series, first, step), rules.comparable(series, last, step)) == (False, True)
