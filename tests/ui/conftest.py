"""What a page is opened with: who answers its questions, what it tells other pages, a seeded file of its own."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dntracker.services import files
from dntracker.ui.changes import Changes
from tests.ui.answers import Answers

Stand = Callable[[QWidget], None]


def noon() -> datetime:
    """The time at which every test on a seeded file happens."""
    return datetime(2025, 12, 1, 5, tzinfo=UTC)


@pytest.fixture
def answers() -> Answers:
    """What the person answers."""
    return Answers()


@pytest.fixture
def changes() -> Changes:
    """What pages tell each other."""
    return Changes()


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    """Shows a page at the size that it has in a small window."""

    def shown(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(1300, 840)
        with qtbot.waitExposed(page):
            page.show()

    return shown


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the published figures, made once."""
    path = tmp_path_factory.mktemp("seeded") / "goc.dntracker"
    files.create(path, noon, seeded=True)
    return path


@pytest.fixture
def path(seeded: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copy(seeded, tmp_path / "cds.dntracker"))
