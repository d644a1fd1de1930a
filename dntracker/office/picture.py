"""The picture of a sheet's code: put in place of the template's picture `MA_QR`, or taken out where there is none."""

import re

from dntracker.office.package import Package

PICTURE = "MA_QR"
_PART = "xl/media/ma-qr.png"
_ID = "rIdMaQr"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ANCHOR = re.compile(r"<xdr:(\w+Anchor)\b(?:(?!</xdr:\1>).)*</xdr:\1>", re.S)
_PIC = re.compile(r"<xdr:pic\b(?:(?!</xdr:pic>).)*</xdr:pic>", re.S)
_NAMED = re.compile(rf'<xdr:cNvPr\b[^>]*\s(?:name|descr|title)="{PICTURE}"')
_BLIP = re.compile(r"<a:blip\b[^>]*?(?:/>|>.*?</a:blip>)", re.S)


def show_code(package: Package, qr: bytes) -> None:
    """Shows this PNG wherever the template has a picture named `MA_QR`; without one that picture goes."""
    shown = False
    for part in [one for one in package.parts if re.fullmatch(r"xl/drawings/[^/]+\.xml", one)]:
        text = package.text(part)
        if _NAMED.search(text):
            package.put(part, _PIC.sub(_shown, text) if qr else _ANCHOR.sub(_left, text))
            if qr:
                _relate(package, part)
                shown = True
    if shown:
        package.parts[_PART] = qr
        types = package.text("[Content_Types].xml")
        if not re.search(r'<Default\b[^>]*Extension="png"', types, re.I):
            kind = '<Default Extension="png" ContentType="image/png"/>'
            package.put("[Content_Types].xml", re.sub(r"(<Types\b[^>]*>)", rf"\1{kind}", types, count=1))


def _shown(match: re.Match[str]) -> str:
    if not _NAMED.search(match[0]):
        return match[0]
    blip = f'<a:blip xmlns:r="{_OFFICE}" r:embed="{_ID}"/>'
    return re.sub(r"<a:srcRect\b[^>]*?(?:/>|>.*?</a:srcRect>)", "", _BLIP.sub(blip, match[0]), flags=re.S)


def _left(match: re.Match[str]) -> str:
    if not _NAMED.search(match[0]):
        return match[0]
    if len(re.findall(r"<xdr:(?:pic|sp|graphicFrame|cxnSp)\b", match[0])) == 1:
        return ""
    return _PIC.sub(lambda one: "" if _NAMED.search(one[0]) else one[0], match[0])  # one of a group


def _relate(package: Package, part: str) -> None:
    folder, _, leaf = part.rpartition("/")
    index = f"{folder}/_rels/{leaf}.rels"
    text = package.text(index) if index in package.parts else f'<Relationships xmlns="{RELATIONS}"></Relationships>'
    said = f'<Relationship Id="{_ID}" Type="{_KIND}" Target="/{_PART}"/></Relationships>'
    package.put(index, text.replace("</Relationships>", said, 1))
