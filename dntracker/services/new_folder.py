"""A folder of files that appears when it is whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dntracker.domain.errors import UserError
from dntracker.domain.evidence_file import fit_name
from dntracker.office.errors import TargetUnwritable
from dntracker.office.workbook import put_in_place


class FolderInUse(UserError):
    """A `path` where there is something already."""

    code = "folder_in_use"


def require_free(folder: Path) -> None:
    """Raises FolderInUse unless the folder is empty or not there yet, TargetUnwritable where nobody can tell."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FolderInUse(path=str(folder))
    except OSError as error:
        raise TargetUnwritable(str(folder)) from error


def free_folder(folder: Path) -> Path:
    """The folder, or where there is something already one beside it with a number: *X (2)*."""
    found, number = folder, 2
    while found.exists():
        found, number = folder.with_name(f"{folder.name} ({number})"), number + 1
    return found


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder beside it to write into, which takes its place in the end; nothing is left of one that was interrupted.

    Raises TargetUnwritable.
    """
    partial = folder.with_name(f".{os.getpid()}-{fit_name(folder.name)[:40]}.part")
    try:
        partial.mkdir(parents=True)
        yield partial
        with suppress(FileNotFoundError):
            folder.rmdir()
        put_in_place(partial, folder)
    except (OSError, TargetUnwritable) as error:  # whoever asked knows the folder and not the one beside it
        raise TargetUnwritable(str(folder)) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
