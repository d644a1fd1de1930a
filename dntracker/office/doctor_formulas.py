"""What the doctor says about formulas: those that do not follow a growing band, look outside, or change by the day."""

import re
from collections.abc import Iterator, Sequence

from dntracker.domain.check import Severity
from dntracker.domain.template import Fault
from dntracker.office.anatomy import Anatomy
from dntracker.office.bands import DrawnBand
from dntracker.office.names import BAND
from dntracker.office.package import BookSheet, unescaped
from dntracker.office.references import rows_in

_FORMULA = re.compile(r"<f\b([^>]*?)(?:/>|>([^<]*)</f>)")
_OUTSIDE = re.compile(r"\[\d+\]|\[[^\]]+\.xl\w*\]")
_BY_TEXT = re.compile(r"\b(?:INDIRECT|OFFSET)\(", re.I)
_VOLATILE = re.compile(r"\b(?:NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)\(", re.I)
_LITERAL = re.compile(r'"(?:[^"]|"")*"')


def formula_faults(book: Anatomy, bands: Sequence[DrawnBand]) -> list[Fault]:
    """The faults of all formulas in cells."""
    found = list[Fault]()
    for sheet in book.sheets:
        for row, line in book.grid(sheet).lines.items():
            for column, rest in line.cells.items():
                if "<f" in rest and (formula := _FORMULA.search(rest)):
                    found += _faults((sheet, row, f"{column}{row}"), formula[1], unescaped(formula[2] or ""), bands)
    return found


def _faults(place: tuple[BookSheet, int, str], kind: str, text: str, bands: Sequence[DrawnBand]) -> Iterator[Fault]:
    sheet, row, cell = place
    home = next((band for band in bands if band.sheet == sheet and band.holds(row)), None)
    if home and 't="array"' in kind:
        yield Fault("array_formula", Severity.WARN, sheet.name, cell, BAND + home.code)
    said = _LITERAL.sub('""', text)
    told = {"formula": "=" + text}
    if _OUTSIDE.search(said):
        yield Fault("outside_formula", Severity.WARN, sheet.name, cell, data=told)
    if _BY_TEXT.search(said):
        yield Fault("formula_by_text", Severity.WARN, sheet.name, cell, data=told)
    if _VOLATILE.search(said):
        yield Fault("volatile_formula", Severity.WARN, sheet.name, cell, data=told)
    for band in bands:
        if _stays(sheet, row if band is home else 0, text, band):
            yield Fault("formula_stays", Severity.WARN, sheet.name, cell, BAND + band.code, told)


def _stays(sheet: BookSheet, own: int, text: str, band: DrawnBand) -> bool:
    """Whether a formula names a part of a band's rows, which its copies leave behind; `own`: its row in the band."""
    for named, top, bottom in rows_in(text):
        if (named or sheet.name) != band.sheet.name or bottom < band.area.top or top > band.area.bottom:
            continue
        whole = top <= band.models.start and bottom >= band.area.bottom
        if not whole and not (own and top == bottom == own):
            return True
    return False
