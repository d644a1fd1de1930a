"""Blocks of cells that travel through the clipboard to and from Excel and LibreOffice, typed forms first."""

import csv
from collections.abc import Iterator, Sequence
from decimal import Decimal, DecimalException
from html import escape
from html.parser import HTMLParser
from io import StringIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from msgspec import Struct

from dntracker.domain.number_text import LARGEST
from dntracker.domain.quantity import Quantity

DIGITS = 15
LARGEST_SPAN = 1000
_SHEET = "{urn:schemas-microsoft-com:office:spreadsheet}"


class Block(Struct, frozen=True):
    """A rectangle of cells: an exact number where the program that copied it said so, otherwise its text."""

    rows: tuple[tuple[Quantity | str, ...], ...] = ()

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.rows)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((len(row) for row in self.rows), default=0)

    @property
    def exact(self) -> bool:
        """Whether it carries typed numbers."""
        return any(isinstance(cell, Quantity) for row in self.rows for cell in row)

    def at(self, row: int, column: int) -> Quantity | str:
        """The cell at a place; the block repeats beyond its edges, as it does when it fills a larger range."""
        cells = self.rows[row % self.height]
        column %= self.width
        return cells[column] if column < len(cells) else ""


def read(xml: bytes = b"", html: str = "", text: str = "") -> Block:
    """This is the block in the best form offered: XML Spreadsheet, then HTML with typed numbers, then plain text."""
    for block in (_read_xml(xml), _read_html(html)):
        if block.exact:
            return block
    return _read_text(text) if text else _read_html(html)


def write_text(rows: Sequence[Sequence[str]]) -> str:
    """This is the block as text, a tab between columns, as Excel writes it."""
    out = StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def write_html(rows: Sequence[Sequence[tuple[str, Quantity | None]]]) -> str:
    """This is the block as HTML; plain numbers carry their exact value for Excel (`x:num`) and Calc (`sdval`)."""
    body = "".join(f"<tr>{''.join(_td(text, quantity) for text, quantity in row)}</tr>" for row in rows)
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>'
        f"<body><table>{body}</table></body></html>"
    )


def _td(text: str, quantity: Quantity | None) -> str:
    plain = quantity is not None and quantity.value is not None and not (quantity.qualifier or quantity.high)
    if quantity is None or quantity.value is None or not plain:
        return f"<td x:str>{escape(text)}</td>"
    number = format(Decimal(repr(quantity.value)), "f")
    return f'<td align="right" sdval="{number}" sdnum="1066;" x:num="{number}">{escape(text)}</td>'


def _number(text: str, percent: bool) -> Quantity | None:
    # A cell that shows 20,69% holds 0,2069; what the official sees is what is meant.
    try:
        number = Decimal(text.strip()) * (100 if percent else 1)
    except DecimalException:
        return None
    return Quantity(float(f"{number:.{DIGITS}g}")) if number.is_finite() and abs(number) <= LARGEST else None


def _read_text(text: str) -> Block:
    lines = list(csv.reader(StringIO(text.replace("\r\n", "\n"), newline=""), delimiter="\t"))
    return Block(tuple(tuple(cell.strip() for cell in line) or ("",) for line in lines))


def _read_xml(data: bytes) -> Block:
    if not data:
        return Block()
    try:
        root = fromstring(data.rstrip(b"\0"))
    except (ParseError, DefusedXmlException, ValueError):
        return Block()
    formats = {
        style.get(f"{_SHEET}ID", ""): found.get(f"{_SHEET}Format", "")
        for style in root.iter(f"{_SHEET}Style")
        if (found := style.find(f"{_SHEET}NumberFormat")) is not None
    }
    table = root.find(f".//{_SHEET}Table")
    if table is None:
        return Block()
    rows: list[tuple[Quantity | str, ...]] = []
    for row in table.iter(f"{_SHEET}Row"):
        rows.extend([("",)] * (_index(row, len(rows)) - len(rows)))
        rows.append(tuple(_xml_cells(row, formats)))
    return Block(tuple(rows))


def _index(element: Element, place: int) -> int:
    stated = element.get(f"{_SHEET}Index", "")
    return min(int(stated) - 1, place + LARGEST_SPAN) if stated.isdecimal() else place


def _xml_cells(row: Element, formats: dict[str, str]) -> Iterator[Quantity | str]:
    place = 0
    for cell in row.iter(f"{_SHEET}Cell"):
        for _ in range(_index(cell, place) - place):
            yield ""
        place = _index(cell, place) + 1
        data = cell.find(f"{_SHEET}Data")
        text = "" if data is None else "".join(data.itertext())
        shown = formats.get(cell.get(f"{_SHEET}StyleID", ""), "")
        typed = data is not None and data.get(f"{_SHEET}Type") == "Number"
        number = _number(text, "%" in shown or shown == "Percent") if typed else None
        yield text.strip() if number is None else number
        across = cell.get(f"{_SHEET}MergeAcross", "")
        for _ in range(min(int(across), LARGEST_SPAN) if across.isdecimal() else 0):
            place += 1
            yield ""


def _read_html(html: str) -> Block:
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return Block(tuple(tuple(row) for row in reader.rows))


class _TableReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[Quantity | str]] = []
        self._cell: dict[str, str | None] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self._end_cell()
            self._cell, self._text = dict(attrs), []
        elif tag == "br":
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text = " ".join("".join(self._text).split())
        typed = self._cell.get("x:num") or self._cell.get("sdval")
        number = _number(typed, text.endswith("%")) if typed else None
        span = self._cell.get("colspan") or "1"
        self.rows[-1].append(text if number is None else number)
        self.rows[-1].extend([""] * (min(int(span), LARGEST_SPAN) - 1 if span.isdecimal() else 0))
        self._cell = None
