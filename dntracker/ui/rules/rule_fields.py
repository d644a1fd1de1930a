"""One rule as fields: its thresholds, how grave it is, whether it is in use, and its name."""

from collections.abc import Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from dntracker.domain.errors import UserError
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

LIMIT_WIDTH, MOST = 76, 3

Rule = TypeVar("Rule")


class Limit(Struct, frozen=True):
    """A threshold of a rule as a field shows it: the words before and after it, and its number as text."""

    name: str
    before: str
    after: str
    text: str


class Shown(Struct, frozen=True):
    """A rule as its fields show it; `usual_name` stands in the field of the name where the rule has none."""

    told: str
    limits: Sequence[Limit]
    level: str
    name: str
    usual_name: str
    active: bool


class Typed(Struct, frozen=True):
    """What the fields say; the thresholds as they are typed."""

    limits: Mapping[str, str]
    level: str
    name: str
    active: bool


class Wording(Protocol[Rule]):
    """How rules of one sort are shown and read."""

    level_name: str
    """What how grave it is is called."""

    def levels(self) -> Mapping[str, str]:
        """How grave it can be, in words."""

    def shown(self, rule: Rule) -> Shown:
        """A rule as its fields show it."""

    def read(self, rule: Rule, typed: Typed) -> Rule:
        """The rule as its fields say; raises UserError for a threshold that is none."""


class RuleFields(QWidget, Generic[Rule]):
    """The fields of one rule; `rule` gives it back as they say."""

    edited = Signal()
    """Something was typed or chosen."""

    def __init__(self, style: Style, wording: Wording[Rule], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._names = wording, tuple[str, ...]()
        self._base: Rule | None = None
        self.told = Words(style, role="ink2")
        self._befores, self._afters = ([Words(style, role=role) for _ in range(MOST)] for role in ("ink2", "ink"))
        self.limits = [QLineEdit() for _ in range(MOST)]
        self.name, self.level = QLineEdit(), Choice(self)
        self.active = QCheckBox(self.tr("Đang dùng"))
        self.wrong, self._threshold = Words(style, role="bad"), Words(style, self.tr("Ngưỡng"), role="ink3")
        self._lay_out(style)
        levels = {value: named(words) for value, words in wording.levels().items()}
        self.level.offer(levels)
        self.level.setMinimumContentsLength(max(map(len, levels.values())))
        for field in (*self.limits, self.name):
            field.textEdited.connect(self._edited)
        self.level.currentIndexChanged.connect(self._edited)
        self.active.toggled.connect(self._edited)

    @property
    def limit(self) -> QLineEdit:
        """The first threshold."""
        return self.limits[0]

    def enter(self) -> None:
        """Give the focus to what is changed most: the first threshold, else how grave it is."""
        (self.limit if self._names else self.level).setFocus()
        self.limit.selectAll()  # what is typed takes the place of what stands there

    def show_rule(self, rule: Rule) -> None:
        """Show a rule."""
        self._base = None
        shown = self._wording.shown(rule)
        self.told.setText(named(shown.told))
        self._names = tuple(one.name for one in shown.limits)
        self._threshold.setVisible(bool(self._names))
        for place in range(MOST):
            one = shown.limits[place] if place < len(shown.limits) else None
            self._show_limit(place, one)
        self.name.setText(shown.name)
        self.name.setPlaceholderText(named(shown.usual_name))
        self.level.setCurrentIndex(self.level.findData(shown.level))
        self.active.setChecked(shown.active)
        self.show_error("")
        self._base = rule

    def rule(self) -> Rule | None:
        """The rule as the fields say, None before one is shown; raises UserError."""
        if self._base is None:
            return None
        limits = {name: field.text() for name, field in zip(self._names, self.limits, strict=False)}
        level, name = str(self.level.currentData()), self.name.text().strip()
        return self._wording.read(self._base, Typed(limits, level, name, self.active.isChecked()))

    def is_changed(self) -> bool:
        """Whether something was typed that is not the rule that was shown."""
        try:
            return self.rule() != self._base
        except UserError:
            return True

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with a threshold."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        for field in self.limits:
            field.setAccessibleDescription(sentence)

    def _show_limit(self, place: int, one: Limit | None) -> None:
        before, after, field = self._befores[place], self._afters[place], self.limits[place]
        for widget in (before, after, field):
            widget.setVisible(one is not None)
        if one is not None:
            before.setText(named(one.before) if one.before else "")
            before.setVisible(bool(one.before))
            after.setText(named(one.after))
            field.setText(one.text)
            field.setAccessibleName(self.tr("Ngưỡng: {before} … {after}").format(before=one.before, after=one.after))

    def _edited(self) -> None:
        if self._base is not None:
            self.show_error("")
            self.edited.emit()

    def _lay_out(self, style: Style) -> None:
        px, form, line, more = style.px, QFormLayout(self), QHBoxLayout(), QHBoxLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(px(8))
        form.setHorizontalSpacing(px(12))
        self.told.setWordWrap(True)
        self.wrong.setWordWrap(True)
        for row in (line, more):
            row.setSpacing(px(8))
        for three in zip(self._befores, self.limits, self._afters, strict=True):
            three[1].setFixedWidth(px(LIMIT_WIDTH))
            for widget in three:
                line.addWidget(widget)
        line.addStretch(1)
        more.addWidget(self.level)
        more.addWidget(self.active)
        more.addStretch(1)
        self.level.setAccessibleName(self._wording.level_name)
        self.name.setAccessibleName(self.tr("Tên quy tắc"))
        form.addRow(self.told)
        form.addRow(self._threshold, line)
        form.addRow("", self.wrong)
        form.addRow(Words(style, self._wording.level_name, role="ink3"), more)
        form.addRow(Words(style, self.tr("Tên"), role="ink3"), self.name)
