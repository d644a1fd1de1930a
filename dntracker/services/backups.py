"""Backups of one file: a verified one at the day's first change and at closing, kept by age, and how one comes back."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dntracker.domain.act import Clock
from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.store import backup
from dntracker.store.backup import Manifest
from dntracker.store.files import open_store
from dntracker.store.store import Store

DAILY, MONTHLY = 14, 12


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One copy: when it was made, and what it holds (None: its manifest is gone)."""

    path: Path
    at: datetime
    manifest: Manifest | None


class Backups:
    """The copies of one open file, in the folder beside it and in a second one (a USB stick) if set."""

    def __init__(self, store: Store, second: Callable[[], str]) -> None:
        self._store, self._second = store, second
        self.failed = ""
        self._done_on: date | None = None

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        path = self._store.path or Path()
        return path.with_name(f"{path.stem} - sao lưu")

    def last(self) -> datetime | None:
        """When the newest copy was made."""
        found = self.list()
        return found[0].at if found else None

    def list(self) -> list[BackupCopy]:
        """The copies, newest first."""
        return sorted((_copy(path) for path in self.folder.glob("*.dntracker")), key=lambda one: one.at, reverse=True)

    def daily(self) -> None:
        """Before the day's first change: one copy a day. A failure is kept in `failed` until one succeeds."""
        today = self._now().date()
        if self._done_on != today and self._store.path and not self._store.readonly:
            self._done_on = today
            if all(one.at.date() != today for one in self.list()):
                self._try()

    def at_close(self) -> None:
        """A copy of the day's last state, if anything changed since the newest copy."""
        found = self.list()
        head = self._store.journal.head()
        if self._store.readonly or not self._store.path or head is None:
            return
        if not found or found[0].manifest is None or found[0].manifest.head != head.hash:
            self._try()

    def now(self, target: Path | None = None) -> Path:
        """A copy now, to `target` if given; raises BackupFailed."""
        path = target or self._name()
        backup.backup(self._store.connection, path)
        self.failed = ""
        return path

    def _try(self) -> None:
        try:
            path = self.now()
            second = self._second()
            if second:
                backup.backup(self._store.connection, Path(second) / path.name)
            prune(self.folder, self.list())
        except UserError as error:
            self.failed = texts.sentence(error)

    def _name(self) -> Path:
        stem = self._store.path.stem if self._store.path else "dntracker"
        return self.folder / f"{stem} {self._now():%Y-%m-%d %H%M%S}.dntracker"

    def _now(self) -> datetime:
        return self._store.clock().astimezone(texts.LOCAL)


def kept(copies: Iterable[BackupCopy]) -> set[Path]:
    """The copies to keep: the newest of each of the last 14 days and 12 months that have one, and of every year."""
    keep: set[Path] = set()
    newest = sorted(copies, key=lambda one: one.at, reverse=True)
    for form, most in (("%Y-%m-%d", DAILY), ("%Y-%m", MONTHLY), ("%Y", len(newest))):
        first: dict[str, Path] = {}
        for one in newest:
            first.setdefault(one.at.strftime(form), one.path)
        keep |= set(list(first.values())[:most])
    return keep


def prune(folder: Path, copies: list[BackupCopy]) -> None:
    """Remove the copies in `folder` that are not kept."""
    keep = kept(copies)
    for one in copies:
        if one.path not in keep and one.path.parent == folder:
            one.path.unlink(missing_ok=True)
            backup.manifest_path(one.path).unlink(missing_ok=True)


def restore(copy: Path, target: Path, clock: Clock) -> Path | None:
    """Put a copy in the place of `target`; the present file is put aside first and its new path returned.

    The copy is opened and read before anything moves. Raises what opening raises, and HeldByOther for the target.
    """
    source = open_store(copy, clock, readonly=True)
    aside = None
    try:
        partial = target.with_name(f".{target.name}.restoring")
        backup.backup(source.connection, partial)
        if target.exists():
            open_store(target, clock).close()
            aside = target.with_name(f"{target.stem} (trước khôi phục {clock():%Y%m%d-%H%M%S}){target.suffix}")
            os.replace(target, aside)
        os.replace(partial, target)
        backup.manifest_path(partial).unlink(missing_ok=True)
    finally:
        source.close()
    return aside


def _copy(path: Path) -> BackupCopy:
    at = datetime.fromtimestamp(path.stat().st_mtime, texts.LOCAL)
    return BackupCopy(path, at, backup.read_manifest(path))
