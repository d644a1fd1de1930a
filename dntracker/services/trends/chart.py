"""What a chart of one or several lines shows: plain data, every text final."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.chart_spec import ChartNote, ChartSpec, LineSpec
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Period
from dntracker.services.trends.series import DocumentMark, Point, Series, TableRow


class Side(StrEnum):
    """Where the axis of a line stands."""

    LEFT = "left"
    RIGHT = "right"


class Axis(Struct, frozen=True):
    """One scale: what it measures, as its heading says it, and the bounds that its values cannot leave.

    `downward`: 1 is on top, as for ranks. `whole`: only whole numbers mean something, as for ranks and things counted.
    """

    side: Side
    measure: str
    low: float | None = None
    high: float | None = None
    downward: bool = False
    whole: bool = False

    @property
    def name(self) -> str:
        """What it measures, as it stands over its numbers."""
        return self.measure.split(" (")[0] or "có, không"


class Line(Struct, frozen=True):
    """One line: what was asked, what it is called at its end, its axis, and its series as it is drawn.

    `series.points` hold what the reader asked for: a point's `quantity` is what is drawn, its `figure` the one behind
    it (of a sum or growth the latest), `how` says what was made of what. Only plain and cumulative lines have
    targets, pace and benchmarks of their own.
    """

    key: str
    spec: LineSpec
    name: str
    side: Side
    series: Series


class LeftOut(Struct, frozen=True):
    """A line that was asked for and cannot be drawn, with the sentence that says why and what to do."""

    key: str
    name: str
    why: str


class LaneKind(StrEnum):
    """Which date of a milestone a mark in the lane shows."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    PLAN = "plan"


class LaneMark(Struct, frozen=True):
    """A milestone of a project that is meant to move an indicator on the chart; `late`: past its plan and not reached.

    From `first` to `last` is as exact as its date is known; both are one day where that is.
    """

    project: str
    project_name: str
    milestone: str
    name: str
    kind: LaneKind
    first: date
    last: date
    label: str
    late: bool = False


class Number(Struct, frozen=True):
    """A number of a chart: what it is, how it is said, and its value in its measure where it is one number."""

    key: str
    label: str
    text: str
    value: float | None = None
    measure: str = ""


def caption(title: str, measure: str) -> str:
    """What is measured, and in what: *Kinh tế số (% GRDP)*, *DTI, điểm (0–1)*."""
    if not measure:
        return title
    return f"{title}, {measure}" if "(" in measure else f"{title} ({measure})"


class Chart(Struct, frozen=True):
    """A chart as it was asked for: its lines in their order, one or two axes, and what stands around them.

    `breaks` are those of all lines, each day once. `remarks` are sentences that belong beside the chart and in print:
    breaks that the reader joined, the day it is seen from, what an index or a share stands on. `foretold` says how the
    forecasts were made, or why there is none; `numbers` are what can be computed of a single plain line.
    """

    spec: ChartSpec
    lines: tuple[Line, ...] = ()
    axes: tuple[Axis, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    title: str = ""
    measure: str = ""
    sentence: str = ""
    subsentence: str = ""
    remarks: tuple[str, ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()
    documents: tuple[DocumentMark, ...] = ()
    notes: tuple[ChartNote, ...] = ()
    lane: tuple[LaneMark, ...] = ()
    rows: tuple[TableRow, ...] = ()
    source_line: str = ""
    counts: tuple[int, int] = (0, 0)
    foretold: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()

    @property
    def caption(self) -> str:
        """The title with its measure, as it stands where nothing else says it."""
        return caption(self.title, self.measure)

    @property
    def opening(self) -> tuple[str, ...]:
        """The sentences above it as print has them: nothing bold, and no advice on the window where no figure is."""
        advice = self.single is not None and self.single.series.latest is None
        said = (self.sentence, "" if advice else self.subsentence)
        return tuple(one.replace("**", "") for one in said if one)

    @property
    def beside(self) -> tuple[str, ...]:
        """Remarks, and why lines are left out where the sentence does not say it."""
        return (*self.remarks, *(one.why for one in self.left_out if one.why != self.sentence))

    @property
    def single(self) -> Line | None:
        """The only line, where there is one."""
        return self.lines[0] if len(self.lines) == 1 else None

    def line(self, key: str) -> Line | None:
        """The line with a key."""
        return next((one for one in self.lines if one.key == key), None)

    def axis(self, line: Line) -> Axis:
        """The axis of a line."""
        return next(one for one in self.axes if one.side is line.side)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The columns in which any line has something, in order."""
        return tuple(sorted({point.period for line in self.lines for point in line.series.points}))

    def at(self, period: Period) -> tuple[tuple[Line, Point], ...]:
        """What each line that has something says in a column."""
        found = ((line, line.series.point(period)) for line in self.lines)
        return tuple((line, point) for line, point in found if point is not None)
