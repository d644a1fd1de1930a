"""Small multiples: many indicators side by side, each a small chart with its name and newest value."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dntracker.domain.indicator import Kind
from dntracker.paint.chart_frame import ChartLook, Frame, View, break_place, step_span
from dntracker.paint.chart_index import place
from dntracker.paint.chart_ticks import nice_range, nice_ticks
from dntracker.services.texts import inside
from dntracker.services.trends.sentences import when
from dntracker.services.trends.series import Point, Series, TargetStep
from dntracker.services.trends.texts import number_text, with_measure

TILE = (232.0, 148.0)
"""Width and height of a tile at 100 %; tiles take what a row leaves over."""
GAP, HEAD, FOOT = 20.0, 44.0, 18.0
RADIUS = 2.6
SHORT = 4
"""So many columns are shown at least: one lone figure shall not look like an axis."""

FIRST_PLACE = 1.0

Bounds = tuple[float, float]


class Grid(Struct, frozen=True):
    """Where tiles stand: so many in a row, each of this size."""

    columns: int
    width: float
    height: float
    gap: float

    def tile(self, number: int) -> QRectF:
        """The rectangle of a tile."""
        row, column = divmod(number, self.columns)
        return QRectF(
            column * (self.width + self.gap), row * (self.height + self.gap), self.width, self.height
        )  # fmt: skip

    def rows(self, count: int) -> int:
        """How many rows so many tiles take."""
        return -(-count // self.columns)


def grid_of(width: float, look: ChartLook, most: int = 8) -> Grid:
    """As many tiles in a row as fit."""
    gap = look.px(GAP)
    columns = max(1, min(most, int((width + gap) // (look.px(TILE[0]) + gap))))
    return Grid(columns, (width - gap * (columns - 1)) / columns, look.px(TILE[1]), gap)


def shared_bounds(every: Iterable[Series]) -> dict[str, Bounds]:
    """One scale for all series with the same measure, by measure; ranks apart."""
    values: dict[str, list[float]] = {}
    least: dict[str, float | None] = {}
    for series in every:
        name = _scale_name(series)
        values.setdefault(name, []).extend(_values(series))
        least[name] = FIRST_PLACE if series.indicator.kind is Kind.RANK else None
    return {name: nice_range(known, bounds=(least[name], None)) for name, known in values.items() if known}


def bounds_of(series: Series, shared: Mapping[str, Bounds]) -> Bounds:
    """The scale of a tile: what its measure shares, else its own."""
    known = _values(series)
    own = nice_range(known, bounds=(series.indicator.low, series.indicator.high)) if known else (0.0, 1.0)
    return shared.get(_scale_name(series), own)


def paint_multiples(
    painter: QPainter, grid: Grid, every: Sequence[Series], look: ChartLook, shared: Mapping[str, Bounds]
) -> None:
    """Paint tiles from the upper left corner of the painter on."""
    for number, series in enumerate(every):
        paint_tile(painter, grid.tile(number), series, look, bounds_of(series, shared))


def paint_tile(painter: QPainter, area: QRectF, series: Series, look: ChartLook, bounds: Bounds) -> None:
    """Paint one small chart; without a figure it says so."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _head(painter, area, series, look)
    plot = area.adjusted(look.px(RADIUS + 2), look.px(HEAD), -look.px(RADIUS + 2), -look.px(FOOT))
    if not _drawn(series):
        painter.setPen(QColor(look.tokens.ink3))
        painter.setFont(look.font)
        painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, "không phát sinh" if series.latest else "chưa có số liệu")
    else:
        ticks = _ticks(series, bounds)
        widest = max((QFontMetricsF(look.font).horizontalAdvance(text) for text in ticks.values()), default=0.0)
        shape = _shape(plot.adjusted(widest + look.px(6), 0, 0, 0), series, look, bounds)
        _ground(painter, shape, series, look)
        _scale(painter, shape, ticks, look)
        _targets(painter, shape, series, look)
        _line(painter, shape, series, look)
    painter.restore()


def _head(painter: QPainter, area: QRectF, series: Series, look: ChartLook) -> None:
    bold = QFont(look.font)
    bold.setWeight(QFont.Weight.DemiBold)
    line, latest = QFontMetricsF(look.font).height(), series.latest
    first = QRectF(area.left(), area.top(), area.width(), line)
    value = _value(series, latest) if latest else ""
    period = inside(when(latest)) if latest else ""
    _pair(painter, first, (series.indicator.short_name, look.font, look.tokens.ink), (value, bold, look.tokens.ink))
    step = _goal(series)
    room = area.width() - QFontMetricsF(look.font).horizontalAdvance(period + "  ")
    goals = (f"mục tiêu {step.label} ({step.last})", f"{step.label} ({step.last})", step.label) if step else ()
    goal = next((one for one in goals if QFontMetricsF(look.font).horizontalAdvance(one) <= room), "")  # never in part
    told = (goal, look.font, look.tokens.accent), (period, look.font, look.tokens.ink3)
    _pair(painter, first.translated(0, line), *told)


def _value(series: Series, latest: Point) -> str:
    if latest.quantity.mark is not None:
        return latest.label
    return f"hạng {latest.label}" if series.indicator.kind is Kind.RANK else with_measure(latest.label, series.measure)


def _goal(series: Series) -> TargetStep | None:
    steps = [step for step in series.city_steps if step.in_force]
    year = series.latest.period.year if series.latest else 0
    return next((step for step in steps if step.last >= year), steps[-1] if steps else None)


def _pair(painter: QPainter, area: QRectF, left: tuple[str, QFont, str], right: tuple[str, QFont, str]) -> None:
    text, font, color = right
    taken = QFontMetricsF(font).horizontalAdvance(text + "  ") if text else 0.0
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight, text)
    text, font, color = left
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width() - taken)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft, shown)


def _shape(plot: QRectF, series: Series, look: ChartLook, bounds: Bounds) -> Frame:
    columns = [place(point.period) for point in _drawn(series)]
    first, last = min(columns), max(columns)
    first = min(first, last - SHORT + 1)
    view = View(first - 0.5, last + 0.5, *bounds)
    return Frame(plot, None, view, series.indicator.kind is Kind.RANK, look.scale)


def _ground(painter: QPainter, shape: Frame, series: Series, look: ChartLook) -> None:
    plot = shape.plot
    _years(painter, shape, series, look)
    painter.setPen(QPen(QColor(look.tokens.ink2), 1, Qt.PenStyle.DashLine))
    for at in (break_place(broken, series.frequency) for broken in series.breaks):
        if shape.view.first < at < shape.view.last:
            painter.drawLine(QPointF(shape.x(at), plot.top()), QPointF(shape.x(at), plot.bottom()))


def _ticks(series: Series, bounds: Bounds) -> dict[float, str]:
    low, high = bounds
    if series.indicator.kind is Kind.YES_NO:
        return {0.0: "không", 1.0: "có"}
    whole = series.indicator.kind is Kind.RANK
    return {one: number_text(one) for one in nice_ticks(low, high, 2, whole=whole)}


def _scale(painter: QPainter, shape: Frame, ticks: Mapping[float, str], look: ChartLook) -> None:
    height, plot = QFontMetricsF(look.font).height(), shape.plot
    for value, text in ticks.items():
        y = shape.y(value)
        painter.setPen(QPen(QColor(look.tokens.line), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor(look.tokens.ink3))
        box = QRectF(plot.left() - plot.width(), y - height / 2, plot.width() - look.px(6), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _years(painter: QPainter, shape: Frame, series: Series, look: ChartLook) -> None:
    per_year, plot = series.frequency.per_year, shape.plot
    foot = QRectF(plot.left(), plot.bottom() + look.px(2), plot.width(), look.px(FOOT - 2))
    first, last = int(shape.view.first + 0.5) // per_year, int(shape.view.last - 0.5) // per_year
    painter.setPen(QColor(look.tokens.ink3))
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, str(first))
    if last != first:
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(last))


def _targets(painter: QPainter, shape: Frame, series: Series, look: ChartLook) -> None:
    painter.setPen(QPen(QColor(look.tokens.accent), look.px(1.2)))
    for step in series.city_steps:
        left, right = (min(max(edge, shape.view.first), shape.view.last) for edge in step_span(step, series.frequency))
        for value in (step.target.value, step.target.high):
            if step.in_force and value is not None and left < right and shape.view.low <= value <= shape.view.high:
                painter.drawLine(shape.at(left, value), shape.at(right, value))


def _line(painter: QPainter, shape: Frame, series: Series, look: ChartLook) -> None:
    tokens, points = look.tokens, _drawn(series)
    for earlier, later in pairwise(points):
        if place(later.period) - place(earlier.period) == 1 and not series.broken(earlier.day, later.day):
            style = Qt.PenStyle.SolidLine if earlier.firm and later.firm else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(tokens.ink), look.px(1.4), style))
            painter.drawLine(_at(shape, earlier), _at(shape, later))
    painter.setPen(QPen(QColor(tokens.ink), look.px(1.2)))
    for point in points:
        painter.setBrush(QColor(tokens.ink if point.firm else tokens.paper))
        if point.quantity.high is not None:
            painter.drawLine(_at(shape, point), shape.at(place(point.period), point.quantity.high))
        radius = look.px(RADIUS if point is points[-1] else RADIUS - 1)
        painter.drawEllipse(_at(shape, point), radius, radius)


def _drawn(series: Series) -> list[Point]:
    return [point for point in series.points if point.quantity.value is not None]


def _at(shape: Frame, point: Point) -> QPointF:
    return shape.at(place(point.period), point.quantity.value or 0.0)


def _values(series: Series) -> list[float]:
    columns = [place(point.period) for point in _drawn(series)]
    found = [end for point in _drawn(series) for end in (point.quantity.value, point.figure.high) if end is not None]
    if columns:
        per_year = series.frequency.per_year
        years = range(min(columns) // per_year, max(columns) // per_year + 1)
        near = [
            one for one in series.city_steps if one.in_force and any(one.first <= year <= one.last for year in years)
        ]
        found += [end for one in near for end in (one.target.value, one.target.high) if end is not None]
    return found


def _scale_name(series: Series) -> str:
    return f"{series.indicator.kind is Kind.RANK} {series.measure}"
