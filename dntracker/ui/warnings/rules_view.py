"""Quy tắc cảnh báo: each rule with its thresholds, and how many warnings it would give as it is typed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from dntracker.domain.early_warning import Gravity, WarningRule
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from dntracker.services.warnings.rules import RULES, read_threshold, rule_name, usual_name
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.services.warnings.words import GRAVITIES, KIND_TOLD, THRESHOLD_WORDS, limits_told
from dntracker.ui.ask import Ask
from dntracker.ui.named import named
from dntracker.ui.rules.bench import DEED_KEY, USUAL_KEY, RuleBench
from dntracker.ui.rules.preview import Labels, Preview, Row
from dntracker.ui.rules.rule_fields import Limit, Shown, Typed
from dntracker.ui.style import Style
from dntracker.ui.warnings.looks import GRAVITY_LOOKS
from dntracker.ui.widgets.dressed import Look
from dntracker.ui.widgets.flat_table import Head
from dntracker.ui.widgets.notice import Notice


class _Wording:
    def __init__(self, level_name: str) -> None:
        self.level_name = level_name

    def levels(self) -> Mapping[str, str]:
        return {one.value: words for one, words in GRAVITIES.items()}

    def shown(self, rule: WarningRule) -> Shown:
        limits = [Limit(name, *THRESHOLD_WORDS[name], write(Quantity(limit))) for name, limit in rule.limits.items()]
        usual = usual_name(rule)
        return Shown(KIND_TOLD[rule.kind], limits, rule.gravity.value, rule.name, usual, rule.active)

    def read(self, rule: WarningRule, typed: Typed) -> WarningRule:
        limits = {name: read_threshold(name, text) for name, text in typed.limits.items()}
        return replace(rule, limits=limits, name=typed.name, gravity=Gravity(typed.level), active=typed.active)


class WarningRulesView(RuleBench[WarningRule]):
    """`answered` is called to take note of a warning; `written` says what was written and has everybody read again."""

    def __init__(self, desk: Desk, style: Style, ask: Ask, notice: Notice, parent: QWidget) -> None:
        self._warnings, self._counts = desk.warnings, Counter[str]()
        self._found: dict[str, EarlyWarning] = {}
        self.written: Callable[[str], object] = str
        self.answered: Callable[[EarlyWarning], object] = bool
        self.told_quietly: Callable[[str], object] = str
        self.lead: Callable[[EarlyWarning], object] = bool
        super().__init__(style, ask, notice, parent)

    def wording(self) -> _Wording:
        return _Wording(self.tr("Mức"))

    def labels(self) -> Labels:
        heads = [
            Head(self.tr("Mã"), 48), Head(self.tr("Quy tắc")), Head(self.tr("Mức"), 122), Head(self.tr("Dùng"), 44),
            Head(self.tr("Đang báo"), 74, number=True),
        ]  # fmt: skip
        found = [Head(self.tr("Về"), 230), Head(self.tr("Điều cần biết"))]
        names = self.tr("Các quy tắc cảnh báo sớm"), self.tr("Quy tắc này sẽ báo")
        return Labels(*names, self.tr("Ghi đã rõ…"), self.tr("Quy tắc này không báo gì."), heads, found)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            ("Ctrl+Enter", self.tr("lưu quy tắc đang sửa")),
            (USUAL_KEY, self.tr("đưa quy tắc về như ban đầu")),
            (DEED_KEY, self.tr("ghi đã rõ cảnh báo đang chọn, kèm lý do")),
            ("Enter", self.tr("sửa quy tắc đang chọn; mở điều mà cảnh báo nói đến")),
            ("Esc", self.tr("bỏ thay đổi chưa lưu; về danh sách cảnh báo")),
        ]

    def refresh(self) -> None:
        """Show what the file holds now; what is being typed stays."""
        self._counts = Counter(one.rule for one in self._warnings.all())
        super().refresh()

    def all_rules(self) -> Sequence[WarningRule]:
        return self._warnings.rules()

    def rule_of(self, code: str) -> WarningRule:
        return self._warnings.rule(code)

    def usual_of(self, code: str) -> WarningRule | None:
        return RULES.get(code)

    def why_not(self) -> str:
        return self._warnings.acts.rules.why_not()

    def put(self, rule: WarningRule) -> None:
        self._warnings.put_rule(rule)

    def remove(self, code: str) -> None:
        self._warnings.remove_rule(code)

    def done(self, words: str) -> None:
        self.written(words)

    def tell(self, words: str) -> None:
        self.told_quietly(words)

    def open_found(self, key: str) -> None:
        self.lead(self._found[key])

    def title_of(self, rule: WarningRule) -> str:
        return f"{rule.code} · {named(rule_name(rule))}"

    def row_of(self, rule: WarningRule) -> Row:
        words = [
            rule.code, named(rule_name(rule)), named(GRAVITIES[rule.gravity]),
            self.tr("bật") if rule.active else self.tr("tắt"), str(self._counts[rule.code]),
        ]  # fmt: skip
        icon, role = GRAVITY_LOOKS[rule.gravity]
        look = Look() if rule.active else Look(role="ink3")
        return Row(words, rule.code, look, [(2, Look(role if rule.active else "ink3", icon))], limits_told(rule.limits))

    def preview_of(self, rule: WarningRule) -> Preview:
        now, found = self._warnings.tried(self.rule_of(rule.code)), self._warnings.tried(rule)
        before, after = (len(one) if by.active else 0 for one, by in ((now, self.rule_of(rule.code)), (found, rule)))
        count = str(after) if before == after else f"{before} → {after}"
        new = {one.subject for one in found} - {one.subject for one in now}
        self._found = {one.subject: one for one in found}
        rows = [Row([one.title, one.sentence], one.subject, Look(bold=one.subject in new)) for one in found]
        whole = {one.subject: "\n".join(filter(None, (one.sentence, one.back))) for one in found}
        return Preview(self.tr("Báo {count} cảnh báo").format(count=count), rows, whole)

    def answer(self) -> None:
        """Take note of the chosen warning."""
        one = self._found.get(str(self.found.key()))
        if one is None:
            self.notice.say("warn", self.tr("Chọn một cảnh báo ở bảng dưới để ghi đã rõ."))
            return
        self.answered(one)
