"""Where the reader is on the chart: the column, the line and the note that the keys walk to."""

from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dntracker.domain.chart_spec import ChartNote
from dntracker.domain.period import Period
from dntracker.paint.chart_frame import period_at, whole_span
from dntracker.paint.chart_index import place
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.chart_card import line_told, milestones_in, note_told
from dntracker.services.trends.series import Point

ZOOM = 1.25


class Walked(Protocol):
    """The chart that is walked on."""

    chart: Chart | None

    def set_hover(self, column: int | None) -> None: ...
    def zoom(self, factor: float) -> None: ...
    def reset(self) -> None: ...
    def announce(self, text: str) -> None: ...


class Walk(QObject):
    """Keeps the place; each key is one step."""

    entered = Signal(object)
    """Enter: the reader wants to see the figure behind this `Point`."""

    project_asked = Signal(str, str)
    """P: the reader wants to see a project at a milestone of the column."""

    note_opened = Signal(str)
    """Enter or F2 on a note: its code."""

    note_added = Signal(object)
    """N: a note shall begin in this column; None where the crosshair is nowhere."""

    note_removed = Signal(str)
    """Delete on a note: its code."""

    def __init__(self, view: "QWidget") -> None:
        super().__init__(view)
        self._view: Walked = view  # type: ignore[assignment]
        self.column: int | None = None
        self.line, self.note = "", ""
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Left: lambda: self.step(-1),
            Qt.Key.Key_Right: lambda: self.step(1),
            Qt.Key.Key_Up: lambda: self.step_line(-1),
            Qt.Key.Key_Down: lambda: self.step_line(1),
            Qt.Key.Key_PageUp: lambda: self.step_note(-1),
            Qt.Key.Key_PageDown: lambda: self.step_note(1),
            Qt.Key.Key_Plus: lambda: self._view.zoom(ZOOM),
            Qt.Key.Key_Equal: lambda: self._view.zoom(ZOOM),
            Qt.Key.Key_Minus: lambda: self._view.zoom(1 / ZOOM),
            Qt.Key.Key_Home: self._view.reset,
            Qt.Key.Key_Return: self.enter,
            Qt.Key.Key_Enter: self.enter,
            Qt.Key.Key_P: self.to_project,
            Qt.Key.Key_N: lambda: self.note_added.emit(self.column),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key was one of these."""
        key, plain = Qt.Key(event.key()), not event.modifiers() & ~_HARMLESS
        if key == Qt.Key.Key_Escape and (self.column is not None or self.note):
            self.leave()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Delete) and self.note:
            (self.note_opened if key == Qt.Key.Key_F2 else self.note_removed).emit(self.note)
        elif key in self._keys and plain:
            self._keys[key]()
        else:
            return False
        return True

    def leave(self) -> None:
        """Be nowhere."""
        self.note, self.line = "", ""
        self._view.set_hover(None)

    def step(self, by: int) -> None:
        """To the next column; from nowhere to the newest figure."""
        chart = self._view.chart
        if chart is None:
            return
        first, last = whole_span(chart)
        self.note = ""
        if self.column is None:
            newest = [place(one.period) for one in self.latest()]
            self._view.set_hover(max(newest, default=last))
        else:
            self._view.set_hover(min(max(self.column + by, first), last))
        self._view.announce(self._described())

    def step_line(self, by: int) -> None:
        """To the next line, at the crosshair."""
        chart = self._view.chart
        keys = [line.key for line in chart.lines] if chart else []
        if not keys:
            return
        here = keys.index(self.line) if self.line in keys else (-1 if by > 0 else 0)
        self.line = keys[(here + by) % len(keys)]
        if self.column is None:
            self.step(0)
        else:
            self._view.set_hover(self.column)
        line = chart.line(self.line) if chart else None
        if line and chart and self.column is not None:
            self._view.announce(line_told(line, period_at(self.column, chart.spec.frequency)))

    def step_note(self, by: int) -> None:
        """To the next note, with the crosshair in its first column."""
        chart = self._view.chart
        notes = list(chart.notes) if chart else []
        if not notes or chart is None:
            return
        codes = [note.code for note in notes]
        here = codes.index(self.note) if self.note in codes else (-1 if by > 0 else 0)
        note = notes[(here + by) % len(notes)]
        self.note = note.code
        self._view.set_hover(note_column(note, chart))
        self._view.announce(note_told(note))

    def enter(self) -> None:
        """Open the note that was walked to, else the figure at the crosshair."""
        if self.note:
            self.note_opened.emit(self.note)
        elif point := self.point():
            self.entered.emit(point)
        elif self.column is None:
            self.step(0)

    def to_project(self) -> None:
        """Ask for the first milestone in the column."""
        chart = self._view.chart
        if chart is None or self.column is None:
            return
        marks = milestones_in(chart, period_at(self.column, chart.spec.frequency))
        if marks:
            self.project_asked.emit(marks[0].project, marks[0].milestone)

    def point(self) -> Point | None:
        """The point at the crosshair: of the chosen line, else of the first line that has one."""
        chart = self._view.chart
        if chart is None or self.column is None:
            return None
        found = chart.at(period_at(self.column, chart.spec.frequency))
        chosen = [point for line, point in found if line.key == self.line] if self.line else []
        return next((point for point in (*chosen, *(point for _, point in found))), None)

    def latest(self) -> list[Point]:
        """The newest point of each line."""
        chart = self._view.chart
        found = [line.series.latest for line in chart.lines] if chart else []
        return [point for point in found if point]

    def _described(self) -> str:
        view = self._view
        return view.accessibleDescription() if isinstance(view, QWidget) else ""


_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier  # + needs Shift


def note_column(note: ChartNote, chart: Chart) -> int:
    """The column in which a note begins, within what there is to see."""
    first, last = whole_span(chart)
    return min(max(place(Period.containing(note.start, chart.spec.frequency)), first), last)


def with_draft(chart: Chart, draft: ChartNote | None) -> Chart:
    """The chart with a note as it is being drawn in the place of what it was."""
    if draft is None:
        return chart
    return replace(chart, notes=(*(one for one in chart.notes if one.code != draft.code), draft))
