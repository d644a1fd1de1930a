"""The write gate: an act reaches the file whole or not at all."""

from pathlib import Path

import pytest

from dntracker.domain.act import Deed
from dntracker.domain.figure import Figure
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.files import open_store
from dntracker.store.sqlite import connect
from dntracker.store.store import HalfLetter, NotWritten, ReadOnly, Store
from dntracker.store.undo import NothingToUndo
from tests.support import LAN, Clock, a_file, a_store, figure, put, state_of


class Stumble(Exception):
    """Something that goes wrong in the middle of a deed."""


def stumble_over(store: Store) -> None:
    """A deed that fails when half of it is written."""
    with store.act(Deed(LAN, "nhập")) as writing:
        writing.put(figure(value=1.0))
        writing.put(figure(value=1.0, source="NGUON-MOI", official=False))
        raise Stumble


def test_what_goes_wrong_inside_an_act_takes_all_of_it_back() -> None:
    store = a_store()
    before, names = state_of(store), store.connection.execute("SELECT count(*) FROM name").fetchone()
    with pytest.raises(Stumble):
        stumble_over(store)
    assert state_of(store) == before
    assert store.connection.execute("SELECT count(*) FROM name").fetchone() == names
    assert store.names.known("NGUON-MOI") is None
    put(store, figure(value=1.0, source="NGUON-MOI", official=False))
    assert check(store) == []


def test_what_the_schema_forbids_takes_all_of_the_act_back() -> None:
    store = a_store()
    before = state_of(store)
    with pytest.raises(Exception, match="CHECK"):
        put(store, figure("KTS.06", 1.0), figure(value=2.0, high=1.0))
    assert state_of(store) == before


def test_a_reader_refuses_every_deed(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    reader = open_store(path, Clock(), readonly=True)
    with pytest.raises(ReadOnly) as caught:
        put(reader, figure())
    assert "chỉ để xem" in sentence(caught.value)
    with pytest.raises(NothingToUndo):
        reader.undo(Deed(LAN, "hoàn tác", "entry"))
    reader.close()


def test_a_reader_sees_what_a_writer_has_written_beside_it(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    writer = open_store(path, Clock())
    put(writer, figure(value=1.0))
    reader = open_store(path, Clock(), readonly=True)
    assert reader.get(Figure, "KTS.01", "DN", "SKHCN", "2025-Q4", "") == figure(value=1.0)
    put(writer, figure(value=2.0))
    assert reader.get(Figure, "KTS.01", "DN", "SKHCN", "2025-Q4", "") == figure(value=2.0)
    reader.close()
    writer.close()


def test_another_program_that_writes_meanwhile_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    store, other = open_store(path, Clock()), connect(path)
    store.connection.execute("PRAGMA busy_timeout=10")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotWritten) as caught:
        put(store, figure())
    assert "Chưa ghi được" in sentence(caught.value)
    other.execute("ROLLBACK")
    put(store, figure())
    assert check(store) == []
    other.close()
    store.close()


def test_half_a_letter_is_refused_and_changes_nothing() -> None:
    store = a_store()
    before = state_of(store)
    for note, reason in (("\ud83d", ""), ("", "a\udfff")):
        with pytest.raises(HalfLetter), store.act(Deed(LAN, "ghi", reason=reason)) as writing:
            writing.put(figure(value=21.0, note=note))
    assert state_of(store) == before
