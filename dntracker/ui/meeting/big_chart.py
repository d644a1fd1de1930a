"""The chart of a slide: as large as its room, with legend and years, to look at."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dntracker.paint.chart import ChartLook, paint_chart
from dntracker.paint.chart_frame import frame, view_of, whole_span
from dntracker.paint.chart_legend import legend_of, paint_legend
from dntracker.paint.chart_years import YEARS, paint_years
from dntracker.services.trends.chart import Chart
from dntracker.ui.style import Style

LABELS, LEGEND = 78.0, 6.0
LEAST = 110  # high


class BigChart(QWidget):
    """Paints one chart; it takes no keys, which walk the slides."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style.changed.connect(self._dress)
        self._dress()

    def show_chart(self, chart: Chart) -> None:
        """Paint this one."""
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.sentence.replace("**", ""))
        self.update()

    def _dress(self) -> None:
        self.setMinimumHeight(self._style.px(LEAST))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        chart, style = self.chart, self._style
        if chart is None:
            return
        painter, look = QPainter(self), ChartLook(style.tokens, style.font(), style.px(100) / 100, labels=LABELS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        top = paint_legend(painter, whole, legend_of(chart), look) + look.px(LEGEND)
        body = whole.adjusted(0, top, 0, -look.px(YEARS))
        first, last = whole_span(chart)
        view = view_of(chart, first - 0.5, last + 0.5)
        paint_chart(painter, body, chart, view, look)
        paint_years(painter, frame(body, chart, view, look), chart, body.bottom(), look)
