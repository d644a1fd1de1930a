"""The tables made anew from the journal."""

import sqlite3
from pathlib import Path

import pytest

from dntracker.services import file_check
from dntracker.services.texts import sentence
from dntracker.store.check import check, current
from dntracker.store.lock import HeldByOther
from dntracker.store.rebuild import rebuild
from tests.cli.command import refused, run
from tests.support import LAN, Clock, a_file, a_store, desk_at, figure, put, state_of

SPOIL = "UPDATE figure SET value = 99 WHERE value = 20.69; DELETE FROM target; UPDATE form SET groups = '['"


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """A file whose tables another program changed."""
    path = a_file(tmp_path / "cds.dntracker")
    other = sqlite3.connect(path)
    other.executescript(SPOIL)
    other.close()
    return path


def test_the_tables_are_again_what_the_journal_says() -> None:
    store = a_store()
    put(store, figure(value=771.0))
    wanted = state_of(store)
    store.connection.execute("UPDATE figure SET value = 1 WHERE value = 771")
    store.connection.execute("DELETE FROM target")
    assert check(store)
    assert rebuild(store) == sum(len(things) for things in wanted.values())
    assert state_of(store) == wanted
    assert check(store) == []
    put(store, figure(value=772.0))
    assert check(store) == []


def test_rebuilding_a_sound_store_changes_nothing() -> None:
    store = a_store()
    before = {kind.table: current(store, kind) for kind in store.kinds}
    rebuild(store)
    assert state_of(store) == before


def test_the_command_mends_a_file_and_keeps_what_was_there(spoiled: Path) -> None:
    assert run("check", spoiled).code == 1
    said = run("check", spoiled, "--rebuild")
    assert said.code == 0
    assert said.lines[-1].startswith("Tệp lành")
    copy = Path(said.lines[0].rpartition("được sao vào ")[2])
    assert run("check", copy).code == 1
    assert copy.name == "cds (trước dựng lại 2026-01-10 100000).dntracker"
    desk = desk_at(spoiled)
    assert state_of(desk.store) == state_of(a_store())
    desk.close()


def test_the_command_answers_in_json_alone(spoiled: Path) -> None:
    assert run("check", spoiled, "--rebuild", "--json").plain == []


def test_nothing_is_made_out_of_a_damaged_journal(spoiled: Path) -> None:
    other = sqlite3.connect(spoiled)
    other.executescript("DROP TRIGGER journal_act_no_update; UPDATE journal_act SET person = 'x' WHERE number = 3")
    other.close()
    with pytest.raises(file_check.CannotRebuild) as caught:
        file_check.rebuild(spoiled, Clock(), LAN)
    assert "Bước số 3 của nhật ký" in sentence(caught.value)
    assert "Bước số 3" in refused(spoiled, ["check", spoiled, "--rebuild"])


def test_a_file_that_somebody_holds_is_not_rebuilt(tmp_path: Path) -> None:
    path = a_file(tmp_path / "cds.dntracker")
    desk = desk_at(path)
    with pytest.raises(HeldByOther):
        file_check.rebuild(path, Clock(), LAN)
    desk.close()
