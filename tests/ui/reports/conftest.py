"""The page Báo cáo on the published figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from tests.ui.answers import Answers
from tests.ui.reports.driving import open_desk, open_page


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """The published figures; not to be written to."""
    desk = open_desk()
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> ReportsPage:
    return open_page(qtbot, desk, changes, answers, tmp_path)
