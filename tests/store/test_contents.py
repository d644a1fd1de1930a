"""Contents of files: kept for good, checked against their hashes, there on past days and in copies."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dntracker.domain.act import Actor, Deed
from dntracker.domain.evidence import Evidence
from dntracker.domain.issue import Issued, IssuedFile, Role
from dntracker.services import file_check
from dntracker.services.texts import fill
from dntracker.store import past
from dntracker.store.backup import backup, read_manifest
from dntracker.store.check import Fault, check
from dntracker.store.contents import ContentLost, Sizes, apart, content_of, digest, sizes, sizes_of
from dntracker.store.files import open_store
from dntracker.store.past import store_at
from dntracker.store.rebuild import rebuild
from dntracker.store.sqlite import IntegrityError, path_of
from dntracker.store.store import Store
from tests.support import LAN, Clock, a_file, a_store, figure, put, state_of

CONTENT = b"%PDF-1.7 bien ban"
FILE = Evidence("bien-ban.pdf", digest(CONTENT), len(CONTENT), LAN.person, datetime(2026, 1, 10, 3, tzinfo=UTC))
LATER = datetime(2026, 1, 11, tzinfo=UTC)


def attached(store: Store) -> Store:
    """The store, with a figure that has evidence."""
    with store.act(Deed(LAN, "đính kèm", "entry")) as writing:
        assert writing.keep(CONTENT) == FILE.hash
        writing.put(figure(value=24.0, evidence=(FILE,)))
    return store


def tampered(store: Store, statement: str) -> list[Fault]:
    """What the check says after another program changed a content."""
    for name in ("update", "delete"):
        store.connection.execute(f"DROP TRIGGER content_no_{name}")
    assert store.connection.execute(statement).rowcount == 1
    return check(store)


@pytest.mark.parametrize("statement", ["UPDATE content SET bytes = x'00'", "DELETE FROM content"])
def test_a_content_is_neither_changed_nor_removed(statement: str) -> None:
    store = attached(a_store())
    with pytest.raises(IntegrityError, match="a content is kept"):
        store.connection.execute(statement)
    assert (content_of(store.connection, FILE.hash, FILE.name), check(store)) == (CONTENT, [])


@pytest.mark.parametrize(
    ("statement", "code", "words"),
    [
        ("UPDATE content SET bytes = x'00'", "content_changed", "đã bị sửa"),
        ("DELETE FROM content", "content_missing", "Tệp số liệu thiếu nội dung của bien-ban.pdf."),
    ],
)
def test_the_check_names_a_content_that_another_program_changed(statement: str, code: str, words: str) -> None:
    store = attached(a_store())
    [fault] = tampered(store, statement)
    assert (fault.code, fault.details) == (code, {"name": "bien-ban.pdf"})
    assert words in fill(fault.code, fault.details)
    with pytest.raises(ContentLost):
        content_of(store.connection, FILE.hash, FILE.name)


def test_the_content_of_evidence_that_was_taken_off_is_missed_too() -> None:
    store = attached(a_store())
    put(store, figure(value=24.0))
    assert check(store) == []
    assert [one.code for one in tampered(store, "DELETE FROM content")] == ["content_missing"]


def test_evidence_without_content_is_found() -> None:
    store = a_store()
    put(store, figure(evidence=(FILE,)))
    assert [one.code for one in check(store)] == ["content_missing"]


def test_a_content_that_packs_well_takes_less_room_and_comes_back_whole() -> None:
    store, content = a_store(), b"so lieu " * 1000
    with store.act(Deed(LAN, "giữ", "entry")) as writing:
        known = [writing.keep(content), writing.keep(content), writing.keep(CONTENT)]
    assert content_of(store.connection, known[0], "a.xlsx") == content
    packed = sizes_of(store.connection, known[0])
    assert (known[0], packed.original) == (known[1], 8000)
    assert packed.kept < 100
    assert sizes_of(store.connection, known[2]) == Sizes(len(CONTENT), len(CONTENT))
    assert sizes(store.connection) == Sizes(8000 + len(CONTENT), packed.kept + len(CONTENT))
    assert sizes_of(store.connection, "0" * 64) == Sizes(0, 0)


@pytest.mark.parametrize(
    "change", ["size = 7999", "size = 8001", "size = 1 << 40", "size = 1 << 62", "bytes = x'789c00'"]
)
def test_a_packed_content_that_another_program_changed_is_lost(change: str) -> None:
    store, content = a_store(), b"so lieu " * 1000
    with store.act(Deed(LAN, "giữ", "entry")) as writing:
        known = writing.keep(content)
    assert [one.code for one in tampered(store, f"UPDATE content SET {change}")] == ["content_changed"]
    with pytest.raises(ContentLost):
        content_of(store.connection, known, "a.xlsx")


def test_a_file_of_an_issued_sheet_is_missed_when_it_is_not_there() -> None:
    store = a_store()
    files = IssuedFile(Role.WORKBOOK, "01.xlsx", digest(b"mot"), 3), IssuedFile(Role.PDF, "01.pdf", digest(b"hai"), 3)
    at = datetime(2026, 1, 10, 3, tzinfo=UTC)
    with store.act(Deed(LAN, "phát hành", "issuing")) as writing:
        writing.keep(b"mot")
        writing.put(Issued("M1BH3QT8THJ7", "bieu", "", 0, "", None, "", None, "Biểu", 0, at.date(), at, "A", files))
    assert [(one.code, one.details) for one in check(store)] == [("content_missing", {"name": "01.pdf"})]


def test_rebuilding_leaves_contents_alone() -> None:
    store = attached(a_store())
    before = state_of(store)
    store.connection.execute("UPDATE figure SET evidence = '[]'")
    assert {one.code for one in check(store)} == {"state_differs"}
    rebuild(store)
    assert (state_of(store), content_of(store.connection, FILE.hash, FILE.name), check(store)) == (before, CONTENT, [])


def test_a_state_is_rebuilt_although_a_content_is_lost(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    store = attached(open_store(path, Clock()))
    tampered(store, "DELETE FROM content")
    store.connection.execute("UPDATE figure SET note = 'sửa' WHERE evidence <> '[]'")
    store.close()
    file_check.rebuild(path, Clock(), Actor("Cán bộ A"))
    assert [one.code for one in file_check.check(path, Clock())] == ["content_missing"]


@pytest.mark.parametrize("room", [past.ROOM, 0])
def test_a_past_day_has_its_contents_in_memory_or_in_a_private_file(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(past, "ROOM", room)
    store = attached(a_store())
    before = state_of(store)
    store.clock = lambda: LATER
    put(store, figure(value=25.0))
    day = store_at(store, LATER)
    assert state_of(day) == before
    assert (content_of(day.connection, FILE.hash, FILE.name), check(day)) == (CONTENT, [])
    file = path_of(day.connection)
    assert (file is None) == (room > 0)
    with apart(day.connection) as own:
        assert content_of(own, FILE.hash, FILE.name) == CONTENT
    day.close()
    assert file is None or not file.parent.exists()


def test_what_is_refused_keeps_no_content() -> None:
    store = a_store()

    def refused() -> None:
        with store.act(Deed(LAN, "đính kèm", "entry")) as writing:
            writing.keep(CONTENT)
            raise LookupError

    with pytest.raises(LookupError):
        refused()
    assert sizes(store.connection) == Sizes(0, 0)


def test_a_backup_holds_the_contents_and_counts_them(tmp_path: Path) -> None:
    store, copy = attached(a_store()), tmp_path / "ban-sao.dntracker"
    backup(store.connection, copy)
    manifest = read_manifest(copy)
    assert manifest is not None
    assert manifest.counts["content"] == 1
    opened = open_store(copy, Clock(), readonly=True)
    assert content_of(opened.connection, FILE.hash, FILE.name) == CONTENT
    opened.close()
