"""The bar over the forms: which one is being worked on, what it would be like, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dntracker.domain.calendar import Due, weekday_name
from dntracker.domain.form import Form
from dntracker.services import texts
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar


class FormsBar(ContextBar):
    """The form, a preview of it, and the deeds; one of them is the primary one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self.about = self.add_field(self.tr("Biểu"), self.tr("Biểu đang sửa"))
        self.preview = self.add_field(self.tr("Xem trước"), self.tr("Số dòng, đơn vị, hạn tới"))
        self.add = self.add_button(self.tr("Biểu mới"), "file-plus")
        self.copy = self.add_button(self.tr("Chép biểu"), "copy")
        self.retire = self.add_button(self.tr("Thôi dùng"), "archive")
        self.write = self.add_button(self.tr("Lưu thay đổi"), "check", primary=True)
        self.write.setToolTip(self.tr("Lưu thay đổi (Ctrl+Enter)"))

    def offer(self, form: Form, new: bool, locked: bool) -> None:
        """Offer what can be done with a form, nothing where it is only looked at."""
        for button in (self.add, self.write):
            button.setVisible(not locked)
        for button in (self.copy, self.retire):
            button.setVisible(not locked and not new)
        self.retire.setText(self.tr("Dùng lại") if form.valid_to else self.tr("Thôi dùng"))

    def show_form(self, form: Form, new: bool, changed: bool) -> None:
        """Say which form it is and whether it holds what is not written."""
        words = self.tr("biểu mới") if new else self.tr("bản {number}").format(number=form.version)
        note = self.tr("chưa lưu") if changed else ""
        icon = "pencil-simple" if changed else ""
        self.about.set_value(form.code or self.tr("mới"), words, note=note, icon=icon, role="warn")

    def show_preview(self, rows: int, units: int, dates: Sequence[Due]) -> None:
        """Say how much a form asks of how many, and by when next."""
        said = self.tr("{rows} chỉ tiêu, {units} đơn vị").format(rows=rows, units=units)
        due = dates[0] if dates else None
        when = self.tr("hạn tới {day}").format(day=texts.day(due.actual)) if due else self.tr("chưa có hạn nộp")
        self.preview.set_value(said, when)
        if due and due.moved:
            moved = self.tr("{day} là {weekday} nên dời đến {actual}")
            day, actual = texts.day(due.nominal), texts.day(due.actual)
            self.preview.setToolTip(moved.format(day=day, weekday=weekday_name(due.nominal), actual=actual))
        self.fit()

    def show_no_preview(self) -> None:
        """Say that what is typed is no form yet."""
        self.preview.set_value(self.tr("chưa xem được"), icon="warning", role="warn")
