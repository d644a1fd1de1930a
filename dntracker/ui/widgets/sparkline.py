"""A small line of values without axes: the last point marked, a gap where a value is missing or the series breaks."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.ui.style import Style

WIDTH, HEIGHT = 68, 26
LINE, LAST, ALONE = 1.4, 2.6, 1.2


class Sparkline(QWidget):
    """Values from left to right, the lowest at the foot."""

    def __init__(self, style: Style, values: Sequence[float | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._values = style, values
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(WIDTH), self._style.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        points = self._points()
        if not points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.color("ink2"), LINE))
        path, before = QPainterPath(), None
        for point, after in zip(points, [*points[1:], None], strict=True):
            if point is not None:
                path.lineTo(point) if before is not None else path.moveTo(point)
                if before is None and after is None:
                    painter.setBrush(self._style.color("ink2"))
                    painter.drawEllipse(point, ALONE, ALONE)
            before = point
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        last = next((point for point in reversed(points) if point is not None), None)
        if last is not None:
            painter.setBrush(self._style.color("ink"))
            painter.setPen(self._style.color("ink"))
            painter.drawEllipse(last, LAST, LAST)

    def _points(self) -> list[QPointF | None]:
        known = [value for value in self._values if value is not None]
        if not known:
            return []
        low, span = min(known), (max(known) - min(known)) or 1.0
        margin = LAST + 1
        width, height = self.width() - 2 * margin, self.height() - 2 * margin
        step = width / max(len(self._values) - 1, 1)
        return [
            None if value is None else QPointF(margin + place * step, margin + height * (1 - (value - low) / span))
            for place, value in enumerate(self._values)
        ]
