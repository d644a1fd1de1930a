"""Labelled fields of the forms beside the grid, and the keys that work in all of them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.ui.entry.sections import PADDING
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

Field = QLineEdit | QComboBox


class SideForm(QWidget):
    """A form in the panel's place: Enter does it, Esc and F6 go back to the grid, PgUp and PgDn to another row."""

    closed = Signal()
    """The person goes back to the grid."""

    stepped = Signal(int)
    """The person goes to the next (1) or previous (-1) row."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.title, self.advice = Words(style, bold=True, parent=self), Words(style, role="ink2", parent=self)
        self.message = Words(style, role="bad", parent=self)
        for words in (self.title, self.advice, self.message):
            words.setWordWrap(True)
        self.advice.hide()
        self.message.hide()
        self.grid, self.labels = QGridLayout(), dict[Field, Words]()
        self.column = QVBoxLayout(self)
        for widget in (self.title, self.advice):
            self.column.addWidget(widget)
        self.column.addLayout(self.grid)
        self.column.addWidget(self.message)
        self.dress()
        style.changed.connect(self.dress)

    def dress(self) -> None:
        """Take sizes anew."""
        px = self._style.px
        self.column.setContentsMargins(px(PADDING), px(12), px(PADDING), px(12))
        self.column.setSpacing(px(8))
        self.grid.setVerticalSpacing(px(4))
        self.grid.setHorizontalSpacing(px(8))

    def accept(self) -> None:
        """Do what the form is for (for subclasses)."""

    def say(self, sentence: str) -> None:
        """Say what is wrong, under the fields; nothing takes it away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def field(self, label: str, row: int, column: int = 0, span: int = 1) -> QLineEdit:
        """A line under its label."""
        line = QLineEdit(self)
        self._place(label, line, row, column, span)
        return line

    def choice(self, label: str, options: Sequence[str], row: int, column: int = 0, span: int = 1) -> QComboBox:
        """A list under its label."""
        box = QComboBox(self)
        box.addItems(list(options))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        self._place(label, box, row, column, span)
        return box

    def buttons(self, deed: str, leave: str = "", more: QPushButton | None = None) -> QPushButton:
        """The deed's button and the one that leaves, at the foot, perhaps one more after them."""
        accept, close = QPushButton(deed, self), QPushButton(leave or self.tr("Hủy"), self)
        accept.setProperty("primary", True)
        accept.clicked.connect(self.accept)
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(accept)
        row.addWidget(close)
        if more is not None:
            row.addWidget(more)
            QWidget.setTabOrder(close, more)  # it was made first; Tab comes to the deed first
        row.addStretch(1)
        self.column.addLayout(row)
        for button in filter(None, (accept, close, more)):
            button.installEventFilter(self)
        self.leave_button = close
        return accept

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_F6:
                self.closed.emit()
            case Qt.Key.Key_PageDown:
                self.stepped.emit(1)
            case Qt.Key.Key_PageUp:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not isinstance(watched, QPushButton):
                self.accept()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if isinstance(watched, QPushButton):
                watched.click()
            case _:
                return super().eventFilter(watched, event)
        return True

    def _place(self, label: str, field: Field, row: int, column: int, span: int) -> None:
        words = Words(self._style, label, "ink2")
        words.setBuddy(field)
        self.labels[field] = words
        field.setAccessibleName(label)
        field.installEventFilter(self)
        self.grid.addWidget(words, 2 * row, column, 1, span)
        self.grid.addWidget(field, 2 * row + 1, column, 1, span)


def date_of(text: str) -> date | None:
    """This is a date written dd/MM/yyyy; None if the text is empty; raises ValueError otherwise."""
    if not text.strip():
        return None
    day, month, year = (int(part) for part in text.strip().replace("-", "/").replace(".", "/").split("/"))
    return date(year, month, day)
