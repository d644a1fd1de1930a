"""What is looked at before a foreign workbook is read: what kind of file it is, and how large it would become."""

import zipfile
from io import BytesIO

from dntracker.office import errors

LARGEST_FILE = 64 << 20
LARGEST_WHOLE = 384 << 20
LARGEST_RATIO, RATIO_FROM = 200, 4 << 20  # workbooks are deflated ten to thirty times; a bomb a thousand times
MOST_PARTS = 5000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BIFF = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")  # .xls before it became an OLE file


def fault_of(data: bytes) -> str:
    """Why these bytes are no workbook to be read (a reason of `UnreadableBook`), or nothing."""
    if data.startswith(_OLE):
        return errors.ENCRYPTED if _ENCRYPTED in data else errors.OLD_BOOK
    if data.startswith(_BIFF):
        return errors.OLD_BOOK
    if not data.startswith(b"PK"):
        return errors.NOT_A_BOOK
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _fault_of_parts(archive.infolist(), len(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return errors.DAMAGED


def _fault_of_parts(parts: list[zipfile.ZipInfo], size: int) -> str:
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        return errors.ENCRYPTED
    if "[Content_Types].xml" not in names or any(name.endswith("workbook.bin") for name in names):
        return errors.NOT_A_BOOK
    packed = sum(part.compress_size for part in parts)
    if len(parts) > MOST_PARTS or len(names) < len(parts) or packed > size:  # the last two: parts laid over each other
        return errors.BOMB
    if sum(part.file_size for part in parts) > LARGEST_WHOLE or any(map(_is_bomb, parts)):
        return errors.BOMB
    return ""


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > RATIO_FROM and part.file_size > LARGEST_RATIO * max(part.compress_size, 1)
