"""Copies: verified before they appear, with a manifest that says what they hold."""

from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from dntracker.store import backup
from dntracker.store.check import check
from dntracker.store.files import open_store
from tests.support import Clock, a_file, a_store, figure, put, state_of


def test_a_copy_is_the_whole_file_and_its_manifest_names_the_head(tmp_path: Path) -> None:
    store, target = a_store(), tmp_path / "sao lưu" / "bản 1.dntracker"
    put(store, figure(value=1.0), step="nhập 1")
    made = backup.backup(store.connection, target)
    head = store.journal.head()
    assert head is not None
    assert (made.head, made.number, made.last_step, made.last_person) == (head.hash, head.number, "nhập 1", "Cán bộ L")
    assert backup.read_manifest(target) == made == backup.describe(store.connection)
    again = open_store(target, Clock(), readonly=True)
    assert state_of(again) == state_of(store)
    assert check(again) == []
    again.close()


def test_a_copy_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "tệp" / "bản 1.dntracker"
    target.parent.write_text("không phải thư mục", encoding="utf-8")
    with pytest.raises(backup.BackupFailed):
        backup.backup(a_store().connection, target)
    assert [one.name for one in tmp_path.iterdir()] == ["tệp"]


def test_a_failed_copy_leaves_the_one_before_it(tmp_path: Path) -> None:
    store, target = a_store(), tmp_path / "bản 1.dntracker"
    backup.backup(store.connection, target)
    before = target.read_bytes()
    (tmp_path / f".{target.name}.partial").mkdir()
    with pytest.raises(backup.BackupFailed):
        backup.backup(store.connection, target)
    assert target.read_bytes() == before


@pytest.mark.parametrize("text", ["", "{", "[]", '{"head": "x"}', '{"head": 1, "more": 2}'])
def test_a_manifest_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    backup.manifest_path(tmp_path / "a.dntracker").write_text(text, encoding="utf-8")
    assert backup.read_manifest(tmp_path / "a.dntracker") is None


def test_a_copy_made_while_the_file_grows_is_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "PAGES_A_STEP", 10)  # the seeds fit into one step
    path = a_file(tmp_path / "a.dntracker")
    store, reader = open_store(path, Clock()), open_store(path, Clock(), readonly=True)
    with ThreadPoolExecutor(1) as other:
        copying = other.submit(lambda: [backup.backup(reader.connection, tmp_path / f"{n}") for n in range(5)])
        while wait([copying], timeout=0.02).not_done:  # nobody types faster; without a pause no reader gets its turn
            put(store, figure(value=float(store.journal.head().number)))  # type: ignore[union-attr]
    numbers = [one.number for one in copying.result()]
    assert numbers == sorted(numbers)
    store.close()
    reader.close()


def test_a_copy_that_fails_is_named_by_its_own_path(tmp_path: Path) -> None:
    target = tmp_path / "bản 1.dntracker"
    (tmp_path / f".{target.name}.partial").mkdir()
    with pytest.raises(backup.BackupFailed) as caught:
        backup.backup(a_store().connection, target)
    assert caught.value.details["path"] == str(target)
    assert "partial" not in str(caught.value)
