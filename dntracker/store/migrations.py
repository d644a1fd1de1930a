"""Schema steps: the SQL files of `db/migrations`, applied in order, each whole or not at all."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dntracker import __version__, paths
from dntracker.domain.errors import UserError
from dntracker.store.sqlite import APPLICATION_ID, Connection, NotOurFile, complete_statement, path_of

if TYPE_CHECKING:
    from sqlite_utils import Database


class NewerFile(UserError):
    """The file was written by a later release (`release`) than this one (`ours`)."""

    code = "newer_file"


def steps() -> list[Path]:
    """The SQL files, in order."""
    return sorted(path for path in paths.migrations().iterdir() if path.suffix == ".sql")


def step_of(connection: Connection) -> int:
    """The schema step a file stands on; 0 for an empty one. Raises NotOurFile, NewerFile."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    step = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION_ID and (tables or step):
        raise NotOurFile(path=str(path_of(connection)))
    if step > len(steps()):
        release = connection.execute("SELECT version FROM release ORDER BY step DESC LIMIT 1").fetchone()
        raise NewerFile(path=str(path_of(connection)), release=release[0] if release else "?", ours=__version__)
    return step


def is_current(connection: Connection) -> bool:
    """Whether a file needs no schema step."""
    return step_of(connection) == len(steps())


def migrate(connection: Connection, now: datetime) -> None:
    """Bring a file to the newest schema; each step is one transaction."""
    from sqlite_utils import Database, Migrations  # 0.2 to 0.6 s: only on the way to a new schema

    applied = step_of(connection)
    migrations = Migrations("dntracker")
    for number, path in enumerate(steps(), 1):
        migrations(name=path.stem)(_step(number, path, now))
    if applied < len(steps()):
        migrations.apply(Database(connection))


def _step(number: int, path: Path, now: datetime) -> "Callable[[Database], None]":
    def run(db: "Database") -> None:
        for statement in statements(path.read_text(encoding="utf-8")):
            db.execute(statement)
        db.execute(
            "INSERT INTO release (step, version, at) VALUES (?, ?, ?)",
            (number, __version__, now.astimezone(UTC).isoformat(timespec="seconds")),
        )
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {number}")

    run.__name__ = path.stem
    return run


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script one by one (`executescript` would commit the transaction around it)."""
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if line.rstrip().endswith(";") and complete_statement(waiting):
            yield waiting
            waiting = ""
    if waiting.strip():
        yield waiting
