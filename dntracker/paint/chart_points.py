"""The figures on a chart: the city's line, other sources' diamonds, other territories' squares."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from dntracker.paint import marks
from dntracker.paint.chart_canvas import Canvas
from dntracker.paint.chart_frame import place
from dntracker.paint.chart_ground import DASHED
from dntracker.paint.chart_labels import AROUND, BENEATH, BESIDE, Label
from dntracker.services.trends.series import Benchmark, Point
from dntracker.services.trends.texts import as_of_text


def paint_city(canvas: Canvas) -> None:
    """The line and its points; nothing joins across a break, a missing period or a range."""
    points = [point for point in canvas.series.points if point.figure.value is not None]
    for earlier, later in joined(canvas, points):
        soft = not (earlier.firm and later.firm)
        start, end = _at(canvas, earlier), _at(canvas, later)
        canvas.line(start, end, canvas.pen("ink", 2, DASHED if soft else ()))
        canvas.labels.avoid_line(start, end)
    for point in points:
        if point.firm or not canvas.hides("soft"):
            _city_point(canvas, point)


def joined(canvas: Canvas, points: list[Point]) -> Iterator[tuple[Point, Point]]:
    """The pairs of neighbours that a line connects."""
    for earlier, later in pairwise(points):
        neighbours = place(later.period) - place(earlier.period) == 1
        exact = earlier.figure.high is None and later.figure.high is None
        hidden = canvas.hides("soft") and not (earlier.firm and later.firm)
        if neighbours and exact and not hidden and not canvas.series.broken(earlier.day, later.day):
            yield earlier, later


def _city_point(canvas: Canvas, point: Point) -> None:
    at, radius = _at(canvas, point), canvas.look.px(marks.CIRCLE)
    ground = None if point.firm else canvas.color("paper")
    if point.figure.high is not None:
        _range(canvas, point, "ink")
    else:
        marks.circle(canvas.painter, at, radius, canvas.color("ink"), ground)
    dated = () if point.as_of is None else (f"{point.label} ({as_of_text(point.figure)})",)
    _keep_off(canvas, at, radius)
    if canvas.frame.shows(place(point.period)):
        color = canvas.color("ink" if point.as_of is None else "ink3")
        canvas.labels.add(Label(at, (*dated, point.label), color, AROUND, radius + canvas.look.px(4)))


def _range(canvas: Canvas, point: Point, role: str) -> None:
    column, low, high = place(point.period), point.figure.value or 0.0, point.figure.high or 0.0
    top, bottom, cap = canvas.frame.at(column, high), canvas.frame.at(column, low), QPointF(canvas.look.px(4), 0)
    pen = canvas.pen(role, 2)
    canvas.line(top, bottom, pen)
    canvas.line(top - cap, top + cap, pen)
    canvas.line(bottom - cap, bottom + cap, pen)
    canvas.labels.avoid(QRectF(top - cap, bottom + cap))


def paint_others(canvas: Canvas) -> None:
    """What other sources say about the same periods."""
    radius = canvas.look.px(marks.DIAMOND)
    for point in canvas.series.others:
        if point.figure.value is None:
            continue
        at = _at(canvas, point)
        marks.diamond(canvas.painter, at, radius, canvas.color("other"), canvas.color("paper"))
        _keep_off(canvas, at, radius)
        if canvas.frame.shows(place(point.period)):
            away = radius + canvas.look.px(3)
            canvas.labels.add(Label(at, (point.label,), canvas.color("other"), BENEATH, away, rank=1))


def paint_benchmarks(canvas: Canvas) -> None:
    """Each territory and reporter: the first filled, further ones about the same territory hollow."""
    seen: set[str] = set()
    for number, benchmark in enumerate(canvas.series.benchmarks):
        if not canvas.hides(f"benchmark {number}"):
            _benchmark(canvas, benchmark, hollow=benchmark.territory_name in seen)
        seen.add(benchmark.territory_name)


def _benchmark(canvas: Canvas, benchmark: Benchmark, *, hollow: bool) -> None:
    points = [point for point in benchmark.points if point.figure.value is not None]
    for earlier, later in pairwise(points):
        neighbours = place(later.period) - place(earlier.period) == 1
        if neighbours and not canvas.series.redefined(earlier.day, later.day):
            start, end = _at(canvas, earlier), _at(canvas, later)
            canvas.line(start, end, canvas.pen("ink3", 1.5))
            canvas.labels.avoid_line(start, end)
    half = canvas.look.px(marks.SQUARE)
    for point in points:
        at, ground = _at(canvas, point), canvas.color("paper") if hollow else None
        marks.square(canvas.painter, at, half, canvas.color("ink3"), ground)
        _keep_off(canvas, at, half)
        if canvas.frame.shows(place(point.period)):
            sides = BESIDE if point is points[-1] else BENEATH
            away = half + canvas.look.px(6)
            canvas.labels.add(Label(at, (point.label,), canvas.color("ink3"), sides, away, rank=4))


def _at(canvas: Canvas, point: Point) -> QPointF:
    return canvas.frame.at(place(point.period), point.figure.value or 0.0)


def _keep_off(canvas: Canvas, at: QPointF, radius: float) -> None:
    canvas.labels.avoid(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
