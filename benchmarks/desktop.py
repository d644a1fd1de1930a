"""The program's own window inside this process, worked by key events."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks import generate
from dntracker.app import page_specs
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.ui.ask import QtAsk
from dntracker.ui.changes import Changes
from dntracker.ui.jobs import Jobs
from dntracker.ui.style import Style
from dntracker.ui.window import Window
from dntracker.ui.workplace import Workplace

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@contextmanager
def window(path: Path) -> Iterator[Window]:
    """The window on a file, with every page built and nothing left to do."""
    app = application()
    settings = Settings(path.parent, generate.PERSON.person, generate.PERSON.unit)
    style = Style("light")
    style.apply(app)
    desk = files.open_desk(path, generate.clock, generate.PERSON)
    place = Workplace(desk, style, Changes(), QtAsk(), settings, Jobs())
    shown = Window(place, page_specs(place))
    shown.open_page("entry")
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    shown.settle()
    settle()
    try:
        yield shown
    finally:
        shown.hide()
        place.jobs.wait()
        settle()
        desk.close()
        shown.deleteLater()
        settle()


def application() -> QApplication:
    """The one application of this process."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def settle() -> None:
    """Let the event loop run until nothing is waiting."""
    app = application()
    for _ in range(20):
        app.sendPostedEvents()
        app.processEvents()


def press(widget: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> None:
    """One key, pressed and released, as the window system would send it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def write(widget: QWidget, text: str) -> None:
    """ASCII letters, one key each, into whatever holds the focus after each of them."""
    for letter in text:
        press(QApplication.focusWidget() or widget, Qt.Key(ord(letter.upper())), letter)


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.times += 1
        return super().eventFilter(watched, event)
