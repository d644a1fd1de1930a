"""A disk that is full: the deed is refused in a sentence, and the file holds what it held."""

from pathlib import Path

import pytest

from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.sqlite import Connection
from dntracker.store.store import NotWritten
from tests.support import cell, desk_at, state_of, told

LONG = "x" * 20_000


def leave_room_for(connection: Connection, pages: int) -> None:
    """Let the file grow by so many pages only; SQLite then says what it says on a full disk."""
    now = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={now + pages}")


@pytest.mark.parametrize("pages", [0, 3, 6])
def test_a_deed_that_finds_no_room_changes_nothing(tmp_path: Path, pages: int) -> None:
    desk = desk_at(tmp_path / "a.dntracker")
    before, acts = state_of(desk.store), desk.summary().acts
    leave_room_for(desk.store.connection, pages)
    with pytest.raises(NotWritten) as caught:
        desk.entry.record(cell("KTS.01"), "21,5", note=LONG)
    assert "disk is full" in str(caught.value.details["detail"])
    assert sentence(caught.value).startswith("Chưa ghi được vào tệp")
    assert (state_of(desk.store), desk.summary().acts) == (before, acts)
    assert check(desk.store) == []
    desk.close()


def test_the_same_deed_is_done_when_there_is_room_again(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "a.dntracker")
    leave_room_for(desk.store.connection, 0)
    with pytest.raises(NotWritten):
        desk.entry.record(cell("KTS.01"), "21,5", note=LONG)
    leave_room_for(desk.store.connection, 100)
    desk.entry.record(cell("KTS.01"), "21,5", note=LONG)
    assert told(desk, cell("KTS.01")) == "21,5"
    assert check(desk.store) == []
    desk.close()
