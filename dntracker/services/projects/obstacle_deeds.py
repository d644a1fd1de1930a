"""Risks and obstacles of projects: raised, given to somebody by a date, cleared; each deed is one step of undo."""

from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import read_date
from dntracker.domain.project import Obstacle
from dntracker.services.catalogue import Catalogue
from dntracker.services.projects import guards
from dntracker.services.projects.portfolio import Portfolio
from dntracker.services.projects.words import OBSTACLES
from dntracker.services.screen_acts import ScreenActs


class NotResolved(UserError):
    """Opening an obstacle (`text`) again that was never cleared."""

    code = "not_resolved"


class ObstacleDeeds:
    """The deeds on obstacles; dates come as they were typed."""

    def __init__(self, acts: ScreenActs, catalogue: Catalogue, portfolio: Portfolio) -> None:
        self._acts, self._catalogue, self._portfolio = acts, catalogue, portfolio

    def put(self, obstacle: Obstacle, old: Obstacle | None = None) -> Obstacle:
        """Add an obstacle, or change `old` into it; a new one gets its number and today as the day it was raised.

        `owner` is a unit, by code or short name, or somebody outside in words. Raises MissingField, UnknownDate,
        FutureDate, EndsEarly, UnitEnded, UnknownCode.
        """
        item = self._portfolio.item(obstacle.project)
        number = old.number if old else max((one.number for one in item.obstacles), default=0) + 1
        raised = read_date(obstacle.raised) or (old.raised if old else self._catalogue.today.isoformat())
        new = replace(
            obstacle, number=number, text=guards.required(obstacle.text, "nội dung vướng mắc"), raised=raised,
            owner=self._owner(obstacle.owner, old), due=read_date(obstacle.due), resolved=read_date(obstacle.resolved),
            resolution=obstacle.resolution.strip(),
        )  # fmt: skip
        self._check(new)
        word = OBSTACLES[new.kind].lower()
        with self._acts.act(f"{'sửa' if old else 'thêm'} {word} của {new.project}: {new.text}") as writing:
            writing.put(new)
        return new

    def resolve(self, project: str, number: int, resolution: str, on: str = "") -> Obstacle:
        """Say how an obstacle was cleared, today unless `on` says when; raises MissingField, FutureDate, EndsEarly."""
        old = self._portfolio.item(project).obstacle(number)
        how = guards.required(resolution, "cách đã gỡ vướng mắc")
        new = replace(old, resolved=read_date(on) or self._catalogue.today.isoformat(), resolution=how)
        self._check(new)
        with self._acts.act(f"gỡ {OBSTACLES[old.kind].lower()} của {project}: {old.text}") as writing:
            writing.put(new)
        return new

    def reopen(self, project: str, number: int) -> Obstacle:
        """Say that an obstacle is there again; raises NotResolved."""
        old = self._portfolio.item(project).obstacle(number)
        if not old.resolved:
            raise NotResolved(text=old.text)
        new = replace(old, resolved="", resolution="")
        with self._acts.act(f"mở lại {OBSTACLES[old.kind].lower()} của {project}: {old.text}") as writing:
            writing.put(new)
        return new

    def remove(self, project: str, number: int) -> None:
        """Take an obstacle away that was entered by mistake; one that is gone is resolved instead."""
        old = self._portfolio.item(project).obstacle(number)
        with self._acts.act(f"bỏ {OBSTACLES[old.kind].lower()} của {project}: {old.text}") as writing:
            writing.remove(old)

    def _check(self, new: Obstacle) -> None:
        today = self._catalogue.today
        guards.has_come(new.raised, today, "vướng mắc")
        guards.has_come(new.resolved, today, "việc gỡ vướng mắc")
        guards.ends_after(new.raised, new.due, ("ngày nêu", "hạn gỡ"))
        guards.ends_after(new.raised, new.resolved, ("ngày nêu", "ngày gỡ"))
        if new.source:
            self._catalogue.source(new.source)

    def _owner(self, text: str, old: Obstacle | None) -> str:
        said = text.strip()
        unit = next((one for one in self._catalogue.units() if said in (one.code, one.short_name)), None)
        if unit is None or (old is not None and old.owner == unit.code):
            return unit.code if unit else said
        guards.still_there(self._catalogue, unit, self._catalogue.today)
        return unit.code
