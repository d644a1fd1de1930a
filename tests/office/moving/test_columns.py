"""Bands that grow to the right, what they cannot do, and files in other forms."""

import pytest

from dntracker.office.errors import UnusableTemplate
from dntracker.office.moving.anchors import drawing
from dntracker.office.moving.book import move_book
from dntracker.office.moving.cells import unshared, without_values
from dntracker.office.moving.moved import Moved
from dntracker.office.moving.remarks import legacy
from dntracker.office.moving.sheet import around, merged
from dntracker.office.package import Book, Package
from dntracker.office.references import Growth, Moves, area
from dntracker.services.texts import sentence
from tests.office.moving.growing import WORKBOOKS, grown
from tests.office.packages import BOOK_PART, TEMPLATE, changed, parts

WIDE = Moves.of(rows=(Growth(13, 14, (13, 14, 14)),), columns=(Growth(4, 5, (4, 5) * 3),))
MOVED = Moved({"x": WIDE})


def cols(*columns: tuple[int, int, int]) -> str:
    said = [f'<col min="{start}" max="{end}" width="{width}"/>' for start, end, width in columns]
    return f"<cols>{''.join(said)}</cols>"


def spark(cells: str, place: str) -> str:
    return f"<x14:sparkline><xm:f>x!{cells}</xm:f><xm:sqref>{place}</xm:sqref></x14:sparkline>"


SPREAD = cols((1, 3, 9), (4, 4, 5), (5, 5, 7), (6, 6, 5), (7, 7, 7), (8, 8, 5), (9, 9, 7), (10, 16384, 7))


@pytest.mark.parametrize(
    ("said", "now"),
    [
        (cols((1, 3, 9), (4, 4, 5), (5, 16384, 7)), SPREAD),
        (cols((16384, 16384, 3)), cols((16384, 16384, 3))),
        (
            '<sheetView topLeftCell="B2"><pane xSplit="4" ySplit="12" topLeftCell="F14" state="frozen"/></sheetView>',
            '<sheetView topLeftCell="B2"><pane xSplit="8" ySplit="11" topLeftCell="J13" state="frozen"/></sheetView>',
        ),
        (
            '<sheetView><pane xSplit="4000" topLeftCell="F16"/></sheetView>',
            '<sheetView><pane xSplit="4000" topLeftCell="J17"/></sheetView>',
        ),
        ('<selection activeCell="E14" sqref="E14 D14:F15"/>', '<selection activeCell="D13" sqref="D13 D13:J16"/>'),
        (
            '<colBreaks count="2"><brk id="3" max="20"/><brk id="5" max="1048575"/></colBreaks>',
            '<colBreaks count="2"><brk id="3" max="21"/><brk id="9" max="1048575"/></colBreaks>',
        ),
        ('<rowBreaks><brk id="16" max="10"/></rowBreaks>', '<rowBreaks><brk id="17" max="14"/></rowBreaks>'),
        (
            '<autoFilter ref="B12:G14"><filterColumn colId="1"/><filterColumn colId="4"/></autoFilter>',
            '<autoFilter ref="B12:K15"><filterColumn colId="1"/><filterColumn colId="8"/></autoFilter>',
        ),
        ('<conditionalFormatting sqref="F:F 16:16"/>', '<conditionalFormatting sqref="J:J 17:17"/>'),
        ('<dataRef ref="A1:F20" sheet="x"/>', '<dataRef ref="A1:J21" sheet="x"/>'),
        (cols((16379, 16383, 1), (16384, 16384, 2)), cols((16383, 16384, 1))),
        ('<dataRef ref="F20" sheet="x" r:id="rId1"/>', '<dataRef ref="F20" sheet="x" r:id="rId1"/>'),
        ('<dataRef ref="F20" sheet="y"/>', '<dataRef ref="F20" sheet="y"/>'),
        ('<hyperlink ref="F16" location="x!F16"/>', '<hyperlink ref="J17" location="x!J17"/>'),
        (
            '<hyperlink ref="A1" location="&apos;x y&apos;!F16"/>',
            '<hyperlink ref="A1" location="&apos;x y&apos;!F16"/>',
        ),
        ("<formula>IF(A1=&quot;&#225;&quot;,1)</formula>", "<formula>IF(A1=&quot;&#225;&quot;,1)</formula>"),
        ("<formula>IF(F16=&quot;&#225;&amp;lt;&quot;,1)</formula>", '<formula>IF(J17="á&amp;lt;",1)</formula>'),
        (
            "<ext><formula>F16</formula><z:f>F16</z:f><z:formula>F16</z:formula></ext>",
            "<ext><formula>J17</formula><z:f>F16</z:f><z:formula>F16</z:formula></ext>",
        ),
        (spark("D15:D16", "D17"), spark("D16:D17", "D18") + spark("F16:F17", "F18") + spark("H16:H17", "H18")),
    ],
)
def test_what_stands_around_the_cells_follows_both_ways(said: str, now: str) -> None:
    assert around(said, MOVED, "x") == now


@pytest.mark.parametrize(
    ("block", "now"),
    [
        ("D10:E10", "D10:E10 F10:G10 H10:I10"),
        ("D10:D11", "D10:D11 F10:F11 H10:H11"),
        ("C10:E10", "C10:I10"),
        ("D14:E14", "D14:E14 F14:G14 H14:I14 D15:E15 F15:G15 H15:I15"),
        ("A13:B14", "A13:B15"),
        ("F14:G14", "J14:K14 J15:K15"),
    ],
)
def test_a_merged_block_is_copied_with_its_models_or_grows(block: str, now: str) -> None:
    assert " ".join(map(str, merged(area(block), WIDE))) == now


def anchored(kind: str, start: tuple[int, int], end: tuple[int, int], off: int = 5) -> str:
    first, last = (
        f"<xdr:col>{column}</xdr:col><xdr:colOff>{rest}</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>{rest}</xdr:rowOff>"
        for (column, row), rest in ((start, 0), (end, off))
    )
    name = kind.partition(" ")[0]
    return f"<xdr:{kind}><xdr:from>{first}</xdr:from><xdr:to>{last}</xdr:to><xdr:pic/></xdr:{name}>"


@pytest.mark.parametrize(
    ("kind", "start", "end", "first", "last"),
    [
        ("twoCellAnchor", (0, 1), (2, 5), (0, 1), (2, 5)),  # above
        ("twoCellAnchor", (6, 15), (7, 18), (10, 16), (11, 19)),  # below and beside
        ("twoCellAnchor", (0, 10), (9, 20), (0, 10), (13, 21)),  # over the whole band
        ("twoCellAnchor", (0, 10), (1, 12), (0, 10), (1, 12)),  # reaches into it
        ("twoCellAnchor", (0, 13), (1, 15), (0, 14), (1, 16)),  # out of it
        ("twoCellAnchor", (3, 12), (4, 13), (3, 12), (4, 13)),  # in it
        ('twoCellAnchor editAs="oneCell"', (0, 10), (9, 20), (0, 10), (9, 20)),
        ('twoCellAnchor editAs="oneCell"', (6, 15), (7, 18), (10, 16), (11, 19)),
        ('twoCellAnchor editAs="absolute"', (6, 15), (7, 18), (6, 15), (7, 18)),
    ],
)
def test_an_anchored_thing_follows_its_cells_as_far_as_it_is_held(
    kind: str, start: tuple[int, int], end: tuple[int, int], first: tuple[int, int], last: tuple[int, int]
) -> None:
    assert drawing(anchored(kind, start, end), MOVED, "x") == anchored(kind, first, last)


def test_an_edge_on_the_line_above_the_band_does_not_reach_into_it() -> None:
    text = anchored("twoCellAnchor", (0, 10), (1, 12), off=0)
    assert drawing(text, MOVED, "x") == text


def test_an_old_control_that_does_not_move_stays() -> None:
    anchor = "<x:Anchor>6, 1, 15, 1, 7, 1, 18, 1</x:Anchor>"
    shape = f'<v:shape id="1"><x:ClientData ObjectType="Button">{{}}{anchor}</x:ClientData></v:shape>'
    stays = shape.format("<x:MoveWithCells/><x:SizeWithCells/>")
    assert legacy(stays, MOVED, "x") == stays
    assert "10, 1, 16, 1, 11, 1, 19, 1" in legacy(shape.format("<x:SizeWithCells/>"), MOVED, "x")


def test_a_shared_formula_is_told_apart_only_where_it_must() -> None:
    text = (
        '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c>'
        '<c r="C1" s="3"><f t="shared" ca="1" ref="C1:C2" si="1">x!A1&amp;"&lt;"</f></c>'
        '<c r="C2"><f t="shared" si="1"/></c>'
    )
    now = (
        '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c>'
        '<c r="C1" s="3"><f ca="1">x!A1&amp;"&lt;"</f></c><c r="C2"><f>x!A2&amp;"&lt;"</f></c>'
    )
    assert unshared(text, lambda formula: "x!" in formula) == now


def test_a_formula_without_a_value_is_of_no_type() -> None:
    text = '<c r="A1" s="1" t="str"><f>B1</f><v>a</v></c><c r="A2" t="s"><v>3</v></c>'
    assert without_values(text) == '<c r="A1" s="1"><f>B1</f></c><c r="A2" t="s"><v>3</v></c>'
    shared = '<c r="A3" t="e"><f t="shared" si="0"/><v>#N/A</v></c>'
    assert without_values(shared) == '<c r="A3"><f t="shared" si="0"/></c>'


def test_a_workbook_grows_to_the_right_with_all_that_is_beside() -> None:
    data = (WORKBOOKS / "excel.xlsm").read_bytes()
    after = parts(grown(data, {"Biểu": Moves.of(columns=(Growth(4, 4, (4,) * 5),))}))
    sheet = after["xl/worksheets/sheet1.xml"].decode()
    assert "<f>SUM(H5:H7)</f>" in sheet
    assert "<f>D7/C7*100</f>" in sheet
    assert '<autoFilter ref="A4:K7"><filterColumn colId="10">' in sheet
    assert '<c r="H4" s="2" t="s">' in sheet
    assert "<f>'Biểu'!D9+'Biểu'!$C$12</f></c>" in after["xl/worksheets/sheet2.xml"].decode()
    assert "'Biểu'!$D$7:$H$7</c:f>" in after["xl/charts/chart1.xml"].decode()
    assert "<xdr:col>12</xdr:col>" in after["xl/drawings/drawing1.xml"].decode()


def test_two_sheets_may_grow_at_once() -> None:
    data = (WORKBOOKS / "excel.xlsm").read_bytes()
    down = Moves.of((Growth(6, 7, (6, 7, 7, 7)),))
    after = parts(grown(data, {"Biểu": down, "Riêng": Moves.of((Growth(2, 2, (2,) * 10),))}))
    assert "'Riêng'!$A$1:$A$12</formula1>" in after["xl/worksheets/sheet1.xml"].decode()
    assert "'Biểu'!$A$5:$G$9<" in after["xl/workbook.xml"].decode()
    assert "'Riêng'!$B$1:$B$12</c:f></c:numRef>" in after["xl/charts/chart2.xml"].decode()
    assert 'ref="A1:B12" sheet="Riêng"' in after["xl/pivotCache/pivotCacheDefinition2.xml"].decode()


def test_repeating_columns_in_a_table_are_refused_by_its_name() -> None:
    package = Package((WORKBOOKS / "excel.xlsm").read_bytes(), "mẫu.xlsm")
    with pytest.raises(UnusableTemplate) as refused:
        move_book(package, {"Tổng hợp": Moves.of(columns=(Growth(3, 3, (3, 3)),))})
    assert refused.value.details == {"reason": "columns_in_table", "name": "TongHop"}
    assert "Convert to Range" in sentence(refused.value)


def test_the_iso_form_of_a_workbook_is_refused_with_what_to_do() -> None:
    main, strict = (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    data = changed(BOOK_PART, main, strict, TEMPLATE.read_bytes())
    with pytest.raises(UnusableTemplate) as refused:
        Book(Package(data, "mẫu.xlsx"))
    assert refused.value.details == {"reason": "strict", "name": "mẫu.xlsx"}
    assert "Excel Workbook (*.xlsx)" in sentence(refused.value)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ('<conditionalFormatting sqref="C14"><formula>$C14</formula></conditionalFormatting>',
         '<conditionalFormatting sqref="C14 C16:C17"><formula>$C14</formula></conditionalFormatting>'),
        ('<conditionalFormatting sqref="C13:D13"><formula>C13&gt;C$12</formula></conditionalFormatting>',
         '<conditionalFormatting sqref="C13:D13 C15:D15"><formula>C13&gt;C$12</formula></conditionalFormatting>'),
        ('<dataValidation sqref="C14 C20"><formula1>$D14</formula1></dataValidation>',
         '<dataValidation sqref="C14 C16:C17 C22"><formula1>$D14</formula1></dataValidation>'),
        ('<dataValidation sqref="C13:C15"/>', '<dataValidation sqref="C13:C17"/>'),
        ('<conditionalFormatting sqref="C15"><formula>$D15+$C$20</formula></conditionalFormatting>',
         '<conditionalFormatting sqref="C12"><formula>$D12+$C$22</formula></conditionalFormatting>'),
        ('<hyperlink ref="B14" r:id="rId1"/>',
         '<hyperlink ref="B14" r:id="rId1"/><hyperlink ref="B16:B17" r:id="rId1"/>'),
        ('<ignoredError sqref="C14"/>', '<ignoredError sqref="C14 C16:C17"/>'),
    ],
)  # fmt: skip
def test_what_one_model_row_says_is_said_of_its_copies_alone(said: str, now: str) -> None:
    moved = Moved({"x": Moves.of(rows=(Growth(13, 15, (13, 14, 13, 14, 14)),))})
    assert around(said, moved, "x") == now


def test_what_one_model_column_says_is_said_of_its_copies_alone() -> None:
    moved = Moved({"x": Moves.of(columns=(Growth(4, 5, (4, 5) * 2),))})
    said = '<conditionalFormatting sqref="E9"><formula>E$9</formula></conditionalFormatting>'
    now = '<conditionalFormatting sqref="E9 G9"><formula>E$9</formula></conditionalFormatting>'
    assert around(said, moved, "x") == now
