"""Where things stand on a chart: the columns, the one or two scales, the strip of the far horizon."""

from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil, floor

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import FIRST_YEAR, LAST_YEAR, Frequency, Period
from dntracker.paint.chart_index import TRACES, Trace, place
from dntracker.paint.chart_ticks import nice_range, nice_ticks
from dntracker.paint.tokens import Tokens
from dntracker.services.trends.chart import Axis, Chart, Line, Side
from dntracker.services.trends.series import Benchmark, Series, TargetStep

LABELS, GAP, STRIP, RIGHT = 186.0, 33.0, 84.0, 52.0
MOST_ENDS = 0.27  # of a chart's width, for the names of its lines
HEAD, FOOT, LANE = 26.0, 30.0, 22.0
FAR_YEARS = 10
LEAST_COLUMNS = 6
MORE_TICKS = 4

Scale = tuple[float, float]


class View(Struct, frozen=True):
    """What is visible: columns as places (a year is its number, quarters count four a year) and the scales.

    `right` is the scale of the axis at the right, where there is one.
    """

    first: float
    last: float
    low: float
    high: float
    right: Scale | None = None


class ChartLook(Struct, frozen=True):
    """Colours, font and scale of a chart; `labels` is the width left of the plot, `hidden` what the legend hides."""

    tokens: Tokens
    font: QFont
    scale: float = 1.0
    labels: float = LABELS
    hidden: frozenset[str] = frozenset()

    def px(self, length: float) -> float:
        """A length of the design."""
        return length * self.scale


def period_at(column: int, frequency: Frequency) -> Period:
    """The period of a column."""
    year, index = divmod(column, frequency.per_year)
    return Period(year, frequency, index + 1)


def day_place(day: date, frequency: Frequency) -> float:
    """Where a day stands: a column is half a step to either side of its place."""
    period = Period.containing(day, frequency)
    days = (period.end - period.start).days + 1
    return place(period) - 0.5 + (day - period.start).days / days


def day_at(column: float, frequency: Frequency) -> date:
    """The day at a place of the axis."""
    period = period_at(floor(column + 0.5 + 1e-9), frequency)
    days = (period.end - period.start).days + 1
    passed = min(max(int((column - place(period) + 0.5) * days + 1e-6), 0), days - 1)
    return date.fromordinal(period.start.toordinal() + passed)


def break_place(broken: SeriesBreak, frequency: Frequency) -> float:
    """The edge between the last column before a break and the first that ends after it."""
    return place(Period.containing(broken.date, frequency)) - 0.5


def step_span(step: TargetStep, frequency: Frequency) -> tuple[float, float]:
    """The edges between which a target holds."""
    per_year = frequency.per_year
    return step.first * per_year - 0.5, (step.last + 1) * per_year - 0.5


def line_trace(series: Series) -> Trace:
    """The points of a line."""
    return TRACES.of(series.points, series.broken, joined=series.joined)


def benchmark_trace(series: Series, benchmark: Benchmark) -> Trace:
    """The points of another territory beside a line."""
    return TRACES.of(benchmark.points, series.redefined, joined=series.joined)


def far_steps(chart: Chart) -> tuple[TargetStep, ...]:
    """City targets whose horizon lies too far right for the scale: beside a single line they get a strip."""
    if chart.single is None:
        return ()
    series = chart.single.series
    near = near_year(series)
    return tuple(step for step in series.city_steps if step.in_force and step.last > near)


def far_name(chart: Chart) -> str:
    """The heading of the strip: the years of the far horizons."""
    return ", ".join(dict.fromkeys(str(step.last) for step in far_steps(chart)))


def whole_span(chart: Chart) -> tuple[int, int]:
    """The first and last column of everything there is to see, far horizons apart."""
    per_year = chart.spec.frequency.per_year
    columns = [end for line in chart.lines for one in _traces(line) if one.columns for end in _ends(one)]
    columns += [place(end.points[-1].period) for line in chart.lines if (end := line.series.forecast)]
    near = [step.last for line in chart.lines for step in line.series.city_steps if step.last <= near_year(line.series)]
    if not columns:
        columns = [year * per_year for year in near] or [2020 * per_year]
    last = max([*columns, *((year + 1) * per_year - 1 for year in near)])
    first = min(columns) - 1
    missing = max(0, LEAST_COLUMNS - (last - first + 1))
    first, last = first - missing // 2, last + missing - missing // 2
    return max(first, FIRST_YEAR * per_year), min(last, (LAST_YEAR + 1) * per_year - 1)


def columns_of(view: View, frequency: Frequency, every: int = 1) -> Iterator[Period]:
    """The periods whose middle is visible, the newest first; of several `every` so many."""
    first, last = round(view.first + 0.5), round(view.last - 0.5)
    return (period_at(column, frequency) for column in range(last, first - 1, -every))


def scale_of(chart: Chart, side: Side, span: tuple[float, float], hidden: frozenset[str] = frozenset()) -> Scale:
    """The range of values between two columns on one axis, with air; for ranks from just above 1; hidden ones apart."""
    axis = next((one for one in chart.axes if one.side is side), None)
    values = [
        value
        for line in chart.lines
        if line.side is side and line.key not in hidden
        for value in _values(line, span, hidden)
    ]
    if not values:
        return 0.0, 1.0
    low, high = nice_range(values, bounds=(axis.low, axis.high) if axis else (None, None))
    if axis and axis.downward:
        return min(0.5, low), high
    return (float(floor(low)), float(ceil(high))) if axis and axis.whole else (low, high)


def view_of(chart: Chart, first: float, last: float, hidden: frozenset[str] = frozenset()) -> View:
    """The columns between two places of the axis, with the scales that they need."""
    low, high = scale_of(chart, Side.LEFT, (first, last), hidden)
    right = scale_of(chart, Side.RIGHT, (first, last), hidden) if len(chart.axes) > 1 else None
    return View(first, last, low, high, right)


def whole_view(chart: Chart, hidden: frozenset[str] = frozenset()) -> View:
    """Everything, as the chart opens."""
    first, last = whole_span(chart)
    return view_of(chart, first - 0.5, last + 0.5, hidden)


class Frame(Struct, frozen=True):
    """Turns columns and values into places on the painter; `ends` is where labels at line ends must stop."""

    plot: QRectF
    strip: QRectF | None
    view: View
    upside_down: bool
    unit: float
    ends: float = 0.0

    def x(self, column: float) -> float:
        """Where a column's middle stands."""
        part = (column - self.view.first) / (self.view.last - self.view.first)
        return self.plot.left() + part * self.plot.width()

    def y(self, value: float) -> float:
        """Where a value stands; for ranks 1 is on top."""
        part = (value - self.view.low) / (self.view.high - self.view.low)
        return self.plot.top() + (part if self.upside_down else 1 - part) * self.plot.height()

    def at(self, column: float, value: float) -> QPointF:
        """A point of the plot."""
        return QPointF(self.x(column), self.y(value))

    def column(self, x: float) -> float:
        """The column at a place."""
        return self.view.first + (x - self.plot.left()) / self.plot.width() * (self.view.last - self.view.first)

    def shows(self, column: float) -> bool:
        """Whether a column is visible."""
        return self.view.first <= column <= self.view.last

    def on(self, axis: Axis) -> "Frame":
        """The same plot measured by this axis."""
        if axis.side is Side.LEFT or self.view.right is None:
            return replace(self, upside_down=axis.downward)
        low, high = self.view.right
        return replace(self, view=replace(self.view, low=low, high=high), upside_down=axis.downward)

    @property
    def column_width(self) -> float:
        """The width of one column."""
        return self.plot.width() / (self.view.last - self.view.first)


def frame(rect: QRectF, chart: Chart, view: View, look: ChartLook) -> Frame:
    """The geometry of a chart in a rectangle."""
    far = bool(far_steps(chart))
    right = look.px(GAP + STRIP) if far else 0.0
    ends = _ends_width(chart, look, rect.width()) if _needs_ends(chart) else 0.0
    numbers = _right_width(chart, look)
    foot = FOOT + (LANE if has_lane(chart, look.hidden) else 0.0)
    plot = rect.adjusted(look.px(look.labels), look.px(HEAD), -right - ends - numbers, -look.px(foot))
    strip = QRectF(rect.right() - look.px(STRIP), plot.top(), look.px(STRIP), plot.height()) if far else None
    downward = bool(chart.axes) and chart.axes[0].downward
    return Frame(plot, strip, view, downward, look.scale, plot.right() + ends)


def _ends_width(chart: Chart, look: ChartLook, whole: float) -> float:
    metrics = QFontMetricsF(look.font)
    newest = [(line.name, line.series.latest) for line in chart.lines if line.key not in look.hidden]
    names = [f"{point.label} {name}" for name, point in newest if point]
    wanted = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    return min(wanted + look.px(14), whole * MOST_ENDS)


def _right_width(chart: Chart, look: ChartLook) -> float:
    if len(chart.axes) < 2:
        return 0.0
    heading = QFontMetricsF(look.font).horizontalAdvance(chart.axes[1].name) + look.px(12)
    return min(max(look.px(RIGHT), heading), look.px(2 * RIGHT))


def _needs_ends(chart: Chart) -> bool:
    # names of lines stand right of the plot unless all lines end well before it does
    if len(chart.lines) < 2:
        return False
    first, last = whole_span(chart)
    newest = max((trace.columns[-1] for line in chart.lines for trace in [line_trace(line.series)] if trace.columns),
                 default=first)  # fmt: skip
    return newest > first + 0.7 * (last - first)


def has_lane(chart: Chart, hidden: frozenset[str] = frozenset()) -> bool:
    """Whether milestones of projects stand under the chart."""
    return bool(chart.lane) and "projects" not in hidden


def ticks_of(frame: Frame, chart: Chart, axis: Axis) -> tuple[float, ...]:
    """The values with a number on an axis; none where there is nothing to measure."""
    if not any(_traces(line) or line.series.city_steps for line in chart.lines if line.side is axis.side):
        return ()
    most = max(2, int(frame.plot.height() / (50 * frame.unit)))
    tried = (nice_ticks(frame.view.low, frame.view.high, most + more, whole=axis.whole) for more in range(MORE_TICKS))
    ticks = max(tried, key=lambda one: min(len(one), 2))  # the first with two: one number is no scale
    ticks = tuple(tick for tick in ticks if axis.high is None or tick <= axis.high)
    ranks = axis.downward and frame.view.low <= 1
    return (1.0, *(tick for tick in ticks if tick > 1)) if ranks else ticks


def near_year(series: Series) -> int:
    """The last year that still belongs on the scale."""
    horizons = sorted(step.last for step in series.city_steps)
    per_year = series.frequency.per_year
    newest = [one.columns[-1] // per_year for one in _of(series) if one.columns]
    return max(newest, default=horizons[0] if horizons else 2020) + FAR_YEARS


def _traces(line: Line) -> list[Trace]:
    return [one for one in _of(line.series) if one.columns]


def _of(series: Series) -> Iterable[Trace]:
    yield line_trace(series)
    yield TRACES.of(series.others)
    for benchmark in series.benchmarks:
        yield benchmark_trace(series, benchmark)


def _ends(trace: Trace) -> tuple[int, int]:
    return trace.columns[0], trace.columns[-1]


def _values(line: Line, span: tuple[float, float], hidden: frozenset[str]) -> Iterator[float]:
    series = line.series
    yield from line_trace(series).extent(*span)
    if "others" not in hidden:
        yield from TRACES.of(series.others).extent(*span)
    for benchmark in series.benchmarks:
        if benchmark.key not in hidden:
            yield from benchmark_trace(series, benchmark).extent(*span)
    for one in series.forecast.points if series.forecast and "forecast" not in hidden else ():
        if span[0] <= place(one.period) <= span[1]:
            yield from (one.low, one.high)
    for step in series.city_steps if "targets" not in hidden else ():
        left, right = step_span(step, series.frequency)
        if left < span[1] and right > span[0] and step.last <= near_year(series):
            yield step.target.value
            yield step.target.value if step.target.high is None else step.target.high
