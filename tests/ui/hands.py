"""Hands at the keyboard: keys go to whatever has the focus, as they do when an official types."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget


class Hands:
    """Types into whatever has the focus."""

    def press(self, keys: str, times: int = 1) -> None:
        """Press a combination (`Shift+Tab`), first as the shortcut that it may be."""
        combined = QKeySequence(keys)[0]  # type: ignore[index]
        for _ in range(times):
            self._send(combined.key(), combined.keyboardModifiers(), keys if len(keys) == 1 else "")

    def type(self, text: str) -> None:
        """Type letters; QTest.keyClicks aborts on Vietnamese ones."""
        for letter in text:
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            self._send(key, Qt.KeyboardModifier.NoModifier, letter)

    def focus(self) -> QWidget:
        """What has the focus: a table, its editor, or a field."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        self._keys(key, modifiers, text)
        QApplication.processEvents()

    def _keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        focused = self.focus()
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            # a dialog that the key closes leaves the release to what had the focus before
            QApplication.sendEvent(QApplication.focusWidget() or focused, QKeyEvent(kind, key, modifiers, text))
