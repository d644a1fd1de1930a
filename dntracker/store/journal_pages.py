"""Pages of the journal: the acts that are asked for, newest first, with what each changed; SQLite does the choosing."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from msgspec import Struct

from dntracker.domain.act import Act, Entry
from dntracker.store.journal import stamp
from dntracker.store.kinds import Kind
from dntracker.store.sqlite import readable
from dntracker.store.store import Store

_SAME_DAY = "date({0}.at, '+7 hours') = date({1}.at, '+7 hours')"  # a day in Vietnam


NEAR = 20_000  # acts


class Wanted(Struct, frozen=True):
    """Which acts are asked for: all of these hold, and an empty one holds always.

    `touching` is a list of alternatives: a field of a key (`indicator`, `unit`, `form`) and its codes; `period` is a
    period's code. `folded` is a screen whose acts in a row on one day are one: the last of them stands for all.
    """

    person: str = ""
    screen: str = ""
    since: datetime | None = None
    before: datetime | None = None
    touching: Mapping[str, Collection[str]] = {}
    period: str = ""
    folded: str = ""


class Was(Struct, frozen=True):
    """An entry of an act, and the state that it replaced (None: the thing was not there)."""

    entry: Entry
    before: str | None


class JournalPages:
    """Asks the journal of one open store."""

    def __init__(self, store: Store) -> None:
        self._store, self._connection = store, store.connection

    def acts(self, wanted: Wanted, limit: int, older_than: int | None = None) -> list[Act]:
        """So many of the wanted acts, newest first, those before `older_than` (a local id) only."""
        head = self._newest() + 1 if older_than is None else older_than
        parts = self._touching(wanted)
        if parts is None:
            return self._between(wanted, 0, head, limit)
        # Things that change often are found by looking at the newest acts one by one; what is rare, by the index of
        # all things. Neither way alone answers both within a glance.
        near = max(head - NEAR, 0)
        one_by_one = " OR ".join(f"+{part}" for part in parts) or "0"  # + keeps SQLite from the index of kinds
        looked = f"EXISTS (SELECT 1 FROM journal_entry WHERE act = a.id AND ({one_by_one}))"
        found = self._between(wanted, near, head, limit, looked)
        if len(found) == limit or not near:
            return found
        # A query a kind: each reads the index of kinds and keys alone, where OR would read every state.
        by_kind = " UNION ALL ".join(f"SELECT act FROM journal_entry WHERE {part}" for part in parts) or "SELECT 0"
        return found + self._between(wanted, 0, near, limit - len(found), f"a.id IN ({by_kind})")

    def changes(self, acts: Collection[int], most: int) -> dict[int, list[Was]]:
        """What each of these acts changed, the first so many things."""
        found: dict[int, list[Was]] = {act: [] for act in acts}
        names = self._store.names
        with readable(self._store.path):
            rows = self._connection.execute(
                "SELECT e.act, e.position, e.kind, e.key, e.state, e.replaces, b.state FROM journal_entry AS e"
                " LEFT JOIN journal_entry AS b ON b.kind = e.kind AND b.key = e.key AND b.act = e.replaces"
                f" WHERE e.act IN ({_marks(acts)}) AND e.position <= ? ORDER BY e.act, e.position",
                [*acts, most],
            ).fetchall()
            for act, position, kind, key, state, replaces, before in rows:
                entry = Entry(act, position, names.text_of(kind), self._store.journal.unpack(key), state, replaces)
                found[act].append(Was(entry, before))
        return found

    def counts(self, acts: Collection[int]) -> dict[int, int]:
        """How many things each of these acts changed."""
        query = f"SELECT act, max(position) FROM journal_entry WHERE act IN ({_marks(acts)}) GROUP BY act"
        with readable(self._store.path):
            return dict(self._connection.execute(query, list(acts)).fetchall())

    def kinds_of(self, act: int) -> set[str]:
        """The kinds of thing that an act changed."""
        with readable(self._store.path):
            rows = self._connection.execute("SELECT DISTINCT kind FROM journal_entry WHERE act = ?", (act,)).fetchall()
            return {self._store.names.text_of(kind) for (kind,) in rows}

    def folded(self, act: Act) -> int:
        """How many acts of its screen in a row on one day this one, the last of them, stands for."""
        query = (
            "SELECT coalesce(max(a.id), 0) FROM journal_act AS a, journal_act AS n"
            f" WHERE n.id = ? AND a.id < ? AND NOT (a.screen = n.screen AND {_SAME_DAY.format('a', 'n')})"
        )
        with readable(self._store.path):
            return act.id - int(self._connection.execute(query, (act.id, act.id)).fetchone()[0])

    def people_and_screens(self) -> tuple[list[str], list[str]]:
        """Everybody who did something, and every screen on which it was done."""
        with readable(self._store.path):
            rows = self._connection.execute("SELECT DISTINCT person, screen FROM journal_act").fetchall()
        return sorted({person for person, _ in rows}), sorted({screen for _, screen in rows})

    def oldest(self) -> datetime | None:
        """The time of the first act."""
        acts = self._store.journal.select("ORDER BY id LIMIT 1", ())
        return acts[0].at if acts else None

    def _conditions(self, wanted: Wanted) -> tuple[list[str], list[object]]:
        conditions, values = list[str](), list[object]()
        for condition, value in (
            ("a.person = ?", wanted.person),
            ("a.screen = ?", wanted.screen),
            ("a.at >= ?", wanted.since and stamp(wanted.since)),
            ("a.at < ?", wanted.before and stamp(wanted.before)),
        ):
            if value:
                conditions.append(condition)
                values.append(value)
        if wanted.folded:
            conditions.append(
                "(a.screen <> ? OR NOT EXISTS (SELECT 1 FROM journal_act AS n WHERE n.id = a.id + 1"
                f" AND n.screen = a.screen AND {_SAME_DAY.format('n', 'a')}))"
            )
            values.append(wanted.folded)
        return conditions, values

    def _between(self, wanted: Wanted, first: int, head: int, limit: int, touching: str = "1") -> list[Act]:
        conditions, values = self._conditions(wanted)
        where = " AND ".join(["a.id >= ?", "a.id < ?", touching, *conditions])
        return self._store.journal.select(
            f"AS a WHERE {where} ORDER BY a.id DESC LIMIT ?", [first, head, *values, limit]
        )

    def _newest(self) -> int:
        with readable(self._store.path):
            return int(self._connection.execute("SELECT coalesce(max(id), 0) FROM journal_act").fetchone()[0])

    def _touching(self, wanted: Wanted) -> list[str] | None:
        if not wanted.touching and not wanted.period:
            return None
        return [part for kind in self._store.kinds if (part := self._of_kind(kind, wanted))]

    def _of_kind(self, kind: Kind, wanted: Wanted) -> str:
        number = self._store.names.known(kind.table)
        fields = [_field(kind, column.field) for column in kind.key]
        about = [
            _is_among(fields.index(field), self._numbers(codes))
            for field, codes in wanted.touching.items()
            if field in fields
        ]
        when = [_is_among(place, self._numbers([wanted.period])) for place, one in enumerate(fields) if one == "period"]
        if number is None or (wanted.touching and not about) or (wanted.period and not when):
            return ""
        told = [f"kind = {number}", *([f"({' OR '.join(about)})"] if about else []), *(when if wanted.period else [])]
        return " AND ".join(told)

    def _numbers(self, codes: Collection[str]) -> list[int]:
        return [number for code in codes if (number := self._store.names.known(code)) is not None]


def _field(kind: Kind, field: str) -> str:
    """What a part of a key is called by whoever asks: an indicator's own code is an `indicator`, too."""
    if field == "code" and kind.table in ("indicator", "unit", "form", "project", "meeting_note"):
        return kind.table
    return "period" if field == "horizon" else field


def _is_among(place: int, numbers: Sequence[int]) -> str:
    """Whether the number at a place of a packed key (`12.5.7.33`) is one of these; CAST reads up to the next dot."""
    rest = "key"
    for _ in range(place):
        rest = f"substr({rest}, instr({rest}, '.') + 1)"
    exactly = f"CAST({rest} AS INTEGER) IN ({', '.join(map(str, numbers))})"
    if len(numbers) > 1:
        return exactly
    somewhere = f"instr('.' || key || '.', '.{numbers[0]}.')" if numbers else "0"  # five times as fast to say no
    return f"({somewhere} AND {exactly})"


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
