"""A meeting begins from every page, by key and by the search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.ui.meeting.window import MeetingWindow
from dntracker.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def meeting_of() -> MeetingWindow:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, MeetingWindow) and one.isVisible())


@pytest.mark.parametrize("page", ["entry", "trends", "overview"])
def test_f11_begins_a_meeting_on_every_page(window: Window, qtbot: QtBot, page: str) -> None:
    window.open_page(page)
    QTest.keyClick(window, Qt.Key.Key_F11)
    meeting = meeting_of()
    assert window.current_page() == "overview"
    QTest.qWaitForWindowActive(meeting)
    with qtbot.waitSignal(meeting.left):
        QTest.keyClick(meeting, Qt.Key.Key_Escape)


def test_the_search_finds_the_meeting(window: Window) -> None:
    assert [one.code for one in window.deeds.searching.find("che do hop")][:1] == ["view.meeting"]
