"""The context bar of Nhật ký: what is shown, and the ways to a day."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dntracker.services import texts
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar

COMPARE_KEY, LOOK_KEY = "Ctrl+D", "Ctrl+G"


class JournalContext(QObject):
    """Builds the bar and says what the journal shows; a past that is looked at (`until`) offers no other past."""

    def __init__(self, until: date | None, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = ContextBar(style, parent)
        self._mode = self.bar.add_field(self.tr("Đang xem"), self.tr("Nhật ký đang xem"))
        if until is not None:
            self.bar.add_field(self.tr("Đến hết ngày"), self.tr("Đến hết ngày")).set_value(texts.day(until))
        self.back_button = self.bar.add_button(self.tr("Về mọi thay đổi"), "clock-counter-clockwise")
        self.compare_button = self.bar.add_button(self.tr("So với ngày…"), "git-diff")
        self.look_button = self.bar.add_button(self.tr("Xem tệp tại ngày…"), "calendar-blank", primary=True)
        self.look_button.setVisible(until is None)
        for button, key in ((self.compare_button, COMPARE_KEY), (self.look_button, LOOK_KEY)):
            button.setToolTip(f"{button.text()} ({key})")
        self.back_button.setToolTip(f"{self.back_button.text()} (Esc)")

    def show_since(self, day: date | None) -> None:
        """Say what is shown: everything, or what differs since a day."""
        words = self.tr("Khác ngày {day}").format(day=texts.day(day)) if day else self.tr("Mọi thay đổi")
        self._mode.set_value(words)
        self.back_button.setVisible(day is not None)
        self.bar.fit()
