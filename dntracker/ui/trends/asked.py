"""What the reader asks of the chart: one `ChartSpec`, changed step by step, and the name under which it is kept."""

from datetime import date
from enum import Enum

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from dntracker.domain.chart_spec import MOST_LINES, ChartSpec, LineSpec, NamedChart, Transform
from dntracker.domain.period import Frequency, Period
from dntracker.paint.chart_frame import View, period_at, whole_span
from dntracker.paint.chart_index import place
from dntracker.services.trends.chart import Chart


class Span(Enum):
    """How much of the past is shown; the value is in years, None for everything."""

    ALL = None
    TEN = 10
    FIVE = 5


class Asking(QObject):
    """Holds what is asked; each deed announces the change."""

    changed = Signal()
    """Another chart is to be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spec = ChartSpec()
        self.named: NamedChart | None = None
        self.span = Span.ALL
        self._settled = ChartSpec()

    @property
    def code(self) -> str:
        """The indicator of the first line."""
        return self.spec.lines[0].indicator if self.spec.lines else ""

    @property
    def everything(self) -> ChartSpec:
        """What is asked without the edges of time: the page shows those, and one can pan beyond them."""
        return replace(self.spec, first=None, last=None)

    def choose(self, code: str, *, afresh: bool = False) -> None:
        """This indicator about the city alone, in the rhythm that is shown; `afresh`: its figures, as they are.

        Until the reader settles, it is only being looked at: `toggle` still adds to what was there before.
        """
        if afresh or (code,) != tuple(line.key for line in self.spec.lines):
            self.named = None
            self.spec = replace(ChartSpec.of(code), frequency=self.spec.frequency, as_of=self.spec.as_of)
        self.changed.emit()

    def settle(self) -> None:
        """Stay with what is shown."""
        self._settled = self.spec

    def toggle(self, line: LineSpec) -> None:
        """A further line, or without it if it is there; the last one stays, and so do twelve."""
        before = self._settled if self._settled.lines else self.spec
        lines = before.lines
        if line in lines:
            lines = tuple(one for one in lines if one != line) or lines
        elif len(lines) < MOST_LINES:
            lines = (*lines, line)
        hidden = tuple(key for key in before.hidden if key != line.key)
        self._take(replace(before, lines=lines, hidden=hidden, benchmarks=len(lines) < 2))

    def drop(self, key: str) -> None:
        """Without this line."""
        self.settle()
        for line in self.spec.lines:
            if line.key == key:
                self.toggle(line)

    def beat(self, frequency: Frequency) -> None:
        """Years, quarters or months; what was bound to other periods is let go."""
        self._take(replace(self.spec, frequency=frequency, first=None, last=None, base=None))

    def reach(self, span: Span) -> None:
        """So much of the past."""
        self.span = span
        self._take(replace(self.spec, first=None, last=None))

    def draw(self, transform: Transform, base: Period | None = None, whole: LineSpec | None = None) -> None:
        """The figures themselves, or what is made of them."""
        self._take(replace(self.spec, transform=transform, base=base, whole=whole))

    def accumulate(self, cumulative: bool) -> None:
        """Sums since the year began, or each period for itself."""
        self._take(replace(self.spec, cumulative=cumulative))

    def join(self, joined: bool) -> None:
        """Lines and comparisons across breaks, or not."""
        self._take(replace(self.spec, joined=joined))

    def foresee(self, method: str) -> None:
        """With a forecast by this method (`auto`: the one that missed the least), or with none."""
        self._take(replace(self.spec, forecast=str(method)))

    def look_back(self, day: date | None) -> None:
        """The chart as the file was at the end of a day; None: now."""
        self._take(replace(self.spec, as_of=day))

    def hide(self, hidden: frozenset[str]) -> None:
        """Keep what the legend hides; nothing else changes."""
        self.spec = replace(self.spec, hidden=tuple(sorted(hidden)))

    def open(self, named: NamedChart) -> None:
        """A chart that was kept."""
        self.named, self.span = named, Span.ALL
        self._take(named.spec)

    def columns(self, chart: Chart) -> tuple[int, int] | None:
        """The first and last column that the reader asked for; None: everything."""
        if self.spec.first is None and self.spec.last is None:
            return None if self.span is Span.ALL else span_of(chart, self.span)
        first, last = whole_span(chart)
        found = (
            place(self.spec.first) if self.spec.first else first,
            place(self.spec.last) if self.spec.last else last,
        )
        return found if found[0] <= found[1] else None

    def seen(self, view: View) -> ChartSpec:
        """What is asked, bound to the columns that are in view: so it is kept under a name."""
        frequency = self.spec.frequency
        first, last = round(view.first + 0.5), round(view.last - 0.5)
        return replace(self.spec, first=period_at(first, frequency), last=period_at(max(first, last), frequency))

    def _take(self, spec: ChartSpec) -> None:
        self.spec = self._settled = spec
        self.changed.emit()


def span_of(chart: Chart, span: Span) -> tuple[int, int]:
    """The columns of a span: so many years back from the newest figure, and on to the targets."""
    first, last = whole_span(chart)
    latest = [line.series.latest for line in chart.lines]
    years = [point.period.year for point in latest if point]
    if span.value is None or not years:
        return first, last
    return max(first, (max(years) - span.value + 1) * chart.spec.frequency.per_year), last
