"""The two milestones that must never be taken for one another: the opening, and the acceptance."""

from dntracker.domain.fold import fold
from dntracker.domain.milestone import Milestone
from dntracker.services.projects.portfolio import Item

OPENING, ACCEPTANCE = "khai-truong", "nghiem-thu"
"""Their codes in the processes that come with the program; in others they are known by their names."""


def is_opening(milestone: Milestone) -> bool:
    """Whether it is the opening (khai trương)."""
    return _is(milestone, OPENING)


def is_acceptance(milestone: Milestone) -> bool:
    """Whether it is the acceptance (nghiệm thu)."""
    return _is(milestone, ACCEPTANCE)


def opening(item: Item) -> Milestone | None:
    """The opening of a project, if it has one."""
    return next((one for one in item.milestones if is_opening(one)), None)


def accepting(item: Item) -> Milestone | None:
    """The last acceptance of a project, if it has one."""
    return next((one for one in reversed(item.milestones) if is_acceptance(one)), None)


def is_reached(milestone: Milestone) -> bool:
    """Whether it came true."""
    return bool(milestone.actual)


def opened_unaccepted(item: Item) -> bool:
    """Whether it was opened and nobody has accepted it."""
    opened, accepted = opening(item), accepting(item)
    return bool(opened and opened.actual) and not (accepted and accepted.actual)


def _is(milestone: Milestone, code: str) -> bool:
    return code in (milestone.model, milestone.code) or fold(milestone.name).startswith(code.replace("-", " "))
