"""The line under the matrix: what is known about the active place, and what may be done with those selected."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dntracker.services.next_steps import Step
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

HEIGHT = 48  # two lines of words


class DeedLine(QFrame):
    """Words at the left; a button for each deed that is possible now at the right."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.words = Words(style, role="ink2")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.buttons: dict[Step, QPushButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.words, 1)
        self._dress()
        style.changed.connect(self._dress)

    def add(self, step: Step, text: str, do: Callable[[], object]) -> None:
        """A deed that may be offered."""
        button = QPushButton(text, self)
        button.clicked.connect(do)
        button.hide()
        self.buttons[step] = button
        self._layout.addWidget(button)

    def tell(self, text: str) -> None:
        """Say what is known."""
        self.words.setText(text)
        self.words.setToolTip(text)

    def offer(self, step: Step, text: str, key: str) -> None:
        """Show the button of a deed with this text and its key, if it has one now; without a text, hide it."""
        button = self.buttons[step]
        if text:
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(text)
            button.setToolTip(f"{text} ({native})" if key else text)
        button.setVisible(bool(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(0, 0, self.width(), 1, self._style.color("rule"))

    def _dress(self) -> None:
        px = self._style.px
        self.setFixedHeight(px(HEIGHT))
        self._layout.setContentsMargins(px(24), 1, px(16), 0)
        self._layout.setSpacing(px(8))
