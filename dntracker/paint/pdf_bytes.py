"""What is painted as the bytes of a PDF: the same painting makes the same bytes."""

import re
from collections.abc import Callable
from hashlib import sha256
from uuid import UUID

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice
from PySide6.QtGui import QPdfWriter

_MOMENT = re.compile(rb'/(?:Creation|Mod)Date \(D:[^)]*\)|\sxmp:\w+Date="[^"]*"')
_IDENTITY = re.compile(rb"uuid:([0-9a-f-]{36})")


def drawn_pdf(draw: Callable[[QPdfWriter], object], title: str, author: str) -> bytes:
    """What `draw` paints on a writer, with the properties of the file set, but for a time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setAuthor(author)
    writer.setCreator("DNTracker")
    QHashSeed.setDeterministicGlobalSeed()  # Qt writes fonts in the order of a hash
    try:
        draw(writer)
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return _timeless(bytes(buffer.data().data()))


def _timeless(data: bytes) -> bytes:
    # equal pages make equal bytes; nothing becomes longer or shorter, since a PDF says at which byte things stand
    data = _MOMENT.sub(lambda found: b" " * len(found[0]), data)
    found = _IDENTITY.search(data)
    if found is None:
        return data
    old = found[1]
    bare = data.replace(old, b"").replace(old.hex().encode(), b"")
    new = str(UUID(bytes=sha256(bare).digest()[:16])).encode()
    return data.replace(old, new).replace(old.hex().encode(), new.hex().encode())
