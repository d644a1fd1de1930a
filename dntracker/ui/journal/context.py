"""The context bar of Nhật ký: what is shown, and the ways to a day."""

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dntracker.services import texts
from dntracker.services.differences import Since
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar

COMPARE_KEY, SENT_KEY, LOOK_KEY = "Ctrl+D", "Ctrl+Shift+D", "Ctrl+G"


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
        self.sent_button = self.bar.add_button(self.tr("So với lần gửi"), "paper-plane-tilt")
        self.look_button = self.bar.add_button(self.tr("Xem tệp tại ngày…"), "calendar-blank", primary=True)
        self.look_button.setVisible(until is None)
        buttons = (self.compare_button, self.sent_button, self.look_button)
        for button, key in zip(buttons, (COMPARE_KEY, SENT_KEY, LOOK_KEY), strict=True):
            button.setToolTip(f"{button.text()} ({key})")
        self.back_button.setToolTip(f"{self.back_button.text()} (Esc)")

    def show_since(self, since: Since | None) -> None:
        """Say what is shown: everything, or what differs since a day or since the last sending."""
        self._mode.set_value(self._words(since))
        self.back_button.setVisible(since is not None)
        self.bar.fit()

    def _words(self, since: Since | None) -> str:
        if since is None:
            return self.tr("Mọi thay đổi")
        if since.day is None:
            return self.tr("Khác lần gửi gần nhất")
        return self.tr("Khác ngày {day}").format(day=texts.day(since.day))

    def nothing_differs(self, since: Since) -> tuple[str, str]:
        """The sentence where nothing differs, and what that means."""
        if since.day is None:
            return self.tr("Không có gì khác so với lần gửi gần nhất."), self.tr("Biểu đã gửi vẫn như lúc gửi.")
        head = self.tr("Không có gì khác so với cuối ngày {day}.").format(day=texts.day(since.day))
        return head, self.tr("Số liệu và mục tiêu vẫn như hôm ấy.")
