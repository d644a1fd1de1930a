"""Enter presses the button that has the focus, on pages and in dialogs, as Space does."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KNOWS_ENTER = "knowsEnter"
"""The property of a button to which Enter means more than a click."""
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class EnterPresses(QObject):
    """Listens to the one button that has the focus: a filter on the whole program would see every event of it.

    Boxes that are ticked keep Enter for the default button of their dialog, and buttons that know Enter themselves
    (`KNOWS_ENTER`) keep it too.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _ENTER or event.modifiers() not in _PLAIN or not isinstance(watched, QAbstractButton):
            return False
        if not event.isAutoRepeat():
            watched.click()
        return True

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(old, QAbstractButton):
            old.removeEventFilter(self)
        if not isinstance(now, QAbstractButton) or isinstance(now, QCheckBox | QRadioButton):
            return
        if not now.property(KNOWS_ENTER):
            now.installEventFilter(self)
