"""The page Dự án on a seeded store in memory, and hands that type into it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.projects.list_view import ListView
from dntracker.ui.projects.model import Column
from dntracker.ui.projects.page import ProjectsPage
from dntracker.ui.style import Style
from tests.support import a_desk
from tests.ui.answers import Answers
from tests.ui.hands import Hands

WIDTH, HEIGHT = 1304, 874


class ListHands(Hands):
    """Works the mouse on the list of projects, too."""

    def drag(self, view: ListView, start: QPoint, by: int) -> None:
        """Press on a place of the list, move so many pixels to the right, and let go."""
        target, left = view.table.viewport(), Qt.MouseButton.LeftButton
        for kind, at, held in (
            (QEvent.Type.MouseButtonPress, start, left),
            (QEvent.Type.MouseMove, start + QPoint(by // 2, 0), left),
            (QEvent.Type.MouseMove, start + QPoint(by, 0), left),
            (QEvent.Type.MouseButtonRelease, start + QPoint(by, 0), Qt.MouseButton.NoButton),
        ):
            button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
            place = QPointF(at)
            event = QMouseEvent(kind, place, target.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, event)
        QApplication.processEvents()

    def wheel(self, view: ListView, at: QPoint, delta: int, modifiers: Qt.KeyboardModifier) -> None:
        """Turn the wheel over a place of the list."""
        target, place = view.table.viewport(), QPointF(at)
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        turned = QPoint(0, delta)
        event = QWheelEvent(place, target.mapToGlobal(place), QPoint(), turned, none, modifiers, phase, False)
        QApplication.sendEvent(target, event)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A desk over the seeds."""
    desk = a_desk()
    yield desk
    desk.close()


@pytest.fixture
def open_page(qtbot: QtBot, qapp: QApplication, tmp_path: Path, answers: Answers) -> Callable[[Desk], ProjectsPage]:
    """Opens the page on a desk."""
    hosts: list[QWidget] = []

    def make(desk: Desk) -> ProjectsPage:
        hosts.append(host := QWidget())
        page = ProjectsPage(desk, Style("light"), Changes(), answers, Settings(tmp_path / "settings"), host)
        page.resize(WIDTH, HEIGHT)
        qtbot.addWidget(host)
        host.resize(WIDTH, HEIGHT)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is host)
        page.enter()
        return page

    return make


@pytest.fixture
def page(desk: Desk, open_page: Callable[[Desk], ProjectsPage]) -> ProjectsPage:
    """The page on the seeds."""
    return open_page(desk)


@pytest.fixture
def hands(page: ProjectsPage) -> ListHands:
    """Somebody at the keyboard of the page."""
    return ListHands()


def the_list(page: ProjectsPage) -> ListView:
    """The list of the page."""
    view = page.view("list")
    assert isinstance(view, ListView)
    return view


def told(page: ProjectsPage, column: Column = Column.NAME) -> list[str]:
    """What a column says, row by row."""
    model = the_list(page).model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def codes(page: ProjectsPage) -> list[str]:
    """The projects that the list shows, from the top."""
    return [one.line.code for one in the_list(page).model.rows if one.line]
