"""The QR of an issued sheet takes the place of the template's picture of that name, and of no other."""

import re

from dntracker.domain.report import Stamp
from dntracker.office.package import Package
from dntracker.office.qr_picture import put_qr
from dntracker.office.workbook import filled
from tests.office.packages import TEMPLATE
from tests.office.samples import SHEET, STAMP

PNG = b"\x89PNG another"
DRAWING = "xl/drawings/drawing1.xml"


def pictures(data: bytes) -> dict[str, bytes]:
    package = Package(data, "")
    return {name: content for name, content in package.parts.items() if name.startswith("xl/media/")}


def test_a_template_that_is_filled_with_a_qr_shows_it_and_its_code() -> None:
    template = TEMPLATE.read_bytes()
    issued = filled(template, SHEET, "", Stamp(STAMP.at, "4F7K-2M9X-QH3P", 2), PNG).data
    assert pictures(issued) == {"xl/media/qr.png": PNG}
    assert pictures(filled(template, SHEET, "", STAMP).data) == pictures(template)
    for text in ("4F7K-2M9X-QH3P", "điều chỉnh lần 2"):
        assert text in Package(issued, "").text("xl/worksheets/sheet1.xml")


def test_the_same_issue_filled_twice_is_the_same_file() -> None:
    stamp = Stamp(STAMP.at, "4F7K-2M9X-QH3P", 0)
    assert len({filled(TEMPLATE.read_bytes(), SHEET, "", stamp, PNG).data for _ in range(2)}) == 1


def test_a_picture_of_another_name_is_left_alone() -> None:
    package = Package(TEMPLATE.read_bytes(), "")
    before = package.parts["xl/media/qr.png"]
    package.put(DRAWING, package.text(DRAWING).replace('"MA_QR"', '"LOGO"'))
    put_qr(package, PNG)
    assert package.parts["xl/media/qr.png"] == before


def test_the_description_names_it_too() -> None:
    package = Package(TEMPLATE.read_bytes(), "")
    package.put(DRAWING, re.sub(r' name="MA_QR"', ' name="Picture 1"', package.text(DRAWING)))
    put_qr(package, PNG)
    assert package.parts["xl/media/qr.png"] == PNG
