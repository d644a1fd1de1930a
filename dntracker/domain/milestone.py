"""Milestones: what was planned, each revision with its reason, what is forecast and what came true; baselines."""

from datetime import date

from msgspec import Struct

from dntracker.domain.evidence import Evidence
from dntracker.domain.known_date import last_day
from dntracker.domain.quantity import Qualifier


class Revision(Struct, frozen=True):
    """A plan that was moved: the new date as known, when and why it was moved, and the document that says so."""

    planned: str
    reason: str
    on: str = ""
    document: str = ""


class Milestone(Struct, frozen=True):
    """A milestone of a project; dates are as exact as they are known, `""`: none.

    `planned` is the first plan and never changes, `revisions` are later ones in their order. `model` is the code of
    the process's milestone it came from, `stage` the stage it leads into, `weight` its part of the project in percent,
    `reason` why it is late.
    """

    project: str
    code: str
    name: str
    model: str = ""
    stage: str = ""
    position: int = 0
    planned: str = ""
    revisions: tuple[Revision, ...] = ()
    forecast: str = ""
    actual: str = ""
    weight: float | None = None
    reason: str = ""
    source: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def plan(self) -> str:
        """The plan in force: the last revision, or the first plan."""
        return self.revisions[-1].planned if self.revisions else self.planned


class FrozenMilestone(Struct, frozen=True):
    """A milestone as a baseline holds it."""

    project: str
    code: str
    name: str
    planned: str
    weight: float | None = None


class FrozenTotal(Struct, frozen=True):
    """A project's total investment as a baseline holds it, in whole đồng."""

    project: str
    dong: int
    qualifier: Qualifier | None = None


class Baseline(Struct, frozen=True):
    """The plan of a programme as it was frozen: when, under which name, why, and by which document."""

    programme: str
    code: str
    name: str
    on: date
    reason: str
    document: str = ""
    milestones: tuple[FrozenMilestone, ...] = ()
    totals: tuple[FrozenTotal, ...] = ()


def slip(milestone: Milestone, today: date, against: str | None = None) -> int | None:
    """How many days a milestone is late (negative: early) against a plan, by default the one in force.

    What is done counts by its actual date, what is forecast for later than today by the forecast, everything else by
    today once the plan is past. None without a plan, and where nothing is late yet or known.
    """
    plan = milestone.plan if against is None else against
    if not plan:
        return None
    if milestone.actual:
        return (last_day(milestone.actual) - last_day(plan)).days
    late = (today - last_day(plan)).days
    if milestone.forecast:
        return max((last_day(milestone.forecast) - last_day(plan)).days, late)
    return late if late > 0 else None
