"""Time as columns: no day is lost or counted twice, whatever a column takes."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.services.reports.time_columns import NAME, TODAY, YEAR, Step, columns, fitting, slots

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize("step", Step)
@given(first=DAYS, length=st.integers(0, 4000))
def test_columns_follow_each_other_without_a_gap_and_hold_the_first_and_the_last_day(
    step: Step, first: date, length: int
) -> None:
    last = first + timedelta(days=length)
    found = slots(step, first, last)
    assert found[0].first <= first <= found[0].last
    assert found[-1].first <= last <= found[-1].last
    for before, after in itertools.pairwise(found):
        assert after.first == before.last + timedelta(days=1)
    assert len({one.key for one in found}) == len(found)


def test_ten_days_are_the_thirds_of_a_month() -> None:
    found = slots(Step.TEN_DAYS, date(2024, 2, 5), date(2024, 3, 1))
    assert [(one.first.isoformat(), one.last.isoformat(), one.head, one.name) for one in found] == [
        ("2024-02-01", "2024-02-10", "2/24", "1"),
        ("2024-02-11", "2024-02-20", "", "11"),
        ("2024-02-21", "2024-02-29", "", "21"),
        ("2024-03-01", "2024-03-10", "3/24", "1"),
    ]


def test_the_finest_columns_that_fit_are_taken() -> None:
    begin = date(2020, 1, 1)
    assert [len(fitting(begin, date(year, 12, 31), 28)) for year in (2021, 2022, 2026, 2027)] == [24, 12, 28, 8]


def test_a_page_begins_after_so_many_columns_and_today_is_marked() -> None:
    found = columns(slots(Step.MONTH, date(2024, 1, 1), date(2025, 12, 31)), date(2025, 3, 9), 12)
    assert [place for place, one in enumerate(found) if one.turns] == [12]
    assert [one.key for one in found if one.values[TODAY]] == ["2025-03"]
    assert (found[12].values[YEAR], found[12].values[NAME], found[13].values[YEAR]) == ("2025", "1", "")
