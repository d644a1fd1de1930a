"""How rules look at the units behind the city's value: who drags it, and on how few it stands."""

from decimal import Decimal

from msgspec.structs import replace

from dntracker.domain.city_value import CityValue
from dntracker.domain.exact import exact
from dntracker.domain.indicator import Direction
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.comparisons.contributions import parts_of
from dntracker.services.trends import phrases
from dntracker.services.warnings.found import Found, Limits, amount, limit_of
from dntracker.services.warnings.subject import Subject

MOST_NAMES = 3


def drag(subject: Subject, limits: Limits) -> Found | None:
    """Some units pull the city's value the wrong way by more than `percent` of what it was, all together.

    Only units that stand in both periods are looked at: one that has not reported yet drags nothing.
    """
    pair = _two_newest(subject)
    if pair is None or subject.indicator.direction is Direction.BAND:
        return None
    (earlier, before), (later, after) = pair
    was, is_now = before.quantity, after.quantity
    if was is None or is_now is None or not was.number or is_now.number is None:
        return None
    sign = -1 if subject.indicator.direction is Direction.UP else 1
    added = [(sign * one.change, one.name) for one in parts_of(subject.indicator, _of_both(before, after))]
    bad = sorted(((worse, name) for worse, name in added if worse > 0), reverse=True)
    total = sum((worse for worse, _ in bad), Decimal(0))
    if total * 100 / abs(exact(was.number)) <= limit_of(limits, "percent"):
        return None
    told = ", ".join(f"{subject.names.get(n, n)} ({amount(subject.indicator, w)})" for w, n in bad[:MOST_NAMES])
    more = f" và {len(bad) - MOST_NAMES} nơi khác" if len(bad) > MOST_NAMES else ""
    city = f"{phrases.value(subject.indicator, was)} sang {phrases.value(subject.indicator, is_now)}"
    head = f"{texts.begun(_when(later))} so với {_when(earlier)}, số thành phố từ {city}"
    return Found(f"{head}; kéo xấu đi {amount(subject.indicator, total)}: {told}{more}.", later)


def coverage(subject: Subject, limits: Limits) -> Found | None:
    """The city's newest value stands on less than `percent` of the units that must report."""
    if not subject.joined:
        return None
    period, value = subject.joined[-1]
    if not value.required or value.reported * 100 / value.required >= limits["percent"]:
        return None
    share = value.reported * 100 // value.required
    return Found(f"{texts.begun(_when(period))} mới có {value.count} xã, phường ({share}%); chưa phải số cả thành phố.",
                 period)  # fmt: skip


def _two_newest(subject: Subject) -> tuple[tuple[Period, CityValue], tuple[Period, CityValue]] | None:
    standing = [one for one in subject.joined if one[1].quantity is not None]
    if len(standing) < 2 or standing[-1][0].previous() != standing[-2][0]:
        return None
    earlier, later = standing[-2:]
    parted = any(earlier[0].end < one.date <= later[0].end for one in subject.breaks)
    return None if parted else (earlier, later)


def _of_both(before: CityValue, after: CityValue) -> list[CityValue]:
    both = {one.unit for one in before.parts} & {one.unit for one in after.parts}
    return [replace(one, parts=tuple(part for part in one.parts if part.unit in both)) for one in (before, after)]


def _when(period: Period) -> str:
    return texts.inside(texts.period_name(period))
