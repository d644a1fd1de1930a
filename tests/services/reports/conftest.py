"""The published figures, of which most reports are made."""

from collections.abc import Iterator

import pytest

from dntracker.services.desk import Desk
from tests.services.reports.published import open_desk


@pytest.fixture(scope="module")
def published() -> Iterator[Desk]:
    """The published figures; not to be written to."""
    desk = open_desk()
    yield desk
    desk.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    """The published figures, to be written to."""
    desk = open_desk()
    yield desk
    desk.close()
