"""What a project has paid against what it may: what is certain is refused, what only may be is said."""

from collections.abc import Iterable, Sequence
from typing import NoReturn

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import first_day
from dntracker.domain.money import write_money
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.qualified import together
from dntracker.domain.quantity import Qualifier
from dntracker.services import texts
from dntracker.services.projects.portfolio import Item

_NO_MORE = (None, Qualifier.AT_MOST, Qualifier.JUST_UNDER)
_NO_LESS = (None, Qualifier.AT_LEAST, Qualifier.OVER)


class Overpaid(UserError):
    """More disbursed (`paid`) than there is (`limit`, of `what`)."""

    code = "overpaid"


class Paid(Struct, frozen=True):
    """What was disbursed, in whole đồng."""

    dong: int
    qualifier: Qualifier | None = None


class Excess(Struct, frozen=True):
    """What was disbursed beyond an amount of the project; `certain` where no qualifier leaves room for it."""

    paid: Paid
    limit: ProjectAmount
    what: str

    @property
    def certain(self) -> bool:
        """Whether it is more, whatever *hơn* and *khoảng* may mean."""
        return self.limit.qualifier in _NO_MORE and self.paid.qualifier in _NO_LESS

    @property
    def sentence(self) -> str:
        """What to say where it only may be too much."""
        return texts.fill("overpaid_maybe", self._details)

    def refuse(self) -> NoReturn:
        """Raises Overpaid."""
        raise Overpaid(**self._details)

    @property
    def _details(self) -> dict[str, object]:
        paid = texts.with_measure(write_money(self.paid.dong, self.paid.qualifier), "tỷ đồng")
        limit = texts.with_measure(write_money(self.limit.dong, self.limit.qualifier), "tỷ đồng")
        return {"paid": paid, "limit": limit, "what": self.what}


def not_overpaid(item: Item, amounts: Iterable[ProjectAmount]) -> None:
    """Raises Overpaid where the amounts, as they would be, and the reports pay certainly more than the last total."""
    found = _beyond_total(item, list(amounts))
    if found is not None and found.certain:
        found.refuse()


def excesses(item: Item) -> list[Excess]:
    """Where a project has paid more than its last total or than the plan of a year.

    A year's plan never refuses anything: what is left of the year before may be paid beside it (*vốn kéo dài*).
    """
    found = [_beyond_total(item, item.amounts)]
    for plan in _whole(item.amounts, AmountKind.PLAN_YEAR):
        year = plan.date[:4]
        found.append(_beyond(paid(item, item.amounts, year), plan, f"kế hoạch vốn năm {year}"))
    return [one for one in found if one is not None]


def paid(item: Item, amounts: Iterable[ProjectAmount], year: str = "") -> Paid:
    """What was disbursed, in a year if one is named: the quarters' reports, or the amounts where those are more."""
    reported = sum(sum(one.paid.values()) for one in item.progress if not year or one.period.year == int(year))
    entered = [one for one in amounts if one.kind is AmountKind.PAID and one.date[: len(year)] == year]
    whole = [one for one in entered if one.fund is Fund.WHOLE]
    parts = [one for one in entered if one.fund is not Fund.WHOLE]
    sums = [Paid(reported), *(Paid(_sum(ones), together(one.qualifier for one in ones)) for ones in (whole, parts))]
    return max(sums, key=lambda one: one.dong)


def _beyond_total(item: Item, amounts: Sequence[ProjectAmount]) -> Excess | None:
    totals = _whole(amounts, AmountKind.TOTAL)
    return _beyond(paid(item, amounts), totals[-1], "tổng mức đầu tư") if totals else None


def _beyond(found: Paid, limit: ProjectAmount, what: str) -> Excess | None:
    return Excess(found, limit, what) if found.dong > limit.dong else None


def _whole(amounts: Iterable[ProjectAmount], kind: AmountKind) -> list[ProjectAmount]:
    found = [one for one in amounts if one.kind is kind and one.fund is Fund.WHOLE and one.date]
    return sorted(found, key=lambda one: (one.version, first_day(one.date)))


def _sum(amounts: Iterable[ProjectAmount]) -> int:
    return sum(one.dong for one in amounts)
