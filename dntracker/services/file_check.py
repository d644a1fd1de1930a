"""Checking a file, alone or against a backup."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from dntracker.domain.act import Actor, Clock
from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.store import check as store_check
from dntracker.store import rebuild as store_rebuild
from dntracker.store.backup import backup, snapshot
from dntracker.store.check import Fault, GoOn
from dntracker.store.files import open_store
from dntracker.store.sqlite import readable

MENDABLE = frozenset({"state_differs", "broken_reference"})
APART = frozenset({"content_changed", "content_missing"})
"""What is in no journal: rebuilding neither needs it nor brings it back."""


class CannotRebuild(UserError):
    """The journal itself is damaged (`first` says how), so nothing can be made out of it."""

    code = "cannot_rebuild"


def rebuild(path: Path, clock: Clock, actor: Actor) -> tuple[int, Path]:
    """Make the state anew from the journal, after a verified backup; returns the count of things and the backup.

    Raises CannotRebuild where the journal or the database is damaged.
    """
    faults = [one for one in check(path, clock) if one.code not in MENDABLE | APART]
    if faults:
        raise CannotRebuild(first=texts.fill(faults[0].code, faults[0].details))
    store = open_store(path, clock, user=actor.person, program="DNTracker")
    try:
        now = clock().astimezone(texts.LOCAL)
        copy = path.with_name(f"{path.stem} (trước dựng lại {now:%Y-%m-%d %H%M%S}){path.suffix}")
        backup(store.connection, copy)
        return store_rebuild.rebuild(store), copy
    finally:
        store.close()


def check(
    path: Path, clock: Clock, *, against: Path | None = None, go_on: GoOn = lambda: None
) -> list[Fault]:  # fmt: skip
    """Everything that is wrong with a file, and with its past as a backup holds it; what `go_on` raises ends it.

    It looks at a copy: the file may be at work, and reading all of it would keep its writer waiting.
    """
    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        _copy(path, copy, clock)
        with closing(open_store(copy, clock, readonly=True)) as store:
            faults = store_check.check(store, go_on)
            if against is not None:
                with closing(open_store(against, clock, readonly=True)) as older:
                    faults += store_check.check_against(store, older)
    return faults


def sentences(path: Path, clock: Clock, go_on: GoOn) -> list[str]:
    """What `check` finds, in words."""
    return [texts.fill(one.code, one.details) for one in check(path, clock, go_on=go_on)]


def _copy(path: Path, target: Path, clock: Clock) -> None:
    with closing(open_store(path, clock, readonly=True)) as store, readable(path):
        snapshot(store.connection, target)
