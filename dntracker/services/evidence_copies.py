"""Copies of evidence files outside of the file: one to open in a private folder for a while, or one to keep."""

import os
import shutil
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from dntracker.domain.evidence import Evidence
from dntracker.domain.evidence_file import fit_name
from dntracker.office.errors import TargetUnwritable
from dntracker.office.workbook import put_in_place
from dntracker.store.os_lock import OsLock

LOCK = ".lock"
_FROM_ELSEWHERE = "[ZoneTransfer]\r\nZoneId=3\r\n"


class Copies:
    """The private folder of one program: others clean up what it leaves behind if it dies, never while it lives.

    `base` is the folder of all programs of this person; nobody else may look into it.
    """

    def __init__(self, base: Path) -> None:
        self._base = base
        self._own: tuple[Path, OsLock] | None = None

    def put(self, evidence: Evidence, content: bytes) -> Path:
        """A copy to open, to read only, under the file's own name; raises TargetUnwritable."""
        name = fit_name(evidence.name)
        try:
            folder = self._folder() / evidence.hash[:16]
            folder.mkdir(mode=0o700, exist_ok=True)
            path = folder / name
            if path.exists():
                _remove(path)  # the one before may have been made writable and changed
            write_copy(path, content)
            path.chmod(stat.S_IREAD)
        except OSError as error:
            raise TargetUnwritable(name) from error
        return path

    def clean(self) -> None:
        """Remove this program's copies, and those of programs that are gone; what is still open stays for later."""
        if self._own is not None:
            folder, lock = self._own
            self._own = None
            lock.release()
            _remove_all(folder)
        for folder in self._base.iterdir() if self._base.is_dir() else ():
            _clean_left(folder)

    def _folder(self) -> Path:
        while self._own is None or not self._own[0].is_dir():
            self._base.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(dir=self._base))
            lock = OsLock(folder / LOCK)
            with suppress(FileNotFoundError):  # who cleans up took it for one that was left: make another
                if lock.take():
                    self._own = folder, lock
        return self._own[0]


def base_folder() -> Path:
    """Where the copies of this person lie."""
    import platformdirs  # 10 ms, and only who opens evidence needs it

    return Path(platformdirs.user_cache_dir("DNTracker", appauthor=False)) / "minh-chung"


def write_copy(path: Path, content: bytes) -> None:
    """Write a content to a new file that nobody can run; Windows is told that it came from elsewhere.

    Office then shows it in its protected view, with macros off, as it would show the file in the mail that brought it.
    """
    with path.open("xb") as file:
        file.write(content)
    if sys.platform == "win32":
        with suppress(OSError):  # a disk without streams
            Path(f"{path}:Zone.Identifier").write_text(_FROM_ELSEWHERE, encoding="ascii", newline="")


def export_copy(target: Path, content: bytes) -> None:
    """Write a content under a chosen name, whole or not at all; raises TargetUnwritable."""
    beside = target.with_name(f".{os.getpid()}.part")
    try:
        write_copy(beside, content)
        put_in_place(beside, target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise TargetUnwritable(str(target)) from error


def _clean_left(folder: Path) -> None:
    lock = OsLock(folder / LOCK)
    with suppress(OSError):
        if folder.is_dir() and not folder.is_symlink() and lock.take():
            _remove_all(folder)  # while it is held: a folder made just now is not taken at the same time
            lock.release()
            folder.rmdir()  # Windows removes no file that is locked


def _remove_all(folder: Path) -> None:
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file() and not path.is_symlink():
                path.chmod(stat.S_IREAD | stat.S_IWRITE)  # Windows removes nothing that is to read only
    shutil.rmtree(folder, ignore_errors=True)


def _remove(path: Path) -> None:
    path.chmod(stat.S_IREAD | stat.S_IWRITE)
    path.unlink()
