"""Issuing sheets and proving them: the code of a state, adjustments, who changed what, the bytes that were kept."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from dntracker.domain.issue import Role
from dntracker.domain.issue_code import written
from dntracker.domain.layout import Layout
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Person
from dntracker.domain.person import Role as Duty
from dntracker.domain.report import Order
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from dntracker.services.reports import qr
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.shelf import Shelf
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.store import ReadOnly
from tests.services.reports.issuing.conftest import DAY, NONE, ORDER, changed, issued, said, workbook
from tests.support import LAN, MINH, Clock, a_desk, cell, put


def test_issuing_is_one_act_that_keeps_the_files(desk: Desk) -> None:
    one = issued(desk)
    assert (one.adjustment, one.day, one.by, one.version) == (0, DAY, LAN.person, 1)
    assert [file.role for file in one.files] == [Role.NUMBERS, Role.PLACES, Role.WORKBOOK]
    [act] = desk.history.acts(1)
    assert act.step == f"phát hành Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN: mã {written(one.code)} (chưa duyệt)"
    assert act.sentences == (f"Phát hành Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN, mã {written(one.code)}",)
    assert check(desk.store) == []


def test_the_workbook_carries_the_code_and_the_day_and_is_dated_by_the_act(desk: Desk) -> None:
    one = issued(desk)
    assert said(workbook(desk, one), "MA_TO") == f"Mã tờ: {written(one.code)}"
    assert said(workbook(desk, one), "DIA_DANH_NGAY") == "Đà Nẵng, ngày 05 tháng 02 năm 2026"
    assert load_workbook(BytesIO(workbook(desk, one))).properties.modified.isoformat() == "2026-01-10T03:00:00"
    assert one.file(Role.WORKBOOK).name == f"01-cds_2025-q4_skhcn_{one.code}.xlsx"  # type: ignore[union-attr]


def test_the_same_state_has_the_same_code_and_is_issued_once(desk: Desk, clock: Clock) -> None:
    first, acts = issued(desk), len(desk.history.acts(-1))
    clock.turn(days=3)
    desk.actor = MINH
    assert issued(desk) == first
    assert len(desk.history.acts(-1)) == acts
    again = a_desk(MINH, Clock())
    again.entry.record(cell(), "20,69")
    assert issued(again).code == first.code


def test_a_file_without_the_day_keeps_the_dots_for_the_hand(desk: Desk) -> None:
    one, _ = desk.issuing.issue(ORDER, None, NONE)
    assert said(workbook(desk, one), "DIA_DANH_NGAY") == "Đà Nẵng, ngày …… tháng …… năm …………"
    assert one.day == date(2026, 1, 10)


def test_after_a_change_it_is_an_adjustment_with_the_list_of_changes(desk: Desk, clock: Clock) -> None:
    first = issued(desk)
    changed(desk, clock)
    seen = desk.issuing.look(ORDER)
    assert (seen.adjustment, seen.again) == (1, None)
    assert [one.told for one in seen.changes] == [
        "KTS.01, kỳ này: 20,69 → 21 (Cán bộ M, 11/01/2026 10:00)",
        "KTS.01, % kế hoạch: 103,5 → 105,0 (Cán bộ M, 11/01/2026 10:00)",
    ]
    second = issued(desk)
    assert (second.adjustment, second.by) == (1, MINH.person)
    assert second.code != first.code
    assert "điều chỉnh lần 1" in desk.history.acts(1)[0].step
    assert [one.issued.code for one in Shelf(desk.store).listed()] == [second.code, first.code]


def test_what_was_issued_before_a_change_was_taken_back_is_given_again(desk: Desk, clock: Clock) -> None:
    first = issued(desk)
    changed(desk, clock)
    issued(desk)
    changed(desk, clock, "20,69")
    assert desk.issuing.look(ORDER).again == first
    assert issued(desk) == first


def test_another_unit_or_period_is_no_adjustment(desk: Desk) -> None:
    issued(desk)
    assert issued(desk, Order("bieu", "01/CĐS", "SKHCN", Period.parse("2025-Q3"))).adjustment == 0


def test_the_pdf_is_painted_from_the_filled_workbook(desk: Desk) -> None:
    painted: list[Layout] = []

    def pdf(layouts: Sequence[Layout], _title: str, _author: str) -> bytes:
        painted.extend(layouts)
        return b"%PDF"

    one = issued(desk, painters=Painters(pdf=pdf))
    assert f"Mã tờ: {written(one.code)}" in {each.text for each in painted[0].cells}


def test_an_approved_form_is_issued_without_a_warning(desk: Desk) -> None:
    assert desk.issuing.look(ORDER).warning == (
        "Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN đang nháp, chưa được duyệt, nên số trên tờ còn có thể đổi."
    )
    put(desk.store, Submission("01/CĐS", "SKHCN", Period.parse("2025-Q4"), State.APPROVED), screen="submissions")
    desk.submissions.refresh()
    assert desk.issuing.look(ORDER).warning == ""
    issued(desk)
    assert "chưa duyệt" not in desk.history.acts(1)[0].step


def test_who_neither_approves_nor_consolidates_may_not_issue(desk: Desk) -> None:
    put(desk.store, Person("Cán bộ A", "", "SKHCN", (Duty.ADMINISTER,)), Person(LAN.person, "", "BHXH", (Duty.ENTER,)))
    desk.rights.refresh()
    with pytest.raises(NoRight) as raised:
        issued(desk)
    assert "phát hành tờ" in sentence(raised.value)
    assert Shelf(desk.store).listed() == []


def test_a_past_day_is_proved_and_not_issued(desk: Desk, clock: Clock) -> None:
    one = issued(desk)
    changed(desk, clock)
    past = desk.as_of(date(2026, 1, 10))
    assert past.proving.prove(one.code).holds
    assert Shelf(past.store).content(one, Role.WORKBOOK) == workbook(desk, one)
    with pytest.raises(ReadOnly):
        issued(past, Order("bieu", "01/CĐS", "SKHCN", Period.parse("2025-Q3")))


def test_issued_sheets_are_listed_with_their_sizes_and_found_by_words(desk: Desk) -> None:
    one = issued(desk)
    shelf = Shelf(desk.store)
    [kept] = shelf.listed()
    assert kept.sizes.original == sum(file.size for file in one.files)
    assert 0 < kept.sizes.kept <= kept.sizes.original
    for words in ("bieu 01", "Quý IV", written(one.code)[:9].lower(), "cán bộ L skhcn"):
        assert shelf.listed(words) == [kept]
    assert shelf.listed("02/CĐS-X") == []


def test_the_qr_is_the_same_picture_for_the_same_code() -> None:
    picture = qr.png("4F7K-2M9X-QH3P")
    assert picture == qr.png("4F7K-2M9X-QH3P") != qr.png("M1BH-3QT8-THJ7")
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (232, 232)
