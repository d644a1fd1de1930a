"""The screen, a PDF and a printer get the same painting."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QHashSeed, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from dntracker.office.layout import layout
from dntracker.office.workbook import filled
from dntracker.paint.page import Pages, pdf_of, print_pages
from tests.office.packages import TEMPLATE
from tests.office.samples import STAMP, long_sheet
from tests.paint.pictures import drawn

pytestmark = pytest.mark.usefixtures("qapp")
DPI = 96
MOST_APART = 0.01  # of the area, in tones: what anti-aliasing differs by


@pytest.fixture(scope="module")
def pages(qapp: object) -> Pages:
    return Pages(*layout(filled(TEMPLATE.read_bytes(), long_sheet(40), "", STAMP)))


def apart(one: QImage, other: QImage) -> float:
    """How far two pictures are apart, from 0 to 1, seen through cells of 4 × 4 pixels."""
    size = QSize(one.width() // 4, one.height() // 4)
    tones = [
        image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        for image in (one, other)
    ]
    places = [(x, y) for x in range(size.width()) for y in range(size.height())]
    differences = (abs(tones[0].pixelColor(x, y).value() - tones[1].pixelColor(x, y).value()) for x, y in places)
    return sum(differences) / 255 / len(places)


def test_a_page_is_the_same_at_any_size(pages: Pages) -> None:
    assert apart(drawn(pages, 1, 1.5), drawn(pages, 1, 4.0)) < MOST_APART


def test_pages_that_differ_are_told_apart(pages: Pages) -> None:
    assert apart(drawn(pages, 0, 1.5), drawn(pages, 1, 1.5)) > 3 * MOST_APART


def test_the_same_sheet_gives_the_same_picture_twice(pages: Pages) -> None:
    again = Pages(*layout(filled(TEMPLATE.read_bytes(), long_sheet(40), "", STAMP)))
    assert [drawn(pages, n) for n in range(pages.count)] == [drawn(again, n) for n in range(again.count)]


def test_a_pdf_carries_its_letters_as_letters_with_their_fonts(pages: Pages) -> None:
    data = pdf_of(pages, "Biểu 01/CĐS", "Sở KH&CN")
    assert data.count(b"/FontFile2") >= 2  # the upright and the bold face at least
    assert b"/Subtype /Image" not in data
    assert len(re.findall(rb"/Type /Page\b", data)) == pages.count


def test_the_same_pages_are_the_same_pdf_in_any_process_at_any_time(pages: Pages) -> None:
    data = pdf_of(pages, "Biểu", "Sở")
    QHashSeed.resetRandomGlobalSeed()  # as another process begins
    assert pdf_of(pages, "Biểu", "Sở") == data != pdf_of(pages, "Biểu khác", "Sở")
    assert re.search(rb"\bD:\d{8}|20\d\d-\d\d-\d\dT", data) is None
    start = int(re.findall(rb"startxref\s+(\d+)", data)[0])
    assert data[start:].startswith(b"xref")  # nothing moved
    identity = re.search(rb"uuid:([0-9a-f-]{36})", data)
    assert identity is not None
    assert data.count(identity[1].hex().encode()) == 2


def printed(pages: Pages, target: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    print_pages(pages, printer)


def written(pages: Pages, target: Path) -> None:
    target.write_bytes(pdf_of(pages, "", ""))


@pytest.mark.office
@pytest.mark.parametrize("leave", [printed, written])
def test_what_leaves_is_what_was_seen(pages: Pages, tmp_path: Path, leave: Callable[[Pages, Path], None]) -> None:
    program = shutil.which("pdftoppm")
    assert program is not None, "the campaign needs poppler-utils"
    leave(pages, tmp_path / "a.pdf")
    subprocess.run([program, "-r", str(DPI), "-png", str(tmp_path / "a.pdf"), str(tmp_path / "a")], check=True)
    pictures = sorted(tmp_path.glob("a-*.png"))
    assert len(pictures) == pages.count
    for number, picture in enumerate(pictures):
        seen = drawn(pages, number, DPI / 72)
        paper = QImage(str(picture)).scaled(seen.size())
        assert apart(seen, paper) < MOST_APART
