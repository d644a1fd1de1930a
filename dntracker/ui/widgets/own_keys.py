"""Keys that a page, or a part of one, takes while the focus is anywhere in it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def own_keys(place: QWidget, keys: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Let each key do its deed in a widget and in all that is inside it."""
    for key, deed in keys:
        shortcut = QShortcut(QKeySequence(key), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)
