"""Dates as exactly as they are known: what people write, and the days that are meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.known_date import UnknownDate, first_day, last_day, read_date
from dntracker.domain.milestone import Milestone, Revision, slip
from dntracker.domain.period import Frequency, Period
from dntracker.services.projects.dates import date_words


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("30/10/2024", "2024-10-30"), ("1.9.2025", "2025-09-01"), ("10/2024", "2024-10"), ("2024", "2024"),
        ("quý III/2024", "2024-Q3"), ("Quý 4 năm 2025", "2025-Q4"), ("q1/2026", "2026-Q1"), ("2024-Q2", "2024-Q2"),
        ("2024-10-30", "2024-10-30"), (" ", ""), ("III/2024", "2024-Q3"), ("iv-2024", "2024-Q4"), ("9/2025", "2025-09"),
        ("tháng 9/2025", "2025-09"), ("tháng 9 năm 2025", "2025-09"), ("năm 2024", "2024"), ("Năm 2024", "2024"),
        ("ngày 30/10/2024", "2024-10-30"), ("quy 3.2024", "2024-Q3"), ("qu\u0079\u0301 3/2024", "2024-Q3"),
    ],
)  # fmt: skip
def test_what_officials_write_is_read(text: str, code: str) -> None:
    assert read_date(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2025",
        "13/2024",
        "quý V/2024",
        "V/2024",
        "sang năm",
        "0/2024",
        "20241030",
        "0000",
        "31/12/9999",
        "2924-02-02",
        "1/1/0204",
    ],
)
def test_what_names_no_date_is_refused(text: str) -> None:
    with pytest.raises(UnknownDate):
        read_date(text)


def test_a_year_is_meant_to_its_last_day() -> None:
    assert (first_day("2023"), last_day("2023")) == (date(2023, 1, 1), date(2023, 12, 31))
    assert last_day("2024-Q3") == date(2024, 9, 30)
    assert first_day("2024-10-30") == last_day("2024-10-30") == date(2024, 10, 30)


@given(st.text(max_size=14))
def test_any_text_names_a_date_or_is_refused(text: str) -> None:
    try:
        known = read_date(text)
    except UnknownDate:
        return
    assert not known or first_day(known) <= last_day(known)


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from([Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR]),
)
def test_what_is_shown_of_a_period_is_read_back(day: date, frequency: Frequency) -> None:
    known = Period.containing(day, frequency).code
    assert read_date(date_words(known)) == known


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert read_date(f"{day:%d/%m/%Y}") == read_date(day.isoformat()) == day.isoformat()


TODAY = date(2025, 12, 4)


@pytest.mark.parametrize(
    ("milestone", "days"),
    [
        (Milestone("P", "M", "m"), None),
        (Milestone("P", "M", "m", planned="2023"), 704),
        (Milestone("P", "M", "m", planned="2026"), None),
        (Milestone("P", "M", "m", planned="2024-10-30", actual="2024-11-09"), 10),
        (Milestone("P", "M", "m", planned="2024-10-30", actual="2024-10-28"), -2),
        (Milestone("P", "M", "m", planned="2025-12-31", forecast="2026-01-30"), 30),
        (Milestone("P", "M", "m", planned="2025-11-04", forecast="2025-11-10"), 30),
        (Milestone("P", "M", "m", planned="2023", revisions=(Revision("2025-12-31", "vốn"),)), None),
    ],
)
def test_a_milestone_is_late_against_the_plan_in_force(milestone: Milestone, days: int | None) -> None:
    assert slip(milestone, TODAY) == days


def test_a_revised_milestone_is_still_late_against_its_first_plan() -> None:
    milestone = Milestone("P", "M", "m", planned="2023", revisions=(Revision("2026", "vốn"),))
    assert slip(milestone, TODAY, milestone.planned) == 704
