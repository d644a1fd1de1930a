"""Messages beside the work: the bar under the context bar, and what an empty page says."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, literal, strong

_KINDS = {"bad": "warning-circle", "warn": "warning", "good": "check-circle"}


class Deed(Struct, frozen=True):
    """A button of a message: its text and what it does."""

    text: str
    do: Callable[[], object]
    primary: bool = False


class Notice(QFrame):
    """One message in a coloured bar with its icon: what happened, what is safe, what to do; hidden without one."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._kind, self._deeds = style, "bad", list[QPushButton]()
        self._standing: Callable[[], None] | None = None
        self._lasting = False
        self._icon, self._text = QLabel(self), Words(style)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._icon)
        self._layout.addWidget(self._text, 1)
        self.hide()
        style.changed.connect(self._dress)

    def say(self, kind: str, head: str, rest: str = "", deeds: Sequence[Deed] = (), *, lasting: bool = False) -> None:
        """Show a message of a kind (`bad`, `warn`, `good`): `head` in bold, `rest` after it, at most two buttons.

        One that is `lasting`, or bad, stays when its page is left: it is about the file, or nothing was saved.
        """
        self._kind, self._lasting = kind, lasting
        self._text.setText(f"{strong(head)} {literal(rest)}")
        self.setAccessibleName(f"{head} {rest}".strip())
        for button in self._deeds:
            button.deleteLater()
        self._deeds = [self._button(deed) for deed in deeds]
        self._dress()
        self.update()  # an equally large one before it may have had another colour
        self.show()

    def stand(self, kind: str, head: str, rest: str = "", deeds: Sequence[Deed] = ()) -> None:
        """Show a message that comes back whenever another one is taken away."""
        self._standing = lambda: self.say(kind, head, rest, deeds, lasting=True)
        self._standing()

    def clear(self) -> None:
        """Take the message away."""
        self.hide()
        if self._standing:
            self._standing()

    def leave(self) -> None:
        """Take the message away unless it lasts: what it is about is not on the screen any more."""
        if not self._lasting and self._kind != "bad":
            self.clear()

    def withdraw(self) -> None:
        """Let the standing message go for good."""
        if self._standing:
            self._standing = None
            self.hide()

    def text(self) -> str:
        """The message that stands, or nothing."""
        return "" if self.isHidden() else self.accessibleName()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and not self.isHidden():  # its page was left
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color(f"{self._kind}_bg"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.color(self._kind))

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton(deed.text, self)
        button.setProperty("primary", deed.primary)
        button.clicked.connect(deed.do)
        self._layout.addWidget(button)
        return button

    def _dress(self) -> None:
        style = self._style
        self._layout.setContentsMargins(style.px(20), style.px(8), style.px(16), style.px(9))
        self._layout.setSpacing(style.px(10))
        self._icon.setPixmap(style.pixmap(_KINDS[self._kind], self._kind, 18))


class EmptyState(QWidget):
    """What a page without content says: one large sentence, one line of help, at most three numbered steps."""

    WIDTH = 680

    def __init__(self, style: Style, icon: str = "tray", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._glyph = style, icon
        self._icon, self._sentence, self._help = QLabel(self), Words(style, size=20), Words(style, role="ink3")
        for label in (self._sentence, self._help):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
        self._steps = QVBoxLayout()
        self._body = QWidget(self)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._icon)
        body.addWidget(self._sentence)
        body.addWidget(self._help)
        body.addLayout(self._steps)
        body.addStretch(1)
        self._layout = QHBoxLayout(self)
        self._layout.addStretch(1)
        self._layout.addWidget(self._body)
        self._layout.addStretch(1)
        self._dress()
        style.changed.connect(self._dress)

    def say(self, sentence: str, advice: str = "", steps: Sequence[tuple[str, str, Deed | None]] = ()) -> None:
        """Show a sentence (bold parts in `<b>`), help, and steps: a title, a line, and perhaps a button."""
        self._sentence.setText(sentence)
        self._help.setText(advice)
        while taken := self._steps.takeAt(0):
            if widget := taken.widget():
                widget.deleteLater()
        for number, (title, line, deed) in enumerate(steps, 1):
            self._steps.addWidget(step := _Step(self._style, number, title, line, deed))
            step.show()  # the layout would do so later, and a button that is not shown takes no focus

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def _dress(self) -> None:
        style = self._style
        self._layout.setContentsMargins(style.px(24), style.px(120), style.px(24), style.px(24))
        self._body.setFixedWidth(style.px(self.WIDTH))
        self._icon.setPixmap(style.pixmap(self._glyph, "ink3", 40))


class _Step(QFrame):
    def __init__(self, style: Style, number: int, title: str, line: str, deed: Deed | None) -> None:
        super().__init__()
        self._style = style
        text = Words(style, f"{strong(title)}<br>{line}")
        text.setWordWrap(True)
        digit = QLabel(str(number))
        digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        digit.setFixedSize(style.px(24), style.px(24))
        digit.setFrameShape(QFrame.Shape.Box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, style.px(12), 0, style.px(12))
        layout.setSpacing(style.px(12))
        layout.addWidget(digit)
        layout.addWidget(text, 1)
        if deed is not None:
            button = QPushButton(deed.text)
            button.setProperty("primary", deed.primary)
            button.clicked.connect(deed.do)
            layout.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, self._style.color("line"))
