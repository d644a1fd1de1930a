"""What a template's names bind: the bands of a sheet with their model rows and the fields of their columns."""

import re
from itertools import pairwise

from msgspec import Struct

from dntracker.domain.report import Band, RowKind
from dntracker.office.errors import UnusableTemplate
from dntracker.office.grid import Grid
from dntracker.office.names import BAND, GROUP, TOTAL
from dntracker.office.package import BookSheet
from dntracker.office.references import Area, Growth, number

_CODE = re.compile(r"[A-Z][A-Z0-9_]*")


class BoundBand(Struct, frozen=True):
    """A band on a sheet: its rows, the fields by column (none: it shows one field), and where its model rows are."""

    code: str
    area: Area
    fields: dict[int, str]
    models: dict[RowKind, int]
    band: Band

    @property
    def first(self) -> int:
        """Its first model row."""
        return self.area.top + 1 if self.fields else self.area.top

    @property
    def growth(self) -> Growth:
        """What becomes of its model rows; one without rows keeps one that is empty."""
        return Growth(self.first, self.area.bottom, max(1, len(self.band.rows)))


def bound_bands(sheet: BookSheet, grid: Grid, bands: dict[str, Band]) -> tuple[BoundBand, ...]:
    """The bands of a sheet from top to bottom; one that no report speaks of is empty. Raises `UnusableTemplate`."""
    found = []
    for name, area in sheet.names.items():
        if name.startswith(BAND) and not name.endswith((GROUP, TOTAL)):
            code = name.removeprefix(BAND)
            band = bands.get(code, Band(()))
            _uncut(name, area, grid)
            fields = _fields(name, area, grid, band)
            found.append(BoundBand(code, area, fields, _models(name, area, sheet, bool(fields)), band))
    found.sort(key=lambda one: one.area.top)
    for above, below in pairwise(found):
        if below.area.top <= above.area.bottom:
            raise UnusableTemplate("overlapping", BAND + below.code)
    return tuple(found)


def _uncut(name: str, area: Area, grid: Grid) -> None:
    for block in grid.merges:
        if block.top != block.bottom and block.top <= area.bottom and area.top <= block.bottom:
            raise UnusableTemplate("merged", name)


def _fields(name: str, area: Area, grid: Grid, band: Band) -> dict[int, str]:
    if area.top == area.bottom:
        if any(len(row.values) > 1 for row in band.rows):
            raise UnusableTemplate("no_codes", name)
        return {}
    line = grid.line(area.top)
    if not line.hidden:
        raise UnusableTemplate("no_codes", name)
    texts = {number(column): grid.text_of(rest).strip().upper() for column, rest in line.cells.items()}
    fields = {column: code for column, code in texts.items() if code and area.left <= column <= area.right}
    if not fields:
        raise UnusableTemplate("no_codes", name)
    for code in fields.values():
        if not _CODE.fullmatch(code) or (band.fields and code not in band.fields):
            raise UnusableTemplate("unknown_code", code)
    return fields


def _models(name: str, area: Area, sheet: BookSheet, coded: bool) -> dict[RowKind, int]:
    rows = range(area.top + coded, area.bottom + 1)
    marked = {kind: sheet.names[name + end].top for kind, end in _ENDS.items() if name + end in sheet.names}
    for kind, row in marked.items():
        if row not in rows:
            raise UnusableTemplate("outside", name + _ENDS[kind])
    ordinary = next((row for row in rows if row not in marked.values()), rows[0])
    return {kind: marked.get(kind, ordinary) for kind in RowKind}


_ENDS = {RowKind.GROUP: GROUP, RowKind.TOTAL: TOTAL}
