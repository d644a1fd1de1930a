"""Dự án: the portfolio as a list with its timeline, and the views that hang in this page."""

from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.progress_form import is_project
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.projects.listing import Asked, Grouping
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.journal.asking import ask_day
from dntracker.ui.pages import Settles
from dntracker.ui.projects.context import ProjectsContext
from dntracker.ui.projects.view import DETAIL, LIST, AddsProject, Handed, ShowsProgramme, ShowsProject, View
from dntracker.ui.projects.views import view_specs
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Notice
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.strip import ViewStrip


class ProjectsPage(QWidget):
    """The page Dự án: its bar, its tabs, one of its views."""

    hint = Signal(str)
    """What the status bar's middle shows."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Dự án")
        self._desk, self._style, self._changes, self._ask = desk, style, changes, ask
        self.notice, self.context = Notice(style, self), ProjectsContext(style, desk, self)
        self._handed = Handed(desk, style, changes, ask, settings, self.notice, self.context, self)
        self._specs = {spec.code: spec for spec in view_specs()}
        tabs = [spec for spec in self._specs.values() if not spec.whole]
        self.strip, self._stack = ViewStrip(style, tabs, self), QStackedWidget(self)
        self._views: dict[str, View] = {}
        self._open, self._stale = LIST, {LIST}
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the view that is open."""
        self._fresh(self._open).enter()

    def refresh(self) -> None:
        """Have every view read again: the one that is open now, others when they are opened."""
        self._stale = set(self._views)
        self._show(self._open)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page and of the view that is open."""
        tabs = [("Alt+1 … 7", self.tr("mở một phần của Dự án, theo thứ tự của tên phần"))]
        tabs.append(("Ctrl+PgDn, Ctrl+PgUp", self.tr("sang phần sau, phần trước của Dự án")))
        adding = ("Ctrl+Shift+N", self.tr("thêm dự án"))
        return [*self.view(self._open).keys(), *([] if self._specs[self._open].whole else tabs), adding]

    def settle(self) -> int:
        """How many texts are typed and not saved."""
        return sum(view.settle() for view in self._views.values() if isinstance(view, Settles))

    def undo(self) -> str:
        """Take back this person's last deed with projects."""
        return self._after(self._desk.projects.acts.undo())

    def redo(self) -> str:
        """Do again what was taken back last."""
        return self._after(self._desk.projects.acts.redo())

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._desk.projects.acts.undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._desk.projects.acts.redo_name()

    def programme(self) -> str:
        """The programme chosen in the bar; `""`: all."""
        return self.context.asked.programme

    def open_project(self, code: str, milestone: str = "") -> None:
        """Show one project: its own view where there is one, else its row in the list."""
        try:
            self._desk.projects.portfolio.item(code)
        except UserError as error:
            self.notice.say("warn", texts.sentence(error))
            return
        cast(ShowsProject, self._fresh(LIST)).show_project(code, milestone)
        if DETAIL in self._specs:
            cast(ShowsProject, self._fresh(DETAIL)).show_project(code, milestone)
            self.open_view(DETAIL)
        else:
            self.open_view(LIST)

    def open_programme(self, code: str) -> None:
        """Show the projects of one programme."""
        self.context.ask(replace(self.context.asked, programme=code))
        self.refresh()
        self.open_view(LIST)

    def open_stage(self, code: str) -> None:
        """Show the projects of one stage in the list, grouped by stage; `""`: of every stage."""
        self.open_view(LIST)
        self.context.ask(Asked(stage=code, grouping=Grouping.STAGE))

    def open_view(self, code: str) -> View:
        """Open a view and give it the focus."""
        self.settle()
        if code != self._open:
            self.notice.leave()
        self._open = code
        view = self._show(code)
        self.hint.emit("")
        view.enter()
        return view

    def add_project(self) -> None:
        """Begin a project that is not there yet, in the programme chosen in the bar."""
        view = self._fresh(DETAIL)
        if isinstance(view, AddsProject) and view.add(self.context.asked.programme):
            self.open_view(DETAIL)

    def back(self) -> None:
        """Go back to the list, to the row where it was left."""
        self.open_view(LIST)

    def done(self, words: str) -> None:
        """Say what was written, and have everybody read again."""
        self.notice.clear()  # what was refused before it has been mended, or left
        self._after(words)

    def tell(self, words: str) -> None:
        """Show a hint in the middle of the status bar."""
        self.hint.emit(words)

    def view(self, code: str) -> View:
        """A view by its code, built now if it is not there yet."""
        if code not in self._views:
            view = self._views[code] = self._specs[code].make(self._handed, self._stack)
            self._stack.addWidget(cast(QWidget, view))
            self._stale.add(code)
        return self._views[code]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open != LIST:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._open)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def _step_back(self) -> None:
        # From a field to where work goes on in the view, from there to the list.
        before = QApplication.focusWidget()
        self.view(self._open).enter()
        if QApplication.focusWidget() is before:
            self.back()

    def _fresh(self, code: str) -> View:
        view = self.view(code)
        if code in self._stale:
            self._stale.discard(code)
            if isinstance(view, ShowsProgramme):
                view.show_programme(self.context.asked.programme)
            view.refresh()
        return view

    def _show(self, code: str) -> View:
        view = self._fresh(code)
        self.context.setVisible(not self._specs[code].whole)
        self.context.show_fields(code == LIST)
        self.context.show_asked()
        self._add.setVisible(not self._desk.projects.acts.why_not())
        self.strip.show_view(code)
        self._stack.setCurrentWidget(cast(QWidget, view))
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.context, self.strip, self.notice):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._add = self.context.add_button(self.tr("Thêm dự án"), "plus", primary=True)
        self._add.setToolTip("Ctrl+Shift+N")
        self._add.clicked.connect(self.add_project)
        self.context.programme_chosen.connect(self._take_programme)
        self.context.day_asked.connect(self._ask_day)
        self.context.closed.connect(self.enter)
        self.strip.chosen.connect(self.open_view)
        for signal in (self._changes.catalogue_changed, self._changes.day_began, self._changes.forms_moved):
            signal.connect(self._went_stale)
        for signal in (self._changes.projects_changed, self._changes.who_changed):
            signal.connect(self._went_stale)
        self._changes.figures_recorded.connect(self._recorded)
        keys = [(spec.key, lambda code=code: self.open_view(code)) for code, spec in self._specs.items() if spec.key]
        neighbours = [("Ctrl+PgDown", lambda: self._next(1)), ("Ctrl+PgUp", lambda: self._next(-1))]
        adding = ("Ctrl+Shift+N", self.add_project)
        own_keys(self, (*keys, *neighbours, *self.context.keys, adding))

    def _next(self, step: int) -> None:
        codes = list(self.strip.tabs)
        if self._open in codes:
            self.open_view(codes[(codes.index(self._open) + step) % len(codes)])

    def _take_programme(self, _code: str) -> None:
        self.refresh()

    def _ask_day(self) -> None:
        words = self.tr("Mở một cửa sổ chỉ để xem, mọi màn hình như lúc cuối ngày:")
        day = ask_day(self._ask, self.notice, self.tr("Xem tại ngày"), words, texts.day(self._desk.today))
        if day is not None:
            self._changes.day_asked.emit(day)

    def _after(self, done: str) -> str:
        self._changes.projects_changed.emit()
        self._changes.saved.emit(self._desk.now())
        self.hint.emit(done)
        return done

    def _recorded(self, cells: Iterable[Cell]) -> None:
        if any(map(is_project, cells)):
            self._went_stale()

    def _went_stale(self) -> None:
        self._stale = set(self._views)
        if self.isVisible():
            self._show(self._open)
