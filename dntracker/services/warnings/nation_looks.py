"""How rules look at an indicator beside the national average: below it, losing ground, far ahead; ranks at the top."""

from decimal import Decimal

from dntracker.domain.indicator import Direction, Kind
from dntracker.services import texts
from dntracker.services.trends import phrases, rules
from dntracker.services.warnings.found import Found, Limits, amount, at, limit_of, percent, stands, value
from dntracker.services.warnings.subject import MONTHS, Reading, Subject, ahead_of, back, moved

RECENT = 2 * MONTHS


def nation(subject: Subject, limits: Limits) -> Found | None:
    """Not ahead of the national average by more than `percent` of it."""
    pair = _newest(subject)
    ahead = ahead_of(subject.indicator, *pair) if pair else None
    theirs = pair[1].number if pair else None
    if pair is None or ahead is None or not theirs or ahead * 100 / abs(theirs) > limit_of(limits, "percent"):
        return None
    nations = f"{phrases.NATION} ({value(subject, pair[1])})"
    if ahead <= 0:
        far = f"kém {nations} {amount(subject.indicator, ahead)}" if ahead else f"chỉ bằng {nations}"
    else:
        far = f"chỉ hơn {nations} {amount(subject.indicator, ahead)}"
    return at(pair[0], f"{stands(subject, pair[0])}, {far}.")


def losing(subject: Subject, limits: Limits) -> Found | None:
    """The lead over the national average has shrunk by more than `percent` within `months`, or the lag grown."""
    pair = _newest(subject)
    if pair is None:
        return None
    begin = back(pair[0].day, int(limits["months"]))
    earlier = [one for one in subject.pairs if begin <= one[0].day < pair[0].day and _comparable(subject, one, pair)]
    first = next(iter(earlier), None)
    now = ahead_of(subject.indicator, *pair)
    then = ahead_of(subject.indicator, *first) if first else None
    if first is None or now is None or not then or (then - now) * 100 / abs(then) <= limit_of(limits, "percent"):
        return None
    said = f"{_lead(subject, first, then)}, {_lead(subject, pair, now)}"
    return at(pair[0], f"So với bình quân cả nước: {said}; {_lost(then, now)}.")


def times(subject: Subject, limits: Limits) -> Found | None:
    """At least `ratio` times the national average, where more is better."""
    pair = _newest(subject)
    if pair is None or subject.indicator.direction is not Direction.UP:
        return None
    if not subject.fresh(pair[0], limits["recent"]):
        return None
    ratio = rules.times(pair[0].quantity, pair[1].quantity)
    if ratio is None or ratio < limit_of(limits, "ratio"):
        return None
    beside = phrases.beside(subject.indicator, pair[0].quantity, pair[1].quantity)
    return at(pair[0], f"{stands(subject, pair[0])}, {beside}.")


def top(subject: Subject, limits: Limits) -> Found | None:
    """Among the first `places`."""
    latest = subject.latest
    if latest is None or subject.indicator.kind is not Kind.RANK or latest.number is None:
        return None
    if latest.number > limit_of(limits, "places") or not subject.fresh(latest, limits["recent"]):
        return None
    same = _years_running(subject, latest.number)
    return at(latest, f"{texts.begun(latest.when)} {_place(latest)}{f', {same} kỳ liền' if same > 1 else ''}.")


def _place(reading: Reading) -> str:
    return "đứng đầu" if reading.number == 1 else f"xếp thứ {reading.number:.0f}"


def _years_running(subject: Subject, number: Decimal) -> int:
    count = 0
    for one in reversed(subject.run):
        if one.number != number:
            break
        count += 1
    return count


def _newest(subject: Subject) -> tuple[Reading, Reading] | None:
    latest = subject.latest
    if latest is None or subject.indicator.kind not in phrases.COMPARED or not subject.pairs:
        return None
    pair = subject.pairs[-1]
    recent = pair[0].day >= back(latest.day, RECENT) and subject.between(pair[0], latest) is None
    return pair if recent else None


def _comparable(subject: Subject, one: tuple[Reading, Reading], other: tuple[Reading, Reading]) -> bool:
    if subject.between(one[0], other[0]) is not None:
        return False
    return moved(subject.indicator, one[0], other[0]) is not None


def _lost(then: Decimal, now: Decimal) -> str:
    if then < 0:
        return f"khoảng kém rộng thêm {percent((now - then) * 100 / then)}"
    return f"thu hẹp {percent((then - now) * 100 / then)}" if now > 0 else "không còn hơn"


def _lead(subject: Subject, pair: tuple[Reading, Reading], lead: Decimal) -> str:
    word = "hơn" if lead > 0 else "kém"
    return f"{pair[0].when} {word} {amount(subject.indicator, lead)}" if lead else f"{pair[0].when} bằng"
