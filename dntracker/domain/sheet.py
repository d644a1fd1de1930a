"""What an official sheet says: heading, rows of figures, footnotes, signatures; how it looks is the template's."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.quantity import Quantity


class RowKind(StrEnum):
    """A row of the sheet; groups and indicators have their model rows in the template, a text takes an indicator's."""

    GROUP = "group"
    INDICATOR = "indicator"
    TEXT = "text"


class PlanBasis(StrEnum):
    """Which column the percentage of plan divides: a flow's lũy kế, else this period's figure."""

    CUMULATIVE = "cumulative"
    CURRENT = "current"


class SheetCell(Struct, frozen=True):
    """One number of the sheet; `footnote` is its note's number in `Sheet.footnotes`, from 1."""

    quantity: Quantity
    decimals: int
    footnote: int | None = None


class Percentage(Struct, frozen=True, gc=False):
    """A computed percentage (100 = all of it), or the words that stand for it (*đạt*, *+4,3 điểm*).

    `numerator` and `denominator` name the sheet's columns it is computed from, when it is a plain quotient:
    then the workbook carries a live formula with `value` cached.
    """

    value: float | None = None
    text: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    qualifier: str = ""
    footnote: int | None = None


class SheetRow(Struct, frozen=True):
    """One row; `code` is the indicator's (empty for a group or a text). Fields that are None print empty."""

    kind: RowKind
    numbering: str
    name: str
    code: str = ""
    measure: str = ""
    plan: SheetCell | None = None
    last_year: SheetCell | None = None
    current: SheetCell | None = None
    cumulative: SheetCell | None = None
    percent_plan: Percentage | None = None
    percent_last_year: Percentage | None = None
    note: str = ""


class Signatory(Struct, frozen=True):
    """One signature block: its lines (quyền hạn, chức vụ), the hint in brackets and the name (empty: dots)."""

    lines: tuple[str, ...]
    hint: str
    name: str = ""


class Sheet(Struct, frozen=True):
    """The content of one official sheet, every text final and in Vietnamese, without the template's labels.

    `headings` replaces column headings of the template, by `SheetRow` field.
    """

    form_code: str
    title: str
    period_line: str
    cutoff_line: str
    parent_agency: str
    agency: str
    issued_with: str
    received_by: str
    reporting_unit: str
    receiving_unit: str
    place: str
    signed_on: date | None
    headings: dict[str, str]
    rows: tuple[SheetRow, ...]
    footnotes: tuple[str, ...]
    preparer: Signatory
    head: Signatory
    recipients: tuple[str, ...] = ()
    author: str = ""
