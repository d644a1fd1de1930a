"""Kiểm tra tờ giấy: type the code on a sheet or choose its workbook; the answer and the changed numbers stand below."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.issue_code import EXAMPLE, written
from dntracker.services import texts
from dntracker.services.incoming import Incoming
from dntracker.services.reports.proving import Proof, Proving
from dntracker.ui.dialogs import make_primary
from dntracker.ui.reports.issuing.tables import ChangesTable
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

WIDTH, HEIGHT = 760, 440


class ProveDialog(QDialog):
    """Enter in the field asks about the code; Enter on a number goes to its cell."""

    book_asked = Signal()
    """A workbook shall be chosen and asked about."""

    cell_asked = Signal(object, object)
    """Somebody wants to see the cell of this `NumberChange` of this `Issued`."""

    def __init__(self, style: Style, proving: Proving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._proving = style, proving
        self._proof: Proof | None = None
        self.setWindowTitle(self.tr("Kiểm tra tờ giấy"))
        self.field, self.told = QLineEdit(self), Words(style, role="ink2")
        self.field.setPlaceholderText(EXAMPLE)
        self.field.setAccessibleName(self.tr("Mã in trên tờ"))
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhPreferUppercase | Qt.InputMethodHint.ImhNoPredictiveText)
        self.changes = ChangesTable(style, self)
        self.changes.entered.connect(self._go)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._lay_out()
        room = parent.size() if parent else QSize(style.px(WIDTH), style.px(HEIGHT))
        self.resize(min(style.px(WIDTH), room.width()), min(style.px(HEIGHT), room.height()))
        self.field.setFocus()

    def ask(self) -> None:
        """Ask about the code that was typed."""
        if not self.field.text().strip():
            self.say(self.tr("Gõ mã in trên tờ, hoặc chọn tệp Excel của tờ."), "ink2")
            return
        self._answer(lambda: self._proving.prove(self.field.text()))

    def ask_book(self, incoming: Incoming) -> None:
        """Ask about a workbook that was read."""
        self._answer(lambda: self._proving.prove_book(incoming))

    def fail(self, error: Exception) -> None:
        """Say why a workbook could not be read."""
        if not isinstance(error, UserError):
            raise error
        self.say(texts.sentence(error), "bad")

    def show_proof(self, proof: Proof) -> None:
        """Show what asking found."""
        self._proof = proof
        self.field.setText(written(proof.issued.code))
        self.told.set_role("good" if proof.holds else "warn")
        self.told.setText(proof.sentence)
        in_file = self.tr("{place} (trong tệp)")
        edited = (replace(one, place=in_file.format(place=one.place)) for one in proof.in_file or ())
        found = (*edited, *proof.now)
        self.changes.show_changes(found)
        self.changes.setVisible(bool(found))
        if found:
            self.changes.setFocus()

    def say(self, sentence: str, role: str) -> None:
        """Say why there is no answer."""
        self._proof = None
        self.changes.hide()
        self.told.set_role(role)
        self.told.setText(sentence)

    def _answer(self, prove: Callable[[], Proof]) -> None:
        try:
            self.show_proof(prove())
        except UserError as error:
            self.fail(error)
            self.field.selectAll()

    def _go(self) -> None:
        change = self.changes.chosen()
        if change is not None and self._proof is not None:
            self.cell_asked.emit(change, self._proof.issued)

    def _lay_out(self) -> None:
        style, row, layout = self._style, QHBoxLayout(), QVBoxLayout(self)
        self.button = QPushButton(self.tr("Kiểm tra"), self)
        self.book = QPushButton(self.tr("Chọn tệp Excel…"), self)
        make_primary(self.button)
        self.button.setDefault(True)
        self.book.setAutoDefault(False)
        self.button.clicked.connect(self.ask)
        self.book.clicked.connect(self.book_asked)
        label = Words(style, self.tr("Mã in trên tờ"), role="ink2")
        label.setBuddy(self.field)
        row.setSpacing(style.px(8))
        for widget in (label, self.field, self.button, self.book):
            row.addWidget(widget, int(widget is self.field))
        layout.setContentsMargins(style.px(20), style.px(16), style.px(20), style.px(16))
        layout.setSpacing(style.px(10))
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addWidget(self.changes, 1)
        layout.addStretch(0)
        leave = QDialogButtonBox(self)
        leave.addButton(self.tr("Đóng"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        leave.rejected.connect(self.reject)
        layout.addWidget(leave)
        self.changes.hide()
        self.told.setText(self.tr("Gõ mã in trên tờ, hoặc chọn tệp Excel của tờ."))
