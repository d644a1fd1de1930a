"""The page Xu hướng over a store in memory, and who answers its questions."""

from pathlib import Path

import pytest

from dntracker.domain.act import Actor
from dntracker.services.desk import Desk, desk_of
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.style import Style
from dntracker.ui.trends.page import TrendsPage
from dntracker.ui.trends.tabs import TrendsTabs
from tests.services.trends.trend_data import NOON, SHARE, a_store
from tests.ui.answers import Answers
from tests.ui.conftest import Stand


@pytest.fixture
def desk() -> Desk:
    return desk_of(a_store(), Actor("Cán bộ L", "SKHCN"), NOON.date())


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "bieu-do.png")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, recent_indicators=[SHARE])


@pytest.fixture
def style() -> Style:
    return Style("light")


@pytest.fixture
def page(stand: Stand, desk: Desk, style: Style, changes: Changes, answers: Answers, settings: Settings) -> TrendsPage:
    page = TrendsPage(desk, style, changes, answers, settings)
    stand(page)
    page.enter()
    return page


@pytest.fixture
def tabs(stand: Stand, desk: Desk, style: Style, changes: Changes, answers: Answers, settings: Settings) -> TrendsTabs:
    tabs = TrendsTabs(desk, style, changes, answers, settings)
    stand(tabs)
    tabs.activateWindow()
    tabs.enter()
    return tabs
