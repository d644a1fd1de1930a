"""A schedule as it goes to other programs and comes back: projects with their milestones."""

from datetime import date

from msgspec import Struct


class ScheduledMilestone(Struct, frozen=True):
    """A milestone; dates are as exact as they are known, `""`: none, and `None` is what a file does not say.

    `expected` is the one date that a file without a plan of its own gives.
    """

    name: str
    code: str = ""
    first: str | None = None
    plan: str | None = None
    forecast: str | None = None
    actual: str | None = None
    expected: str = ""
    note: str | None = None


class ScheduledProject(Struct, frozen=True):
    """A project with its milestones; `percent` of it is done, `left_out` counts its tasks that are no milestones."""

    name: str
    code: str = ""
    percent: int | None = None
    milestones: tuple[ScheduledMilestone, ...] = ()
    left_out: int = 0
    note: str | None = None


class Schedule(Struct, frozen=True):
    """What one file holds: its title and the day it speaks of."""

    title: str
    on: date | None
    projects: tuple[ScheduledProject, ...] = ()
