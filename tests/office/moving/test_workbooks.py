"""Whole workbooks with a grown band, part by part: what must move has moved, and nothing else is another."""

import re
from collections import Counter

import pytest

from dntracker.office import workbook
from tests.office.moving.growing import WORKBOOKS, lines
from tests.office.packages import parts
from tests.office.samples import STAMP

SHEET = "xl/worksheets/sheet1.xml"
OTHER = "xl/worksheets/sheet2.xml"
SIZES = (3, 300)

# What each changed part says after the filling; {9} is where row 9 of the template is now.
EXCEL: dict[str, tuple[str, ...]] = {
    SHEET: (
        '<dimension ref="A1:G{20}"/>',
        '<pane xSplit="2" ySplit="5" topLeftCell="C6"',
        'activeCell="C{12}" sqref="C{12}"',
        '<col min="8" max="16384"',
        '<row r="5" hidden="1"',
        "<f>D7/C7*100</f>",
        "<f>D{7}/C{7}*100</f>",
        "<f>SUM(C5:C{7})</f>",
        "<f>SUM(E$5:E${7})</f>",
        '<f t="array" ref="C{10}:D{10}">C{9}:D{9}*2</f>',
        "<f>C{11}+D{11}-$C${9}+D6</f>",
        "<f>C{12}+D{12}-$C${9}+D{8}</f>",
        "<f>C{13}+D{13}-$C${9}+D{9}</f>",
        '<f t="dataTable" ref="F{12}:F{13}" dt2D="0" dtr="0" r1="C{12}"/>',
        '<f>IF(C{9}&gt;0,"Tới C9 &amp; hết","")</f></c>',
        '<protectedRange sqref="C7:E{7} B{12}" name="Nhap"/>',
        '<inputCells r="C{12}" val="30"/>',
        '<autoFilter ref="A4:G{7}"><filterColumn colId="6">',
        '<sortState ref="A5:G{7}"><sortCondition ref="D5:D{7}"/>',
        'topLeftCell="A{11}"><pane xSplit="2" ySplit="5" topLeftCell="C{16}"',
        '<autoFilter ref="A4:G{7}"/></customSheetView>',
        '<mergeCell ref="C6:E6"/>',
        '<mergeCell ref="E{15}:G{15}"/><mergeCell ref="B{19}:B{20}"/>',
        '<conditionalFormatting sqref="D7:D{7}">',
        "<formula>$C7</formula>",
        '<conditionalFormatting sqref="F5:F{9}">',
        '<cfvo type="formula" val="$D${12}"/>',
        '<cfvo type="formula" val="$C${9}"/>',
        'sqref="G7:G{7}"',
        "<formula1>$C${11}</formula1><formula2>$D${13}</formula2>",
        '<hyperlink ref="B{15}" location="\'Biểu\'!B{12}"',
        '<hyperlink ref="B{17}" location="\'Riêng\'!A1"',
        '<rowBreaks count="2" manualBreakCount="2"><brk id="{8}" max="16383" man="1"/><brk id="{14}"',
        '<colBreaks count="1" manualBreakCount="1"><brk id="3"',
        '<ignoredError sqref="A6:A{13}"',
        '<anchor moveWithCells="1"><from><xdr:col>4</xdr:col><xdr:colOff>10000</xdr:colOff><xdr:row>{17}</xdr:row>',
        "<xm:sqref>F5:F{9}</xm:sqref>",
        "<x14:sparkline><xm:f>'Biểu'!C{9}:E{9}</xm:f><xm:sqref>G{9}</xm:sqref>",
        "<x14:sparkline><xm:f>'Biểu'!C7:E7</xm:f><xm:sqref>G7</xm:sqref>",
        "<x14:sparkline><xm:f>'Biểu'!C{7}:E{7}</xm:f><xm:sqref>G{7}</xm:sqref>",
        "<xm:f>'Riêng'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>G{11}:G{12} E7:E{7}</xm:sqref>",
        '<la:khong ref="C9"><la:biet>C9</la:biet></la:khong>',
    ),
    OTHER: (
        "<f>'Biểu'!D{9}+'Biểu'!$C${12}</f></c>",
        "<f>A1*2</f></c>",
        "<f>TongHop[[#This Row],[Số]]*'Biểu'!$C${9}</f></c>",
        "<formula>'Biểu'!$C${9}&gt;10</formula>",
    ),
    "xl/workbook.xml": (
        "<definedName name=\"BANG_CHI_TIEU\">'Biểu'!$A$5:$G${7}</definedName>",
        "<definedName name=\"TongSo\">'Biểu'!$C${9}</definedName>",
        "<definedName name=\"RiengTong\">'Riêng'!$C$1</definedName>",
        "<definedName name=\"KY\">'Biểu'!$B$2</definedName>",
        '<definedName name="Cuoi" localSheetId="0">\'Biểu\'!$C${13}</definedName>',
        '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Biểu!$A$4:$G${7}</definedName>',
        '<definedName name="_xlnm.Print_Area" localSheetId="0">Biểu!$A$1:$G${22}</definedName>',
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">Biểu!$4:$4</definedName>',
        ' fullCalcOnLoad="1"',
    ),
    "xl/tables/table1.xml": (
        'ref="B3:D6" totalsRowCount="1"',
        "<calculatedColumnFormula>TongHop[[#This Row],[Số]]*'Biểu'!$C${9}</calculatedColumnFormula>",
    ),
    "xl/charts/chart1.xml": (
        "<c:strRef><c:f>'Biểu'!$D$4</c:f></c:strRef>",
        "<c:strRef><c:f>'Biểu'!$B$6:$B${7}</c:f></c:strRef>",
        "<c:numRef><c:f>'Biểu'!$D$6:$D${7}</c:f></c:numRef>",
        "<c:numRef><c:f>'Biểu'!$C${9}:$E${9}</c:f></c:numRef>",
    ),
    "xl/charts/chart3.xml": ("<c:numRef><c:f>'Biểu'!$D$6:$D${7}</c:f></c:numRef>",),
    "xl/comments1.xml": ('<comment ref="D7"', '<comment ref="B{13}"'),
    "xl/threadedComments/threadedComment1.xml": ('<threadedComment ref="B{13}"',),
    "xl/ctrlProps/ctrlProp1.xml": ('fmlaLink="$D${11}"',),
    "xl/pivotCache/pivotCacheDefinition1.xml": ('<worksheetSource ref="B4:D{7}" sheet="Biểu"/>', ' refreshOnLoad="1"'),
    "xl/drawings/vmlDrawing1.vml": (
        "<x:Row>6</x:Row>",
        "<x:Row>{12}</x:Row>",
        "<x:Anchor>2, 15, {11}, 10, 3, 54, {15}, 4</x:Anchor>",
        "4, 1, {17}, 1, 5, 1, {18}, 1</x:Anchor>",
        "<x:FmlaLink>$D${11}</x:FmlaLink>",
    ),
    "xl/drawings/drawing1.xml": (
        "<xdr:row>1</xdr:row>",  # absolute
        "<xdr:row>{11}</xdr:row>",  # the picture under the band
        "<xdr:colOff>209550</xdr:colOff><xdr:row>{12}</xdr:row>",  # the box beside the band grows
        "textlink=\"'Biểu'!$C${9}\"",
    ),
    "[Content_Types].xml": (
        "sheet.macroEnabled.main+xml",
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    ),
    "xl/_rels/workbook.xml.rels": ('Target="vbaProject.bin"',),
}
LIBREOFFICE: dict[str, tuple[str, ...]] = {
    SHEET: (
        "SUM(C5:C{7})</f></c>",
        "C{14}+D{14}-$C${9}</f></c>",
        'ref="C{16}:D{16}">C{9}:D{9}*2</f>',
        '<mergeCell ref="C{18}:E{18}"/>',
        '<hyperlink ref="B{19}" location="Biểu!B{12}"',
        '<brk id="{10}"',
        "<xdr:row>{19}</xdr:row>",
    ),
    OTHER: ("Biểu!D{9}+Biểu!C{12}</f></c>", "SUM(Biểu!C5:C{7})</f></c>", "A1*2</f></c>"),
    "xl/workbook.xml": ("Biểu!$A$5:$E${7}<", "Biểu!$A$1:$E${21}<", "Biểu!$4:$4<"),
    "xl/tables/table1.xml": ('ref="A4:E{7}"', '<autoFilter ref="A4:E{7}">'),
    "xl/charts/chart1.xml": ("<c:f>Biểu!$B$6:$B${9}</c:f></c:strRef>", "<c:f>Biểu!$D$6:$D${9}</c:f></c:numRef>"),
    "xl/comments1.xml": ('<comment ref="B{13}"', '<comment ref="D7"'),
    "xl/ctrlProps/ctrlProps2.xml": ("Biểu!$D${11}",),
    "xl/pivotCache/pivotCacheDefinition1.xml": ('<worksheetSource ref="B{11}:D{14}"',),
    "xl/drawings/vmlDrawing1.vml": ("<x:Row>6</x:Row>", "<x:Row>{12}</x:Row>"),
    "xl/drawings/drawing1.xml": ("<xdr:row>{13}</xdr:row>",),
}
PROPERTIES = {"docProps/core.xml", "docProps/app.xml", "xl/styles.xml"}
GONE = {"excel.xlsm": {"xl/calcChain.xml"}, "libreoffice.xlsx": set[str]()}
FILES = [("excel.xlsm", EXCEL), ("libreoffice.xlsx", LIBREOFFICE)]


def filled(name: str, count: int) -> tuple[dict[str, bytes], dict[str, bytes]]:
    data = (WORKBOOKS / name).read_bytes()
    return parts(data), parts(workbook.filled(data, lines(count), name, STAMP).data)


def placed(text: str, count: int) -> str:
    return re.sub(r"\{(\d+)\}", lambda match: str(int(match[1]) + count - 2), text)


def elements(part: bytes) -> Counter[str]:
    return Counter(re.findall(r"<([\w:]+)", part.decode()))


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize(("name", "said"), FILES)
def test_every_part_is_there_and_those_that_say_nothing_of_the_cells_are_the_same_bytes(
    name: str, said: dict[str, tuple[str, ...]], count: int
) -> None:
    before, after = filled(name, count)
    assert before.keys() - after.keys() == GONE[name]
    assert after.keys() <= before.keys()
    assert {part for part in after if after[part] != before[part]} == said.keys() | PROPERTIES


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize(("name", "part"), [(name, part) for name, said in FILES for part in said])
def test_a_part_says_where_its_cells_are_now(name: str, part: str, count: int) -> None:
    after = filled(name, count)[1][part].decode()
    expected = [placed(text, count) for text in dict(FILES)[name][part]]
    assert [text for text in expected if text not in after] == []


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize(("name", "part"), [(name, part) for name, said in FILES for part in said])
def test_a_part_has_the_same_elements_as_before_but_for_what_is_copied_or_forgotten(
    name: str, part: str, count: int
) -> None:
    before, after = (elements(book[part]) for book in filled(name, count))
    more, less = after - before, before - after
    if part == SHEET:
        assert more["row"] == count - 2
        assert more["c"] == (7 if name == "excel.xlsm" else 5) * (count - 2)
        assert set(more) <= {"row", "c", "f", "v", "is", "t", "x14:sparkline", "xm:f", "xm:sqref"}
        assert set(less) <= {"v"}
        assert more["x14:sparkline"] == (count - 2 if name == "excel.xlsm" else 0)
    elif part.startswith("xl/charts/"):
        assert not more
        assert set(less) <= {f"c:{kind}" for kind in ("numCache", "strCache", "formatCode", "ptCount", "pt", "v")}
    else:
        assert not more
        assert set(less) <= {"v", "Override", "Relationship"}


def test_a_sheet_that_reads_nothing_new_keeps_its_values() -> None:
    before, after = filled("excel.xlsm", 300)
    for part in ("xl/worksheets/sheet3.xml", "xl/charts/chart2.xml", "xl/pivotCache/pivotCacheDefinition2.xml"):
        assert after[part] == before[part]
