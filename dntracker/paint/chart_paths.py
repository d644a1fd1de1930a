"""The paths that a native chart draws: lines cut at breaks, marks, steps of targets, benchmarks, forecasts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from dntracker.domain.chart_book import Path, Shown, Span, Spot, Stroke, ValueScale
from dntracker.paint import marks
from dntracker.paint.chart_around import Around
from dntracker.paint.chart_canvas import dress_of
from dntracker.paint.chart_coordinates import Coordinates, Edges, tint
from dntracker.paint.chart_frame import (
    benchmark_trace,
    line_trace,
    near_year,
    step_span,
)
from dntracker.paint.chart_index import Trace, place
from dntracker.paint.chart_legend import legend_of
from dntracker.paint.chart_numbers import OTHER_X, OTHER_Y, Numbers, number
from dntracker.paint.chart_targets import step_texts
from dntracker.paint.export import Picture
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.chart import Line, Side
from dntracker.services.trends.series import Benchmark, Forecast, Point, TargetStep
from dntracker.services.trends.texts import as_of_text

MARKS = {marks.ROUND: "circle", marks.BOX: "square", marks.UP: "triangle", marks.DOWN: "x"}
MOST_SPOTS, HATCHES = 24, 80  # of a line; strokes across the plot
Rows = Mapping[str, tuple[int, int]]


class Paths:
    """Makes the paths of a picture; `scale` is its left one, `others` are the rows of each line in the table
    of other sources."""

    def __init__(self, picture: Picture, scale: ValueScale, numbers: Numbers, others: Rows, at: Coordinates) -> None:
        self._scale, self._numbers, self._others, self._at = scale, numbers, others, at
        self._picture, self._chart, self._view, self._hidden = picture, picture.chart, picture.view, picture.hidden
        self._names = {entry.key: entry.text for entry in legend_of(picture.chart, picture.hidden)}

    def made(self) -> Iterator[Path]:
        """All paths, what lies under others first."""
        for path in self._drawn():
            signed = path.hollow and path.listed and path.span.table != self._at.number
            yield replace(path, listed=False) if signed else path
            if signed:
                yield self._sign(path)

    def _sign(self, path: Path) -> Path:
        return replace(path, span=self._at.add(path.name, [(self._view.first, None)]), spots=(), right=False)

    def _drawn(self) -> Iterator[Path]:
        yield from Around(self._picture, self._scale, self._at).made()
        for line in self._chart.lines:
            yield from self._targets(line)
            yield from self._forecast(line)
        for line in self._chart.lines:
            for one in line.series.benchmarks:
                yield from self._benchmark(line, one)
            if line.key not in self._hidden:
                yield from self._line(line)
            if "others" in self._names and line.key in self._others:
                yield self._other(line)
        yield from self._explained()

    def _line(self, line: Line) -> Iterator[Path]:
        trace = line_trace(line.series)
        role, mark = dress_of(self._chart, line)
        look = Path(
            self._names.get(line.key, line.name), Span(0, self._numbers.x, self._numbers.column(line), 0, 0),
            getattr(PAPER, role), width=2 if self._chart.single else 1.75, mark=MARKS[mark],
            right=line.side is Side.RIGHT,
        )  # fmt: skip
        yield from self._traced(trace, look, named=self._chart.single is None, soft="soft" not in self._hidden)

    def _traced(self, trace: Trace, look: Path, *, named: bool = False, soft: bool = True) -> Iterator[Path]:
        inside = trace.between(self._view.first, self._view.last)
        spots = self._spots(trace, inside, named=named)
        covered, listed = set[int](), True
        for first, last, firm in trace.runs:
            one, other = max(first, inside.start), min(last, inside.stop - 1)
            if one < other and firm:
                covered.update(range(one, other + 1))
                yield self._part(look, trace, range(one, other + 1), spots, listed=listed)
                listed = False
            elif one < other and soft:
                run = range(one, other + 1)
                yield self._part(look, trace, run, {}, stroke=Stroke.DASHED, mark="")
        rest = [n for n in inside if n not in covered and (soft or trace.firm[n]) and trace.lows[n] == trace.highs[n]]
        for group in self._groups(trace, rest):
            hollow = not trace.firm[group.start]
            part = self._part(look, trace, group, spots, stroke=Stroke.NONE, hollow=hollow or look.hollow,
                              listed=listed and not hollow)  # fmt: skip
            listed = listed and hollow
            yield part
        yield from self._ranges(trace, [n for n in inside if trace.lows[n] != trace.highs[n]], look)
        if listed:
            yield replace(look, span=self._at.add(look.name, [(self._view.first, None)]), listed=True)

    def _part(self, look: Path, trace: Trace, run: range, spots: dict[int, Spot], **other: Any) -> Path:
        row = self._numbers.rows
        first, last = row[trace.points[run.start].period], row[trace.points[run.stop - 1].period]
        span = Span(0, look.span.x, look.span.y, first, last)
        said = tuple(replace(spots[n], point=n - run.start) for n in run if n in spots)
        return replace(look, span=span, spots=said, **other)

    def _groups(self, trace: Trace, rest: Sequence[int]) -> Iterator[range]:
        row, start = self._numbers.rows, 0
        for end in range(1, len(rest) + 1):
            if end < len(rest) and trace.firm[rest[end]] == trace.firm[rest[start]]:
                before, after = (row[trace.points[rest[n]].period] for n in (end - 1, end))
                if after == before + 1:
                    continue
            yield range(rest[start], rest[end - 1] + 1)
            start = end

    def _spots(self, trace: Trace, inside: range, *, named: bool) -> dict[int, Spot]:
        if not inside:
            return {}
        every = not named and len(inside) <= MOST_SPOTS
        found = dict[int, Spot]()
        for n in inside if every else inside[-1:]:
            found[n] = Spot(n, _dated(trace.points[n]), named, side="r" if named else "t")
        return found

    def _ranges(self, trace: Trace, wide: Sequence[int], look: Path) -> Iterator[Path]:
        for n in wide:
            column = trace.columns[n]
            span = self._at.add(look.name, [(column, trace.lows[n]), (column, trace.highs[n])])
            spot = Spot(1, text=trace.points[n].label)
            yield replace(look, span=span, spots=(spot,), mark="dash", width=2)

    def _benchmark(self, line: Line, one: Benchmark) -> Iterator[Path]:
        if one.key in self._hidden:
            return
        mark = MARKS[marks.BOX if one.national else marks.UP]
        look = Path(
            self._names.get(one.key, one.name), Span(0, self._numbers.x, self._numbers.column(line, one), 0, 0),
            PAPER.ink3, mark=mark, size=6, right=line.side is Side.RIGHT, hollow=self._again(line, one),
        )  # fmt: skip
        for path in self._traced(benchmark_trace(line.series, one), look):
            yield replace(path, spots=() if look.hollow else tuple(replace(spot, side="b") for spot in path.spots))

    def _again(self, line: Line, one: Benchmark) -> bool:
        same = [each for each in line.series.benchmarks if each.territory_name == one.territory_name]
        return one is not same[0]

    def _other(self, line: Line) -> Path:
        first, last = self._others[line.key]
        span = Span(1, OTHER_X, OTHER_Y, first, last)
        shown = [one for one in line.series.others if one.quantity.value is not None]
        shown = [one for one in shown if self._view.first <= place(one.period) <= self._view.last]
        alone = self._chart.single is not None
        said = [Spot(n, cell, side="b") for n, one in enumerate(shown) if isinstance(cell := number(one), Shown)]
        return Path(
            self._names["others"], span, PAPER.other, Stroke.NONE, mark="diamond", size=9, hollow=True,
            right=line.side is Side.RIGHT, listed=line.key == next(iter(self._others)),
            spots=tuple(said) if alone else (),
        )  # fmt: skip

    def _targets(self, line: Line) -> Iterator[Path]:
        near = [step for step in line.series.city_steps if step.last <= near_year(line.series)]
        for key, stroke in (("targets", Stroke.SOLID), ("replaced", Stroke.DASHED)):
            steps = [one for one in near if one.replaced is (key == "replaced")]
            if steps and key in self._names:
                yield from self._steps(line, steps, self._names[key], stroke)

    def _steps(self, line: Line, steps: Iterable[TargetStep], name: str, stroke: Stroke) -> Iterator[Path]:
        single = self._chart.single is not None
        color = PAPER.accent if single else getattr(PAPER, dress_of(self._chart, line)[0])
        lows, highs = list[tuple[float, float | None]](), list[tuple[float, float | None]]()
        spots, above = list[Spot](), list[Spot]()
        for step in steps:
            left, right = self._inside(*step_span(step, line.series.frequency))
            if left >= right:
                continue
            value, high = step.target.value, step.target.high
            near = left + min((right - left) / 2, (self._view.last - self._view.first) / 10)
            text, *shorter = step_texts(step)
            if high is None:
                spots.append(Spot(len(lows) + 1, text=text, shorter=tuple(shorter)))
            lows += [(left, value), (near, value), (right, value), (right, None)]
            if high is not None:
                above.append(Spot(len(highs) + 1, text=text, shorter=tuple(shorter)))
                highs += [(left, high), (near, high), (right, high), (right, None)]
                if single and not step.replaced:
                    yield self._hatch(f"{name}: {line.name}", color, [(left, value, high), (right, value, high)])
        for places, said in ((lows, spots), (highs, above)):
            if places:
                span = self._at.add(f"{name}: {line.name}", places)
                listed = places is lows and line is self._chart.lines[0]
                yield Path(name, span, color, stroke, 1.5 if single else 1, right=line.side is Side.RIGHT,
                           listed=listed, spots=tuple(said) if single else ())  # fmt: skip

    def _hatch(self, name: str, color: str, edges: Edges, *, right: bool = False) -> Path:
        span = self._at.hatch(name, edges, (self._view.last - self._view.first) / HATCHES)
        return Path(name, span, tint(color), Stroke.SOLID, 0.75, right=right)

    def _inside(self, left: float, right: float) -> tuple[float, float]:
        return max(left, self._view.first), min(right, self._view.last)

    def _forecast(self, line: Line) -> Iterator[Path]:
        found, start = line.series.forecast, line.series.latest
        if found is None or start is None or "forecast" not in self._names:
            return
        color = PAPER.forecast if self._chart.single else getattr(PAPER, dress_of(self._chart, line)[0])
        origin = (place(found.last.period), found.last.quantity.number)
        name, right = self._names["forecast"], line.side is Side.RIGHT
        edges = [(place(one.period), one.low, one.high) for one in found.points]
        band = [(origin[0], origin[1] or 0.0, origin[1] or 0.0), *edges]
        yield self._hatch(f"{name}: {line.name}", color, band, right=right)
        for which, places in _forecast_places(found).items():
            span = self._at.add(f"{name}: {line.name}", [origin, *places])
            middle = which == "value"
            spots = (Spot(len(places), text=found.points[-1].label, side="r"),) if middle else ()
            yield Path(name, span, color, Stroke.DOTTED if middle else Stroke.SOLID, 1.5 if middle else 0.5,
                       right=right, listed=middle, spots=spots)  # fmt: skip

    def _explained(self) -> Iterator[Path]:
        if "soft" in self._names:
            span = self._at.add(self._names["soft"], [(self._view.first, None)])
            yield Path(self._names["soft"], span, PAPER.ink, Stroke.DASHED, mark="circle", hollow=True, listed=True)


def _dated(point: Point) -> Shown | None:
    said = number(point)
    if not isinstance(said, Shown):
        return None
    return replace(said, aside=as_of_text(point.figure)) if point.as_of else said


def _forecast_places(found: Forecast) -> dict[str, list[tuple[float, float | None]]]:
    return {
        which: [(place(one.period), getattr(one, which)) for one in found.points] for which in ("low", "high", "value")
    }
