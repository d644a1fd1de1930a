"""The picture of a sheet's code."""

import re

import pytest

from dntracker.domain.report import Stamp
from dntracker.office.package import Book, Package
from dntracker.office.picture import RELATIONS
from dntracker.office.workbook import filled, filled_many
from tests.office.packages import SHEET_PART, TEMPLATE, packed, parts
from tests.office.samples import SHEET, STAMP

DRAWING = "xl/drawings/drawing1.xml"
OLD, CODE = b"\x89PNG an old picture", b"\x89PNG of a code"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ANCHOR = (
    "<xdr:oneCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>19</xdr:row>"
    '<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="720000" cy="720000"/><xdr:pic><xdr:nvPicPr>'
    '<xdr:cNvPr id="2" {0}/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"><a:extLst/></a:blip>'
    '<a:srcRect l="100"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/>'
    "</xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"
)


def related(*targets: tuple[str, str]) -> bytes:
    """The relations of a part: kind and target, numbered."""
    said = "".join(
        f'<Relationship Id="rId{order}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for order, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{said}</Relationships>'.encode()


def with_pictures(*names: str) -> bytes:
    """The template with pictures under the table that an official drew and named, as attributes say."""
    spaces = (
        'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{_KINDS}"'
    )
    contents = parts(TEMPLATE.read_bytes())
    sheet, types = contents[SHEET_PART].decode(), contents["[Content_Types].xml"].decode()
    said = '<Default Extension="png" ContentType="image/png"/>'
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    said += f'<Override PartName="/{DRAWING}" ContentType="{kind}"/>'
    drawn = "".join(_ANCHOR.format(name) for name in names)
    return packed(
        contents
        | {
            "[Content_Types].xml": types.replace("</Types>", said + "</Types>").encode(),
            SHEET_PART: sheet.replace(
                "</worksheet>", f'<drawing xmlns:r="{_KINDS}" r:id="rId1"/></worksheet>'
            ).encode(),
            "xl/worksheets/_rels/sheet1.xml.rels": related(("drawing", "../drawings/drawing1.xml")),
            DRAWING: f"<xdr:wsDr {spaces}>{drawn}</xdr:wsDr>".encode(),
            "xl/drawings/_rels/drawing1.xml.rels": related(("image", "../media/image1.png")),
            "xl/media/image1.png": OLD,
        }
    )


def pictures(data: bytes) -> list[list[tuple[bytes, int]]]:
    """The pictures of each sheet with the row that they hang from."""
    package, found = Package(data, ""), []
    for sheet in Book(package).sheets:
        (drawing,) = (part for kind, part in package.related(sheet.part).values() if kind == "drawing")
        text, related = package.text(drawing), package.related(drawing)
        hung = zip(re.findall(r'r:embed="(\w+)"', text), re.findall(r"<xdr:row>(\d+)", text), strict=True)
        found.append([(package.parts[related[relation][1]], int(row)) for relation, row in hung])
    return found


@pytest.mark.parametrize("named", ['name="MA_QR"', 'name="Hình 1" descr="MA_QR"'])
def test_the_code_takes_the_place_of_the_templates_picture(named: str) -> None:
    data = filled(with_pictures(named), SHEET, "", Stamp(STAMP.at, "4F7K-2M9X-QH3T"), CODE).data
    assert pictures(data) == [[(CODE, 19 + 7 + 2)]]  # under seven more rows and two more footnotes
    assert b"srcRect" not in parts(data)[DRAWING]


def test_without_a_code_no_picture_of_one_prints() -> None:
    data = filled(with_pictures('name="Logo"', 'name="MA_QR"'), SHEET, "", STAMP).data
    assert pictures(data) == [[(OLD, 28)]]
    assert b"MA_QR" not in parts(data)[DRAWING]


@pytest.mark.parametrize("code", [b"", CODE])
def test_other_pictures_stay_as_they_are(code: bytes) -> None:
    assert pictures(filled(with_pictures('name="Logo"'), SHEET, "", STAMP, code).data) == [[(OLD, 28)]]


def test_every_sheet_shows_the_code_beside_its_own_pictures() -> None:
    template = with_pictures('name="Logo"', 'name="MA_QR"')
    data = filled_many(template, [("A", SHEET), ("B", SHEET)], "", STAMP, CODE).data
    assert pictures(data) == [[(OLD, 28), (CODE, 28)], [(OLD, 28), (CODE, 28)]]
