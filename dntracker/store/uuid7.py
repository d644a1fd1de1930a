"""UUID version 7 (RFC 9562): ids that sort by the time they were made."""

import secrets
from uuid import UUID


def uuid7(milliseconds: int) -> str:
    """A new id whose first 48 bits are `milliseconds` since 1970 and whose other bits are random."""
    number = (milliseconds & ((1 << 48) - 1)) << 80
    number |= 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(UUID(int=number))
