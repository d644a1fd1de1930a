"""Quy tắc màu: the rules that rate projects, changed one at a time, with what each would colour as it is typed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import Colour, RatingRule
from dntracker.services.projects.rating_rules import RULES, read_limit, rule_name
from dntracker.services.projects.rating_words import KIND_NAMES, KIND_TOLD, RATING_LIMITS
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.words import COLOURS
from dntracker.ui.asking import Question, ask_until
from dntracker.ui.named import named
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.projects.view import Handed
from dntracker.ui.rules.bench import DEED_KEY, USUAL_KEY, RuleBench
from dntracker.ui.rules.preview import Labels, Preview, Row
from dntracker.ui.rules.rule_fields import Limit, Shown, Typed
from dntracker.ui.widgets.dressed import Look
from dntracker.ui.widgets.flat_table import Head

LIMIT = "limit"


class _Wording:
    def __init__(self, level_name: str) -> None:
        self.level_name = level_name

    def levels(self) -> Mapping[str, str]:
        return {one.value: COLOURS[one] for one in (Colour.RED, Colour.AMBER)}

    def shown(self, rule: RatingRule) -> Shown:
        limit = Limit(LIMIT, *RATING_LIMITS[rule.kind], write(Quantity(rule.limit)))
        name, usual = rule.name, KIND_NAMES[rule.kind]
        return Shown(KIND_TOLD[rule.kind], [limit], rule.colour.value, name, usual, rule.active)

    def read(self, rule: RatingRule, typed: Typed) -> RatingRule:
        limit = read_limit(rule.kind, typed.limits[LIMIT])
        return replace(rule, limit=limit, name=typed.name, colour=Colour(typed.level), active=typed.active)


class RulesView(RuleBench[RatingRule]):
    """The rules at the left; one of them as fields at the right, over the projects that it speaks about."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        self._handed, self._ratings = handed, handed.desk.projects.ratings
        super().__init__(handed.style, handed.ask, handed.notice, parent)

    def wording(self) -> _Wording:
        return _Wording(self.tr("Màu"))

    def labels(self) -> Labels:
        heads = [
            Head(self.tr("Mã"), 50), Head(self.tr("Quy tắc")), Head(self.tr("Màu"), 78), Head(self.tr("Ngưỡng"), 112),
            Head(self.tr("Dùng"), 48), Head(self.tr("Đang báo"), 76, number=True),
        ]  # fmt: skip
        found = [
            Head(self.tr("Dự án"), 190), Head(self.tr("Nay"), 84), Head(self.tr("Sẽ là"), 84), Head(self.tr("Vì sao")),
        ]  # fmt: skip
        names = self.tr("Các quy tắc đánh giá"), self.tr("Các dự án quy tắc này nói đến")
        silent = self.tr("Quy tắc này không nói đến dự án nào.")
        return Labels(*names, self.tr("Ghi lý do đỏ…"), silent, heads, found)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("Ctrl+Enter", self.tr("lưu quy tắc đang sửa")),
            (USUAL_KEY, self.tr("đưa quy tắc về như ban đầu")),
            (DEED_KEY, self.tr("ghi lý do của dự án đỏ đang chọn")),
            ("Enter", self.tr("sửa quy tắc đang chọn; mở dự án đang chọn")),
            ("Esc", self.tr("bỏ thay đổi chưa lưu, về danh sách quy tắc")),
        ]

    def all_rules(self) -> Sequence[RatingRule]:
        return self._ratings.rules()

    def rule_of(self, code: str) -> RatingRule:
        return self._ratings.rule(code)

    def usual_of(self, code: str) -> RatingRule | None:
        return RULES.get(code)

    def why_not(self) -> str:
        return self._handed.desk.projects.acts.why_not()

    def put(self, rule: RatingRule) -> None:
        self._ratings.put_rule(rule)

    def remove(self, code: str) -> None:
        self._ratings.remove_rule(code)

    def done(self, words: str) -> None:
        self._handed.around.done(words)

    def tell(self, words: str) -> None:
        self._handed.around.tell(words)

    def open_found(self, key: str) -> None:
        self._handed.around.open_project(key)

    def title_of(self, rule: RatingRule) -> str:
        return f"{rule.code} · {named(rule_name(rule))}"

    def row_of(self, rule: RatingRule) -> Row:
        speaking = sum(cause.rule.code == rule.code for one in self._ratings.all().values() for cause in one.causes)
        words = [
            rule.code, named(rule_name(rule)), named(COLOURS[rule.colour]), _limit(rule),
            self.tr("bật") if rule.active else self.tr("tắt"), str(speaking),
        ]  # fmt: skip
        icon, role = COLOUR_LOOKS[rule.colour]
        return Row(words, rule.code, Look() if rule.active else Look(role="ink3"), [(2, Look(role, icon))])

    def preview_of(self, rule: RatingRule) -> Preview:
        rules = tuple(rule if one.code == rule.code else one for one in self._ratings.rules())
        now, then = self._ratings.all(), self._ratings.tried(rules)
        rows = []
        for code, one in then.items():
            sentence = next((cause.sentence for cause in one.causes if cause.rule.code == rule.code), "")
            if sentence or one.colour is not now[code].colour:
                rows.append(self._found_row(now[code], one, sentence))
        whole = {code: "\n".join(one.sentences) for code, one in then.items()}
        return Preview(self._summed(now, then), rows, whole)

    def answer(self) -> None:
        """Ask why the chosen project is red, and write it."""
        project = self.found.key()
        rating = self._ratings.all().get(str(project)) if project else None
        if rating is None or rating.colour is not Colour.RED:
            self.notice.say("warn", self.tr("Chọn một dự án đang đỏ để ghi lý do."))
            return
        given, last = rating.reason, self._ratings.last_reason(str(project))
        label = self.tr("Vì sao {name} đỏ?").format(name=rating.item.project.name)
        was = given.text if given else last.text if last else ""
        question = Question(self.tr("Ghi lý do đỏ"), label, was, lines=3)
        if ask_until(self._handed.ask, self.notice, question, partial(self._ratings.explain, str(project))) is None:
            return
        self.done(self.tr("Đã ghi lý do."))
        self.found.go(project)
        self.found.setFocus()

    def _found_row(self, now: Rating, then: Rating, sentence: str) -> Row:
        same = now.colour is then.colour
        words = [
            now.item.project.name, named(COLOURS[now.colour]),
            "" if same else named(COLOURS[then.colour]), sentence or self.tr("quy tắc này thôi nói đến"),
        ]  # fmt: skip
        shown = [(1, now.colour)] if same else [(1, now.colour), (2, then.colour)]
        marks = [(column, Look(COLOUR_LOOKS[colour][1], COLOUR_LOOKS[colour][0])) for column, colour in shown]
        hint = then.sentences[-1] if then.needs_reason else ""
        return Row(words, now.item.project.code, Look(bold=not same), marks, hint)

    def _summed(self, now: Mapping[str, Rating], then: Mapping[str, Rating]) -> str:
        before, after = (Counter(one.colour for one in found.values()) for found in (now, then))
        parts = []
        for colour in Colour:
            count = str(before[colour]) if before[colour] == after[colour] else f"{before[colour]} → {after[colour]}"
            parts.append(f"{named(COLOURS[colour])} {count}")
        unsaid = sum(one.needs_reason for one in then.values())
        told = self.tr("{count} dự án đỏ chưa có lý do").format(count=unsaid)
        return " · ".join([*parts, *([told] if unsaid else [])])


def _limit(rule: RatingRule) -> str:
    before, after = RATING_LIMITS[rule.kind]
    number, percent = write(Quantity(rule.limit)), after.startswith("%")
    return f"{named(before)} {number}%" if percent else f"{named(before)} {number} {named(after)}"
