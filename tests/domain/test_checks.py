"""Each kind of rule at its edges: what it finds, what it leaves alone."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from dntracker.domain.checks.alone import bounds, missing_required, source_contradicts, still_estimated
from dntracker.domain.checks.over_time import against_last, cumulative_falls, thousandfold
from dntracker.domain.checks.plausible import plausible_range
from dntracker.domain.checks.subject import Denominator, Derived, Earlier, How, Look, Published, Subject
from dntracker.domain.checks.together import against_target, numerator_over_denominator, parts_total
from dntracker.domain.figure import Cell, Status
from dntracker.domain.indicator import Direction, Indicator, Kind
from dntracker.domain.period import Period
from dntracker.services.check_rules import KINDS
from tests.domain.rule_data import a_figure, an_indicator, quantity

NOW = "2026-Q3"
TODAY = date(2026, 10, 1)
COUNT = an_indicator(Kind.STOCK, decimals=0, low=0.0)
SHARE = an_indicator(Kind.RATIO, measure="%", decimals=1, low=0.0, high=100.0)
LATE = an_indicator(Kind.RATIO, measure="%", decimals=1, low=0.0, high=100.0, direction=Direction.DOWN)
FLOW = an_indicator(Kind.FLOW, low=0.0, decimals=0)
RANK = an_indicator(Kind.RANK, direction=Direction.DOWN, decimals=0, measure="hạng")
ANSWER = an_indicator(Kind.YES_NO, decimals=0, measure="")


def subject(text: str, indicator: Indicator = COUNT, earlier: str = "", period: str = NOW, **given: Any) -> Subject:
    """A row whose own figure says `text`; `earlier` are the quarters before, oldest first."""
    figure = a_figure(period, text, status=given.pop("status", Status.OFFICIAL)) if text else None
    own = figure.quantity if figure else None
    before: list[Earlier] = []
    at = Period.parse(period)
    for word in reversed(earlier.split()):
        at = at.previous()
        before.insert(0, Earlier(at, quantity(word)))
    last = next((one for one in reversed(before) if one.quantity.value), None)
    usual: dict[str, Any] = {"quantity": own, "figure": figure, "earlier": tuple(before), "last": last, "reached": own}
    return Subject(Cell("I", "DN-CU", "SO", Period.parse(period)), indicator, TODAY, **usual | given)


def found(look: Look, row: Subject) -> str | None:
    """What a kind found with its usual thresholds: the word of its sentence, None for nothing."""
    limits = next(kind.limits for kind in KINDS.values() if kind.look is look)
    data = look(row, limits)
    return None if data is None else str(data.get("what", ""))


@pytest.mark.parametrize(
    ("indicator", "text", "what"),
    [
        (SHARE, "100", None), (SHARE, "100.1", "bounds"), (SHARE, "0", None), (SHARE, "-0.1", "bounds"),
        (SHARE, "95–101", "bounds"), (SHARE, "95–100", None), (SHARE, "…", None), (SHARE, "x", None),
        (COUNT, "5", None), (COUNT, "5.5", "count"), (COUNT, "5–5.5", "count"), (COUNT, "-", None),
        (COUNT, "1000000000000001", "large"), (RANK, "1", None), (RANK, "0", "rank"), (RANK, "1.5", "rank"),
        (ANSWER, "1", None), (ANSWER, "2", "yes_no"),
    ],
)  # fmt: skip
def test_a_figure_that_the_indicator_cannot_have(indicator: Indicator, text: str, what: str | None) -> None:
    assert found(bounds, subject(text, indicator)) == what


def test_a_computed_value_is_held_against_the_bounds_too() -> None:
    assert found(bounds, subject("", SHARE, quantity=quantity("101"))) == "bounds"


@pytest.mark.parametrize("missing", [True, False])
def test_a_blank_that_has_to_be_filled(missing: bool) -> None:
    assert (found(missing_required, subject("", missing=missing)) is not None) is missing


@pytest.mark.parametrize(
    ("status", "deadline", "odd"),
    [
        (Status.ESTIMATED, date(2026, 9, 30), True), (Status.ESTIMATED, TODAY, False),
        (Status.PROVISIONAL, date(2026, 9, 30), False), (Status.OFFICIAL, date(2026, 9, 30), False),
        (Status.ESTIMATED, None, False),
    ],
)  # fmt: skip
def test_an_estimate_that_stays_after_its_deadline(status: Status, deadline: date | None, odd: bool) -> None:
    assert (found(still_estimated, subject("5", status=status, deadline=deadline)) is not None) is odd


@pytest.mark.parametrize(
    ("own", "other", "odd"),
    [
        ("20.69", "19.76", True), ("20.69", "20.7", False), ("20.69", "20.6", True), ("20.69", "20.69", False),
        (">20", "25", False), (">20", "19", True), ("~20", "21", False), ("~20", "30", True), ("<50", "43", True),
        ("35–40", "38", False), ("35–40", "41", True), ("…", "38", False), ("38", "…", False), ("≤50", "10", False),
    ],
)  # fmt: skip
def test_a_source_that_cannot_mean_the_same_number(own: str, other: str, odd: bool) -> None:
    row = subject(own, SHARE, published=(Published("Báo A", quantity(other)),))
    assert (found(source_contradicts, row) is not None) is odd


@pytest.mark.parametrize(
    ("own", "how", "derived", "at_least", "odd"),
    [
        ("30", How.FORMULA, "30", False, False), ("30", How.FORMULA, "30.4", False, False),
        ("30", How.FORMULA, "31", False, True), ("30.1", How.RATIO, "30.14", False, False),
        ("30.1", How.RATIO, "30.2", False, True), ("~30", How.FORMULA, "32", False, False),
        ("100", How.PERIODS, "99", True, False), ("100", How.PERIODS, "101", True, True),
        ("100", How.PERIODS, "99", False, True), (">100", How.PERIODS, "120", True, False),
        ("90–110", How.FORMULA, "105", False, False), ("…", How.FORMULA, "1", False, False),
    ],
)  # fmt: skip
def test_a_total_that_its_parts_do_not_give(own: str, how: How, derived: str, at_least: bool, odd: bool) -> None:
    row = subject(own, FLOW, derived=(Derived(how, quantity(derived), at_least),))
    assert found(parts_total, row) == (how if odd else None)


def test_a_formula_that_gives_nothing_says_why() -> None:
    assert parts_total(subject("", fault="Chia cho 0."), {}) == {"what": "fault", "fault": "Chia cho 0."}


@pytest.mark.parametrize(
    ("own", "below", "odd"),
    [
        ("10", "10", False), ("11", "10", True), ("10", "-", True), ("-", "10", False), ("10", "…", False),
        ("8–11", "10", False), ("11–12", "10", True), ("~11", "10", False), (">10", "10", False), ("11", ">10", False),
    ],
)  # fmt: skip
def test_a_numerator_that_is_surely_greater(own: str, below: str, odd: bool) -> None:
    row = subject(own, FLOW, denominators=(Denominator("Tổng số", quantity(below)),))
    assert (found(numerator_over_denominator, row) is not None) is odd


@pytest.mark.parametrize(
    ("own", "before", "what"),
    [
        ("1476000", "1476", "more"), ("1.476", "1476", "less"), ("1476", "1500", None), ("500000", "1476", "more"),
        ("333", "1", None), ("334", "1", "more"), ("3000", "1", "more"), ("3001", "1", None), ("3", "1000", "less"),
        ("3.1", "1000", None), ("0.3", "1000", None), ("1400000–1500000", "1476", "more"),
        ("100–1500000", "1476", None),
        ("0", "1476", None), ("-", "1476", None), ("…", "1476", None), ("1476000", "1476 …", "more"),
        ("1476000", "1476 -", "more"), ("~1476000", ">1400", "more"), ("1476000", "", None),
    ],
)  # fmt: skip
def test_a_thousandfold_jump(own: str, before: str, what: str | None) -> None:
    assert found(thousandfold, subject(own, an_indicator(Kind.STOCK), before)) == what


def test_the_first_figure_is_held_against_the_plan_but_a_part_of_the_years_flow_is_not() -> None:
    plan = quantity("2000")
    assert found(thousandfold, subject("2.1", an_indicator(Kind.STOCK), plan=plan)) == "less"
    assert found(thousandfold, subject("2.1", FLOW, plan=plan)) is None


@pytest.mark.parametrize("indicator", [RANK, ANSWER])
def test_places_and_answers_are_not_measured(indicator: Indicator) -> None:
    assert found(thousandfold, subject("1000", indicator, "1")) is None
    assert found(plausible_range, subject("1000", indicator, "1 1 1 1 1")) is None


@pytest.mark.parametrize(
    ("indicator", "own", "before", "what"),
    [
        (COUNT, "98", "100", None), (COUNT, "97", "100", "stock"), (COUNT, "101", "100", None),
        (COUNT, "90–97", "100", "stock"), (COUNT, "90–99", "100", None), (COUNT, "97", "95–100", None),
        (COUNT, "-", "100", "stock"), (COUNT, "…", "100", None), (COUNT, "97", "…", None), (SHARE, "50", "90", None),
        (FLOW, "5", "100", None), (an_indicator(Kind.FLOW), "-5", "100", "flow"),
        (an_indicator(Kind.FLOW), "-", "1", None),
        (an_indicator(Kind.STOCK, direction=Direction.BAND), "50", "100", None),
    ],
)  # fmt: skip
def test_what_adds_up_and_falls(indicator: Indicator, own: str, before: str, what: str | None) -> None:
    assert found(cumulative_falls, subject(own, indicator, before)) == what


@pytest.mark.parametrize(
    ("indicator", "own", "before", "what"),
    [
        (COUNT, "149", "100", None), (COUNT, "150", "100", "percent"), (COUNT, "50", "100", "percent"),
        (COUNT, "6", "2", None), (COUNT, "7", "2", "percent"), (COUNT, "130–150", "100", None),
        (COUNT, "150–160", "100", "percent"), (COUNT, "150", "90–100", "percent"), (COUNT, "149", "90–100", None),
        (COUNT, "150", "-", None), (COUNT, "150", "…", None), (COUNT, "…", "100", None), (COUNT, "100", "100", None),
        (SHARE, "64.9", "50", None), (SHARE, "65", "50", "points"), (SHARE, "35", "50", "points"),
        (RANK, "11", "2", None), (RANK, "12", "2", "places"), (ANSWER, "1", "0", None),
    ],
)  # fmt: skip
def test_a_big_change(indicator: Indicator, own: str, before: str, what: str | None) -> None:
    assert found(against_last, subject(own, indicator, before)) == what


def test_without_last_period_the_same_one_last_year_is_compared() -> None:
    earlier = (Earlier(Period.parse("2025-Q3"), quantity("100")), Earlier(Period.parse("2026-Q1"), quantity("300")))
    row = replace(subject("150"), earlier=earlier)
    assert against_last(row, KINDS["against_last"].limits) == {
        "what": "percent", "change": 50.0, "value": quantity("150"), "base": quantity("100"),
        "period": Period.parse("2025-Q3"),
    }  # fmt: skip


def test_a_flow_is_held_against_its_own_season() -> None:
    assert found(against_last, subject("100", FLOW, "100 300 300 300")) is None
    assert found(against_last, subject("300", FLOW, "100 300 300 300")) == "percent"
    assert found(against_last, subject("300", FLOW, "300")) is None


@pytest.mark.parametrize(
    ("own", "before", "odd"),
    [
        ("130", "100 102 98 101 99", True), ("115", "100 102 98 101 99", False), ("116", "100 102 98 101 99", True),
        ("84", "100 102 98 101 99", True), ("130", "100 102 98 101", False), ("130", "100 102 … 101 99", False),
        ("105–130", "100 102 98 101 99", False), ("116–130", "100 102 98 101 99", True), ("…", "1 1 1 1 1", False),
        ("115", "100 100 100 100 100", False), ("116", "100 100 100 100 100", True), ("4", "3 3 3 3 3", False),
        ("5", "3 3 3 3 3", True), ("90", "10 20 30 40 50 60 70 80", False), ("1", "0 0 0 0 0", False),
        ("2", "0 0 0 0 0", True),
    ],
)  # fmt: skip
def test_a_figure_outside_its_plausible_range(own: str, before: str, odd: bool) -> None:
    assert (found(plausible_range, subject(own, COUNT, before)) is not None) is odd


def test_the_range_says_how_it_was_derived() -> None:
    data = plausible_range(subject("150", COUNT, "100 110 90 105 95 100 120"), KINDS["plausible_range"].limits)
    assert data == {"value": quantity("150"), "low": 62.0, "high": 138.0, "median": 100.0, "count": 7}


def test_the_range_stays_inside_the_hard_bounds() -> None:
    data = plausible_range(subject("60", SHARE, "95 96 95 97 95"), KINDS["plausible_range"].limits)
    assert data is not None
    assert (data["low"], data["high"]) == (80.7, 100.0)


def test_the_range_takes_recent_periods_and_the_same_quarter_of_five_years() -> None:
    data = plausible_range(subject("9999", COUNT, " ".join(["100"] * 40)), KINDS["plausible_range"].limits)
    assert data is not None
    assert data["count"] == 8 + 3  # the third quarters of 2025 and 2024 are among the last eight


@pytest.mark.parametrize(
    ("indicator", "reached", "plan", "what"),
    [
        (SHARE, "50", "100", None), (SHARE, "49.9", "100", "short"), (SHARE, "60", "20", None),
        (SHARE, "60.1", "20", "over"), (SHARE, "49.9", "≥100", "short"), (SHARE, "30–60", "100", None),
        (SHARE, "9", "20–30", "short"), (SHARE, "80", "20–30", None), (SHARE, "91", "20–30", "over"),
        (LATE, "3", "1", None), (LATE, "3.1", "1", "over"), (LATE, "0.1", "1", None),
        (SHARE, "5", "0", None), (SHARE, "…", "20", None), (ANSWER, "0", "1", None),
        (FLOW, "37", "100", "short"), (FLOW, "38", "100", None), (FLOW, "301", "100", "over"),
    ],
)  # fmt: skip
def test_a_value_far_from_the_plan(indicator: Indicator, reached: str, plan: str, what: str | None) -> None:
    assert found(against_target, subject(reached, indicator, plan=quantity(plan))) == what
