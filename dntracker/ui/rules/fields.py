"""One rule as fields, with what is wrong beside the field that it is about."""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dntracker.domain.check import CheckRule, Severity
from dntracker.services.check_rules import BUILT_IN, CONDITION, TOLERANCE, usual_limits
from dntracker.services.finding_texts import SEVERITY_WORDS
from dntracker.services.formulas import references
from dntracker.services.search import Hit
from dntracker.ui.forms.adding import Adding
from dntracker.ui.named import named
from dntracker.ui.rules.limits import Limits
from dntracker.ui.severity import SEVERITY_LOOKS
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

CODE_WIDTH = 96


class RuleForm(QScrollArea):
    """The fields of one rule; `rule` gives it back as they say. `adding` is to be laid out beside them."""

    edited = Signal()
    """Something was typed or chosen."""

    def __init__(self, style: Style, find: Callable[[str], Sequence[Hit]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._showing, self._base = style, False, CheckRule("", CONDITION, Severity.WARN)
        self.code, self.name, self.indicators, self.condition = (QLineEdit() for _ in range(4))
        self.severity, self.kind = QComboBox(), Choice()
        self.active = QCheckBox(self.tr("Đang dùng"))
        self.limits, self.adding = Limits(style), Adding(style, find)
        self._errors: dict[str, Words] = {}
        self._holders: dict[str, QWidget] = {}
        self._adds_to, self._inside = self.indicators, QWidget()
        self._offer()
        self._lay_out()
        self._listen()

    def show_rule(self, rule: CheckRule, new: bool, locked: bool) -> None:
        """Show a rule; the code and the kind of one that is in the file stay; one to look at takes no typing."""
        self._showing, self._base = True, rule
        self.code.setText(rule.code)
        self.name.setText(rule.name)
        self.severity.setCurrentIndex(self.severity.findData(rule.severity))
        self.active.setChecked(rule.active)
        self.kind.setCurrentIndex(self.kind.findData(rule.kind))
        self.indicators.setText(", ".join(rule.indicators))
        self.condition.setText(rule.condition)
        for field in (self.name, self.indicators, self.condition):
            field.setCursorPosition(0)
        self.adding.hide()
        self.show_error("", "")
        self._inside.setEnabled(not locked)
        self.code.setEnabled(new)
        self.kind.setEnabled(new)
        self._take_kind()
        self._showing = False

    def rule(self) -> CheckRule:
        """The rule as the fields say; raises WrongRule for a threshold that is no number."""
        code, kind = self.code.text().strip(), str(self.kind.currentData())
        return replace(
            self._base, code=code, kind=kind, severity=Severity(self.severity.currentData()),
            name=self.name.text().strip(), active=self.active.isChecked(), indicators=self._codes(),
            condition=self.condition.text().strip() if self._has_condition() else "",
            limits={**usual_limits(kind), **self.limits.values(code)},
        )  # fmt: skip

    def show_error(self, about: str, sentence: str) -> None:
        """Say what is wrong beside the field it is about (`code`, `limits`, …); beside no other."""
        for name, words in self._errors.items():
            words.setText(sentence if name == about else "")
            words.setVisible(name == about)
            self._field(name).setAccessibleDescription(words.text())
        if about:
            field = self._field(about)
            (next(iter(self.limits.fields.values()), field) if field is self.limits else field).setFocus()
            self.ensureWidgetVisible(self._errors[about])

    def errors(self) -> dict[str, str]:
        """What is said beside each field, as text."""
        return {name: words.text() for name, words in self._errors.items() if words.text()}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key()
        if pressed == Qt.Key.Key_Insert and isinstance(watched, QLineEdit):
            self._search_for(watched)
            return True
        return super().eventFilter(watched, event)

    def _search_for(self, field: QLineEdit) -> None:
        self._adds_to = field
        self.adding.open(self._codes() if field is self.indicators else ())
        self.ensureWidgetVisible(field)

    def _codes(self) -> tuple[str, ...]:
        typed = (one.strip() for one in self.indicators.text().replace(";", ",").split(","))
        return tuple(dict.fromkeys(one for one in typed if one))

    def _has_condition(self) -> bool:
        return bool(self.kind.currentData() == CONDITION or self._base.condition)

    def _field(self, name: str) -> QWidget:
        field = getattr(self, name)
        assert isinstance(field, QWidget)
        return field

    def _offer(self) -> None:
        for severity, words in SEVERITY_WORDS.items():
            self.severity.addItem(named(words), severity)
        self.kind.addItem(self.tr("một điều kiện phải đúng"), CONDITION)
        for code, rule in BUILT_IN.items():
            self.kind.addItem(self.tr("như {code}: {name}").format(code=code, name=rule.name), rule.kind)
        self.condition.setPlaceholderText(self.tr("[CQS.23] <= [CQS.24]; Ins tìm chỉ tiêu theo tên"))
        self.kind.setMaxVisibleItems(len(BUILT_IN) + 1)
        self._dress()
        self._style.changed.connect(self._dress)

    def _dress(self) -> None:
        for place in range(self.severity.count()):
            self.severity.setItemIcon(place, self._style.icon(*SEVERITY_LOOKS[Severity(self.severity.itemData(place))]))

    def _lay_out(self) -> None:
        style = self._style
        self._form = QFormLayout(self._inside)
        self._form.setContentsMargins(style.px(20), style.px(12), style.px(20), style.px(12))
        self._form.setHorizontalSpacing(style.px(12))
        self._form.setVerticalSpacing(style.px(7))
        head = QHBoxLayout()
        head.setSpacing(style.px(12))
        self.code.setFixedWidth(style.px(CODE_WIDTH))
        self.severity.setAccessibleName(self.tr("Mức"))
        for widget in (self.code, Words(style, self.tr("Mức"), role="ink3"), self.severity, self.active):
            head.addWidget(widget)
        head.addStretch(1)
        self._row(self.tr("Mã"), "code", head)
        for label, name in (
            (self.tr("Tên"), "name"), (self.tr("Xem gì"), "kind"), (self.tr("Điều kiện"), "condition"),
            (self.tr("Chỉ tiêu"), "indicators"), (self.tr("Ngưỡng"), "limits"),
        ):  # fmt: skip
            self._row(label, name)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _row(self, label: str, name: str, line: QHBoxLayout | None = None) -> None:
        field, holder = self._field(name), QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._style.px(2))
        if line:
            column.addLayout(line)
        else:
            column.addWidget(field)
        error = self._errors[name] = Words(self._style, role="bad")
        error.setWordWrap(True)
        error.hide()
        column.addWidget(error)
        words = Words(self._style, label, role="ink3")
        words.setBuddy(field)
        field.setAccessibleName(label)
        self._form.addRow(words, holder)
        self._holders[name] = holder

    def _listen(self) -> None:
        for field in (self.code, self.name, self.indicators, self.condition):
            field.textEdited.connect(self._edited)
        for field in (self.indicators, self.condition):
            field.installEventFilter(self)
        for box in (self.severity, self.kind):
            box.currentIndexChanged.connect(self._edited)
        self.kind.currentIndexChanged.connect(self._change_kind)
        self.active.toggled.connect(self._edited)
        self.limits.edited.connect(self._edited)
        self.adding.chosen.connect(self._add)
        self.adding.closed.connect(self._back)

    def _change_kind(self) -> None:
        if not self._showing:
            self._base = replace(self._base, limits={}, condition="")
            self._take_kind()

    def _take_kind(self) -> None:
        usual: Mapping[str, float] = usual_limits(str(self.kind.currentData()))
        names = [*usual, *([TOLERANCE] if self._has_condition() else [])]
        self.limits.offer(names, {**usual, **self._base.limits})
        place = self.tr("báo ở chỉ tiêu đầu của điều kiện; gõ mã khác để báo ở đó; Ins tìm theo tên")
        every = self.tr("mọi chỉ tiêu; gõ mã, cách nhau bằng dấu phẩy; Ins tìm theo tên")
        self.indicators.setPlaceholderText(place if self._has_condition() else every)
        self._form.setRowVisible(self._holders["limits"], bool(names))
        self._form.setRowVisible(self._holders["condition"], self._has_condition())

    def _add(self, code: str) -> None:
        if self._adds_to is self.indicators:
            self.indicators.setText(", ".join([*self._codes(), code]))
        else:
            self.condition.insert(f"[{code}]")
        self._edited()

    def _back(self) -> None:
        self._adds_to.setFocus()

    def _edited(self) -> None:
        if not self._showing:
            self.show_error("", "")
            self.edited.emit()


def field_of(fault: Mapping[str, object], rule: CheckRule) -> str:
    """The field that a refused rule's details are about; empty where it is about none."""
    if "wanted" in fault:
        return "condition" if fault["wanted"] in references(rule.condition) else "indicators"
    whys = {
        "limit_0": "limits",
        "limit_1": "limits",
        "limit_whole": "limits",
        "limit_name": "limits",
        "rule_kind": "kind",
        "no_condition": "condition",
    }
    if fault.get("why") == "missing":
        return "name" if fault["found"] == "tên" else "code"
    if "condition" in fault or "formula" in fault:
        return "condition"
    return whys.get(str(fault.get("why")), "")
