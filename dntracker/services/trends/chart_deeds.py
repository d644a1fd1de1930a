"""Charts kept under a name, and notes on charts: saving, changing and removing them, with undo."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain.chart_spec import EVERY, ChartNote, ChartSpec, NamedChart
from dntracker.domain.errors import UserError
from dntracker.domain.fold import fold
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue, unknown_code
from dntracker.services.once import Once
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.trends.telling import note_text
from dntracker.store.store import Store
from dntracker.store.uuid7 import uuid7

LONGEST_NAME, LONGEST_NOTE = 120, 300


class NoName(UserError):
    """A chart without a name."""

    code = "no_chart_name"


class TooLong(UserError):
    """Words of more letters than `limit`; `what` says of what."""

    code = "too_many_letters"


class NameTaken(UserError):
    """A chart's `name` that another one has."""

    code = "chart_name_taken"


class EmptyNote(UserError):
    """A note without words."""

    code = "empty_note"


class NoDay(UserError):
    """A note without its day."""

    code = "no_note_day"


class BackwardBand(UserError):
    """A band that would end (`end`) before it begins (`start`)."""

    code = "backward_band"


class ChartDeeds(Once):
    """What is kept about charts, and the deeds on it; `acts` is the write gate of the screen Xu hướng."""

    def __init__(self, store: Store, acts: ScreenActs, catalogue: Catalogue) -> None:
        super().__init__(store)
        self.acts = acts
        self._catalogue = catalogue

    def named(self) -> list[NamedChart]:
        """The charts that have a name, by it."""
        return sorted(self._all(NamedChart).values(), key=lambda one: (fold(one.name), one.name))

    def of_name(self, name: str) -> NamedChart:
        """The chart of this name, written with or without tone marks, or with this code; raises UnknownCode."""
        if name in (kept := self._all(NamedChart)):
            return kept[name]
        near = [one for one in self.named() if fold(one.name) == fold(_tidy(name))]
        exact = [one for one in near if one.name == _tidy(name)]
        if len(found := exact or near) == 1:
            return found[0]
        raise unknown_code("chart", name, [one.name for one in self.named()])

    def save(self, name: str, spec: ChartSpec, code: str = "") -> NamedChart:
        """Keep a view under a name; with a `code` that chart gets it, without one the chart of this very name does.

        Raises NoName, TooLong, NameTaken where another has the name, and what the write gate raises.
        """
        name = _tidy(name)
        if not name:
            raise NoName
        _require_short("Tên biểu đồ", name, LONGEST_NAME)
        same = next((one for one in self.named() if one.name == name), None)
        if same and code and same.code != code:
            raise NameTaken(name=name)
        old = self._all(NamedChart).get(code) or same
        new = NamedChart(old.code if old else self._new_code(), name, spec)
        if new == old:
            return new
        step = f"đổi biểu đồ: {old.name}" if old else f"giữ biểu đồ: {name}"
        with self.acts.act(step) as writing:
            writing.put(new)
        return new

    def remove(self, code: str) -> None:
        """Forget a named chart and the notes that stand on it alone; raises UnknownCode."""
        old = self._of_code(code)
        with self.acts.act(f"bỏ biểu đồ: {old.name}") as writing:
            for note in self.notes():
                if note.chart == code:
                    writing.remove(note)
            writing.remove(old)

    def notes(self) -> list[ChartNote]:
        """All notes on charts, by their day."""
        return sorted(self._all(ChartNote).values(), key=lambda one: (one.start, one.text))

    def note(self, code: str) -> ChartNote:
        """The note with this code; raises UnknownCode."""
        found = self._all(ChartNote).get(code)
        if found is None:
            raise unknown_code("chart_note", code, self._all(ChartNote))
        return found

    def add_note(
        self, text: str, start: date, end: date | None = None, *, indicator: str = "", chart: str = ""
    ) -> ChartNote:
        """Note an event or a band on the charts of an indicator (`*`: on all) or on one named chart.

        Raises EmptyNote, TooLong, BackwardBand, UnknownCode and what the write gate raises.
        """
        if chart:
            self._of_code(chart)
        elif indicator != EVERY:
            indicator = self._catalogue.indicator(indicator).code
        new = _checked(ChartNote(self._new_code(), text, start, end, "" if chart else indicator, chart))
        with self.acts.act(f"ghi trên biểu đồ: {note_text(new)}") as writing:
            writing.put(new)
        return new

    def change_note(self, note: ChartNote) -> ChartNote:
        """Give a note other words, another day or other edges; raises as `add_note`."""
        old, new = self.note(note.code), _checked(note)
        if new != old:
            with self.acts.act(f"sửa ghi chú trên biểu đồ: {note_text(new)}") as writing:
                writing.put(new)
        return new

    def remove_note(self, code: str) -> None:
        """Take a note off; raises UnknownCode."""
        old = self.note(code)
        with self.acts.act(f"bỏ ghi chú trên biểu đồ: {note_text(old)}") as writing:
            writing.remove(old)

    def _of_code(self, code: str) -> NamedChart:
        found = self._all(NamedChart).get(code)
        if found is None:
            raise unknown_code("chart", code, [one.name for one in self.named()])
        return found

    def _new_code(self) -> str:
        return uuid7(int(self._store.clock().timestamp() * 1000))


def _checked(note: ChartNote) -> ChartNote:
    words = _tidy(note.text)
    if not words:
        raise EmptyNote
    _require_short("Ghi chú", words, LONGEST_NOTE)
    if note.end is not None and note.end < note.start:
        raise BackwardBand(start=texts.day(note.start), end=texts.day(note.end))
    return replace(note, text=words, end=None if note.end == note.start else note.end)


def _require_short(what: str, words: str, limit: int) -> None:
    if len(words) > limit:
        raise TooLong(what=what, limit=limit)


def _tidy(text: str) -> str:
    return " ".join(text.split())
