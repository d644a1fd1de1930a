"""Everything that can be done with projects in one open file; the only place that puts these services together."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from msgspec import Struct

from dntracker.domain.act import Actor
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects.baselines import Baselines
from dntracker.services.projects.portfolio import Portfolio
from dntracker.services.projects.ratings import Ratings
from dntracker.services.rights import Rights, Work
from dntracker.services.screen_acts import Place, ScreenActs
from dntracker.store.store import Store

SCREEN = "projects"


class ProjectDesk(Struct, dict=True):
    """The services of projects, each made when somebody first asks for it."""

    store: Store
    catalogue: Catalogue
    rights: Rights
    actor: Callable[[], Actor]
    before_change: Callable[[], None]
    today: Callable[[], date]

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
    def ratings(self) -> Ratings:
        """Which projects are red, amber and green, and why."""
        return Ratings(self.store, self.acts, self.portfolio, self.catalogue, self.today)

    @cached_property
    def baselines(self) -> Baselines:
        """The plans that were frozen."""
        return Baselines(self.store, self.acts, self.portfolio, self.catalogue, self.today)

    def refresh(self) -> None:
        """Forget what was read, after a change; a new document is the catalogue's, too."""
        self.portfolio.refresh()
        self.ratings.refresh()
        self.catalogue.refresh()
