"""Figures in from workbooks: how a table's columns were matched, and which files were taken in."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from dntracker.domain.period import Period


class Recipe(Struct, frozen=True):
    """How the columns of a kind of table were matched once: what each heading stands for."""

    code: str
    columns: Mapping[str, str]
    note: str = ""


class TakenIn(Struct, frozen=True):
    """A workbook all of whose figures were written into a form; `hash` is the SHA-256 of its bytes."""

    hash: str
    name: str
    form: str
    unit: str
    period: Period
    cells: int


class ColumnRole(StrEnum):
    """What a column of a table stands for; a recipe leaves out the columns that stand for nothing."""

    INDICATOR = "indicator"
    UNIT = "unit"
    PERIOD = "period"
    VALUE = "value"
