"""The services for seeing the figures of one open file: over the years, side by side, as headlines, as they came."""

from functools import cached_property
from typing import TYPE_CHECKING

from dntracker.domain.source import Statement
from dntracker.services.open_file import OpenFile
from dntracker.services.rights import Work
from dntracker.store.figures import Figures

if TYPE_CHECKING:
    from dntracker.services.comparisons.comparisons import Comparisons
    from dntracker.services.comparisons.tables import ComparisonTables
    from dntracker.services.differences import Differences
    from dntracker.services.headlines import Headlines
    from dntracker.services.history import History
    from dntracker.services.statements import Statements
    from dntracker.services.trends.chart_deeds import ChartDeeds
    from dntracker.services.trends.trends import Trends


class SightDesk(OpenFile):
    """What one can see of the figures; each is loaded when somebody first asks for it."""

    @cached_property
    def trends(self) -> "Trends":
        """Seeing indicators over the years."""
        from dntracker.services.trends.trends import Trends

        return Trends(self.catalogue, Figures(self.store))

    @cached_property
    def comparisons(self) -> "Comparisons":
        """Units, periods and territories side by side."""
        from dntracker.services.comparisons.comparisons import Comparisons

        return Comparisons(self.catalogue, Figures(self.store))

    @cached_property
    def comparison_tables(self) -> "ComparisonTables":
        """The same as tables."""
        from dntracker.services.comparisons.tables import ComparisonTables

        return ComparisonTables(self.catalogue, Figures(self.store), self.comparisons)

    @cached_property
    def headlines(self) -> "Headlines":
        """The indicators that stand on Tổng quan."""
        from dntracker.services.headlines import Headlines

        return Headlines(self.store, self.catalogue, self.trends, self._acts("overview", Work.CATALOGUE))

    @cached_property
    def chart_deeds(self) -> "ChartDeeds":
        """Charts kept under a name, and notes on charts."""
        from dntracker.services.trends.chart_deeds import ChartDeeds

        return ChartDeeds(self.store, self._acts("trends", Work.CHARTS, self._charts_changed), self.catalogue)

    @cached_property
    def history(self) -> "History":
        """The journal, told."""
        from dntracker.services.history import History

        return History(self.store, self.catalogue)

    @cached_property
    def statements(self) -> "Statements":
        """Published comparisons beside the figures."""
        from dntracker.services.statements import Statements

        return Statements(self.catalogue, Figures(self.store), self.store.all(Statement))

    @cached_property
    def differences(self) -> "Differences":
        """What changed between two days."""
        from dntracker.services.differences import Differences

        return Differences(self.store, self.catalogue)

    def _charts_changed(self) -> None:
        self.chart_deeds.refresh()
