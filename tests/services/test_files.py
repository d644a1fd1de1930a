"""Files: made whole, copied verified, never over another."""

from pathlib import Path

import pytest

from dntracker.domain.figure import Figure
from dntracker.services import files
from dntracker.services.safe_folder import unsafe_folder
from dntracker.services.texts import sentence
from dntracker.store.backup import BackupFailed
from dntracker.store.check import check
from tests.support import LAN, Clock, a_file, a_store, cell, desk_at, state_of, told


@pytest.mark.parametrize("seeded", [True, False])
def test_a_new_file_is_whole_and_alone(tmp_path: Path, seeded: bool) -> None:
    path = tmp_path / "mới" / "số liệu.dntracker"
    files.create(path, Clock(), seeded=seeded)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    desk = files.open_desk(path, Clock(), LAN)
    assert check(desk.store) == []
    assert bool(desk.store.count(Figure)) is seeded
    if seeded:
        assert state_of(desk.store) == state_of(a_store())
    desk.entry.record(cell(), "21")
    assert told(desk, cell()) == "21"
    desk.close()


def test_a_file_that_is_there_is_never_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.dntracker"
    path.write_text("của tôi", encoding="utf-8")
    with pytest.raises(files.FileExists) as caught:
        files.create(path, Clock(), seeded=True)
    assert str(path) in sentence(caught.value)
    assert path.read_text(encoding="utf-8") == "của tôi"


def test_where_no_file_can_be_made_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    with pytest.raises(BackupFailed):
        files.create(tmp_path / "tệp" / "a.dntracker", Clock(), seeded=False)
    assert [one.name for one in tmp_path.iterdir()] == ["tệp"]


def test_a_saved_copy_holds_what_the_open_file_holds(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "a.dntracker")
    desk.entry.record(cell(), "21")
    files.save_copy(desk, tmp_path / "khác" / "b.dntracker")
    other = desk_at(tmp_path / "khác" / "b.dntracker")
    assert state_of(other.store) == state_of(desk.store)
    assert [one.name for one in (tmp_path / "khác").glob("*.json")] == []
    desk.close()
    other.close()


def test_where_the_documents_are_synchronised_a_new_file_goes_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = files.default_path().parent
    monkeypatch.setenv("OneDrive", str(documents.parent))
    own = files.default_path()
    assert not own.is_relative_to(documents.parent)
    assert unsafe_folder(own) is None


def test_a_file_of_a_shared_folder_is_copied_under_a_free_name(tmp_path: Path) -> None:
    shared = tmp_path / "OneDrive" / "cds.dntracker"
    shared.parent.mkdir()
    a_file(shared)
    first, second = files.copy_to_machine(shared, Clock()), files.copy_to_machine(shared, Clock())
    assert (first.name, second.name, first.parent) == (
        "cds.dntracker",
        "cds (2).dntracker",
        files.default_path().parent,
    )
    for path in (first, second):
        desk = desk_at(path)
        assert check(desk.store) == []
        desk.close()
