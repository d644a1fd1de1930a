"""The list of warnings in small and large windows."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dntracker.ui.style import Style
from dntracker.ui.warnings.warning_list import NARROW, SUBJECT, WarningList


def test_in_a_large_window_long_names_have_more_room(qtbot: QtBot) -> None:
    window = QWidget()
    shown = WarningList(Style("light"), window)
    qtbot.addWidget(window)
    window.show()
    for width, wanted in ((900, NARROW), (1800, 450)):
        shown.resize(width, 600)
        assert shown.table.columnWidth(SUBJECT) == wanted
