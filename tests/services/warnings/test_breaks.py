"""No rule compares across a break: each that compares is silent over one, and *gãy chuỗi, chưa so được* is said."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from dntracker.domain.indicator import Kind, OverTime, SeriesBreak
from dntracker.domain.source import Statement
from dntracker.services.warnings.rules import RULES
from tests.services.commune_data import TEAMS
from tests.services.warnings.planted import (
    CODE,
    ESTIMATED,
    PLAN,
    RANK,
    broken,
    desk_with,
    found,
    ours,
    statement,
    target,
    theirs,
)
from tests.services.warnings.test_rules_around import by_units
from tests.services.warnings.test_rules_of_projects import moving
from tests.support import a_desk, put

FLOW = {"kind": Kind.FLOW, "measure": "tỷ đồng", "over_time": OverTime.SUM}
LAST, SOON = "2025-12-01", "2026-02-01"  # a break before the newest figure; one after it, before the target's day
GROWTH = Statement("T.PB", CODE, "DN", "2024", "growth_percent", 90.0, None, "2023", False, "tăng 90%", PLAN)
ACROSS: Mapping[str, tuple[Sequence[Struct], str, Mapping[str, object]]] = {
    "B01": ([target(80, "2025"), ours(70, "2025-Q2")], "2025-09-01", {}),
    "B03": ([target(100, "2026"), ours(40, "2024"), ours(50, "2025")], SOON, {}),
    "B04": ([target(90, "2030"), ours(40, "2022"), ours(43, "2025")], LAST, {}),
    "B10": ([ours(80, "2025-Q3"), ours(70, "2025-Q4")], LAST, {}),
    "B11": ([ours(80, "2025-Q3"), ours(78, "2025-Q4")], LAST, {}),
    "B12": ([ours(80, "2024-Q4"), ours(70, "2025-Q3"), ours(72, "2025-Q4")], "2025-06-01", {}),
    "B13": ([ours(80 - place / 2, f"2025-Q{place}") for place in (1, 2, 3, 4)], LAST, {}),
    "B14": ([ours(50, "2024-Q1"), ours(50.5, "2025-Q4")], LAST, {}),
    "B15": ([ours(20.69, "2024"), ours(20.69, "2025", **ESTIMATED)], LAST, {}),
    "B19": ([ours(70, "2024"), theirs(50, "2024"), ours(71, "2025"), theirs(60, "2025")], LAST, {}),
    "B22": ([ours(50, "2023"), ours(60, "2024"), GROWTH], "2024-06-01", {}),
    "B36": ([*(ours(50 + 2 * year, str(2020 + year)) for year in range(5)), ours(40, "2025")], LAST, {}),
    "B37": ([target(80, "2026-Q1"), ours(70, "2025-Q4")], SOON, {}),
    "B38": ([target(40_000, "2025"), *(ours(6000, f"2025-Q{place}") for place in (1, 2))], "2025-06-01", FLOW),
    "B39": ([target(80, "2024"), ours(85, "2024"), ours(70, "2025")], LAST, {}),
    "B41": ([target(80, "2027"), ours(85, "2025")], SOON, {}),
    "B42": ([target(80, "2025"), ours(85, "2025-Q2")], "2025-09-01", {}),
    "B43": ([*(ours(50 + 5 * year, str(2022 + year)) for year in range(4))], LAST, {}),
}
"""What is planted for each rule that compares figures over time or with a target, and the break between the two."""

ONE_MOMENT = frozenset({"B17", "B18", "B20", "B21", "B25", "B26", "B27", "B44", "B45", "B48"})
"""Those that hold one figure against another of the same territory and period: a break cannot lie between the two."""

NO_COMPARISON = frozenset({
    "B02", "B05", "B06", "B07", "B08", "B09", "B16", "B23", "B28", "B29", "B30", "B31", "B32", "B33", "B34", "B35",
    "B40", "B46", "B47", "B49", "B50", "B51", "B52", "B53", "B54", "B55", "B56",
})  # fmt: skip
"""Those about documents, days, forms and money."""

ELSEWHERE = frozenset({"B24", "B57"})
"""Those with a test of their own below."""


def test_every_rule_is_known_to_compare_or_not() -> None:
    parts = [ACROSS.keys(), ONE_MOMENT, NO_COMPARISON, ELSEWHERE]
    assert set().union(*parts) == RULES.keys()
    assert sum(map(len, parts)) == len(RULES)


@pytest.mark.parametrize("rule", ACROSS)
def test_a_rule_that_compares_is_silent_across_a_break_and_the_break_is_told(rule: str) -> None:
    things, day, more = ACROSS[rule]
    assert rule in found(desk_with(*things, **more))
    told = found(desk_with(*things, broken(day), **more))
    assert rule not in told
    when = date.fromisoformat(day).strftime("%d/%m/%Y")
    assert told["B16"].sentence.startswith(f"Gãy chuỗi {when} (cách tính mới), chưa so được")


def test_units_do_not_drag_across_a_break() -> None:
    desk = a_desk()
    by_units(desk, [(100, 60), (100, 90)])
    assert "B24" in found(desk, TEAMS)
    put(desk.store, SeriesBreak(TEAMS, date(2025, 12, 1), "method", "cách đếm mới"))
    desk.catalogue.refresh()
    told = found(desk, TEAMS)
    assert "B24" not in told
    assert "chưa so được quý IV năm 2025 với quý III năm 2025" in told["B16"].sentence


def test_a_rank_counts_its_years_running_from_the_break_on() -> None:
    desk = desk_with(ours(1, "2024"), ours(1, "2025"), broken(LAST), **RANK)
    assert found(desk)["B45"].sentence == "Năm 2025 đứng đầu."


def test_a_project_is_not_judged_by_figures_on_both_sides_of_a_break() -> None:
    assert "B57" in found(moving("B57"), "TDA")
    desk = moving("B57", broken("2025-06-01"))
    assert "B57" not in found(desk, "TDA")
    assert "chưa so được" in found(desk)["B16"].sentence


@given(st.lists(st.integers(0, 100), min_size=6, max_size=6), st.integers(0, 100), st.integers(2026, 2030))
def test_whatever_the_figures_nothing_is_compared_over_a_break_on_each_side_of_the_newest(
    values: list[int], goal: int, year: int
) -> None:
    years = [ours(value, str(2020 + place)) for place, value in enumerate(values)]
    desk = desk_with(*years, target(goal, str(year)), statement(3), broken(LAST), broken("2026-01-05"))
    told = found(desk)
    assert not ACROSS.keys() & told.keys()
    assert "chưa so được năm 2025 với năm 2024" in told["B16"].sentence
    assert f"chưa so được năm 2025 với mục tiêu {year}" in told["B16"].sentence


def test_a_figure_of_the_old_city_is_not_held_against_a_target_whose_day_the_old_city_did_not_see() -> None:
    old = {"territory": "DN-CU"}
    things = [target(100, "2025", territory="DN-CU"), ours(40, "2023", **old), ours(45, "2024", **old)]
    told = found(desk_with(*things), period="2025-10")
    assert not {"B03", "B04", "B41"} & told.keys()
    assert "chưa so được năm 2024 với mục tiêu 2025 là 100%" in told["B16"].sentence
    before = found(desk_with(*things), period="2025-05")
    assert "B03" in before
