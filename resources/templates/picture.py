"""The place of the QR code in a template: a white square of 18 mm that filling replaces, added to the finished file."""

import re
import struct
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.utils.cell import coordinate_to_tuple

SIDE = 648_000  # 18 mm in EMU
WHEN = (2026, 1, 1, 0, 0, 0)
DAY = "2026-01-01T00:00:00Z"  # openpyxl writes the moment of saving
_NAMES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_ANCHOR = (
    "<xdr:oneCellAnchor {names}><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
    '<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="{side}" cy="{side}"/><xdr:pic><xdr:nvPicPr>'
    '<xdr:cNvPr id="100" name="MA_QR" descr="MA_QR"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr>'
    '</xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{rel}" r:embed="rIdQr"/><a:stretch><a:fillRect/></a:stretch>'
    '</xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
)


def add_picture(target: Path, cell: str) -> None:
    """Puts the square's corner at a cell of the only sheet; writes the file anew, the same bytes for the same parts."""
    with ZipFile(target) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    row, column = coordinate_to_tuple(cell)
    anchor = _ANCHOR.format(names=_NAMES, column=column - 1, row=row - 1, side=SIDE, rel=_REL)
    if "xl/drawings/drawing1.xml" not in parts:
        _add_drawing(parts)
    drawing = _prefixed(parts["xl/drawings/drawing1.xml"].decode())
    parts["xl/drawings/drawing1.xml"] = drawing.replace("</xdr:wsDr>", f"{anchor}</xdr:wsDr>").encode()
    _relate(parts, "xl/drawings/_rels/drawing1.xml.rels", "rIdQr", "image", "../media/qr.png")
    parts["xl/media/qr.png"] = _white()
    types = parts["[Content_Types].xml"].decode()
    if 'Extension="png"' not in types:
        types = types.replace("</Types>", '<Default Extension="png" ContentType="image/png"/></Types>')
    parts["[Content_Types].xml"] = types.encode()
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{DAY}", core).encode()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            info = ZipInfo(name, WHEN)
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, data)


def _add_drawing(parts: dict[str, bytes]) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    parts["xl/drawings/drawing1.xml"] = f"<xdr:wsDr {_NAMES}></xdr:wsDr>".encode()
    _relate(parts, "xl/worksheets/_rels/sheet1.xml.rels", "rIdDrawing", "drawing", "../drawings/drawing1.xml")
    drawing = f'<drawing xmlns:r="{_REL}" r:id="rIdDrawing"/></worksheet>'
    parts[sheet] = parts[sheet].decode().replace("</worksheet>", drawing).encode()
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    override = f'<Override PartName="/xl/drawings/drawing1.xml" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].decode().replace("</Types>", override).encode()


def _prefixed(drawing: str) -> str:
    # As Excel writes it; openpyxl leaves the prefix out.
    named = drawing.replace(" xmlns=", " xmlns:xdr=", 1)
    return re.sub(r"<(/?)(?=\w+[\s>/])", r"<\1xdr:", named)


def _relate(parts: dict[str, bytes], part: str, key: str, kind: str, to: str) -> None:
    old = parts.get(part, _RELS.format("").encode()).decode()
    one = f'<Relationship Id="{key}" Type="{_REL}/{kind}" Target="{to}"/></Relationships>'
    parts[part] = re.sub(r"</Relationships>", one, old).encode()


def _white() -> bytes:
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\x00\xff")
    chunks = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
