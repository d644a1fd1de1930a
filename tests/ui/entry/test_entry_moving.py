"""Where keys lead in the grid: with Shift, while a text is being typed, inside a selection."""

import pytest

from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.keys import MOVES, Deed
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.rows import AFTER_GROUP, FIRST, SECOND

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


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
