"""Published comparisons are judged by what their own words promise."""

import pytest

from dntracker.domain.comparison import Verdict, computed, judge
from dntracker.domain.quantity import Qualifier
from dntracker.domain.source import Statement


def statement(kind: str, number: float, qualifier: Qualifier | None = None) -> Statement:
    return Statement("PB", "I", "DN", "2022", kind, number, qualifier, "VN", ambiguous=False, text="", source="S")


@pytest.mark.parametrize(
    ("kind", "value", "base", "expected"),
    [
        ("times", 2.27, 0.7, "3.24"),
        ("growth_points", 0.6419, 0.4874, "0.1545"),
        ("growth_percent", 39888.0, 36571.0, "9.07"),
        ("plan_percent", 96.0, 85.0, "112.94"),
    ],
)
def test_computes_what_the_comparison_compares(kind: str, value: float, base: float, expected: str) -> None:
    ours = computed(kind, value, base)
    assert ours is not None
    assert f"{ours:.4f}".startswith(expected)


@pytest.mark.parametrize("kind", ["text", "rank_words"])
def test_words_have_no_computation(kind: str) -> None:
    assert computed(kind, 2.0, 1.0) is None


def test_a_base_of_zero_has_no_quotient() -> None:
    assert computed("times", 2.0, 0.0) is None


@pytest.mark.parametrize(
    ("kind", "number", "qualifier", "value", "base", "verdict"),
    [
        ("times", 3.0, None, 2.27, 0.7, Verdict.MATCHES),
        ("times", 4.0, Qualifier.JUST_UNDER, 66.0, 17.0, Verdict.MATCHES),
        ("times", 4.0, Qualifier.JUST_UNDER, 70.0, 17.0, Verdict.CLOSE),
        ("times", 3.0, Qualifier.OVER, 2.0, 0.7, Verdict.CLOSE),
        ("times", 3.0, Qualifier.OVER, 1.0, 0.7, Verdict.DIFFERS),
        ("growth_percent", 17.2, None, 0.6783, 0.5791, Verdict.CLOSE),
        ("growth_percent", 46.0, None, 66.0, 20.0, Verdict.DIFFERS),
    ],
)
def test_judges_by_rounding_and_by_the_side_of_the_qualifier(
    kind: str, number: float, qualifier: Qualifier | None, value: float, base: float, verdict: Verdict
) -> None:
    ours = computed(kind, value, base)
    assert ours is not None
    assert judge(statement(kind, number, qualifier), ours) is verdict
