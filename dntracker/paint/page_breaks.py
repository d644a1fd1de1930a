"""Where a sheet breaks into pages: blocks of rows stay together, repeated rows and columns come again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from dntracker.domain.drawing import Chart, Drawing
from dntracker.domain.layout import Border, Layout, LayoutCell

MOST_OF_TAIL = 0.5  # of a page: so much of the end (signatures) stays on one page
MOST_GROUPS = 4  # one below the other; where more rows are bold, the whole table is
LEAST_SCALE, STEP = 0.1, 0.98
_SLACK = 1e-6


class Span(Struct, frozen=True):
    """The half-open span of rows (or columns) on a page, and whether the repeated ones stand before it."""

    first: int
    end: int
    repeats: bool


class Page(Struct, frozen=True):
    """What of the sheet is on a page."""

    rows: Span
    columns: Span


class Breaks(Struct, frozen=True):
    """The pages of a layout with the final sizes in points and the scale at which they are painted."""

    heights: tuple[float, ...]
    widths: tuple[float, ...]
    repeat: tuple[int, int]
    repeat_columns: tuple[int, int]
    pages: tuple[Page, ...]
    scale: float

    def tops(self, page: Page) -> dict[int, float]:
        """The top of each row of the page in points below the upper margin, header rows included."""
        return _starts(self.heights, page.rows, self.repeat)

    def lefts(self, page: Page) -> dict[int, float]:
        """The left edge of each column of the page in points, repeated columns included."""
        return _starts(self.widths, page.columns, self.repeat_columns)


def break_pages(layout: Layout, heights: Sequence[float], room: tuple[float, float]) -> Breaks:
    """Fill pages of `room` points (wide, tall) at the scale that the page set-up asks for."""
    setup, total = layout.page, sum(layout.column_widths)
    scale = setup.scale
    if setup.wide or setup.tall:
        scale = min(1.0, room[0] / total) if setup.wide == 1 and total else 1.0
    blocks = _Blocks(layout, heights)
    while True:
        bands, rows = _bands(layout, room[0] / scale), blocks.rows(room[1] / scale)
        fits = len(bands) <= (setup.wide or len(bands)) and len(rows) <= (setup.tall or len(rows))
        if fits or scale <= LEAST_SCALE or not (setup.wide or setup.tall):
            break
        scale = max(LEAST_SCALE, scale * STEP)
    if setup.across_first:
        pages = tuple(Page(span, band) for span in rows for band in bands)
    else:
        pages = tuple(Page(span, band) for band in bands for span in rows)
    return Breaks(tuple(heights), layout.column_widths, setup.repeat, setup.repeat_columns, pages, scale)


class _Blocks:
    """Rows that stay together; a block taller than a page is cut."""

    def __init__(self, layout: Layout, heights: Sequence[float]) -> None:
        self._layout, self._heights = layout, heights
        self._repeat = layout.page.repeat
        self._breaks = layout.page.row_breaks if not layout.page.tall else frozenset[int]()
        charts = [one for one in layout.drawings if isinstance(one.content, Chart)]
        self._table = _table_rows(layout)
        self._body = self._table | {row + 1 for row in _drawn_rows(charts, heights)}
        self._kept = (
            _merged_rows(layout)
            | set(range(*self._repeat))
            | _group_rows(layout, self._table)
            | _drawn_rows(layout.drawings, heights)
        )

    def rows(self, body: float) -> list[Span]:
        again = sum(self._heights[slice(*self._repeat)])
        spans, first, used, repeats = [], 0, 0.0, False
        for start, end in self._blocks(body):
            tall = sum(self._heights[start:end])
            if start > first and (used + tall > body + _SLACK or start in self._breaks):
                spans.append(Span(first, start, repeats))
                repeats = start >= self._repeat[1] > self._repeat[0] and start in self._table
                first, used = start, again if repeats else 0.0
            used += tall
        return [*spans, Span(first, len(self._heights), repeats)]

    def _blocks(self, body: float) -> Iterator[tuple[int, int]]:
        kept = self._kept | self._tail_rows(body)
        start, tall = 0, 0.0
        for row, height in enumerate(self._heights):
            tall += height
            following = self._heights[row + 1] if row + 1 < len(self._heights) else 0.0
            if row not in kept or tall + following > body or row + 1 in self._breaks or row + 1 == len(self._heights):
                yield start, row + 1
                start, tall = row + 1, 0.0

    def _tail_rows(self, body: float) -> set[int]:
        after_table = max(self._body, default=-1) + 1
        first, tall = len(self._heights), 0.0
        while first > after_table and tall + self._heights[first - 1] <= body * MOST_OF_TAIL:
            first -= 1
            tall += self._heights[first]
        with_a_row = first == after_table > 0  # signatures never stand on a page without a row of the table
        return set(range(first - with_a_row, len(self._heights)))


def _bands(layout: Layout, room: float) -> list[Span]:
    setup, widths = layout.page, layout.column_widths
    if setup.wide == 1 or sum(widths) <= room + _SLACK:
        cuts = setup.column_breaks if not setup.wide else frozenset[int]()
        edges = [0, *sorted(cuts), len(widths)]
        return [Span(first, end, _again(first, setup.repeat_columns)) for first, end in pairwise(edges)]
    bands, first, used = [], 0, 0.0
    again = sum(widths[slice(*setup.repeat_columns)])
    for column, width in enumerate(widths):
        asked = column in setup.column_breaks and not setup.wide
        if column > first and (used + width > room + _SLACK or asked):
            bands.append(Span(first, column, _again(first, setup.repeat_columns)))
            first, used = column, again if _again(column, setup.repeat_columns) else 0.0
        used += width
    return [*bands, Span(first, len(widths), _again(first, setup.repeat_columns))]


def _again(first: int, repeat: tuple[int, int]) -> bool:
    return first >= repeat[1] > repeat[0]


def _starts(sizes: Sequence[float], span: Span, repeat: tuple[int, int]) -> dict[int, float]:
    starts, at = {}, 0.0
    for one in [*(range(*repeat) if span.repeats else ()), *range(span.first, span.end)]:
        starts[one] = at
        at += sizes[one]
    return starts


def _merged_rows(layout: Layout) -> set[int]:
    return {row for cell in layout.cells for row in range(cell.row, cell.row + cell.rows - 1)}


def _group_rows(layout: Layout, table: set[int]) -> set[int]:
    below_header = [cell for cell in layout.cells if cell.row >= layout.page.repeat[1] and _bordered(cell)]
    bold = sorted({cell.row for cell in below_header if cell.text and cell.style.font.bold})
    runs = [[row for _, row in run] for _, run in groupby(enumerate(bold), lambda one: one[1] - one[0])]
    # what is bold with nothing of the table below it is a total, which nothing follows
    return {row for run in runs if len(run) <= MOST_GROUPS and run[-1] + 1 in table for row in run}


def _drawn_rows(drawings: Sequence[Drawing], heights: Sequence[float]) -> set[int]:
    rows = set[int]()
    for drawing in drawings:
        last = drawing.end.row if drawing.end else drawing.start.row
        tall = drawing.size[1] + drawing.start.y if not drawing.end else 0.0
        while tall > 0 and last < len(heights):
            tall -= heights[last]
            last += 1
        rows |= set(range(drawing.start.row, min(last - (drawing.end is None), len(heights) - 1)))
    return rows


def _table_rows(layout: Layout) -> set[int]:
    return set(_rows_of(cell for cell in layout.cells if _bordered(cell)))


def _rows_of(cells: Iterable[LayoutCell]) -> Iterable[int]:
    return (row for cell in cells for row in range(cell.row, cell.row + cell.rows))


def _bordered(cell: LayoutCell) -> bool:
    return cell.style.border != _NO_BORDER


_NO_BORDER = Border()
