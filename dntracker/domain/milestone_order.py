"""The order in which milestones of a process can be, the stage that reaching one leads into, and their weights."""

from collections.abc import Callable, Iterable, Sequence

from dntracker.domain.known_date import is_before
from dntracker.domain.milestone import Milestone
from dntracker.domain.process import Process

WHOLE = 100.0


def planned(milestone: Milestone) -> str:
    """The plan in force."""
    return milestone.plan


def happened(milestone: Milestone) -> str:
    """When it was reached."""
    return milestone.actual


def expected(milestone: Milestone) -> str:
    """When it was reached, else when it is forecast."""
    return milestone.actual or milestone.forecast


def disorder(
    process: Process | None,
    milestones: Iterable[Milestone],
    changed: Milestone,
    of: Callable[[Milestone], str],
) -> tuple[Milestone, Milestone] | None:
    """The earlier and the later milestone of the process whose dates are certainly the wrong way round, if any.

    Only pairs with the `changed` one are looked at; a year is never before one of its own days.
    """
    order = {one.code: place for place, one in enumerate(process.milestones) if not one.anytime} if process else {}
    place = order.get(changed.model)
    if place is None or not of(changed):
        return None
    for other in milestones:
        other_place = order.get(other.model)
        if other.code == changed.code or other_place in (None, place) or not of(other):
            continue
        first, second = (changed, other) if place < (other_place or 0) else (other, changed)
        if is_before(of(second), of(first)):
            return first, second
    return None


def room(process: Process, milestones: Sequence[Milestone], model: str) -> tuple[int, int]:
    """The first and the last place in a list that the order of the process leaves to a milestone of this model.

    Milestones of a project's own bind nothing. In a list that is in disorder it is one place, behind the earlier ones.
    """
    order = [one.code for one in process.milestones]
    earlier, later = order[: order.index(model)], order[order.index(model) + 1 :]
    first = max((place + 1 for place, one in enumerate(milestones) if one.model in earlier), default=0)
    last = min((place for place, one in enumerate(milestones) if one.model in later), default=len(milestones))
    return first, max(first, last)


def moved_to(process: Process | None, stage: str, reached: Milestone) -> str:
    """The stage of a project in `stage` once a milestone is reached: a later one on the path, never an earlier one."""
    path = [one.code for one in process.path] if process else []
    if reached.stage not in path:
        return stage
    return reached.stage if stage not in path or path.index(reached.stage) > path.index(stage) else stage


def weight_sum(weights: Iterable[float | None]) -> float | None:
    """The sum of the weights that are known, in percent; None where none is."""
    known = [one for one in weights if one is not None]
    return round(sum(known), 6) if known else None
