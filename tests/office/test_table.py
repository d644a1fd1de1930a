"""A plain table as a workbook."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.office.errors import TargetUnwritable
from dntracker.office.table import HEAD, Column, Table, write_table

TABLE = Table(
    "Danh sách", "Tính đến 10/01/2026", (Column("STT", 5, centred=True), Column("Nơi", 30), Column("Hạn", 11)),
    [(1, "Phường Hải Châu", date(2025, 12, 8)), (2, "=1+1", None)],
)  # fmt: skip


def test_numbers_dates_and_texts_stay_what_they_are(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "a.xlsx")
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[HEAD]] == ["STT", "Nơi", "Hạn"]
    number, name, due = (cell.value for cell in sheet[HEAD + 1])
    assert (number, name, str(due)) == (1, "Phường Hải Châu", "2025-12-08 00:00:00")
    assert sheet.cell(HEAD + 1, 3).number_format == "dd/mm/yyyy"
    assert (sheet.cell(HEAD + 2, 2).value, sheet.cell(HEAD + 2, 2).data_type) == ("=1+1", "s")


def test_it_prints_upright_on_a4_with_its_head_on_every_page(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "a.xlsx")
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("portrait", 9)
    assert sheet.print_title_rows == f"${HEAD}:${HEAD}"
    assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None} == {
        "Times New Roman"
    }


def test_a_target_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        write_table(TABLE, tmp_path / "gone" / "a.xlsx")


def test_a_wide_table_lies_and_every_row_has_room_for_its_text(tmp_path: Path) -> None:
    columns = (Column("Trễ (ngày)", 8), Column("Tên", 20))
    rows = [(1, "Ngắn"), (2, "Một tên dài hơn hẳn bề rộng của cột nên xuống dòng")]
    write_table(Table("T", "", columns, rows, wide=True), tmp_path / "a.xlsx")
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    head, short, long = (sheet.row_dimensions[row].height for row in (HEAD, HEAD + 1, HEAD + 2))
    assert sheet.page_setup.orientation == "landscape"
    assert head > 1.8 * short
    assert long > 1.8 * short


def test_no_row_is_higher_than_excel_takes(tmp_path: Path) -> None:
    write_table(Table("T", "", (Column("Quy tắc", 20),), [("Một quy tắc dài. " * 100,)]), tmp_path / "a.xlsx")
    height = load_workbook(tmp_path / "a.xlsx").worksheets[0].row_dimensions[HEAD + 1].height
    assert 300 < height <= 409


@pytest.mark.parametrize("sign", ["\x0b", "\x01", "\ufffe", "\ud800"])
def test_signs_that_a_workbook_cannot_carry_are_left_out(sign: str, tmp_path: Path) -> None:
    write_table(Table("T", sign, (Column("Tên", 20),), [(f"a{sign}b",)]), tmp_path / "a.xlsx")
    assert load_workbook(tmp_path / "a.xlsx").worksheets[0].cell(HEAD + 1, 1).value == "ab"
