"""A label whose colour, weight and size are roles of the design and follow the theme."""

from html import escape, unescape

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

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
        self._style, self._role, self._bold, self._size = style, role, bold, size
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._dress()
        style.changed.connect(self._dress)

    def set_role(self, role: str) -> None:
        """Take another colour."""
        self._role = role
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._style.font(self._bold, self._size))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._style.color(self._role))
        self.setPalette(palette)


def strong(text: str) -> str:
    """Rich text in the weight of headings, from plain text or text that is escaped already."""
    return f'<span style="font-weight:600">{escape(unescape(text))}</span>'
