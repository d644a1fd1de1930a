"""The screen Chỉ tiêu by keyboard: what is typed, what is asked, what the file holds afterwards."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.indicator import OverUnits
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.services import files
from dntracker.services.catalogue_tree import Arrangement, InUse
from dntracker.services.check_rules import CONDITION
from dntracker.services.desk import Desk
from dntracker.ui.indicators.lists import texts_in
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.widgets.words import Words, strong
from tests.ui.answers import Answers
from tests.ui.indicators.conftest import Hands, noon

SHARE = "KTS.01"


def typed(page: IndicatorsPage, hands: Hands, name: str, text: str) -> None:
    """Replace what a field holds by typing."""
    field = page.detail.form.fields[name]
    if isinstance(field, QLineEdit):
        field.setCompleter(None)  # type: ignore[arg-type]  # the screen of the tests has no lists that pop up
    page.detail.form.take_focus(name)
    hands.press("Ctrl+A")
    hands.type(text)


def save_button(page: IndicatorsPage) -> QPushButton:
    return next(button for button in page.context.findChildren(QPushButton) if button.text() == "Lưu thay đổi")


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


def test_nothing_is_written_before_it_is_saved(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    assert not save_button(page).isEnabled()
    typed(page, hands, "name", "Kinh tế số")
    assert save_button(page).isEnabled()
    assert desk.catalogue.indicator(SHARE).name == "Tỷ trọng kinh tế số trong GRDP"
    page.save()
    assert QApplication.focusWidget() is page.tree.view  # where Ctrl+Z takes the step back
    assert desk.catalogue.indicator(SHARE).name == "Kinh tế số"
    assert not save_button(page).isEnabled()


def test_several_fields_are_one_act(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    acts = len(desk.history.acts())
    typed(page, hands, "name", "Kinh tế số")
    typed(page, hands, "high", "90,5")
    typed(page, hands, "valid_from", "01/01/2021")
    page.save()
    assert len(desk.history.acts()) == acts + 1
    assert desk.catalogue.indicator(SHARE).high == 90.5
    assert page.undo() == "hoàn tác: sửa tên, cận trên, ngày bắt đầu: KTS.01 Kinh tế số/GRDP"
    assert page.detail.form.fields.text("name") == "Tỷ trọng kinh tế số trong GRDP"


def test_esc_gives_back_what_the_file_holds(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "name", "Sai")
    hands.press("Esc")
    assert page.detail.form.fields.text("name") == "Tỷ trọng kinh tế số trong GRDP"
    assert page.settle() == 0


def test_what_is_typed_stays_with_its_indicator(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "name", "Đang gõ dở")
    page.show_indicator("KTS.02")
    assert page.detail.form.fields.text("name") != "Đang gõ dở"
    assert page.settle() == 1
    page.show_indicator(SHARE)
    assert page.detail.form.fields.text("name") == "Đang gõ dở"


def test_another_meaning_asks_from_when_and_offers_the_next_period(
    page: IndicatorsPage, hands: Hands, desk: Desk
) -> None:
    page.show_indicator("CQS.01")
    typed(page, hands, "measure", "điểm")
    page.save()
    since = page.detail.since
    assert since.isVisible()
    assert since.title.text() == "Đổi đơn vị tính: áp dụng từ kỳ nào?"
    assert since.period.currentText() == "Quý I năm 2026"
    assert not since.rewording.isVisible()
    hands.press("Tab")
    hands.type("Thông tư mới")
    hands.press("Return")
    assert desk.catalogue.indicator_at("CQS.01", Period.parse("2025-Q4")).measure == "%"
    assert desk.catalogue.indicator_at("CQS.01", Period.parse("2026-Q1")).measure == "điểm"
    assert not since.isVisible()
    assert page.detail.versions.rows()[0][1] == "từ 01/01/2026"
    assert ["01/01/2026", "Định nghĩa", "Thông tư mới", ""] in texts_in(page.detail.lists.breaks)


def test_the_question_is_left_with_esc_and_what_is_typed_stays(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator("CQS.01")
    typed(page, hands, "measure", "điểm")
    page.save()
    hands.press("Esc")
    assert not page.detail.since.isVisible()
    assert page.detail.form.fields.text("measure") == "điểm"


def test_a_definition_may_only_be_reworded(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "definition", "Rõ hơn.")
    page.save()
    page.detail.since.rewording.click()
    assert desk.catalogue.indicator(SHARE).definition == "Rõ hơn."
    assert desk.catalogue.formers_of(SHARE) == []


def test_tab_comes_to_applying_a_new_definition_before_it_comes_to_rewording(
    page: IndicatorsPage, hands: Hands, desk: Desk
) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "definition", "Theo cách tính khác.")
    page.save()
    hands.press("Tab")
    hands.type("Thông tư mới")
    hands.press("Tab")
    hands.press("Return")
    assert [one.definition != "Theo cách tính khác." for one in desk.catalogue.formers_of(SHARE)] == [True]


def test_what_is_wrong_is_said_over_the_fields_and_stays_in_them(page: IndicatorsPage, hands: Hands) -> None:
    page.show_indicator(SHARE)
    typed(page, hands, "formula", "[KTS.01] + 1")
    page.save()
    assert not page.detail.since.isVisible()
    assert "quay về chính nó" in page.detail.message.text()
    assert page.detail.form.fields.text("formula") == "[KTS.01] + 1"


def test_a_new_indicator_by_keyboard(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.add()
    hands.type("Số trạm sạc")
    for name, text in (("short_name", "Trạm sạc"), ("code", "HT.90"), ("measure", "trạm")):
        typed(page, hands, name, text)
    page.save()
    new = desk.catalogue.indicator("HT.90")
    assert (new.name, new.owner, page.editing.code) == ("Số trạm sạc", "SKHCN", "HT.90")


def test_a_weighted_mean_is_chosen_with_what_weighs_the_units(page: IndicatorsPage, hands: Hands, desk: Desk) -> None:
    page.show_indicator("CQS.01")
    fields = page.detail.form.fields
    fields.set_text("over_units", "mean")
    page.save()
    assert page.detail.message.text() == "Bình quân có quyền số thì ghi mã của chỉ tiêu làm quyền số."
    typed(page, hands, "weights", "CQS.24")
    page.save()
    assert page.detail.since.title.text() == "Đổi quyền số: áp dụng từ kỳ nào?"
    hands.press("Return")
    found = desk.catalogue.indicator("CQS.01")
    assert (found.over_units, found.weights) == (OverUnits.MEAN, "CQS.24")
    assert fields.text("weights") == "CQS.24"


def test_a_code_is_typed_once_and_never_changed(page: IndicatorsPage) -> None:
    page.show_indicator(SHARE)
    assert page.detail.form.code.isReadOnly()
    page.add()
    assert not page.detail.form.code.isReadOnly()


def test_a_new_indicator_says_what_it_still_needs(page: IndicatorsPage, hands: Hands) -> None:
    page.add()
    hands.type("Số trạm sạc")
    page.save()
    assert page.detail.message.text() == "Chưa ghi mã."


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
    desk.problems.put_rule(rule)
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


def framework(page: IndicatorsPage) -> None:
    page._rearrange(Arrangement.FRAMEWORK)
    page.tree.select("", "DTI-922", "")
    page.tree.chosen.emit(page.tree.view.currentIndex().data(257))


def test_points_are_typed_into_a_framework_and_added_up(page: IndicatorsPage, desk: Desk) -> None:
    framework(page)
    page.books.framework.set_points(1, 2, "95")
    page.books.framework.set_points(2, 2, "82,53")
    assert [row[9] for row in page.books.framework.rows()][:3] == ["(177,53)", "95", "82,53"]  # of a part
    page.books.framework.set_points(3, 2, "101")
    assert page.books.framework.message.text() == "Không đọc được số điểm “101”. Gõ một số từ 0 đến 100."
    assert desk.frameworks.lines("DTI-922", 2023)[3].points == (None, None, None)
    assert page.undo() == "hoàn tác: công nhận 82,53 điểm, 2023: Thể chế số"
    assert page.books.framework.rows()[0][9] == "(95)"


def test_a_framework_goes_out_and_comes_back(page: IndicatorsPage, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "dti.xlsx"
    framework(page)
    page.books.framework.export_button.click()
    page.import_from(answers.path)
    assert page.middle.currentWidget() is page.books.importing
    assert page.books.importing.counts.text() == "0 dòng mới · 0 dòng đổi · 11 dòng không đổi · 0 dòng không nạp được"
    assert not page.books.importing.take_button.isVisible()


def test_the_points_of_a_framework_go_out_as_open_data(page: IndicatorsPage, answers: Answers, tmp_path: Path) -> None:
    answers.path, answers.typed = tmp_path / "dti.csv", "CC BY 4.0"
    framework(page)
    page.books.framework.set_points(1, 2, "95")
    page.books.framework.export_button.click()
    assert "SCORE_LEVEL" in answers.path.read_text(encoding="utf-8-sig").splitlines()[0]
    assert "licence,,,CC BY 4.0" in (tmp_path / "dti-codebook.csv").read_text(encoding="utf-8-sig")


def test_a_workbook_becomes_a_new_framework(
    page: IndicatorsPage, desk: Desk, hands: Hands, answers: Answers, tmp_path: Path
) -> None:
    desk.frameworks.export("DTI-922", tmp_path / "Bộ mới.xlsx")
    page.import_from(tmp_path / "Bộ mới.xlsx")
    page.books.importing.take()
    assert page.books.importing.message.text().startswith("Ghi mã (không dấu cách)")
    hands.type("MOI")
    page.books.importing.take_button.click()
    assert len(desk.frameworks.criteria("MOI")) == 11
    assert page.books.framework.title.text() == "Bộ mới"
    page.undo()
    assert desk.frameworks.criteria("MOI") == []
    assert page.middle.currentWidget() is not page.books.importing


def test_a_workbook_that_cannot_be_read_is_said(page: IndicatorsPage, tmp_path: Path) -> None:
    broken = tmp_path / "hong.xlsx"
    broken.write_bytes(b"x")
    page.import_from(broken)
    assert "lưu lại thành .xlsx" in page.books.importing.message.text()
    assert page.books.importing.title.text() == "Nạp hong.xlsx"


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
