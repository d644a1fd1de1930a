"""The cells of a sheet as they print: their text, their look, their span, and where long text may run."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from dntracker.domain.layout import Align, Border, CellStyle, LayoutCell
from dntracker.domain.lettering import Font, Run
from dntracker.office.calculate import Calculator, Key
from dntracker.office.cells import BookCell, BookSheet, CellError, Place, Value, Workbook, spoken
from dntracker.office.format_dates import DAYS_TO_1904
from dntracker.office.formats import shown, shown_text
from dntracker.office.looks import Looks, font_of, is_set
from dntracker.office.package import MAIN
from dntracker.office.printed import Printed
from dntracker.office.references import Area

_PADDING, _DIGIT = 4.0, 0.5  # points of a cell that its text leaves free; the width of a digit, of its size
_EMPTY = BookCell(0, None)


class CellReader:
    """Reads one sheet; `refs` says which numbers of the report stand where."""

    def __init__(
        self,
        book: Workbook,
        sheet: BookSheet,
        looks: Looks,
        calculator: Calculator,
        refs: Mapping[Key, tuple[str, str]],
    ) -> None:
        self._sheet, self._looks, self._calculator, self._refs = sheet, looks, calculator, refs
        self._days = DAYS_TO_1904 if book.from_1904 else 0
        view = sheet.tree.find(f"{MAIN}sheetViews/{MAIN}sheetView")
        self._zeros = view is None or is_set(view.get("showZeros", "1"))
        self._blocks = {(row, column): m for m in sheet.merges for row, column in _places(m)}
        self._by_column = {c: one.style for one in sheet.columns for c in range(one.first, min(one.last, 1024) + 1)}
        self._colored = cache(_colored)

    def last_shown(self) -> Place:
        """The last row and column in which something shows; (0, 0) for an empty sheet."""
        seen = [(row, column) for row, column in self._sheet.cells if self._shows(row, column)]
        seen += [(m.bottom, m.right) for m in self._sheet.merges if self._shows(m.top, m.left)]
        return max((row for row, _ in seen), default=0), max((column for _, column in seen), default=0)

    def cells(self, printed: Printed, widths: Mapping[int, float]) -> Iterator[LayoutCell]:
        """The cells that show something, in reading order."""
        down, across = _order(printed.rows), _order(printed.columns)
        for row, down_at in down.items():
            for column, across_at in across.items():
                block = self._blocks.get((row, column))
                if block is None:
                    found = self._single((row, column), (down_at, across_at), printed.columns, widths)
                elif (row, column) == _first_seen(block, down, across):
                    found = self._block(block, (down_at, across_at), _seen(block, down, across))
                else:
                    continue
                if found is not None:
                    yield found

    def _single(
        self, place: Place, at: Place, columns: tuple[int, ...], widths: Mapping[int, float]
    ) -> LayoutCell | None:
        cell = self._at(place)
        text, look = self._shown(cell, place)
        if not text and look.border == _NO_BORDER and look.fill is None:
            return None
        if look.shrink and _is_decimal(text) and self._looks.code(cell.style) == "General":
            text = _rounded(text, int((widths[place[1]] - _PADDING) / look.font.size / _DIGIT))
        span, spill = 1, (0, 0)
        if text and self._looks.continues(cell.style):
            span += _count(self._continues((place[0], c)) for c in columns if c > place[1])
        elif _is_long(text, look, widths[place[1]]):
            spill = self._spill(place, look.align, columns)
        return LayoutCell(*at, text, look, 1, span, self._ref(place), self._runs(cell, look.font), spill)

    def _block(self, block: Area, at: Place, span: Place) -> LayoutCell | None:
        place = (block.top, block.left)
        cell = self._at(place)
        text, look = self._shown(cell, place)
        right, bottom = self._border(block.top, block.right), self._border(block.bottom, block.left)
        look = replace(look, border=replace(look.border, right=right.right, bottom=bottom.bottom))
        if not text and look.border == _NO_BORDER and look.fill is None:
            return None
        return LayoutCell(*at, text, look, *span, self._ref(place), self._runs(cell, look.font))

    def _ref(self, place: Place) -> tuple[str, str] | None:
        return self._refs.get((self._sheet.place, *place))

    def _shown(self, cell: BookCell, place: Place) -> tuple[str, CellStyle]:
        value = self._calculator.value(self._sheet.place, place) if cell.formula else cell.value
        if value is None:
            return "", self._looks.style(cell.style)
        text, color = self._text(value, self._looks.code(cell.style))
        look = self._look(cell.style, value)
        return text, self._colored(look, color) if color else look

    def _text(self, value: Value, code: str) -> tuple[str, str | None]:
        if isinstance(value, bool):
            return str(value).upper(), None
        if isinstance(value, float):
            return shown(value, code, self._days) if value or self._zeros else ("", None)
        if isinstance(value, CellError):
            return value.code, None
        return shown_text(value, code) if value else ("", None)

    def _look(self, style: int, value: Value) -> CellStyle:
        if isinstance(value, str):
            return self._looks.style(style)
        if isinstance(value, float):
            return self._looks.style(style, Align.RIGHT, True)
        return self._looks.style(style, Align.CENTER)

    def _border(self, row: int, column: int) -> Border:
        return self._looks.style(self._at((row, column)).style).border

    def _runs(self, cell: BookCell, font: Font) -> tuple[Run, ...]:
        if cell.rich is None:
            return ()
        runs = []
        for item in cell.rich:
            said = item.find(f"{MAIN}rPr")
            if text := spoken(item) if item.tag != f"{MAIN}rPh" else "":
                runs.append(Run(text, font if said is None else font_of(said, self._looks.palette)))
        return tuple(runs)

    def _spill(self, place: Place, align: Align, columns: tuple[int, ...]) -> tuple[int, int]:
        left, right = (_count(self._free((place[0], c)) for c in side) for side in _sides(columns, place[1]))
        runs_left, runs_right = align in (Align.RIGHT, Align.CENTER), align in (Align.LEFT, Align.CENTER)
        return left if runs_left else 0, right if runs_right else 0

    def _free(self, place: Place) -> bool:
        cell = self._sheet.cells.get(place)
        return place not in self._blocks and (cell is None or (cell.value in (None, "") and cell.formula is None))

    def _continues(self, place: Place) -> bool:
        return self._free(place) and self._looks.continues(self._at(place).style)

    def _at(self, place: Place) -> BookCell:
        cell = self._sheet.cells.get(place)
        if cell is not None:
            return cell
        row = self._sheet.rows.get(place[0])
        style = row.style if row is not None and row.style is not None else self._by_column.get(place[1], 0)
        return BookCell(style, None) if style else _EMPTY

    def _shows(self, row: int, column: int) -> bool:
        cell = self._sheet.cells.get((row, column))
        if cell is None or cell.value not in (None, "") or cell.formula is not None:
            return cell is not None
        look = self._looks.style(cell.style)
        return look.border != _NO_BORDER or look.fill is not None


_NO_BORDER = Border()


def _colored(look: CellStyle, color: str) -> CellStyle:
    return replace(look, font=replace(look.font, color=color))


def _places(block: Area) -> Iterator[Place]:
    return (
        (row, column) for row in range(block.top, block.bottom + 1) for column in range(block.left, block.right + 1)
    )


def _first_seen(block: Area, down: Mapping[int, int], across: Mapping[int, int]) -> Place | None:
    row = next((one for one in range(block.top, block.bottom + 1) if one in down), None)
    column = next((one for one in range(block.left, block.right + 1) if one in across), None)
    return None if row is None or column is None else (row, column)


def _seen(block: Area, down: Mapping[int, int], across: Mapping[int, int]) -> Place:
    rows = sum(row in down for row in range(block.top, block.bottom + 1))
    return rows, sum(column in across for column in range(block.left, block.right + 1))


def _is_decimal(text: str) -> bool:
    whole, comma, decimals = text.removeprefix("-").partition(",")
    return bool(comma) and whole.isdecimal() and decimals.isdecimal()


def _rounded(text: str, longest: int) -> str:
    """A number in the format General, with as many decimals as its column has room for."""
    value = Decimal(text.replace(",", "."))
    places = max(0, longest - 1 - len(text.partition(",")[0]))
    short = f"{value:.{places}f}" if len(text) > longest else str(value)
    return (short.rstrip("0").rstrip(".") if "." in short else short).replace(".", ",")


def _is_long(text: str, look: CellStyle, width: float) -> bool:
    if not text or look.wrap or look.shrink or look.turn:
        return False
    return len(text) * look.font.size > width - look.indent and "\n" not in text


def _order(shown: tuple[int, ...]) -> dict[int, int]:
    return {one: place for place, one in enumerate(shown)}


def _sides(columns: tuple[int, ...], column: int) -> tuple[list[int], list[int]]:
    at = columns.index(column)
    return list(reversed(columns[:at])), list(columns[at + 1 :])


def _count(free: Iterator[bool]) -> int:
    count = 0
    for one in free:
        if not one:
            break
        count += 1
    return count
