"""Pages as pictures, and what is seen in a part of them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from dntracker.domain.layout import Layout, PageSetup, Strips
from dntracker.paint.page import POINTS, Pages

CORNER = 20.0  # points, of the sheets here
BARE = PageSetup(
    width=200 / POINTS, height=150 / POINTS, left=CORNER / POINTS, top=CORNER / POINTS, right=CORNER / POINTS,
    bottom=CORNER / POINTS, strips=Strips(), wide=0,
)  # fmt: skip
"""A page of 200 × 150 points with room for 160 × 110."""


def drawn(pages: Pages, number: int = 0, scale: float = 2.0) -> QImage:
    """A page, so many pixels a point."""
    size = (pages.size_of(number) * scale).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    pages.paint(painter, number)
    painter.end()
    return image


def on_paper(left: float, top: float, width: float, height: float) -> QRectF:
    """An area of the sheet, from its first cell, as an area of the page."""
    return QRectF(left + CORNER, top + CORNER, width, height)


def dark(image: QImage, area: QRectF, scale: float = 2.0) -> int:
    """How many pixels of an area in points are not nearly white."""
    return sum(color.lightness() < 160 for color in colors(image, area, scale))


def colors(image: QImage, area: QRectF, scale: float = 2.0) -> list[QColor]:
    """The colours of the pixels in an area in points."""
    box = QRectF(area.topLeft() * scale, area.size() * scale).toRect() & image.rect()
    return [
        image.pixelColor(x, y) for y in range(box.top(), box.bottom() + 1) for x in range(box.left(), box.right() + 1)
    ]


def has(image: QImage, area: QRectF, color: str, scale: float = 2.0) -> bool:
    """Whether this very colour is seen in the area."""
    return QColor(color) in colors(image, area, scale)


def page_of(layout: Layout, scale: float = 2.0) -> QImage:
    """The first page of a layout."""
    return drawn(Pages(layout), 0, scale)
