"""The two milestones of a project that must never be taken for one another: the opening, and the acceptance."""

from dntracker.domain.milestone import Milestone
from dntracker.services.projects.portfolio import Item


def is_opening(item: Item, milestone: Milestone) -> bool:
    """Whether it is an opening (khai trương): one that its process lets happen at any time."""
    return item.process is not None and milestone.model in {one.code for one in item.process.milestones if one.anytime}


def opening(item: Item) -> Milestone | None:
    """The opening of a project, if it has one."""
    return next((one for one in item.milestones if is_opening(item, one)), None)


def accepting(item: Item) -> Milestone | None:
    """The acceptance (nghiệm thu): what leads into the first stage from which on it counts as finished; the last one.

    None where the project has no such milestone.
    """
    done = next((one.code for one in item.process.path if one.done), "") if item.process else ""
    return next((one for one in reversed(item.milestones) if done and one.stage == done), None)


def opened_unaccepted(item: Item) -> bool:
    """Whether it was opened and nobody has accepted it."""
    opened, accepted = opening(item), accepting(item)
    return bool(opened and opened.actual) and not (accepted and accepted.actual)
