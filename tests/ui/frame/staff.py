"""A file with people, and the dialogs that ask for them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.ui.people.choosing import ChoosingDialog
from dntracker.ui.people.listing import PeopleDialog
from dntracker.ui.window import Window


def opened(program: Program, path: Path) -> Window:
    assert program.open(path)
    window = program.windows[-1]
    assert isinstance(window, Window)
    return window


def choosing(window: Window, qtbot: QtBot) -> ChoosingDialog:
    """The dialog that comes over the painted window."""
    qtbot.waitUntil(lambda: window.findChild(ChoosingDialog) is not None)
    dialog = window.findChild(ChoosingDialog)
    assert isinstance(dialog, ChoosingDialog)
    return dialog


def listing(window: Window) -> PeopleDialog:
    window.deeds.table["file.people"].trigger()
    dialog = window.findChild(PeopleDialog)
    assert isinstance(dialog, PeopleDialog)
    return dialog


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(widget, key)
