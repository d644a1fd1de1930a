"""A key that Qt's lines of text take on Linux though pages have a deed on it: the page goes first, as on Windows."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


def page_first(line: QLineEdit) -> QLineEdit:
    """The line itself, in which Ctrl+E no longer goes to the end."""
    line.installEventFilter(_PageFirst(line))
    return line


class _PageFirst(QObject):
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        ours = event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if ours:
            event.ignore()  # so that Qt looks for a shortcut
        return ours
