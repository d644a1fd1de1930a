"""Plain formulas, computed as Excel computes them; what is not plain is named."""

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.office.calculate import Calculator
from dntracker.office.cells import CellError, Value
from dntracker.office.cells import Workbook as Book
from dntracker.office.package import Package
from dntracker.office.saved_values import uncomputed, with_values
from tests.office.foreign import made, saved
from tests.office.packages import opened, packed, parts


def drawn(sheet: Worksheet) -> None:
    for row, value in enumerate((1, 2.5, "chữ", None, 4), start=1):
        sheet.cell(row, 1, value)
    sheet["B1"], sheet["B2"] = True, "=1/0"


def value_of(formula: str) -> Value:
    def draw(sheet: Worksheet) -> None:
        drawn(sheet)
        sheet["D1"] = formula

    return Calculator(Book(Package(made(draw), ""))).value(0, (1, 4))


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("=1+2*3", 7.0),
        ("=-2^2", 4.0),
        ("=2^3^2", 64.0),
        ("=(1+2)*3%", 0.09),
        ("=10-4-3", 3.0),
        ('="Năm "&2024', "Năm 2024"),
        ('="a"&A1&A4', "a1"),
        ("=A1<A2", True),
        ('="B">"a"', True),
        ('=A4=""', True),
        ('=5<"a"', True),
        ("=A4", 0.0),
        ('=IFERROR(A4,"lỗi")', 0.0),
        ("=0.1+0.2=0.3", True),
        ("=1-0.9>=0.1", True),
        ('="1_0"+1', CellError("#VALUE!")),
        ('=" 12 "+1', 13.0),
        ('=1E+20&""', "1E+20"),
        ("=PRODUCT(A4:A4)", 0.0),
        ("=AND(A1:A5)", True),
        ('=AND(A1,"chữ")', CellError("#VALUE!")),
        ("=SUM(A1:A5)", 7.5),
        ("=SUM(A1:A2,10)", 13.5),
        ("=AVERAGE(A1:A5)", 2.5),
        ("=MIN(A1:A5)", 1.0),
        ("=MAX(A1:A5,3)", 4.0),
        ("=COUNT(A1:A5)", 3.0),
        ("=COUNTA(A1:A5)", 4.0),
        ("=SUBTOTAL(9,A1:A5)", 7.5),
        ("=SUBTOTAL(101,A1:A5)", 2.5),
        ("=ROUND(2.345,2)", 2.35),
        ("=ROUND(-2.5,0)", -3.0),
        ("=ROUND(1234,-2)", 1200.0),
        ("=ABS(A1-A5)", 3.0),
        ('=IF(A1>0,"có","không")', "có"),
        ("=IF(A1>1,5)", False),
        ("=IF(B1,1,1/0)", 1.0),
        ("=AND(A1=1,A2=2)", False),
        ("=OR(A1=1,A2=2)", True),
        ("=NOT(TRUE())", False),
        ("=SUM(A1:A2)=FALSE", False),
        ("=IFERROR(A1/A4,0)", 0.0),
        ('=IF(ISNUMBER(A3),A3,"-")', "-"),
        ("=ISERROR(B2)", True),
        ("=SUM(A:A)", 7.5),
        ("=SUM($A$1:A2)", 3.5),
        ("=A1/0", CellError("#DIV/0!")),
        ("=A3+1", CellError("#VALUE!")),
        ("=B2+1", CellError("#DIV/0!")),
        ("=Khác!A1", CellError("#REF!")),
        ("=khong_co", CellError("#NAME?")),
        ("=10^400", CellError("#NUM!")),
    ],
)
def test_a_plain_formula_has_the_value_that_excel_gives_it(formula: str, value: Value) -> None:
    assert value_of(formula) == value


def test_formulas_follow_each_other_over_sheets_and_names() -> None:
    book = Workbook()
    one, two = book.worksheets[0], book.create_sheet("Bảng 2")
    one.title = "Tổng"
    one["A1"] = "='Bảng 2'!A3*ty_gia"
    two["A1"], two["A2"], two["A3"], two["B1"] = 2, 3, "=A1+A2", 10

    book.defined_names["ty_gia"] = DefinedName("ty_gia", attr_text="'Bảng 2'!$B$1")
    assert Calculator(Book(Package(saved(book), ""))).value(0, (1, 1)) == 50


def test_a_shared_formula_moves_with_its_cell() -> None:
    def draw(sheet: Worksheet) -> None:
        for row in (1, 2, 3):
            sheet.cell(row, 1, row)
            sheet.cell(row, 2, f"=A{row}*10")

    data = made(draw)
    part = "xl/worksheets/sheet1.xml"
    text = parts(data)[part].decode()
    text = text.replace("<f>A1*10</f>", '<f t="shared" ref="B1:B3" si="0">A1*10</f>')
    text = text.replace("<f>A2*10</f>", '<f t="shared" si="0"/>').replace("<f>A3*10</f>", '<f t="shared" si="0"/>')

    calculator = Calculator(Book(Package(packed(parts(data) | {part: text.encode()}), "")))
    assert [calculator.value(0, (row, 2)) for row in (1, 2, 3)] == [10, 20, 30]


def test_a_sum_that_runs_down_a_long_column_is_computed() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"] = 1
        for row in range(2, 3001):
            sheet.cell(row, 1, f"=A{row - 1}+1")

    assert Calculator(Book(Package(made(draw), ""))).value(0, (3000, 1)) == 3000


def test_subtotals_leave_out_subtotals_and_109_hidden_rows() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"], sheet["A3"], sheet["A4"] = 1, 2, "=SUBTOTAL(9,A1:A2)", 4
        sheet["B1"], sheet["B2"] = "=SUBTOTAL(9,A1:A4)", "=SUBTOTAL(109,A1:A4)"
        sheet.row_dimensions[2].hidden = True

    calculator = Calculator(Book(Package(made(draw), "")))
    assert calculator.value(0, (1, 2)) == 7
    assert calculator.value(0, (2, 2)) == 5


def test_what_cannot_be_computed_is_named_with_what_needs_it_and_shows_nothing() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"], sheet["A3"] = "=TODAY()", "=A1+1", "=SUM(1,2)"
        sheet["B1"], sheet["B2"] = "=B2", "=B1"
        sheet["C1"] = "=SUM(A1:A3"

    data = made(draw)
    assert uncomputed(data) == ("'Biểu'!A1", "'Biểu'!B1", "'Biểu'!C1", "'Biểu'!A2", "'Biểu'!B2")
    assert Calculator(Book(Package(data, ""))).value(0, (2, 1)) is None


def test_values_are_saved_beside_their_formulas_and_the_rest_stays() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"], sheet["A3"] = 2, "=A1*1.5", '=IF(A1>1,"có & không","")'
        sheet["A4"], sheet["A5"], sheet["A6"] = "=A1>1", "=1/0", "=TODAY()"

    data = with_values(made(draw))
    values = [row[0].value for row in opened(data, values=True).iter_rows(max_row=6, max_col=1)]
    assert values == [2, 3, "có & không", True, "#DIV/0!", None]
    assert opened(data)["A2"].value == "=A1*1.5"


def test_a_kept_value_is_believed() -> None:
    def draw(sheet: Worksheet) -> None:
        sheet["A1"], sheet["A2"] = 2, "=A1*2"

    data = with_values(made(draw))
    part = "xl/worksheets/sheet1.xml"

    assert opened(with_values(made(draw), frozenset({(0, 2, 1)})), values=True)["A2"].value is None
    stale = packed(parts(data) | {part: parts(data)[part].replace(b"<v>4</v>", b"<v>5</v>")})
    assert Calculator(Book(Package(stale, ""))).value(0, (2, 1)) == 4
    assert Calculator(Book(Package(stale, "")), frozenset({(0, 2, 1)})).value(0, (2, 1)) == 5
