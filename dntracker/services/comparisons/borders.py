"""Before and after the border of a city moved: the old city, its neighbour and the new one side by side."""

from collections.abc import Iterable

from msgspec import Struct

from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.unit import Territory
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.store.figures import Figures


class Said(Struct, frozen=True):
    """A figure about one territory and the period it speaks of, as texts."""

    figure: Figure
    text: str
    period: str


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
        rows = [self._sides(one, territories) for one in self._catalogue.indicators() if pillar in ("", one.pillar)]
        return Borders(territories, tuple(row for row in rows if sum(one is not None for one in row.said) > 1))

    def _after(self) -> Territory | None:
        cities = [self._catalogue.territory(code) for code in self._catalogue.city_codes()]
        new = [one for one in cities if one.valid_from is not None]
        return new[-1] if new else None

    def _sides(self, indicator: Indicator, territories: Iterable[Territory]) -> Sides:
        codes = [one.code for one in territories]
        figures = [one for one in self._figures.of_indicator(indicator.code, codes) if one.official]
        known = [[one for one in figures if one.territory == code and one.value is not None] for code in codes]
        return Sides(indicator, tuple(_newest(indicator, each) for each in known))


def _newest(indicator: Indicator, figures: list[Figure]) -> Said | None:
    if not figures:
        return None
    newest = max(figures, key=lambda one: (one.period.end, one.period.frequency.months, one.source))
    return Said(newest, texts.value_text(newest.quantity, indicator), texts.period_short(newest.period))
