"""Đã phát hành: every issued sheet with its size, searched, and printed again just as it was sent."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.domain.issue import Role
from dntracker.services.evidence_texts import size_text
from dntracker.services.reports.issue_words import FORMATS
from dntracker.services.reports.shelf import KeptIssue
from dntracker.ui.reports.issuing.tables import IssuedTable
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

WIDTH, HEIGHT = 980, 480


class IssuedDialog(QDialog):
    """The list changes as one types; Enter asks about the chosen sheet."""

    reprint_asked = Signal(object, object)
    """The file of this `Role` of this `Issued` shall be written just as it was."""

    prove_asked = Signal(object)
    """Somebody wants to know whether this `Issued` still holds."""

    def __init__(
        self, style: Style, listed: Callable[[str], Sequence[KeptIssue]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._listed = style, listed
        self.setWindowTitle(self.tr("Đã phát hành"))
        self.search, self.table = QLineEdit(self), IssuedTable(style, self)
        self.search.setPlaceholderText(self.tr("Tìm mã, tờ, người"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.told = Words(style, role="ink2")
        self._buttons: dict[Role, QPushButton] = {}
        self._lay_out()
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.currentItemChanged.connect(self._offer)
        self.table.entered.connect(self._ask)
        room = parent.size() if parent else QSize(style.px(WIDTH), style.px(HEIGHT))
        self.resize(min(style.px(WIDTH), room.width()), min(style.px(HEIGHT), room.height()))
        self._show("")
        self.table.setFocus()

    def say(self, sentence: str, role: str = "ink2") -> None:
        """Say what was done, or why not."""
        self.told.set_role(role)
        self.told.setText(sentence)

    def _show(self, words: str) -> None:
        found = self._listed(words)
        self.table.show_issued(found)
        self._offer()
        original, kept = (sum(getattr(one.sizes, name) for one in found) for name in ("original", "kept"))
        if found:
            told = self.tr("{count} tờ, {size}, chiếm {kept} trong tệp.")
            self.say(told.format(count=len(found), size=size_text(original), kept=size_text(kept)))
        else:
            self.say(self.tr("Không có tờ nào như vậy.") if words.strip() else self.tr("Chưa phát hành tờ nào."))

    def _offer(self) -> None:
        one = self.table.chosen()
        self.asked.setEnabled(one is not None)
        for role, button in self._buttons.items():
            button.setEnabled(one is not None and one.issued.file(role) is not None)

    def _ask(self) -> None:
        if (one := self.table.chosen()) is not None:
            self.prove_asked.emit(one.issued)

    def _reprint(self, role: Role) -> None:
        if (one := self.table.chosen()) is not None:
            self.reprint_asked.emit(one.issued, role)

    def _lay_out(self) -> None:
        style, layout = self._style, QVBoxLayout(self)
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        self.told.setWordWrap(True)
        box, action = QDialogButtonBox(self), QDialogButtonBox.ButtonRole.ActionRole
        for role, name in FORMATS.items():
            again = box.addButton(self.tr("In lại {format}…").format(format=name), action)
            again.setToolTip(self.tr("Ghi ra tệp đúng như đã gửi"))
            again.clicked.connect(partial(self._reprint, role))
            again.setAutoDefault(False)
            self._buttons[role] = again
        self.asked: QPushButton = box.addButton(self.tr("Kiểm tra"), action)
        self.asked.setToolTip("Enter")
        self.asked.clicked.connect(self._ask)
        leave = box.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        for button in (self.asked, leave):
            button.setAutoDefault(False)
        for widget in (self.search, self.table, self.told, box):
            layout.addWidget(widget, int(widget is self.table))
