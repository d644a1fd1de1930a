"""Tổng quan: who has handed in which form, what is due next, and who is missing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.overview import Matrix
from dntracker.services.overview_texts import headline
from dntracker.services.screen_acts import ScreenActs, newest_of
from dntracker.services.settings import Settings
from dntracker.services.standings import Standing
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.overview.context import OverviewContext
from dntracker.ui.overview.deed_line import DeedLine
from dntracker.ui.overview.deeds import MatrixDeeds
from dntracker.ui.overview.filters import Filters
from dntracker.ui.overview.grid import MatrixGrid
from dntracker.ui.overview.inviting import invite
from dntracker.ui.overview.keys import OPEN_KEY, PROJECT_KEY, page_keys
from dntracker.ui.overview.missing import COPY_KEY, EXPORT_KEY, Missing
from dntracker.ui.overview.model import MatrixModel
from dntracker.ui.overview.opening import OpenPeriodDialog
from dntracker.ui.overview.surroundings import Surroundings
from dntracker.ui.overview.totals import Totals
from dntracker.ui.steps import ASIDE_KEY, FORWARD_KEY
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import EmptyState, Notice
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words

if TYPE_CHECKING:
    from dntracker.ui.meeting.window import MeetingWindow
    from dntracker.ui.overview.warning_deeds import WarningDeeds

MOST_COUNTED = 8  # columns


class OverviewPage(QWidget):
    """The page Tổng quan; a test hands in another `ask_period`."""

    hint = Signal(str)
    """What the status bar's middle shows."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Tổng quan")
        self._desk, self._style, self._changes, self._ask, self._stale = desk, style, changes, ask, True
        self._period: Period | None = None
        self._meeting: MeetingWindow | None = None
        self.model = MatrixModel(lambda: desk.today, self)
        self.grid = MatrixGrid(style, self.model)
        self.totals = Totals(style, self.grid, self.model)
        self.context, self.notice = OverviewContext(style, desk, self), Notice(style, self)
        self.headline, self.filters = Words(style, size=20), Filters(style)
        self.line = DeedLine(style)
        self.deeds = MatrixDeeds(desk, changes, ask, self.grid, self.line, self.notice)
        self.missing = Missing(desk, ask, self.notice, self.context.who)
        self.empty = EmptyState(style, "gauge")
        self.ask_period: Callable[[], OpenPeriodDialog | None] = self._ask_period
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the matrix."""
        if self._stale:
            self.refresh()
        self.deeds.offer()  # somebody else may be working now
        begin = None if self._stack.currentWidget() is self._work else self.empty.findChild(QPushButton)
        (begin if isinstance(begin, QPushButton) else self.grid).setFocus()

    def refresh(self) -> None:
        """Show how everything stands now."""
        self._stale = False
        self.around.show_soon()
        here, matrix = self.grid.here(), self._read()
        self.context.setVisible(matrix is not None)
        if matrix is None or self._period is None:
            self._invite()
            return
        self.model.show(matrix)
        self.headline.setText(headline(matrix, self._period, self._desk.today))
        self.grid.setAccessibleDescription(self.headline.text().replace("<b>", "").replace("</b>", ""))
        self.context.show_period(self._period, matrix)
        self.missing.show_matrix(matrix)
        self._stack.setCurrentWidget(self._work)
        self._filtered(here)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        own = (self.deeds.keys(), self.around.warnings.keys(), self.around.cards.keys())
        return page_keys(*own)

    def open_period(self) -> None:
        """Ask which period to open for whom, and open it; who may not is told so."""
        if self._desk.readonly:
            self.notice.say("warn", texts.fill("read_only", {}))
            return
        try:
            self._desk.submissions.openable(self.tr("mở kỳ mới"))
            dialog = self.ask_period()
            if dialog is None:
                return
            code, period = dialog.chosen
            opened = self._desk.submissions.open_period(code, period, dialog.required)
        except UserError as error:
            self.notice.say("warn", texts.sentence(error))
            return
        self._period = period
        self._announce()
        name = f"{code} {texts.inside(texts.period_name(period))}"
        words = self.tr("Đã mở {name} cho {count} nơi.") if opened else self.tr("Đã đổi nơi phải báo cáo {name}.")
        self.notice.say("good", words.format(name=name, count=opened))
        self.grid.setFocus()

    def meet(self) -> "MeetingWindow":
        """Show one indicator at a time over the whole screen, the gravest warning first."""
        from dntracker.ui.meeting.window import MeetingWindow

        meeting = self._meeting = MeetingWindow(self._desk, self._style)  # nothing else holds it
        meeting.opened.connect(self._changes.indicator_chosen)
        meeting.written.connect(self._met)
        meeting.left.connect(self._resume)
        meeting.showFullScreen()
        meeting.setFocus()
        return meeting

    def undo(self) -> str:
        """Take back this person's last choice of headline indicators, or what was last said of a warning."""
        return self._taken_back(self._gate().undo())

    def redo(self) -> str:
        """Do again what was taken back last."""
        return self._taken_back(self._gate(undone=True).redo())

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._gate().undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._gate(undone=True).redo_name()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def _read(self) -> Matrix | None:
        overview = self._desk.overview
        matrix = overview.matrix(self._period) if self._period else None
        if matrix is None or all(column.period != self._period for column in matrix.columns):
            self._period = overview.focus()
            matrix = overview.matrix(self._period) if self._period else None
        return matrix

    def _lay_out(self) -> None:
        self._work, self._stack = QWidget(), QStackedWidget()
        inner = QWidget()
        column, body, whole = QVBoxLayout(self._work), QVBoxLayout(inner), QVBoxLayout(self)
        for layout in (column, body, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for widget in (self.headline, self.filters, Rule(self._style, "rule"), self.grid):
            body.addWidget(widget, int(widget is self.grid))
        body.addWidget(Rule(self._style, "rule"))
        body.addWidget(self.totals)
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(inner, 1)
        column.addWidget(self.line)
        for part in (self._work, self.empty):
            self._stack.addWidget(part)
        whole.addWidget(self.context)
        whole.addWidget(self.notice)
        self.around = Surroundings(self._style, self._desk, self._stack, self._warning_deeds, self)
        whole.addWidget(self.around, 1)
        self._body = body
        self._dress()
        self._style.changed.connect(self._dress)

    def _dress(self) -> None:
        px = self._style.px
        self._body.setContentsMargins(px(24), px(14), px(24), px(4))
        self.headline.setContentsMargins(0, 0, 0, px(8))

    def _connect(self) -> None:
        self.grid.opened.connect(self._open)
        self.filters.changed.connect(self._filter)
        self.filters.closed.connect(self.grid.setFocus)
        self.deeds.moved.connect(self._announce)
        self.context.period_chosen.connect(self._choose)
        self.context.closed.connect(self.grid.setFocus)
        self.context.new.clicked.connect(self.open_period)
        self.context.meet.clicked.connect(self.meet)
        self.around.indicator_opened.connect(self._changes.indicator_chosen)
        self.around.stage_opened.connect(self._changes.stage_chosen)
        self.around.shown.connect(self._count)
        self.around.refused.connect(lambda sentence: self.notice.say("warn", sentence))
        self.around.written.connect(lambda: self._changes.saved.emit(self._desk.now()))
        self._changes.warnings_changed.connect(self._went_stale)
        self._changes.projects_changed.connect(self._went_stale)
        self._changes.figures_recorded.connect(self._went_stale)
        self._changes.forms_moved.connect(self._went_stale)
        self._changes.day_began.connect(self._went_stale)
        own_keys(self, (
            ("Ctrl+F", self.filters.open), ("Alt+1", self.context.open_periods), (OPEN_KEY, self.open_period),
            (COPY_KEY, self.missing.copy), (EXPORT_KEY, self.missing.export), ("Esc", self._show_all),
            (FORWARD_KEY, self.deeds.forward), (ASIDE_KEY, self.deeds.aside),
            (PROJECT_KEY, self.around.to_project), ("Alt+B", self.around.to_warnings), ("Alt+C", self.around.to_cards),
            ("Alt+D", self.around.to_stages),
        ))  # fmt: skip

    def _open(self, standing: Standing) -> None:
        self._changes.form_chosen.emit(standing.form.code, standing.unit.code, standing.period)

    def _choose(self, code: str) -> None:
        self._period = Period.parse(code)
        self.notice.leave()
        self.refresh()

    def _filter(self, text: str, show: object) -> None:
        here = self.grid.here()
        self.model.filter(text, show)  # type: ignore[arg-type]  # a signal carries an object
        self._filtered(here)

    def _show_all(self) -> None:
        stood = self.filters.is_set or bool(self.notice.text())
        self.filters.clear()
        self.notice.clear()
        self.grid.setFocus()
        if not stood:
            self._changes.stepped_back.emit()

    def _filtered(self, here: tuple[str, int]) -> None:
        self.filters.show_matrix(self.model.matrix, len(self.model.rows))
        if not self.grid.currentIndex().isValid():
            self.grid.go(*here)
        self.deeds.offer()

    def _announce(self) -> None:
        self._changes.forms_moved.emit()
        self._changes.saved.emit(self._desk.now())

    def _count(self) -> None:
        opened = [(place, one) for place, one in enumerate(self.model.matrix.columns) if one.opened]
        if len(opened) > MOST_COUNTED:  # counting is most of the work: then only for the chosen period
            opened = [(place, one) for place, one in opened if one.period == self._period]
        found = ((place, self._desk.overview.filled(one)) for place, one in opened)
        self.totals.show_filled({place: counts for place, counts in found if counts[1]})

    def _resume(self) -> None:
        self._meeting = None
        self.window().activateWindow()
        self.grid.setFocus()

    def _met(self) -> None:
        self._changes.saved.emit(self._desk.now())
        self._changes.warnings_changed.emit()

    def _warning_deeds(self) -> "WarningDeeds":
        from dntracker.ui.overview.warning_deeds import WarningDeeds  # not on the way to the first page

        return WarningDeeds(self._desk, self._changes, self._ask, self.notice, self.hint.emit)

    def _gate(self, *, undone: bool = False) -> ScreenActs:
        return newest_of((self._desk.headlines.acts, self._desk.warnings.acts.notes), undone=undone)

    def _taken_back(self, done: str) -> str:
        self.around.show_now()
        self._changes.saved.emit(self._desk.now())
        return done

    def _went_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _ask_period(self) -> OpenPeriodDialog | None:
        dialog = OpenPeriodDialog(self._desk, self._style, self.window())
        return dialog if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _invite(self) -> None:
        if self._stack.currentWidget() is not self.empty:  # its button keeps the focus
            self._stack.setCurrentWidget(self.empty)
            invite(self.empty, self.open_period)
