"""Signs, facts and pages of columns: what a timeline needs of the engine, on a small template."""

import pytest
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.layout import Layout
from dntracker.domain.report import Band, Column, Fact, Filled, Report, Row, RowKind, Sign, Value, in_column
from dntracker.office.layout import layout
from dntracker.office.workbook import filled
from tests.office.foreign import made
from tests.office.packages import opened
from tests.office.samples import STAMP

NAMES = {
    "DAU_TRE": "$B$1", "BANG_MOC": "$A$4:$B$7", "BANG_MOC_NHOM": "$A$5:$B$5", "BANG_MOC_CON": "$A$7:$B$7",
    "COT_MOC": "$B$3:$B$7", "COT": "$B$3",
}  # fmt: skip
SIX = tuple(f"2024-0{month}" for month in range(1, 7))


def draw(sheet: Worksheet) -> None:
    sheet["A4"], sheet["B4"] = "MOC", "THOI_GIAN"
    sheet["B1"], sheet["B1"].fill = "trễ", PatternFill("solid", fgColor="F2C4BE")
    for row, size in ((5, 11), (6, 12), (7, 9)):
        sheet.cell(row, 1).font = Font(size=size)
    sheet.row_dimensions[4].hidden = True
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_cols = "A:A"
    assert sheet.parent is not None
    for name, cells in NAMES.items():
        sheet.parent.defined_names[name] = DefinedName(name, attr_text=f"'{sheet.title}'!{cells}")


def report(paper: str = "", page: int = 3) -> Report:
    columns = tuple(Column(key, {"COT": key[-1]}, bool(place) and not place % page) for place, key in enumerate(SIX))
    late: dict[str, Value] = {in_column("THOI_GIAN", SIX[1]): Sign("DAU_TRE", "◇")}
    rows = (
        Row(RowKind.GROUP, "", {"MOC": "Nhóm"}),
        Row(RowKind.ROW, "A", {"MOC": "Dự án"}),
        Row(RowKind.PART, "A|m", {"MOC": Fact("2023")} | late | {in_column("THOI_GIAN", SIX[2]): Sign("DAU_TRE")}),
    )
    return Report("Thử", "", "", {}, {"MOC": Band(rows, columns)}, paper)


def filling(paper: str = "", page: int = 3) -> Filled:
    return filled(made(draw), report(paper, page), "thử", STAMP)


def test_a_sign_looks_like_its_cell_of_the_legend_and_says_its_own_mark() -> None:
    sheet = opened(filling().data)
    assert (sheet["C7"].value, sheet["C7"].fill.fgColor.rgb) == ("◇", sheet["B1"].fill.fgColor.rgb)
    assert (sheet["D7"].value, sheet["D7"].fill.fgColor.rgb) == (None, sheet["B1"].fill.fgColor.rgb)
    assert sheet["E7"].fill.fgColor.rgb != sheet["B1"].fill.fgColor.rgb


def test_facts_and_marks_can_be_asked_about_and_bare_fills_cannot() -> None:
    assert [one.ref for one in filling().numbers] == [("A|m", "MOC"), ("A|m", in_column("THOI_GIAN", SIX[1]))]


def test_group_row_and_part_take_the_model_rows_that_are_named_after_them() -> None:
    sheet = opened(filling().data)
    assert [(sheet.cell(row, 1).value, sheet.cell(row, 1).font.size) for row in (5, 6, 7)] == [
        ("Nhóm", 11), ("Dự án", 12), ("2023", 9),
    ]  # fmt: skip


def test_pages_begin_with_the_columns_that_say_so() -> None:
    found: Layout = layout(filling())[0]
    assert found.page.column_breaks == {4}
    assert found.page.repeat_columns == (0, 1)
    assert [one.id for one in opened(filling(page=2).data).col_breaks.brk] == [3, 5]
    assert not opened(filling(page=9).data).col_breaks.brk


@pytest.mark.parametrize(("paper", "number", "width"), [("", 9, 297.0), ("A4", 9, 297.0), ("A3", 8, 420.0)])
def test_the_paper_that_was_asked_for_takes_the_place_of_the_templates(paper: str, number: int, width: float) -> None:
    found = filling(paper)
    assert opened(found.data).page_setup.paperSize == number
    assert layout(found)[0].page.width == width
