"""A portfolio of three projects, and what its sheets say."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from dntracker.services.projects.milestone_deeds import MilestoneText
from tests.support import LAN, Clock, a_desk

TODAY = datetime(2026, 1, 9, 2, tzinfo=UTC)
Q4 = Period.parse("2025-Q4")


KINDS = {
    "tien-do-du-an": Order("tien-do-du-an", period=Q4),
    "giai-ngan": Order("giai-ngan", period=Q4),
    "cham-tien-do": Order("cham-tien-do"),
    "ho-so-du-an": Order("ho-so-du-an", subject="CVPM2"),
    "dong-thoi-gian": Order("dong-thoi-gian"),
}


@pytest.fixture
def clock() -> Clock:
    return Clock(TODAY)


@pytest.fixture
def desk(clock: Clock) -> Iterator[Desk]:
    """The seeds, and the opening of the software park that the newspapers told of."""
    desk = a_desk(LAN, clock)
    opened = MilestoneText("Khai trương", "khai-truong", model="khai-truong", after="de-an-khai-thac")
    desk.projects.milestone_deeds.add("CVPM2", opened)
    desk.projects.milestone_deeds.reach("CVPM2", "khai-truong", "16/01/2025")
    yield desk
    desk.close()


def said(sheet: Worksheet, *cells: str) -> list[object]:
    return [sheet[cell].value for cell in cells]
