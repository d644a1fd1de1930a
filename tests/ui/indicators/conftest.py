"""The page Chỉ tiêu on a real file, and hands that type into it as an official would."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
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


def noon() -> datetime:
    """The time at which every test happens."""
    return datetime(2025, 12, 1, 5, tzinfo=UTC)


class Hands:
    """Types into whatever has the focus."""

    def press(self, keys: str, times: int = 1) -> None:
        """Press a combination (`Shift+Tab`), first as the shortcut that it may be."""
        combined = QKeySequence(keys)[0]  # type: ignore[index]
        for _ in range(times):
            self._send(combined.key(), combined.keyboardModifiers(), "")

    def type(self, text: str) -> None:
        """Type letters; QTest.keyClicks aborts on Vietnamese ones."""
        for letter in text:
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            self._send(key, Qt.KeyboardModifier.NoModifier, letter)

    def focus(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus(), QKeyEvent(kind, key, modifiers, text))
        QApplication.processEvents()


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
