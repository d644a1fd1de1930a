"""What a template's names bind: the bands of a sheet with their model rows and the fields of their columns."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from dntracker.domain.report import Band, RowKind, in_column
from dntracker.office.errors import UnusableTemplate
from dntracker.office.grid import Grid
from dntracker.office.names import BAND, COLUMNS, GROUP, TOTAL
from dntracker.office.package import BookSheet
from dntracker.office.references import Area, Growth, number
from dntracker.office.spread import NOWHERE, Repeated, Spread, Standing, repeated

_CODE = re.compile(r"[A-Z][A-Z0-9_]*(?:@.+)?")


class BoundBand(Struct, frozen=True):
    """A band on a sheet: its rows, the fields by column, and where its model rows are."""

    code: str
    area: Area
    fields: dict[int, str]
    models: dict[RowKind, int]
    band: Band
    across: Repeated | None

    @property
    def first(self) -> int:
        """Its first model row."""
        return self.area.top + (self.area.top < self.area.bottom)  # one row alone is its own model

    def field(self, column: int, standing: Standing) -> str:
        """The field that a column of the template shows where it stands now, if any."""
        field = self.fields.get(column, "")
        own = self.across is not None and self.across.area.left <= column <= self.across.area.right
        if own and standing.about and field:
            return in_column(field, standing.about[0].key)
        return field if standing.first else ""

    @property
    def growth(self) -> Growth:
        """What becomes of its model rows; one without rows keeps one that is empty."""
        models = tuple(self.models[row.kind] for row in self.band.rows) or (self.models[RowKind.ROW],)
        return Growth(self.first, self.area.bottom, models)


def bound_bands(sheet: BookSheet, grid: Grid, bands: dict[str, Band]) -> tuple[BoundBand, ...]:
    """The bands of a sheet from top to bottom; one that no report speaks of is empty. Raises `UnusableTemplate`."""
    found = []
    for name, area in sheet.names.items():
        if name.startswith(BAND) and not name.endswith((GROUP, TOTAL)):
            code = name.removeprefix(BAND)
            band = bands.get(code, Band(()))
            _uncut(name, area, grid)
            fields = _fields(name, area, grid, band)
            models = _models(name, area, sheet)
            across = repeated(code, area, band.columns, sheet)
            found.append(BoundBand(code, area, fields, models, band, across))
    found.sort(key=lambda one: one.area.top)
    for above, below in pairwise(found):
        if below.area.top <= above.area.bottom:
            raise UnusableTemplate("overlapping", BAND + below.code)
    return tuple(found)


def spread(bands: Sequence[BoundBand]) -> Spread:
    """The columns that repeat with these bands; bands that stand over each other may repeat the same ones."""
    found: dict[tuple[int, int], Repeated] = {}
    for bound in bands:
        if one := bound.across:
            ends = one.area.left, one.area.right
            said = found.setdefault(ends, one)
            if said.columns != one.columns:
                raise UnusableTemplate("overlapping", COLUMNS + bound.code)
            top, bottom = min(said.area.top, one.area.top), max(said.area.bottom, one.area.bottom)
            found[ends] = Repeated(Area(top, ends[0], bottom, ends[1]), one.columns)
    blocks = sorted(found.values(), key=lambda one: one.area.left)
    for before, after in pairwise(blocks):
        if after.area.left <= before.area.right:
            raise UnusableTemplate("overlapping", next(COLUMNS + b.code for b in bands if b.across))
    return Spread(tuple(blocks)) if blocks else NOWHERE


def _uncut(name: str, area: Area, grid: Grid) -> None:
    for block in grid.merges:
        if block.top != block.bottom and block.top <= area.bottom and area.top <= block.bottom:
            raise UnusableTemplate("merged", name)


def _fields(name: str, area: Area, grid: Grid, band: Band) -> dict[int, str]:
    if area.top == area.bottom:
        said = {field for row in band.rows for field in row.values}
        if len(said) > 1:
            raise UnusableTemplate("no_codes", name)
        return {area.left: min(said, default=name.removeprefix(BAND))}
    line = grid.line(area.top)
    if not line.hidden:
        raise UnusableTemplate("no_codes", name)
    texts = {number(column): grid.text_of(rest).strip().upper() for column, rest in line.cells.items()}
    fields = {column: code for column, code in texts.items() if code and area.left <= column <= area.right}
    if not fields:
        raise UnusableTemplate("no_codes", name)
    for code in fields.values():
        if not _CODE.fullmatch(code) or (band.fields and code.partition("@")[0] not in band.fields):
            raise UnusableTemplate("unknown_code", code)
    return fields


def _models(name: str, area: Area, sheet: BookSheet) -> dict[RowKind, int]:
    rows = range(area.top + (area.top < area.bottom), area.bottom + 1)
    marked = {kind: sheet.names[name + end].top for kind, end in _ENDS.items() if name + end in sheet.names}
    for kind, row in marked.items():
        if row not in rows:
            raise UnusableTemplate("outside", name + _ENDS[kind])
    ordinary = next((row for row in rows if row not in marked.values()), rows[0])
    return {kind: marked.get(kind, ordinary) for kind in RowKind}


_ENDS = {RowKind.GROUP: GROUP, RowKind.TOTAL: TOTAL}
