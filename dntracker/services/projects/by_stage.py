"""The portfolio stage by stage, for the overview: how many projects, and what they come to."""

from datetime import date

from msgspec import Struct

from dntracker.services.projects.list_texts import sum_words
from dntracker.services.projects.listing import Asked, Grouping, arranged, lines_of
from dntracker.services.projects.portfolio import Portfolio


class StageSum(Struct, frozen=True):
    """A stage (`code`) with its projects, their total in tỷ đồng as text and as a part of the largest one."""

    code: str
    title: str
    count: int
    total: str
    count_part: float
    total_part: float


class StageSums(Struct, frozen=True):
    """The stages that have projects, and what all of them come to."""

    stages: tuple[StageSum, ...]
    count: int
    total: str


def by_stage(portfolio: Portfolio, today: date) -> StageSums:
    """Every followed project in its stage, or in the state beside the path that it is in."""
    lines = lines_of(portfolio.items(), today, {}, str)
    listing = arranged(lines, Asked(grouping=Grouping.STAGE))
    most = max((len(group.lines) for group in listing.groups), default=1)
    dearest = max((group.total.dong or 0 for group in listing.groups), default=0) or 1
    stages = [
        StageSum(
            group.lines[0].stage_code, group.title, len(group.lines), sum_words(group.total),
            len(group.lines) / most, (group.total.dong or 0) / dearest,
        )
        for group in listing.groups
    ]  # fmt: skip
    return StageSums(tuple(stages), len(lines), sum_words(listing.total))
