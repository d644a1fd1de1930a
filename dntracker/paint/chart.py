"""The one painter of charts, for the screen, PNG, SVG and paper."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dntracker.paint.chart_canvas import Canvas
from dntracker.paint.chart_frame import ChartLook, Frame, View, frame, whole_view
from dntracker.paint.chart_ground import (
    paint_baseline,
    paint_breaks,
    paint_crosshair,
    paint_far_strip,
    paint_ground,
)
from dntracker.paint.chart_labels import Labels
from dntracker.paint.chart_points import paint_benchmarks, paint_city, paint_others
from dntracker.paint.chart_targets import paint_pace, paint_targets
from dntracker.services.trends.series import Series

__all__ = ["ChartLook", "Frame", "View", "frame", "paint_chart", "whole_view"]


def paint_chart(
    painter: QPainter, rect: QRectF, series: Series, view: View, look: ChartLook, hover: int | None = None
) -> None:
    """Paint a series into a rectangle; `hover` is the column with the crosshair."""
    shape = frame(rect, series, view, look)
    canvas = Canvas(painter, look, series, shape, Labels(look.font, shape.plot.adjusted(-2, -2, 2, 2)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ground(canvas)
    paint_far_strip(canvas)
    painter.setClipRect(_inner(canvas))
    paint_targets(canvas)
    if not canvas.hides("pace"):
        paint_pace(canvas)
    paint_benchmarks(canvas)
    if not canvas.hides("city"):
        paint_city(canvas)
    if not canvas.hides("others"):
        paint_others(canvas)
    painter.setClipping(False)
    paint_breaks(canvas)
    paint_baseline(canvas)
    if hover is not None:
        paint_crosshair(canvas, hover)
    canvas.labels.draw(painter)
    painter.restore()


def _inner(canvas: Canvas) -> QRectF:
    # marks on the edge columns may stand half outside
    margin = canvas.look.px(6)
    return canvas.frame.plot.adjusted(-margin, -margin, margin, 0)
