"""How criteria earn points from figures, and when they earn none rather than guessed ones."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.framework import Criterion, Scoring
from dntracker.domain.indicator import CityRule, Direction, Indicator, Kind, OverTime, OverUnits
from dntracker.domain.number_text import read
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import Earned, Lack, Measured, Step, earned, level_of, steps_of, whole_of

MEETINGS = "4: 20; 3: 15; 2: 10; 1: 5"
"""How often the steering committee met: the steps that districts published."""


def indicator(
    kind: Kind = Kind.RATIO, measure: str = "%", high: float | None = 100, direction: Direction = Direction.UP
) -> Indicator:
    return Indicator(
        "I", "I", "I", "XH", kind, direction, measure, 4, "A", OverTime.LAST, OverUnits.NONE, CityRule.OWNER, "S",
        low=0, high=high,
    )  # fmt: skip


SHARE = indicator()
INDEX = indicator(Kind.SCORE, "điểm (0–1)", 1)
COUNT = indicator(Kind.STOCK, "lần", None)
ANSWER = indicator(Kind.YES_NO, "", None)


def criterion(scoring: Scoring, points: float | None = 20, rule: str = "", denominator: str = "") -> Criterion:
    return Criterion("K", "1", "Tiêu chí", points=points, scoring=scoring, rule=rule, denominator=denominator)


def scored(scoring: Scoring, of: Indicator, text: str, points: float | None = 20, rule: str = "") -> Earned:
    return earned(criterion(scoring, points, rule), Measured(of, read(text)))


@pytest.mark.parametrize(
    ("of", "text", "points"),
    [(SHARE, "82,53", 16.506), (SHARE, "0", 0.0), (SHARE, "100", 20.0), (INDEX, "0,5197", 10.394), (INDEX, "1", 20.0)],
)
def test_a_share_earns_its_part_of_the_maximum(of: Indicator, text: str, points: float) -> None:
    assert scored(Scoring.RATIO, of, text) == Earned(points)


def test_a_over_b_earns_the_exact_quotient() -> None:
    line = criterion(Scoring.RATIO, denominator="B")
    third = earned(line, Measured(COUNT, Quantity(1.0), divided=True, by=Quantity(3.0)))
    assert third.points == pytest.approx(20 / 3, abs=1e-12)
    assert earned(line, Measured(COUNT, Quantity(7.0), divided=True, by=Quantity(5.0))) == Earned(20.0)  # capped


@pytest.mark.parametrize("by", [None, Quantity(0.0), read("…"), read(">3"), read("3–4")])
def test_without_a_sure_denominator_there_are_no_points(by: Quantity | None) -> None:
    measured = Measured(COUNT, Quantity(1.0), divided=True, by=by)
    assert earned(criterion(Scoring.RATIO, denominator="B"), measured) == Earned(lack=Lack.DENOMINATOR)


@pytest.mark.parametrize(("text", "points"), [("5", 20), ("4", 20), ("3,5", 15), ("1", 5), ("0", 0), ("-", 0)])
def test_steps_earn_the_points_of_the_best_step_reached(text: str, points: float) -> None:
    assert scored(Scoring.STEPS, COUNT, text, rule=MEETINGS) == Earned(points)


def test_steps_go_down_where_less_is_better_and_as_their_signs_say() -> None:
    late = indicator(direction=Direction.DOWN)
    assert scored(Scoring.STEPS, late, "0,4", rule="0,5: 20; 1: 10") == Earned(20)
    assert scored(Scoring.STEPS, late, "0,7", rule="0,5: 20; 1: 10") == Earned(10)
    assert scored(Scoring.STEPS, late, "3", rule="0,5: 20; 1: 10") == Earned(0)
    signed = "≥ 80%: 10; < 80%: 5"
    assert [scored(Scoring.STEPS, SHARE, text, rule=signed).points for text in ("80", "79,9")] == [10, 5]


@pytest.mark.parametrize(("text", "points"), [("1", 20), ("0,5", 10), ("0", 0)])
def test_yes_half_and_no(text: str, points: float) -> None:
    assert scored(Scoring.YES_HALF_NO, ANSWER, text) == Earned(points)


@pytest.mark.parametrize("text", ["0,7", "~1", "2", "0–1"])
def test_what_is_neither_yes_half_nor_no_earns_nothing(text: str) -> None:
    assert scored(Scoring.YES_HALF_NO, ANSWER, text) == Earned(lack=Lack.ANSWER)


@pytest.mark.parametrize(
    ("line", "measured", "lack"),
    [
        (criterion(Scoring.UNSCORED), Measured(SHARE, Quantity(50.0)), Lack.UNSCORED),
        (criterion(Scoring.RATIO, 0), Measured(SHARE, Quantity(50.0)), Lack.UNSCORED),
        (criterion(Scoring.RATIO, None), Measured(SHARE, Quantity(50.0)), Lack.MAXIMUM),
        (criterion(Scoring.RATIO), Measured(), Lack.INDICATOR),
        (criterion(Scoring.RATIO), Measured(SHARE), Lack.FIGURE),
        (criterion(Scoring.RATIO), Measured(SHARE, read("…")), Lack.FIGURE),
        (criterion(Scoring.RATIO), Measured(SHARE, read("x")), Lack.FIGURE),
        (criterion(Scoring.RATIO), Measured(SHARE, read("-")), Lack.FIGURE),
        (criterion(Scoring.RATIO), Measured(COUNT, Quantity(50.0)), Lack.WHOLE),
        (criterion(Scoring.RATIO), Measured(indicator(direction=Direction.DOWN), Quantity(50.0)), Lack.DIRECTION),
        (criterion(Scoring.STEPS), Measured(COUNT, Quantity(3.0)), Lack.STEPS),
        (criterion(Scoring.STEPS, 10, MEETINGS), Measured(COUNT, Quantity(3.0)), Lack.STEPS),
        (
            criterion(Scoring.STEPS, 20, MEETINGS),
            Measured(indicator(direction=Direction.BAND), Quantity(3.0)),
            Lack.DIRECTION,
        ),
    ],
)
def test_what_is_lacking_is_said_and_never_becomes_nought(line: Criterion, measured: Measured, lack: Lack) -> None:
    assert earned(line, measured) == Earned(points=None, lack=lack)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("~3", Earned(15, about=True)),
        (">4", Earned(20)),  # whatever it is, the last step is reached
        ("≥3", Earned(lack=Lack.UNSURE)),
        ("3–3,5", Earned(15)),
        ("3–4", Earned(lack=Lack.UNSURE)),
        ("<1", Earned(lack=Lack.UNSURE)),
    ],
)
def test_an_inexact_figure_earns_points_only_where_they_are_sure(text: str, found: Earned) -> None:
    assert scored(Scoring.STEPS, COUNT, text, rule=MEETINGS) == found


def test_a_share_below_nought_earns_nothing() -> None:
    assert scored(Scoring.RATIO, SHARE, "-5") == Earned(0)


def test_a_share_of_at_least_all_is_all_and_of_more_than_half_is_unsure() -> None:
    assert scored(Scoring.RATIO, SHARE, "≥100") == Earned(20)
    assert scored(Scoring.RATIO, SHARE, ">50") == Earned(lack=Lack.UNSURE)
    assert scored(Scoring.RATIO, SHARE, "~50") == Earned(10, about=True)


@pytest.mark.parametrize(
    ("rule", "text", "points"),
    [("> 80: 10", "80", 0), ("> 80: 10", "80,01", 10), ("< 5: 10", "5", 0), ("< 5: 10", "4,99", 10),
     ("≥ 80: 10", "80", 10), ("≤ 5: 10", "5", 10)],
)  # fmt: skip
def test_a_step_that_asks_for_more_than_a_number_is_not_reached_by_it(rule: str, text: str, points: float) -> None:
    assert scored(Scoring.STEPS, COUNT, text, rule=rule) == Earned(points)


def test_a_range_may_end_at_nought() -> None:
    growth = indicator(Kind.STOCK, "%/năm", None)
    rule = "-5: 10; -2: 20"
    assert earned(criterion(Scoring.STEPS, rule=rule), Measured(growth, Quantity(-5.0, 0.0))) == Earned(
        lack=Lack.UNSURE
    )
    assert earned(criterion(Scoring.STEPS, rule=rule), Measured(growth, Quantity(-2.0, 0.0))) == Earned(20.0)


def test_a_range_over_a_gap_between_equal_steps_is_unsure() -> None:
    assert scored(Scoring.STEPS, SHARE, "10–90", rule="≥ 80: 20; ≤ 20: 20") == Earned(lack=Lack.UNSURE)


def test_steps_are_read_or_not_at_all() -> None:
    assert steps_of("4: 20; 3,5: 15") == (Step(4, 20), Step(3.5, 15))
    for wrong in ("", "tùy", "4; 3", "4: nhiều", "~4: 20", "3–4: 20", "4: -1", "4: 20; tùy: 1"):
        assert steps_of(wrong) == (), wrong


def test_what_a_document_asks_for() -> None:
    assert [level_of(text) for text in ("≥ 80", "80%", "0,7", "", "tùy", "35–40")] == [80, 80, 0.7, None, None, None]


def test_a_whole_is_known_of_percent_and_of_an_index_from_nought() -> None:
    assert [whole_of(one) for one in (SHARE, INDEX, COUNT, ANSWER, indicator(Kind.RATIO, "DN/1.000 dân", None))] == [
        100, 1, None, None, None,
    ]  # fmt: skip


@given(st.integers(0, 10_000), st.integers(1, 500))
def test_a_share_earns_between_nothing_and_the_maximum_and_never_less_for_more(hundredths: int, most: int) -> None:
    line = criterion(Scoring.RATIO, float(most))
    found = earned(line, Measured(SHARE, Quantity(hundredths / 100))).points
    more = earned(line, Measured(SHARE, Quantity(min(hundredths + 1, 10_000) / 100))).points
    assert found is not None
    assert more is not None
    assert 0 <= found <= more <= most
    assert found == pytest.approx(float(Fraction(most * hundredths, 10_000)), rel=1e-14)


steps = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 20)), min_size=1, max_size=6, unique_by=lambda one: one[0]
)


@given(steps, st.integers(-5, 60))
def test_steps_are_what_a_loop_over_them_finds(table: list[tuple[int, int]], value: int) -> None:
    rule = "; ".join(f"{at}: {points}" for at, points in table)
    found = scored(Scoring.STEPS, indicator(Kind.STOCK, "lần", None), str(value), rule=rule)
    best = 0
    for at, points in table:
        if value >= at and points > best:
            best = points
    assert found == Earned(float(best))


@given(st.decimals(0, 1, places=4), st.decimals(0, 1, places=4))
def test_a_range_earns_points_only_if_every_figure_in_it_would(first: Decimal, second: Decimal) -> None:
    low, high = sorted((float(first), float(second)))
    if low < high:
        found = earned(criterion(Scoring.RATIO), Measured(INDEX, Quantity(low, high)))
        assert found == Earned(lack=Lack.UNSURE)
