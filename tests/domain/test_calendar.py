"""Calendars: data windows of both regimes, due dates moved off days without work, and the files they come from."""

import csv
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.calendar import (
    Calendar,
    DayRule,
    Due,
    DueRule,
    InvalidCalendar,
    NoWindow,
    WorkDays,
    due,
    weekday_name,
)
from dntracker.domain.period import Frequency, Period

SEEDS = Path(__file__).parents[2] / "seeds"
TET_2026 = frozenset(date(2026, 2, day) for day in range(16, 21))
QUARTERLY = DueRule(Frequency.QUARTER, "unit", 0, 6)
MONTHLY = DueRule(Frequency.MONTH, "unit", 0, 15)


def calendar(code: str) -> Calendar:
    records = tomllib.loads((SEEDS / "calendars.toml").read_text("utf-8"))["calendar"]
    return next(Calendar.from_record(record) for record in records if record["code"] == code)


def record(**changes: object) -> dict[str, object]:
    windows = {"M": {"first": {"day": 1}, "last": {"day": 31}}}
    return {"code": "thu", "name": "Thử", "source": "Văn bản", "windows": windows} | changes


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026-01", "2025-12-15", "2026-01-14"),
        ("2026-03", "2026-02-15", "2026-03-14"),
        ("2026-Q1", "2025-12-15", "2026-03-14"),
        ("2026-Q2", "2026-03-15", "2026-06-14"),
        ("2026-Q3", "2026-06-15", "2026-09-14"),
        ("2026-Q4", "2026-09-15", "2026-12-14"),
        ("2026-S1", "2025-12-15", "2026-06-14"),
        ("2026-S2", "2026-06-15", "2026-12-14"),
        ("2026-9M", "2025-12-15", "2026-09-14"),
        ("2026", "2025-12-15", "2026-12-14"),
        ("1900", "1899-12-15", "1900-12-14"),
    ],
)
def test_administrative_windows_run_from_the_15th_to_the_14th(code: str, first: str, last: str) -> None:
    window = calendar("hanh-chinh").window(Period.parse(code))
    assert (window.first, window.last) == (day(first), day(last))


@pytest.mark.parametrize("code", ["2024-02", "2026-04", "2026-Q3", "2026-S1", "2026-9M", "2026"])
def test_statistical_windows_are_the_calendar_days(code: str) -> None:
    period = Period.parse(code)
    window = calendar("thong-ke").window(period)
    assert (window.first, window.last) == (period.start, period.end)


@given(st.integers(1901, 2198), st.integers(1, 12))
def test_administrative_windows_leave_no_day_out_and_share_none(year: int, month: int) -> None:
    regime, period = calendar("hanh-chinh"), Period(year, Frequency.MONTH, month)
    assert regime.window(period).last + timedelta(days=1) == regime.window(period.next()).first


def test_a_window_contains_its_first_and_last_day_and_no_other() -> None:
    window = calendar("hanh-chinh").window(Period.parse("2025-Q4"))
    days = [day(text) for text in ("2025-09-14", "2025-09-15", "2025-12-14", "2025-12-15")]
    assert [window.contains(one) for one in days] == [False, True, True, False]


def test_a_regime_without_a_frequency_says_so() -> None:
    with pytest.raises(NoWindow) as refused:
        Calendar.from_record(record()).window(Period.parse("2026-9M"))
    assert refused.value.details == {"calendar": "Thử", "period": "2026-9M"}


def test_both_regimes_name_the_text_they_rest_on() -> None:
    assert calendar("hanh-chinh").source.startswith("Nghị định 09/2019/NĐ-CP")
    assert calendar("thong-ke").source.startswith("Thông tư 04/2022/TT-BTTTT")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (record(code=""), "code"),
        (record(name=3), "name"),
        (record(source=None), "source"),
        (record(windows={}), "windows"),
        (record(windows={"W": {"first": {"day": 1}, "last": {"day": 7}}}), "windows"),
        (record(windows={"M": {"first": {"day": 1}}}), "last"),
        (record(windows={"M": {"first": {"day": 0}, "last": {"day": 31}}}), "day"),
        (record(windows={"M": {"first": {"day": 1}, "last": {"day": 31, "months": 13}}}), "day"),
        (record(windows={"M": {"first": {"day": 1}, "last": {"day": 31, "months": 0.5}}}), "months"),
        (record(windows={"M": {"first": {"day": True}, "last": {"day": 31}}}), "day"),
    ],
)
def test_a_wrong_record_is_refused_at_its_field(wrong: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidCalendar) as refused:
        Calendar.from_record(wrong)
    assert refused.value.details["field"] == field


@pytest.mark.parametrize(
    ("rule", "month", "expected"),
    [
        (DayRule(15, -1), 1, "2025-12-15"),
        (DayRule(31), 2, "2026-02-28"),
        (DayRule(31, 2), 12, "2027-02-28"),
        (DayRule(10, 1), 12, "2027-01-10"),
        (DayRule(10, -12), 6, "2025-06-10"),
    ],
)
def test_a_day_rule_counts_months_across_years_and_stops_at_the_end_of_the_month(
    rule: DayRule, month: int, expected: str
) -> None:
    assert rule.on(2026, month) == day(expected)


@pytest.mark.parametrize(
    ("code", "rule", "nominal"),
    [
        ("2026-Q1", QUARTERLY, "2026-03-06"),
        ("2026-S1", DueRule(Frequency.HALF, "unit", 0, 6), "2026-06-06"),
        ("2026", DueRule(Frequency.YEAR, "unit", -1, 25), "2026-11-25"),
        ("2026-07", MONTHLY, "2026-07-15"),
        ("2026-Q4", DueRule(Frequency.QUARTER, "commune", 1, 5), "2027-01-05"),
        ("2026-Q1", DueRule(Frequency.QUARTER, "commune", -1, 31), "2026-02-28"),
    ],
)
def test_a_due_rule_counts_from_the_last_month_of_the_period(code: str, rule: DueRule, nominal: str) -> None:
    assert due(Period.parse(code), rule, WorkDays()).nominal == day(nominal)


def test_a_due_date_on_a_saturday_moves_to_monday_and_keeps_both_dates() -> None:
    found = due(Period.parse("2025-Q4"), QUARTERLY, WorkDays())
    assert found == Due(date(2025, 12, 6), date(2025, 12, 8))
    assert found.moved
    assert (weekday_name(found.nominal), weekday_name(found.actual)) == ("thứ Bảy", "thứ Hai")


def test_a_due_date_on_a_working_day_stays() -> None:
    found = due(Period.parse("2026-Q1"), QUARTERLY, WorkDays())
    assert found.actual == found.nominal == date(2026, 3, 6)
    assert not found.moved


def test_a_due_date_before_tet_moves_behind_the_whole_holiday() -> None:
    found = due(Period.parse("2026-02"), MONTHLY, WorkDays(TET_2026))
    assert found == Due(date(2026, 2, 15), date(2026, 2, 23))


def test_a_saturday_worked_instead_of_another_day_is_a_working_day() -> None:
    swapped = WorkDays(frozenset({date(2026, 1, 2)}), frozenset({date(2026, 1, 10)}))
    monthly = DueRule(Frequency.MONTH, "unit", 0, 10)
    assert due(Period.parse("2026-01"), monthly, swapped).actual == date(2026, 1, 10)
    assert due(Period.parse("2026-01"), monthly, WorkDays()).actual == date(2026, 1, 12)
    assert swapped.next_working(date(2026, 1, 2)) == date(2026, 1, 5)


def test_a_rule_for_another_frequency_is_a_bug() -> None:
    with pytest.raises(ValueError, match="2026-Q1"):
        due(Period.parse("2026-Q1"), MONTHLY, WorkDays())


def test_days_left_and_late_count_from_the_actual_date() -> None:
    found = Due(date(2025, 12, 6), date(2025, 12, 8))
    assert [found.days_left(date(2025, 12, today)) for today in (1, 6, 8, 9)] == [7, 2, 0, 0]
    assert [found.days_late(date(2025, 12, today)) for today in (6, 8, 9, 20)] == [0, 0, 1, 12]


def test_a_form_closes_fourteen_days_after_it_is_due_unless_the_department_says_otherwise() -> None:
    found = Due(date(2025, 12, 6), date(2025, 12, 8))
    assert found.closes() == date(2025, 12, 22)
    assert found.closes(days=0) == date(2025, 12, 8)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.frozensets(st.dates(date(2000, 1, 1), date(2100, 1, 1))))
def test_the_next_working_day_is_the_first_one_not_before(start: date, holidays: frozenset[date]) -> None:
    days = WorkDays(holidays)
    found = days.next_working(start)
    assert days.is_working(found)
    assert not any(days.is_working(start + timedelta(days=n)) for n in range((found - start).days))


def test_the_week_has_vietnamese_names() -> None:
    monday = date(2025, 12, 8)
    assert [weekday_name(monday + timedelta(days=n)) for n in range(7)] == [
        "thứ Hai",
        "thứ Ba",
        "thứ Tư",
        "thứ Năm",
        "thứ Sáu",
        "thứ Bảy",
        "Chủ nhật",
    ]


def test_the_list_of_swapped_days_is_in_order_and_changes_what_the_week_says() -> None:
    with (SEEDS / "holidays.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    days = [day(row["date"]) for row in rows]
    assert days == sorted(set(days))
    for found, row in zip(days, rows, strict=True):
        assert row["kind"] == ("nghi" if WorkDays().is_working(found) else "lam-bu")
        assert row["name"]
        assert row["source"]
