"""Disbursement of projects: the plan of the year by source, work done, what was paid in the period and in total."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.exact import as_float, half_up
from dntracker.domain.known_date import last_day
from dntracker.domain.period import Period
from dntracker.domain.project import AmountKind, Fund
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Qualifier
from dntracker.domain.report import PARTS, Band, Order, Percentage, Report, Row, RowKind, Value
from dntracker.services.projects.amounts import MILLION
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.money import Payment, approved, investment, payments, plans, whole
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.totals import Amount, total
from dntracker.services.projects.words import FUNDS
from dntracker.services.reports.orders import period_of
from dntracker.services.reports.project_progress import obstacles, report_of
from dntracker.services.reports.project_rows import ProjectRows, Said, by_programme, fact, of_money, of_total

BAND, FUND_BAND, TITLE, ALL = "DU_AN", "NGUON", "Giải ngân vốn các dự án", "TAT_CA"
PLAN, THIS_YEAR = "KE_HOACH_NAM", "GIAI_NGAN_NAM"
UNDIVIDED = "Chưa chia theo nguồn"
PERCENT_DECIMALS = 1


class Sum(Struct, frozen=True):
    """An amount that was added up."""

    dong: int
    qualifier: Qualifier | None = None


class Money(Struct, frozen=True):
    """The money of a project, whole or of one source, up to the end of a period; None is not known."""

    total: Amount | None
    plan: Amount | None
    before: Sum | None
    period: Sum | None
    year: Sum | None
    ever: Sum | None


class Disbursement:
    """Makes the sheet of disbursement (04)."""

    def __init__(self, rows: ProjectRows) -> None:
        self._rows = rows

    def make(self, order: Order) -> Report:
        """The sheet of a period of a year; raises UnknownCode."""
        period = period_of(order)
        items = self._rows.items_at(order.subject, period.end)
        said: dict[str, Value] = {
            "PHAM_VI": self._rows.scope(order.subject),
            "DON_VI_TIEN": "Đơn vị tính: triệu đồng",
            fields.heading(PLAN): f"Kế hoạch vốn năm {period.year}",
            fields.heading("LUY_KE_TRUOC"): f"Đã giải ngân đến hết năm {period.year - 1}",
            fields.heading(THIS_YEAR): f"Từ đầu năm {period.year}",
        }
        bands = {
            BAND: Band((*self._body(items, period), *_all(items, period))),
            FUND_BAND: Band(tuple(_by_fund(items, period))),
        }
        return self._rows.report(order, Said(TITLE, self._rows.scope(order.subject), said, bands))

    def _body(self, items: Sequence[Item], period: Period) -> Iterator[Row]:
        number = 0
        for name, group in by_programme(items):
            yield Row(RowKind.GROUP, "", {"DU_AN": name})
            for one in group:
                number += 1
                code, head = one.project.code, self._values(one, period, number)
                yield Row(RowKind.ROW, code, head | cells(money_of(one, period)))
                for fund in _funds(one, period):
                    said: dict[str, Value] = {**dict.fromkeys(head, ""), "DU_AN": FUNDS[fund], "NGUON": FUNDS[fund]}
                    yield Row(RowKind.PART, f"{code}{PARTS}{fund}", said | cells(money_of(one, period, fund)))

    def _values(self, item: Item, period: Period, number: int) -> dict[str, Value]:
        now, approval = report_of(item, period), investment(item)
        quarterly = sum(one.work for one in item.progress if one.work is not None and _within(one.period, period))
        begun, end = date_words(item.project.start), date_words(item.project.end)
        return {
            fields.NUMBERING: str(number),
            "DU_AN": item.project.name,
            "NGUON": FUNDS[Fund.WHOLE],
            fields.CODE: item.project.code,
            "CHU_TRI": self._rows.owner(item),
            "QUYET_DINH": fact(self._rows.document(approval)),
            "NGAY_DUYET": fact(date_words(approval.date) if approval else ""),
            "KC_HT": fact(f"{begun or '…'} – {end or '…'}" if begun or end else ""),
            "KHOI_LUONG_KY": of_money(quarterly or None, None, MILLION),
            "KHOI_LUONG": _amount(_work(item, period)),
            "VUONG_MAC": fact(obstacles(item, now)),
            fields.NOTE: now.note if now else "",
        }


def money_of(item: Item, period: Period, fund: Fund | None = None) -> Money:
    """The money of a project up to the end of a period, of all sources together or of one; WHOLE: of none named."""
    paid = payments(item, period.end)
    found = [one for one in paid if fund is None or one.fund is fund]
    year = [one for one in found if one.day.year == period.year]
    if fund is None:
        approval: Amount | None = investment(item)
        plan: Amount | None = whole(item, AmountKind.PLAN_YEAR, period.year)
    else:
        approval, plan = _approval(item, fund), plans(item, period.year).get(fund)
    return Money(
        approval,
        plan,
        _sum(one for one in found if one.day.year < period.year),
        _sum(one for one in year if one.since >= period.start),
        _sum(year),
        _sum(found),
    )


def _approval(item: Item, fund: Fund) -> Amount | None:
    by_fund = approved(item, AmountKind.TOTAL)
    return by_fund.get(fund) if fund or len(by_fund) == 1 else None


def cells(money: Money) -> dict[str, Value]:
    """Its fields; the rate is alive in the workbook."""
    return {
        "TONG_MUC": _amount(money.total),
        PLAN: _amount(money.plan),
        "LUY_KE_TRUOC": _amount(money.before),
        "GIAI_NGAN_KY": _amount(money.period),
        THIS_YEAR: _amount(money.year),
        "TY_LE": rate(money.year, money.plan),
        "GIAI_NGAN": _amount(money.ever),
    }


def rate(paid: Amount | None, plan: Amount | None) -> Percentage:
    """What part of the plan was paid; nothing where one of both is not known."""
    if paid is None or plan is None or not plan.dong:
        return Percentage()
    value = as_float(half_up(Decimal(paid.dong) * 100 / plan.dong, PERCENT_DECIMALS))
    qualifier = together((paid.qualifier, inverted(plan.qualifier)))
    return Percentage(value, None, THIS_YEAR, PLAN, qualifier.value if qualifier else "")


def _funds(item: Item, period: Period) -> list[Fund]:
    """The sources that something is said of, where there is more to say than the whole."""
    of_paid = {one.fund for one in payments(item, period.end)}
    named = {*approved(item, AmountKind.TOTAL), *plans(item, period.year), *of_paid} - {Fund.WHOLE}
    return [one for one in Fund if one in named]


def _work(item: Item, period: Period) -> Sum | None:
    """Work done in total: what was last published, and what was reported of the quarters after it."""
    told = [one for one in item.of_kind(AmountKind.WORK_DONE) if one.date and last_day(one.date) <= period.end]
    since = last_day(told[-1].date) if told else None
    later = [
        one.work
        for one in item.progress
        if one.work is not None and one.period.end <= period.end and (since is None or one.period.start > since)
    ]
    if not told and not later:
        return None
    return Sum(sum(later) + (told[-1].dong if told else 0), told[-1].qualifier if told else None)


def _all(items: Sequence[Item], period: Period) -> Iterator[Row]:
    if items:
        found = [money_of(one, period) for one in items]
        yield Row(RowKind.TOTAL, ALL, {"DU_AN": f"Cộng {len(items)} dự án"} | _together(found))


def _by_fund(items: Sequence[Item], period: Period) -> Iterator[Row]:
    for fund in (*(one for one in Fund if one is not Fund.WHOLE), Fund.WHOLE):
        every = (money_of(one, period, fund) for one in items)
        found = [one for one in every if one.total or one.plan or one.ever]
        if found:
            name = FUNDS[fund] if fund else UNDIVIDED
            said: dict[str, Value] = {"NGUON": name, "SO_DU_AN": str(len(found))}
            yield Row(RowKind.ROW, f"NGUON{PARTS}{fund}", said | _together(found))


def _together(found: Sequence[Money]) -> dict[str, Value]:
    """Sums over projects; a rate only over those of which plan and payment are known."""
    both = [one for one in found if one.plan and one.year]
    plan, paid = total(one.plan for one in both), total(one.year for one in both)
    share = rate(
        Sum(paid.dong, paid.qualifier) if paid.dong is not None else None,
        Sum(plan.dong, plan.qualifier) if plan.dong is not None else None,
    )
    every = len(both) == sum(one.plan is not None or one.year is not None for one in found)
    live = share if every else Percentage(share.value, share.text, qualifier=share.qualifier)
    return {
        "TONG_MUC": of_total(total(one.total for one in found), MILLION),
        PLAN: of_total(total(one.plan for one in found), MILLION),
        "LUY_KE_TRUOC": of_total(total(one.before for one in found), MILLION),
        "GIAI_NGAN_KY": of_total(total(one.period for one in found), MILLION),
        THIS_YEAR: of_total(total(one.year for one in found), MILLION),
        "TY_LE": live,
        "GIAI_NGAN": of_total(total(one.ever for one in found), MILLION),
    }


def _sum(found: Iterable[Payment]) -> Sum | None:
    paid = list(found)
    return Sum(sum(one.dong for one in paid), together(one.qualifier for one in paid)) if paid else None


def _amount(amount: Amount | None) -> Value:
    return of_money(amount.dong, amount.qualifier, MILLION) if amount else ""


def _within(inner: Period, outer: Period) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
