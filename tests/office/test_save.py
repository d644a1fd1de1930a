"""The file appears whole or not at all."""

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
