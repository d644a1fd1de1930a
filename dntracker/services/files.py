"""Files: where they lie by default, how one is made, opened, copied, restored."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from dntracker import paths
from dntracker.domain.act import Actor, Clock
from dntracker.domain.errors import UserError
from dntracker.services import backups, texts
from dntracker.services.desk import Desk, desk_of
from dntracker.services.safe_folder import refuse_unsafe, unsafe_folder
from dntracker.store import backup
from dntracker.store import files as store_files

SUFFIX = ".dntracker"


class FileExists(UserError):
    """There is a file at `path` already."""

    code = "file_exists"


def default_path() -> Path:
    """Where a new file goes unless the user says otherwise: the documents, or the program's own folder if they are
    shared or synchronised.
    """
    import platformdirs  # 10 ms, and only a new file needs it

    documents = Path(platformdirs.user_documents_dir()) / "DNTracker"
    own = Path(platformdirs.user_data_dir("DNTracker", appauthor=False))
    return (own if unsafe_folder(documents) else documents) / f"cds-danang{SUFFIX}"


def create(path: Path, clock: Clock, *, seeded: bool) -> None:
    """Make a new file, with the city's published figures or with the catalogue and forms only.

    It appears under its name only when it is whole. Raises FileExists, UnsafeFolder, NotWritten.
    """
    from dntracker.services.seeding import seed, seed_frame  # 15 ms, and only a new file needs it
    from dntracker.services.seeds import Seeds

    refuse_unsafe(path)
    if path.exists():
        raise FileExists(path=str(path))
    store = store_files.create(None, clock)
    seeds = Seeds(paths.seeds())
    (seed if seeded else seed_frame)(store, seeds)
    backup.backup(store.connection, path)
    backup.manifest_path(path).unlink(missing_ok=True)
    store.close()


def open_desk(
    path: Path, clock: Clock, actor: Actor, *, readonly: bool = False, program: str = "DNTracker",
    second_backup: Callable[[], str] = str,
) -> Desk:  # fmt: skip
    """The desk for a file. Raises UnsafeFolder, and what opening a store raises."""
    if not readonly:
        refuse_unsafe(path)
    store = store_files.open_store(path, clock, readonly=readonly, user=actor.person, program=program)
    return desk_of(store, actor, today(clock), second_backup)


def desk_to_try(path: Path, clock: Clock, actor: Actor) -> Desk:
    """A desk over a copy of a file in memory: what is done there never comes into the file. Raises as reading it."""
    from dntracker.store.past import copy_of  # hashlib behind it is 4 ms and 3 MB of a start

    with closing(store_files.open_store(path, clock, readonly=True)) as store:
        return desk_of(copy_of(store), actor, today(clock))


@contextmanager
def desk_apart(desk: Desk) -> Iterator[Desk]:
    """A desk of its own over the same file and day, to read on another thread; in memory there is only the one."""
    if desk.path is None:
        yield desk
        return
    own = open_desk(desk.path, desk.store.clock, desk.actor, readonly=True)
    try:
        yield own.as_of(desk.as_of_day) if desk.as_of_day else own
    finally:
        own.close()


def today(clock: Clock) -> date:
    """The date in Vietnam."""
    return clock().astimezone(texts.LOCAL).date()


def save_copy(desk: Desk, target: Path) -> None:
    """A verified copy of an open file under another name; raises BackupFailed."""
    backup.backup(desk.store.connection, target)
    backup.manifest_path(target).unlink(missing_ok=True)


def copy_to_machine(path: Path, clock: Clock) -> Path:
    """A verified copy of a file from a shared folder, under a free name in the default folder."""
    source = store_files.open_store(path, clock, readonly=True)
    folder = default_path().parent
    target, number = folder / path.name, 2
    while target.exists():
        target, number = folder / f"{path.stem} ({number}){path.suffix}", number + 1
    try:
        backup.backup(source.connection, target)
        backup.manifest_path(target).unlink(missing_ok=True)
    finally:
        source.close()
    return target


restore = backups.restore
copies_beside = backups.copies_beside
