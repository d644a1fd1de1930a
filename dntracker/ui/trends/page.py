"""Xu hướng: choose an indicator, see it over the years against its targets and others, take it along."""

import html
import re
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPalette, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.period import Frequency
from dntracker.paint.export import Picture, image, save_png, save_svg
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import dependent
from dntracker.services.settings import Settings
from dntracker.services.trends.copying import as_html, as_text
from dntracker.services.trends.series import Series
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.style import Style
from dntracker.ui.trends.along import Along
from dntracker.ui.trends.chart_view import ChartView
from dntracker.ui.trends.context import Span, TrendsContext, span_of
from dntracker.ui.trends.legend import Legend
from dntracker.ui.trends.picker import Picker
from dntracker.ui.trends.table import TrendTable
from dntracker.ui.widgets.words import Words, strong

PICKER, MARGIN = 236, 24
SCREEN = "trends"


class TrendsPage(QWidget):
    """The page with its context bar on top."""

    hint = Signal(str)
    """What the middle of the status bar shows while this page is open."""

    def __init__(
        self,
        desk: Desk,
        style: Style,
        changes: Changes,
        ask: Ask,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Xu hướng")
        self._desk, self._style, self._ask, self._settings = desk, style, ask, settings
        self._frequency, self._span, self._code = Frequency.YEAR, Span.ALL, ""
        self._hidden: frozenset[str] = frozenset()
        self._stale = True
        self.series: Series | None = None
        self._controls = TrendsContext(style, self)
        self.context = self._controls.bar
        self.picker = Picker(style, desk.trends, self)
        self.sentence, self.subsentence = Words(style, size=20), Words(style, role="ink2")
        self.legend, self.chart, self.table = Legend(style), ChartView(style), TrendTable(style)
        self.along = Along(self.chart)
        self._lay_out()
        self._connect(changes)
        self._dress()

    def enter(self) -> None:
        """Give the focus to the search."""
        self._show_if_stale()
        self.picker.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picker.field.selectAll()
        self._tell()

    def prepare(self) -> None:
        """Load the chart's library, in an idle moment before the page is opened."""
        self.chart.prepare()

    def refresh(self) -> None:
        """Show what the file holds now."""
        trends = self._desk.trends
        trends.recent(self._settings.recent_indicators)
        trends.forget([one.code for one in self._desk.catalogue.indicators()])
        self.picker.search(self.picker.field.text())
        self._code = self._code or trends.default()
        self._stale = False
        if self._code:
            self._show()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("↑ ↓", self.tr("trong ô tìm: chọn chỉ tiêu")),
            ("Enter", self.tr("sang biểu đồ")),
            ("← →", self.tr("đi từng năm, từng quý trên biểu đồ")),
            ("+ -", self.tr("phóng to, thu nhỏ")),
            ("Home", self.tr("xem lại toàn bộ")),
            ("Ctrl+C", self.tr("chép bảng số liệu và biểu đồ")),
            ("Ctrl+E", self.tr("lưu biểu đồ thành PNG hoặc SVG")),
            (self.tr("bấm chú giải"), self.tr("ẩn hoặc hiện")),
            (self.tr("Alt+bấm chú giải"), self.tr("xem riêng")),
        ]

    def show_indicator(self, code: str) -> None:
        """Show an indicator and remember it among those seen lately."""
        self._settings.looked_at(code)
        self._desk.trends.recent(self._settings.recent_indicators)
        self.picker.field.clear()
        self._choose(code)

    def show_frequency(self, frequency: Frequency) -> None:
        """Show years or quarters."""
        self._frequency = frequency
        self._show()

    def show_span(self, span: Span) -> None:
        """Show so much of the past."""
        self._span = span
        self._show()

    def copy(self) -> None:
        """Put the table (text and HTML) and the chart (image) on the clipboard."""
        if self.series is None:
            return
        data = QMimeData()
        data.setText(as_text(self.series))
        data.setHtml(as_html(self.series))
        data.setImageData(image(self._picture(self.series)))
        QGuiApplication.clipboard().setMimeData(data)
        self.hint.emit(self.tr("Đã chép bảng số liệu và biểu đồ"))

    def save(self) -> None:
        """Write the chart as PNG or SVG where the user says."""
        if self.series is None:
            return
        name = re.sub(r"[^\w.-]+", "-", self.series.indicator.short_name).strip("-")
        pattern = self.tr("Ảnh PNG (*.png);;Ảnh SVG (*.svg)")
        path = self._ask.save_file(self.tr("Lưu biểu đồ"), Path.home() / f"{name}.png", pattern)
        if path is None:
            return
        try:
            write = save_svg if path.suffix.lower() == ".svg" else save_png
            write(self._picture(self.series), path)
        except UserError as error:
            self._ask.tell(texts.sentence(error))
        else:
            self.hint.emit(self.tr("Đã lưu {0}").format(path.name))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_stale()

    def _picture(self, series: Series) -> Picture:
        return Picture(series, self.chart.view(), hidden=self._hidden)

    def _show_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _choose(self, code: str) -> None:
        if code != self._code:
            self._hidden = frozenset()
        self._code = code
        self._show()

    def _show(self) -> None:
        series = self._desk.trends.series(self._code, frequency=self._frequency)
        self.series = series
        self.picker.show_current(self._code)
        self._controls.show_series(series, self._span, self._hidden)
        self.sentence.setText(rich(series.sentence))
        self.subsentence.setText(series.subsentence)
        self.legend.show_series(series, self._hidden)
        self.table.show_series(series)
        something = bool(series.points or series.city_steps or series.benchmarks)
        for part in (self.legend, self.chart, self.table):
            part.setVisible(something)
        self.chart.set_hidden(self._hidden)
        self.chart.show_series(series, span_of(series, self._span) if self._span is not Span.ALL else None)
        self.setAccessibleDescription(series.sentence.replace("**", ""))
        self._tell()

    def _tell(self) -> None:
        keys = self.tr("← → đi từng cột · bấm chú giải để ẩn · Alt+bấm để xem riêng")
        if self.series and self.series.counts[0]:
            keys += self.tr(" · {0} số, {1} nguồn").format(*self.series.counts)
        self.hint.emit(keys)

    def _hide_parts(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self.chart.set_hidden(hidden)
        if self.series:
            self._controls.show_series(self.series, self._span, hidden)

    def _figures_recorded(self, cells: Collection[Cell]) -> None:
        codes = dependent(self._desk.catalogue, {cell.indicator for cell in cells})
        self._desk.trends.forget(list(codes))
        self.picker.model.values_changed()
        if self._code in codes:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _lay_out(self) -> None:
        self._right = QVBoxLayout()
        for part in (self.sentence, self.subsentence, self.legend):
            self._right.addWidget(part)
        self.sentence.setWordWrap(True)
        self.subsentence.setWordWrap(True)
        self._right.addWidget(self.chart, 1)
        self._right.addWidget(self.table)
        self._right.addWidget(self.along)
        self._right.addStretch(0)
        self._body = body = QWidget(self)
        body.setAutoFillBackground(True)
        body.setLayout(self._right)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.picker)
        self.splitter.addWidget(scroll)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setCollapsible(1, False)
        self.splitter.setHandleWidth(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.context)
        whole.addWidget(self.splitter, 1)

    def _connect(self, changes: Changes) -> None:
        self.picker.chosen.connect(self._choose)
        self.picker.settled.connect(self._settle)
        self.legend.hidden_changed.connect(self._hide_parts)
        self.chart.moved.connect(self._align)
        self.chart.hovered.connect(self.table.set_hover)
        self.table.hovered.connect(self.chart.set_hover)
        self._controls.search_wanted.connect(self.enter)
        self._controls.span_chosen.connect(self.show_span)
        self._controls.frequency_chosen.connect(self.show_frequency)
        self._controls.benchmark_toggled.connect(self.legend.set_shown)
        self._controls.copy_button.clicked.connect(self.copy)
        self._controls.save_button.clicked.connect(self.save)
        changes.figures_recorded.connect(self._figures_recorded)
        changes.indicator_chosen.connect(self.show_indicator)
        self._style.changed.connect(self._dress)
        self.splitter.splitterMoved.connect(self._remember_splitter)
        for key, deed in (
            (QKeySequence(QKeySequence.StandardKey.Copy), self.copy),
            (QKeySequence("Ctrl+E"), self.save),
        ):
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _align(self) -> None:
        self.table.align(self.chart.frame())

    def _settle(self, code: str) -> None:
        self._settings.looked_at(code)
        self._desk.trends.recent(self._settings.recent_indicators)
        self.chart.setFocus(Qt.FocusReason.TabFocusReason)

    def _remember_splitter(self) -> None:
        self._settings.splitters[SCREEN] = str(self.picker.width())

    def _dress(self) -> None:
        px, palette = self._style.px, self._body.palette()
        palette.setColor(QPalette.ColorRole.Window, self._style.color("paper"))
        self._body.setPalette(palette)
        self._right.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(20))
        self._right.setSpacing(px(6))
        width = int(self._settings.splitters.get(SCREEN, "0")) or px(PICKER)
        self.picker.setMinimumWidth(px(160))
        self.splitter.setSizes([width, max(1, self.width() - width)])
        self._stale = True
        if self.series and self.isVisible():
            self.refresh()


def rich(sentence: str) -> str:
    """Rich text of a sentence whose key numbers stand between `**`."""
    return re.sub(r"\*\*(.+?)\*\*", lambda match: strong(match[1]), html.escape(sentence))
