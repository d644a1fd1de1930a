"""The page Nhật ký over a store in memory."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.journal.page import JournalPage
from tests.support import LAN, Clock, a_desk
from tests.ui.answers import Answers
from tests.ui.journal.driving import page_on


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Desk:
    return a_desk(LAN, clock)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> JournalPage:
    page = page_on(desk, changes, answers, tmp_path)
    qtbot.addWidget(page)
    return page
