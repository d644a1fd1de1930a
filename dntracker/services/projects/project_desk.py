"""Everything that can be done with projects in one open file; the only place that puts these services together."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from dntracker.domain.act import Actor
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects.portfolio import Portfolio
from dntracker.services.projects.telling_fields import Teller
from dntracker.services.rights import Rights, Work
from dntracker.services.screen_acts import Place, ScreenActs
from dntracker.services.standings import Standings
from dntracker.store.store import Store

if TYPE_CHECKING:
    from dntracker.services.projects.baselines import Baselines
    from dntracker.services.projects.deeds import ProjectDeeds
    from dntracker.services.projects.detail import Details
    from dntracker.services.projects.exchange.exchange import ProjectExchange
    from dntracker.services.projects.milestone_deeds import MilestoneDeeds
    from dntracker.services.projects.milestone_evidence import MilestoneEvidence
    from dntracker.services.projects.obstacle_deeds import ObstacleDeeds
    from dntracker.services.projects.published import PublishedPortfolios
    from dntracker.services.projects.ratings import Ratings

SCREEN = "projects"


class ProjectDesk(Struct, dict=True):
    """The services of projects, each made when somebody first asks for it."""

    store: Store
    catalogue: Catalogue
    rights: Rights
    actor: Callable[[], Actor]
    before_change: Callable[[], None]
    today: Callable[[], date]
    telling: Teller
    standings: Callable[[], Standings]

    @cached_property
    def portfolio(self) -> Portfolio:
        """The projects as they are."""
        return Portfolio(self.store)

    @cached_property
    def acts(self) -> ScreenActs:
        """The write gate of the screen Dự án."""
        place = Place(SCREEN, Work.PROJECTS, self.refresh)
        return ScreenActs(self.store, place, self.rights, self.actor, self.before_change)

    @cached_property
    def ratings(self) -> "Ratings":
        """Which projects are red, amber and green, and why."""
        from dntracker.services.projects.ratings import Ratings

        return Ratings(self.store, self.acts, self.portfolio, self.catalogue, self.today)

    @cached_property
    def baselines(self) -> "Baselines":
        """The plans that were frozen."""
        from dntracker.services.projects.baselines import Baselines

        return Baselines(self.store, self.acts, self.portfolio, self.catalogue, self.today)

    @cached_property
    def deeds(self) -> "ProjectDeeds":
        """The deeds on projects, their money, programmes and processes."""
        from dntracker.services.projects.deeds import ProjectDeeds

        return ProjectDeeds(self.store, self.acts, self.catalogue, self.portfolio)

    @cached_property
    def milestone_deeds(self) -> "MilestoneDeeds":
        """The deeds on milestones."""
        from dntracker.services.projects.milestone_deeds import MilestoneDeeds

        return MilestoneDeeds(self.store, self.acts, self.catalogue, self.portfolio)

    @cached_property
    def milestone_evidence(self) -> "MilestoneEvidence":
        """The files behind milestones."""
        from dntracker.services.projects.milestone_evidence import MilestoneEvidence

        return MilestoneEvidence(self.store, self.acts, self.portfolio, self.actor)

    @cached_property
    def obstacle_deeds(self) -> "ObstacleDeeds":
        """The deeds on risks and obstacles."""
        from dntracker.services.projects.obstacle_deeds import ObstacleDeeds

        return ObstacleDeeds(self.acts, self.catalogue, self.portfolio)

    @cached_property
    def published(self) -> "PublishedPortfolios":
        """What sources publish about programmes, beside the file."""
        from dntracker.services.projects.published import PublishedPortfolios

        return PublishedPortfolios(self.store, self.catalogue, self.portfolio)

    @cached_property
    def details(self) -> "Details":
        """Everything that is told about one project."""
        from dntracker.services.projects.detail import Details
        from dntracker.services.projects.history import ProjectHistory

        history = ProjectHistory(self.store, self.telling.tell)
        return Details(self.store, self.catalogue, self.portfolio, history, self.today)

    @cached_property
    def exchange(self) -> "ProjectExchange":
        """Projects as files for other programs, and in from them."""
        from dntracker.services.projects.exchange.exchange import ProjectExchange
        from dntracker.services.projects.exchange.percents import Percents
        from dntracker.services.projects.exchange.steps import Steps
        from dntracker.services.projects.exchange.taking import Taking

        percents = Percents(self.store, self.catalogue, self.acts, self.standings)
        steps = Steps(self.telling, self.catalogue, self.portfolio, self.deeds, self.milestone_deeds, percents)
        return ProjectExchange(self.portfolio, Taking(self.acts, steps), self.today)

    def refresh(self) -> None:
        """Forget what was read, after a change; a new document is the catalogue's, too."""
        self.forget()
        self.catalogue.refresh()

    def forget(self) -> None:
        """Forget what was read about projects, after a change that the catalogue has no part in."""
        self.portfolio.refresh()
        if "ratings" in self.__dict__:
            self.ratings.refresh()
