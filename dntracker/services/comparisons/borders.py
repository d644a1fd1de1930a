"""Before and after the border of a city moved: the old city, its neighbour and the new one side by side."""

from collections.abc import Iterable

from msgspec import Struct

from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.unit import Territory
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.reading import Reading
from dntracker.store.figures import Figures


class Said(Struct, frozen=True):
    """A figure about one territory and the period it speaks of, as texts; `computed`: nobody typed it."""

    figure: Figure
    text: str
    period: str
    computed: bool = False


class Sides(Struct, frozen=True):
    """One indicator about each territory of `Borders.territories`, None where nothing is known."""

    indicator: Indicator
    said: tuple[Said | None, ...]


class Borders(Struct, frozen=True):
    """The territories before, then the one after, and the indicators that are known about two of them or more."""

    territories: tuple[Territory, ...]
    rows: tuple[Sides, ...]


class AcrossBorders:
    """Puts the territories of one open file side by side; nothing is computed across the break."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self._catalogue, self._figures = catalogue, figures

    def of(self, pillar: str = "") -> Borders:
        """The indicators of a pillar, or all; empty where no border ever moved."""
        after = self._after()
        if after is None:
            return Borders((), ())
        before = [one for one in self._catalogue.territories() if one.successor == after.code and one.kind != "commune"]
        territories = (*before, after)
        wanted = [one for one in self._catalogue.indicators() if pillar in ("", one.pillar)]
        reading = Reading(self._catalogue, self._figures)
        rows = [self._sides(one, territories, reading) for one in wanted]
        return Borders(territories, tuple(row for row in rows if sum(one is not None for one in row.said) > 1))

    def _after(self) -> Territory | None:
        cities = [self._catalogue.territory(code) for code in self._catalogue.city_codes()]
        new = [one for one in cities if one.valid_from is not None]
        return new[-1] if new else None

    def _sides(self, indicator: Indicator, territories: Iterable[Territory], reading: Reading) -> Sides:
        codes = [one.code for one in territories]
        computed = reading.computed(indicator)
        figures = [one for one in self._figures.of_indicator(indicator.code, codes) if one.official]
        told = [one for one in (*figures, *computed) if one.value is not None]
        newest = [_newest(one for one in told if one.territory == code) for code in codes]
        return Sides(indicator, tuple(_said(indicator, one, one in computed) if one else None for one in newest))


def _newest(figures: Iterable[Figure]) -> Figure | None:
    return max(figures, key=lambda one: (one.period.end, one.period.frequency.months, one.source), default=None)


def _said(indicator: Indicator, figure: Figure, computed: bool) -> Said:
    return Said(figure, texts.value_text(figure.quantity, indicator), texts.period_short(figure.period), computed)
