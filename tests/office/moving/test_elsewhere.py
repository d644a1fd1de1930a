"""What other parts of a workbook say of moved cells, one kind at a time."""

import pytest

from dntracker.office.moving.book import move_book
from dntracker.office.moving.cells import moved_cell
from dntracker.office.moving.charts import chart
from dntracker.office.moving.moved import Moved
from dntracker.office.moving.remarks import comments, legacy
from dntracker.office.moving.sheet import places
from dntracker.office.moving.stale import stale
from dntracker.office.package import Package
from dntracker.office.references import Growth, Moves
from tests.office.moving.growing import WORKBOOKS
from tests.office.packages import changed, parts

WIDE = Moves.of(rows=(Growth(13, 14, (13, 14, 14)),), columns=(Growth(4, 5, (4, 5) * 3),))
MOVED = Moved({"x": WIDE})
RELATIONS = "xl/_rels/workbook.xml.rels"
DOWN = {"Biểu": Moves.of((Growth(6, 7, (6, 7, 7, 7)),))}


def excel(part: str, old: str, new: str) -> bytes:
    return changed(part, old, new, (WORKBOOKS / "excel.xlsm").read_bytes())


def moved(data: bytes) -> dict[str, bytes]:
    package = Package(data, "mẫu.xlsm")
    move_book(package, DOWN)
    return parts(package.to_bytes())


def test_a_new_kind_of_chart_forgets_what_it_read_of_the_sheet() -> None:
    text = (
        "<cx:numDim><cx:f>x!$F$16</cx:f><cx:lvl><cx:pt>1</cx:pt></cx:lvl></cx:numDim>"
        "<cx:numDim><cx:f>y!$F$16</cx:f><cx:lvl><cx:pt>1</cx:pt></cx:lvl></cx:numDim>"
    )
    assert chart(text, MOVED, stale(["x"], {}, {}, {})) == (
        "<cx:numDim><cx:f>x!$J$17</cx:f></cx:numDim>"
        "<cx:numDim><cx:f>y!$F$16</cx:f><cx:lvl><cx:pt>1</cx:pt></cx:lvl></cx:numDim>"
    )


@pytest.mark.parametrize(
    ("formula", "old"),
    [
        ("x!A1", True),
        ("'x'!A1+1", True),
        ("SUM(y!A1)", True),
        ("Ten*2", True),
        ("SUM(Bang[Cột])", True),
        ("SUM('a:c'!A1)", True),
        ("SUM(a:c!A1)", True),
        ("z!A1", False),
        ('"x!A1"&A1:B2', False),
    ],
)
def test_what_follows_from_a_filled_sheet_is_no_longer_true(formula: str, old: bool) -> None:
    sheets = {"y": "<f>Ten+1</f>", "z": "<f>A1*2</f>"}
    assert stale(["x"], {"Ten": "x!$A$1", "Khac": "z!$A$1"}, sheets, {"Bang": "x"}).says(formula) is old


def test_a_link_in_a_picture_follows_its_cell() -> None:
    link = '<Relationship Id="rIdL" Type="hyperlink" Target="#Bi%E1%BB%83u!B12"/></Relationships>'
    drawing = "xl/drawings/_rels/drawing1.xml.rels"
    after = moved(excel(drawing, "</Relationships>", link))[drawing].decode()
    assert 'Target="#Bi%E1%BB%83u!B14"' in after


def test_a_list_of_live_values_by_cell_is_dropped() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/volatileDependencies"
    relation = f'<Relationship Id="rIdD" Type="{kind}" Target="volatileDependencies.xml"/></Relationships>'
    data = excel(RELATIONS, "</Relationships>", relation)
    contents = parts(data) | {"xl/volatileDependencies.xml": b"<volTypes/>"}
    package = Package(data, "mẫu.xlsm")
    package.parts |= contents
    move_book(package, DOWN)
    assert "xl/volatileDependencies.xml" not in package.parts
    assert "volatileDependencies" not in package.text(RELATIONS)


def test_shared_formulas_of_another_sheet_that_read_the_band_are_told_apart() -> None:
    part = "xl/worksheets/sheet3.xml"
    shared = (
        '<c r="G1"><f t="shared" ref="G1:G2" si="0">\'Biểu\'!C7</f></c></row><row r="2"><c r="G2">'
        '<f t="shared" si="0"/></c></row></sheetData>'
    )
    text = parts((WORKBOOKS / "excel.xlsm").read_bytes())[part].decode()
    after = moved(excel(part, text[text.index("</row></sheetData>") :][:18], shared))[part].decode()
    assert "<f>'Biểu'!C6</f>" in after
    assert "<f>'Biểu'!C10</f>" in after


def test_a_comment_goes_with_its_cell_and_its_shape_beside_it() -> None:
    shape = "<v:shape><x:Anchor>6, 1, 15, 1, 7, 1, 18, 1</x:Anchor><x:Row>{}</x:Row><x:Column>{}</x:Column></v:shape>"
    now = legacy(shape.format(15, 5), MOVED, "x")
    assert now == shape.format(16, 9).replace("6, 1, 15, 1, 7, 1, 18", "10, 1, 16, 1, 11, 1, 19")
    assert comments('<comment ref="F16" authorId="0"/>', MOVED, "x") == '<comment ref="J17" authorId="0"/>'


def test_a_cell_bound_to_data_of_another_program_moves() -> None:
    assert places('<singleXmlCell id="1" r="F16"/>', MOVED, "x") == '<singleXmlCell id="1" r="J17"/>'


def test_a_moved_formula_has_no_value_and_no_type() -> None:
    rest = ' s="1" t="str"><f>F16&amp;"a"</f><v>a</v></c>'
    assert moved_cell(rest, WIDE, "x") == ' s="1"><f>J17&amp;"a"</f></c>'
