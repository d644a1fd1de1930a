"""The names of the columns under a chart that has no table as its axis."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from dntracker.paint.chart_frame import ChartLook, Frame, columns_of, far_name
from dntracker.paint.chart_index import place
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.copying import heading

YEARS = 22.0
"""How much room they take, in pixels of the design."""


def paint_years(painter: QPainter, shape: Frame, chart: Chart, top: float, look: ChartLook) -> None:
    """Paint them from `top` on, as many as stand beside each other, and the years of the far horizons."""
    metrics = QFontMetricsF(look.font)
    longest = "XII/2025" if chart.spec.frequency.per_year > 1 else "2025"
    every = max(1, -int(-(metrics.horizontalAdvance(longest) + look.px(10)) // shape.column_width))
    named = [(shape.x(place(one)), heading(one)) for one in columns_of(shape.view, chart.spec.frequency, every)]
    if shape.strip:
        named.append((shape.strip.center().x(), far_name(chart)))
    painter.setFont(look.font)
    painter.setPen(QColor(look.tokens.ink))
    for x, name in named:
        painter.drawText(QPointF(x - metrics.horizontalAdvance(name) / 2, top + look.px(12)), name)
