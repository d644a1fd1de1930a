"""The context bar of Nhập liệu: biểu, đơn vị, kỳ, the two dates of the sheet, how much is entered."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from dntracker.domain.calendar import Due, weekday_name
from dntracker.domain.submission import Lock, State
from dntracker.services.entry_rows import EntrySheet
from dntracker.services.standings import Standing
from dntracker.services.texts import day, period_name
from dntracker.services.words import LOCK_WORDS
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar

SOON = 7


def _word(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("States", text))


STATES: dict[State | None, tuple[str, str, str]] = {
    None: ("minus", _word("Chưa nhập"), "ink3"),
    State.DRAFT: ("pencil-simple", _word("Nháp"), "ink2"),
    State.SUBMITTED: ("paper-plane-tilt", _word("Đã gửi"), "accent"),
    State.RETURNED: ("arrow-u-up-left", _word("Trả lại"), "warn"),
    State.APPROVED: ("check-circle", _word("Đã duyệt"), "good"),
    State.LOCKED: ("lock-simple", _word("Khóa sổ"), "ink3"),
}
"""Icon, word and colour of a form's state."""

_BY_DATE = (Lock.NOT_OPEN, Lock.CLOSED)


class EntryContext(ContextBar):
    """Three fields to choose the sheet by, and what is known of its dates and progress."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.form = self.add_field(self.tr("Biểu"), self.tr("Biểu"))
        self.unit = self.add_field(self.tr("Đơn vị"), self.tr("Đơn vị báo cáo"))
        self.period = self.add_field(self.tr("Kỳ"), self.tr("Kỳ báo cáo"))
        self.state = self.add_field(self.tr("Trạng thái"), self.tr("Trạng thái của biểu"))
        self.due = self.add_field(self.tr("Hạn nộp"), self.tr("Hạn nộp"))
        self.closes = self.add_field(self.tr("Khóa sổ"), self.tr("Ngày khóa sổ"))
        self.entered = self.add_field(self.tr("Đã nhập"), self.tr("Số ô đã nhập"))
        self.aside, self.forward = self.add_button("", ""), self.add_button("", "", True)
        for button in (self.aside, self.forward):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.tr("Bước tiếp theo của biểu"))
            button.hide()

    def show_sheet(self, sheet: EntrySheet) -> None:
        """Show what the sheet is."""
        self.form.set_value(sheet.form.code, sheet.form.short_name)
        self.unit.set_value("", sheet.unit.short_name)
        self.unit.setToolTip(f"{sheet.unit.name} (Alt+2)")
        self.period.set_value("", period_name(sheet.period))

    def show_dates(self, standing: Standing, today: date, *, waits: bool) -> None:
        """Show when the sheet is due and when it closes, and how long that is while it `waits` to be sent."""
        self._show_due(standing.due, today, waits)
        self._show_closes(standing, today, waits)

    def show_entered(self, entered: int, total: int) -> None:
        """Show how many figures are entered."""
        self.entered.set_progress(entered, total)

    def show_state(self, state: State | None, tooltip: str, lock: Lock | None = None) -> None:
        """Show the form's state as a word with its icon, or why it takes no figures where a date is the reason."""
        icon, word, role = STATES[state]
        word = QCoreApplication.translate("States", word)
        if lock in _BY_DATE:
            icon, word, role = "lock-simple", named(LOCK_WORDS[lock]), "ink2"
        self.state.set_value("", note=word, icon=icon, role=role)
        self.state.setToolTip(tooltip)

    def offer(self, button: QPushButton, text: str, icon: str, key: str) -> None:
        """Show a deed at the right end; without a text there is none."""
        button.setVisible(bool(text))
        button.setText(text)
        button.setAccessibleName(text or button.accessibleName())
        button.setToolTip(key)
        self.set_icon(button, icon if text else "")

    def _show_closes(self, standing: Standing, today: date, waits: bool) -> None:
        closes, again = standing.closes, standing.reopened
        plain = day(closes) if closes else self.tr("chưa đặt")
        if again is None:
            left = (closes - today).days if closes and waits else -1
            note = self.tr("còn {n} ngày").format(n=left) if left >= 0 else ""
            self.closes.set_value("", plain, note=note, role="ink3")
            self.closes.setToolTip(note)
        elif again == standing.last_day:
            self.closes.set_value("", note=self.tr("mở lại đến {day}").format(day=day(again)), role="warn")
        else:
            self.closes.set_value("", plain, note=self.tr("đã mở lại"))
        if again is not None:
            told = self.tr("Khóa sổ {closes}. Biểu được mở lại đến hết ngày {again}, nhận số đến hết ngày {last}.")
            last = standing.last_day or again
            self.closes.setToolTip(told.format(closes=plain, again=day(again), last=day(last)))

    def _show_due(self, due: Due | None, today: date, waits: bool) -> None:
        if due is None:
            self.due.set_value("", self.tr("chưa đặt"))
            return
        left, late = due.days_left(today), due.days_late(today)
        note = self.tr("trễ {n} ngày").format(n=late) if late else self.tr("còn {n} ngày").format(n=left)
        role, icon = ("bad", "warning-circle") if late else ("warn", "hourglass") if left <= SOON else ("ink3", "")
        if waits:
            self.due.set_value("", day(due.actual), note=note, icon=icon, role=role)
        else:
            self.due.set_value("", day(due.actual))
        if due.moved:
            self.due.setToolTip(f"{due.nominal:%d/%m}, {weekday_name(due.nominal)} → {due.actual:%d/%m}")
