"""Contents: any bytes once, under the SHA-256 of what they are; never changed and never removed."""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.store.sqlite import Connection, connect, path_of, readable

NAMING: Mapping[str, str] = {"figure": "evidence", "milestone": "evidence", "issued": "files", "template": "files"}
"""Who names contents: the kind, and the field of its state with objects that have `hash` and `name`."""


class ContentLost(UserError):
    """The content of a file (`name`) is not in the file, or is not what was kept."""

    code = "content_lost"


class Sizes(Struct, frozen=True):
    """How many bytes contents have, and how many they take in the file."""

    original: int
    kept: int


def digest(content: bytes) -> str:
    """The SHA-256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def keep(connection: Connection, content: bytes) -> str:
    """Keep a content inside the caller's transaction; its hash."""
    known = digest(content)
    if connection.execute("SELECT 1 FROM content WHERE hash = ?", (known,)).fetchone() is None:
        row = known, len(content), min(content, zlib.compress(content), key=len)
        connection.execute("INSERT INTO content (hash, size, bytes) VALUES (?, ?, ?)", row)
    return known


def is_broken(connection: Connection, known: str) -> bool:
    """Whether what is kept under a hash was changed by another program: the same content cannot be kept again."""
    with readable(path_of(connection)):
        row = connection.execute("SELECT size, bytes FROM content WHERE hash = ?", (known,)).fetchone()
    return row is not None and digest(_whole(*row)) != known


@contextmanager
def apart(connection: Connection) -> Iterator[Connection]:
    """A connection of its own to the same file, to read with on another thread; in memory there is only the one."""
    path = path_of(connection)
    if path is None:
        yield connection
        return
    own = connect(path, readonly=True)
    try:
        yield own
    finally:
        own.close()


def content_of(connection: Connection, known: str, name: str) -> bytes:
    """What is kept under a hash; raises ContentLost, which says `name`."""
    with readable(path_of(connection)):
        row = connection.execute("SELECT size, bytes FROM content WHERE hash = ?", (known,)).fetchone()
    content = _whole(*row) if row else b""
    if digest(content) != known:
        raise ContentLost(name=name)
    return content


def sizes(connection: Connection) -> Sizes:
    """The bytes of all contents together; none of them is read for that."""
    query = "SELECT coalesce(sum(size), 0), coalesce(sum(length(bytes)), 0) FROM content"
    return Sizes(*connection.execute(query).fetchone())


def sizes_of(connection: Connection, known: str) -> Sizes:
    """The bytes of one content; none where it is not there."""
    row = connection.execute("SELECT size, length(bytes) FROM content WHERE hash = ?", (known,)).fetchone()
    return Sizes(*row or (0, 0))


def named(connection: Connection, kinds: Mapping[str, int | None]) -> dict[str, str]:
    """Every content that the journal speaks of, now or in the past: hash → name; `kinds` are the ids of their kinds."""
    found: dict[str, str] = {}
    for kind, field in NAMING.items():
        rows = connection.execute(
            "SELECT state FROM journal_entry WHERE kind = ? AND instr(state, ?)", (kinds[kind], f'"{field}":[')
        )
        found |= {one["hash"]: one["name"] for (state,) in rows for one in json.loads(state).get(field, ())}
    return found


def kept_hashes(connection: Connection) -> Iterator[tuple[str, str]]:
    """Of each content the hash under which it is kept, and the one that it has."""
    for known, size, kept in connection.execute("SELECT hash, size, bytes FROM content"):
        yield known, digest(_whole(size, kept))


def _whole(size: int, kept: bytes) -> bytes:
    if len(kept) >= size:
        return kept
    try:
        whole = zlib.decompressobj().decompress(kept, size)  # no more than it says: another program may have written
    except (zlib.error, OverflowError):
        return b""
    return whole if len(whole) == size else b""
