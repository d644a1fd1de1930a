"""The portfolio as sources publish it (theo nguồn) beside the projects of the file (trong tệp), and the gap.

A project is never added to a published count of its programme: whoever counts the whole programme has counted it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from dntracker.domain.exact import exact
from dntracker.domain.figure import Figure
from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.process import Phase, Stage
from dntracker.domain.programme import Programme, StageCount
from dntracker.domain.project import Project, ProjectAmount
from dntracker.domain.qualified import inverted, together
from dntracker.domain.quantity import Qualifier
from dntracker.domain.source import Source
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.projects.totals import Total, total
from dntracker.services.projects.within import items_of
from dntracker.store.figures import Figures
from dntracker.store.store import Store

NEAR = Decimal("1.05")
"""How much more a number may be than one that was only *hơn*, and still say the same."""
_SCALES = {"tỷ đồng": 1_000_000_000, "triệu đồng": 1_000_000, "đồng": 1}
_ABOVE, _BELOW = (Qualifier.OVER, Qualifier.AT_LEAST), (Qualifier.JUST_UNDER, Qualifier.AT_MOST)


class Stated(Struct, frozen=True):
    """What one source says at one date: how many projects, and their money in whole đồng; None where it says nothing.

    No source: a unit entered it itself.
    """

    source: Source | None
    unit: str
    date: str
    count: int | None
    count_qualifier: Qualifier | None
    dong: int | None
    qualifier: Qualifier | None


class Beside(Struct, frozen=True):
    """What a source says, and the projects of the file that stood there then.

    Of these, `inside` are named by the source's own count, of `unclear` ones nobody says so. What is left of count
    and money once they are taken off is the gap: None where it cannot be told, below zero where the file has more.
    """

    stated: Stated
    inside: tuple[Item, ...]
    unclear: tuple[Item, ...]
    total: Total
    count_gap: int | None
    dong_gap: int | None
    gap_qualifier: Qualifier | None

    @property
    def items(self) -> tuple[Item, ...]:
        """The projects of the file that stood there then."""
        return self.inside + self.unclear


class StageRow(Struct, frozen=True):
    """One stage of a programme, of no stage the whole of it: every source's word by date, and the file as it is now."""

    stage: Stage | None
    said: tuple[Beside, ...]
    items: tuple[Item, ...]
    total: Total

    @property
    def disagreements(self) -> list[tuple[Stated, Stated]]:
        """The pairs of sources that say different things."""
        pairs = combinations([one.stated for one in self.said], 2)
        return [(one, other) for one, other in pairs if not agree(one, other)]


class SourceSum(Struct, frozen=True):
    """What one source's stages on the path come to; states beside the path are no further projects."""

    stated: Stated
    stages: int


class Published(Struct, frozen=True):
    """The published portfolio of one programme."""

    programme: Programme
    rows: tuple[StageRow, ...]
    whole: StageRow | None
    sums: tuple[SourceSum, ...]


class PublishedPortfolios:
    """Reads what sources say of the programmes of one open file."""

    def __init__(self, store: Store, catalogue: Catalogue, portfolio: Portfolio) -> None:
        self._store, self._catalogue, self._portfolio = store, catalogue, portfolio

    def all(self) -> list[Published]:
        """Every programme whose portfolio somebody publishes."""
        return [self.of(one) for one in self._portfolio.programmes() if one.counts]

    def of(self, programme: Programme) -> Published:
        """One programme, stage by stage in the order in which it names them."""
        then = _Then(items_of(self._portfolio, programme.code), self._recorded)
        rows = [self._row(count, then) for count in programme.counts]
        stages = tuple(one for one in rows if one.stage is not None)
        whole = next((one for one in rows if one.stage is None), None)
        return Published(programme, stages, whole, tuple(_sums(stages)))

    def _recorded(self, item: Item, date: str) -> str:
        code, kind, journal = item.project.code, self._store.kinds.by_type[Project], self._store.journal
        end = datetime.combine(last_day(date) + timedelta(days=1), time(), texts.LOCAL)
        states = [(one.act, one.state) for one in journal.history(kind, (code,)) if one.state is not None]
        told = [state for act, state in states if journal.act(act).at < end] or [state for _, state in states[:1]]
        was = kind.thing_of((code,), told[-1]) if told else item.project
        return was.beside or was.stage

    def _row(self, count: StageCount, then: "_Then") -> StageRow:
        stage = self._portfolio.stage(count.stage) if count.stage else None
        said = tuple(_beside(one, then.there(stage, one.date)) for one in self._stated(count))
        now = tuple(one for one in then.items if stage is None or _code(one) == stage.code)
        return StageRow(stage, said, now, total(one.total for one in now))

    def _stated(self, count: StageCount) -> list[Stated]:
        counts, money = self._by_place(count.count), self._by_place(count.money) if count.money else {}
        scale = _SCALES.get(self._catalogue.indicator(count.money).measure, 1) if count.money else 1
        found = []
        for place in sorted(counts.keys() | money.keys(), key=lambda one: (last_day(one[0]), one)):
            number, sum_ = counts.get(place), money.get(place)
            date, source, unit = place
            found.append(
                Stated(
                    self._catalogue.source(source) if source else None, unit, date,
                    int(number.value) if number is not None and number.value is not None else None,
                    number.qualifier if number else None,
                    int(exact(sum_.value) * scale) if sum_ is not None and sum_.value is not None else None,
                    sum_.qualifier if sum_ else None,
                )
            )  # fmt: skip
        return found

    def _by_place(self, indicator: str) -> dict[tuple[str, str, str], Figure]:
        cities = self._catalogue.city_codes()  # a programme is the city's: communes publish none
        found = Figures(self._store).of_indicator(self._catalogue.indicator(indicator).code, cities)
        told = (one for one in found if one.value is not None and one.high is None)
        return {(one.as_of.isoformat() if one.as_of else one.period.code, one.source, one.unit): one for one in told}


Recorded = Callable[[Item, str], str]
"""Where the file had a project at the end of a date, or when it first knew of it."""


def stage_at(item: Item, date: str, recorded: Recorded) -> str:
    """Where a project stood at the end of a date, as far as its milestones tell; else where the file had it."""
    path = [one.code for one in item.process.path] if item.process else []
    led = [one for one in item.milestones if one.stage in path and one.actual]
    reached = {one.stage for one in led if first_day(one.actual) <= last_day(date)}
    if reached and not item.project.beside:
        return max(reached, key=path.index)
    known = recorded(item, date)
    if item.project.beside or not led:
        return known
    return known if known in path[: min(path.index(one.stage) for one in led)] else ""


def total_at(item: Item, date: str) -> ProjectAmount | None:
    """A project's total investment as it was approved by the end of a date; the first one where none was yet."""
    known = [one for one in item.totals if one.date and first_day(one.date) <= last_day(date)]
    return known[-1] if known else next(iter(item.totals), None)


def agree(one: Stated, other: Stated) -> bool:
    """Whether two sources may say the same: numbers alike, or one of them a little above what was only *hơn*."""
    counts = _alike((one.count, one.count_qualifier), (other.count, other.count_qualifier))
    return counts and _alike((one.dong, one.qualifier), (other.dong, other.qualifier))


def _alike(one: tuple[int | None, Qualifier | None], other: tuple[int | None, Qualifier | None]) -> bool:
    (number, qualifier), (second, second_qualifier) = one, other
    if number is None or second is None or number == second:
        return True
    if (qualifier is None) == (second_qualifier is None):
        return False
    rough, sign, sharp = (second, second_qualifier, number) if qualifier is None else (number, qualifier, second)
    if sign in _ABOVE:
        return rough < sharp <= rough * NEAR
    near = sharp * NEAR >= rough
    return near and (sharp < rough if sign in _BELOW else sharp <= rough * NEAR)


def _code(item: Item) -> str:
    return item.project.beside or item.project.stage


class _Then:
    """Where the projects of a programme stood at the dates that sources speak of, each date looked at once."""

    def __init__(self, items: Sequence[Item], recorded: Recorded) -> None:
        self.items, self._recorded = items, recorded
        self._dates: dict[str, dict[str, list[Item]]] = {}

    def there(self, stage: Stage | None, date: str) -> Sequence[Item]:
        if stage is None:
            return self.items
        if date not in self._dates:
            found = self._dates.setdefault(date, {})
            for one in self.items:
                found.setdefault(stage_at(one, date, self._recorded), []).append(one)
        return self._dates[date].get(stage.code, ())


def _beside(stated: Stated, there: Sequence[Item]) -> Beside:
    named = [one for one in there if stated.source and stated.source.code in one.project.within]
    found = total(total_at(one, stated.date) for one in there)
    gap = stated.dong - (found.dong or 0) if stated.dong is not None and found.known == found.of else None
    return Beside(
        stated, tuple(named), tuple(one for one in there if one not in named), found,
        stated.count - len(there) if stated.count is not None else None, gap,
        together([stated.qualifier, inverted(found.qualifier)]),
    )  # fmt: skip


def _sums(rows: Iterable[StageRow]) -> Iterable[SourceSum]:
    by_source: dict[tuple[str, str, str], list[Stated]] = {}
    for row in rows:
        for one in row.said:
            if row.stage is not None and row.stage.phase is not Phase.BESIDE:
                source = one.stated.source.code if one.stated.source else ""
                by_source.setdefault((one.stated.date, source, one.stated.unit), []).append(one.stated)
    for found in by_source.values():
        counts, money = [one for one in found if one.count is not None], [one for one in found if one.dong is not None]
        yield SourceSum(
            Stated(
                found[0].source, found[0].unit, found[0].date, sum(one.count or 0 for one in counts),
                together(one.count_qualifier for one in counts), sum(one.dong or 0 for one in money) if money else None,
                together(one.qualifier for one in money),
            ),
            len(found),
        )  # fmt: skip
