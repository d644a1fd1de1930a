"""An official's own formulas in model rows: totals of what stands above, shares of a group's heading."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Band, Number, Report, Row, RowKind, Value
from dntracker.office.workbook import filled
from tests.office.packages import opened
from tests.office.samples import STAMP

G, R, T = RowKind.GROUP, RowKind.ROW, RowKind.TOTAL


def template() -> bytes:
    """Codes in row 2, then a group that adds up its rows, a row with its share of the group, and a total."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows = [
        ["Chỉ tiêu", "Số", None],
        ["TEN", "SO", None],
        [None, "=SUM(B4:B4)", None],
        [None, None, "=B4/B3"],
        [None, "=SUM(B4:B4)", "=COUNT(B3:B4)"],
        ["Ngoài", "=SUM(B3:B5)", None],
    ]
    for row in rows:
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    for name, cells in {"BANG_A": "$A$2:$C$5", "BANG_A_NHOM": "$A$3", "BANG_A_TONG": "$A$5"}.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"Sheet!{cells}")
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def report(kinds: tuple[RowKind, ...]) -> Report:
    """Rows of these kinds; only ordinary ones have a number of the report's."""
    number = Number(Quantity(5.0), 0)
    said: dict[RowKind, dict[str, Value]] = {G: {"TEN": "x"}, R: {"TEN": "x", "SO": number}, T: {"TEN": "x"}}
    rows = (Row(kind, str(place), said[kind]) for place, kind in enumerate(kinds))
    return Report("Tờ", "", "Sở", {}, {"A": Band(tuple(rows))})


@pytest.mark.parametrize(
    ("kinds", "numbers", "shares"),
    [
        ((R, R, R, T), [5, 5, 5, "=SUM(B3:B5)"], ["=B3/B2", "=B4/B2", "=B5/B2", "=COUNT(B3:B5)"]),
        (
            (G, R, R, G, R, T),
            ["=SUM(B4:B5)", 5, 5, "=SUM(B7:B7)", 5, "=SUM(B4:B7)"],
            [None, "=B4/B3", "=B5/B3", None, "=B7/B6", "=COUNT(B3:B7)"],
        ),
        ((G, R, T, G, R, T), ["=SUM(B4:B4)", 5, "=SUM(B4:B4)", "=SUM(B7:B7)", 5, "=SUM(B7:B7)"], None),
        ((G, G, R), ["=SUM(B2:B2)", "=SUM(B5:B5)", 5], [None, None, "=B5/B4"]),
        ((T,), ["=SUM(B2:B2)"], ["=COUNT(B2:B2)"]),
    ],
)
def test_a_model_row_speaks_of_the_rows_of_its_own_section(
    kinds: tuple[RowKind, ...], numbers: list[object], shares: list[object] | None
) -> None:
    page = opened(filled(template(), report(kinds), "", STAMP).data)
    last = 2 + len(kinds)
    assert [page.cell(row, 2).value for row in range(3, last + 1)] == numbers
    assert shares is None or [page.cell(row, 3).value for row in range(3, last + 1)] == shares
    assert page.cell(last + 1, 2).value == f"=SUM(B3:B{last})"
