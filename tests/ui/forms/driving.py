"""Composing forms without a person: what is answered, what is typed, what the outline says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dntracker.ui.forms.outline import DEPTH, NUMBER, WORDS
from dntracker.ui.forms.page import FormsPage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def press(page: FormsPage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in the outline."""
    QTest.keyClick(page.outline, key, held)


def letters(field: QWidget, text: str) -> None:
    """Type a text as a Vietnamese input method commits it, letter by letter."""
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)


def type_text(text: str) -> None:
    """Type into whatever has the focus, over what stands there, and take it with Enter."""
    field = QApplication.focusWidget()
    assert field is not None
    field.selectAll()  # type: ignore[attr-defined]
    if text:
        letters(field, text)
    else:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes what an editor holds only after its key


def go(page: FormsPage, words: str, column: int = NUMBER) -> None:
    """Stand on the line that begins with these words."""
    place = next(row for row in range(page.outline.rowCount()) if said(page)[row][1].startswith(words))
    page.outline.setCurrentCell(place, column)


def said(page: FormsPage) -> list[tuple[str, str, int]]:
    """Number, words and depth of each line."""
    items = [(page.outline.item(row, NUMBER), page.outline.item(row, WORDS)) for row in range(page.outline.rowCount())]
    return [(one.text(), other.text(), other.data(DEPTH)) for one, other in items if one and other]
