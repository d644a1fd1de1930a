"""Units × periods of one indicator, each cell as dark as its number is large."""

import itertools

from msgspec import Struct

from dntracker.domain.exact import exact
from dntracker.domain.figure import Cell
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.comparisons import words
from dntracker.services.comparisons.reported import Reported
from dntracker.store.figures import Figures

COLUMNS = 8


class HeatCell(Struct, frozen=True):
    """One figure: its text, where it can be mended, and how large it is among all that are shown.

    `level` runs from 0 (the smallest) to 1 (the largest); None where there is no single number.
    """

    text: str
    cell: Cell
    level: float | None


class HeatRow(Struct, frozen=True):
    """A unit with a cell for each period, None where it said nothing."""

    unit: str
    name: str
    cells: tuple[HeatCell | None, ...]


class Heat(Struct, frozen=True):
    """The table; `breaks` are those that lie just before a column, by the column's number."""

    indicator: Indicator
    periods: tuple[Period, ...]
    rows: tuple[HeatRow, ...]
    breaks: dict[int, SeriesBreak]
    told: str


class Heats:
    """Makes heat tables of one open file."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures

    def of(self, code: str, frequency: Frequency, last: Period | None = None, columns: int = COLUMNS) -> Heat:
        """The newest periods of an indicator up to `last`, those in which any unit reported; raises UnknownCode."""
        indicator, reported = self._catalogue.indicator(code), Reported(self._catalogue, self._figures)
        known = [one for one in reported.periods(indicator, frequency) if last is None or one <= last]
        periods = tuple(known[-columns:])
        said = [reported.quantities(indicator, period) for period in periods]
        levels = _levels([one for each in said for one in each.values()])
        names = reported.names(unit for each in said for unit in each)
        rows = []
        for unit, name in names.items():
            cells = [
                _cell(indicator, each[unit], reported.cell(indicator, unit, period), levels) if unit in each else None
                for period, each in zip(periods, said, strict=True)
            ]
            rows.append(HeatRow(unit, name, tuple(cells)))
        shown = [[cell is not None and cell.level is not None for cell in row.cells] for row in rows]
        told = words.heat(indicator, sum(map(any, shown)), sum(map(any, zip(*shown, strict=True))))
        breaks = {
            at: found
            for at, (earlier, later) in enumerate(itertools.pairwise(periods), 1)
            if (found := words.break_between(self._catalogue, code, earlier, later))
        }
        return Heat(indicator, periods, tuple(rows), breaks, told)


def _cell(indicator: Indicator, quantity: Quantity, cell: Cell, levels: dict[float, float]) -> HeatCell:
    level = None if quantity.number is None else levels[quantity.number]
    return HeatCell(texts.value_text(quantity, indicator), cell, level)


def _levels(quantities: list[Quantity]) -> dict[float, float]:
    numbers = {one.number for one in quantities if one.number is not None}
    if not numbers:
        return {}
    low, high = exact(min(numbers)), exact(max(numbers))
    return {one: float((exact(one) - low) / (high - low)) if high > low else 0.5 for one in numbers}
