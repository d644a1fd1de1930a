"""The context bar of Nhập liệu: biểu, đơn vị, kỳ, the two dates of the sheet, how much is entered."""

from datetime import date

from PySide6.QtWidgets import QWidget

from dntracker.domain.calendar import Due, weekday_name
from dntracker.services.entry_rows import EntrySheet
from dntracker.services.texts import day, period_name
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar

SOON = 7


class EntryContext(ContextBar):
    """Three fields to choose the sheet by, and what is known of its dates and progress."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.form = self.add_field(self.tr("Biểu"), self.tr("Biểu"))
        self.unit = self.add_field(self.tr("Đơn vị"), self.tr("Đơn vị báo cáo"))
        self.period = self.add_field(self.tr("Kỳ"), self.tr("Kỳ báo cáo"))
        self.due = self.add_field(self.tr("Hạn nộp"), self.tr("Hạn nộp"))
        self.closes = self.add_field(self.tr("Khóa sổ"), self.tr("Ngày khóa sổ"))
        self.entered = self.add_field(self.tr("Đã nhập"), self.tr("Số ô đã nhập"))

    def show_sheet(self, sheet: EntrySheet, due: Due | None, closes: date | None, today: date) -> None:
        """Show what the sheet is and when it is due."""
        self.form.set_value(sheet.form.code, sheet.form.short_name)
        self.unit.set_value("", sheet.unit.short_name)
        self.unit.setToolTip(f"{sheet.unit.name} (Alt+2)")
        self.period.set_value("", period_name(sheet.period))
        self._show_due(due, today)
        self.closes.set_value("", day(closes) if closes else self.tr("chưa đặt"))
        self.fit()

    def show_entered(self, entered: int, total: int) -> None:
        """Show how many figures are entered."""
        self.entered.set_progress(entered, total)

    def _show_due(self, due: Due | None, today: date) -> None:
        if due is None:
            self.due.set_value("", self.tr("chưa đặt"))
            return
        left, late = due.days_left(today), due.days_late(today)
        note = self.tr("trễ {n} ngày").format(n=late) if late else self.tr("còn {n} ngày").format(n=left)
        role, icon = ("bad", "warning-circle") if late else ("warn", "hourglass") if left <= SOON else ("ink3", "")
        self.due.set_value("", day(due.actual), note=note, icon=icon, role=role)
        if due.moved:
            self.due.setToolTip(f"{due.nominal:%d/%m}, {weekday_name(due.nominal)} → {due.actual:%d/%m}")
