"""The legend: one entry for each part of a chart that can be hidden."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dntracker.paint import marks
from dntracker.paint.chart_frame import ChartLook
from dntracker.services.trends.series import Series

CIRCLE, HOLLOW, DIAMOND, LINE, DASHES, SQUARE, OPEN = "circle", "hollow", "diamond", "line", "dashes", "square", "open"
SLOT, BETWEEN = 17.0, 18.0


class Entry(Struct, frozen=True):
    """One part of the chart: `key` as `ChartLook.hidden` names it, its mark, its word and its colour's role."""

    key: str
    mark: str
    text: str
    role: str


def legend_of(series: Series, leave_out: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
    """The entries that a series has something for."""
    replaced = any(step.replaced for step in series.city_steps)
    found = [
        (bool(series.points), Entry("city", CIRCLE, series.territory_name, "ink")),
        (any(not point.firm for point in series.points), Entry("soft", HOLLOW, "ước, sơ bộ", "ink")),
        (bool(series.others), Entry("others", DIAMOND, "nguồn khác", "other")),
        (any(step.in_force for step in series.city_steps), Entry("targets", LINE, "mục tiêu", "accent")),
        (replaced, Entry("replaced", DASHES, "mục tiêu đã thay", "accent")),
    ]
    entries = [entry for there, entry in found if there]
    seen: set[str] = set()
    for number, one in enumerate(series.benchmarks):
        mark = OPEN if one.territory_name in seen else SQUARE
        reporter = f" ({one.reporter_name})" if one.reporter_name else ""
        name = one.territory_name[:1].lower() + one.territory_name[1:] if one.national else one.territory_name
        entries.append(Entry(f"benchmark {number}", mark, name + reporter, "ink3"))
        seen.add(one.territory_name)
    return tuple(entry for entry in entries if entry.key not in leave_out)


def paint_legend(painter: QPainter, rect: QRectF, entries: tuple[Entry, ...], look: ChartLook) -> float:
    """Paint the entries in lines of a rectangle's width; returns the height that they took."""
    metrics = QFontMetricsF(look.font)
    x, y, line = rect.left(), rect.top(), look.px(20)
    for entry in entries:
        width = look.px(SLOT) + metrics.horizontalAdvance(entry.text)
        if x > rect.left() and x + width > rect.right():
            x, y = rect.left(), y + line
        paint_entry(painter, QPointF(x, y + line / 2), entry, look)
        x += width + look.px(BETWEEN)
    return y + line - rect.top()


def paint_entry(painter: QPainter, at: QPointF, entry: Entry, look: ChartLook, *, off: bool = False) -> None:
    """Paint one entry from the middle of its left edge on; `off` while it is hidden on the chart."""
    color = QColor(getattr(look.tokens, "hatch" if off else entry.role))
    paint_mark(painter, at + QPointF(look.px(6), 0), entry.mark, color, look)
    metrics = QFontMetricsF(look.font)
    painter.setFont(look.font)
    painter.setPen(QColor(look.tokens.ink3 if off else getattr(look.tokens, entry.role)))
    baseline = at.y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(at.x() + look.px(SLOT), baseline), entry.text)


def paint_mark(painter: QPainter, at: QPointF, mark: str, color: QColor, look: ChartLook) -> None:
    """Paint the mark of an entry around a point."""
    ground = QColor(look.tokens.paper)
    if mark in (CIRCLE, HOLLOW):
        marks.circle(painter, at, look.px(marks.CIRCLE), color, ground if mark == HOLLOW else None)
    elif mark == DIAMOND:
        marks.diamond(painter, at, look.px(marks.DIAMOND), color, ground)
    elif mark in (SQUARE, OPEN):
        marks.square(painter, at, look.px(marks.SQUARE + 0.5), color, ground if mark == OPEN else None)
    else:
        pen = QPen(color, look.px(1.5))
        if mark == DASHES:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        half = QPointF(look.px(6), 0)
        painter.drawLine(at - half, at + half)
