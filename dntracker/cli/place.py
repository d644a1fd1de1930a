"""Where a command works: opens files for reading or writing and prints answers."""

import getpass
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dntracker.domain.act import Actor, Clock
from dntracker.domain.errors import UserError
from dntracker.domain.evidence_file import fit_name, taken_by_windows
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings, config_folder

PROGRAM = "dòng lệnh"
BOOKS = (".xlsx", ".xlsm")
LONGEST_NAME = 220  # bytes, of 255: room for what a name is lengthened by while it is written


class NoFolder(UserError):
    """A `path` whose folder cannot be made."""

    code = "target_unwritable"


class WrongName(UserError):
    """A name that a file cannot have here; `text` says why."""

    code = "bad_argument"


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
        """An open file to write; refused while another program holds it, and to who does not know their PIN."""
        actor = self.actor(by)
        desk = files.open_desk(file, self.clock, actor, program=PROGRAM)
        with _working(desk, actor):
            yield desk
            desk.backups.at_close()

    @contextmanager
    def trying(self, file: Path, by: str = "") -> Iterator[Desk]:
        """A copy of a file in memory to write into, also beside an open window; refused to who may not write."""
        actor = self.actor(by)
        with _working(files.desk_to_try(file, self.clock, actor), actor) as desk:
            yield desk

    def actor(self, by: str = "") -> Actor:
        """Who gives the command: the name given, else the one in the settings, else the login."""
        settings = Settings.load(config_folder())
        return Actor(by or settings.person or getpass.getuser(), settings.unit)


@contextmanager
def _working(desk: Desk, actor: Actor) -> Iterator[Desk]:
    try:
        desk.work_as(actor.person, actor.unit)
        if (person := desk.rights.person()) and desk.rights.asks_pin(person):
            desk.rights.prove(person, pin_of(person.name))
        yield desk
    finally:
        desk.close()


def pin_of(name: str) -> str:
    """The PIN that is typed, or that is handed in as the first line."""
    if sys.stdin.isatty():
        return getpass.getpass(f"Mã PIN của {name}: ")
    return sys.stdin.readline().rstrip("\r\n")


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


def file_name(text: str) -> Path:
    """The path of an argument; raises WrongName where a part is longer than file systems take."""
    path = Path(text)
    longest = max(path.parts, key=len, default="")
    if len(longest.encode(errors="surrogateescape")) > LONGEST_NAME:
        raise WrongName(text=f"Tên {longest[:20]}… quá dài cho một tệp. Đặt tên ngắn hơn.")
    return path


def output(out: Path, file: Path, *ends: str) -> Path:
    """Where an answer is written; raises WrongName for another ending, a folder, a name that
    Windows refuses, or the file that is read.
    """
    if out.suffix.lower() not in ends:
        raise WrongName(
            text=f"Tên tệp {out.name} phải có đuôi {' hoặc '.join(filter(None, (', '.join(ends[:-1]), ends[-1])))}."
        )
    if not taken_by_windows(out.name):
        raise WrongName(text=f"Windows không nhận tên {out.name}. Đặt tên khác, ví dụ {fit_name(out.name)}.")
    if out.resolve() == file.resolve():
        raise WrongName(text=f"{out} chính là tệp đang đọc. Ghi ra một tệp khác.")
    if out.is_dir():
        raise WrongName(text=f"{out} là thư mục. Đặt tên khác cho tệp ghi ra.")
    return out


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
