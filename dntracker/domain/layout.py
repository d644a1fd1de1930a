"""A sheet as it prints: cells, spans, styles, sizes and page set-up, free of where it came from and where it goes."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.drawing import Drawing
from dntracker.domain.lettering import BLACK, Font, Run

PAGE, PAGES = "\ue000", "\ue001"
"""What stands in a header or footer for the number of the page, and for how many there are."""


class Align(StrEnum):
    """Where text stands in its cell."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"
    DISTRIBUTED = "distributed"


class VAlign(StrEnum):
    """Where text stands between the top and the bottom of its cell; a justified one spreads its lines over it."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"
    JUSTIFY = "justify"


class Dash(StrEnum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DASH_DOT = "dashDot"
    DASH_DOT_DOT = "dashDotDot"
    DOUBLE = "double"


class Edge(Struct, frozen=True):
    """A line beside or across a cell; `width` in points."""

    width: float = 0.5
    dash: Dash = Dash.SOLID
    color: str = BLACK


class Border(Struct, frozen=True):
    """The four edges and the two diagonals of a cell; None draws nothing."""

    left: Edge | None = None
    top: Edge | None = None
    right: Edge | None = None
    bottom: Edge | None = None
    falling: Edge | None = None
    rising: Edge | None = None


class CellStyle(Struct, frozen=True):
    """How a cell looks; `shrink` sets a text that is too wide for its cell smaller instead of cutting it.

    `indent` in points; `turn` in degrees against the clock; a `stacked` text has its letters one below the other.
    """

    font: Font = Font()
    border: Border = Border()
    align: Align = Align.LEFT
    valign: VAlign = VAlign.MIDDLE
    wrap: bool = False
    fill: str | None = None
    shrink: bool = False
    indent: float = 0.0
    turn: int = 0
    stacked: bool = False


class LayoutCell(Struct, frozen=True, gc=False):
    """One cell (or merged block) at `row`, `column` (from 0) with the text that prints.

    `ref` names the figure behind a number (a row's code and a column's field), for clicks on the sheet. `runs` are
    the same text where its font changes. `spill` counts the empty columns left and right that a long text runs into.
    """

    row: int
    column: int
    text: str
    style: CellStyle
    rows: int = 1
    columns: int = 1
    ref: tuple[str, str] | None = None
    runs: tuple[Run, ...] = ()
    spill: tuple[int, int] = (0, 0)


class Strip(Struct, frozen=True):
    """What a header or footer says left, in the middle and right."""

    left: tuple[Run, ...] = ()
    center: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()


class Strips(Struct, frozen=True):
    """The header and the footer of a page."""

    header: Strip = Strip()
    footer: Strip = Strip()


NUMBERED = Strips(Strip(center=(Run(PAGE, Font(size=13)),)))
"""The number in the middle of the upper margin (Nghị định 30/2020)."""


class PageSetup(Struct, frozen=True):
    """Paper and margins in millimetres, and how the sheet goes onto it.

    `repeat` and `repeat_columns` are half-open spans printed again on every page. `wide` and `tall` bound the pages
    beside and below each other (0: as many as needed), down to a smaller scale; without bounds `scale` counts.
    Pages end before `row_breaks` and `column_breaks`. `first` and `even` stand in for `strips` where they are set.
    """

    width: float = 297.0
    height: float = 210.0
    left: float = 30.0
    top: float = 20.0
    right: float = 15.0
    bottom: float = 20.0
    header: float = 10.0
    footer: float = 10.0
    repeat: tuple[int, int] = (0, 0)
    repeat_columns: tuple[int, int] = (0, 0)
    wide: int = 1
    tall: int = 0
    scale: float = 1.0
    row_breaks: frozenset[int] = frozenset()
    column_breaks: frozenset[int] = frozenset()
    across_first: bool = False
    centered_across: bool = False
    centered_down: bool = False
    first_number: int | None = None
    strips: Strips = NUMBERED
    first: Strips | None = Strips()
    even: Strips | None = None


class Layout(Struct, frozen=True):
    """What one sheet, or one of its print areas, prints: sizes in points, cells in reading order, and drawings.

    A row height of None means *as tall as its text needs*: the painter measures it, as Excel does when it opens the
    file. What is hidden is left out.
    """

    column_widths: tuple[float, ...]
    row_heights: tuple[float | None, ...]
    cells: tuple[LayoutCell, ...]
    page: PageSetup = PageSetup()
    drawings: tuple[Drawing, ...] = ()
