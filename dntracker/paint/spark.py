"""The line of a card: the newest figures without axes, gaps where something is missing or the series breaks."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dntracker.paint.chart_index import place
from dntracker.paint.tokens import Tokens
from dntracker.services.trends.series import Point, Series

MOST = 12
LINE, LAST, ALONE, TARGET = 1.4, 2.6, 1.4, 1.0


def paint_spark(painter: QPainter, area: QRectF, series: Series, tokens: Tokens, scale: float = 1.0) -> None:
    """Paint the newest points from left to right, the last one marked (hollow if not final), the target dotted."""
    points = [point for point in series.points if point.figure.value is not None][-MOST:]
    if not points:
        return
    goal = _goal(series, points[-1])
    values = [*(_value(point) for point in points), *([] if goal is None else [goal])]
    shape = _Shape(area.adjusted(4 * scale, 4 * scale, -4 * scale, -4 * scale), points, values, _upside_down(series))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if goal is not None:
        painter.setPen(QPen(QColor(tokens.accent), TARGET * scale, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(area.left(), shape.y(goal)), QPointF(area.right(), shape.y(goal)))
    _line(painter, shape, series, points, QPen(QColor(tokens.ink2), LINE * scale))
    _last(painter, shape, points[-1], tokens, scale)
    painter.restore()


class _Shape:
    def __init__(self, area: QRectF, points: list[Point], values: list[float], upside_down: bool) -> None:
        self._area, self._upside_down = area, upside_down
        self._first = place(points[0].period)
        self._columns = place(points[-1].period) - self._first
        self._low, self._span = min(values), (max(values) - min(values)) or 1.0
        self._flat = max(values) == min(values)

    def at(self, point: Point) -> QPointF:
        """Where a figure stands; one alone in the middle of the right end."""
        part = (place(point.period) - self._first) / self._columns if self._columns else 1.0
        return QPointF(self._area.left() + part * self._area.width(), self.y(_value(point)))

    def y(self, value: float) -> float:
        """Where a value stands; all alike in the middle."""
        part = 0.5 if self._flat else (value - self._low) / self._span
        return self._area.top() + (part if self._upside_down else 1 - part) * self._area.height()


def _line(painter: QPainter, shape: _Shape, series: Series, points: list[Point], pen: QPen) -> None:
    painter.setPen(pen)
    joined = set()
    for earlier, later in pairwise(points):
        if place(later.period) - place(earlier.period) == 1 and not series.broken(earlier.day, later.day):
            painter.drawLine(shape.at(earlier), shape.at(later))
            joined |= {earlier.period, later.period}
    painter.setBrush(pen.color())
    for point in points[:-1]:
        if point.period not in joined:
            painter.drawEllipse(shape.at(point), ALONE, ALONE)


def _last(painter: QPainter, shape: _Shape, point: Point, tokens: Tokens, scale: float) -> None:
    painter.setPen(QPen(QColor(tokens.ink), 1.2 * scale))
    painter.setBrush(QColor(tokens.ink if point.firm else tokens.paper))
    painter.drawEllipse(shape.at(point), LAST * scale, LAST * scale)


def _goal(series: Series, point: Point) -> float | None:
    steps = [step for step in series.city_steps if step.in_force and step.last >= point.period.year]
    return steps[0].target.value if steps else None


def _value(point: Point) -> float:
    return point.figure.value or 0.0


def _upside_down(series: Series) -> bool:
    return series.indicator.kind == "rank"
