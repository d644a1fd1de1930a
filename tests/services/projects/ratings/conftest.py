"""Projects to be rated."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from dntracker.domain.project import Project
from dntracker.domain.rating import RatingKind
from dntracker.services.desk import Desk
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.rating_looks import LOOKS, Measured, Seen
from tests.support import Clock, a_desk

TODAY = date(2025, 12, 4)
SEEN = Seen(TODAY, None)
CLOCK = datetime(2025, 12, 4, 3, tzinfo=UTC)


def an_item(**parts: object) -> Item:
    return Item(Project("A", "Dự án A", owner="SKHCN"), None, None, **parts)  # type: ignore[arg-type]


def looked(kind: RatingKind, seen: Seen = SEEN, **parts: object) -> Measured | None:
    return LOOKS[kind](an_item(**parts), seen)


def value(found: Measured | None) -> Decimal:
    assert found is not None
    return found.value


@pytest.fixture
def desk() -> Desk:
    return a_desk(clock=Clock(CLOCK))
