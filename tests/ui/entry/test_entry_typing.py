"""What becomes of letters and bursts of keys in the grid, as Unikey and input methods send them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from dntracker.domain.quantity import Mark
from dntracker.ui.entry.columns import Col
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.rows import FIRST, SECOND

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_keypad_point_types_the_decimal_sign(hands: EntryHands) -> None:
    hands.at(FIRST).type("1")
    keypad = Qt.KeyboardModifier.KeypadModifier
    QApplication.sendEvent(hands.focus(), QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Period, keypad, "."))
    hands.type("476")
    hands.press("Return")
    assert hands.value(FIRST) == 1.476


def test_backspace_belongs_to_the_text(hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Backspace")
    hands.type("5")
    hands.press("Return")
    assert hands.value(FIRST) == 95


def test_composition_of_an_input_method_opens_the_editor(hands: EntryHands) -> None:
    hands.at(FIRST)
    hands.compose("u")
    hands.compose("ư")
    hands.compose("", "ước ")
    assert hands.grid.figures.editor is not None
    hands.type("9")
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert str(figure.qualifier) == "~"


def test_text_committed_by_an_input_method_at_once_is_taken(hands: EntryHands) -> None:
    hands.at(FIRST)
    hands.compose("", "8")
    hands.press("Return")
    assert hands.value(FIRST) == 8


ROAD = ("d", (1, "đ"), "u", "o", (2, "ươ"), "n", "g", (3, "ờng"))  # ddu, ow, ng, f
ABOUT = ("u", "o", (2, "ươ"), "c", (2, "ớc"))  # uow, c, s


@pytest.mark.parametrize("start", ["", "F2"])
def test_bursts_of_backspace_and_retyping_make_a_note(start: str, hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST, Col.NOTE)
    if start:
        hands.press(start)
    hands.telex(*ROAD, " ", *ROAD)
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert (figure.note, hands.grid.here()) == ("đường đường", (SECOND, Col.NOTE))


def test_bursts_of_backspace_and_retyping_change_a_note_from_behind(hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Tab")
    hands.type("số mới")
    hands.press("Return")
    hands.at(FIRST).press("Shift+F2")
    hands.press("Backspace", 3)
    hands.telex("u", "o", (2, "ươ"), "c", (2, "ớc"))
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert figure.note == "số ước"


@pytest.mark.parametrize("start", ["", "F2"])
def test_bursts_of_backspace_and_retyping_belong_to_the_number_being_typed(start: str, hands: EntryHands) -> None:
    hands.at(FIRST)
    if start:
        hands.press(start)
    hands.telex(*ABOUT, " ", "9", "6", ",", "5")
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert (str(figure.qualifier), figure.value, hands.text(FIRST)) == ("~", 96.5, "~96,5")
    assert hands.grid.here() == (SECOND, Col.CURRENT)


def test_a_letter_made_at_once_opens_the_editor_and_a_burst_may_empty_it(hands: EntryHands) -> None:
    hands.at(FIRST).telex((0, "ư"), (1, "w"), (1, "9"), "5")  # w gives ư, w again takes it back
    hands.press("Return")
    assert hands.value(FIRST) == 95


@pytest.mark.parametrize(("text", "mark"), [("-", Mark.NIL), ("...", Mark.MISSING), ("x", Mark.NOT_APPLICABLE)])
def test_marks_are_typed_like_numbers(text: str, mark: Mark, hands: EntryHands) -> None:
    hands.at(FIRST).type(text)
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert figure.mark is mark
