"""Under the list: a sentence on the project or milestone that is chosen, and what can be done with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

HEIGHT = 48  # two lines of words


class ProjectLine(QFrame):
    """Words at the left, buttons at the right."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.words = Words(style, role="ink2")
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.forecast, self.open = QPushButton(self.tr("Dự báo…")), QPushButton(self.tr("Mở chi tiết"))
        self.forecast.setToolTip(self.tr("Ghi hay dời ngày dự báo của mốc đang chọn (F2)"))
        self.open.setToolTip(self.tr("Mở chi tiết dự án (Enter)"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        for button in (self.forecast, self.open):
            self._row.addWidget(button)
        self._dress()
        style.changed.connect(self._dress)

    def tell(self, text: str) -> None:
        """Say what is chosen."""
        self.words.setText(text)
        self.words.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("window"))
        painter.fillRect(0, 0, self.width(), 1, self._style.color("rule"))

    def _dress(self) -> None:
        px = self._style.px
        self.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(24), 1, px(16), 0)
        self._row.setSpacing(px(8))
