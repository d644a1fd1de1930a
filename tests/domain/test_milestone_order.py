"""The order of milestones: what certainly contradicts the process, the stage one leads into, and weights."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dntracker.domain.known_date import first_day, is_before, last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.milestone_order import disorder, expected, happened, moved_to, planned, weight_sum
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage

PROCESS = Process(
    "P",
    "Quy trình",
    stages=(
        Stage("xin", "Xin", Phase.PREPARE),
        Stage("lam", "Làm", Phase.EXECUTE),
        Stage("xong", "Xong", Phase.CLOSE, done=True),
        Stage("dung", "Dừng", Phase.BESIDE),
    ),
    milestones=(
        ModelMilestone("khoi-cong", "Khởi công", "lam"),
        ModelMilestone("khai-truong", "Khai trương", anytime=True),
        ModelMilestone("nghiem-thu", "Nghiệm thu", "xong"),
    ),
)
KNOWN = st.builds(
    lambda year, month, day, how: [f"{year}", f"{year}-Q{(month + 2) // 3}", f"{year}-{month:02}",
                                   date(year, month, day).isoformat()][how],
    st.integers(2020, 2024), st.integers(1, 12), st.integers(1, 28), st.integers(0, 3),
)  # fmt: skip


def milestone(model: str, **dates: str) -> Milestone:
    return Milestone("A", model, model, model=model, **dates)  # type: ignore[arg-type]


@given(KNOWN, KNOWN)
@example("2024-05-01", "2024")
@example("2024-05-01", "2024-Q1")
def test_acceptance_certainly_before_the_start_is_found_from_both_sides_and_nothing_else(one: str, other: str) -> None:
    start, accepted = milestone("khoi-cong", actual=one), milestone("nghiem-thu", actual=other)
    wrong = (start, accepted) if last_day(other) < first_day(one) else None
    assert disorder(PROCESS, [start], accepted, happened) == wrong
    assert disorder(PROCESS, [accepted], start, happened) == wrong


@given(KNOWN, KNOWN)
def test_an_opening_stands_in_no_order(one: str, other: str) -> None:
    opened = milestone("khai-truong", actual=one)
    for beside in (milestone("khoi-cong", actual=other), milestone("nghiem-thu", actual=other)):
        assert disorder(PROCESS, [beside], opened, happened) is None
        assert disorder(PROCESS, [opened], beside, happened) is None


@given(KNOWN, KNOWN)
def test_of_two_dates_at_most_one_is_before_the_other(one: str, other: str) -> None:
    assert not (is_before(one, other) and is_before(other, one))
    assert not is_before(one, one)


def test_plans_forecasts_and_what_happened_are_looked_at_apart() -> None:
    start = milestone("khoi-cong", planned="2025", actual="2023")
    accepted = milestone("nghiem-thu", planned="2024", forecast="2024")
    assert disorder(PROCESS, [start], accepted, planned) == (start, accepted)
    assert disorder(PROCESS, [start], accepted, expected) is None
    assert disorder(PROCESS, [start], accepted, happened) is None
    assert disorder(None, [start], accepted, planned) is None


@pytest.mark.parametrize(
    ("stage", "reached", "then"),
    [("xin", "lam", "lam"), ("xin", "xong", "xong"), ("xong", "lam", "xong"), ("", "lam", "lam"), ("lam", "", "lam"),
     ("lam", "dung", "lam")],
)  # fmt: skip
def test_what_is_reached_leads_on_and_never_back(stage: str, reached: str, then: str) -> None:
    assert moved_to(PROCESS, stage, Milestone("A", "m", "m", stage=reached)) == then
    assert moved_to(None, stage, Milestone("A", "m", "m", stage=reached)) == stage


def test_weights_are_summed_as_they_were_typed() -> None:
    assert weight_sum([33.3, 33.3, 33.4, None]) == 100
    assert weight_sum([None]) is None
