"""The screen Chỉ tiêu by keyboard: what is typed, what is asked, what the file holds afterwards."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.services import files
from dntracker.services.catalogue_tree import InUse
from dntracker.services.check_rules import CONDITION
from dntracker.services.desk import Desk
from dntracker.ui.indicators.lists import texts_in
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.widgets.words import Words, strong
from tests.ui.conftest import noon
from tests.ui.hands import Hands
from tests.ui.indicators.driving import SHARE, save_button


def test_the_page_opens_on_the_first_indicator_with_the_focus_in_the_tree(page: IndicatorsPage) -> None:
    assert page.editing.code == "CQS.01"
    assert QApplication.focusWidget() is page.tree.view


def test_the_arrows_walk_through_the_tree_and_show_what_they_come_to(page: IndicatorsPage, hands: Hands) -> None:
    hands.press("Down")
    assert page.editing.code == "CQS.02"
    assert page.detail.form.fields.text("name") == "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến"


def test_a_search_without_tone_marks_finds_and_esc_shows_all_again(page: IndicatorsPage, hands: Hands) -> None:
    page.tree.field.setFocus()
    hands.type("nhan thuc so")
    assert page.tree.count() == 1
    hands.press("Down", 2)
    assert page.editing.code == "XH.03"
    page.tree.field.setFocus()
    hands.press("Esc")
    assert page.tree.count() == 125


def test_a_search_that_finds_nothing_says_what_to_do(page: IndicatorsPage, hands: Hands) -> None:
    page.tree.field.setFocus()
    hands.type("khongcogi")
    assert page.tree.nothing.text() == "Không có chỉ tiêu nào khớp. Bấm Esc để xem lại tất cả."


def test_retired_ones_leave_the_tree_and_come_back(page: IndicatorsPage, desk: Desk) -> None:
    page.show_indicator(SHARE)
    page.detail.retire_button.click()
    assert page.tree.count() == 125  # until its last day is over it is in use
    assert page.detail.form.state.text() == "Ngừng dùng sau ngày 01/12/2025"
    desk.catalogue.today = noon().date().replace(day=2)
    page.refresh()
    assert page.tree.count() == 124
    page._rearrange(None, InUse.RETIRED)
    page.show_indicator(SHARE)
    page.detail.retire_button.click()
    assert desk.catalogue.indicator(SHARE).valid_to is None


def test_a_target_is_written_by_keyboard(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    before = len(desk.catalogue.targets_of(SHARE))
    page.detail.lists.targets_head.link.click()
    hands.type("40")
    hands.press("Tab")
    hands.type("2035")
    page.detail.lists.target.document.setFocus()
    hands.type("Nghị quyết mới")
    hands.press("Return")
    assert len(desk.catalogue.targets_of(SHARE)) == before + 1
    assert ["40", "2035", "Nghị quyết mới"] in [row[:3] for row in texts_in(page.detail.lists.targets)]
    assert not page.detail.lists.target.isVisible()


def test_a_target_in_the_list_is_changed_and_removed(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    rows = page.detail.lists.targets
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    hands.press("Return")
    assert page.detail.lists.target.isVisible()
    hands.press("Ctrl+A")
    hands.type("21")
    hands.press("Return")
    assert texts_in(rows)[0][0] == "21"
    page.detail.lists.open_target(0)
    page.detail.lists.target.remove_button.click()
    assert texts_in(rows)[0][0] != "21"


def test_what_is_wrong_with_a_target_is_said_under_its_fields(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    page.detail.lists.targets_head.link.click()
    hands.type("nhiều")
    hands.press("Return")
    assert page.detail.lists.target.message.text().startswith("Không đọc được số “nhiều”")
    hands.press("Esc")
    assert not page.detail.lists.target.isVisible()


def test_the_shared_break_is_only_shown(page: IndicatorsPage) -> None:
    page.show_indicator(SHARE)
    page.detail.lists.open_break(0)
    assert not page.detail.lists.marked.isVisible()


def test_enter_in_the_search_opens_the_first_that_is_found(page: IndicatorsPage, hands: Hands) -> None:
    hands.press("Ctrl+F")
    hands.type("KTS.01")
    hands.press("Return")
    assert page.editing.code == SHARE
    assert page.detail.form.isAncestorOf(hands.focus())


def test_the_checks_about_an_indicator_are_listed_and_opened(
    page: IndicatorsPage, hands: Hands, desk: Desk, qtbot: QtBot
) -> None:  # fmt: skip
    lists, chosen = page.detail.lists, page._changes.rule_chosen
    page.show_indicator("XHS.07")
    assert lists.no_rules.text().startswith("Chỉ 11 quy tắc chung")
    rule = CheckRule("D01", CONDITION, Severity.WARN, "Mỗi tổ năm người", condition="[XHS.07] >= [XHS.06] * 5")
    desk.rule_deeds.put_rule(rule)
    page.refresh()
    assert texts_in(lists.rules) == [["D01", "Mỗi tổ năm người", "cảnh báo", "Đang dùng"]]
    assert not lists.no_rules.isVisible()
    lists.rules.setFocus()
    lists.rules.setCurrentIndex(lists.rules.model().index(0, 0))
    with qtbot.waitSignal(chosen) as asked:
        hands.press("Return")
    assert asked.args == ["D01", "XHS.07"]
    with qtbot.waitSignal(chosen) as asked:
        lists.rules_head.link.click()
    assert asked.args == ["", "XHS.07"]


def test_the_small_line_breaks_where_the_series_does(desk: Desk) -> None:
    assert desk.indicator_sheets.of("CQS.01").last == (75, None, 100, None, None, 95)


def test_a_file_for_looking_only_is_read_and_not_typed_into(
    path: Path, open_page: Callable[[Desk], IndicatorsPage]
) -> None:
    desk = files.open_desk(path, noon, Actor("Cán bộ A", "SKHCN"), readonly=True)
    page = open_page(desk)
    line = page.detail.form.fields["name"]
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    assert page.detail.message.text() == "Tệp đang mở chỉ để xem, nên các ô chỉ đọc được."
    assert not save_button(page).isVisible()
    assert not page.detail.lists.targets_head.link.isVisible()
    page.add()
    assert page.editing.code == "CQS.01"
    desk.close()


def test_without_the_right_the_fields_are_read_and_the_page_says_why(page: IndicatorsPage, desk: Desk) -> None:
    page.show_indicator(SHARE)
    name = page.detail.form.fields["name"]
    assert isinstance(name, QLineEdit)
    name.setText("Kinh tế số")
    desk.people.add("Cán bộ A", unit="SKHCN", roles=[Role.ADMINISTER])
    desk.people.add("Cán bộ N", unit="BHXH", roles=[Role.ENTER])
    desk.work_as("Cán bộ N")
    page._changes.who_changed.emit()
    assert name.isReadOnly()
    assert "quản trị" in page.detail.message.text()
    assert not save_button(page).isVisible()
    page.add()
    assert page.editing.code == SHARE
    desk.work_as("Cán bộ A")
    page._changes.who_changed.emit()
    assert not name.isReadOnly()
    assert name.text() == "Kinh tế số"  # what was typed before
    assert save_button(page).isVisible()
    assert not page.detail.message.isVisible()


def test_an_empty_file_says_how_to_begin(tmp_path: Path, open_page: Callable[[Desk], IndicatorsPage]) -> None:
    files.create(tmp_path / "trong.dntracker", noon, seeded=False)
    desk = files.open_desk(tmp_path / "trong.dntracker", noon, Actor("Cán bộ A", "SKHCN"))
    page = open_page(desk)
    page._rearrange(None, InUse.RETIRED)
    page.tree.field.setText("khongcogi")
    assert page.tree.count() == 0
    desk.close()


def test_every_control_has_a_name_to_be_read_out(page: IndicatorsPage) -> None:
    page.show_indicator(SHARE)
    kinds = ("QLineEdit", "Choice", "Long", "RowList", "QTreeView", "_Tree")
    widgets = [one for one in page.detail.findChildren(QWidget) if type(one).__name__ in kinds]
    assert len(widgets) > 30
    assert [one for one in widgets if not one.accessibleName() and one.objectName() != "qt_spinbox_lineedit"] == []


def test_the_side_folds_under_the_form_in_a_small_window(page: IndicatorsPage) -> None:
    page.resize(1304, 874)
    QApplication.processEvents()
    assert page.detail.side.parent() is not page.detail._body
    page.resize(1180, 640)
    QApplication.processEvents()
    assert page.detail.side.parent() is page.detail._body


def test_the_keys_of_the_page_do_what_f1_says(page: IndicatorsPage, desk: Desk) -> None:
    def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifiers)

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.detail.form.fields["name"]
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is page.tree.view
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.detail.form.fields["name"]
    press(Qt.Key.Key_F, control)
    assert QApplication.focusWidget() is page.tree.field
    page.show_indicator(SHARE)
    page.detail.form.take_focus("source_note")  # a field of several lines, where Enter makes a new one
    press(Qt.Key.Key_A, control)
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Return, control)
    assert desk.catalogue.indicator(SHARE).source_note == "x"
    press(Qt.Key.Key_N, control | shift)
    assert page.editing.is_new


def test_a_version_shows_whole_what_it_says_otherwise(page: IndicatorsPage, desk: Desk) -> None:
    old = desk.catalogue.indicator(SHARE).definition
    new = old.replace("GRDP", "tổng sản phẩm", 1) + " Không tính <FDI>."
    desk.cataloguing.amend(SHARE, {"definition": new}, Period.parse("2026-Q1"), "Thông tư mới")
    page.show_indicator(SHARE)
    latest, first = page.detail.versions.rows()
    assert latest[:4] == ["Bản 2", "từ 01/01/2026", "% GRDP", "Đang dùng"]
    assert strong("Không tính <FDI>.") in latest[4]
    assert "<s " in latest[4]
    assert first[4] == escape(old)
    said = next(one for one in page.detail.versions.findChildren(Words) if one.text() == latest[4])
    assert said.heightForWidth(said.width()) <= said.height()
