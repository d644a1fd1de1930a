"""The check: whatever another program changed in a file is found, and the entry named."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.services.file_check import check as check_file
from dntracker.services.files import create
from dntracker.services.texts import fill
from dntracker.store.check import Fault, _records, check, check_against
from dntracker.store.files import open_store
from dntracker.store.journal import act_hash
from dntracker.store.kinds import canonical
from dntracker.store.sqlite import Connection, connect
from dntracker.store.store import Store
from tests.support import Clock, a_file, a_store, figure, put

TRIGGERS = ("journal_act_no_update", "journal_act_no_delete", "journal_entry_no_update", "journal_entry_no_delete")


def worked_on() -> Store:
    """A store with three acts of its own after the seeds."""
    store = a_store()
    for value in (771.0, 772.0, 773.0):
        put(store, figure(value=value), step=f"nhập {value:.0f}")
    return store


def tamper(connection: Connection, statement: str, values: tuple[object, ...] = ()) -> None:
    """Change what the journal protects, as a program that knows SQLite can."""
    for trigger in TRIGGERS:
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    connection.execute("PRAGMA foreign_keys=OFF")
    assert connection.execute(statement, values).rowcount


def found(store: Store) -> dict[str, dict[str, object]]:
    faults = check(store)
    assert all(fill(one.code, one.details) for one in faults)
    return {one.code: one.details for one in reversed(faults)}


def newest(store: Store, back: int = 0) -> tuple[int, int]:
    """The local id and the number of one of the newest acts."""
    act = list(store.journal.acts(limit=back + 1))[-1]
    return act.id, act.number


def test_a_sound_file_has_no_faults() -> None:
    assert check(worked_on()) == []


COLUMNS = ("uuid", "previous", "parents", "at", "clock_back", "person", "person_unit", "screen", "step", "reason")


@pytest.mark.parametrize("column", COLUMNS)
def test_a_change_in_any_column_of_an_act_names_the_act(column: str) -> None:
    store = worked_on()
    act, number = newest(store, 1)
    new: object = 1 if column == "clock_back" else "[1]" if column == "parents" else "x"
    tamper(store.connection, f"UPDATE journal_act SET {column} = ? WHERE id = ?", (new, act))
    assert found(store)["act_changed"]["number"] == number


def test_a_changed_hash_breaks_the_chain_where_it_stands() -> None:
    store = worked_on()
    act, number = newest(store, 1)
    tamper(store.connection, "UPDATE journal_act SET hash = 'x' WHERE id = ?", (act,))
    assert found(store)["act_changed"]["number"] == number
    assert found(store)["chain_broken"]["number"] == number + 1


@given(st.data())
def test_one_changed_letter_of_a_state_names_its_act(data: st.DataObject) -> None:
    store = worked_on()
    back = data.draw(st.integers(0, 2))
    act, number = newest(store, back)
    [(state,)] = store.connection.execute("SELECT state FROM journal_entry WHERE act = ?", (act,)).fetchall()
    place = data.draw(st.integers(0, len(state) - 1))
    letter = data.draw(st.sampled_from('e0 -."}{x,A').filter(lambda one: one != state[place]))
    changed = state[:place] + letter + state[place + 1 :]
    tamper(store.connection, "UPDATE journal_entry SET state = ? WHERE act = ?", (changed, act))
    assert found(store)["act_changed"]["number"] == number
    assert f"Bước số {number}" in fill("act_changed", found(store)["act_changed"])


def test_a_number_written_another_way_is_a_change_too() -> None:
    store = worked_on()
    act, number = newest(store, 1)
    tamper(store.connection, "UPDATE journal_entry SET state = replace(state, '772.0', '772e0') WHERE act = ?", (act,))
    assert found(store)["act_changed"]["number"] == number


@pytest.mark.parametrize("key", ["x", "", "1.2.3", "999999.1.2.3.0"])
def test_a_broken_key_names_its_act(key: str) -> None:
    store = worked_on()
    act, number = newest(store)
    tamper(store.connection, "UPDATE journal_entry SET key = ? WHERE act = ?", (key, act))
    assert found(store)["act_changed"]["number"] == number


def test_an_act_taken_out_of_the_middle_is_missed() -> None:
    store = worked_on()
    act, number = newest(store, 1)
    tamper(store.connection, "DELETE FROM journal_entry WHERE act = ?", (act,))
    tamper(store.connection, "DELETE FROM journal_act WHERE id = ?", (act,))
    assert found(store)["act_missing"] == {"number": number}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE figure SET value = 99 WHERE value = 773",
        "UPDATE figure SET note = 'sửa tay' WHERE value = 773",
        "UPDATE figure SET period = (SELECT id FROM name WHERE text = 'KTS.06') WHERE value = 773",
        "DELETE FROM figure WHERE value = 773",
        "UPDATE form SET groups = '[' WHERE version = 1",
        "INSERT INTO setting (key, value) VALUES ('closing_days', '3')",
    ],
)
def test_a_table_changed_behind_the_journals_back_is_found(statement: str) -> None:
    store = worked_on()
    tamper(store.connection, statement)
    assert set(found(store)) == {"state_differs"}


def test_the_sentence_says_which_figure_differs() -> None:
    store = worked_on()
    tamper(store.connection, "UPDATE figure SET value = 99 WHERE value = 773")
    faults = check(store)
    assert faults == [Fault("state_differs", {"table": "figure", "key": "KTS.01 · DN · SKHCN · 2025-Q4 · "})]


def test_a_row_that_says_nothing_sensible_is_named_by_its_codes() -> None:
    store = worked_on()
    tamper(store.connection, "UPDATE figure SET sources = '[' WHERE value = 773")
    assert check(store) == [Fault("state_differs", {"table": "figure", "key": "KTS.01 · DN · SKHCN · 2025-Q4 · "})]


def test_a_reference_to_nothing_is_found() -> None:
    store = worked_on()
    tamper(store.connection, "DELETE FROM unit WHERE id = (SELECT id FROM name WHERE text = 'BHXH')")
    assert {"broken_reference", "state_differs"} <= set(found(store))


def test_a_byte_changed_in_the_file_itself_names_the_act(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    store = open_store(path, Clock())
    put(store, figure(value=12345.0, note="ghi chú để tìm"), step="bước sẽ bị sửa")
    number = newest(store)[1]
    store.close()
    content = path.read_bytes()
    place = content.index("bước sẽ bị sửa".encode())
    path.write_bytes(content[:place] + b"B" + content[place + 1 :])
    [fault] = check_file(path, Clock())
    assert (fault.code, fault.details["number"]) == ("act_changed", number)


def test_pages_that_cannot_be_read_are_told_and_not_a_crash(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    content = bytearray(path.read_bytes())
    page = 4096
    place = content.rindex('"short_name":"Kinh tế số/GRDP"'.encode()) // page * page
    content[place : place + 64] = b"\xa5" * 64
    path.write_bytes(content)
    assert "damaged_database" in {one.code for one in check_file(path, Clock())}


def rewrite(store: Store) -> None:
    """Make every hash right again, as somebody who knows the rules could."""
    previous: dict[str, str] = {}
    for record, _ in list(_records(store.connection)):
        act = record.pop("act")
        record["previous"] = previous.get(record["origin"], "0" * 64)
        rows = store.connection.execute(
            "SELECT e.kind, e.key, e.state, r.uuid FROM journal_entry AS e LEFT JOIN journal_act AS r"
            " ON r.id = e.replaces WHERE e.act = ? ORDER BY e.position",
            (act,),
        )
        entries = [(store.names.text_of(k), store.journal.unpack(key), state, uuid) for k, key, state, uuid in rows]
        digest = act_hash(record, entries)
        tamper(
            store.connection, "UPDATE journal_act SET previous = ?, hash = ? WHERE id = ?",
            (record["previous"], digest, act),
        )  # fmt: skip
        previous[record["origin"]] = digest


def cut_off(store: Store) -> None:
    act = newest(store)[0]
    tamper(store.connection, "DELETE FROM journal_entry WHERE act = ?", (act,))
    tamper(store.connection, "DELETE FROM journal_act WHERE id = ?", (act,))
    tamper(store.connection, "UPDATE figure SET value = 772 WHERE value = 773")


def say_otherwise(store: Store) -> None:
    act = newest(store)[0]
    [(state,)] = store.connection.execute("SELECT state FROM journal_entry WHERE act = ?", (act,)).fetchall()
    new = canonical(json.loads(state) | {"value": 730.0})
    tamper(store.connection, "UPDATE journal_entry SET state = ? WHERE act = ?", (new, act))
    tamper(store.connection, "UPDATE figure SET value = 730 WHERE value = 773")


@pytest.mark.parametrize(("deed", "code"), [(cut_off, "past_shortened"), (say_otherwise, "past_rewritten")])
def test_only_a_backup_finds_a_past_that_was_rewritten_with_all_its_hashes(
    deed: Callable[[Store], None], code: str
) -> None:
    store, kept = worked_on(), connect(None)
    store.connection.backup(kept)
    backup = Store(kept, Clock(), Path("a 2026.dntracker"), readonly=True)
    number = newest(store)[1]
    deed(store)
    rewrite(store)
    assert check(store) == []
    assert check_against(store, backup) == [Fault(code, {"number": number, "backup": "a 2026.dntracker"})]


def test_a_past_that_only_grew_agrees_with_the_backup() -> None:
    store, kept = worked_on(), connect(None)
    store.connection.backup(kept)
    put(store, figure(value=4.0))
    assert check_against(store, Store(kept, Clock(), None, readonly=True)) == []


def test_acts_that_changed_their_places_are_found() -> None:
    store = worked_on()
    (last, number), (before, _) = newest(store), newest(store, 1)
    for table, column in (("journal_entry", "act"), ("journal_act", "id")):
        for old, new in ((last, -1), (before, last), (-1, before)):
            tamper(store.connection, f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (new, old))
    assert found(store)["act_misplaced"]["number"] == number


@pytest.mark.parametrize(("own", "count"), [(0, 0), (1, 2)])
def test_a_file_has_one_origin_of_its_own(own: int, count: int) -> None:
    store = worked_on()
    if own:
        tamper(store.connection, "INSERT INTO origin (uuid, own) VALUES ('khác', 1)")
    else:
        tamper(store.connection, "UPDATE origin SET own = 0")
    assert found(store) == {"wrong_origin": {"count": count}}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_entry SET position = position + 1 WHERE act = ?",
        "UPDATE journal_act SET parents = '[ ]' WHERE id = ?",
    ],
)
def test_what_the_hash_does_not_see_names_its_act_too(statement: str) -> None:
    store = worked_on()
    act, number = newest(store, 1)
    tamper(store.connection, statement, (act,))
    assert found(store)["act_changed"]["number"] == number


def test_a_copy_of_another_file_is_not_compared(tmp_path: Path) -> None:
    for name in ("a", "b"):
        create(tmp_path / f"{name}.dntracker", Clock(), seeded=False)
    [fault] = check_file(tmp_path / "a.dntracker", Clock(), against=tmp_path / "b.dntracker")
    assert fault == Fault("past_of_other_file", {"backup": str(tmp_path / "b.dntracker")})
    assert "tệp khác" in fill(fault.code, fault.details)


def test_a_check_beside_a_writer_finds_no_fault(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    store = open_store(path, Clock())
    with ThreadPoolExecutor(1) as other:
        looking = other.submit(lambda: [check_file(path, Clock()) for _ in range(2)])
        while wait([looking], timeout=0.02).not_done:  # nobody types faster; without a pause no reader gets its turn
            put(store, figure(value=float(newest(store)[1])))
    assert looking.result() == [[]] * 2
    store.close()
