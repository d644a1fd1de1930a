"""What is said in a meeting about an indicator."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct


class MeetingNote(Struct, frozen=True):
    """An opinion on an `indicator` that was noted in the meeting of a day."""

    code: str
    indicator: str
    day: date
    text: str


def latest_first(notes: Iterable[MeetingNote]) -> list[MeetingNote]:
    """The notes of the newest meeting first, those of one day as they were written, the last first."""
    return sorted(notes, key=lambda one: (one.day, one.code), reverse=True)
