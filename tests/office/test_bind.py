"""Binding: a drawn workbook becomes a template, nothing else in it changes, and it fills like one drawn here."""

import pytest
from msgspec.structs import replace

from dntracker.domain.template import BandBinding, Binding, CellBinding, ColumnBinding, Reason, Sure, Why
from dntracker.office.bind import AlreadyBound, BoundTwice, NothingBound, bind
from dntracker.office.doctor import diagnose
from dntracker.office.workbook import filled
from tests.office.drawn import CODES, MILESTONES, ROW, STATISTICS
from tests.office.packages import TEMPLATE, book, opened, parts
from tests.office.samples import SHEET, STAMP

WHY = Why(Reason.PERSON, Sure.CERTAIN)
COLUMNS = tuple(ColumnBinding(place, "", field, WHY) for place, field in enumerate(ROW, 1))
CELLS = (CellBinding("KY", 6, 3, "", WHY), CellBinding("BIEU_SO", 4, 1, "Biểu số: …", WHY))
TABLE = BandBinding("CHI_TIEU", 11, 60, 1, 11, 12, COLUMNS, 11)
NOTES = BandBinding("CHU_THICH", 62, 62, 1, 11, 62, ())
BINDING = Binding("Biểu 01", CELLS, (TABLE, NOTES))
BOUND = bind(STATISTICS.read_bytes(), BINDING)


def test_the_doctor_finds_nothing_in_what_was_bound() -> None:
    assert diagnose(BOUND, CODES) == []


def test_the_rows_of_data_become_a_row_of_codes_and_the_model_rows() -> None:
    sheet, names = opened(BOUND), book(BOUND).defined_names
    assert [cell.value for cell in sheet[11]] == list(ROW)
    assert sheet.row_dimensions[11].hidden
    assert [sheet.cell(row, column).value for row in (12, 13) for column in range(1, 12)] == [None] * 22
    assert (sheet["B12"].font.b, sheet["B13"].font.b, sheet["B13"].border.left.style) == (True, False, "hair")
    said = {name: names[name].attr_text.replace("$", "") for name in names}
    assert said["BANG_CHI_TIEU"] == "'Biểu 01'!A11:K13"
    assert said["BANG_CHI_TIEU_NHOM"] == "'Biểu 01'!A12:K12"
    assert said["BANG_CHU_THICH"] == "'Biểu 01'!A15:K15"
    assert said["KY"] == "'Biểu 01'!C6"


def test_what_lay_below_moved_up_and_still_adds_up() -> None:
    sheet = opened(BOUND)
    assert (sheet["B14"].value, sheet["G14"].value) == ("Tổng số chỉ tiêu có số", "=COUNT(G11:G13)")
    assert (sheet["C17"].value, sheet["A4"].value, sheet["A15"].value) == ("NGƯỜI LẬP BIỂU", "Biểu số: …", "…")
    assert "A1:K20" in str(sheet.print_area).replace("$", "")


def test_a_percentage_gets_the_format_that_its_qualifier_extends() -> None:
    sheet = opened(BOUND)
    assert [sheet[cell].number_format for cell in ("I13", "J13", "G13")] == ["#,##0.0", "#,##0.0", "General"]


def test_footnotes_begin_at_the_left_whatever_text_they_take_after() -> None:
    centred = Binding("Biểu 01", (CellBinding("NOI_NHAN_DANH_SACH", 6, 3, "", WHY),), (TABLE, NOTES))
    sheet = opened(bind(STATISTICS.read_bytes(), centred))
    assert (sheet["C6"].alignment.horizontal, sheet["A15"].alignment.horizontal) == ("center", "left")
    assert sheet["A15"].alignment.wrap_text


def test_no_other_part_of_the_file_changed() -> None:
    before, after = parts(STATISTICS.read_bytes()), parts(BOUND)
    assert {part for part in before if before[part] != after.get(part)} == {
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml",
    }  # fmt: skip
    assert before.keys() == after.keys()


def test_it_fills_and_its_own_total_counts_the_copies() -> None:
    sheet = opened(filled(BOUND, SHEET, "", STAMP).data)
    names = [sheet.cell(row, 2).value for row in range(12, 12 + len(SHEET.bands["CHI_TIEU"].rows))]
    assert names == [row.values["CHI_TIEU"] for row in SHEET.bands["CHI_TIEU"].rows]
    last = 11 + len(names)
    assert sheet.cell(last + 1, 7).value == f"=COUNT(G11:G{last})"
    assert sheet["A4"].value == f"Biểu số: {SHEET.fields['BIEU_SO']}"


def test_a_bound_workbook_is_not_bound_again() -> None:
    with pytest.raises(AlreadyBound):
        bind(BOUND, BINDING)
    with pytest.raises(AlreadyBound):
        bind(TEMPLATE.read_bytes(), replace(BINDING, sheet="01-CĐS"))


def test_a_table_that_shows_nothing_of_the_report_is_not_bound() -> None:
    only_numbers = replace(TABLE, top=7, bottom=11, row=7, group=0, columns=COLUMNS[:1])
    with pytest.raises(NothingBound):
        bind(MILESTONES.read_bytes(), Binding("PL 4.1", (), (only_numbers,)))


def test_a_field_stands_in_one_column() -> None:
    twice = replace(TABLE, columns=(*COLUMNS[:3], replace(COLUMNS[3], field="STT")))
    with pytest.raises(BoundTwice):
        bind(STATISTICS.read_bytes(), replace(BINDING, bands=(twice,)))


def test_a_column_without_a_field_keeps_its_formula_in_each_copy() -> None:
    own = replace(TABLE, columns=tuple(replace(one, field="") if one.column == 10 else one for one in COLUMNS), row=13)
    sheet = opened(filled(bind(STATISTICS.read_bytes(), replace(BINDING, bands=(own, NOTES))), SHEET, "", STAMP).data)
    assert [sheet.cell(row, 10).value for row in (13, 14)] == ["=G13/F13*100", "=G14/F14*100"]
