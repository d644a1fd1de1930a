"""The line where an opinion is typed, or what is to be said of a warning; refused, the text stays with its sentence."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class NoteLine(QWidget):
    """Enter writes, Esc goes back to the slides and keeps what was typed."""

    entered = Signal(str)
    """This text shall be written."""

    left = Signal()
    """The keys shall walk the slides again."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.label, self.told = Words(style, bold=True), Words(style, role="ink2")
        self.field, self.write = QLineEdit(self), QPushButton(self.tr("Ghi (Enter)"), self)
        self.label.setBuddy(self.field)
        self.write.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.field.returnPressed.connect(self._enter)
        self.write.clicked.connect(self._enter)
        self.field.installEventFilter(self)
        style.changed.connect(self._dress)
        self._dress()

    def ask(self, label: str, text: str) -> None:
        """Ask for a text under this label."""
        self.label.setText(label)
        self.field.setAccessibleName(label)
        self.field.setText(text)

    def bar(self, why_not: str) -> None:
        """Take no text, and say why; `""`: take it again."""
        for part in (self.field, self.write):
            part.setEnabled(not why_not)
        self.field.setPlaceholderText(why_not)

    def say(self, words: str, role: str = "ink2") -> None:
        """Say something under the line."""
        self.told.set_role(role)
        self.told.setText(words)
        self.field.setAccessibleDescription(words)

    def take_focus(self) -> None:
        """Give the focus to the field, at the end of what stands there."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        self.entered.emit(self.field.text())

    def _lay_out(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.write)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        column.addLayout(row)
        column.addWidget(self.told)
        self.told.setWordWrap(True)
        self._column, self._row = column, row

    def _dress(self) -> None:
        style = self._style
        for part in (self.field, self.write):
            part.setFont(style.font())
            part.setFixedHeight(style.px(30))
        palette = self.field.palette()
        for role, color in ((QPalette.ColorRole.Base, "paper"), (QPalette.ColorRole.Text, "ink")):
            palette.setColor(role, style.color(color))
        self.field.setPalette(palette)
        self._column.setSpacing(style.px(4))
        self._row.setSpacing(style.px(8))
