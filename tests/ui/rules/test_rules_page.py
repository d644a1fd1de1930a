"""Quy tắc kiểm tra: rules changed and made by typing, tried on the past, refused beside the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.services.check_rules import BUILT_IN
from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.rules.page import RulesPage
from tests.services.problem_data import a_figure, a_rule
from tests.support import put
from tests.ui.answers import Answers
from tests.ui.forms.driving import letters

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, held)


def over(field: QLineEdit, text: str) -> None:
    """Type over what stands in a field."""
    field.setFocus()
    field.selectAll()
    press(field, KEY.Key_Delete)
    letters(field, text)


def begin(page: RulesPage, condition: str = "[XHS.07] >= [XHS.06] * 5") -> None:
    """A new rule by keys, not yet written."""
    press(page.list, KEY.Key_N, CTRL | SHIFT)
    assert page.form.name.hasFocus()
    letters(page.form.name, "Tài khoản và tổ")
    letters(page.form.condition, condition)


def marked(page: RulesPage) -> list[str]:
    """What the list says of the rule that is open."""
    item = page.list.currentItem()
    return [item.text(column) for column in range(5)] if item else []


def tried(page: RulesPage, qtbot: QtBot) -> list[list[str]]:
    """What F5 lists."""
    press(page.form.name, KEY.Key_F5)
    qtbot.waitUntil(lambda: not page.trial.runs)
    items = [page.trial.table.topLevelItem(row) for row in range(page.trial.table.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item]


def test_a_new_rule_is_typed_tried_on_the_past_and_kept(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    put(desk.store, a_figure(desk, "XHS.07", 90.0, Period.parse("2026-Q2")))
    begin(page)
    [[period, _unit, indicator, sentence]] = tried(page, qtbot)
    assert (period, indicator.split()[0]) == ("II/2026", "XHS.07")
    assert "90 so với 120" in sentence
    assert page.trial.told.text().startswith("1 chỗ · đã xem")
    assert not desk.store.count(CheckRule)
    press(page.form.name, KEY.Key_Return, CTRL)
    kept = desk.store.get(CheckRule, "D01")
    assert kept == a_rule("[XHS.07] >= [XHS.06] * 5", severity=Severity.WARN)
    assert not page.is_changed()
    assert marked(page)[4] == "của đơn vị"


def test_a_finding_leads_to_its_figure(page: RulesPage, desk: Desk, changes: Changes, qtbot: QtBot) -> None:
    low = a_figure(desk, "XHS.07", 90.0, Period.parse("2026-Q2"))
    put(desk.store, low)
    begin(page)
    tried(page, qtbot)
    shown = list[Cell]()
    changes.cell_chosen.connect(shown.append)
    press(page.trial.table, KEY.Key_Return)
    assert shown == [low.cell]


def test_a_threshold_of_the_program_is_changed_and_given_back(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    put(desk.store, a_figure(desk, "XHS.07", 123.0))
    page.show_rule("C09")
    assert not [row for row in tried(page, qtbot) if row[2].startswith("XHS")]
    over(page.form.limits.fields["percent"], "2,5")
    over(page.form.limits.fields["count"], "1")
    over(page.form.indicators, "XHS.07")
    assert not page.trial.told.text()
    assert [row[0] for row in tried(page, qtbot)] == ["IV/2027"]
    page.write.click()
    kept = next(one for one in desk.rule_deeds.rules() if one.code == "C09")
    assert (kept.limits["percent"], kept.limits["count"], kept.indicators) == (2.5, 1, ("XHS.07",))
    assert page.remove.text() == "Về như của chương trình"
    page.remove.click()
    assert desk.rule_deeds.rules()[8] == BUILT_IN["C09"]
    assert not page.remove.isVisible()


def test_a_rule_is_switched_off_made_graver_and_taken_back(page: RulesPage, desk: Desk) -> None:
    page.show_rule("C05")
    press(page.form.active, KEY.Key_Space)
    press(page.form.severity, KEY.Key_Up)
    page.save()
    kept = desk.store.get(CheckRule, "C05")
    assert kept
    assert (kept.active, kept.severity) == (False, Severity.BLOCK)
    assert marked(page)[2:] == ["chặn", "tắt", "chương trình, đã đổi"]
    assert page.undo_name() == "đặt quy tắc C05"
    page.undo()
    assert desk.store.get(CheckRule, "C05") is None
    assert page.form.active.isChecked()
    page.redo()
    assert desk.store.get(CheckRule, "C05") == kept


def test_a_kind_of_the_program_with_other_thresholds_for_some_indicators(page: RulesPage, desk: Desk) -> None:
    begin(page)
    page.form.kind.setFocus()
    page.form.kind.setCurrentIndex(page.form.kind.findData("plausible_range"))
    assert not page.form.condition.isVisible()
    over(page.form.limits.fields["floor"], "30")
    page.form.indicators.setFocus()
    press(page.form.indicators, KEY.Key_Insert)
    letters(page.form.adding.field, "CQS.23")
    press(page.form.adding.field, KEY.Key_Return)
    press(page.form.adding.field, KEY.Key_Escape)
    assert page.form.indicators.hasFocus()
    page.save()
    limits = {"deviations": 5, "least": 5, "floor": 30}
    wanted = a_rule(kind="plausible_range", severity=Severity.WARN, indicators=("CQS.23",), limits=limits)
    assert desk.store.get(CheckRule, "D01") == wanted


def test_an_indicator_found_by_name_goes_into_the_condition(page: RulesPage) -> None:
    begin(page, "")
    page.form.condition.setFocus()
    press(page.form.condition, KEY.Key_Insert)
    letters(page.form.adding.field, "CQS.24")
    press(page.form.adding.field, KEY.Key_Return)
    assert page.form.condition.text() == "[CQS.24]"


@pytest.mark.parametrize(
    ("name", "text", "about", "told"),
    [
        ("name", "", "name", "thiếu tên"), ("code", "", "code", "thiếu mã"),
        ("code", "c05", "code", "Đã có quy tắc c05"),
        ("condition", "[XHS.07]", "condition", "dấu so sánh"),
        ("condition", "[XHS.7] <= 1", "condition", "Không có chỉ tiêu “XHS.7”"),
        ("condition", "[XHS.07] + <= 1", "condition", "công thức viết sai"),
        ("indicators", "XHS.06, KHONG", "indicators", "Không có chỉ tiêu “KHONG”"),
        ("tolerance", "vài", "limits", "ngưỡng phải là số không âm"),
        ("tolerance", "-1", "limits", "ngưỡng phải là số không âm"),
        ("tolerance", "1-2", "limits", "ngưỡng phải là số không âm"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_beside_its_field(
    page: RulesPage, desk: Desk, name: str, text: str, about: str, told: str
) -> None:
    begin(page)
    over(page.form.limits.fields.get(name) or getattr(page.form, name), text)
    page.save()
    [(where, sentence)] = page.form.errors().items()
    assert where == about
    assert told in sentence
    assert not desk.store.count(CheckRule)
    press(page.form.name, KEY.Key_F5)
    assert not page.trial.runs


def test_esc_stops_the_search_then_gives_back_what_was_typed(page: RulesPage, desk: Desk, answers: Answers) -> None:
    begin(page)
    press(page.form.name, KEY.Key_F5)
    assert page.trial.runs
    press(page.form.name, KEY.Key_Escape)
    assert not page.trial.runs
    assert "đã dừng" in page.trial.told.text()
    answers.agree = False
    page.show_rule("C02")
    assert page.form.code.text() == "D01"
    answers.agree = True
    press(page.form.name, KEY.Key_Escape)
    assert page.form.code.text() == "C01"
    assert not desk.store.count(CheckRule)


def test_without_the_right_the_page_says_so_and_still_tries(
    page: RulesPage, desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    desk.people.add(desk.actor.person, unit="SKHCN", roles=list(Role))
    desk.people.add("Cán bộ N", unit="BHXH", roles=[Role.ENTER])
    desk.work_as("Cán bộ N")
    changes.who_changed.emit()
    assert "Chỉ xem quy tắc" in page.notice.text()
    assert "quản trị" in page.notice.text()
    assert not page.write.isVisible()
    assert not page.form.name.isEnabled()
    press(page.list, KEY.Key_N, CTRL | SHIFT)
    press(page.list, KEY.Key_Return, CTRL)
    assert page.form.code.text() == "C01"
    assert not desk.store.count(CheckRule)
    press(page.list, KEY.Key_F5)
    qtbot.waitUntil(lambda: not page.trial.runs)
    assert "đã xem" in page.trial.told.text()


def test_a_rule_of_the_department_is_dropped(page: RulesPage, desk: Desk) -> None:
    begin(page)
    page.save()
    assert page.remove.text() == "Bỏ quy tắc"
    page.remove.click()
    assert not desk.store.count(CheckRule)
    assert page.form.code.text() == "C01"


def test_every_control_has_a_name_for_those_who_do_not_see(page: RulesPage) -> None:
    form = page.form
    fields = (form.code, form.name, form.severity, form.kind, form.indicators, form.condition, page.list,
              page.trial.table, page.trial.look, page.trial.stop, page.add, page.remove, page.write)  # fmt: skip
    assert all(one.accessibleName() for one in (*fields, *form.limits.fields.values()))


def test_every_rule_of_the_program_opens_with_its_thresholds(page: RulesPage) -> None:
    for code, rule in BUILT_IN.items():
        page.show_rule(code)
        assert page.form.rule() == rule
        assert set(page.form.limits.fields) == set(rule.limits)


def test_standing_on_a_finding_says_its_whole_sentence(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    put(desk.store, a_figure(desk, "XHS.07", 90.0, Period.parse("2026-Q2")))
    begin(page)
    with qtbot.waitSignal(page.hint, check_params_cb=lambda told: "90 so với 120" in told):
        press(page.form.name, KEY.Key_F5)
