"""What the doctor says about the printed page: what is left out of it, and whether it fits A4."""

import re
from collections.abc import Iterator, Sequence

from dntracker.domain.check import Severity
from dntracker.domain.template import Fault
from dntracker.office.anatomy import Anatomy
from dntracker.office.bands import DrawnBand
from dntracker.office.grid import Grid
from dntracker.office.names import BAND
from dntracker.office.package import BookSheet
from dntracker.office.references import Area, area, number

A4, POINTS_PER_MM = (210.0, 297.0), 72 / 25.4
_A4_CODE, _A3_CODE = "9", "8"
SMALLEST, NARROWEST = 0.6, 0.5  # an 11 point text below 6.6 points; half of the paper left empty


def page_faults(book: Anatomy, sheet: BookSheet, bands: Sequence[DrawnBand]) -> list[Fault]:
    """The faults of the page on which a sheet with bands is printed."""
    grid = book.grid(sheet)
    printed = _printed(book, sheet)
    found = [Fault("no_print_area", Severity.NOTE, sheet.name)] if printed is None else []
    if printed is not None:
        found += [
            Fault("band_unprinted", severity, sheet.name, str(band.area), BAND + band.code, {"area": str(printed)})
            for band in bands
            if band.sheet == sheet and (severity := _unprinted(band, printed))
        ]
    return found + list(_paper(sheet, grid, printed or _used(grid)))


def _paper(sheet: BookSheet, grid: Grid, printed: Area) -> Iterator[Fault]:
    xml = grid.before + grid.after
    setup, margins = attributes(xml, "pageSetup"), attributes(xml, "pageMargins")
    if setup.get("paperSize", _A4_CODE) != _A4_CODE:
        yield Fault("not_a4", Severity.NOTE if setup["paperSize"] == _A3_CODE else Severity.WARN, sheet.name)
    wide = setup.get("orientation") == "landscape"
    room = A4[wide] * POINTS_PER_MM - 72 * sum(float(margins.get(edge, 0.7)) for edge in ("left", "right"))
    width = sum(grid.width(column) for column in range(printed.left, printed.right + 1))
    fits = attributes(xml, "pageSetUpPr").get("fitToPage") in ("1", "true") and setup.get("fitToWidth") != "0"
    told = {"percent": round(100 * room / width) if width else 100, "wide": wide}
    if width > room and not fits:
        scale = int(setup.get("scale", "100")) / 100
        if width * scale > room:
            yield Fault("too_wide", Severity.WARN, sheet.name, str(printed), data=told)
    elif width * SMALLEST > room:
        yield Fault("too_small", Severity.WARN, sheet.name, str(printed), data=told)
    elif width < room * NARROWEST:
        yield Fault("too_narrow", Severity.NOTE, sheet.name, str(printed), data={"percent": round(100 * width / room)})


def attributes(xml: str, tag: str) -> dict[str, str]:
    """The attributes of the first such tag."""
    found = re.search(rf"<{tag}\b([^>]*)>", xml)
    return dict(re.findall(r'(\w+)="([^"]*)"', found[1])) if found else {}


def _printed(book: Anatomy, sheet: BookSheet) -> Area | None:
    found = [name for name in book.names if name.name == "_xlnm.Print_Area" and sheet.name in (name.scope, name.sheet)]
    last = re.search(r"!(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)$", found[0].text) if found else None
    return area(last[1]) if last else None


def _used(grid: Grid) -> Area:
    columns = [number(column) for line in grid.lines.values() for column in line.cells]
    return Area(1, 1, max(grid.lines, default=1), max(columns, default=1))


def _unprinted(band: DrawnBand, printed: Area) -> Severity | None:
    # Columns may be left out on purpose, as what a chart points at; rows that go on growing may not.
    if not (printed.top <= band.area.top and band.area.bottom <= printed.bottom):
        return Severity.WARN
    columns = [*band.codes, band.area.left]
    return None if all(printed.left <= column <= printed.right for column in columns) else Severity.NOTE
