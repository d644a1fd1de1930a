"""The dates of a milestone: planned once, moved with a reason, forecast, reached; each deed is one step of undo."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import read_date
from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.milestone_order import expected, happened, moved_to, planned
from dntracker.domain.project import Project
from dntracker.domain.source import Source
from dntracker.services.catalogue import Catalogue
from dntracker.services.plan_writer import PlanWriter
from dntracker.services.projects import guards
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item, Portfolio
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store


class PlanSet(UserError):
    """A first plan for a `milestone` that has one (`planned`): it is moved, with a reason."""

    code = "plan_set"


class NoPlanYet(UserError):
    """Moving the plan of a `milestone` that has none."""

    code = "no_plan_yet"


class SamePlan(UserError):
    """Moving a `milestone` to the date (`planned`) that it stands on."""

    code = "same_plan"


class AlreadyReached(UserError):
    """A forecast for a `milestone` that was reached (`actual`)."""

    code = "already_reached"


class MilestoneDates:
    """The deeds on dates of milestones; dates come as they were typed."""

    def __init__(self, store: Store, acts: ScreenActs, catalogue: Catalogue, portfolio: Portfolio) -> None:
        self._store, self._acts, self._catalogue, self._portfolio = store, acts, catalogue, portfolio
        self._plans = PlanWriter(catalogue)

    def plan(self, project: str, code: str, text: str) -> Milestone:
        """Give a milestone its first plan, which never changes afterwards.

        Raises PlanSet, MissingField, UnknownDate, WrongOrder.
        """
        item, old = self._found(project, code)
        if old.planned:
            raise PlanSet(milestone=old.name, planned=date_words(old.plan))
        new = replace(old, planned=_given(text, "ngày kế hoạch"))
        self._ordered(item, new, planned)
        return self._put(f"đặt kế hoạch mốc {old.name} của {project}: {date_words(new.planned)}", new)

    def revise(self, project: str, code: str, text: str, reason: str, document: str = "") -> Milestone:
        """Move the plan of a milestone; the plans before stay. `document`: code, number or title of what says so.

        Raises NoPlanYet, SamePlan, NoReason, MissingField, UnknownDate, WrongOrder.
        """
        item, old = self._found(project, code)
        if not old.plan:
            raise NoPlanYet(milestone=old.name)
        known = _given(text, "ngày mới của mốc")
        why = guards.reason_given(reason, f"dời mốc {old.name}")
        if known == old.plan:
            raise SamePlan(milestone=old.name, planned=date_words(known))
        source = self._plans.document(document.strip(), "", "") if document.strip() else None
        moved = Revision(known, why, self._today.isoformat(), source.code if source else "")
        new = replace(old, revisions=(*old.revisions, moved))
        self._ordered(item, new, planned)
        step = f"dời mốc {old.name} của {project} từ {date_words(old.plan)} đến {date_words(known)}"
        return self._put(step, new, why, source=source)

    def plan_note(self, project: str, code: str) -> str:
        """A sentence where the plan of a milestone contradicts what was reached; empty where it does not."""
        item, one = self._found(project, code)
        return guards.plan_note(item.process, item.milestones, one)

    def forecast(self, project: str, code: str, text: str, reason: str = "") -> Milestone:
        """Say when a milestone is expected now, nothing for nobody knows; a `reason` is why it is late.

        Raises what `expecting` does.
        """
        found = self.expecting(project, code, text)
        new = replace(found, reason=reason.strip() or found.reason)
        told = f"dự báo mốc {new.name} của {project}: {date_words(new.forecast)}"
        return self._put(told if new.forecast else f"bỏ dự báo mốc {new.name} của {project}", new, reason.strip())

    def expecting(self, project: str, code: str, text: str) -> Milestone:
        """A milestone as it would be with another forecast; nothing is written.

        Raises AlreadyReached, UnknownDate, SettledPeriod, WrongOrder.
        """
        item, old = self._found(project, code)
        not_reached(old)
        new = replace(old, forecast=read_date(text))
        if new.forecast != old.forecast:
            guards.not_settled(self._store, self._catalogue, item, new.forecast)
        self._ordered(item, new, expected)
        return new

    def reach(self, project: str, code: str, text: str, note: str = "") -> Milestone:
        """Say when a milestone came true, nothing for it did not; the project goes on to the stage it leads into.

        Raises UnknownDate, FutureDate, SettledPeriod, WrongOrder.
        """
        item, old = self._found(project, code)
        new = replace(old, actual=read_date(text), note=note.strip() or old.note)
        guards.has_come(new.actual, self._today, f"mốc {old.name}")
        if new.actual != old.actual:
            for known in (old.actual, new.actual):
                guards.not_settled(self._store, self._catalogue, item, known)
        self._ordered(item, new, happened)
        if not new.actual:
            return self._put(f"bỏ ngày đạt mốc {old.name} của {project}", new)
        stage = moved_to(item.process, item.project.stage, new)
        further = replace(item.project, stage=stage) if stage != item.project.stage else None
        return self._put(f"đạt mốc {old.name} của {project}: {date_words(new.actual)}", new, project=further)

    def explain(self, project: str, code: str, reason: str) -> Milestone:
        """Say why a milestone is late."""
        _, old = self._found(project, code)
        new = replace(old, reason=reason.strip())
        return self._put(f"ghi lý do chậm mốc {old.name} của {project}", new, new.reason)

    @property
    def _today(self) -> date:
        return self._catalogue.today

    def _found(self, project: str, code: str) -> tuple[Item, Milestone]:
        item = self._portfolio.item(project)
        return item, item.milestone(code)

    def _ordered(self, item: Item, new: Milestone, of: Callable[[Milestone], str]) -> None:
        guards.in_order(item.process, item.milestones, new, of)

    def _put(
        self,
        step: str,
        new: Milestone,
        reason: str = "",
        *,
        project: Project | None = None,
        source: Source | None = None,
    ) -> Milestone:
        with self._acts.act(step, reason) as writing:
            writing.put(new)
            if source is not None:
                writing.put(source)
            if project is not None:
                writing.put(project)
        return new


def not_reached(milestone: Milestone) -> None:
    """Nobody forecasts what has come true; raises AlreadyReached."""
    if milestone.actual:
        raise AlreadyReached(milestone=milestone.name, actual=date_words(milestone.actual))


def why_moved(milestone: Milestone, reason: str) -> str:
    """Why a milestone is expected at another time; the first forecast needs no reason. Raises NoReason."""
    return guards.reason_given(reason, f"dời dự báo mốc {milestone.name}") if milestone.forecast else reason


def _given(text: str, what: str) -> str:
    return guards.required(read_date(text), what)
