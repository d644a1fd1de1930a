"""Rules that hold a figure against earlier ones: a misread dot, a fall of what only grows, a jump."""

from dntracker.domain.checks.span import Span, ends
from dntracker.domain.checks.subject import Data, Limits, Subject
from dntracker.domain.exact import exact, half_up
from dntracker.domain.indicator import Direction, Kind, OverTime
from dntracker.domain.quantity import Quantity

FACTOR = 1000.0
_UNMEASURED = (Kind.RANK, Kind.YES_NO)


def thousandfold(subject: Subject, limits: Limits) -> Data | None:
    """About a thousand times or a thousandth of the last comparable figure, else of the plan: a dot misread.

    About: not farther from it than `within` times.
    """
    value = _positive(subject.own)
    if value is None or subject.indicator.kind in _UNMEASURED:
        return None
    last = subject.last if subject.last and _positive(subject.last.quantity) else None
    base = last.quantity if last else None if subject.indicator.kind is Kind.FLOW else subject.plan
    of = _positive(base)
    what = _times(value, of, limits["within"]) if of else ""
    if not what:
        return None
    return {"what": what, "value": subject.own, "base": base, "period": last.period if last else None}


def cumulative_falls(subject: Subject, limits: Limits) -> Data | None:
    """A negative part of a year's sum, or a stock more than `percent` below the figure before."""
    value = ends(subject.own)
    if value is None:
        return None
    if subject.indicator.adds_up:
        return {"what": "flow", "value": subject.own} if value[1] < 0 else None
    before = subject.before()
    base = ends(before.quantity) if before else None
    if before is None or base is None or not _only_grows(subject):
        return None
    if value[1] >= base[0] * (1 - limits["percent"] / 100):
        return None
    return {"what": "stock", "value": subject.own, "base": before.quantity, "period": before.period}


def against_last(subject: Subject, limits: Limits) -> Data | None:
    """A big change: `percent`, `points` of a percentage, `places` of a rank; counts move by `count` at least.

    A flow has seasons: it is held against the same period of last year first.
    """
    before, value = subject.before(season=subject.indicator.kind is Kind.FLOW), ends(subject.own)
    base = ends(before.quantity) if before else None
    if before is None or value is None or base is None or subject.indicator.kind is Kind.YES_NO:
        return None
    change = _change(value, base)
    told = _told(subject, change, base, limits)
    return told | {"value": subject.own, "base": before.quantity, "period": before.period} if told else None


def _positive(quantity: Quantity | None) -> Span | None:
    found = ends(quantity)
    return found if found and found[0] > 0 else None


def _times(value: Span, base: Span, within: float) -> str:
    least, most = value[0] / base[1], value[1] / base[0]
    if least >= FACTOR / within and most <= FACTOR * within:
        return "more"
    return "less" if most <= within / FACTOR and least >= 1 / FACTOR / within else ""


def _only_grows(subject: Subject) -> bool:
    indicator = subject.indicator
    return indicator.kind is Kind.STOCK and indicator.over_time is OverTime.LAST and indicator.direction is Direction.UP


def _change(value: Span, base: Span) -> float:
    if value[0] > base[1]:
        return float(exact(value[0]) - exact(base[1]))
    return float(exact(value[1]) - exact(base[0])) if value[1] < base[0] else 0.0


def _told(subject: Subject, change: float, base: Span, limits: Limits) -> Data | None:
    if subject.indicator.kind is Kind.RANK:
        return {"what": "places", "change": change} if abs(change) >= limits["places"] else None
    if subject.indicator.in_points:
        return {"what": "points", "change": change} if abs(change) >= limits["points"] else None
    from_end = base[1] if change > 0 else base[0]
    counted = subject.indicator.decimals == 0 and abs(change) < limits["count"]
    if not change or counted or from_end <= 0:
        return None
    percent = float(half_up(exact(change) * 100 / exact(from_end), 1))
    return {"what": "percent", "change": percent} if abs(percent) >= limits["percent"] else None
