"""What the marks of a timeline mean, in one line; each page of a printed timeline carries it."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from dntracker.paint.timeline import BAR, RADIUS, SHADOW, TimelineLook, paint_bar, paint_mark
from dntracker.services.projects.timeline import MarkKind, SpanKind
from dntracker.services.projects.words import LEGEND

_BAR, _AFTER, _BETWEEN = 22.0, 5.0, 20.0

Part = SpanKind | MarkKind


def legend_width(look: TimelineLook, names: Mapping[Part, str] = LEGEND) -> float:
    """How wide the legend is."""
    metrics = QFontMetricsF(look.font)
    parts = (
        _width(part, look) + look.px(_AFTER + _BETWEEN) + metrics.horizontalAdvance(name)
        for part, name in names.items()
    )
    return sum(parts)


def paint_legend(painter: QPainter, area: QRectF, look: TimelineLook, names: Mapping[Part, str] = LEGEND) -> None:
    """Paint it from the left edge of an area, in the middle of its height; what has no room is left out."""
    metrics, x = QFontMetricsF(look.font), area.left()
    for part, name in names.items():
        width, words = _width(part, look), metrics.horizontalAdvance(name)
        if x + width + look.px(_AFTER) + words > area.right():
            return
        _paint_part(painter, x, area.center().y(), part, look)
        x += width + look.px(_AFTER)
        painter.setFont(look.font)
        painter.setPen(look.color("ink2"))
        painter.drawText(QRectF(x, area.top(), words + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, name)
        x += words + look.px(_BETWEEN)


def _width(part: Part, look: TimelineLook) -> float:
    return look.px(_BAR if isinstance(part, SpanKind) else 2 * RADIUS)


def _paint_part(painter: QPainter, x: float, middle: float, part: Part, look: TimelineLook) -> None:
    painter.save()
    if isinstance(part, SpanKind):
        height = look.px(SHADOW if part is SpanKind.BASELINE else BAR)
        paint_bar(painter, QRectF(x, middle - height / 2, look.px(_BAR), height), part, look)
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px(RADIUS)
        paint_mark(painter, QRectF(x, middle - radius, 2 * radius, 2 * radius), part, look)
    painter.restore()
