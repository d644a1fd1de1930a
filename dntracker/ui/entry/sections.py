"""Parts of the panel beside the grid: a heading with its text and perhaps a link, a hairline below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

PADDING = 16


class Section(QWidget):
    """A part of the panel; hidden while it has nothing to say."""

    def __init__(self, style: Style, heading: str = "", link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.heading, self.aside = Words(style, heading, "ink2"), Words(style, "", "ink3")
        self.text = Words(style)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.link = QPushButton(link, self)
        self.link.setProperty("link", True)
        self.link.setAccessibleName(f"{heading}: {link}" if heading.strip() else link)
        self.link.setVisible(bool(link))
        self.link.setFocusPolicy(Qt.FocusPolicy.StrongFocus if link else Qt.FocusPolicy.NoFocus)
        self.aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.aside.setWordWrap(True)
        self.top = QHBoxLayout()
        self.top.addWidget(self.heading)
        self.top.addWidget(self.aside, 1)
        self.top.addWidget(self.link)
        self.column = QVBoxLayout(self)
        if heading:
            self.column.addLayout(self.top)
        else:
            self.heading.hide()
            self.aside.hide()
        self.column.addWidget(self.text)
        self.dress()
        style.changed.connect(self.dress)

    def dress(self) -> None:
        """Take sizes anew."""
        px = self._style.px
        self.column.setContentsMargins(px(PADDING), px(10), px(PADDING), px(10))
        self.column.setSpacing(px(3))

    def say(self, text: str) -> None:
        """Show a text (rich text limited to bold and grey); an empty one hides the section."""
        self.text.setText(text)
        self.setVisible(bool(text))

    def grey(self, text: str) -> str:
        """Text in the grey of hints."""
        return f'<span style="color:{self._style.tokens.ink3}">{text}</span>'

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._style.color("line"))
