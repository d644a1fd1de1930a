"""How the page lies: the list at the left, sentence, legend, chart and table in the middle, aligned with each other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dntracker.services.settings import Settings
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.numbers import beside_sentence
from dntracker.ui.style import Style
from dntracker.ui.trends.along import Along
from dntracker.ui.trends.chart_view import ChartView
from dntracker.ui.trends.legend import Legend
from dntracker.ui.trends.picker import Picker
from dntracker.ui.trends.rich import rich
from dntracker.ui.trends.table import TrendTable
from dntracker.ui.trends.table_parts import HEAD, ROW
from dntracker.ui.widgets.words import Words

PICKER, MARGIN, WANTED = 236, 24, 330
SCREEN = "trends"


class Around(QWidget):
    """What the page shows of one chart."""

    def __init__(self, style: Style, settings: Settings, picker: Picker, parent: QWidget) -> None:
        super().__init__(parent)
        self._style, self._settings, self._picker = style, settings, picker
        self.sentence, self.subsentence = Words(style, size=20), Words(style, role="ink2")
        self.foretold, self.numbers = Words(style, role="ink2"), Words(style, role="ink2")
        self.remarks = Words(style, role="warn")
        self.legend, self.chart, self.table = Legend(style), ChartView(style), TrendTable(style)
        self.along = Along(self.chart)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self.chart.moved.connect(self._align)
        self.chart.hovered.connect(self.table.set_hover)
        self.table.hovered.connect(self.chart.set_hover)
        self.splitter.splitterMoved.connect(self._remember)
        style.changed.connect(self._dress)
        self._dress()

    def show_chart(
        self, chart: Chart, hidden: frozenset[str], span: tuple[int, int] | None, *, stay: bool = False
    ) -> None:
        """Show a chart with everything that is said of it."""
        self.sentence.setText(rich(chart.sentence))
        self.subsentence.setText(chart.subsentence)
        self.subsentence.setVisible(bool(chart.subsentence))
        self.foretold.setText(" ".join(chart.foretold))
        self.foretold.setVisible(bool(chart.foretold))
        self.numbers.setText(rich(" · ".join(f"{one.label}: {one.text}" for one in beside_sentence(chart.numbers))))
        self.numbers.setVisible(bool(chart.numbers))
        self.remarks.setText(" ".join(chart.beside))
        self.remarks.setVisible(bool(chart.beside))
        self.legend.show_chart(chart, hidden)
        self.table.show_chart(chart)
        drawn = [line.series for line in chart.lines]
        something = any(one.points or one.city_steps or one.benchmarks for one in drawn)
        for part in (self.legend, self.chart, self.table):
            part.setVisible(something)
        self.chart.set_hidden(hidden)
        self.chart.show_chart(chart, span, stay=stay)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        # the table keeps a few rows and scrolls before the chart becomes too low to be read
        px, width = self._style.px, self.chart.width()
        words = (self.sentence, self.subsentence, self.foretold, self.numbers, self.remarks)
        told = sum(one.heightForWidth(width) + px(6) for one in words if not one.isHidden()) + self.legend.height()
        self.table.set_room((self.height() - told - px(WANTED + HEAD + 44)) // px(ROW))

    def _align(self) -> None:
        self.table.align(self.chart.frame())

    def _remember(self) -> None:
        self._settings.splitters[SCREEN] = str(self._picker.width())

    def _lay_out(self) -> None:
        self._right = QVBoxLayout()
        for words in (self.sentence, self.subsentence, self.foretold, self.numbers, self.remarks):
            words.setWordWrap(True)
        for part in (self.sentence, self.subsentence, self.numbers, self.foretold, self.remarks, self.legend):
            self._right.addWidget(part)
        self._right.addWidget(self.chart, 1)
        self._right.addWidget(self.table)
        self._right.addWidget(self.along)
        self._right.addStretch(0)
        self._body = QWidget(self)
        self._body.setAutoFillBackground(True)
        self._body.setLayout(self._right)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        self.splitter.addWidget(self._picker)
        self.splitter.addWidget(scroll)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setHandleWidth(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _dress(self) -> None:
        px, palette = self._style.px, self._body.palette()
        palette.setColor(QPalette.ColorRole.Window, self._style.color("paper"))
        self._body.setPalette(palette)
        self._right.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(20))
        self._right.setSpacing(px(6))
        width = int(self._settings.splitters.get(SCREEN, "0")) or px(PICKER)
        self._picker.setMinimumWidth(px(160))
        self._share()
        self.splitter.setSizes([width, max(1, self.width() - width)])
