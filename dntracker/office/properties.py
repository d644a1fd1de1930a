"""What a workbook says of itself: title, subject, organisation and time; nothing about people, machines or folders."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from dntracker.domain.report import Report
from dntracker.office.package import Book, Package, escaped

_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>'
)
_PERSONAL = re.compile(r"<(Manager|Company|HyperlinkBase|Template|HeadingPairs|TitlesOfParts)\b.*?(?:/>|</\1>)", re.S)
_PATH = re.compile(r"<mc:AlternateContent\b(?:(?!</mc:AlternateContent>).)*absPath.*?</mc:AlternateContent>", re.S)
_WHO = re.compile(r'(<fileSharing\b[^>]*?)\suserName="[^"]*"')
_FOREIGN = r"(?:\\|@|/home/|/Users/|file:)"
_INSIDE = r"(?:(?!</property>).)*"
_TELLING = re.compile(rf"<property\b{_INSIDE}?{_FOREIGN}{_INSIDE}</property>", re.S)
"""A property of one's own that holds a folder, an account or an address."""
_AUTHOR = re.compile(r"(<author>)[^<]*(</author>)")


def set_properties(book: Book, report: Report, at: datetime) -> None:
    """Sets title, subject, author and time of the document, and drops what else tells who drew the template where."""
    package = book.package
    if "docProps/core.xml" in package.parts:
        package.put("docProps/core.xml", _CORE.format(_said(report, at)))
    _forget(package, "docProps/app.xml", _PERSONAL, "")
    _forget(package, book.part, _PATH, "")
    _forget(package, book.part, _WHO, r"\1")
    _forget(package, "docProps/custom.xml", _TELLING, "")
    for part in [part for part in package.parts if re.fullmatch(r"xl/comments\d*\.xml", part)]:
        _forget(package, part, _AUTHOR, lambda found: found[1] + escaped(report.author) + found[2])


def _said(report: Report, at: datetime) -> str:
    stamp = f"{at.astimezone(UTC) if at.tzinfo else at:%Y-%m-%dT%H:%M:%SZ}"
    values = [
        ("dc:title", report.title),
        ("dc:subject", report.subject),
        ("dc:creator", report.author),
        ("cp:lastModifiedBy", report.author),
    ]
    content = "".join(f"<{tag}>{escaped(text)}</{tag}>" for tag, text in values)
    times = (f"dcterms:{name}" for name in ("created", "modified"))
    return content + "".join(f'<{tag} xsi:type="dcterms:W3CDTF">{stamp}</{tag}>' for tag in times)


def _forget(package: Package, part: str, said: re.Pattern[str], instead: str | Callable[[re.Match[str]], str]) -> None:
    if part in package.parts and said.search(text := package.text(part)):
        package.put(part, said.sub(instead, text))
