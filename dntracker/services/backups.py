"""Backups of one file: a verified one at the day's first change and at closing, kept by age, and how one comes back."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Lock

from msgspec import Struct

from dntracker.domain.act import Clock
from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.store import backup
from dntracker.store.backup import BackupFailed, Manifest
from dntracker.store.files import open_store
from dntracker.store.lock import FileHold
from dntracker.store.sqlite import Connection, connect
from dntracker.store.store import Store

DAILY, MONTHLY = 14, 12
PAUSE = timedelta(minutes=10)  # an unplugged network drive may take half a minute to say so
STAMP = "%Y-%m-%d %H%M%S"
STAMP_LENGTH = len(" 2026-01-31 235959")

Failures = dict[Path, str]
"""What failed, a sentence for each folder."""

Beside = Callable[[Callable[[], Failures], Callable[[Failures], None]], None]
"""Does work, maybe on another thread, and hands its result on, on the thread that asked for it."""


class BackupCopy(Struct, frozen=True):
    """One copy: when it was made, and what it holds (None: its manifest is gone)."""

    path: Path
    at: datetime
    manifest: Manifest | None


class Backups:
    """The copies of one open file, in the folder beside it and in a second one (a USB stick) if set."""

    def __init__(self, store: Store, second: Callable[[], str]) -> None:
        self._store, self._second = store, second
        self.beside: Beside = _at_once
        """How the day's first copy is made."""
        self.failed = ""
        self._failures: Failures = {}
        self._under_way, self._copying = False, Lock()
        self._done_on: date | None = None
        self._again_at = datetime.min.replace(tzinfo=texts.LOCAL)

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        return folder_of(self._store.path or Path())

    def last(self) -> datetime | None:
        """When the newest copy was made."""
        found = self.list()
        return found[0].at if found else None

    def list(self) -> list[BackupCopy]:
        """The copies, newest first."""
        return sorted((_copy(path) for path in self.folder.glob("*.dntracker")), key=lambda one: one.at, reverse=True)

    def daily(self) -> None:
        """At the day's first change: one copy a day in each folder. What failed is tried again after a while."""
        now, path = self._now(), self._store.path
        if self._under_way or self._done_on == now.date() or now < self._again_at or not path or not self._at_work:
            return
        self._under_way, folders = True, self._folders()

        def work() -> Failures:
            try:
                with closing(connect(path, readonly=True)) as connection:
                    return self._copied(
                        connection, folders, now, lambda one: one is None or one.at.date() != now.date()
                    )
            except UserError as error:
                return {folders[0]: texts.sentence(error)}

        def then(failures: Failures) -> None:
            self._under_way = False
            self._tell(failures)
            self._again_at = now + PAUSE if failures else self._again_at
            self._done_on = self._done_on if failures else now.date()

        self.beside(work, then)

    def at_close(self) -> None:
        """A copy of the day's last state, in each folder whose newest copy holds another, if anything changed."""
        head = self._store.journal.head()
        if not self._at_work or head is None:
            return

        def is_behind(newest: BackupCopy | None) -> bool:
            return not (newest and newest.manifest and newest.manifest.head == head.hash)

        if self._failures or is_behind(self._newest(self.folder)):
            self._tell(self._copied(self._store.connection, self._folders(), self._now(), is_behind))

    def now(self, target: Path | None = None) -> Path:
        """A copy now, to `target` if given, else in each folder; raises BackupFailed if the first one fails."""
        now = self._now()
        with self._copying:
            path = target or self._name(self.folder, now)
            backup.backup(self._store.connection, path)
        others = self._folders()[1:] if target is None else ()
        kept_on = {folder: told for folder, told in self._failures.items() if folder not in (path.parent, *others)}
        self._tell(kept_on | self._copied(self._store.connection, others, now, lambda _newest: True))
        return path

    def _copied(
        self, connection: Connection, folders: Iterable[Path], now: datetime,
        missing: Callable[[BackupCopy | None], bool],
    ) -> Failures:  # fmt: skip
        failures: Failures = {}
        with self._copying:
            for folder in folders:
                try:
                    if missing(self._newest(folder)):
                        backup.backup(connection, self._name(folder, now))
                    prune(folder, self._stem, self._store.journal.origin)
                except UserError as error:
                    failures[folder] = texts.sentence(error)
                except OSError as error:
                    failures[folder] = texts.sentence(BackupFailed(path=str(folder), detail=error.strerror))
        return failures

    def _folders(self) -> tuple[Path, ...]:
        second = self._second()
        return (self.folder, Path(second)) if second else (self.folder,)

    def _newest(self, folder: Path) -> BackupCopy | None:
        found = copies(folder, self._stem, self._store.journal.origin)
        return found[0] if found else None

    def _tell(self, failures: Failures) -> None:
        self._failures, self.failed = failures, next(iter(failures.values()), "")

    @property
    def _at_work(self) -> bool:
        return bool(self._store.path) and not self._store.readonly

    def _name(self, folder: Path, now: datetime) -> Path:
        # Two copies of one second: the first may be the only one from before a change.
        while (path := folder / f"{self._stem} {now:{STAMP}}.dntracker").exists():
            now += timedelta(seconds=1)
        return path

    @property
    def _stem(self) -> str:
        return self._store.path.stem if self._store.path else "dntracker"

    def _now(self) -> datetime:
        return self._store.clock().astimezone(texts.LOCAL)


def _at_once(work: Callable[[], Failures], then: Callable[[Failures], None]) -> None:
    then(work())


def folder_of(path: Path) -> Path:
    """Where the copies of a file lie: in a folder beside it."""
    return path.with_name(f"{path.stem} - sao lưu")


def copies_beside(path: Path) -> list[BackupCopy]:
    """The copies beside a file that cannot be opened itself, newest first."""
    return copies(folder_of(path), path.stem, None)


def copies(folder: Path, stem: str, origin: str | None) -> list[BackupCopy]:
    """The copies of one file in a folder, newest first; two files of one name are told apart by their origin."""
    named = [path for path in folder.glob("*.dntracker") if _stamp(path) and path.stem[:-STAMP_LENGTH] == stem]
    known = [one for one in map(_copy, named) if one.manifest]
    ours = [one for one in known if origin is None or (one.manifest and one.manifest.origin == origin)]
    return sorted(ours, key=lambda one: one.at, reverse=True)


def kept(found: Iterable[BackupCopy]) -> set[Path]:
    """The copies to keep: the newest of each of the last 14 days and 12 months that have one, and of every year.

    Of those days also the first, which was made at the day's first change; of the newest day all: a
    copy made by hand before a risky step must not be gone when the program closes.
    """
    newest = sorted(found, key=lambda one: one.at, reverse=True)
    keep = {one.path for one in newest if one.at.date() == newest[0].at.date()}
    for form, most in (("%Y-%m-%d", DAILY), ("%Y-%m", MONTHLY), ("%Y", len(newest))):
        spans: dict[str, list[Path]] = {}
        for one in newest:
            spans.setdefault(one.at.strftime(form), []).append(one.path)
        for span in list(spans.values())[:most]:
            keep |= {span[0], span[-1]} if form == "%Y-%m-%d" else {span[0]}
    return keep


def prune(folder: Path, stem: str, origin: str) -> None:
    """Remove the copies of one file that are not kept; those of other files are not ours to remove."""
    found = copies(folder, stem, origin)
    keep = kept(found)
    for one in found:
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
        with put_aside(target, clock().astimezone(texts.LOCAL)) as aside:
            os.replace(partial, target)
    except OSError as error:
        raise BackupFailed(path=str(target), detail=error.strerror) from error
    except BackupFailed as error:
        raise BackupFailed(**error.details | {"path": str(target)}) from error
    finally:
        source.close()
        for left in (partial, backup.manifest_path(partial)):
            with suppress(OSError):
                left.unlink()
        hold.release()
    return aside


@contextmanager
def put_aside(target: Path, now: datetime) -> Iterator[Path | None]:
    """Give a file, if there is one, another name; it gets its own back when what is done inside fails."""
    if not target.exists():
        backup.put_away_leftovers(target)
        yield None
        return
    aside = _free_name(target, now)
    _rename(target, aside)
    try:
        yield aside
    except BaseException:
        _rename(aside, target)
        raise


def _free_name(target: Path, now: datetime) -> Path:
    name, number = f"{target.stem} (trước khôi phục {now:%Y-%m-%d %H%M%S})", 1
    aside = target.with_name(f"{name}{target.suffix}")
    while aside.exists():
        number += 1
        aside = target.with_name(f"{name} {number}{target.suffix}")
    return aside


def _rename(old: Path, new: Path) -> None:
    os.replace(old, new)
    left_over = old.with_name(f"{old.name}-journal")
    if left_over.exists():  # half a write of this file: it goes along, or SQLite would undo it in another one
        os.replace(left_over, new.with_name(f"{new.name}-journal"))


def _copy(path: Path) -> BackupCopy:
    at = _stamp(path) or datetime.fromtimestamp(path.stat().st_mtime, texts.LOCAL)
    return BackupCopy(path, at, backup.read_manifest(path))


def _stamp(path: Path) -> datetime | None:
    # Out of the name: the day a file system gives a copy changes with every copy of the copy.
    try:
        return datetime.strptime(path.stem[-STAMP_LENGTH:], f" {STAMP}").replace(tzinfo=texts.LOCAL)
    except ValueError:
        return None
