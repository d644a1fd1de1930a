"""The store: one open file, its one write gate, and what it holds now."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from dntracker.domain.act import Act, Clock, Deed
from dntracker.domain.errors import UserError
from dntracker.store import undo
from dntracker.store.journal import Change, Journal
from dntracker.store.kinds import Kind, Kinds
from dntracker.store.lock import FileHold
from dntracker.store.names import Names
from dntracker.store.sqlite import Connection, OperationalError, readable

Thing = TypeVar("Thing")


class NotWritten(UserError):
    """The file did not take the write and holds what it held before; `detail` is SQLite's own word."""

    code = "not_written"


class ReadOnly(UserError):
    """This file was opened for reading only."""

    code = "read_only"


class Writing:
    """An act being written: what is put and removed here becomes one act, whole or not at all."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._changes: dict[tuple[str, tuple[str, ...]], Change] = {}

    def put(self, thing: object) -> None:
        """Give a thing its new state; one that is the same already is left alone."""
        kind = self._store.kinds.by_type[type(thing)]
        if self._note(kind, kind.key_of(thing), kind.state_of(thing)):
            self._store.connection.execute(kind.upsert_sql, kind.row_of(thing, self._store.names))

    def remove(self, thing: object) -> None:
        """Take a thing out of the current state; the journal keeps it."""
        kind = self._store.kinds.by_type[type(thing)]
        self.restore(kind, kind.key_of(thing), None)

    def restore(self, kind: Kind, key: tuple[str, ...], state: str | None) -> None:
        """Give a thing a state out of the journal; None removes it."""
        if not self._note(kind, key, state):
            return
        if state is None:
            self._store.connection.execute(kind.delete_sql, kind.key_row(key, self._store.names))
        else:
            thing = kind.thing_of(key, state)
            self._store.connection.execute(kind.upsert_sql, kind.row_of(thing, self._store.names))

    @property
    def changes(self) -> list[Change]:
        """What the act holds so far: one change a thing, in the order in which things were first touched."""
        return [one for one in self._changes.values() if one.state != (one.replaces.state if one.replaces else None)]

    def _note(self, kind: Kind, key: tuple[str, ...], state: str | None) -> bool:
        known = self._changes.get((kind.table, key))
        latest = known.replaces if known else self._store.journal.latest(kind, key)
        before = known.state if known else (latest.state if latest else None)
        if before == state:
            return False
        self._changes[kind.table, key] = Change(kind, key, state, latest)
        return True


class Store:
    """One file of indicators: the current state to read, and the write gate through which alone it changes."""

    def __init__(
        self, connection: Connection, clock: Clock, path: Path | None, *, readonly: bool, hold: FileHold | None = None
    ) -> None:
        self.connection = connection
        self._hold = hold
        self.path = path
        self.readonly = readonly
        self.names = Names(connection)
        self.kinds = Kinds(connection)
        self.journal = Journal(connection, self.names)
        self.clock = clock

    @contextmanager
    def act(self, deed: Deed, undoes: int | None = None) -> Iterator[Writing]:
        """The write gate: everything put inside becomes one act in one transaction, or nothing happened.

        An act that changes nothing is not written. Raises NotWritten when the file refuses, ReadOnly without a lock.
        """
        with self.gate():
            writing = Writing(self)
            yield writing
            if writing.changes:
                self.journal.append(deed, writing.changes, self.clock(), undoes)

    @contextmanager
    def gate(self) -> Iterator[Connection]:
        """One transaction that writes, whole or not at all; only acts and the rebuilding of the state use it."""
        if self.readonly:
            raise ReadOnly(path=str(self.path))
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield self.connection
            self.connection.execute("COMMIT")
        except OperationalError as error:
            self._roll_back()
            raise NotWritten(detail=str(error), path=str(self.path)) from error
        except BaseException:
            self._roll_back()
            raise

    def undo(self, deed: Deed) -> list[Change]:
        """Take back this person's last deed on this screen; raises NothingToUndo or UndoConflict."""
        act = undo.next_undo(self.journal.acts(person=deed.actor.person, screen=deed.screen))
        if act is None:
            raise undo.NothingToUndo()
        return self._take_back(act, deed)

    def redo(self, deed: Deed) -> list[Change]:
        """Do again what was taken back last; raises NothingToRedo or UndoConflict."""
        act = undo.next_redo(self.journal.acts(person=deed.actor.person, screen=deed.screen))
        if act is None:
            raise undo.NothingToRedo()
        return self._take_back(act, deed)

    def put_back(self, act: int, deed: Deed) -> list[Change]:
        """Give everything that an act changed its state before that act, as a new deed, whatever came later."""
        return self._restore(self.journal.act(act), deed, None)

    def undoable(self, person: str, screen: str) -> tuple[Act | None, Act | None]:
        """The deeds that undo and redo would touch next."""
        acts = self.journal.acts
        return undo.next_undo(acts(person=person, screen=screen)), undo.next_redo(acts(person=person, screen=screen))

    def get(self, kind: type[Thing], *key: str) -> Thing | None:
        """The thing with this key, or None."""
        known = [self.names.known(code) for code in key]
        if None in known:
            return None
        how = self.kinds.by_type[kind]
        found = self.select(kind, f"WHERE {how.where_key}", how.key_row(key, self.names))
        return found[0] if found else None

    def all(self, kind: type[Thing]) -> list[Thing]:
        """Every thing of a kind that exists now, in the order of its key."""
        keys = ", ".join(f'"{column.name}"' for column in self.kinds.by_type[kind].key)
        return self.select(kind, f"ORDER BY {keys}")

    def select(self, kind: type[Thing], where: str = "", values: Sequence[object] = ()) -> list[Thing]:
        """The things of a kind that a condition picks."""
        how = self.kinds.by_type[kind]
        with readable(self.path):
            rows = self.connection.execute(f"SELECT {how.listed} FROM {how.table} {where}", values).fetchall()
        return [how.from_row(row, self.names) for row in rows]

    def count(self, kind: type[Any]) -> int:
        """How many things of a kind exist now."""
        table = self.kinds.by_type[kind].table
        return int(self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        if self._hold:
            self._hold.release()

    def _take_back(self, act: Act, deed: Deed) -> list[Change]:
        undo.refuse_overtaken(self.journal, self.kinds, act)
        return self._restore(act, Deed(deed.actor, act.step, deed.screen, deed.reason), act.id)

    def _restore(self, act: Act, deed: Deed, undoes: int | None) -> list[Change]:
        with self.act(deed, undoes) as writing:
            for one in undo.reversals(self.journal, act):
                writing.restore(self.kinds.by_table[one.kind], one.key, one.state)
            return writing.changes

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self.names.forget()
