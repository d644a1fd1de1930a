"""A file of an older release: backed up, then brought to the newest schema whole or not at all."""

import re
from pathlib import Path

import pytest

from dntracker import paths
from dntracker.domain.figure import Figure
from dntracker.domain.setting import Setting
from dntracker.domain.unit import Territory
from dntracker.services.files import open_desk
from dntracker.store import backup
from dntracker.store.files import create, open_store
from dntracker.store.migrations import migrate, step_of, steps
from dntracker.store.sqlite import UnopenedFile, connect
from tests.support import LAN, Clock, put

SETTINGS = re.compile(r"CREATE TABLE setting \(.*?\) STRICT, WITHOUT ROWID;\n", re.DOTALL)
CITY = Territory("DN", "Thành phố Đà Nẵng", "Đà Nẵng", "city")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Migrations of two releases: the first had no table of settings yet."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    [whole] = [path.read_text(encoding="utf-8") for path in steps()]
    [settings] = SETTINGS.findall(whole)
    (folder / "0001_first.sql").write_text(SETTINGS.sub("", whole), encoding="utf-8")
    (folder / "0002_settings.sql").write_text(settings, encoding="utf-8")
    monkeypatch.setattr(paths, "migrations", lambda: folder)
    return folder


@pytest.fixture
def older(tmp_path: Path, folder: Path) -> Path:
    """A file that the first release wrote."""
    path, second = tmp_path / "a.dntracker", folder / "0002_settings.sql"
    text = second.read_text(encoding="utf-8")
    second.unlink()
    file = connect(path)
    migrate(file, Clock()())
    file.execute("INSERT INTO origin (uuid, own) VALUES ('019ba5d8-af00-7000-8000-000000000001', 1)")
    file.execute("INSERT INTO name (id, text) VALUES (1, 'DN')")
    file.execute("INSERT INTO territory VALUES (1, 'Thành phố Đà Nẵng', 'Đà Nẵng', 'city', NULL, NULL, '')")
    file.close()
    second.write_text(text, encoding="utf-8")
    return path


def step_in(path: Path) -> int:
    file = connect(path, readonly=True)
    step = step_of(file)
    file.close()
    return step


def test_an_older_file_is_backed_up_and_then_upgraded(older: Path) -> None:
    store = open_store(older, Clock())
    put(store, Setting("closing_days", "14"))
    assert store.all(Territory) == [CITY]
    assert [row[0] for row in store.connection.execute("SELECT step FROM release ORDER BY step")] == [1, 2]
    store.close()
    copy = older.with_name("a-truoc-nang-cap-0001.dntracker")
    assert (step_in(older), step_in(copy)) == (2, 1)
    manifest = backup.read_manifest(copy)
    assert manifest is not None
    assert manifest.counts["territory"] == 1
    assert "setting" not in manifest.counts


def test_a_file_of_this_release_is_not_backed_up_at_opening(older: Path) -> None:
    for _ in range(2):
        open_store(older, Clock()).close()
    assert sorted(one.name for one in older.parent.glob("a*")) == [
        "a-truoc-nang-cap-0001.dntracker", "a-truoc-nang-cap-0001.dntracker.json", "a.dntracker",
    ]  # fmt: skip


def test_reading_an_older_file_leaves_it_as_it_is(older: Path) -> None:
    before = older.read_bytes()
    desk = open_desk(older, Clock(), LAN, readonly=True)
    assert (desk.store.all(Territory), desk.store.all(Setting)) == ([CITY], [])
    desk.close()
    assert older.read_bytes() == before
    assert sorted(one.name for one in older.parent.iterdir()) == ["a.dntracker", "migrations"]


def test_an_upgrade_that_fails_half_way_leaves_the_file_on_its_step(older: Path, folder: Path) -> None:
    (folder / "0002_settings.sql").write_text("CREATE TABLE setting (key TEXT) STRICT;\nCREATE TABLE unit (a TEXT);\n")
    with pytest.raises(UnopenedFile):
        open_store(older, Clock())
    assert step_in(older) == 1
    file = connect(older, readonly=True)
    assert file.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'setting'").fetchone() == (0,)
    file.close()


def test_without_room_for_a_backup_nothing_is_upgraded(older: Path) -> None:
    (older.parent / ".a-truoc-nang-cap-0001.dntracker.partial").mkdir()
    with pytest.raises(backup.BackupFailed):
        open_store(older, Clock())
    assert step_in(older) == 1


def test_a_new_file_goes_through_all_steps(folder: Path) -> None:
    store = create(None, Clock())
    put(store, Setting("closing_days", "14"))
    assert step_of(store.connection) == 2
    assert store.all(Figure) == []
