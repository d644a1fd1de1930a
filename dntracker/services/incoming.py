"""A workbook that somebody sent, read and not looked at yet."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from dntracker.domain.workbook import Book
from dntracker.office.reading import SECONDS, read


class Incoming(Struct, frozen=True):
    """What a file held when it was read; `hash` is the SHA-256 of its bytes."""

    name: str
    hash: str
    book: Book


def receive(path: Path, going: Callable[[], object] = int, seconds: float = SECONDS) -> Incoming:
    """Read a workbook in a process of its own; raises UnreadableBook, and what `going` raises to stop it.

    It touches nothing of the open file, and can be done on another thread.
    """
    book, digest = read(path, going=going, seconds=seconds)
    return Incoming(path.name, digest, book)
