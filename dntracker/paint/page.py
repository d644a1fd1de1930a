"""The pages of a sheet, painted in points on the screen, a printer or a PDF alike."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from dntracker.domain.layout import Align, CellStyle, Font, Layout, LayoutCell
from dntracker.paint.page_breaks import Breaks, Page, break_pages
from dntracker.paint.page_text import PADDING, Block

POINTS = 72 / 25.4  # in a millimetre
HAIRLINE = 0.5  # points
LEAST_HEIGHT = 14.0  # points, of a row that takes its height from its text
NUMBER_FONT = Font(size=13)
Ref = tuple[str, str]


class Region(Struct, frozen=True):
    """Where a number stands on its page, in points from the page's corner, and which it is."""

    ref: Ref
    area: QRectF


class Pages:
    """A layout broken into pages; every measure is in points."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        setup = layout.page
        self.size = QSizeF(setup.width * POINTS, setup.height * POINTS)
        self._corner = QPointF(setup.left * POINTS, setup.top * POINTS)
        room = self.size.width() - (setup.left + setup.right) * POINTS
        self._scale = min(1.0, room / sum(layout.column_widths)) if setup.fit_width and layout.column_widths else 1.0
        self._columns = _edges(layout.column_widths)
        self._blocks = {(cell.row, cell.column): self._block(cell) for cell in layout.cells if cell.text}
        body = (self.size.height() - (setup.top + setup.bottom) * POINTS) / self._scale
        self._breaks: Breaks = break_pages(layout, self._needed(), body)

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return len(self._breaks.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number` (from 0) with its corner at the origin, on paper that is already white."""
        painter.save()
        if number and self.layout.page.number_pages:
            self._paint_number(painter, number + 1)
        painter.translate(self._corner)
        painter.scale(self._scale, self._scale)
        for cell, area in self._placed(self._breaks.pages[number]):
            self._paint_cell(painter, cell, area)
        painter.restore()

    def regions(self, number: int) -> tuple[Region, ...]:
        """The numbers of a page, in reading order."""
        placed = self._placed(self._breaks.pages[number])
        return tuple(Region(cell.ref, self._on_page(area)) for cell, area in placed if cell.ref is not None)

    def _block(self, cell: LayoutCell) -> Block:
        width = self._columns[cell.column + cell.columns] - self._columns[cell.column]
        return Block(cell.text, cell.style.font, width - 2 * PADDING, cell.style.wrap)

    def _needed(self) -> list[float]:
        heights = [height or LEAST_HEIGHT for height in self.layout.row_heights]
        for cell in self.layout.cells:
            if cell.rows == 1 and self.layout.row_heights[cell.row] == 0 and cell.text:
                heights[cell.row] = max(heights[cell.row], self._blocks[cell.row, cell.column].height)
        return heights

    def _placed(self, page: Page) -> list[tuple[LayoutCell, QRectF]]:
        tops = self._breaks.tops(page)
        placed = []
        for cell in self.layout.cells:
            if cell.row in tops:
                left, right = self._columns[cell.column], self._columns[cell.column + cell.columns]
                height = sum(self._breaks.heights[cell.row : cell.row + cell.rows])
                placed.append((cell, QRectF(left, tops[cell.row], right - left, height)))
        return placed

    def _on_page(self, area: QRectF) -> QRectF:
        corner = self._corner + area.topLeft() * self._scale
        return QRectF(corner, area.size() * self._scale)

    def _paint_cell(self, painter: QPainter, cell: LayoutCell, area: QRectF) -> None:
        if cell.style.fill:
            painter.fillRect(area, QColor(cell.style.fill))
        _paint_borders(painter, cell.style, area)
        if cell.text:
            room = area.adjusted(PADDING, 0, -PADDING, 0)
            self._blocks[cell.row, cell.column].paint(painter, room, cell.style.align, cell.style.valign)

    def _paint_number(self, painter: QPainter, number: int) -> None:
        setup = self.layout.page
        left, right = setup.left * POINTS, self.size.width() - setup.right * POINTS
        area = QRectF(left, 0, right - left, setup.top * POINTS)
        Block(str(number), NUMBER_FONT, area.width(), wrap=False).paint(painter, area, Align.CENTER)


def print_pages(pages: Pages, device: QPagedPaintDevice, numbers: Sequence[int] | None = None) -> None:
    """Print these pages (from 0; all of them if none are named) on a printer or into a PDF."""
    set_paper(pages.layout, device)
    painter = QPainter(device)
    painter.scale(device.logicalDpiX() / 72, device.logicalDpiY() / 72)
    for place, number in enumerate(range(pages.count) if numbers is None else numbers):
        if place:
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
    beside = target.with_name(f".{target.name}.part")
    try:
        beside.write_bytes(pdf_of(pages, title, author))
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        return False
    return True


def pdf_of(pages: Pages, title: str, author: str) -> bytes:
    """The pages as a PDF with its properties set."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator("DNTracker")
    print_pages(pages, writer)
    return bytes(buffer.data().data())


def painted(layout: Layout, title: str, author: str) -> bytes:
    """A layout as a PDF; works without a window."""
    with no_window():
        return pdf_of(Pages(layout), title, author)


@contextmanager
def no_window() -> Iterator[None]:
    """Lets commands paint: fonts live as long as the application does."""
    application = QGuiApplication.instance() or QGuiApplication(["dntracker", "-platform", "offscreen"])
    yield
    del application


def _edges(widths: Sequence[float]) -> list[float]:
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return edges


def _paint_borders(painter: QPainter, style: CellStyle, area: QRectF) -> None:
    border = style.border
    sides = (
        (border.left, QLineF(area.topLeft(), area.bottomLeft())),
        (border.top, QLineF(area.topLeft(), area.topRight())),
        (border.right, QLineF(area.topRight(), area.bottomRight())),
        (border.bottom, QLineF(area.bottomLeft(), area.bottomRight())),
    )
    drawn = [(width, line) for width, line in sides if width > 0]
    if not drawn:
        return
    antialiased = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for width, line in drawn:
        painter.setPen(_pen(painter, HAIRLINE if width <= 1 else width))
        painter.drawLine(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, antialiased)


def _pen(painter: QPainter, width: float) -> QPen:
    thin = width * painter.deviceTransform().m11() < 1
    return QPen(Qt.GlobalColor.black, 0 if thin else width, c=Qt.PenCapStyle.SquareCap)
