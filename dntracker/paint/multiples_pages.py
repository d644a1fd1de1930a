"""Small multiples on paper: a page of A4 for up to 20, of A3 for up to 56, with a title and numbered pages."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from dntracker.paint.chart_frame import ChartLook
from dntracker.paint.export import paper_font
from dntracker.paint.multiples import Bounds, Grid, bounds_of, paint_tile
from dntracker.paint.pdf_bytes import drawn_pdf
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.series import Series

POINTS_A_MM = 72 / 25.4
A4, A3 = (297.0, 210.0), (420.0, 297.0)
SHEETS = (
    (A4, (3, 2)), (A4, (4, 3)), (A4, (5, 4)), (A3, (5, 5)), (A3, (6, 6)), (A3, (7, 7)), (A3, (7, 8)),
)  # fmt: skip
"""Papers with tiles in a row and rows on a page, the fewest first."""
CLOSE = 7
"""So many tiles in a row have smaller letters."""
MARGIN, HEAD, GAP = 15.0, 14.0, 6.0
"""Millimetres around the page, for its title, and between tiles."""

OWN, SHARED = "Mỗi biểu đồ một thang riêng.", "Cùng đơn vị tính thì cùng thang."
SIGNS = "Vạch xanh: mục tiêu. Nét đứng: gãy chuỗi. Chấm rỗng, nét đứt: ước, sơ bộ."


def multiples_pdf(every: Sequence[Series], title: str, seen: str, shared: Mapping[str, Bounds]) -> bytes:
    """All tiles as a PDF; under the title of each page how it was `seen`, and what its scales and signs mean.

    Works without a window.
    """
    application = QGuiApplication.instance() or QGuiApplication(["dntracker", "-platform", "offscreen"])
    told = " ".join(filter(None, (seen, SHARED if shared else OWN, SIGNS)))
    paper, per_page = next((one for one in SHEETS if len(every) <= one[1][0] * one[1][1]), SHEETS[-1])

    def draw(writer: QPdfWriter) -> None:
        _set_paper(writer, paper)
        painter = QPainter(writer)
        painter.scale(writer.logicalDpiX() / 72, writer.logicalDpiY() / 72)
        on_page = per_page[0] * per_page[1]
        pages = [every[first : first + on_page] for first in range(0, len(every), on_page)] or [()]
        for number, tiles in enumerate(pages, 1):
            if number > 1:
                writer.newPage()
            count = f"{number}/{len(pages)}" if len(pages) > 1 else ""
            _page(painter, paper, per_page, tiles, (title, told, count), shared)
        painter.end()

    made = drawn_pdf(draw, title, "")
    del application  # fonts live as long as it does
    return made


def _page(
    painter: QPainter,
    paper: tuple[float, float],
    per_page: tuple[int, int],
    tiles: Sequence[Series],
    words: tuple[str, str, str],
    shared: Mapping[str, Bounds],
) -> None:
    mm = POINTS_A_MM
    area = QRectF(0, 0, paper[0] * mm, paper[1] * mm).marginsRemoved(QMarginsF(*(MARGIN * mm,) * 4))
    title, told, count = words
    for text, size, bold, top in ((title, 13, True, 0.0), (told, 9, False, 18.0)):
        painter.setFont(paper_font(size, bold=bold))
        painter.setPen(QColor(PAPER.ink))
        line = QRectF(area.left(), area.top() + top, area.width(), 16)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, text)
    painter.drawText(QRectF(area.topLeft(), area.size()), Qt.AlignmentFlag.AlignRight, count)
    grid = _grid(area, per_page)
    look = ChartLook(PAPER, paper_font(7 if per_page[0] >= CLOSE else 8), scale=0.62)
    painter.translate(area.left(), area.top() + HEAD * mm)
    for number, series in enumerate(tiles):
        paint_tile(painter, grid.tile(number), series, look, bounds_of(series, shared))
    painter.translate(-area.left(), -area.top() - HEAD * mm)


def _grid(area: QRectF, per_page: tuple[int, int]) -> Grid:
    columns, rows = per_page
    gap, height = GAP * POINTS_A_MM, area.height() - HEAD * POINTS_A_MM
    return Grid(columns, (area.width() - gap * (columns - 1)) / columns, (height - gap * (rows - 1)) / rows, gap)


def _set_paper(writer: QPdfWriter, paper: tuple[float, float]) -> None:
    size = QPageSize(QSizeF(paper[1], paper[0]), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
