"""Báo cáo with the sheets of projects: chosen in the list and the bar, a date on the sheet leads to its project."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from tests.ui.reports.driving import button, chosen, click, open_kind, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def shown(page: ReportsPage) -> list[str]:
    """The titles of the fields in the bar."""
    choice = page.choices
    fields = (choice.form, choice.subject, choice.project, choice.programme, choice.period, choice.unit, choice.paging)
    return [field.value() for field in fields if field.isVisibleTo(page)]


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Tiến độ dự án", ["Mọi chương trình", "Quý IV năm 2025"]),
        ("Giải ngân dự án", ["Mọi chương trình", "Quý IV năm 2025"]),
        ("Mốc chậm và lý do", ["Mọi chương trình", "Mọi kỳ"]),
        ("Hồ sơ dự án", ["Trung tâm tích hợp kiểm soát khả năng phục hồi đô thị xanh và thông minh"]),
        ("Dòng thời gian dự án", ["Mọi chương trình", "Mọi kỳ", "A3, mỗi trang ba năm"]),
    ],
)
def test_each_sheet_of_projects_is_in_the_list_with_its_choices(
    page: ReportsPage, name: str, fields: list[str]
) -> None:
    open_kind(page, name)
    assert shown(page) == fields
    assert page.pages() is not None


def test_programme_period_and_paper_are_chosen_by_keys(qtbot: QtBot, page: ReportsPage) -> None:
    page.show_order(Order("dong-thoi-gian"))
    chosen(qtbot, page, "Alt+1", "tptm  de an")
    chosen(qtbot, page, "Alt+3", "nam 2025")
    chosen(qtbot, page, "Alt+4", "a4 mot nam")
    assert page.order() == Order("dong-thoi-gian", "", "", Period.parse("2025"), "TPTM", None, "a4-nam")
    assert shown(page) == ["Đề án xây dựng Thành phố thông minh", "Năm 2025", "A4, mỗi trang một năm"]
    pages = page.pages()
    assert pages is not None
    assert pages.layout.page.width == 297


def test_alt_5_goes_to_the_list_of_kinds_where_it_stands_open(qtbot: QtBot, page: ReportsPage) -> None:
    page.show_order(Order("ho-so-du-an", subject="CVPM2"))
    page.paper.setFocus()
    QTest.keyClick(page.paper, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert page.list.tree.hasFocus()
    QTest.keyClick(page.list.tree, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.order() == Order("dong-thoi-gian"))


def test_a_project_is_chosen_by_its_name(qtbot: QtBot, page: ReportsPage) -> None:
    page.show_order(Order("ho-so-du-an", subject="CVPM2"))
    chosen(qtbot, page, "Alt+1", "chi huy")
    assert page.order() == Order("ho-so-du-an", subject="TTCH")


def test_a_date_on_the_sheet_tells_of_its_milestone_and_leads_there(
    qtbot: QtBot, page: ReportsPage, changes: Changes
) -> None:
    page.show_order(Order("ho-so-du-an", subject="CVPM2"))
    click(page, ("CVPM2|khoi-cong", "THUC_TE"))
    assert page.inspector.story is not None
    assert page.inspector.story.value_text == "10/10/2020"
    assert page.inspector.accessibleDescription() == "Khu Công viên phần mềm số 2 (giai đoạn 1): 10/10/2020"
    with qtbot.waitSignal(changes.project_chosen) as asked:
        button(page.inspector, "Mở dự án").click()
    assert asked.args == ["CVPM2", "khoi-cong"]
    with qtbot.waitSignal(changes.project_chosen) as again:
        press(page, Qt.Key.Key_F2)
    assert again.args == ["CVPM2", "khoi-cong"]


def test_a_date_that_stands_on_every_page_is_chosen_where_it_was_pressed(page: ReportsPage) -> None:
    page.show_order(Order("dong-thoi-gian"))
    for number in (0, 2, 1):
        page.paper.turn_to(number)
        click(page, ("CVPM2|khoi-cong", "DEN_DAU"))
        assert page.paper.chosen == ("CVPM2|khoi-cong", "DEN_DAU")
        assert page.paper.page() == number


def test_arrows_go_on_to_the_next_mark_of_a_row(page: ReportsPage) -> None:
    page.show_order(Order("dong-thoi-gian"))
    click(page, ("CVPM2|khoi-cong", "DEN_DAU"))
    press(page, Qt.Key.Key_Right)
    assert page.paper.chosen == ("CVPM2|khoi-cong", "THOI_GIAN@2020-10")
    press(page, Qt.Key.Key_Right)
    assert page.paper.chosen == ("CVPM2|khoi-cong", "THOI_GIAN@2020-10")
    press(page, Qt.Key.Key_Left)
    assert page.paper.chosen == ("CVPM2|khoi-cong", "DEN_DAU")


def test_a_project_on_one_sheet_is_the_one_whose_profile_is_proposed(page: ReportsPage) -> None:
    page.show_order(Order("cham-tien-do"))
    click(page, ("CVPM2|de-an-khai-thac", "KE_HOACH"))
    open_kind(page, "Hồ sơ dự án")
    assert page.order() == Order("ho-so-du-an", subject="CVPM2")


def test_what_is_done_to_projects_makes_the_sheet_again(page: ReportsPage, changes: Changes) -> None:
    page.show_order(Order("dong-thoi-gian"))
    before = page.pages()
    changes.projects_changed.emit()
    assert page.pages() is not before
