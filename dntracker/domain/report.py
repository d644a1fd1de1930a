"""What a report says: the fields of its heading and its bands of rows and columns; how it looks is the template's."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity

Ref = tuple[str, str]


class RowKind(StrEnum):
    """Which model row of its band a row takes, as the template's names say it; a part belongs to the row above."""

    GROUP = "NHOM"
    ROW = "DONG"
    PART = "CON"
    TOTAL = "TONG"


class Number(Struct, frozen=True, gc=False):
    """One number; `footnote` is its note's number in the band of footnotes, from 1."""

    quantity: Quantity
    decimals: int
    footnote: int | None = None


class Percentage(Struct, frozen=True, gc=False):
    """A computed percentage (100 = all of it), or the words that stand for it (*đạt*, *+4,3 điểm*).

    With neither it is the empty place of a number, which can be asked about like one.
    `numerator` and `denominator` are fields of the same row when it is their plain quotient: then the workbook
    carries a live formula with `value` cached.
    """

    value: float | None = None
    text: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    qualifier: str = ""
    footnote: int | None = None


class Fact(Struct, frozen=True, gc=False):
    """A text that is a fact of its sheet as a number is: it can be asked about, and a sheet's code stands for it."""

    text: str


class Sign(Struct, frozen=True, gc=False):
    """A mark in a cell that looks like the template's cell of this name (its legend); without one, like its model."""

    look: str
    text: str = ""


Value = str | date | Number | Percentage | Fact | Sign


class Row(Struct, frozen=True):
    """One row of a band; `key` is the code of what it is about (an indicator, a unit, a period), empty for a heading.

    `values` are by field code; what stands in a repeated column is under `in_column(field, column.key)`. A field that
    is missing leaves the model row's cell as it is.
    """

    kind: RowKind
    key: str
    values: dict[str, Value]

    @property
    def marks(self) -> str:
        """The numbers of its footnotes as a note says them: *(1)(3)*."""
        found = {one.footnote for one in self.values.values() if isinstance(one, (Number, Percentage)) and one.footnote}
        return "".join(f"({one})" for one in sorted(found)) if found else ""

    def numbers(self) -> Iterator[tuple[str, Number | Percentage | Fact]]:
        """Its numbers and facts by field, without what a chart draws once more and what the calendar moves."""
        for field, value in self.values.items():
            own = not field.startswith(fields.DRAWN) and field != fields.LATE
            if own and isinstance(value, Number | Percentage | Fact):
                yield field, value


class Column(Struct, frozen=True):
    """One copy of a band's model column: what it is about, the fields of its heads; `turns`: a page begins with it."""

    key: str
    values: dict[str, Value]
    turns: bool = False


class Band(Struct, frozen=True):
    """The rows of a band and, where columns repeat too, its columns.

    `fields` are all that its rows can say, whether or not any says it now: a template that binds another one is
    refused. None of them: any may be bound.
    """

    rows: tuple[Row, ...]
    columns: tuple[Column, ...] = ()
    fields: tuple[str, ...] = ()


class Report(Struct, frozen=True):
    """All that one sheet says, every text final and in Vietnamese.

    `fields` and `bands` are by their codes (`KY`, `CHI_TIEU`); title, subject and author are the document's properties.
    `paper` is the size that was asked for, `""`: the template's own.
    """

    title: str
    subject: str
    author: str
    fields: dict[str, Value]
    bands: dict[str, Band]
    paper: str = ""

    def numbers(self) -> Iterator[tuple[Ref, Number | Percentage | Fact]]:
        """Every number and fact with what it stands for: (row key, field), in the order of the sheet."""
        for band in self.bands.values():
            for row in band.rows:
                if row.key:
                    yield from (((row.key, field), number) for field, number in row.numbers())


class Placed(Struct, frozen=True):
    """Where a number of the report stands in the workbook: sheet from 0, row and column from 1."""

    sheet: int
    row: int
    column: int
    ref: Ref


class Filled(Struct, frozen=True):
    """A template with a report in it, as a file, and where its numbers stand."""

    data: bytes
    numbers: tuple[Placed, ...]


class Stamp(Struct, frozen=True):
    """What issuing adds to a file: its code (empty: not issued), the moment, and how often the sheet was adjusted."""

    at: datetime
    code: str = ""
    adjustment: int = 0


PARTS = "|"  # between the codes of a row's key that names several things; no code has it


def in_column(field: str, key: str) -> str:
    """The field of one repeated column: `SO_LIEU@KTS.01`."""
    return f"{field}@{key}"


class Order(Struct, frozen=True):
    """Which report somebody wants: its kind, and what that kind asks for of form, unit, period, subject and day.

    `kind` is a code of `services.reports.kinds`; `subject` is an indicator, or whatever else that kind is about;
    `since` the day after which changes count; `paging` how a timeline is laid on pages (`services.reports.paging`).
    """

    kind: str
    form: str = ""
    unit: str = ""
    period: Period | None = None
    subject: str = ""
    since: date | None = None
    paging: str = ""
