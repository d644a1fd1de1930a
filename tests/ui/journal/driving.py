"""The page Nhật ký without a person: who answers its questions, and how it is built."""

from pathlib import Path

from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.journal.page import JournalPage
from dntracker.ui.style import Style
from tests.ui.answers import Answers


def page_on(desk: Desk, changes: Changes, answers: Answers, folder: Path) -> JournalPage:
    """The page over a desk, in the size of a window."""
    page = JournalPage(desk, Style("light"), changes, answers, Settings(folder))
    page.resize(1300, 840)
    return page
