"""The page Nhật ký without a person: who answers its questions, and how it is built."""

from pathlib import Path

from msgspec import Struct

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.journal.page import JournalPage
from dntracker.ui.style import Style


class Answers(Struct):
    """Types the prepared text, and remembers what was asked."""

    typed: str | None = None
    heard: list[str] = []

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        self.heard.append(label)
        return self.typed


def page_on(desk: Desk, changes: Changes, answers: Answers, folder: Path) -> JournalPage:
    """The page over a desk, in the size of a window."""
    page = JournalPage(desk, Style("light"), changes, answers, Settings(folder))  # type: ignore[arg-type]
    page.resize(1300, 840)
    return page
