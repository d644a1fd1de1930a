"""What the rules find, on the entry page: cell states, the list under the grid, reasons, flags, the panel."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.check import Explanation, FollowUp, Severity
from dntracker.paint.tokens import LIGHT
from dntracker.services.check_rules import BUILT_IN
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.findings import RowChecks
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.problem_items import Problem, Remedy
from dntracker.ui.entry.row_filter import Need
from dntracker.ui.entry.states import State
from dntracker.ui.style import Style
from tests.support import put
from tests.ui.answers import Answers
from tests.ui.entry.conftest import EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

FIRST, COUNT, AFTER_GROUP = 1, 10, 16


def listed(hands: EntryHands) -> list[Problem]:
    return hands.page.checks.checking.problems()


def grave(hands: EntryHands) -> list[tuple[State, int]]:
    return [(one.state, one.row) for one in listed(hands) if one.state not in (State.REQUIRED, State.NOTICE)]


def test_nothing_is_looked_for_before_the_page_is_painted(
    desk: Desk, settings: Settings, answers: Answers, qtbot: QtBot
) -> None:
    page = EntryPage(desk, Style("light"), Changes(), answers, settings)
    qtbot.addWidget(page)
    page.refresh()
    assert "checking" not in vars(page.checks)
    assert "problems" not in vars(desk)


def test_what_is_missing_is_marked_in_red_once_sending_was_refused(hands: EntryHands) -> None:
    assert (hands.model.state(FIRST), hands.text(FIRST, Col.STATE)) == (State.REQUIRED, "Bắt buộc")
    hands.press("F9")
    look = hands.model.drawn(FIRST, Col.CURRENT).look
    assert (hands.model.state(FIRST), look.glyph, look.glyph_role) == (State.DEMANDED, "*", "bad")
    hands.at(FIRST).type("96")
    hands.press("Return")
    assert hands.model.state(FIRST) is State.SAVED


def test_a_number_that_a_rule_warns_about_is_saved_in_amber_and_listed(hands: EntryHands) -> None:
    hands.odd(COUNT)
    look = hands.model.drawn(COUNT, Col.CURRENT).look
    assert (hands.value(COUNT), hands.model.state(COUNT), look.edge, look.glyph) == (
        120000, State.WARNING, "warn_edge", "!",
    )  # fmt: skip
    assert grave(hands) == [(State.WARNING, COUNT)]
    assert listed(hands)[0].remedies == (Remedy.MEND, Remedy.REASON)
    assert "1 xem lại" in hands.page.problems.head.counts.text()


def test_a_rule_that_stops_says_what_must_be_mended(hands: EntryHands, answers: Answers) -> None:
    hands.desk.rule_deeds.put_rule(replace(BUILT_IN["C05"], severity=Severity.BLOCK))
    hands.odd(COUNT)
    assert (hands.model.state(COUNT), hands.text(COUNT, Col.STATE)) == (State.TO_FIX, "Phải sửa")
    hands.at(COUNT).press("Ctrl+F8")
    assert answers.heard == []
    assert "không có vấn đề nào cần nêu lý do" in hands.page.problems.sentence()


def test_a_note_is_listed_and_colours_nothing(hands: EntryHands) -> None:
    hands.desk.rule_deeds.put_rule(replace(BUILT_IN["C05"], severity=Severity.NOTE))
    hands.odd(COUNT)
    assert hands.model.state(COUNT) is State.SAVED
    assert (State.NOTICE, COUNT) in [(one.state, one.row) for one in listed(hands)]


def test_the_reason_of_last_time_is_proposed_and_an_empty_one_takes_it_back(
    hands: EntryHands, answers: Answers
) -> None:
    cell = hands.cell(COUNT)
    before = Explanation("C05", cell.indicator, cell.territory, cell.unit, cell.period.previous(), "đếm cả hồ sơ cũ")
    put(hands.desk.store, before, screen="elsewhere")
    hands.odd(COUNT)
    answers.typed = "như quý trước"
    hands.at(COUNT).press("Ctrl+F8")
    assert "Lý do quý trước: đếm cả hồ sơ cũ" in answers.heard[0]
    assert sorted(hands.reasons()) == ["như quý trước", "đếm cả hồ sơ cũ"]
    assert grave(hands) == []
    answers.typed = ""
    hands.at(COUNT).press("Ctrl+F8")
    assert hands.reasons() == ["đếm cả hồ sơ cũ"]
    assert grave(hands) == [(State.WARNING, COUNT)]


def test_undo_takes_a_reason_back(hands: EntryHands, answers: Answers) -> None:
    hands.odd(COUNT)
    answers.typed = "đúng"
    hands.at(COUNT).press("Ctrl+F8")
    assert grave(hands) == []
    hands.press("Ctrl+Z")
    assert (hands.reasons(), grave(hands)) == ([], [(State.WARNING, COUNT)])


def test_flags_are_set_for_a_selection_in_one_step_and_undone(hands: EntryHands) -> None:
    hands.at(FIRST).press("Shift+Down", 2)
    hands.press("Ctrl+Shift+F")
    assert [row for state, row in grave(hands) if state is State.FOLLOW_UP] == [1, 2, 3]
    assert hands.model.drawn(FIRST, Col.CURRENT).look.glyph == "*"
    hands.press("Ctrl+Z")
    assert (hands.desk.store.all(FollowUp), grave(hands)) == ([], [])


def test_a_flag_stands_in_a_saved_cell_without_hiding_what_it_is(hands: EntryHands) -> None:
    hands.at(FIRST).type("x")
    hands.press("Return")
    hands.at(FIRST).press("Ctrl+Shift+F")
    hands.page.checks.findings.catch_up()
    look = hands.model.drawn(FIRST, Col.CURRENT).look
    assert (hands.model.state(FIRST), look.hatched, look.glyph) == (State.FOLLOW_UP, True, "flag-fill")


def test_f8_walks_the_list_gravest_first_and_then_what_is_missing(hands: EntryHands) -> None:
    hands.odd(COUNT)
    hands.at(AFTER_GROUP).type("khoảng hai")
    hands.press("Return")
    hands.at(3)
    visited = []
    for _ in range(3):
        hands.press("F8")
        visited.append(hands.grid.here()[0])
    assert visited == [AFTER_GROUP, COUNT, AFTER_GROUP]
    hands.at(AFTER_GROUP).press("Esc")
    hands.at(COUNT).press("Del")
    hands.at(5).press("F8")
    assert hands.grid.here()[0] == FIRST


def test_the_list_says_what_is_wrong_in_the_row_one_stands_on(hands: EntryHands) -> None:
    hands.odd(COUNT)
    hands.at(COUNT)
    hands.press("Left")
    assert hands.page.problems.sentence().startswith("120.000 gấp khoảng nghìn lần 120 (III/2025).")


def test_words_at_the_right_of_a_row_can_be_clicked(hands: EntryHands, answers: Answers) -> None:
    hands.odd(COUNT)
    rows = hands.page.problems.rows
    rect = rows.visualRect(rows.model().index(0, 0))
    answers.typed = "đúng"
    right = QPoint(rect.right() - 20, rect.center().y())
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
    assert (hands.reasons(), hands.grid.here()[0]) == (["đúng"], COUNT)


def test_nothing_jumps_when_problems_come_and_go(hands: EntryHands) -> None:
    heights = {hands.page.problems.height()}
    hands.odd(COUNT)
    heights.add(hands.page.problems.height())
    assert len(heights) == 1


def test_a_small_window_folds_the_list_by_itself_and_keeps_what_was_set(page: EntryPage, qtbot: QtBot) -> None:
    assert not page.problems.folded
    page.resize(1232, 694)
    assert page.problems.folded
    page.problems.turn()
    assert (page.problems.folded, page._settings.problems_folded) == (False, False)
    page.resize(1304, 874)
    assert not page.problems.folded


def test_a_folded_list_says_the_active_row_in_its_line(hands: EntryHands) -> None:
    hands.press("Ctrl+Shift+F8")
    hands.odd(COUNT)
    hands.at(COUNT).press("Left")
    assert hands.page.problems.deed.text() == "Ghi lý do"
    assert not hands.page.problems.deed.isHidden()


def test_another_part_that_records_is_heard(hands: EntryHands, qtbot: QtBot) -> None:
    hands.odd(COUNT)
    changed = hands.desk.entry.record(hands.cell(COUNT), "121")
    hands.page._changes.figures_recorded.emit(changed.cells)
    qtbot.waitUntil(lambda: hands.model.state(COUNT) is State.SAVED)


def test_the_panel_tells_findings_with_their_reasons(hands: EntryHands, answers: Answers) -> None:
    hands.odd(COUNT)
    hands.at(COUNT)
    hands.page.side.refresh()
    panel = hands.page.side.panel
    assert "gấp khoảng nghìn lần" in panel.findings.text.text()
    answers.typed = "đếm cả hồ sơ cũ"
    hands.press("Ctrl+F8")
    hands.page.side.refresh()
    assert "Đã nêu lý do" in panel.findings.text.text()
    assert "đếm cả hồ sơ cũ" in panel.findings.text.text()


def test_the_panel_tells_where_a_figure_usually_lies_and_draws_it(hands: EntryHands) -> None:
    hands.odd(COUNT)
    hands.at(COUNT)
    hands.page.side.refresh()
    panel, row = hands.page.side.panel, hands.model.rows[COUNT]
    assert panel.usual.isHidden()
    told = RowChecks("100 đến 140", "Trung vị 120 của 8 kỳ.", (40000.0, 90000.0))
    panel.show_row(row, hands.desk.entry.panel(row), told)
    assert (panel.usual.aside.text(), panel.usual.text.text()) == ("100 đến 140", "Trung vị 120 của 8 kỳ.")
    drawn, band = panel.chart.grab().toImage(), QColor(LIGHT.band)
    assert any(drawn.pixelColor(20, y) == band for y in range(drawn.height()))


@pytest.mark.parametrize("need", Need)
def test_a_filter_by_need_combines_with_the_text(need: Need, hands: EntryHands) -> None:
    hands.odd(COUNT)
    hands.page.filter.leave(need)
    rows = set(hands.grid.ground().rows)
    assert rows == hands.page.checks.rows_with(need)
    hands.page.filter.field.setText("danang smart")
    assert set(hands.grid.ground().rows) == rows & {COUNT}
    hands.at(COUNT).press("Esc")
    assert len(hands.grid.ground().rows) == len(hands.model.filled_rows)


def test_hidden_columns_come_back_with_their_form(
    desk: Desk, settings: Settings, open_page: Callable[[Desk], EntryPage]
) -> None:
    settings.hidden_columns = {"01/CĐS": "plan,note,nothing"}
    page = open_page(desk)
    hidden = [column for column in Col if page.grid.isColumnHidden(column)]
    assert hidden == [Col.PLAN, Col.NOTE]
    page.columns.open()
    menu = page.columns.menu
    assert menu is not None
    menu.actions()[-1].trigger()
    menu.close()
    assert not page.grid.isColumnHidden(Col.PLAN)
    page.close()


def test_the_active_cell_leaves_a_column_that_is_hidden(hands: EntryHands) -> None:
    hands.at(FIRST, Col.PLAN)
    hands.page.columns._keep({Col.PLAN})
    assert hands.grid.here() == (FIRST, Col.CURRENT)
