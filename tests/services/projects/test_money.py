"""A year's money by source and owner against plain sums; nothing unknown counts as nothing."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.desk import Desk
from dntracker.services.projects.money import gone, investment, payments, plans, whole, year_money, years
from dntracker.services.projects.portfolio import Item
from tests.services.projects import generated
from tests.services.projects.generated import BILLION, QUARTERS, YEAR
from tests.support import a_desk

TODAY = date(2025, 12, 4)


def amount(
    billions: int,
    kind: AmountKind = AmountKind.PLAN_YEAR,
    fund: Fund = Fund.WHOLE,
    version: int = 1,
    when: str = "2025",
) -> ProjectAmount:
    return ProjectAmount("A", kind, version, when, fund, billions * BILLION, "S")


def paid(quarter: str, billions: int, fund: Fund = Fund.PUBLIC) -> ProjectAmount:
    return amount(billions, AmountKind.PAID, fund, when=quarter)


def an_item(*amounts: ProjectAmount, owner: str = "SKHCN") -> Item:
    return Item(Project("A", "Dự án A", owner=owner), None, None, amounts)


@pytest.fixture(scope="module")
def desk() -> Desk:
    made = a_desk()
    portfolio = generated.portfolio()
    generated.put_portfolio(made, portfolio)
    generated.put_reports(made, portfolio, QUARTERS[:3])
    return made


def test_a_year_by_source_and_owner_is_what_plain_sums_give(desk: Desk) -> None:
    made = generated.portfolio()
    found = year_money(desk.projects.portfolio.items(), YEAR, TODAY)
    planned = [one for one in made.amounts if one.kind is AmountKind.PLAN_YEAR]
    paid = [one for quarter in QUARTERS[:3] for one in made.of_quarter(quarter)]
    assert found.whole.plan.dong == sum(one.dong for one in planned)
    assert found.whole.paid.dong == sum(sum(one.paid.values()) for one in paid)
    for line in found.by_fund:
        assert line.plan.dong == sum(one.dong for one in planned if one.fund == line.code)
        assert line.paid.dong == sum(one.paid.get(Fund(line.code), 0) for one in paid)
    owners = {one.code: one.owner for one in made.projects}
    for line in found.by_owner:
        assert line.plan.dong == sum(one.dong for one in planned if owners[one.project] == line.code)
        assert line.paid.dong == sum(sum(one.paid.values()) for one in paid if one.unit == line.code)
    assert [line.code for line in found.by_owner] == sorted(generated.OWNERS)
    assert found.whole.rate == Decimal(found.whole.paid.dong or 0) * 100 / Decimal(found.whole.plan.dong or 1)


def test_time_gone_is_that_of_the_last_payment(desk: Desk) -> None:
    found = year_money(desk.projects.portfolio.items(), YEAR, TODAY)
    assert found.until == date(2025, 9, 30)
    assert found.passed == Decimal(273) * 100 / 365


def test_a_seeded_plan_without_payments_has_no_rate_and_is_not_zero_paid() -> None:
    items = a_desk().projects.portfolio.items()
    assert years(items) == [2024]
    found = year_money(items, 2024, TODAY)
    assert (found.whole.plan.dong, found.whole.paid.dong, found.whole.rate) == (120 * BILLION, None, None)
    assert found.until is None


def test_a_project_that_paid_from_other_sources_has_paid_nothing_of_this_one() -> None:
    item = an_item(amount(10, fund=Fund.ODA), amount(20, fund=Fund.PUBLIC), paid("2025-Q1", 5))
    by_fund = {line.code: line for line in year_money([item], 2025, TODAY).by_fund}
    assert by_fund["oda"].paid.dong == by_fund["oda"].rate == 0
    assert by_fund["public"].rate == 25


def test_what_no_source_is_named_for_stands_apart() -> None:
    item = an_item(amount(100), amount(30, fund=Fund.ODA))
    found = {fund: one.dong // BILLION for fund, one in plans(item, 2025).items()}
    assert found == {Fund.WHOLE: 70, Fund.ODA: 30}
    assert whole(item, AmountKind.PLAN_YEAR, 2025) == amount(100)


def test_the_newest_approval_of_a_year_counts() -> None:
    item = an_item(amount(100, version=1), amount(80, version=2))
    found = whole(item, AmountKind.PLAN_YEAR, 2025)
    assert found is not None
    assert found.dong == 80 * BILLION


def test_a_total_known_only_by_source_is_their_sum_and_stays_qualified() -> None:
    parts = (amount(10, AmountKind.TOTAL, Fund.IT_BUDGET), amount(595, AmountKind.TOTAL, Fund.PUBLIC))
    qualified = ProjectAmount("A", AmountKind.TOTAL, 1, "2025", Fund.OTHER, 983 * BILLION, "S", Qualifier.OVER)
    found = investment(an_item(*parts, qualified))
    assert found is not None
    assert (found.dong // BILLION, found.qualifier) == (1588, Qualifier.OVER)


def test_amounts_of_all_sources_and_by_source_tell_of_the_same_money() -> None:
    told = amount(12, AmountKind.PAID)
    item = an_item(told, paid("2025-Q1", 5), paid("2025-Q2", 4))
    assert sum(one.dong for one in payments(item)) == 12 * BILLION
    more = an_item(told, paid("2025-Q1", 5), paid("2025-Q2", 14))
    assert [one.dong // BILLION for one in payments(more)] == [5, 14]
    assert [one.dong // BILLION for one in payments(more, date(2025, 6, 29))] == [5]


def test_a_report_that_nobody_approved_has_paid_nothing_yet() -> None:
    typed = Progress("A", Period.parse("2025-Q1"), "SKHCN", paid={Fund.PUBLIC: 5 * BILLION})
    item = Item(Project("A", "Dự án A"), None, None, (amount(20),), (), (), (typed,))
    found = year_money([item], 2025, TODAY)
    assert (found.whole.paid.dong, found.whole.rate) == (None, None)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 500)), max_size=8))
def test_payments_up_to_a_day_never_fall_as_days_go(told: list[tuple[int, int]]) -> None:
    by_quarter = {f"2025-Q{quarter}": billions for quarter, billions in told}
    item = an_item(*(paid(code, billions) for code, billions in sorted(by_quarter.items())))
    sums = [sum(one.dong for one in payments(item, quarter.end)) for quarter in QUARTERS]
    assert sums == sorted(sums)
    assert sums[-1] == sum(by_quarter.values()) * BILLION


@pytest.mark.parametrize(
    ("day", "percent"), [(date(2025, 12, 31), 100), (date(2026, 3, 1), 100), (date(2024, 12, 31), 0)]
)
def test_the_part_of_a_year_that_is_over(day: date, percent: int) -> None:
    assert gone(2025, day) == percent
