"""What the doctor says about a band: its row of codes, its model rows, merges that its edge cuts."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from dntracker.domain.check import Severity
from dntracker.domain.template import Codes, Fault
from dntracker.office.anatomy import Anatomy
from dntracker.office.bands import DrawnBand, cell_name
from dntracker.office.names import BAND, MODELS
from dntracker.office.references import Area


def band_faults(book: Anatomy, band: DrawnBand, bands: Sequence[DrawnBand], codes: Codes) -> list[Fault]:
    """The faults of one band among all bands of the template."""
    return [
        *_rows(book, band),
        *_codes(band, codes),
        *_parts(book, band),
        *_spare(book, band),
        *_merges(book, band),
        *_tables(book, band),
        *_overlaps(band, bands),
    ]


def _rows(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    if band.plain:
        return
    if not band.codes:
        yield _fault("no_codes", Severity.BLOCK, band, row=band.area.top)
    elif not book.grid(band.sheet).line(band.area.top).hidden:
        yield _fault("codes_shown", Severity.BLOCK, band, row=band.area.top)
    if not band.models:
        yield _fault("no_model_row", Severity.BLOCK, band, row=band.area.top)


def _codes(band: DrawnBand, codes: Codes) -> Iterator[Fault]:
    fields, seen = codes.bands[band.code], set[str]()
    for column, code in sorted(band.codes.items()):
        place = cell_name(band.area.top, column)
        if code.partition("@")[0] not in fields:
            near = get_close_matches(code.upper(), fields, 1)
            data = {"near": near[0] if near else "", "band": BAND + band.code}
            yield Fault("unknown_field", Severity.BLOCK, band.sheet.name, place, code, data)
        elif code in seen:
            yield Fault("field_twice", Severity.WARN, band.sheet.name, place, code)
        seen.add(code)


def _parts(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    for name in book.names:
        if name.area is None or name.name not in (BAND + band.code + part for part in MODELS):
            continue
        if name.sheet != band.sheet.name or not all(
            row in band.models for row in range(name.area.top, name.area.bottom + 1)
        ):
            yield Fault("model_outside", Severity.BLOCK, name.sheet, str(name.area), name.name, _of(band))


def _spare(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    parts = {BAND + band.code + part for part in MODELS}
    named = {name.area.top for name in book.names if name.area and name.name in parts}
    spare = [row for row in band.models if row not in named][1:]
    if spare:
        place = cell_name(spare[0], band.area.left)
        yield Fault("spare_rows", Severity.WARN, band.sheet.name, place, BAND + band.code, {"count": len(spare)})


def _merges(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    for merge in book.grid(band.sheet).merges:
        if merge.top == merge.bottom or not _meet(merge, band.area):
            continue
        cuts = not (band.holds(merge.top) and band.holds(merge.bottom))
        code = "merge_cut" if cuts else "merge_over_models"
        yield Fault(code, Severity.BLOCK, band.sheet.name, str(merge), BAND + band.code)


def _tables(book: Anatomy, band: DrawnBand) -> Iterator[Fault]:
    if any(kind in ("table", "pivotTable", "queryTable") for kind in book.beside(band.sheet)):
        yield _fault("table_object", Severity.WARN, band)


def _overlaps(band: DrawnBand, bands: Sequence[DrawnBand]) -> Iterator[Fault]:
    for other in bands[bands.index(band) + 1 :]:
        if other.sheet == band.sheet and _meet(band.area, other.area):
            yield Fault(
                "bands_overlap", Severity.BLOCK, band.sheet.name, str(band.area), BAND + band.code,
                {"other": BAND + other.code},
            )  # fmt: skip


def _meet(one: Area, other: Area) -> bool:
    return one.top <= other.bottom and other.top <= one.bottom


def _of(band: DrawnBand) -> dict[str, object]:
    return {"band": BAND + band.code}


def _fault(code: str, severity: Severity, band: DrawnBand, row: int = 0) -> Fault:
    place = cell_name(row, band.area.left) if row else str(band.area)
    return Fault(code, severity, band.sheet.name, place, BAND + band.code)
