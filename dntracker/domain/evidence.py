"""Evidence: a file that stands behind a figure, known by what is in it."""

from datetime import datetime

from msgspec import Struct

LIMIT = 10 * 1024 * 1024
"""Bytes of one file; ADR 17 says why."""
ADVISED = 200 * 1024 * 1024
"""Bytes of all files together from which on lighter ones are advised; nothing is refused."""
MOST = 20
"""Files of one figure."""


class Evidence(Struct, frozen=True):
    """A file behind a figure: its name, the SHA-256 of its content, its size in bytes, who attached it and when."""

    name: str
    hash: str
    size: int
    by: str = ""
    at: datetime | None = None
