"""Issuing sheets and proving them: the code of a state, adjustments, who changed what, the bytes that were kept."""

import json
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dntracker.domain.figure import Status
from dntracker.domain.issue import Issued, Role
from dntracker.domain.issue_code import written
from dntracker.domain.layout import Layout
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Person
from dntracker.domain.person import Role as Duty
from dntracker.domain.report import Order
from dntracker.domain.submission import State, Submission
from dntracker.domain.workbook import address
from dntracker.services.desk import Desk
from dntracker.services.incoming import receive
from dntracker.services.reports import qr
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.proving import NoCodeInBook, Proof
from dntracker.services.reports.shelf import NotKept, Shelf, UnknownIssue
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.store import ReadOnly
from tests.support import LAN, MINH, Clock, a_desk, cell, desk_at, put

ORDER = Order("bieu", "01/CĐS", "SKHCN", Period.parse("2025-Q4"))
DAY = date(2026, 2, 5)
NONE = Painters()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Desk:
    desk = a_desk(clock=clock)
    desk.entry.record(cell(), "20,69")
    return desk


def issued(desk: Desk, order: Order = ORDER, painters: Painters = NONE) -> Issued:
    return desk.issuing.issue(order, DAY, painters)[0]


def changed(desk: Desk, clock: Clock, text: str = "21", code: str = "KTS.01") -> None:
    """Somebody else changes a figure a day later."""
    clock.turn(days=1)
    desk.actor = MINH
    desk.entry.record(cell(code), text)


def workbook(desk: Desk, one: Issued) -> bytes:
    return Shelf(desk.store).content(one, Role.WORKBOOK)


def asked(desk: Desk, path: Path, content: bytes) -> Proof:
    path.write_bytes(content)
    return desk.proving.prove_book(receive(path))


def said(content: bytes, name: str) -> str:
    """What the cell of a name says."""
    book = load_workbook(BytesIO(content))
    return str(book.worksheets[0][_place(book, name)].value)


def edited(content: bytes, **cells: float | str | None) -> bytes:
    """The workbook as another program saves it, with some cells changed, each by its place or its name."""
    book, out = load_workbook(BytesIO(content)), BytesIO()
    for name, value in cells.items():
        book.worksheets[0][_place(book, name)] = value
    book.save(out)
    return out.getvalue()


def where(desk: Desk, one: Issued) -> str:
    """The cell of this period's KTS.01."""
    for _, row, column, key, field, *_ in json.loads(Shelf(desk.store).content(one, Role.PLACES)):
        if (key, field) == ("KTS.01", "KY_NAY"):
            return address(row, column)
    raise AssertionError(one)


def _place(book: Workbook, name: str) -> str:
    return book.defined_names[name].attr_text.rpartition("!")[2].replace("$", "") if "_" in name else name


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


def test_a_code_still_holds_or_says_what_changed_and_who_did_it(desk: Desk, clock: Clock) -> None:
    one = issued(desk)
    typed = written(one.code).lower()
    assert desk.proving.prove(typed).sentence == (
        f"Còn đúng: Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN, mã {written(one.code)}, lần đầu, ngày 05/02/2026."
    )
    changed(desk, clock)
    found = desk.proving.prove(typed)
    assert not found.holds
    assert found.sentence == (
        "Đã đổi 2 số: KTS.01, kỳ này: 20,69 → 21 (Cán bộ M, 11/01/2026 10:00);"
        " KTS.01, % kế hoạch: 103,5 → 105,0 (Cán bộ M, 11/01/2026 10:00)."
    )


def test_the_one_who_changed_another_period_is_not_named(desk: Desk, clock: Clock) -> None:
    one = issued(desk)
    changed(desk, clock)
    clock.turn(days=1)
    desk.actor = LAN
    desk.entry.record(cell(period="2025-Q3"), "19")
    assert [change.by for change in desk.proving.prove(one.code).now] == [MINH.person, MINH.person]


def test_a_number_that_came_or_went_is_told(desk: Desk, clock: Clock) -> None:
    desk.entry.record(cell("KTS.02"), "…")
    one = issued(desk)
    changed(desk, clock, "", "KTS.02")
    assert [change.told for change in desk.proving.prove(one.code).now] == [
        "KTS.02, kỳ này: … → trống (Cán bộ M, 11/01/2026 10:00)"
    ]


def test_a_proof_names_the_adjustment_that_came_later(desk: Desk, clock: Clock) -> None:
    first = issued(desk)
    changed(desk, clock)
    second = issued(desk)
    assert desk.proving.prove(first.code).sentence.endswith(f"Đã có bản điều chỉnh lần 1, mã {written(second.code)}.")
    assert desk.proving.prove(second.code).later is None


def test_a_code_of_another_file_is_said_to_be_unknown(desk: Desk) -> None:
    with pytest.raises(UnknownIssue) as raised:
        desk.proving.prove("4F7K-2M9X-QH3P")
    assert sentence(raised.value).startswith("Tệp này không có tờ nào mang mã 4F7K-2M9X-QH3P.")


def test_a_workbook_that_another_program_saved_holds(desk: Desk, tmp_path: Path) -> None:
    one = issued(desk)
    saved = edited(workbook(desk, one), L9="của tôi")
    assert saved != workbook(desk, one)
    found = asked(desk, tmp_path / "a.xlsx", saved)
    assert (found.issued, found.in_file, found.now) == (one, (), ())
    assert found.sentence.startswith("Số trong tệp đúng như đã phát hành. Còn đúng: ")


def test_a_workbook_with_a_changed_number_says_which(desk: Desk, tmp_path: Path) -> None:
    one = issued(desk)
    found = asked(desk, tmp_path / "a.xlsx", edited(workbook(desk, one), **{where(desk, one): 25.5}))
    assert found.sentence.startswith("Tệp đã bị sửa 1 số sau khi phát hành: KTS.01, kỳ này: 20,69 → 25,5. Còn đúng: ")
    emptied = asked(desk, tmp_path / "a.xlsx", edited(workbook(desk, one), **{where(desk, one): None}))
    assert [each.told for each in emptied.in_file or ()] == ["KTS.01, kỳ này: 20,69 → trống"]


def test_the_code_is_found_where_its_name_is_lost(desk: Desk, tmp_path: Path) -> None:
    one = issued(desk)
    book, out = load_workbook(BytesIO(workbook(desk, one))), BytesIO()
    del book.defined_names["MA_TO"]
    book.save(out)
    assert asked(desk, tmp_path / "a.xlsx", out.getvalue()).issued == one
    with pytest.raises(NoCodeInBook):
        asked(desk, tmp_path / "a.xlsx", edited(workbook(desk, one), MA_TO=""))
    with pytest.raises(UnknownIssue):
        asked(desk, tmp_path / "a.xlsx", edited(workbook(desk, one), MA_TO="Mã: 4F7K-2M9X-QH3P"))


def test_an_old_sheet_is_given_back_byte_for_byte(tmp_path: Path, clock: Clock) -> None:
    desk = desk_at(tmp_path / "a.dntracker", clock=clock)
    desk.entry.record(cell(), "20,69")
    one = issued(desk, painters=Painters(pdf=lambda _layout, title, author: f"%PDF {title} {author}".encode()))
    before = workbook(desk, one)
    changed(desk, clock)
    issued(desk)
    desk.close()
    again = desk_at(tmp_path / "a.dntracker", clock=clock)
    shelf = Shelf(again.store)
    assert shelf.content(one, Role.WORKBOOK) == before
    said = "%PDF TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ, Quý IV năm 2025 Sở Khoa học và Công nghệ"
    assert shelf.content(one, Role.PDF).decode() == said
    with pytest.raises(NotKept) as raised:
        shelf.content(one, Role.TEXT)
    assert sentence(raised.value).startswith(f"Tờ {written(one.code)} không giữ bản Word")
    assert check(again.store) == []
    again.close()


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


def test_in_a_table_of_units_each_number_names_who_changed_that_one(desk: Desk, clock: Clock) -> None:
    commune = cell("XHS.06", unit="20195", territory="20195")
    one = issued(desk, Order("theo-don-vi", "02/CĐS-X", "", Period.parse("2025-Q4")))
    clock.turn(days=1)
    desk.actor = MINH
    desk.entry.record(commune, "5")
    clock.turn(days=1)
    desk.actor = LAN
    desk.entry.record(cell(), "22")
    found = desk.proving.prove(one.code).now
    assert [(change.place, change.after, change.by) for change in found] == [
        ("Hải Vân, XHS.06, số liệu", "5", MINH.person),
        ("Sở KH&CN, XHS.06, số liệu", "5", MINH.person),
        ("số nơi báo cáo, XHS.06, số liệu", "1", MINH.person),
    ]


def test_the_sheet_of_one_indicator_and_a_list_of_changes_name_who_changed_it(desk: Desk, clock: Clock) -> None:
    years = issued(desk, Order("qua-cac-nam", subject="KTS.01"))
    listed = issued(desk, Order("thay-doi", "01/CĐS", since=date(2026, 1, 10)))
    changed(desk, clock)
    [change] = desk.proving.prove(years.code).now
    assert change.told == "2025, số liệu: 20,69 → 21 (Cán bộ M, 11/01/2026 10:00)"
    told = [change.told for change in desk.proving.prove(listed.code).now]
    assert told[-1] == "KTS.01, 2025-Q4, Sở KH&CN, DN, số mới: trống → 21 (Cán bộ M, 11/01/2026 10:00)"


def test_an_estimate_that_became_final_is_another_state(desk: Desk, clock: Clock) -> None:
    desk.entry.record(cell(), "20,69", status=Status.ESTIMATED)
    first = issued(desk)
    clock.turn(minutes=5)
    desk.entry.amend(cell(), status=Status.OFFICIAL)
    second = issued(desk)
    assert second.code != first.code
    assert second.adjustment == first.adjustment + 1
    [change] = desk.proving.prove(first.code).now
    assert change.told.startswith("KTS.01, ghi chú: Ước → trống")
