"""What a page of small charts shows: the indicators of a pillar, or all, that have a figure."""

from dntracker.domain.period import Frequency
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.series import Series
from dntracker.services.trends.trends import Trends


def series_of(catalogue: Catalogue, trends: Trends, pillar: str, frequency: Frequency) -> list[Series]:
    """A series for each indicator of a pillar (empty: of all) in which anybody wrote a number."""
    wanted = [one for one in catalogue.indicators() if pillar in ("", one.pillar)]
    every = (trends.series(one.code, frequency=frequency) for one in wanted)
    return [series for series in every if series.latest is not None]
