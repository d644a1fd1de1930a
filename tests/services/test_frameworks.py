"""Frameworks: sums of points, points of a year, and a whole one from a workbook and back."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from dntracker.domain.errors import UserError
from dntracker.domain.framework import (
    Criterion,
    Framework,
    Score,
    Scoring,
    circular,
    in_order,
    mismatches,
    most_of,
    points_of,
)
from dntracker.office.table import HEAD as HEAD_ROW
from dntracker.services.desk import Desk
from dntracker.services.frameworks import Preview
from dntracker.services.headed_table import RowState
from dntracker.services.incoming import receive
from dntracker.services.texts import sentence
from tests.support import a_desk, put, state_of

DTI, OWN = "DTI-922", Framework("KH-93", "Kế hoạch năm 2024")
HEAD = ("Mã", "Tên", "Nhóm", "Đơn vị tính", "Điểm tối đa", "Cách chấm", "Quy tắc chấm", "Mục tiêu", "Mã chỉ tiêu")
GROUP = ("A", "Nhóm A", "", "", 30, "", "", "", "")
SHARE = ("A.1", "Tỷ trọng kinh tế số", "A", "%", 10, "Tỷ lệ", "a/b", "≥ 20", "KTS.01")
STEPS = ("A.2", "Ban chỉ đạo họp", "A", "lần", 20, "Bậc thang", "4: 20; 3: 15; 2: 10; 1: 5", "", "")


def workbook(path: Path, *rows: Iterable[object], head: Iterable[object] = HEAD) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (head, *rows):
        sheet.append(list(row))
    book.save(path)
    return path


def preview(desk: Desk, path: Path, *rows: Iterable[object], head: Iterable[object] = HEAD) -> Preview:
    return desk.frameworks.preview(receive(workbook(path / "bo.xlsx", *rows, head=head)), OWN)


def states(found: Preview) -> list[str]:
    return [row.state.value for row in found.rows]


def line(code: str, parent: str = "", points: float = 0.0) -> Criterion:
    return Criterion("K", code, code, parent, points=points)


def test_the_seeded_framework_adds_up() -> None:
    desk = a_desk()
    lines = desk.frameworks.lines(DTI, 2022)
    assert [(one.criterion.code, one.depth) for one in lines][:2] == [("I", 0), ("1", 1)]
    assert most_of(one.criterion for one in lines if one.depth == 0) == 1000
    assert desk.frameworks.mismatches(DTI) == []


def test_points_of_a_group_are_the_sum_of_its_parts() -> None:
    desk = a_desk()
    by_code = {one.code: one for one in desk.frameworks.criteria(DTI)}
    desk.frameworks.record(by_code["1"], 2022, "official", "100")
    desk.frameworks.record(by_code["2"], 2022, "official", "82,53")
    group, first = desk.frameworks.lines(DTI, 2022)[:2]
    assert group.points == (None, None, 182.53)
    assert (group.summed, first.points) == (frozenset({"self_assessed", "verified", "official"}), (None, None, 100.0))
    assert desk.frameworks.lines(DTI, 2021)[0].points == (None, None, None)


def test_the_three_levels_are_kept_apart_and_taken_away_one_by_one() -> None:
    desk = a_desk()
    first = desk.frameworks.criteria(DTI)[1]
    for level, text in (("self_assessed", "95"), ("verified", "92"), ("official", "90")):
        desk.frameworks.record(first, 2022, level, text)
    assert desk.frameworks.lines(DTI, 2022)[1].points == (95.0, 92.0, 90.0)
    for level in ("self_assessed", "verified", "official"):
        desk.frameworks.record(first, 2022, level, "")
    assert desk.store.all(Score) == []


@pytest.mark.parametrize("text", ["101", "-1", "nhiều", "…", "90–95"])
def test_points_beyond_the_maximum_are_refused(text: str) -> None:
    desk = a_desk()
    with pytest.raises(UserError) as error:
        desk.frameworks.record(desk.frameworks.criteria(DTI)[1], 2022, "official", text)
    assert sentence(error.value) == f"Không đọc được số điểm “{text}”. Gõ một số từ 0 đến 100."


def test_points_are_taken_back_on_the_screen_of_the_catalogue() -> None:
    desk = a_desk()
    before = state_of(desk.store)
    desk.frameworks.record(desk.frameworks.criteria(DTI)[1], 2022, "official", "90")
    assert desk.catalogue_acts.undo() == "hoàn tác: công nhận 90 điểm, 2022: Nhận thức số"
    assert state_of(desk.store) == before


def test_a_workbook_becomes_a_framework_in_one_step(tmp_path: Path) -> None:
    desk = a_desk()
    before = state_of(desk.store)
    found = preview(desk, tmp_path, GROUP, SHARE, STEPS)
    assert states(found) == ["new", "new", "new"]
    assert state_of(desk.store) == before
    assert desk.frameworks.take(found) == 3
    criteria = desk.frameworks.criteria("KH-93")
    assert [one.code for one in criteria] == ["A", "A.1", "A.2"]
    assert (criteria[1].scoring, criteria[1].target, criteria[1].indicator) == (Scoring.RATIO, "≥ 20", "KTS.01")
    assert [one[1].code for one in desk.frameworks.of_indicator("KTS.01")] == ["A.1"]
    desk.catalogue_acts.undo()
    assert state_of(desk.store) == before


def test_a_second_workbook_says_what_is_new_changed_and_the_same(tmp_path: Path) -> None:
    desk = a_desk()
    desk.frameworks.take(preview(desk, tmp_path, GROUP, SHARE))
    found = preview(desk, tmp_path, GROUP, ("A.1", "Kinh tế số", "A", "%", 12, *SHARE[5:]), STEPS)
    assert states(found) == ["same", "changed", "new"]
    assert found.rows[1].sentence == "Đổi tên, điểm tối đa."
    assert [(one.stated, one.parts) for one in found.mismatches] == [(30.0, 32.0)]


def test_a_column_that_the_workbook_lacks_changes_nothing(tmp_path: Path) -> None:
    desk = a_desk()
    desk.frameworks.take(preview(desk, tmp_path, GROUP, SHARE, STEPS))
    found = preview(desk, tmp_path, *[row[:2] for row in (GROUP, SHARE, STEPS)], head=HEAD[:2])
    assert states(found) == ["same", "same", "same"]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("", "Không mã"), "Thiếu mã."),
        (("A.3", ""), "Thiếu tên."),
        (("A", "Lại A"), "Mã A đã có ở dòng trên."),
        (("A.3", "Điểm chữ", "A", "", "mười"), "Không đọc được số điểm “mười”."),
        (("A.3", "Điểm âm", "A", "", -5), "Số điểm “-5” phải là một số từ 0 trở lên."),
        (("A.3", "Cách lạ", "A", "", 5, "xổ số"), "Không có cách chấm “xổ số”"),
        (("A.3", "Thiếu bậc", "A", "", 5, "Bậc thang", "tùy"), "Bậc thang phải ghi quy tắc"),
        (("A.3", "Mồ côi", "Z"), "Không có nhóm Z."),
        (("A.3", "Tự nhóm", "A.3"), "Nhóm của dòng này không dẫn lên được đầu bảng."),
        (("A.3", "Chỉ tiêu lạ", "A", "", 5, "", "", "", "KTS.999"), "Không có chỉ tiêu KTS.999 trong tệp."),
    ],
)
def test_a_row_that_cannot_be_is_refused_and_the_rest_taken(
    tmp_path: Path, row: tuple[object, ...], words: str
) -> None:
    desk = a_desk()
    found = preview(desk, tmp_path, GROUP, (*row, *[""] * (len(HEAD) - len(row))))
    assert states(found) == ["new", "refused"]
    assert found.rows[1].sentence.startswith(words)
    assert desk.frameworks.take(found) == 1


def test_headings_may_stand_lower_down_and_be_called_as_officials_call_them(tmp_path: Path) -> None:
    desk = a_desk()
    head = ("STT", "Chỉ tiêu", "Mã số", "ĐVT", "Điểm")
    found = preview(desk, tmp_path, head, (1, "Kinh tế số", "A.1", "%", 10.5), head=("KẾ HOẠCH NĂM 2024",))
    assert [(one.code, one.measure, one.points) for one in found.changes] == [("A.1", "%", 10.5)]


@pytest.mark.parametrize(
    ("rows", "words"),
    [([("Tên", "Điểm"), ("A", 1)], "Không thấy dòng tiêu đề"), ([("Mã", "Tên")], "không có dòng nào")],
)
def test_a_workbook_without_a_table_is_refused(tmp_path: Path, rows: list[tuple[object, ...]], words: str) -> None:
    with pytest.raises(UserError) as error:
        preview(a_desk(), tmp_path, *rows[1:], head=rows[0])
    assert words in sentence(error.value)


def test_what_is_no_workbook_is_refused_in_one_sentence(tmp_path: Path) -> None:
    again, damaged = "lưu lại thành .xlsx", "gửi lại tệp"
    cases = (
        ("a.xlsx", b"khong phai", again),
        ("b.xls", b"\xd0\xcf\x11\xe0", again),
        ("c.xlsx", b"PK\x03\x04", damaged),
    )
    for name, data, words in cases:
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserError) as error:
            receive(tmp_path / name)
        assert words in sentence(error.value)


def test_a_cell_with_an_error_is_named_and_its_row_left_out(tmp_path: Path) -> None:
    broken = ("A.1", "Tỷ trọng kinh tế số", "A", "%", "=1/0")
    found = preview(a_desk(), tmp_path, GROUP, broken, head=HEAD)
    assert states(found) == ["new", "refused"]
    assert found.rows[1].sentence.startswith("Ô E3 báo lỗi hoặc là công thức chưa có giá trị")


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="too_many_rows"):
        preview(a_desk(), tmp_path, *((f"A.{n}", "x") for n in range(5001)))


def test_what_goes_out_comes_back_the_same(tmp_path: Path) -> None:
    desk = a_desk()
    desk.frameworks.take(preview(desk, tmp_path, GROUP, SHARE, STEPS))
    for code in (DTI, "KH-93"):
        path = desk.frameworks.export(code, tmp_path / f"{code}.xlsx")
        framework = next(one for one in desk.frameworks.all() if one.code == code)
        found = desk.frameworks.preview(receive(path), framework)
        assert {row.state for row in found.rows} == {RowState.SAME}
    sheet = load_workbook(tmp_path / f"{DTI}.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[HEAD_ROW + 1]][:5] == ["I", "Nhóm nền tảng chung", None, None, 500]


def test_a_line_goes_with_all_that_lies_under_it_and_its_points() -> None:
    desk = a_desk()
    criteria = desk.frameworks.criteria(DTI)
    desk.frameworks.record(criteria[1], 2022, "official", "90")
    desk.frameworks.remove_criterion(criteria[0])
    assert [one.code for one in desk.frameworks.criteria(DTI)] == ["II", "7", "8", "9"]
    assert desk.store.all(Score) == []


def test_the_latest_framework_comes_first() -> None:
    desk = a_desk()
    put(desk.store, Framework("CU", "Cũ"))
    assert [one.code for one in desk.frameworks.all()][-1] == "CU"


def test_parts_that_do_not_add_up_are_named() -> None:
    found = mismatches([line("A", points=10), line("B", "A", 4), line("C", "A", 5), line("D")])
    assert [(one.code, one.stated, one.parts) for one in found] == [("A", 10.0, 9.0)]


def test_lines_under_themselves_or_under_nothing_are_found() -> None:
    assert circular([line("A"), line("B", "A"), line("C", "D"), line("D", "C"), line("E", "X")]) == {"C", "D", "E"}


trees = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 100)), min_size=1, max_size=9).map(
    lambda found: [
        line(str(n), "" if parent >= n else str(parent), float(points)) for n, (parent, points) in enumerate(found)
    ]
)


@given(trees)
def test_the_points_at_the_top_are_those_given_at_the_leaves(criteria: list[Criterion]) -> None:
    groups = {one.parent for one in criteria}
    leaves = {one.code: one.points or 0.0 for one in criteria if one.code not in groups}
    points = points_of(criteria, leaves)
    tops = [points[one.code] for one in criteria if not one.parent]
    assert sum(top or 0.0 for top in tops) == sum(leaves.values())
    assert {one.code for _, one in in_order(criteria)} == {one.code for one in criteria}


def test_large_numbers_and_shares_of_a_workbook_stay_whole(tmp_path: Path) -> None:
    rows = [("A", "Thu", "", "đồng", 1, "", "", 25_000_000_000, ""), ("B", "Chi", "", "", 1, "", "", 12345678901.5, "")]
    found = preview(a_desk(), tmp_path, *rows)
    assert [row.criterion and row.criterion.target for row in found.rows] == ["25000000000", "12345678901,5"]
