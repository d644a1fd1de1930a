"""Reading a workbook that somebody sent, in a process of its own: however it is made, the program goes on."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import msgspec

from dntracker import READ_WORKBOOK
from dntracker.domain.workbook import Book
from dntracker.office import errors
from dntracker.office.errors import UnreadableBook
from dntracker.office.screening import LARGEST_FILE, fault_of

SECONDS = 60
GLANCE = 0.1  # seconds between two looks at whether the work goes on
MEMORY = 512 << 20  # bytes; 200.000 cells took 68 MiB
_BOOK, _ANSWER = "book.xlsx", "answer.json"


def read(path: Path, *, going: Callable[[], object] = int, seconds: float = SECONDS) -> tuple[Book, str]:
    """The workbook at `path` and the SHA-256 of its bytes; raises UnreadableBook, and what `going` raises to stop it.

    The bytes that are looked through, hashed and read are the same, whoever saves the file meanwhile.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableBook(path.name, errors.TOO_LARGE)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableBook(path.name, errors.GONE) from error
    if why := fault_of(data):
        raise UnreadableBook(path.name, why)
    with TemporaryDirectory(prefix="dntracker-", ignore_cleanup_errors=True) as folder:
        Path(folder, _BOOK).write_bytes(data)
        why = _run(Path(folder), seconds, going)
        book, why = (None, why) if why else _answer(Path(folder, _ANSWER))
    if book is None:
        raise UnreadableBook(path.name, why)
    return book, sha256(data).hexdigest()


def serve(folder: str) -> int:
    """What the other process does: read the book in `folder` and write the answer beside it."""
    from dntracker.office.limits import limit  # both only in that process

    limit(MEMORY, SECONDS)
    from dntracker.office.book import read_book  # under the limit

    answer = msgspec.json.encode(read_book(Path(folder, _BOOK)))
    Path(folder, _ANSWER).write_bytes(answer)
    return 0


def _run(folder: Path, seconds: float, going: Callable[[], object]) -> str:
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, *([] if frozen else ["-m", "dntracker"]), READ_WORKBOOK, str(folder)]
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
    until = monotonic() + seconds
    with subprocess.Popen(
        command,
        env=os.environ | {"PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            while child.poll() is None:
                going()
                if monotonic() > until:
                    return errors.TOO_SLOW
                with suppress(subprocess.TimeoutExpired):
                    child.wait(min(GLANCE, seconds))
        finally:
            child.kill()  # nothing happens to one that has ended
    if child.returncode < 0 and -child.returncode == getattr(signal, "SIGXCPU", 0):
        return errors.TOO_SLOW
    return errors.DAMAGED if child.returncode else ""


def _answer(path: Path) -> tuple[Book | None, str]:
    from dntracker.office.book import Answer

    try:
        answer = msgspec.json.decode(path.read_bytes(), type=Answer)
    except (OSError, msgspec.DecodeError):
        return None, errors.DAMAGED
    return answer.book, answer.why
