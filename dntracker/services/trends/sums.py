"""Flows of longer periods that nobody reported: added up from their months, quarters or halves, all of them there."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from dntracker.domain.figure import Figure, weakest
from dntracker.domain.in_period import sum_of
from dntracker.domain.indicator import FormerDefinition, Indicator, SeriesBreak
from dntracker.domain.period import Frequency, Period

_PARTS = (Frequency.HALF, Frequency.QUARTER, Frequency.MONTH)
_WORDS = {Frequency.HALF: "nửa năm", Frequency.QUARTER: "quý", Frequency.MONTH: "tháng"}


class Sum(Struct, frozen=True):
    """A figure that was added up, and of what: *cộng 4 quý*."""

    figure: Figure
    words: str


class Sums:
    """Adds up one indicator's `figures`, one a period; `breaks` are those that no sum may cross."""

    def __init__(
        self,
        indicator: Indicator,
        figures: Mapping[Period, Figure],
        breaks: tuple[SeriesBreak, ...],
        formers: tuple[FormerDefinition, ...],
    ) -> None:
        self._indicator, self._figures = indicator, figures
        self._breaks, self._formers = breaks, formers
        self._sum = cache(self._made)

    def of(self, period: Period) -> Sum | None:
        """The sum for a period; None where a part is missing, or definition or territory changed within it."""
        return self._sum(period) if self._indicator.adds_up else None

    def crossed(self, period: Period) -> SeriesBreak | None:
        """The break within a period."""
        return next((one for one in self._breaks if period.start < one.date <= period.end), None)

    def _made(self, period: Period) -> Sum | None:
        changed = any(period.start <= one.valid_to < period.end for one in self._formers)
        if changed or self.crossed(period) is not None:
            return None
        shorter = [period.parts(one) for one in _PARTS if one.months < period.frequency.months]
        # what was reported goes before what is a sum itself
        looks: tuple[Callable[[Period], Figure | None], ...] = (self._figures.get, self._figure)
        found = (self._total(period, parts, list(map(look, parts))) for look in looks for parts in shorter)
        return next(filter(None, found), None)

    def _total(self, period: Period, parts: tuple[Period, ...], found: Sequence[Figure | None]) -> Sum | None:
        total = sum_of(one.quantity if one else None for one in found)
        there = [one for one in found if one is not None]
        if total is None:
            return None
        figure = Figure(
            self._indicator.code, there[-1].territory, there[-1].unit, period, value=total.value,
            qualifier=total.qualifier, mark=total.mark, status=weakest(one.status for one in there),
        )  # fmt: skip
        return Sum(figure, f"cộng {len(parts)} {_WORDS[parts[0].frequency]}")

    def _figure(self, period: Period) -> Figure | None:
        known = self._figures.get(period)
        if known is not None:
            return known
        made = self._sum(period)
        return made.figure if made else None
