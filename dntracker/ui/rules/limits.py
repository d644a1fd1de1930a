"""The thresholds of a rule as fields: a name, a number, a unit each."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dntracker.domain.number_text import InvalidNumber, read, write
from dntracker.domain.quantity import Quantity
from dntracker.services.check_rules import WrongRule
from dntracker.services.finding_texts import LIMIT_NAMES
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

ACROSS, WIDTH = 2, 66


class Limits(QWidget):
    """Thresholds, two side by side; an empty field leaves the program's own."""

    edited = Signal()
    """Something was typed."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.fields: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.px(7))
        self._grid.setVerticalSpacing(style.px(4))
        self._grid.setColumnStretch(3 * ACROSS, 1)

    def offer(self, names: Iterable[str], values: Mapping[str, float]) -> None:
        """Show fields for these thresholds, filled where there is a value."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()  # it would stand in a corner until Qt comes to delete it
                widget.deleteLater()
        self.fields = {}
        for place, name in enumerate(names):
            before, after = map(named, LIMIT_NAMES[name])
            field = QLineEdit(write(Quantity(float(values[name]))) if name in values else "")
            field.setFixedWidth(self._style.px(WIDTH))
            field.setAccessibleName(f"{before} ({after})")
            field.textEdited.connect(self.edited)
            label, unit = Words(self._style, before, role="ink2"), Words(self._style, after, role="ink3")
            label.setBuddy(field)
            row, column = divmod(place, ACROSS)
            for step, widget in enumerate((label, field, unit)):
                self._grid.addWidget(widget, row, 3 * column + step)
            self.fields[name] = field

    def values(self, rule: str) -> dict[str, float]:
        """The numbers that are typed, by threshold; raises WrongRule for what is none, naming the rule."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        return {name: self._number(rule, name, text) for name, text in typed.items() if text}

    def _number(self, rule: str, name: str, text: str) -> float:
        wrong = WrongRule(rule=rule, why="limit_0", found=LIMIT_NAMES[name][0])
        try:
            quantity = read(text)
        except InvalidNumber:
            raise wrong from None
        if quantity.value is None or quantity != Quantity(quantity.value) or quantity.value < 0:
            raise wrong
        return quantity.value
