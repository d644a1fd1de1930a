"""So với ngày …: old values above new ones, as somebody at the keyboard asks for them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.domain.submission import Move
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.comparing import Comparing
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.row_filter import Need
from tests.support import Clock, sent
from tests.ui.conftest import noon
from tests.ui.entry.conftest import FORM, PERIOD, UNIT, EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
FIRST, SECOND, THIRD, FOURTH = 1, 2, 3, 4
SHEET = (FORM, UNIT, Period.parse(PERIOD))


@pytest.fixture
def clock() -> Clock:
    """The day on which the file was made, until a test turns it."""
    return Clock(noon())


@pytest.fixture
def desk(path: Path, clock: Clock) -> Iterator[Desk]:
    """The file with a clock to turn."""
    desk = files.open_desk(path, clock, Actor("Cán bộ A", UNIT))
    yield desk
    desk.close()


def typed(hands: EntryHands, row: int, text: str) -> None:
    hands.at(row).type(text)
    hands.press("Return")


@pytest.fixture
def bar(hands: EntryHands, clock: Clock) -> Comparing:
    """Three figures of one day; the next day one is another, one is gone and one is new."""
    for row, text in ((FIRST, "21"), (SECOND, "22"), (THIRD, "23")):
        typed(hands, row, text)
    clock.turn(days=1)
    typed(hands, FIRST, "31,5")
    hands.at(SECOND).press("Del")
    typed(hands, FOURTH, "24")
    return hands.page.views.comparing


def asked(hands: EntryHands, day: str) -> None:
    hands.press("Ctrl+Shift+D")
    hands.type(day)
    hands.press("Return")


def shown(hands: EntryHands) -> dict[int, str]:
    rows = range(len(hands.model.rows))
    drawn = {row: hands.model.drawn(row, Col.CURRENT).was for row in rows}
    return {row: was for row, was in drawn.items() if was is not None}


def test_old_values_stand_above_new_ones(hands: EntryHands, bar: Comparing) -> None:
    before = hands.grid.rowHeight(FIRST)
    asked(hands, "01/12/2025")
    assert shown(hands) == {FIRST: "21", SECOND: "22", FOURTH: ""}
    assert bar.accessibleName() == "Đang so với ngày 01/12/2025: 3 ô đã đổi"
    assert hands.grid.hasFocus()
    index = hands.model.index(FIRST, Col.CURRENT)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "31,5, trước là 21"
    assert hands.grid.rowHeight(FIRST) >= max(before, 40)
    hands.press("Esc")
    assert (shown(hands), bar.isHidden(), hands.grid.rowHeight(FIRST)) == ({}, True, before)


def test_what_is_typed_meanwhile_counts_at_once(hands: EntryHands, bar: Comparing) -> None:
    asked(hands, "01/12/2025")
    typed(hands, THIRD, "33")
    typed(hands, FIRST, "21")
    assert shown(hands) == {SECOND: "22", THIRD: "23", FOURTH: ""}
    assert "3 ô đã đổi" in bar.accessibleName()


def test_yesterday_is_proposed_and_a_day_like_today_says_that_nothing_changed(
    hands: EntryHands, bar: Comparing
) -> None:
    hands.press("Ctrl+Shift+D")
    assert (bar.field.text(), bar.field.selectedText()) == ("01/12/2025", "01/12/2025")
    assert bar.sent.isHidden()
    hands.type("02/12/2025")
    hands.press("Return")
    assert bar.accessibleName() == "Đang so với ngày 02/12/2025: không ô nào đổi"


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("hôm qua", "Không đọc được ngày. Gõ như 30/09/2025."),
        ("31/02/2025", "Không đọc được ngày. Gõ như 30/09/2025."),
        (
            "30/11/2025",
            "Đến hết ngày 30/11/2025 tệp chưa có gì: bước đầu tiên là của ngày 01/12/2025. Chọn ngày sau đó.",
        ),
    ],
)
def test_a_day_that_cannot_be_is_said_in_one_sentence(
    day: str, sentence: str, hands: EntryHands, bar: Comparing
) -> None:
    asked(hands, day)
    assert bar.accessibleName() == sentence
    assert hands.focus() is bar.field
    assert hands.model.was is None


def test_what_was_sent_last_is_one_key_away(hands: EntryHands, bar: Comparing, desk: Desk, clock: Clock) -> None:
    sent(desk, *SHEET)
    clock.turn(minutes=1)
    desk.submissions.move(Move.UNLOCK, *SHEET, words="sửa một ô")
    hands.page.refresh()
    typed(hands, THIRD, "33")
    hands.press("Ctrl+Shift+D")
    hands.press("Tab")
    assert bar.sent.hasFocus()
    assert bar.sent.text() == "Lần gửi gần nhất 02/12/2025 12:00"
    hands.press("Return")
    assert shown(hands) == {THIRD: "23"}
    assert bar.accessibleName() == "Đang so với lần gửi 02/12/2025 12:00: 1 ô đã đổi"


def test_only_changed_rows_are_left_if_asked(hands: EntryHands, bar: Comparing, page: EntryPage) -> None:
    asked(hands, "01/12/2025")
    bar.only.click()
    left = [row for row in hands.model.filled_rows if not hands.grid.isRowHidden(row)]
    assert left == [FIRST, SECOND, FOURTH]
    assert hands.grid.hasFocus()
    assert hands.grid.here()[0] in left
    assert page.filter.toggles[Need.CHANGED].text() == "Đã thay đổi so với ngày 01/12/2025"
    hands.press("Esc")
    assert (page.filter.isHidden(), bar.isHidden()) == (True, False)
    hands.press("Esc")
    assert bar.isHidden()
    assert page.filter.toggles[Need.CHANGED].text() == "Đã thay đổi so với kỳ trước"


def test_ending_it_shows_all_rows_again(hands: EntryHands, bar: Comparing, page: EntryPage) -> None:
    asked(hands, "01/12/2025")
    bar.only.click()
    bar.end.click()
    assert hands.grid.hasFocus()
    assert page.filter.isHidden()
    assert not any(hands.grid.isRowHidden(row) for row in hands.model.filled_rows)


def test_a_refused_text_is_given_back_before_the_comparison_ends(hands: EntryHands, bar: Comparing) -> None:
    asked(hands, "01/12/2025")
    typed(hands, THIRD, "khoảng hai")
    hands.at(THIRD).press("Esc")
    assert (hands.text(THIRD), bar.isHidden()) == ("23", False)


def test_the_same_sheet_read_again_stays_compared_and_another_does_not(hands: EntryHands, bar: Comparing) -> None:
    asked(hands, "01/12/2025")
    hands.desk.entry.record(hands.cell(THIRD), "40")
    hands.page.refresh()
    assert shown(hands) == {FIRST: "21", SECOND: "22", THIRD: "23", FOURTH: ""}
    settings = replace(hands.cell(FIRST), period=hands.cell(FIRST).period.previous())
    hands.page.show_cell(settings)
    assert (shown(hands), bar.isHidden()) == ({}, True)


def test_every_control_of_the_bar_is_named(bar: Comparing) -> None:
    bar.open()
    assert all(
        one.text() or one.accessibleName() for one in (bar.field, bar.sent, bar.only, bar.end) if one.isVisible()
    )
