"""The page Tổng quan on a quarter that some units have sent."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec import Struct
from pytestqt.qtbot import QtBot

from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.overview.page import OverviewPage
from dntracker.ui.style import Style
from tests.support import LAN, Clock, a_desk, sent

COMMUNES, Q4 = "02/CĐS-X", Period.parse("2025-Q4")
HAI_CHAU, HOA_TIEN, BA_NA = "20242", "20332", "20308"
Open = Callable[[Desk], OverviewPage]


class Answers(Struct):
    """Gives the answers that a test has prepared, and remembers what was asked."""

    said: str | None = None
    day: date | None = None
    proposed: list[tuple[str, date | None]] = []
    agree: bool = True
    target: Path | None = None
    asked: list[str] = []

    def save_file(self, _title: str, suggested: Path, _pattern: str) -> Path | None:
        self.asked.append(suggested.name)
        return self.target

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        self.asked.append(question)
        return self.agree

    def words(
        self, title: str, label: str, until: date | None = None, value: str = ""
    ) -> tuple[str, date | None] | None:
        self.asked.append(label)
        self.proposed.append((value, until))
        return None if self.said is None else (self.said or value, self.day or until)

    def open_file(self, *_: object) -> Path | None: ...
    def folder(self, *_: object) -> Path | None: ...
    def choice(self, *_: object, **__: object) -> int | None: ...
    def text(self, *_: object, **__: object) -> str | None: ...
    def tell(self, *_: object, **__: object) -> None: ...


@pytest.fixture
def desk() -> Desk:
    """Four days after the due day: two communes have sent, the others not."""
    clock = Clock(datetime(2025, 12, 4, 3, tzinfo=UTC))
    desk = a_desk(LAN, clock)
    desk.submissions.open_period(COMMUNES, Q4)
    for unit in (HAI_CHAU, BA_NA):
        sent(desk, COMMUNES, unit, Q4)
    clock.now = datetime(2025, 12, 12, 3, tzinfo=UTC)
    desk.catalogue.today = clock.now.date()
    return desk


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def open_page(qtbot: QtBot, changes: Changes, answers: Answers, tmp_path: Path) -> Open:
    """Opens the page on a desk."""

    def opened(desk: Desk) -> OverviewPage:
        page = OverviewPage(desk, Style("light"), changes, answers, Settings(tmp_path))
        qtbot.addWidget(page)
        page.resize(1304, 842)
        with qtbot.waitExposed(page):
            page.show()
        page.enter()
        return page

    return opened


@pytest.fixture
def page(open_page: Open, desk: Desk) -> OverviewPage:
    return open_page(desk)
