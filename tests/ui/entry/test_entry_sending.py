"""Sending, returning, approving and locking the sheet, as the entry page shows and does it."""

from datetime import date

import pytest

from dntracker.domain.act import Actor
from dntracker.domain.submission import Move, State
from dntracker.services.desk import Desk
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.entry.problem_items import problems_of
from tests.support import fill
from tests.ui.answers import Answers
from tests.ui.entry.conftest import FORM, UNIT, EntryHands
from tests.ui.entry.standing import COUNT, Q4, ROW, found, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none
SHEET = "biểu 01/CĐS quý IV năm 2025 của Sở Khoa học và Công nghệ"


@pytest.fixture
def sheet(desk: Desk) -> None:
    """Every row is answered."""
    fill(desk)


def test_a_new_sheet_can_be_sent_and_nothing_else(page: EntryPage) -> None:
    assert shown(page) == ("Chưa nhập", ["Gửi"])


def test_a_figure_makes_it_a_draft(hands: EntryHands, page: EntryPage) -> None:
    hands.at(ROW).type("96")
    hands.press("Return")
    assert page.context.state.value() == "Nháp"
    hands.press("Ctrl+Z")
    assert page.context.state.value() == "Chưa nhập"


def test_what_stops_a_form_is_told_before_anything_is_asked(
    hands: EntryHands, page: EntryPage, answers: Answers
) -> None:
    hands.press("F9")
    assert answers.heard == []
    assert "Chưa gửi được, còn " in page.problems.sentence()


@pytest.mark.usefixtures("sheet")
def test_a_text_that_is_not_saved_is_not_left_behind(hands: EntryHands, page: EntryPage, desk: Desk) -> None:
    hands.at(ROW).type("rat nhieu")
    hands.press("Return")
    hands.press("F9")
    assert "Còn 1 ô chưa lưu" in page.problems.sentence()
    assert desk.submissions.of(FORM, UNIT, Q4) is None


@pytest.mark.usefixtures("sheet")
def test_sending_asks_first_and_locks_every_row(
    hands: EntryHands, page: EntryPage, desk: Desk, answers: Answers
) -> None:
    answers.agree = False
    hands.press("F9")
    assert desk.submissions.of(FORM, UNIT, Q4) is None
    answers.agree = True
    hands.press("F9")
    assert (found(desk).state, found(desk).by) == (State.SUBMITTED, "Cán bộ A")
    assert shown(page) == ("Đã gửi", ["Duyệt", "Trả lại…"])
    hands.at(ROW).type("7")
    assert hands.text(ROW) == "…"
    assert "biểu đã gửi (Cán bộ A, 01/12/2025 12:00)" in page.problems.sentence()


@pytest.mark.usefixtures("sheet")
def test_what_is_returned_says_why_until_it_is_sent_again(
    hands: EntryHands, page: EntryPage, desk: Desk, answers: Answers
) -> None:
    hands.press("F9")
    answers.typed = "dòng 3 thiếu số"
    hands.press("Shift+F9")
    assert page.notice.text() == (
        f"Đã trả lại {SHEET} lúc 12:00 ngày 01/12/2025; chờ đơn vị sửa và gửi lại. Nhận số đến hết ngày 22/12/2025."
    )
    page.refresh()
    assert page.notice.text() == "Biểu được trả lại (Cán bộ A, 01/12/2025 12:00). dòng 3 thiếu số"
    hands.at(ROW).type("96")
    hands.press("Return")
    assert hands.value(ROW) == 96
    hands.press("F9")
    assert found(desk).state is State.SUBMITTED
    assert page.notice.text().startswith(f"Đã gửi {SHEET} lúc 12:00 ngày 01/12/2025; chờ duyệt.")


@pytest.mark.usefixtures("sheet")
def test_leaving_the_question_leaves_everything(hands: EntryHands, page: EntryPage, desk: Desk) -> None:
    hands.press("F9")
    hands.press("Shift+F9")
    assert found(desk).state is State.SUBMITTED


@pytest.mark.usefixtures("sheet")
def test_words_that_are_missing_are_asked_for(hands: EntryHands, page: EntryPage, desk: Desk, answers: Answers) -> None:
    hands.press("F9")
    answers.typed = "  "
    hands.press("Shift+F9")
    assert page.problems.sentence() == "Ghi lý do rồi mới trả lại được."
    assert found(desk).state is State.SUBMITTED


@pytest.mark.usefixtures("sheet")
def test_who_may_only_enter_is_offered_to_ask(
    enterer: Desk, hands: EntryHands, page: EntryPage, answers: Answers
) -> None:
    hands.press("F9")
    assert shown(page) == ("Đã gửi", ["Xin mở khóa…"])
    answers.typed = "gõ nhầm dòng 2"
    hands.press("Shift+F9")
    assert (found(enterer).asked_reason, found(enterer).asked_until) == ("gõ nhầm dòng 2", date(2025, 12, 6))
    assert page.notice.text() == f"Đã xin mở khóa {SHEET} lúc 12:00 ngày 01/12/2025; chờ người duyệt trả lời."
    page.notice.clear()
    assert page.notice.text() == "Cán bộ A xin mở khóa đến 06/12/2025. gõ nhầm dòng 2"
    hands.press("Shift+F9")
    assert answers.proposal == ("gõ nhầm dòng 2", date(2025, 12, 6))  # to be said better


@pytest.mark.usefixtures("sheet")
@pytest.mark.parametrize("way", ["button", "key"])
def test_who_approves_grants_what_was_asked(
    enterer: Desk, hands: EntryHands, page: EntryPage, answers: Answers, way: str
) -> None:
    enterer.submissions.move(Move.SUBMIT, FORM, UNIT, Q4)
    enterer.submissions.ask_unlock(FORM, UNIT, Q4, "gõ nhầm", date(2025, 12, 9))
    enterer.actor = Actor("Cán bộ B", UNIT)
    page.refresh()
    assert shown(page) == ("Đã gửi", ["Duyệt", "Mở khóa…"])
    assert [button.text() for button in page.notice._deeds] == ["Mở khóa…", "Không mở khóa…"]
    if way == "button":
        page.notice._deeds[0].click()
    else:
        hands.press("Shift+F9")
    assert answers.proposal == ("gõ nhầm", date(2025, 12, 9))
    assert (found(enterer).state, found(enterer).open_until) == (State.DRAFT, date(2025, 12, 9))
    assert page.notice.text().startswith(f"Đã mở khóa {SHEET} lúc 12:00 ngày 01/12/2025; ")


@pytest.mark.usefixtures("sheet")
def test_another_window_part_moves_the_same_sheet(page: EntryPage, desk: Desk) -> None:
    desk.submissions.move(Move.SUBMIT, FORM, UNIT, Q4)
    page._changes.forms_moved.emit()
    assert page.context.state.value() == "Đã gửi"


def test_a_period_typed_whole_is_the_first_of_the_list(page: EntryPage) -> None:
    chooser = page.choice._choosers[2]
    chooser._items, _ = chooser._asked()
    chooser.filter.setText("quy i nam 2025")
    assert chooser.list.item(0).text() == "Quý I năm 2025"


@pytest.mark.usefixtures("sheet")
def test_warnings_without_a_reason_are_counted_before_it_goes(
    hands: EntryHands, page: EntryPage, desk: Desk, answers: Answers
) -> None:
    hands.odd(COUNT)
    answers.agree = False
    hands.press("F9")
    assert "Còn 1 cảnh báo chưa giải trình: bấm Hủy, rồi F8 ở Nhập liệu để xem." in answers.heard[-1]
    answers.typed = "đếm cả hồ sơ cũ"
    hands.at(COUNT).press("Ctrl+F8")
    answers.agree = True
    hands.press("F9")
    assert "cảnh báo" not in answers.heard[-1]
    assert "cảnh báo" not in page.notice.text()


@pytest.mark.usefixtures("sheet")
def test_a_warning_does_not_stop_it_and_is_named_again(hands: EntryHands, page: EntryPage, desk: Desk) -> None:
    hands.odd(COUNT)
    hands.press("F9")
    assert found(desk).state is State.SUBMITTED
    assert page.notice.text().endswith("; chờ duyệt. Còn 1 cảnh báo chưa giải trình.")


@pytest.mark.usefixtures("sheet")
def test_what_was_said_of_a_sheet_goes_with_it(hands: EntryHands, page: EntryPage) -> None:
    hands.press("F9")
    assert page.notice.text().startswith("Đã gửi ")
    hands.at(ROW).type("7")
    assert "biểu đã gửi" in page.problems.sentence()
    hands.press("Alt+PgUp")
    assert page.notice.text() == ""
    assert "biểu đã gửi" not in page.problems.sentence()


@pytest.mark.usefixtures("sheet")
def test_what_was_said_goes_when_the_page_is_left(hands: EntryHands, page: EntryPage) -> None:
    hands.press("F9")
    page.hide()
    page.show()
    assert page.notice.text() == ""


@pytest.mark.usefixtures("sheet")
def test_after_the_last_step_the_key_says_what_is_left(hands: EntryHands, page: EntryPage) -> None:
    hands.press("F9", times=3)
    assert shown(page) == ("Khóa sổ", ["Mở khóa…"])
    hands.press("F9")
    assert page.problems.sentence() == "Biểu đã khóa sổ, không còn bước nào sau đó. Muốn sửa thì mở khóa."


@pytest.mark.usefixtures("sheet")
def test_of_a_sent_figure_the_reason_is_read_and_not_asked(
    hands: EntryHands, page: EntryPage, answers: Answers
) -> None:
    hands.odd(COUNT)
    answers.typed = "đếm cả hồ sơ cũ"
    hands.at(COUNT).press("Ctrl+F8")
    hands.press("F9")
    asked = list(answers.heard)
    hands.at(COUNT).press("Ctrl+F8")
    assert page.problems.sentence().startswith("Lý do đã ghi: đếm cả hồ sơ cũ. Ô này không nhập được: biểu đã gửi")
    assert answers.heard == asked
    told = [one.sentence for one in problems_of(hands.model, page.checks.findings)]
    assert len(told) == 1, "whoever approves reads the reason in the list"
    assert told[0].startswith("Đã giải trình “đếm cả hồ sơ cũ”: ")
