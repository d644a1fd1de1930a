"""A label whose colour, weight and size are roles of the design and follow the theme."""

import re

from msgspec.structs import asdict
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from dntracker.paint.tokens import Tokens
from dntracker.ui.style import Style


class Words(QLabel):
    """Text in a role (`ink3`), bold or not, in a size of the design."""

    def __init__(
        self,
        style: Style,
        text: str = "",
        role: str = "ink",
        bold: bool = False,
        size: int = 13,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tokens = style.tokens
        self._style, self._role, self._bold, self._size = style, role, bold, size
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._dress()
        style.changed.connect(self._dress_anew)

    def set_role(self, role: str) -> None:
        """Take another colour."""
        self._role = role
        self._dress()

    def setText(self, text: str) -> None:
        self._tokens = self._style.tokens
        super().setText(text)

    def _dress_anew(self) -> None:
        self.ensurePolished()  # one that was never shown would be polished later, back to the palette it was made with
        self._dress()

    def _dress(self) -> None:
        if self._tokens is not self._style.tokens:
            self.setText(recolored(self.text(), self._tokens, self._style.tokens))
        self.setFont(self._style.font(self._bold, self._size))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._style.color(self._role))
        self.setPalette(palette)


def strong(text: str) -> str:
    """Rich text in the weight of headings, from plain text or text that is escaped already."""
    import html  # 2 ms with its 2.000 names of letters, and rich text comes after the first page

    return f'<span style="font-weight:600">{html.escape(html.unescape(text))}</span>'


def literal(text: str) -> str:
    """Rich text that shows just this text."""
    import html  # see above

    return html.escape(text)


def recolored(text: str, old: Tokens, new: Tokens) -> str:
    """Rich text whose colours of one theme are those of another."""
    roles = {str(color).lower(): role for role, color in asdict(old).items()}

    def in_new(found: re.Match[str]) -> str:
        role = roles.get(found[0].lower())
        return str(getattr(new, role)) if role else found[0]

    return re.sub(r"(?<=color:)#\w{6}", in_new, text)
