"""The kinds of thing that the journal keeps: a domain Struct and its table, column by column."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from dntracker.domain.calendar import Calendar, Holiday
from dntracker.domain.chart_spec import ChartNote, NamedChart
from dntracker.domain.check import CheckRule, Explanation, FollowUp
from dntracker.domain.consolidated import Consolidated
from dntracker.domain.early_warning import Acknowledgement, WarningRule
from dntracker.domain.exchange import Recipe, TakenIn
from dntracker.domain.figure import Figure, Target
from dntracker.domain.form import Form
from dntracker.domain.framework import Criterion, Framework, Score
from dntracker.domain.indicator import FormerDefinition, Indicator, Pillar, SeriesBreak
from dntracker.domain.issue import Issued
from dntracker.domain.meeting import MeetingNote
from dntracker.domain.milestone import Baseline, Milestone
from dntracker.domain.person import Person
from dntracker.domain.process import Process
from dntracker.domain.programme import Programme, Task
from dntracker.domain.progress import Progress
from dntracker.domain.project import Obstacle, Project, ProjectAmount
from dntracker.domain.rating import RatingReason, RatingRule
from dntracker.domain.setting import Setting
from dntracker.domain.source import Attribute, Source, Statement
from dntracker.domain.submission import Submission
from dntracker.domain.template import Template
from dntracker.domain.unit import Agency, Territory, Unit
from dntracker.store.names import Names
from dntracker.store.plain import from_plain, hints, is_empty, reader, to_plain
from dntracker.store.sqlite import Connection

TABLES: dict[str, type[Struct]] = {
    "setting": Setting,
    "source": Source,
    "territory": Territory,
    "unit": Unit,
    "agency": Agency,
    "pillar": Pillar,
    "indicator": Indicator,
    "series_break": SeriesBreak,
    "calendar": Calendar,
    "holiday": Holiday,
    "form": Form,
    "target": Target,
    "figure": Figure,
    "statement": Statement,
    "programme": Programme,
    "task": Task,
    "process": Process,
    "project": Project,
    "project_amount": ProjectAmount,
    "obstacle": Obstacle,
    "milestone": Milestone,
    "baseline": Baseline,
    "progress": Progress,
    "rating_rule": RatingRule,
    "rating_reason": RatingReason,
    "attribute": Attribute,
    "former_definition": FormerDefinition,
    "framework": Framework,
    "criterion": Criterion,
    "score": Score,
    "person": Person,
    "submission": Submission,
    "consolidated": Consolidated,
    "check_rule": CheckRule,
    "explanation": Explanation,
    "follow_up": FollowUp,
    "warning_rule": WarningRule,
    "acknowledgement": Acknowledgement,
    "issued": Issued,
    "template": Template,
    "recipe": Recipe,
    "taken_in": TakenIn,
    "chart": NamedChart,
    "chart_note": ChartNote,
    "meeting_note": MeetingNote,
}
"""Tables in the order in which they may refer to each other."""

_TABLE_OF: Mapping[type, str] = {thing: table for table, thing in TABLES.items()}
Key = TypeVar("Key")


class Column(Struct, frozen=True):
    """One column: the field it holds, whether it holds an interned code, whether a number."""

    name: str
    field: str
    interned: bool
    real: bool
    hint: Any

    def plain_of(self, thing: object) -> Any:
        """What the journal says of the field; numbers as SQLite gives them back: 5 as 5.0, minus zero as 0.0."""
        plain = to_plain(getattr(thing, self.field))
        return plain + 0.0 if self.real and plain is not None else plain


class Kind:
    """How one Struct lies in its table and in the journal, read from the schema itself."""

    def __init__(self, table: str, thing: type[Struct], connection: Connection) -> None:
        self.table = table
        self.type = thing
        rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
        interned = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
        names = set(thing.__struct_fields__)
        types = hints(thing)
        self.columns = tuple(_column(row[1], row[2], row[1] in interned, names, types) for row in rows)
        order = sorted((row[5], column) for row, column in zip(rows, self.columns, strict=True) if row[5])
        given = sorted(self.columns, key=lambda column: thing.__struct_fields__.index(column.field))
        self._readers = tuple(map(_reader, given))
        self.given = tuple(given)
        self.read = ", ".join(f'"{column.name}"' for column in given)
        self.key = tuple(column for _, column in order)
        self.values = tuple(column for column in self.columns if column not in self.key)
        keys = ", ".join(f'"{column.name}"' for column in self.key)
        self.listed = ", ".join(f'"{column.name}"' for column in self.columns)
        marks = ", ".join("?" * len(self.columns))
        updates = ", ".join(f'"{column.name}" = excluded."{column.name}"' for column in self.values)
        self.upsert_sql = (
            f"INSERT INTO {table} ({self.listed}) VALUES ({marks}) ON CONFLICT ({keys}) DO UPDATE SET {updates}"
        )
        self.where_key = " AND ".join(f'"{column.name}" = ?' for column in self.key)
        self.delete_sql = f"DELETE FROM {table} WHERE {self.where_key}"

    def key_of(self, thing: object) -> tuple[str, ...]:
        """The codes that name `thing`."""
        return tuple(str(to_plain(getattr(thing, column.field)) or "") for column in self.key)

    def state_of(self, thing: object) -> str:
        """The state of `thing` in the journal's canonical JSON: sorted keys, no spaces, empty fields left out."""
        pairs = ((column.field, column.plain_of(thing)) for column in self.values)
        return canonical({name: plain for name, plain in pairs if not is_empty(plain)})

    def thing_of(self, key: Sequence[str], state: str) -> Any:
        """The thing that `key_of` and `state_of` describe."""
        plain = json.loads(state)
        given = {column.field: _from_key(column, text) for column, text in zip(self.key, key, strict=True)}
        given |= {column.field: from_plain(column.hint, plain.get(column.field)) for column in self.values}
        return self.type(**given)

    def row_of(self, thing: object, names: Names) -> list[object]:
        """The table's row of `thing`."""
        return [self._to_column(column, getattr(thing, column.field), names) for column in self.columns]

    def from_rows(self, rows: Sequence[Sequence[Any]], names: Names) -> list[Any]:
        """The things in rows of `read` columns; what a column says again and again is looked at once."""
        columns = [
            map({cell: read(cell, names) for cell in set(cells)}.__getitem__, cells) if read else cells
            for read, cells in zip(self._readers, zip(*rows, strict=True), strict=False)  # no rows: no cells
        ]
        return list(map(self.type, *columns)) if rows else []

    def key_in(self, row: Sequence[Any], names: Names) -> tuple[str, ...]:
        """The codes that name a row of `read` columns, also of one that says nothing sensible else."""
        cells = {column: cell for column, cell in zip(self.given, row, strict=True) if column in self.key}
        return tuple(_told(column, cells[column], names) for column in self.key)

    def key_row(self, key: Sequence[str], names: Names) -> list[object]:
        """The key columns' values for the codes of `key`."""
        pairs = zip(self.key, key, strict=True)
        return [names.known(text) if column.interned else text for column, text in pairs]

    def _to_column(self, column: Column, value: object, names: Names) -> object:
        plain = to_plain(value)
        if column.interned:
            return names.id_of(str(plain or ""))
        if isinstance(plain, list | dict):
            return canonical(plain)
        return int(plain) if isinstance(plain, bool) else plain


class Kinds:
    """All kinds of one open store, by table and by type; each is read when it is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self.by_table: Mapping[str, Kind] = _Read(lambda table: Kind(table, TABLES[table], connection))
        self.by_type: Mapping[type, Kind] = _Read(lambda thing: self.by_table[_TABLE_OF[thing]])

    def __iter__(self) -> Iterator[Kind]:
        return map(self.by_table.__getitem__, TABLES)


class _Read(dict[Key, Kind]):
    def __init__(self, read: Callable[[Key], Kind]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: Key) -> Kind:
        self[key] = kind = self._read(key)
        return kind


def canonical(plain: object) -> str:
    """The one JSON text of `plain`: sorted keys, no spaces, UTF-8 letters as they are, shortest floats."""
    return _encode(plain)


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def _column(name: str, stored_as: str, interned: bool, fields_of: set[str], types: Any) -> Column:
    field = name if name in fields_of else "code"
    return Column(name, field, interned, stored_as == "REAL", types[field])


def _reader(column: Column) -> Callable[[Any, Names], Any] | None:
    read = reader(column.hint)
    if column.interned and column.hint is str:
        return lambda cell, names: names.text_of(cell)
    if column.interned:
        return lambda cell, names: read(names.text_of(cell) or None)
    if column.hint in (str, int, float, float | None):
        return None  # as it is
    return lambda cell, _: read(_parsed(cell) if isinstance(cell, str) and cell[:1] in ("[", "{") else cell)


def _told(column: Column, cell: Any, names: Names) -> str:
    try:
        return names.text_of(cell) if column.interned else str(cell)
    except KeyError:  # a reference to nothing
        return str(cell)


def _parsed(text: str) -> Any:
    return None if text in ("[]", "{}") else json.loads(text)  # nearly every figure has two empty lists


def _from_key(column: Column, text: str) -> Any:
    if column.hint is str:
        return text
    if column.hint is int:
        return int(text)
    return from_plain(column.hint, text or None)
