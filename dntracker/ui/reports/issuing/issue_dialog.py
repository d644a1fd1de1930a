"""Phát hành: what it will be, what changed since the last issue, the day on the sheet, and what speaks against it."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.domain.issue_code import written
from dntracker.services import texts
from dntracker.services.reports.issue_words import adjustment_words, issue_words
from dntracker.services.reports.issuing import Prospect
from dntracker.services.typed_fields import UnreadableDate, date_of
from dntracker.ui.dialogs import make_primary
from dntracker.ui.reports.issuing.tables import ChangesTable
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, strong

WIDTH, HEIGHT = 760, 420


class IssueDialog(QDialog):
    """Shows what issuing would make; agreeing takes the day that was typed."""

    def __init__(self, style: Style, found: Prospect, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._found = style, found
        self.day: date | None = None
        """The day on the sheet; None: it is written by hand."""
        self.setWindowTitle(self.tr("Phát hành tờ"))
        self.head, self.line = Words(style, strong(found.title)), Words(style, self._told(), role="ink2")
        self.warning = Words(style, found.warning, role="warn")
        self.changes, self.told = ChangesTable(style, self), Words(style, role="bad")
        self.field = QLineEdit(texts.day(today), self)
        self.field.setAccessibleName(self.tr("Ngày ký in trên tờ"))
        self.changes.show_changes(found.changes)
        self._lay_out()
        room = parent.size() if parent else QSize(style.px(WIDTH), style.px(HEIGHT))
        height = style.px(HEIGHT) if found.changes else self.sizeHint().height()
        self.resize(min(style.px(WIDTH), room.width()), min(height, room.height()))
        self.issue.setFocus()

    def accept(self) -> None:
        """Take the day, or say what is wrong with it."""
        try:
            self.day = date_of(self.field.text())
        except UnreadableDate as error:
            self.told.setText(texts.sentence(error))
            self.told.show()
            self.field.setFocus()
        else:
            super().accept()

    def _told(self) -> str:
        found = self._found
        if found.again is not None:
            return self.tr("Số trên tờ chưa đổi nên vẫn là tờ đã phát hành: {which}.").format(
                which=issue_words(found.again)
            )
        if not found.adjustment:
            return self.tr("Phát hành lần đầu, mã {code}.").format(code=written(found.code))
        return self.tr("{which}, mã {code}: đổi {count} số so với lần trước.").format(
            which=texts.begun(adjustment_words(found.adjustment)), code=written(found.code), count=len(found.changes)
        )

    def _lay_out(self) -> None:
        style, layout = self._style, QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        for words in (self.head, self.line, self.warning, self.told):
            words.setWordWrap(True)
        layout.addWidget(self.head)
        layout.addWidget(self.line)
        layout.addWidget(self.changes, 1)
        layout.addWidget(self.warning)
        day, row = QWidget(self), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.px(8))
        label = Words(style, self.tr("Ngày ký in trên tờ"), role="ink2")
        label.setBuddy(self.field)
        row.addWidget(label)
        row.addWidget(self.field)
        row.addWidget(Words(style, self.tr("Bỏ trống thì in dấu chấm để ghi tay."), role="ink3"), 1)
        self.field.setFixedWidth(style.px(110))
        day.setLayout(row)
        layout.addWidget(day)
        layout.addWidget(self.told)
        layout.addWidget(self._make_buttons())
        day.setVisible(self._found.again is None)
        self.changes.setVisible(bool(self._found.changes))
        self.warning.setVisible(bool(self._found.warning) and self._found.again is None)
        self.told.hide()

    def _make_buttons(self) -> QDialogButtonBox:
        box, again = QDialogButtonBox(self), self._found.again
        words = self.tr("Lấy lại tờ ấy") if again else self.tr("Vẫn phát hành") if self._found.warning else ""
        self.issue: QPushButton = box.addButton(words or self.tr("Phát hành"), QDialogButtonBox.ButtonRole.AcceptRole)
        make_primary(self.issue)
        self.issue.setDefault(True)
        leave = box.addButton(self.tr("Để sau"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAutoDefault(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box
