"""What stands around the lines of a native chart: breaks, notes, milestones of projects, the names of periods."""

from collections.abc import Iterator, Sequence
from math import ceil
from textwrap import wrap

from dntracker.domain.chart_book import Path, Spot, Stroke, ValueScale
from dntracker.paint.chart_coordinates import Coordinates
from dntracker.paint.chart_frame import break_place, columns_of, day_place
from dntracker.paint.chart_ground import JOINED, brief
from dntracker.paint.chart_index import place
from dntracker.paint.chart_lanes import mark_place, mark_role
from dntracker.paint.export import Picture
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.chart import LaneKind, LaneMark
from dntracker.services.trends.copying import heading

MOST_PERIODS, LETTERS, LINES = 14, 26, 3  # names under the axis; letters of a line above the plot, and lines


class Around:
    """Makes the paths around the lines; `scale` is the left one."""

    def __init__(self, picture: Picture, scale: ValueScale, at: Coordinates) -> None:
        self._chart, self._view, self._hidden = picture.chart, picture.view, picture.hidden
        self._scale, self._at = scale, at

    def made(self) -> Iterator[Path]:
        """The paths."""
        frequency = self._chart.spec.frequency
        breaks = [(one, break_place(one, frequency)) for one in self._chart.breaks]
        shown = [(one, at) for one, at in breaks if self._view.first <= at < self._view.last]
        for one, at in shown:
            joined = f"{JOINED[0]} " if self._chart.spec.joined else ""
            texts = (joined + brief(one), joined + brief(one, short=True))
            yield self._upright(at, texts, PAPER.ink2, Stroke.DASHED)
        for note in self._chart.notes if "notes" not in self._hidden else ():
            at = day_place(note.start, frequency)
            if self._view.first <= at < self._view.last:
                yield self._upright(at, (note.text,), PAPER.ink3, Stroke.DOTTED)
        if "projects" not in self._hidden:
            yield from self._milestones()
        if frequency.per_year > 1:
            yield self._periods()

    def _upright(self, at: float, texts: Sequence[str], color: str, stroke: Stroke) -> Path:
        span = self._at.add(texts[0], [(at, self._bottom), (at, self._scale.low + self._scale.high - self._bottom)])
        wrapped = [folded(one) for one in texts]
        spot = Spot(1, text=wrapped[0], shorter=tuple(wrapped[1:]), fixed=True)
        return Path(texts[0], span, color, stroke, 1, spots=(spot,))

    @property
    def _bottom(self) -> float:
        return self._scale.high if self._scale.downward else self._scale.low

    def _milestones(self) -> Iterator[Path]:
        # on the axis, as the lane under the chart has them
        frequency, about = self._chart.spec.frequency, dict[tuple[str, bool], list[tuple[float, LaneMark]]]()
        for mark in self._chart.lane:
            at = mark_place(mark, frequency)
            if self._view.first <= at <= self._view.last:
                about.setdefault((mark_role(mark), mark.kind is LaneKind.ACTUAL), []).append((at, mark))
        for (role, reached), shown in about.items():
            span = self._at.add("Mốc dự án", [(at, self._bottom) for at, _ in shown])
            spots = tuple(Spot(n, text=mark.name) for n, (_, mark) in enumerate(shown))
            yield Path("mốc dự án", span, getattr(PAPER, role), Stroke.NONE, mark="diamond", size=8,
                       hollow=not reached, spots=spots)  # fmt: skip

    def _periods(self) -> Path:
        # the axis has numbers; quarters and months have names
        every = max(1, ceil((self._view.last - self._view.first) / MOST_PERIODS))
        shown = list(columns_of(self._view, self._chart.spec.frequency, every))
        span = self._at.add("Tên kỳ", [(place(one), self._bottom) for one in shown])
        said = tuple(Spot(n, text=heading(one), side="b", fixed=True) for n, one in enumerate(shown))
        return Path("Tên kỳ", span, PAPER.ink, Stroke.NONE, spots=said)


def folded(text: str) -> str:
    """A text in short lines, cut where it has more than there is room for."""
    return "\n".join(wrap(text, LETTERS, max_lines=LINES, placeholder="…"))
