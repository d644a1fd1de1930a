"""One slide: where one is, the indicator, its sentence and target in large type, its chart, what stands beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.meeting_slides import Slide, goals
from dntracker.services.trends.chart import Chart
from dntracker.ui.meeting.beside import Beside
from dntracker.ui.meeting.big_chart import BigChart
from dntracker.ui.style import Style
from dntracker.ui.trends.rich import rich
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words

SIDE = 0.34  # of the width


class SlideView(QWidget):
    """Shows one indicator; the whole is told to a screen reader when it comes."""

    def __init__(self, style: Style, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._desk = style, desk
        self.place, self.name = Words(style, role="ink2"), Words(style, bold=True)
        self.sentence, self.rest = Words(style, size=20), Words(style, role="ink2")
        self.target, self.remarks = Words(style), Words(style, role="warn")
        self.breaks = Words(style, role="ink3")
        self.chart, self.beside = BigChart(style, self), Beside(style, self)
        self._lay_out()
        style.changed.connect(self._dress)
        self._dress()

    def show_slide(self, slide: Slide, chart: Chart, place: str) -> None:
        """Show a slide with its chart; `place` says where in the walk it stands."""
        series = chart.lines[0].series
        pillar = self._desk.catalogue.pillar(series.indicator.pillar).name
        self.place.setText(f"{place} · {pillar} · {slide.code}")
        self.name.setText(series.indicator.name)
        self.sentence.setText(rich(chart.sentence))
        self.rest.setText(chart.subsentence)
        self.target.setText(goals(series, self._desk.today.year))
        self.remarks.setText(" ".join(chart.beside))
        self.breaks.setText(self._told(chart))
        for words in (self.rest, self.remarks, self.breaks):
            words.setVisible(bool(words.text()))
        self.chart.setVisible(bool(series.points or series.city_steps or series.benchmarks))
        self.chart.show_chart(chart)
        self.beside.tell(slide.warnings, self._desk.meetings.notes(slide.code))
        self._announce(chart)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.beside.setFixedWidth(round(self.width() * SIDE))

    def _told(self, chart: Chart) -> str:
        first = min((point.day for point in chart.lines[0].series.points), default=None)
        told = [
            f"{texts.day(one.date)}, {texts.inside(one.reason)}" for one in chart.breaks if first and one.date > first
        ]
        return self.tr("Mốc gãy chuỗi: {breaks}.").format(breaks="; ".join(told)) if told else ""

    def _announce(self, chart: Chart) -> None:
        told = (self.place.text(), self.name.text(), chart.sentence.replace("**", ""), self.target.text())
        self.setAccessibleName(self.name.text())
        self.setAccessibleDescription(". ".join((*told, *self.beside.told())))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))

    def _lay_out(self) -> None:
        left, row, whole = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for words in (self.name, self.sentence, self.rest, self.target, self.remarks, self.breaks):
            words.setWordWrap(True)
        for words in (self.place, self.name, self.rest, self.target, self.remarks, self.breaks):
            words.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self.sentence, self.rest, self.target, self.remarks):
            left.addWidget(part)
        left.addWidget(self.chart, 1)
        left.addWidget(self.breaks)
        left.addStretch(0)
        row.addLayout(left, 1)
        row.addWidget(self.beside)
        for above in (self.place, self.name, Rule(self._style, "rule")):
            whole.addWidget(above)
        whole.addLayout(row, 1)
        self._left, self._row, self._whole = left, row, whole

    def _dress(self) -> None:
        px = self._style.px
        self._whole.setContentsMargins(px(28), px(18), px(28), px(6))
        self._whole.setSpacing(px(4))
        self._left.setContentsMargins(0, px(8), 0, 0)
        self._left.setSpacing(px(6))
        self._row.setSpacing(px(28))
