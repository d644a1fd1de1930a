"""A workbook as the doctor sees it: all its names, also dead ones, and the rows of every sheet."""

import re
from functools import cached_property
from typing import NamedTuple

from dntracker.office.grid import Grid
from dntracker.office.package import MAIN, Book, BookSheet, Package
from dntracker.office.references import Area, area, bare

_PLACE = re.compile(r"('(?:[^']|'')+'|[^'!]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)")


class Name(NamedTuple):
    """A defined name in capitals: what it stands for, its cells where it is one rectangle, the sheet it is kept to."""

    name: str
    text: str
    sheet: str
    area: Area | None
    scope: str = ""


class Anatomy(Book):
    """A book with everything that can be wrong in it; raises UnusableTemplate where there is no worksheet."""

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._grids: dict[str, Grid] = {}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, those that are kept to one sheet with it as their scope."""
        order = [item.get("name", "") for item in self.tree.iter(f"{MAIN}sheet")]
        found = []
        for item in self.tree.iter(f"{MAIN}definedName"):
            text, local = (item.text or "").strip(), item.get("localSheetId", "")
            scope = order[int(local)] if local.isdecimal() and int(local) < len(order) else ""
            place = _PLACE.fullmatch(text)
            name, sheet = item.get("name", ""), bare(place[1]) if place else ""
            name = name if name.startswith("_") else name.upper()
            found.append(Name(name, text, sheet, area(place[2]) if place else None, scope))
        return tuple(found)

    def sheet(self, name: str) -> BookSheet | None:
        """The worksheet of this name."""
        return next((one for one in self.sheets if one.name == name), None)

    def grid(self, sheet: BookSheet) -> Grid:
        """The rows of a worksheet."""
        if sheet.part not in self._grids:
            self._grids[sheet.part] = Grid(self.package.text(sheet.part), self.shared_texts)
        return self._grids[sheet.part]

    def hidden(self) -> list[str]:
        """The sheets that are not shown."""
        return [
            one.get("name", "") for one in self.tree.iter(f"{MAIN}sheet") if one.get("state", "visible") != "visible"
        ]

    def beside(self, sheet: BookSheet) -> list[str]:
        """The kinds of what a worksheet refers to (tables, drawings, …)."""
        return [kind for kind, _ in self.package.related(sheet.part).values()]
