"""The sheets of a workbook whose cells moved, and the places and formulas that XML says about them."""

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from dntracker.office.package import escaped, unescaped
from dntracker.office.references import Area, Moves, area, shift

Change = Callable[[str], str]
_STILL = Moves()


class Moved(Struct, frozen=True):
    """How the cells of some sheets moved, by the names of the sheets."""

    sheets: dict[str, Moves]

    def on(self, sheet: str) -> Moves:
        """How the cells of this sheet moved."""
        return self.sheets.get(sheet, _STILL)

    def formula(self, text: str, home: str = "") -> str:
        """A formula that stands on the sheet `home`, after everything moved."""
        for sheet, moves in self.sheets.items():
            text = shift(text, moves, sheet, at_home=sheet == home)
        return text


def attributes(text: str, changes: Mapping[tuple[str, str], Change]) -> str:
    """XML with some attributes changed, by the local name of their element and their own."""
    names = "|".join(sorted({name for name, _ in changes}))

    def element(match: re.Match[str]) -> str:
        name, inside = match[2], match[3]
        for attribute in {attribute for one, attribute in changes if one == name}:
            change = changes[name, attribute]
            inside = re.sub(rf'(\s{attribute}=")([^"]+)', lambda m, c=change: m[1] + _said(m[2], c, quoted), inside)
        return match[1] + inside

    return re.sub(rf"(<(?:\w+:)?({names})\b)([^<>]*)", element, text)


def contents(text: str, names: str, change: Change) -> str:
    """XML with the text of some elements changed; `names` is a pattern of their names with their prefixes."""

    def element(match: re.Match[str]) -> str:
        return match[1] + _said(match[3], change, escaped)

    return re.sub(rf"(<({names})(?:\s[^<>]*)?(?<!/)>)([^<]+)(?=</\2>)", element, text)


def _said(raw: str, change: Change, written: Change) -> str:
    old = unescaped(raw)
    new = change(old)
    return raw if new == old else written(new)  # the same text can be written in several ways


def quoted(text: str) -> str:
    """The text as the value of an attribute."""
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;")


def grown(references: str, moves: Moves) -> str:
    """Where the areas of a list are now, each grown with the bands that it holds."""
    return " ".join([each(one, moves, moves.area) for one in references.split()])


def kept(references: str, moves: Moves) -> str:
    """Where things are now that are there once and keep their size."""
    return " ".join([each(one, moves, moves.point) for one in references.split()])


def each(reference: str, moves: Moves, change: Callable[[Area], Area | list[Area]]) -> str:
    """One area changed, into several if need be; whole columns and rows move as in a formula."""
    try:
        now = change(area(reference))
    except ValueError:
        return shift(reference, moves, "", at_home=True)
    return " ".join(map(str, now)) if isinstance(now, list) else str(now)
