"""The page on which rules are set, over a ward's form filled for nine quarters."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.rules.page import RulesPage
from dntracker.ui.style import Style
from tests.services.problem_data import filled
from tests.ui.answers import Answers


@pytest.fixture
def desk() -> Desk:
    return filled()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> RulesPage:
    page = RulesPage(desk, Style("light"), changes, answers, Settings(tmp_path))
    qtbot.addWidget(page)
    page.resize(1300, 840)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    return page
