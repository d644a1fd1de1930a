"""Figures in from workbooks: how a table's columns were matched, and which files were taken in."""

from collections.abc import Mapping

from msgspec import Struct

from dntracker.domain.period import Period


class Recipe(Struct, frozen=True):
    """How the columns of a kind of table were matched once: what each heading stands for."""

    code: str
    columns: Mapping[str, str]
    note: str = ""


class TakenIn(Struct, frozen=True):
    """A workbook whose figures were written, by the SHA-256 of its bytes; the same one again changes nothing."""

    hash: str
    name: str
    form: str
    unit: str
    period: Period
    cells: int
