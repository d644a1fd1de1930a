"""Reading a filled workbook into the layouts that the screen and the printer paint."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from dntracker.domain.layout import Layout
from dntracker.domain.report import Filled
from dntracker.office.calculate import Calculator
from dntracker.office.cells import BookSheet, Workbook
from dntracker.office.colors import Palette
from dntracker.office.drawings import Drawings, last_place
from dntracker.office.errors import UnusableTemplate
from dntracker.office.layout_cells import CellReader
from dntracker.office.looks import Looks
from dntracker.office.package import Package
from dntracker.office.page_setup import Told, page_setup
from dntracker.office.printed import Printed, columns_of, rows_of
from dntracker.office.references import Area, number

_END = re.compile(r"\$?([A-Z]{0,3})\$?(\d*)")
_MOST = 200_000  # cells that a print area is believed to mean


def layout(filled: Filled, *, name: str = "", day: date | None = None) -> tuple[Layout, ...]:
    """The layouts of a workbook: one for each print area of each visible sheet, in their order; at least an empty one.

    `name` and `day` are what headers and footers say of the file and the date. Raises `UnusableTemplate`.
    """
    try:
        return _Reading(filled, name, day).layouts()
    except ValueError as error:  # a number or a reference that is none
        raise UnusableTemplate("not_plain", name) from error


class _Reading:
    def __init__(self, filled: Filled, name: str, day: date | None) -> None:
        self._book = Workbook(Package(filled.data, name))
        self._name, self._day = name, day
        styles = self._book.sole("styles")
        if styles is None:
            raise UnusableTemplate("not_a_workbook", name)
        self._looks = Looks(styles, Palette(self._book.sole("theme"), styles))
        self._refs = {(one.sheet, one.row, one.column): one.ref for one in filled.numbers}
        self._calculator = Calculator(self._book, frozenset(self._refs))

    def layouts(self) -> tuple[Layout, ...]:
        found = []
        for place in self._book.visible:
            sheet = self._book.sheet(place)
            reader = CellReader(self._book, sheet, self._looks, self._calculator, self._refs)
            drawings = Drawings(self._book, sheet, self._looks, self._calculator)
            areas = self._areas(sheet, reader)
            found += [self._layout(sheet, area, reader, drawings) for area in areas]
        return tuple(found) or (Layout((), (), ()),)

    def _layout(self, sheet: BookSheet, area: Area, reader: CellReader, drawings: Drawings) -> Layout:
        titles = self._named(sheet, "_xlnm.Print_Titles")
        again_down = next((one for one in titles if not one.left), None)
        again_across = next((one for one in titles if not one.top), None)
        rows, repeat = _with_titles((area.top, area.bottom), again_down and (again_down.top, again_down.bottom))
        columns, beside = _with_titles(
            (area.left, area.right), again_across and (again_across.left, again_across.right)
        )
        heights, widths = rows_of(sheet, rows), columns_of(sheet, columns, self._looks.usual)
        printed = Printed(tuple(heights), tuple(widths))
        page = page_setup(
            sheet, printed.rows, printed.columns, self._looks.usual, Told(self._name, sheet.name, self._day)
        )
        return Layout(
            tuple(widths.values()),
            tuple(heights.values()),
            tuple(reader.cells(printed, widths)),
            replace(page, repeat=printed.rows_at(repeat), repeat_columns=printed.columns_at(beside)),
            tuple(drawings.within(printed)),
        )

    def _areas(self, sheet: BookSheet, reader: CellReader) -> list[Area]:
        last_row, last_column = sheet.extent
        found = []
        for area in self._named(sheet, "_xlnm.Print_Area"):
            whole = (area.bottom - area.top) * (area.right - area.left) > _MOST
            top, bottom = (area.top, area.bottom) if area.top and not whole else (1, last_row)
            left, right = (area.left, area.right) if area.left and not whole else (1, last_column)
            found.append(Area(top, left, bottom, right))
        if found:
            return found
        row, column = (
            max(pair)
            for pair in zip(reader.last_shown(), last_place(self._book, sheet, self._looks.usual), strict=True)
        )
        return [Area(1, 1, row, column)] if row else []

    def _named(self, sheet: BookSheet, name: str) -> list[Area]:
        text = self._book.names.get((name, sheet.place), "")
        cells = [one.rpartition("!")[2] for one in re.findall(r"(?:'(?:[^']|'')*'|[^,'])+", text)]
        return [found for one in cells if (found := _area(one)) is not None]


def _area(text: str) -> Area | None:
    """The rectangle; rows alone have no columns (0), columns no rows."""
    ends = [_END.fullmatch(one) for one in text.split(":")]
    first, last = ends[0], ends[-1]
    if first is None or last is None or not text:
        return None
    return Area(int(first[2] or 0), number(first[1]), int(last[2] or 0), number(last[1]))


def _with_titles(span: tuple[int, int], again: tuple[int, int] | None) -> tuple[Sequence[int], tuple[int, int]]:
    """What prints of rows (or columns): those of the area, below the repeated ones that stand before it."""
    first, last = span
    if again is None or again[0] > last:
        return range(first, last + 1), (0, 0)
    before = range(again[0], min(again[1], first - 1) + 1)
    return [*before, *range(first, last + 1)], again
