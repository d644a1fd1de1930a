"""Where a command works: opens files for reading or writing and prints answers."""

import getpass
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dntracker.domain.act import Actor, Clock
from dntracker.domain.errors import UserError
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings, config_folder

PROGRAM = "dòng lệnh"


class NoFolder(UserError):
    """A `path` whose folder cannot be made."""

    code = "target_unwritable"


class Place:
    """Hands a command its clock, its files and its output."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    @contextmanager
    def reading(self, file: Path) -> Iterator[Desk]:
        """An open file to read, also beside an open window."""
        desk = files.open_desk(file, self.clock, self.actor(), readonly=True, program=PROGRAM)
        try:
            yield desk
        finally:
            desk.close()

    @contextmanager
    def writing(self, file: Path, by: str = "") -> Iterator[Desk]:
        """An open file to write; refused while another program holds it."""
        desk = files.open_desk(file, self.clock, self.actor(by), program=PROGRAM)
        try:
            yield desk
            desk.backups.at_close()
        finally:
            desk.close()

    def actor(self, by: str = "") -> Actor:
        """Who gives the command: the name given, else the one in the settings, else the login."""
        settings = Settings.load(config_folder())
        return Actor(by or settings.person or getpass.getuser(), settings.unit)


def answer(plain: object, lines: Iterable[str], *, as_json: bool) -> None:
    """Print an answer as JSON or as lines."""
    if as_json:
        print(json.dumps(plain, ensure_ascii=False, indent=1))
        return
    for line in lines:
        print(line)


def make_room(out: Path) -> None:
    """Make the folder of a file that is about to be written; raises NoFolder."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoFolder(path=str(out)) from error


def told(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)


def table(rows: list[list[str]], right: Iterable[int] = ()) -> Iterator[str]:
    """Rows as aligned columns; the columns in `right` are aligned right."""
    if not rows:
        return
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    flush = set(right)
    for row in rows:
        cells = [
            text.rjust(w) if i in flush else text.ljust(w) for i, (text, w) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
