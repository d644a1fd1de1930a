"""The page on which rules are set, over a ward's form filled for nine quarters."""

from pathlib import Path

import pytest

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.rules.page import RulesPage
from dntracker.ui.style import Style
from tests.services.problem_data import filled
from tests.ui.answers import Answers
from tests.ui.conftest import Stand


@pytest.fixture
def desk() -> Desk:
    return filled()


@pytest.fixture
def page(stand: Stand, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> RulesPage:
    page = RulesPage(desk, Style("light"), changes, answers, Settings(tmp_path))
    stand(page)
    page.enter()
    return page
