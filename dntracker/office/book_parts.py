"""The parts of a foreign workbook, read as a stream: nothing is kept but cells that hold something."""

import re
from collections.abc import Mapping, Sequence

from dntracker.domain.workbook import BookCell, CellKind, Merged
from dntracker.office.cell_text import unmasked
from dntracker.office.format_dates import day_of
from dntracker.office.xml_stream import Reader, TooMuch, bare

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
MOST_CELLS, MOST_MERGED = 200_000, 5000
_REF = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERCENTS = {9, 10}
_TYPES = {
    "e": CellKind.ERROR,
    "b": CellKind.BOOL,
    "d": CellKind.DATE,
    "str": CellKind.TEXT,
    "inlineStr": CellKind.TEXT,
}
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DIGITS = 15  # as many as a figure keeps, and as spreadsheets themselves show


class WrongPart(Exception):
    """A part that says what no spreadsheet writes."""


class SharedTexts(Reader):
    """The texts that cells refer to by number; how they sound is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._item: list[str] = []
        self._spoken = False

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        match bare(name):
            case "si":
                self._item = []
            case "rPh":
                self._spoken = True
            case "t" if not self._spoken:
                self.begin()

    def end(self, name: str) -> None:
        match bare(name):
            case "t" if self.keeps:
                self._item.append(self.taken())
            case "rPh":
                self._spoken = False
            case "si":
                self.found.append(unmasked("".join(self._item)))


class Styles(Reader):
    """What the number formats make of a number: a number, a percentage, a date."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[CellKind] = []
        self._codes: dict[str, str] = {}
        self._inside = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match bare(name):
            case "numFmt":
                self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            case "cellXfs":
                self._inside = True
            case "xf" if self._inside:
                self.kinds.append(self._kind(attributes.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        if bare(name) == "cellXfs":
            self._inside = False

    def _kind(self, number: str) -> CellKind:
        code = self._codes.get(number)
        if code is None:
            known = int(number) if number.isdecimal() else 0
            return CellKind.PERCENT if known in _PERCENTS else CellKind.DATE if known in _DATES else CellKind.NUMBER
        bare = _LITERAL.sub("", code).lower().replace("general", "").replace("standard", "")
        if "%" in bare:
            return CellKind.PERCENT
        return CellKind.DATE if set("dmyhs") & set(bare) else CellKind.NUMBER


class Cells(Reader):
    """The cells of one sheet. `<dimension>` is not believed, and an address far out costs nothing.

    `epoch` is what the workbook's days are counted less than from 1900 on.
    """

    def __init__(
        self, shared: Sequence[str], kinds: Sequence[CellKind], room: int = MOST_CELLS, epoch: int = 0
    ) -> None:
        super().__init__()
        self.cells: list[BookCell] = []
        self.merged: list[Merged] = []
        self._shared, self._kinds, self._room, self._epoch = shared, kinds, room, epoch
        self._row = self._column = 0
        self._type, self._style = "n", CellKind.NUMBER
        self._formula = self._spoken = False
        self._value: str | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match bare(name):
            case "row":
                self._row, self._column = _within(attributes.get("r"), self._row + 1, LAST_ROW), 0
            case "c":
                self._start_cell(attributes)
            case "f":
                self._formula = True
            case "rPh":
                self._spoken = True
            case "v" | "t" if not self._spoken:
                self.begin()
            case "mergeCell":
                self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        match bare(name):
            case "v" | "t" if self.keeps:
                self._value = (self._value or "") + self.taken()
            case "rPh":
                self._spoken = False
            case "c":
                self._end_cell()

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        ref = attributes.get("r")
        self._row, self._column = _place(ref) if ref else (self._row, self._column + 1)
        if not (0 < self._row <= LAST_ROW and 0 < self._column <= LAST_COLUMN):
            raise WrongPart
        self._type, self._value, self._formula = attributes.get("t", "n"), None, False
        style = attributes.get("s", "0")
        known = style.isdecimal() and int(style) < len(self._kinds)
        self._style = self._kinds[int(style)] if known else CellKind.NUMBER

    def _end_cell(self) -> None:
        kind, text = self._meaning()
        if text or kind is CellKind.UNCOMPUTED:
            if len(self.cells) >= self._room:
                raise TooMuch
            self.cells.append(BookCell(self._row, self._column, kind, text, self._formula))

    def _meaning(self) -> tuple[CellKind, str]:
        text = self._value or ""
        if self._formula and not text and (self._value is None or self._type != "str"):
            return CellKind.UNCOMPUTED, ""
        if self._type in _TYPES:
            return _TYPES[self._type], unmasked(text).strip()
        if not text:
            return CellKind.TEXT, ""
        return self._shared_text(text) if self._type == "s" else self._number(text)

    def _shared_text(self, number: str) -> tuple[CellKind, str]:
        if not number.isdecimal() or int(number) >= len(self._shared):
            raise WrongPart
        return CellKind.TEXT, self._shared[int(number)].strip()

    def _number(self, text: str) -> tuple[CellKind, str]:
        try:
            number = float(f"{float(text):.{_DIGITS}g}")
        except ValueError as error:
            raise WrongPart from error
        if number in (float("inf"), float("-inf")) or number != number:
            return CellKind.ERROR, "#NUM!"
        if self._style is CellKind.DATE and (day := day_of(number + self._epoch)):
            return CellKind.DATE, day.isoformat()
        return self._style, repr(number).removesuffix(".0")

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        if len(self.merged) >= MOST_MERGED:
            raise TooMuch
        (top, left), (bottom, right) = _place(first), _place(last or first)
        self.merged.append(Merged(top, left, bottom, right))


def _within(text: str | None, otherwise: int, last: int) -> int:
    number = int(text) if text and text.isdecimal() else otherwise
    if not 0 < number <= last:
        raise WrongPart
    return number


def _place(ref: str) -> tuple[int, int]:
    found = _REF.fullmatch(ref)
    if found is None:
        raise WrongPart
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column
