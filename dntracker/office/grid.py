"""The rows of a template's sheet as XML text, read once and written back moved, with everything unknown kept."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from dntracker.office.package import unescaped
from dntracker.office.references import Area, area

_DATA = re.compile(r"<sheetData\b[^>]*?(?:/>|>(.*?)</sheetData>)", re.S)
_ROW = re.compile(r"<row\b([^>]*?)(?:/>|>(.*?)</row>)", re.S)
_CELL = re.compile(r'<c r="([A-Z]+)\d+"((?:[^>]*?/>)|(?:.*?</c>))', re.S)
_DROPPED = re.compile(r'\s(?:r|spans)="[^"]*"')
_READING = re.compile(r"<rPh\b.*?</rPh>", re.S)  # how characters are read aloud
_HEIGHT = re.compile(r'\s(?:ht|customHeight)="[^"]*"')


HIGHEST = 409.0  # points: Excel repairs a workbook with a higher row


class Line(Struct, frozen=True, dict=True):
    """One row: its attributes but number and span, and per column the rest of each cell's XML after the reference."""

    attributes: str
    cells: dict[str, str]

    @cached_property
    def height(self) -> float | None:
        """Its height in points, if it has one."""
        found = re.search(r'\sht="([\d.]+)"', self.attributes)
        return float(found[1]) if found else None

    @cached_property
    def fixed(self) -> bool:
        """Whether a person set that height."""
        return re.search(r'\scustomHeight="(?:1|true)"', self.attributes) is not None

    @cached_property
    def hidden(self) -> bool:
        """Whether it is not seen."""
        return re.search(r'\shidden="(?:1|true)"', self.attributes) is not None

    def style(self, column: str) -> int:
        """The style of one of its cells."""
        return self._styles.get(column, 0)

    @cached_property
    def _styles(self) -> dict[str, int]:
        return {column: style_of(rest) for column, rest in self.cells.items()}

    def opening(self, place: int, height: float | None) -> str:
        """The opening tag at this place; a height that no person fixed may be fitted again by Excel."""
        size = "" if height is None else f' ht="{min(height, HIGHEST):g}"' + (' customHeight="1"' if self.fixed else "")
        return f'<row r="{place}"{self._rest}{size}>'

    @cached_property
    def _rest(self) -> str:
        return _HEIGHT.sub("", self.attributes)


class Grid:
    """A sheet's XML: what stands before its rows, the rows, and what follows them; `shared` are the book's texts."""

    def __init__(self, text: str, shared: Sequence[str]) -> None:
        data = _DATA.search(text)
        assert data is not None, "a package gives no text of a worksheet without"
        self.shared, self._texts = shared, dict[str, str]()
        self.before, self.after = text[: data.start()], text[data.end() :]
        self.lines: dict[int, Line] = {}
        for attributes, cells in _ROW.findall(data[1] or ""):
            place = re.search(r'\br="(\d+)"', attributes)
            assert place is not None, "a package numbers the rows"
            self.lines[int(place[1])] = Line(_DROPPED.sub("", attributes).rstrip(" /"), dict(_CELL.findall(cells)))
        self.merges = [area(ref) for ref in re.findall(r'<mergeCell ref="([^"]+)"', self.after)]
        self.blocks = {(m.top, m.left): m for m in self.merges}
        default = re.search(r'\bdefaultRowHeight="([\d.]+)"', self.before)
        self.default_height = float(default[1]) if default else 15.0
        self.widths = _widths(self.before)

    def text_of(self, rest: str) -> str:
        """The text that a cell's XML holds."""
        if rest not in self._texts:
            self._texts[rest] = self._text_of(rest)
        return self._texts[rest]

    def _text_of(self, rest: str) -> str:
        if ' t="s"' in rest.partition(">")[0]:
            found = re.search(r"<v>(\d+)</v>", rest)
            return self.shared[int(found[1])] if found else ""
        return unescaped("".join(re.findall(r"<t\b[^>]*>([^<]*)</t>", _READING.sub("", rest))))

    def line(self, row: int) -> Line:
        """A row; one that the file leaves out is empty."""
        return self.lines.get(row, Line("", {}))

    def block(self, row: int, column: int) -> Area:
        """The merged block that starts at this cell, or the cell."""
        return self.blocks.get((row, column), Area(row, column, row, column))

    def room(self, columns: Iterable[int]) -> float:
        """The width of these columns in points, less the padding of a cell."""
        return sum(map(self.width, columns)) - 4

    def width(self, column: int) -> float:
        """The width of a column in points, as Excel counts with an 11 point font: 7 pixels a character."""
        return self.widths.get(column, 9.14) * 7 * 0.75


def style_of(rest: str) -> int:
    """The style that a cell's XML names."""
    found = re.search(r'\bs="(\d+)"', rest.partition(">")[0])
    return int(found[1]) if found else 0


def _widths(before: str) -> dict[int, float]:
    widths = {}
    for tag in re.findall(r"<col\b[^>]*>", before):
        values = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        hidden = values.get("hidden") in ("1", "true")
        for column in range(int(values["min"]), min(int(values["max"]), 256) + 1):
            widths[column] = 0.0 if hidden else float(values.get("width", 9.14))
    return widths
