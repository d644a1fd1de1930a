"""Nhật ký: read by keys, narrowed by typing, a step taken back, a day compared with and looked at."""

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Deed
from dntracker.domain.project import Project
from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.journal.delegate import JournalDelegate
from dntracker.ui.journal.model import PAGE, Index
from dntracker.ui.journal.page import JournalPage
from dntracker.ui.style import Style
from tests.support import LAN, MINH, SEEDS, Clock, cell, figure, put
from tests.ui.journal.lines import LOADS, WHERE, details, press, said, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def test_acts_stand_under_their_days_and_the_programs_loads_are_one_line(
    qtbot: QtBot, page: JournalPage, desk: Desk, clock: Clock
) -> None:
    desk.entry.record(cell(), "21")
    clock.turn(minutes=5)
    desk.entry.record(cell(), "~22,5", reason="số mới")
    assert shown(qtbot, page) == [
        "Hôm nay, 10/01/2026",
        f"10:05, Cán bộ L, Đổi {WHERE}, 21% GRDP thành ~22,5% GRDP",
        f"10:00, Cán bộ L, Nhập {WHERE}, 21% GRDP",
        "09/01/2026",
        LOADS,
    ]
    details(qtbot, page, "số mới")
    details(qtbot, page, f"Bước số {SEEDS + 2} · {desk.store.journal.act(SEEDS + 2).hash[:12]}")


def test_the_keys_pass_the_days_by_and_enter_opens_the_cell(
    qtbot: QtBot, page: JournalPage, desk: Desk, changes: Changes, clock: Clock
) -> None:
    desk.entry.record(cell("KTS.06"), "5")
    clock.turn(days=1)
    desk.entry.record(cell(), "21")
    shown(qtbot, page)
    press(page, Qt.Key.Key_Down)
    with qtbot.waitSignal(changes.cell_chosen) as opened:
        press(page, Qt.Key.Key_Return)
    assert opened.args == [cell("KTS.06")]
    press(page, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.hint) as hint:
        press(page, Qt.Key.Key_Return)
    assert hint.args == ["Bước này không về một ô hay dự án nào"]


def test_tab_goes_to_the_deeds_of_the_chosen_step(qtbot: QtBot, page: JournalPage, desk: Desk) -> None:
    desk.entry.record(cell(), "21")
    shown(qtbot, page)
    qtbot.waitUntil(page.details.back_button.isVisible)
    QTest.keyClick(page.list, Qt.Key.Key_Tab)
    assert page.details.open_button.hasFocus()
    QTest.keyClick(page.details.open_button, Qt.Key.Key_Tab)
    assert page.details.back_button.hasFocus()


def test_typing_narrows_the_journal_and_escape_gives_it_back(qtbot: QtBot, page: JournalPage, desk: Desk) -> None:
    desk.entry.record(cell("KTS.06"), "5")
    desk.entry.record(cell(), "21")
    whole = shown(qtbot, page)
    QTest.keyClick(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.filters.about.hasFocus)
    QTest.keyClicks(page.filters.about, "kinh te so trong grdp")
    qtbot.waitUntil(lambda: len(said(page)) == 6)
    assert said(page)[1:2] + said(page)[3:] == [
        f"10:00, Cán bộ L, Nhập {WHERE}, 21% GRDP",
        "09:00, Dữ liệu công bố, Nạp số liệu KTS.01: 9 thay đổi",
        "09:00, Dữ liệu công bố, Nạp mục tiêu: 62 thay đổi",
        "09:00, Dữ liệu công bố, Nạp chỉ tiêu: 126 thay đổi",
    ]
    assert page.filters.understood.text() == "Tỷ trọng kinh tế số trong GRDP"
    QTest.keyClick(page.filters.about, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    press(page, Qt.Key.Key_Escape)
    assert said(page) == whole


def test_the_steps_of_one_project_are_found_by_its_code_and_lead_there(
    qtbot: QtBot, page: JournalPage, desk: Desk, changes: Changes
) -> None:
    desk.entry.record(cell(), "21")
    desk.projects.milestone_deeds.reach("CVPM2", "dua-vao-hoat-dong", "05/01/2026")
    desk.projects.deeds.put(Project("KDL", "Kho dữ liệu"))
    shown(qtbot, page)
    QTest.keyClicks(page.filters.about, "cvpm2")
    qtbot.waitUntil(lambda: "21% GRDP" not in " ".join(said(page)))
    assert page.filters.understood.text() == "Khu Công viên phần mềm số 2 (giai đoạn 1)"
    assert said(page)[1] == "10:00, Cán bộ L, Đạt mốc Đưa vào hoạt động của CVPM2: 05/01/2026"
    assert not any("KDL" in one for one in said(page))
    QTest.keyClick(page.filters.about, Qt.Key.Key_Escape)
    with qtbot.waitSignal(changes.project_chosen) as asked:
        press(page, Qt.Key.Key_Return)
    assert asked.args == ["CVPM2", "dua-vao-hoat-dong"]
    details(qtbot, page, "Đạt mốc Đưa vào hoạt động")
    assert page.details.open_button.text() == "Mở dự án"
    with qtbot.waitSignal(changes.project_chosen) as again:
        page.details.open_button.click()
    assert again.args == ["CVPM2", "dua-vao-hoat-dong"]


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("about", "xyzzy", "Không có chỉ tiêu, đơn vị, biểu hay dự án nào như vậy."),
        ("first", "hom qua", "Không đọc được ngày."),
        ("period", "2025-Q9", "Không có kỳ “2025-Q9”"),
    ],
)
def test_a_filter_that_cannot_be_read_says_so(
    qtbot: QtBot, page: JournalPage, field: str, text: str, words: str
) -> None:
    shown(qtbot, page)
    QTest.keyClicks(getattr(page.filters, field), text)
    qtbot.waitUntil(lambda: words in page.filters.understood.text())


def test_one_persons_steps_and_one_days(qtbot: QtBot, page: JournalPage, desk: Desk, clock: Clock) -> None:
    desk.entry.record(cell(), "21")
    clock.turn(days=1)
    desk.actor = MINH
    desk.entry.record(cell(), "22")
    shown(qtbot, page)
    page.filters.who.setFocus()
    QTest.keyClick(page.filters.who, Qt.Key.Key_Down)
    QTest.keyClick(page.filters.who, Qt.Key.Key_Down)
    QTest.keyClick(page.filters.who, Qt.Key.Key_Down)
    assert [line.split(", ")[1] for line in said(page)[1:]] == ["Cán bộ M"]
    page.filters.clear()
    QTest.keyClicks(page.filters.last, "10/01/2026")
    QTest.keyClick(page.filters.last, Qt.Key.Key_Return)
    assert said(page)[0] == "10/01/2026"


def test_a_long_journal_is_read_page_by_page(qtbot: QtBot, page: JournalPage, desk: Desk) -> None:
    for number in range(200):
        put(desk.store, figure(value=float(number)), step="ghi")
    assert len(shown(qtbot, page)) == 1 + PAGE
    press(page, *[Qt.Key.Key_End] * (200 // PAGE))
    assert (len(said(page)), said(page)[-1]) == (203, LOADS)


def test_a_page_more_asks_nothing_of_the_lines_above_it(qtbot: QtBot, page: JournalPage, desk: Desk) -> None:
    asked = list[int]()

    class Counting(JournalDelegate):
        def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
            asked.append(index.row())
            return super().sizeHint(option, index)

    page.list.setItemDelegate(Counting(Style("light"), page.list))
    for number in range(2 * PAGE):
        put(desk.store, figure(value=float(number)), step="ghi")
    shown(qtbot, page)
    page.model.fetchMore(QModelIndex())
    page.list.doItemsLayout()
    assert len(said(page)) == 1 + 2 * PAGE
    assert len(asked) < PAGE


def test_a_line_takes_no_text(qtbot: QtBot, page: JournalPage, desk: Desk) -> None:
    shown(qtbot, page)
    line = page.model.index(1, 0)
    assert page.model.flags(line) & Qt.ItemFlag.ItemIsSelectable
    assert not page.model.flags(line) & Qt.ItemFlag.ItemIsEditable
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualRect(line).center())
    assert page.list.findChild(QLineEdit) is None


def test_a_new_step_is_shown_at_once_while_the_page_is_open(
    qtbot: QtBot, page: JournalPage, desk: Desk, changes: Changes
) -> None:
    shown(qtbot, page)
    with desk.store.act(Deed(LAN, "ghi", "entry")) as writing:
        writing.put(figure(value=7.0))
    changes.saved.emit(desk.now())
    assert f"10:00, Cán bộ L, Nhập {WHERE}, 7% GRDP" in said(page)


def test_every_control_has_a_name(qtbot: QtBot, page: JournalPage) -> None:
    shown(qtbot, page)
    fields = (
        page.filters.about,
        page.filters.who,
        page.filters.what,
        page.filters.period,
        page.filters.first,
        page.list,
    )
    assert all(field.accessibleName() for field in fields)
