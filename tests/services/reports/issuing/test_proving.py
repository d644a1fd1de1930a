"""Whether the code of an issued sheet still holds, and who changed what since."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.domain.figure import Status
from dntracker.domain.issue import Issued, Role
from dntracker.domain.issue_code import written
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.domain.workbook import address
from dntracker.services.desk import Desk
from dntracker.services.incoming import receive
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.proving import NoCodeInBook, Proof
from dntracker.services.reports.shelf import NotKept, Shelf, UnknownIssue
from dntracker.services.texts import sentence
from dntracker.store.check import check
from tests.services.reports.issuing.conftest import changed, issued, place, workbook
from tests.support import LAN, MINH, Clock, cell, desk_at


def asked(desk: Desk, path: Path, content: bytes) -> Proof:
    path.write_bytes(content)
    return desk.proving.prove_book(receive(path))


def edited(content: bytes, **cells: float | str | None) -> bytes:
    """The workbook as another program saves it, with some cells changed, each by its place or its name."""
    book, out = load_workbook(BytesIO(content)), BytesIO()
    for name, value in cells.items():
        book.worksheets[0][place(book, name)] = value
    book.save(out)
    return out.getvalue()


def where(desk: Desk, one: Issued) -> str:
    """The cell of this period's KTS.01."""
    for _, row, column, key, field, *_ in json.loads(Shelf(desk.store).content(one, Role.PLACES)):
        if (key, field) == ("KTS.01", "KY_NAY"):
            return address(row, column)
    raise AssertionError(one)


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
