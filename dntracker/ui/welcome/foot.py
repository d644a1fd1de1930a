"""The status bar of the welcome."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class Foot(QWidget):
    """26 pixels: a word at the left, one at the right."""

    def __init__(self, style: Style, left: str, right: str) -> None:
        super().__init__()
        self._style = style
        self.setFixedHeight(style.px(26))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.px(16), 1, style.px(16), 0)
        layout.addWidget(Words(style, left, role="ink2"))
        layout.addStretch(1)
        layout.addWidget(Words(style, right, role="ink2"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(0, 0, self.width(), 1, self._style.color("line"))
