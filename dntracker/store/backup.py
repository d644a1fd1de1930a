"""Verified copies of a file: made by SQLite's backup API beside the target, compared, then renamed."""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from dntracker.domain.errors import UserError
from dntracker.store import kinds
from dntracker.store.sqlite import Connection, DatabaseError, connect, path_of, readable

PAGES_A_STEP = 200
TRIES = 3


class _Overtaken(Exception):
    pass


class BackupFailed(UserError):
    """The copy at `path` could not be made or does not equal the file; `detail` says why."""

    code = "backup_failed"


class Manifest(Struct, frozen=True):
    """What a copy holds: whose file it is, the journal's head, the last act, and counts by table."""

    origin: str
    head: str
    number: int
    last_step: str
    last_person: str
    last_at: str
    counts: dict[str, int]


def backup(connection: Connection, target: Path) -> Manifest:
    """Copy an open file to `target` with a manifest beside it; the target appears only when it is verified."""
    partial = target.with_name(f".{target.name}.partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        snapshot(connection, partial)
        manifest = _verified(connection, partial)
        put_away_leftovers(target)
        os.replace(partial, target)
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
        manifest_path(target).write_text(text + "\n", encoding="utf-8")
    except (OSError, DatabaseError, UserError) as error:
        raise BackupFailed(path=str(target), detail=_detail(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink()
    return manifest


def manifest_path(copy: Path) -> Path:
    """Where a copy's manifest lies."""
    return copy.with_name(copy.name + ".json")


def describe(connection: Connection) -> Manifest:
    """The manifest of what a connection shows now."""
    with readable(path_of(connection)):
        own = connection.execute("SELECT uuid FROM origin WHERE own = 1").fetchone()
        row = connection.execute(
            "SELECT a.hash, a.number, a.step, a.person, a.at FROM journal_act AS a JOIN origin AS o ON o.id = a.origin"
            " WHERE o.own = 1 ORDER BY a.number DESC LIMIT 1"
        ).fetchone()
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        ours = ("journal_act", "journal_entry", "content", *kinds.TABLES)
        tables = [table for table in ours if table in there]
        counts = {table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables}
    head, number, step, person, at = row or ("", 0, "", "", "")
    return Manifest(own[0] if own else "", head, number, step, person, at, counts)


def read_manifest(copy: Path) -> Manifest | None:
    """The manifest beside a copy, if there is a readable one."""
    try:
        plain: dict[str, Any] = json.loads(manifest_path(copy).read_text(encoding="utf-8"))
        return Manifest(**plain)
    except (OSError, ValueError, TypeError):
        return None


def snapshot(connection: Connection, target: Path) -> None:
    """Copy an open file page by page as it is, sound or not, while others may go on writing it."""
    copy = connect(target)
    try:
        copy.execute("PRAGMA synchronous=OFF")  # a slow disk must not keep writers waiting; synced below
        # Small steps: a reader holds writers back in this journal mode. A write in between makes SQLite begin again;
        # somebody who types fast would never let it end, so that it is done in one step after a few tries.
        if not any(_copied(connection, copy, PAGES_A_STEP) for _ in range(TRIES)):
            _copied(connection, copy, -1)
    finally:
        copy.close()
    with target.open("rb+") as written:
        os.fsync(written.fileno())


def _copied(connection: Connection, copy: Connection, pages: int) -> bool:
    left = sys.maxsize

    def step(_status: int, remaining: int, _total: int) -> None:
        nonlocal left
        if remaining > left:
            raise _Overtaken
        left = remaining

    try:
        connection.backup(copy, pages=pages, sleep=0.001, progress=step)
    except _Overtaken:
        return False
    return True


def put_away_leftovers(target: Path) -> None:
    """Move what a killed writer left beside a file that is gone: SQLite would undo it in the next of that name."""
    for end in ("-journal", "-wal", "-shm"):
        left = target.with_name(target.name + end)
        if left.exists():
            os.replace(left, target.with_name(f".{left.name}.old"))


def _verified(original: Connection, path: Path) -> Manifest:
    copy = connect(path, readonly=True)
    try:
        word = copy.execute("PRAGMA quick_check").fetchone()[0]
        if word != "ok":
            raise DatabaseError(word)
        manifest = describe(copy)
        if _schema(original) != _schema(copy) or not _has_head(original, manifest):
            raise DatabaseError("copy differs")
    finally:
        copy.close()
    return manifest


def _schema(connection: Connection) -> list[object]:
    return connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


def _has_head(original: Connection, manifest: Manifest) -> bool:
    # The original may have grown meanwhile: what was copied must be in its chain, not be its end.
    found = original.execute(
        "SELECT a.hash FROM journal_act AS a JOIN origin AS o ON o.id = a.origin WHERE o.uuid = ? AND a.number = ?",
        (manifest.origin, manifest.number),
    ).fetchone()
    return (found[0] if found else "") == manifest.head


def _detail(error: Exception) -> str:
    if isinstance(error, UserError):
        return str(error.details.get("detail", error.code))
    return (isinstance(error, OSError) and error.strerror) or str(error)
