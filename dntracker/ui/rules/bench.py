"""Rules of one sort, changed one at a time, over what the one being typed would find: nothing is written before Lưu."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.ui.ask import Ask
from dntracker.ui.rules.preview import Labels, Preview, Row, add_row
from dntracker.ui.rules.rule_fields import Rule, RuleFields, Wording
from dntracker.ui.style import Style
from dntracker.ui.widgets.flat_table import FlatTable
from dntracker.ui.widgets.notice import Notice
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.words import Words

SAVE_KEY, USUAL_KEY, DEED_KEY = "Ctrl+Return", "Ctrl+Shift+D", "Ctrl+L"
PAUSE = 120  # ms after the last key, then the preview is made again
LIST, PREVIEW = 530, 710


class RuleBench(QWidget, Generic[Rule]):
    """The rules at the left; one of them as fields at the right, over what it finds."""

    def __init__(self, style: Style, ask: Ask, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        wording, labels = self.wording(), self.labels()
        self._style, self._ask, self.notice, self._code = style, ask, notice, ""
        self.table = FlatTable(style, labels.heads, labels.rules, self)
        self.fields = RuleFields[Rule](style, wording, self)
        self.found = FlatTable(style, labels.found_heads, labels.found, self)
        self.told, self.summary = Words(style, bold=True), Words(style, role="ink2")
        self.whole, self._whole, self._silent = Words(style), dict[str, str](), labels.silent
        self.save_button = QPushButton(self.tr("Lưu quy tắc"))
        self.usual_button = QPushButton(self.tr("Như ban đầu"))
        self.reason_button = QPushButton(labels.deed)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._connect()

    # What a sort of rules says of itself.

    def wording(self) -> Wording[Rule]:
        """How a rule is shown and read; asked while this is being made."""
        raise NotImplementedError

    def labels(self) -> Labels:
        """What the tables are called; asked while this is being made."""
        raise NotImplementedError

    def all_rules(self) -> Sequence[Rule]:
        """All rules, in the order of the table."""
        raise NotImplementedError

    def rule_of(self, code: str) -> Rule:
        """The rule with this code."""
        raise NotImplementedError

    def usual_of(self, code: str) -> Rule | None:
        """The rule as the program has it; None where it is the department's own."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Why whoever works now may change nothing; empty where they may."""
        raise NotImplementedError

    def row_of(self, rule: Rule) -> Row:
        """A rule as a row; its key is its code."""
        raise NotImplementedError

    def title_of(self, rule: Rule) -> str:
        """What stands over the fields."""
        raise NotImplementedError

    def preview_of(self, rule: Rule) -> Preview:
        """What the rule would find as it is typed."""
        raise NotImplementedError

    def put(self, rule: Rule) -> None:
        """Keep a rule; raises UserError."""
        raise NotImplementedError

    def remove(self, code: str) -> None:
        """Put a rule back as the program has it; raises UserError."""
        raise NotImplementedError

    def done(self, words: str) -> None:
        """Something was written: say so, and have everybody read again."""
        raise NotImplementedError

    def tell(self, words: str) -> None:
        """Say something that needs no attention."""
        raise NotImplementedError

    def open_found(self, key: str) -> None:
        """Open what a row of the preview is about."""
        raise NotImplementedError

    def answer(self) -> None:
        """Say something about the chosen row of the preview."""
        raise NotImplementedError

    # What they share.

    def enter(self) -> None:
        """Give the focus to the rules."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what the file holds now; what is being typed stays."""
        changed = self.settle()
        self._list()
        if changed:
            self._preview()
        else:
            self._open(self._code or self._first())

    def settle(self) -> int:
        """How many rules are typed and not saved."""
        return int(self.fields.is_changed())

    def save(self) -> None:
        """Write the rule as it is typed."""
        code = self._code
        try:
            rule = self.fields.rule()
            if rule is None or rule == self.rule_of(code):
                return
            self.put(rule)
        except UserError as error:
            self.refuse(error)
            return
        self.done(self.tr("Đã lưu quy tắc {code}.").format(code=code))
        self._open(code)
        self.enter()  # Ctrl+Z in a field is the field's own

    def back_to_usual(self) -> None:
        """Put a rule of the program back as it was."""
        code = self._code
        if self.rule_of(code) == self.usual_of(code):
            self._open(code)
            self.tell(self.tr("Quy tắc {code} đang như ban đầu.").format(code=code))
            return
        try:
            self.remove(code)
        except UserError as error:
            self.refuse(error)
            return
        self._code = ""
        self.done(self.tr("Quy tắc {code} như ban đầu.").format(code=code))
        self._open(code if self.usual_of(code) is not None else self._first())
        self.enter()

    def give_back(self) -> None:
        """Show the rule as the file has it."""
        self._open(self._code)
        self.enter()

    def refuse(self, error: UserError) -> None:
        """Say why nothing was written."""
        self.notice.say("bad", self.tr("Chưa ghi được."), texts.sentence(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.settle():
            self._open(self._code)
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._pause.isActive():  # the file may be closed before its time is up
            self._pause.stop()
            self._preview()
        super().hideEvent(event)

    def _first(self) -> str:
        return self.row_of(self.all_rules()[0]).key

    def _list(self) -> None:
        self.table.blockSignals(True)
        self.table.clear()
        for rule in self.all_rules():
            add_row(self.table, self.row_of(rule))
        self.table.go(self._code)
        self.table.blockSignals(False)

    def _open(self, code: str) -> None:
        self._code = code
        self._stand_on(code)
        rule = self.rule_of(code)
        self.told.setText(self.title_of(rule))
        self.fields.show_rule(rule)
        why_not = self.why_not()
        self.fields.setEnabled(not why_not)
        self.fields.setToolTip(texts.begun(why_not))
        self._preview()

    def _choose(self) -> None:
        code = self.table.key()
        if code is None or code == self._code:
            return
        if self.settle():
            asked = self.tr("Bỏ thay đổi chưa lưu của quy tắc {code}?").format(code=self._code)
            if not self._ask.confirm(asked, yes=self.tr("Bỏ thay đổi"), danger=True):
                self._stand_on(self._code)
                return
        self._open(str(code))

    def _stand_on(self, code: str) -> None:
        self.table.blockSignals(True)
        self.table.go(code)
        self.table.blockSignals(False)

    def _preview(self) -> None:
        typed = None
        try:
            typed = self.fields.rule()
        except UserError as error:
            self.fields.show_error(texts.sentence(error))
        self._offer(typed)
        if typed is None:
            return
        preview, here = self.preview_of(typed), self.found.key()
        self._whole = preview.whole
        self.summary.setText(preview.summary)
        self.found.clear()
        for row in preview.rows:
            add_row(self.found, row)
        self.found.go(here)
        self.found.say_empty(self._silent)

    def _offer(self, typed: Rule | None) -> None:
        kept, may = self.rule_of(self._code), not self.why_not()
        self.save_button.setEnabled(may and typed is not None and typed != kept)
        self.usual_button.setEnabled(may and kept != self.usual_of(self._code))
        self.reason_button.setEnabled(may)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(lambda *_items: self._choose())
        self.table.opened.connect(lambda _code: self.fields.enter())
        self.fields.edited.connect(self._pause.start)
        self._pause.timeout.connect(self._preview)
        self.found.currentItemChanged.connect(
            lambda *_items: self.whole.setText(self._whole.get(str(self.found.key()), ""))
        )
        self.found.opened.connect(lambda key: self.open_found(str(key)))
        for button, key, deed in (
            (self.save_button, SAVE_KEY, self.save), (self.usual_button, USUAL_KEY, self.back_to_usual),
            (self.reason_button, DEED_KEY, self.answer),
        ):  # fmt: skip
            button.clicked.connect(deed)
            button.setToolTip(key.replace("Return", "Enter"))
            own_keys(self, [(key, deed)])

    def _lay_out(self) -> None:
        px, right = self._style.px, QWidget()
        buttons, column = QHBoxLayout(), QVBoxLayout(right)
        self.save_button.setProperty("primary", True)
        buttons.setSpacing(px(10))
        buttons.addWidget(self.reason_button)
        buttons.addStretch(1)
        buttons.addWidget(self.usual_button)
        buttons.addWidget(self.save_button)
        column.setContentsMargins(px(16), px(10), px(20), px(8))
        column.setSpacing(px(8))
        column.addWidget(self.told)
        column.addWidget(self.fields)
        column.addLayout(buttons)
        column.addWidget(self.summary)
        column.addWidget(self.found, 1)
        column.addWidget(self.whole)
        self.whole.setWordWrap(True)
        splitter = QSplitter()
        splitter.addWidget(self.table)
        splitter.addWidget(right)
        splitter.setSizes([px(LIST), px(PREVIEW)])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(12), px(6), 0, 0)
        whole.addWidget(splitter)
