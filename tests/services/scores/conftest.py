"""The seeds with their frameworks: to be read, and to be written to."""

from collections.abc import Iterator

import pytest

from dntracker.services.desk import Desk
from tests.support import a_desk


@pytest.fixture(scope="module")
def city() -> Iterator[Desk]:
    """The seeds; not to be written to."""
    desk = a_desk()
    yield desk
    desk.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = a_desk()
    yield desk
    desk.close()
