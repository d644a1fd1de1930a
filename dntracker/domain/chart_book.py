"""A chart as a workbook: tables of numbers, and the paths that a native chart of Excel draws from them."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.quantity import Qualifier

SIZE = (804.0, 390.0)
"""Width and height of the native chart in points."""

PLOT = (0.06, 0.24, 0.86, 0.62)
"""Its plot: left, top, width and height as parts of the chart; above it stand the reasons of breaks."""


class Stroke(StrEnum):
    """How a path is drawn between its points; the values are Excel's, empty draws nothing."""

    NONE = ""
    SOLID = "solid"
    DASHED = "dash"
    DOTTED = "sysDot"


class Shown(Struct, frozen=True):
    """A number with the decimals and the qualifier that it prints with, and what is said behind it in brackets."""

    value: float
    decimals: int = 0
    qualifier: Qualifier | None = None
    aside: str = ""


Cell = str | int | float | Shown | None


class Table(Struct, frozen=True):
    """Rows of cells under their heads on a sheet; `widths` of the columns in characters.

    Of one that is not `printed` only its title comes on paper: it is there for the chart.
    """

    sheet: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    printed: bool = True


class Span(Struct, frozen=True):
    """Rows `first` to `last` of a table, whose columns `x` and `y` hold the points of a path; all counted from 0.

    Without a y a point is a gap.
    """

    table: int
    x: int
    y: int
    first: int
    last: int


class Spot(Struct, frozen=True):
    """A label at a point of a path: its number in its format, before it the path's name, or else `text`.

    `side` is where it stands: l, r, t or b. `shorter` are texts for where there is no room for it, a `fixed` one
    stands on no other side.
    """

    point: int
    number: Shown | None = None
    named: bool = False
    text: str = ""
    side: str = "t"
    shorter: tuple[str, ...] = ()
    fixed: bool = False


class Path(Struct, frozen=True):
    """A line, marks, or both. `mark` is Excel's word, empty for none; `listed`: it stands in the legend.

    A hollow one that is listed is a sign of the legend alone: its span has no point.
    """

    name: str
    span: Span
    color: str
    stroke: Stroke = Stroke.SOLID
    width: float = 1.5
    mark: str = ""
    size: int = 7
    hollow: bool = False
    right: bool = False
    listed: bool = False
    spots: tuple[Spot, ...] = ()


class ValueScale(Struct, frozen=True):
    """An upright axis; `downward` has its least value on top."""

    low: float
    high: float
    step: float
    decimals: int = 0
    name: str = ""
    downward: bool = False


class ChartColors(Struct, frozen=True):
    """Colours as `#RRGGBB` of what belongs to no path."""

    ink: str
    soft: str
    grid: str


class ChartBook(Struct, frozen=True):
    """A workbook of one chart: the sentences around it, the tables with their numbers, the paths and scales.

    `tables` are the numbers as people read them; the last one holds coordinates that nobody needs to read. `columns`
    are the first and last place of the axis below and the distance of its labels: years; 0 where paths carry them.
    """

    title: str
    said: tuple[str, ...]
    source: str
    tables: tuple[Table, ...]
    paths: tuple[Path, ...]
    left: ValueScale
    right: ValueScale | None
    columns: tuple[int, int, int]
    colors: ChartColors
