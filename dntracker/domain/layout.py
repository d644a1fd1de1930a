"""A sheet as it prints: cells, spans, styles, sizes and page set-up, free of where it came from and where it goes."""

from enum import StrEnum

from msgspec import Struct


class Align(StrEnum):
    """Where text stands in its cell."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class VAlign(StrEnum):
    """Where text stands between the top and the bottom of its cell."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Font(Struct, frozen=True):
    """A font; `size` in points."""

    family: str = "Times New Roman"
    size: float = 11.0
    bold: bool = False
    italic: bool = False
    underline: bool = False


class Border(Struct, frozen=True):
    """Widths of the four edges in points; 0 draws nothing."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class CellStyle(Struct, frozen=True):
    """How a cell looks; `shrink` sets a text that is too wide for its cell smaller instead of cutting it."""

    font: Font = Font()
    border: Border = Border()
    align: Align = Align.LEFT
    valign: VAlign = VAlign.MIDDLE
    wrap: bool = False
    fill: str | None = None
    shrink: bool = False


class LayoutCell(Struct, frozen=True):
    """One cell (or merged block) at `row`, `column` (from 0) with the text that prints.

    `ref` names the figure behind a number (a row's code and a column's field), for clicks on the sheet.
    """

    row: int
    column: int
    text: str
    style: CellStyle
    rows: int = 1
    columns: int = 1
    ref: tuple[str, str] | None = None


class PageSetup(Struct, frozen=True):
    """Paper and margins in millimetres; `repeat` is the half-open span of header rows printed on every page."""

    width: float = 297.0
    height: float = 210.0
    left: float = 30.0
    top: float = 20.0
    right: float = 15.0
    bottom: float = 20.0
    repeat: tuple[int, int] = (0, 0)
    fit_width: bool = True
    number_pages: bool = True


class Layout(Struct, frozen=True):
    """A whole sheet: column widths and row heights in points, and its cells in reading order.

    A row height of 0 means *as tall as its text needs*: the painter measures it, as Excel does when it opens the file.
    """

    column_widths: tuple[float, ...]
    row_heights: tuple[float, ...]
    cells: tuple[LayoutCell, ...]
    page: PageSetup = PageSetup()
