"""What the doctor says about things on model rows that are there once: remarks, pictures and controls."""

import re
from collections.abc import Iterator

from dntracker.domain.check import Severity
from dntracker.domain.template import Fault
from dntracker.office.anatomy import Anatomy
from dntracker.office.bands import DrawnBand, cell_name
from dntracker.office.moving.anchors import anchored_cells
from dntracker.office.names import BAND
from dntracker.office.package import BookSheet
from dntracker.office.references import area

_REMARK = re.compile(r'<comment\b[^>]*?\sref="([A-Z]+\d+)"')


def once_faults(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    """A note for each cell of a model row with something that stays with the row's first copy."""
    for what, row, column in dict.fromkeys(_things(book, band.sheet)):
        if row in band.models:
            place = cell_name(row, column)
            yield Fault("stays_once", Severity.NOTE, band.sheet.name, place, BAND + band.code, {"what": what})


def _things(book: Anatomy, sheet: BookSheet) -> Iterator[tuple[str, int, int]]:
    for kind, part in book.package.related(sheet.part).values():
        if kind == "comments" and part in book.package.parts:
            for cell in map(area, _REMARK.findall(book.package.text(part))):
                yield "ghi chú", cell.top, cell.left
        elif kind == "drawing" and part in book.package.parts:
            yield from (("hình", *cell) for cell in anchored_cells(book.package.text(part)))
    yield from (("nút bấm", *cell) for cell in anchored_cells(book.grid(sheet).after))
