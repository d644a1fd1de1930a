"""The matrix of units and forms, who is missing, and how that is said."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.domain.person import Person, Role
from dntracker.domain.submission import Move, State, Submission
from dntracker.services import overview_texts
from dntracker.services.desk import Desk
from dntracker.services.mass_moves import MassMoves
from dntracker.services.next_steps import NextSteps, Plea
from dntracker.services.overview import Mark, Matrix, Show, mark_of
from dntracker.services.standings import Standing
from tests.support import LAN, Clock, a_desk, figure, put, sent

FORM, COMMUNES = "01/CĐS", "02/CĐS-X"
Q3, Q4 = Period.parse("2025-Q3"), Period.parse("2025-Q4")
HAI_CHAU, HOA_TIEN, BA_NA = "20242", "20332", "20308"
BEFORE, AFTER = datetime(2025, 12, 4, 3, tzinfo=UTC), datetime(2025, 12, 12, 3, tzinfo=UTC)


def a_quarter(now: datetime = AFTER, actor: Actor = LAN) -> Desk:
    """The fourth quarter opened for everybody; two have sent, one of them was approved, one was returned."""
    clock = Clock(BEFORE)
    desk = a_desk(actor, clock)
    desk.submissions.open_period(COMMUNES, Q4)
    desk.submissions.open_period(FORM, Q4)
    sent(desk, COMMUNES, HAI_CHAU, Q4)
    sent(desk, COMMUNES, BA_NA, Q4)
    desk.submissions.move(Move.APPROVE, COMMUNES, BA_NA, Q4)
    clock.now, desk.catalogue.today = now, now.date()
    return desk


def at(matrix: Matrix, unit: str, form: str = COMMUNES, period: Period = Q4) -> Standing | None:
    place = next(n for n, one in enumerate(matrix.columns) if (one.form.code, one.period) == (form, period))
    return next(row for row in matrix.rows if row.unit.code == unit).standings[place]


def words(matrix: Matrix, unit: str, form: str = COMMUNES) -> str:
    return overview_texts.words(at(matrix, unit, form))


def test_a_file_in_which_nothing_was_opened_has_no_focus() -> None:
    desk = a_desk()
    assert desk.overview.focus() is None
    assert not any(column.opened for column in desk.overview.matrix().columns)


def test_every_unit_has_a_row_and_every_opened_form_a_column() -> None:
    matrix = a_quarter().overview.matrix()
    assert [(one.form.code, one.period.code) for one in matrix.columns if one.opened] == [
        (FORM, "2025-Q4"),
        (COMMUNES, "2025-Q4"),
    ]
    assert len(matrix.rows) == 96
    assert [row.commune for row in matrix.rows] == [False] * 2 + [True] * 94


def test_a_form_that_is_due_soon_has_a_column_before_anybody_opens_it() -> None:
    desk = a_quarter(datetime(2025, 11, 20, 3, tzinfo=UTC))
    year = next(one for one in desk.overview.matrix().columns if one.period.code == "2025")
    assert not year.opened
    assert {overview_texts.words(one) for one in year.standings} == {"Chưa nhập"}


def test_at_most_eight_periods_are_shown_unless_another_is_asked_for() -> None:
    desk = a_desk()
    for code in ("2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"):
        desk.submissions.open_period(FORM, Period.parse(code))
    shown = {one.period.code for one in desk.overview.matrix().columns}
    assert len(shown) <= 8
    assert "2023-Q3" not in shown
    assert "2023-Q3" in {one.period.code for one in desk.overview.matrix(Period.parse("2023-Q3")).columns}
    assert {one.period.code for one in desk.overview.matrix(periods=[Q3]).columns} == {"2025-Q3"}


def test_a_place_says_how_far_the_form_is() -> None:
    desk = a_quarter(BEFORE)
    codes = [row.indicator for row in desk.catalogue.form(COMMUNES).rows]
    commune = desk.catalogue.unit(HOA_TIEN)
    put(desk.store, *(figure(c, 1.0, unit=HOA_TIEN, territory=commune.territory) for c in codes[:3]))
    matrix = desk.overview.matrix()
    assert words(matrix, HOA_TIEN) == f"Nháp 3/{len(codes)}"
    assert words(matrix, HAI_CHAU) == "Đã gửi"
    assert words(matrix, BA_NA) == "Đã duyệt"
    assert words(matrix, "20195") == "Chưa nhập"
    assert words(matrix, "SKHCN") == "Không báo cáo biểu này"


def test_after_the_due_day_a_form_that_is_not_sent_is_late() -> None:
    matrix = a_quarter().overview.matrix()
    late = at(matrix, HOA_TIEN)
    assert late is not None
    assert mark_of(late) is Mark.LATE
    assert overview_texts.words(late) == "Trễ 4 ngày"  # 06/12/2025 is a Saturday
    assert matrix.count(Show.LATE) == 94
    assert matrix.count(Show.WAITING) == 1


def test_a_form_that_was_returned_and_is_late_says_so() -> None:
    desk = a_quarter()
    desk.submissions.move(Move.RETURN, COMMUNES, HAI_CHAU, Q4, "xem lại dòng 3")
    standing = at(desk.overview.matrix(), HAI_CHAU)
    assert standing is not None
    assert mark_of(standing) is Mark.LATE_AGAIN
    assert overview_texts.story(standing, desk.today)[0].endswith("(Cán bộ L): xem lại dòng 3")


def test_late_units_come_first_and_departments_before_communes() -> None:
    desk = a_quarter()
    sent(desk, FORM, "BHXH", Q4)
    rows = desk.overview.matrix().rows
    assert [row.unit.code for row in rows[:2]] == ["SKHCN", "BHXH"]
    assert {row.unit.code for row in rows[-2:]} == {HAI_CHAU, BA_NA}


def test_who_need_not_report_is_neither_late_nor_missing() -> None:
    desk = a_desk(clock=Clock(AFTER))
    desk.submissions.open_period(COMMUNES, Q4, [HAI_CHAU])
    matrix = desk.overview.matrix()
    assert words(matrix, BA_NA) == "Không phải báo cáo"
    assert [one.unit.code for one in matrix.missing] == [HAI_CHAU]
    assert next(one for one in matrix.columns if one.opened).sent == (0, 1)


def test_the_sentence_on_top_has_the_key_numbers() -> None:
    desk = a_quarter(BEFORE)
    told = overview_texts.headline(desk.overview.matrix(), Q4, desk.today)
    assert told == (
        "Quý IV/2025: <b>0/2</b> sở, ngành và <b>2/94</b> xã, phường đã gửi; còn <b>4 ngày</b> đến hạn, "
        "không nơi nào trễ."
    )
    desk = a_quarter()
    told = overview_texts.headline(desk.overview.matrix(), Q4, desk.today)
    assert told.endswith("<b>2/94</b> xã, phường đã gửi; <b>94 nơi</b> đã trễ.")


def test_the_focus_is_the_opened_period_that_is_due_next() -> None:
    desk = a_quarter(BEFORE)
    desk.submissions.open_period(FORM, Q3)
    assert desk.overview.focus() == Q4


@pytest.mark.parametrize(("now", "said"), [(BEFORE, "còn 4 ngày"), (AFTER, "trễ 4 ngày")])
def test_dates_are_relative_with_the_day_itself(now: datetime, said: str) -> None:
    desk = a_quarter(now)
    standing = at(desk.overview.matrix(), HOA_TIEN)
    assert standing is not None
    due = overview_texts.story(standing, desk.today)[1]
    assert due == f"Hạn nộp 08/12/2025 ({said}, dời từ thứ Bảy 06/12/2025)"


def test_the_message_lists_who_is_missing_by_form() -> None:
    desk = a_quarter()
    told = overview_texts.reminder(desk.overview.matrix().missing, "Sở Khoa học và Công nghệ", desk.today)
    first, second, thanks = told.split("\n\n")
    assert first.splitlines()[0] == (
        "Sở Khoa học và Công nghệ đề nghị các đơn vị sau gửi ngay biểu 01/CĐS (Chuyển đổi số thành phố) "
        "quý IV năm 2025, đã quá hạn nộp 08/12/2025 (đã qua 4 ngày):"
    )
    assert first.splitlines()[1].startswith("1. ")
    assert len(second.splitlines()) == 1 + 92 + 1
    assert "Phường Hải Châu" not in second
    assert second.splitlines()[-1] == "Sau ngày 22/12/2025 biểu đóng, không nhập được nữa."
    assert thanks.endswith("Trân trọng cảm ơn.")


def test_without_anybody_missing_there_is_no_message() -> None:
    assert overview_texts.reminder([], "Sở", AFTER.date()) == ""


def test_the_list_of_the_missing_is_a_workbook(tmp_path: Path) -> None:
    desk = a_quarter()
    missing = desk.overview.matrix().missing
    desk.reports.export_missing(missing, tmp_path / "thiếu.xlsx")
    sheet = load_workbook(tmp_path / "thiếu.xlsx").worksheets[0]
    rows = [row for row in sheet.iter_rows(min_row=11, max_col=7, values_only=True) if row[5]]
    assert sheet["D7"].value == "Tính đến ngày 12/12/2025"
    assert len(rows) == len(missing) == 94
    number, _, form, period, state, due, late = rows[-1]
    assert (number, form, period, state, str(due)[:10], late) == (
        "94", COMMUNES, "IV/2025", "Chưa nhập", "2025-12-08", 4,
    )  # fmt: skip


def test_of_many_forms_those_are_approved_that_were_sent() -> None:
    desk = a_quarter()
    moves = MassMoves(desk.submissions, desk.rights)
    chosen = [one for row in desk.overview.matrix().rows for one in row.standings if one]
    moved = moves.move(Move.APPROVE, chosen)
    assert (moved.done, moved.refused) == (1, ())
    assert words(desk.overview.matrix(), HAI_CHAU) == "Đã duyệt"


def test_a_form_that_cannot_be_moved_is_told_with_its_sentence() -> None:
    desk = a_quarter()
    chosen = [one for row in desk.overview.matrix().rows for one in row.standings if one and one.unit.code == HAI_CHAU]
    moved = MassMoves(desk.submissions, desk.rights).move(Move.RETURN, chosen, " ")
    assert [said for _, said in moved.refused] == ["Ghi lý do rồi mới trả lại được."]


def test_why_nothing_can_be_moved_is_said() -> None:
    desk = a_quarter()
    steps = NextSteps(desk.submissions, desk.rights)
    draft, waiting = at(desk.overview.matrix(), HOA_TIEN), at(desk.overview.matrix(), HAI_CHAU)
    assert draft is not None
    assert waiting is not None
    assert steps.why_none([draft], forward=False) == "Biểu đang nháp và nhận số, không cần trả lại hay mở khóa."
    assert steps.why_none([draft, draft], forward=True).startswith("Mỗi lần gửi một biểu.")
    put(desk.store, Person("Cán bộ L", unit="SKHCN", roles=(Role.ENTER,)))
    desk.rights.refresh()
    assert "không có quyền duyệt" in steps.why_none([waiting], forward=True)
    assert "không có quyền duyệt" in steps.why_none([waiting], forward=False)


def changed(desk: Desk, **given: object) -> Standing:
    one = at(desk.overview.matrix(), HAI_CHAU)
    assert one is not None
    put(desk.store, replace(one.found or Submission(COMMUNES, HAI_CHAU, Q4), **given), screen="submissions")
    desk.submissions.refresh()
    return desk.submissions.standing(one.form, one.unit, one.period)


def test_why_a_locked_form_cannot_be_opened_is_said() -> None:
    desk = a_quarter(datetime(2025, 12, 29, 3, tzinfo=UTC))
    steps = NextSteps(desk.submissions, desk.rights)
    voluntary = changed(desk, required=False)
    told = steps.why_none([voluntary, voluntary], forward=True)
    assert told == "Biểu không bắt buộc thì mỗi lần duyệt một biểu. Chọn một ô rồi bấm lại."
    assert "mỗi lần trả lại một biểu" in steps.why_none([voluntary, voluntary], forward=False)
    put(desk.store, Person("Cán bộ L", unit=HOA_TIEN, roles=(Role.ENTER,)))
    desk.rights.refresh()
    for state in (State.LOCKED, State.DRAFT):  # a draft that is closed takes no figures either
        closed = changed(desk, state=state, required=True)
        assert closed.lock is not None
        told = steps.why_none([closed], forward=False)
        assert told.startswith("Chưa làm được “mở khóa biểu”: Cán bộ L không có quyền duyệt.")


def test_a_request_comes_first_with_its_own_count_and_answer() -> None:
    desk = a_quarter()
    old = Period.parse("2022-Q1")  # older than the periods that are shown
    for code in (old.code, *(f"{year}-Q{quarter}" for year in (2023, 2024) for quarter in (1, 2, 3, 4))):
        desk.submissions.open_period(FORM, Period.parse(code))
    sent(desk, FORM, "SKHCN", old)
    assert old not in {column.period for column in desk.overview.matrix().columns}
    desk.submissions.ask_unlock(COMMUNES, HAI_CHAU, Q4, "gõ nhầm dòng 3", date(2025, 12, 20))
    desk.submissions.ask_unlock(FORM, "SKHCN", old, "thiếu số", date(2025, 12, 20))
    matrix = desk.overview.matrix()
    assert [row.unit.code for row in matrix.rows[:2]] == ["SKHCN", HAI_CHAU]
    assert matrix.count(Show.ASKED) == 2
    one = at(matrix, HAI_CHAU)
    assert one is not None
    assert (mark_of(one), overview_texts.words(one)) == (Mark.ASKED, "Xin mở khóa")
    assert overview_texts.story(one, desk.today)[0] == "Cán bộ L xin mở khóa đến 20/12/2025: gõ nhầm dòng 3"
    offers = NextSteps(desk.submissions, desk.rights).of([one])
    assert [offer.step for offer in offers.all] == [Move.APPROVE, Move.UNLOCK, Plea.DECLINE, Move.RETURN]
    assert "<b>2 nơi</b> xin mở khóa" in overview_texts.headline(matrix, Q4, desk.today)
