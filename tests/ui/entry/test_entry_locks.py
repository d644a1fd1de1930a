"""What the entry page says of a sheet that takes no figures."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from dntracker.domain.act import Actor, Deed
from dntracker.domain.submission import Move, State
from dntracker.services.desk import Desk
from dntracker.services.texts import begun
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from tests.ui.entry.conftest import FORM, UNIT, EntryHands
from tests.ui.entry.standing import Q4, ROW, found, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def test_a_file_for_looking_offers_nothing(desk: Desk, page: EntryPage) -> None:
    desk.store.readonly = True
    page.refresh()
    assert shown(page)[1] == []


def test_a_closed_form_says_so_before_anybody_types(desk: Desk, page: EntryPage) -> None:
    desk.submissions.open_period(FORM, Q4)
    desk.catalogue.today = date(2026, 2, 1)
    page.refresh()
    assert page.notice.text().startswith("Biểu đã đóng từ sau ngày ")


@pytest.mark.usefixtures("enterer")
def test_who_may_do_nothing_with_a_form_is_told_why(desk: Desk, hands: EntryHands, page: EntryPage) -> None:
    desk.actor = Actor("Cán bộ X", UNIT)
    page.refresh()
    hands.press("F9")
    assert "Cán bộ X chưa có trong danh sách" in page.problems.sentence()


def lock(desk: Desk, state: State | None) -> None:
    desk.submissions.open_period(FORM, Q4)
    if state is None:
        desk.catalogue.today = date(2026, 2, 1)
    else:
        with desk.store.act(Deed(Actor("Cán bộ B"), "chuyển", "submissions")) as writing:
            writing.put(replace(found(desk), state=state))
    desk.submissions.refresh()


@pytest.mark.parametrize(("state", "word"), [
    (State.SUBMITTED, "Đã gửi"), (State.APPROVED, "Đã duyệt"), (State.LOCKED, "Khóa sổ"), (None, "Quá hạn khóa sổ"),
])  # fmt: skip
def test_a_locked_sheet_says_the_reason_in_a_word_and_in_a_sentence(
    hands: EntryHands, page: EntryPage, desk: Desk, state: State | None, word: str
) -> None:
    hands.at(ROW).type("96")
    hands.press("Return")
    lock(desk, state)
    page.refresh()
    assert hands.text(ROW, Col.STATE) == word
    assert page.context.state.value() == word
    tip = page.model.index(ROW, Col.CURRENT).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Ô này không nhập được: biểu đã ")
    assert page.context.state.toolTip() == begun(tip.removeprefix("Ô này không nhập được: "))


def test_a_period_that_is_not_open_says_so(page: EntryPage, desk: Desk) -> None:
    page.choice.period_code = "2026-Q1"
    page.refresh()
    assert page.context.state.value() == "Chưa mở kỳ"
    assert page.model.drawn(ROW, Col.STATE).text == "Chưa mở kỳ"


@pytest.mark.usefixtures("enterer")
def test_who_may_not_enter_reads_that_in_every_row(desk: Desk, page: EntryPage) -> None:
    desk.actor = Actor("Cán bộ B", UNIT)
    page.refresh()
    assert page.model.drawn(ROW, Col.STATE).text == "Không có quyền"


def test_until_when_a_sheet_is_open_again_stands_above_it(page: EntryPage, desk: Desk) -> None:
    lock(desk, None)
    desk.submissions.move(Move.UNLOCK, FORM, UNIT, Q4, "thiếu số", date(2026, 2, 9))
    page.refresh()
    assert page.context.closes.value() == "mở lại đến 09/02/2026"
    assert page.context.closes.toolTip() == (
        "Khóa sổ 22/12/2025. Biểu được mở lại đến hết ngày 09/02/2026, nhận số đến hết ngày 09/02/2026."
    )
    desk.catalogue.today = date(2026, 2, 10)
    page.refresh()
    assert page.notice.text() == "Biểu đã đóng từ sau ngày 09/02/2026. Còn phải sửa thì xin mở khóa."
