"""The marks of charts: circle, diamond, square, triangle; hollow ones show the ground inside."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

CIRCLE, DIAMOND, SQUARE = 4.0, 5.0, 3.0
"""Radius of a circle, half the diagonal of a diamond, half the side of a square, at 100 %."""

ROUND, BOX, UP, DOWN = "circle", "box", "up", "down"
SHAPES = (ROUND, BOX, UP, DOWN)
"""The marks that tell lines apart where there is no colour."""


def shape(painter: QPainter, at: QPointF, name: str, radius: float, color: QColor, ground: QColor | None) -> None:
    """One of `SHAPES` around a point, as large as a circle of this radius, or hollow."""
    if name == ROUND:
        circle(painter, at, radius, color, ground)
    elif name == BOX:
        square(painter, at, radius * 0.86, color, ground)
    else:
        _wedge(painter, at, radius * 1.15, color, ground, down=name == DOWN)


def circle(painter: QPainter, at: QPointF, radius: float, color: QColor, ground: QColor | None = None) -> None:
    """A filled circle, or (with the `ground` that shows inside) a hollow one with a line of half its radius."""
    _prepare(painter, color, ground, radius / 2)
    inner = radius - radius / 4 if ground else radius
    painter.drawEllipse(at, inner, inner)


def diamond(painter: QPainter, at: QPointF, radius: float, color: QColor, ground: QColor | None = None) -> None:
    """A diamond standing on its tip."""
    _prepare(painter, color, ground, radius * 0.3)
    points = [at + QPointF(x * radius, y * radius) for x, y in ((0, -1), (1, 0), (0, 1), (-1, 0))]
    painter.drawPolygon(QPolygonF(points))


def square(painter: QPainter, at: QPointF, half: float, color: QColor, ground: QColor | None = None) -> None:
    """A square around a point."""
    _prepare(painter, color, ground, half * 0.45)
    painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))


def triangle(painter: QPainter, at: QPointF, half: float, color: QColor, *, down: bool = False) -> None:
    """A small filled triangle with its tip (up, or down) at a point."""
    _prepare(painter, color, None, 0)
    base = at.y() - 1.4 * half if down else at.y() + 1.4 * half
    painter.drawPolygon(QPolygonF([at, QPointF(at.x() - half, base), QPointF(at.x() + half, base)]))


def _wedge(painter: QPainter, at: QPointF, radius: float, color: QColor, ground: QColor | None, *, down: bool) -> None:
    _prepare(painter, color, ground, radius * 0.4)
    radius = radius * 0.8 if ground else radius
    tip = radius if down else -radius
    base = at.y() - tip * 0.72
    across = radius * 1.05
    corners = [QPointF(at.x(), at.y() + tip), QPointF(at.x() - across, base), QPointF(at.x() + across, base)]
    painter.drawPolygon(QPolygonF(corners))


def _prepare(painter: QPainter, color: QColor, ground: QColor | None, width: float) -> None:
    painter.setPen(QPen(color, width) if ground else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(ground or color))
