"""Questions to the person at the window as dialogs, loaded when the first is asked; and what dialogs share."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dntracker.ui.style import Style

translate = QCoreApplication.translate
_ARROWS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder-plus",
    "listModeButton": "list",
    "detailModeButton": "table",
}  # as QFileDialog names its buttons


class QtAsk:
    """Asks with dialogs over the window that is in front."""

    def __init__(self, style: Style | None = None) -> None:
        self._style = style

    @property
    def _parent(self) -> QWidget | None:
        if self._style:
            self._style.flatten()  # a question may come before the first window
        front = QApplication.activeWindow()
        return front if front and front.isVisible() else None  # a dialog just closed takes its children along

    def open_file(self, title: str, folder: Path, pattern: str) -> Path | None:
        dialog = QFileDialog(self._parent, title, str(existing(folder)), pattern)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def save_file(self, title: str, suggested: Path, pattern: str) -> Path | None:
        dialog = QFileDialog(self._parent, title, str(existing(suggested.parent)), pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix)
        dialog.selectFile(suggested.name)
        return self._chosen(dialog)

    def folder(self, title: str, start: Path) -> Path | None:
        dialog = QFileDialog(self._parent, title, str(existing(start)))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def confirm(self, question: str, details: str = "", yes: str = "", danger: bool = False) -> bool:
        box = self._box(question, details)
        agree = box.addButton(yes or translate("Ask", "Đồng ý"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(translate("Ask", "Hủy"), QMessageBox.ButtonRole.RejectRole)
        _mark(leave if danger else agree, box)
        box.setEscapeButton(leave)
        box.exec()
        return box.clickedButton() is agree

    def choice(self, question: str, options: Sequence[str], details: str = "") -> int | None:
        box = self._box(question, details)
        buttons = [box.addButton(option, QMessageBox.ButtonRole.ActionRole) for option in options]
        leave = box.addButton(translate("Ask", "Hủy"), QMessageBox.ButtonRole.RejectRole)
        _mark(buttons[0], box)
        box.setEscapeButton(leave)
        box.exec()
        chosen = box.clickedButton()
        return next((index for index, button in enumerate(buttons) if button is chosen), None)

    def text(self, title: str, label: str, value: str = "", lines: int = 1) -> str | None:
        dialog = _TextDialog(title, label, value, lines, self._parent)
        return dialog.text() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def words(
        self, title: str, label: str, until: date | None = None, value: str = ""
    ) -> tuple[str, date | None] | None:
        dialog = _WordsDialog(title, label, until, value, self._parent)
        return (dialog.text(), dialog.until()) if dialog.exec() == QDialog.DialogCode.Accepted else None

    def tell(self, sentence: str, details: str = "") -> None:
        box = self._box(sentence, details)
        _mark(box.addButton(translate("Ask", "Đã hiểu"), QMessageBox.ButtonRole.AcceptRole), box)
        box.exec()

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        for name, icon in _ARROWS.items():  # Fusion's own are black on black in the dark
            button = dialog.findChild(QToolButton, name)
            if button is not None and self._style:
                button.setIcon(self._style.icon(icon))
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.selectedFiles()[:1] if agreed else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def _box(self, question: str, details: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle("DNTracker")
        box.setTextFormat(Qt.TextFormat.PlainText)  # it may name what somebody wrote
        box.setText(question)
        box.setInformativeText(details)
        return box


class _TextDialog(QDialog):
    def __init__(self, title: str, label: str, value: str, lines: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._field = QLineEdit(value) if lines == 1 else QPlainTextEdit(value)
        self._field.setAccessibleName(label)
        self._field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        if isinstance(self._field, QPlainTextEdit):
            self._field.setFixedHeight(self.fontMetrics().lineSpacing() * (lines + 1))
            self._field.setTabChangesFocus(True)
            self._field.setPlaceholderText(self.tr("Ctrl+Enter khi xong"))
        else:
            self._field.selectAll()  # typing replaces what was proposed
        self._layout = QVBoxLayout(self)
        self._add(label, self._field)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        self._finish()

    def text(self) -> str:
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    def _finish(self) -> None:
        self._layout.addWidget(buttons(self, self.windowTitle()))  # the deed by its name: not all of them write

    def _add(self, label: str, field: QWidget) -> None:
        prompt = QLabel(label)
        prompt.setTextFormat(Qt.TextFormat.PlainText)  # it may quote somebody
        prompt.setWordWrap(True)
        prompt.setBuddy(field)
        self._layout.addWidget(prompt)
        self._layout.addWidget(field)


class _WordsDialog(_TextDialog):
    def __init__(self, title: str, label: str, until: date | None, value: str, parent: QWidget | None) -> None:
        self._day = QDateEdit(QDate(until.year, until.month, until.day)) if until else None
        super().__init__(title, label, value, 3, parent)

    def accept(self) -> None:
        if self.text().strip():
            super().accept()
            return
        self._missing.setText(translate("Ask", "Ghi vài lời trước đã."))
        self._field.setFocus()

    def until(self) -> date | None:
        day = self._day.date() if self._day else None
        return date(day.year(), day.month(), day.day()) if day else None

    def _finish(self) -> None:
        self._missing = QLabel()
        self._layout.addWidget(self._missing)
        if self._day:
            prompt = translate("Ask", "Đến hết ngày")
            self._day.setAccessibleName(prompt)
            self._day.setDisplayFormat("dd/MM/yyyy")
            self._day.setCalendarPopup(True)
            self._add(prompt, self._day)
        self._layout.addWidget(buttons(self, self.windowTitle()))


def make_primary(button: QPushButton) -> None:
    """Give a button the look of the screen's one primary deed, also when it has been drawn before."""
    button.setProperty("primary", True)
    button.style().polish(button)


def existing(folder: Path) -> Path:
    """The nearest folder at or above `folder` that is there."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())


def buttons(dialog: QDialog, accept: str, leave: str = "") -> QDialogButtonBox:
    """The row of two buttons under a dialog: the deed by its name, and Hủy; both are connected."""
    box = QDialogButtonBox(dialog)
    deed = box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    make_primary(deed)
    deed.setDefault(True)
    box.addButton(leave or translate("Ask", "Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def _mark(button: QPushButton, box: QMessageBox) -> None:
    make_primary(button)
    box.setDefaultButton(button)
