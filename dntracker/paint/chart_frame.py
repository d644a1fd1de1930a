"""Where things stand on a chart: the columns, the scale, the strip of the far horizon."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from dntracker.domain.indicator import Kind, SeriesBreak
from dntracker.domain.period import Frequency, Period, periods_between
from dntracker.paint.chart_ticks import nice_range, nice_ticks
from dntracker.paint.tokens import Tokens
from dntracker.services.trends.series import Point, Series, TargetStep

LABELS, GAP, STRIP = 186.0, 33.0, 84.0
HEAD, FOOT = 26.0, 30.0
FAR_YEARS = 10
LEAST_COLUMNS = 6


class View(Struct, frozen=True):
    """What is visible: columns as places (a year is its number, quarters count four a year) and the scale."""

    first: float
    last: float
    low: float
    high: float


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


def place(period: Period) -> int:
    """The column of a period: neighbours differ by one."""
    return period.year * period.frequency.per_year + period.index - 1


def period_at(column: int, frequency: Frequency) -> Period:
    """The period of a column."""
    year, index = divmod(column, frequency.per_year)
    return Period(year, frequency, index + 1)


def day_place(day: date, frequency: Frequency) -> float:
    """Where a day stands: a column is half a step to either side of its place."""
    period = Period.containing(day, frequency)
    days = (period.end - period.start).days + 1
    return place(period) - 0.5 + (day - period.start).days / days


def break_place(broken: SeriesBreak, frequency: Frequency) -> float:
    """The edge between the last column before a break and the first that ends after it."""
    return place(Period.containing(broken.date, frequency)) - 0.5


def step_span(step: TargetStep, frequency: Frequency) -> tuple[float, float]:
    """The edges between which a target holds."""
    per_year = frequency.per_year
    return step.first * per_year - 0.5, (step.last + 1) * per_year - 0.5


def far_steps(series: Series) -> tuple[TargetStep, ...]:
    """City targets whose horizon lies too far right for the scale: they get a strip of their own."""
    near = _near_year(series)
    return tuple(step for step in series.city_steps if step.in_force and step.last > near)


def whole_span(series: Series) -> tuple[int, int]:
    """The first and last column of everything there is to see, far horizons apart."""
    per_year = series.frequency.per_year
    columns = [place(point.period) for point in _points(series)]
    near = [step.last for step in series.city_steps if step.last <= _near_year(series)]
    if not columns:
        columns = [year * per_year for year in near] or [2020 * per_year]
    last = max([*columns, *((year + 1) * per_year - 1 for year in near)])
    first = min(columns) - 1
    missing = max(0, LEAST_COLUMNS - (last - first + 1))
    return first - missing // 2, last + missing - missing // 2


def columns_of(view: View, frequency: Frequency) -> tuple[Period, ...]:
    """The periods whose middle is visible."""
    first, last = round(view.first + 0.5), round(view.last - 0.5)
    return periods_between(period_at(first, frequency), period_at(last, frequency)) if last >= first else ()


def far_name(series: Series) -> str:
    """The heading of the strip: the years of the far horizons."""
    return ", ".join(dict.fromkeys(str(step.last) for step in far_steps(series)))


def scale_of(series: Series, first: float, last: float, hidden: frozenset[str] = frozenset()) -> tuple[float, float]:
    """The range of values between two columns, with air; for ranks from just above 1; hidden benchmarks apart."""
    values = [
        value for point in _points(series, hidden) if first <= place(point.period) <= last for value in _ends(point)
    ]
    for step in series.city_steps:
        left, right = step_span(step, series.frequency)
        if left < last and right > first and step.last <= _near_year(series):
            values += [step.target.value, *([step.target.high] if step.target.high is not None else [])]
    if not values:
        return 0.0, 1.0
    low, high = nice_range(values, bounds=(series.indicator.low, series.indicator.high))
    return (min(0.5, low), high) if series.indicator.kind is Kind.RANK else (low, high)


def whole_view(series: Series) -> View:
    """Everything, as the chart opens."""
    first, last = whole_span(series)
    return View(first - 0.5, last + 0.5, *scale_of(series, first, last))


class Frame(Struct, frozen=True):
    """Turns columns and values into places on the painter."""

    plot: QRectF
    strip: QRectF | None
    view: View
    upside_down: bool
    unit: float

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

    @property
    def column_width(self) -> float:
        """The width of one column."""
        return self.plot.width() / (self.view.last - self.view.first)


def frame(rect: QRectF, series: Series, view: View, look: ChartLook) -> Frame:
    """The geometry of a chart in a rectangle."""
    far = bool(far_steps(series))
    right = look.px(GAP + STRIP) if far else 0.0
    plot = rect.adjusted(look.px(look.labels), look.px(HEAD), -right, -look.px(FOOT))
    strip = QRectF(rect.right() - look.px(STRIP), plot.top(), look.px(STRIP), plot.height()) if far else None
    return Frame(plot, strip, view, series.indicator.kind is Kind.RANK, look.scale)


def ticks_of(frame: Frame, series: Series) -> tuple[float, ...]:
    """The values with a gridline; none where there is nothing to measure."""
    if not any(_points(series)) and not series.city_steps:
        return ()
    most = max(2, int(frame.plot.height() / (50 * frame.unit)))
    whole = series.indicator.kind is Kind.RANK
    ticks = nice_ticks(frame.view.low, frame.view.high, most, whole=whole)
    return (1.0, *(tick for tick in ticks if tick > 1)) if whole and frame.view.low <= 1 else ticks


def _points(series: Series, hidden: frozenset[str] = frozenset()) -> Iterable[Point]:
    yield from (point for point in series.points if point.figure.value is not None)
    yield from series.others
    for number, benchmark in enumerate(series.benchmarks):
        if f"benchmark {number}" not in hidden:
            yield from (point for point in benchmark.points if point.figure.value is not None)


def _ends(point: Point) -> list[float]:
    return [value for value in (point.figure.value, point.figure.high) if value is not None]


def _near_year(series: Series) -> int:
    years = [point.period.year for point in _points(series)]
    horizons = sorted(step.last for step in series.city_steps)
    newest = max(years, default=horizons[0] if horizons else 2020)
    return newest + FAR_YEARS
