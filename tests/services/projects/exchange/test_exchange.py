"""Projects out as a workbook or schedule and in again: each difference is shown first, nothing is taken unseen."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.domain.milestone import Milestone
from dntracker.domain.person import NoRight, Person, Role
from dntracker.domain.project import Project, ProjectAmount
from dntracker.services.headed_table import RowState
from dntracker.services.projects.exchange.exchange import arrive
from dntracker.services.texts import sentence
from tests.office.books import a_book
from tests.services.projects.exchange.files import PARK, a_plan, changed, compared, milestone, out
from tests.support import a_desk, put, state_of


def edit(path: Path, sheet: str, code: str, said: Mapping[str, object]) -> None:
    """Change cells of the row that has a code, under their headings; a new code becomes a new row."""
    book = load_workbook(path)
    found = book[sheet]
    assert isinstance(found, Worksheet)
    heads = {cell.value: column for column, cell in enumerate(found[4], 1)}
    rows = [row for row in range(5, found.max_row + 1) if code in [cell.value for cell in found[row]]]
    row = rows[0] if rows else found.max_row + 1
    for heading, value in said.items():
        found.cell(row, heads[heading]).value = value  # type: ignore[assignment]
    book.save(path)


@pytest.mark.parametrize("name", ["danh mục.xlsx", "danh mục.xml"])
def test_what_went_out_changes_nothing_when_it_comes_back(tmp_path: Path, name: str) -> None:
    desk = a_plan(a_desk())
    before = state_of(desk.store)
    comparison = compared(desk, out(desk, tmp_path / name))
    assert changed(comparison) == []
    assert comparison.count(RowState.SAME) >= 10
    assert desk.projects.exchange.take(comparison) == 0
    assert state_of(desk.store) == before


def test_the_workbook_holds_numbers_as_numbers_and_days_as_days(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    book = load_workbook(out(desk, tmp_path / "a.xlsx"))
    assert book.sheetnames == ["Dự án", "Vốn", "Mốc"]
    [plan] = [row for row in book["Mốc"].iter_rows(min_row=5, values_only=True) if row[1] == "BG"]
    assert str(plan[4]) == "2024-06-30 00:00:00"
    totals = [row for row in book["Vốn"].iter_rows(min_row=5, values_only=True) if row[1] == "Tổng mức đầu tư"]
    assert [row[5] for row in totals if row[0] == PARK] == [">799", ">986", ">1.400"]
    assert [row[5] for row in totals if row[0] == "DTXTM"] == [258]


def test_a_plan_is_moved_with_its_reason_and_not_without(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    edit(path, "Mốc", "BG", {"Kế hoạch": date(2025, 1, 31)})
    [refused] = changed(compared(desk, path))
    assert refused.state is RowState.REFUSED
    assert "lý do" in refused.sentence
    edit(path, "Mốc", "BG", {"Lý do dời": "chậm đền bù"})
    comparison = compared(desk, path)
    [moved] = changed(comparison)
    assert (moved.state, moved.place, moved.project) == (RowState.CHANGED, "Mốc, dòng 14", PARK)
    assert moved.sentence == "Dời kế hoạch từ 30/06/2024 đến 31/01/2025: chậm đền bù."
    assert milestone(desk, "BG").plan == "2024-06-30"
    assert desk.projects.exchange.take(comparison) == 1
    found = milestone(desk, "BG")
    assert (found.planned, found.plan, found.revisions[0].reason) == ("2024-06-30", "2025-01-31", "chậm đền bù")


def test_one_file_is_one_step_of_undo(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    before = state_of(desk.store)
    path = out(desk, tmp_path / "a.xlsx")
    edit(path, "Dự án", "MOI", {"Mã dự án": "MOI", "Tên dự án": "Trục tích hợp dữ liệu", "Giai đoạn": ""})
    edit(path, "Mốc", "Thuê tư vấn", {"Mã dự án": "MOI", "Tên mốc": "Thuê tư vấn", "Kế hoạch": "quý II/2027"})
    edit(path, "Vốn", "MOI", {
        "Mã dự án": "MOI", "Loại tiền": "tong muc dau tu", "Ngày": date(2026, 1, 5), "Số tiền (tỷ đồng)": "~ 82,5",
        "Văn bản": "QĐ 12/QĐ-SKHCN",
    })  # fmt: skip
    comparison = compared(desk, path)
    assert [(one.state, one.sentence) for one in changed(comparison)] == [
        (RowState.NEW, "Thêm dự án."),
        (RowState.NEW, "Thêm tổng mức đầu tư, 05/01/2026: ~82,5\N{NO-BREAK SPACE}tỷ đồng."),
        (RowState.NEW, "Thêm mốc, kế hoạch quý II/2027."),
    ]
    assert desk.projects.exchange.take(comparison) == 3
    item = desk.projects.portfolio.item("MOI")
    assert (item.project.name, item.milestones[0].planned) == ("Trục tích hợp dữ liệu", "2027-Q2")
    assert item.total is not None
    assert item.total.dong == 82_500_000_000
    assert desk.projects.acts.undo_name() == "nạp dự án từ a.xlsx: 3 thay đổi"
    desk.projects.acts.undo()
    assert state_of(desk.store) == before


def test_rows_that_are_refused_stay_out_and_the_others_come_in(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    edit(path, "Mốc", "BG", {"Thực tế": "hôm qua"})
    edit(path, "Mốc", "VH", {"Dự báo": "quý II/2026"})
    edit(path, "Dự án", "TTCH", {"Giai đoạn": "chờ"})
    edit(path, "Vốn", "LẠ", {"Mã dự án": "LẠ", "Số tiền (tỷ đồng)": 5, "Loại tiền": "Tổng mức đầu tư"})
    comparison = compared(desk, path)
    told = {one.place.split(",")[0] + one.name: (one.state, one.sentence) for one in changed(comparison)}
    assert told["MốcVận hành thử"] == (RowState.CHANGED, "Dự báo quý II/2026 (trước: 31/03/2026).")
    assert told["MốcBàn giao mặt bằng"][0] is RowState.REFUSED
    assert "hôm qua" in told["MốcBàn giao mặt bằng"][1]
    assert "chờ" in told["Dự án" + desk.projects.portfolio.item("TTCH").project.name][1]
    assert "LẠ" in told["VốnTổng mức đầu tư"][1]
    assert desk.projects.exchange.take(comparison) == 1
    assert milestone(desk, "VH").forecast == "2026-Q2"
    assert milestone(desk, "BG").actual == ""


def test_a_column_that_is_missing_changes_nothing(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    book = load_workbook(path)
    del book["Dự án"], book["Vốn"]
    book["Mốc"].delete_cols(5, 8)
    book.save(path)
    assert changed(compared(desk, path)) == []


def test_an_amount_that_differs_is_shown_with_both(tmp_path: Path) -> None:
    desk = a_desk()
    path = out(desk, tmp_path / "a.xlsx")
    book = load_workbook(path)
    cell = next(row[5] for row in book["Vốn"].iter_rows(min_row=5) if row[5].value == 404)
    cell.value = 405
    book.save(path)
    comparison = compared(desk, path)
    [difference] = changed(comparison)
    assert "404\N{NO-BREAK SPACE}tỷ đồng thành 405\N{NO-BREAK SPACE}tỷ đồng." in difference.sentence
    desk.projects.exchange.take(comparison)
    assert 405_000_000_000 in [one.dong for one in desk.store.all(ProjectAmount)]
    assert 404_000_000_000 not in [one.dong for one in desk.store.all(ProjectAmount)]


def test_what_changed_under_the_preview_is_looked_at_again(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    edit(path, "Mốc", "VH", {"Dự báo": "quý II/2026"})
    comparison = compared(desk, path)
    desk.projects.milestone_deeds.forecast(PARK, "VH", "30/09/2026")
    before = state_of(desk.store)
    with pytest.raises(UserError) as raised:
        desk.projects.exchange.take(comparison)
    assert sentence(raised.value) == "Dự án đã đổi từ lúc xem trước a.xlsx. Nạp lại tệp để xem lại."
    assert state_of(desk.store) == before
    assert desk.projects.portfolio.item(PARK).milestone("VH").forecast == "2026-09-30"


def test_a_preview_leaves_no_trace(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    edit(path, "Mốc", "VH", {"Dự báo": "quý II/2026"})
    before, acts = state_of(desk.store), len(desk.history.acts(1000))
    compared(desk, path)
    assert state_of(desk.store) == before
    assert len(desk.history.acts(1000)) == acts
    desk.projects.milestone_deeds.explain(PARK, "VH", "thiếu thiết bị")
    assert len(desk.history.acts(1000)) == acts + 1


def test_whoever_may_not_change_projects_takes_nothing_in(tmp_path: Path) -> None:
    desk = a_desk(Actor("Cán bộ B", "20195"))
    path = out(desk, tmp_path / "a.xlsx")
    put(desk.store, Person("Cán bộ B", unit="20195", roles=(Role.ENTER,)))
    desk.rights.refresh()
    with pytest.raises(NoRight):
        compared(desk, path)


def test_a_project_out_of_another_file_is_a_new_one_here(tmp_path: Path) -> None:
    there = a_desk()
    put(there.store, Project("X1", "Kho dữ liệu dùng chung"), Milestone("X1", "M1", "Nghiệm thu", planned="2026-Q4"))
    there.projects.refresh()
    here = a_desk()
    comparison = compared(here, out(there, tmp_path / "a.xml", "X1"))
    assert [one.state for one in comparison.differences] == [RowState.NEW, RowState.NEW]
    here.projects.exchange.take(comparison)
    assert milestone(here, "M1", "X1").planned == "2026-Q4"


def test_a_workbook_without_such_tables_says_what_it_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "khác.xlsx"
    path.write_bytes(a_book({"A1": "Chỉ tiêu", "A2": "Tỷ lệ"}))
    with pytest.raises(UserError) as raised:
        compared(a_desk(), path)
    assert sentence(raised.value).startswith("Không thấy dòng tiêu đề có cột Mã dự án, với Tên dự án")


def test_a_sheet_or_column_whose_heading_says_nothing_is_named_and_the_others_come_in(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    assert compared(desk, path).passed_over == ""
    edit(path, "Mốc", "VH", {"Dự báo": "30/06/2026"})
    book = load_workbook(path)
    book["Dự án"]["A4"] = "Mã của sở"
    book["Mốc"]["K4"] = "Lý do chậmm"
    book.save(path)
    comparison = compared(desk, path)
    assert [one.sentence for one in changed(comparison)] == ["Dự báo 30/06/2026 (trước: 31/03/2026)."]
    assert comparison.passed_over == (
        "Không đọc bảng “Dự án”, cột “Lý do chậmm” của bảng “Mốc” vì tiêu đề không khớp. "
        "Còn cần thì sửa tiêu đề rồi nạp lại."
    )


def test_each_row_of_a_file_reads_its_own_project_and_not_all_of_them(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xlsx")
    edit(path, "Mốc", "BG", {"Dự báo": date(2027, 1, 31)})
    edit(path, "Mốc", "VH", {"Dự báo": date(2027, 6, 30)})
    edit(path, "Dự án", "MOI", {"Mã dự án": "MOI", "Tên dự án": "Trục tích hợp dữ liệu"})
    arrival = arrive(path)
    desk.projects.refresh()
    said: list[str] = []
    desk.store.connection.set_trace_callback(said.append)
    comparison = desk.projects.exchange.compare(arrival)
    desk.store.connection.set_trace_callback(None)
    assert len(changed(comparison)) == 3
    milestones = [one for one in said if "FROM milestone" in one]
    assert milestones
    assert [one for one in milestones if "WHERE" not in one] == []


@pytest.mark.parametrize("name", ["danh mục.xlsx", "danh mục.xml"])
def test_texts_come_back_with_their_lines_whatever_they_look_like(tmp_path: Path, name: str) -> None:
    texts = ["hai\ndòng", "một\N{NO-BREAK SPACE}tỷ", "=1+1", "-5", "_x0041_", "</Note>&<b>", "]]>", "'", "2024", "0,50"]
    desk = a_desk()
    project = replace(desk.projects.portfolio.item(PARK).project, note=texts[0])
    amount = replace(desk.projects.portfolio.item(PARK).totals[0], note=texts[0])
    made = [
        Milestone(PARK, f"M{place}", f"{text} {place}", planned="2024", position=90 + place, reason=text, note=text)
        for place, text in enumerate(texts)
    ]
    put(desk.store, project, amount, *made, screen="projects")
    desk.projects.refresh()
    assert changed(compared(desk, out(desk, tmp_path / name))) == []
