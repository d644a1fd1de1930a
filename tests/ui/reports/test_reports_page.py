"""The page Báo cáo: the sheet on the desk, a number chosen, its story."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Deed
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from dntracker.ui.widgets.chooser import Chooser
from tests.support import put
from tests.ui.answers import Answers
from tests.ui.reports.driving import (
    FORM,
    REVENUE,
    SHARE,
    YEAR,
    button,
    chooser,
    chosen,
    click,
    open_desk,
    open_kind,
    open_page,
    press,
    press_at,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_it_opens_on_the_newest_sheet_that_has_five_figures(page: ReportsPage) -> None:
    assert page.choices.form.value() == "01/CĐS Chuyển đổi số thành phố"
    assert page.choices.period.value() == "Năm 2024"
    assert page.paper.count == 4
    assert page.list.tree.currentIndex().data() == "Năm 2024"


def test_a_recorded_figure_shows_on_the_sheet_and_in_the_story(
    qtbot: QtBot, changes: Changes, answers: Answers, tmp_path: Path
) -> None:
    desk = open_desk()
    page = open_page(qtbot, desk, changes, answers, tmp_path)
    click(page, (REVENUE, "KY_NAY"))
    changed = desk.entry.record(Cell(REVENUE, "DN-CU", "SKHCN", YEAR), "40.000", reason="số chính thức")
    changes.figures_recorded.emit(changed.cells)
    assert page.inspector.story is not None
    assert page.inspector.story.value_text == "40.000"
    assert page.paper.chosen == (REVENUE, "KY_NAY")
    page.hide()
    desk.close()


def test_a_plan_that_is_set_and_taken_back_shows_on_the_sheet(
    qtbot: QtBot, changes: Changes, answers: Answers, tmp_path: Path
) -> None:
    desk = open_desk()
    page = open_page(qtbot, desk, changes, answers, tmp_path)
    where = Cell(REVENUE, "DN-CU", "SKHCN", YEAR)
    click(page, (REVENUE, "KE_HOACH"))
    changes.figures_recorded.emit(desk.entry.set_plan(where, "38.000", "Kế hoạch", "9/KH", "2024-01-05").cells)
    assert page.inspector.story is not None
    planned = page.inspector.story.value_text
    changes.figures_recorded.emit(desk.entry.undo().cells)
    assert (planned, page.inspector.story.value_text) == ("38.000", "")
    page.hide()
    desk.close()


def test_another_period_is_chosen_from_the_list(qtbot: QtBot, page: ReportsPage) -> None:
    tree = page.list.tree
    index = next(
        tree.model().index(row, 0, tree.currentIndex().parent())
        for row in range(9)
        if tree.model().index(row, 0, tree.currentIndex().parent()).data() == "Năm 2022"
    )
    press_at(tree.viewport(), tree.visualRect(index).center())
    assert page.choices.period.value() == "Năm 2022"
    assert page.inspector.story is None


def test_the_keys_in_the_list_bring_the_sheet_along_from_its_top(qtbot: QtBot, page: ReportsPage) -> None:
    press(page, Qt.Key.Key_PageDown)
    tree = page.list.tree
    QTest.keyClick(tree, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.choices.period.value() == tree.currentIndex().data())
    assert page.choices.period.value() == "Năm 2023"
    assert page.paper.page() == 0
    assert page.paper.verticalScrollBar().value() == page.paper.verticalScrollBar().minimum()


def test_the_page_named_is_the_one_that_is_seen_whole(page: ReportsPage) -> None:
    page.paper.set_zoom(0.4)
    assert page.paper.page() == 0  # of two that are seen whole the upper one
    assert any(label.text().startswith("Trang 1/4") for label in page.findChildren(QLabel))
    bar = page.paper.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert any(label.text().startswith("Trang 4/4") for label in page.findChildren(QLabel))


def test_a_form_without_figures_says_what_to_do(qtbot: QtBot, page: ReportsPage, changes: Changes) -> None:
    page.show_sheet("02/CĐS-X", None)
    assert page.empty.isVisible()
    assert not page.out.print.isEnabled()
    with qtbot.waitSignal(changes.cell_chosen) as chosen:
        button(page.empty, "Nhập liệu").click()
    assert chosen.args[0].period == Period.parse("2025-Q4")
    button(page.empty, "Xem tờ").click()
    assert page.paper.isVisible()
    assert page.out.print.isEnabled()


def test_the_unit_field_appears_where_there_are_several_sheets(page: ReportsPage) -> None:
    assert page.choices.unit.value() == "Sở KH&CN (tổng hợp)"
    page.show_sheet(FORM, YEAR, "BHXH")
    assert page.choices.unit.value() == page._desk.catalogue.unit("BHXH").short_name


def test_a_narrow_window_folds_the_list(qtbot: QtBot, page: ReportsPage) -> None:
    assert page.list.isVisible()
    page.resize(1100, 700)
    assert not page.list.isVisible()
    page.resize(1304, 842)
    assert page.list.isVisible()


def test_where_the_list_is_folded_the_kind_is_chosen_above_the_paper(qtbot: QtBot, page: ReportsPage) -> None:
    assert not page.choices.kind.isVisible()
    QTest.keyClick(page, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert not any(one.isVisible() for one in page.findChildren(Chooser))
    page.resize(1100, 700)
    assert page.choices.kind.value() == "Tờ biểu"
    QTest.keyClick(page, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    opened = chooser(page)
    QTest.keyClick(opened.list, Qt.Key.Key_Down)
    QTest.keyClick(opened.list, Qt.Key.Key_Down)
    QTest.keyClick(opened.list, Qt.Key.Key_Return)
    assert page.order() == Order("qua-cac-nam", subject=page.choices._order.subject)
    assert page.choices.kind.value() == "Chỉ tiêu qua các năm"
    page.choices.kind.click()
    QTest.keyClick(chooser(page).list, Qt.Key.Key_Home)
    QTest.keyClick(chooser(page).list, Qt.Key.Key_Return)
    assert page.paper.count == 4


def test_the_theme_changes_without_losing_the_choice(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (SHARE, "KY_NAY"))
    page._style.set_theme("dark")
    assert page.paper.chosen == (SHARE, "KY_NAY")
    assert page.inspector.story is not None


def test_every_control_has_an_accessible_name(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (SHARE, "KY_NAY"))
    unnamed = [one for one in page.findChildren(QPushButton) if not (one.accessibleName() or one.text())]
    assert not unnamed
    assert page.paper.accessibleName() == "Tờ biểu"


def test_form_unit_and_period_are_chosen_by_keys(qtbot: QtBot, page: ReportsPage) -> None:
    chosen(qtbot, page, "Alt+2", "bao hiem xa hoi")
    assert page.choices.unit.value() == page._desk.catalogue.unit("BHXH").short_name
    chosen(qtbot, page, "Alt+3", "nam 2022")
    assert page.choices.period.value() == "Năm 2022"
    assert page.order() == Order("bieu", FORM, "BHXH", Period.parse("2022"))
    chosen(qtbot, page, "Alt+1", "02")
    assert page.empty.isVisible()  # no commune has handed in a figure


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Bảng theo đơn vị", ["form", "period"]),
        ("Chỉ tiêu qua các năm", ["subject"]),
        ("Danh sách còn thiếu", ["form", "period"]),
    ],
)
def test_other_reports_ask_for_what_they_need_and_stand_on_the_desk(
    page: ReportsPage, name: str, fields: list[str]
) -> None:
    open_kind(page, name)
    assert page.paper.isVisible()
    assert page.list.tree.currentIndex().data() == name
    every = ("form", "subject", "period", "unit", "since")
    assert [one for one in every if getattr(page.choices, one).isVisible()] == fields


def test_the_years_of_the_chosen_numbers_indicator_come_first(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (SHARE, "KY_NAY"))
    open_kind(page, "Chỉ tiêu qua các năm")
    assert page.choices.subject.value() == "KTS.01 Kinh tế số/GRDP"
    click(page, ("2022", "SO_LIEU"))
    assert page.inspector.story is not None
    assert (page.inspector.story.value_text, page.inspector.story.indicator) == ("17", SHARE)


def test_a_list_of_changes_without_a_sending_says_so_and_takes_a_day(
    qtbot: QtBot, page: ReportsPage, answers: Answers
) -> None:
    open_kind(page, "Danh sách thay đổi")
    assert page.empty.isVisible()
    answers.typed = "30/11/2025"
    QTest.keySequence(page, QKeySequence("Alt+4"))
    found = chooser(page)
    QTest.keyClick(found.list, Qt.Key.Key_End)
    QTest.keyClick(found.list, Qt.Key.Key_Return)
    assert page.choices.since.value() == "30/11/2025"
    assert page.paper.isVisible()


def test_a_list_of_changes_without_a_sending_has_a_button_for_the_day(page: ReportsPage, answers: Answers) -> None:
    open_kind(page, "Danh sách thay đổi")
    answers.typed = "30/11/2025"
    button(page, "Chọn ngày…").click()
    assert page.choices.since.value() == "30/11/2025"
    assert page.paper.isVisible()


def test_an_indicator_is_found_by_any_word_of_its_whole_name(qtbot: QtBot, page: ReportsPage) -> None:
    open_kind(page, "Chỉ tiêu qua các năm")
    QTest.keySequence(page.paper, QKeySequence("Alt+1"))
    found = chooser(page)
    found.filter.setText("khong co chi tieu nay")
    assert [found.list.item(row).text() for row in range(found.list.count())] == ["Không có mục nào khớp."]
    QTest.keyClick(found.filter, Qt.Key.Key_Return)
    assert found.isVisible()
    found.filter.setText("kim ngach")
    QTest.keyClick(found.filter, Qt.Key.Key_Return)
    assert page.order() == Order("qua-cac-nam", subject="KTS.06")


def test_a_form_that_was_taken_back_leaves_the_desk(page: ReportsPage, changes: Changes) -> None:
    desk = page._desk
    new = replace(desk.catalogue.form(FORM), code="03/CĐS")
    put(desk.store, new)
    desk.catalogue.refresh()
    page.show_sheet("03/CĐS", YEAR)
    with desk.store.act(Deed(desk.actor, "bỏ", "catalogue")) as writing:
        writing.remove(new)
    desk.catalogue.refresh()
    changes.forms_changed.emit()
    assert page.order() == Order("bieu", FORM, "SKHCN", YEAR)
