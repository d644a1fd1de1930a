"""Everything that is told about one project in one place: its page shows it, and so can a sheet."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.evidence import Evidence
from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone, slip
from dntracker.domain.number_text import write
from dntracker.domain.project import AmountKind, Fund, Obstacle, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Attribute, Source
from dntracker.services.catalogue import Catalogue, UnknownCode
from dntracker.services.projects import phrases
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.history import Happened, ProjectHistory
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.projects.remarks import Remark, remarks, sums_apart
from dntracker.services.projects.slips import slip_words, why
from dntracker.services.projects.steps import StepChart, decided_by, step_chart
from dntracker.services.projects.story import story
from dntracker.services.projects.words import AMOUNTS, FUNDS, OBSTACLES
from dntracker.services.texts import with_measure
from dntracker.services.trends.texts import signed
from dntracker.store.store import Store


class State(StrEnum):
    """Where a milestone or obstacle stands today."""

    REACHED = "reached"
    LATE = "late"
    AHEAD = "ahead"
    UNDATED = "undated"


class MilestoneLine(Struct, frozen=True):
    """A milestone in words; `days` it is late against the plan in force, `lacks` the reason that it needs."""

    milestone: Milestone
    state: State
    days: str
    told: str
    weight: str
    reason: str
    lacks: bool
    moved: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[Evidence, ...]:
        """The evidence behind it."""
        return self.milestone.evidence


class VersionLine(Struct, frozen=True):
    """A version of the total in tỷ đồng, what it added, and the document that decided it or article that says so."""

    amount: ProjectAmount
    when: str
    value: str
    added: str
    document: str


class AmountLine(Struct, frozen=True):
    """Any other amount: a part from one source of money, a year's plan, work done, paid."""

    amount: ProjectAmount
    what: str
    fund: str
    when: str
    value: str
    document: str


class ObstacleLine(Struct, frozen=True):
    """An obstacle with whoever has to clear it, and how that stands."""

    obstacle: Obstacle
    kind: str
    owner: str
    due: str
    state: State
    told: str


class Detail(Struct, frozen=True):
    """A project with everything that is told about it; texts are the department's own."""

    item: Item
    story: str
    remarks: tuple[Remark, ...]
    chart: StepChart
    milestones: tuple[MilestoneLine, ...]
    versions: tuple[VersionLine, ...]
    apart: str
    amounts: tuple[AmountLine, ...]
    obstacles: tuple[ObstacleLine, ...]
    facts: tuple[tuple[str, str], ...]
    owner: str
    indicators: tuple[tuple[str, str], ...]
    documents: tuple[Source, ...]
    history: tuple[Happened, ...]


class Details:
    """Gathers what is told about the projects of one open file."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        portfolio: Portfolio,
        history: ProjectHistory,
        today: Callable[[], date],
    ) -> None:
        self._store, self._catalogue, self._portfolio, self._today = store, catalogue, portfolio, today
        self._history = history

    def of(self, code: str) -> Detail:
        """What is told about a project; raises UnknownCode."""
        item, today = self._portfolio.item(code), self._today()
        attributes = [one for one in self._store.all(Attribute) if one.subject == item.project.code]
        return Detail(
            item,
            story(item, today),
            remarks(item, attributes, self.unit, today),
            step_chart(item, attributes, self._catalogue, today),
            tuple(milestone_line(one, today) for one in item.milestones),
            tuple(self._version(item, one) for one in item.totals),
            sums_apart(item),
            tuple(self._amount(one) for one in item.amounts if _beside_totals(one)),
            tuple(self._obstacle(one, today) for one in item.obstacles),
            tuple(_fact(one) for one in attributes if one.number is not None and not one.measure.startswith("%")),
            self.unit(item.project.owner),
            tuple((one, self._indicator(one)) for one in item.project.indicators),
            tuple(self._documents(item, attributes)),
            tuple(self._history.of(code)),
        )

    def unit(self, code: str) -> str:
        """The short name of a unit; its code where the file does not know it."""
        try:
            return self._catalogue.unit(code).short_name if code else ""
        except UnknownCode:
            return code

    def _indicator(self, code: str) -> str:
        try:
            return self._catalogue.indicator(code).short_name
        except UnknownCode:
            return code

    def _version(self, item: Item, one: ProjectAmount) -> VersionLine:
        added = next((add for add in item.of_kind(AmountKind.ADDITION) if add.version == one.version), None)
        more = phrases.bare(added.dong, added.qualifier) if added else ""
        return VersionLine(one, date_words(one.date), phrases.bare(one.dong, one.qualifier), more, self._cited(one))

    def _amount(self, one: ProjectAmount) -> AmountLine:
        value, when = phrases.bare(one.dong, one.qualifier), date_words(one.date)
        return AmountLine(one, AMOUNTS[one.kind], FUNDS[one.fund], when, value, self._cited(one))

    def _cited(self, one: ProjectAmount) -> str:
        known = {found.code: found.title for found in self._catalogue.sources()}
        return decided_by(one, self._catalogue, known.get(one.source, one.source))

    def _obstacle(self, one: Obstacle, today: date) -> ObstacleLine:
        state, told = _cleared(one, today)
        return ObstacleLine(one, OBSTACLES[one.kind], self.unit(one.owner), date_words(one.due), state, told)

    def _documents(self, item: Item, attributes: Sequence[Attribute]) -> Iterator[Source]:
        project = item.project
        named = dict.fromkeys(
            (
                *project.documents,
                *(code for one in item.amounts for code in (one.document, one.source)),
                *(code for one in item.milestones for code in (one.source, *(two.document for two in one.revisions))),
                project.source,
                *(one.source for one in attributes),
            )
        )
        known = {one.code: one for one in self._catalogue.sources()}
        return (known[code] for code in named if code in known)


def milestone_line(one: Milestone, today: date) -> MilestoneLine:
    """A milestone as tables show it."""
    days, reason = slip(one, today), why(one)
    late = days is not None and days > 0
    state = State.REACHED if one.actual else State.LATE if late else State.AHEAD if one.plan else State.UNDATED
    return MilestoneLine(
        one, state, "" if days is None else signed(days), slip_words(days),
        "" if one.weight is None else f"{write(Quantity(one.weight))}%",
        reason, late and not reason, tuple(_moves(one)),
    )  # fmt: skip


def _moves(one: Milestone) -> Iterator[str]:
    before = one.planned
    for place, revision in enumerate(one.revisions, 1):
        said = f", ghi ngày {date_words(revision.on)}" if revision.on else ""
        paper = f" ({revision.document})" if revision.document else ""
        moved = f"từ {date_words(before) or '…'} sang {date_words(revision.planned) or '…'}"
        yield f"Lần {place}: {moved}{said}{paper}. Lý do: {revision.reason}"
        before = revision.planned


def _cleared(one: Obstacle, today: date) -> tuple[State, str]:
    if one.resolved:
        return State.REACHED, f"Đã gỡ {date_words(one.resolved)}"
    if not one.due:
        return State.UNDATED, "Chưa có hạn"
    late = (today - last_day(one.due)).days
    if late > 0:
        return State.LATE, f"Quá hạn {slip_words(late).removeprefix('trễ ')}"
    return State.AHEAD, "Đến hạn hôm nay" if late == 0 else f"Còn {slip_words(-late).removeprefix('trễ ')}"


def _beside_totals(one: ProjectAmount) -> bool:
    return one.fund is not Fund.WHOLE or one.kind not in (AmountKind.TOTAL, AmountKind.ADDITION)


def _fact(one: Attribute) -> tuple[str, str]:
    return one.name, with_measure(write(Quantity(one.number, one.high, one.qualifier)), one.measure)
