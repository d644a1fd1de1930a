"""Checking a file, alone or against a backup."""

from pathlib import Path

from dntracker.domain.act import Clock
from dntracker.store import check as store_check
from dntracker.store.check import Fault
from dntracker.store.files import open_store


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
