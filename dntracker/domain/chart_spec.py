"""What a reader asks of a chart, as one value that can be kept under a name; and what readers note on charts."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Frequency, Period

MOST_LINES = 12
FREQUENCIES = (Frequency.YEAR, Frequency.QUARTER, Frequency.MONTH)
EVERY = "*"
"""As a note's indicator: every one."""
PARTS = ("others", "soft", "targets", "replaced", "pace", "notes", "documents", "projects", "forecast")
BENCHMARK = "benchmark "
"""What keys of the legend name beside lines; a benchmark's begins so and ends with its name."""


class Transform(StrEnum):
    """What is drawn instead of the figures themselves: growth against the same period of the year before, an index
    that is 100 at a base period, or the share of a whole in percent."""

    PLAIN = ""
    GROWTH = "growth"
    INDEX = "index"
    SHARE = "share"


class LineSpec(Struct, frozen=True):
    """One line: an indicator about the city as it is reported, of one unit, or about one territory."""

    indicator: str
    unit: str = ""
    territory: str = ""

    @property
    def key(self) -> str:
        """What names it among the lines of a chart: `KTS.01`, `KTS.01@STC` of a unit, `KTS.01@@VN` about a place."""
        unit = f"@{self.unit}" if self.unit else ""
        return self.indicator + unit + (f"@@{self.territory}" if self.territory else "")


class ChartSpec(Struct, frozen=True):
    """What is to be drawn and how.

    `cumulative` sums flows from each year's start (*lũy kế*). `base` is the period where an index is 100 (None: the
    first that the most lines have), `whole` what shares are shares of (None: the city's figure of each line's own
    indicator). `first` and `last` bound what is in view (None: everything). `joined` lets lines and comparisons cross
    series breaks. `forecast` names a method, `auto` the one whose past error is least, empty none. `hidden` are keys
    of the legend: those of lines, `PARTS`, and benchmarks by name. `as_of`: drawn as the file was at the end of a day.
    """

    lines: tuple[LineSpec, ...] = ()
    frequency: Frequency = Frequency.YEAR
    cumulative: bool = False
    transform: Transform = Transform.PLAIN
    base: Period | None = None
    whole: LineSpec | None = None
    first: Period | None = None
    last: Period | None = None
    as_of: date | None = None
    joined: bool = False
    benchmarks: bool = True
    forecast: str = ""
    hidden: tuple[str, ...] = ()

    @classmethod
    def of(cls, *codes: str) -> "ChartSpec":
        """These indicators about the city over the years; other territories beside them where there is only one."""
        return cls(tuple(LineSpec(code) for code in codes), benchmarks=len(codes) < 2)

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators that are drawn, each once."""
        return tuple(dict.fromkeys(line.indicator for line in self.lines))


class NamedChart(Struct, frozen=True):
    """A view of a chart that was kept under a name; names are told apart as people read them, codes are for good."""

    code: str
    name: str
    spec: ChartSpec


class ChartNote(Struct, frozen=True):
    """An event on a day, or a band of days up to `end`: on the charts of an `indicator` (`*`: on all), or on one
    named `chart`."""

    code: str
    text: str
    start: date
    end: date | None = None
    indicator: str = ""
    chart: str = ""


def notes_on(notes: Iterable[ChartNote], spec: ChartSpec, chart: str = "") -> tuple[ChartNote, ...]:
    """The notes that belong on a chart (`chart`: the code of its name), by their day."""
    about = {EVERY, *spec.indicators}
    found = [one for one in notes if (one.chart == chart if one.chart else one.indicator in about)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end or one.start, one.text)))
