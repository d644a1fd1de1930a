"""Filling a template: the sheets' XML is patched inside the package, and every other part stays as it is."""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from time import sleep

from dntracker.domain import fields
from dntracker.domain.report import Filled, Report, Stamp, Value
from dntracker.office.errors import TargetUnwritable, UnusableTemplate, WrongEnding
from dntracker.office.filling import SheetFilling, read
from dntracker.office.moving.book import move_book
from dntracker.office.names import BAND, COLUMNS
from dntracker.office.package import Book, Package
from dntracker.office.picture import show_code
from dntracker.office.properties import set_properties
from dntracker.office.sheets import Sheets
from dntracker.office.styles import Styles
from dntracker.office.writer import Writer

PLAIN, WITH_MACROS = ".xlsx", ".xlsm"  # Excel opens neither under the name of the other
TRIES, WAIT = 4, 0.25  # seconds
_ORDER = count()  # two threads may save into one folder


def save(data: bytes, target: Path, pause: Callable[[float], object] = sleep) -> None:
    """Puts a file in place in one step: a target that cannot be written stays as it was."""
    beside = target.with_name(f".{os.getpid()}-{next(_ORDER)}.part")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(beside, target, pause)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be what is wrong
            beside.unlink()
        raise TargetUnwritable(str(target)) from error


def save_all(files: Mapping[Path, bytes]) -> None:
    """Puts files that belong together in place, all of them or none: where one cannot be written all are as before."""
    before = {path: path.read_bytes() if path.is_file() else None for path in files}
    written = list[Path]()
    try:
        for path, data in files.items():
            save(data, path)
            written.append(path)
    except TargetUnwritable:
        for path in written:
            old = before[path]
            path.unlink() if old is None else save(old, path)
        raise


def ending(data: bytes) -> str:
    """The ending that the name of a workbook must have for Excel to open it; raises `UnusableTemplate`."""
    return WITH_MACROS if "macroEnabled" in Package(data, "").text("[Content_Types].xml") else PLAIN


def require_ending(data: bytes, target: Path) -> None:
    """Raises `WrongEnding` for a workbook that Excel would not open under this name."""
    wanted = ending(data)
    if target.suffix.lower() != wanted:
        raise WrongEnding(target.name, wanted)


def save_book(data: bytes, target: Path) -> None:
    """Puts a workbook in place as `save` does; raises `WrongEnding` before anything is written."""
    require_ending(data, target)
    save(data, target)


def put_in_place(beside: Path, target: Path, pause: Callable[[float], object] = sleep) -> None:
    """Gives what lies beside it the target's name.

    On Windows nothing is replaced that Excel, a scanner or a preview has open: it is tried again for a second.
    """
    for _ in range(TRIES):
        try:
            beside.replace(target)
        except PermissionError:
            pause(WAIT)
        else:
            return
    beside.replace(target)


def filled(template: bytes, report: Report, name: str, stamp: Stamp, qr: bytes = b"") -> Filled:
    """The template with the report in it; `name` is what errors call it, `qr` a PNG. Raises `UnusableTemplate`."""
    book = Book(Package(template, name))
    heading = report.fields | stamped(stamp)
    _require(book, report, heading)
    styles = _styles(book)
    writer = Writer(styles, book.epoch)
    named = [sheet for sheet in book.sheets if any(name in heading or name.startswith(BAND) for name in sheet.names)]
    made = [SheetFilling(sheet, read(book, sheet), writer, report, heading) for sheet in named]
    for filling in made:
        book.package.put(filling.sheet.part, filling.text())
    move_book(book.package, {filling.sheet.name: filling.moves for filling in made})
    data = _finished(book, styles, report, stamp, qr)
    return Filled(data, tuple(number for filling in made for number in filling.numbers))


def filled_many(
    template: bytes,
    reports: Iterable[tuple[str, Report]],
    name: str,
    stamp: Stamp,
    qr: bytes = b"",
    going: Callable[[], object] = int,
) -> Filled:
    """One workbook with the template's sheet once for each (name of the sheet, report); the first says what it is.

    Raises `UnusableTemplate`, and what `going`, asked before each sheet, raises to stop it.
    """
    book = Book(Package(template, name))
    styles = _styles(book)
    sheets, first = Sheets(book, Writer(styles, book.epoch)), None
    for title, report in reports:
        going()
        heading = report.fields | stamped(stamp)
        _require(book, report, heading)
        sheets.add(title, report, heading)
        first = first or report
    assert first is not None, "a workbook has at least one sheet"
    sheets.finish()
    return Filled(_finished(book, styles, first, stamp, qr), tuple(sheets.numbers))


def _styles(book: Book) -> Styles:
    return Styles(book.package.text(book.sole("styles") or ""), book.package.name)


def _finished(book: Book, styles: Styles, report: Report, stamp: Stamp, qr: bytes) -> bytes:
    book.package.put(book.sole("styles") or "", styles.text())
    show_code(book.package, qr)
    set_properties(book, report, stamp.at)
    return book.package.to_bytes()


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
