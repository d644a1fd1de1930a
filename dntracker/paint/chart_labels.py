"""Labels that keep out of each other's way: each tries places around its anchor and stays away if none is free."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

ABOVE, BELOW, RIGHT, LEFT = (0, -1), (0, 1), (1, 0), (-1, 0)
UP_LEFT, UP_RIGHT, DOWN_RIGHT, DOWN_LEFT = (-1, -1), (1, -1), (1, 1), (-1, 1)
AROUND = (ABOVE, UP_LEFT, UP_RIGHT, LEFT, RIGHT, BELOW, DOWN_RIGHT, DOWN_LEFT)
BENEATH = (BELOW, DOWN_RIGHT, DOWN_LEFT, RIGHT, LEFT, ABOVE, UP_RIGHT, UP_LEFT)
BESIDE = (RIGHT, DOWN_RIGHT, UP_RIGHT, LEFT, BELOW, ABOVE)

Side = tuple[int, int]


class Label(Struct, frozen=True):
    """Texts for one anchor, the wordiest first; `away` is the distance from the anchor, `rank` who goes first.

    A text may be of several lines; those after the first are painted in `rest`. `shifts` are further anchors, tried
    one after the other.
    """

    at: QPointF
    texts: tuple[str, ...]
    color: QColor
    sides: Sequence[Side] = AROUND
    away: float = 7.0
    rank: int = 0
    bold: bool = False
    rest: QColor | None = None
    shifts: Sequence[QPointF] = (QPointF(),)


class Placed(Struct, frozen=True):
    """A label that found its place."""

    rect: QRectF
    text: str
    label: Label
    to_left: bool = False


class Labels:
    """Collects labels and what they must not cover, then places and draws them."""

    def __init__(self, font: QFont, bounds: QRectF) -> None:
        self._font = font
        self._bounds = bounds
        self._labels: list[Label] = []
        self._taken: list[QRectF] = []
        self._lines: list[QLineF] = []

    def add(self, label: Label) -> None:
        """Ask for a place."""
        if any(label.texts):
            self._labels.append(label)

    def avoid(self, rect: QRectF) -> None:
        """Keep every label off this place."""
        self._taken.append(rect)

    def avoid_line(self, start: QPointF, end: QPointF) -> None:
        """Rather not cover this line."""
        self._lines.append(QLineF(start, end))

    def placed(self) -> list[Placed]:
        """The labels that found a free place, by rank; where lines cannot be kept free, the least covered."""
        taken, found = list(self._taken), []
        for label in sorted(self._labels, key=lambda one: one.rank):
            free = [one for one in self._candidates(label) if _is_free(one.rect, taken, self._bounds)]
            if free:
                best = min(free, key=lambda one: self._crossed(one.rect))
                taken.append(best.rect)
                found.append(best)
        return found

    def draw(self, painter: QPainter) -> None:
        """Place and draw them."""
        for one in self.placed():
            font = self._weighted(one.label.bold)
            painter.setFont(font)
            lines, metrics = one.text.split("\n"), QFontMetricsF(font)
            for place, line in enumerate(lines):
                painter.setPen(one.label.rest if place and one.label.rest else one.label.color)
                below = metrics.height() * (len(lines) - 1 - place) + metrics.descent()
                room = one.rect.width() - metrics.horizontalAdvance(line) if one.to_left else 0.0
                painter.drawText(one.rect.bottomLeft() + QPointF(room, -below), line)

    def _candidates(self, label: Label) -> Iterator[Placed]:
        metrics = QFontMetricsF(self._weighted(label.bold))
        for text in label.texts:
            lines = text.split("\n")
            width, height = max(map(metrics.horizontalAdvance, lines)), metrics.height() * len(lines)
            for shift, side in product(label.shifts, label.sides):
                place = _beside(label.at + shift, side, width, height, label.away)
                yield Placed(place, text, label, side[0] < 0)

    def _weighted(self, bold: bool) -> QFont:
        font = QFont(self._font)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _crossed(self, rect: QRectF) -> int:
        return sum(_meets(line, rect) for line in self._lines)


def _beside(at: QPointF, side: Side, width: float, height: float, away: float) -> QRectF:
    across, down = side
    diagonal = across != 0 and down != 0
    x = at.x() + (-width / 2 if across == 0 else (away if across > 0 else -away - width))
    if diagonal:
        x = at.x() + (away * 0.3 if across > 0 else -away * 0.3 - width)
    y = at.y() + (-height / 2 if down == 0 else (away * 0.7 if down > 0 else -away * 0.7 - height))
    return QRectF(x, y, width, height)


def _is_free(rect: QRectF, taken: Iterable[QRectF], bounds: QRectF) -> bool:
    return bounds.contains(rect) and not any(rect.intersects(one) for one in taken)


def _meets(line: QLineF, rect: QRectF) -> bool:
    inner = rect.adjusted(-3, 2, 3, -2)
    if inner.contains(line.p1()) or inner.contains(line.p2()):
        return True
    edges = (
        QLineF(inner.topLeft(), inner.bottomRight()),
        QLineF(inner.bottomLeft(), inner.topRight()),
    )
    return any(line.intersects(edge)[0] is QLineF.IntersectionType.BoundedIntersection for edge in edges)
