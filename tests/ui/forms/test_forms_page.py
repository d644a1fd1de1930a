"""Lập và sửa biểu: rows moved, deepened, added and numbered by keys; versions made where figures stand."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.form import FormColumn
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.forms.dues import DAY
from dntracker.ui.forms.outline import WORDS
from dntracker.ui.forms.page import FormsPage
from tests.ui.answers import Answers
from tests.ui.forms.driving import ALT, CTRL, go, letters, press, said, type_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none

CODE = "01/CĐS"
KEY = Qt.Key


def begin(page: FormsPage, code: str = "09/THU") -> None:
    """A new form with a name and two indicators, not yet written."""
    page.context.add.click()
    letters(page.properties.code, code)
    letters(page.properties.name, "Biểu thử")
    letters(page.properties.short_name, "Thử")
    page.outline.setFocus()
    press(page, KEY.Key_Insert)
    for words in ("ty trong kinh te so", "CQS.01"):
        letters(page.adding.field, words)
        QTest.keyClick(page.adding.field, KEY.Key_Return)
    QTest.keyClick(page.adding.field, KEY.Key_Escape)


def test_a_new_form_is_composed_by_keys_alone_and_written(page: FormsPage, desk: Desk) -> None:
    begin(page)
    assert page.outline.hasFocus()
    press(page, KEY.Key_Right, ALT)
    press(page, KEY.Key_Up, CTRL)
    go(page, "Nhóm mới", WORDS)
    press(page, KEY.Key_F2)
    type_text("Kinh tế")
    assert [(number, depth) for number, _, depth in said(page)] == [("I", 0), ("1", 0), ("1.1", 1)]
    press(page, KEY.Key_Return, CTRL)
    form = desk.catalogue.form("09/THU")
    assert [(row.indicator, row.number) for row in form.rows] == [("KTS.01", "1"), ("CQS.01", "1.1")]
    assert (form.groups[0].name, form.units) == ("Kinh tế", ("SKHCN",))
    assert [act.step for act in desk.store.journal.acts(person="Cán bộ L", screen="forms")] == ["thêm biểu 09/THU"]
    assert not page.is_changed()


def test_rows_and_groups_move_with_alt_and_the_arrows(page: FormsPage) -> None:
    before = [words for _, words, _ in said(page)]
    page.outline.setCurrentCell(1, 0)
    press(page, KEY.Key_Down, ALT)
    assert [words for _, words, _ in said(page)][1:3] == [before[2], before[1]]
    assert [number for number, _, _ in said(page)][:4] == ["I", "1", "2", "3"]
    press(page, KEY.Key_Up, ALT)
    page.outline.setCurrentCell(0, 0)
    press(page, KEY.Key_Down, ALT)
    assert said(page)[0][:2] == ("I", "Kinh tế số")
    assert said(page)[page.outline.currentRow()][:2] == ("II", "Chính quyền số")
    press(page, KEY.Key_Up, ALT)
    assert [words for _, words, _ in said(page)] == before
    assert not page.is_changed()


def test_text_rows_groups_and_numbers_are_typed(page: FormsPage) -> None:
    page.outline.setCurrentCell(1, 0)
    press(page, KEY.Key_T, CTRL)
    type_text("Trong đó:")
    assert said(page)[2][:2] == ("", "Trong đó:")
    press(page, KEY.Key_G, CTRL)
    type_text("Nhóm thêm")
    assert said(page)[3][:2] == ("II", "Nhóm thêm")
    page.outline.setCurrentCell(4, 0)
    press(page, KEY.Key_F2)
    type_text("9")
    assert [number for number, _, _ in said(page)][4:6] == ["9", "10"]
    press(page, KEY.Key_F2)
    type_text("")
    page.outline.setCurrentCell(4, 0)
    press(page, KEY.Key_F2)
    type_text("")
    assert [number for number, _, _ in said(page)][4:6] == ["2", "3"]


def test_del_takes_a_row_out_but_not_the_first_group_over_its_rows(qtbot: QtBot, page: FormsPage) -> None:
    count = page.outline.rowCount()
    page.outline.setCurrentCell(1, 0)
    press(page, KEY.Key_Delete)
    assert page.outline.rowCount() == count - 1
    page.outline.setCurrentCell(0, 0)
    with qtbot.waitSignal(page.hint) as hint:
        press(page, KEY.Key_Delete)
    assert hint.args == ["Nhóm đầu còn dòng nên chưa bỏ được; F2 để đổi tên nhóm"]
    assert page.outline.rowCount() == count - 1


def test_words_are_written_in_place_though_figures_exist(qtbot: QtBot, page: FormsPage, desk: Desk,
                                                         changes: Changes) -> None:  # fmt: skip
    page.properties.name.selectAll()
    letters(page.properties.name, "Tên theo văn bản đính chính")
    with qtbot.waitSignal(changes.forms_changed):
        page.context.write.click()
    assert [one.name for one in desk.catalogue.versions(CODE)] == ["Tên theo văn bản đính chính"]


def test_more_than_words_asks_from_which_period_and_makes_a_version(page: FormsPage, desk: Desk) -> None:
    old = desk.catalogue.form(CODE)
    page.outline.setCurrentCell(1, 0)
    press(page, KEY.Key_Delete)
    page.properties.columns[FormColumn.PREVIOUS].click()
    press(page, KEY.Key_Return, CTRL)
    assert page.question.isVisible()
    assert page.question.periods.hasFocus()
    assert len(desk.catalogue.versions(CODE)) == 1
    page.question.periods.setCurrentIndex(page.question.periods.findData("2026-Q1"))
    QTest.keyClick(page.question.periods, KEY.Key_Return)
    assert not page.question.isVisible()
    new = desk.catalogue.form(CODE, Period.parse("2026-Q1"))
    assert (new.version, len(new.rows), new.shows("previous")) == (2, len(old.rows) - 1, False)
    assert desk.catalogue.form(CODE, Period.parse("2025-Q4")) == old
    page.undo()
    assert desk.catalogue.versions(CODE) == [old]
    page.redo()
    assert len(desk.catalogue.versions(CODE)) == 2


def test_esc_at_the_question_goes_back_to_the_rows_and_esc_there_gives_back(
    page: FormsPage, desk: Desk, answers: Answers
) -> None:
    before = said(page)
    page.outline.setCurrentCell(1, 0)
    press(page, KEY.Key_Delete)
    page.save()
    QTest.keyClick(page.question.periods, KEY.Key_Escape)
    assert page.outline.hasFocus()
    answers.agree = False
    press(page, KEY.Key_Escape)
    assert page.is_changed()
    answers.agree = True
    press(page, KEY.Key_Escape)
    assert said(page) == before
    assert answers.heard == ["Bỏ những thay đổi chưa lưu của biểu 01/CĐS? Biểu trong tệp vẫn như trước."] * 2
    assert page.settle() == 0


def test_a_fault_is_told_and_nothing_is_written(page: FormsPage, desk: Desk) -> None:
    begin(page, CODE)
    page.save()
    assert "ký hiệu 01/CĐS đã có" in page.notice.text()
    assert len(desk.catalogue.forms()) == 3
    assert page.settle() == 1


def test_due_dates_are_typed_in_the_small_table_and_seen_before_they_are_kept(page: FormsPage, desk: Desk) -> None:
    begin(page)
    dues = page.properties.dues
    assert [dues.item(row, 0).text() for row in range(dues.rowCount())] == ["quý, sở"]  # type: ignore[union-attr]
    dues.setFocus()
    dues.setCurrentCell(0, DAY)
    QTest.keyClick(dues, KEY.Key_F2)
    type_text("8")
    assert "hạn tới 09/03/2026" in page.context.preview.value()  # the 8th is a Sunday
    assert dues.item(0, 3).text() == "09/03/2026 *"  # type: ignore[union-attr]
    page.save()
    [rule] = desk.catalogue.form("09/THU").due
    assert (rule.frequency, rule.level, rule.month_offset, rule.day) == ("Q", "so", 0, 8)
    dues.setCurrentCell(0, DAY)
    QTest.keyClick(dues, KEY.Key_F2)
    type_text("mồng 8")
    page.save()
    assert "Hạn nộp và khóa sổ ghi bằng số" in page.notice.text()


def test_opening_a_form_changes_nothing_about_it(page: FormsPage, desk: Desk) -> None:
    for form in desk.catalogue.forms():
        page.show_form(form.code)
        assert not page.is_changed(), form.code


def test_a_form_is_copied_and_retired(page: FormsPage, desk: Desk, answers: Answers) -> None:
    page.context.copy.click()
    letters(page.properties.code, "01/BAN")
    page.save()
    assert desk.catalogue.form("01/BAN").groups == desk.catalogue.form(CODE).groups
    answers.choose = 0
    page.context.retire.click()
    assert desk.catalogue.form("01/BAN").valid_to is not None
    assert page.context.retire.text() == "Dùng lại"
    page.context.retire.click()
    assert desk.catalogue.form("01/BAN").valid_to is None


def test_without_the_right_the_form_is_only_looked_at_and_the_page_says_why(page: FormsPage, desk: Desk,
                                                                            changes: Changes) -> None:  # fmt: skip
    desk.people.add("Cán bộ L", roles=[Role.ADMINISTER])
    desk.people.add("Cán bộ N", unit="BHXH", roles=[Role.ENTER])
    desk.work_as("Cán bộ N")
    changes.who_changed.emit()
    assert "Chỉ xem biểu" in page.notice.text()
    assert "quản trị" in page.notice.text()
    assert not page.context.write.isVisible()
    count = page.outline.rowCount()
    press(page, KEY.Key_Delete)
    press(page, KEY.Key_T, CTRL)
    assert page.outline.rowCount() == count


def test_a_file_without_forms_begins_with_a_new_one(qtbot: QtBot, page: FormsPage, desk: Desk) -> None:
    form = replace(desk.catalogue.form(CODE), code="X")
    assert form.code not in {one.code for one in desk.catalogue.forms()}
    page.context.add.click()
    assert page.properties.code.hasFocus()
    assert page.context.about.value().startswith("mới biểu mới")


def test_a_form_about_projects_keeps_its_rows_and_may_close_later(page: FormsPage, desk: Desk) -> None:
    page.show_form("03/CĐS")
    assert not page.is_changed()
    assert "dự án" in page.notice.text()
    page.properties.closing_days.setText("20")
    page.save()
    assert desk.catalogue.form("03/CĐS").closing_days == 20
