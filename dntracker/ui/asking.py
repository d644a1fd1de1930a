"""Texts that may be refused: asked for again with the sentence over them, so that nothing typed is lost."""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.ui.ask import Ask
from dntracker.ui.widgets.notice import Deed, Notice

translate = QCoreApplication.translate
T = TypeVar("T")


class Question(Struct, frozen=True):
    """What is asked in a line, or in more of them, and what stands there already."""

    title: str
    words: str
    proposed: str = ""
    lines: int = 1


def ask_until(ask: Ask, notice: Notice, question: Question, take: Callable[[str], T]) -> T | None:
    """What `take` makes of the text that somebody types; None: left.

    A text that it refuses (UserError) is there again to be mended; typed a second time, it is refused on the page.
    """
    told, text = "", question.proposed
    while True:
        words = f"{told}\n\n{question.words}" if told else question.words
        if (typed := ask.text(question.title, words, text, question.lines)) is None:
            return None
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


def refuse(notice: Notice, words: str) -> None:
    """Say on the page why something was not done."""
    notice.say("warn", words, deeds=[Deed(translate("Asking", "Đã hiểu"), notice.clear)])
