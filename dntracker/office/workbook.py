"""Filling a template: the sheets' XML is patched inside the package, and every other part stays as it is."""

import os
from contextlib import suppress
from pathlib import Path

from dntracker.domain import fields
from dntracker.domain.report import Filled, Report, Stamp, Value
from dntracker.office.errors import TargetUnwritable, UnusableTemplate
from dntracker.office.filling import SheetFilling
from dntracker.office.names import BAND, COLUMNS
from dntracker.office.package import Book, Package
from dntracker.office.parts import move_elsewhere, move_names
from dntracker.office.properties import set_properties
from dntracker.office.styles import Styles
from dntracker.office.writer import Writer


def save(data: bytes, target: Path) -> None:
    """Puts a file in place in one step: a target that cannot be written stays as it was."""
    beside = target.with_name(f".{os.getpid()}.part")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            beside.unlink()
        raise TargetUnwritable(str(target)) from error


def filled(template: bytes, report: Report, name: str, stamp: Stamp) -> Filled:
    """The template with the report in it; `name` is what errors call it. Raises `UnusableTemplate`."""
    book = Book(Package(template, name))
    heading = report.fields | stamped(stamp)
    _require(book, report, heading)
    part = book.sole("styles") or ""
    styles = Styles(book.package.text(part), name)
    made = [SheetFilling(book, sheet, Writer(styles), report, heading) for sheet in book.sheets if sheet.names]
    for filling in made:
        book.package.put(filling.sheet.part, filling.text())
    book.package.put(part, styles.text())
    for filling in made:
        move_names(book, filling.moves, filling.sheet)
        move_elsewhere(book, filling.moves, filling.sheet)
    set_properties(book, report, stamp.at)
    return Filled(book.package.to_bytes(), tuple(number for filling in made for number in filling.numbers))


def stamped(stamp: Stamp) -> dict[str, Value]:
    """What a stamp adds to the heading; a sheet that is not issued has no code."""
    said = f"điều chỉnh lần {stamp.adjustment}" if stamp.adjustment else ""
    return {fields.ISSUE: stamp.code, fields.ADJUSTMENT: said}


def _require(book: Book, report: Report, heading: dict[str, Value]) -> None:
    wanted = {name for name in heading if not name.startswith(fields.HEADING)}  # that one may go with its column
    lost = book.nowhere() & {*wanted, *(kind + code for code in report.bands for kind in (BAND, COLUMNS))}
    if lost:
        raise UnusableTemplate("nowhere", min(lost))
    named = {name for sheet in book.sheets for name in sheet.names}
    for code, band in report.bands.items():
        if band.rows and BAND + code not in named:
            raise UnusableTemplate("missing_name", BAND + code)
