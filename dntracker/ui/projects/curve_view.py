"""Đường S: the curve of a programme with SPI and CPI in words, and the projects that it cannot count."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.milestone import Baseline
from dntracker.services.projects import curve
from dntracker.services.projects.earned import Earned, earned
from dntracker.services.projects.within import items_of
from dntracker.ui.projects.curve_chart import CurveChart
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.flat_table import FlatTable, Head
from dntracker.ui.widgets.notice import EmptyState
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.words import Words, literal

CHART, LIST = 420, 130
PLAN_KEY = "Alt+K"


class CurveView(QWidget):
    """The chart over a list of the projects that have no place on it."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        style = handed.style
        self._handed, self._desk, self._programme = handed, handed.desk, ""
        self.headline, self.spi, self.cpi = Words(style, size=20), Words(style, bold=True), Words(style, bold=True)
        self.counted, self.reported = Words(style, role="ink2"), Words(style, role="ink2")
        self.plan, self.chart = Choice(self), CurveChart(style, self)
        self.plan.setAccessibleName(self.tr("So với kế hoạch"))
        heads = [Head(self.tr("Dự án chưa tính được")), Head(self.tr("Vì sao"), 520)]
        self.table = FlatTable(style, heads, self.tr("Các dự án chưa tính được vào đường S"), self)
        self.empty, self._stack, self._full = EmptyState(style, "chart-line"), QStackedWidget(), QWidget()
        self._lay_out()
        self.plan.currentIndexChanged.connect(self._show)
        self.plan.setToolTip(PLAN_KEY)
        own_keys(self, [(PLAN_KEY, self.plan.setFocus)])
        self.table.opened.connect(lambda code: handed.around.open_project(str(code)))

    def enter(self) -> None:
        """Give the focus to the chart."""
        (self.chart if self._stack.currentWidget() is self._full else self.table).setFocus()

    def show_programme(self, code: str) -> None:
        """Show the curve of this programme; `""`: of all projects."""
        self._programme = code

    def refresh(self) -> None:
        """Show what the file holds now."""
        chosen, self._frozen = self.plan.currentData(), self._baselines()
        self.plan.blockSignals(True)
        self.plan.offer({"": self.tr("kế hoạch đang theo"), **{one.code: one.name for one in self._frozen}})
        self.plan.setCurrentIndex(max(0, self.plan.findData(chosen)))
        self.plan.blockSignals(False)
        self._show()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("← →", self.tr("đi từng tháng trên đường S")),
            ("+ -, Home", self.tr("phóng to, thu nhỏ, xem hết")),
            (PLAN_KEY, self.tr("chọn kế hoạch để so: đang theo hay một kế hoạch gốc")),
            ("Enter", self.tr("mở dự án chưa tính được đang chọn")),
        ]

    def _baselines(self) -> list[Baseline]:
        return self._desk.projects.baselines.of(self._programme) if self._programme else []

    def _show(self) -> None:
        code = self.plan.currentData()
        frozen = next((one for one in self._frozen if one.code == code), None) if code else None
        items = items_of(self._desk.projects.portfolio, self._programme)
        found = earned(items, self._desk.today, frozen)
        self._say(found)
        self.chart.show_points(curve.points(found), found.day)
        self.table.clear()
        for one in found.left_out:
            project = one.item.project
            self.table.add([project.name, curve.left_out_words(one).removeprefix(f"{project.name}: ")], project.code)
        self.table.setVisible(bool(found.left_out))
        self.chart.setVisible(bool(found.counted))
        self._stack.setCurrentWidget(self._full if items else self.empty)

    def _say(self, found: Earned) -> None:
        self.headline.setText(curve.headline(self._name(), found))
        self.chart.setToolTip("")
        self.spi.setText(self.tr("SPI {value}").format(value=curve.index_text(found.spi)))
        self.cpi.setText(self.tr("CPI {value}").format(value=curve.index_text(found.cpi)))
        for label, formula in ((self.spi, curve.spi_formula(found)), (self.cpi, curve.cpi_formula(found))):
            label.setToolTip(formula)
            label.setAccessibleDescription(formula)
            label.setVisible(bool(found.counted))
        self.counted.setText(curve.counted_words(found))
        self.reported.setText(curve.reported_words(found))
        self.reported.setVisible(bool(self.reported.text()))

    def _name(self) -> str:
        known = {one.code: one.name for one in self._desk.projects.portfolio.programmes()}
        return literal(known.get(self._programme, ""))

    def _lay_out(self) -> None:
        px = self._handed.style.px
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        for words in (self.counted, self.reported):
            words.setWordWrap(True)
        self.empty.say(
            self.tr("Chưa có dự án nào"), self.tr("Đường S tính từ tỷ trọng các mốc, tổng mức đầu tư và giải ngân.")
        )
        column = QVBoxLayout(self._full)
        column.setContentsMargins(px(24), px(14), px(24), px(8))
        column.setSpacing(px(6))
        for part in (self.headline, self.counted):
            column.addWidget(part)
        column.addLayout(self._bar())
        column.addWidget(self._parts(), 1)
        for widget in (self._full, self.empty):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _bar(self) -> QHBoxLayout:
        px, style = self._handed.style.px, self._handed.style
        label = Words(style, self.tr("So với"), role="ink3")
        self.plan.setMinimumWidth(px(200))
        bar = QHBoxLayout()
        bar.setSpacing(px(16))
        bar.addWidget(self.spi)
        bar.addWidget(self.cpi)
        bar.addWidget(self.reported, 1)
        bar.addWidget(label)
        bar.addWidget(self.plan)
        return bar

    def _parts(self) -> QSplitter:
        px, splitter = self._handed.style.px, QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.chart)
        splitter.addWidget(self.table)
        splitter.setSizes([px(CHART), px(LIST)])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        return splitter
