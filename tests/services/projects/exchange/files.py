"""Files of projects, out and in again."""

from pathlib import Path

from dntracker.domain.milestone import Milestone
from dntracker.services.desk import Desk
from dntracker.services.headed_table import RowState
from dntracker.services.projects.exchange.exchange import arrive
from dntracker.services.projects.exchange.taking import Comparison, Difference
from tests.support import put

PARK = "CVPM2"


def out(desk: Desk, path: Path, project: str = "") -> Path:
    return desk.projects.exchange.write(path, project=project)


def compared(desk: Desk, path: Path, into: str = "") -> Comparison:
    return desk.projects.exchange.compare(arrive(path), into)


def changed(comparison: Comparison) -> list[Difference]:
    return [one for one in comparison.differences if one.state is not RowState.SAME]


def milestone(desk: Desk, code: str, project: str = PARK) -> Milestone:
    return desk.projects.portfolio.item(project).milestone(code)


def a_plan(desk: Desk) -> Desk:
    """A desk whose software park has two milestones with dates."""
    put(desk.store, Milestone(PARK, "BG", "Bàn giao mặt bằng", planned="2024-06-30", position=90))
    put(desk.store, Milestone(PARK, "VH", "Vận hành thử", planned="2025-Q3", forecast="2026-03-31", position=91))
    desk.projects.refresh()
    return desk
