"""The values of a series as one small line: a place a period, a gap where none is or where the series breaks."""

from collections.abc import Collection, Mapping
from datetime import date

from dntracker.domain.period import Period, periods_between


def line_of(values: Mapping[Period, float | None], breaks: Collection[date]) -> tuple[float | None, ...]:
    """The values of periods of one frequency from the first to the last; None is a gap."""
    if not values:
        return ()
    line: list[float | None] = []
    for period in periods_between(min(values), max(values)):
        if line and any(period.start <= day <= period.end for day in breaks):
            line.append(None)
        line.append(values.get(period))
    return tuple(line)
