"""The journal against a day: taken back, compared with, looked at as it was."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dntracker.domain.submission import Move
from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.journal.page import JournalPage
from tests.support import LAN, MINH, SEEDS, Clock, a_desk, cell, sent, told
from tests.ui.answers import Answers
from tests.ui.journal.driving import page_on
from tests.ui.journal.lines import LOADS, WHERE, details, press, said, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def test_a_whole_paste_is_taken_back_with_a_reason(
    qtbot: QtBot, page: JournalPage, desk: Desk, changes: Changes, answers: Answers
) -> None:
    desk.entry.record_block([(cell(), "21"), (cell("KTS.06"), "5")], "dán 2 ô")
    assert shown(qtbot, page)[1] == "10:00, Cán bộ L, Dán 2 ô: 2 thay đổi"
    qtbot.waitUntil(page.details.back_button.isVisible)
    answers.typed = "dán nhầm kỳ"
    with qtbot.waitSignal(changes.figures_recorded) as recorded:
        QTest.mouseClick(page.details.back_button, Qt.MouseButton.LeftButton)
    assert set(recorded.args[0]) == {cell(), cell("KTS.06")}
    assert told(desk, cell()) == ""
    assert "dán nhầm kỳ" in desk.history.acts(1)[0].reason
    assert said(page)[1] == "10:00, Cán bộ L, Trả về số cũ: 2 thay đổi"


def test_taking_back_names_the_later_step_in_the_same_place(
    qtbot: QtBot, page: JournalPage, desk: Desk, answers: Answers
) -> None:
    desk.entry.record(cell(), "21")
    desk.actor = MINH
    desk.entry.record(cell(), "22")
    desk.actor = LAN
    shown(qtbot, page)
    press(page, Qt.Key.Key_Down)
    details(qtbot, page, "Cán bộ M đã sửa cùng chỗ này sau đó (“nhập 22: KTS.01 Kinh tế số/GRDP”, 10/01/2026 10:00).")
    QTest.mouseClick(page.details.back_button, Qt.MouseButton.LeftButton)
    assert "Cán bộ M đã sửa cùng chỗ này sau đó" in answers.heard[-1]
    assert told(desk, cell()) == "22"


def test_what_the_program_brought_along_is_not_taken_back(qtbot: QtBot, page: JournalPage) -> None:
    assert shown(qtbot, page) == ["09/01/2026", LOADS]
    details(qtbot, page, f"{SEEDS} bước nạp dữ liệu kèm theo chương trình.")
    assert not page.details.back_button.isVisible()


def test_a_day_is_compared_with(qtbot: QtBot, page: JournalPage, desk: Desk, answers: Answers, clock: Clock) -> None:
    desk.entry.record(cell(), "21")
    clock.turn(days=1)
    for text in ("22", "23"):
        desk.entry.record(cell(), text)
    desk.catalogue.today = date(2026, 1, 11)
    whole = shown(qtbot, page)
    answers.typed = "10/01/2026"
    QTest.keyClick(page.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert said(page) == [
        "Biểu 01/CĐS, Sở KH&CN",
        f"11/01, Cán bộ L, Đổi {WHERE}, qua 2 bước, 21% GRDP thành 23% GRDP",
    ]
    press(page, Qt.Key.Key_Escape)
    assert said(page) == whole
    answers.typed = "mai"
    QTest.keyClick(page.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.notice.text() == "Không đọc được ngày “mai”. Gõ như 30/09/2025."


def test_the_last_sending_is_compared_with(qtbot: QtBot, page: JournalPage, desk: Desk) -> None:
    shown(qtbot, page)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.list, Qt.Key.Key_D, both)
    assert page.empty.isVisible()
    page.compare(None)
    desk.entry.record(cell(), "21")
    sent(desk, "01/CĐS", "SKHCN", cell().period)
    desk.submissions.move(Move.UNLOCK, "01/CĐS", "SKHCN", cell().period, words="sửa")
    desk.entry.record(cell(), "22")
    QTest.keyClick(page.list, Qt.Key.Key_D, both)
    assert said(page)[1] == f"10/01, Cán bộ L, Đổi {WHERE}, 21% GRDP thành 22% GRDP"


def test_a_day_from_which_nothing_differs_is_left_with_esc(
    qtbot: QtBot, page: JournalPage, desk: Desk, answers: Answers
) -> None:
    whole = shown(qtbot, page)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    page.enter()
    answers.typed = "10/01/2026"
    QTest.keyClick(page.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.empty.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert (said(page), page.list.isVisible(), page.list.hasFocus()) == (whole, True, True)


def test_a_day_is_asked_to_be_looked_at(qtbot: QtBot, page: JournalPage, changes: Changes, answers: Answers) -> None:
    shown(qtbot, page)
    answers.typed = "9/1/2026"
    with qtbot.waitSignal(changes.day_asked) as asked:
        QTest.keyClick(page.list, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [date(2026, 1, 9)]


def test_the_past_offers_neither_undo_nor_another_past(qtbot: QtBot, tmp_path: Path, changes: Changes) -> None:
    desk = a_desk()
    desk.entry.record(cell(), "21")
    past = page_on(desk.as_of(date(2026, 1, 10)), changes, Answers(), tmp_path)
    qtbot.addWidget(past)
    assert shown(qtbot, past)[1] == f"10:00, Cán bộ L, Nhập {WHERE}, 21% GRDP"
    details(qtbot, past, f"Bước số {SEEDS + 1}")
    assert not past.details.back_button.isVisible()
    assert not [one for one in past.context.findChildren(QPushButton) if "Xem tệp" in one.text() and one.isVisible()]
