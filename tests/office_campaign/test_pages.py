"""The pages that we paint beside those that LibreOffice prints of the same file: as many, ink in the same places."""

import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.paint.pdf import save
from dntracker.services.desk import Desk
from tests.office_campaign.libreoffice import converted
from tests.services.reports.report_data import CITY_FORM, COMMUNES, HOI_AN, Q4, a_quarter

DPI, BLOCK = 60, 12  # a block of 5 mm
AWAY = 2  # blocks by which a line of text may stand elsewhere: its height is each program's own
ALIKE = 0.9
INK = 160  # darker than this, of 255
# LibreOffice sets columns wider by its own font, fits them to the page smaller, and so has room for more rows; and we
# never leave signatures without a row of the table.
MORE = 1  # page, that we may need
ORDERS = (
    *(Order("bieu", CITY_FORM, "SKHCN", Period.parse(one)) for one in ("2025-Q4", "2025-S1", "2025-9M", "2025")),
    Order("theo-don-vi", COMMUNES, period=Q4),
    Order("qua-cac-nam", subject="KTS.01"),
    Order("con-thieu", period=Q4),
    Order("thay-doi", COMMUNES, HOI_AN, since=date(2025, 12, 1)),
    Order("du-an"),
)


@pytest.fixture(scope="module")
def desk(qapp: QApplication) -> Iterator[Desk]:
    found = a_quarter()
    yield found
    found.close()


def images(pdf: Path) -> list[QImage]:
    """The pages as grey pictures of 60 points an inch."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", str(pdf), str(stem)], check=True, timeout=120)
    found = sorted(stem.parent.glob(f"{stem.name}-*.png"))
    return [QImage(str(one)).convertToFormat(QImage.Format.Format_Grayscale8) for one in found]


def dark(image: QImage) -> set[tuple[int, int]]:
    """The blocks of a page with ink in them, by row and column."""
    bits, stride, width = bytes(image.constBits()), image.bytesPerLine(), image.width()
    return {
        (y // BLOCK, x // BLOCK)
        for y in range(image.height())
        for x in range(0, width, BLOCK)
        if min(bits[y * stride + x : y * stride + min(x + BLOCK, width)]) < INK
    }


def near(blocks: set[tuple[int, int]], others: set[tuple[int, int]]) -> float:
    """The share of blocks that have one of the others beside them."""
    reach = range(-AWAY, AWAY + 1)
    wide = {(y + down, x + right) for y, x in others for down in reach for right in (-1, 0, 1)}
    return len(blocks & wide) / max(1, len(blocks))


def edges(blocks: set[tuple[int, int]]) -> tuple[int, int, int, int]:
    """Where the ink of a page begins and ends: top, left, bottom, right."""
    rows, columns = [y for y, _ in blocks], [x for _, x in blocks]
    return min(rows), min(columns), max(rows), max(columns)


@pytest.mark.parametrize("order", ORDERS)
def test_our_pages_look_like_those_of_libreoffice(desk: Desk, order: Order, tmp_path: Path) -> None:
    book, ours = desk.reports.export(order, tmp_path / "theirs.xlsx"), tmp_path / "ours.pdf"
    assert save(desk.reports.layouts(order), ours, "", "")
    [theirs] = converted([book], "pdf", tmp_path / "pdf")
    painted, printed = images(ours), images(theirs)
    assert 0 <= len(painted) - len(printed) <= MORE
    for one, other in zip(painted, printed, strict=False):
        assert abs(one.width() - other.width()) <= 1
        assert abs(one.height() - other.height()) <= 1
        assert max(abs(mine - its) for mine, its in zip(edges(dark(one))[:2], edges(dark(other))[:2], strict=True)) <= 1
        assert abs(edges(dark(one))[3] - edges(dark(other))[3]) <= AWAY
    whole = list(zip(painted[:-1], printed[:-1], strict=False)) or [(painted[0], printed[0])]
    for one, other in whole:  # the last pages have as many rows as were left over
        assert near(dark(one), dark(other)) > ALIKE
        assert near(dark(other), dark(one)) > ALIKE
