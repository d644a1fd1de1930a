"""What the doctor says about a whole file: programs in it, links out of it, hidden or locked sheets, its styles."""

import re
from collections.abc import Iterator

from dntracker.domain.check import Severity
from dntracker.domain.template import Fault
from dntracker.office.anatomy import Anatomy

MOST_STYLES = 64_000  # Excel opens no file with more cell formats


def package_faults(book: Anatomy) -> list[Fault]:
    """The faults of the package and its sheets."""
    return [*_parts(book), *_sheets(book), *_styles(book)]


def _parts(book: Anatomy) -> Iterator[Fault]:
    parts = book.package.parts
    if any(part.endswith("vbaProject.bin") for part in parts) or "macroEnabled" in _types(book):
        yield Fault("macros", Severity.WARN)
    links = [part for part in parts if re.fullmatch(r"xl/externalLinks/[^/]+\.xml", part)]
    if links:
        yield Fault("external_links", Severity.WARN, data={"count": len(links)})
    if "xl/connections.xml" in parts or any(part.startswith("xl/queryTables/") for part in parts):
        yield Fault("connections", Severity.WARN)
    if any(part.startswith(("xl/activeX/", "xl/ctrlProps/", "xl/embeddings/")) for part in parts):
        yield Fault("embedded", Severity.WARN)


def _sheets(book: Anatomy) -> Iterator[Fault]:
    yield from (Fault("hidden_sheet", Severity.WARN, name) for name in book.hidden())
    for sheet in book.sheets:
        if "<sheetProtection" in book.grid(sheet).after:
            yield Fault("protected_sheet", Severity.NOTE, sheet.name)
    if re.search(r'<workbookProtection\b[^>]*\blockStructure="(?:1|true)"', book.package.text(book.part)):
        yield Fault("protected_book", Severity.NOTE)


def _styles(book: Anatomy) -> Iterator[Fault]:
    part = book.sole("styles")
    text = book.package.text(part) if part and part in book.package.parts else ""
    section = re.search(r"<cellXfs\b[^>]*>(.*?)</cellXfs>", text, re.S)
    if section is None:
        yield Fault("no_styles", Severity.BLOCK)
    elif (count := section[1].count("<xf ")) > MOST_STYLES:
        yield Fault("too_many_styles", Severity.BLOCK, data={"count": count, "most": MOST_STYLES})


def _types(book: Anatomy) -> str:
    return book.package.text("[Content_Types].xml")
