"""An open file, who works at it and what day it is: what every service stands on."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from dntracker.domain.act import Actor
from dntracker.services import texts
from dntracker.services.backups import Backups
from dntracker.services.catalogue import Catalogue
from dntracker.services.rights import Rights, Work
from dntracker.services.screen_acts import Place, ScreenActs
from dntracker.store import backup
from dntracker.store.store import Store


class Summary(Struct, frozen=True):
    """What a file holds, in counts, and its last act."""

    indicators: int
    figures: int
    units: int
    forms: int
    acts: int
    last_step: str
    last_person: str
    last_at: str


class OpenFile(Struct, dict=True):
    """A file that somebody works with."""

    store: Store
    actor: Actor
    catalogue: Catalogue
    backups: Backups
    as_of_day: date | None = None
    """The day whose end it shows; None: it shows today."""
    clock_day: date | None = None
    """What the clock said when it was last asked for the day."""

    def __post_init__(self) -> None:
        self.clock_day = self.now().date()

    @cached_property
    def rights(self) -> Rights:
        """Who is working and what they may do."""
        return Rights(self.store, lambda: self.actor, lambda: self.today)

    @property
    def path(self) -> Path | None:
        """Where the file lies."""
        return self.store.path

    @property
    def readonly(self) -> bool:
        """Whether it was opened for looking only."""
        return self.store.readonly

    @property
    def sound(self) -> bool:
        """Whether nothing speaks against the file: it was closed properly, or the whole check has found nothing."""
        return self.store.sound

    @sound.setter
    def sound(self, sound: bool) -> None:
        self.store.sound = sound

    @property
    def today(self) -> date:
        """The day on which this is being looked at; it goes along when the clock's day changes."""
        now = self.now().date()
        if self.as_of_day is None and now != self.clock_day:
            self.clock_day = self.catalogue.today = now
        return self.catalogue.today

    def work_as(self, name: str, unit: str = "") -> None:
        """Let somebody work from now on, for their unit; `unit` where the file knows none of theirs."""
        known = self.rights.named(name)
        self.actor = Actor(known.name, known.unit or unit) if known else Actor(name, unit)

    def now(self) -> datetime:
        """The time in Vietnam."""
        return self.store.clock().astimezone(texts.LOCAL)

    def _acts(self, screen: str, work: Work, changed: Callable[[], None] = lambda: None) -> ScreenActs:
        return ScreenActs(self.store, Place(screen, work, changed), self.rights, lambda: self.actor, self.backups.daily)

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
