"""Rules about plans on their way: just before the day, within the year, reached and lost, run out; and what adds up."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from dntracker.domain.indicator import Kind, OverTime
from tests.services.warnings.planted import OTHER_PLAN, desk_with, found, ours, target

FLOW = {"kind": Kind.FLOW, "measure": "tỷ đồng", "over_time": OverTime.SUM}


def plain(sentence: str) -> str:
    return sentence.replace("\N{NO-BREAK SPACE}", " ")


def quarters(year: int, *values: float) -> list[Struct]:
    return [
        ours(value, f"{year}-Q{place}", territory="DN-CU" if year < 2025 else "DN")
        for place, value in enumerate(values, 1)
    ]


CASES: dict[str, tuple[Sequence[Struct], Sequence[Struct], str]] = {
    "B37": (
        [target(80, "2026-Q1"), ours(70, "2025-Q4")], [target(80, "2026-Q1"), ours(80, "2025-Q4")],
        "Quý IV năm 2025 đạt 70%, còn thiếu 10 điểm so với mục tiêu 2026 là 80%; còn 80 ngày.",
    ),
    "B39": (
        [target(80, "2024"), ours(85, "2024"), ours(70, "2025")],
        [target(80, "2024"), ours(70, "2024"), ours(75, "2025")],
        "Năm 2025 đạt 70%, còn thiếu 10 điểm so với mục tiêu 2024 là 80%; năm 2024 (85%) đã đạt.",
    ),
    "B40": (
        [target(80, "2025"), ours(85, "2025")], [target(80, "2025"), target(90, "2030", OTHER_PLAN), ours(85, "2025")],
        "Mục tiêu cuối cùng là của năm 2025 (80%), đã qua 10 ngày; chưa có mục tiêu cho các năm sau.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", CASES)
def test_the_planted_case_is_found_with_its_figures_and_the_clean_one_is_silent(rule: str) -> None:
    planted, clean, sentence = CASES[rule]
    assert plain(found(desk_with(*planted))[rule].sentence) == sentence
    assert rule not in found(desk_with(*clean))


def test_what_adds_up_is_told_behind_the_years_plan_by_what_has_added_up() -> None:
    behind = found(desk_with(target(40_000, "2025"), *quarters(2025, 6000, 6000, 6000), **FLOW))
    assert plain(behind["B38"].sentence) == (
        "Lũy kế đến hết quý III năm 2025 đạt 18.000 tỷ đồng, bằng 45% mục tiêu 2025 là 40.000 tỷ đồng "
        "khi năm đã qua 75%."
    )
    assert "B38" not in found(desk_with(target(40_000, "2025"), *quarters(2025, 10_000, 9000, 9000), **FLOW))


def test_of_a_year_with_a_missing_quarter_nothing_is_added_up() -> None:
    first, _, third = quarters(2025, 100, 100, 100)
    assert "B38" not in found(desk_with(target(40_000, "2025"), first, third, **FLOW))


def test_a_quarter_is_never_held_against_the_target_of_a_year() -> None:
    reached = found(
        desk_with(target(40_000, "2024", territory="DN-CU"), *quarters(2024, 10_000, 10_000, 10_000, 10_000), **FLOW)
    )
    assert "B01" not in reached
    short = found(desk_with(target(40_000, "2024", territory="DN-CU"), *quarters(2024, 9000, 9000, 9000, 9000), **FLOW))
    assert plain(short["B01"].sentence) == "Năm 2024 đạt 36.000 tỷ đồng, bằng 90,0% mục tiêu 2024 là 40.000 tỷ đồng."
    assert short["B01"].cell is None  # nobody typed it
    ahead = found(desk_with(target(40_000, "2027"), *quarters(2024, 9000, 9000, 9000, 9000), **FLOW))
    assert not {"B03", "B04", "B41"} & ahead.keys()


def test_the_year_that_somebody_told_counts_before_the_sum_of_its_quarters() -> None:
    told = found(
        desk_with(
            target(40_000, "2024", territory="DN-CU"),
            ours(41_000, "2024", territory="DN-CU"),
            *quarters(2024, 1, 1, 1, 1),
            **FLOW,
        )
    )
    assert "B01" not in told
    assert "bằng 102,5%" in plain(told["B42"].sentence)


@given(st.lists(st.integers(1, 5000), min_size=4, max_size=4), st.integers(4, 20_000))
def test_a_year_of_quarters_misses_its_plan_exactly_where_their_sum_does(values: list[int], plan: int) -> None:
    told = found(desk_with(target(plan, "2024", territory="DN-CU"), *quarters(2024, *values), **FLOW))
    assert ("B01" in told) == (sum(values) < plan)
