"""Columns that repeat: a band's model columns stand once for each column of the report."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.quantity import Quantity
from dntracker.domain.report import (
    Band,
    Column,
    Filled,
    Number,
    Percentage,
    Report,
    Row,
    RowKind,
    Value,
    in_column,
)
from dntracker.office.errors import UnusableTemplate
from dntracker.office.workbook import filled
from tests.office.packages import book, opened
from tests.office.samples import STAMP

YEARS = ("2022", "2023", "2024")


def template(**names: str) -> bytes:
    """A table with a model pair of columns C:D under a merged heading, and a total under it."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Theo năm"
    rows: dict[int, list[str | None]] = {
        1: ["TÊN BIỂU"],
        2: ["STT", "Chỉ tiêu", "Năm …", None, "Ghi chú"],
        3: [None, None, "Số liệu", "Tỷ lệ", None],
        4: ["STT", "CHI_TIEU", "SO_LIEU", "TY_LE", "GHI_CHU"],
        5: [None, None, None, None, "=SUM(C5:D5)"],
        6: ["Cộng", None, "=SUM(C5:C5)", None, "=SUM(C6:D6)"],
    }
    for row, values in rows.items():
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value).border = Border(left=Side("thin"))
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].width, sheet.column_dimensions["D"].width = 14, 9
    for block in ("A1:E1", "C2:D2", "A2:A3"):
        sheet.merge_cells(block)
    named = {"BANG_CHI_TIEU": "$A$4:$E$5", "COT_CHI_TIEU": "$C$2:$D$5", "NAM": "$C$2", "TEN_BIEU": "$A$1"} | names
    for name, cells in named.items():
        made.defined_names[name] = DefinedName(name, attr_text=f"'Theo năm'!{cells}")
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def report(years: tuple[str, ...] = YEARS) -> Report:
    """Two indicators over some years; the second has no figure in the first of them."""

    def row(place: int, code: str) -> Row:
        said: dict[str, Value] = {"STT": str(place), "CHI_TIEU": f"Chỉ tiêu {code}"}
        for order, year in enumerate(years):
            said[in_column("SO_LIEU", year)] = (
                Percentage() if place == 2 and not order else Number(Quantity(100.0 * place + order), 0)
            )
            if order:
                above, below = in_column("SO_LIEU", year), in_column("SO_LIEU", years[order - 1])
                grown = Percentage(round((100 + order) / (99 + order) * 100, 1), None, above, below)
                said[in_column("TY_LE", year)] = grown if place == 1 else Percentage()
        return Row(RowKind.ROW, code, said)

    columns = tuple(Column(year, {"NAM": year}) for year in years)
    rows = (row(1, "KTS.01"), row(2, "KTS.02"))
    return Report("Theo năm", "", "Sở", {"TEN_BIEU": "THEO NĂM"}, {"CHI_TIEU": Band(rows, columns)})


def fill(data: bytes, what: Report) -> Filled:
    return filled(data, what, "mẫu.xlsx", STAMP)


def cells(page: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in page.iter_rows()]


def test_the_model_columns_stand_once_for_each_column_with_its_heading() -> None:
    page = opened(fill(template(), report()).data)
    assert cells(page) == [
        ["THEO NĂM", *[None] * 8],
        ["STT", "Chỉ tiêu", "Năm 2022", None, "Năm 2023", None, "Năm 2024", None, "Ghi chú"],
        [None, None, "Số liệu", "Tỷ lệ", "Số liệu", "Tỷ lệ", "Số liệu", "Tỷ lệ", None],
        [
            *("STT", "CHI_TIEU", "SO_LIEU@2022", "TY_LE@2022", "SO_LIEU@2023", "TY_LE@2023"),
            *("SO_LIEU@2024", "TY_LE@2024", "GHI_CHU"),
        ],
        [
            *("1", "Chỉ tiêu KTS.01", 100, None, 101),
            '=IF(AND(ISNUMBER(E5),ISNUMBER(C5),C5<>0),ROUND(E5/C5*100,1),"")',
            102,
            '=IF(AND(ISNUMBER(G5),ISNUMBER(E5),E5<>0),ROUND(G5/E5*100,1),"")',
            "=SUM(C5:H5)",
        ],
        ["2", "Chỉ tiêu KTS.02", None, None, 201, None, 202, None, "=SUM(C6:H6)"],
        ["Cộng", None, "=SUM(C5:C6)", *[None] * 5, "=SUM(C7:H7)"],
    ]


def test_blocks_and_looks_repeat_with_their_columns() -> None:
    page = opened(fill(template(), report()).data)
    merged = {str(block) for block in page.merged_cells.ranges}
    assert merged == {"A1:I1", "A2:A3", "C2:D2", "E2:F2", "G2:H2"}
    assert page["G6"].border.left.style == page["H7"].border.left.style == "thin"


def test_numbers_are_told_by_their_column() -> None:
    found = {one.ref: (one.row, one.column) for one in fill(template(), report()).numbers}
    assert found["KTS.01", "SO_LIEU@2024"] == (5, 7)
    assert found["KTS.02", "TY_LE@2023"] == (6, 6)
    assert len(found) == 10


def test_names_over_the_columns_grow() -> None:
    names = book(fill(template(), report()).data).defined_names
    assert names["BANG_CHI_TIEU"].attr_text == "'Theo năm'!$A$4:$I$6"
    assert names["COT_CHI_TIEU"].attr_text == "'Theo năm'!$C$2:$H$6"


def test_a_report_without_columns_leaves_the_model_columns_empty() -> None:
    page = opened(fill(template(), report(())).data)
    assert [cell.value for cell in page[5]] == ["1", "Chỉ tiêu KTS.01", None, None, "=SUM(C5:D5)"]


@pytest.mark.parametrize(
    ("names", "details"),
    [
        ({"COT_CHI_TIEU": "$F$2:$G$5"}, {"reason": "outside", "name": "COT_CHI_TIEU"}),
        ({"COT_CHI_TIEU": "#REF!"}, {"reason": "nowhere", "name": "COT_CHI_TIEU"}),
        ({"NAM": "$C$5"}, {"reason": "overlapping", "name": "NAM"}),
    ],
)
def test_columns_that_cannot_repeat_are_refused(names: dict[str, str], details: dict[str, str]) -> None:
    with pytest.raises(UnusableTemplate) as refused:
        fill(template(**names), report())
    assert refused.value.details == details
