"""Xu hướng: choose indicators, see them over the years against targets and others, note, keep, take along."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.chart_spec import ChartSpec, LineSpec, NamedChart
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.period import Frequency
from dntracker.paint.export import Picture
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import dependent
from dntracker.services.settings import Settings
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.series import Point
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.looking_back import KEY, DayField
from dntracker.ui.open_data import OpenData
from dntracker.ui.style import Style
from dntracker.ui.trends.abouts import Abouts
from dntracker.ui.trends.around import Around
from dntracker.ui.trends.asked import Asking, Span
from dntracker.ui.trends.context import TrendsContext
from dntracker.ui.trends.keeping import Keeping
from dntracker.ui.trends.keys import page_keys
from dntracker.ui.trends.leads import on_a_form
from dntracker.ui.trends.picker import Picker
from dntracker.ui.trends.taking import Taking


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
        self._desk, self._style, self._changes, self._ask, self._settings = desk, style, changes, ask, settings
        self._hidden: frozenset[str] = frozenset()
        self._stale = True
        self.shown: Chart | None = None
        self.asking = Asking(self)
        self.controls = TrendsContext(style, self.asking, self)
        self.context = self.controls.bar
        self.picker = Picker(style, desk.trends, self)
        self.around = Around(style, settings, self.picker, self)
        self.chart, self.table, self.legend = self.around.chart, self.around.table, self.around.legend
        self.sentence, self.subsentence = self.around.sentence, self.around.subsentence
        self.keeping = Keeping(desk, style, self.asking, self.chart, ask, self)
        self.day = DayField(self.context, desk, ask, self.keeping.notice)
        self.taking = Taking(self._picture, settings, ask, self)
        self.open_data = OpenData(desk, settings, ask)
        self.others = Abouts(desk, style, self.asking, self.controls.indicator)
        self._lay_out()
        self._connect()
        self._listen()

    def enter(self) -> None:
        """Give the focus to the search."""
        self._show_if_stale()
        self.picker.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picker.field.selectAll()
        self._tell()

    def prepare(self) -> None:
        """Load what the first chart needs, in an idle moment before the page is opened."""
        self.chart.prepare()
        self._desk.charts.prepare()

    def refresh(self) -> None:
        """Show what the file holds now."""
        trends = self._desk.trends
        trends.recent(self._settings.recent_indicators)
        trends.forget([one.code for one in self._desk.catalogue.indicators()])
        self.picker.search(self.picker.field.text())
        self._stale = False
        if not self.asking.spec.lines:
            code = trends.default()
            self.asking.spec = ChartSpec.of(code) if code else ChartSpec()
            self.asking.settle()
        if self.asking.spec.lines:
            self._show(stay=self.shown is not None)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return page_keys()

    def show_indicator(self, code: str) -> None:
        """Show an indicator alone, ready for its keys, and remember it among those seen lately.

        It is shown in the rhythm that is open, over the years where it has nothing there.
        """
        self.picker.field.clear()
        self.asking.choose(code, afresh=True)
        if self.shown and not self.shown.periods and self.asking.spec.frequency is not Frequency.YEAR:
            self.asking.beat(Frequency.YEAR)
        self._settle(code, Qt.FocusReason.OtherFocusReason)

    def show_named(self, code: str) -> None:
        """Open a chart that was kept."""
        kept = {one.code: one for one in self._desk.chart_deeds.named()}
        if code in kept:
            self.asking.open(kept[code])
            self.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_frequency(self, frequency: Frequency) -> None:
        """Show years, quarters or months."""
        self.asking.beat(frequency)

    def show_span(self, span: Span) -> None:
        """Show so much of the past."""
        self.asking.reach(span)

    def undo(self) -> str:
        """Take back the last deed on charts and say which; raises UserError."""
        return self._again(self._desk.chart_deeds.acts.undo)

    def redo(self) -> str:
        """Do again what was taken back last and say which; raises UserError."""
        return self._again(self._desk.chart_deeds.acts.redo)

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._desk.chart_deeds.acts.undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._desk.chart_deeds.acts.redo_name()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_stale()

    def _picture(self) -> Picture | None:
        return Picture(self.shown, self.chart.view(), hidden=self._hidden) if self.shown else None

    def _show_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _asked(self) -> None:
        self._hidden = frozenset(self.asking.spec.hidden)
        self._show()

    def _show(self, *, stay: bool = False) -> None:
        named = self.asking.named
        try:
            chart = self._desk.charts.chart(self.asking.everything, named.code if named else "")
        except UserError as error:
            self.keeping.tell(error, self.asking.spec.as_of)
            self.asking.spec = self.shown.spec if self.shown else ChartSpec()
            return
        self.shown = chart
        self.picker.show_current(self.asking.code, {line.indicator for line in chart.spec.lines})
        self.day.show_day(chart.spec.as_of)
        self.controls.show_chart(chart, self._hidden)
        self.around.show_chart(chart, self._hidden, self.asking.columns(chart), stay=stay)
        self.setAccessibleDescription(chart.sentence.replace("**", ""))
        self._tell()

    def _tell(self) -> None:
        if supposed := self.chart.supposing.now:
            self.chart.announce(supposed.text)
            self.hint.emit(self.tr("{0} ↑ ↓ ← → đổi, Esc thôi").format(supposed.text))
            return
        keys = self.tr("← → đi từng cột · Enter đến số liệu · N ghi chú · Ctrl+Enter ở ô tìm để thêm đường")
        if self.shown and self.shown.counts[0]:
            keys += self.tr(" · {0} số, {1} nguồn").format(*self.shown.counts)
        self.hint.emit(keys)

    def _hide_parts(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self.asking.hide(hidden)
        self.chart.set_hidden(hidden)
        if self.shown:
            self.controls.show_chart(self.shown, hidden)

    def _figures_recorded(self, cells: Collection[Cell]) -> None:
        codes = dependent(self._desk.catalogue, {cell.indicator for cell in cells})
        self._desk.trends.forget(list(codes))
        self.picker.model.values_changed()
        if codes.intersection(self.asking.spec.indicators):
            self._went_stale()

    def _went_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _again(self, deed: Callable[[], str]) -> str:
        done = deed()
        self._written(done)
        return done

    def _written(self, done: str) -> None:
        self._changes.saved.emit(self._desk.now())
        self._show(stay=True)
        if done:
            self.hint.emit(done)

    def _to_figure(self, point: Point) -> None:
        figure = point.figure
        if point.computed:
            self.hint.emit(self.tr("Số này được tính từ số khác: {0}").format(point.source_title))
        elif on_a_form(self._desk.catalogue, figure.cell):
            self._changes.cell_chosen.emit(figure.cell)
        else:
            self.hint.emit(self.tr("Không biểu nào có số này; nguồn: {0}").format(point.source_title))

    def _kept(self) -> list[NamedChart]:
        return self._desk.chart_deeds.named()  # loaded when the list is opened first

    def _publish(self) -> None:
        self.hint.emit(self.open_data.publish(self.asking.code))

    def _settle(self, code: str, why: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        self._settings.looked_at(code)
        self._desk.trends.recent(self._settings.recent_indicators)
        self.asking.settle()
        self.chart.setFocus(why)

    def _lay_out(self) -> None:
        self.around.splitter.addWidget(self.keeping.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.context, self.keeping.notice):
            whole.addWidget(part)
        whole.addWidget(self.around, 1)

    def _connect(self) -> None:
        controls, keeping = self.controls, self.keeping
        controls.kept = self._kept
        self.asking.changed.connect(self._asked)
        self.picker.chosen.connect(self.asking.choose)
        self.picker.added.connect(lambda code: self.asking.toggle(LineSpec(code)))
        self.picker.settled.connect(self._settle)
        self.legend.hidden_changed.connect(self._hide_parts)
        self.legend.dropped.connect(self.asking.drop)
        self.chart.reached.connect(self.asking.settle)
        self.chart.walk.entered.connect(self._to_figure)
        for hand in (self.chart.walk, self.chart.hand):
            hand.project_asked.connect(self._changes.project_chosen)
        self.table.figure_asked.connect(self.chart.walk.enter)
        self.others.closed.connect(lambda: self.chart.setFocus(Qt.FocusReason.OtherFocusReason))
        controls.search_wanted.connect(self.enter)
        controls.line_wanted.connect(self.others.open)
        controls.benchmark_toggled.connect(self.legend.set_shown)
        controls.name_wanted.connect(keeping.name)
        controls.drop_wanted.connect(keeping.drop)
        controls.open_wanted.connect(self.asking.open)
        self.day.chosen.connect(self.asking.look_back)
        controls.copy_button.clicked.connect(self.taking.copy)
        controls.save_button.clicked.connect(self.taking.save)
        keeping.written.connect(self._written)
        self.taking.told.connect(self.hint)
        self.taking.asked.connect(lambda form: keeping.hold(form, self.hint.emit))
        controls.data_wanted.connect(self._publish)
        self._connect_keys()

    def _connect_keys(self) -> None:
        keys = [("Ctrl+C", self.taking.copy), ("Ctrl+Shift+C", self.taking.copy_picture)]
        keys += [("Ctrl+E", self.taking.save), ("Ctrl+F", self.enter)]
        keys += [("Ctrl+D", self.others.open), ("Ctrl+Shift+G", lambda: self.keeping.name(False))]
        keys += [(key, field.showMenu) for key, field in self.controls.fields().items()]
        keys.append((KEY, self.day.open))
        for key, deed in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _listen(self) -> None:
        changes = self._changes
        self.chart.supposing.changed.connect(self._tell)
        changes.figures_recorded.connect(self._figures_recorded)
        changes.indicator_chosen.connect(self.show_indicator)
        changes.projects_changed.connect(self._went_stale)
        self._style.changed.connect(self._went_stale)
