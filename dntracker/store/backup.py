"""Verified copies of a file: made by SQLite's backup API beside the target, compared, then renamed."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from dntracker.domain.errors import UserError
from dntracker.store import kinds
from dntracker.store.sqlite import Connection, DatabaseError, connect

PAGES_A_STEP = 200


class BackupFailed(UserError):
    """The copy at `path` could not be made or does not equal the file; `detail` says why."""

    code = "backup_failed"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy holds: the journal's head, the last act, and counts by table."""

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
        manifest = _copy(connection, partial)
        os.replace(partial, target)
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
        manifest_path(target).write_text(text + "\n", encoding="utf-8")
    except (OSError, DatabaseError) as error:
        raise BackupFailed(path=str(target), detail=str(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink()
    return manifest


def manifest_path(copy: Path) -> Path:
    """Where a copy's manifest lies."""
    return copy.with_name(copy.name + ".json")


def describe(connection: Connection) -> Manifest:
    """The manifest of what a connection shows now."""
    row = connection.execute(
        "SELECT a.hash, a.number, a.step, a.person, a.at FROM journal_act AS a JOIN origin AS o ON o.id = a.origin"
        " WHERE o.own = 1 ORDER BY a.number DESC LIMIT 1"
    ).fetchone()
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    tables = [table for table in ("journal_act", "journal_entry", *kinds.TABLES) if table in there]
    counts = {table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables}
    head, number, step, person, at = row or ("", 0, "", "", "")
    return Manifest(head, number, step, person, at, counts)


def read_manifest(copy: Path) -> Manifest | None:
    """The manifest beside a copy, if there is a readable one."""
    try:
        plain: dict[str, Any] = json.loads(manifest_path(copy).read_text(encoding="utf-8"))
        return Manifest(**plain)
    except (OSError, ValueError, TypeError):
        return None


def _copy(connection: Connection, partial: Path) -> Manifest:
    copy = connect(partial)
    try:
        # Small steps: a reader holds writers back in this journal mode.
        connection.backup(copy, pages=PAGES_A_STEP, sleep=0.001)
    finally:
        copy.close()
    again = connect(partial, readonly=True)
    try:
        manifest = describe(again)
        _compare(connection, again, manifest, partial)
    finally:
        again.close()
    return manifest


def _compare(original: Connection, copy: Connection, manifest: Manifest, path: Path) -> None:
    word = copy.execute("PRAGMA quick_check").fetchone()[0]
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    if word != "ok":
        raise BackupFailed(path=str(path), detail=str(word))
    if original.execute(schema).fetchall() != copy.execute(schema).fetchall() or describe(original) != manifest:
        raise BackupFailed(path=str(path), detail="copy differs")
