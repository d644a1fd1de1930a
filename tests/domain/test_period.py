"""Periods: their codes, their order, their neighbours and what they contain."""

import contextlib
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.period import Frequency, InvalidPeriod, Period, periods_between

periods = st.sampled_from(Frequency).flatmap(
    lambda frequency: st.builds(
        Period,
        st.integers(1901, 2198),
        st.just(frequency),
        st.integers(1, frequency.per_year),
    )
)


def codes(found: tuple[Period, ...]) -> list[str]:
    return [period.code for period in found]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026-07", Period(2026, Frequency.MONTH, 7)),
        ("2026-Q3", Period(2026, Frequency.QUARTER, 3)),
        ("2026-S1", Period(2026, Frequency.HALF, 1)),
        ("2026-9M", Period(2026, Frequency.NINE_MONTHS)),
        ("2026", Period(2026, Frequency.YEAR)),
        (" 2026-q4 ", Period(2026, Frequency.QUARTER, 4)),
    ],
)
def test_a_code_names_its_period(text: str, period: Period) -> None:
    assert Period.parse(text) == period


@given(periods)
def test_a_period_writes_the_code_that_it_reads(period: Period) -> None:
    assert Period.parse(period.code) == period
    assert str(period) == period.code


@pytest.mark.parametrize(
    "text",
    [
        *"26 2026-7 2026-13 2026-00 2026-Q5 2026-Q0 2026-S3 2026-9 2026-3M 2026Q1 1899 2200-01 2026-Q1-1".split(),
        *("", "quý I", "٢٠٢٦", "２０２６", "2026-ſ1", "2026-Q１", "-2026"),
    ],
)
def test_what_is_no_code_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(InvalidPeriod) as refused:
        Period.parse(text)
    assert refused.value.code == "invalid_period"
    assert refused.value.details == {"text": text}


@given(st.one_of(st.text(max_size=12), st.text("0129-QSMqs", max_size=8)))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    with contextlib.suppress(InvalidPeriod):
        assert Period.parse(text).code == text.strip().upper()


def test_a_period_that_does_not_exist_cannot_be_made() -> None:
    for frequency in Frequency:
        for index in (0, frequency.per_year + 1):
            with pytest.raises(InvalidPeriod):
                Period(2026, frequency, index)


def test_steps_lead_past_the_first_and_the_last_year_that_a_code_names() -> None:
    first, last = Period.parse("1900-Q1"), Period.parse("2199-12")
    assert (first.previous().start, first.same_last_year().end) == (date(1899, 10, 1), date(1899, 3, 31))
    assert last.next().start == date(2200, 1, 1)
    assert Period.containing(date.max, Frequency.MONTH).end == date.max
    with pytest.raises(InvalidPeriod):
        Period.parse(last.next().code)


def test_periods_are_ordered_by_their_end_and_then_by_their_start() -> None:
    in_order = [
        "2025-12",
        "2026-01",
        "2026-Q1",
        "2026-03",
        "2026-S1",
        "2026-Q2",
        "2026-06",
        "2026-9M",
        "2026-Q3",
    ]
    in_order += ["2026-09", "2026", "2026-S2", "2026-Q4", "2026-12", "2027-01"]
    assert codes(tuple(sorted(map(Period.parse, reversed(in_order))))) == in_order


@given(periods, periods)
def test_the_order_is_the_order_of_the_dates_and_total(one: Period, other: Period) -> None:
    assert (one < other) == ((one.end, one.start) < (other.end, other.start))
    assert (one <= other) == (not other < one)
    assert one == other or (one < other) != (other < one)


@pytest.mark.parametrize(
    ("code", "before"),
    [
        ("2026-01", "2025-12"),
        ("2026-08", "2026-07"),
        ("2026-Q1", "2025-Q4"),
        ("2026-S2", "2026-S1"),
        ("2026-S1", "2025-S2"),
        ("2026-9M", "2025-9M"),
        ("2026", "2025"),
    ],
)
def test_the_previous_period_is_of_the_same_frequency(code: str, before: str) -> None:
    assert Period.parse(code).previous().code == before


@given(periods)
def test_next_undoes_previous_and_follows_without_a_gap(period: Period) -> None:
    assert period.previous().next() == period
    assert period.previous() < period < period.next()
    if period.frequency is not Frequency.NINE_MONTHS:
        assert period.next().start == period.end + timedelta(days=1)


def test_the_same_period_last_year_keeps_its_place_in_the_year() -> None:
    assert [Period.parse(code).same_last_year().code for code in ("2026-Q3", "2026-02", "2026-9M", "2026")] == [
        "2025-Q3",
        "2025-02",
        "2025-9M",
        "2025",
    ]


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-S2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-9M", date(2026, 1, 1), date(2026, 9, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_has_calendar_days(code: str, start: date, end: date) -> None:
    assert (Period.parse(code).start, Period.parse(code).end) == (start, end)


@given(periods, periods)
def test_containing_is_about_days(outer: Period, inner: Period) -> None:
    assert outer.contains(inner) == (outer.start <= inner.start and inner.end <= outer.end)


@pytest.mark.parametrize(
    ("code", "frequency", "parts"),
    [
        ("2026", Frequency.QUARTER, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
        ("2026", Frequency.HALF, ["2026-S1", "2026-S2"]),
        ("2026", Frequency.NINE_MONTHS, []),
        ("2026-S2", Frequency.QUARTER, ["2026-Q3", "2026-Q4"]),
        ("2026-9M", Frequency.QUARTER, ["2026-Q1", "2026-Q2", "2026-Q3"]),
        ("2026-9M", Frequency.HALF, []),
        ("2026-Q4", Frequency.MONTH, ["2026-10", "2026-11", "2026-12"]),
        ("2026-Q4", Frequency.QUARTER, ["2026-Q4"]),
        ("2026-Q4", Frequency.YEAR, []),
    ],
)
def test_the_parts_of_a_period(code: str, frequency: Frequency, parts: list[str]) -> None:
    assert codes(Period.parse(code).parts(frequency)) == parts


@given(periods, st.sampled_from(Frequency))
def test_parts_cover_the_whole_period_without_gap_or_overlap(period: Period, frequency: Frequency) -> None:
    parts = period.parts(frequency)
    if parts:
        assert (parts[0].start, parts[-1].end) == (period.start, period.end)
        assert all(one.next() == other for one, other in pairwise(parts))


@pytest.mark.parametrize(
    ("code", "added"),
    [
        ("2026-Q3", ["2026-Q1", "2026-Q2", "2026-Q3"]),
        ("2026-02", ["2026-01", "2026-02"]),
        ("2026-S1", ["2026-S1"]),
        ("2026-S2", ["2026-S1", "2026-S2"]),
        ("2026-9M", ["2026-9M"]),
        ("2026", ["2026"]),
    ],
)
def test_the_year_to_date_runs_from_the_start_of_the_year(code: str, added: list[str]) -> None:
    assert codes(Period.parse(code).year_to_date()) == added


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(Frequency))
def test_a_day_lies_in_the_period_that_contains_it(day: date, frequency: Frequency) -> None:
    if frequency is Frequency.NINE_MONTHS and day.month > 9:
        with pytest.raises(InvalidPeriod, match=day.isoformat()):
            Period.containing(day, frequency)
    else:
        period = Period.containing(day, frequency)
        assert period.frequency is frequency
        assert period.start <= day <= period.end


def test_quarters_have_roman_numerals_and_other_periods_none() -> None:
    assert [quarter.roman for quarter in Period.parse("2026").parts(Frequency.QUARTER)] == ["I", "II", "III", "IV"]
    with pytest.raises(ValueError, match="2026-07"):
        _ = Period.parse("2026-07").roman


def test_periods_between_two_of_a_frequency_include_both() -> None:
    first, last = Period.parse("2024-Q3"), Period.parse("2025-Q2")
    assert codes(periods_between(first, last)) == [
        "2024-Q3",
        "2024-Q4",
        "2025-Q1",
        "2025-Q2",
    ]
    assert codes(periods_between(Period.parse("2023"), Period.parse("2025"))) == [
        "2023",
        "2024",
        "2025",
    ]
    assert periods_between(first, first) == (first,)
    assert periods_between(last, first) == ()
    with pytest.raises(ValueError, match="frequencies"):
        periods_between(first, Period.parse("2025"))
