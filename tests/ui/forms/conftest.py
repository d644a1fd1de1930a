"""The page on which forms are composed, over a store in memory."""

from pathlib import Path

import pytest

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.forms.page import FormsPage
from dntracker.ui.style import Style
from tests.support import a_desk
from tests.ui.answers import Answers
from tests.ui.conftest import Stand


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def page(stand: Stand, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path) -> FormsPage:
    page = FormsPage(desk, Style("light"), changes, answers, Settings(tmp_path))
    stand(page)
    page.enter()
    return page
