"""What the window and its parts are handed: one open file, and everything that surrounds it."""

from pathlib import Path

from msgspec import Struct

from dntracker.domain.unit import Unit, is_valid
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.jobs import Jobs
from dntracker.ui.style import Style


class Workplace(Struct, frozen=True):
    """One open file with its style, its announcements, who answers questions, settings, and long work."""

    desk: Desk
    style: Style
    changes: Changes
    ask: Ask
    settings: Settings
    jobs: Jobs

    @property
    def path(self) -> Path:
        """Where the open file lies."""
        return self.desk.path or Path()

    def units(self) -> list[Unit]:
        """The units that exist today."""
        return [unit for unit in self.desk.catalogue.units() if is_valid(unit, self.desk.today)]

    def unit_name(self) -> str:
        """The short name of the unit that is working."""
        return self.name_of(self.desk.actor.unit)

    def name_of(self, code: str) -> str:
        """The short name of a unit; its code where the file does not know it."""
        return next((unit.short_name for unit in self.desk.catalogue.units() if unit.code == code), code)
