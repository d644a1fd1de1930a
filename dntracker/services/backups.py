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
from dntracker.store.backup import BackupFailed, Manifest
from dntracker.store.files import open_store
from dntracker.store.lock import FileHold
from dntracker.store.store import Store

DAILY, MONTHLY = 14, 12
STAMP = "%Y-%m-%d %H%M%S"
STAMP_LENGTH = len(" 2026-01-31 235959")


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
            prune(path.parent, self._stem)
            second = self._second()
            if second:
                backup.backup(self._store.connection, Path(second) / path.name)
                prune(Path(second), self._stem)
        except UserError as error:
            self.failed = texts.sentence(error)

    def _name(self) -> Path:
        return self.folder / f"{self._stem} {self._now():{STAMP}}.dntracker"

    @property
    def _stem(self) -> str:
        return self._store.path.stem if self._store.path else "dntracker"

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


def prune(folder: Path, stem: str) -> None:
    """Remove the copies of one file that are not kept; files of other names are not ours to remove."""
    ours = [_copy(path) for path in folder.glob("*.dntracker") if _stamp(path) and path.stem[:-STAMP_LENGTH] == stem]
    keep = kept(ours)
    for one in ours:
        if one.path not in keep:
            one.path.unlink(missing_ok=True)
            backup.manifest_path(one.path).unlink(missing_ok=True)


def restore(copy: Path, target: Path, clock: Clock) -> Path | None:
    """Put a copy in the place of `target`; the present file, even a damaged one, is put aside and its path returned.

    The copy is opened and read before anything moves. Raises what opening raises, and HeldByOther for the target.
    """
    hold = FileHold(target)
    source = open_store(copy, clock, readonly=True)
    partial = target.with_name(f".{target.name}.restoring")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        hold.take("", "khôi phục", clock().isoformat(timespec="seconds"))
        backup.backup(source.connection, partial)
        aside = _put_aside(target, clock().astimezone(texts.LOCAL)) if target.exists() else None
        os.replace(partial, target)
    except OSError as error:
        raise BackupFailed(path=str(target), detail=str(error)) from error
    finally:
        source.close()
        partial.unlink(missing_ok=True)
        backup.manifest_path(partial).unlink(missing_ok=True)
        hold.release()
    return aside


def _put_aside(target: Path, now: datetime) -> Path:
    name, number = f"{target.stem} (trước khôi phục {now:%Y-%m-%d %H%M%S})", 1
    aside = target.with_name(f"{name}{target.suffix}")
    while aside.exists():
        number += 1
        aside = target.with_name(f"{name} {number}{target.suffix}")
    os.replace(target, aside)
    left_over = target.with_name(f"{target.name}-journal")
    if left_over.exists():  # half a write of the old file: it goes along, or SQLite would undo it in the new one
        os.replace(left_over, aside.with_name(f"{aside.name}-journal"))
    return aside


def _copy(path: Path) -> BackupCopy:
    at = _stamp(path) or datetime.fromtimestamp(path.stat().st_mtime, texts.LOCAL)
    return BackupCopy(path, at, backup.read_manifest(path))


def _stamp(path: Path) -> datetime | None:
    # Out of the name: the day a file system gives a copy changes with every copy of the copy.
    try:
        return datetime.strptime(path.stem[-STAMP_LENGTH:], f" {STAMP}").replace(tzinfo=texts.LOCAL)
    except ValueError:
        return None
