"""The sentences over comparisons, and what keeps two periods from being compared."""

from collections.abc import Sequence
from decimal import Decimal

from dntracker.domain.city_value import CityValue
from dntracker.domain.exact import half_up
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.texts import day_text, gap_measure, signed, with_measure


def break_between(catalogue: Catalogue, code: str, earlier: Period, later: Period) -> SeriesBreak | None:
    """The last break that keeps two periods of an indicator from being compared."""
    found = [one for one in catalogue.breaks_of(code) if earlier.end < one.date <= later.end]
    return found[-1] if found else None


def unbridged(broken: SeriesBreak, earlier: Period, later: Period) -> str:
    """That nothing is compared across a break."""
    return (
        f"Gãy chuỗi {day_text(broken.date)} ({broken.reason}), chưa so được"
        f" {texts.inside(texts.period_name(later))} với {texts.inside(texts.period_name(earlier))}."
    )


def ranking(
    indicator: Indicator,
    period: Period,
    against: Period,
    counts: tuple[int, int, int],
    broken: SeriesBreak | None,
    ranked: bool,
) -> str:
    """What a ranking holds: how many of the units have a figure, and what their places are compared with.

    `counts` are those with a figure, all units, and those with a figure in the period before.
    """
    told, asked, before = counts
    said = f"{texts.period_name(period)}: {told}/{asked} đơn vị có số."
    if not ranked:
        return f"{said} {indicator.short_name} không xếp hạng: không có chiều nào là tốt hơn."
    if broken is not None:
        return f"{said} {unbridged(broken, against, period)}"
    earlier = texts.inside(texts.period_name(against))
    if not before:
        return f"{said} Chưa so được thứ hạng: {earlier} chưa đơn vị nào có số."
    return f"{said} Thứ hạng so với {earlier}{'' if before == told else f', khi đó {before} đơn vị có số'}."


def nobody(period: Period) -> str:
    """That no unit has a figure in a period, though in others some do."""
    return f"{texts.period_name(period)} chưa đơn vị nào có số. Chọn kỳ khác."


def never(indicator: Indicator) -> str:
    """That no unit has a figure at all, and what to do."""
    return f"{indicator.short_name}: chưa đơn vị nào có số. Nhập biểu của đơn vị trước."


def heat(indicator: Indicator, units: int, periods: int) -> str:
    """What a heat table holds: so many units with a figure, and periods with one."""
    return f"{units} đơn vị, {periods} kỳ có số. Ô càng đậm, số càng lớn." if units else never(indicator)


ROUNDED = "Số đã làm tròn, cộng lại có thể lệch ở chữ số cuối."


def contributions(
    indicator: Indicator, periods: tuple[Period, Period], joined: Sequence[CityValue], change: Decimal | None
) -> str:
    """The whole change in a sentence: from what to what, by how much, and on how many units it stands."""
    missing = [one for one, value in zip(periods, joined, strict=True) if value.quantity is None]
    if missing or change is None:
        named = " và ".join(texts.inside(texts.period_name(one)) for one in missing or periods)
        return f"{texts.begun(named)} chưa có số chung của các đơn vị."
    before, after = (texts.value_text(one.quantity, indicator) for one in joined if one.quantity)
    moved = with_measure(signed(half_up(change, max(indicator.decimals, 2))), gap_measure(indicator))
    stood = " và ".join(
        f"{one.count} đơn vị ({texts.period_short(at)})" for one, at in zip(joined, periods, strict=True)
    )
    return f"{before} → {after}: {moved}. Tính trên {stood}."
