"""Which figure a period's column shows, and what has added up since the year's start (*lũy kế*)."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from dntracker.domain.calendar import NoWindow, Window
from dntracker.domain.exact import as_float, exact
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Frequency, Period
from dntracker.domain.qualified import together
from dntracker.domain.quantity import Mark, Quantity

WindowOf = Callable[[Period], Window]


def pick(figures: Iterable[Figure], period: Period, indicator: Indicator, window_of: WindowOf) -> Figure | None:
    """The official figure of the period, or the latest as-of of a shorter one that may stand for it.

    `figures` are all those of one indicator about one territory. Only stocks, ratios and scores are stood for;
    a longer period's figure never fills a shorter one. A month is placed by the day its figure speaks of, inside the
    data window; a reported quarter or half belongs to its own year, whatever day its figure speaks of.
    """
    official = [figure for figure in figures if figure.official]
    own = next((figure for figure in official if figure.period == period), None)
    if own is not None or not indicator.carries:
        return own
    window = window_of(period)
    standing = [
        figure
        for figure in official
        if figure.period.frequency.months < period.frequency.months
        and figure.mark in (None, Mark.NIL)
        and (
            window.contains(day_of(figure, window_of))
            if figure.period.frequency is Frequency.MONTH
            else period.contains(figure.period)
        )
    ]
    return max(standing, key=lambda figure: (day_of(figure, window_of), figure.period), default=None)


def day_of(figure: Figure, window_of: WindowOf | None = None) -> date:
    """The day a figure speaks of: its as-of date, else the last day of its period's data window.

    Without `window_of`, or where the regime has no such periods, the period's last calendar day.
    """
    if figure.as_of is not None:
        return figure.as_of
    try:
        return window_of(figure.period).last if window_of else figure.period.end
    except NoWindow:
        return figure.period.end


def cumulative(
    indicator: Indicator, period: Period, quantity_of: Callable[[Period], Quantity | None]
) -> Quantity | None:
    """*Lũy kế*: a flow's values from the year's start up to the period, only when all are there.

    Nil counts as zero; a range, a missing part or another kind of indicator gives none.
    """
    if not indicator.adds_up:
        return None
    return sum_of(quantity_of(part) for part in period.year_to_date())


def sum_of(quantities: Iterable[Quantity | None]) -> Quantity | None:
    """Quantities added up, qualifiers carried; none if one is absent, a range or a mark other than nil."""
    parts = list(quantities)
    present = [part for part in parts if part is not None and part.number is not None]
    if not parts or len(present) < len(parts):
        return None
    if all(part.mark is Mark.NIL for part in present):
        return Quantity(mark=Mark.NIL)
    total = sum((exact(part.number) for part in present if part.number is not None), Decimal(0))
    return Quantity(as_float(total), qualifier=together(part.qualifier for part in present))
