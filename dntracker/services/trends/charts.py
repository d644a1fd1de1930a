"""Charts as readers ask for them: several lines, their axes, and what stands around them."""

from collections.abc import Callable, Collection
from datetime import date

from dntracker.domain.chart_spec import ChartNote, ChartSpec, LineSpec, notes_on
from dntracker.services.trends.axes import placed
from dntracker.services.trends.chart import Chart, LaneMark
from dntracker.services.trends.series import Series
from dntracker.services.trends.trends import Trends

Lane = Callable[[Collection[str]], tuple[LaneMark, ...]]
"""The milestones of the projects that are meant to move some indicators."""

Notes = Callable[[], Collection[ChartNote]]
"""All notes on charts."""

Past = Callable[[date], "Charts"]
"""The charts as the file was at the end of a day; raises NothingYet."""


class Charts:
    """Makes charts."""

    def __init__(self, trends: Trends, lane: Lane, notes: Notes, past: Past) -> None:
        self._trends, self._lane, self._notes, self._past = trends, lane, notes, past

    def chart(self, spec: ChartSpec, named: str = "") -> Chart:
        """The chart that was asked for; `named` is the code of its name, for its own notes.

        Raises UnknownCode for an indicator, unit or territory that the file does not know, and NothingYet.
        """
        if spec.as_of is not None:
            return self._past(spec.as_of).now(spec, named)
        return self.now(spec, named)

    def now(self, spec: ChartSpec, named: str = "") -> Chart:
        """The chart from what this file says, whatever day was asked for."""
        found = placed([(one, self._series(one, spec)) for one in spec.lines])
        return Chart(
            spec=spec,
            lines=found.lines,
            axes=found.axes,
            left_out=found.left_out,
            notes=notes_on(self._notes(), spec, named),
            lane=self._lane(spec.indicators),
        )

    def _series(self, line: LineSpec, spec: ChartSpec) -> Series:
        return self._trends.series(
            line.indicator, unit=line.unit or None, territory=line.territory or None, frequency=spec.frequency
        )
