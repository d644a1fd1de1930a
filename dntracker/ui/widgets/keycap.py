"""Keys drawn as keys, each with what it does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class Keycap(QLabel):
    """One key in a thin frame."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("keycap")


class Keycaps(QFrame):
    """A line of keys and deeds; the last stands at the right end."""

    def __init__(self, style: Style, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keycaps")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(style.px(16), style.px(7), style.px(16), style.px(7))
        layout.setSpacing(style.px(6))
        for number, (names, deed) in enumerate(keys, 1):
            if number == len(keys):
                layout.addStretch(1)
            for name in names.split(" ") if "↑" in names else [names]:
                layout.addWidget(Keycap(name))
            layout.addWidget(Words(style, deed, role="ink2"))
            layout.addSpacing(style.px(12))
