"""The mouse on the chart: notes are drawn with Ctrl, their edges dragged, the rest moves the crosshair or the plot."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from dntracker.domain.chart_spec import ChartNote
from dntracker.paint.chart_frame import Frame, day_at
from dntracker.paint.chart_lanes import mark_at
from dntracker.paint.chart_notes import Reach, reaches
from dntracker.services.trends.chart import Chart

NEAR, CLICK = 5.0, 4.0
NEW = "+"
"""The code of a note that is being drawn and not written yet."""

Shown = Callable[[], tuple[QWidget, Chart, Frame] | None]


class NoteHand(QObject):
    """Watches a viewport; what it takes for itself neither pans nor moves the crosshair."""

    drawing = Signal(object)
    """The `ChartNote` as it would be if the button were let go now; None: nothing is drawn any more."""

    drawn = Signal(object)
    """A new `ChartNote` without words."""

    changed = Signal(object)
    """A `ChartNote` with another edge."""

    project_asked = Signal(str, str)
    """A milestone in the lane was clicked: its project's code and its own."""

    opened = Signal(str)
    """A note was double-clicked: its code."""

    def __init__(self, shown: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown
        self._from: float | None = None
        self._grabbed: tuple[ChartNote, str] | None = None
        self._draft: ChartNote | None = None

    def takes(self, event: QEvent) -> bool:
        """Whether an event of the viewport was about a note."""
        if not isinstance(event, QMouseEvent):
            return False
        found = self._shown()
        if found is None:
            return False
        _, chart, frame = found
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                return self._press(event, chart, frame)
            case QEvent.Type.MouseMove:
                return self._drag(event.position(), chart, frame) or self._pass(event.position(), *found)
            case QEvent.Type.MouseButtonRelease if self._from is not None or self._grabbed:
                return self._release()
            case QEvent.Type.MouseButtonDblClick:
                return self._double(event.position(), chart, frame)
        return False

    def told(self, at: QPointF) -> str:
        """What is said about the milestone under the mouse."""
        found = self._shown()
        mark = mark_at(at, *found[1:]) if found else None
        return mark.label if mark else ""

    def cancel(self) -> bool:
        """Let go of what is being drawn; whether there was something."""
        busy = self._draft is not None
        self._from = self._grabbed = self._draft = None
        if busy:
            self.drawing.emit(None)
        return busy

    def _press(self, event: QMouseEvent, chart: Chart, frame: Frame) -> bool:
        at = event.position()
        if mark := mark_at(at, chart, frame):
            self.project_asked.emit(mark.project, mark.milestone)
            return True
        if not frame.plot.contains(at):
            return False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._from = at.x()
            self._show(ChartNote(NEW, "", _day(at.x(), chart, frame)))
            return True
        self._grabbed = edge_at(at.x(), chart, frame)
        return self._grabbed is not None

    def _drag(self, at: QPointF, chart: Chart, frame: Frame) -> bool:
        x = min(max(at.x(), frame.plot.left()), frame.plot.right() - 1)
        if self._from is not None:
            first, last = sorted((self._from, x))
            band = last - first >= CLICK
            end = _day(last, chart, frame) if band else None
            self._show(ChartNote(NEW, "", _day(first if band else self._from, chart, frame), end))
            return True
        if self._grabbed is not None:
            self._show(moved(*self._grabbed, _day(x, chart, frame).toordinal()))
            return True
        return False

    def _pass(self, at: QPointF, viewport: QWidget, chart: Chart, frame: Frame) -> bool:
        near = frame.plot.contains(at) and edge_at(at.x(), chart, frame) is not None
        viewport.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)
        return False

    def _release(self) -> bool:
        draft, grabbed = self._draft, self._grabbed
        self._from = self._grabbed = self._draft = None
        if draft is not None and grabbed is None:
            self.drawn.emit(draft)
        elif draft is not None and grabbed is not None and draft != grabbed[0]:
            self.changed.emit(draft)
        self.drawing.emit(None)
        return True

    def _double(self, at: QPointF, chart: Chart, frame: Frame) -> bool:
        found = note_at(at.x(), chart, frame) if frame.plot.contains(at) else None
        if found is not None:
            self.opened.emit(found.code)
        return found is not None

    def _show(self, note: ChartNote) -> None:
        self._draft = note
        self.drawing.emit(note)


def edge_at(x: float, chart: Chart, frame: Frame) -> tuple[ChartNote, str] | None:
    """The note whose edge is under the mouse, and which of them."""
    for one in _reaches(chart, frame):
        if one.band and abs(one.right - x) <= NEAR:
            return one.note, "end"
        if abs(one.left - x) <= NEAR:
            return one.note, "start"
    return None


def note_at(x: float, chart: Chart, frame: Frame) -> ChartNote | None:
    """The note under the mouse, the narrowest first."""
    found = [one for one in _reaches(chart, frame) if one.left - NEAR <= x <= one.right + NEAR]
    return min(found, key=lambda one: one.right - one.left).note if found else None


def moved(note: ChartNote, edge: str, ordinal: int) -> ChartNote:
    """A note with one edge on another day; an edge does not pass the other, an event moves whole."""
    day = date.fromordinal(ordinal)
    if note.end is None:
        return replace(note, start=day)
    return replace(note, start=min(day, note.end)) if edge == "start" else replace(note, end=max(day, note.start))


def _reaches(chart: Chart, frame: Frame) -> list[Reach]:
    return reaches(chart.notes, frame, chart.spec.frequency)


def _day(x: float, chart: Chart, frame: Frame) -> date:
    return day_at(frame.column(x), chart.spec.frequency)
