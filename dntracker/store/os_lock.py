"""A lock of the operating system on a file of its own: it lets go when the holder dies, however it dies.

The `filelock` library does the same and costs 25 ms on the way to the first page.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR = 1 << 30  # Windows keeps others from reading what is locked: lock a byte that nobody reads


class OsLock:
    """The lock at `path`; the file is there only while somebody holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether we hold it."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Hold it, or False: another process does."""
        while not self.held:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            if not _locked(descriptor):
                os.close(descriptor)
                return False
            if self._names(descriptor):
                self._descriptor = descriptor
            else:  # its last holder took the name away while we came: begin anew
                os.close(descriptor)
        return True

    def release(self) -> None:
        """Let go and leave nothing behind."""
        if self._descriptor is None:
            return
        with suppress(OSError):
            self._path.unlink()  # before letting go, so that who waits sees it; Windows refuses that
        os.close(self._descriptor)
        self._descriptor = None
        if sys.platform == "win32":
            with suppress(OSError):
                self._path.unlink()

    def _names(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except FileNotFoundError:
            return False


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
