"""Pictures, lines, boxes and charts of a foreign workbook, at their places and with the values of its cells."""

from base64 import b64decode

import pytest
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.chart._chart import ChartBase
from openpyxl.chart.label import DataLabelList
from openpyxl.worksheet.worksheet import Worksheet

from dntracker.domain.drawing import Chart, ChartKind, Drawing, Gaps, Line, Picture, Spot, TextBox
from dntracker.domain.report import Filled
from dntracker.office.layout import layout
from tests.office.foreign import laid_out, made
from tests.office.packages import packed, parts

DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
XDR = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
CORNER = "<xdr:col>{}</xdr:col><xdr:colOff>{}</xdr:colOff><xdr:row>{}</xdr:row><xdr:rowOff>{}</xdr:rowOff>"
FROM = f"<xdr:from>{CORNER.format(1, 127000, 2, 25400)}</xdr:from>"
TO = f"<xdr:to>{CORNER.format(3, 0, 4, 63500)}</xdr:to>"


def table(sheet: Worksheet) -> None:
    sheet.append(["", "Kế hoạch", "Thực hiện"])
    sheet.append(["2022", 10, 12.5])
    sheet.append(["2023", None, 14])
    sheet.append(["2024", 30, "=C3+1"])
    sheet["B2"].number_format = "0.0"


def with_drawing(anchor: str, **media: bytes) -> bytes:
    """A sheet with a table and one drawing."""
    data = made(table)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = "xl/worksheets/sheet1.xml"
    text = parts(data)[sheet].decode().replace("</worksheet>", f'<drawing xmlns:r="{kind}" r:id="rId1"/></worksheet>')
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    images = "".join(f'<Relationship Id="{name}" Type="{kind}/image" Target="../media/{name}.png"/>' for name in media)
    return packed(
        parts(data)
        | {
            sheet: text.encode(),
            "xl/worksheets/_rels/sheet1.xml.rels": relations.format(
                f'<Relationship Id="rId1" Type="{kind}/drawing" Target="../drawings/drawing1.xml"/>'
            ).encode(),
            "xl/drawings/drawing1.xml": f"<xdr:wsDr {XDR} {A} xmlns:r='{kind}'>{anchor}</xdr:wsDr>".encode(),
            "xl/drawings/_rels/drawing1.xml.rels": relations.format(images).encode(),
        }
        | {f"xl/media/{name}.png": one for name, one in media.items()}
    )


def drawings(anchor: str, **media: bytes) -> tuple[Drawing, ...]:
    (found,) = layout(Filled(with_drawing(anchor, **media), ()))
    return found.drawings


def chart_of(chart: ChartBase) -> Chart:
    def draw(sheet: Worksheet) -> None:
        table(sheet)
        chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=4), titles_from_data=True)
        chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=4))
        sheet.add_chart(chart, "E2")

    (drawing,) = laid_out(draw).drawings
    assert isinstance(drawing.content, Chart)
    assert drawing.start == Spot(1, 4)
    return drawing.content


def test_a_picture_lies_between_its_corners() -> None:
    blip = '<xdr:pic><xdr:blipFill><a:blip r:embed="dot"/></xdr:blipFill><xdr:spPr/></xdr:pic>'
    found = drawings(f"<xdr:twoCellAnchor>{FROM}{TO}{blip}<xdr:clientData/></xdr:twoCellAnchor>", dot=DOT)
    assert found == (Drawing(Picture(DOT), Spot(2, 1, 10, 2), Spot(4, 3, 0, 5)),)


def test_a_picture_may_have_a_size_or_a_place_on_the_sheet() -> None:
    blip = '<xdr:pic><xdr:blipFill><a:blip r:embed="dot"/></xdr:blipFill><xdr:spPr/></xdr:pic>'
    size = '<xdr:ext cx="1270000" cy="635000"/>'
    (one,) = drawings(f"<xdr:oneCellAnchor>{FROM}{size}{blip}</xdr:oneCellAnchor>", dot=DOT)
    (two,) = drawings(f'<xdr:absoluteAnchor><xdr:pos x="127000" y="254000"/>{size}{blip}</xdr:absoluteAnchor>', dot=DOT)
    assert one == Drawing(Picture(DOT), Spot(2, 1, 10, 2), None, (100, 50))
    assert two == Drawing(Picture(DOT), Spot(0, 0, 10, 20), None, (100, 50))


def test_what_is_no_picture_is_not_painted() -> None:
    blip = '<xdr:pic><xdr:blipFill><a:blip r:embed="dot"/></xdr:blipFill><xdr:spPr/></xdr:pic>'
    assert drawings(f"<xdr:twoCellAnchor>{FROM}{TO}{blip}</xdr:twoCellAnchor>", dot=b"MZ") == ()


def test_the_line_under_a_heading_is_a_line() -> None:
    shape = (
        '<xdr:cxnSp><xdr:spPr><a:xfrm flipV="1"/><a:prstGeom prst="line"/><a:ln w="19050"><a:solidFill>'
        '<a:srgbClr val="ff0000"/></a:solidFill></a:ln></xdr:spPr></xdr:cxnSp>'
    )
    (found,) = drawings(f"<xdr:twoCellAnchor>{FROM}{TO}{shape}</xdr:twoCellAnchor>")
    assert found.content == Line(1.5, "#FF0000", rising=True)


def test_a_box_keeps_its_paragraphs_and_their_fonts() -> None:
    shape = (
        '<xdr:sp><xdr:spPr><a:prstGeom prst="rect"/><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></xdr:spPr>'
        '<xdr:txBody><a:bodyPr anchor="ctr"/><a:p><a:pPr algn="ctr"/><a:r><a:rPr sz="1300" b="1"/><a:t>MẬT</a:t></a:r>'
        "</a:p><a:p><a:r><a:t>dòng hai</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    )
    (found,) = drawings(f"<xdr:twoCellAnchor>{FROM}{TO}{shape}</xdr:twoCellAnchor>")
    box = found.content
    assert isinstance(box, TextBox)
    assert [[run.text for run in one] for one in box.paragraphs] == [["MẬT"], ["dòng hai"]]
    assert (box.paragraphs[0][0].font.size, box.paragraphs[0][0].font.bold) == (13, True)
    assert (box.fill, box.edge, box.centered, box.middle) == ("#FFFFFF", None, True, True)


def test_a_chart_has_the_values_of_its_cells_also_computed_ones() -> None:
    chart = BarChart()
    chart.title, chart.y_axis.title, chart.x_axis.title = "Kết quả", "tỷ đồng", "năm"
    found = chart_of(chart)
    assert [one.name for one in found.series] == ["Kế hoạch", "Thực hiện"]
    assert [one.values for one in found.series] == [(10, None, 30), (12.5, 14, 15)]
    assert {one.kind for one in found.series} == {ChartKind.COLUMN}
    assert found.categories == ("2022", "2023", "2024")
    assert (found.title, found.scale.title, found.category_title) == ("Kết quả", "tỷ đồng", "năm")
    assert found.legend == "r"


def test_a_chart_of_lying_stacked_bars_with_labels_and_bounds() -> None:
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.legend = "bar", "percentStacked", 100, None
    chart.dataLabels = DataLabelList(showVal=True)
    chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.number_format = 0, 40, "0.00%"
    chart.y_axis.numFmt.sourceLinked = False
    found = chart_of(chart)
    assert found.series[0].kind is ChartKind.BAR
    assert found.series[0].labels == ("10,0", "", "30")
    assert (found.stacked, found.shares, found.legend) == (True, True, "")
    assert (found.scale.low, found.scale.high, found.scale.decimals, found.scale.percent) == (0, 40, 2, True)


@pytest.mark.parametrize("gaps", list(Gaps))
def test_a_line_says_what_it_does_at_a_gap(gaps: Gaps) -> None:
    chart = LineChart()
    chart.display_blanks, chart.legend.position = gaps.value, "b"  # type: ignore[union-attr]
    found = chart_of(chart)
    assert {one.kind for one in found.series} == {ChartKind.LINE}
    assert (found.gaps, found.legend) == (gaps, "b")


def test_rows_that_are_hidden_are_not_in_the_chart() -> None:
    def draw(sheet: Worksheet) -> None:
        table(sheet)
        sheet.row_dimensions[3].hidden = True
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=4), titles_from_data=True)
        sheet.add_chart(chart, "E2")

    chart = laid_out(draw).drawings[0].content
    assert isinstance(chart, Chart)
    assert chart.series[0].values == (12.5, 15)
    assert chart.categories == ("1", "2")


def test_a_kind_of_chart_that_is_not_drawn_here_leaves_its_place_empty() -> None:
    def draw(sheet: Worksheet) -> None:
        table(sheet)
        pie = PieChart()
        pie.add_data(Reference(sheet, min_col=3, min_row=1, max_row=4), titles_from_data=True)
        sheet.add_chart(pie, "E2")

    found = laid_out(draw)
    assert found.drawings == ()
    assert len(found.column_widths) > 5
