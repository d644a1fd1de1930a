"""Money of projects: what was approved, what a year's plan gives, what was paid of it, by source and by owner."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.known_date import first_day, is_day, last_day
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Qualifier
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.totals import Total, total


class Payment(Struct, frozen=True):
    """What was paid from the day `since` to the day `day`, in whole đồng: in a period, or in a year up to a day."""

    since: date
    day: date
    fund: Fund
    dong: int
    qualifier: Qualifier | None = None


class Spending(Struct, frozen=True):
    """A year's plan and what was paid of it, of one source, one owner (`code`) or all together.

    `rate` is in percent of the plan, over the `rated` projects of which both are known; None where there are none.
    """

    code: str
    plan: Total
    paid: Total
    rate: Decimal | None
    qualifier: Qualifier | None
    rated: int


class YearMoney(Struct, frozen=True):
    """A year's money; `until` is the day up to which payments are known, None where none are.

    `passed` is the part of the year that was over then, in percent.
    """

    year: int
    until: date | None
    passed: Decimal
    whole: Spending
    by_fund: tuple[Spending, ...]
    by_owner: tuple[Spending, ...]
    by_project: tuple[Spending, ...]


class _Of(Struct, frozen=True):
    """A project's money in a year, whole or of one source; None is not known."""

    plan: ProjectAmount | None
    paid: ProjectAmount | None


def approved(item: Item, kind: AmountKind, year: int | None = None) -> dict[Fund, ProjectAmount]:
    """The amounts of one kind (of one year) as last approved, by source."""
    found = (one for one in item.amounts if one.kind is kind and (year is None or _year(one) == year))
    return {one.fund: one for one in found}  # the oldest come first


def whole(item: Item, kind: AmountKind, year: int | None = None) -> ProjectAmount | None:
    """The amount of all sources together: as it was approved, or else the sum of its sources."""
    by_fund = approved(item, kind, year)
    parts = [one for fund, one in by_fund.items() if fund is not Fund.WHOLE]
    given = by_fund.get(Fund.WHOLE)
    if given and given.version >= max((one.version for one in parts), default=0):
        return given
    return _together(parts, Fund.WHOLE) if parts else None


def investment(item: Item) -> ProjectAmount | None:
    """The total investment as last approved, also where only its sources are known."""
    return whole(item, AmountKind.TOTAL)


def payments(item: Item, until: date | None = None) -> tuple[Payment, ...]:
    """What was paid (up to a day), the oldest first; a report counts once it is approved, which writes its payments.

    Amounts of all sources together and those by source tell of the same money: of each year those count that are more.
    """
    told = [_told(one) for one in item.amounts if one.kind is AmountKind.PAID and one.date]
    found: list[Payment] = []
    for year in sorted({one.day.year for one in told}):
        of_year = [one for one in told if one.day.year == year]
        ways = [[one for one in of_year if (one.fund is Fund.WHOLE) is whole] for whole in (False, True)]
        found += max(ways, key=lambda way: sum(one.dong for one in way))
    return tuple(one for one in sorted(found, key=lambda one: one.day) if until is None or one.day <= until)


def years(items: Iterable[Item]) -> list[int]:
    """The years that have a plan or payments, the newest first."""
    found: set[int] = set()
    for item in items:
        planned = (_year(one) for one in item.amounts if one.kind is AmountKind.PLAN_YEAR)
        found |= {year for year in planned if year is not None}
        found |= {one.day.year for one in payments(item)}
    return sorted(found, reverse=True)


def year_money(items: Sequence[Item], year: int, today: date) -> YearMoney:
    """The plan of a year and what was paid of it up to today."""
    paid = {item.project.code: [one for one in payments(item, today) if one.day.year == year] for item in items}
    days = [one.day for found in paid.values() for one in found]
    until = max(days, default=None)
    owners: dict[str, list[Item]] = {}
    for item in items:
        owners.setdefault(item.project.owner, []).append(item)

    all_of = {
        item.project.code: _Of(whole(item, AmountKind.PLAN_YEAR, year), _paid(item, paid[item.project.code], year))
        for item in items
    }
    split = {item.project.code: plans(item, year) for item in items}

    def of(item: Item, fund: Fund | None = None) -> _Of:
        if fund is None:
            return all_of[item.project.code]
        found, plan = paid[item.project.code], split[item.project.code].get(fund)
        own = [one for one in found if one.fund is fund]
        return _Of(plan, _paid(item, own, year, nothing=bool(found and plan)))

    by_fund = [_spending(str(fund), items, _in(of, fund)) for fund in Fund]
    by_owner = [_spending(owner, found, of) for owner, found in sorted(owners.items())]
    by_project = [_spending(item.project.code, [item], of) for item in items]
    return YearMoney(
        year, until, gone(year, until or today), _spending("", items, of),
        *(tuple(one for one in lines if _says(one)) for lines in (by_fund, by_owner, by_project)),
    )  # fmt: skip


def plans(item: Item, year: int) -> dict[Fund, ProjectAmount]:
    """A year's plan by source; what no source is named for stands under WHOLE."""
    by_fund = approved(item, AmountKind.PLAN_YEAR, year)
    parts: dict[Fund, ProjectAmount] = {fund: one for fund, one in by_fund.items() if fund is not Fund.WHOLE}
    everything = whole(item, AmountKind.PLAN_YEAR, year)
    rest = everything.dong - sum(one.dong for one in parts.values()) if everything else 0
    if everything and rest > 0:
        parts[Fund.WHOLE] = replace(everything, dong=rest)
    return parts


def gone(year: int, day: date) -> Decimal:
    """The part of a year that is over at the end of a day, in percent."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = (min(max(day, first), last) - first).days + 1 if day >= first else 0
    return Decimal(days) * 100 / ((last - first).days + 1)


def _in(of: Callable[[Item, Fund | None], _Of], fund: Fund) -> Callable[[Item], _Of]:
    return lambda item: of(item, fund)


def _spending(code: str, items: Iterable[Item], of: Callable[[Item], _Of]) -> Spending:
    found = [one for one in map(of, items) if one.plan or one.paid]
    both = [one for one in found if one.plan and one.paid]
    plan, paid = total(one.plan for one in both), total(one.paid for one in both)
    rate = Decimal(paid.dong or 0) * 100 / plan.dong if plan.dong else None
    return Spending(
        code, total(one.plan for one in found), total(one.paid for one in found),
        rate, together((paid.qualifier, inverted(plan.qualifier))), len(both) if rate is not None else 0,
    )  # fmt: skip


def _paid(item: Item, found: Sequence[Payment], year: int, *, nothing: bool = False) -> ProjectAmount | None:
    if not found and not nothing:
        return None
    qualifier, dong = together(one.qualifier for one in found), sum(one.dong for one in found)
    return ProjectAmount(item.project.code, AmountKind.PAID, 0, str(year), Fund.WHOLE, dong, "", qualifier)


def _together(parts: Sequence[ProjectAmount], fund: Fund) -> ProjectAmount:
    dong, qualifier = sum(one.dong for one in parts), together(one.qualifier for one in parts)
    newest = max(parts, key=lambda one: one.version)
    return replace(newest, fund=fund, dong=dong, qualifier=qualifier)


def _says(one: Spending) -> bool:
    return one.plan.known > 0 or one.paid.known > 0


def _told(amount: ProjectAmount) -> Payment:
    day = last_day(amount.date)
    since = date(day.year, 1, 1) if is_day(amount.date) else first_day(amount.date)
    return Payment(since, day, amount.fund, amount.dong, amount.qualifier)


def _year(amount: ProjectAmount) -> int | None:
    return first_day(amount.date).year if amount.date else None
