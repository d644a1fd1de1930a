"""Charts as readers ask for them: several lines, their axes, and what stands around them."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from dntracker.domain.chart_spec import ChartNote, ChartSpec, Transform, notes_on
from dntracker.domain.indicator import SeriesBreak
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends import forecast_texts, telling
from dntracker.services.trends.asking import Asked, Asking, base_of
from dntracker.services.trends.axes import placed
from dntracker.services.trends.chart import Chart, LaneMark, Line
from dntracker.services.trends.endings import endings
from dntracker.services.trends.lines_table import rows_of
from dntracker.services.trends.numbers import numbers_of
from dntracker.services.trends.remarks import remarks
from dntracker.services.trends.series import DocumentMark, Series
from dntracker.services.trends.texts import source_line
from dntracker.services.trends.trends import Trends, told

Lane = Callable[[Collection[str]], tuple[LaneMark, ...]]
"""The milestones of the projects that are meant to move some indicators."""

Notes = Callable[[], Collection[ChartNote]]
"""All notes on charts."""

Past = Callable[[date], "Charts"]
"""The charts as the file was at the end of a day; raises NothingYet."""


class Charts:
    """Makes charts."""

    def __init__(self, catalogue: Catalogue, trends: Trends, lane: Lane, notes: Notes, past: Past) -> None:
        self._catalogue, self._trends = catalogue, trends
        self._lane, self._notes, self._past = lane, notes, past

    def prepare(self) -> None:
        """Read what every chart needs, in an idle moment before the first one."""
        self._lane(())
        self._notes()

    def chart(self, spec: ChartSpec, named: str = "") -> Chart:
        """The chart that was asked for; `named` is the code of its name, for its own notes.

        Only what lies within its span is there: a page on which one pans asks without `first` and `last`. Raises
        UnknownCode for an indicator, unit or territory that the file does not know, and NothingYet.
        """
        if spec.as_of is not None and spec.as_of < self._catalogue.today:
            return self._past(spec.as_of).now(spec, named)
        return self.now(spec, named)

    def now(self, spec: ChartSpec, named: str = "") -> Chart:
        """The chart from what this file says, whatever day was asked for."""
        asked = Asking(self._catalogue, self._trends, spec).lines()
        found = placed([(one.spec, _told(one.drawn, spec)) for one in asked if one.drawn is not None])
        base = base_of(spec, [one.plain for one in asked]) if spec.transform is Transform.INDEX else None
        words = _plain(spec, asked, found.lines)
        said = remarks(spec, asked, self._catalogue.today)
        return Chart(
            spec=spec,
            lines=found.lines,
            axes=found.axes,
            left_out=(*(one.left_out for one in asked if one.drawn is None), *found.left_out),
            title=telling.title(asked),
            measure=telling.measure(spec, found.lines, asked, base),
            sentence=words.sentence if words else telling.sentence(spec, found.lines, asked),
            subsentence=words.subsentence if words else "",
            remarks=(*said, *_joined(found.lines, said), *endings(self._catalogue, spec)),
            breaks=_breaks(found.lines),
            documents=_documents(found.lines),
            notes=notes_on(self._notes(), spec, named),
            lane=self._lane(spec.indicators),
            rows=words.rows if words else rows_of(spec, found.lines, asked),
            source_line=source_line(one for line in found.lines for one in line.series.publishers),
            counts=_counts(found.lines),
            foretold=_foretold(spec, asked),
            numbers=numbers_of(words) if words else (),
        )


def _told(series: Series, spec: ChartSpec) -> Series:
    return told(series) if spec.transform is Transform.PLAIN else series


def _joined(lines: Sequence[Line], said: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (forecast_texts.joined(line.series, said) for line in lines))))


def _foretold(spec: ChartSpec, asked: Sequence[Asked]) -> tuple[str, ...]:
    if spec.forecast and spec.transform is not Transform.PLAIN:
        return (forecast_texts.ONLY_FIGURES,)
    several = len(asked) > 1
    said = (forecast_texts.told(one.drawn, named=several) for one in asked if one.drawn)
    return tuple(dict.fromkeys(filter(None, said)))


def _plain(spec: ChartSpec, asked: Sequence[Asked], lines: Sequence[Line]) -> Series | None:
    alone = len(asked) == len(lines) == 1 and spec.transform is Transform.PLAIN
    series = lines[0].series if alone else None
    cut = series is not None and series.latest is None and asked[0].plain.latest is not None
    return None if cut else series


def _breaks(lines: Sequence[Line]) -> tuple[SeriesBreak, ...]:
    by_day = {(one.date, one.reason): one for line in lines for one in line.series.breaks}
    return tuple(by_day[day] for day in sorted(by_day))


def _documents(lines: Sequence[Line]) -> tuple[DocumentMark, ...]:
    return tuple(
        sorted({one for line in lines for one in line.series.documents}, key=lambda one: (one.date, one.label))
    )


def _counts(lines: Sequence[Line]) -> tuple[int, int]:
    cited = {code for line in lines for code in line.series.cited}
    return sum(line.series.counts[0] for line in lines), len(cited)
