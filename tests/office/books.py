"""Workbooks as people and programs send them, also those that nobody should send."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook

Value = str | float | bool | None
PLAIN = {"A1": "Chỉ tiêu", "B1": "Kỳ này"}


def a_book(cells: Mapping[str, Value], merged: tuple[str, ...] = (), formats: Mapping[str, str] | None = None) -> bytes:
    """A workbook of one sheet; texts that begin with = are formulas without a value."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for place, value in cells.items():
        sheet[place] = value
    for place, code in (formats or {}).items():
        sheet[place].number_format = code
    for place in merged:
        sheet.merge_cells(place)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(data: bytes, part: str, text: str | bytes) -> bytes:
    """The package with one part replaced or added."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != part:
                new.writestr(info.filename, old.read(info))
        new.writestr(part, text)
    return stream.getvalue()


def with_sheet(rows: str, rest: str = "", head: str = "") -> bytes:
    """A workbook whose sheet is this XML."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<?xml version="1.0"?>{head}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{rest}</worksheet>'
    return with_part(a_book(PLAIN), "xl/worksheets/sheet1.xml", sheet)


def a_bomb() -> bytes:
    """A workbook that becomes a thousand times as large."""
    return with_part(a_book(PLAIN), "xl/worksheets/sheet1.xml", b" " * (32 << 20))


def laid_over() -> bytes:
    """A workbook whose parts are listed twice."""
    stream = BytesIO(a_book(PLAIN))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.filelist.append(archive.filelist[0])
        archive._didModify = True  # type: ignore[attr-defined]
    return stream.getvalue()


def an_old_book() -> bytes:
    """What an .xls begins with."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le") + bytes(500)


def an_encrypted_book() -> bytes:
    """What a workbook with a password looks like from outside."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
