"""Quy tắc màu: the rules that rate projects, changed one at a time, with what each would colour as it is typed."""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import Colour, RatingRule
from dntracker.services import texts
from dntracker.services.projects.rating_rules import RULES, rule_name
from dntracker.services.projects.rating_words import RATING_LIMITS
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.words import COLOURS
from dntracker.ui.asking import Question, ask_until
from dntracker.ui.named import named
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.projects.rule_fields import RuleFields
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.dressed import LOOK, Look
from dntracker.ui.widgets.flat_table import FlatTable, Head
from dntracker.ui.widgets.words import Words

SAVE_KEY, USUAL_KEY, REASON_KEY = "Ctrl+Return", "Ctrl+Shift+D", "Ctrl+L"
PAUSE = 120  # ms after the last key, then the preview is made again
LIST, PREVIEW = 530, 710


class RulesView(QWidget):
    """The rules at the left; one of them as fields at the right, over the projects that it speaks about."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        style = handed.style
        self._handed, self._desk, self._code = handed, handed.desk, ""
        self.table = FlatTable(style, self._heads(), self.tr("Các quy tắc đánh giá"), self)
        self.fields = RuleFields(style, self)
        self.found = FlatTable(style, self._found_heads(), self.tr("Các dự án quy tắc này nói đến"), self)
        self.told, self.summary = Words(style, bold=True), Words(style, role="ink2")
        self.whole = Words(style)
        self._then: dict[str, Rating] = {}
        self.save_button = QPushButton(self.tr("Lưu quy tắc"))
        self.usual_button = QPushButton(self.tr("Như ban đầu"))
        self.reason_button = QPushButton(self.tr("Ghi lý do đỏ…"))
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._lay_out()
        self._connect()

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
            self._open(self._code or next(iter(RULES)))

    def settle(self) -> int:
        """How many rules are typed and not saved."""
        return int(self.fields.is_changed())

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("Ctrl+Enter", self.tr("lưu quy tắc đang sửa")),
            (USUAL_KEY, self.tr("đưa quy tắc về như ban đầu")),
            (REASON_KEY, self.tr("ghi lý do của dự án đỏ đang chọn")),
            ("Enter", self.tr("sửa quy tắc đang chọn; mở dự án đang chọn")),
            ("Esc", self.tr("bỏ thay đổi chưa lưu, về danh sách quy tắc")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.settle():
            self._open(self._code)
        super().keyPressEvent(event)

    def save(self) -> None:
        """Write the rule as it is typed."""
        try:
            rule = self.fields.rule()
            if rule is None or rule == self._desk.projects.ratings.rule(rule.code):
                return
            self._desk.projects.ratings.put_rule(rule)
        except UserError as error:
            self._refuse(error)
            return
        self._handed.around.done(self.tr("Đã lưu quy tắc {code}.").format(code=rule.code))
        self._open(rule.code)
        self.enter()  # Ctrl+Z in a field is the field's own

    def back_to_usual(self) -> None:
        """Put a rule of the program back as it was."""
        code = self._code
        if self._desk.projects.ratings.rule(code) == RULES.get(code):
            self._open(code)
            self._handed.around.tell(self.tr("Quy tắc {code} đang như ban đầu.").format(code=code))
            return
        try:
            self._desk.projects.ratings.remove_rule(code)
        except UserError as error:
            self._refuse(error)
            return
        self._code = ""
        self._handed.around.done(self.tr("Quy tắc {code} như ban đầu.").format(code=code))
        self._open(code if code in RULES else next(iter(RULES)))
        self.enter()

    def explain(self) -> None:
        """Ask why the chosen project is red, and write it."""
        ratings, project = self._desk.projects.ratings, self.found.key()
        rating = ratings.all().get(str(project)) if project else None
        if rating is None or rating.colour is not Colour.RED:
            self._handed.notice.say("warn", self.tr("Chọn một dự án đang đỏ để ghi lý do."))
            return
        given, last = rating.reason, ratings.last_reason(str(project))
        label = self.tr("Vì sao {name} đỏ?").format(name=rating.item.project.name)
        was = given.text if given else last.text if last else ""
        question = Question(self.tr("Ghi lý do đỏ"), label, was, lines=3)
        if ask_until(self._handed.ask, self._handed.notice, question, partial(ratings.explain, str(project))) is None:
            return
        self._handed.around.done(self.tr("Đã ghi lý do."))
        self.found.go(project)
        self.found.setFocus()

    def _list(self) -> None:
        rules, ratings = self._desk.projects.ratings.rules(), self._desk.projects.ratings.all()
        speaking = Counter(cause.rule.code for one in ratings.values() for cause in one.causes)
        self.table.blockSignals(True)
        self.table.clear()
        for rule in rules:
            texts_ = [
                rule.code, named(rule_name(rule)), named(COLOURS[rule.colour]), _limit(rule),
                self.tr("bật") if rule.active else self.tr("tắt"), str(speaking[rule.code]),
            ]  # fmt: skip
            item = self.table.add(texts_, rule.code, Look() if rule.active else Look(role="ink3"))
            icon, role = COLOUR_LOOKS[rule.colour]
            item.setData(2, LOOK, Look(role, icon))
        self.table.go(self._code)
        self.table.blockSignals(False)

    def _open(self, code: str) -> None:
        self._code = code
        self.table.blockSignals(True)
        self.table.go(code)
        self.table.blockSignals(False)
        rule = self._desk.projects.ratings.rule(code)
        self.told.setText(f"{rule.code} · {named(rule_name(rule))}")
        self.fields.show_rule(rule)
        why_not = self._desk.projects.acts.why_not()
        self.fields.setEnabled(not why_not)
        self.fields.setToolTip(texts.begun(why_not))
        self._preview()

    def _choose(self) -> None:
        code = self.table.key()
        if code is None or code == self._code:
            return
        if self.settle():
            asked = self.tr("Bỏ thay đổi chưa lưu của quy tắc {code}?").format(code=self._code)
            if not self._handed.ask.confirm(asked, yes=self.tr("Bỏ thay đổi"), danger=True):
                self.table.blockSignals(True)
                self.table.go(self._code)
                self.table.blockSignals(False)
                return
        self._open(str(code))

    def hideEvent(self, event: QHideEvent) -> None:
        if self._pause.isActive():  # the file may be closed before its time is up
            self._pause.stop()
            self._preview()
        super().hideEvent(event)

    def _preview(self) -> None:
        ratings, typed = self._desk.projects.ratings, None
        try:
            typed = self.fields.rule()
        except UserError as error:
            self.fields.show_error(texts.sentence(error))
        self._offer(typed)
        if typed is None:
            return
        rules = tuple(typed if one.code == typed.code else one for one in ratings.rules())
        now, then = ratings.all(), ratings.tried(rules)
        self._then = then
        self.summary.setText(self._summed(now, then))
        here = self.found.key()
        self.found.clear()
        for code, one in then.items():
            sentence = next((cause.sentence for cause in one.causes if cause.rule.code == typed.code), "")
            if sentence or one.colour is not now[code].colour:
                self._add(now[code], one, sentence)
        self.found.go(here)
        self.found.say_empty(self.tr("Quy tắc này không nói đến dự án nào."))

    def _say_whole(self) -> None:
        rating = self._then.get(str(self.found.key()))
        self.whole.setText("\n".join(rating.sentences) if rating else "")

    def _add(self, now: Rating, then: Rating, sentence: str) -> None:
        same = now.colour is then.colour
        words = [
            now.item.project.name, named(COLOURS[now.colour]),
            "" if same else named(COLOURS[then.colour]), sentence or self.tr("quy tắc này thôi nói đến"),
        ]  # fmt: skip
        item = self.found.add(words, now.item.project.code, Look(bold=not same))
        for column, colour in ((1, now.colour), (2, then.colour)):
            if item.text(column):
                icon, role = COLOUR_LOOKS[colour]
                item.setData(column, LOOK, Look(role, icon))
        if then.needs_reason:
            item.setToolTip(0, then.sentences[-1])

    def _summed(self, now: Mapping[str, Rating], then: Mapping[str, Rating]) -> str:
        before, after = (Counter(one.colour for one in found.values()) for found in (now, then))
        parts = []
        for colour in Colour:
            count = str(before[colour]) if before[colour] == after[colour] else f"{before[colour]} → {after[colour]}"
            parts.append(f"{named(COLOURS[colour])} {count}")
        unsaid = sum(one.needs_reason for one in then.values())
        told = self.tr("{count} dự án đỏ chưa có lý do").format(count=unsaid)
        return " · ".join([*parts, *([told] if unsaid else [])])

    def _offer(self, typed: RatingRule | None) -> None:
        kept, may = self._desk.projects.ratings.rule(self._code), not self._desk.projects.acts.why_not()
        self.save_button.setEnabled(may and typed is not None and typed != kept)
        self.usual_button.setEnabled(may and kept != RULES.get(self._code))
        self.reason_button.setEnabled(may)

    def _refuse(self, error: UserError) -> None:
        self._handed.notice.say("bad", self.tr("Chưa ghi được."), texts.sentence(error))

    def _heads(self) -> list[Head]:
        return [
            Head(self.tr("Mã"), 50), Head(self.tr("Quy tắc")), Head(self.tr("Màu"), 78), Head(self.tr("Ngưỡng"), 112),
            Head(self.tr("Dùng"), 48), Head(self.tr("Đang báo"), 76, number=True),
        ]  # fmt: skip

    def _found_heads(self) -> list[Head]:
        return [
            Head(self.tr("Dự án"), 190), Head(self.tr("Nay"), 84), Head(self.tr("Sẽ là"), 84), Head(self.tr("Vì sao")),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(lambda *_items: self._choose())
        self.table.opened.connect(lambda _code: self.fields.limit.setFocus())
        self.fields.edited.connect(self._pause.start)
        self._pause.timeout.connect(self._preview)
        self.found.currentItemChanged.connect(lambda *_items: self._say_whole())
        self.found.opened.connect(lambda code: self._handed.around.open_project(str(code)))
        for button, key, deed in (
            (self.save_button, SAVE_KEY, self.save), (self.usual_button, USUAL_KEY, self.back_to_usual),
            (self.reason_button, REASON_KEY, self.explain),
        ):  # fmt: skip
            button.clicked.connect(deed)
            button.setToolTip(key.replace("Return", "Enter"))
            shortcut = QShortcut(QKeySequence(key), self, deed)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        px, right = self._handed.style.px, QWidget()
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


def _limit(rule: RatingRule) -> str:
    before, after = RATING_LIMITS[rule.kind]
    number, percent = write(Quantity(rule.limit)), after.startswith("%")
    return f"{named(before)} {number}%" if percent else f"{named(before)} {number} {named(after)}"
