"""F1: the keys of the page that is open, and those that work everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.keycap import Keycap
from dntracker.ui.widgets.words import Words

Keys = Sequence[tuple[str, str]]


class KeysDialog(QDialog):
    """Two columns: the keys of a page, the keys of the window; F1, Esc or Enter closes."""

    def __init__(self, style: Style, title: str, page: Keys, window: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self.setWindowTitle(self.tr("Phím tắt"))
        columns = QHBoxLayout()
        columns.setSpacing(style.px(32))
        for heading, keys in ((title, page), (self.tr("Mọi màn hình"), window)):
            if keys:
                columns.addWidget(_Column(style, heading, keys), 1, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        content.setLayout(columns)
        area = QScrollArea(self)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(style.px(12), style.px(12), style.px(12), style.px(12))
        layout.addWidget(area)
        close = QPushButton(self.tr("Đóng"))
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        wanted = content.sizeHint()
        most = parent.height() - style.px(80) if parent else style.px(700)
        self.resize(wanted.width() + style.px(56), min(wanted.height() + style.px(72), most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)


class _Column(QWidget):
    def __init__(self, style: Style, heading: str, keys: Keys) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(style.px(12))
        layout.setVerticalSpacing(style.px(4))
        layout.setColumnStretch(1, 1)
        layout.addWidget(Words(style, heading, bold=True), 0, 0, 1, 2)
        for row, (names, deed) in enumerate(keys, 1):
            layout.addWidget(Keycap(names), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            words = Words(style, f"{deed[:1].upper()}{deed[1:]}".rstrip("…"), role="ink2")
            words.setWordWrap(True)
            words.setMinimumWidth(style.px(330))
            layout.addWidget(words, row, 1)
