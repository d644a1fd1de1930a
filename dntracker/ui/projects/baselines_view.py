"""Kế hoạch gốc: freezing the plan of a programme, and any two plans side by side with the days of slip."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.milestone import FrozenTotal
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.baselines import NOW, Change, Comparison, Moved, change_name
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.plans_over_time import bars_of, marks_of, reach_of
from dntracker.services.projects.slips import why
from dntracker.services.projects.words import TWO_PLANS
from dntracker.ui.asking import Question, ask_until
from dntracker.ui.named import named
from dntracker.ui.projects.above import Legend
from dntracker.ui.projects.compared import headline
from dntracker.ui.projects.freeze_dialog import FreezeDialog
from dntracker.ui.projects.plans_time import OVER_TIME, PlansColumn
from dntracker.ui.projects.timeline import Timeline
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.dressed import Look
from dntracker.ui.widgets.flat_table import ROW, FlatTable, Head
from dntracker.ui.widgets.notice import Deed, EmptyState
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.words import Words

FREEZE_KEY, PLAN_KEY, ONLY_KEY = "Ctrl+Shift+G", "Alt+K", "Alt+L"
TIME = 6
_ROLES = {Change.LATER: "bad", Change.EARLIER: "good", Change.SAME: "ink3"}


class BaselinesView(QWidget):
    """A table of milestones under their projects; a test hands in another `ask_freeze`."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        style = handed.style
        self._handed, self._desk, self._chosen = handed, handed.desk, ""
        self.ask_freeze: Callable[[str], FreezeDialog | None] = self._ask_freeze
        self.headline, self.about = Words(style, size=20), Words(style, role="ink2")
        self.programme, self.before, self.after = Choice(self), Choice(self), Choice(self)
        self.only = QCheckBox(self.tr("Chỉ mốc đã đổi (Alt+L)"))
        self.only.setChecked(True)
        self.freeze, self.drop = QPushButton(self.tr("Chốt kế hoạch gốc…")), QPushButton(self.tr("Bỏ…"))
        self.table = FlatTable(style, self._heads(), self.tr("Các mốc trong hai kế hoạch"), self)
        self.table.setRootIsDecorated(True)
        self.timeline = Timeline(style, self)
        self._over_time = PlansColumn(style, self.table, self.timeline, ROW)
        self.table.set_heads(self._heads())
        self.legend = Legend(style, self.timeline, TWO_PLANS)
        self.empty, self._stack, self._full = EmptyState(style, "clock-counter-clockwise"), QStackedWidget(), QWidget()
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to the table, or to the button that freezes the first plan."""
        begin = self.empty.findChildren(QPushButton)[-1:]  # one that was there before goes only later
        (begin[0] if begin and self._stack.currentWidget() is self.empty else self.table).setFocus()

    def show_programme(self, code: str) -> None:
        """Show the plans of this programme; with `""` a list of programmes stands in the view."""
        self._chosen = code

    def refresh(self) -> None:
        """Show what the file holds now."""
        self._offer_programmes()
        self._offer_plans()
        self._show()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            (FREEZE_KEY, self.tr("chốt kế hoạch gốc của chương trình")),
            (PLAN_KEY, self.tr("chọn hai kế hoạch để so")),
            (ONLY_KEY, self.tr("chỉ xem mốc đã đổi, hay xem mọi mốc")),
            ("Enter", self.tr("mở dự án ở mốc đang chọn")),
        ]

    def freeze_plan(self) -> None:
        """Ask for a name and a reason, and freeze."""
        acts, code = self._desk.projects.acts, self._code()
        if why_not := acts.why_not():
            self._handed.notice.say("warn", self.tr("Chưa chốt được."), texts.begun(why_not))
            return
        dialog = self.ask_freeze(code) if code else None
        if dialog is not None and dialog.frozen is not None:
            name = dialog.frozen.name
            self._handed.around.done(self.tr("Đã chốt kế hoạch gốc “{name}”.").format(name=name))
            self.before.setCurrentIndex(self.before.findData(dialog.frozen.code))
        self.enter()

    def remove_plan(self) -> None:
        """Ask why, and take the earlier of the two plans away."""
        code, name = self.before.currentData(), self.before.currentText()
        if not code:
            return
        question = Question(self.tr("Bỏ kế hoạch gốc"), self.tr("Vì sao bỏ “{name}”?").format(name=name))
        remove = partial(self._desk.projects.baselines.remove, self._code(), str(code))
        if ask_until(self._handed.ask, self._handed.notice, question, remove) is None:
            return
        self._handed.around.done(self.tr("Đã bỏ kế hoạch gốc “{name}”.").format(name=name))

    def _code(self) -> str:
        return self._chosen or str(self.programme.currentData() or "")

    def _offer_programmes(self) -> None:
        portfolio, chosen = self._desk.projects.portfolio, self.programme.currentData()
        used = {one.project.programme for one in portfolio.items()}
        known = {one.code: one.name for one in portfolio.programmes() if one.code in used}
        frozen = next((code for code in known if portfolio.baselines(code)), "")
        self._fill(self.programme, known, str(chosen or frozen))
        self.programme.setVisible(not self._chosen)

    def _offer_plans(self) -> None:
        found = self._desk.projects.baselines.of(self._code()) if self._code() else []
        named = {one.code: f"{one.name} ({texts.day(one.on)})" for one in found}
        before, after = self.before.currentData(), self.after.currentData()
        self._fill(self.before, named, str(before or (found[-1].code if found else "")))
        self._fill(self.after, {NOW: self.tr("nay"), **named}, str(after or NOW))

    def _fill(self, choice: Choice, options: dict[str, str], chosen: str) -> None:
        choice.blockSignals(True)
        choice.offer(options)
        choice.setCurrentIndex(max(0, choice.findData(chosen)) if options else -1)
        choice.blockSignals(False)

    def _another(self) -> None:
        self._offer_plans()
        self._show()

    def _show(self) -> None:
        self.table.clear()
        if not self.before.count():
            self._invite()
            return
        self._stack.setCurrentWidget(self._full)
        baselines = self._desk.projects.baselines
        found = baselines.compare(self._code(), str(self.before.currentData()), str(self.after.currentData()))
        self.headline.setText(headline(found))
        plain = headline(found).replace("<b>", "").replace("</b>", "")
        self.table.setAccessibleDescription(plain)
        self.about.setText(self.tr("Chốt vì: {reason}").format(reason=found.before.reason))
        self._rows(found)

    def _rows(self, found: Comparison) -> None:
        if (reach := reach_of(found)) is not None:
            self.timeline.set_reach(*reach, self._desk.today)
        totals = {one.project: one for one in found.totals}
        by_project: dict[str, list[Moved]] = {}
        for one in found.milestones:
            by_project.setdefault(one.project, []).append(one)
        for code in dict.fromkeys((*by_project, *totals)):
            own = by_project.get(code, [])
            shown = [one for one in own if one.change is not Change.SAME or not self.only.isChecked()]
            if not shown and code not in totals:
                continue
            slips = [one.days or 0 for one in own if one.change is Change.LATER]
            worst = [f"+{max(slips)}", self.tr("{count} mốc lùi").format(count=len(slips))] if slips else ["", ""]
            head = [found.names.get(code, code), "", "", *worst, "", ""]
            item = self.table.add(head, (code, ""), Look(bold=True))
            item.setData(TIME, OVER_TIME, bars_of(found, code))
            if code in totals:
                before, after = totals[code].before, totals[code].after
                money = [self.tr("Tổng mức đầu tư"), _money(before), _money(after), "", self.tr("đã đổi"), "", ""]
                self.table.add(money, (code, ""), Look(role="ink2"), item)
            for one in shown:
                days = "" if one.days is None else f"{one.days:+d}" if one.days else "0"
                row = [one.name, date_words(one.before) or "…", date_words(one.after) or "…", days,
                       named(change_name(one.change)), self._why(one), ""]  # fmt: skip
                line = self.table.add(row, (code, one.code), Look(role=_ROLES.get(one.change, "ink")), item)
                line.setData(TIME, OVER_TIME, marks_of(one))
        self.table.expandAll()
        self.table.go(None)
        self.table.say_empty(self.tr("Không mốc nào đổi giữa hai kế hoạch. Alt+L: xem mọi mốc."))

    def _why(self, moved: Moved) -> str:
        try:
            item = self._desk.projects.portfolio.item(moved.project)
        except UserError:
            return ""  # the project was removed after the plan was frozen
        return next((why(one) for one in item.milestones if one.code == moved.code), "")

    def _open(self, key: tuple[str, str]) -> None:
        self._handed.around.open_project(*key)

    def _ask_freeze(self, programme: str) -> FreezeDialog | None:
        dialog = FreezeDialog(self._desk, self._handed.style, programme, self.window())
        return dialog if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _invite(self) -> None:
        may = not self._desk.projects.acts.why_not()
        focused = self.focusWidget() is not None and self.empty.isAncestorOf(self.focusWidget())
        self._stack.setCurrentWidget(self.empty)
        deed = Deed(self.tr("Chốt kế hoạch gốc…"), self.freeze_plan, primary=True)
        name = {one.code: one.name for one in self._desk.projects.portfolio.programmes()}.get(self._code(), "")
        self.empty.say(
            self.tr("Chưa chốt kế hoạch gốc nào"),
            self.tr("Chốt kế hoạch thì về sau so được: mốc nào lùi, lùi bao nhiêu ngày, thêm bớt mốc nào."),
            ((name, self.tr("Giữ ngày kế hoạch của mọi mốc như hôm nay."), deed),) if name and may else (),
        )
        if focused:  # the button is another one now
            self.enter()

    def _heads(self) -> list[Head]:
        return [
            Head(self.tr("Dự án, mốc")), Head(self.tr("Trước"), 112, number=True),
            Head(self.tr("Sau"), 112, number=True), Head(self.tr("Lùi (ngày)"), 84, number=True),
            Head(self.tr("Thay đổi"), 116), Head(self.tr("Lý do"), 176), Head("", 320),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.programme.currentIndexChanged.connect(self._another)
        for choice in (self.before, self.after):
            choice.currentIndexChanged.connect(self._show)
        self.only.toggled.connect(self._show)
        self.freeze.clicked.connect(self.freeze_plan)
        self.drop.clicked.connect(self.remove_plan)
        self.table.opened.connect(self._open)
        own_keys(self, (
            (FREEZE_KEY, self.freeze_plan), (PLAN_KEY, self.before.setFocus), (ONLY_KEY, self.only.toggle),
        ))  # fmt: skip

    def _lay_out(self) -> None:
        px = self._handed.style.px
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self._full)
        column.setContentsMargins(px(24), px(14), px(24), px(8))
        column.setSpacing(px(8))
        for part in (self.headline, self.about):
            column.addWidget(part)
        column.addLayout(self._bar())
        column.addWidget(self.legend)
        column.addWidget(self.table, 1)
        for widget in (self._full, self.empty):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _bar(self) -> QHBoxLayout:
        px, style = self._handed.style.px, self._handed.style
        bar = QHBoxLayout()
        bar.setSpacing(px(10))
        choices = (
            ("", self.tr("Chương trình"), self.programme), (self.tr("Từ"), self.tr("Kế hoạch trước"), self.before),
            (self.tr("đến"), self.tr("Kế hoạch sau"), self.after),
        )  # fmt: skip
        for label, name, choice in choices:
            choice.setAccessibleName(name)
            choice.setToolTip(name)
            if label:
                bar.addWidget(Words(style, label, role="ink3"))
            bar.addWidget(choice, 4 if label else 3)
        bar.addWidget(self.only)
        bar.addSpacing(px(10))
        self.drop.setToolTip(self.tr("Bỏ kế hoạch ở ô “Từ”"))
        self.freeze.setToolTip(FREEZE_KEY)
        self.freeze.setProperty("primary", True)
        bar.addWidget(self.drop)
        bar.addWidget(self.freeze)
        return bar


def _money(total: FrozenTotal | None) -> str:
    return money_text(total.dong, total.qualifier) if total else "…"
