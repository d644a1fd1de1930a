"""The numbers of a chart of one line, each reckoned again by hand or by numpy."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec, LineSpec
from dntracker.domain.figure import Status, Target, weakest
from dntracker.domain.indicator import Direction, FormerDefinition, Kind, OverTime
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier
from dntracker.domain.unit import Territory
from dntracker.services.desk import Desk, desk_of
from dntracker.services.trends import rules
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.forecasts import limits, track_of
from dntracker.services.trends.numbers import numbers_of
from dntracker.services.trends.series import Point, Series, TargetStep
from dntracker.services.trends.trends import told
from dntracker.services.trends.what_if import what_if
from tests.services.trends.trend_data import FILES, NOON, SHARE, a_store, figure, indicator, target
from tests.support import LAN, Clock, a_desk, put

STOCK, SALES, LEVEL = "KTS.31", "KTS.32", "KTS.33"
FLOW = replace(indicator(SALES, "Doanh thu", Kind.FLOW, "tỷ đồng"), over_time=OverTime.SUM)
NBSP = "\N{NO-BREAK SPACE}"
JOINED = ", nối qua mốc gãy 01/07/2025"


@pytest.fixture
def desk() -> Desk:
    store = a_store()
    band = indicator(LEVEL, "Mức", Kind.RATIO, "%", direction=Direction.BAND)
    put(store, indicator(STOCK, "Tổ công nghệ số", Kind.STOCK, "tổ"), FLOW, band)
    return desk_of(store, LAN, NOON.date())


def drawn(desk: Desk, code: str, frequency: Frequency = Frequency.YEAR, **more: object) -> Chart:
    return desk.charts.chart(replace(ChartSpec.of(code), frequency=frequency, **more))


def numbers(chart: Chart) -> dict[str, float | None]:
    return {one.key: one.value for one in chart.numbers}


def text(chart: Chart, key: str) -> str:
    return next(one.text for one in chart.numbers if one.key == key)


def test_a_chart_in_quarters_counts_quarters_to_its_target(desk: Desk) -> None:
    """From the end of 2024-Q1 to the end of 2027 are 3,75 years: 30 points by then are 8 a year."""
    put(desk.store, *(figure(FILES, f"2024-Q{n}", value) for n, value in ((1, 50.0),)))
    put(desk.store, figure(FILES, "2023-Q3", 42.0), figure(FILES, "2023-Q4", 46.0))
    put(desk.store, target("NQ05", 2027, 80.0, indicator=FILES))
    chart = drawn(desk, FILES, Frequency.QUARTER, joined=True, last=Period.parse("2024-Q1"))
    assert numbers(chart)["required"] == 8
    assert numbers(chart)["pace"] == pytest.approx(16)
    assert chart.sentence == "Cần **+8** điểm/năm, đang **+16**: giữ tốc độ ấy thì tới được 80% năm 2027."
    assert numbers(chart)["years"] == pytest.approx(30 / 16)
    assert text(chart, "years").endswith("(năm 2026)")  # seven quarters and a half after 2024-Q1


@pytest.mark.parametrize(
    ("goal", "years", "when"),
    [(53.5, 0.125, "(năm 2024)"), (54.0, 0.25, "(năm 2024)"), (54.2, 0.3, "(năm 2025)"), (58.4, 1.35, "chậm 1 năm)")],
)
def test_the_year_in_which_a_target_is_reached_is_counted_by_months(
    desk: Desk, goal: float, years: float, when: str
) -> None:
    """The newest figure is of the end of September 2024, and four come up a year."""
    put(desk.store, *(figure(STOCK, f"2024-Q{n}", 50.0 + n) for n in (1, 2, 3)))
    put(desk.store, target("NQ05", 2025, goal, indicator=STOCK))
    chart = drawn(desk, STOCK, Frequency.QUARTER, joined=True)
    assert numbers(chart)["years"] == pytest.approx(years)
    assert text(chart, "years").endswith(when)


def test_seasons_are_no_growth(desk: Desk) -> None:
    """From the first quarter of 2021 to the fourth of 2023 sales trebled by season alone; quarter on quarter, 10%."""
    for year, factor in ((2021, 1.0), (2022, 1.1), (2023, 1.21)):
        sold = [round(one * factor, 4) for one in (10.0, 20.0, 20.0, 30.0)]
        put(desk.store, *(figure(SALES, f"{year}-Q{n}", one) for n, one in enumerate(sold, 1)))
    chart = drawn(desk, SALES, Frequency.QUARTER)
    assert numbers(chart)["growth"] == pytest.approx(10, abs=0.005)
    assert numbers(chart)["change"] == pytest.approx(6.3)
    assert chart.numbers[0].label == "Thay đổi IV/2021–IV/2023"
    assert "pace" not in numbers(chart)


amounts = st.lists(st.integers(1, 10**9).map(lambda one: one / 100), min_size=2, max_size=12)


@settings(deadline=None)
@given(amounts, st.integers(1, 3))
def test_mean_growth_is_the_geometric_mean_of_the_yearly_factors(values: list[float], apart: int) -> None:
    places = [2001 + apart * place for place in range(len(values))]
    found = {one.key: one.value for one in numbers_of(series(Kind.STOCK, "tổ", dict(zip(places, values, strict=True))))}
    factors = np.log(np.array(values[1:]) / np.array(values[:-1]))
    wanted = (np.exp(factors.sum() / (places[-1] - places[0])) - 1) * 100
    assert found["growth"] == pytest.approx(wanted, abs=0.0051, rel=1e-9)
    assert found["change"] == pytest.approx(values[-1] - values[0], abs=1e-6)
    assert found["relative"] == pytest.approx((values[-1] / values[0] - 1) * 100, abs=0.0051, rel=1e-9)


@settings(deadline=None)
@given(amounts)
def test_a_share_grows_in_points_by_the_mean_of_its_steps(values: list[float]) -> None:
    found = {one.key: one for one in numbers_of(series(Kind.RATIO, "%", dict(enumerate(values, 2001))))}
    assert found["growth"].value == pytest.approx(np.diff(values).mean(), rel=0.006, abs=1e-8)
    assert found["growth"].measure == found["change"].measure == "điểm phần trăm"
    if len(values) > 2:
        slope = np.polyfit(range(len(values)), values, 1)[0]
        assert found["pace"].value == pytest.approx(slope, rel=1e-4, abs=1e-4)


@settings(deadline=None)
@given(st.floats(0, 100).map(lambda one: round(one, 2)), st.floats(0, 100).map(lambda one: round(one, 2)),
       st.integers(1, 8), st.sampled_from([Direction.UP, Direction.DOWN]))  # fmt: skip
def test_who_moves_at_the_pace_that_is_needed_arrives(start: float, goal: float, quarters: int, way: Direction) -> None:
    about = replace(indicator(FILES, "Tỷ lệ", Kind.RATIO, "%", direction=way))
    aim = target("NQ05", 2025, goal, indicator=FILES)
    point = Point(
        Period(2025 - quarters // 4 - 1, Frequency.QUARTER, 4 - quarters % 4), figure(FILES, "2024", start), "", ""
    )
    made = Series(about, Frequency.QUARTER, "", "%", (point,))
    step = target_step(aim)
    wanted = rules.needed(made, point, step)
    met = goal <= start if way is Direction.UP else goal >= start
    assert (wanted is None) is met
    if wanted:
        months = (2025 * 12 + 12) - (point.period.year * 12 + point.period.last_month)
        assert start + float(wanted[0]) * months / 12 == pytest.approx(goal, rel=0.06, abs=abs(goal - start) * 0.06)


def target_step(aim: Target) -> TargetStep:
    return TargetStep(2021, 2025, aim, "", "", "", "", None, True, False, "city")


def series(kind: Kind, measure: str, values: dict[int, float]) -> Series:
    """These years, with all that is said of them."""
    points = tuple(
        Point(Period(year, Frequency.YEAR), figure(STOCK, str(year), value), f"{value}", "")
        for year, value in values.items()
    )
    return told(Series(indicator(STOCK, "Tổ", kind, measure), Frequency.YEAR, "Đà Nẵng", measure, points))


def test_a_band_is_reached_at_its_nearer_end(desk: Desk) -> None:
    put(desk.store, *(figure(LEVEL, str(2021 + place), 1.0 + place) for place in range(3)))
    put(desk.store, target("NQ05", 2026, 5.0, high=8.0, indicator=LEVEL))
    assert text(drawn(desk, LEVEL, joined=True), "years").startswith("5% sau 2 năm")


def test_a_quotient_is_told_with_decimals_that_say_something(desk: Desk) -> None:
    made = {"2021": 100 / 3, "2022": 25.0, "2024": 200 / 7}
    put(desk.store, *(figure(FILES, year, float(f"{value:.15g}")) for year, value in made.items()))
    put(desk.store, figure(FILES, "2023", 24.0), target("NQ05", 2024, 70.0, indicator=FILES))
    chart = drawn(desk, FILES)
    assert chart.sentence.endswith(f"còn thiếu 41,43{NBSP}điểm so với mục tiêu 2024 là 70%.")
    assert f"Tăng 4,57{NBSP}điểm so với năm 2023" in chart.subsentence
    rows = {row.label: {at.code: said for at, said in row.cells.items()} for row in chart.rows}
    assert rows["Tăng so năm trước, điểm"] == {"2022": "−8,33", "2023": "−1,00", "2024": "+4,57"}
    assert desk.headlines.card(FILES).status == f"Thiếu 41,43{NBSP}điểm (70%)"


def test_what_is_computed_is_no_more_final_than_its_parts(desk: Desk) -> None:
    put(desk.store, replace(indicator("KTS.77", "Tỷ lệ", Kind.RATIO, "%"), formula=f"[{STOCK}] / [{SALES}]"))
    put(desk.store, figure(STOCK, "2024", 3.0), figure(SALES, "2024", 6.0, status=Status.ESTIMATED))
    desk.catalogue.refresh()
    [point] = desk.trends.series("KTS.77").points
    assert (point.figure.value, point.status) == (0.5, Status.ESTIMATED)
    assert "(ước)" in drawn(desk, "KTS.77").sentence


@given(st.lists(st.sampled_from(Status)))
def test_the_weakest_is_the_least_final(found: list[Status]) -> None:
    order = (Status.ESTIMATED, Status.PROVISIONAL, Status.OFFICIAL)
    assert weakest(found) == min(found, key=order.index, default=Status.OFFICIAL)


def test_the_share_of_2021_to_2024_by_hand(desk: Desk) -> None:
    """12,7 → 20,69: 7,99 points, 62,91%, 2,663 points a year; the line through all four climbs 2,766 a year."""
    found = numbers(drawn(desk, SHARE))
    assert (found["change"], found["relative"], found["growth"]) == (7.99, 62.91, 2.66)
    assert found["pace"] == pytest.approx(2.766)


def test_as_of_today_and_of_the_day_on_which_all_was_written_is_the_file_as_it_is() -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    written = clock.now.date()
    clock.turn(days=3)
    for one in desk.catalogue.indicators():
        plain = desk.charts.chart(ChartSpec.of(one.code))
        for day in (written, clock.now.date()):
            seen = desk.charts.chart(replace(ChartSpec.of(one.code), as_of=day))
            assert (seen.sentence, seen.rows, seen.numbers) == (plain.sentence, plain.rows, plain.numbers), one.code


def test_where_a_line_may_be_higher_than_its_number_none_is_called_the_highest(desk: Desk) -> None:
    places = ("20195", "20197", "20198", "20199", "20200")
    put(desk.store, *(Territory(code, f"Phường {code}", code, "commune") for code in places))
    put(desk.store, *(figure(STOCK, "2024", 10.0 + n, territory=code) for n, code in enumerate(places)))
    desk.catalogue.refresh()
    spec = ChartSpec(tuple(LineSpec(STOCK, territory=code) for code in places))
    assert "cao nhất 20200" in desk.charts.chart(spec).sentence
    put(desk.store, figure(STOCK, "2024", 13.0, territory="20198", qualifier=Qualifier.OVER))
    assert "cao nhất" not in desk.charts.chart(spec).sentence


def test_from_nothing_there_is_no_growth_in_percent(desk: Desk) -> None:
    put(desk.store, figure(STOCK, "2022", 0.0), figure(STOCK, "2023", 4.0), figure(STOCK, "2024", 8.0))
    chart = drawn(desk, STOCK)
    assert numbers(chart).keys() == {"change", "pace"}
    assert numbers(chart)["change"] == 8


def test_a_place_among_others_is_of_figures_of_one_day(desk: Desk) -> None:
    put(desk.store, Territory("QN", "Quảng Nam", "Quảng Nam", "province"), figure(STOCK, "2024", 4.0))
    put(desk.store, figure(STOCK, "2024-10", 9.0, territory="QN"))
    desk.catalogue.refresh()
    assert "rank" not in numbers(drawn(desk, STOCK))
    put(desk.store, figure(STOCK, "2024", 9.0, territory="QN"))
    assert text(drawn(desk, STOCK), "rank").startswith("thứ 2 trong 2 nơi có số năm 2024")


def test_a_pace_goes_through_three_figures_of_their_own_periods(desk: Desk) -> None:
    put(desk.store, figure(STOCK, "2022", 3.0), figure(STOCK, "2023", 4.0), figure(STOCK, "2024-10", 9.0))
    chart = drawn(desk, STOCK)
    assert chart.numbers[0].label == "Thay đổi 2022–2023"
    assert "pace" not in numbers(chart)
    put(desk.store, figure(STOCK, "2024", 8.0))
    assert numbers(drawn(desk, STOCK))["pace"] == 2.5


@pytest.mark.parametrize(
    ("measure", "numerator", "held"),
    [("%", "", (0.0, 100.0)), ("% GRDP", "A", (0.0, 100.0)), ("%/năm", "", (0.0, None)), ("tổ", "", (0.0, None))],
)
def test_only_a_share_of_a_whole_ends_at_a_hundred(
    measure: str, numerator: str, held: tuple[float | None, float | None]
) -> None:
    kind = Kind.RATIO if "%" in measure else Kind.STOCK
    about = replace(indicator(FILES, "Tỷ lệ", kind, measure), numerator=numerator)
    numbers = [Decimal(1), Decimal("2.5"), Decimal(100)]
    assert limits(about, (0.0, None), numbers) == held
    assert limits(about, (0.0, None), [*numbers, Decimal(101)]) == (0.0, None)
    made = track_of(about, (0.0, None), [Period.parse(f"202{n}") for n in range(3)], numbers)
    assert made.grain == pytest.approx(np.random.default_rng(1).uniform(-0.05, 0.05, 10**6).std(), rel=0.01)


def test_a_supposed_end_asks_as_much_a_year_as_its_quarters_ask_together(desk: Desk) -> None:
    put(desk.store, *(figure(STOCK, f"2024-Q{n}", 50.0 + n) for n in (1, 2, 3)))
    [line] = drawn(desk, STOCK, Frequency.QUARTER, joined=True).lines
    found = what_if(line.series, Period.parse("2026-Q1"), 65.0)
    assert found is not None
    assert found.pace == 8  # 12 in a year and a half
    assert found.text == f"Nếu quý I/2026 là 65{NBSP}tổ thì cần +8 tổ/năm, đang +4, bằng 2 lần hiện nay{JOINED}."


def test_a_year_that_a_definition_ended_with_is_still_added_up(desk: Desk) -> None:
    put(desk.store, *(figure(SALES, f"2024-Q{n}", 10.0 * n) for n in (1, 2, 3, 4)))
    for day, label in (("2024-12-31", "100"), ("2024-06-30", "")):
        former = FormerDefinition(SALES, date.fromisoformat(day), "Cũ", "Cũ", "tỷ đồng", 0)
        put(desk.store, former)
        desk.catalogue.refresh()
        assert {one.label for one in desk.trends.series(SALES).points} == ({label} if label else set())
