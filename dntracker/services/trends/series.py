"""What a chart and its table show of one indicator over the years: plain data, every text final."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.chart_spec import BENCHMARK
from dntracker.domain.figure import Figure, Status, Target
from dntracker.domain.forecasting import Method, Trial
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.services.trends.texts import date_name

TERRITORY = "territory"
MINUS = "\N{MINUS SIGN}"


class Point(Struct, frozen=True):
    """A figure in the column of `period`; `as_of` is set when an earlier as-of stands in for the period.

    `computed` ones follow from other figures; nobody typed them. `shown` is what is drawn instead of the figure where
    the reader asked for a sum, growth, an index or a share; `how` then says what was made of what, `weakest` is the
    status of the least final figure in it. `borders` names those of the city where a period is told for several.
    """

    period: Period
    figure: Figure
    label: str
    source_title: str
    as_of: date | None = None
    computed: bool = False
    shown: Quantity | None = None
    how: str = ""
    weakest: Status | None = None
    borders: str = ""

    @property
    def quantity(self) -> Quantity:
        """What is drawn."""
        return self.shown or self.figure.quantity

    @property
    def day(self) -> date:
        """The day it speaks about."""
        return self.figure.as_of or self.figure.period.end

    @property
    def firm(self) -> bool:
        """Whether it is neither an estimate nor provisional."""
        return self.status is Status.OFFICIAL

    @property
    def status(self) -> Status:
        """How final it is."""
        return self.weakest or self.figure.status


class Benchmark(Struct, frozen=True):
    """The same indicator about another territory, as one reporter gives it; `part_of` is what it has gone into."""

    territory_name: str
    reporter_name: str
    points: tuple[Point, ...]
    national: bool = True
    part_of: str = ""

    @property
    def name(self) -> str:
        """The territory with who says so: *Cả nước, Bộ TT&TT*."""
        return f"{self.territory_name}, {self.reporter_name}" if self.reporter_name else self.territory_name

    @property
    def key(self) -> str:
        """What names it in the legend, also in a chart that was kept."""
        return BENCHMARK + self.name


class TargetStep(Struct, frozen=True):
    """A target over the years `first` to `last` of the stepped path; `level` is `city` or `nation`.

    `ended` is when the territory that it was set for ended, where it did.
    """

    first: int
    last: int
    target: Target
    label: str
    document_title: str
    document_number: str
    document_name: str
    document_date: date | None
    from_document: bool
    replaced: bool
    level: str
    ended: date | None = None

    @property
    def document(self) -> str:
        """What it rests on, in short: *KH 21, 9/2025*."""
        dated = date_name(self.document_date.isoformat()) if self.document_date else ""
        return ", ".join(name for name in dict.fromkeys((self.document_name, dated)) if name)

    @property
    def outlived(self) -> bool:
        """Whether its territory did not see its day."""
        return bool(self.ended and self.target.horizon and self.ended < self.target.horizon.end)

    @property
    def in_force(self) -> bool:
        """Whether the city must reach it."""
        return not self.replaced and self.level == "city"


class DocumentMark(Struct, frozen=True):
    """A document that set targets, at its date."""

    date: date
    label: str
    title: str


class RowKind(StrEnum):
    """What a row of the table holds; it decides the colour."""

    CITY = "city"
    BEHIND = "behind"
    OTHERS = "others"
    CHANGE = "change"
    TARGET = "target"
    DISTANCE = "distance"
    BENCHMARK = "benchmark"
    TIMES = "times"
    FORECAST = "forecast"


class TableRow(Struct, frozen=True):
    """One row under the chart; `cells` by the period of the column, an absent one is empty."""

    label: str
    kind: RowKind
    cells: Mapping[Period, str]


class Pace(Struct, frozen=True):
    """What is needed each year from `start` to reach `step`; `low` and `high` in the indicator's measure."""

    start: Point
    step: TargetStep
    low: float
    high: float | None
    label: str


class ForecastPoint(Struct, frozen=True):
    """What is expected in a column: the value and its band of eighty percent, both within the series' bounds."""

    period: Period
    value: float
    low: float
    high: float
    label: str
    least: str
    most: str

    @property
    def span(self) -> str:
        """The band in one piece: *33,6–41,2*."""
        return f"{self.least} đến {self.most}" if MINUS in self.least + self.most else f"{self.least}–{self.most}"


class Forecast(Struct, frozen=True):
    """Where a series goes by one method, from `used` points that compare with each other; `last` is the newest.

    `automatic`: the method is the one that missed the least in the past (`trials`); `unchanged` is what one would have
    missed by who expected no change. `crossing` are breaks that the reader joined, among the points or after them.
    """

    method: Method
    automatic: bool
    points: tuple[ForecastPoint, ...]
    first: Period
    last: Point
    used: int
    trials: tuple[Trial, ...]
    unchanged: float | None
    label: str
    crossing: tuple[SeriesBreak, ...] = ()


class Series(Struct, frozen=True):
    """One indicator about the city over years, quarters or months, oldest first, with all that it is compared with.

    `joined`: the reader asked to look across its breaks; `cumulative`: flows are summed from each year's start.
    `name` is what tells it from the other lines of a chart, `bounds` are values that nothing drawn can leave.
    `unforeseen` says why a forecast that was asked for is not there. `redrawn` are borders drawn later than the first
    figure that is told in them: a target of the city before is not held against it without a word.
    """

    indicator: Indicator
    frequency: Frequency
    territory_name: str
    measure: str
    points: tuple[Point, ...] = ()
    others: tuple[Point, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    targets: tuple[TargetStep, ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()
    redrawn: SeriesBreak | None = None
    documents: tuple[DocumentMark, ...] = ()
    pace: Pace | None = None
    forecast: Forecast | None = None
    unforeseen: str = ""
    rows: tuple[TableRow, ...] = ()
    sentence: str = ""
    subsentence: str = ""
    publishers: tuple[str, ...] = ()
    source_line: str = ""
    cited: frozenset[str] = frozenset()
    counts: tuple[int, int] = (0, 0)
    joined: bool = False
    cumulative: bool = False
    name: str = ""
    bounds: tuple[float | None, float | None] = (None, None)

    def broken(self, earlier: date, later: date) -> bool:
        """Whether a break lies between two days: what is after it does not compare with what is before."""
        return not self.joined and self.crossed(earlier, later) is not None

    def crossed(self, earlier: date, later: date) -> SeriesBreak | None:
        """The last break between two days, joined by the reader or not."""
        return next((one for one in reversed(self.breaks) if earlier < one.date <= later), None)

    def redefined(self, earlier: date, later: date) -> bool:
        """Whether definition or method changed between two days, which concerns other territories too."""
        return not self.joined and any(earlier < one.date <= later and one.kind != TERRITORY for one in self.breaks)

    def point(self, period: Period) -> Point | None:
        """The official point in a column."""
        return next((point for point in self.points if point.period == period), None)

    def apart(self, other: Point) -> bool:
        """Whether a figure beside the official one is about the city in other borders, so that both can be true."""
        official = self.point(other.period)
        return official is not None and official.figure.territory != other.figure.territory

    @property
    def latest(self) -> Point | None:
        """The newest point with a number."""
        return next((point for point in reversed(self.points) if point.quantity.counts), None)

    @property
    def city_steps(self) -> tuple[TargetStep, ...]:
        """The city's own targets, replaced ones too; equal ones of several documents count once."""
        return _distinct(step for step in self.targets if step.level == "city")


def _distinct(steps: Iterable[TargetStep]) -> tuple[TargetStep, ...]:
    seen: dict[tuple[int, float, float | None, bool], TargetStep] = {}
    for step in steps:
        seen.setdefault((step.last, step.target.value, step.target.high, step.replaced), step)
    return tuple(seen.values())
