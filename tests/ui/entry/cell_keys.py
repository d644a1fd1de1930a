"""What each key of the grid does in its cells, under the name that the list of keys gives it."""

from collections.abc import Callable

from msgspec.structs import replace

from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.states import State
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.rows import FIRST, SECOND, THIRD


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


IN_CELLS: dict[str, Callable[[EntryHands], bool]] = {
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
}
