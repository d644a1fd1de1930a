"""Names of sheets that Excel takes: short, without its signs, and each once."""

import re

LONGEST = 31  # in the units of UTF-16, as Excel counts
# `_x000D_` would be read as the letter of that number; LibreOffice writes `_X000D_` longer than Excel lets a name be
_SIGNS = re.compile(r"(?:[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_(?=[xX][0-9A-Fa-f]{4}_))+")
_RESERVED = frozenset({"history"})


class SheetNames:
    """Hands out names, none of them twice; `taken` are there already."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = {name.casefold() for name in taken} | _RESERVED

    def fitting(self, wanted: str) -> str:
        """A name as near to the wanted one as can be."""
        plain = " ".join(_SIGNS.sub(" ", wanted).split()).strip("'") or "Tờ"
        name, order = _cut(plain, LONGEST), 2
        while name.casefold() in self._taken:
            end = f" ({order})"
            name, order = _cut(plain, LONGEST - len(end)) + end, order + 1
        self._taken.add(name.casefold())
        return name


def quoted_sheet(name: str) -> str:
    """The name as references write it."""
    return "'" + name.replace("'", "''") + "'"


def _cut(text: str, most: int) -> str:
    while len(text.encode("utf-16-le")) > 2 * most:
        text = text[:-1]
    return text.rstrip(" '")
