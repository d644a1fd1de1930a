"""A year's target against what comes up by quarters; borders told apart; changes as charts tell them."""

import pytest
from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.exact import exact
from dntracker.domain.figure import Target
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.services.trends.texts import number_text, with_measure
from dntracker.services.warnings.found import rounded
from tests.services.warnings.planted import (
    CODE,
    DOWN,
    ESTIMATED,
    FLOW,
    OTHER_PLAN,
    PLAN,
    RANK,
    desk_with,
    found,
    ours,
    quarters,
    target,
    theirs,
)
from tests.services.warnings.test_rules_of_projects import ACCEPT, PROCESS, PROJECT
from tests.support import put

NBSP = "\N{NO-BREAK SPACE}"


def told(*things: Struct, **more: object) -> dict[str, str]:
    return {rule: one.sentence for rule, one in found(desk_with(*things, **more)).items()}


def test_a_quarter_of_a_flow_is_never_held_against_the_target_of_a_year() -> None:
    plan = target(100, "2025"), target(110, "2026")
    said = told(*plan, *(ours(value, f"2025-Q{place}") for place, value in enumerate((25, 26, 26, 27), 1)), **FLOW)
    assert not {"B01", "B03", "B04", "B41"} & said.keys()
    assert said["B42"].startswith(f"Năm 2025 đạt 104{NBSP}tỷ đồng, vượt mục tiêu 2025")


def test_four_quarters_make_the_year_that_a_target_asks_for_and_three_do_not() -> None:
    said = told(target(120, "2024", territory="DN-CU"), *quarters(2024, 25, 26, 26, 27), **FLOW)
    assert said["B01"] == f"Năm 2024 đạt 104{NBSP}tỷ đồng, bằng 86,7% mục tiêu 2024 là 120{NBSP}tỷ đồng."
    assert "B01" not in told(target(120, "2024", territory="DN-CU"), *quarters(2024, 25, 26, 26), **FLOW)


def test_the_road_to_a_target_of_a_flow_goes_by_whole_years() -> None:
    years = *quarters(2023, 10, 10, 10, 10, territory="DN"), *quarters(2024, 10, 10, 10, 11, territory="DN")
    said = told(target(100, "2026"), *years, **FLOW)
    assert said["B04"] == (
        f"Năm 2024 đạt 41{NBSP}tỷ đồng. Cần +30 tỷ đồng/năm để tới mục tiêu 2026 là 100{NBSP}tỷ đồng, "
        "đang +1 (từ năm 2023)."
    )
    assert f"thì nay phải qua 60{NBSP}tỷ đồng: chậm 19{NBSP}tỷ đồng." in said["B03"]


def test_a_lag_that_grows_is_not_a_lead_that_shrinks() -> None:
    lag = told(ours(50, "2023"), theirs(52, "2023"), ours(51, "2025"), theirs(56, "2025"))["B19"]
    assert lag.endswith(f"năm 2023 kém 2{NBSP}điểm, năm 2025 kém 5{NBSP}điểm; khoảng kém rộng thêm 150%.")
    lost = told(ours(53, "2023"), theirs(52, "2023"), ours(51, "2025"), theirs(56, "2025"))["B19"]
    assert lost.endswith(f"năm 2023 hơn 1{NBSP}điểm, năm 2025 kém 5{NBSP}điểm; không còn hơn.")
    less = told(ours(60, "2023"), theirs(50, "2023"), ours(61, "2025"), theirs(56, "2025"))["B19"]
    assert less.endswith("; thu hẹp 50%.")


def test_asking_less_than_the_nation_is_said_so_where_less_is_better() -> None:
    nation = Target(CODE, "VN", OTHER_PLAN, Period.parse("2030"), 5.0)
    said = told(target(10, "2030"), nation, ours(12, "2025"), **DOWN)["B08"]
    assert said == "Mục tiêu 2030 là 10%, chưa bằng mức Trung ương đặt ra là 5%."


@pytest.mark.parametrize(("value", "beyond"), [(37.0, False), (40.0, False), (42.0, True)])
def test_a_figure_within_a_range_does_not_exceed_it(value: float, beyond: bool) -> None:
    said = told(target(35, "2025", high=40), ours(value, "2025"))
    assert ("B42" in said) is beyond
    if beyond:
        assert said["B42"] == f"Năm 2025 đạt 42%, vượt mục tiêu 2025 là 35–40% (2{NBSP}điểm)."


def test_a_score_that_fell_is_told_in_its_points_as_its_chart_tells_it() -> None:
    score = {"kind": Kind.SCORE, "measure": "điểm (0–1)", "decimals": 4, "high": 1.0}
    said = told(ours(0.7836, "2024", territory="DN-CU"), ours(0.7262, "2025", territory="DN-CU"), **score)
    assert said["B11"] == f"Năm 2025 đạt 0,7262{NBSP}điểm, kém năm 2024 (0,7836{NBSP}điểm) 0,0574{NBSP}điểm."


def test_a_fall_in_percent_has_the_decimals_of_the_chart() -> None:
    stock = {"kind": Kind.STOCK, "measure": "bộ", "decimals": 0, "high": None}
    said = told(ours(700, "2024", territory="DN-CU"), ours(650, "2025", territory="DN-CU"), **stock)
    assert said["B11"].endswith(f"kém năm 2024 (700{NBSP}bộ) 7,14%.")


def test_of_a_year_known_in_two_borders_a_warning_says_which_it_speaks_of() -> None:
    there, nation = ours(50, "2024", territory="DN-CU"), theirs(52, "2024")
    assert told(there, ours(40, "2024"), nation)["B17"].startswith("Năm 2024, Đà Nẵng (từ 01/7/2025) đạt 40%")
    assert told(there, nation)["B17"].startswith("Năm 2024 đạt 50%")
    assert told(ours(40, "2024"), nation)["B17"].startswith("Năm 2024 đạt 40%")


def test_the_best_of_some_quarters_is_not_the_best_in_years() -> None:
    assert "B43" not in told(*(ours(40 + place, f"2025-Q{place}") for place in (1, 2, 3, 4)))
    longer = told(*(ours(40 + year, f"{year}") for year in (2022, 2023, 2024, 2025)))
    assert "cao nhất trong 3 năm so được (từ năm 2022)" in longer["B43"]


def test_nothing_came_up_is_the_newest_figure_and_reaches_a_target_where_less_is_better() -> None:
    none = replace(ours(0, "2025"), value=None, mark=Mark.NIL)
    assert "B01" not in told(target(5, "2025"), ours(9, "2024"), none, **DOWN)
    assert told(target(5, "2025"), none)["B01"] == (
        f"Năm 2025 đạt 0%, còn thiếu 5{NBSP}điểm so với mục tiêu 2025 là 5%."
    )


def test_more_than_a_number_is_not_reached_by_the_number() -> None:
    asked = replace(target(80, "2025"), qualifier=Qualifier.OVER)
    assert told(asked, ours(80, "2025"))["B01"] == "Năm 2025 đạt 80%, chưa đạt mục tiêu 2025 là hơn 80%."
    assert "B01" not in told(asked, ours(80.01, "2025"))


@pytest.mark.parametrize(
    "more",
    [{}, {"measure": "%/năm", "low": None, "numerator": "", "denominator": ""}, {"kind": Kind.STOCK, "measure": "bộ"}],
)
def test_the_band_of_the_warning_is_the_band_of_the_chart(more: dict[str, object]) -> None:
    years = [ours(value, str(year), territory="DN-CU") for year, value in enumerate((60, 72, 79, 92, 97, 99.5), 2019)]
    desk = desk_with(*years, **more)
    spec = replace(ChartSpec.of(CODE), forecast="auto", joined=True)
    made = desk.charts.chart(spec).lines[0].series.forecast
    assert made is not None
    first = made.points[0]
    put(desk.store, ours(10, "2025", territory="DN-CU"))
    measure = "bộ" if "kind" in more else "%/năm" if more else "%"
    ends = (with_measure(number_text(rounded(exact(float(f"{one:.12g}")))), measure) for one in (first.low, first.high))
    assert f"thấp hơn dải {' đến '.join(ends)} mà 6 kỳ trước dự báo" in found(desk)["B36"].sentence


def test_what_a_target_of_less_asks_for_is_under_its_number() -> None:
    asked = Target(CODE, "DN", PLAN, Period.parse("2025"), 5.0, None, Qualifier.JUST_UNDER)
    said = told(asked, ours(5, "2025"), **DOWN)["B01"]
    assert said == "Năm 2025 ở mức 5%, chưa đạt mục tiêu 2025 là dưới 5%."


def test_a_project_is_not_blamed_for_the_season_of_a_flow() -> None:
    done = replace(PROJECT, indicators=(CODE,)), replace(ACCEPT, actual="2024-02-01")
    desk = desk_with(PROCESS, *done, ours(30, "2023-Q4"), ours(10, "2025-Q3"), **FLOW)
    assert "B57" not in found(desk, "TDA")
    put(desk.store, ours(80, "2023"), ours(75, "2025"))
    assert f"năm 2025 là 75{NBSP}tỷ đồng, không hơn năm 2023" in found(desk, "TDA")["B57"].sentence


@pytest.mark.parametrize(
    ("more", "first", "last", "told"),
    [
        ({"kind": Kind.SCORE, "measure": "điểm (0–1)", "decimals": 2}, 0.8, 0.7, f"thấp hơn … 0,1{NBSP}điểm."),
        (RANK, 15.0, 17.0, f"kém … 2{NBSP}bậc."),
        ({"kind": Kind.STOCK, "measure": "bộ", "high": None}, 800.0, 700.0, "thấp hơn … 12,5%."),
    ],
)
def test_what_an_estimate_was_off_by_is_told_as_a_chart_tells_it(
    more: dict[str, object], first: float, last: float, told: str
) -> None:
    desk = desk_with(ours(first, "2025-Q3", **ESTIMATED), **more)
    put(desk.store, ours(last, "2025-Q3"))
    side, _, far = told.partition(" … ")
    said = found(desk)["B48"].sentence
    assert f" {side} số ước đã báo (" in said
    assert said.endswith(f") {far}")


def test_yes_and_no_are_off_by_nothing() -> None:
    desk = desk_with(ours(1, "2025-Q3", **ESTIMATED), kind=Kind.YES_NO, measure="")
    put(desk.store, ours(0, "2025-Q3"))
    assert "B48" not in found(desk)
