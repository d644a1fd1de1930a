"""One project at a glance, under the list: where it stands, its total by approval, why it is not green."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from dntracker.domain.milestone import Milestone
from dntracker.domain.project import AmountKind, ProjectAmount
from dntracker.domain.rating import Colour
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import opened_unaccepted, opening
from dntracker.services.projects.list_texts import NONE, billions
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.slips import is_overdue, next_milestone
from dntracker.services.projects.words import AMOUNTS

FEW = 4
"""Versions of a total that there is room for; the newest ones."""


class Fact(Struct, frozen=True):
    """A line: what it is about, and what is known; `look` where one should look at it again."""

    label: str
    text: str
    look: bool = False


class Bar(Struct, frozen=True):
    """A version of the total investment: its date and amount in words, and its part of the largest one."""

    date: str
    text: str
    part: float


class Glance(Struct, frozen=True):
    """What is shown; `colour` belongs to the reasons."""

    name: str
    facts: tuple[Fact, ...]
    bars: tuple[Bar, ...]
    colour: Colour
    reasons: tuple[str, ...]


def glance_of(item: Item, rating: Rating, today: date) -> Glance:
    """One project, as of today."""
    return Glance(item.project.name, tuple(_facts(item, today)), _bars(item.totals), rating.colour, rating.sentences)


def _facts(item: Item, today: date) -> Iterator[Fact]:
    reached = [one for one in item.milestones if one.actual]
    if reached:
        yield Fact("Mốc đạt đầu tiên", _named(reached[0]))
    opened = opening(item)
    if opened is not None and opened.actual:
        early = ", khi chưa nghiệm thu" if opened_unaccepted(item) else ""
        yield Fact(opened.name, f"{date_words(opened.actual)}{early}", bool(early))
    if len(reached) > 1:
        yield Fact("Mốc đạt gần nhất", _named(reached[-1]))
    ahead = next_milestone(item)
    if ahead is None:
        yield Fact("Mốc kế tiếp", "chưa có mốc nào" if not item.milestones else "đã đạt mọi mốc", not item.milestones)
    else:
        yield Fact("Mốc kế tiếp", _ahead(ahead), is_overdue(ahead, today) or not (ahead.plan or ahead.forecast))
    yield from _money(item)


def _money(item: Item) -> Iterator[Fact]:
    for kind in (AmountKind.WORK_DONE, AmountKind.PLAN_YEAR, AmountKind.PAID):
        found = item.of_kind(kind)
        if found:
            said = f"{billions(found[-1].dong, found[-1].qualifier)} tỷ"
            yield Fact(AMOUNTS[kind], f"{said} ({date_words(found[-1].date)})" if found[-1].date else said)


def _named(one: Milestone) -> str:
    return f"{one.name}, {date_words(one.actual)}"


def _ahead(one: Milestone) -> str:
    if one.forecast:
        return f"{one.name}: dự báo {date_words(one.forecast)}"
    return f"{one.name}: {f'kế hoạch {date_words(one.plan)}' if one.plan else 'chưa có ngày'}"


def _bars(totals: Sequence[ProjectAmount]) -> tuple[Bar, ...]:
    most = max((one.dong for one in totals), default=0)
    found = (
        Bar(date_words(one.date) or NONE, billions(one.dong, one.qualifier), one.dong / most if most else 0.0)
        for one in totals[-FEW:]
    )
    return tuple(found)
