"""A form as a workbook that a unit fills: what stands in it, free of how a workbook is written."""

from msgspec import Struct

from dntracker.domain.quantity import Quantity

NAMES = {
    "form": "DNT_BIEU",
    "version": "DNT_BAN",
    "unit": "DNT_DON_VI",
    "period": "DNT_KY",
    "codes": "DNT_MA_CHI_TIEU",
    "entries": "DNT_O_NHAP",
}
"""The hidden names by which such a workbook is known again."""


class FormLine(Struct, frozen=True):
    """One line; without a `code` it is the heading of a group. A line that is `locked` says why."""

    numbering: str
    name: str
    measure: str = ""
    code: str = ""
    plan: Quantity | None = None
    last_year: Quantity | None = None
    previous: Quantity | None = None
    current: Quantity | None = None
    locked: str = ""


class UnitForm(Struct, frozen=True):
    """A form of one unit and period, ready to be written; `headings` are those of its columns, in their order."""

    form: str
    version: int
    unit: str
    period: str
    title: str
    whose: str
    advice: str
    headings: tuple[str, ...]
    lines: tuple[FormLine, ...]
