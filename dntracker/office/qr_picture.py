"""The picture of a template that gets the QR of an issued sheet: the one whose name or description is MA_QR."""

import re

from dntracker.office.package import Package

NAME = "MA_QR"
_PICTURE = re.compile(r"<(?:\w+:)?pic\b.*?</(?:\w+:)?pic>", re.S)
_NAMED = re.compile(rf'<(?:\w+:)?cNvPr\b[^>]*\s(?:name|descr)="{NAME}"')
_EMBEDDED = re.compile(r'\br:embed="([^"]+)"')


def put_qr(package: Package, png: bytes) -> None:
    """Give every such picture these bytes; it keeps its place and size."""
    for part in [name for name in package.parts if re.fullmatch(r"xl/drawings/[^/]+\.xml", name)]:
        related = package.related(part)
        for picture in _PICTURE.findall(package.text(part)):
            embedded = _EMBEDDED.search(picture) if _NAMED.search(picture) else None
            if embedded and embedded[1] in related:
                package.parts[related[embedded[1]][1]] = png
