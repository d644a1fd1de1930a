"""What the page Nhật ký shows, and keys for it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.ui.journal.page import JournalPage
from tests.support import SEEDS

WHERE = "KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN"
LOADS = f"09:00, Dữ liệu công bố, Chương trình nạp dữ liệu kèm theo: {SEEDS} bước"


def shown(qtbot: QtBot, page: JournalPage) -> list[str]:
    """What the list says, line by line, once the page stands."""
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    return said(page)


def said(page: JournalPage) -> list[str]:
    return [page.model.index(row, 0).data() for row in range(page.model.rowCount())]


def details(qtbot: QtBot, page: JournalPage, words: str) -> None:
    """Wait until the panel beside the list says something."""
    parts = (page.details.head, page.details.reason, page.details.changes, page.details.later, page.details.trace)
    qtbot.waitUntil(lambda: any(words in part.text.text() for part in parts))


def press(page: JournalPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.list, key)
