"""Texts of cells: what one holds, how it is written so that Excel reads the same, and what would be run in it."""

import re
from typing import TYPE_CHECKING

from dntracker.office.package import carried

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell

LIMIT = 32_767  # the longest text that a cell of Excel holds, in the units of UTF-16
_FORMULA_LIKE = tuple("=+-@\t")
_ENDS = re.compile("\r\n?")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read such letters as another one
_CODED = re.compile("_x([0-9A-Fa-f]{4})_")


def held(text: str) -> str:
    """As much of the text as a cell holds: without what XML cannot carry, its lines ended in one way."""
    text = _ENDS.sub("\n", carried(text))[:LIMIT]
    return text if text.isascii() else text.encode("utf-16-le")[: 2 * LIMIT].decode("utf-16-le", "ignore")


def masked(text: str) -> str:
    """The text as a workbook spells it: letters that look like the code of another one stay themselves."""
    return _ESCAPED.sub("_x005F_", text)


def unmasked(text: str) -> str:
    """What a workbook's spelling stands for: `_x000D_`, as Excel writes it, is the end of a line."""
    return _CODED.sub(lambda found: carried(chr(int(found[1], 16))), text) if "_x" in text else text


def is_formula_like(text: str) -> bool:
    """Whether Excel would make a formula of it once somebody edits its cell."""
    return text.startswith(_FORMULA_LIKE)


def put_text(cell: "Cell | MergedCell", text: str) -> None:
    """Put a text into a cell of openpyxl that stays text whatever it looks like, also after someone edits it."""
    text = held(text)
    cell.value = masked(text) or None
    if text:
        cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
    if is_formula_like(text):
        cell.quotePrefix = True
