"""Backups where something is in the way: two files of one name, a stick that is gone, a folder that refuses."""

from datetime import datetime
from pathlib import Path

import pytest

from dntracker.services.backups import copies_beside, put_aside, restore
from dntracker.services.desk import Desk
from dntracker.services.files import create, open_desk
from dntracker.services.texts import LOCAL
from dntracker.store.backup import BackupFailed
from tests.support import LAN, Clock, a_file, cell

NOW = datetime(2026, 1, 10, 10, tzinfo=LOCAL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "a.dntracker")


def desk_with(path: Path, second: Path, clock: Clock) -> Desk:
    return open_desk(path, clock, LAN, second_backup=lambda: str(second))


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*.dntracker"))


def test_two_files_of_one_name_keep_their_own_copies_on_one_stick(path: Path, tmp_path: Path) -> None:
    stick, clock = tmp_path / "USB", Clock()
    other = tmp_path / "khác" / path.name
    other.parent.mkdir()
    create(other, clock, seeded=True)
    ours = desk_with(path, stick, clock)
    ours.entry.record(cell(), "21")
    ours.close()
    [first] = names(stick)
    clock.turn(minutes=1)
    theirs = desk_with(other, stick, clock)
    for _ in range(3):
        theirs.entry.record(cell(), f"{clock.now.minute}")
        theirs.backups.at_close()
        clock.turn(minutes=1)
    clock.turn(days=1)
    theirs.entry.record(cell(), "99")
    clock.turn(minutes=1)
    theirs.backups.at_close()
    theirs.close()
    assert names(stick)[0] == first
    assert len(names(stick)) == 1 + 2 + 2  # ours; the first and last of their first day; both of their second


def test_a_stick_that_was_gone_gets_its_copy_when_it_is_back(path: Path, tmp_path: Path) -> None:
    stick, clock = tmp_path / "USB", Clock()
    stick.write_text("không cắm", encoding="utf-8")
    desk = desk_with(path, stick, clock)
    desk.entry.record(cell(), "21")
    assert "USB" in desk.backups.failed
    desk.backups.now()
    assert "USB" in desk.backups.failed
    stick.unlink()
    clock.turn(minutes=11)
    desk.entry.record(cell(), "22")
    assert desk.backups.failed == ""
    assert len(names(stick)) == 1
    desk.close()


def test_a_copy_that_cannot_be_removed_is_told_and_the_work_goes_on(path: Path, tmp_path: Path) -> None:
    stick, clock = tmp_path / "USB", Clock()
    desk = desk_with(path, stick, clock)
    for _ in range(3):
        desk.entry.record(cell(), f"{clock.now.minute}")
        desk.backups.at_close()
        clock.turn(minutes=1)
    middle = stick / names(stick)[1]
    content = middle.with_name(f"{middle.name}.json").read_text(encoding="utf-8")
    middle.unlink()
    middle.mkdir()
    middle.with_name(f"{middle.name}.json").write_text(content, encoding="utf-8")
    clock.turn(days=1)
    desk.entry.record(cell(), "99")
    desk.backups.at_close()
    assert "USB" in desk.backups.failed
    desk.close()


def test_what_was_put_aside_comes_back_when_the_copy_cannot_take_its_place(path: Path) -> None:
    before = path.read_bytes()
    path.with_name(f"{path.name}-journal").write_bytes(b"")
    gone = path.with_name("bản sao.dntracker")
    with pytest.raises(FileNotFoundError), put_aside(path, NOW):
        gone.replace(path)
    assert path.read_bytes() == before
    assert {one.name for one in path.parent.iterdir()} == {path.name, f"{path.name}-journal"}


def test_restoring_where_nothing_can_be_written_is_a_sentence(path: Path, tmp_path: Path) -> None:
    place = tmp_path / "tệp"
    place.write_text("", encoding="utf-8")
    with pytest.raises(BackupFailed) as caught:
        restore(path, place / "b.dntracker", Clock())
    assert caught.value.details["path"] == str(place / "b.dntracker")
    (tmp_path / ".c.dntracker.restoring").mkdir()
    with pytest.raises(BackupFailed) as caught:
        restore(path, tmp_path / "c.dntracker", Clock())
    assert caught.value.details["path"] == str(tmp_path / "c.dntracker")
    assert not list(tmp_path.glob(".*.holder"))


def test_a_stick_that_is_gone_is_not_missed_where_nothing_changed(path: Path, tmp_path: Path) -> None:
    stick, clock = tmp_path / "USB", Clock()
    desk = desk_with(path, tmp_path / "USB", clock)
    desk.entry.record(cell(), "21")
    desk.backups.at_close()
    desk.close()
    (tmp_path / "USB").rename(tmp_path / "rút ra")
    stick.write_text("không cắm", encoding="utf-8")
    desk = desk_with(path, stick, clock)
    desk.backups.at_close()
    assert desk.backups.failed == ""
    desk.close()


def test_a_second_folder_that_was_given_up_is_no_longer_missed(path: Path, tmp_path: Path) -> None:
    second, clock = [tmp_path / "USB"], Clock()
    second[0].write_text("không cắm", encoding="utf-8")
    desk = open_desk(path, clock, LAN, second_backup=lambda: str(second[-1]))
    desk.entry.record(cell(), "21")
    assert "USB" in desk.backups.failed
    second.append(tmp_path / "USB mới")
    desk.backups.at_close()
    assert (desk.backups.failed, len(names(second[-1]))) == ("", 1)
    desk.close()


def test_a_copy_made_by_hand_reaches_the_second_folder_too(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "USB"
    desk = desk_with(path, stick, Clock())
    made = desk.backups.now()
    assert names(stick) == [made.name]
    assert desk.backups.failed == ""
    desk.close()


def test_the_copies_of_a_damaged_file_are_found_without_opening_it(path: Path) -> None:
    desk = open_desk(path, Clock(), LAN)
    made = desk.backups.now()
    desk.close()
    path.write_bytes(b"SQLite format 3\x00" + bytes(100))
    assert [one.path for one in copies_beside(path)] == [made]
