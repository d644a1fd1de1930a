"""The past: a file as it was at some moment, and what changed between two, out of the journal."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from dntracker.domain.act import Act
from dntracker.store.contents import sizes
from dntracker.store.journal import stamp
from dntracker.store.kinds import Kind
from dntracker.store.sqlite import Connection, connect, readable
from dntracker.store.store import Store

_STATE = (
    "(SELECT e.state FROM journal_entry AS e JOIN journal_act AS a ON a.id = e.act"
    " WHERE e.kind = t.kind AND e.key = t.key AND a.at < ? ORDER BY e.act DESC LIMIT 1)"
)


Until = datetime | Act
"""Where the past ends: just before a moment, or right after an act, since later acts may have its very time."""

ROOM = 64 * 1024 * 1024  # bytes of contents that a copy in memory may hold


class NetChange(Struct, frozen=True):
    """A thing whose state differs between two moments: both states, in how many steps, and the last act (its id)."""

    key: tuple[str, ...]
    before: str | None
    after: str | None
    steps: int
    act: int


def store_at(store: Store, until: datetime) -> Store:
    """A store in memory, to read only, with everything as it was just before a moment; its journal ends there, too.

    It starts from the file as it is now and takes back what came later: yesterday costs little, years ago more.
    With large contents it lies in a private file instead, which goes when the store is closed.
    """
    past = _copied(store, store.path, readonly=True)
    memory = past.connection
    memory.execute("PRAGMA foreign_keys=OFF")  # the whole of it fits together again in the end
    memory.execute("BEGIN")
    _cut_journal(memory, until)
    for kind in past.kinds:
        _take_back(past, kind)
    memory.execute("DROP TABLE touched")
    memory.execute("COMMIT")
    return past


def copy_of(store: Store) -> Store:
    """A store with everything as it is now, to write into: nothing of that comes into the file. It lies as the past."""
    return _copied(store, None, readonly=False)


def _copied(store: Store, path: Path | None, *, readonly: bool) -> Store:
    memory, folder = _room(store)
    with readable(store.path):
        store.connection.backup(memory)
    copy = Store(memory, store.clock, path, readonly=readonly)
    if folder is not None:
        copy.endings.append(folder.cleanup)
    return copy


def _room(store: Store) -> tuple[Connection, TemporaryDirectory[str] | None]:
    # SQLite's own temporary databases are no way out: ours is built to keep them in memory.
    with readable(store.path):
        kept = sizes(store.connection).kept
    if kept <= ROOM:
        return connect(None, readonly=True), None
    folder = TemporaryDirectory(prefix="dntracker-", ignore_cleanup_errors=True)
    copy = connect(Path(folder.name) / "ngay-truoc.db")
    for pragma in ("synchronous=OFF", "journal_mode=MEMORY"):
        copy.execute(f"PRAGMA {pragma}")
    return copy, folder


def states_at(store: Store, kind: Kind, until: Until, start: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    """The state of every thing of a kind where the past ends, of those whose keys begin with `start`."""
    named = ".".join(str(store.names.known(code)) for code in start)  # a code that no key has: "None", in no key either
    query = (
        "SELECT e.key, e.state, max(e.act) FROM journal_entry AS e JOIN journal_act AS a ON a.id = e.act"
        f" WHERE e.kind = ? AND e.key >= ? AND e.key < ? AND {'a.id <=' if isinstance(until, Act) else 'a.at <'} ?"
        " GROUP BY e.key"
    )
    between = (f"{named}.", f"{named}/") if named else ("", ":")  # behind the dot comes the slash, behind 9 the colon
    values = (store.names.known(kind.table) or -1, *between, until.id if isinstance(until, Act) else stamp(until))
    with readable(store.path):
        rows = store.connection.execute(query, values).fetchall()
        return {store.journal.unpack(key): state for key, state, _ in rows if state is not None}


def net_changes(store: Store, kind: Kind, since: datetime, until: datetime) -> list[NetChange]:
    """The things of a kind whose states just before two moments differ, in the order of their last acts."""
    first, last = stamp(since), stamp(until)
    query = (
        "WITH t AS (SELECT e.kind, e.key, count(*) AS steps, max(e.act) AS act FROM journal_act AS a"
        " CROSS JOIN journal_entry AS e ON e.act = a.id"  # CROSS: from the few acts of these days to their entries
        " WHERE +e.kind = ? AND a.at >= ? AND a.at < ? GROUP BY e.key)"
        f" SELECT t.key, {_STATE}, {_STATE}, t.steps, t.act FROM t ORDER BY t.act, t.key"
    )
    values = (store.names.known(kind.table) or -1, first, last, first, last)
    with readable(store.path):
        rows = store.connection.execute(query, values).fetchall()
        return [
            NetChange(store.journal.unpack(key), before, after, steps, act)
            for key, before, after, steps, act in rows
            if before != after
        ]


def touched_after(store: Store, kind: Kind, act: Act) -> list[tuple[str, ...]]:
    """The things of a kind that acts after this one touched, the longest untouched first."""
    query = "SELECT key FROM journal_entry WHERE act > ? AND +kind = ? GROUP BY key ORDER BY max(act), key"
    with readable(store.path):
        rows = store.connection.execute(query, (act.id, store.names.known(kind.table) or -1)).fetchall()
        return [store.journal.unpack(key) for (key,) in rows]


def net_change(store: Store, kind: Kind, key: tuple[str, ...], since: Act) -> NetChange | None:
    """How a thing differs now from what it was right after an act; None: it does not."""
    history = store.journal.history(kind, key)
    before = next((one.state for one in reversed(history) if one.act <= since.id), None)
    later = [one for one in history if one.act > since.id]
    if not later or later[-1].state == before:
        return None
    return NetChange(key, before, later[-1].state, len(later), later[-1].act)


def _cut_journal(memory: Connection, until: datetime) -> None:
    triggers = memory.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'journal_%'"
    ).fetchall()
    for name, _ in triggers:
        memory.execute(f"DROP TRIGGER {name}")
    later = "IN (SELECT id FROM journal_act WHERE at >= ?)"
    moment = (stamp(until),)
    memory.execute(
        f"CREATE TEMP TABLE touched AS SELECT DISTINCT kind, key FROM journal_entry WHERE act {later}", moment
    )
    memory.execute(f"DELETE FROM journal_entry WHERE act {later}", moment)
    memory.execute("DELETE FROM journal_act WHERE at >= ?", moment)
    for _, sql in triggers:
        memory.execute(sql)


def _take_back(past: Store, kind: Kind) -> None:
    rows = past.connection.execute(
        "SELECT t.key, (SELECT e.state FROM journal_entry AS e WHERE e.kind = t.kind AND e.key = t.key"
        " ORDER BY e.act DESC LIMIT 1) FROM touched AS t WHERE t.kind = ?",
        (past.names.known(kind.table),),
    ).fetchall()
    keys = [(past.journal.unpack(key), state) for key, state in rows]
    past.connection.executemany(kind.delete_sql, [kind.key_row(key, past.names) for key, _ in keys])
    things = [kind.thing_of(key, state) for key, state in keys if state is not None]
    past.connection.executemany(kind.upsert_sql, [kind.row_of(thing, past.names) for thing in things])
