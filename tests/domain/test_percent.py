"""Percentages of plan and of last year, and the words and gaps that stand for them."""

from datetime import date
from typing import Any

import pytest

from dntracker.domain.indicator import Direction, Kind, SeriesBreak
from dntracker.domain.percent import Answer, Gap, break_between, of_last_year, of_plan
from dntracker.domain.report import Percentage
from tests.domain.rule_data import an_indicator, quantity

SHARE: dict[str, Any] = {"kind": Kind.RATIO, "measure": "%"}
DOWN: dict[str, Any] = {"direction": Direction.DOWN}
BAND = {"direction": Direction.BAND}


def told(answer: Answer) -> str | None:
    """A percentage as a sheet would print it, its words, or the reason for a gap."""
    if not isinstance(answer, Percentage):
        return answer
    text = answer.text or f"{answer.qualifier}{answer.value}"
    return text.replace("\N{NO-BREAK SPACE}", " ")


def share_of_plan(current: str, cumulative: str, plan: str, **kind: Any) -> str | None:
    given = [quantity(text) if text else None for text in (current, cumulative, plan)]
    return told(of_plan(an_indicator(**kind), *given))


@pytest.mark.parametrize(
    ("current", "cumulative", "plan", "kind", "expected"),
    [
        ("11000", "34293", "33170", {}, "103.4"),  # the city's own 103,4 % of 2022
        ("1", "1", "8", {}, "12.5"),
        ("1", "1", "2000", {}, "0.1"),  # 0,05 rounds up
        ("20.69", "", "≥20", SHARE, "103.5"),  # 103,45, a half, goes up
        ("95", "", "100", SHARE, "95.0"),
        ("~24", "", "20", SHARE, "~120.0"),
        (">1400", "", "1000", {"kind": Kind.STOCK}, ">140.0"),
        ("50", "", "~100", {"kind": Kind.STOCK}, "~50.0"),
        ("", "-", "10", {}, "0.0"),
        ("1", "1e30", "1", {}, "1e+32"),
    ],
)
def test_a_flow_divides_what_has_added_up_by_the_plan_and_the_rest_this_periods_figure(
    current: str, cumulative: str, plan: str, kind: dict[str, Any], expected: str
) -> None:
    assert share_of_plan(current, cumulative, plan, **kind) == expected


def test_a_plain_quotient_names_its_columns_for_the_live_formula() -> None:
    flow = of_plan(an_indicator(), quantity("1"), quantity("3"), quantity("4"))
    stock = of_plan(an_indicator(Kind.STOCK), quantity("3"), None, quantity("4"))
    assert flow == Percentage(75.0, None, "LUY_KE", "KE_HOACH")
    assert stock == Percentage(75.0, None, "KY_NAY", "KE_HOACH")


@pytest.mark.parametrize(
    ("current", "plan", "kind", "expected"),
    [
        ("0.27", "2", SHARE | DOWN, "đạt, tốt hơn 1,7 điểm"),
        ("2.63", "2", SHARE | DOWN, "chưa đạt, còn 0,6 điểm"),
        ("2", "≤2", SHARE | DOWN, "đạt"),
        ("1.98", "2", SHARE | DOWN, "đạt, tốt hơn 0,02 điểm"),  # never a distance of nought
        ("~1.5", "2", SHARE | DOWN, "đạt, tốt hơn ~0,5 điểm"),
        (">3", "2", SHARE | DOWN, "chưa đạt, còn ~1,0 điểm"),
        (">2", "≤2", SHARE | DOWN, "chưa đạt"),
        ("≤1.5", "2", SHARE | DOWN, "đạt, tốt hơn ~0,5 điểm"),
        ("2.0004", "2", SHARE | DOWN, "chưa đạt, còn 0,0004 điểm"),
        ("1200", "100", {"kind": Kind.STOCK} | DOWN, "chưa đạt, còn 1.100,0 hồ sơ"),
        ("17", "10", {"kind": Kind.RANK}, "chưa đạt, còn 7 bậc"),
        ("1", "3", {"kind": Kind.RANK}, "đạt, tốt hơn 2 bậc"),
        ("1", "1", {"kind": Kind.YES_NO}, "đạt"),
        ("0", "1", {"kind": Kind.YES_NO}, "chưa đạt"),
        ("37", "35–40", SHARE | BAND, "đạt"),
        ("42.5", "35–40", SHARE | BAND, "chưa đạt, còn 2,5 điểm"),
        ("34", "35–40", SHARE | BAND, "chưa đạt, còn 1,0 điểm"),
        ("6", "5", {"kind": Kind.STOCK} | BAND, "chưa đạt, còn 1,0 hồ sơ"),
    ],
)
def test_where_more_is_not_better_it_says_reached_or_not_and_the_distance(
    current: str, plan: str, kind: dict[str, Any], expected: str
) -> None:
    assert share_of_plan(current, "", plan, **kind) == expected


@pytest.mark.parametrize(
    ("current", "plan", "kind", "gap"),
    [
        ("20", "35–40", SHARE, Gap.RANGE),
        ("35–40", "20", SHARE, Gap.RANGE),
        ("35–40", "20", SHARE | DOWN, Gap.RANGE),
        ("5", "0", {"kind": Kind.STOCK}, Gap.ZERO),
        (">1", "2", SHARE | DOWN, Gap.OPEN),
        ("≥2", "2", SHARE | DOWN, Gap.OPEN),
        ("≤2.5", "2", SHARE | DOWN, Gap.OPEN),
        (">36", "35–40", SHARE | BAND, Gap.OPEN),
    ],
)
def test_what_cannot_be_computed_says_why(current: str, plan: str, kind: dict[str, Any], gap: Gap) -> None:
    assert share_of_plan(current, "", plan, **kind) is gap


@pytest.mark.parametrize(("current", "plan"), [("", "20"), ("20", ""), ("…", "20"), ("x", "20")])
def test_without_both_numbers_there_is_simply_nothing(current: str, plan: str) -> None:
    assert share_of_plan(current, "", plan, **SHARE) is None


@pytest.mark.parametrize(
    ("current", "last", "kind", "expected"),
    [
        ("39888", "36571", {}, "109.1"),  # 109,07
        ("165", "~148", {}, "~111.5"),
        ("<1200", ">1000", {}, "<120.0"),
        (">1200", ">1000", {}, "~120.0"),
        ("0.8340", "0.8002", {"kind": Kind.SCORE}, "104.2"),
        ("20.69", "17", SHARE, "+3,7 điểm"),
        ("20.69", "20.65", SHARE, "+0,04 điểm"),
        ("20.6904", "20.69", SHARE, "+0,0004 điểm"),
        ("90", "94", SHARE, "−4,0 điểm"),
        ("90", "90", SHARE, "0,0 điểm"),
        ("~24", "20.69", SHARE, "~+3,3 điểm"),
        ("1", "1", {"kind": Kind.RANK}, "giữ hạng"),
        ("17", "2", {"kind": Kind.RANK}, "xuống 15 bậc"),
        ("2", "5", {"kind": Kind.RANK}, "lên 3 bậc"),
        ("2.3", "2.27", {"kind": Kind.RATIO, "measure": "DN/1.000 dân"}, "101.3"),
        ("35–40", "20", SHARE, Gap.RANGE),
        ("5", "-", {}, Gap.ZERO),
        ("1", "0", {"kind": Kind.YES_NO}, None),
        ("…", "5", {}, None),
    ],
)
def test_against_last_year_ratios_differ_in_points_ranks_in_places_the_rest_in_percent(
    current: str, last: str, kind: dict[str, Any], expected: str | None
) -> None:
    assert told(of_last_year(an_indicator(**kind), quantity(current), quantity(last))) == expected


def test_a_form_may_ask_for_ratios_in_percent() -> None:
    answer = of_last_year(an_indicator(**SHARE), quantity("95"), quantity("98"), as_percent=True)
    assert answer == Percentage(96.9, None, "KY_NAY", "CUNG_KY")


BREAKS = [
    SeriesBreak("DTI", date(2021, 1, 1), "method", "QĐ 922"),
    SeriesBreak("DTI", date(2024, 1, 1), "method", "QĐ 405"),
    SeriesBreak("*", date(2025, 7, 1), "territory", "Nhập tỉnh"),
]


@pytest.mark.parametrize(
    ("indicator", "earlier", "later", "reason"),
    [
        ("DTI", date(2023, 12, 31), date(2024, 12, 31), "QĐ 405"),
        ("DTI", date(2022, 12, 31), date(2023, 12, 31), None),
        ("KTS", date(2023, 12, 31), date(2024, 12, 31), None),
        ("KTS", date(2024, 12, 31), date(2025, 12, 31), "Nhập tỉnh"),
        ("KTS", date(2025, 7, 1), date(2026, 7, 1), None),
        ("DTI", date(2020, 12, 31), date(2025, 12, 31), "Nhập tỉnh"),
    ],
)
def test_a_break_between_two_days_is_found(indicator: str, earlier: date, later: date, reason: str | None) -> None:
    found = break_between(BREAKS, indicator, earlier, later)
    assert (found.reason if found else None) == reason
