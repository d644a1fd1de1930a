"""Choices found by typing without tone marks."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dntracker.ui.widgets.choice import Choice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

UNITS = ("Mọi đơn vị", "Sở Khoa học và Công nghệ", "Phường An Hải", "Phường Hải Châu", "Xã Đại Lộc", "Xã Chà Vàl")


@pytest.fixture
def choice(qtbot: QtBot) -> Choice:
    """A list of units that has the focus."""
    choice = Choice()
    for unit in UNITS:
        choice.addItem(unit)
    qtbot.addWidget(choice)
    choice.show()
    choice.setFocus()
    qtbot.waitUntil(choice.hasFocus)
    return choice


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hai chau", "Phường Hải Châu"), ("hai", "Phường An Hải"), ("dai", "Xã Đại Lộc"), ("x", "Xã Đại Lộc"),
        ("so", "Sở Khoa học và Công nghệ"), ("zz", "Mọi đơn vị"),
    ],
)  # fmt: skip
def test_letters_without_marks_find_the_choice(choice: Choice, typed: str, found: str) -> None:
    QTest.keyClicks(choice, typed)
    assert choice.currentText() == found


def test_the_same_letters_find_it_in_the_open_list(choice: Choice, qtbot: QtBot) -> None:
    choice.showPopup()
    view: QWidget = choice.view()
    qtbot.waitUntil(view.isVisible)
    QTest.keyClicks(view, "hai chau")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert choice.currentText() == "Phường Hải Châu"


def test_the_wheel_leaves_the_choice_to_the_page(choice: Choice) -> None:
    here, turn = QPointF(5, 5), QPoint(0, -120)
    none, plain, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(here, here, turn, turn, none, plain, phase, False)
    QApplication.sendEvent(choice, event)
    assert (choice.currentText(), event.isAccepted()) == ("Mọi đơn vị", False)


def test_a_long_entry_ends_in_an_ellipsis_where_the_field_is_narrow(qtbot: QtBot) -> None:
    choice, name = Choice(), "Kế hoạch gốc điều chỉnh lần 2, theo Nghị quyết 358 (04/12/2025)"
    qtbot.addWidget(choice)
    choice.offer({"a": name})
    choice.resize(200, 28)
    assert choice.shown_text().endswith("…")
    assert name.startswith(choice.shown_text()[:-1])
    choice.resize(900, 28)
    assert choice.shown_text() == name
    assert not choice.grab().isNull()
