"""Opening: what is not our file, or newer, damaged or gone, is refused in a sentence and left as it is."""

import sqlite3
from pathlib import Path

import pytest

from dntracker import __version__
from dntracker.domain.errors import UserError
from dntracker.services.texts import sentence
from dntracker.store.files import open_store
from dntracker.store.migrations import NewerFile
from dntracker.store.sqlite import APPLICATION_ID, DamagedFile, MissingFile, NotOurFile, UnopenedFile, connect
from dntracker.store.store import Store
from tests.support import Clock, a_file

MODES = pytest.mark.parametrize("readonly", [True, False])


def foreign(path: Path) -> None:
    other = sqlite3.connect(path)
    other.executescript("PRAGMA journal_mode=WAL; CREATE TABLE song (title TEXT); INSERT INTO song VALUES ('x')")
    other.close()


def refused(path: Path, readonly: bool) -> UserError:
    """The error of opening; the file is as it was, and nothing lies beside it."""
    before = path.read_bytes()
    with pytest.raises(UserError) as caught:
        open_store(path, Clock(), readonly=readonly)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert "?" not in sentence(caught.value)
    return caught.value


@MODES
def test_a_missing_file_is_not_made(tmp_path: Path, readonly: bool) -> None:
    with pytest.raises(MissingFile):
        open_store(tmp_path / "a.dntracker", Clock(), readonly=readonly)
    assert list(tmp_path.iterdir()) == []


@MODES
@pytest.mark.parametrize("content", [b"", b"Ghi ch\xc3\xba h\xe1\xbb\x8dp", bytes(range(256)) * 64])
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: bytes, readonly: bool) -> None:
    path = tmp_path / "a.dntracker"
    path.write_bytes(content)
    assert isinstance(refused(path, readonly), NotOurFile)


@MODES
def test_a_database_of_another_program_is_refused(tmp_path: Path, readonly: bool) -> None:
    foreign(tmp_path / "a.dntracker")
    with pytest.raises(NotOurFile):
        open_store(tmp_path / "a.dntracker", Clock(), readonly=readonly)
    other = sqlite3.connect(tmp_path / "a.dntracker")
    assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert other.execute("SELECT title FROM song").fetchone() == ("x",)
    other.close()


@MODES
def test_a_file_of_a_later_release_is_refused_by_its_name(tmp_path: Path, readonly: bool) -> None:
    path = a_file(tmp_path / "a.dntracker")
    other = sqlite3.connect(path)
    step = other.execute("PRAGMA user_version").fetchone()[0] + 1
    other.execute("INSERT INTO release (step, version, at) VALUES (?, '9.4.0', '2031-01-01T00:00:00+00:00')", (step,))
    other.execute(f"PRAGMA user_version={step}")
    other.commit()
    other.close()
    error = refused(path, readonly)
    assert isinstance(error, NewerFile)
    assert error.details["release"] == "9.4.0"
    assert f"bản 9.4.0 ghi, mới hơn bản {__version__}" in sentence(error)


@MODES
@pytest.mark.parametrize("share", [0.03, 0.3, 0.9])
def test_a_file_that_was_cut_off_is_refused_as_damaged(tmp_path: Path, share: float, readonly: bool) -> None:
    path = a_file(tmp_path / "a.dntracker")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DamagedFile) as caught:
        read_all(open_store(path, Clock(), readonly=readonly))
    assert "Khôi phục từ một bản sao lưu" in sentence(caught.value)


def test_a_file_that_another_program_keeps_to_itself_is_not_called_damaged(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    other = connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UnopenedFile) as caught:
        open_store(path, Clock(), readonly=True)
    assert "đợi chương trình khác" in sentence(caught.value)
    other.close()


def test_a_file_is_opened_with_the_pragmas_that_keep_it_whole(tmp_path: Path) -> None:
    file = connect(a_file(tmp_path / "a.dntracker"))
    wanted = {
        "journal_mode": "delete", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
        "mmap_size": 0, "application_id": APPLICATION_ID,
    }  # fmt: skip
    assert {name: file.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    file.close()


def read_all(store: Store) -> None:
    for kind in store.kinds:
        store.select(kind.type)
