"""Where lines go: the forecast dotted in its band, a grip at its end, and the end that a reader supposes instead."""

from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPolygonF

from dntracker.domain.period import Period
from dntracker.paint import marks
from dntracker.paint.chart_canvas import LineCanvas
from dntracker.paint.chart_index import place
from dntracker.paint.chart_labels import BELOW, DOWN_LEFT, DOWN_RIGHT, LEFT, UP_LEFT, UP_RIGHT, Label
from dntracker.services.texts import period_short
from dntracker.services.trends.series import Forecast, Series
from dntracker.services.trends.table import column
from dntracker.services.trends.what_if import WhatIf

DOTS, SUPPOSED = (1.5, 3.0), (6.0, 3.0)
VEIL = 150
GRIP = 5.0
LINE, LINES = 20.0, 4


def paint_forecast(canvas: LineCanvas) -> None:
    """The band from the newest figure on, the dotted line in it, its end in words; targets shine through."""
    found = canvas.series.forecast
    start = found.last.quantity.number if found else None
    if found is None or start is None or canvas.hides("forecast"):
        return
    at = canvas.frame.at
    origin = at(place(found.last.period), start)
    line = [origin, *(at(place(one.period), one.value) for one in found.points)]
    upper = [at(place(one.period), one.high) for one in found.points]
    lower = [at(place(one.period), one.low) for one in found.points]
    canvas.painter.save()
    canvas.painter.setPen(QColor(0, 0, 0, 0))
    canvas.painter.setBrush(_veil(canvas))
    canvas.painter.drawPolygon(QPolygonF([origin, *upper, *reversed(lower)]))
    canvas.painter.restore()
    pen = canvas.pen("forecast" if canvas.alone else canvas.role, 1.5, DOTS)
    for start_at, end_at in pairwise(line):
        canvas.line(start_at, end_at, pen)
        canvas.labels.avoid_line(start_at, end_at)
    seen = [number for number, one in enumerate(found.points) if canvas.frame.shows(place(one.period))]
    if seen:
        _label(canvas, found, line[seen[-1] + 1], lower[seen[-1]])


def paint_grip(canvas: LineCanvas) -> None:
    """A ring at the end that can be dragged."""
    if end := end_of(canvas.series, canvas.look.hidden):
        period, value = end
        if canvas.frame.shows(place(period)):
            at = canvas.frame.at(place(period), value)
            role = "forecast" if canvas.series.forecast and not canvas.hides("forecast") else "accent"
            marks.circle(canvas.painter, at, canvas.look.px(GRIP), canvas.color(role), canvas.color("paper"))


def paint_what_if(canvas: LineCanvas, supposed: WhatIf) -> None:
    """The straight way to a supposed end, and the pace that it takes."""
    start = supposed.start.quantity.number
    if start is None:
        return
    first = canvas.frame.at(place(supposed.start.period), start)
    end = canvas.frame.at(place(supposed.period), supposed.value)
    canvas.line(first, end, canvas.pen("accent", 1.5, SUPPOSED))
    canvas.labels.avoid_line(first, end)
    marks.circle(canvas.painter, end, canvas.look.px(GRIP), canvas.color("accent"), None)
    sides = (LEFT, UP_LEFT, DOWN_LEFT)
    away = canvas.look.px(GRIP + 6)
    canvas.labels.add(Label(end, (supposed.label,), canvas.color("accent"), sides, away, rank=-1, bold=True))


def end_of(series: Series, hidden: frozenset[str] = frozenset()) -> tuple[Period, float] | None:
    """The end that can be dragged: of the forecast, else of the pace that is needed."""
    if series.forecast and "forecast" not in hidden:
        last = series.forecast.points[-1]
        return last.period, last.value
    if series.pace and "pace" not in hidden:
        return column(series, series.pace.step), series.pace.step.target.value
    return None


def _veil(canvas: LineCanvas) -> QColor:
    if not canvas.alone:
        return canvas.veil()
    color = canvas.color("forecast_bg")
    color.setAlpha(VEIL)
    return color


def _label(canvas: LineCanvas, found: Forecast, end: QPointF, low: QPointF) -> None:
    color, away = canvas.color("forecast" if canvas.alone else canvas.role), canvas.look.px(7)
    last = found.points[-1]
    if not canvas.alone:
        canvas.labels.add(Label(end, (last.label,), color, (UP_LEFT, LEFT, DOWN_LEFT), away, rank=1))
        return
    short = f"{last.label} ({last.span})"
    when = "" if canvas.frame.shows(place(last.period)) else f" {period_short(last.period)}:"
    whole = f"Dự báo{when} {short}, {found.used} điểm"
    texts = (whole, short) if when else (found.label, whole, short)
    shifts = [low - end + QPointF(0, canvas.look.px(LINE * count)) for count in range(LINES)]
    sides = (DOWN_LEFT, BELOW, LEFT, DOWN_RIGHT, UP_LEFT, UP_RIGHT)
    canvas.labels.add(Label(end, texts, color, sides, away, rank=1, shifts=(*shifts, QPointF())))
