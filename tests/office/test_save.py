"""The file appears whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from dntracker.office.errors import TargetUnwritable
from dntracker.office.workbook import save


def test_a_file_replaces_the_one_of_the_same_name(tmp_path: Path) -> None:
    target = tmp_path / "Biểu 01 năm 2024.xlsx"
    target.write_bytes(b"old")
    save(b"new", target)
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_target_that_cannot_be_replaced_stays_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "taken.xlsx"
    target.mkdir()
    (target / "kept").write_bytes(b"old")
    with pytest.raises(TargetUnwritable) as refused:
        save(b"new", target)
    assert refused.value.details == {"path": str(target)}
    assert [path.name for path in tmp_path.rglob("*")] == ["taken.xlsx", "kept"]


def test_a_folder_that_is_gone_is_reported_with_the_path(tmp_path: Path) -> None:
    target = tmp_path / "gone" / "out.xlsx"
    with pytest.raises(TargetUnwritable) as refused:
        save(b"new", target)
    assert refused.value.details == {"path": str(target)}


def held_open(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A folder in which Windows refuses to replace a file; what is paused is listed."""

    def refused(_: Path, target: object) -> Path:
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(target))

    monkeypatch.setattr(Path, "replace", refused)
    return []


def test_a_file_that_excel_lets_go_of_is_replaced_after_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    pauses = held_open(monkeypatch)

    def let_go(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 2:
            monkeypatch.undo()

    save(b"new", target, let_go)
    assert target.read_bytes() == b"new"
    assert len(pauses) == 2


def test_a_file_that_stays_open_is_left_whole_after_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    pauses = held_open(monkeypatch)
    with pytest.raises(TargetUnwritable):
        save(b"new", target, pauses.append)
    assert sum(pauses) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["out.xlsx"]
    assert target.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(TargetUnwritable):
        save(b"new", target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
