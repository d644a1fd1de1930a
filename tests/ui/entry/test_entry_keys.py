"""Every key of the entry grid does what the list of keys says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from dntracker.ui.entry.keys import KEYS
from tests.ui.entry.cell_keys import IN_CELLS
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.page_keys import AROUND

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
AMOUNT = 18
CHECKS = {**IN_CELLS, **AROUND}


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_key_does_what_the_list_says(key: object, hands: EntryHands) -> None:
    assert CHECKS[key.name](hands)  # type: ignore[attr-defined]


def test_page_tells_the_same_keys_under_f1(hands: EntryHands) -> None:
    assert hands.page.keys() == [(key.name, key.does) for key in KEYS]


def test_keys_of_the_grid_win_over_shortcuts_of_the_window(hands: EntryHands) -> None:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(hands.grid, event)
    assert event.isAccepted()


def test_copy_offers_text_and_typed_numbers(hands: EntryHands) -> None:
    hands.at(AMOUNT).type("1234,5")
    hands.press("Return")
    hands.at(AMOUNT).press("Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "1.234,5\r\n"
    assert 'x:num="1234.5"' in data.html()


def test_the_guide_lists_the_keys_as_the_program_does() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "guide" / "nhap-lieu.md").read_text(encoding="utf-8")
    told = guide.partition("| Phím | Việc |\n|---|---|\n")[2].partition("\n\n")[0].splitlines()
    assert told == [f"| {key.name} | {key.does} |" for key in KEYS]
