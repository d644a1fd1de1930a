"""Which day? Asked in a line; what cannot be read as a day is said on the page."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from dntracker.ui.ask import Ask
from dntracker.ui.entry.fields import date_of
from dntracker.ui.widgets.notice import Deed, Notice

translate = QCoreApplication.translate


def ask_day(ask: Ask, notice: Notice, title: str, question: str, proposed: str) -> date | None:
    """The day that somebody names, `proposed` to begin with; None: left, or not a day."""
    text = ask.text(title, question, proposed)
    if text is None:
        return None
    try:
        day = date_of(text)
    except ValueError:
        day = None
    if day is None:
        words = translate("JournalPage", "Không đọc được ngày “{text}”. Gõ như 30/09/2025.").format(text=text)
        notice.say("warn", words, deeds=[Deed(translate("JournalPage", "Đã hiểu"), notice.clear)])
    else:
        notice.clear()
    return day
