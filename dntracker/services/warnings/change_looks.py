"""How rules look at an indicator over time: worse, falling, standing still, repeated, broken, the best in years."""

from collections.abc import Iterator
from itertools import pairwise

from dntracker.domain.exact import digits, exact
from dntracker.domain.figure import Status
from dntracker.domain.indicator import Direction, Kind, SeriesBreak
from dntracker.services import texts
from dntracker.services.trends import phrases
from dntracker.services.warnings.found import Found, Limits, at, by_how_much, goal, limit_of, stands, unbridged, value
from dntracker.services.warnings.subject import (
    MONTHS,
    Reading,
    Subject,
    back,
    months_between,
    moved,
    surely_at_best,
)
from dntracker.services.words import STATUS_WORDS

_STILL = (Kind.RANK, Kind.YES_NO)
_COPIED = (Kind.RATIO, Kind.FLOW, Kind.SCORE)
_WHOLE = 99


def last(subject: Subject, limits: Limits) -> Found | None:
    """Worse than the figure before, by more than `points`, `places` or `others`."""
    return _worse(subject, subject.before, limits)


def season(subject: Subject, limits: Limits) -> Found | None:
    """Worse than the same period last year, by more than `points`, `places` or `others`."""
    return _worse(subject, subject.season, limits)


def falling(subject: Subject, limits: Limits) -> Found | None:
    """Worse than the figure before so many `times` running."""
    count = int(limits["times"])
    run = subject.run[-count - 1 :]
    steps = [moved(subject.indicator, one, other) for one, other in pairwise(run)]
    if len(steps) < count or not all(one and one.worse > 0 for one in steps):
        return None
    said = ", ".join(f"{value(subject, one)} ({one.when})" for one in run)
    return at(run[-1], f"Xấu đi {count} kỳ liền: {said}.")


def flat(subject: Subject, limits: Limits) -> Found | None:
    """Moved by no more than `percent` for at least `months`, and is neither at its top nor at its target."""
    latest, indicator = subject.latest, subject.indicator
    if latest is None or latest.number is None or indicator.kind in _STILL or indicator.direction is Direction.BAND:
        return None
    if indicator.in_points and latest.number > _WHOLE and indicator.direction is Direction.UP:
        return None
    long_ago = [one for one in subject.line if months_between(one.day, latest.day) >= limits["months"] and one.number]
    if not long_ago or any(phrases.meets(indicator, latest.quantity, one.target) for one in subject.ahead()):
        return None
    base = long_ago[-1].number or exact(1.0)
    near = limit_of(limits, "percent") / 100 * abs(base)
    since = [one.number for one in subject.since(long_ago[-1].day) if one.number is not None]
    if any(abs(one - base) > near for one in since):
        return None
    months = months_between(long_ago[-1].day, latest.day)
    return at(latest, f"{stands(subject, latest)}, gần như đứng yên từ {long_ago[-1].when} "
                      f"({value(subject, long_ago[-1])}), {months} tháng.")  # fmt: skip


def repeated(subject: Subject, limits: Limits) -> Found | None:
    """The same number as the period before, to so many `digits`: measured anew, or taken over?"""
    latest, before = subject.latest, subject.before
    if latest is None or before is None or subject.indicator.kind not in _COPIED:
        return None
    if latest.quantity != before.quantity or latest.period.frequency is not before.period.frequency:
        return None
    written = "".join(digits(latest.quantity.number or 0.0)).strip("0")
    if len(written) < limits["digits"]:
        return None
    remark = "" if latest.figure.status is Status.OFFICIAL else f", ghi là {STATUS_WORDS[latest.figure.status]}"
    return at(latest, f"{texts.begun(latest.when)} ghi {value(subject, latest)}, trùng từng chữ số với {before.when}"
                      f"{remark}: đo lại hay chép số cũ?")  # fmt: skip


def broken(subject: Subject, _limits: Limits) -> Found | None:
    """A break lies between the latest figure and what it would be held against: others, its target, the next."""
    latest = subject.latest
    if latest is None:
        return None
    apart: dict[SeriesBreak, list[str]] = {}
    for one, what in _held_against(subject, latest):
        apart.setdefault(one, []).append(what)
    said = [f"{unbridged(one)} {latest.when} với {' và '.join(what)}" for one, what in apart.items()]
    return at(latest, f"{texts.begun('; '.join(said))}.") if said else None


def best(subject: Subject, limits: Limits) -> Found | None:
    """Better than every comparable figure of the last `years`, of which there are at least `count`."""
    latest, indicator = subject.latest, subject.indicator
    if latest is None or latest.number is None or indicator.direction is Direction.BAND or indicator.kind in _STILL:
        return None
    if not subject.fresh(latest, limits["recent"]):
        return None
    begin = back(latest.day, MONTHS * int(limits["years"]))
    earlier = [one for one in subject.since(begin) if one is not latest]
    bests = [surely_at_best(indicator, one) for one in earlier]
    known = [one for one in bests if one is not None]
    if len(known) < limits["count"] or len(known) < len(bests):
        return None
    up = indicator.direction is Direction.UP
    if not (latest.number > max(known) if up else latest.number < min(known)):
        return None
    if months_between(earlier[0].day, latest.day) < MONTHS:
        return None
    span = latest.day.year - earlier[0].day.year
    word = "cao nhất" if up else "thấp nhất"
    return at(latest, f"{stands(subject, latest)}, {word} trong {span} năm so được (từ {earlier[0].when}).")


def _worse(subject: Subject, base: Reading | None, limits: Limits) -> Found | None:
    latest = subject.latest
    found = moved(subject.indicator, base, latest) if latest and base else None
    if latest is None or base is None or found is None or not found.beyond(limits):
        return None
    if subject.indicator.kind is Kind.YES_NO:
        return at(latest, f"{texts.begun(latest.when)} không còn đạt như {base.when}.")
    far = by_how_much(subject.indicator, found)
    return at(latest, f"{stands(subject, latest)}, kém {base.when} ({value(subject, base)}) {far}.")


def _held_against(subject: Subject, latest: Reading) -> Iterator[tuple[SeriesBreak, str]]:
    same = [one for one in subject.readings[:-1] if one.period.frequency is latest.period.frequency]
    before = next(reversed(same or (subject.readings[:-1] if subject.indicator.carries else ())), None)
    between = subject.between(before, latest) if before and len(subject.run) < 2 else None
    if before and between:
        yield between, before.when
    season = subject.last_year
    between = subject.between(season, latest) if season and season is not before else None
    if season and between:
        yield between, season.when
    past = subject.past_step()
    for step in (past if past and subject.in_final_year(past) is latest else None, subject.next_step()):
        between = subject.before_goal(latest, step) if step else None
        if step and between:
            yield between, goal(subject, step)
