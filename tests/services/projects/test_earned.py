"""The S-curve's sums checked against another way of computing them, what is left out, and SPI and CPI in words."""

from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.desk import Desk
from dntracker.services.projects import curve
from dntracker.services.projects.earned import Index, Lack, Sum, earned
from dntracker.services.projects.portfolio import Item
from tests.services.projects import generated
from tests.services.projects.generated import BILLION, HALF_PLANNED, NO_PLAN, NO_TOTAL, QUARTERS, WEIGHTS_OFF
from tests.support import a_desk, put

DAYS = (date(2024, 3, 31), date(2025, 3, 31), date(2025, 7, 14), date(2025, 9, 30), date(2026, 8, 1))


@pytest.fixture(scope="module")
def desk() -> Desk:
    made = a_desk()
    portfolio = generated.portfolio()
    generated.put_portfolio(made, portfolio)
    generated.put_reports(made, portfolio, QUARTERS[:3])
    return made


def items(desk: Desk) -> list[Item]:
    return [one for one in desk.projects.portfolio.items() if one.project.code.startswith("SINH")]


def end_of(known: str) -> str:
    """The ISO day on which a day or month ends, without the program's own dates."""
    if len(known) == 7:
        year, month = int(known[:4]), int(known[5:])
        return f"{known}-{monthrange(year, month)[1]:02}"
    return known


def worth(item: Item, day: date, which: str) -> Fraction:
    """What milestones due or reached by a day are worth, by the table's raw texts and in whole fractions."""
    total = Fraction(0)
    budget = max((one.version, one.dong) for one in item.amounts if one.kind == "total")[1]
    for one in item.milestones:
        due = one.revisions[-1].planned if one.revisions else one.planned
        known = due if which == "plan" else one.actual
        if known and end_of(known) <= day.isoformat():
            total += Fraction(budget) * Fraction(str(one.weight)) / 100
    return total


def test_planned_and_earned_are_what_an_independent_sum_gives_on_every_day(desk: Desk) -> None:
    left_out = {f"SINH{number:03}" for number in (NO_TOTAL, WEIGHTS_OFF, NO_PLAN, HALF_PLANNED)}
    counted = [one for one in items(desk) if one.project.code not in left_out]
    for day in DAYS:
        found = earned(items(desk), day)
        assert Fraction(found.planned.at(day)) == sum(worth(one, day, "plan") for one in counted)
        assert Fraction(found.earned.at(day)) == sum(worth(one, day, "actual") for one in counted)
        assert Fraction(found.spi.above.dong) == sum(worth(one, day, "actual") for one in counted)


def test_paid_is_the_sum_of_the_years_told_and_the_quarters_reported(desk: Desk) -> None:
    found = earned(items(desk), DAYS[3])
    counted = {one.project.code for one in found.counted}
    made = generated.portfolio()
    told = sum(one.dong for one in made.amounts if one.kind is AmountKind.PAID and one.project in counted)
    reported = sum(
        sum(one.paid.values()) for quarter in QUARTERS[:3] for one in made.of_quarter(quarter) if one.project in counted
    )
    assert found.paid.at(DAYS[3]) == told + reported == found.cpi.below.dong


def test_what_is_not_known_is_left_out_and_said(desk: Desk) -> None:
    found = earned(items(desk), DAYS[3])
    assert {one.item.project.code: one.lack for one in found.left_out} == {
        f"SINH{NO_TOTAL:03}": Lack.NO_TOTAL,
        f"SINH{WEIGHTS_OFF:03}": Lack.WEIGHTS_OFF,
        f"SINH{NO_PLAN:03}": Lack.NO_PLAN,
        f"SINH{HALF_PLANNED:03}": Lack.NO_PLAN,
    }
    told = curve.counted_words(found)
    assert told.startswith("Tính trên 56/60 dự án, >")
    assert told.endswith(
        "chưa tính 4 dự án: 1 chưa có tổng mức đầu tư, 1 tỷ trọng các mốc chưa đủ 100%, "
        "2 mốc có tỷ trọng mà chưa có ngày kế hoạch."
    )
    words = {one.item.project.code: curve.left_out_words(one) for one in found.left_out}
    assert words[f"SINH{WEIGHTS_OFF:03}"] == "Dự án sinh 023: tỷ trọng các mốc cộng được 90%, chưa phải 100%."
    assert "“Xong khối lượng”" in words[f"SINH{HALF_PLANNED:03}"]


def test_seeded_projects_without_weights_draw_no_curve() -> None:
    found = earned(a_desk().projects.portfolio.items(), DAYS[3])
    assert not found.counted
    assert {one.lack for one in found.left_out} == {Lack.NO_WEIGHTS}
    assert curve.points(found) == ()
    assert curve.headline("Đề án", found) == "Đề án: chưa dự án nào đủ số để vẽ đường S."


def test_a_frozen_plan_measures_by_its_own_dates_and_totals() -> None:
    desk = a_desk()
    generated.put_portfolio(desk, generated.portfolio(6))
    baseline = desk.projects.baselines.freeze("SINH-1", "Gốc", "giao đầu năm")
    before = earned(items(desk), DAYS[3], baseline)
    moved = [
        replace(one, revisions=(*one.revisions, Revision("2030-01-01", "dời")))
        for item in items(desk) for one in item.milestones
    ]  # fmt: skip
    put(desk.store, *moved, screen="projects")
    desk.projects.refresh()
    after = earned(items(desk), DAYS[3], baseline)
    assert after.planned == before.planned
    assert after.planned.at(DAYS[3]) > 0
    assert earned(items(desk), DAYS[3]).planned.at(DAYS[3]) == 0
    assert {one.lack for one in after.left_out} == {Lack.NOT_FROZEN}


def a_project(actual: str = "", total: int = 100, qualifier: Qualifier | None = None) -> Item:
    amount = ProjectAmount("A", AmountKind.TOTAL, 1, "2024", Fund.WHOLE, total * BILLION, "S", qualifier)
    first = Milestone("A", "a", "Một", planned="2024-06", actual=actual, weight=40.0)
    second = Milestone("A", "b", "Hai", planned="2025-06-30", weight=60.0)
    return Item(Project("A", "Dự án A"), None, None, (amount,), (first, second))


def test_a_milestone_known_to_the_month_is_due_when_the_month_is_over() -> None:
    item = a_project()
    assert earned([item], date(2024, 6, 29)).spi.value is None
    assert earned([item], date(2024, 6, 30)).planned.at(date(2024, 6, 30)) == 40 * BILLION


def test_what_was_reached_in_a_month_that_is_not_over_counts_today() -> None:
    found = earned([a_project("2024-07")], date(2024, 7, 10))
    assert found.spi.value == 1


def test_a_qualified_total_leaves_the_index_qualified_only_in_words() -> None:
    found = earned([a_project("2024-06", qualifier=Qualifier.OVER)], date(2025, 12, 1))
    assert curve.index_text(found.spi) == "~0,40"
    assert curve.spi_words(found.spi) == "chậm khoảng 60%"
    assert "= >40 ÷ >100\N{NO-BREAK SPACE}tỷ đồng = ~0,40" in curve.spi_formula(found)


def test_payments_are_compared_only_with_what_was_earned_while_they_were_told() -> None:
    item = a_project("2024-06")
    paid = ProjectAmount("A", AmountKind.PAID, 1, "2025", Fund.WHOLE, 30 * BILLION, "S")
    later = replace(item.milestones[1], actual="2025-06-30")
    item = Item(item.project, None, None, (*item.amounts, paid), (item.milestones[0], later))
    found = earned([item], date(2026, 1, 2))
    assert found.cpi == Index(Sum(Decimal(60 * BILLION)), Sum(Decimal(30 * BILLION)))
    assert curve.cpi_words(found.cpi) == "chi ít hơn 50%"


def an_index(above: int, below: int) -> Index:
    return Index(Sum(Decimal(above)), Sum(Decimal(below)))


@pytest.mark.parametrize(
    ("above", "below", "spi", "cpi"),
    [
        (88, 100, "chậm 12%", "chi nhiều hơn 14%"),
        (105, 100, "nhanh 5%", "chi ít hơn 5%"),
        (100, 100, "đúng kế hoạch", "chi đúng bằng giá trị đạt được"),
        (1000, 996, "nhanh 0,4%", "chi ít hơn 0,4%"),
        (0, 100, "chậm 100%", "đã chi mà chưa đạt mốc nào"),
        (5, 0, "chưa đến mốc nào của kế hoạch", "chưa có số giải ngân"),
    ],
)
def test_indices_are_told_in_words(above: int, below: int, spi: str, cpi: str) -> None:
    index = an_index(above, below)
    assert (curve.spi_words(index), curve.cpi_words(index)) == (spi, cpi)


@given(st.integers(1, 10**15), st.integers(1, 10**15))
def test_words_and_number_agree_on_the_direction(above: int, below: int) -> None:
    index = an_index(above, below)
    word = {True: "nhanh", False: "chậm"}[above > below]
    assert curve.spi_words(index) == "đúng kế hoạch" or curve.spi_words(index).startswith(word)
    assert index.value is not None
    assert (index.value > 1) == (above > below)


def test_the_points_rise_to_the_budget_and_stop_where_nothing_is_known(desk: Desk) -> None:
    today = date(2025, 10, 4)
    found = earned(items(desk), today)
    points = curve.points(found)
    planned = [one.planned for one in points]
    assert planned == sorted(planned)
    assert planned[0] == 0
    assert planned[-1] == found.budget.dong
    assert [one.day for one in points if one.earned is not None][-1] == today
    assert [one.day for one in points if one.paid is not None][-1] == date(2025, 9, 30)
    assert next(one.day for one in points if one.expected is not None) == today
    assert next(one.earned for one in points if one.day == today) == found.spi.above.dong


def test_the_units_own_percentages_stand_beside_the_milestones(desk: Desk) -> None:
    found = earned(items(desk), date(2025, 9, 30))
    assert found.reporting == 56
    assert found.reported.dong == found.earned.at(date(2025, 9, 30))  # generated reports say what milestones prove
    assert curve.reported_words(found).startswith("Theo tỷ lệ đơn vị tự báo (56 dự án, cả báo cáo chưa duyệt): >")
