"""The lanes under a chart: documents that set targets, and milestones of the projects that are meant to move it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt

from dntracker.domain.period import Frequency
from dntracker.paint import marks
from dntracker.paint.chart_canvas import Canvas
from dntracker.paint.chart_frame import FOOT, Frame, day_place, has_lane
from dntracker.services.trends.chart import Chart, LaneKind, LaneMark

HALF, AWAY = 4.5, 8.0


def paint_documents(canvas: Canvas) -> None:
    """▲ at the date of each document, with its short name where there is room."""
    frame, look, frequency = canvas.frame, canvas.look, canvas.chart.spec.frequency
    top = frame.plot.bottom()
    documents = () if canvas.hides("documents") else canvas.chart.documents
    visible = [mark for mark in documents if frame.shows(day_place(mark.date, frequency))]
    if not visible:
        return
    lane = _lane(canvas, look.px(3), "Văn bản")
    places = [frame.x(day_place(mark.date, frequency)) for mark in visible]
    for x in places:
        canvas.hairline(QPointF(x, top), QPointF(x, top + look.px(9)), canvas.pen("ink2", 1))
        marks.triangle(canvas.painter, QPointF(x, top + look.px(8)), look.px(3.5), canvas.color("ink2"))
    _name(canvas, lane, places, [mark.label for mark in visible])


def paint_projects(canvas: Canvas) -> None:
    """A diamond for each milestone: filled where it was reached, hollow where it is to come, red where it is late."""
    if not has_lane(canvas.chart, canvas.look.hidden):
        return
    lane = _lane(canvas, canvas.look.px(FOOT - 6), "Dự án")
    shown = lane_marks(canvas.chart.lane, canvas.frame, canvas.chart.spec.frequency)
    for mark, x in shown:
        _milestone(canvas, mark, QPointF(x, lane.center().y()))
    _name(canvas, lane, [x for _, x in shown], [mark.name for mark, _ in shown])


def lane_marks(lane: Sequence[LaneMark], frame: Frame, frequency: Frequency) -> list[tuple[LaneMark, float]]:
    """The visible milestones with where each stands, from left to right."""
    places = [(mark, mark_place(mark, frequency)) for mark in lane]
    return sorted(((mark, frame.x(at)) for mark, at in places if frame.shows(at)), key=lambda pair: pair[1])


def mark_place(mark: LaneMark, frequency: Frequency) -> float:
    """Where a milestone stands on the axis: in the middle of the days that its date may be."""
    return (day_place(mark.first, frequency) + day_place(mark.last, frequency)) / 2


def mark_role(mark: LaneMark) -> str:
    """The colour's role of a milestone."""
    return "bad" if mark.late else "good" if mark.kind is LaneKind.ACTUAL else "accent"


def mark_at(at: QPointF, chart: Chart, frame: Frame) -> LaneMark | None:
    """The milestone under the mouse."""
    lane = QRectF(frame.plot.left(), frame.plot.bottom() + (FOOT - 6) * frame.unit, frame.plot.width(), 22 * frame.unit)
    near = [(abs(x - at.x()), mark) for mark, x in lane_marks(chart.lane, frame, chart.spec.frequency)]
    away, mark = min(near, key=lambda pair: pair[0], default=(0.0, None))
    return mark if lane.contains(at) and away <= 2 * HALF * frame.unit else None


def _milestone(canvas: Canvas, mark: LaneMark, at: QPointF) -> None:
    role = mark_role(mark)
    ground = None if mark.kind is LaneKind.ACTUAL else canvas.color("paper")
    frequency = canvas.chart.spec.frequency
    first, last = (canvas.frame.x(day_place(day, frequency)) for day in (mark.first, mark.last))
    if last - first > canvas.look.px(4 * HALF):  # known to the month, quarter or year only
        canvas.line(QPointF(first, at.y()), QPointF(last, at.y()), canvas.pen(role, 1))
    marks.diamond(canvas.painter, at, canvas.look.px(HALF), canvas.color(role), ground)


def _lane(canvas: Canvas, below: float, name: str) -> QRectF:
    frame, look = canvas.frame, canvas.look
    lane = QRectF(frame.plot.left() - look.px(120), frame.plot.bottom() + below, look.px(109), look.px(20))
    canvas.text(lane, name, "ink3")
    return lane


def _name(canvas: Canvas, lane: QRectF, places: Sequence[float], names: Sequence[str]) -> None:
    widths = [canvas.width_of(name) for name in names]
    found = lane_places(places, widths, canvas.frame, canvas.look.px(AWAY))
    for name, (left, width) in zip(names, found, strict=True):
        if left is not None:
            canvas.text(QRectF(left, lane.top(), width, lane.height()), name, "ink2", Qt.AlignmentFlag.AlignLeft)


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
