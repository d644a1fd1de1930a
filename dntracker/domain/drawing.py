"""What lies on a sheet beside its cells: pictures, lines, boxes of text, charts; each free of where it came from."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain.lettering import BLACK, Run


class Spot(Struct, frozen=True):
    """A place on a sheet: so many points right of and below the corner of a cell (from 0)."""

    row: int
    column: int
    x: float = 0.0
    y: float = 0.0


class Picture(Struct, frozen=True):
    """A picture as the bytes of its file."""

    data: bytes


class Line(Struct, frozen=True):
    """A straight line from corner to corner; `rising` from the lower left one. `width` in points."""

    width: float = 0.75
    color: str = BLACK
    rising: bool = False


class TextBox(Struct, frozen=True):
    """Paragraphs of text in a frame; `fill` and `edge` are colours, None paints nothing."""

    paragraphs: tuple[tuple[Run, ...], ...]
    fill: str | None = None
    edge: str | None = None
    centered: bool = False
    middle: bool = False


class ChartKind(StrEnum):
    """How the values of a chart are drawn."""

    COLUMN = "column"
    BAR = "bar"
    LINE = "line"


class Gaps(StrEnum):
    """What a line does where a value is missing."""

    GAP = "gap"
    ZERO = "zero"
    SPAN = "span"


class ChartSeries(Struct, frozen=True):
    """One row of values; `kind` as charts may mix columns and lines, `labels` as they print beside the points."""

    name: str
    values: tuple[float | None, ...]
    kind: ChartKind = ChartKind.COLUMN
    labels: tuple[str, ...] = ()


class Scale(Struct, frozen=True):
    """The axis of the values: bounds that are set, decimals of its numbers (None: as needed), and a title."""

    low: float | None = None
    high: float | None = None
    decimals: int | None = None
    percent: bool = False
    title: str = ""


class Chart(Struct, frozen=True):
    """A chart with the values that its cells hold now; `legend` is the side where it stands (r, b, t, l) or empty."""

    series: tuple[ChartSeries, ...]
    categories: tuple[str, ...]
    title: str = ""
    category_title: str = ""
    scale: Scale = Scale()
    legend: str = ""
    stacked: bool = False
    shares: bool = False
    gaps: Gaps = Gaps.GAP


class Drawing(Struct, frozen=True):
    """A thing on the sheet: from `start` to `end`, or without an end `size` points wide and tall."""

    content: Picture | Line | TextBox | Chart
    start: Spot
    end: Spot | None = None
    size: tuple[float, float] = (0.0, 0.0)
