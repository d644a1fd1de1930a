"""The page Nhập liệu over a real file: what is saved, refused, shown and remembered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import RowKind
from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import COLUMNS, Col
from dntracker.ui.entry.findings import RowChecks
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.states import LOOKS, State
from tests.ui.answers import Answers
from tests.ui.conftest import noon
from tests.ui.entry.conftest import UNIT, EntryHands
from tests.ui.entry.rows import SHARE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_model_keeps_the_contract_of_qt(hands: EntryHands, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(hands.model)  # type: ignore[no-untyped-call]


def test_header_repeats_the_letters_of_the_paper_sheet() -> None:
    assert [column.letter for column in COLUMNS] == ["A", "B", "D", "1", "2", "", "3", "4", "5", "6", "", "7"]


def test_refused_text_stays_with_its_sentence_and_nothing_is_written(hands: EntryHands) -> None:
    hands.at(1).type("khoảng hai")
    hands.press("Return")
    assert hands.stored(1) is None
    assert (hands.text(1), hands.model.state(1)) == ("khoảng hai", State.REFUSED)
    hands.press("Up")
    assert "khoảng hai" in hands.page.problems.sentence()
    hands.press("F2")
    editor = hands.grid.figures.editor
    assert editor is not None
    assert editor.text() == "khoảng hai"


def test_escape_on_a_refused_cell_gives_the_stored_value_back(hands: EntryHands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.at(1).type("abc")
    hands.press("Return")
    hands.at(1).press("Esc")
    assert (hands.text(1), hands.model.state(1)) == ("96", State.SAVED)


def test_refused_text_is_there_again_after_another_sheet_was_shown(hands: EntryHands) -> None:
    hands.at(1).type("abc")
    hands.press("Return")
    choice = hands.page.choice
    choice.period_code = "2025-Q3"
    hands.page.refresh()
    assert hands.text(1) == ""
    choice.period_code = "2025-Q4"
    hands.page.refresh()
    assert hands.text(1) == "abc"


def test_number_outside_the_bounds_is_refused(hands: EntryHands) -> None:
    hands.at(1).type("916")
    hands.press("Return")
    assert hands.model.state(1) is State.REFUSED
    assert "giới hạn" in hands.page.problems.sentence()


def test_what_typed_text_means_is_said_while_typing(hands: EntryHands) -> None:
    hands.at(1).type("~24")
    assert hands.text(1, Col.STATE) == "khoảng 24%"
    hands.press("Esc")
    assert hands.text(1, Col.STATE) == "Bắt buộc"


def test_group_and_context_count_what_is_entered(hands: EntryHands) -> None:
    assert hands.text(0) == "0/14"
    hands.at(1).type("96")
    hands.press("Return")
    assert hands.text(0) == "1/14"
    assert hands.page.context.entered.value().startswith("1/")
    hands.at(1).press("Del")
    assert hands.text(0) == "0/14"


def test_only_rows_that_changed_are_announced(hands: EntryHands, qtbot: QtBot) -> None:
    hands.at(1)
    touched: set[int] = set()
    hands.model.dataChanged.connect(lambda first, _last: touched.add(first.row()))
    with qtbot.assertNotEmitted(hands.model.modelReset):
        hands.type("96")
        hands.press("Return")
    assert touched == {0, 1}


def test_other_screens_are_told_once_a_figure_is_written(hands: EntryHands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.page._changes.figures_recorded) as told:
        hands.at(1).type("96")
        hands.press("Return")
    assert told.args == [(hands.cell(1),)]


def test_percentages_follow_the_figure(hands: EntryHands) -> None:
    assert hands.text(1, Col.PLAN) == "100"
    hands.at(1).type("96")
    hands.press("Return")
    assert hands.text(1, Col.PERCENT_PLAN) == "96,0"


def test_text_is_not_written_twice(hands: EntryHands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.at(1).press("F2")
    hands.press("Return")
    assert hands.desk.entry.undo().cells == (hands.cell(1),)
    assert hands.stored(1) is None


def test_undo_survives_a_restart(path: Path, open_page: Callable[[Desk], EntryPage], settings: Settings) -> None:
    first = files.open_desk(path, noon, Actor("Cán bộ A", UNIT))
    page = open_page(first)
    hands = EntryHands(page, first)
    hands.at(1).type("96")
    hands.press("Return")
    page.close()
    first.close()
    second = files.open_desk(path, noon, Actor("Cán bộ A", UNIT))
    page = open_page(second)
    hands = EntryHands(page, second)
    assert hands.text(1) == "96"
    hands.press("Ctrl+Z")
    assert hands.stored(1) is None
    page.close()
    second.close()


def test_undo_conflict_is_said_beside_the_work(hands: EntryHands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.desk.actor = Actor("Cán bộ B", UNIT)
    hands.desk.entry.record(hands.cell(1), "97")
    hands.desk.actor = Actor("Cán bộ A", UNIT)
    hands.press("Ctrl+Z")
    assert "Cán bộ B" in hands.page.notice.text()
    assert hands.value(1) == 97


def test_the_old_figure_comes_back_as_a_new_edit_with_a_reason(hands: EntryHands, answers: Answers) -> None:
    hands.at(1).type("95")
    hands.press("Return")
    hands.at(1).type("96")
    hands.press("Return")
    hands.desk.actor = Actor("Cán bộ B", UNIT)
    hands.desk.entry.record(hands.cell(1), "97")
    hands.desk.actor = Actor("Cán bộ A", UNIT)
    hands.press("Ctrl+Z")
    answers.typed = "Theo biên bản rà soát"
    next(button for button in hands.page.notice.findChildren(QPushButton) if "số cũ" in button.text()).click()
    newest = hands.desk.history.acts(1)[0]
    assert (hands.value(1), newest.reason, newest.undo) == (95, "Theo biên bản rà soát", False)
    assert hands.page.notice.text() == ""


def test_file_that_cannot_be_written_keeps_the_text_until_it_can(hands: EntryHands) -> None:
    store = hands.desk.store.connection
    store.execute("PRAGMA query_only = ON")
    hands.at(1).type("96")
    hands.press("Return")
    assert (hands.model.state(1), hands.text(1), hands.stored(1)) == (State.WAITING, "96", None)
    assert "Chưa ghi được" in hands.page.notice.text()
    store.execute("PRAGMA query_only = OFF")
    hands.page.troubles.retry()
    assert (hands.model.state(1), hands.value(1), hands.page.notice.text()) == (State.SAVED, 96, "")


def test_copy_can_be_saved_elsewhere_when_the_file_fails(hands: EntryHands, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "nơi khác.dntracker"
    hands.page.troubles.save_elsewhere()
    assert answers.path.exists()


def test_number_other_than_the_owners_needs_a_reason(hands: EntryHands, answers: Answers) -> None:
    row = next(place for place, item in enumerate(hands.model.rows) if item.indicator and item.indicator.owner != UNIT)
    indicator = hands.model.rows[row].indicator
    assert indicator is not None
    hands.desk.entry.record(replace(hands.cell(row), unit=indicator.owner), "5")
    hands.page.refresh()
    hands.at(row).type("6")
    hands.press("Return")
    assert hands.stored(row) is None
    hands.at(row).press("Up")
    hands.press("Down")
    answers.typed = "Số đã đối chiếu với đơn vị"
    hands.page.problems.deed.click()
    assert (hands.value(row), answers.heard) == (6, ["Vì sao ghi số khác với đơn vị báo cáo?"])


def test_readonly_file_says_why_a_cell_is_locked(path: Path, open_page: Callable[[Desk], EntryPage]) -> None:
    desk = files.open_desk(path, noon, Actor("Cán bộ A", UNIT), readonly=True)
    page = open_page(desk)
    hands = EntryHands(page, desk)
    hands.at(1).type("96")
    assert hands.model.state(1) is State.LOCKED
    assert "chỉ để xem" in page.problems.sentence()
    page.close()
    desk.close()


def test_typing_outside_the_two_columns_says_where_to_type(hands: EntryHands) -> None:
    hands.at(1, Col.NAME).type("9")
    assert "Kỳ này" in hands.page.problems.sentence()


def test_note_needs_a_figure(hands: EntryHands) -> None:
    hands.at(1, Col.NOTE).type("ước")
    hands.press("Return")
    assert hands.text(1, Col.NOTE) == "ước"
    assert hands.model.state(1) is State.REFUSED


def test_another_period_is_chosen_with_the_keyboard(hands: EntryHands) -> None:
    field = hands.page.context.period
    field.setFocus()
    field.click()
    hands.type("quy iii nam 2025")
    hands.press("Return")
    assert hands.model.sheet is not None
    assert hands.model.sheet.period == Period.parse("2025-Q3")
    assert hands.page._settings.last_form["period"] == "2025-Q3"


def test_both_dates_of_a_moved_deadline_are_told(hands: EntryHands) -> None:
    assert "06/12, thứ Bảy → 08/12" in hands.page.context.due.toolTip()
    assert "còn 7 ngày" in hands.page.context.due.value()


def test_cell_chosen_elsewhere_is_shown(hands: EntryHands) -> None:
    cell = hands.cell(SHARE)
    earlier = replace(cell, period=cell.period.previous())
    hands.page._changes.cell_chosen.emit(earlier)
    assert hands.grid.here() == (SHARE, Col.CURRENT)
    assert hands.model.rows[SHARE].cell == earlier


def test_figure_written_elsewhere_shows_at_once(hands: EntryHands) -> None:
    changed = hands.desk.entry.record(hands.cell(1), "95,5")
    hands.page._changes.figures_recorded.emit(changed.cells)
    assert hands.text(1) == "95,5"


def test_empty_file_says_what_is_missing(tmp_path: Path, open_page: Callable[[Desk], EntryPage]) -> None:
    files.create(tmp_path / "trống.dntracker", noon, seeded=False)
    desk = files.open_desk(tmp_path / "trống.dntracker", noon, Actor("Cán bộ A", "KHÔNG-CÓ"))
    page = open_page(desk)
    shown = any(row.kind is RowKind.INDICATOR for row in page.model.rows)
    assert shown or page.empty.isVisible()
    page.close()
    desk.close()


def test_every_state_has_a_word_and_an_icon() -> None:
    silent = {State.EMPTY, State.EDITED}
    assert all(LOOKS[state].word and LOOKS[state].icon for state in State if state not in silent)


def test_cells_can_be_read_by_a_screen_reader(hands: EntryHands) -> None:
    assert hands.grid.accessibleName()
    name = hands.model.index(1, Col.NAME)
    assert hands.model.data(name, Qt.ItemDataRole.AccessibleTextRole) == hands.model.rows[1].name


def test_the_panel_tells_other_borders_from_other_sources(hands: EntryHands) -> None:
    panel = hands.page.side.panel
    words = {}
    for code in ("XH.01", "KTS.01"):
        row = next(one for one in hands.model.rows if one.cell and one.cell.indicator == code)
        panel.show_row(row, hands.desk.entry.panel(row), RowChecks())
        words[code] = panel.last.aside.text()
    assert "◇ địa bàn khác" in words["XH.01"]
    assert "nguồn" not in words["XH.01"]
    assert "◇ nguồn khác" in words["KTS.01"]
