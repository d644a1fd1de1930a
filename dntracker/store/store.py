"""The store: one open file, its one write gate, and what it holds now."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.act import Act, Clock, Deed
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Figure
from dntracker.store import undo
from dntracker.store.journal import Change, Journal
from dntracker.store.kinds import Kind, Kinds
from dntracker.store.lock import FileHold
from dntracker.store.names import Names
from dntracker.store.sqlite import Connection, IntegrityError, OperationalError, readable

Thing = TypeVar("Thing", bound=Struct)


class NotWritten(UserError):
    """The file did not take the write and holds what it held before; `detail` is SQLite's own word."""

    code = "not_written"


class HalfLetter(UserError):
    """A text with half of a letter (a lone surrogate), which no file can keep."""

    code = "half_letter"


class ReadOnly(UserError):
    """This file was opened for reading only."""

    code = "read_only"


class Writing:
    """An act being written: what is put and removed here becomes one act, whole or not at all."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._changes: dict[tuple[str, tuple[str, ...]], Change] = {}

    def put(self, thing: Struct) -> None:
        """Give a thing its new state; one that is the same already is left alone."""
        kind = self._store.kinds.by_type[type(thing)]
        change = self._change(kind, kind.key_of(thing), kind.state_of(thing))
        if change:
            self._write(change, thing)

    def remove(self, thing: Struct) -> None:
        """Take a thing out of the current state; the journal keeps it."""
        kind = self._store.kinds.by_type[type(thing)]
        self.restore(kind, kind.key_of(thing), None)

    def restore(self, kind: Kind, key: tuple[str, ...], state: str | None) -> None:
        """Give a thing a state out of the journal; None removes it."""
        change = self._change(kind, key, state)
        if change:
            self._write(change, None if state is None else kind.thing_of(key, state))

    def release(self, kind: Kind, key: tuple[str, ...]) -> None:
        """Remove a thing unless others refer to it: a document may have been cited by somebody else meanwhile."""
        with suppress(IntegrityError):
            self.restore(kind, key, None)

    def keep(self, content: bytes) -> str:
        """Keep the content of a file for good, once however often it is handed in; its hash."""
        from dntracker.store.contents import keep  # not before there is a file to keep

        return keep(self._store.connection, content)

    @property
    def changes(self) -> list[Change]:
        """What the act holds so far: one change a thing, in the order in which things were first touched."""
        return [one for one in self._changes.values() if one.state != (one.replaces.state if one.replaces else None)]

    def _change(self, kind: Kind, key: tuple[str, ...], state: str | None) -> Change | None:
        known = self._changes.get((kind.table, key))
        latest = known.replaces if known else self._store.journal.latest(kind, key)
        before = known.state if known else (latest.state if latest else None)
        return None if before == state else Change(kind, key, state, latest)

    def _write(self, change: Change, thing: object | None) -> None:
        kind, names = change.kind, self._store.names
        if thing is None:
            self._store.connection.execute(kind.delete_sql, kind.key_row(change.key, names))
        else:
            self._store.connection.execute(kind.upsert_sql, kind.row_of(thing, names))
        self._changes[kind.table, change.key] = change


class Store:
    """One file of indicators: the current state to read, and the write gate through which alone it changes."""

    def __init__(
        self, connection: Connection, clock: Clock, path: Path | None, *, readonly: bool, hold: FileHold | None = None
    ) -> None:
        self.connection = connection
        self._hold = hold
        self.sound = not (hold and hold.after_crash)
        """False from a holder's crash until the whole check has found nothing: the next to open it hears of it, too."""
        self.path = path
        self.readonly = readonly
        self.names = Names(connection, shared=readonly)
        self.kinds = Kinds(connection)
        self.journal = Journal(connection, self.names)
        self.clock = clock
        self.endings: list[Callable[[], object]] = []
        """What is done when the file has been let go of."""

    @contextmanager
    def act(self, deed: Deed, undoes: int | None = None) -> Iterator[Writing]:
        """The write gate: everything put inside becomes one act in one transaction, or nothing happened.

        An act that changes nothing is not written. Raises NotWritten when the file refuses, HalfLetter, ReadOnly
        without a lock.
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
        except UnicodeEncodeError as error:
            self._roll_back()
            raise HalfLetter() from error
        except BaseException:
            self._roll_back()
            raise

    def undo(self, deed: Deed) -> list[Change]:
        """Take back this person's last deed on this screen; raises NothingToUndo, UndoConflict or UndoRefused."""
        act = undo.next_undo(self.journal.acts(person=deed.actor.person, screen=deed.screen))
        if act is None:
            raise undo.NothingToUndo()
        return self._take_back(act, deed)

    def redo(self, deed: Deed) -> list[Change]:
        """Do again what was taken back last; raises NothingToRedo, UndoConflict or UndoRefused."""
        act = undo.next_redo(self.journal.acts(person=deed.actor.person, screen=deed.screen))
        if act is None:
            raise undo.NothingToRedo()
        return self._take_back(act, deed)

    def put_back(self, act: int, deed: Deed) -> list[Change]:
        """Give everything that an act changed its state before that act, as a new deed, whatever came later.

        Raises UndoRefused where that state needs something that is no longer there.
        """
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

    def of(self, kind: type[Thing], code: str) -> list[Thing]:
        """The things of a kind whose key begins with a code, in the order of their keys."""
        first, *rest = (f'"{column.name}"' for column in self.kinds.by_type[kind].key)
        order = f"ORDER BY {', '.join(rest)}" if rest else ""
        known = self.names.known(code)
        return [] if known is None else self.select(kind, f"WHERE {first} = ? {order}", [known])

    def select(self, kind: type[Thing], where: str = "", values: Sequence[object] = ()) -> list[Thing]:
        """The things of a kind that a condition picks."""
        how = self.kinds.by_type[kind]
        with readable(self.path):
            rows = self.connection.execute(f"SELECT {how.read} FROM {how.table} {where}", values).fetchall()
            return how.from_rows(rows, self.names)

    def count(self, kind: type[Any]) -> int:
        """How many things of a kind exist now."""
        table = self.kinds.by_type[kind].table
        with readable(self.path):
            return int(self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        if self._hold:
            self._hold.release(sound=self.sound)
        while self.endings:
            self.endings.pop()()

    def _take_back(self, act: Act, deed: Deed) -> list[Change]:
        undo.refuse_overtaken(self.journal, self.kinds, act)
        return self._restore(act, Deed(deed.actor, act.step, deed.screen, deed.reason), act.id)

    def _restore(self, act: Act, deed: Deed, undoes: int | None) -> list[Change]:
        try:
            with self.act(deed, undoes) as writing:
                for one in undo.reversals(self.journal, act):
                    kind = self.kinds.by_table[one.kind]
                    if one.state is None:
                        writing.release(kind, one.key)
                        continue
                    if undoes is None:
                        self._make_way(writing, kind.thing_of(one.key, one.state))
                    writing.restore(kind, one.key, one.state)
                return writing.changes
        except IntegrityError as error:
            raise undo.UndoRefused(undone=act.step) from error

    def _make_way(self, writing: Writing, thing: object) -> None:
        if not isinstance(thing, Figure) or not thing.official:
            return
        kind = self.kinds.by_type[Figure]
        cell = [self.names.known(code) for code in kind.key_of(thing)[:-1]]
        where = "WHERE indicator = ? AND territory = ? AND unit = ? AND period = ? AND official = 1"
        for other in self.select(Figure, where, cell):
            if other.source != thing.source:  # a cell has one official figure
                writing.put(replace(other, official=False))

    def _roll_back(self) -> None:
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self.names.forget()
