"""Undo out of the journal: per person and screen, over restarts, refused where somebody came after."""

from pathlib import Path

import pytest

from dntracker.domain.act import Actor, Deed
from dntracker.domain.evidence import Evidence
from dntracker.domain.figure import Figure, Target
from dntracker.domain.period import Period
from dntracker.domain.source import Source
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.figures import Figures
from dntracker.store.files import open_store
from dntracker.store.store import Store
from dntracker.store.undo import NothingToRedo, NothingToUndo, UndoConflict, UndoRefused
from tests.support import LAN, MINH, Clock, a_file, a_store, figure, put, state_of


@pytest.fixture
def store() -> Store:
    return a_store()


def value(store: Store, code: str = "KTS.01") -> float | None:
    found = store.get(Figure, code, "DN", "SKHCN", "2025-Q4", "")
    return found.value if found else None


def undo(store: Store, actor: Actor = LAN, screen: str = "entry") -> str:
    store.undo(Deed(actor, "hoàn tác", screen))
    return next(store.journal.acts()).step


def redo(store: Store, actor: Actor = LAN) -> str:
    store.redo(Deed(actor, "làm lại", "entry"))
    return next(store.journal.acts()).step


def test_steps_are_taken_back_and_done_again_in_order(store: Store) -> None:
    for number in (1.0, 2.0, 3.0):
        put(store, figure(value=number))
    seen = [value(store)]
    for deed in (undo, undo, redo, undo, undo, redo, redo, redo):
        deed(store)
        seen.append(value(store))
    assert seen == [3.0, 2.0, 1.0, 2.0, 1.0, None, 1.0, 2.0, 3.0]
    with pytest.raises(NothingToRedo):
        redo(store)


def test_an_undo_is_an_act_that_keeps_the_name_of_the_step(store: Store) -> None:
    put(store, figure(value=1.0), step="nhập 1")
    before = next(store.journal.acts())
    assert undo(store) == "nhập 1"
    assert next(store.journal.acts()).undoes == before.id


def test_a_new_deed_ends_what_could_be_done_again(store: Store) -> None:
    put(store, figure(value=1.0))
    undo(store)
    put(store, figure(value=2.0))
    with pytest.raises(NothingToRedo):
        redo(store)
    undo(store)
    assert value(store) is None
    with pytest.raises(NothingToUndo):
        undo(store)


def test_each_takes_back_only_their_own_and_only_on_this_screen(store: Store) -> None:
    put(store, figure("KTS.01", 1.0), actor=LAN)
    put(store, figure("KTS.06", 2.0), actor=MINH)
    put(store, figure("KTS.10", 3.0), actor=LAN, screen="reports")
    undo(store, LAN)
    assert [value(store, code) for code in ("KTS.01", "KTS.06", "KTS.10")] == [None, 2.0, 3.0]
    with pytest.raises(NothingToUndo):
        undo(store, LAN)
    undo(store, LAN, "reports")
    undo(store, MINH)
    assert [value(store, code) for code in ("KTS.06", "KTS.10")] == [None, None]


def test_undo_names_who_came_after_and_leaves_all_as_it_is() -> None:
    clock = Clock()
    store = a_store(clock)
    put(store, figure("KTS.06", 9.0), figure(value=1.0), step="nhập hai số")
    clock.turn(hours=1)
    put(store, figure(value=2.0), actor=MINH, step="nhập 2")
    with pytest.raises(UndoConflict) as caught:
        undo(store)
    details = caught.value.details
    assert (details["undone"], details["step"], details["by"]) == ("nhập hai số", "nhập 2", "Cán bộ M")
    assert details["at"] == clock()
    assert details["cell"] == ("KTS.01", "DN", "SKHCN", "2025-Q4", "")
    assert (value(store), value(store, "KTS.06")) == (2.0, 9.0)


def test_a_conflict_is_over_when_the_other_takes_theirs_back(store: Store) -> None:
    put(store, figure(value=1.0))
    put(store, figure(value=2.0), actor=MINH)
    undo(store, MINH)
    undo(store)
    assert value(store) is None


def test_the_same_value_written_by_another_is_theirs(store: Store) -> None:
    put(store, figure(value=1.0))
    put(store, figure(value=2.0), actor=MINH)
    put(store, figure(value=1.0), actor=MINH, step="sửa lại")
    for again in (lambda: None, lambda: (undo(store, MINH), redo(store, MINH)), lambda: another_and_back(store)):
        again()
        with pytest.raises(UndoConflict) as caught:
            undo(store)
        assert (caught.value.details["by"], caught.value.details["step"]) == ("Cán bộ M", "sửa lại")
        assert value(store) == 1.0


def another_and_back(store: Store) -> None:
    put(store, figure(value=3.0), actor=MINH)
    undo(store, MINH)


def test_a_removal_done_again_by_another_is_theirs(store: Store) -> None:
    put(store, figure(value=1.0))
    undo(store)
    put(store, figure(value=2.0), actor=MINH)
    with store.act(Deed(MINH, "xóa ô", "entry")) as writing:
        writing.remove(figure(value=2.0))
    with pytest.raises(UndoConflict):
        redo(store)
    undo(store, MINH)
    undo(store, MINH)
    redo(store)
    assert value(store) == 1.0


def test_ones_own_same_value_on_another_screen_is_no_conflict(store: Store) -> None:
    put(store, figure(value=1.0))
    put(store, figure(value=2.0), screen="reports")
    put(store, figure(value=1.0), screen="reports")
    undo(store)
    assert value(store) is None


def test_redo_too_is_refused_where_somebody_came_after(store: Store) -> None:
    put(store, figure(value=1.0))
    undo(store)
    put(store, figure(value=2.0), actor=MINH)
    with pytest.raises(UndoConflict):
        redo(store)
    assert value(store) == 2.0


def test_what_was_removed_comes_back_whole(store: Store) -> None:
    whole = figure(value=1.0, high=2.0, note="ước theo quý trước", evidence=(Evidence("bienban.pdf", "0" * 64, 5),))
    put(store, whole)
    with store.act(Deed(LAN, "xóa ô", "entry")) as writing:
        writing.remove(whole)
    undo(store)
    assert store.get(Figure, "KTS.01", "DN", "SKHCN", "2025-Q4", "") == whole


def test_undo_and_redo_survive_the_end_of_the_program(tmp_path: Path) -> None:
    path, clock = a_file(tmp_path / "a.dntracker"), Clock()
    deeds = (lambda one: put(one, figure(value=1.0)), undo, redo, undo, redo)
    seen = []
    for deed in deeds:
        opened = open_store(path, clock)
        deed(opened)
        seen.append(value(opened))
        opened.close()
    assert seen == [1.0, None, 1.0, None, 1.0]


def test_what_can_be_taken_back_is_found_behind_hundreds_of_undone_steps(store: Store) -> None:
    for number in range(150):
        put(store, figure(value=float(number)), step=f"bước {number}")
    for _ in range(120):
        undo(store)
    undone, redone = store.undoable("Cán bộ L", "entry")
    assert undone is not None
    assert undone.step == "bước 29"
    assert redone is not None
    assert redone.step == "bước 30"
    assert store.undoable("Cán bộ M", "entry") == (None, None)


DOCUMENT = Source("1/KH", "plan", "Kế hoạch 1")


def target(code: str) -> Target:
    return Target(code, "DN", DOCUMENT.code, Period.parse("2025"), 10.0)


def test_a_document_that_another_cites_too_stays_when_its_plan_is_taken_back(store: Store) -> None:
    put(store, DOCUMENT, target("KTS.01"))
    put(store, target("KTS.06"), actor=MINH)
    undo(store)
    assert {one.indicator for one in store.all(Target) if one.document == "1/KH"} == {"KTS.06"}
    assert store.get(Source, "1/KH") == DOCUMENT
    redo(store)
    undo(store, MINH)
    undo(store)
    assert {one.indicator for one in store.all(Target) if one.document == "1/KH"} == set()
    assert check(store) == []


def official(store: Store) -> list[str]:
    return [one.source for one in Figures(store).of_cell(figure().cell) if one.official]


def test_an_official_figure_put_back_takes_the_place_of_the_one_that_came_later(store: Store) -> None:
    put(store, figure(value=1.0, source="A"))
    put(store, figure(value=1.0, source="A", official=False), figure(value=2.0, source="B"), step="chọn B")
    chosen = next(store.journal.acts()).id
    put(store, figure(value=2.0, source="B", official=False), figure(value=3.0))
    store.put_back(chosen, Deed(LAN, "đưa về", "entry"))
    assert official(store) == ["A"]
    undo(store)
    assert official(store) == [""]
    assert check(store) == []


def test_undo_never_pushes_out_what_another_made_official(store: Store) -> None:
    mine = figure(value=1.0)
    put(store, mine)
    with store.act(Deed(LAN, "xóa ô", "entry")) as writing:
        writing.remove(mine)
    put(store, figure(value=2.0, source="B"), actor=MINH)
    with pytest.raises(UndoRefused) as caught:
        undo(store)
    assert "“xóa ô”" in sentence(caught.value)
    assert official(store) == ["B"]
    assert check(store) == []


def test_what_needs_a_thing_that_is_gone_is_not_put_back(store: Store) -> None:
    put(store, DOCUMENT, target("KTS.01"))
    with store.act(Deed(LAN, "bỏ kế hoạch", "entry")) as writing:
        writing.remove(target("KTS.01"))
    removed = next(store.journal.acts()).id
    with store.act(Deed(MINH, "bỏ văn bản", "entry")) as writing:
        writing.remove(DOCUMENT)
    before = state_of(store)
    with pytest.raises(UndoRefused):
        store.put_back(removed, Deed(LAN, "đưa về", "entry"))
    assert state_of(store) == before
