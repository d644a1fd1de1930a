"""The one painter of charts, for the screen, PNG, SVG and paper."""

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dntracker.paint.chart_canvas import Canvas, LineCanvas
from dntracker.paint.chart_ends import paint_ends
from dntracker.paint.chart_forecast import paint_forecast, paint_grip, paint_what_if
from dntracker.paint.chart_frame import ChartLook, Frame, View, frame, whole_view
from dntracker.paint.chart_ground import (
    paint_baseline,
    paint_breaks,
    paint_crosshair,
    paint_far_strip,
    paint_ground,
)
from dntracker.paint.chart_labels import Labels
from dntracker.paint.chart_lanes import paint_documents, paint_projects
from dntracker.paint.chart_notes import paint_notes
from dntracker.paint.chart_points import paint_benchmarks, paint_line, paint_others
from dntracker.paint.chart_targets import paint_pace, paint_targets
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.what_if import WhatIf

__all__ = ["Attention", "ChartLook", "Frame", "View", "frame", "paint_chart", "whole_view"]


class Attention(Struct, frozen=True):
    """Where the reader is: the column with the crosshair, the note and the line that the keys walked to.

    `supposed` is another end of the only line; `grips`: its end can be dragged.
    """

    column: int | None = None
    note: str = ""
    line: str = ""
    supposed: WhatIf | None = None
    grips: bool = False


NOWHERE = Attention()


def paint_chart(
    painter: QPainter, rect: QRectF, chart: Chart, view: View, look: ChartLook, attention: Attention = NOWHERE
) -> None:
    """Paint a chart into a rectangle."""
    shape = frame(rect, chart, view, look)
    canvas = Canvas(painter, look, chart, shape, Labels(look.font, shape.plot.adjusted(-2, -2, 2, 2)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground(canvas)
    if chart.single:
        paint_far_strip(canvas.of(chart.single))
    painter.setClipRect(_inner(canvas))
    paint_notes(canvas, attention.note)
    _paint_lines(canvas)
    if chart.single:
        _paint_supposed(canvas.of(chart.single), attention)
    painter.setClipping(False)
    paint_breaks(canvas)
    paint_baseline(canvas)
    paint_documents(canvas)
    paint_projects(canvas)
    if attention.column is not None:
        paint_crosshair(canvas, attention.column, "" if chart.single else attention.line)
    paint_ends(canvas)
    canvas.labels.draw(painter)
    painter.restore()


def _paint_lines(canvas: Canvas) -> None:
    lines = canvas.lines()
    for line in lines:
        paint_targets(line)
        paint_forecast(line)
        if not canvas.hides("pace"):
            paint_pace(line)
    for line in lines:
        paint_benchmarks(line)
        if not canvas.hides(line.drawn.key):
            paint_line(line)
        if not canvas.hides("others"):
            paint_others(line)


def _paint_supposed(line: LineCanvas, attention: Attention) -> None:
    if attention.supposed:
        paint_what_if(line, attention.supposed)
    elif attention.grips:
        paint_grip(line)


def _inner(canvas: Canvas) -> QRectF:
    # marks on the edge columns may stand half outside
    margin = canvas.look.px(6)
    return canvas.frame.plot.adjusted(-margin, -margin, margin, 0)
