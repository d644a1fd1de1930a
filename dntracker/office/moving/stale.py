"""Which values kept in a workbook may no longer be true after some of its sheets were filled."""

import re
from collections.abc import Iterable

from msgspec import Struct

from dntracker.office.package import unescaped

_SAID = re.compile(r"<f\b[^>]*>([^<]+)</f>")
_WORD = re.compile(r""""(?:[^"]|"")*"|'((?:[^']|'')+)'!|([^\W\d][\w.]*)""")
_ACROSS = re.compile(r"'[^']*:[^']*'!|\w:[^\W\d][\w.]*!")  # sheets from one to another, any of which may be new
_ANY = ":"


class Stale(Struct, frozen=True):
    """The sheets, tables and names, in capitals, whose values are new or follow from new ones."""

    words: frozenset[str]

    def says(self, formula: str) -> bool:
        """Whether a formula reads any of them; rather once too often than once too rarely."""
        return not self.words.isdisjoint(_words(formula))

    def names(self, word: str) -> bool:
        """Whether this is one of them."""
        return word.upper() in self.words


def stale(filled: Iterable[str], named: dict[str, str], sheets: dict[str, str], tables: dict[str, str]) -> Stale:
    """What follows from the sheets that were `filled`.

    `named` gives the formula of each defined name, `sheets` the XML of each other sheet, `tables` the sheet of each
    table.
    """
    words = {_ANY} | {sheet.upper() for sheet in filled}
    said = {name: _words(formula) for name, formula in named.items()}
    said |= {sheet: _words("+".join(map(unescaped, _SAID.findall(text)))) for sheet, text in sheets.items()}
    said |= {table: {sheet.upper()} for table, sheet in tables.items()}
    while new := {name for name, read in said.items() if name.upper() not in words and not words.isdisjoint(read)}:
        words |= {name.upper() for name in new}
    return Stale(frozenset(words))


def _words(formula: str) -> set[str]:
    found = {(quoted.replace("''", "'") or plain).upper() for quoted, plain in _WORD.findall(formula)}
    return found | {_ANY} if _ACROSS.search(formula) else found
