"""What orders are about where no form says it: indicators and frameworks, the years and units of a framework."""

from dntracker.domain.period import Frequency, Period
from dntracker.domain.report import Order
from dntracker.domain.unit import Unit
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import Frameworks
from dntracker.services.reports.kinds import KINDS, Kind, Subject
from dntracker.services.trends.trends import PickGroup, PickItem, Trends

FRAMEWORKS = "Bộ chỉ tiêu"


class About:
    """Knows what may be chosen for an order."""

    def __init__(self, catalogue: Catalogue, trends: Trends, frameworks: Frameworks) -> None:
        self._catalogue, self._trends, self._frameworks = catalogue, trends, frameworks

    def subjects(self, kind: Kind) -> list[PickGroup]:
        """The subjects of a kind, the likeliest first."""
        if kind.subject is Subject.INDICATOR:
            return self._trends.pick()
        items = tuple(PickItem(one.code, one.name) for one in self._frameworks.likeliest())
        return [PickGroup(FRAMEWORKS, items)] if items else []

    def name(self, order: Order) -> str:
        """What the subject of an order is called; raises UnknownCode."""
        if KINDS[order.kind].subject is Subject.FRAMEWORK:
            return self._frameworks.framework(order.subject).name
        return self._catalogue.indicator(order.subject).name

    def years(self, framework: str) -> list[Period]:
        """The years that a framework scores, the newest first; none without one. Raises UnknownCode."""
        years = self._frameworks.years_of(self._frameworks.framework(framework)) if framework else []
        return [Period(year, Frequency.YEAR) for year in years]

    def likely(self, framework: str) -> Period | None:
        """The year of a framework that somebody wants to see most likely; None without a framework."""
        return Period(self._frameworks.likely_year(framework), Frequency.YEAR) if framework else None

    def units(self, period: Period | None) -> list[Unit]:
        """The units that have points of their own in a year."""
        return self._frameworks.units(period.year) if period else []
