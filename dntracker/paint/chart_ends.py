"""The names at the ends of lines, so that nobody looks them up in a legend."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from dntracker.paint.chart_canvas import Canvas, LineCanvas
from dntracker.paint.chart_frame import Frame, line_trace
from dntracker.paint.chart_ground import break_edge
from dntracker.paint.chart_index import Trace

HEIGHT, AWAY = 17.0, 9.0


class End(Struct):
    """A label on its way to a free height: where its line ends, and what it says."""

    at: QPointF
    y: float
    text: str
    role: str
    width: float = 1.0

    def beside(self, other: "End") -> bool:
        """Whether one could stand on the other if their heights allowed it."""
        return self.at.x() < other.at.x() + other.width and other.at.x() < self.at.x() + self.width


def paint_ends(canvas: Canvas) -> None:
    """The name and the last visible number of each line, none above another; one line alone needs none."""
    if len(canvas.chart.lines) < 2:
        return
    ends = [end for end in map(_end, canvas.lines()) if end is not None]
    plot, look = canvas.frame.plot, canvas.look
    spread(ends, look.px(HEIGHT), plot.top(), plot.bottom())
    for end in ends:
        left = end.at.x() + look.px(AWAY)
        room = canvas.frame.ends + look.px(2) - left
        if abs(end.y - end.at.y()) > look.px(3):
            knee = QPointF(left - look.px(2), end.y)
            canvas.line(end.at + QPointF(look.px(4), 0), knee, canvas.pen(end.role, 0.75))
        text = canvas.elided(end.text, room)
        area = QRectF(left, end.y - look.px(HEIGHT) / 2, canvas.width_of(text), look.px(HEIGHT))
        canvas.painter.fillRect(area.adjusted(-look.px(2), 0, look.px(2), 0), _veil(canvas, area))
        canvas.text(area, text, end.role, Qt.AlignmentFlag.AlignLeft)
        canvas.labels.avoid(area)


def _veil(canvas: Canvas, area: QRectF) -> QColor:
    # what lies under a name is still there, and does not strike it through
    edge = break_edge(canvas)
    color = canvas.color("paper" if edge is None or area.left() < edge else "window")
    color.setAlpha(150)
    return color


def spread(ends: list[End], height: float, top: float, bottom: float) -> None:
    """Move labels up and down until none touches another, in the order of their lines, within the plot."""
    ends.sort(key=lambda one: one.at.y())
    for place, end in enumerate(ends):
        above = [one.y + height for one in ends[:place] if one.beside(end)]
        end.y = max(end.y, top + height / 2, *above)
    for place, end in reversed(list(enumerate(ends))):
        below = [one.y - height for one in ends[place + 1 :] if one.beside(end)]
        end.y = min(end.y, bottom - height / 2, *below)


def _end(canvas: LineCanvas) -> End | None:
    trace, view = line_trace(canvas.series), canvas.frame.view
    shown = trace.between(view.first, view.last)
    if not shown:
        return None
    number = shown[-1]
    at = _leaving(trace, number, canvas.frame)
    label = trace.points[number].label
    text = f"{label} {canvas.drawn.name}"
    return End(at, at.y(), text, canvas.role, canvas.width_of(text) + canvas.look.px(AWAY))


def _leaving(trace: Trace, number: int, frame: Frame) -> QPointF:
    # where the line goes on to the right of the view, its name stands where it leaves
    here = frame.at(trace.columns[number], trace.lows[number])
    following = number + 1
    if following >= len(trace.columns) or not trace.joined[following]:
        return here
    there = frame.at(trace.columns[following], trace.lows[following])
    part = (frame.plot.right() - here.x()) / (there.x() - here.x())
    return QPointF(frame.plot.right(), here.y() + (there.y() - here.y()) * part)
