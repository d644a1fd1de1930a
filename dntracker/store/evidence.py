"""The contents of evidence files: each once, under the SHA-256 of its bytes; never changed and never removed."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.store.sqlite import Connection, connect, path_of, readable


class EvidenceLost(UserError):
    """The content of an evidence file (`name`) is not in the file, or is not what was attached."""

    code = "evidence_lost"


def digest(content: bytes) -> str:
    """The SHA-256 of a content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def keep(connection: Connection, content: bytes) -> str:
    """Keep a content inside the caller's transaction; its hash."""
    known = digest(content)
    connection.execute(
        "INSERT INTO evidence_content (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING", (known, content)
    )
    return known


def is_broken(connection: Connection, known: str) -> bool:
    """Whether what is kept under a hash was changed by another program: the same content cannot be kept again."""
    with readable(path_of(connection)):
        row = connection.execute("SELECT content FROM evidence_content WHERE hash = ?", (known,)).fetchone()
    return row is not None and digest(row[0]) != known


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


def content_of(connection: Connection, evidence: Evidence) -> bytes:
    """What is in an evidence file; raises EvidenceLost."""
    with readable(path_of(connection)):
        row = connection.execute("SELECT content FROM evidence_content WHERE hash = ?", (evidence.hash,)).fetchone()
    if row is None or digest(row[0]) != evidence.hash:
        raise EvidenceLost(name=evidence.name)
    return bytes(row[0])


def kept_bytes(connection: Connection) -> int:
    """How many bytes all contents have together; none of them is read for that."""
    return int(connection.execute("SELECT coalesce(sum(length(content)), 0) FROM evidence_content").fetchone()[0])


def named_evidence(connection: Connection, figures: int | None) -> dict[str, str]:
    """Every content that the journal speaks of, now or in the past: hash → name; `figures` is the id of their kind."""
    rows = connection.execute(
        "SELECT state FROM journal_entry WHERE kind = ? AND instr(state, '\"evidence\":[')", (figures,)
    )
    return {one["hash"]: one["name"] for (state,) in rows for one in json.loads(state).get("evidence", ())}


def kept_hashes(connection: Connection) -> Iterator[tuple[str, str]]:
    """Of each content the hash under which it is kept, and the one that it has."""
    for known, content in connection.execute("SELECT hash, content FROM evidence_content"):
        yield known, digest(content)
