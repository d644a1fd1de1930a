"""What is being typed when a sheet, a page or the window is left, and where the focus goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.style import Style
from dntracker.ui.window import Window
from tests.ui.answers import Answers
from tests.ui.entry.conftest import EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

SHARE = 17


@pytest.fixture
def window(qapp: QApplication, path: Path, settings: Settings, answers: Answers, qtbot: QtBot) -> Iterator[Window]:
    """The whole window on the seeded file."""
    settings.person = "Cán bộ A"
    program = Program(qapp, Style("light"), settings, answers)
    assert program.open(path)
    (window,) = program.windows
    assert isinstance(window, Window)
    assert window.deeds is not None  # they are there once the first page stands
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    yield window
    answers.agree = True
    for one in list(program.windows):
        one.close()
    program.deleteLater()


@pytest.fixture
def inside(window: Window) -> EntryHands:
    """Somebody at the keyboard of the whole window."""
    page = window.page("entry")
    assert isinstance(page, EntryPage)
    page.enter()
    return EntryHands(page, window.place.desk)


@pytest.mark.parametrize("period", ["2025-Q3", "2026-Q1"])
def test_number_being_typed_is_taken_before_another_period_is_shown(period: str, hands: EntryHands) -> None:
    cell = hands.cell(1)
    hands.at(1).type("96")
    hands.page.choice._take_period(period)
    assert hands.model.rows[1].cell != cell
    assert hands.grid.figures.editor is None
    assert hands.focus() is hands.grid
    assert hands.text(1) == ""
    hands.page.choice._take_period("2025-Q4")
    assert (hands.text(1), hands.value(1)) == ("96", 96)


def test_grid_has_the_keys_again_after_a_list_was_left(hands: EntryHands, qtbot: QtBot) -> None:
    hands.at(1).type("14")
    hands.page.choice._choosers[2].open()
    assert hands.value(1) == 14
    QTest.keyClick(hands.page.choice._choosers[2].filter, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    QApplication.processEvents()
    hands.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.grid)
    hands.press("Down")
    hands.type("15")
    hands.press("Return")
    assert hands.value(2) == 15


@pytest.mark.parametrize("key", ["Return", "Enter", "Down", "Space"])
def test_field_of_the_context_bar_opens_its_list(key: str, hands: EntryHands, qtbot: QtBot) -> None:
    hands.page.context.period.setFocus()
    hands.press(key)
    assert QApplication.activePopupWidget() is hands.page.choice._choosers[2]
    hands.page.choice._choosers[2].hide()
    QApplication.processEvents()
    hands.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is hands.grid)


def test_number_being_typed_is_taken_when_another_page_opens(window: Window, inside: EntryHands) -> None:
    inside.at(1).type("96")
    window.open_page("reports")
    assert inside.value(1) == 96
    window.open_page("entry")
    assert inside.focus() is inside.grid


def test_number_being_typed_is_taken_when_the_window_closes(window: Window, inside: EntryHands, path: Path) -> None:
    inside.at(1).type("96")
    window._may_leave()
    assert inside.value(1) == 96


def test_window_asks_before_texts_that_are_not_saved_are_lost(
    window: Window, inside: EntryHands, answers: Answers
) -> None:
    inside.at(1).type("abc")
    answers.agree = False
    window.close()
    assert window.isVisible()
    assert [one.startswith("Còn 1 ô chưa lưu.") for one in answers.heard] == [True]
    assert inside.text(1) == "abc"
    answers.agree = True
    window.close()
    assert not window.isVisible()


def test_window_without_such_texts_closes_at_once(window: Window, inside: EntryHands, answers: Answers) -> None:
    inside.at(1).type("96")
    window.close()
    assert not window.isVisible()
    assert answers.heard == []


def test_status_says_what_is_not_saved_until_it_is(window: Window, inside: EntryHands, qtbot: QtBot) -> None:
    inside.at(1).type("abc")
    inside.press("Return")
    inside.type("96")
    inside.press("Return")
    qtbot.waitUntil(lambda: window.status.saved_text().startswith("Chưa lưu"))
    hints: list[str] = []
    inside.page.hint.connect(hints.append)
    inside.press("Ctrl+S")
    time = f"{window.place.desk.now():%H:%M}"
    assert hints[-1].startswith(f"Đã lưu lúc {time}; còn 1 ô chưa lưu.")
    inside.at(1).press("Esc")
    qtbot.waitUntil(lambda: window.status.saved_text().startswith("Đã lưu"))


def test_groups_of_another_form_span_their_own_rows_only(hands: EntryHands) -> None:
    for form in ("02/CĐS-X", "01/CĐS"):
        hands.page.choice._take_form(form)
        groups = {row for row, item in enumerate(hands.model.rows) if item.indicator is None}
        spans = {row for row in range(len(hands.model.rows)) if hands.grid.columnSpan(row, Col.NAME) > 1}
        assert spans == groups


def test_columns_never_shrink_while_a_form_is_shown(hands: EntryHands) -> None:
    hands.at(SHARE).type("123.456.789,25")
    hands.press("Return")
    hands.at(10).type("123.456.789")
    hands.press("Return")
    wide = hands.grid.columnWidth(Col.CURRENT)
    panel = hands.page.side.width()
    hands.page.choice._take_period("2025-Q3")
    assert hands.grid.columnWidth(Col.CURRENT) == wide
    assert hands.page.side.width() == panel


def test_list_of_periods_has_quarters_first_the_newest_on_top(hands: EntryHands) -> None:
    codes = [code for code, _ in hands.page.choice._periods()[0]]
    quarters = [code for code in codes if "Q" in code]
    years = [code for code in codes if "Q" not in code]
    assert codes == quarters + years
    assert quarters == sorted(quarters, reverse=True)
    assert years == sorted(years, reverse=True)
