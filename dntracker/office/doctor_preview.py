"""What the doctor says about what prints otherwise here than in Excel, and about numbers without room."""

import re
from collections.abc import Iterator, Sequence

from dntracker.domain.check import Severity
from dntracker.domain.template import Fault
from dntracker.office.anatomy import Anatomy
from dntracker.office.bands import DrawnBand, cell_name
from dntracker.office.charts import is_drawn
from dntracker.office.errors import UnusableTemplate
from dntracker.office.formats import display
from dntracker.office.measure import width
from dntracker.office.names import BAND
from dntracker.office.package import BookSheet
from dntracker.office.references import letters
from dntracker.office.saved_values import uncomputed
from dntracker.office.styles import Styles

MOST = 4 << 20  # bytes of sheets whose formulas are tried; a template takes some ten thousand
USUAL = 1000  # a number that every column of numbers has room for
_NUMBERS = re.compile(r"[0#][^dyhs@]*$", re.I)


def preview_faults(book: Anatomy, data: bytes, bands: Sequence[DrawnBand]) -> list[Fault]:
    """What a preview and a PDF of the sheets with bands leave out, and columns too narrow for numbers."""
    sheets = {band.sheet.name: band.sheet for band in bands}.values()
    found = [fault for sheet in sheets for fault in (*_charts(book, sheet), *_rules(book, sheet))]
    return [*_formulas(book, data), *found, *(fault for band in bands for fault in _narrow(book, band))]


def _formulas(book: Anatomy, data: bytes) -> Iterator[Fault]:
    sheets = [book.package.parts[sheet.part] for sheet in book.sheets]
    if sum(map(len, sheets)) > MOST or not any(b"<f" in sheet for sheet in sheets):
        return
    try:
        places = uncomputed(data)
    except ValueError as error:  # a number or a reference that is none
        raise UnusableTemplate("not_a_workbook", "") from error
    if places:
        sheet, _, cell = places[0].rpartition("!")
        yield Fault("uncomputed", Severity.NOTE, sheet.strip("'"), cell, data={"count": len(places)})


def _charts(book: Anatomy, sheet: BookSheet) -> Iterator[Fault]:
    package = book.package
    drawings = [part for kind, part in package.related(sheet.part).values() if kind == "drawing"]
    charts = [one for part in drawings for one in package.related(part).values()]
    left_out = [part for kind, part in charts if kind == "chartEx" or (kind == "chart" and not is_drawn(package, part))]
    if left_out:
        yield Fault("unpainted_chart", Severity.NOTE, sheet.name, data={"count": len(left_out)})


def _rules(book: Anatomy, sheet: BookSheet) -> Iterator[Fault]:
    if "<conditionalFormatting" in book.grid(sheet).after:
        yield Fault("unpainted_rules", Severity.NOTE, sheet.name)


def _narrow(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    part = book.sole("styles")
    if part not in book.package.parts or not band.models:
        return
    grid, styles = book.grid(band.sheet), Styles(book.package.text(part), "")
    line = grid.line(band.models[-1])
    for column in sorted(band.codes):
        style = line.style(letters(column))
        code, face = styles.code(style), styles.face(style)
        room = grid.room([column])
        needed = width(display(USUAL, code), face.size, face.bold) if _NUMBERS.search(code) else 0
        if not face.shrinks and 0 < room < needed:
            place = cell_name(band.models[-1], column)
            yield Fault("narrow_numbers", Severity.NOTE, band.sheet.name, place, BAND + band.code)
