"""Backups of a file at work: when they are made, which are kept, how one comes back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.services import backups as service
from dntracker.services.backups import BackupCopy, kept, prune, restore
from dntracker.services.desk import Desk
from dntracker.services.files import open_desk
from dntracker.services.texts import LOCAL
from dntracker.store.backup import BackupFailed, manifest_path
from dntracker.store.check import check
from dntracker.store.lock import HeldByOther
from dntracker.store.sqlite import MissingFile, NotOurFile
from tests.support import LAN, Clock, a_file, a_store, cell, desk_at, state_of, told

NAME = "số liệu"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / f"{NAME}.dntracker")


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*.dntracker"))


def test_a_copy_is_made_once_a_day_before_the_first_change(path: Path) -> None:
    clock = Clock()
    desk = desk_at(path, clock=clock)
    assert desk.backups.last() is None
    desk.entry.record(cell(), "21")
    desk.entry.record(cell(), "22")
    [copy] = desk.backups.list()
    assert copy.at == clock()
    assert copy.manifest is not None
    assert copy.manifest.last_person == "Dữ liệu công bố"
    clock.turn(days=1)
    desk.entry.undo()
    assert [one.at for one in desk.backups.list()] == [clock(), clock() - timedelta(days=1)]
    assert names(desk.backups.folder) == [f"{NAME} 2026-01-10 100000.dntracker", f"{NAME} 2026-01-11 100000.dntracker"]
    desk.close()


def test_a_day_begins_at_midnight_in_vietnam(path: Path) -> None:
    clock = Clock(datetime(2026, 1, 10, 16, 30, tzinfo=UTC))
    desk = desk_at(path, clock=clock)
    desk.entry.record(cell(), "21")
    clock.turn(hours=1)
    desk.entry.record(cell(), "22")
    assert [f"{one.at:%d %H:%M}" for one in desk.backups.list()] == ["11 00:30", "10 23:30"]
    desk.close()


def test_a_second_start_on_the_same_day_makes_no_second_copy(path: Path) -> None:
    clock = Clock()
    for text in ("21", "22"):
        desk = desk_at(path, clock=clock)
        desk.entry.record(cell(), text)
        desk.close()
        clock.turn(hours=1)
    assert len(names(desk.backups.folder)) == 1


def test_at_closing_a_copy_is_made_only_of_what_changed(path: Path) -> None:
    clock = Clock()
    desk = desk_at(path, clock=clock)
    desk.entry.record(cell(), "21")
    for _ in range(2):
        clock.turn(minutes=1)
        desk.backups.at_close()
    newest, first = desk.backups.list()
    head = desk.store.journal.head()
    assert newest.manifest is not None
    assert head is not None
    assert newest.manifest.head == head.hash
    assert [f"{one.at:%H:%M}" for one in (newest, first)] == ["10:01", "10:00"]
    assert first.manifest is not None
    assert first.manifest.last_person == "Dữ liệu công bố"
    desk.close()


def test_a_file_in_memory_or_open_for_reading_is_not_backed_up(path: Path) -> None:
    reader = open_desk(path, Clock(), LAN, readonly=True)
    reader.backups.daily()
    reader.backups.at_close()
    assert not reader.backups.folder.exists()
    reader.close()


def test_a_failed_copy_is_told_until_one_succeeds_and_the_work_goes_on(path: Path) -> None:
    clock = Clock()
    desk = desk_at(path, clock=clock)
    desk.backups.folder.write_text("ở đây có một tệp", encoding="utf-8")
    desk.entry.record(cell(), "21")
    assert desk.backups.failed.startswith("Chưa sao lưu được vào")
    assert told(desk, cell()) == "21"
    desk.entry.record(cell(), "22")
    assert desk.backups.failed
    with pytest.raises(BackupFailed):
        desk.backups.now()
    desk.backups.folder.unlink()
    desk.backups.now()
    assert (desk.backups.failed, len(desk.backups.list())) == ("", 1)
    desk.close()


def test_the_second_folder_gets_the_same_copy_and_is_missed_when_it_is_gone(path: Path, tmp_path: Path) -> None:
    stick, clock = tmp_path / "USB", Clock()
    desk = open_desk(path, clock, LAN, second_backup=lambda: str(stick))
    desk.entry.record(cell(), "21")
    [name] = names(stick)
    assert (stick / name).read_bytes() == (desk.backups.folder / name).read_bytes()
    clock.turn(days=1)
    for one in stick.iterdir():
        one.unlink()
    stick.rmdir()
    stick.write_text("không cắm", encoding="utf-8")
    desk.entry.record(cell(), "22")
    assert "USB" in desk.backups.failed
    assert len(desk.backups.list()) == 2
    desk.close()


def copies(days: int, every: timedelta = timedelta(days=1)) -> list[BackupCopy]:
    newest = datetime(2026, 3, 31, 17, tzinfo=LOCAL)
    return [BackupCopy(Path(f"{number}"), newest - number * every, None) for number in range(days)]


def test_fourteen_days_twelve_months_and_every_year_are_kept() -> None:
    all_copies = copies(4 * 365)
    keep = kept(all_copies)
    left = sorted((one.at.date() for one in all_copies if one.path in keep), reverse=True)
    days = [one.at.date() for one in all_copies[:14]]
    assert left[:14] == days
    months = [f"{one:%Y-%m}" for one in left[14:]]
    assert months == [
        "2026-02", "2026-01", "2025-12", "2025-11", "2025-10", "2025-09", "2025-08", "2025-07", "2025-06", "2025-05",
        "2025-04", "2024-12", "2023-12", "2022-12",
    ]  # fmt: skip
    assert f"{left[14]:%d/%m}" == "28/02"


def test_of_an_earlier_day_the_last_copy_is_kept_and_the_one_before_its_first_change() -> None:
    today = BackupCopy(Path("hôm nay"), datetime(2026, 4, 1, 9, tzinfo=LOCAL), None)
    assert kept([today, *copies(5, timedelta(hours=1))]) == {today.path, Path("0"), Path("4")}


def test_of_the_newest_day_every_copy_is_kept() -> None:
    assert kept(copies(5, timedelta(hours=1))) == {Path(str(number)) for number in range(5)}


@given(st.lists(st.integers(0, 10 * 365 * 24), max_size=60))
def test_the_newest_is_always_kept_and_pruning_twice_changes_nothing(hours: list[int]) -> None:
    start = datetime(2020, 1, 1, tzinfo=LOCAL)
    made = [BackupCopy(Path(str(number)), start + timedelta(hours=one), None) for number, one in enumerate(hours)]
    keep = kept(made)
    left = [one for one in made if one.path in keep]
    assert not made or max(made, key=lambda one: one.at) in left
    assert kept(left) == {one.path for one in left}
    assert {one.at.year for one in left} == {one.at.year for one in made}


def test_pruning_removes_copies_with_their_manifests_and_nothing_else(path: Path, tmp_path: Path) -> None:
    clock = Clock()
    desk = desk_at(path, clock=clock)
    first, _, last = (made_at(desk, clock) for _ in range(3))
    clock.turn(days=1)
    today = made_at(desk, clock)
    folder = desk.backups.folder
    others = ["cds-danang.dntracker", f"{NAME} trước họp.dntracker", f"{NAME} khác 2026-01-10 100000.dntracker"]
    for name in others:
        (folder / name).write_text("", encoding="utf-8")
    prune(folder, NAME, desk.store.journal.origin)
    assert names(folder) == sorted([first.name, last.name, today.name, *others])
    assert {one.name for one in folder.glob("*.json")} == {manifest_path(one).name for one in (first, last, today)}
    desk.close()


def made_at(desk: Desk, clock: Clock) -> Path:
    """A copy made now; a minute passes."""
    made = desk.backups.now()
    clock.turn(minutes=1)
    return made


def test_a_copy_is_as_old_as_its_name_says_wherever_it_was_copied(path: Path) -> None:
    desk = desk_at(path)
    desk.backups.now()
    [copy] = desk.backups.list()
    copy.path.touch()
    assert [one.at for one in desk.backups.list()] == [copy.at]
    desk.close()


def test_a_copy_comes_back_and_the_present_file_is_put_aside(path: Path) -> None:
    clock = Clock()
    desk = desk_at(path, clock=clock)
    copy = desk.backups.now()
    desk.entry.record(cell(), "21")
    with pytest.raises(HeldByOther):
        restore(copy, path, clock)
    assert told(desk, cell()) == "21"
    desk.close()
    aside = restore(copy, path, clock)
    assert aside is not None
    assert aside.name == f"{NAME} (trước khôi phục 2026-01-10 100000).dntracker"
    again, before = desk_at(path), desk_at(aside)
    assert state_of(again.store) == state_of(a_store())
    assert told(before, cell()) == "21"
    assert (check(again.store), check(before.store)) == ([], [])
    again.close()
    before.close()


def test_what_was_put_aside_is_never_put_aside_over(path: Path) -> None:
    copy = desk_copy(path, lambda desk: desk.backups.now())
    asides = {restore(copy, path, Clock()) for _ in range(3)}
    assert len(asides) == 3
    assert all(one is not None and one.is_file() for one in asides)


def test_a_copy_comes_back_over_a_damaged_file(path: Path) -> None:
    copy = desk_copy(path, lambda desk: desk.backups.now())
    path.write_bytes(b"hong" * 1000)
    aside = restore(copy, path, Clock())
    assert aside is not None
    assert aside.read_bytes() == b"hong" * 1000
    desk = desk_at(path)
    assert check(desk.store) == []
    desk.close()


def test_a_copy_comes_back_where_there_is_no_file(path: Path) -> None:
    copy = desk_copy(path, lambda desk: desk.backups.now())
    path.unlink()
    assert restore(copy, path, Clock()) is None
    desk_at(path).close()


@pytest.mark.parametrize(("content", "error"), [(None, MissingFile), (b"khong phai", NotOurFile)])
def test_what_is_no_copy_moves_nothing(path: Path, content: bytes | None, error: type[Exception]) -> None:
    copy = path.with_name("copy.dntracker")
    if content:
        copy.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(error):
        restore(copy, path, Clock())
    assert path.read_bytes() == before
    assert set(names(path.parent)) <= {path.name, copy.name}


def desk_copy(path: Path, deed: Callable[[Desk], Path]) -> Path:
    """What a deed made while the file was open."""
    desk = desk_at(path)
    made = deed(desk)
    desk.close()
    return made


def test_the_numbers_of_kept_copies_are_those_of_the_issue() -> None:
    assert (service.DAILY, service.MONTHLY) == (14, 12)


def test_two_copies_of_one_second_are_two(path: Path) -> None:
    desk = desk_at(path)
    desk.entry.record(cell(), "21")
    desk.backups.now()
    desk.backups.at_close()
    found = desk.backups.list()
    assert [f"{one.at:%S}" for one in found] == ["01", "00"]
    acts = [one.manifest.counts["journal_act"] for one in found if one.manifest]
    assert acts[0] == acts[1] + 1
    desk.close()
