"""Commands that make, back up and restore files."""

from argparse import Namespace

from dntracker.cli.place import Place, WrongName, told
from dntracker.services import files


def new(place: Place, asked: Namespace) -> None:
    """Make a new file, with the city's published figures unless `--empty`."""
    files.create(asked.file, place.clock, seeded=not asked.empty)
    told(str(asked.file))


def backup(place: Place, asked: Namespace) -> None:
    """A verified copy with its manifest; what lies at the target stays."""
    if asked.target.is_dir():
        raise WrongName(text=f"{asked.target} là thư mục. Ghi cả tên tệp, ví dụ {asked.target / asked.file.name}.")
    if asked.target.exists():
        raise files.FileExists(path=str(asked.target))
    with place.reading(asked.file) as desk:
        told(str(desk.backups.now(asked.target)))


def restore(place: Place, asked: Namespace) -> None:
    """Put a copy in the place of a file; the present one is put aside."""
    aside = files.restore(asked.backup, asked.file, place.clock)
    if aside:
        told(f"Tệp trước đó được giữ ở {aside}")
    told(str(asked.file))
