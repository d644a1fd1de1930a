"""Conditions of rules: broken only where no reading lets them hold, each fault named in one sentence."""

import pytest

from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.quantity import Quantity
from dntracker.services.conditions import ConditionError, broken
from dntracker.services.texts import sentence
from tests.domain.rule_data import quantity


def rule(condition: str, **limits: float) -> CheckRule:
    return CheckRule("D01", "condition", Severity.WARN, "Tổng", (), condition, limits)


def is_broken(condition: str, given: str, **limits: float) -> bool:
    """Whether a condition cannot hold with `A=1 B=2`."""
    numbers = dict(one.split("=") for one in given.split())

    def quantity_of(code: str) -> Quantity | None:
        return quantity(numbers[code]) if code in numbers else None

    return broken(rule(condition, **limits), quantity_of) is not None


@pytest.mark.parametrize(
    ("condition", "given", "odd"),
    [
        ("[A] + [B] <= [C]", "A=1 B=2 C=3", False), ("[A] + [B] <= [C]", "A=1 B=2 C=2.9", True),
        ("[A] + [B] == [C]", "A=0.1 B=0.2 C=0.3", False), ("[A] + [B] = [C]", "A=1 B=2 C=4", True),
        ("[A] + [B] ≤ [C]", "A=1 B=2 C=2", True), ("[A] < [B]", "A=1 B=1", True), ("[A] < [B]", "A=1 B=2", False),
        ("[A] > [B]", "A=1 B=1", True), ("[A] >= [B]", "A=1 B=1", False), ("[A] >= [B]", "A=1 B=2", True),
        ("[A] != [B]", "A=1 B=1", True), ("[A] ≠ [B]", "A=1 B=2", False), ("[A] <= 5", "A=6", True),
        ("[A] <= [B]", "A=-", False), ("[A] <= [B]", "A=… B=1", False), ("[A] <= [B]", "A=5 B=-", True),
        ("[A] <= [B]", "A=4–6 B=5", False), ("[A] <= [B]", "A=6–7 B=5", True), ("[A] == [B]", "A=4–6 B=5", False),
        ("[A] == [B]", "A=1–2 B=5", True), ("[A] <= [B]", "A=100 B=>60", False), ("[A] <= [B]", "A=>60 B=50", True),
        ("[A] <= [B]", "A=~11 B=10", False), ("[A] <= [B]", "A=~12 B=10", True), ("[A] * 2 <= [A] + 5", "A=6", True),
    ],
)  # fmt: skip
def test_a_condition_is_broken_only_if_no_reading_lets_it_hold(condition: str, given: str, odd: bool) -> None:
    assert is_broken(condition, given) is odd


@pytest.mark.parametrize(("by", "odd"), [(0.5, True), (1.0, False)])
def test_a_tolerance_lets_sides_lie_apart(by: float, odd: bool) -> None:
    assert is_broken("[A] == [B]", "A=1 B=2", tolerance=by) is odd


def test_both_sides_are_told() -> None:
    numbers = {"A": Quantity(4.0, 6.0), "B": Quantity(1.0)}
    assert broken(rule("[A] + [B] <= 3"), numbers.get) == {
        "left": Quantity(5.0, 7.0), "right": Quantity(3.0), "condition": "[A] + [B] <= 3",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "why", "told"),
    [
        ("[A] + [B]", "sign", "cần đúng một dấu so sánh"), ("[A] < [B] < 3", "sign", "cần đúng một dấu so sánh"),
        ("", "sign", "cần đúng một dấu so sánh"), ("1 <= 2", "sign", "cần đúng một dấu so sánh"),
        ("[A] / ([B] - [B]) <= 1", "zero", "chia cho 0"), ("[A] + <= [B]", "syntax", "công thức viết sai"),
        ("<= [A]", "syntax", "công thức viết sai"), ("__import__('os') <= [A]", "syntax", "công thức viết sai"),
    ],
)  # fmt: skip
def test_a_condition_without_a_verdict_says_why(condition: str, why: str, told: str) -> None:
    with pytest.raises(ConditionError) as caught:
        broken(rule(condition), {"A": Quantity(1.0), "B": Quantity(2.0)}.get)
    assert caught.value.details["why"] == why
    assert told in sentence(caught.value)
    assert sentence(caught.value).startswith("Quy tắc D01 ")
