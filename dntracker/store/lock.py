"""Who holds a file: one writer at a time, named to everybody else, recognised as gone when it died."""

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from dntracker.domain.errors import UserError
from dntracker.store.os_lock import OsLock
from dntracker.store.sqlite import UnopenedFile


class HeldByOther(UserError):
    """Another program (`computer`, `user`, `program`, `since`) holds the file at `path` for writing."""

    code = "held_by_other"


class Holder(Struct, frozen=True):
    """Who has a file open for writing; `since` is ISO 8601."""

    computer: str
    user: str
    program: str
    since: str
    pid: int


class FileHold:
    """The lock of one file: the operating system lets go of it when the holder dies, however it dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path = path.resolve()  # one file, one lock, by whatever link it was reached
        self._note = path.with_name(f".{path.name}.holder")
        self._lock = OsLock(path.with_name(f".{path.name}.lock"))
        self.after_crash = False
        """Whether the last holder never let go: it was killed, or the power was cut."""

    def take(self, user: str, program: str, since: str) -> None:
        """Hold the file; raises HeldByOther, naming the holder, or UnopenedFile where no lock can be written."""
        import platform  # 5 ms, and only writers need the computer's name

        note = Holder(platform.node(), user, program, since, os.getpid())
        try:
            if not self._lock.take():
                raise HeldByOther(path=str(self._path), **self._told())
            self.after_crash = self._note.exists()
            self._note.write_text(json.dumps(asdict(note), ensure_ascii=False), encoding="utf-8")
        except OSError as error:
            self.release()
            raise UnopenedFile(path=str(self._path), detail=error.strerror) from error

    def holder(self) -> Holder | None:
        """Who wrote the holder's note, if it can be read."""
        try:
            return Holder(**json.loads(self._note.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def release(self, *, sound: bool = True) -> None:
        """Let go and leave nothing behind; the note stays where the file was not found sound after a crash."""
        if self._lock.held:
            if sound:
                with suppress(OSError):
                    self._note.unlink()
            self._lock.release()

    def _told(self) -> dict[str, object]:
        holder = self.holder()
        if holder is None:
            return {}
        with suppress(ValueError):
            return {**asdict(holder), "since": datetime.fromisoformat(holder.since)}
        return asdict(holder)
