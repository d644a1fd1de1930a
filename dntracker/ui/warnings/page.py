"""Cảnh báo sớm: everything that needs attention, the gravest first; the rules behind it one key away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.early_warning import Gravity
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.services.warnings.folded import Line
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.rules.bench import DEED_KEY
from dntracker.ui.style import Style
from dntracker.ui.warnings.leading import lead, lead_to_figure
from dntracker.ui.warnings.looks import counted
from dntracker.ui.warnings.noting import take_note
from dntracker.ui.warnings.rules_view import WarningRulesView
from dntracker.ui.warnings.warning_list import WarningList
from dntracker.ui.widgets.context_bar import ContextBar
from dntracker.ui.widgets.notice import Deed, EmptyState, Notice

LIST_KEY, RULES_KEY, FIGURE_KEY = "Alt+1", "Alt+2", "Ctrl+Return"


class WarningsPage(QWidget):
    """The page: a list and its rules, which nobody needs to leave the keyboard for."""

    hint = Signal(str)
    """What the status bar's middle shows."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Cảnh báo sớm")
        self._desk, self._style, self._changes, self._ask, self._stale = desk, style, changes, ask, True
        self.context, self.notice = ContextBar(style, self), Notice(style, self)
        self._stack = QStackedWidget(self)
        self.list = WarningList(style)
        self.rules = WarningRulesView(desk, style, ask, self.notice, self._stack)
        self.empty = EmptyState(style, "check-circle")
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the list, or to the rules where they are open."""
        self._show_if_stale()
        if self._stack.currentWidget() is self.rules:
            self.rules.enter()
            self.hint.emit(self.tr("Enter sửa · Ctrl+Enter lưu · Ctrl+Shift+D như ban đầu · Esc về danh sách"))
            return
        if self._stack.currentWidget() is self.empty:
            (self.empty.findChild(QPushButton) or self).setFocus(Qt.FocusReason.OtherFocusReason)
            self.hint.emit(self.tr("Alt+2 quy tắc · Esc về Tổng quan"))
            return
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hint.emit(self.tr("Enter mở · Ctrl+Enter ô số liệu · Ctrl+L ghi đã rõ · Alt+2 quy tắc · Esc về Tổng quan"))

    def refresh(self) -> None:
        """Show what needs attention now."""
        self._stale = False
        found = self._desk.warnings.all()
        self.list.show_warnings(found)
        self.about.set_value(counted(found) or self.tr("không có gì"))
        answered = sum(bool(one.answer) for one in found)
        self.noted.set_value(str(answered), self.tr("trong {period}").format(period=self._quarter()))
        self.rules.refresh()
        if self._stack.currentWidget() is not self.rules:
            self._stack.setCurrentWidget(self.list if found else self.empty)
        self._offer()
        self.context.fit()

    def settle(self) -> int:
        """How many rules are typed and not saved."""
        return self.rules.settle()

    def undo(self) -> str:
        """Take back this person's last step here."""
        return self._after(self._desk.warnings.acts.notes.undo())

    def redo(self) -> str:
        """Do again what was taken back last."""
        return self._after(self._desk.warnings.acts.notes.redo())

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._desk.warnings.acts.notes.undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._desk.warnings.acts.notes.redo_name()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        views = [(LIST_KEY, self.tr("danh sách cảnh báo")), (RULES_KEY, self.tr("quy tắc và ngưỡng"))]
        if self._stack.currentWidget() is self.rules:
            return [*self.rules.keys(), *views]
        return [
            ("Enter", self.tr("mở biểu đồ, dự án hay biểu mà cảnh báo nói đến")),
            ("Enter, → ←", self.tr("mở, gấp những cảnh báo cùng một quy tắc")),
            ("Ctrl+Enter", self.tr("mở ô số liệu mà cảnh báo dựa vào")),
            (DEED_KEY, self.tr("ghi đã rõ cảnh báo đang chọn, kèm lý do; quý sau cảnh báo nhắc lại")),
            ("1 2 3 4", self.tr("đến cảnh báo nghiêm trọng, chú ý, theo dõi, tin tốt đầu tiên")),
            *views,
            ("Ctrl+Z, Ctrl+Y", self.tr("hoàn tác, làm lại")),
            ("Esc", self.tr("về Tổng quan")),
        ]

    def show_list(self) -> None:
        """Show the warnings."""
        self._stack.setCurrentWidget(self.list if self._desk.warnings.all() else self.empty)
        self._offer()
        self.enter()

    def show_rules(self) -> None:
        """Show the rules."""
        self._show_if_stale()
        self._stack.setCurrentWidget(self.rules)
        self._offer()
        self.enter()

    def show_warning(self, rule: str, subject: str) -> None:
        """Show one warning in the list, or the line that all of its rule are under."""
        self.show_list()
        self.list.stand_on(rule, subject)

    def note_chosen(self) -> None:
        """Take note of the chosen warning."""
        if (one := self.list.chosen()) is not None:
            self.acknowledge(one)

    def acknowledge(self, one: Line) -> None:
        """Ask what is to be said of a warning, and keep it for this quarter."""
        if take_note(self._desk, self._ask, self.notice, one):
            self._after(self.tr("Đã ghi. Quý sau cảnh báo nhắc lại lời này."))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_stale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def _show_if_stale(self) -> None:
        if self._stale:
            self.refresh()

    def _open(self, one: Line) -> None:
        if not lead(self._changes, one):
            self.notice.say("warn", one.title, self.tr("Nhiệm vụ này chỉ có trong nguồn, không có màn hình riêng."))

    def _open_figure(self) -> None:
        one = self.list.chosen()
        if one is not None and not lead_to_figure(self._changes, one):
            self.notice.say("warn", one.title, self.tr("Cảnh báo này không dựa vào một ô số liệu riêng."))

    def _quarter(self) -> str:
        return texts.inside(texts.period_name(self._desk.warnings.quarter()))

    def _offer(self) -> None:
        listed = self._stack.currentWidget() is self.list
        self.note.setVisible(listed)
        self.note.setEnabled(not self._desk.warnings.acts.notes.why_not() and self.list.chosen() is not None)
        self.to_rules.setVisible(self._stack.currentWidget() is not self.rules)
        self.to_list.setVisible(self._stack.currentWidget() is self.rules)

    def _after(self, done: str) -> str:
        self._changes.saved.emit(self._desk.now())
        self.refresh()
        self._changes.warnings_changed.emit()
        self.hint.emit(done)
        return done

    def _step_back(self) -> None:
        if self.notice.text():
            self.notice.clear()
        elif self._stack.currentWidget() is self.rules and self.rules.settle():
            self.rules.give_back()
        elif self._stack.currentWidget() is self.rules:
            self.show_list()
        else:
            self._changes.page_asked.emit("overview")

    def _went_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        self.about = self.context.add_field(self.tr("Cần chú ý"), self.tr("Số cảnh báo theo mức"))
        self.noted = self.context.add_field(self.tr("Đã rõ"), self.tr("Số cảnh báo đã ghi đã rõ"))
        self.to_list = self.context.add_button(self.tr("Danh sách"), "list-bullets")
        self.to_rules = self.context.add_button(self.tr("Quy tắc"), "sliders-horizontal")
        self.note = self.context.add_button(self.tr("Ghi đã rõ"), "check", primary=True)
        for button, key in ((self.to_list, LIST_KEY), (self.to_rules, RULES_KEY), (self.note, DEED_KEY)):
            button.setToolTip(f"{button.text()} ({key})")
        for part in (self.list, self.rules, self.empty):
            self._stack.addWidget(part)
        look = Deed(self.tr("Xem quy tắc"), self.show_rules, primary=True)
        told = self.tr("Đổi ngưỡng nếu muốn được báo sớm hơn.")
        self.empty.say(self.tr("Không có gì cần chú ý"), told, ((self.tr("Quy tắc cảnh báo"), told, look),))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.context, self.notice):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.chosen_changed.connect(self._offer)
        self.rules.lead = self._open
        self.rules.answered = self.acknowledge
        self.rules.written = self._after
        self.rules.told_quietly = self.hint.emit
        for button, deed in ((self.to_list, self.show_list), (self.to_rules, self.show_rules)):
            button.clicked.connect(deed)
        self.note.clicked.connect(self.note_chosen)
        changes = self._changes
        for signal in (changes.figures_recorded, changes.catalogue_changed, changes.forms_moved, changes.day_began):
            signal.connect(self._went_stale)
        for signal in (changes.projects_changed, changes.who_changed):
            signal.connect(self._went_stale)
        self._key(self, LIST_KEY, self.show_list)
        self._key(self, RULES_KEY, self.show_rules)
        self._key(self, "Esc", self._step_back)
        self._key(self.list, DEED_KEY, self.note_chosen)
        self._key(self.list, FIGURE_KEY, self._open_figure)
        for place, gravity in enumerate(Gravity, 1):
            self._key(self.list, str(place), partial(self.list.go, gravity))

    def _key(self, where: QWidget, key: str, deed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)
