"""The cells of a workbook's sheets, whoever wrote it: values, formulas, styles, rows, columns and merged blocks."""

import re
from functools import cached_property
from xml.etree.ElementTree import Element

from msgspec import Struct

from dntracker.office.errors import UnusableTemplate
from dntracker.office.looks import is_set
from dntracker.office.package import MAIN, Package
from dntracker.office.references import Area, area, number

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_R, _T, _RPH = f"{MAIN}r", f"{MAIN}t", f"{MAIN}rPh"
_ROW, _CELL, _VALUE, _FORMULA, _INLINE = (f"{MAIN}{name}" for name in ("row", "c", "v", "f", "is"))
_WIDEST = 16_384


class CellError(Struct, frozen=True):
    """An error that stands in a cell: `#DIV/0!`."""

    code: str


Value = float | str | bool | CellError | None
"""What a cell holds; None is nothing."""

Place = tuple[int, int]
"""Row and column from 1."""


class Formula(Struct, frozen=True, gc=False):
    """The text of a formula and the cell for which it was written, from where a shared one is counted."""

    text: str
    home: Place


class BookCell(Struct, gc=False):
    """A cell: its style, its value (of a formula: the one that was kept with it), and a text whose font changes."""

    style: int
    value: Value
    formula: Formula | None = None
    rich: Element | None = None


class BookRow(Struct, frozen=True, gc=False):
    """A row: its height in points (None: as its text needs), whether it is hidden, and the style of its new cells."""

    height: float | None
    hidden: bool
    style: int | None


class BookColumn(Struct, frozen=True, gc=False):
    """Columns of one width in letters (None: the usual one)."""

    first: int
    last: int
    width: float | None
    hidden: bool
    style: int


class BookSheet:
    """One worksheet; `place` counts all sheets from 0."""

    def __init__(self, name: str, place: int, part: str, tree: Element, texts: list[Element]) -> None:
        self.name, self.place, self.part, self.tree = name, place, part, tree
        self._texts, self._shared = texts, dict[str, Formula]()
        self.cells: dict[Place, BookCell] = {}
        self.rows: dict[int, BookRow] = {}
        data = self.find("sheetData")
        for row in data if data is not None else ():
            self._take_row(row)

    @cached_property
    def merges(self) -> list[Area]:
        """The merged blocks."""
        return [area(one.get("ref", "A1")) for one in self.tree.iter(f"{MAIN}mergeCell")]

    @cached_property
    def columns(self) -> list[BookColumn]:
        """What the sheet says of its columns."""
        return [_column(one) for one in self.tree.iter(f"{MAIN}col")]

    @cached_property
    def usual(self) -> dict[str, str]:
        """What holds for rows and columns that say nothing."""
        found = self.find("sheetFormatPr")
        return {} if found is None else dict(found.attrib)

    @cached_property
    def extent(self) -> Place:
        """The last row and column with a cell."""
        return max((row for row, _ in self.cells), default=1), max((column for _, column in self.cells), default=1)

    def find(self, name: str) -> Element | None:
        """An element right below the sheet's."""
        return self.tree.find(f"{MAIN}{name}")

    def said(self, name: str) -> dict[str, str]:
        """The attributes of such an element; none if it is missing."""
        found = self.find(name)
        return {} if found is None else dict(found.attrib)

    def hides(self, row: int) -> bool:
        """Whether a row is hidden."""
        found = self.rows.get(row)
        return found.hidden or found.height == 0 if found else is_set(self.usual.get("zeroHeight"))

    def _take_row(self, row: Element) -> None:
        place = int(row.get("r", max(self.rows, default=0) + 1))
        height, style = row.get("ht"), row.get("s")
        self.rows[place] = BookRow(
            None if height is None else float(height),
            is_set(row.get("hidden")),
            int(style) if style is not None and is_set(row.get("customFormat")) else None,
        )
        column = 0
        for item in row:
            ref = item.get("r")
            column = number(ref.rstrip("0123456789")) if ref else column + 1
            self.cells[place, column] = self._cell(item, (place, column))

    def _cell(self, item: Element, place: Place) -> BookCell:
        kind, style = item.get("t", "n"), int(item.get("s", 0))
        text, formula, rich = None, None, None
        for child in item:
            if child.tag == _VALUE:
                text = child.text
            elif child.tag == _FORMULA:
                formula = self._formula(child, place)
            elif child.tag == _INLINE:
                rich = child
        if kind == "s" and text:
            rich = self._texts[int(text)] if int(text) < len(self._texts) else None
        if rich is not None:
            return BookCell(style, spoken(rich), formula, rich if rich.find(_R) is not None else None)
        return BookCell(style, _value(kind, text), formula)

    def _formula(self, item: Element, place: Place) -> Formula | None:
        shared = item.get("si") if item.get("t") == "shared" else None
        if item.text:
            found = Formula(item.text, place)
            if shared is not None:
                self._shared[shared] = found
            return found
        return self._shared.get(shared or "")


class Workbook:
    """A workbook as a reader sees it: its sheets in their order, its names, styles, theme and texts."""

    def __init__(self, package: Package) -> None:
        self.package = package
        office = [part for kind, part in package.related("").values() if kind == "officeDocument"]
        self._part = office[0] if office else "xl/workbook.xml"
        self._tree = package.tree(self._part)
        self._related = package.related(self._part)
        self._read: dict[int, BookSheet] = {}
        self._listed = list(self._tree.iter(f"{MAIN}sheet"))
        self.sheet_names = [one.get("name", "") for one in self._listed]
        self.names: dict[tuple[str, int | None], str] = {
            (one.get("name", ""), int(one.get("localSheetId", -1)) if one.get("localSheetId") else None): one.text or ""
            for one in self._tree.iter(f"{MAIN}definedName")
        }

    @property
    def visible(self) -> list[int]:
        """The places of the worksheets that are seen."""
        return [
            place
            for place, one in enumerate(self._listed)
            if one.get("state", "visible") == "visible" and self._related_to(one)[0] == "worksheet"
        ]

    @property
    def from_1904(self) -> bool:
        """Whether its days are counted from 1904."""
        found = self._tree.find(f"{MAIN}workbookPr")
        return found is not None and is_set(found.get("date1904"))

    def sheet(self, place: int) -> BookSheet:
        """A sheet, read once."""
        if place not in self._read:
            part = self._related_to(self._listed[place])[1]
            tree = self.package.tree(part)
            self._read[place] = BookSheet(self.sheet_names[place], place, part, tree, self._texts)
        return self._read[place]

    def sole(self, kind: str) -> Element | None:
        """The part of this kind (`styles`, `theme`), if there is one."""
        part = next((part for found, part in self._related.values() if found == kind), None)
        return self.package.tree(part) if part in self.package.parts and part else None

    @cached_property
    def _texts(self) -> list[Element]:
        tree = self.sole("sharedStrings")
        return [] if tree is None else list(tree)

    def _related_to(self, listed: Element) -> tuple[str, str]:
        relation = next((value for name, value in listed.items() if name.endswith("}id")), "")
        if relation not in self._related:
            raise UnusableTemplate("not_a_workbook", self.package.name)
        return self._related[relation]


def spoken(item: Element) -> str:
    """The text of `<si>`, `<is>` or a run, without how it sounds."""
    texts = [item] if item.tag == _T else [t for part in item if part.tag != _RPH for t in part.iter(_T)]
    return unmasked("".join(t.text or "" for t in texts))


def unmasked(text: str) -> str:
    """The text with letters that XML cannot carry written as themselves; line ends are one letter."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _value(kind: str, text: str | None) -> Value:
    if text is None or (not text and kind != "str"):
        return None
    if kind == "n":
        return float(text)
    if kind == "b":
        return is_set(text)
    return CellError(text) if kind == "e" else unmasked(text)


def _column(item: Element) -> BookColumn:
    first, last, width = int(item.get("min", 1)), int(item.get("max", 1)), item.get("width")
    return BookColumn(
        first,
        min(last, _WIDEST),
        None if width is None else float(width),
        is_set(item.get("hidden")) or width == "0",
        int(item.get("style", 0)),
    )
