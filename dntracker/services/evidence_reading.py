"""Reading a file that somebody wants to attach: never more of it than the limit, and nothing that is no file."""

import errno
import os
import stat
from pathlib import Path

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import LIMIT
from dntracker.domain.evidence_file import Handling, fit_name, handling
from dntracker.services.evidence_texts import size_text

CHUNK = 1 << 20
_PLAINLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class EvidenceLarge(UserError):
    """A file (`name`) of more bytes (`size`) than one may have (`limit`)."""

    code = "evidence_large"


class EvidenceEmpty(UserError):
    """A file (`name`) without any content."""

    code = "evidence_empty"


class NotAFile(UserError):
    """What `name` leads to is a folder, a device or a pipe."""

    code = "evidence_no_file"


class EvidenceGone(UserError):
    """There is nothing under this `name` any more."""

    code = "evidence_gone"


class EvidenceUnreadable(UserError):
    """A file (`name`) that cannot be read; `detail` is the system's own word."""

    code = "evidence_unreadable"


class EvidenceRuns(UserError):
    """A file (`name`) that is a program or a script: evidence is something to read."""

    code = "evidence_runs"


def read_file(path: Path) -> tuple[str, bytes]:
    """The fitting name and the content of a file.

    Raises NotAFile, EvidenceGone, EvidenceLarge, EvidenceEmpty, EvidenceUnreadable, EvidenceRuns.
    """
    name = fit_name(path.name)
    try:
        _require_file(path.stat(), name)  # before opening: a device may do something when it is opened
        with os.fdopen(os.open(path, _PLAINLY), "rb", buffering=0) as file:
            found = os.fstat(file.fileno())
            _require_file(found, name)
            _require_size(found.st_size, name)
            content = _read(file.fileno())
    except FileNotFoundError as error:
        raise EvidenceGone(name=name) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a null in it
        raise EvidenceUnreadable(name=name, detail=_detail(error)) from error
    _require_size(len(content), name)
    if not content:
        raise EvidenceEmpty(name=name)
    if handling(name, content) is Handling.REFUSE:
        raise EvidenceRuns(name=name)
    return name, content


def _read(descriptor: int) -> bytes:
    # A file may grow while it is read, and some say nothing of their size: one byte more than the limit tells.
    content, left = bytearray(), LIMIT + 1
    while left and (chunk := os.read(descriptor, min(CHUNK, left))):
        content += chunk
        left -= len(chunk)
    return bytes(content)


def _require_file(found: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotAFile(name=name)


def _require_size(size: int, name: str) -> None:
    if size > LIMIT:
        raise EvidenceLarge(name=name, size=size_text(size), limit=size_text(LIMIT))


def _detail(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM):
        return "không có quyền đọc"
    return (isinstance(error, OSError) and error.strerror) or str(error)
