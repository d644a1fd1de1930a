"""What of the entry sheet is in view in windows of every width."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLayout

from dntracker.ui.entry.columns import Col
from tests.ui.entry.conftest import EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def resize(hands: EntryHands, width: int) -> None:
    """Give the page a width, as the window does: no page decides how small its window may be."""
    layout = hands.page.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    hands.page.setMinimumWidth(0)
    hands.page.resize(width, 694)
    assert hands.page.width() == width


def in_view(hands: EntryHands, column: Col) -> bool:
    area, grid = hands.grid.visualRect(hands.model.index(1, column)), hands.grid
    return not grid.isColumnHidden(column) and area.left() >= 0 and area.right() < grid.viewport().width()


@pytest.mark.parametrize(("width", "gone"), [(1304, 0), (1232, 1), (1160, 2), (1110, 3)])
def test_in_a_narrower_window_computed_columns_give_way_and_the_note_stays_in_view(
    hands: EntryHands, width: int, gone: int
) -> None:
    computed = (Col.PERCENT_LAST_YEAR, Col.PERCENT_PLAN, Col.CUMULATIVE)
    resize(hands, width)
    assert [column for column in Col if hands.grid.isColumnHidden(column)] == sorted(computed[:gone])
    assert [in_view(hands, column) for column in (Col.CURRENT, Col.STATE, Col.NOTE)] == [True] * 3
    resize(hands, 1304)
    assert not any(map(hands.grid.isColumnHidden, Col))


def test_the_menu_of_columns_says_which_ones_the_window_has_no_room_for(hands: EntryHands) -> None:
    resize(hands, 1232)
    hands.page.columns.open()
    menu = hands.page.columns.menu
    assert menu is not None
    names = [action.text() for action in menu.actions() if "cửa sổ hẹp" in action.text()]
    assert names == ["% so cùng kỳ (cửa sổ hẹp)"]
    menu.close()


def test_the_active_cell_is_in_view_wherever_it_goes(hands: EntryHands) -> None:
    resize(hands, 900)
    hands.at(1, Col.CURRENT).press("Tab")
    assert hands.grid.here() == (1, Col.NOTE)
    assert in_view(hands, Col.NOTE)
    frozen = sum(hands.grid.columnWidth(column) for column in (Col.NUMBERING, Col.NAME))
    for column in (Col.STATE, Col.CURRENT, Col.LAST_YEAR, Col.PLAN, Col.MEASURE):
        hands.at(1, column)
        assert hands.grid.visualRect(hands.model.index(1, column)).left() >= frozen


def test_the_note_column_does_not_come_and_go_with_each_reading(hands: EntryHands) -> None:
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
def test_numbers_with_as_many_digits_are_as_wide(hands: EntryHands, text: str) -> None:
    wrapping = hands.grid.figures.wrapping
    assert wrapping.width(text) == QFontMetrics(hands.grid._style.font()).horizontalAdvance(text)


def test_names_stay_in_view_when_scrolled_sideways(hands: EntryHands) -> None:
    resize(hands, 900)
    bar = hands.grid.horizontalScrollBar()
    assert bar.maximum() > 0
    hands.at(1, Col.STATE)
    frozen = hands.grid._frozen
    assert frozen is not None
    assert frozen.isVisible()
    assert frozen.columnWidth(Col.NAME) == hands.grid.columnWidth(Col.NAME)
