"""The legend: one entry for each part of a chart that can be hidden."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from dntracker.paint import marks
from dntracker.paint.chart_canvas import dress_of
from dntracker.paint.chart_frame import ChartLook
from dntracker.services.trends.chart import Chart, Side
from dntracker.services.trends.series import Series

CIRCLE, HOLLOW, DIAMOND, LINE, DASHES, SQUARE, OPEN = "circle", "hollow", "diamond", "line", "dashes", "square", "open"
MILESTONE, BAND = "milestone", "band"
SLOT, BETWEEN = 17.0, 18.0


class Entry(Struct, frozen=True):
    """One part of the chart: `key` as `ChartLook.hidden` names it, its mark, its word and its colour's role."""

    key: str
    mark: str
    text: str
    role: str


def legend_of(chart: Chart, leave_out: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
    """The entries that a chart has something for."""
    found = [*_lines(chart), *_around(chart), *_benchmarks(chart), *_beneath(chart)]
    return tuple(entry for entry in found if entry.key not in leave_out)


def _lines(chart: Chart) -> Iterator[Entry]:
    if chart.single:
        series = chart.single.series
        if series.points:
            yield Entry(chart.single.key, CIRCLE, series.territory_name, "ink")
        return
    for line in chart.lines:
        role, mark = dress_of(chart, line)
        aside = " (trục phải)" if line.side is Side.RIGHT else ""
        yield Entry(line.key, mark, line.name + aside, role)


def _around(chart: Chart) -> Iterator[Entry]:
    series = [line.series for line in chart.lines]
    steps = [step for one in series for step in one.city_steps]
    soft = any(not point.firm for one in series for point in one.points)
    role, other = ("accent", "other") if chart.single else ("ink2", "ink2")  # of several lines each has its own colour
    found = (
        (soft, Entry("soft", HOLLOW, "ước, sơ bộ", "ink")),
        (any(one.others for one in series), Entry("others", DIAMOND, _others(series), other)),
        (any(step.in_force for step in steps), Entry("targets", LINE, "mục tiêu", role)),
        (any(step.replaced for step in steps), Entry("replaced", DASHES, "mục tiêu đã thay", role)),
        (any(one.forecast for one in series), Entry("forecast", BAND, "dự báo", "forecast")),
    )
    yield from (entry for there, entry in found if there)


def _others(series: Sequence[Series]) -> str:
    apart = {one.apart(other) for one in series for other in one.others}
    return "địa bàn khác" if False not in apart else "nguồn, địa bàn khác" if True in apart else "nguồn khác"


def _benchmarks(chart: Chart) -> Iterator[Entry]:
    seen: set[str] = set()
    for one in (benchmark for line in chart.lines for benchmark in line.series.benchmarks):
        mark = OPEN if one.territory_name in seen else SQUARE if one.national else marks.UP
        reporter = f" ({one.reporter_name})" if one.reporter_name else ""
        name = one.territory_name[:1].lower() + one.territory_name[1:] if one.national else one.territory_name
        yield Entry(one.key, mark, name + reporter, "ink3")
        seen.add(one.territory_name)


SELF_TOLD = frozenset({"notes", "projects"})
"""Parts that carry their own names on the chart: on paper, where nothing is clicked, they need no entry."""


def _beneath(chart: Chart) -> Iterator[Entry]:
    found = (
        (bool(chart.notes), Entry("notes", BAND, "ghi chú", "ink2")),
        (bool(chart.lane), Entry("projects", MILESTONE, "mốc dự án", "ink2")),
    )
    yield from (entry for there, entry in found if there)


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
    elif mark in marks.SHAPES:
        marks.shape(painter, at, mark, look.px(marks.CIRCLE), color, None)
    elif mark in (DIAMOND, MILESTONE):
        marks.diamond(painter, at, look.px(marks.DIAMOND), color, ground if mark == DIAMOND else None)
    elif mark == BAND:
        color.setAlpha(90)
        painter.fillRect(QRectF(at.x() - look.px(6), at.y() - look.px(5), look.px(12), look.px(10)), color)
    elif mark in (SQUARE, OPEN):
        marks.square(painter, at, look.px(marks.SQUARE + 0.5), color, ground if mark == OPEN else None)
    else:
        pen = QPen(color, look.px(1.5))
        if mark == DASHES:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        half = QPointF(look.px(6), 0)
        painter.drawLine(at - half, at + half)
