"""Forms: the sheet with its groups and rows, who fills it, how often, by when."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.calendar import DueRule
from dntracker.domain.period import Frequency, Period

FIRST_REPORTED = 2020
"""The first year that anybody reports on."""


class FormColumn(StrEnum):
    """A column beside that of the period itself: its field in a row of the grid and of the sheet."""

    PLAN = "plan"
    LAST_YEAR = "last_year"
    PREVIOUS = "previous"
    CUMULATIVE = "cumulative"
    PERCENT_PLAN = "percent_plan"
    PERCENT_LAST_YEAR = "percent_last_year"
    NOTE = "note"


class FormRow(Struct, frozen=True):
    """A row of a form: an indicator, or a free `text` without figures.

    `number` is typed by hand; one that is empty follows from the place (`domain.numbering`). `plan` names the document
    of the indicator's yearly plan (empty: the city's latest in force). `level` is 1 (also None), 2 or 3.
    """

    indicator: str = ""
    number: str = ""
    plan: str = ""
    text: str = ""
    level: int | None = None  # no 0 or 1 of its own: a row written before there were levels reads and hashes the same


class FormGroup(Struct, frozen=True):
    """A numbered group of rows."""

    number: str
    name: str
    rows: tuple[FormRow, ...]


class Form(Struct, frozen=True):
    """One version of a sheet; `territory` is `city` or `unit` (each unit reports about its own).

    No `columns` means all of them; `valid_to` is the last day on which anybody reports it.
    `subject` is `project` where units report on their projects (no groups, `domain.progress`); `""`: indicators.
    """

    code: str
    version: int
    name: str
    short_name: str
    calendar: str
    frequencies: tuple[Frequency, ...]
    groups: tuple[FormGroup, ...]
    issued_with: str = ""
    units: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    consolidator: str = ""
    territory: str = "city"
    template: str = ""
    receiver: str = ""
    valid_from: date | None = None
    due: tuple[DueRule, ...] = ()
    closing_days: int = 14
    columns: tuple[FormColumn, ...] = ()
    valid_to: date | None = None
    subject: str = ""

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """The rows with an indicator, in the order of the sheet."""
        return tuple(row for group in self.groups for row in group.rows if row.indicator)

    def shows(self, column: str) -> bool:
        """Whether it has a column; those that are no `FormColumn` are in every form."""
        return not self.columns or column in self.columns or column not in tuple(FormColumn)

    def periods(self, today: date) -> list[Period]:
        """The periods that can be reported, newest first: to the one after today's, of a retired form to its last."""
        found: list[Period] = []
        for frequency in self.frequencies:
            last, every = Period.containing(today, frequency).next(), range(1, frequency.per_year + 1)
            years = range(FIRST_REPORTED, last.year + 1)
            found += [one for year in years for index in every if (one := Period(year, frequency, index)) <= last]
        return sorted((one for one in found if not self.valid_to or one.end <= self.valid_to), reverse=True)

    def only(self, indicators: Collection[str]) -> "Form":
        """The form with these indicators alone; texts stay where an indicator of their group stays."""
        groups = (
            replace(group, rows=tuple(row for row in group.rows if row.text or row.indicator in indicators))
            for group in self.groups
        )
        return replace(self, groups=tuple(group for group in groups if any(row.indicator for row in group.rows)))
