"""The names by which a template says where things go, and the patterns of its named cells."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.domain.report import Fact, Number, Sign, Value
from dntracker.office.formats import WORDS

BAND, COLUMNS, GROUP, PART, TOTAL = "BANG_", "COT_", "_NHOM", "_CON", "_TONG"
MODELS = (GROUP, PART, TOTAL)  # how the names of model rows end, besides the ordinary one's
SLOT = "…"
DOTS = SLOT * 10
STAMPED = (fields.ISSUE, fields.ADJUSTMENT)  # where there is nothing to stamp, no dots invite a hand to
PERCENT_DECIMALS = 1  # what the domain rounds percentages to, so that a recalculation finds the same


def spoken(pattern: str, text: str) -> str:
    """The text in its pattern, *Biểu số: …*; an empty one leaves dots to fill by hand, or nothing without a `…`."""
    return pattern.replace(SLOT, text or DOTS, 1) if SLOT in pattern else text


def said(value: Value) -> str:
    """A value as words inside a text."""
    if isinstance(value, str):
        return value
    if isinstance(value, Fact | Sign):
        return value.text
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, Number):
        quantity = value.quantity
        word = WORDS[quantity.qualifier] if quantity.qualifier else ""
        return word + write(replace(quantity, qualifier=None), value.decimals)
    if value.value is None:
        return value.text or ""
    word = WORDS[Qualifier(value.qualifier)] if value.qualifier else ""
    return word + write(Quantity(value.value), PERCENT_DECIMALS)
