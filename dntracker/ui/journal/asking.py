"""Which day? Asked in a line, and once more where it cannot be read."""

from collections.abc import Callable
from datetime import date

from dntracker.services.typed_fields import UnreadableDate, date_of
from dntracker.ui.ask import Ask
from dntracker.ui.asking import Question, ask_until
from dntracker.ui.widgets.notice import Notice


def ask_day(
    ask: Ask, notice: Notice, title: str, question: str, proposed: str, check: Callable[[date], object] = bool
) -> date | None:
    """The day that somebody names, `proposed` to begin with; None: left, or not a day that `check` takes."""

    def taken(text: str) -> date:
        day = _day(text)
        check(day)  # it raises what is wrong with the day
        return day

    return ask_until(ask, notice, Question(title, question, proposed), taken)


def _day(text: str) -> date:
    day = date_of(text)
    if day is None:
        raise UnreadableDate(text=text)
    return day
