"""The check of a file: the database, its references, the chain of acts, and the state against the journal."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.store.contents import NAMING, kept_hashes, named
from dntracker.store.journal import GENESIS, HashedEntry, act_hash
from dntracker.store.kinds import Kind, canonical
from dntracker.store.sqlite import Connection, DatabaseError, readable
from dntracker.store.store import Store

Item = TypeVar("Item")
GoOn = Callable[[], None]
"""Called again and again while reading; what it raises ends the check."""


class Fault(Struct, frozen=True):
    """One thing that is wrong; `code` names the sentence, `details` fill it."""

    code: str
    details: dict[str, object]


def check(store: Store, go_on: GoOn = lambda: None) -> list[Fault]:
    """Everything that is wrong with a file; empty when all is well."""
    found: list[Fault] = []
    try:
        for part in (
            _database(store.connection), _origin(store.connection), _chain(store, go_on), _state(store, go_on),
            _contents(store, go_on),
        ):  # fmt: skip
            found += part
            go_on()
    except (DatabaseError, ValueError, LookupError, TypeError) as error:
        found.append(Fault("damaged_database", {"detail": str(error)}))
    return found


def check_against(store: Store, backup: Store) -> list[Fault]:
    """Whether the past that a backup holds is still in the file: nothing rewritten, nothing cut off."""
    if store.journal.origin != backup.journal.origin:
        return [Fault("past_of_other_file", {"backup": str(backup.path)})]
    with readable(backup.path):
        theirs = list(_hashes(backup.connection))
    with readable(store.path):
        ours = dict(_hashes(store.connection))
    for key, digest in theirs:
        found = ours.get(key)
        if found is None:
            return [Fault("past_shortened", {"number": key[1], "backup": str(backup.path)})]
        if found != digest:
            return [Fault("past_rewritten", {"number": key[1], "backup": str(backup.path)})]
    return []


def rebuilt(store: Store, kind: Kind, go_on: GoOn = lambda: None) -> set[tuple[tuple[str, ...], str]]:
    """The state of a kind as the journal alone gives it."""
    return set(_each(store.journal.latest_states(kind.table), go_on))


def current(store: Store, kind: Kind, go_on: GoOn = lambda: None) -> set[tuple[tuple[str, ...], str]]:
    """The state of a kind as its table has it; a row that says nothing sensible has an empty state."""
    rows = store.connection.execute(f"SELECT {kind.read} FROM {kind.table}").fetchall()
    return {_state_in(kind, row, store) for row in _each(rows, go_on)}


def _database(connection: Connection) -> Iterator[Fault]:
    for row in connection.execute("PRAGMA quick_check").fetchall():
        if row[0] != "ok":
            yield Fault("damaged_database", {"detail": row[0]})
    for row in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Fault("broken_reference", {"table": row[0], "to": row[2]})


def _origin(connection: Connection) -> Iterator[Fault]:
    (count,) = connection.execute("SELECT count(*) FROM origin WHERE own = 1").fetchone()
    if count != 1:
        yield Fault("wrong_origin", {"count": count})


def _each(items: Iterable[Item], go_on: GoOn) -> Iterator[Item]:
    for item in items:
        go_on()
        yield item


def _chain(store: Store, go_on: GoOn) -> Iterator[Fault]:
    previous: dict[str, str] = {}
    count: dict[str, int] = {}
    last: dict[str, int] = {}
    for record, stored in _each(_records(store.connection), go_on):
        origin, number = record["origin"], record["number"]
        if number != count.get(origin, 0) + 1:
            yield Fault("act_missing", {"number": count.get(origin, 0) + 1})
        if record["previous"] != previous.get(origin, GENESIS):
            yield Fault("chain_broken", {"number": number, "step": record["step"], "at": record["at"]})
        act = record.pop("act")
        if act < last.get(origin, 0):
            yield Fault("act_misplaced", {"number": number, "step": record["step"], "at": record["at"]})
        try:
            digest = act_hash(record, _entries(store, act))
        except (ValueError, KeyError):
            digest = ""
        if digest != stored:
            yield Fault("act_changed", {"number": number, "step": record["step"], "at": record["at"]})
        previous[origin], count[origin], last[origin] = stored, number, act


def _state(store: Store, go_on: GoOn) -> Iterator[Fault]:
    for kind in store.kinds:
        try:
            differing = sorted(rebuilt(store, kind, go_on) ^ current(store, kind, go_on))
        except (KeyError, ValueError):
            continue  # an entry's key is broken: the chain has named its act
        for key in list(dict.fromkeys(key for key, _ in differing))[:5]:
            yield Fault("state_differs", {"table": kind.table, "key": " · ".join(key)})


def _contents(store: Store, go_on: GoOn) -> Iterator[Fault]:
    try:
        names = named(store.connection, {kind: store.names.known(kind) for kind in NAMING})
    except (KeyError, ValueError, TypeError):
        return  # a state is broken: the chain has named its act
    kept = set[str]()
    for known, found in _each(kept_hashes(store.connection), go_on):
        kept.add(known)
        if found != known:
            yield Fault("content_changed", {"name": names.get(known, known[:12])})
    for known in sorted(names.keys() - kept):
        yield Fault("content_missing", {"name": names[known]})


def _state_in(kind: Kind, row: tuple[Any, ...], store: Store) -> tuple[tuple[str, ...], str]:
    try:
        (thing,) = kind.from_rows([row], store.names)
        return kind.key_of(thing), kind.state_of(thing)
    except (KeyError, ValueError, TypeError, UserError):
        return kind.key_in(row, store.names), ""


def _records(connection: Connection) -> Iterator[tuple[dict[str, Any], str]]:
    rows = connection.execute(
        "SELECT a.id, a.at, a.clock_back, a.uuid, a.number, o.uuid, a.parents, a.person, a.previous, a.reason,"
        " a.screen, a.step, coalesce(u.uuid, ''), a.person_unit, a.hash FROM journal_act AS a"
        " JOIN origin AS o ON o.id = a.origin LEFT JOIN journal_act AS u ON u.id = a.undoes ORDER BY o.id, a.number"
    ).fetchall()
    names = ("act", "at", "clock_back", "id", "number", "origin", "parents", "person", "previous", "reason", "screen",
             "step", "undoes", "unit")  # fmt: skip
    for row in rows:
        record = dict(zip(names, row[:-1], strict=True))
        record["clock_back"] = bool(record["clock_back"])
        try:
            record["parents"] = json.loads(_as_written(record["parents"]) or "")
        except ValueError:
            record["parents"] = None
        yield record, row[-1]


def _entries(store: Store, act: int) -> list[HashedEntry]:
    rows = store.connection.execute(
        "SELECT e.position, e.kind, e.key, e.state, r.uuid FROM journal_entry AS e"
        " LEFT JOIN journal_act AS r ON r.id = e.replaces WHERE e.act = ? ORDER BY e.position",
        (act,),
    ).fetchall()
    if [row[0] for row in rows] != list(range(1, len(rows) + 1)):
        raise ValueError(act)
    return [
        (store.names.text_of(kind), store.journal.unpack(key), _as_written(state), uuid)
        for _, kind, key, state, uuid in rows
    ]


def _as_written(state: str | None) -> str | None:
    if state is not None and canonical(json.loads(state)) != state:
        raise ValueError(state)
    return state


def _hashes(connection: Connection) -> Iterator[tuple[tuple[str, int], str]]:
    for origin, number, digest in connection.execute(
        "SELECT o.uuid, a.number, a.hash FROM journal_act AS a JOIN origin AS o ON o.id = a.origin ORDER BY a.id"
    ):
        yield (origin, number), digest
