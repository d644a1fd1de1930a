"""The rows that the entry grid shows: every text final, every mark decided."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from dntracker.domain.city_value import CityValue
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.form import Form, FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.progress_form import Answer as Answered
from dntracker.domain.quantity import Quantity
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.cell_lock import CellLock
from dntracker.services.city_values import Difference
from dntracker.services.row_values import FormFigures


class RowKind(StrEnum):
    """What a row of the grid is about."""

    GROUP = "group"
    INDICATOR = "indicator"
    PLACE = "place"
    """One question about a project."""
    TEXT = "text"


class Shown(Struct, frozen=True, gc=False):  # hundreds at once, and never in a circle
    """What a column shows: its final text; `as_of` when an earlier day stands in for the period (drawn grey).

    `answer` is what a place of a progress form holds.
    """

    text: str
    quantity: Quantity | None = None
    as_of: date | None = None
    computed: bool = False
    from_period: Period | None = None
    tooltip: str = ""
    answer: Answered | None = None


class EntryRow(Struct, frozen=True, gc=False):
    """One row of the grid; `figure` is this unit's official figure in the cell, `others` what other sources say.

    `city` is what the units' figures make of it, `difference` what they changed after the form was sent. A place of a
    project has an `answer` and a `remark` where an indicator has a figure with its note.
    """

    row: int
    kind: RowKind
    numbering: str
    name: str
    measure: str = ""
    indicator: Indicator | None = None
    form_row: FormRow | None = None
    cell: Cell | None = None
    editable: bool = False
    locked_because: str = ""
    locked_word: str = ""
    figure: Figure | None = None
    plan: Shown | None = None
    last_year: Shown | None = None
    previous: Shown | None = None
    current: Shown | None = None
    cumulative: Shown | None = None
    percent_plan: Shown | None = None
    percent_last_year: Shown | None = None
    others: tuple[Figure, ...] = ()
    city: CityValue | None = None
    difference: Difference | None = None
    count: tuple[int, int] = (0, 0)
    answer: Answered | None = None
    remark: str = ""
    takes_note: bool = True

    @property
    def filled(self) -> bool:
        """Whether this unit said anything here."""
        return self.figure is not None or self.answer is not None

    @property
    def value(self) -> Quantity | Answered | None:
        """What this unit said here."""
        return self.figure.quantity if self.figure else self.answer

    @property
    def typed(self) -> str:
        """What stands here as one would type it, with all its digits."""
        return write(self.figure.quantity) if self.figure else self.answer.text if self.answer else ""

    @property
    def note(self) -> str:
        """What was noted here."""
        return self.figure.note if self.figure else self.remark

    @property
    def unconfirmed(self) -> bool:
        """Whether it was copied from last period and nobody has looked at it."""
        return bool(self.figure and self.figure.unconfirmed)


class Places(Protocol):
    """The places of projects that a form about them asks for."""

    def reread(self, cells: Iterable[Cell]) -> None: ...
    def rows(self, lock: CellLock) -> "tuple[EntryRow, ...]": ...
    def again(self, row: "EntryRow", lock: CellLock) -> "EntryRow": ...
    def beside(self, cells: Iterable[Cell], rows: "Iterable[EntryRow]") -> tuple[int, ...]: ...


class EntrySheet(Struct, frozen=True):
    """A form as the grid shows it for one unit and period; `figures`, or `projects`, are what its rows are made of."""

    form: Form
    unit: Unit
    period: Period
    rows: tuple[EntryRow, ...]
    headings: dict[str, str]
    figures: FormFigures
    projects: Places | None = None

    @property
    def entered(self) -> int:
        """How many rows this unit has filled."""
        return sum(row.filled for row in self.rows)

    @property
    def total(self) -> int:
        """How many rows there are to enter, whether or not they take a figure now."""
        return sum(row.cell is not None for row in self.rows)


def units_told(row: EntryRow) -> str:
    """What there is to say of the units behind a row's value; empty where it is not made of them."""
    if row.city is None:
        return ""
    moved = row.difference is not None or row.city.overridden or row.city.lack is not None
    said = row.current.tooltip if row.current and moved else ""
    return f"{said} {texts.city_whole(row.city)}.".strip()


def headings(period: Period) -> dict[str, str]:
    """The two-line headings of the grid's columns."""
    year = period.frequency is Frequency.YEAR
    last, before = period.same_last_year(), period.previous()
    return {
        "numbering": "STT",
        "name": "Chỉ tiêu",
        "measure": "ĐVT",
        "plan": f"KH năm\n{period.year}",
        "last_year": f"{'Năm trước' if year else 'Cùng kỳ'}\n{texts.period_short(last)}",
        "previous": f"Kỳ trước\n{texts.period_short(before)}",
        "current": f"Kỳ này\n{texts.period_short(period)}",
        "cumulative": "Lũy kế\ncả năm" if period.year_to_date()[-1].last_month == 12 else "Lũy kế\ntừ đầu năm",
        "percent_plan": "% so\nKH",
        "percent_last_year": "% so\nnăm trước" if year else "% so\ncùng kỳ",
        "state": "Tình trạng",
        "note": "Ghi chú",
    }


def dependent(catalogue: Catalogue, codes: set[str]) -> set[str]:
    """The indicators whose values follow from those in `codes`, these included."""
    readers, found = catalogue.readers(), set[str]()
    waiting = list(codes)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += readers.get(one, ())
    return found
