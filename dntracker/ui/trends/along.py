"""The bar under the table: which of the columns are in view, where there is no room for all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from dntracker.ui.trends.chart_view import ChartView

STEPS = 100  # of a column


class Along(QScrollBar):
    """Moves chart and table together; hidden while everything is in view."""

    def __init__(self, chart: ChartView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._chart = chart
        self.setSingleStep(STEPS)
        self.setAccessibleName(self.tr("Kéo theo năm"))
        self.valueChanged.connect(self._scrolled)
        chart.moved.connect(self.follow)

    def follow(self) -> None:
        """Say what is in view."""
        first, last = self._chart.everything()
        view = self._chart.view()
        room = round((view.last - view.first) * STEPS)
        self.blockSignals(True)
        self.setRange(round(first * STEPS), max(round(first * STEPS), round(last * STEPS) - room))
        self.setPageStep(room)
        self.setValue(round(view.first * STEPS))
        self.blockSignals(False)
        self.setVisible(not self._chart.isHidden() and self.maximum() > self.minimum())

    def _scrolled(self, value: int) -> None:
        self._chart.show_from(value / STEPS)
