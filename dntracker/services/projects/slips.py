"""How late milestones are, in words, and those that are late or were put off: one reading for screens and sheets."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone, slip
from dntracker.services.projects.portfolio import Item

DAYS_TOLD = 60  # more than that is told in months
_MONTHS_PER_DAY = 12 / 365.25


def slip_words(days: int | None) -> str:
    """*trễ 45 ngày*, *trễ 23 tháng*, *sớm 3 ngày*, *đúng hạn*; nothing where nothing is known."""
    if days is None:
        return ""
    if not days:
        return "đúng hạn"
    far = abs(days)
    told = f"{far} ngày" if far <= DAYS_TOLD else f"{int(far * _MONTHS_PER_DAY)} tháng"
    return f"{'trễ' if days > 0 else 'sớm'} {told}"


def is_overdue(milestone: Milestone, today: date) -> bool:
    """Whether its day is past and nobody says that it was reached."""
    return bool(milestone.plan) and not milestone.actual and last_day(milestone.plan) < today


def next_milestone(item: Item) -> Milestone | None:
    """The milestone that a project comes to next: the first one still open, those with a date before those without."""
    ahead = [one for one in item.milestones if not one.actual]
    return next((one for one in ahead if one.plan or one.forecast), next(iter(ahead), None))


class Slipped(Struct, frozen=True):
    """A milestone that is late or was put off; `days` against its first plan, None where nothing is known yet.

    `expected` is the date that now holds: the last revision, or a forecast; `""`: nobody gave one.
    """

    item: Item
    milestone: Milestone
    days: int | None
    expected: str
    reason: str


def slipped(items: Iterable[Item], today: date) -> Iterator[Slipped]:
    """Every milestone that is late today, was reached late, is forecast late or was given a new date."""
    for item in items:
        for one in item.milestones:
            days = _days(one, today)
            if one.revisions or (days is not None and days > 0):
                yield Slipped(item, one, days, _expected(one), why(one))


def _days(milestone: Milestone, today: date) -> int | None:
    late, expected = slip(milestone, today, milestone.planned), _expected(milestone)
    if milestone.actual or not milestone.planned or not expected:
        return late
    moved = (last_day(expected) - last_day(milestone.planned)).days
    return moved if late is None else max(late, moved)


def why(milestone: Milestone) -> str:
    """Why it is late: what was said of it, else the reason of its last revision."""
    return milestone.reason or (milestone.revisions[-1].reason if milestone.revisions else "")


def _expected(milestone: Milestone) -> str:
    if milestone.actual:
        return ""
    return milestone.forecast or (milestone.revisions[-1].planned if milestone.revisions else "")
