"""Slips in words, what is late, and dates and money as sheets and screens write them."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.project import Project
from dntracker.domain.quantity import Qualifier
from dntracker.services.projects.amounts import BILLION, MILLION, money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import is_overdue, next_milestone, slip_words, slipped
from tests.services.projects import generated
from tests.support import a_desk

TODAY = date(2026, 3, 10)


def an_item(*milestones: Milestone) -> Item:
    return Item(Project("A", "Dự án A"), None, None, milestones=milestones)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (None, ""),
        (0, "đúng hạn"),
        (1, "trễ 1 ngày"),
        (60, "trễ 60 ngày"),
        (61, "trễ 2 tháng"),
        (704, "trễ 23 tháng"),
        (-5, "sớm 5 ngày"),
        (-400, "sớm 13 tháng"),
    ],
)
def test_a_slip_is_told_in_days_then_in_whole_months(days: int | None, told: str) -> None:
    assert slip_words(days) == told


@given(st.integers(61, 20_000))
def test_months_never_tell_more_than_there_was(days: int) -> None:
    months = int(slip_words(days).split()[1])
    assert months * 30.4375 <= days < (months + 1) * 30.4375


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ("2024-10-30", "30/10/2024"),
        ("2024-09", "9/2024"),
        ("2024-Q3", "quý III/2024"),
        ("2023", "2023"),
        ("", ""),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(known: str, told: str) -> None:
    assert date_words(known) == told


def test_money_keeps_its_qualifier_and_its_thousandths() -> None:
    assert money_text(1_400 * BILLION, Qualifier.OVER) == ">1.400\N{NO-BREAK SPACE}tỷ đồng"
    assert money_text(26_412_345_678) == "26,412\N{NO-BREAK SPACE}tỷ đồng"
    assert money_text(1_234_500_000, scale=MILLION) == "1.234,5\N{NO-BREAK SPACE}triệu đồng"


def test_what_is_late_or_was_put_off_is_a_slip_and_nothing_else() -> None:
    late = Milestone("A", "late", "Trễ", planned="2026-02", reason="chờ vốn")
    reached = Milestone("A", "reached", "Xong trễ", planned="2025-12-31", actual="2026-01-15")
    moved = Milestone("A", "moved", "Lùi", planned="2026-05", revisions=(Revision("2026-08", "chờ đất"),))
    forecast = Milestone("A", "forecast", "Dự báo trễ", planned="2026-04-30", forecast="2026-05-30")
    fine = Milestone("A", "fine", "Đúng", planned="2026-03-10")
    early = Milestone("A", "early", "Sớm", planned="2026-02-20", actual="2026-02-10")
    bare = Milestone("A", "bare", "Chưa định")
    found = list(slipped([an_item(late, reached, moved, forecast, fine, early, bare)], TODAY))
    assert [(one.milestone.code, one.days, one.expected, one.reason) for one in found] == [
        ("late", 10, "", "chờ vốn"),
        ("reached", 15, "", ""),
        ("moved", 92, "2026-08", "chờ đất"),
        ("forecast", 30, "2026-05-30", ""),
    ]


def test_a_plan_of_a_whole_month_is_overdue_when_the_month_is_over() -> None:
    assert is_overdue(Milestone("A", "m", "Mốc", planned="2026-02"), TODAY)
    assert not is_overdue(Milestone("A", "m", "Mốc", planned="2026-03"), TODAY)
    assert not is_overdue(Milestone("A", "m", "Mốc", planned="2026-02", actual="2026-03-01"), TODAY)


def test_the_next_milestone_is_the_first_open_one_that_has_a_date() -> None:
    done = Milestone("A", "a", "Xong", planned="2025", actual="2025-06")
    bare, dated = Milestone("A", "b", "Chưa định"), Milestone("A", "c", "Có ngày", forecast="2026-09")
    assert next_milestone(an_item(done, bare, dated)) is dated
    assert next_milestone(an_item(done, bare)) is bare
    assert next_milestone(an_item(done)) is None


def test_the_slips_of_sixty_projects_are_those_of_an_independent_walk() -> None:
    desk = a_desk()
    made = generated.portfolio()
    generated.put_portfolio(desk, made)
    generated.put_reports(desk, made, generated.QUARTERS)
    today = date(2026, 1, 2)
    found = slipped(desk.projects.portfolio.items(), today)
    told = {(one.milestone.project, one.milestone.code): one.days for one in found if one.item.project.process}
    assert {key: days for key, days in told.items() if key[0].startswith("SINH")} == _walked(made, today)


def _walked(made: generated.Made, today: date) -> dict[tuple[str, str], int]:
    # From the first plans and what really happened, without the file and without the program's own dates.
    forecast = {(one.project, code): day for one in made.reports for code, day in one.forecasts.items()}
    late: dict[tuple[str, str], int] = {}
    for one in made.milestones:
        key, real = (one.project, one.code), made.truth[one.project, one.code]
        if not one.planned:
            continue
        year, month = int(one.planned[:4]), int(one.planned[5:7])
        plan = (
            date.fromisoformat(one.planned) if len(one.planned) == 10 else date(year, month, monthrange(year, month)[1])
        )
        done = real <= date(2025, 12, 31)
        moved = date.fromisoformat(one.revisions[-1].planned) if one.revisions else None
        expected = date.fromisoformat(forecast[key]) if key in forecast else moved
        days = (real - plan).days if done else max((today - plan).days, (expected - plan).days if expected else -9999)
        if one.revisions or days > 0:
            late[key] = days
    return late
