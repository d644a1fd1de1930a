"""A chart of a sheet for paper: black on white, told apart by greys, dashes and marks."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from dntracker.domain.drawing import Chart, ChartKind, ChartSeries, Gaps
from dntracker.domain.layout import Align, VAlign
from dntracker.domain.lettering import Font
from dntracker.paint.marks import circle, diamond, square, triangle
from dntracker.paint.page_chart_frame import ChartFrame, Text, frame_of, heights_of, joined

SMALL, TITLE = Font(size=9), Font(size=11, bold=True)
GREYS = ("#3C3C3C", "#A6A6A6", "#E4E4E4", "#707070", "#C8C8C8", "#FFFFFF")
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3), (12, 4), (4, 2, 1, 2, 1, 2))
_INK, _FAINT = QColor("#000000"), QColor("#B8B8B8")
_LINE, _GRID, _RADIUS, _TAKEN = 1.25, 0.4, 2.6, 0.7
_KEY = 22.0


def paint_chart(painter: QPainter, chart: Chart, area: QRectF) -> None:
    """Paint title, legend, axes and series into an area in points."""
    frame, texts = frame_of(chart, area, SMALL, TITLE)
    painter.fillRect(area, Qt.GlobalColor.white)
    painter.setPen(QPen(_FAINT, 0.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    _paint_grid(painter, frame)
    columns = [one for one in chart.series if one.kind is not ChartKind.LINE]
    for place, series in enumerate(columns):
        _paint_columns(painter, chart, frame, place, series)
    _paint_axis(painter, frame)
    for series in chart.series:
        if series.kind is ChartKind.LINE:
            _paint_line(painter, chart, frame, series)
    for series in chart.series:
        _paint_labels(painter, chart, frame, series)
    for text in texts:
        text.paint(painter)
    for place, series in enumerate(chart.series):
        if place < len(frame.keys):
            _paint_key(painter, series, place, frame.keys[place])


def _paint_grid(painter: QPainter, frame: ChartFrame) -> None:
    painter.setPen(QPen(_FAINT, _GRID))
    painter.drawLines([QLineF(frame.at(0, tick), frame.at(frame.count, tick)) for tick in frame.ticks])


def _paint_axis(painter: QPainter, frame: ChartFrame) -> None:
    painter.setPen(QPen(_INK, 0.75))
    base = frame.base
    painter.drawLine(QLineF(frame.at(0, base), frame.at(frame.count, base)))
    painter.drawLine(QLineF(frame.at(0, frame.low), frame.at(0, frame.high)))


def _paint_columns(painter: QPainter, chart: Chart, frame: ChartFrame, place: int, series: ChartSeries) -> None:
    painter.setPen(QPen(_INK, 0.5))
    painter.setBrush(QColor(GREYS[chart.series.index(series) % len(GREYS)]))
    for category, (low, high) in enumerate(heights_of(chart, series)):
        if low != high:
            left, right = _slot(chart, place, category)
            painter.drawRect(QRectF(frame.at(left, low), frame.at(right, high)).normalized())


def _slot(chart: Chart, place: int, category: int) -> tuple[float, float]:
    if chart.stacked:
        return category + (1 - _TAKEN) / 2, category + (1 + _TAKEN) / 2
    width = _TAKEN / max(1, sum(one.kind is not ChartKind.LINE for one in chart.series))
    left = category + (1 - _TAKEN) / 2 + place * width
    return left, left + width


def _paint_line(painter: QPainter, chart: Chart, frame: ChartFrame, series: ChartSeries) -> None:
    place = chart.series.index(series)
    points = [
        frame.at(category + 0.5, value) if value is not None else None for category, value in _line(chart, series)
    ]
    for run in joined(points, across=chart.gaps is Gaps.SPAN):
        painter.setPen(_line_pen(place))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(run))
    for point in points:
        if point is not None:
            _mark(painter, point, place)


def _line(chart: Chart, series: ChartSeries) -> list[tuple[int, float | None]]:
    zero = 0.0 if chart.gaps is Gaps.ZERO else None
    return [(place, zero if value is None else value) for place, value in enumerate(series.values)]


def _line_pen(place: int) -> QPen:
    pen = QPen(_INK, _LINE, c=Qt.PenCapStyle.FlatCap)
    if dashes := _DASHES[place % len(_DASHES)]:
        pen.setDashPattern([length / _LINE for length in dashes])
    return pen


def _mark(painter: QPainter, point: QPointF, place: int) -> None:
    match place % 4:
        case 0:
            circle(painter, point, _RADIUS, _INK)
        case 1:
            square(painter, point, _RADIUS, _INK, QColor("#FFFFFF"))
        case 2:
            triangle(painter, point, _RADIUS, _INK)
        case 3:
            diamond(painter, point, _RADIUS * 1.3, _INK, QColor("#FFFFFF"))


def _paint_labels(painter: QPainter, chart: Chart, frame: ChartFrame, series: ChartSeries) -> None:
    columns = [one for one in chart.series if one.kind is not ChartKind.LINE]
    for category, label in enumerate(series.labels):
        value = series.values[category]
        if not label or value is None:
            continue
        if series.kind is ChartKind.LINE:
            at = frame.at(category + 0.5, value)
        else:
            left, right = _slot(chart, columns.index(series), category)
            low, high = heights_of(chart, series)[category]
            at = frame.at((left + right) / 2, (low + high) / 2 if chart.stacked else high)
        room = QRectF(at.x() - 40, at.y() - 13, 80, 11)
        if frame.level:
            Text(label, SMALL, QRectF(at.x() + 2, at.y() - 6, 80, 12), Align.LEFT, VAlign.MIDDLE).paint(painter)
        else:
            Text(label, SMALL, room, Align.CENTER, VAlign.BOTTOM).paint(painter)


def _paint_key(painter: QPainter, series: ChartSeries, place: int, area: QRectF) -> None:
    middle = area.center().y()
    if series.kind is ChartKind.LINE:
        painter.setPen(_line_pen(place))
        painter.drawLine(QLineF(area.left(), middle, area.left() + _KEY - 4, middle))
        _mark(painter, QPointF(area.left() + (_KEY - 4) / 2, middle), place)
        return
    painter.setPen(QPen(_INK, 0.5))
    painter.setBrush(QColor(GREYS[place % len(GREYS)]))
    painter.drawRect(QRectF(area.left() + 4, middle - 3.5, 12, 7))
