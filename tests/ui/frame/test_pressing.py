"""Enter on a focused button, on a page and in a dialog; what else Enter does stays as it was."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.ui.dialogs import buttons
from dntracker.ui.overview.page import OverviewPage
from dntracker.ui.style import Style
from dntracker.ui.welcome.choices import Choices, Way
from dntracker.ui.window import Window

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints"),  # the offscreen screen has none
    pytest.mark.usefixtures("program"),
]


class Board(QDialog):
    """A dialog with each kind of thing that Enter can mean."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.field, self.box = QLineEdit(), QCheckBox("ô")
        self.plain, self.tool = QPushButton("nút"), QToolButton()
        self.plain.setAutoDefault(False)
        self.plain.clicked.connect(lambda: self.pressed.append("nút"))
        self.tool.clicked.connect(lambda: self.pressed.append("công cụ"))
        self.tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        for widget in (self.field, self.box, self.plain, self.tool, buttons(self, "Ghi")):
            column.addWidget(widget)

    def accept(self) -> None:
        self.pressed.append("Ghi")


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    board = Board()
    qtbot.addWidget(board)
    board.show()
    board.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is board)
    return board


def enter(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus(board: Board, key: Qt.Key) -> None:
    enter(board.plain, key)
    enter(board.tool, key)
    assert board.pressed == ["nút", "công cụ"]


def test_elsewhere_enter_still_does_what_the_dialog_is_for(board: Board) -> None:
    enter(board.field)
    enter(board.box)
    assert board.pressed == ["Ghi", "Ghi"]
    assert not board.box.isChecked()


def test_a_key_held_down_presses_once(board: Board) -> None:
    board.plain.setFocus()
    for again in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=again)
        QApplication.sendEvent(board.plain, event)
    assert board.pressed == ["nút"]


def test_a_button_of_a_page_is_pressed(window: Window, program: Program, qtbot: QtBot) -> None:
    page = window.open_page("overview")
    assert isinstance(page, OverviewPage)
    asked: list[bool] = []
    page.ask_period = lambda: asked.append(True)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    enter(page.empty.findChildren(QPushButton)[0])
    assert asked == [True]


def test_enter_on_a_way_to_begin_goes_on_with_it(qtbot: QtBot) -> None:
    ways = [Way("seeded", "plus", "Tạo tệp mới", "", "Tạo"), Way("open", "file", "Mở", "", "Mở")]
    choices = Choices(Style("light"), ways)
    qtbot.addWidget(choices)
    with qtbot.waitActive(choices):
        choices.show()
        choices.activateWindow()
    choices.enter()
    went: list[str] = []
    choices.activated.connect(lambda: went.append(choices.way().code))
    QTest.keyClick(QApplication.focusWidget() or choices, Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget() or choices, Qt.Key.Key_Return)
    assert went == ["open"]
