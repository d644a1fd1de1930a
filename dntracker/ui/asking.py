"""Texts that may be refused: asked for again with the sentence over them, so that nothing typed is lost."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.ui.ask import Ask
from dntracker.ui.widgets.notice import Deed, Notice

translate = QCoreApplication.translate
T = TypeVar("T")


def ask_until(ask: Ask, notice: Notice, title: str, question: str, proposed: str, take: Callable[[str], T]) -> T | None:
    """What `take` makes of the text that somebody types; None: left.

    A text that it refuses (UserError) is there again to be mended; typed a second time, it is refused on the page.
    """
    told, text = "", proposed
    while (typed := ask.text(title, f"{told}\n\n{question}" if told else question, text)) is not None:
        insisting, text = bool(told) and typed == text, typed
        try:
            taken = take(typed)
        except UserError as error:
            told = texts.sentence(error)
            if insisting:
                refuse(notice, told)
                return None
        else:
            notice.clear()
            return taken
    return None


def refuse(notice: Notice, words: str) -> None:
    """Say on the page why something was not done."""
    notice.say("warn", words, deeds=[Deed(translate("Asking", "Đã hiểu"), notice.clear)])
