"""One open file with everything a screen or a command needs; the only place that puts the services together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dntracker.domain.act import Actor
from dntracker.domain.figure import Figure
from dntracker.domain.source import Statement
from dntracker.services.backups import Backups
from dntracker.services.catalogue import Catalogue
from dntracker.services.entry import Entry
from dntracker.services.history import History
from dntracker.services.panel import Panels
from dntracker.services.reporting import Reporting
from dntracker.services.search import Search
from dntracker.services.statements import Statements
from dntracker.services.trends import Trends
from dntracker.store import backup
from dntracker.store.figures import Figures
from dntracker.store.store import Store


@dataclass(frozen=True, slots=True)
class Summary:
    """What a file holds, in counts, and its last act."""

    indicators: int
    figures: int
    units: int
    forms: int
    acts: int
    last_step: str
    last_person: str
    last_at: str


@dataclass
class Desk:
    """An open file, who works at it, and what they can do."""

    store: Store
    actor: Actor
    catalogue: Catalogue
    entry: Entry
    trends: Trends
    reporting: Reporting
    search: Search
    history: History
    statements: Statements
    backups: Backups

    @property
    def path(self) -> Path | None:
        """Where the file lies."""
        return self.store.path

    @property
    def readonly(self) -> bool:
        """Whether it was opened for looking only."""
        return self.store.readonly

    @property
    def today(self) -> date:
        """The day on which this is being looked at."""
        return self.catalogue.today

    def figures(self, code: str, *, unit: str | None = None, territory: str | None = None) -> list[Figure]:
        """Every figure of an indicator, of one unit or territory if named, by period, the official one first."""
        found = Figures(self.store).of_indicator(self.catalogue.indicator(code).code)
        named = [one for one in found if unit in (None, one.unit) and territory in (None, one.territory)]
        return sorted(named, key=lambda one: (one.territory, one.unit, one.period, not one.official))

    def summary(self) -> Summary:
        """What the file holds."""
        manifest = backup.describe(self.store.connection)
        counts = manifest.counts
        return Summary(
            counts["indicator"], counts["figure"], counts["unit"], counts["form"], counts["journal_act"],
            manifest.last_step, manifest.last_person, manifest.last_at,
        )  # fmt: skip

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()


def desk_of(store: Store, actor: Actor, today: date, second_backup: Callable[[], str] = str) -> Desk:
    """The desk for an open store."""
    catalogue = Catalogue(store, today)
    figures = Figures(store)
    desk: Desk

    def who() -> Actor:
        return desk.actor

    backups = Backups(store, second_backup)
    history, trends = History(store, catalogue), Trends(catalogue, figures)
    entry = Entry(store, catalogue, Panels(catalogue, figures, trends, history), who, backups.daily)
    desk = Desk(
        store, actor, catalogue, entry, trends, Reporting(catalogue, figures, history),
        Search(catalogue), history, Statements(catalogue, figures, store.all(Statement)), backups,
    )  # fmt: skip
    return desk
