"""What lies under the data: the scales, the time after a break, the strip of the far horizon; and the crosshair."""

import re
from itertools import pairwise
from math import ceil
from textwrap import wrap

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from dntracker.domain.indicator import SeriesBreak
from dntracker.paint.chart_canvas import Canvas, LineCanvas
from dntracker.paint.chart_frame import break_place, far_steps, period_at, ticks_of
from dntracker.paint.chart_labels import DOWN_LEFT, DOWN_RIGHT, Label
from dntracker.paint.marks import triangle
from dntracker.services.trends.chart import Axis, Side
from dntracker.services.trends.texts import day_text, number_text, with_measure

DASHED = (4.0, 3.0)
JOINED = ("đang nối qua mốc", "đang nối", "nối")
MOST_FOLDED = 16
ROW, ROWS = 22.0, 6
_ASIDE = re.compile(r" \([^)]*\)|;.*")  # what a reason says beside its main point


def paint_ground(canvas: Canvas) -> None:
    """The time after the first visible break, then gridlines with the numbers of each axis."""
    frame, painter = canvas.frame, canvas.painter
    edges = [at for _, at in _visible(canvas)]
    if edges:
        left = frame.x(edges[0])
        ground = QRectF(QPointF(left, frame.plot.top()), QPointF(frame.ends, frame.plot.bottom()))
        painter.fillRect(ground, canvas.color("window"))
        if frame.strip:
            painter.fillRect(frame.strip, canvas.color("window"))
        for edge in edges:
            at = frame.x(edge)
            canvas.labels.avoid(QRectF(at - 1, frame.plot.top(), 2, frame.plot.height()))
    for axis in canvas.chart.axes:
        _paint_axis(canvas, axis)


def _paint_axis(canvas: Canvas, axis: Axis) -> None:
    shape = canvas.frame.on(axis)
    ticks = ticks_of(shape, canvas.chart, axis)
    alone = len(canvas.chart.lines) == 1
    for place, value in enumerate(ticks):
        if axis.side is Side.LEFT:
            _gridline(canvas, shape.y(value))
        percent = alone and place == len(ticks) - 1 and axis.measure.startswith("%")
        _number(canvas, axis, shape.y(value), number_text(value) + ("%" if percent else ""))
    if len(canvas.chart.lines) > 1 and ticks:
        _number(canvas, axis, shape.plot.top() - canvas.look.px(16), axis.name, over=True)


def _number(canvas: Canvas, axis: Axis, y: float, text: str, *, over: bool = False) -> None:
    # above the plot a name may go on over it
    frame, half = canvas.frame, canvas.look.px(10)
    if axis.side is Side.LEFT:
        room = canvas.look.px(canvas.look.labels - 11)
        left = frame.plot.left() - canvas.look.px(11) - room
        room = max(room, canvas.width_of(text)) if over else room
        canvas.text(QRectF(left, y - half, room, 2 * half), canvas.elided(text, room), _role(canvas, axis))
    else:
        area = QRectF(frame.ends + canvas.look.px(8), y - half, canvas.look.px(100), 2 * half)
        canvas.text(area, text, _role(canvas, axis), Qt.AlignmentFlag.AlignLeft)


def _role(canvas: Canvas, axis: Axis) -> str:
    # two axes: the numbers of one that a single line uses have the colour of that line
    lines = [line for line in canvas.chart.lines if line.side is axis.side]
    return canvas.of(lines[0]).role if len(canvas.chart.axes) > 1 and len(lines) == 1 else "ink3"


def _gridline(canvas: Canvas, y: float) -> None:
    frame, pen = canvas.frame, canvas.pen("line", 1)
    canvas.hairline(QPointF(frame.plot.left(), y), QPointF(frame.ends, y), pen)
    if frame.strip:
        canvas.hairline(QPointF(frame.strip.left(), y), QPointF(frame.strip.right(), y), pen)


def paint_baseline(canvas: Canvas) -> None:
    """The rule under the plot."""
    frame, look = canvas.frame, canvas.look
    bottom, pen = frame.plot.bottom(), canvas.pen("rule", 1)
    canvas.hairline(QPointF(frame.plot.left(), bottom), QPointF(frame.ends, bottom), pen)
    if frame.strip:
        canvas.hairline(QPointF(frame.strip.left(), bottom), QPointF(frame.strip.right(), bottom), pen)
        gap = QRectF(frame.plot.right(), bottom - look.px(10), frame.strip.left() - frame.plot.right(), look.px(20))
        canvas.text(gap, "//", "ink3", Qt.AlignmentFlag.AlignHCenter)


def paint_breaks(canvas: Canvas) -> None:
    """Each break: a dashed line with ▼ and its reason on top, else beside the line; joined ones say so."""
    frame, look = canvas.frame, canvas.look
    shown = _visible(canvas)
    edges = [frame.x(at) for _, at in shown] + [frame.ends]
    for (one, _), (x, right) in zip(shown, pairwise(edges), strict=True):
        top = frame.plot.top() - look.px(8)
        canvas.hairline(QPointF(x, top), QPointF(x, frame.plot.bottom()), canvas.pen("ink2", 1, DASHED))
        triangle(canvas.painter, QPointF(x, top), look.px(4.5), canvas.color("ink2"), down=True)
        area = QRectF(x + look.px(10), frame.plot.top() - look.px(24), right - x - look.px(18), look.px(18))
        _told(canvas, one, area)


def _told(canvas: Canvas, broken: SeriesBreak, area: QRectF) -> None:
    # that a line goes on across a break is said before why there is one
    forms = JOINED if canvas.chart.spec.joined else ()
    said = next((form for form in forms if canvas.width_of(form) <= area.width()), "")
    aside = canvas.width_of(said) + canvas.look.px(8) if said else 0.0
    text = _fitting(canvas, broken, area.width() - aside)
    canvas.text(area, text, "ink2", Qt.AlignmentFlag.AlignLeft)
    if short_reason(broken) not in text:
        _reason_beside(canvas, broken, QPointF(area.left() - canvas.look.px(10), canvas.frame.plot.top()))
    if said:
        start = canvas.width_of(text) + canvas.look.px(8) if text else 0.0
        canvas.text(area.adjusted(start, 0, 0, 0), said, "warn", Qt.AlignmentFlag.AlignLeft)


def _reason_beside(canvas: Canvas, broken: SeriesBreak, at: QPointF) -> None:
    whole, sides = short_reason(broken), (DOWN_RIGHT, DOWN_LEFT)
    folded = ("\n".join(wrap(whole, max(MOST_FOLDED, ceil(len(whole) / count) + 4))) for count in (2, 3, 4))
    lower = [QPointF(0, canvas.look.px(ROW * count)) for count in range(ROWS)]  # where no line strikes it through
    away = canvas.look.px(8)
    canvas.labels.add(Label(at, (whole, *folded), canvas.color("ink2"), sides, away, rank=1, shifts=lower))


def break_edge(canvas: Canvas) -> float | None:
    """Where the time after the first visible break begins."""
    shown = _visible(canvas)
    return canvas.frame.x(shown[0][1]) if shown else None


def _visible(canvas: Canvas) -> list[tuple[SeriesBreak, float]]:
    places = [(one, break_place(one, canvas.chart.spec.frequency)) for one in canvas.chart.breaks]
    return [(one, at) for one, at in places if canvas.frame.view.first <= at < canvas.frame.view.last]


def _fitting(canvas: Canvas, broken: SeriesBreak, room: float) -> str:
    day, short = day_text(broken.date), short_reason(broken)
    texts = (f"Gãy chuỗi {day}: {broken.reason}", f"{day}: {broken.reason}", f"{day}: {short}", short, day)
    return next((text for text in texts if canvas.width_of(text) <= room), "")


def brief(broken: SeriesBreak, *, short: bool = False) -> str:
    """A break in a few words, or (`short`) its day."""
    day = day_text(broken.date)
    return day if short else f"{day}: {short_reason(broken)}"


def short_reason(broken: SeriesBreak) -> str:
    """Why there is a break, without what is said aside."""
    return _ASIDE.sub("", broken.reason)


def paint_far_strip(canvas: LineCanvas) -> None:
    """Targets beyond the years of the scale: after `//`, those above the scale with ▲ and *ngoài thang*."""
    frame, look = canvas.frame, canvas.look
    if frame.strip is None or canvas.hides("targets"):
        return
    for step in far_steps(canvas.chart):
        inside = frame.view.low <= step.target.value <= frame.view.high
        y = frame.y(step.target.value) if inside else frame.strip.top() + look.px(28)
        canvas.line(QPointF(frame.strip.left(), y), QPointF(frame.strip.right(), y), canvas.pen("accent", 1.5))
        above = QRectF(frame.strip.left(), y - look.px(21), frame.strip.width(), look.px(18))
        canvas.text(above, with_measure(step.label, canvas.series.measure.split(" ")[0]), "accent",
                    Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        if not inside:
            tip = QPointF(frame.strip.center().x(), frame.strip.top() - look.px(10))
            triangle(canvas.painter, tip, look.px(4.5), canvas.color("accent"))
            canvas.text(above.translated(0, look.px(25)), "ngoài thang", "ink3", Qt.AlignmentFlag.AlignHCenter)


def paint_crosshair(canvas: Canvas, column: int, key: str = "") -> None:
    """The line through the column that the reader is at; a ring around the point of the line that was chosen."""
    frame = canvas.frame
    if not frame.shows(column):
        return
    x = frame.x(column)
    pen = QPen(canvas.color("ink"), canvas.look.px(1))
    canvas.hairline(QPointF(x, frame.plot.top() - canvas.look.px(8)), QPointF(x, frame.plot.bottom()), pen)
    canvas.labels.avoid(QRectF(x - 1, frame.plot.top(), 2, frame.plot.height()))
    line = canvas.chart.line(key)
    point = line.series.point(period_at(column, canvas.chart.spec.frequency)) if line else None
    if line and point and point.quantity.value is not None:
        shape = canvas.frame.on(canvas.chart.axis(line))
        canvas.painter.setPen(canvas.pen("accent", 2))
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.drawEllipse(shape.at(column, point.quantity.value), canvas.look.px(7.5), canvas.look.px(7.5))
