"""The figures behind series, each read once for one chart."""

from collections.abc import Mapping
from functools import cache, cached_property

from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Period
from dntracker.services.catalogue import Catalogue
from dntracker.services.duties import Duties
from dntracker.services.trends.derived import derived
from dntracker.store.figures import Figures


class Reading:
    """What one chart reads; a new one sees what was recorded since."""

    def __init__(self, catalogue: Catalogue, figures: Figures) -> None:
        self.catalogue, self._figures = catalogue, figures
        self._about = cache(figures.of_indicator)
        self._by_period, self._derived = cache(self._reported), cache(self._computed)

    @cached_property
    def duties(self) -> Duties:
        """Who must report, and whose forms are approved."""
        return Duties(self.catalogue, self._figures)

    def about(self, code: str, territories: tuple[str, ...]) -> list[Figure]:
        """All figures of an indicator about some territories."""
        return self._about(code, territories)

    def reported(self, code: str) -> Mapping[Period, tuple[Figure, ...]]:
        """The official figures of the units that report about their own territory, by period."""
        return self._by_period(code)

    def computed(self, indicator: Indicator) -> Mapping[Figure, str]:
        """The city's figures that nobody typed, each with the words that say from what."""
        return self._derived(indicator)

    def _reported(self, code: str) -> Mapping[Period, tuple[Figure, ...]]:
        # Most figures of communes are of periods in which no unit of today reported: none of those is read.
        periods = [one for one in self._figures.periods(code) if self.catalogue.reporters(one)] if code else []
        found: dict[Period, list[Figure]] = {}
        for figure in self._figures.of_periods(code, periods):
            if self.catalogue.reporters(figure.period).get(figure.unit) == figure.territory:
                found.setdefault(figure.period, []).append(figure)
        return {period: tuple(figures) for period, figures in found.items()}

    def _computed(self, indicator: Indicator) -> Mapping[Figure, str]:
        return derived(self, indicator)
