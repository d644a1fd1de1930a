"""The axis of a timeline: years or quarters, their lines through the rows, and the line of today with its flag."""

from datetime import date
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from dntracker.paint.timeline import Lane, TimelineLook
from dntracker.services.projects.timeline import Tick

TODAY = 1.4
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_grid(painter: QPainter, lane: Lane, look: TimelineLook) -> None:
    """Upright hairlines where years, or quarters, begin."""
    for tick in ticks(lane):
        x = floor(lane.x(lane.scale.x(tick.day)))
        if lane.area.left() <= x <= lane.area.right():
            painter.fillRect(QRectF(x, lane.area.top(), 1, lane.area.height()), look.color(_line(tick)))


def paint_axis(painter: QPainter, lane: Lane, look: TimelineLook) -> None:
    """The names of years, or quarters, each beside its line; a name stays in view while its time is."""
    painter.save()
    painter.setClipRect(lane.area, Qt.ClipOperation.IntersectClip)
    painter.setFont(look.font)
    metrics, found = painter.fontMetrics(), ticks(lane)
    gap = look.px(6)
    for tick, after in zip(found, [*found[1:], None], strict=True):
        left = lane.x(lane.scale.x(tick.day))
        right = lane.x(lane.scale.x(after.day)) if after else lane.area.right()
        width = metrics.horizontalAdvance(tick.name)
        at = max(left + gap, lane.area.left() + gap)
        if at + width <= right:
            painter.setPen(look.color("ink2" if tick.strong else "ink3"))
            painter.drawText(QRectF(at, lane.area.top(), width + 2, lane.area.height()), _MIDDLE, tick.name)
    painter.restore()


def paint_today(painter: QPainter, lane: Lane, today: date, look: TimelineLook) -> None:
    """The line of today through an area."""
    x = lane.x(lane.scale.x(today))
    if lane.area.left() <= x <= lane.area.right():
        painter.setPen(QPen(look.color("bad"), look.px(TODAY)))
        painter.drawLine(QPointF(x, lane.area.top()), QPointF(x, lane.area.bottom()))


def paint_flag(painter: QPainter, lane: Lane, today: date, words: str, look: TimelineLook) -> None:
    """The flag of today on top of the axis: white words on the line's colour; away where today is not in view."""
    x = lane.x(lane.scale.x(today))
    if not lane.area.left() <= x <= lane.area.right():
        return
    painter.setFont(look.font)
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(words) + look.px(10), metrics.height() + look.px(1)
    left = min(max(x - width / 2, lane.area.left()), lane.area.right() - width)
    flag = QRectF(left, lane.area.top() + look.px(1), width, height)
    painter.fillRect(flag, look.color("bad"))
    painter.setPen(look.color("paper"))
    painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, words)
    painter.setPen(QPen(look.color("bad"), look.px(TODAY)))
    painter.drawLine(QPointF(x, flag.bottom()), QPointF(x, lane.area.bottom()))


def ticks(lane: Lane) -> list[Tick]:
    """The years, or quarters, that an area shows."""
    return lane.scale.ticks(lane.left, lane.left + lane.area.width())


def _line(tick: Tick) -> str:
    return "rule" if tick.strong and tick.name != str(tick.day.year) else "line"
