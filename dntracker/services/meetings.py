"""Meetings: what is noted there about indicators, which the journal keeps and the report in words repeats."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.meeting import MeetingNote, latest_first
from dntracker.services.catalogue import Catalogue, unknown_code
from dntracker.services.once import Once
from dntracker.services.screen_acts import ScreenActs
from dntracker.store.store import Store
from dntracker.store.uuid7 import uuid7


class EmptyOpinion(UserError):
    """A note of a meeting without words."""

    code = "empty_opinion"


class Meetings(Once):
    """What was noted in the meetings of one open file, and the deeds on it; `acts` is their write gate."""

    def __init__(self, store: Store, acts: ScreenActs, catalogue: Catalogue) -> None:
        super().__init__(store)
        self.acts, self._catalogue = acts, catalogue

    def notes(self, indicator: str = "") -> list[MeetingNote]:
        """What was noted, of one indicator if it is named, the newest first."""
        every = latest_first(self._all(MeetingNote).values())
        return [one for one in every if not indicator or one.indicator == indicator]

    def between(self, indicator: str, first: date, last: date) -> list[MeetingNote]:
        """What was noted of an indicator from one day to another, the oldest first."""
        return [one for one in reversed(self.notes(indicator)) if first <= one.day <= last]

    def note(self, indicator: str, day: date, text: str) -> MeetingNote:
        """Note an opinion; raises EmptyOpinion, UnknownCode and what the write gate raises."""
        about = self._catalogue.indicator(indicator)
        new = _checked(MeetingNote(self._new_code(), about.code, day, text))
        with self.acts.act(f"ghi ý kiến cuộc họp: {about.short_name}") as writing:
            writing.put(new)
        return new

    def change(self, note: MeetingNote) -> MeetingNote:
        """Give a note other words; raises as `note`."""
        old, new = self.of_code(note.code), _checked(note)
        if new != old:
            with self.acts.act(f"sửa ý kiến cuộc họp: {self._name(new)}") as writing:
                writing.put(new)
        return new

    def remove(self, code: str) -> None:
        """Take a note away; raises UnknownCode and what the write gate raises."""
        old = self.of_code(code)
        with self.acts.act(f"bỏ ý kiến cuộc họp: {self._name(old)}") as writing:
            writing.remove(old)

    def of_code(self, code: str) -> MeetingNote:
        """The note with this code; raises UnknownCode."""
        found = self._all(MeetingNote).get(code)
        if found is None:
            raise unknown_code("meeting_note", code, self._all(MeetingNote))
        return found

    def _name(self, note: MeetingNote) -> str:
        return self._catalogue.indicator(note.indicator).short_name

    def _new_code(self) -> str:
        # Codes tell what was said after what, also of two notes within one millisecond.
        newest = max((_written(one) for one in self._all(MeetingNote)), default=0)
        return uuid7(max(int(self._store.clock().timestamp() * 1000), newest + 1))


def _written(code: str) -> int:
    return int(code.replace("-", "")[:12], 16)  # the milliseconds of a UUIDv7


def _checked(note: MeetingNote) -> MeetingNote:
    words = " ".join(note.text.split())
    if not words:
        raise EmptyOpinion
    return replace(note, text=words)
