"""Connections: which SQLite, which pragmas, and what is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from dntracker.domain.errors import UserError

if TYPE_CHECKING:
    import sqlite3 as driver
else:
    try:
        import pysqlite3 as driver
    except ImportError:
        import sqlite3 as driver

Connection = driver.Connection
DatabaseError = driver.DatabaseError
IntegrityError = driver.IntegrityError
OperationalError = driver.OperationalError
complete_statement = driver.complete_statement

APPLICATION_ID = 0x444E5452  # "DNTR"
SAFE_VERSION = (3, 51, 3)  # 3.7.0 to 3.51.2 have a WAL corruption race
VERSION = tuple(int(part) for part in driver.sqlite_version.split("."))


class NotOurFile(UserError):
    """The file at `path` is not a DNTracker file."""

    code = "not_our_file"


class DamagedFile(UserError):
    """The file at `path` cannot be read as a database; `detail` is SQLite's own word."""

    code = "damaged_file"


class UnopenedFile(UserError):
    """The file at `path` cannot be opened now: no right to it, or another program is writing (`detail`)."""

    code = "unopened_file"


class UnsafeSqlite(UserError):
    """This SQLite (`version`) may not write; `least` is the oldest that may."""

    code = "unsafe_sqlite"


class MissingFile(UserError):
    """There is no file at `path`."""

    code = "missing_file"


def connect(path: Path | None, *, readonly: bool = False) -> Connection:
    """A connection with the store's pragmas set and read back; None opens a new store in memory.

    The file keeps a rollback journal (one file at rest, safe to copy with the Explorer) and syncs fully:
    what was acknowledged survives a power cut. Transactions are begun by the write gate only.
    """
    if not readonly and VERSION < SAFE_VERSION:
        raise UnsafeSqlite(version=driver.sqlite_version, least="3.51.3")
    target = ":memory:" if path is None else _uri(path, "ro" if readonly else "rwc")
    with readable(path):
        connection = driver.connect(target, uri=path is not None, isolation_level=None, check_same_thread=False)
        try:
            _set_up(connection, readonly=readonly or path is None)
        except driver.DatabaseError:
            connection.close()
            raise
    return connection


@contextmanager
def readable(path: Path | None) -> Iterator[None]:
    """Turns what reading a file raises into NotOurFile, UnopenedFile or DamagedFile."""
    try:
        yield
    except (ValueError, LookupError, TypeError) as error:  # a row that says nothing sensible
        raise DamagedFile(path=str(path), detail=str(error)) from error
    except driver.OperationalError as error:
        if "decode" in str(error):
            raise DamagedFile(path=str(path), detail=str(error)) from error
        raise UnopenedFile(path=str(path), detail=str(error)) from error
    except driver.DatabaseError as error:
        if "not a database" in str(error):
            raise NotOurFile(path=str(path)) from error
        raise DamagedFile(path=str(path), detail=str(error)) from error


def refuse_damaged(connection: Connection, path: Path) -> None:
    """Raises DamagedFile where SQLite finds pages that do not fit together."""
    word = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if word != "ok":
        raise DamagedFile(path=str(path), detail=word)


def path_of(connection: Connection) -> Path | None:
    """The file behind a connection; None in memory."""
    name = connection.execute("PRAGMA database_list").fetchone()[2]
    return Path(name) if name else None


def recover(path: Path) -> None:
    """Let SQLite take back what a killed writer left half written: a read-only connection may not."""
    if not path.with_name(f"{path.name}-journal").exists():
        return
    with readable(path):
        connection = driver.connect(_uri(path, "rw"), uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA busy_timeout=2000")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            connection.close()


def file_uri(path: PurePath) -> str:
    """An absolute path as SQLite reads it; it knows no hosts, so a network share has four slashes."""
    text = path.as_posix()
    return "file://" + quote(text if text.startswith("/") else f"/{text}", safe="/:")


def _uri(path: Path, mode: str) -> str:
    return f"{file_uri(path.absolute())}?mode={mode}"


def _set_up(connection: Connection, *, readonly: bool) -> None:
    for pragma in (
        "busy_timeout=2000",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "mmap_size=0",
        "foreign_keys=ON",
        "synchronous=FULL",
    ):
        connection.execute(f"PRAGMA {pragma}")
    if not readonly:
        mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        if mode != "delete":
            raise driver.DatabaseError(f"journal_mode is {mode}")
