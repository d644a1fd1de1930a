"""Timelines on paper: heads, pagings, rows, codes."""

from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.issue import Role
from dntracker.domain.issue_code import written
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import Painters
from dntracker.services.reports.paging import PAGINGS
from dntracker.services.reports.shelf import Shelf
from tests.services.reports.projects.conftest import KINDS, said
from tests.services.reports.report_data import sheet_of
from tests.support import Clock


def test_the_profile_shows_its_milestones_over_the_quarters_of_its_years(desk: Desk) -> None:
    sheet = sheet_of(desk, KINDS["ho-so-du-an"])
    heads = {sheet.cell(25, column).value: column for column in range(8, 36)}
    assert len(heads) == 28  # 2020 to 2026
    opened = next(cell.row for cell in sheet["B"] if cell.value == "Khai trương")
    marks = [sheet.cell(opened, column).value for column in range(8, 36)]
    assert (marks.index("◆") + 8, marks.count("◆")) == (heads["THOI_GIAN@2025-Q1"], 1)
    late = next(cell.row for cell in sheet["B"] if cell.value == "Đưa vào hoạt động")
    red = sheet["E20"].fill.fgColor.rgb  # the legend's trễ
    found = [place for place in range(8, 36) if sheet.cell(late, place).fill.fgColor.rgb == red]
    assert found == list(range(heads["THOI_GIAN@2024-Q1"], heads["THOI_GIAN@2026-Q1"] + 1))


def test_a_timeline_repeats_heads_and_legend_on_three_pages_of_three_years(desk: Desk) -> None:
    sheet = sheet_of(desk, KINDS["dong-thoi-gian"])
    assert (sheet.print_title_rows, sheet.print_title_cols, sheet.page_setup.paperSize) == ("$6:$11", "$A:$E", 8)
    assert [one.id for one in sheet.col_breaks.brk] == [41, 77]  # five columns, then thirty-six months a page
    assert [sheet.cell(10, 6 + 12 * year).value for year in range(7)] == [str(2020 + year) for year in range(7)]
    assert said(sheet, "A4", "C4", "A5") == [
        "Mọi dự án trong tệp", "Từ năm 2020 đến năm 2026", "4 dự án, 10 mốc, 3 mốc chậm hoặc lùi",
    ]  # fmt: skip
    (layout,) = desk.reports.layouts(KINDS["dong-thoi-gian"])
    assert len(layout.page.column_breaks) == 2


@pytest.mark.parametrize(("paging", "paper", "first", "count"), [
    ("a3-nam", 8, "2025-01", 12), ("a4-nam", 9, "2025-01", 12), ("a3-quy", 8, "2025-01-01", 36),
    ("a4-quy", 9, "2025-01-01", 36),
])  # fmt: skip
def test_a_timeline_of_a_year_in_each_paging(desk: Desk, paging: str, paper: int, first: str, count: int) -> None:
    sheet = sheet_of(desk, Order("dong-thoi-gian", period=Period.parse("2025"), paging=paging))
    assert sheet.page_setup.paperSize == paper
    codes = [cell.value for cell in sheet[12]][5:]
    assert (codes[0], len(codes)) == (f"THOI_GIAN@{first}", count)
    assert len(sheet.col_breaks.brk) == (count - 1) // PAGINGS[paging].columns


@pytest.mark.parametrize("kind", KINDS)
def test_each_sheet_is_issued_proved_and_given_back(desk: Desk, clock: Clock, kind: str) -> None:
    order = KINDS[kind]
    issued, found = desk.issuing.issue(order, date(2026, 1, 9), Painters())
    assert found.title.startswith(desk.reports.make(order).title)
    assert desk.proving.prove(written(issued.code)).holds
    assert Shelf(desk.store).content(issued, Role.WORKBOOK)[:2] == b"PK"
    clock.turn(days=1)
    assert desk.issuing.issue(order, None, Painters())[0].code == issued.code  # a day later nothing else is said


@pytest.mark.parametrize("kind", ["cham-tien-do", "ho-so-du-an", "dong-thoi-gian"])
def test_a_date_that_was_moved_is_named_by_the_code(desk: Desk, clock: Clock, kind: str) -> None:
    issued, _ = desk.issuing.issue(KINDS[kind], date(2026, 1, 9), Painters())
    clock.turn(days=1)
    desk.projects.milestone_deeds.revise("CVPM2", "de-an-khai-thac", "30/06/2026", "Chờ quy định")
    told = desk.proving.prove(written(issued.code))
    assert not told.holds
    assert any("Trình đề án khai thác" in one.place and one.by == "Cán bộ L" for one in told.now)
    again, prospect = desk.issuing.issue(KINDS[kind], None, Painters())
    assert (again.adjustment, again.code != issued.code) == (1, True)
    assert prospect.changes


def test_a_short_timeline_has_a_row_a_project(desk: Desk) -> None:
    rows = desk.reports.make(replace(KINDS["dong-thoi-gian"], paging="a4-nam-gon")).bands["DU_AN"].rows
    assert [row.key for row in rows if row.key] == ["DTXTM", "TTCH", "CVPM2", "NTS-HCCD"]


def test_papers_of_one_timeline_have_codes_of_their_own(desk: Desk) -> None:
    codes = {
        desk.issuing.look(replace(KINDS["dong-thoi-gian"], paging=paging)).code for paging in ("", "a4-nam", "a3-quy")
    }
    assert len(codes) == 3
