"""Where a sheet breaks into pages: blocks of rows stay together, header rows come again."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from dntracker.domain.layout import Border, Layout, LayoutCell

MOST_OF_TAIL = 0.5  # of a page: so much of the end (signatures) stays on one page


class Page(Struct, frozen=True):
    """The half-open span of rows on a page, and whether the header rows stand above them."""

    first: int
    end: int
    repeats: bool


class Breaks(Struct, frozen=True):
    """The pages of a layout with the final height of every row in points."""

    heights: tuple[float, ...]
    pages: tuple[Page, ...]
    repeat: tuple[int, int]

    def tops(self, page: Page) -> dict[int, float]:
        """The top of each row of the page in points below the upper margin, header rows included."""
        rows = [*(range(*self.repeat) if page.repeats else ()), *range(page.first, page.end)]
        tops, top = {}, 0.0
        for row in rows:
            tops[row] = top
            top += self.heights[row]
        return tops


def break_pages(layout: Layout, heights: Sequence[float], body: float) -> Breaks:
    """Fill pages of `body` points with blocks of rows that stay together; a block taller than a page is cut."""
    repeat = layout.page.repeat
    table = _table_rows(layout)
    again = sum(heights[slice(*repeat)])
    pages, first, used, repeats = [], 0, 0.0, False
    for start, end in _blocks(layout, heights, body):
        tall = sum(heights[start:end])
        if start > first and used + tall > body:
            pages.append(Page(first, start, repeats))
            repeats = start >= repeat[1] > repeat[0] and start in table
            first, used = start, again if repeats else 0.0
        used += tall
    pages.append(Page(first, len(heights), repeats))
    return Breaks(tuple(heights), tuple(pages), repeat)


def _blocks(layout: Layout, heights: Sequence[float], body: float) -> list[tuple[int, int]]:
    kept = _kept_with_next(layout, heights, body)
    blocks, start = [], 0
    for row in range(len(heights)):
        tall = sum(heights[start : row + 1])
        if row not in kept or tall + (heights[row + 1] if row + 1 < len(heights) else 0) > body:
            blocks.append((start, row + 1))
            start = row + 1
    return blocks


def _kept_with_next(layout: Layout, heights: Sequence[float], body: float) -> set[int]:
    kept = {row for cell in layout.cells for row in range(cell.row, cell.row + cell.rows - 1)}
    return (kept | set(range(*layout.page.repeat)) | _group_rows(layout) | _tail_rows(layout, heights, body)) - {
        len(heights) - 1
    }


def _group_rows(layout: Layout) -> set[int]:
    below_header = [cell for cell in layout.cells if cell.row >= layout.page.repeat[1] and _bordered(cell)]
    with_numbers = {cell.row for cell in below_header if cell.ref is not None}
    return {cell.row for cell in below_header if cell.text and cell.style.font.bold} - with_numbers


def _tail_rows(layout: Layout, heights: Sequence[float], body: float) -> set[int]:
    after_table = max(_table_rows(layout), default=-1) + 1
    first, tall = len(heights), 0.0
    while first > after_table and tall + heights[first - 1] <= body * MOST_OF_TAIL:
        first -= 1
        tall += heights[first]
    with_a_row = first == after_table > 0  # signatures never stand on a page without a row of the table
    return set(range(first - with_a_row, len(heights)))


def _table_rows(layout: Layout) -> set[int]:
    return set(_rows_of(cell for cell in layout.cells if _bordered(cell)))


def _rows_of(cells: Iterable[LayoutCell]) -> Iterable[int]:
    return (row for cell in cells for row in range(cell.row, cell.row + cell.rows))


def _bordered(cell: LayoutCell) -> bool:
    return cell.style.border != Border()
