"""The page on which forms are composed, over a store in memory."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.forms.page import FormsPage
from dntracker.ui.style import Style
from tests.support import a_desk
from tests.ui.answers import Answers


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> FormsPage:
    page = FormsPage(desk, Style("light"), changes, answers, Settings(tmp_path))
    qtbot.addWidget(page)
    page.resize(1300, 840)
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    return page
