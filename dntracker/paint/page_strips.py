"""Headers and footers: left, middle and right between the margins, with the numbers of the pages."""

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from dntracker.domain.layout import PAGE, PAGES, Align, PageSetup, Strip, VAlign
from dntracker.domain.lettering import Run
from dntracker.paint.page_text import AIR, Block

POINTS = 72 / 25.4  # in a millimetre


def paint_strips(painter: QPainter, setup: PageSetup, size: QSizeF, *, first: bool, number: int, count: int) -> None:
    """Paint what stands above and below a sheet on page `number` of `count`; `first` is the sheet's first page."""
    strips = setup.strips
    if first and setup.first is not None:
        strips = setup.first
    elif number % 2 == 0 and setup.even is not None:
        strips = setup.even
    left, right = setup.left * POINTS, size.width() - setup.right * POINTS
    above = QRectF(left, setup.header * POINTS, right - left, setup.top * POINTS)
    below = QRectF(left, 0, right - left, size.height() - setup.footer * POINTS)
    for strip, area, valign in ((strips.header, above, VAlign.TOP), (strips.footer, below, VAlign.BOTTOM)):
        for runs, align in _sides(strip):
            told = [replace(run, text=_told(run, number, count)) for run in runs]
            text = "".join(run.text for run in told)
            if text.strip():
                block = Block(text, told[0].font, area.width(), runs=told)
                block.paint(painter, area.adjusted(0, -AIR, 0, AIR), align, valign)


def _sides(strip: Strip) -> tuple[tuple[tuple[Run, ...], Align], ...]:
    return (strip.left, Align.LEFT), (strip.center, Align.CENTER), (strip.right, Align.RIGHT)


def _told(run: Run, number: int, count: int) -> str:
    return run.text.replace(PAGES, str(count)).replace(PAGE, str(number))
