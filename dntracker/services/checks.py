"""Checking a file, alone or against a backup."""

from pathlib import Path

from dntracker.domain.act import Actor, Clock
from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.store import check as store_check
from dntracker.store import rebuild as store_rebuild
from dntracker.store.backup import backup
from dntracker.store.check import Fault
from dntracker.store.files import open_store

MENDABLE = frozenset({"state_differs", "broken_reference"})


class CannotRebuild(UserError):
    """The journal itself is damaged (`first` says how), so nothing can be made out of it."""

    code = "cannot_rebuild"


def rebuild(path: Path, clock: Clock, actor: Actor) -> tuple[int, Path]:
    """Make the state anew from the journal, after a verified backup; returns the count of things and the backup.

    Raises CannotRebuild where the journal or the database is damaged.
    """
    faults = [one for one in check(path, clock) if one.code not in MENDABLE]
    if faults:
        raise CannotRebuild(first=texts.fill(faults[0].code, faults[0].details))
    store = open_store(path, clock, user=actor.person, program="DNTracker")
    try:
        copy = path.with_name(f"{path.stem} (trước dựng lại {clock():%Y%m%d-%H%M%S}){path.suffix}")
        backup(store.connection, copy)
        return store_rebuild.rebuild(store), copy
    finally:
        store.close()


def check(path: Path, clock: Clock, *, against: Path | None = None) -> list[Fault]:
    """Everything that is wrong with a file, and with its past as a backup holds it."""
    store = open_store(path, clock, readonly=True)
    try:
        faults = store_check.check(store)
        if against is not None:
            older = open_store(against, clock, readonly=True)
            try:
                faults += store_check.check_against(store, older)
            finally:
                older.close()
    finally:
        store.close()
    return faults
