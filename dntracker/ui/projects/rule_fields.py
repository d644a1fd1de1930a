"""One rating rule as fields: its threshold, its colour, whether it is in use, and its name."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.rating import Colour, RatingRule
from dntracker.services.projects.rating_rules import WrongLimit, read_limit
from dntracker.services.projects.rating_words import KIND_NAMES, KIND_TOLD, RATING_LIMITS
from dntracker.services.projects.words import COLOURS
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

LIMIT_WIDTH = 76


class RuleFields(QWidget):
    """The fields of one rule; `rule` gives it back as they say."""

    edited = Signal()
    """Something was typed or chosen."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: RatingRule | None = None
        self.told, self.before, self.after = Words(style, role="ink2"), Words(style, role="ink2"), Words(style)
        self.limit, self.name, self.colour = QLineEdit(), QLineEdit(), Choice(self)
        self.active = QCheckBox(self.tr("Đang dùng"))
        self.wrong = Words(style, role="bad")
        self._lay_out(style)
        self.colour.offer({one.value: named(COLOURS[one]) for one in (Colour.RED, Colour.AMBER)})
        self.limit.textEdited.connect(self._edited)
        self.name.textEdited.connect(self._edited)
        self.colour.currentIndexChanged.connect(self._edited)
        self.active.toggled.connect(self._edited)

    def show_rule(self, rule: RatingRule) -> None:
        """Show a rule."""
        self._base = None
        before, after = RATING_LIMITS[rule.kind]
        self.told.setText(named(KIND_TOLD[rule.kind]))
        self.before.setText(named(before))
        self.after.setText(named(after))
        self.limit.setText(write(Quantity(rule.limit)))
        self.limit.setAccessibleName(self.tr("Ngưỡng: {before} … {after}").format(before=before, after=after))
        self.name.setText(rule.name)
        self.name.setPlaceholderText(named(KIND_NAMES[rule.kind]))
        self.colour.setCurrentIndex(self.colour.findData(rule.colour.value))
        self.active.setChecked(rule.active)
        self.show_error("")
        self._base = rule

    def rule(self) -> RatingRule | None:
        """The rule as the fields say, None before one is shown; raises WrongLimit."""
        if self._base is None:
            return None
        return replace(
            self._base, limit=read_limit(self._base.kind, self.limit.text()), name=self.name.text().strip(),
            colour=Colour(self.colour.currentData()), active=self.active.isChecked(),
        )  # fmt: skip

    def is_changed(self) -> bool:
        """Whether something was typed that is not the rule that was shown."""
        try:
            return self.rule() != self._base
        except WrongLimit:
            return True

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the threshold."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.limit.setAccessibleDescription(sentence)

    def _edited(self) -> None:
        if self._base is not None:
            self.show_error("")
            self.edited.emit()

    def _lay_out(self, style: Style) -> None:
        px, form, line = style.px, QFormLayout(self), QHBoxLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(px(8))
        form.setHorizontalSpacing(px(12))
        self.limit.setFixedWidth(px(LIMIT_WIDTH))
        self.told.setWordWrap(True)
        self.wrong.setWordWrap(True)
        line.setSpacing(px(8))
        for widget in (self.before, self.limit, self.after):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.colour)
        line.addWidget(self.active)
        self.colour.setAccessibleName(self.tr("Màu"))
        self.name.setAccessibleName(self.tr("Tên quy tắc"))
        form.addRow(self.told)
        form.addRow(Words(style, self.tr("Ngưỡng"), role="ink3"), line)
        form.addRow("", self.wrong)
        form.addRow(Words(style, self.tr("Tên"), role="ink3"), self.name)
