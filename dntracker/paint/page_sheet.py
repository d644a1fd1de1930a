"""One layout broken into pages, each painted in points from the page's corner."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from dntracker.domain.layout import Layout, LayoutCell
from dntracker.paint.page_breaks import Breaks, Page, break_pages
from dntracker.paint.page_cells import Placed, block_of, paint_grounds, paint_lines, paint_text
from dntracker.paint.page_drawings import paint_drawing
from dntracker.paint.page_strips import paint_strips
from dntracker.paint.page_text import AIR, PADDING, Block, line_height

POINTS = 72 / 25.4  # in a millimetre
LEAST_HEIGHT = 14.0  # points, of a row that takes its height from its text
_THIN = 0.1  # points: a level line has no height of its own
Ref = tuple[str, str]


class Region(Struct, frozen=True):
    """Where a number stands on its page, in points from the page's corner, and which it is."""

    ref: Ref
    area: QRectF


class SheetPages:
    """The pages of one layout."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        setup = layout.page
        self.size = QSizeF(setup.width * POINTS, setup.height * POINTS)
        self._room = QRectF(
            setup.left * POINTS,
            setup.top * POINTS,
            self.size.width() - (setup.left + setup.right) * POINTS,
            self.size.height() - (setup.top + setup.bottom) * POINTS,
        )
        self._columns = [0.0, *accumulate(layout.column_widths)]
        self._texts: dict[tuple[int, int], Block] = {}
        needed = self._needed()
        self._breaks: Breaks = break_pages(layout, needed, (self._room.width(), self._room.height()))
        self._rows = [0.0, *accumulate(self._breaks.heights)]

    @property
    def count(self) -> int:
        """How many pages there are, at least one."""
        return len(self._breaks.pages)

    def paint(self, painter: QPainter, number: int, said: int, of: int) -> None:
        """Paint page `number` (from 0), which says that it is page `said` of `of`."""
        page, scale = self._breaks.pages[number], self._breaks.scale
        painter.save()
        paint_strips(painter, self.layout.page, self.size, first=number == 0, number=said, count=of)
        painter.translate(self._corner(page))
        painter.scale(scale, scale)
        placed = list(self._placed(page, self._by_row))
        paint_grounds(painter, placed)
        paint_lines(painter, placed)
        for cell, area in placed:
            if cell.text:
                paint_text(painter, cell, self._text(cell), area, self._reach(cell, area, page))
        self._paint_drawings(painter, page)
        painter.restore()

    def regions(self, number: int) -> tuple[Region, ...]:
        """The numbers of a page, in reading order."""
        page = self._breaks.pages[number]
        corner, scale = self._corner(page), self._breaks.scale
        return tuple(
            Region(cell.ref, QRectF(corner + area.topLeft() * scale, area.size() * scale))
            for cell, area in self._placed(page, self._numbers)
            if cell.ref is not None
        )

    @cached_property
    def _by_row(self) -> dict[int, list[LayoutCell]]:
        return _by_rows(self.layout.cells)

    @cached_property
    def _numbers(self) -> dict[int, list[LayoutCell]]:
        return _by_rows(cell for cell in self.layout.cells if cell.ref is not None)

    def _placed(self, page: Page, by_row: dict[int, list[LayoutCell]]) -> Iterator[Placed]:
        """The cells of a page with their areas; a block that a page's end cuts has the part that is on the page."""
        tops, lefts = self._breaks.tops(page), self._breaks.lefts(page)
        widths, heights = self.layout.column_widths, self._breaks.heights
        for row, top in tops.items():
            for cell in by_row.get(row, ()):
                if cell.rows == cell.columns == 1:
                    if cell.column in lefts:
                        yield cell, QRectF(lefts[cell.column], top, widths[cell.column], heights[row])
                    continue
                begun = row > cell.row and row - 1 in tops
                columns = [one for one in range(cell.column, cell.column + cell.columns) if one in lefts]
                if columns and not begun:
                    last = max(one for one in range(row, cell.row + cell.rows) if one in tops)
                    corner = QPointF(lefts[columns[-1]] + widths[columns[-1]], tops[last] + heights[last])
                    yield cell, QRectF(QPointF(lefts[columns[0]], top), corner)

    def _reach(self, cell: LayoutCell, area: QRectF, page: Page) -> QRectF:
        before, after = cell.spill
        if not before and not after:
            return area
        lefts, end = self._breaks.lefts(page), cell.column + cell.columns
        wider = sum(self.layout.column_widths[one] for one in range(end, end + after) if one in lefts)
        earlier = sum(
            self.layout.column_widths[one] for one in range(cell.column - before, cell.column) if one in lefts
        )
        return area.adjusted(-earlier, 0, wider, 0)

    def _corner(self, page: Page) -> QPointF:
        setup, breaks, corner = self.layout.page, self._breaks, self._room.topLeft()
        if setup.centered_across:
            wide = sum(self.layout.column_widths[one] for one in breaks.lefts(page)) * breaks.scale
            corner += QPointF(max(0.0, (self._room.width() - wide) / 2), 0)
        if setup.centered_down:
            tall = sum(breaks.heights[one] for one in breaks.tops(page)) * breaks.scale
            corner += QPointF(0, max(0.0, (self._room.height() - tall) / 2))
        return corner

    def _paint_drawings(self, painter: QPainter, page: Page) -> None:
        if not self.layout.drawings:
            return
        tops, lefts = self._breaks.tops(page), self._breaks.lefts(page)
        own = QPointF(
            lefts[page.columns.first] - self._columns[page.columns.first],
            tops[page.rows.first] - self._rows[page.rows.first],
        )
        seen = self._seen(page, tops, lefts)
        for drawing in self.layout.drawings:
            start = drawing.start
            corner = QPointF(self._columns[start.column] + start.x, self._rows[start.row] + start.y)
            if drawing.end is not None:
                end = QPointF(
                    self._columns[drawing.end.column] + drawing.end.x, self._rows[drawing.end.row] + drawing.end.y
                )
            else:
                end = corner + QPointF(*drawing.size)
            again = QPointF(
                0.0 if start.column in lefts and start.column < page.columns.first else own.x(),
                0.0 if start.row in tops and start.row < page.rows.first else own.y(),
            )
            area = QRectF(corner + again, end + again)
            thin = QMarginsF(0 if area.width() else _THIN, 0 if area.height() else _THIN, 0, 0)
            if area.normalized().marginsAdded(thin).intersects(seen.adjusted(0, 0, -_THIN, -_THIN)):
                paint_drawing(painter, drawing.content, area, seen)

    def _seen(self, page: Page, tops: dict[int, float], lefts: dict[int, float]) -> QRectF:
        """Where drawings may be painted: on the rows and columns of the page, after the last ones to the margins."""
        room = self._room.size() / self._breaks.scale
        right, bottom = room.width(), room.height()
        if page.columns.end < len(self._columns) - 1:
            right = lefts[page.columns.end - 1] + self.layout.column_widths[page.columns.end - 1]
        if page.rows.end < len(self._rows) - 1:
            bottom = tops[page.rows.end - 1] + self._breaks.heights[page.rows.end - 1]
        return QRectF(0, 0, right, bottom)

    def _text(self, cell: LayoutCell) -> Block:
        key = (cell.row, cell.column)
        if key not in self._texts:
            width = self._columns[cell.column + cell.columns] - self._columns[cell.column]
            heights = self._breaks.heights[cell.row : cell.row + cell.rows]
            self._texts[key] = block_of(cell, width, sum(heights))
        return self._texts[key]

    def _needed(self) -> Sequence[float]:
        said = self.layout.row_heights
        heights = [LEAST_HEIGHT if height is None else height for height in said]
        for cell in self.layout.cells:
            if cell.rows == 1 and said[cell.row] is None and cell.text:
                heights[cell.row] = max(heights[cell.row], self._height(cell))
        return heights

    def _height(self, cell: LayoutCell) -> float:
        style = cell.style
        width = self._columns[cell.column + cell.columns] - self._columns[cell.column]
        plain = not (style.turn or style.stacked or cell.runs)
        short = (
            len(cell.text) * style.font.size < width - 2 * PADDING - style.indent
        )  # no letter is wider than its size
        if plain and (not style.wrap or (short and "\n" not in cell.text)):
            return line_height(style.font) * (1 + cell.text.count("\n")) + 2 * AIR
        block = block_of(cell, width, 0.0)
        return block.width + 2 * AIR if style.turn else block.height


def _by_rows(cells: Iterable[LayoutCell]) -> dict[int, list[LayoutCell]]:
    found: dict[int, list[LayoutCell]] = {}
    for cell in cells:
        for row in range(cell.row, cell.row + cell.rows):
            found.setdefault(row, []).append(cell)
    return found
