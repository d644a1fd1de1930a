"""Opening a file in the one right order: ours? newer? held? backed up, migrated, then its journal's head."""

from datetime import UTC, datetime
from pathlib import Path

from dntracker.domain.act import Clock
from dntracker.store import backup, migrations
from dntracker.store.lock import FileHold
from dntracker.store.sqlite import Connection, MissingFile, NotOurFile, connect, readable, recover, refuse_damaged
from dntracker.store.store import Store
from dntracker.store.uuid7 import uuid7


def create(path: Path | None, clock: Clock, *, user: str = "", program: str = "") -> Store:
    """A new empty store at `path`, held for writing; None makes one in memory."""
    hold = None
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        hold = _hold(path, user, program, clock())
    connection = connect(path)
    now = clock()
    migrations.migrate(connection, now)
    store = Store(connection, clock, path, readonly=False, hold=hold)
    connection.execute("BEGIN IMMEDIATE")
    store.journal.begin(uuid7(int(now.timestamp() * 1000)))
    connection.execute("COMMIT")
    return store


def open_store(path: Path, clock: Clock, *, readonly: bool = False, user: str = "", program: str = "") -> Store:
    """The store in an existing file.

    Raises MissingFile, NotOurFile, NewerFile, DamagedFile, UnopenedFile, HeldByOther, BackupFailed.
    """
    if not path.is_file():
        raise MissingFile(path=str(path))
    recover(path)
    with readable(path):
        current = _is_current(path)
        if readonly:
            return _open_readonly(path, clock, current)
        hold = _hold(path, user, program, clock())
        try:
            return _open_writing(path, clock, hold)
        except BaseException:
            hold.release(sound=not hold.after_crash)
            raise


def _is_current(path: Path) -> bool:
    looking = connect(path, readonly=True)
    try:
        if not migrations.step_of(looking):
            raise NotOurFile(path=str(path))
        return migrations.is_current(looking)
    finally:
        looking.close()


def _open_writing(path: Path, clock: Clock, hold: FileHold) -> Store:
    connection = connect(path)
    try:
        if hold.after_crash:
            refuse_damaged(connection, path)
        if not migrations.is_current(connection):
            _upgrade(connection, path, clock)
        return Store(connection, clock, path, readonly=False, hold=hold)
    except BaseException:
        connection.close()
        raise


def _upgrade(connection: Connection, path: Path, clock: Clock) -> None:
    step = migrations.step_of(connection)
    backup.backup(connection, path.with_name(f"{path.stem}-truoc-nang-cap-{step:04}{path.suffix}"))
    migrations.migrate(connection, clock())


def _open_readonly(path: Path, clock: Clock, current: bool) -> Store:
    if current:
        return Store(connect(path, readonly=True), clock, path, readonly=True)
    memory, source = connect(None), connect(path, readonly=True)
    source.backup(memory)
    source.close()
    migrations.migrate(memory, clock())
    return Store(memory, clock, path, readonly=True)


def _hold(path: Path, user: str, program: str, now: datetime) -> FileHold:
    hold = FileHold(path)
    hold.take(user, program or "DNTracker", now.astimezone(UTC).isoformat(timespec="seconds"))
    return hold
