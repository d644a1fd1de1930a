"""On its threshold a rule does what it says: *quá ngưỡng* is more than that, *ít nhất* takes it in."""

from datetime import UTC, datetime

import pytest
from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.indicator import Kind
from dntracker.domain.submission import State, Submission
from tests.services.commune_data import TEAMS, report
from tests.services.warnings.planted import CODE, ESTIMATED, desk_with, found, ours, target, theirs
from tests.services.warnings.test_rules_around import Q4, by_units, of_rule, planted, told
from tests.support import Clock, a_desk, figure, put

STOCK = {"kind": Kind.STOCK, "measure": "bộ", "high": None}
SCORE = {"kind": Kind.SCORE, "measure": "điểm", "high": None}


def years(*values: float, first: int = 2020) -> list[Struct]:
    return [ours(value, str(year)) for year, value in enumerate(values, first)]


@pytest.mark.parametrize(
    ("rule", "at", "past", "more"),
    [
        ("B03", [target(100, "2026"), ours(40, "2024"), ours(64, "2025")], ours(63.9, "2025"), {}),
        ("B04", [target(90, "2030"), *years(42, 50, first=2024)], ours(42.1, "2024"), {}),
        ("B04", [target(90, "2030"), ours(40, "2025-04"), ours(41, "2025-12")], ours(39, "2025-03"), {}),
        ("B10", years(50, 45, first=2024), ours(44.9, "2025"), {}),
        ("B11", years(50, 49, first=2024), ours(48.9, "2025"), {}),
        ("B11", years(100, 95, first=2024), ours(94.9, "2025"), STOCK),
        ("B18", [theirs(50, "2025"), ours(52.6, "2025")], ours(52.5, "2025"), {}),
        ("B17", [theirs(50, "2025"), ours(50.1, "2025")], ours(50, "2025"), {}),
        ("B19", [theirs(40, "2024"), theirs(40, "2025"), *years(50, 49, first=2024)], ours(48.9, "2025"), {}),
        ("B14", years(100, 100, 102.1, first=2023), ours(102, "2025"), STOCK),
        ("B43", years(1, 2, 3, 4, 4), ours(4.1, "2024"), SCORE),
        ("B44", [theirs(10, "2025"), ours(19.9, "2025")], ours(20, "2025"), {}),
    ],
)
def test_a_rule_speaks_only_past_its_threshold(
    rule: str, at: list[Struct], past: Struct, more: dict[str, object]
) -> None:
    desk = desk_with(*at, **more)
    assert rule not in found(desk)
    put(desk.store, past)
    desk.catalogue.refresh()
    assert rule in found(desk)


@pytest.mark.parametrize(("days", "waits"), [(180, False), (179, True)])
def test_an_estimate_waits_more_than_so_many_days(days: int, waits: bool) -> None:
    """On 10/01/2026 the second quarter of 2025 was over for 194 days, the third for 102."""
    desk = desk_with(ours(50, "2025-Q2", **ESTIMATED))
    rule = replace(desk.warnings.rule("B21"), limits={"days": 194.0 if days == 180 else 193.0})
    assert (CODE in {one.code for one in desk.warnings.tried(rule)}) is waits


@pytest.mark.parametrize(("later", "drags"), [(98.0, False), (97.9, True)])
def test_units_drag_by_more_than_so_much_of_the_whole(later: float, drags: bool) -> None:
    desk = a_desk()
    by_units(desk, [(100.0, later)])
    assert bool(of_rule(desk, "B24")) is drags


def test_quarters_that_are_no_neighbours_are_not_held_against_each_other() -> None:
    desk = a_desk(clock=Clock(datetime(2026, 5, 4, tzinfo=UTC)))
    by_units(desk, [(100.0, 50.0)])
    assert of_rule(desk, "B24")
    [(unit, about), *_] = desk.catalogue.reporters(Q4).items()
    put(desk.store, figure(TEAMS, 10.0, "2026-Q2", unit=unit, territory=about))
    assert not of_rule(desk, "B24")


@pytest.mark.parametrize(("percent", "few"), [(50.0, False), (50.1, True)])
def test_few_are_less_than_so_many_of_those_that_must_report(percent: float, few: bool) -> None:
    desk = a_desk()
    report(desk, ["5"] * 47)
    rule = replace(desk.warnings.rule("B25"), limits={"percent": percent})
    assert (TEAMS in {one.code for one in desk.warnings.tried(rule)}) is few


def test_on_its_last_day_a_form_is_due_and_not_late() -> None:
    empty = Submission("01/CĐS", "SKHCN", Q4, State.DRAFT)
    on_the_day = planted(empty, day=datetime(2025, 12, 8, 3, tzinfo=UTC))
    assert told(on_the_day, "B28") == [
        "Hạn nộp 08/12/2025 (hết hạn hôm nay) mà Sở Khoa học và Công nghệ chưa nhập số nào."
    ]
    assert told(on_the_day, "B29") == []
    assert told(planted(empty, day=datetime(2025, 12, 9, 3, tzinfo=UTC)), "B29")


def test_a_band_stands_on_at_least_so_many_figures() -> None:
    """Four before the newest are enough, three are not."""
    assert "B36" in found(desk_with(*years(10, 20, 30, 40, 5, first=2021)))
    assert "B36" not in found(desk_with(*years(20, 30, 40, 5, first=2022)))
