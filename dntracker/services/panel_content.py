"""What the panel beside the entry grid shows of one row."""

from datetime import date, datetime

from msgspec import Struct

from dntracker.domain.figure import Cell, Figure, Status
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity


class PanelPoint(Struct, frozen=True):
    """One of the last values and its text, with what others say of its period: sources, or (`apart`) other borders."""

    period: Period
    quantity: Quantity
    text: str
    status: Status
    others: tuple[Quantity, ...] = ()
    apart: bool = False


class Conflict(Struct, frozen=True):
    """A cell for which sources disagree: each figure with its source's title and date; `whose`, if not the row's."""

    cell: Cell
    period: Period
    figures: tuple[tuple[Figure, str, str], ...]
    whose: str = ""


class PanelContent(Struct, frozen=True):
    """Everything the panel shows of one row, every text final.

    `whose` the row and its last values are; empty in a form about the city, of which everything else is, too.
    A place of a project says what can be chosen there, what is `said` in full, and what was in `past` periods.
    `defined_until` is the last day of a definition that holds no longer; `uncompared` says why percentages are absent.
    """

    definition: str = ""
    formula_text: str = ""
    source_note: str = ""
    legal_basis: str = ""
    kind: str = ""
    measure: str = ""
    story: str = ""
    last: tuple[PanelPoint, ...] = ()
    target: Quantity | None = None
    plans: tuple[tuple[str, Quantity, bool], ...] = ()
    breaks: tuple[SeriesBreak, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sources: tuple[tuple[str, str, str, str], ...] = ()
    note: str = ""
    history: tuple[tuple[datetime, str], ...] = ()
    quotes: tuple[str, ...] = ()
    whose: str = ""
    code: str = ""
    defined_until: date | None = None
    uncompared: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    said: str = ""
    past: tuple[tuple[str, str], ...] = ()
