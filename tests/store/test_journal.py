"""The journal: what an act says, how it is hashed, and that nothing is taken out of it."""

import json
from datetime import UTC, datetime

import pytest

from dntracker.domain.act import Act, Deed
from dntracker.domain.figure import Figure
from dntracker.domain.indicator import Pillar
from dntracker.store.check import check
from dntracker.store.files import create
from dntracker.store.journal import GENESIS, PAGE, act_hash, act_text
from dntracker.store.kinds import canonical
from dntracker.store.sqlite import DatabaseError
from dntracker.store.store import Store
from tests.support import LAN, MINH, Clock, a_store, figure, put

RECORD = {
    "at": "2026-01-10T03:00:00.000Z",
    "clock_back": False,
    "id": "019ba5d8-af80-7b0f-b982-2ee381884381",
    "number": 2,
    "origin": "019ba5d8-af00-7000-8000-000000000001",
    "parents": [],
    "person": "Cán bộ L",
    "previous": "00" * 32,
    "reason": "",
    "screen": "entry",
    "step": "nhập 20,69",
    "undoes": "",
    "unit": "SKHCN",
}
ENTRIES = [
    ("figure", ("KTS.01", "DN", "SKHCN", "2025-Q4", ""), '{"official":true,"status":"A","value":20.69}', None),
    ("figure", ("KTS.01", "DN", "SKHCN", "2025-Q3", ""), None, "019ba5d8-af80-7b0f-b982-000000000000"),
]
TEXT = (
    '{"at":"2026-01-10T03:00:00.000Z","clock_back":false,"entries":['
    '["figure",["KTS.01","DN","SKHCN","2025-Q4",""],{"official":true,"status":"A","value":20.69},null],'
    '["figure",["KTS.01","DN","SKHCN","2025-Q3",""],null,"019ba5d8-af80-7b0f-b982-000000000000"]],'
    '"id":"019ba5d8-af80-7b0f-b982-2ee381884381","number":2,"origin":"019ba5d8-af00-7000-8000-000000000001",'
    '"parents":[],"person":"Cán bộ L",'
    '"previous":"0000000000000000000000000000000000000000000000000000000000000000","reason":"","screen":"entry",'
    '"step":"nhập 20,69","undoes":"","unit":"SKHCN"}'
)
DIGEST = "ec5588b084874b0538ee19f50beeb2932b4df0e00a42a1977dcef7a54f0ab09f"


def acts(store: Store) -> list[Act]:
    return list(store.journal.acts())


def test_the_hash_of_an_act_is_that_of_its_one_canonical_text() -> None:
    assert act_text(RECORD, ENTRIES) == TEXT
    assert act_hash(RECORD, ENTRIES) == DIGEST


def test_canonical_text_sorts_keys_keeps_letters_and_has_no_spaces() -> None:
    assert canonical({"b": [1.0, 1e21, None], "a": "Đà Nẵng"}) == '{"a":"Đà Nẵng","b":[1.0,1e+21,null]}'


def test_a_number_that_json_cannot_write_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical(float("nan"))


def test_each_act_names_the_hash_of_the_one_before_it() -> None:
    store = create(None, Clock())
    for number in range(3):
        put(store, Pillar("CQS", "Chính quyền số", number + 1))
    rows = store.connection.execute("SELECT number, previous, hash FROM journal_act ORDER BY number").fetchall()
    assert [row[0] for row in rows] == [1, 2, 3]
    assert [row[1] for row in rows] == [GENESIS, rows[0][2], rows[1][2]]


def test_an_act_that_changes_nothing_is_not_written() -> None:
    store = a_store()
    before = len(acts(store))
    put(store, figure())
    put(store, figure())
    assert len(acts(store)) == before + 1


def test_an_act_that_goes_there_and_back_is_not_written() -> None:
    store = a_store()
    put(store, figure(value=1.0))
    before = acts(store)
    put(store, figure(value=2.0), figure(value=1.0))
    with store.act(Deed(LAN, "nhập rồi xóa")) as writing:
        writing.put(figure("KTS.06", 5.0))
        writing.remove(figure("KTS.06", 5.0))
    assert acts(store) == before
    assert check(store) == []


def test_an_act_holds_one_entry_a_thing_with_its_last_state() -> None:
    store = a_store()
    put(store, figure(value=1.0), figure("KTS.06", 5.0), figure(value=2.0))
    entries = store.journal.entries(acts(store)[0].id)
    assert [(one.key[0], json.loads(one.state or "")["value"]) for one in entries] == [("KTS.01", 2.0), ("KTS.06", 5.0)]


def test_an_entry_names_the_act_whose_state_it_replaces() -> None:
    store = a_store()
    put(store, figure(value=1.0))
    first = acts(store)[0].id
    put(store, figure(value=2.0))
    [entry] = store.journal.entries(acts(store)[0].id)
    assert entry.replaces == first


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal_act SET person = 'Ai đó' WHERE number = 1",
        "DELETE FROM journal_act WHERE number = 1",
        "UPDATE journal_entry SET state = NULL",
        "DELETE FROM journal_entry",
    ],
)
def test_what_is_in_the_journal_stays(statement: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"):
        a_store().connection.execute(statement)


def test_an_act_is_never_earlier_than_the_one_before_it() -> None:
    clock = Clock(datetime(2026, 1, 10, 3, tzinfo=UTC))
    store = a_store(clock)
    put(store, figure(value=1.0))
    clock.turn(days=-30)
    put(store, figure(value=2.0))
    clock.turn(days=31)
    put(store, figure(value=3.0))
    newest = acts(store)[:3]
    assert [one.at.day for one in newest] == [11, 10, 10]
    back = store.connection.execute("SELECT clock_back FROM journal_act ORDER BY id DESC LIMIT 3").fetchall()
    assert [row[0] for row in back] == [0, 1, 0]
    assert check(store) == []


def test_acts_are_found_by_person_and_screen_newest_first() -> None:
    store = a_store()
    put(store, figure(value=1.0), step="một")
    put(store, figure(value=2.0), step="hai", actor=MINH)
    put(store, figure(value=3.0), step="ba", screen="reports")
    put(store, figure(value=4.0), step="bốn")
    assert [one.step for one in store.journal.acts(person="Cán bộ L", screen="entry")] == ["bốn", "một"]
    assert [one.step for one in store.journal.acts(limit=2)] == ["bốn", "ba"]


def test_acts_are_read_in_pages_and_none_is_missed() -> None:
    store = create(None, Clock())
    for number in range(2 * PAGE + 1):
        put(store, Pillar("CQS", "Chính quyền số", number + 1))
    assert [one.number for one in store.journal.acts()] == list(range(2 * PAGE + 1, 0, -1))
    assert [one.number for one in store.journal.acts(limit=PAGE + 1)] == list(range(2 * PAGE + 1, PAGE, -1))


def test_the_history_of_a_thing_is_all_its_entries_oldest_first() -> None:
    store = a_store()
    for value in (1.0, 2.0):
        put(store, figure(value=value))
    with store.act(Deed(LAN, "xóa ô")) as writing:
        writing.remove(figure())
    kind = store.kinds.by_type[Figure]
    states = [
        one.state and json.loads(one.state)["value"] for one in store.journal.history(kind, kind.key_of(figure()))
    ]
    assert states == [1.0, 2.0, None]
    assert store.get(Figure, "KTS.01", "DN", "SKHCN", "2025-Q4", "") is None
