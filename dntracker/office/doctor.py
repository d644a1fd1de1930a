"""The template doctor: what is wrong or risky in a workbook before it is used as a template."""

from dntracker.domain.check import Severity
from dntracker.domain.template import Codes, Fault
from dntracker.office import errors
from dntracker.office.anatomy import Anatomy
from dntracker.office.bands import bands_of
from dntracker.office.doctor_bands import band_faults
from dntracker.office.doctor_formulas import formula_faults
from dntracker.office.doctor_names import name_faults
from dntracker.office.doctor_once import once_faults
from dntracker.office.doctor_package import package_faults
from dntracker.office.doctor_page import page_faults
from dntracker.office.doctor_preview import preview_faults
from dntracker.office.errors import UnusableTemplate
from dntracker.office.package import Package
from dntracker.office.screening import fault_of

LARGEST_TEMPLATE = 16 << 20  # bytes; a sheet with a coat of arms takes 200 KiB
_ORDER = list(Severity)


def diagnose(data: bytes, codes: Codes) -> list[Fault]:
    """Everything that is wrong or risky in a workbook as a template of what is offered, the worst first."""
    if why := errors.TOO_LARGE if len(data) > LARGEST_TEMPLATE else fault_of(data):
        return [_unreadable(why)]
    try:
        found = _faults(Anatomy(Package(data, "")), data, codes)
    except UnusableTemplate as error:
        return [_unreadable(errors.ENTITIES if error.details["reason"] == "not_plain" else errors.DAMAGED)]
    return sorted(found, key=lambda one: _ORDER.index(one.severity))


def _faults(book: Anatomy, data: bytes, codes: Codes) -> list[Fault]:
    bands = bands_of(book, codes)
    bound = {band.sheet.name for band in bands}
    found = [
        *name_faults(book, codes),
        *(fault for band in bands for fault in band_faults(book, band, bands, codes)),
        *(fault for band in bands for fault in once_faults(book, band)),
        *formula_faults(book, bands),
        *(fault for sheet in book.sheets if sheet.name in bound for fault in page_faults(book, sheet, bands)),
        *package_faults(book),
    ]
    stopping = any(one.severity is Severity.BLOCK for one in found)
    return found if stopping else found + preview_faults(book, data, bands)


def _unreadable(why: str) -> Fault:
    return Fault("unreadable", Severity.BLOCK, data={"why": why})
