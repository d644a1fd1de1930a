"""A button of the context bar, which keeps only its icon where the bar has no room for words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget


class DeedButton(QPushButton):
    """A button whose words may be left out; its tooltip has them then, where it says nothing else."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._folded = False

    @property
    def folded(self) -> bool:
        """Whether only its icon is seen."""
        return self._folded and not self.icon().isNull()

    def set_folded(self, folded: bool) -> None:
        """Leave out its words, where it has an icon."""
        if folded != self._folded:
            self._folded = folded
            if self.folded and not self.toolTip():
                self.setToolTip(self.text())
            self.updateGeometry()
            self.update()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self.folded:
            option.text = ""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.folded:
            words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, self.text()).width()
            hint.setWidth(hint.width() - words - 4)  # Qt's own room between icon and words
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
