"""What each key of the grid does around its cells: panel, problems, lists, the way of the form."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dntracker.domain import submission
from dntracker.domain.check import FollowUp
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.states import State
from tests.support import fill
from tests.ui.answers import Answers
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.rows import AFTER_GROUP, FIRST, SECOND

COUNT = 10


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


AROUND: dict[str, Callable[[EntryHands], bool]] = {
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
