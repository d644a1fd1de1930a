"""The pages of a workbook, painted in points on the screen, a printer or a PDF alike."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from dntracker.domain.layout import Layout
from dntracker.paint.page_sheet import POINTS, Ref, Region, SheetPages
from dntracker.paint.pdf_bytes import drawn_pdf
from dntracker.services.new_file import put_file

__all__ = [
    "POINTS",
    "Pages",
    "Ref",
    "Region",
    "pdf_of",
    "print_pages",
    "set_paper",
    "write_pdf",
]


class Pages:
    """Layouts broken into pages, one sheet after the other; every measure is in points."""

    def __init__(self, *layouts: Layout) -> None:
        self._sheets = [SheetPages(layout) for layout in layouts]
        self._places = [(sheet, number) for sheet in self._sheets for number in range(sheet.count)]
        self._said = list(self._numbered())

    @property
    def layout(self) -> Layout:
        """The first layout, whose paper the desk is laid out for."""
        return self._sheets[0].layout

    @property
    def size(self) -> QSizeF:
        """The largest width and height of a page."""
        sizes = [sheet.size for sheet in self._sheets]
        return QSizeF(max(size.width() for size in sizes), max(size.height() for size in sizes))

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return len(self._places)

    def size_of(self, number: int) -> QSizeF:
        """The width and height of a page."""
        return self._places[number][0].size

    def layout_of(self, number: int) -> Layout:
        """The layout that a page belongs to."""
        return self._places[number][0].layout

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number` (from 0) with its corner at the origin, on paper that is already white."""
        sheet, own = self._places[number]
        sheet.paint(painter, own, self._said[number], self.count)

    def regions(self, number: int) -> tuple[Region, ...]:
        """The numbers of a page, in reading order."""
        sheet, own = self._places[number]
        return sheet.regions(own)

    def _numbered(self) -> Sequence[int]:
        """What each page says: sheets go on counting, unless one says with which number it begins."""
        said: list[int] = []
        for sheet, own in self._places:
            begin = sheet.layout.page.first_number
            following = said[-1] + 1 if said else 1
            said.append(begin if own == 0 and begin is not None else following)
        return said


def print_pages(pages: Pages, device: QPagedPaintDevice, numbers: Sequence[int] | None = None) -> None:
    """Print these pages (from 0; all of them if none are named) on a printer or into a PDF."""
    chosen = list(range(pages.count) if numbers is None else numbers)
    set_paper(pages.layout_of(chosen[0]), device)
    painter = QPainter(device)
    painter.scale(device.logicalDpiX() / 72, device.logicalDpiY() / 72)
    for place, number in enumerate(chosen):
        if place:
            if pages.layout_of(number) is not pages.layout_of(chosen[place - 1]):
                set_paper(pages.layout_of(number), device)
            device.newPage()
        pages.paint(painter, number)
    painter.end()


def set_paper(layout: Layout, device: QPagedPaintDevice) -> None:
    """Give a device the layout's paper; margins are the painter's own."""
    setup = layout.page
    short, long = sorted((setup.width, setup.height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    landscape = setup.width > setup.height
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    page = QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))
    page.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(page)


def write_pdf(pages: Pages, target: Path, title: str, author: str) -> bool:
    """Write the pages into a PDF at `target`, whole or not at all; whether the disk took it."""
    return put_file(pdf_of(pages, title, author), target)


def pdf_of(pages: Pages, title: str, author: str) -> bytes:
    """The pages as a PDF with its properties set, but for a time: the same pages are the same bytes."""
    return drawn_pdf(lambda writer: print_pages(pages, writer), title, author)
