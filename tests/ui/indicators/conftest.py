"""The page Chỉ tiêu on a real file, and hands that type into it as an official would."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.style import Style
from tests.ui.answers import Answers
from tests.ui.conftest import noon
from tests.ui.hands import Hands


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """The open file."""
    desk = files.open_desk(path, noon, Actor("Cán bộ A", "SKHCN"))
    yield desk
    desk.close()


@pytest.fixture
def answers() -> Answers:
    """What the person answers."""
    return Answers(choose=0)


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path, answers: Answers) -> Callable[[Desk], IndicatorsPage]:
    """Opens the page on a desk."""
    hosts: list[QWidget] = []

    def make(desk: Desk) -> IndicatorsPage:
        hosts.append(host := QWidget())  # as in the window: the page does not decide how small its window may be
        page = IndicatorsPage(desk, Style("light"), Changes(), answers, Settings(tmp_path / "settings"), host)
        page.resize(1304, 874)
        qtbot.addWidget(host)
        host.resize(1304, 874)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is host)
        page.enter()
        return page

    return make


@pytest.fixture
def page(desk: Desk, open_page: Callable[[Desk], IndicatorsPage]) -> IndicatorsPage:
    """The page on the seeded file."""
    return open_page(desk)


@pytest.fixture
def hands(page: IndicatorsPage) -> Hands:
    """Somebody at the keyboard."""
    return Hands()
