"""Who holds a file: named to the next one who wants to write, gone when dead."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from dntracker.domain.act import Actor
from dntracker.services.files import open_desk
from dntracker.services.texts import sentence
from dntracker.store.files import open_store
from dntracker.store.lock import FileHold, HeldByOther
from dntracker.store.sqlite import UnopenedFile
from tests.support import MINH, Clock, a_file

HOLDER = """
import sys
from pathlib import Path
from tests.support import Clock
from dntracker.store.files import open_store
store = open_store(Path(sys.argv[1]), Clock(), user="Cán bộ L", program="cửa sổ khác")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "a.dntracker")


def another_program(path: Path) -> "subprocess.Popen[str]":
    """Another process that holds the file until its input ends."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_a_second_writer_is_told_who_holds_the_file(path: Path) -> None:
    clock = Clock()
    first = open_store(path, clock, user="Cán bộ L", program="DNTracker")
    with pytest.raises(HeldByOther) as caught:
        open_desk(path, clock, MINH)
    details = caught.value.details
    assert (details["user"], details["program"], details["since"]) == ("Cán bộ L", "DNTracker", clock())
    assert "(Cán bộ L, DNTracker, từ 10/01/2026 10:00)" in sentence(caught.value)
    assert str(details["computer"]) in sentence(caught.value)
    first.close()


def test_a_holder_whose_note_cannot_be_read_still_holds(path: Path) -> None:
    first = open_store(path, Clock())
    path.with_name(f".{path.name}.holder").write_text("{", encoding="utf-8")
    with pytest.raises(HeldByOther) as caught:
        open_store(path, Clock())
    assert "đang được mở để sửa" in sentence(caught.value)
    first.close()


def test_a_closed_file_leaves_nothing_beside_it_and_can_be_held_again(path: Path) -> None:
    for _ in range(2):
        open_store(path, Clock()).close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_refused_opening_leaves_the_holder_alone(path: Path) -> None:
    first = open_store(path, Clock())
    for _ in range(2):
        with pytest.raises(HeldByOther):
            open_store(path, Clock())
    first.close()
    open_store(path, Clock()).close()


def test_another_program_holds_it_and_one_that_was_killed_does_not(path: Path) -> None:
    other = another_program(path)
    with pytest.raises(HeldByOther) as caught:
        open_store(path, Clock())
    assert caught.value.details["program"] == "cửa sổ khác"
    reader = open_store(path, Clock(), readonly=True)
    reader.close()
    other.kill()
    other.communicate()
    assert path.with_name(f".{path.name}.holder").exists()
    ours = open_store(path, Clock(datetime.fromisoformat("2026-01-11T00:00:00Z")), user="Cán bộ M")
    holder = FileHold(path).holder()
    assert holder is not None
    assert (holder.user, holder.since) == ("Cán bộ M", "2026-01-11T00:00:00+00:00")
    ours.close()


def test_the_note_says_who_works(path: Path) -> None:
    desk = open_desk(path, Clock(), Actor("Cán bộ D"), program="dòng lệnh")
    holder = FileHold(path).holder()
    assert holder is not None
    assert (holder.user, holder.program) == ("Cán bộ D", "dòng lệnh")
    desk.close()


def test_a_link_to_a_held_file_is_held_too(path: Path) -> None:
    link = path.with_name("link.dntracker")
    link.symlink_to(path)
    first = open_store(path, Clock())
    with pytest.raises(HeldByOther):
        open_store(link, Clock())
    first.close()


@pytest.mark.parametrize("end", ["lock", "holder"])
def test_where_no_lock_can_be_written_it_is_told_and_nothing_is_held(path: Path, end: str) -> None:
    in_the_way = path.with_name(f".{path.name}.{end}")
    in_the_way.mkdir()
    with pytest.raises(UnopenedFile) as caught:
        open_store(path, Clock())
    assert sentence(caught.value).startswith(f"Chưa mở được {path}")
    in_the_way.rmdir()
    open_store(path, Clock()).close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
