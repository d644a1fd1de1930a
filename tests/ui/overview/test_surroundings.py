"""What stands around the matrix of Tổng quan: the headline indicators and the projects by stage, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.overview.page import OverviewPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no pop-ups
Open = Callable[[Desk], OverviewPage]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(desk: Desk, open_page: Open) -> OverviewPage:
    page = open_page(desk)
    page.around.show_now()
    return page


def press(page: OverviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, modifier)


def codes(page: OverviewPage) -> list[str]:
    return [card.code for card in page.around.cards.model.cards]


def test_alt_c_goes_to_the_cards_and_enter_opens_the_chart(page: OverviewPage, changes: Changes) -> None:
    asked: list[str] = []
    changes.indicator_chosen.connect(asked.append)
    press(page, Qt.Key.Key_C, ALT)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Return)
    assert asked == [codes(page)[1]]


def test_keys_choose_move_and_drop_cards_and_undo_brings_them_back(page: OverviewPage, desk: Desk) -> None:
    before = codes(page)
    press(page, Qt.Key.Key_C, ALT)
    press(page, Qt.Key.Key_Insert)
    QTest.keyClicks(QApplication.focusWidget() or page, "XH.01")
    press(page, Qt.Key.Key_Return)
    assert codes(page) == [before[0], "XH.01", *before[1:]]
    press(page, Qt.Key.Key_Left, ALT)
    assert codes(page)[:2] == ["XH.01", before[0]] == desk.headlines.codes()[:2]
    press(page, Qt.Key.Key_Delete)
    assert codes(page) == before
    assert page.undo() == "hoàn tác: chỉ tiêu chính: bỏ DTI cấp tỉnh"
    assert codes(page)[0] == "XH.01"


def test_the_projects_stand_by_stage_and_enter_opens_the_stage(page: OverviewPage, changes: Changes) -> None:
    asked: list[str] = []
    changes.stage_chosen.connect(asked.append)
    rows = page.around.stages.model.rows
    assert [(one.title, one.count) for one in rows[-1:]] == [("Cộng", 4)]
    assert sum(one.count for one in rows[:-1]) == 4
    press(page, Qt.Key.Key_D, ALT)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_End)
    press(page, Qt.Key.Key_Return)
    assert asked == [rows[0].code, ""]


def test_what_a_screen_reader_hears_of_a_card_is_all_that_it_shows(page: OverviewPage) -> None:
    model = page.around.cards.model
    row = codes(page).index("KTS.01")
    said = str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said == "Kinh tế số, Kinh tế số/GRDP, 20,69 % GRDP, Vượt mục tiêu 2025 (gãy), Năm 2024, sơ bộ"
