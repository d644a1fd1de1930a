"""The step chart of a project: its total investment version by version, work done and the plans of years beside it."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.number_text import write
from dntracker.domain.project import AmountKind, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Attribute, Source
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects import phrases
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.words import AMOUNTS
from dntracker.services.trends.texts import document_name

FEW = 2
"""Versions from which on there is a step to draw."""

ROOM = timedelta(days=200)
"""What the axis leaves to the right of today at least."""


class Step(Struct, frozen=True):
    """A version of the total from the day on which it was decided, somewhere from `first` to `last`."""

    first: date
    last: date
    dong: int
    value: str
    told: str

    @property
    def exact(self) -> bool:
        """Whether the very day is known."""
        return self.first == self.last


class Bar(Struct, frozen=True):
    """An amount that stands from the ground up over the days it speaks about; `planned`: a year's plan."""

    first: date
    last: date
    dong: int
    value: str
    told: str
    planned: bool


class StepChart(Struct, frozen=True):
    """What there is to draw, the oldest first; the axis runs over whole years."""

    steps: tuple[Step, ...]
    bars: tuple[Bar, ...]
    today: date

    @property
    def drawn(self) -> bool:
        """Whether there is a step at all; of one version a sentence says more."""
        return len(self.steps) >= FEW

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of the axis; there is always some room to the right of today."""
        firsts = [*(one.first for one in self.steps), *(one.first for one in self.bars), self.today]
        lasts = [*(one.last for one in self.steps), *(one.last for one in self.bars), self.today + ROOM]
        return min(firsts).year, max(lasts).year

    @property
    def most(self) -> int:
        """The largest amount."""
        return max([*(one.dong for one in self.steps), *(one.dong for one in self.bars)], default=0)


def step_chart(item: Item, attributes: Sequence[Attribute], catalogue: Catalogue, today: date) -> StepChart:
    """The chart of a project, with what sources say of it besides; what has no date cannot stand on it."""
    dated = [one for one in item.totals if one.date]
    steps = tuple(_step(item, one, place, catalogue) for place, one in enumerate(dated))
    bars = (
        _bar(one, attributes) for kind in (AmountKind.WORK_DONE, AmountKind.PLAN_YEAR) for one in item.of_kind(kind)
    )
    return StepChart(steps, tuple(bar for bar in bars if bar is not None), today)


def undated(item: Item) -> Sequence[ProjectAmount]:
    """The versions that the chart cannot show."""
    return [one for one in item.totals if not one.date]


def _step(item: Item, one: ProjectAmount, place: int, catalogue: Catalogue) -> Step:
    value = phrases.money(one.dong, one.qualifier)
    who = "Lần đầu" if place == 0 and not one.document else decided_by(one, catalogue)
    added = next((add for add in item.of_kind(AmountKind.ADDITION) if add.version == one.version), None)
    more = f": thêm {phrases.said(added)}" if added else ""
    return Step(first_day(one.date), last_day(one.date), one.dong, value, f"{who}{more}, {date_words(one.date)}")


def decided_by(one: ProjectAmount, catalogue: Catalogue, unknown: str | None = None) -> str:
    """The document behind an amount in short (*NQ 358*); without one `unknown`, usually which time it is."""
    source: Source | None = next((found for found in catalogue.sources() if found.code == one.document), None)
    if source is None:
        return f"Lần {one.version}" if unknown is None else unknown
    short = document_name(source)
    return short if short and not short[0].isdigit() else source.number or source.title


def _bar(one: ProjectAmount, attributes: Sequence[Attribute]) -> Bar | None:
    if not one.date:
        return None
    planned = one.kind is AmountKind.PLAN_YEAR
    day = date_words(one.date)
    told = f"kế hoạch vốn {day}" if planned else f"khối lượng {day}"
    if share := share_of(one, attributes):
        told = f"{told}, {share}"
    value = phrases.money(one.dong, one.qualifier)
    return Bar(first_day(one.date), last_day(one.date), one.dong, value, told, planned)


def share_of(one: ProjectAmount, attributes: Sequence[Attribute]) -> str:
    """Which part of another amount a source says that this one is: *56% giá trị hợp đồng*; nothing if none says."""
    for found in attributes:
        what, over, whole = found.name.partition(" trên ")
        there = found.measure == "%" and found.number is not None and found.period == one.date
        if over and there and AMOUNTS[one.kind].startswith(what):
            return f"{write(Quantity(found.number, found.high, found.qualifier))}% {whole}"
    return ""
