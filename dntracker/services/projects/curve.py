"""The S-curve of a programme: points month by month, and SPI and CPI in words with their formulas (ADR 24)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, half_up
from dntracker.domain.number_text import write
from dntracker.domain.period import month_end
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.projects.amounts import BILLION, money_text, scaled
from dntracker.services.projects.earned import Earned, Index, Lack, LeftOut, Sum

INDEX_DECIMALS = 2
LACKS: Mapping[Lack, str] = {
    Lack.NOT_FROZEN: "không có trong kế hoạch gốc",
    Lack.NO_TOTAL: "chưa có tổng mức đầu tư",
    Lack.NO_WEIGHTS: "chưa ghi tỷ trọng các mốc",
    Lack.WEIGHTS_OFF: "tỷ trọng các mốc chưa đủ 100%",
    Lack.NO_PLAN: "mốc có tỷ trọng mà chưa có ngày kế hoạch",
}
"""Why projects have no place on the curve."""
PAYING_NOTE = "Tiền thường trả sau khi xong việc: chi ít hơn chưa phải là tiết kiệm."


class Point(Struct, frozen=True):
    """The end of a month (or today), in đồng; nothing is earned or paid after today, nothing expected before."""

    day: date
    planned: Decimal
    earned: Decimal | None
    paid: Decimal | None
    expected: Decimal | None


def points(found: Earned) -> tuple[Point, ...]:
    """The curve from the month before its first day to its last, with today among them; empty without any value."""
    days = (*found.planned.days, *found.expected.days, *found.earned.days)
    if not days:
        return ()
    first, last = min(days), max(*days, found.day)
    every = sorted({*_month_ends(first, last), found.day})
    return tuple(_point(found, day) for day in every)


def _point(found: Earned, day: date) -> Point:
    past, paid = day <= found.day, bool(found.paid.days)
    return Point(
        day, found.planned.at(day),
        found.earned.at(day) if past else None,
        found.paid.at(day) if past and paid and day <= _paid_until(found) else None,
        found.expected.at(day) if day >= found.day else None,
    )  # fmt: skip


def _paid_until(found: Earned) -> date:
    return month_end(found.paid.days[-1].year, found.paid.days[-1].month)


def _month_ends(first: date, last: date) -> Iterator[date]:
    year, month = (first.year, first.month - 1) if first.month > 1 else (first.year - 1, 12)
    while (day := month_end(year, month)) < last:
        yield day
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    yield day


def index_text(index: Index) -> str:
    """*0,88*; *…* where there is nothing to divide by."""
    if index.value is None:
        return "…"
    return write(Quantity(as_float(half_up(index.value, INDEX_DECIMALS)), qualifier=index.qualifier), INDEX_DECIMALS)


def spi_words(index: Index) -> str:
    """*chậm 12%*, *nhanh 5%*, *đúng kế hoạch*: how much less or more is earned than planned."""
    if index.value is None:
        return "chưa đến mốc nào của kế hoạch"
    return _ahead(index, index.below.dong, ("nhanh", "chậm", "đúng kế hoạch"))


def cpi_words(index: Index) -> str:
    """*chi ít hơn 5%*, *chi nhiều hơn 8%*: how much less or more was paid than what was earned is worth."""
    if not index.below.dong:
        return "chưa có số giải ngân"
    if not index.above.dong:
        return "đã chi mà chưa đạt mốc nào"
    words = ("chi ít hơn", "chi nhiều hơn", "chi đúng bằng giá trị đạt được")
    return _ahead(index, index.above.dong, words)


def spi_formula(found: Earned) -> str:
    """The definition of SPI with its numbers."""
    named = "SPI = giá trị đạt được (tổng mức × tỷ trọng các mốc đã đạt) ÷ giá trị kế hoạch (mốc đến hạn)"
    return f"{named}{_worked_out(found.spi)}."


def cpi_formula(found: Earned) -> str:
    """The definition of CPI with its numbers, and what it does not say."""
    named = "CPI = giá trị đạt được trong thời gian có số giải ngân ÷ giải ngân"
    since = texts.day(found.since) if found.since else ""
    over = f" Tính trên {found.paying} dự án có số giải ngân, sớm nhất từ {since}." if since else ""
    return f"{named}{_worked_out(found.cpi)}.{over} {PAYING_NOTE}"


def headline(name: str, found: Earned) -> str:
    """The sentence on top, what matters in `<b>`; no name: of all projects."""
    name = name or "Tất cả các dự án"
    day = texts.day(found.day)
    if not found.counted:
        return f"{name}: chưa dự án nào đủ số để vẽ đường S."
    if found.spi.value is None:
        return f"{name}: đến {day} {spi_words(found.spi)}."
    both = found.cpi.above.dong and found.cpi.below.dong
    paid = f"<b>{cpi_words(found.cpi)}</b>{' so với giá trị đạt được' if both else ''}"
    return f"{name}: đến {day} <b>{spi_words(found.spi)}</b> so với kế hoạch, {paid}."


def counted_words(found: Earned) -> str:
    """Over how many projects it is, how many could not be counted, and why."""
    if not found.left_out:
        return f"Tính trên cả {len(found.counted)} dự án, {_money(found.budget)}."
    counts = Counter(one.lack for one in found.left_out)
    why = ", ".join(f"{counts[lack]} {word}" for lack, word in LACKS.items() if counts[lack])
    of = f"Tính trên {len(found.counted)}/{len(found.counted) + len(found.left_out)} dự án"
    money = f", {_money(found.budget)}" if found.counted else ""
    return f"{of}{money}; chưa tính {len(found.left_out)} dự án: {why}."


def reported_words(found: Earned) -> str:
    """What the units' own percentages come to, beside what milestones prove; empty where nobody reported one."""
    if not found.reporting:
        return ""
    over = f"{found.reporting} dự án, cả báo cáo chưa duyệt"
    return f"Theo tỷ lệ đơn vị tự báo ({over}): {_money(found.reported)}; theo mốc đã đạt: {_money(found.spi.above)}."


def left_out_words(one: LeftOut) -> str:
    """Why one project has no place on the curve."""
    if one.lack is Lack.WEIGHTS_OFF:
        return f"{one.item.project.name}: tỷ trọng các mốc cộng được {one.detail}%, chưa phải 100%."
    if one.lack is Lack.NO_PLAN:
        return f"{one.item.project.name}: mốc “{one.detail}” có tỷ trọng mà chưa có ngày kế hoạch."
    return f"{one.item.project.name}: {LACKS[one.lack]}."


def in_billions(dong: Decimal) -> float:
    """The amount in tỷ đồng."""
    return as_float(dong / BILLION)


def _ahead(index: Index, of: Decimal, words: Iterable[str]) -> str:
    more, less, even = words
    gap = index.above.dong - index.below.dong
    part = abs(gap) * 100 / of
    rounded = half_up(part, 0 if part >= 1 else 1)
    about = "khoảng " if index.qualifier else ""
    return f"{more if gap > 0 else less} {about}{write(Quantity(as_float(rounded)))}%" if rounded else even


def _worked_out(index: Index) -> str:
    if index.value is None:
        return ""
    above = write(scaled(index.above.dong, BILLION, index.above.qualifier, 1))
    return f" = {above} ÷ {_money(index.below)} = {index_text(index)}"


def _money(sum_: Sum) -> str:
    return money_text(sum_.dong, sum_.qualifier, most=1)
