"""What the doctor says about names: missing, unknown, dead, kept to a sheet that is gone."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from dntracker.domain.check import Severity
from dntracker.domain.fields import heading
from dntracker.domain.template import Codes, Fault
from dntracker.office.anatomy import Anatomy, Name
from dntracker.office.names import BAND, COLUMNS, MODELS, STAMPED

PERIOD = "KY"
_OURS = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|KY")
_BUILT_IN = "_xlnm."


def name_faults(book: Anatomy, codes: Codes) -> list[Fault]:
    """The faults of the names of a workbook."""
    known = _known(codes)
    names = [name for name in book.names if not name.name.startswith(_BUILT_IN)]
    bound = {name.name for name in names if name.name in known}
    if not bound:
        return [Fault("not_bound", Severity.BLOCK), *(fault for name in names for fault in _dead(book, name, known))]
    found = [fault for name in names for fault in (*_dead(book, name, known), *_unknown(name, known))]
    return found + list(_missing(bound, codes))


def _known(codes: Codes) -> list[str]:
    bands = [name for code in codes.bands for name in (BAND + code, COLUMNS + code)]
    parts = [BAND + code + part for code in codes.bands for part in MODELS]
    inside = [field for band in codes.bands.values() for field in band]
    return [*codes.fields, *STAMPED, *bands, *parts, *inside, *map(heading, inside)]


def _missing(bound: set[str], codes: Codes) -> Iterator[Fault]:
    for code in codes.bands:
        if BAND + code not in bound:
            yield Fault("missing_band", Severity.BLOCK, name=BAND + code)
    if PERIOD in codes.fields and PERIOD not in bound:
        yield Fault("missing_field", Severity.WARN, name=PERIOD)


def _dead(book: Anatomy, name: Name, known: list[str]) -> Iterator[Fault]:
    ours = name.name in known
    severity = Severity.BLOCK if ours else Severity.NOTE
    if "#REF!" in name.text:
        yield Fault("dead_name", severity, name=name.name)
    elif name.area is not None and book.sheet(name.sheet) is None:
        yield Fault("name_without_sheet", severity, sheet=name.sheet, name=name.name)
    elif ours and name.area is None and not name.name.startswith(COLUMNS):
        yield Fault("name_of_no_cell", severity, name=name.name, data={"text": name.text})


def _unknown(name: Name, known: list[str]) -> Iterator[Fault]:
    if name.name in known or name.area is None or not _OURS.fullmatch(name.name):
        return
    near = get_close_matches(name.name, known, 1)
    cell = str(name.area).partition(":")[0]
    yield Fault("unknown_name", Severity.WARN, name.sheet, cell, name.name, {"near": near[0] if near else ""})
