"""Reading a filled workbook into the layout that the screen and the printer paint."""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from dntracker.domain.layout import Border, CellStyle, Layout, LayoutCell, PageSetup
from dntracker.domain.report import Placed
from dntracker.office.formats import display
from dntracker.office.grid import Grid, style_of
from dntracker.office.looks import Looks
from dntracker.office.package import Book, Package, unescaped
from dntracker.office.references import Area, area, letters, number
from dntracker.office.styles import Styles

_INCH = 25.4
_PAPER = {"8": (297.0, 420.0), "9": (210.0, 297.0), "11": (148.0, 210.0)}
_A4 = "9"


def layout(data: bytes, numbers: Iterable[Placed] = ()) -> Layout:
    """The layout of a workbook's first sheet; `numbers` say what stands in it. Raises `UnusableTemplate`."""
    return _Reading(Book(Package(data, "")), numbers).layout()


class _Reading:
    def __init__(self, book: Book, numbers: Iterable[Placed]) -> None:
        self.book, self.sheet = book, book.sheets[0]
        self.grid = Grid(book.package.text(self.sheet.part), book.shared_texts)
        self.looks = Looks(Styles(book.package.text(book.sole("styles") or ""), book.package.name))
        self.printed = self._printed()
        self.refs = {(one.row, one.column): one.ref for one in numbers if one.sheet == self.sheet.position}
        self.places = {row: place for place, row in enumerate(self._rows())}
        self.hidden = {
            (row, column)
            for block in self.grid.merges
            for row in range(block.top, block.bottom + 1)
            for column in range(block.left, block.right + 1)
        } - self.grid.blocks.keys()

    def layout(self) -> Layout:
        span = self.printed
        cells = (self._cell(row, column) for row in self._rows() for column in range(span.left, span.right + 1))
        return Layout(
            tuple(self.grid.width(column) for column in range(span.left, span.right + 1)),
            tuple(self._height(row) for row in self._rows()),
            tuple(cell for cell in cells if cell is not None),
            self._page(),
        )

    def _rows(self) -> list[int]:
        return [row for row in range(self.printed.top, self.printed.bottom + 1) if not self.grid.line(row).hidden]

    def _printed(self) -> Area:
        named = re.search(r"!([^!,]+)$", self.book.local("_xlnm.Print_Area", self.sheet.position) or "")
        if named:
            return area(named[1])
        columns = [number(column) for line in self.grid.lines.values() for column in line.cells]
        return Area(1, 1, max(self.grid.lines, default=1), max(columns, default=1))

    def _cell(self, row: int, column: int) -> LayoutCell | None:
        rest = self.grid.line(row).cells.get(letters(column))
        if rest is None or (row, column) in self.hidden:
            return None
        block, style = self.grid.block(row, column), style_of(rest)
        text, is_number = self._text(rest, style)
        look = self._look(block, self.looks.style(style, is_number))
        if not text and look.border == Border() and look.fill is None:
            return None
        place = (self.places[row], column - self.printed.left)
        span = (
            sum(inside in self.places for inside in range(block.top, block.bottom + 1)),
            block.right - block.left + 1,
        )
        return LayoutCell(*place, text, look, *span, self.refs.get((row, column)))

    def _text(self, rest: str, style: int) -> tuple[str, bool]:
        opening = rest.partition(">")[0]
        kind = re.search(r'\bt="(\w+)"', opening)
        if kind and kind[1] in ("s", "inlineStr"):
            return self.grid.text_of(rest), False
        value = re.search(r"<v>([^<]*)</v>", rest)
        if value is None or not value[1]:
            return "", False
        if kind and kind[1] != "n":
            return unescaped(value[1]), False
        return display(float(value[1]), self.looks.styles.code(style)), True

    def _look(self, block: Area, style: CellStyle) -> CellStyle:
        if (block.top, block.left) == (block.bottom, block.right):
            return style
        right, bottom = self._border(block.top, block.right), self._border(block.bottom, block.left)
        return replace(style, border=Border(style.border.left, style.border.top, right.right, bottom.bottom))

    def _border(self, row: int, column: int) -> Border:
        rest = self.grid.line(row).cells.get(letters(column))
        return Border() if rest is None else self.looks.style(style_of(rest), False).border

    def _height(self, row: int) -> float:
        line = self.grid.line(row)
        if line.height is not None:
            return line.height
        return 0.0 if line.cells else self.grid.default_height

    def _page(self) -> PageSetup:
        xml = self.grid.before + self.grid.after
        margins, setup = _attributes(xml, "pageMargins"), _attributes(xml, "pageSetup")
        paper = _PAPER.get(setup.get("paperSize", _A4), _PAPER[_A4])
        width, height = paper[::-1] if setup.get("orientation") == "landscape" else paper
        left, top, right, bottom = (
            round(float(margins.get(edge, 0.7)) * _INCH, 1) for edge in ("left", "top", "right", "bottom")
        )
        fits = _attributes(xml, "pageSetUpPr").get("fitToPage") in ("1", "true") and setup.get("fitToWidth") != "0"
        head = re.search(r"<oddHeader>([^<]*)", xml)
        numbered = head is not None and "&P" in unescaped(head[1])
        return PageSetup(width, height, left, top, right, bottom, self._repeated(), fits, numbered)

    def _repeated(self) -> tuple[int, int]:
        rows = re.search(r"\$(\d+):\$(\d+)$", self.book.local("_xlnm.Print_Titles", self.sheet.position) or "")
        return (self.places[int(rows[1])], self.places[int(rows[2])] + 1) if rows else (0, 0)


def _attributes(xml: str, tag: str) -> dict[str, str]:
    found = re.search(rf"<{tag}\b([^>]*)>", xml)
    return dict(re.findall(r'(\w+)="([^"]*)"', found[1])) if found else {}
