"""Paints an S-curve: what was planned, earned, paid and is expected, month by month, in tỷ đồng."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from dntracker.domain.number_text import write
from dntracker.domain.period import month_end
from dntracker.domain.quantity import Quantity
from dntracker.paint import marks
from dntracker.paint.chart_canvas import Ink
from dntracker.paint.chart_frame import ChartLook, View
from dntracker.paint.chart_labels import BELOW, LEFT, RIGHT, UP_LEFT, Label, Labels
from dntracker.paint.chart_ticks import nice_ticks
from dntracker.services.projects.curve import Point, in_billions

LEFT_ROOM, RIGHT_ROOM, HEAD, FOOT = 64.0, 96.0, 30.0, 26.0
AIR = 1.06
DOTS, DASHES = (1.0, 3.0), (6.0, 3.0)


class Line(Struct, frozen=True):
    """One line of the curve: its colour's role, width, dashes, word, and the value of a point (None: none)."""

    key: str
    role: str
    width: float
    dashes: tuple[float, ...]
    word: str
    of: Callable[[Point], object]


LINES = (
    Line("planned", "accent", 1.5, (), "kế hoạch", lambda one: one.planned),
    Line("expected", "forecast", 1.5, DOTS, "dự báo", lambda one: one.expected),
    Line("paid", "good", 1.5, DASHES, "giải ngân", lambda one: one.paid),
    Line("earned", "ink", 2.0, (), "đạt được", lambda one: one.earned),
)
"""From the ground up."""


class Curve(Struct, frozen=True):
    """What is painted: points by day, and today."""

    points: tuple[Point, ...]
    today: date


class CurveFrame(Struct, frozen=True):
    """Turns months and amounts into places on the painter; months are `place` of a day."""

    plot: QRectF
    view: View

    def x(self, month: float) -> float:
        """Where a month stands."""
        return self.plot.left() + (month - self.view.first) / (self.view.last - self.view.first) * self.plot.width()

    def y(self, billions: float) -> float:
        """Where an amount stands."""
        return self.plot.bottom() - billions / self.view.high * self.plot.height()

    def month(self, x: float) -> float:
        """The month at a place."""
        part = (x - self.plot.left()) / self.plot.width()
        return self.view.first + part * (self.view.last - self.view.first)


def place(day: date) -> float:
    """The end of a day on the scale of months: 12 a year."""
    return day.year * 12 + day.month - 1 + day.day / month_end(day.year, day.month).day


def whole(points: Sequence[Point]) -> View:
    """Everything."""
    highest = max((value for one in points for line in LINES if (value := _value(line, one)) is not None), default=1.0)
    first, last = (place(points[0].day), place(points[-1].day)) if points else (0.0, 1.0)
    return View(first, max(last, first + 1), 0.0, (highest or 1.0) * AIR)


def frame(rect: QRectF, view: View, look: ChartLook) -> CurveFrame:
    """The geometry of a curve in a rectangle."""
    plot = rect.adjusted(look.px(LEFT_ROOM), look.px(HEAD), -look.px(RIGHT_ROOM), -look.px(FOOT))
    return CurveFrame(plot, view)


def paint_scurve(
    painter: QPainter, rect: QRectF, curve: Curve, view: View, look: ChartLook, hover: int | None = None
) -> None:
    """Paint a curve into a rectangle; `hover` is the point with the crosshair."""
    shape, points = frame(rect, view, look), curve.points
    ink = Ink(painter, look)
    labels = Labels(look.font, rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(ink, shape)
    painter.setClipRect(shape.plot.adjusted(0, -look.px(4), look.px(4), look.px(1)))
    for line in LINES:
        if line.key not in look.hidden:
            _line(ink, shape, line, points)
    painter.setClipping(False)
    _today(ink, shape, curve.today, labels)
    if hover is not None:
        _crosshair(ink, shape, points[hover])
    for line in LINES:
        if line.key not in look.hidden:
            _end(ink, shape, line, points, labels)
    labels.draw(painter)
    painter.restore()


def _value(line: Line, point: Point) -> float | None:
    value = line.of(point)
    return None if value is None else in_billions(value)  # type: ignore[arg-type]  # a Decimal


def _line(ink: Ink, shape: CurveFrame, line: Line, points: Sequence[Point]) -> None:
    ink.painter.setPen(ink.pen(line.role, line.width, line.dashes))
    for one, other in pairwise(points):
        start, end = _value(line, one), _value(line, other)
        if start is not None and end is not None:
            there = QPointF(shape.x(place(one.day)), shape.y(start))
            ink.painter.drawLine(there, QPointF(shape.x(place(other.day)), shape.y(end)))


def _end(ink: Ink, shape: CurveFrame, line: Line, points: Sequence[Point], labels: Labels) -> None:
    seen = [one for one in points if _value(line, one) is not None and _inside(shape, place(one.day))]
    if not seen:
        return
    last, value = seen[-1], _value(line, seen[-1]) or 0.0
    at = QPointF(shape.x(place(last.day)), shape.y(value))
    marks.circle(ink.painter, at, ink.look.px(3), ink.color(line.role))
    number = write(Quantity(value), 0 if value >= 100 else 1)
    sides = (RIGHT, UP_LEFT, LEFT, BELOW)
    labels.add(Label(at, (f"{line.word} {number}", number), ink.color(line.role), sides, rank=-LINES.index(line)))


def _ground(ink: Ink, shape: CurveFrame) -> None:
    look, plot = ink.look, shape.plot
    for value in nice_ticks(0.0, shape.view.high, max(2, int(plot.height() / look.px(46)))):
        y = shape.y(value)
        ink.hairline(QPointF(plot.left(), y), QPointF(plot.right(), y), ink.pen("line" if value else "rule", 1))
        ink.text(QRectF(plot.left() - look.px(LEFT_ROOM), y - look.px(10), look.px(LEFT_ROOM - 10), look.px(20)),
                 write(Quantity(value)), "ink3")  # fmt: skip
    ink.text(QRectF(plot.left() - look.px(LEFT_ROOM), plot.top() - look.px(HEAD - 4), look.px(LEFT_ROOM), look.px(18)),
             "tỷ đồng", "ink3")  # fmt: skip
    _years(ink, shape)


def _years(ink: Ink, shape: CurveFrame) -> None:
    plot, view, look = shape.plot, shape.view, ink.look
    quarterly = plot.width() / (view.last - view.first) * 3 >= look.px(64)
    for month in range(int(view.first), int(view.last) + 1):
        if month < view.first or month % (3 if quarterly else 12):
            continue
        x, year = shape.x(month), month // 12
        ink.hairline(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + look.px(5)), ink.pen("rule", 1))
        text = str(year) if month % 12 == 0 else f"{month % 12 + 1}/{year}"
        ink.text(QRectF(x + look.px(4), plot.bottom() + look.px(3), look.px(70), look.px(20)), text, "ink3",
                 Qt.AlignmentFlag.AlignLeft)  # fmt: skip


def _today(ink: Ink, shape: CurveFrame, today: date, labels: Labels) -> None:
    month = place(today)
    if not _inside(shape, month):
        return
    x, plot = shape.x(month), shape.plot
    ink.hairline(QPointF(x, plot.top() - ink.look.px(8)), QPointF(x, plot.bottom()), ink.pen("bad", 1.4))
    area = QRectF(x + ink.look.px(5), plot.top() - ink.look.px(20), ink.look.px(70), ink.look.px(18))
    ink.text(area, "Hôm nay", "bad", Qt.AlignmentFlag.AlignLeft)
    labels.avoid(QRectF(x - 1, plot.top(), 2, plot.height()))


def _crosshair(ink: Ink, shape: CurveFrame, point: Point) -> None:
    month = place(point.day)
    if _inside(shape, month):
        x = shape.x(month)
        ink.hairline(QPointF(x, shape.plot.top()), QPointF(x, shape.plot.bottom()), ink.pen("ink", 1))


def _inside(shape: CurveFrame, month: float) -> bool:
    return shape.view.first - 0.01 <= month <= shape.view.last + 0.01
