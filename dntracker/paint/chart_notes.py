"""What readers noted on a chart: an event on a day, a band over a time, each with its words on top."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from dntracker.domain.chart_spec import ChartNote
from dntracker.domain.period import Frequency
from dntracker.paint.chart_canvas import Canvas
from dntracker.paint.chart_frame import Frame, day_place
from dntracker.paint.chart_labels import DOWN_LEFT, DOWN_RIGHT, Label

DOTTED = (1.0, 3.0)
ROWS, ROW, GRIP = 6, 18.0, 5.0
TINT = 30  # of 255


class Reach(Struct, frozen=True):
    """A note with the places where it begins and ends; an event has both at one place."""

    note: ChartNote
    left: float
    right: float

    @property
    def band(self) -> bool:
        """Whether it is a band."""
        return self.note.end is not None


def reaches(notes: Sequence[ChartNote], frame: Frame, frequency: Frequency) -> list[Reach]:
    """The notes of which something is visible."""
    found = [Reach(note, frame.x(day_place(note.start, frequency)), _end(note, frame, frequency)) for note in notes]
    return [one for one in found if one.right >= frame.plot.left() and one.left <= frame.plot.right()]


def _end(note: ChartNote, frame: Frame, frequency: Frequency) -> float:
    return frame.x(day_place(note.start if note.end is None else note.end, frequency))


def paint_notes(canvas: Canvas, current: str = "") -> None:
    """Bands behind the lines, events as lines of dots; the `current` one in the colour of the focus."""
    if canvas.hides("notes"):
        return
    plot = canvas.frame.plot
    for one in reaches(canvas.chart.notes, canvas.frame, canvas.chart.spec.frequency):
        role = "accent" if one.note.code == current else "ink3"
        left, right = max(one.left, plot.left()), min(one.right, plot.right())
        if one.band:
            fill = canvas.color(role)
            fill.setAlpha(TINT)
            canvas.painter.fillRect(QRectF(QPointF(left, plot.top()), QPointF(right, plot.bottom())), fill)
        for x in {one.left, one.right}:
            if plot.left() <= x <= plot.right():
                _edge(canvas, x, role, gripped=one.note.code == current)
        _words(canvas, one, left, right, role)


def _edge(canvas: Canvas, x: float, role: str, *, gripped: bool) -> None:
    plot = canvas.frame.plot
    pen = canvas.pen(role, 2 if gripped else 1, () if gripped else DOTTED)
    canvas.hairline(QPointF(x, plot.top()), QPointF(x, plot.bottom()), pen)
    if gripped:
        half = canvas.look.px(GRIP)
        grip = QRectF(x - half / 2, plot.center().y() - 2 * half, half, 4 * half)
        canvas.painter.fillRect(grip, canvas.color(role))


def _words(canvas: Canvas, one: Reach, left: float, right: float, role: str) -> None:
    text, plot, look = one.note.text, canvas.frame.plot, canvas.look
    room = max(plot.right() - left - look.px(8), look.px(40))
    texts = (text, canvas.elided(text, room), canvas.elided(text, room / 2), canvas.elided(text, look.px(60)))
    color = canvas.color("accent" if role == "accent" else "ink2")
    rows = tuple(QPointF(0, look.px(ROW) * row) for row in range(ROWS))
    at = QPointF(left, plot.top())
    sides = (DOWN_RIGHT,) if one.band and right - left > look.px(60) else (DOWN_RIGHT, DOWN_LEFT)
    canvas.labels.add(Label(at, tuple(dict.fromkeys(texts)), color, sides, look.px(8), rank=1, shifts=rows))
