"""What lies under the data: the scale, the time after a break, documents, the strip of the far horizon."""

import re
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from dntracker.domain.indicator import SeriesBreak
from dntracker.paint.chart_canvas import Canvas
from dntracker.paint.chart_frame import Frame, break_place, day_place, far_steps, ticks_of
from dntracker.paint.marks import triangle
from dntracker.services.trends.texts import day_text, number_text, with_measure

DASHED = (4.0, 3.0)
_ASIDE = re.compile(r" \([^)]*\)|;.*")  # what a reason says beside its main point


def paint_ground(canvas: Canvas) -> None:
    """The time after the first visible break, then gridlines with their numbers."""
    frame, painter = canvas.frame, canvas.painter
    edges = [at for _, at in _visible(canvas)]
    if edges:
        left = frame.x(edges[0])
        painter.fillRect(QRectF(QPointF(left, frame.plot.top()), frame.plot.bottomRight()), canvas.color("window"))
        if frame.strip:
            painter.fillRect(frame.strip, canvas.color("window"))
        for edge in edges:
            at = frame.x(edge)
            canvas.labels.avoid(QRectF(at - 1, frame.plot.top(), 2, frame.plot.height()))
    ticks = ticks_of(frame, canvas.series)
    for place, value in enumerate(ticks):
        _gridline(canvas, value, last=place == len(ticks) - 1)


def _gridline(canvas: Canvas, value: float, *, last: bool) -> None:
    frame, pen = canvas.frame, canvas.pen("line", 1)
    y = frame.y(value)
    canvas.hairline(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y), pen)
    if frame.strip:
        canvas.hairline(QPointF(frame.strip.left(), y), QPointF(frame.strip.right(), y), pen)
    percent = last and canvas.series.measure.startswith("%")
    text = number_text(value) + ("%" if percent else "")
    half = canvas.look.px(10)
    canvas.text(QRectF(frame.plot.left() - canvas.look.px(100), y - half, canvas.look.px(89), 2 * half), text, "ink3")


def paint_baseline(canvas: Canvas) -> None:
    """The rule under the plot and the lane of documents."""
    frame, look = canvas.frame, canvas.look
    bottom, pen = frame.plot.bottom(), canvas.pen("rule", 1)
    canvas.hairline(QPointF(frame.plot.left(), bottom), QPointF(frame.plot.right(), bottom), pen)
    if frame.strip:
        canvas.hairline(QPointF(frame.strip.left(), bottom), QPointF(frame.strip.right(), bottom), pen)
        gap = QRectF(frame.plot.right(), bottom - look.px(10), frame.strip.left() - frame.plot.right(), look.px(20))
        canvas.text(gap, "//", "ink3", Qt.AlignmentFlag.AlignHCenter)
    if canvas.series.documents and not canvas.hides("documents"):
        _documents(canvas)


def _documents(canvas: Canvas) -> None:
    frame, look = canvas.frame, canvas.look
    top = frame.plot.bottom()
    visible = [mark for mark in canvas.series.documents if frame.shows(day_place(mark.date, canvas.series.frequency))]
    if not visible:
        return
    lane = QRectF(frame.plot.left() - look.px(120), top + look.px(3), look.px(109), look.px(20))
    canvas.text(lane, "Văn bản", "ink3")
    places = [frame.x(day_place(mark.date, canvas.series.frequency)) for mark in visible]
    for x in places:
        canvas.hairline(QPointF(x, top), QPointF(x, top + look.px(9)), canvas.pen("ink2", 1))
        triangle(canvas.painter, QPointF(x, top + look.px(8)), look.px(3.5), canvas.color("ink2"))
    widths = [canvas.width_of(mark.label) for mark in visible]
    for mark, (left, width) in zip(visible, lane_places(places, widths, frame, look.px(7)), strict=True):
        if left is not None:
            area = QRectF(left, lane.top(), width, lane.height())
            canvas.text(area, mark.label, "ink2", Qt.AlignmentFlag.AlignLeft)


def lane_places(
    ticks: Sequence[float], widths: Sequence[float], frame: Frame, away: float
) -> list[tuple[float | None, float]]:
    """Where each tick's label begins: right of it, else left of it; None where it would touch another tick or label."""
    found: list[tuple[float | None, float]] = []
    free, end = frame.plot.left(), frame.plot.right() + 3 * away
    for number, (x, width) in enumerate(zip(ticks, widths, strict=True)):
        next_tick = ticks[number + 1] - away if number + 1 < len(ticks) else end
        before = max(free, ticks[number - 1] + away if number else free)
        left = next((at for at, fits in ((x + away, x >= free and x + away + width <= next_tick),
                                         (x - away - width, x - away - width >= before)) if fits), None)  # fmt: skip
        if left is not None:
            free = max(free, left + width + away)
        found.append((left, width))
    return found


def paint_breaks(canvas: Canvas) -> None:
    """Each break: a dashed line with ▼ and its reason on top, as much of it as there is room for."""
    frame, look = canvas.frame, canvas.look
    shown = _visible(canvas)
    edges = [frame.x(at) for _, at in shown] + [frame.plot.right()]
    for (one, _), (x, right) in zip(shown, pairwise(edges), strict=True):
        top = frame.plot.top() - look.px(8)
        canvas.hairline(QPointF(x, top), QPointF(x, frame.plot.bottom()), canvas.pen("ink2", 1, DASHED))
        triangle(canvas.painter, QPointF(x, top), look.px(4.5), canvas.color("ink2"), down=True)
        room = right - x - look.px(18)
        text = _fitting(canvas, one, room)
        area = QRectF(x + look.px(10), frame.plot.top() - look.px(24), room, look.px(18))
        canvas.text(area, text, "ink2", Qt.AlignmentFlag.AlignLeft)


def _visible(canvas: Canvas) -> list[tuple[SeriesBreak, float]]:
    places = [(one, break_place(one, canvas.series.frequency)) for one in canvas.series.breaks]
    return [(one, at) for one, at in places if canvas.frame.view.first <= at < canvas.frame.view.last]


def _fitting(canvas: Canvas, broken: SeriesBreak, room: float) -> str:
    day = day_text(broken.date)
    short = _ASIDE.sub("", broken.reason)
    texts = (f"Gãy chuỗi {day}: {broken.reason}", f"{day}: {broken.reason}", f"{day}: {short}", short, day)
    return next((text for text in texts if canvas.width_of(text) <= room), "")


def paint_far_strip(canvas: Canvas) -> None:
    """Targets beyond the years of the scale: after `//`, those above the scale with ▲ and *ngoài thang*."""
    frame, look = canvas.frame, canvas.look
    if frame.strip is None or canvas.hides("targets"):
        return
    for step in far_steps(canvas.series):
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


def paint_crosshair(canvas: Canvas, column: int) -> None:
    """The line through the column that the reader is at."""
    frame = canvas.frame
    if not frame.shows(column):
        return
    x = frame.x(column)
    pen = QPen(canvas.color("ink"), canvas.look.px(1))
    canvas.hairline(QPointF(x, frame.plot.top() - canvas.look.px(8)), QPointF(x, frame.plot.bottom()), pen)
    canvas.labels.avoid(QRectF(x - 1, frame.plot.top(), 2, frame.plot.height()))
