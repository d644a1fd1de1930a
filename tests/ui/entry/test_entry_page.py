"""The page Nhập liệu over a real file: what is saved, refused, shown and remembered."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLayout, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.figure import Status
from dntracker.domain.period import Period
from dntracker.domain.quantity import Qualifier
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import RowKind
from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import COLUMNS, Col
from dntracker.ui.entry.findings import RowChecks
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.states import LOOKS, State
from tests.ui.entry.conftest import UNIT, Answers, Hands, noon

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

SHARE, COUNT = 17, 10


def test_model_keeps_the_contract_of_qt(hands: Hands, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(hands.model)  # type: ignore[no-untyped-call]


def test_header_repeats_the_letters_of_the_paper_sheet() -> None:
    assert [column.letter for column in COLUMNS] == ["A", "B", "D", "1", "2", "", "3", "4", "5", "6", "", "7"]


def test_refused_text_stays_with_its_sentence_and_nothing_is_written(hands: Hands) -> None:
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


def test_escape_on_a_refused_cell_gives_the_stored_value_back(hands: Hands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.at(1).type("abc")
    hands.press("Return")
    hands.at(1).press("Esc")
    assert (hands.text(1), hands.model.state(1)) == ("96", State.SAVED)


def test_refused_text_is_there_again_after_another_sheet_was_shown(hands: Hands) -> None:
    hands.at(1).type("abc")
    hands.press("Return")
    choice = hands.page.choice
    choice.period_code = "2025-Q3"
    hands.page.refresh()
    assert hands.text(1) == ""
    choice.period_code = "2025-Q4"
    hands.page.refresh()
    assert hands.text(1) == "abc"


def test_number_outside_the_bounds_is_refused(hands: Hands) -> None:
    hands.at(1).type("916")
    hands.press("Return")
    assert hands.model.state(1) is State.REFUSED
    assert "giới hạn" in hands.page.problems.sentence()


def test_what_typed_text_means_is_said_while_typing(hands: Hands) -> None:
    hands.at(1).type("~24")
    assert hands.text(1, Col.STATE) == "khoảng 24%"
    hands.press("Esc")
    assert hands.text(1, Col.STATE) == "Bắt buộc"


def test_group_and_context_count_what_is_entered(hands: Hands) -> None:
    assert hands.text(0) == "0/14"
    hands.at(1).type("96")
    hands.press("Return")
    assert hands.text(0) == "1/14"
    assert hands.page.context.entered.value().startswith("1/")
    hands.at(1).press("Del")
    assert hands.text(0) == "0/14"


def test_only_rows_that_changed_are_announced(hands: Hands, qtbot: QtBot) -> None:
    hands.at(1)
    touched: set[int] = set()
    hands.model.dataChanged.connect(lambda first, _last: touched.add(first.row()))
    with qtbot.assertNotEmitted(hands.model.modelReset):
        hands.type("96")
        hands.press("Return")
    assert touched == {0, 1}


def test_other_screens_are_told_once_a_figure_is_written(hands: Hands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.page._changes.figures_recorded) as told:
        hands.at(1).type("96")
        hands.press("Return")
    assert told.args == [(hands.cell(1),)]


def test_percentages_follow_the_figure(hands: Hands) -> None:
    assert hands.text(1, Col.PLAN) == "100"
    hands.at(1).type("96")
    hands.press("Return")
    assert hands.text(1, Col.PERCENT_PLAN) == "96,0"


def test_text_is_not_written_twice(hands: Hands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.at(1).press("F2")
    hands.press("Return")
    assert hands.desk.entry.undo().cells == (hands.cell(1),)
    assert hands.stored(1) is None


def test_undo_survives_a_restart(path: Path, open_page: Callable[[Desk], EntryPage], settings: Settings) -> None:
    first = files.open_desk(path, noon, Actor("Cán bộ A", UNIT))
    page = open_page(first)
    hands = Hands(page, first)
    hands.at(1).type("96")
    hands.press("Return")
    page.close()
    first.close()
    second = files.open_desk(path, noon, Actor("Cán bộ A", UNIT))
    page = open_page(second)
    hands = Hands(page, second)
    assert hands.text(1) == "96"
    hands.press("Ctrl+Z")
    assert hands.stored(1) is None
    page.close()
    second.close()


def test_undo_conflict_is_said_beside_the_work(hands: Hands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.desk.actor = Actor("Cán bộ B", UNIT)
    hands.desk.entry.record(hands.cell(1), "97")
    hands.desk.actor = Actor("Cán bộ A", UNIT)
    hands.press("Ctrl+Z")
    assert "Cán bộ B" in hands.page.notice.text()
    assert hands.value(1) == 97


def test_the_old_figure_comes_back_as_a_new_edit_with_a_reason(hands: Hands, answers: Answers) -> None:
    hands.at(1).type("95")
    hands.press("Return")
    hands.at(1).type("96")
    hands.press("Return")
    hands.desk.actor = Actor("Cán bộ B", UNIT)
    hands.desk.entry.record(hands.cell(1), "97")
    hands.desk.actor = Actor("Cán bộ A", UNIT)
    hands.press("Ctrl+Z")
    answers.reason = "Theo biên bản rà soát"
    next(button for button in hands.page.notice.findChildren(QPushButton) if "số cũ" in button.text()).click()
    newest = hands.desk.history.acts(1)[0]
    assert (hands.value(1), newest.reason, newest.undo) == (95, "Theo biên bản rà soát", False)
    assert hands.page.notice.text() == ""


def test_file_that_cannot_be_written_keeps_the_text_until_it_can(hands: Hands) -> None:
    store = hands.desk.store.connection
    store.execute("PRAGMA query_only = ON")
    hands.at(1).type("96")
    hands.press("Return")
    assert (hands.model.state(1), hands.text(1), hands.stored(1)) == (State.WAITING, "96", None)
    assert "Chưa ghi được" in hands.page.notice.text()
    store.execute("PRAGMA query_only = OFF")
    hands.page.troubles.retry()
    assert (hands.model.state(1), hands.value(1), hands.page.notice.text()) == (State.SAVED, 96, "")


def test_copy_can_be_saved_elsewhere_when_the_file_fails(hands: Hands, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "nơi khác.dntracker"
    hands.page.troubles.save_elsewhere()
    assert answers.path.exists()


def test_number_other_than_the_owners_needs_a_reason(hands: Hands, answers: Answers) -> None:
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
    answers.reason = "Số đã đối chiếu với đơn vị"
    hands.page.problems.deed.click()
    assert (hands.value(row), answers.asked) == (6, ["Vì sao ghi số khác với đơn vị báo cáo?"])


def test_readonly_file_says_why_a_cell_is_locked(path: Path, open_page: Callable[[Desk], EntryPage]) -> None:
    desk = files.open_desk(path, noon, Actor("Cán bộ A", UNIT), readonly=True)
    page = open_page(desk)
    hands = Hands(page, desk)
    hands.at(1).type("96")
    assert hands.model.state(1) is State.LOCKED
    assert "chỉ để xem" in page.problems.sentence()
    page.close()
    desk.close()


def test_typing_outside_the_two_columns_says_where_to_type(hands: Hands) -> None:
    hands.at(1, Col.NAME).type("9")
    assert "Kỳ này" in hands.page.problems.sentence()


def test_note_needs_a_figure(hands: Hands) -> None:
    hands.at(1, Col.NOTE).type("ước")
    hands.press("Return")
    assert hands.text(1, Col.NOTE) == "ước"
    assert hands.model.state(1) is State.REFUSED


def test_panel_form_writes_every_attribute(hands: Hands) -> None:
    hands.at(COUNT).press("F6")
    form = hands.page.side.form
    form.value.setText("35")
    form.high.setText("40")
    form.status.setCurrentIndex(list(Status).index(Status.PROVISIONAL))
    form.as_of.setText("30/11/2025")
    form.source.setCurrentIndex(1)
    form.note.setText("theo công văn")
    hands.press("Return")
    figure = hands.stored(COUNT)
    assert figure is not None
    assert (figure.value, figure.high, figure.status) == (35, 40, Status.PROVISIONAL)
    assert (figure.as_of, figure.note) == (date(2025, 11, 30), "theo công văn")
    newest = max(hands.desk.catalogue.sources(), key=lambda source: source.date)
    assert figure.sources == (newest.code,)


def test_panel_form_writes_a_qualifier_and_goes_on_with_page_down(hands: Hands) -> None:
    hands.at(1).press("F6")
    form = hands.page.side.form
    form.value.setText("96")
    form.qualifier.setCurrentIndex(1)
    hands.press("PgDown")
    figure = hands.stored(1)
    assert figure is not None
    assert figure.qualifier is Qualifier.ABOUT
    assert hands.grid.here()[0] == 2
    assert hands.focus() is form.value
    assert form.value.text() == ""


def test_panel_form_stays_on_a_row_that_was_refused(hands: Hands) -> None:
    hands.at(1).press("F6")
    form = hands.page.side.form
    form.value.setText("khoảng hai")
    hands.press("PgDown")
    assert hands.grid.here()[0] == 1
    assert "khoảng hai" in form.message.text()


def test_panel_tells_of_the_row_when_the_grid_rests(hands: Hands, qtbot: QtBot) -> None:
    hands.at(SHARE)
    panel = hands.page.side.panel
    name = hands.model.rows[SHARE].name
    qtbot.waitUntil(lambda: name in panel.title.text.text())


def test_conflicting_sources_are_settled_by_a_choice(hands: Hands) -> None:
    row = next(
        place for place, item in enumerate(hands.model.rows) if item.cell and hands.desk.entry.panel(item).conflicts
    )
    hands.at(row)
    hands.page.side.refresh()
    conflict = hands.desk.entry.panel(hands.model.rows[row]).conflicts[0]
    other = next(figure for figure, _, _ in conflict.figures if not figure.official)
    hands.page.side.panel.conflict.link.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    action = next(one for one in menu.actions() if one.data() == other)
    action.trigger()
    menu.close()
    found = hands.desk.figures(other.indicator, unit=other.unit, territory=other.territory)
    assert [one.source for one in found if one.cell == other.cell and one.official] == [other.source]


def test_target_needs_a_document(hands: Hands) -> None:
    hands.at(1).press("F4")
    hands.page.side.target.value.setText("98")
    hands.press("Return")
    assert "văn bản" in hands.page.side.target.message.text()
    assert hands.text(1, Col.PLAN) == "100"


def test_another_period_is_chosen_with_the_keyboard(hands: Hands) -> None:
    field = hands.page.context.period
    field.setFocus()
    field.click()
    hands.type("quy iii nam 2025")
    hands.press("Return")
    assert hands.model.sheet is not None
    assert hands.model.sheet.period == Period.parse("2025-Q3")
    assert hands.page._settings.last_form["period"] == "2025-Q3"


def test_both_dates_of_a_moved_deadline_are_told(hands: Hands) -> None:
    assert "06/12, thứ Bảy → 08/12" in hands.page.context.due.toolTip()
    assert "còn 7 ngày" in hands.page.context.due.value()


def test_cell_chosen_elsewhere_is_shown(hands: Hands) -> None:
    cell = hands.cell(SHARE)
    earlier = replace(cell, period=cell.period.previous())
    hands.page._changes.cell_chosen.emit(earlier)
    assert hands.grid.here() == (SHARE, Col.CURRENT)
    assert hands.model.rows[SHARE].cell == earlier


def test_figure_written_elsewhere_shows_at_once(hands: Hands) -> None:
    changed = hands.desk.entry.record(hands.cell(1), "95,5")
    hands.page._changes.figures_recorded.emit(changed.cells)
    assert hands.text(1) == "95,5"


def resize(hands: Hands, width: int) -> None:
    """Give the page a width, as the window does: no page decides how small its window may be."""
    layout = hands.page.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    hands.page.setMinimumWidth(0)
    hands.page.resize(width, 694)
    assert hands.page.width() == width


def in_view(hands: Hands, column: Col) -> bool:
    area, grid = hands.grid.visualRect(hands.model.index(1, column)), hands.grid
    return not grid.isColumnHidden(column) and area.left() >= 0 and area.right() < grid.viewport().width()


@pytest.mark.parametrize(("width", "gone"), [(1304, 0), (1232, 1), (1160, 2), (1110, 3)])
def test_in_a_narrower_window_computed_columns_give_way_and_the_note_stays_in_view(
    hands: Hands, width: int, gone: int
) -> None:
    computed = (Col.PERCENT_LAST_YEAR, Col.PERCENT_PLAN, Col.CUMULATIVE)
    resize(hands, width)
    assert [column for column in Col if hands.grid.isColumnHidden(column)] == sorted(computed[:gone])
    assert [in_view(hands, column) for column in (Col.CURRENT, Col.STATE, Col.NOTE)] == [True] * 3
    resize(hands, 1304)
    assert not any(map(hands.grid.isColumnHidden, Col))


def test_the_menu_of_columns_says_which_ones_the_window_has_no_room_for(hands: Hands) -> None:
    resize(hands, 1232)
    hands.page.columns.open()
    menu = hands.page.columns.menu
    assert menu is not None
    names = [action.text() for action in menu.actions() if "cửa sổ hẹp" in action.text()]
    assert names == ["% so cùng kỳ (cửa sổ hẹp)"]
    menu.close()


def test_the_active_cell_is_in_view_wherever_it_goes(hands: Hands) -> None:
    resize(hands, 900)
    hands.at(1, Col.CURRENT).press("Tab")
    assert hands.grid.here() == (1, Col.NOTE)
    assert in_view(hands, Col.NOTE)
    frozen = sum(hands.grid.columnWidth(column) for column in (Col.NUMBERING, Col.NAME))
    for column in (Col.STATE, Col.CURRENT, Col.LAST_YEAR, Col.PLAN, Col.MEASURE):
        hands.at(1, column)
        assert hands.grid.visualRect(hands.model.index(1, column)).left() >= frozen


def test_the_note_column_does_not_come_and_go_with_each_reading(hands: Hands) -> None:
    hands.page._settings.splitters["entry"] = "420"  # a wide panel: where there is room for both is above 1290
    resized = list[int]()
    hands.grid.horizontalHeader().sectionResized.connect(lambda section, *_sizes: resized.append(section))
    for width in (1232, 1300, 1440, 1900):
        hands.page.resize(width, 694)
        hands.page.refresh()
        hidden = hands.grid.isColumnHidden(Col.NOTE)
        resized.clear()
        hands.page.refresh()
        assert hands.grid.isColumnHidden(Col.NOTE) is hidden
        assert Col.NOTE not in resized
    assert not hands.grid.isColumnHidden(Col.NOTE)


@pytest.mark.parametrize("text", ["1.111.111,1", "−98.765", "4.071", "≥ 27", "~35–40"])
def test_numbers_with_as_many_digits_are_as_wide(hands: Hands, text: str) -> None:
    wrapping = hands.grid.figures.wrapping
    assert wrapping.width(text) == QFontMetrics(hands.grid._style.font()).horizontalAdvance(text)


def test_names_stay_in_view_when_scrolled_sideways(hands: Hands) -> None:
    resize(hands, 900)
    bar = hands.grid.horizontalScrollBar()
    assert bar.maximum() > 0
    hands.at(1, Col.STATE)
    frozen = hands.grid._frozen
    assert frozen is not None
    assert frozen.isVisible()
    assert frozen.columnWidth(Col.NAME) == hands.grid.columnWidth(Col.NAME)


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


def test_cells_can_be_read_by_a_screen_reader(hands: Hands) -> None:
    assert hands.grid.accessibleName()
    name = hands.model.index(1, Col.NAME)
    assert hands.model.data(name, Qt.ItemDataRole.AccessibleTextRole) == hands.model.rows[1].name


def test_the_panel_tells_other_borders_from_other_sources(hands: Hands) -> None:
    panel = hands.page.side.panel
    words = {}
    for code in ("XH.01", "KTS.01"):
        row = next(one for one in hands.model.rows if one.cell and one.cell.indicator == code)
        panel.show_row(row, hands.desk.entry.panel(row), RowChecks())
        words[code] = panel.last.aside.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "◇ địa bàn khác" in words["XH.01"]
    assert "nguồn" not in words["XH.01"]
    assert "◇ nguồn khác" in words["KTS.01"]
