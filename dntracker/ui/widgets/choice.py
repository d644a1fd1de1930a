"""A list of choices that folds out: letters typed without tone marks find the one that is meant."""

from collections.abc import Mapping

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from dntracker.domain.fold import fold

MOST_VISIBLE = 12
PAUSE = 1000  # ms after which another search begins
BESIDE = 2  # pixels that Fusion leaves around the text


class Choice(QComboBox):
    """One of some choices; `hai chau` finds *Phường Hải Châu*, folded out or not.

    The wheel does not turn it while the page is scrolled past it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = _Searched(self)
        self.setView(self._list)
        self.setMaxVisibleItems(MOST_VISIBLE)
        self.setStyleSheet("combobox-popup: 0")  # Fusion's pop-up would be as high as the screen
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def offer(self, options: Mapping[str, str]) -> None:
        """Take these entries, by code."""
        self.clear()
        for code, words in options.items():
            self.addItem(words, code)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()  # Fusion would cut it off in the middle of a letter
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def shown_text(self) -> str:
        """The chosen entry as far as there is room for it, then an ellipsis."""
        option, edit = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
        self.initStyleOption(option)
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - BESIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._list.is_searching():
            self._list.keyboardSearch(" ")
        else:
            super().keyPressEvent(event)


class _Searched(QListView):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed, self._since = "", QElapsedTimer()

    def is_searching(self) -> bool:
        """Whether the last letter was typed just now."""
        return self._since.isValid() and self._since.elapsed() < PAUSE

    def keyboardSearch(self, search: str) -> None:
        self._typed = self._typed + search if self.is_searching() else search
        self._since.start()
        index = self._best(fold(self._typed).strip())
        if index.isValid():
            self.setCurrentIndex(index)

    def _best(self, wanted: str) -> QModelIndex:
        model = self.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        found = [index for index in rows if wanted in fold(str(index.data()))]
        return min(found, key=lambda index: _rank(fold(str(index.data())), wanted), default=QModelIndex())


def _rank(text: str, wanted: str) -> int:
    return 0 if text.startswith(wanted) else 1 if f" {wanted}" in text else 2
