"""A horizontal hairline."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dntracker.ui.style import Style


class Rule(QWidget):
    """One pixel in the colour of a role: `line` between rows, `rule` under headings."""

    def __init__(self, style: Style, role: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._role = style, role
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color(self._role))
