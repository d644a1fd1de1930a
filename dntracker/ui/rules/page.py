"""Quy tắc kiểm tra: the rules of the file, one of them as fields, and what it would have found as it is typed."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.errors import UserError
from dntracker.domain.person import NoRight
from dntracker.services import texts
from dntracker.services.check_rules import BUILT_IN, CONDITION, checked
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.rules.fields import RuleForm, field_of
from dntracker.ui.rules.keys import keys
from dntracker.ui.rules.listing import RuleList
from dntracker.ui.rules.trial import Trial
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar
from dntracker.ui.widgets.notice import Deed, Notice

LIST, RULE = 510, 700
LEAST = (380, 480)
FIELDS, FOUND = 270, 380


class RulesPage(QWidget):
    """One rule is being worked on at a time; nothing is written before *Lưu quy tắc*."""

    hint = Signal(str)
    """What the status bar's middle shows."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Quy tắc kiểm tra")
        self._desk, self._style, self._changes, self._ask = desk, style, changes, ask
        self._rule, self._new = CheckRule("", CONDITION, Severity.WARN), False
        self._build()
        self._listen()
        changes.who_changed.connect(self.refresh)

    def enter(self) -> None:
        """Give the focus to the list."""
        if not self._rule.code:
            self.refresh()
        self.list.setFocus()
        self.hint.emit(self.tr("F5 thử trên các kỳ trước · Ctrl+Shift+N thêm quy tắc · Ctrl+Enter lưu"))

    def refresh(self) -> None:
        """Show what the file holds now; what is being typed stays."""
        self.list.show_rules(self._rules())
        if self._rule.code and self.is_changed() and not self._desk.rule_deeds.acts.why_not():
            self.list.mark("" if self._new else self._rule.code)
        else:
            self._again()

    def show_rule(self, code: str) -> None:
        """Open a rule by its code, once what is typed may be left."""
        if code == self._rule.code and not self._new:
            return
        if self._may_leave():
            self._open(next(one for one in self._rules() if one.code == code))
        else:
            self.list.mark("" if self._new else self._rule.code)

    def is_changed(self) -> bool:
        """Whether something was typed that is not written."""
        try:
            return self.form.rule() != self._rule
        except UserError:
            return True

    def settle(self) -> int:
        """How many rules are typed and not written."""
        return int(self.is_changed() and not self._desk.rule_deeds.acts.why_not())

    def undo(self) -> str:
        """Take back the last step on this page."""
        return self._take_back(self._desk.rule_deeds.acts.undo)

    def redo(self) -> str:
        """Do again what was taken back."""
        return self._take_back(self._desk.rule_deeds.acts.redo)

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._desk.rule_deeds.acts.undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._desk.rule_deeds.acts.redo_name()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return keys()

    def begin(self, indicator: str = "") -> None:
        """Begin a new rule of the department, a condition at first; about an indicator if one is given."""
        if self._desk.rule_deeds.acts.why_not() or not self._may_leave():
            return
        taken = {one.code for one in self._rules()}
        code = next(code for number in range(1, len(taken) + 2) if (code := f"D{number:02}") not in taken)
        condition = f"[{indicator}] " if indicator else ""
        self._open(CheckRule(code, CONDITION, Severity.WARN, condition=condition), new=True)
        self.form.name.setFocus()

    def save(self) -> None:
        """Write the rule as it is typed."""
        rule = self._readable()
        if rule is None or self._desk.rule_deeds.acts.why_not():
            return
        try:
            self._desk.rule_deeds.put_rule(rule)
        except UserError as error:
            self._tell(error)
            return
        self._new = False
        self._written(rule.code, self.tr("Đã lưu quy tắc {code}"))

    def drop(self) -> None:
        """Take out a rule of the department, or give a rule back as the program has it, once that was agreed to."""
        code, known = self._rule.code, self._rule.code in BUILT_IN
        question = self.tr("Đưa {code} về như của chương trình?") if known else self.tr("Bỏ quy tắc {code}?")
        yes = self.tr("Về như của chương trình") if known else self.tr("Bỏ quy tắc")
        told = self.tr("Ctrl+Z lấy lại được. Lý do đã ghi vẫn còn.")
        if not self._ask.confirm(question.format(code=code), told, yes, danger=not known):
            return
        try:
            self._desk.rule_deeds.remove_rule(code)
        except UserError as error:
            self._tell(error)
            return
        self._written(code, self.tr("{code} lại như của chương trình") if known else self.tr("Đã bỏ quy tắc {code}"))

    def give_back(self) -> None:
        """Show the rule as the file has it, once that was agreed to."""
        if self._may_leave():
            self._new = False
            self._again()
            self.hint.emit(self.tr("Quy tắc như trong tệp"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.trial.runs:
            self.trial.cancel()
        elif self.is_changed():
            self.give_back()

    def _build(self) -> None:
        style, desk = self._style, self._desk
        self.context = ContextBar(style, self)
        self.about = self.context.add_field(self.tr("Quy tắc"), self.tr("Quy tắc đang mở"))
        self.add = self.context.add_button(self.tr("Quy tắc mới"), "plus")
        self.remove = self.context.add_button("", "arrow-counter-clockwise")
        self.write = self.context.add_button(self.tr("Lưu quy tắc"), "check", primary=True)
        self.add.setToolTip(self.tr("Quy tắc mới của đơn vị (Ctrl+Shift+N)"))
        self.write.setToolTip(self.tr("Lưu quy tắc (Ctrl+Enter)"))
        self.notice = Notice(style, self)
        self.list, self.form = RuleList(style), RuleForm(style, desk.search.indicators)
        self.trial = Trial(style, desk, self._readable)
        below = _stacked(self.form.adding, self.trial)
        right = _split(Qt.Orientation.Vertical, (self.form, below), (style.px(FIELDS), style.px(FOUND)))
        bench = _split(Qt.Orientation.Horizontal, (self.list, right), (style.px(LIST), style.px(RULE)))
        for widget, least in zip((self.list, right), LEAST, strict=True):
            widget.setMinimumWidth(style.px(least))
        _stacked(self.context, self.notice, bench, on=self)

    def _listen(self) -> None:
        self.list.rule_chosen.connect(self.show_rule)
        self.form.edited.connect(self._edited)
        self.trial.cell_chosen.connect(self._changes.cell_chosen)
        self.trial.reached.connect(self.hint)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self.drop)
        self.write.clicked.connect(self.save)
        deeds = {"Ctrl+Return": self.save, "Ctrl+Shift+N": self.begin, "F5": self.trial.start}
        for key, deed in deeds.items():
            shortcut = QShortcut(QKeySequence(key), self, deed)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _rules(self) -> tuple[CheckRule, ...]:
        return self._desk.rule_deeds.rules()

    def _again(self) -> None:
        rules = self._rules()
        self._open(next((one for one in rules if one.code == self._rule.code), rules[0]))

    def _open(self, rule: CheckRule, new: bool = False) -> None:
        why = self._desk.rule_deeds.acts.why_not()
        self._rule, self._new = rule, new
        self.notice.clear()
        self.form.show_rule(rule, new, bool(why))
        self.list.mark("" if new else rule.code)
        for button in (self.add, self.write):
            button.setVisible(not why)
        if why:
            self.notice.stand("warn", self.tr("Chỉ xem quy tắc:"), why)
        else:
            self.notice.withdraw()
        self._offer_removal(bool(why))
        self._edited()

    def _offer_removal(self, locked: bool) -> None:
        known = BUILT_IN.get(self._rule.code)
        words = self.tr("Về như của chương trình") if known else self.tr("Bỏ quy tắc")
        self.remove.setText(words)
        self.remove.setAccessibleName(words)
        self.context.set_icon(self.remove, "arrow-counter-clockwise" if known else "trash")
        self.remove.setVisible(not locked and not self._new and self._rule != known)

    def _edited(self) -> None:
        self.trial.outdate()
        changed, new = self.is_changed(), self._new
        note, icon = (self.tr("chưa lưu"), "pencil-simple") if changed or new else ("", "")
        words = self.tr("quy tắc mới") if new else self._rule.name
        self.about.set_value(self._rule.code, words, note=note, icon=icon, role="warn")
        self.context.fit()

    def _readable(self) -> CheckRule | None:
        try:
            rule = self.form.rule()
            if self._new and any(one.code.casefold() == rule.code.casefold() for one in self._rules()):
                taken = self.tr("Đã có quy tắc {code}. Gõ mã khác.").format(code=rule.code)
                self.form.show_error("code", taken)
                return None
            rule = checked(rule, self._desk.catalogue)
        except UserError as error:
            self._tell(error)
            return None
        self.form.show_error("", "")
        return rule

    def _tell(self, error: UserError) -> None:
        sentence = texts.sentence(error)
        try:
            about = field_of(error.details, self.form.rule())
        except UserError:
            about = "limits"
        if about and not isinstance(error, NoRight):
            self.form.show_error(about, sentence)
        else:
            self.notice.say("bad", sentence, deeds=[Deed(self.tr("Đã hiểu"), self.notice.clear)])

    def _written(self, code: str, words: str) -> None:
        self._rule = replace(self._rule, code=code)
        self.list.show_rules(self._rules())
        self._again()
        self._changes.catalogue_changed.emit()
        self._changes.saved.emit(self._desk.now())
        self.hint.emit(words.format(code=code))
        self.list.setFocus()

    def _take_back(self, deed: Callable[[], str]) -> str:
        if not self._may_leave():
            return ""
        name, self._new = deed(), False
        self.list.show_rules(self._rules())
        self._again()
        self._changes.catalogue_changed.emit()
        self._changes.saved.emit(self._desk.now())
        return name

    def _may_leave(self) -> bool:
        if not self.is_changed() or self._desk.rule_deeds.acts.why_not():
            return True
        question = self.tr("Bỏ những thay đổi chưa lưu của quy tắc {code}?").format(code=self._rule.code)
        return self._ask.confirm(question, self.tr("Quy tắc trong tệp vẫn như trước."), self.tr("Bỏ"), danger=True)


def _stacked(*widgets: QWidget, on: QWidget | None = None) -> QWidget:
    holder = on or QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, int(widget is widgets[-1]))
    return holder


def _split(way: Qt.Orientation, widgets: tuple[QWidget, QWidget], sizes: tuple[int, int]) -> QSplitter:
    splitter = QSplitter(way)
    for place, widget in enumerate(widgets):
        splitter.addWidget(widget)
        splitter.setCollapsible(place, False)
        splitter.setStretchFactor(place, place)
    splitter.setHandleWidth(1)
    splitter.setSizes(list(sizes))
    return splitter
