"""The painter of a project's way: its stages as steps, the one it is in, and a state off the path below it."""

from collections.abc import Sequence
from math import floor

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dntracker.paint import marks
from dntracker.paint.tokens import Tokens

NODE, TOP, AFTER, BESIDE = 5.0, 12.0, 8.0, 22.0
DASHES = (3.0, 2.0)


class StageLook(Struct, frozen=True):
    """Colours, letters and scale."""

    tokens: Tokens
    font: QFont
    bold: QFont
    scale: float = 1.0


class StageWay(Struct, frozen=True):
    """The names of the stages, which one a project is in (-1: none), and the name of its state off the path."""

    names: Sequence[str]
    now: int = -1
    beside: str = ""
    finished: bool = False


def way_height(way: StageWay, look: StageLook, width: float) -> float:
    """How much room the way needs in a width."""
    lines = names_height(way, look, width)
    return (2 * TOP + 2) * look.scale + lines + (BESIDE * look.scale if way.beside else 0)


def names_height(way: StageWay, look: StageLook, width: float) -> float:
    """How high the highest name is, broken into lines."""
    metrics, room = QFontMetricsF(look.bold), width / max(len(way.names), 1) - AFTER * look.scale
    area = QRectF(0, 0, max(room, 1), 1000)
    flags = int(Qt.TextFlag.TextWordWrap)
    return max((metrics.boundingRect(area, flags, name).height() for name in way.names), default=0) + 2


def paint_way(painter: QPainter, rect: QRectF, way: StageWay, look: StageLook) -> None:
    """Paint the way into a rectangle; nothing where there are no stages."""
    if not way.names:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Way(painter, rect, way, look).paint()
    painter.restore()


class _Way:
    def __init__(self, painter: QPainter, rect: QRectF, way: StageWay, look: StageLook) -> None:
        self._painter, self._rect, self._way, self._look = painter, rect, way, look
        self._room = rect.width() / len(way.names)
        self._y = rect.top() + TOP * look.scale
        self._names = names_height(way, look, rect.width())

    def paint(self) -> None:
        for place in range(len(self._way.names) - 1):
            self._line(place)
        for place, name in enumerate(self._way.names):
            self._node(place)
            self._name(place, name)
        if self._way.beside and self._way.now >= 0:
            self._off_path()

    def _x(self, place: int) -> float:
        return self._rect.left() + self._room * place + NODE * self._look.scale + 1

    def _line(self, place: int) -> None:
        past = place < self._way.now
        pen = QPen(self._done() if past else self._color("rule"), (2 if past else 1) * self._look.scale)
        self._painter.setPen(pen)
        gap = (NODE + 3) * self._look.scale
        self._painter.drawLine(QPointF(self._x(place) + gap, self._y), QPointF(self._x(place + 1) - gap, self._y))

    def _node(self, place: int) -> None:
        at, radius, now = QPointF(self._x(place), self._y), NODE * self._look.scale, self._way.now
        if place < now or (place == now and self._way.finished):
            marks.circle(self._painter, at, radius, self._done(), self._done())
        elif place == now:
            marks.circle(self._painter, at, radius, self._color("accent"), self._color("accent"))
        else:
            marks.circle(self._painter, at, radius, self._color("rule"), self._color("paper"))

    def _name(self, place: int, name: str) -> None:
        now = place == self._way.now
        self._painter.setFont(self._look.bold if now else self._look.font)
        self._painter.setPen(self._color("ink" if now else "ink2" if place < self._way.now else "ink3"))
        top = self._y + TOP * self._look.scale
        left = self._x(place) - NODE * self._look.scale - 1
        area = QRectF(left, top, self._room - AFTER * self._look.scale, self._names)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        self._painter.drawText(area, int(flags), name)

    def _off_path(self) -> None:
        look, x = self._look, floor(self._x(self._way.now)) + 0.5
        top = self._y + (TOP + 2) * look.scale + self._names
        middle = floor(top + BESIDE * look.scale / 2) + 0.5
        pen = QPen(self._color("warn_edge"), look.scale)
        pen.setDashPattern(DASHES)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(x, top - 1), QPointF(x, middle))
        self._painter.drawLine(QPointF(x, middle), QPointF(x + 14 * look.scale, middle))
        marks.diamond(self._painter, QPointF(x + 20 * look.scale, middle), 5 * look.scale, self._color("warn_edge"),
                      self._color("warn_bg"))  # fmt: skip
        self._painter.setFont(look.bold)
        self._painter.setPen(self._color("warn"))
        metrics = QFontMetricsF(look.bold)
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        self._painter.drawText(QPointF(x + 30 * look.scale, baseline), self._way.beside)

    def _done(self) -> QColor:
        return self._color("good")

    def _color(self, role: str) -> QColor:
        return QColor(getattr(self._look.tokens, role))
