"""Ways in which a place to write to fails, as each system tells it."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from dntracker.office import workbook

Trouble = Callable[[pytest.MonkeyPatch], None]


def full_disk(patch: pytest.MonkeyPatch) -> None:
    """What is written does not fit; it is known when it has to reach the disk."""

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    patch.setattr(os, "fsync", refuse)


def read_only_folder(patch: pytest.MonkeyPatch) -> None:
    """Nothing new may be made in the folder; who tests as root would be let in."""
    real_open, real_mkdir = Path.open, Path.mkdir

    def opened(path: Path, mode: str = "r", *rest: Any, **more: Any) -> IO[Any]:
        if set(mode) & set("wxa"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real_open(path, mode, *rest, **more)

    def made(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        if not path.exists():
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        real_mkdir(path, mode, parents, exist_ok)

    patch.setattr(Path, "open", opened)
    patch.setattr(Path, "mkdir", made)


def open_in_excel(patch: pytest.MonkeyPatch) -> None:
    """Windows replaces no file that a program has open."""

    def refused(_: Path, target: object) -> Path:
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(target))

    patch.setattr(Path, "replace", refused)
    patch.setattr(workbook, "WAIT", 0.0)


TROUBLES: tuple[Trouble, ...] = (full_disk, read_only_folder, open_in_excel)
