"""Any edits, pastes, undos, reasons and flags in any order: list, grid and file say the same."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from dntracker.domain.check import FollowUp
from dntracker.domain.number_text import write
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.states import State
from dntracker.ui.style import Style
from tests.support import Clock, a_desk, cell
from tests.ui.answers import Answers
from tests.ui.entry.conftest import FORM, PERIOD, UNIT, EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

CELL_ORDER = (
    State.REFUSED, State.WAITING, State.TO_FIX, State.DEMANDED, State.WARNING, State.REQUIRED, State.COPIED,
    State.FOLLOW_UP,
)  # fmt: skip
ROWS = st.sampled_from([1, 2, 7, 10, 11, 16, 18])
TEXTS = st.sampled_from(["96", "120000", "1", "~24", "…", "x", "khoảng hai", "-7", ""])


def type_in(row: int, text: str) -> Callable[[EntryHands], None]:
    def do(hands: EntryHands) -> None:
        hands.at(row).type(text or " ")
        hands.press("Return")

    return do


def paste(row: int, texts: list[str]) -> Callable[[EntryHands], None]:
    def do(hands: EntryHands) -> None:
        hands.clip("\r\n".join(texts))
        hands.at(row).press("Ctrl+V")
        hands.page.side.close_form()  # a paste that wants a look first is left

    return do


def press(row: int, keys: str) -> Callable[[EntryHands], None]:
    return lambda hands: hands.at(row).press(keys)


def explain(row: int, reason: str) -> Callable[[EntryHands], None]:
    def do(hands: EntryHands) -> None:
        answers = hands.page.checks.checking._ask
        assert isinstance(answers, Answers)
        answers.typed = reason
        hands.at(row).press("Ctrl+F8")

    return do


KEYS = st.sampled_from(["Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+F", "Ctrl+R", "Ctrl+D", "Del", "F8", "Esc"])
DEEDS = st.one_of(
    st.builds(type_in, ROWS, TEXTS),
    st.builds(paste, ROWS, st.lists(st.sampled_from(["5", "70", "120000"]), min_size=2, max_size=4)),
    st.builds(press, ROWS, KEYS),
    st.builds(explain, ROWS, st.sampled_from(["đúng", ""])),
)


def agree(hands: EntryHands) -> None:
    page, model, desk = hands.page, hands.model, hands.desk
    listed = page.checks.checking.problems()
    assert model.sheet is not None
    afresh = desk.problems.of(desk.entry.figures(FORM, UNIT, model.sheet.period))
    assert [one for one, _ in page.checks.findings.told()] == list(afresh)
    for row in model.filled_rows:
        states = {one.state for one in listed if one.row == row}
        wanted = next((state for state in CELL_ORDER if state in states), None)
        shown = model.state(row)
        assert (shown if shown in CELL_ORDER else None) == wanted, row
        figure = hands.stored(row)
        if State.REFUSED not in states:
            assert model.edit_text(row, Col.CURRENT) == (write(figure.quantity) if figure else "")
    flags = {model.row_of(cell(one.indicator, PERIOD)) for one in desk.store.all(FollowUp)}
    assert {one.row for one in listed if one.state is State.FOLLOW_UP} == flags


@settings(
    max_examples=max(settings.default.max_examples // 10, 3) if settings.default else 3,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(deeds=st.lists(DEEDS, min_size=1, max_size=8))
def test_list_grid_and_file_agree_after_any_deeds(
    deeds: list[Callable[[EntryHands], None]], qtbot: QtBot, tmp_path: Path
) -> None:
    desk = a_desk(clock=Clock(datetime(2025, 12, 1, 5, tzinfo=UTC)))
    page = shown(desk, tmp_path, qtbot)
    hands = EntryHands(page, desk)
    desk.entry.record(cell("CQS.01", "2025-Q3"), "90")
    for row in (10, 11):
        where = hands.cell(row)
        desk.entry.record(cell(where.indicator, "2025-Q3"), "120")
    page.refresh()
    for deed in deeds:
        deed(hands)
        agree(hands)
    page.close()
    page.deleteLater()
    desk.close()


def shown(desk: Desk, folder: Path, qtbot: QtBot) -> EntryPage:
    last = {"form": FORM, "unit": UNIT, "period": PERIOD}
    page = EntryPage(desk, Style("light"), Changes(), Answers(), Settings(folder, last_form=last))
    page.resize(1304, 874)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.refresh()
    page.enter()
    qtbot.waitUntil(lambda: page.problems.stands)
    return page
