"""The portfolio: every project with all that the file holds about it, read once and kept until something changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from dntracker.domain.known_date import first_day
from dntracker.domain.milestone import Baseline, Milestone, slip
from dntracker.domain.process import Process, Stage
from dntracker.domain.programme import Programme
from dntracker.domain.progress import Progress
from dntracker.domain.project import AmountKind, Fund, Obstacle, Project, ProjectAmount
from dntracker.services.catalogue import unknown_code
from dntracker.services.once import Made, Once, Thing


class Item(Struct, frozen=True):
    """A project with what belongs to it: amounts by version and date, milestones, obstacles and progress in order."""

    project: Project
    programme: Programme | None
    process: Process | None
    amounts: tuple[ProjectAmount, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    progress: tuple[Progress, ...] = ()

    @property
    def stage(self) -> Stage | None:
        """The stage it is in."""
        return self.process.stage(self.project.stage) if self.process else None

    @property
    def beside(self) -> Stage | None:
        """Its state off the path, if it is in one."""
        return self.process.stage(self.project.beside) if self.process and self.project.beside else None

    @property
    def totals(self) -> tuple[ProjectAmount, ...]:
        """Its total investment, approval by approval."""
        return self.of_kind(AmountKind.TOTAL)

    @property
    def total(self) -> ProjectAmount | None:
        """Its total investment as last approved."""
        return self.totals[-1] if self.totals else None

    def of_kind(self, kind: AmountKind, fund: Fund = Fund.WHOLE) -> tuple[ProjectAmount, ...]:
        """The amounts of one kind from one source of money, the oldest first."""
        return tuple(one for one in self.amounts if one.kind is kind and one.fund is fund)

    def milestone(self, code: str) -> Milestone:
        """One of its milestones; raises UnknownCode."""
        return _known("milestone", code, {one.code: one for one in self.milestones})

    def obstacle(self, number: int) -> Obstacle:
        """One of its obstacles; raises UnknownCode."""
        return _known("obstacle", str(number), {str(one.number): one for one in self.obstacles})

    def slip(self, today: date) -> int | None:
        """How many days it is late: its last planned milestone that is open, else the last one reached."""
        planned = [one for one in self.milestones if one.plan]
        late = [slip(one, today) for one in planned if not one.actual]
        known = [days for days in late if days is not None]
        if known:
            return max(known)
        return slip(planned[-1], today) if planned and planned[-1].actual else None


_PARTS: tuple[type[Any], ...] = (ProjectAmount, Milestone, Obstacle, Progress)


class Portfolio(Once):
    """The projects, programmes and processes of one open file; `refresh` reads them again after a change."""

    def items(self) -> list[Item]:
        """All projects, by programme and code; those of no programme last."""
        return list(self._once("items", self._by_code).values())

    def item(self, code: str) -> Item:
        """One project; raises UnknownCode."""
        return self.find(code) or _known("project", code, self._once("items", self._by_code))

    def find(self, code: str) -> Item | None:
        """One project, read alone while nobody asks for all: a file that is taken in changes hundreds one by one."""
        if "items" in self._kept:
            return self._once("items", self._by_code).get(code)
        return self._once(("item", code), lambda: self._one(code))

    def programme(self, code: str) -> Programme:
        """One programme; raises UnknownCode."""
        return _known("programme", code, self._all(Programme))

    def process(self, code: str) -> Process:
        """One process; raises UnknownCode."""
        return _known("process", code, self._all(Process))

    def programmes(self) -> list[Programme]:
        """The schemes and plans, in the order in which they were decided."""
        return sorted(self._all(Programme).values(), key=lambda one: (one.start, one.code))

    def processes(self) -> list[Process]:
        """The processes, the newest first."""
        return sorted(self._all(Process).values(), key=lambda one: one.since, reverse=True)

    def stage(self, code: str) -> Stage:
        """A stage, or a state beside the path, as the newest process that has it names it; raises UnknownCode."""
        stages = {one.code: one for process in reversed(self.processes()) for one in process.stages}
        return _known("stage", code, stages)

    def baselines(self, programme: str) -> list[Baseline]:
        """The plans of a programme that were frozen, the oldest first."""
        return sorted((one for one in self._list(Baseline) if one.programme == programme), key=lambda one: one.on)

    def _one(self, code: str) -> Item | None:
        project = self._store.get(Project, code)
        return self._item(project, {kind: self._store.of(kind, code) for kind in _PARTS}) if project else None

    def _by_code(self) -> dict[str, Item]:
        parts = {kind: _by_project(self._list(kind)) for kind in _PARTS}
        ordered = sorted(self._list(Project), key=lambda one: (not one.programme, one.programme, one.code))
        return {
            one.code: self._item(one, {kind: found.get(one.code, ()) for kind, found in parts.items()})
            for one in ordered
        }

    def _item(self, project: Project, parts: Mapping[type[Any], Sequence[Any]]) -> Item:
        return Item(
            project, self._all(Programme).get(project.programme), self._all(Process).get(project.process),
            tuple(sorted(parts[ProjectAmount], key=_when)),
            tuple(sorted(parts[Milestone], key=lambda one: (one.position, one.code))),
            tuple(sorted(parts[Obstacle], key=lambda one: one.number)),
            tuple(sorted(parts[Progress], key=lambda one: one.period)),
        )  # fmt: skip


def _known(kind: str, code: str, known: Mapping[str, Made]) -> Made:
    if code not in known:
        raise unknown_code(kind, code, known)
    return known[code]


def _when(amount: ProjectAmount) -> tuple[int, date]:
    return amount.version, first_day(amount.date) if amount.date else date.min


def _by_project(things: Iterable[Thing]) -> dict[str, tuple[Thing, ...]]:
    found: dict[str, list[Thing]] = {}
    for one in things:
        found.setdefault(one.project, []).append(one)  # type: ignore[attr-defined]
    return {code: tuple(ones) for code, ones in found.items()}
