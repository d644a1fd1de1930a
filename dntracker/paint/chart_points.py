"""The figures on a chart: the lines, other sources' diamonds, other territories' squares."""

from bisect import bisect_left
from collections.abc import Iterator
from math import ceil, floor

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from dntracker.paint import marks
from dntracker.paint.chart_canvas import LineCanvas
from dntracker.paint.chart_frame import Frame, benchmark_trace, line_trace
from dntracker.paint.chart_ground import DASHED
from dntracker.paint.chart_index import TRACES, Trace
from dntracker.paint.chart_labels import AROUND, BENEATH, BESIDE, Label
from dntracker.services.texts import inside
from dntracker.services.trends.series import Benchmark, Point
from dntracker.services.trends.texts import as_of_text

CLOSE = 9.0
"""Narrower columns have no room for the marks of their points, and lines are painted as far as eyes can tell them."""

BOX_RADIUS = 1 / 0.86
"""Of a shape that is as large as a square, per half its side."""

ROOMY = 30.0
"""Narrower ones have no room for the numbers of all points."""


class Stroke(Struct, frozen=True):
    """A line to draw: what of it is visible, how wide and in which colour's role."""

    trace: Trace
    shown: range
    role: str
    width: float
    soft_too: bool = True


def paint_line(canvas: LineCanvas) -> None:
    """A line and its points; nothing joins across a break (unless the reader does), a missing period or a range."""
    frame, trace = canvas.frame, line_trace(canvas.series)
    shown = trace.around(frame.view.first - 0.5, frame.view.last + 0.5)
    soft_too = not canvas.hides("soft")
    _stroke(canvas, Stroke(trace, shown, canvas.role, 2 if canvas.alone else 1.75, soft_too))
    if frame.column_width < canvas.look.px(CLOSE):
        _lonely(canvas, trace, shown)
        return
    for number in shown:
        if trace.firm[number] or soft_too:
            _point(canvas, trace.points[number], trace.columns[number])


def _stroke(canvas: LineCanvas, stroke: Stroke) -> None:
    frame, trace = canvas.frame, stroke.trace
    if frame.column_width < canvas.look.px(CLOSE):
        _dense(canvas, stroke)
        return
    for number in stroke.shown[1:]:
        firm = trace.firm[number] and trace.firm[number - 1]
        if trace.joined[number] and (firm or stroke.soft_too):
            start = frame.at(trace.columns[number - 1], trace.lows[number - 1])
            end = frame.at(trace.columns[number], trace.lows[number])
            canvas.line(start, end, canvas.pen(stroke.role, stroke.width, () if firm else DASHED))
            canvas.labels.avoid_line(start, end)


def _dense(canvas: LineCanvas, stroke: Stroke) -> None:
    # as much ink as eyes tell apart
    frame, painter = canvas.frame, canvas.painter
    thin = frame.column_width < 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not thin)
    painter.setPen(canvas.pen(stroke.role, 1 if thin else stroke.width))
    for run, firm in _runs(stroke):
        # one by one: forty times faster than one wide outline around all of them
        lines = bundled(stroke.trace, run, frame) if thin else _straight(stroke.trace, run, frame)
        painter.drawLines(lines if firm else lines[::2])
    painter.restore()


def _runs(stroke: Stroke) -> Iterator[tuple[range, bool]]:
    shown = stroke.shown
    for first, last, firm in stroke.trace.runs:
        inner = range(max(first, shown.start), min(last + 1, shown.stop))
        if len(inner) > 1 and (firm or stroke.soft_too):
            yield inner, firm


def _straight(trace: Trace, run: range, frame: Frame) -> list[QLineF]:
    left, across = frame.x(0), frame.x(1) - frame.x(0)
    base, up = frame.y(0), frame.y(1) - frame.y(0)
    xs = [left + column * across for column in trace.columns[run.start : run.stop]]
    ys = [base + value * up for value in trace.lows[run.start : run.stop]]
    return [QLineF(*line) for line in zip(xs, ys, xs[1:], ys[1:], strict=False)]


def bundled(trace: Trace, run: range, frame: Frame) -> list[QLineF]:
    """One upright line for each pixel of a run: over all values of its columns, and from the value before them."""
    columns, values, step = trace.columns, trace.lows, max(1, ceil(1 / frame.column_width))
    left, across = frame.x(0), frame.x(1) - frame.x(0)
    base, up = frame.y(0), frame.y(1) - frame.y(0)
    before, found = values[run.start], list[QLineF]()
    for start in range(run.start, run.stop, step):
        part = values[start : min(start + step, run.stop)]
        x = floor(left + columns[start] * across) + 0.5
        # a level one keeps its pixel
        found.append(QLineF(x, base + min(before, *part) * up + 0.5, x, base + max(before, *part) * up - 0.5))
        before = part[-1]
    return found


def _lonely(canvas: LineCanvas, trace: Trace, shown: range) -> None:
    # A point without neighbours would leave no ink at all.
    radius = canvas.look.px(min(2.5, max(1.25, canvas.frame.column_width / 2)))
    for number in trace.lonely[bisect_left(trace.lonely, shown.start) : bisect_left(trace.lonely, shown.stop)]:
        at = canvas.frame.at(trace.columns[number], trace.lows[number])
        marks.shape(canvas.painter, at, canvas.mark, radius, canvas.color(canvas.role), None)


def _point(canvas: LineCanvas, point: Point, column: int) -> None:
    at = canvas.frame.at(column, point.quantity.value or 0.0)
    radius = canvas.look.px(marks.CIRCLE if canvas.alone else marks.CIRCLE - 0.5)
    ground = None if point.firm else canvas.color("paper")
    if point.quantity.high is not None:
        _range(canvas, point, column)
    else:
        marks.shape(canvas.painter, at, canvas.mark, radius, canvas.color(canvas.role), ground)
    _keep_off(canvas, at, radius)
    if not canvas.alone or not canvas.frame.shows(column):
        return
    latest = point is canvas.series.latest
    if canvas.frame.column_width >= canvas.look.px(ROOMY) or latest:
        dated = () if point.as_of is None else (f"{point.label} ({as_of_text(point.figure)})",)
        color = canvas.color("ink" if point.as_of is None else "ink3")
        canvas.labels.add(Label(at, (*dated, point.label), color, AROUND, radius + canvas.look.px(4)))


def _range(canvas: LineCanvas, point: Point, column: int) -> None:
    low, high = point.quantity.value or 0.0, point.quantity.high or 0.0
    top, bottom, cap = canvas.frame.at(column, high), canvas.frame.at(column, low), QPointF(canvas.look.px(4), 0)
    pen = canvas.pen(canvas.role, 2)
    canvas.line(top, bottom, pen)
    canvas.line(top - cap, top + cap, pen)
    canvas.line(bottom - cap, bottom + cap, pen)
    canvas.labels.avoid(QRectF(top - cap, bottom + cap))


def paint_others(canvas: LineCanvas) -> None:
    """What other sources say about the same periods, among several lines each in the colour of its own.

    One line alone has room for their numbers.
    """
    trace, radius = TRACES.of(canvas.series.others), canvas.look.px(marks.DIAMOND if canvas.alone else 4)
    role = "other" if canvas.alone else canvas.role
    if canvas.frame.column_width < canvas.look.px(CLOSE):
        return
    for number in trace.between(canvas.frame.view.first, canvas.frame.view.last):
        at = canvas.frame.at(trace.columns[number], trace.lows[number])
        marks.diamond(canvas.painter, at, radius, canvas.color(role), canvas.color("paper"))
        _keep_off(canvas, at, radius)
        if canvas.alone:
            away = radius + canvas.look.px(3)
            point = trace.points[number]
            named = (f"{point.label} {point.borders}",) if canvas.series.apart(point) else ()
            canvas.labels.add(Label(at, (*named, point.label), canvas.color(role), BENEATH, away, rank=1))


def paint_benchmarks(canvas: LineCanvas) -> None:
    """Each territory and reporter: the first filled, further ones about the same territory hollow."""
    seen: set[str] = set()
    for benchmark in canvas.series.benchmarks:
        if not canvas.hides(benchmark.key):
            _benchmark(canvas, benchmark, hollow=benchmark.territory_name in seen)
        seen.add(benchmark.territory_name)


def _benchmark(canvas: LineCanvas, benchmark: Benchmark, *, hollow: bool) -> None:
    frame, trace = canvas.frame, benchmark_trace(canvas.series, benchmark)
    shown = trace.around(frame.view.first - 0.5, frame.view.last + 0.5)
    _stroke(canvas, Stroke(trace, shown, "ink3", 1.5))
    if frame.column_width < canvas.look.px(CLOSE):
        return
    half, mark = canvas.look.px(marks.SQUARE), marks.BOX if benchmark.national else marks.UP
    for number in shown:
        point, at = trace.points[number], frame.at(trace.columns[number], trace.lows[number])
        ground = canvas.color("paper") if hollow else None
        marks.shape(canvas.painter, at, mark, half * BOX_RADIUS, canvas.color("ink3"), ground)
        _keep_off(canvas, at, half)
        last = number == len(trace.points) - 1
        if frame.shows(trace.columns[number]) and (last or frame.column_width >= canvas.look.px(ROOMY)):
            whose = "" if hollow or not last else benchmark.territory_name
            _benchmark_label(canvas, inside(whose) if benchmark.national else whose, point, at, last=last)


def _benchmark_label(canvas: LineCanvas, whose: str, point: Point, at: QPointF, *, last: bool) -> None:
    away = canvas.look.px(marks.SQUARE) + canvas.look.px(6)
    texts = (f"{point.label} {whose}", point.label) if whose else (point.label,)
    canvas.labels.add(Label(at, texts, canvas.color("ink3"), BESIDE if last else BENEATH, away, rank=4))


def _keep_off(canvas: LineCanvas, at: QPointF, radius: float) -> None:
    canvas.labels.avoid(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
