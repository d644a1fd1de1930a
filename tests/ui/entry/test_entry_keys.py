"""Every key of the entry grid does what the list of keys says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dntracker.domain import submission
from dntracker.domain.check import FollowUp
from dntracker.domain.quantity import Mark
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.keys import KEYS, MOVES, Deed
from dntracker.ui.entry.states import State
from tests.support import fill
from tests.ui.answers import Answers
from tests.ui.entry.conftest import EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

FIRST, SECOND, THIRD = 1, 2, 3
AFTER_GROUP = 16
COUNT = 10
AMOUNT = 18


def _typing_replaces(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Down")
    return hands.value(FIRST) == 96 and hands.grid.here() == (SECOND, Col.CURRENT)


def _f2_edits(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST).press("F2")
    hands.press("Left")
    hands.type(",")
    hands.press("Return")
    return hands.value(FIRST) == 9.6


def _enter(hands: EntryHands) -> bool:
    hands.at(FIRST).press("Return")
    down = hands.grid.here()
    hands.press("Shift+Return")
    return down == (SECOND, Col.CURRENT) and hands.grid.here() == (FIRST, Col.CURRENT)


def _tab(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Tab")
    note = hands.grid.here()
    hands.press("Tab")
    next_row = hands.grid.here()
    hands.press("Shift+Tab")
    return (note, next_row, hands.grid.here()) == ((FIRST, Col.NOTE), (SECOND, Col.CURRENT), (FIRST, Col.NOTE))


def _arrows(hands: EntryHands) -> bool:
    hands.at(FIRST)
    visited = []
    for key in ("Down", "Left", "Up", "Right"):
        hands.press(key)
        visited.append(hands.grid.here())
    return visited == [(2, Col.CURRENT), (2, Col.PREVIOUS), (1, Col.PREVIOUS), (1, Col.CURRENT)]


def _edges(hands: EntryHands) -> bool:
    for row in (FIRST, SECOND, THIRD):
        hands.at(row).type("50")
        hands.press("Return")
    hands.at(FIRST).press("Ctrl+Down")
    block = hands.grid.here()[0]
    hands.press("Ctrl+Up")
    return block == THIRD and hands.grid.here()[0] == FIRST


def _row_ends(hands: EntryHands) -> bool:
    hands.at(FIRST).press("Home")
    start = hands.grid.here()
    hands.press("End")
    return start == (FIRST, Col.NUMBERING) and hands.grid.here() == (FIRST, Col.NOTE)


def _sheet_ends(hands: EntryHands) -> bool:
    hands.at(SECOND).press("Ctrl+End")
    last = hands.grid.here()
    hands.press("Ctrl+Home")
    return last == (len(hands.model.rows) - 1, Col.CURRENT) and hands.grid.here() == (FIRST, Col.CURRENT)


def _pages(hands: EntryHands) -> bool:
    hands.at(FIRST).press("PgDown")
    down = hands.grid.here()[0]
    hands.press("PgUp")
    return down > 10 and hands.grid.here()[0] == FIRST


def _all(hands: EntryHands) -> bool:
    hands.at(FIRST).press("Ctrl+A")
    indicators = sum(row.indicator is not None for row in hands.model.rows)
    return len(hands.grid.selected()) == indicators * len(Col)


def _escape(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST).type("12")
    hands.press("Esc")
    return hands.value(FIRST) == 96 and hands.text(FIRST) == "96" and hands.grid.here()[0] == FIRST


def _delete(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST).press("Del")
    return hands.stored(FIRST) is None and hands.text(FIRST) == ""


def _undo(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.press("Ctrl+Z")
    undone = hands.stored(FIRST)
    hands.press("Ctrl+Y")
    return undone is None and hands.value(FIRST) == 96 and hands.grid.here()[0] == FIRST


def _copy_cut_paste(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96,5")
    hands.press("Return")
    hands.at(FIRST).press("Ctrl+C")
    hands.at(SECOND).press("Ctrl+V")
    hands.at(SECOND).press("Ctrl+X")
    hands.at(THIRD).press("Ctrl+V")
    return (hands.value(FIRST), hands.stored(SECOND), hands.value(THIRD)) == (96.5, None, 96.5)


def _fill(hands: EntryHands) -> bool:
    hands.at(FIRST).press("Shift+Down", 2)
    hands.type("42")
    hands.press("Ctrl+Return")
    return [hands.value(row) for row in (FIRST, SECOND, THIRD)] == [42, 42, 42]


def _fill_down(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.press("Ctrl+D")
    return hands.value(SECOND) == 96


def _fill_previous(hands: EntryHands) -> bool:
    cell = hands.cell(FIRST)
    hands.desk.entry.record(replace(cell, period=cell.period.previous()), "~93")
    hands.page.refresh()
    hands.at(FIRST).press("Ctrl+R")
    copied = hands.text(FIRST), hands.model.state(FIRST)
    hands.type("93")
    hands.press("Return")
    return copied == ("~93", State.COPIED) and hands.model.state(FIRST) is State.SAVED


def _note(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST).press("Shift+F2")
    hands.type("số ước")
    hands.press("Return")
    figure = hands.stored(FIRST)
    return figure is not None and figure.note == "số ước" and hands.model.state(FIRST) is State.NOTED


def _evidence(hands: EntryHands) -> bool:
    hands.at(FIRST).type("9")
    hands.press("Return")
    hands.at(FIRST).press("F3")
    section = hands.page.side.panel.evidence
    reached = hands.focus() is section.link
    hands.press("Esc")
    return reached and hands.focus() is hands.grid


def _target(hands: EntryHands) -> bool:
    hands.at(FIRST).press("F4")
    form = hands.page.side.target
    form.value.setText("98")
    form.document.setText("Kế hoạch chuyển đổi số năm 2025")
    form.number.setText("12/KH-UBND")
    form.issued.setText("15/01/2025")
    hands.press("Return")
    return hands.text(FIRST, Col.PLAN) == "98" and hands.focus() is hands.grid


def _panel(hands: EntryHands) -> bool:
    hands.at(FIRST).press("F6")
    there = hands.focus() is hands.page.side.form.value
    hands.press("F6")
    return there and hands.focus() is hands.grid


def _problem(hands: EntryHands) -> bool:
    for row in (SECOND, AFTER_GROUP):
        hands.at(row).type("khoảng hai")
        hands.press("Return")
    hands.at(FIRST).press("F8")
    first = hands.grid.here()[0]
    hands.press("F8")
    second = hands.grid.here()[0]
    hands.press("Shift+F8")
    return (first, second, hands.grid.here()[0]) == (SECOND, AFTER_GROUP, SECOND)


def _reason(hands: EntryHands) -> bool:
    hands.odd(COUNT)
    answers = hands.page.checks.checking._ask
    assert isinstance(answers, Answers)
    answers.typed = "đếm cả hồ sơ cũ"
    before = hands.model.state(COUNT)
    hands.at(COUNT).press("Ctrl+F8")
    hands.page.checks.findings.catch_up()
    return (before, hands.model.state(COUNT), hands.reasons()) == (State.WARNING, State.SAVED, ["đếm cả hồ sơ cũ"])


def _fold(hands: EntryHands) -> bool:
    tall = hands.page.problems.height()
    hands.press("Ctrl+Shift+F8")
    folded = hands.page.problems.height(), hands.page._settings.problems_folded
    hands.press("Ctrl+Shift+F8")
    return folded[0] < tall == hands.page.problems.height() and folded[1] and not hands.page._settings.problems_folded


def _follow_up(hands: EntryHands) -> bool:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST).press("Ctrl+Shift+F")
    hands.page.checks.findings.catch_up()
    flagged = hands.model.state(FIRST), len(hands.desk.store.all(FollowUp))
    hands.press("Ctrl+Shift+F")
    hands.page.checks.findings.catch_up()
    return (flagged, hands.model.state(FIRST), hands.desk.store.all(FollowUp)) == (
        (State.FOLLOW_UP, 1),
        State.SAVED,
        [],
    )


def _rows(hands: EntryHands) -> bool:
    hands.odd(COUNT)
    hands.at(FIRST).press("Ctrl+Shift+F")
    every, left = list(hands.grid.ground().rows), []
    for _ in range(5):
        hands.press("F7")
        left.append(list(hands.grid.ground().rows))
    empty, odd, changed, flagged, again = left
    hands.press("Shift+F7")
    return (
        COUNT not in empty
        and set(empty) < set(every) == set(again)
        and (COUNT in odd, changed, flagged) == (True, [COUNT], [FIRST])
        and list(hands.grid.ground().rows) == flagged
    )


def _columns(hands: EntryHands) -> bool:
    hands.press("Ctrl+Shift+H")
    menu = hands.page.columns.menu
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    menu.close()
    kept = hands.page._settings.hidden_columns
    return hands.grid.isColumnHidden(Col.PLAN) and kept == {"01/CĐS": "plan"} and hands.grid.hasFocus()


def _filter(hands: EntryHands) -> bool:
    hands.at(FIRST).press("Ctrl+F")
    hands.type("kinh te so")
    hands.press("Return")
    row = hands.grid.here()[0]
    shown = [hands.model.rows[place].name for place in hands.grid.ground().rows]
    return hands.focus() is hands.grid and row in hands.grid.ground().rows and all("inh tế số" in one for one in shown)


def _saved(hands: EntryHands) -> bool:
    told: list[str] = []
    hands.page.hint.connect(told.append)
    hands.at(FIRST).type("96")
    hands.press("Ctrl+S")
    return hands.value(FIRST) == 96 and "Đã lưu lúc" in told[-1]


def _sheet(hands: EntryHands) -> bool:
    asked: list[bool] = []
    hands.page.sheet_asked.connect(lambda: asked.append(True))
    hands.press("Ctrl+P")
    return asked == [True]


def _one_line(hands: EntryHands) -> bool:
    tall = hands.grid.rowHeight(FIRST)
    hands.press("Ctrl+Shift+L")
    return hands.grid.rowHeight(FIRST) < tall and hands.page._settings.one_line_names


def _lists(hands: EntryHands) -> bool:
    opened = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(hands.grid, key, Qt.KeyboardModifier.AltModifier)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        opened.append(popup.parent())
        popup.close()
    context = hands.page.context
    return opened == [context.form, context.unit, context.period]


def _periods(hands: EntryHands) -> bool:
    QTest.keyClick(hands.grid, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    earlier = hands.cell(FIRST).period.code
    QTest.keyClick(hands.grid, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    return (earlier, hands.cell(FIRST).period.code) == ("2025-Q3", "2025-Q4")


def _state(hands: EntryHands) -> submission.State | None:
    cell = hands.cell(FIRST)
    found = hands.desk.submissions.of("01/CĐS", cell.unit, cell.period)
    return found.state if found else None


def _forward(hands: EntryHands) -> bool:
    fill(hands.desk)
    states = []
    for _ in range(3):
        hands.press("F9")
        states.append(_state(hands))
    return states == [submission.State.SUBMITTED, submission.State.APPROVED, submission.State.LOCKED]


def _aside(hands: EntryHands) -> bool:
    fill(hands.desk)
    hands.press("F9")
    answers = hands.page.sending._steps._ask
    assert isinstance(answers, Answers)
    answers.typed = "xem lại dòng 1"
    hands.press("Shift+F9")
    return _state(hands) is submission.State.RETURNED


def _view_by(keys: str) -> Callable[[EntryHands], bool]:
    def opens(hands: EntryHands) -> bool:
        hands.at(1).press(keys)
        shown = hands.page.views.view.isVisible()
        hands.press("Escape")
        return shown and hands.grid.hasFocus() and hands.grid.here() == (1, Col.CURRENT)

    return opens


def _parts(hands: EntryHands) -> bool:
    place = next(row.row for row in hands.model.rows if row.indicator and row.indicator.code == "XHS.06")
    hands.at(place)
    cell = replace(hands.cell(place), unit="20195", territory="20195")
    hands.desk.entry.record(cell, "5")
    hands.page.refresh()
    hands.press("F2")
    return hands.page.views.view.isVisible() and hands.text(place) == "5"


def _compare(hands: EntryHands) -> bool:
    hands.at(FIRST).press("Ctrl+Shift+D")
    asked = hands.focus() is hands.page.views.comparing.field
    hands.type("01/12/2025")
    hands.press("Return")
    compared = hands.grid.hasFocus() and hands.model.was == {}
    hands.press("Escape")
    return asked and compared and hands.model.was is None and hands.page.views.comparing.isHidden()


CHECKS: dict[str, Callable[[EntryHands], bool]] = {
    "Chữ, số": _typing_replaces,
    "F2, nháy đúp": _f2_edits,
    "Enter, Shift+Enter": _enter,
    "Tab, Shift+Tab": _tab,
    "↑ ↓ ← →": _arrows,
    "Ctrl+mũi tên": _edges,
    "Home, End": _row_ends,
    "Ctrl+Home, Ctrl+End": _sheet_ends,
    "PgUp, PgDn": _pages,
    "Ctrl+A": _all,
    "Esc": _escape,
    "Del": _delete,
    "Ctrl+Z, Ctrl+Y": _undo,
    "Ctrl+C, Ctrl+X, Ctrl+V": _copy_cut_paste,
    "Ctrl+Enter": _fill,
    "Ctrl+D": _fill_down,
    "Ctrl+R": _fill_previous,
    "Shift+F2": _note,
    "F3": _evidence,
    "F4": _target,
    "F6": _panel,
    "F8, Shift+F8": _problem,
    "Ctrl+F8": _reason,
    "Ctrl+Shift+F8": _fold,
    "Ctrl+Shift+F": _follow_up,
    "F7, Shift+F7": _rows,
    "Ctrl+Shift+H": _columns,
    "F9": _forward,
    "Shift+F9": _aside,
    "F2 ở ô tổng hợp": _parts,
    "Ctrl+Shift+U": _view_by("Ctrl+Shift+U"),
    "Ctrl+Shift+D": _compare,
    "Ctrl+T": _view_by("Ctrl+T"),
    "Alt+1, Alt+2, Alt+3": _lists,
    "Alt+PgUp, Alt+PgDn": _periods,
    "Ctrl+F": _filter,
    "Ctrl+S": _saved,
    "Ctrl+P": _sheet,
    "Ctrl+Shift+L": _one_line,
}


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_key_does_what_the_list_says(key: object, hands: EntryHands) -> None:
    assert CHECKS[key.name](hands)  # type: ignore[attr-defined]


def test_page_tells_the_same_keys_under_f1(hands: EntryHands) -> None:
    assert hands.page.keys() == [(key.name, key.does) for key in KEYS]


@pytest.mark.parametrize("move", sorted(MOVES))
def test_move_with_shift_selects_from_the_active_cell(move: Deed, hands: EntryHands) -> None:
    hands.at(10, Col.PREVIOUS)
    hands.grid.do(move, extend=True)
    moved = hands.grid.far != (10, Col.PREVIOUS)
    assert hands.grid.here() == (10, Col.PREVIOUS)
    assert (len(hands.grid.selected()) > 1) == moved


def test_arrow_in_mode_typing_takes_the_text_and_moves(hands: EntryHands) -> None:
    hands.at(FIRST).type("7")
    hands.press("Right")
    assert (hands.value(FIRST), hands.grid.here()) == (7, (FIRST, Col.CUMULATIVE))


def test_up_and_down_in_mode_editing_stay_in_the_text(hands: EntryHands) -> None:
    hands.at(SECOND).type("7")
    hands.press("Return")
    hands.at(SECOND).press("F2")
    hands.press("Down")
    assert hands.grid.figures.editor is not None
    assert hands.grid.here() == (SECOND, Col.CURRENT)


def test_enter_after_a_run_of_tabs_returns_to_the_column_where_it_began(hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Tab")
    hands.type("ước")
    hands.press("Return")
    assert hands.grid.here() == (SECOND, Col.CURRENT)
    figure = hands.stored(FIRST)
    assert figure is not None
    assert figure.note == "ước"


def test_enter_goes_round_inside_a_selection(hands: EntryHands) -> None:
    hands.at(FIRST).press("Shift+Down")
    hands.press("Return", 2)
    assert hands.grid.here() == (FIRST, Col.CURRENT)
    assert len(hands.grid.selected()) == 2


def test_group_rows_are_stepped_over(hands: EntryHands) -> None:
    hands.at(AFTER_GROUP).press("Up")
    assert hands.grid.here()[0] == AFTER_GROUP - 2


def test_keypad_point_types_the_decimal_sign(hands: EntryHands) -> None:
    hands.at(FIRST).type("1")
    keypad = Qt.KeyboardModifier.KeypadModifier
    QApplication.sendEvent(hands.focus(), QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Period, keypad, "."))
    hands.type("476")
    hands.press("Return")
    assert hands.value(FIRST) == 1.476


def test_backspace_belongs_to_the_text(hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Backspace")
    hands.type("5")
    hands.press("Return")
    assert hands.value(FIRST) == 95


def test_composition_of_an_input_method_opens_the_editor(hands: EntryHands) -> None:
    hands.at(FIRST)
    hands.compose("u")
    hands.compose("ư")
    hands.compose("", "ước ")
    assert hands.grid.figures.editor is not None
    hands.type("9")
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert str(figure.qualifier) == "~"


def test_text_committed_by_an_input_method_at_once_is_taken(hands: EntryHands) -> None:
    hands.at(FIRST)
    hands.compose("", "8")
    hands.press("Return")
    assert hands.value(FIRST) == 8


ROAD = ("d", (1, "đ"), "u", "o", (2, "ươ"), "n", "g", (3, "ờng"))  # ddu, ow, ng, f
ABOUT = ("u", "o", (2, "ươ"), "c", (2, "ớc"))  # uow, c, s


@pytest.mark.parametrize("start", ["", "F2"])
def test_bursts_of_backspace_and_retyping_make_a_note(start: str, hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Return")
    hands.at(FIRST, Col.NOTE)
    if start:
        hands.press(start)
    hands.telex(*ROAD, " ", *ROAD)
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert (figure.note, hands.grid.here()) == ("đường đường", (SECOND, Col.NOTE))


def test_bursts_of_backspace_and_retyping_change_a_note_from_behind(hands: EntryHands) -> None:
    hands.at(FIRST).type("96")
    hands.press("Tab")
    hands.type("số mới")
    hands.press("Return")
    hands.at(FIRST).press("Shift+F2")
    hands.press("Backspace", 3)
    hands.telex("u", "o", (2, "ươ"), "c", (2, "ớc"))
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert figure.note == "số ước"


@pytest.mark.parametrize("start", ["", "F2"])
def test_bursts_of_backspace_and_retyping_belong_to_the_number_being_typed(start: str, hands: EntryHands) -> None:
    hands.at(FIRST)
    if start:
        hands.press(start)
    hands.telex(*ABOUT, " ", "9", "6", ",", "5")
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert (str(figure.qualifier), figure.value, hands.text(FIRST)) == ("~", 96.5, "~96,5")
    assert hands.grid.here() == (SECOND, Col.CURRENT)


def test_a_letter_made_at_once_opens_the_editor_and_a_burst_may_empty_it(hands: EntryHands) -> None:
    hands.at(FIRST).telex((0, "ư"), (1, "w"), (1, "9"), "5")  # w gives ư, w again takes it back
    hands.press("Return")
    assert hands.value(FIRST) == 95


@pytest.mark.parametrize(("text", "mark"), [("-", Mark.NIL), ("...", Mark.MISSING), ("x", Mark.NOT_APPLICABLE)])
def test_marks_are_typed_like_numbers(text: str, mark: Mark, hands: EntryHands) -> None:
    hands.at(FIRST).type(text)
    hands.press("Return")
    figure = hands.stored(FIRST)
    assert figure is not None
    assert figure.mark is mark


def test_keys_of_the_grid_win_over_shortcuts_of_the_window(hands: EntryHands) -> None:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(hands.grid, event)
    assert event.isAccepted()


def test_copy_offers_text_and_typed_numbers(hands: EntryHands) -> None:
    hands.at(AMOUNT).type("1234,5")
    hands.press("Return")
    hands.at(AMOUNT).press("Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "1.234,5\r\n"
    assert 'x:num="1234.5"' in data.html()


def test_the_guide_lists_the_keys_as_the_program_does() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "guide" / "nhap-lieu.md").read_text(encoding="utf-8")
    told = guide.partition("| Phím | Việc |\n|---|---|\n")[2].partition("\n\n")[0].splitlines()
    assert told == [f"| {key.name} | {key.does} |" for key in KEYS]
