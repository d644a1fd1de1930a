"""The views of plans and money over a store with a year of reports."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from dntracker.services.desk import Desk
from dntracker.ui.projects.page import ProjectsPage
from tests.services.projects import generated
from tests.support import Clock, a_desk
from tests.ui.hands import Hands

Open = Callable[[Desk], ProjectsPage]


@pytest.fixture
def clock() -> Clock:
    """After the third quarter of 2025."""
    return Clock(datetime(2025, 10, 20, 3, tzinfo=UTC))


@pytest.fixture
def desk(clock: Clock) -> Iterator[Desk]:
    """Sixty projects after three quarters of reports."""
    desk = a_desk(clock=clock)
    made = generated.portfolio()
    generated.put_portfolio(desk, made)
    generated.put_reports(desk, made, generated.QUARTERS[:3])
    yield desk
    desk.close()


@pytest.fixture
def page(desk: Desk, open_page: Open) -> ProjectsPage:
    """The page on them."""
    return open_page(desk)


@pytest.fixture
def hands(page: ProjectsPage) -> Hands:
    """Somebody at the keyboard."""
    return Hands()


def choose(hands: Hands) -> None:
    """Choose the first made-up programme: after all of them and the scheme of 2018."""
    hands.press("Alt+C")
    hands.press("Home")
    hands.press("Down", 2)
    hands.press("Return")


def shown(page: ProjectsPage) -> str:
    """Every word that is visible on the page."""
    words = (one.text() for one in page.findChildren(QWidget) if one.isVisible() and hasattr(one, "text"))
    return " ".join(map(str, words))
