"""The journal: acts appended with their hash, and what can be asked of them.

The hash of an act is the SHA-256 of one canonical JSON text (see `act_text`) that covers its origin, its number,
the hash of the act before it in that origin, the heads of the other origins it had seen, and all its entries.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from dntracker.domain.act import Act, Deed, Entry
from dntracker.store.kinds import Kind, canonical
from dntracker.store.names import Names
from dntracker.store.sqlite import Connection, path_of, readable
from dntracker.store.uuid7 import uuid7

GENESIS = "0" * 64
PAGE = 200  # acts read at once: whoever asks for the newest does not wait for all
HashedEntry = tuple[str, Sequence[str], str | None, str | None]
"""Kind, codes, state as JSON text, uuid of the act whose entry it replaces."""
_ACT = "id, uuid, number, at, person, person_unit, screen, step, reason, undoes, hash"


class Latest(Struct, frozen=True):
    """The act that last touched a thing (local id and uuid) and the state it left; None: removed."""

    act: int
    uuid: str
    state: str | None


class Change(Struct, frozen=True):
    """One thing on its way into an act: its new state (None: removed) and what it replaces."""

    kind: Kind
    key: tuple[str, ...]
    state: str | None
    replaces: Latest | None

    @property
    def replaced_act(self) -> int | None:
        """The local id of the act whose entry it replaces."""
        return self.replaces.act if self.replaces else None

    def entry(self) -> HashedEntry:
        """What the act's hash covers of it."""
        return self.kind.table, self.key, self.state, self.replaces.uuid if self.replaces else None


class Head(Struct, frozen=True):
    """The newest act of an origin."""

    id: int
    number: int
    hash: str
    at: str


class Journal:
    """The acts of one file; it writes inside the caller's transaction only."""

    def __init__(self, connection: Connection, names: Names) -> None:
        self._connection = connection
        self._names = names
        self._path = path_of(connection)
        row = connection.execute("SELECT id, uuid FROM origin WHERE own = 1").fetchone()
        self._origin_id, self.origin = (int(row[0]), str(row[1])) if row else (0, "")

    def begin(self, origin: str) -> None:
        """Give a new file its origin."""
        cursor = self._connection.execute("INSERT INTO origin (uuid, own) VALUES (?, 1)", (origin,))
        self._origin_id, self.origin = int(cursor.lastrowid or 0), origin

    def head(self) -> Head | None:
        """The newest act of this file's own origin."""
        row = self._connection.execute(
            "SELECT id, number, hash, at FROM journal_act WHERE origin = ? ORDER BY number DESC LIMIT 1",
            (self._origin_id,),
        ).fetchone()
        return Head(*row) if row else None

    def latest(self, kind: Kind, key: tuple[str, ...]) -> Latest | None:
        """What last happened to a thing."""
        with readable(self._path):
            row = self._connection.execute(
                "SELECT e.act, a.uuid, e.state FROM journal_entry AS e JOIN journal_act AS a ON a.id = e.act"
                " WHERE e.kind = ? AND e.key = ? ORDER BY e.act DESC LIMIT 1",
                (self._known(kind.table), self._looked_up(key)),
            ).fetchone()
        return Latest(*row) if row else None

    def newest(self) -> int:
        """The local id of the newest act of any origin: as long as it is the same, nothing was written."""
        with readable(self._path):
            return int(self._connection.execute("SELECT coalesce(max(id), 0) FROM journal_act").fetchone()[0])

    def touched(self, since: int) -> set[tuple[str, tuple[str, ...]]]:
        """The things that acts after this one changed: kind and key."""
        with readable(self._path):
            rows = self._connection.execute("SELECT kind, key FROM journal_entry WHERE act > ?", (since,))
            return {(self._names.text_of(kind), self.unpack(key)) for kind, key in rows}

    def append(self, deed: Deed, changes: Sequence[Change], now: datetime, undoes: int | None = None) -> None:
        """Write one act with its entries."""
        record = self._record(deed, now, undoes)
        digest = act_hash(record, [change.entry() for change in changes])
        cursor = self._connection.execute(
            "INSERT INTO journal_act (uuid, origin, number, previous, parents, at, clock_back, person, person_unit,"
            " screen, step, reason, undoes, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record["id"], self._origin_id, record["number"], record["previous"], canonical(record["parents"]),
                record["at"], int(record["clock_back"]), deed.actor.person, deed.actor.unit, deed.screen, deed.step,
                deed.reason, undoes, digest,
            ),
        )  # fmt: skip
        act = int(cursor.lastrowid or 0)
        self._connection.executemany(
            "INSERT INTO journal_entry (act, position, kind, key, state, replaces) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (act, place, self._names.id_of(one.kind.table), self.pack(one.key), one.state, one.replaced_act)
                for place, one in enumerate(changes, 1)
            ],
        )

    def act(self, number: int) -> Act:
        """The act with this local id."""
        return self.select("WHERE id = ?", [number])[0]

    def acts(self, *, person: str | None = None, screen: str | None = None, limit: int = -1) -> Iterator[Act]:
        """Acts, newest first, of one person and screen if named."""
        conditions, values = ["id < ?"], list[object]()
        for column, value in (("person", person), ("screen", screen)):
            if value is not None:
                conditions.append(f"{column} = ?")
                values.append(value)
        where = f"WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT ?"
        before, page = 1 << 62, PAGE
        while limit and page == PAGE:
            acts = self.select(where, [before, *values, PAGE if limit < 0 else min(limit, PAGE)])
            yield from acts
            before, page, limit = acts[-1].id if acts else 0, len(acts), limit - len(acts)

    def select(self, where: str, values: Sequence[object]) -> list[Act]:
        """The acts that a condition picks."""
        with readable(self._path):
            return list(map(_act, self._connection.execute(f"SELECT {_ACT} FROM journal_act {where}", values)))

    def entries(self, act: int) -> list[Entry]:
        """The entries of an act, in their order."""
        return self._entries("WHERE act = ? ORDER BY position", (act,))

    def history(self, kind: Kind, key: tuple[str, ...]) -> list[Entry]:
        """Every entry of one thing, oldest first."""
        return self._entries("WHERE kind = ? AND key = ? ORDER BY act", (self._known(kind.table), self._looked_up(key)))

    def entry(self, kind: str, key: tuple[str, ...], act: int) -> Entry | None:
        """What an act did to one thing."""
        found = self._entries("WHERE kind = ? AND key = ? AND act = ?", (self._known(kind), self._looked_up(key), act))
        return found[0] if found else None

    def latest_states(self, kind: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """The last state of every thing of a kind that still exists, from the journal alone."""
        rows = self._connection.execute(
            "SELECT key, state, max(act) FROM journal_entry WHERE kind = ? GROUP BY key", (self._known(kind),)
        )
        for key, state, _ in rows:
            if state is not None:
                yield self.unpack(key), state

    def pack(self, key: Iterable[str]) -> str:
        """A key as local integers joined by dots: short in the file, never seen outside it."""
        return ".".join(str(self._names.id_of(code)) for code in key)

    def unpack(self, key: str) -> tuple[str, ...]:
        """The codes of a packed key."""
        return tuple(self._names.text_of(int(part)) for part in key.split("."))

    def _record(self, deed: Deed, now: datetime, undoes: int | None) -> dict[str, Any]:
        head = self.head()
        clock = stamp(now)
        at = max(clock, head.at) if head else clock
        return {
            "at": at,
            "clock_back": at != clock,
            "id": uuid7(int(now.timestamp() * 1000)),
            "number": head.number + 1 if head else 1,
            "origin": self.origin,
            "parents": self._other_heads(),
            "person": deed.actor.person,
            "previous": head.hash if head else GENESIS,
            "reason": deed.reason,
            "screen": deed.screen,
            "step": deed.step,
            "undoes": self._uuid_of(undoes),
            "unit": deed.actor.unit,
        }

    def _known(self, code: str) -> int:
        known = self._names.known(code)
        return -1 if known is None else known

    def _looked_up(self, key: Iterable[str]) -> str:
        return ".".join(str(self._known(code)) for code in key)

    def _entries(self, where: str, values: Sequence[object]) -> list[Entry]:
        with readable(self._path):
            rows = self._connection.execute(
                f"SELECT act, position, kind, key, state, replaces FROM journal_entry {where}", values
            ).fetchall()
            return [
                Entry(act, position, self._names.text_of(kind), self.unpack(key), state, replaces)
                for act, position, kind, key, state, replaces in rows
            ]

    def _other_heads(self) -> list[str]:
        rows = self._connection.execute(
            "SELECT (SELECT hash FROM journal_act WHERE origin = o.id ORDER BY number DESC LIMIT 1) AS head"
            " FROM origin AS o WHERE o.own = 0 ORDER BY head"
        )
        return [str(row[0]) for row in rows if row[0]]

    def _uuid_of(self, act: int | None) -> str:
        return "" if act is None else self.act(act).uuid


def act_text(record: dict[str, Any], entries: Iterable[HashedEntry]) -> str:
    """The canonical text that an act's hash covers: its record, and `[kind, [codes], state, replaced act]` an entry."""
    listed = [
        [kind, list(key), None if state is None else json.loads(state), replaced]
        for kind, key, state, replaced in entries
    ]
    return canonical({**record, "entries": listed})


def act_hash(record: dict[str, Any], entries: Iterable[HashedEntry]) -> str:
    """The SHA-256 of `act_text`, in hexadecimal."""
    import hashlib  # OpenSSL stands behind it: 4 ms and 3 MB that opening a file need not pay

    return hashlib.sha256(act_text(record, entries).encode("utf-8")).hexdigest()


def stamp(now: datetime) -> str:
    """A time as the journal writes it; such texts sort as their times do."""
    return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _act(row: Sequence[Any]) -> Act:
    number, uuid, count, at, *rest = row
    return Act(number, uuid, count, datetime.fromisoformat(at), *rest)
