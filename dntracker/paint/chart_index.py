"""The points of a line as a painter asks for them in every frame: found by column, without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from dntracker.domain.period import Period
from dntracker.services.trends.series import Point

REMEMBERED = 64

Broken = Callable[[date, date], bool]


def place(period: Period) -> int:
    """The column of a period: neighbours differ by one."""
    return period.year * period.frequency.per_year + period.index - 1


class Trace(Struct, frozen=True):
    """The points that have a number, in order; `joined` says of each whether a line comes from the one before it.

    `runs` are the places from first to last of neighbours that a line joins, each between final figures or not;
    `lonely` are those that no line comes to.
    """

    points: tuple[Point, ...]
    columns: tuple[int, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]
    joined: tuple[bool, ...]
    firm: tuple[bool, ...]
    runs: tuple[tuple[int, int, bool], ...]
    lonely: tuple[int, ...]

    def between(self, first: float, last: float) -> range:
        """The places of the points whose columns lie between two places of the axis."""
        return range(bisect_left(self.columns, first), bisect_right(self.columns, last))

    def around(self, first: float, last: float) -> range:
        """As `between`, with a neighbour at either side, to which lines leave the view."""
        inner = self.between(first, last)
        return range(max(0, inner.start - 1), min(len(self.columns), inner.stop + 1))

    def extent(self, first: float, last: float) -> tuple[float, ...]:
        """The least and the greatest value between two places of the axis; nothing where there are none."""
        inner = self.between(first, last)
        if not inner:
            return ()
        return min(self.lows[inner.start : inner.stop]), max(self.highs[inner.start : inner.stop])


def trace_of(points: tuple[Point, ...], broken: Broken | None = None) -> Trace:
    """The trace of points; a line joins neighbours that are single numbers with nothing `broken` between them."""
    shown = tuple(point for point in points if point.quantity.value is not None)
    columns = tuple(place(point.period) for point in shown)
    quantities = [point.quantity for point in shown]
    joined = tuple(
        number > 0
        and columns[number] - columns[number - 1] == 1
        and quantities[number].high is None
        and quantities[number - 1].high is None
        and not (broken is not None and broken(shown[number - 1].day, point.day))
        for number, point in enumerate(shown)
    )
    firm = tuple(point.firm for point in shown)
    follows = (*joined[1:], False)[: len(joined)]
    return Trace(
        shown,
        columns,
        tuple(one.value or 0.0 for one in quantities),
        tuple(one.value or 0.0 if one.high is None else one.high for one in quantities),
        joined,
        firm,
        _runs(joined, firm),
        tuple(number for number, (one, other) in enumerate(zip(joined, follows, strict=True)) if not (one or other)),
    )


def _runs(joined: Sequence[bool], firm: Sequence[bool]) -> tuple[tuple[int, int, bool], ...]:
    found = list[tuple[int, int, bool]]()
    for number in range(1, len(joined)):
        final = firm[number] and firm[number - 1]
        if not joined[number]:
            continue
        if found and found[-1][1] == number - 1 and found[-1][2] == final:
            found[-1] = found[-1][0], number, final
        else:
            found.append((number - 1, number, final))
    return tuple(found)


class Traces:
    """Remembers the traces of the points that were painted last: a frame asks for each of them many times."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bool], tuple[tuple[Point, ...], Trace]] = {}

    def of(self, points: tuple[Point, ...], broken: Broken | None = None, *, joined: bool = False) -> Trace:
        """The trace of these very points; `joined` tells lines across breaks from those that stop at them."""
        key = id(points), joined
        known = self._known.get(key)
        if known is None or known[0] is not points:
            while len(self._known) >= REMEMBERED:
                self._known.pop(next(iter(self._known)))
            known = self._known[key] = points, trace_of(points, broken)
        return known[1]


TRACES = Traces()
