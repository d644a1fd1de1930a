"""The program's own window inside this process, worked by key events."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import generate
from dntracker.app import Program
from dntracker.services.settings import Settings
from dntracker.ui.dialogs import QtAsk
from dntracker.ui.style import Style, make_application
from dntracker.ui.window import Window

REST = 1500  # ms, in which the program does what it left for idle moments
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@contextmanager
def window(path: Path) -> Iterator[Window]:
    """The window on a file, with every page built and nothing left to do."""
    app = application()
    settings = Settings(path.parent, generate.PERSON.person, generate.PERSON.unit)
    style = Style("light")
    style.apply(app)
    program = Program(app, style, settings, QtAsk(style))
    others = set(app.topLevelWidgets())
    program.open(path)
    shown = next(one for one in app.topLevelWidgets() if isinstance(one, Window) and one not in others)
    to_front(shown)
    QTest.qWait(REST)
    try:
        yield shown
    finally:
        shown.close()
        settle()
        program.deleteLater()
        settle()


def to_front(window: Window) -> None:
    """Give a window the keys."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def application() -> QApplication:
    """The one application of this process."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else make_application()


def settle() -> None:
    """Let the event loop run until nothing is waiting."""
    app = application()
    for _ in range(20):
        app.sendPostedEvents()
        app.processEvents()


def press(widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> None:
    """One key, pressed in a widget and released wherever the focus is then, as the window system would send it."""
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))
    if (here := QApplication.focusWidget()) is not None:
        QApplication.sendEvent(here, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))


def write(widget: QWidget, text: str) -> None:
    """ASCII letters, one key each, into whatever holds the focus after each of them."""
    for letter in text:
        press(QApplication.focusWidget() or widget, Qt.Key(ord(letter.upper())), letter)


def size_of(figures: int) -> str:
    """A file's size in words."""
    return f"{figures:,} số".replace(",", ".") if figures else "tệp mẫu"
