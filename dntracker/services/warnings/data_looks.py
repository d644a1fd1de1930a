"""How rules look at what figures rest on: sources in conflict, estimates that stay, owners that are gone."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from dntracker.domain.exact import exact
from dntracker.domain.figure import Figure, Status
from dntracker.domain.quantity import Mark
from dntracker.services import texts
from dntracker.services.trends import phrases
from dntracker.services.warnings.found import Found, Limits, at, days, limit_of, value
from dntracker.services.warnings.subject import MONTHS, Reading, Subject, back
from dntracker.services.words import STATUS_WORDS


def conflict(subject: Subject, limits: Limits) -> Found | None:
    """Of the last `years`: two sources give one place and period different numbers, by more than `percent`."""
    begin = back(subject.today, MONTHS * int(limits["years"]))
    told = [one for one in subject.told if one.period.end > begin and one.mark is None]
    found = [same for same in _by_place(told) if _apart(same, limit_of(limits, "percent"))]
    if not found:
        return None
    newest, rest = found[-1], len(found) - 1
    chosen = next((one for one in newest if one.official), newest[0])
    said = " và ".join(dict.fromkeys(phrases.value(subject.indicator, one.quantity) for one in newest))
    about = "" if chosen.territory in subject.ours else " về cả nước"
    more = f" Còn {rest} kỳ khác cũng thế." if rest else ""
    head = f"{texts.begun(Reading(chosen).when)} các nguồn{about} ghi khác nhau: {said}; đang lấy "
    return Found(f"{head}{phrases.value(subject.indicator, chosen.quantity)}.{more}", chosen.period, chosen.cell)


def estimate(subject: Subject, limits: Limits) -> Found | None:
    """A figure is still an estimate or provisional more than `days` after its period; of the last five years."""
    begin = back(subject.today, 5 * MONTHS)
    old = [one for one in subject.readings if one.figure.status is not Status.OFFICIAL and not one.computed]
    waiting = [one for one in old if one.day > begin and (subject.today - one.day).days > limits["days"]]
    if not waiting:
        return None
    one = waiting[-1]
    rest = f" Còn {len(waiting) - 1} kỳ khác." if len(waiting) > 1 else ""
    age = (subject.today - one.day).days
    said = f"{texts.begun(one.when)} vẫn là số {STATUS_WORDS[one.figure.status]} ({value(subject, one)})"
    return at(one, f"{said} sau {days(age)}; cần số chính thức.{rest}")


def _by_place(told: Sequence[Figure]) -> Iterator[list[Figure]]:
    def place(one: Figure) -> tuple[str, str]:
        return one.territory, one.period.code

    ordered = sorted(told, key=lambda one: (one.period.end, place(one), not one.official))
    for _, same in groupby(ordered, place):
        yield list(same)


def _apart(same: Sequence[Figure], limit: Decimal) -> bool:
    numbers = [exact(one.value) for one in same if one.value is not None and one.high is None]
    if len(numbers) < 2 or any(one.mark is Mark.NIL for one in same):
        return False
    least, most = min(numbers), max(numbers)
    return most != least and (most - least) * 100 / max(abs(most), abs(least)) > limit
