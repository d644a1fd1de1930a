"""The last twelve values of a row as a small chart without axes."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.ui.style import Style

HEIGHT, RADIUS, NEAR = 128, 3.5, 4
TOP, FOOT, LEFT, BESIDE = 20, 20, 6, 10
AIR = 18  # under the lowest value, which would look like zero on the line at the foot


class Dot(Struct, frozen=True):
    """One value: `hollow` when it is an estimate, `others` what other sources say, `broken` after a series break."""

    label: str
    value: float | None
    text: str = ""
    hollow: bool = False
    others: tuple[float, ...] = ()
    broken: str = ""


class MiniChart(QWidget):
    """Dots joined by a line that stops at breaks; the target dotted; the last value written beside it."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._dots: tuple[Dot, ...] = ()
        self._target: tuple[float, str] | None = None
        self._band: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dots(
        self, dots: Sequence[Dot], target: tuple[float, str] | None, band: tuple[float, float] | None = None
    ) -> None:
        """Draw these values, this target, and as a band where a value usually lies."""
        self._dots, self._target, self._band = tuple(dots), target, band
        told = ", ".join(f"{dot.label}: {dot.text}" for dot in dots if dot.value is not None)
        self.setAccessibleName(self.tr("Các số gần nhất. {0}").format(told))
        broken = self.tr("Chuỗi số liệu gãy từ {0}")
        self.setToolTip("\n".join(broken.format(dot.broken) for dot in dots if dot.broken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(240), self._style.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        values = [dot.value for dot in self._dots if dot.value is not None]
        if not values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._style.font())
        everything = values + [other for dot in self._dots for other in dot.others]
        if self._target:
            everything.append(self._target[0])
        everything += self._band or ()
        low, high, air = min(everything), max(everything), self._style.px(AIR)
        self._scale = _Scale(self._area(), low, high, len(self._dots), 0 if low == 0 else air)
        self._draw_ground(painter)
        self._draw_line(painter)
        for place, dot in enumerate(self._dots):
            self._draw_dot(painter, place, dot)
        self._draw_labels(painter)

    def _area(self) -> QRectF:
        px = self._style.px
        texts = [dot.text for dot in self._dots if dot.value is not None][-1:]
        texts += [self._target[1]] if self._target else []
        metrics = QFontMetrics(self._style.font())
        right = min(max(map(metrics.horizontalAdvance, texts), default=0) + px(BESIDE) + 4, self.width() // 2)
        return QRectF(px(LEFT), px(TOP), self.width() - px(LEFT) - right, self.height() - px(TOP) - px(FOOT))

    def _draw_ground(self, painter: QPainter) -> None:
        area, style = self._area(), self._style
        if self._band:
            top, foot = self._scale.y(self._band[1]), self._scale.y(self._band[0])
            painter.fillRect(QRectF(0, top, area.right() + style.px(6), foot - top), style.color("band"))
        painter.setPen(QPen(style.color("rule"), 1))
        painter.drawLine(QPointF(0, area.bottom() + 1), QPointF(area.right() + style.px(8), area.bottom() + 1))
        self._draw_breaks(painter, area)
        if self._target:
            y = self._scale.y(self._target[0])
            painter.setPen(QPen(style.color("accent"), 1.2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(0, y), QPointF(area.right() + style.px(6), y))

    def _draw_breaks(self, painter: QPainter, area: QRectF) -> None:
        style, metrics = self._style, painter.fontMetrics()
        broken = [(self._scale.x(place - 0.5), dot.broken) for place, dot in enumerate(self._dots) if dot.broken]
        painter.setPen(QPen(style.color("ink2"), 1, Qt.PenStyle.DotLine))
        for x, _ in broken:
            painter.drawLine(QPointF(x, 2), QPointF(x, area.bottom()))
        painter.setPen(style.color("ink3"))
        for left, text in placed(broken, self.width(), metrics.horizontalAdvance):
            painter.drawText(QPointF(left, metrics.ascent()), text)

    def _draw_line(self, painter: QPainter) -> None:
        before: QPointF | None = None
        hollow = False
        for place, dot in enumerate(self._dots):
            if dot.value is None or dot.broken:
                before = None
            if dot.value is None:
                continue
            point = QPointF(self._scale.x(place), self._scale.y(dot.value))
            if before is not None:
                pen = QPen(self._style.color("ink"), 1.6)
                if dot.hollow or hollow:
                    pen.setDashPattern([3, 2])
                painter.setPen(pen)
                painter.drawLine(before, point)
            before, hollow = point, dot.hollow

    def _draw_dot(self, painter: QPainter, place: int, dot: Dot) -> None:
        ink, ground = self._style.color("ink"), self._style.color("window")
        if dot.value is not None:
            painter.setPen(QPen(ink, 1.6))
            painter.setBrush(ground if dot.hollow else ink)
            painter.drawEllipse(QPointF(self._scale.x(place), self._scale.y(dot.value)), RADIUS, RADIUS)
        for other in dot.others:
            self._draw_diamond(painter, QPointF(self._scale.x(place), self._scale.y(other)), ground)

    def _draw_diamond(self, painter: QPainter, at: QPointF, ground: QColor) -> None:
        size = 4.5
        painter.setPen(QPen(self._style.color("other"), 1.4))
        painter.setBrush(ground)
        corners = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))

    def _draw_labels(self, painter: QPainter) -> None:
        style, area = self._style, self._area()
        last = max(place for place, dot in enumerate(self._dots) if dot.value is not None)
        at = self._scale.y(self._dots[last].value or 0.0)
        height = painter.fontMetrics().height()
        painter.setPen(style.color("ink"))
        self._at_end(painter, at, self._dots[last].text, self._scale.x(last))
        if self._target:
            y = self._scale.y(self._target[0])
            if abs(y - at) < height:
                y = at + (height if y >= at else -height)
            painter.setPen(style.color("accent"))
            self._at_end(painter, y, self._target[1], area.right())
        painter.setPen(style.color("ink3"))
        foot = QRectF(0, area.bottom() + 2, self.width(), self.height() - area.bottom() - 2)
        for place in {0, last}:
            label = self._dots[place].label
            width = painter.fontMetrics().horizontalAdvance(label)
            left = max(min(self._scale.x(place) - width / 2, self.width() - width), 0)
            painter.drawText(QRectF(left, foot.top(), width + 2, foot.height()), Qt.AlignmentFlag.AlignLeft, label)

    def _at_end(self, painter: QPainter, y: float, text: str, x: float) -> None:
        left = x + self._style.px(BESIDE)
        painter.drawText(QRectF(left, y - 10, self.width() - left, 20), Qt.AlignmentFlag.AlignVCenter, text)


def placed(breaks: Sequence[tuple[float, str]], width: float, wide: Callable[[str], int]) -> list[tuple[float, str]]:
    """Where the dates of breaks (x, text) stand: each beside its own line, right or left of it; none where no room is.

    No date crosses the line of another break or touches another date.
    """
    found: list[tuple[float, str]] = []
    free = 0.0
    for place, (x, text) in enumerate(breaks):
        end = breaks[place + 1][0] if place + 1 < len(breaks) else width
        if x - wide(text) - NEAR >= free:
            found.append((x - wide(text) - NEAR, text))
            free = x + NEAR
        elif x + wide(text) + 2 * NEAR <= end:
            found.append((x + NEAR, text))
            free = x + wide(text) + 3 * NEAR
        else:
            free = x + NEAR
    return found


class _Scale:
    def __init__(self, area: QRectF, low: float, high: float, count: int, air: int) -> None:
        level = low == high and low != 0  # one value, or the same all along, stands in the middle
        self._area, self._low, self._span = area, low - level, 2.0 if level else high - low or 1.0
        self._count, self._step = count, area.width() / max(count - 1, 1)
        self._foot = area.bottom() - (0 if level else air)
        self._height = self._foot - area.top() - 6

    def x(self, place: float) -> float:
        return self._area.right() if self._count == 1 else self._area.left() + place * self._step

    def y(self, value: float) -> float:
        return self._foot - (value - self._low) / self._span * self._height
