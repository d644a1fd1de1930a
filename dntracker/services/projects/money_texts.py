"""A year's money in words: the sentence on top, and the cells of its table."""

from decimal import Decimal

from dntracker.domain.exact import as_float, half_up
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services import texts
from dntracker.services.projects.amounts import BILLION, money_text, scaled
from dntracker.services.projects.money import YearMoney
from dntracker.services.projects.totals import Total

UNKNOWN = "…"


def headline(found: YearMoney) -> str:
    """The sentence on top, what matters in `<b>`: paid, its part of the plan, the part of the year that is over."""
    plan, paid, year = found.whole.plan, found.whole.paid, found.year
    if plan.dong is None and paid.dong is None:
        return f"Năm {year}: chưa dự án nào có kế hoạch vốn hay số giải ngân."
    planned = _money(plan) if plan.dong is not None else "chưa ghi"
    if paid.dong is None or found.until is None:
        return f"Kế hoạch vốn năm {year}: <b>{planned}</b>; chưa có số giải ngân."
    rate = f", đạt <b>{percent(found.whole.rate, found.whole.qualifier)}</b>" if found.whole.rate is not None else ""
    of = f" kế hoạch vốn năm {year} ({planned})" if rate else f"; kế hoạch vốn năm {year}: {planned}"
    gone = "" if found.passed >= 100 else f"; năm đã qua {percent(found.passed)}"
    return f"Đến {texts.day(found.until)} giải ngân <b>{_money(paid)}</b>{rate}{of}{gone}."


def unknown_words(found: YearMoney) -> str:
    """How many projects with a plan have told no payment, and the other way round; empty where there are none."""
    planned, rated, paid = found.whole.plan.known, found.whole.rated, found.whole.paid.known
    parts = [f"{planned - rated} dự án có kế hoạch mà chưa có số giải ngân"] if planned > rated else []
    parts += [f"{paid - rated} dự án có giải ngân mà chưa có kế hoạch vốn"] if paid > rated else []
    if not parts:
        return ""
    return f"{texts.begun('; '.join(parts))}: chưa tính vào tỷ lệ."


def billions(found: Total) -> str:
    """The sum in tỷ đồng with one decimal; *…* where nothing is known."""
    return UNKNOWN if found.dong is None else write(scaled(found.dong, BILLION, found.qualifier, 1), 1)


def percent(value: Decimal | None, qualifier: Qualifier | None = None) -> str:
    """*48,6%*; *…* where it is not known."""
    if value is None:
        return UNKNOWN
    return f"{write(Quantity(as_float(half_up(value, 1)), qualifier=qualifier), 1)}%"


def behind(rate: Decimal, passed: Decimal) -> str:
    """By how many points a rate lies below the part of the year that is over, *26,2*; empty where it does not."""
    gap = half_up(passed - rate, 1)
    return write(Quantity(as_float(gap)), 1) if gap > 0 else ""


def _money(found: Total) -> str:
    return money_text(found.dong or 0, found.qualifier, most=1)
