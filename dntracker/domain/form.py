"""Forms: the sheet with its groups and rows, who fills it, how often, by when."""

from datetime import date

from msgspec import Struct

from dntracker.domain.calendar import DueRule
from dntracker.domain.period import Frequency


class FormRow(Struct, frozen=True):
    """One indicator of a form; `plan` names the document of its yearly plan (empty: the city's latest in force)."""

    indicator: str
    number: str
    plan: str = ""


class FormGroup(Struct, frozen=True):
    """A numbered group of rows."""

    number: str
    name: str
    rows: tuple[FormRow, ...]


class Form(Struct, frozen=True):
    """One version of a sheet; `territory` is `city` or `unit` (each unit reports about its own)."""

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

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """All rows, in the order of the sheet."""
        return tuple(row for group in self.groups for row in group.rows)
