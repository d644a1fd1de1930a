"""UUID version 7 (RFC 9562): ids that sort by the time they were made."""

import os
from uuid import UUID


def uuid7(milliseconds: int) -> str:
    """A new id whose first 48 bits are `milliseconds` since 1970 and whose other bits are random."""
    number = (milliseconds & ((1 << 48) - 1)) << 80
    chance = int.from_bytes(os.urandom(10), "big")
    number |= 0x7 << 76 | (chance >> 68) << 64 | 0b10 << 62 | chance & ((1 << 62) - 1)
    return str(UUID(int=number))
