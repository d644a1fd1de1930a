"""A form goes out to a unit and comes back: seen first, then written as one step, once."""

from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dntracker.domain.exchange import TakenIn
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from dntracker.services.exchange import ChangedMeanwhile, LeftBehind
from dntracker.services.found_cells import Where
from dntracker.services.intake import Fate
from tests.services.exchange.conftest import FORM, PERIOD, UNIT, WHERE, filled, of_unit, seen, value
from tests.support import put, sent, state_of


def test_a_form_that_comes_back_as_it_went_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476), of_unit("CQS.02", 88.89))
    intake = seen(desk, tmp_path, {})
    assert Counter(item.fate for item in intake.items) == {Fate.SAME: 2}


def test_new_same_changed_and_ambiguous_cells_are_told_apart_before_anything_is_written(
    desk: Desk, tmp_path: Path
) -> None:
    put(desk.store, of_unit("CQS.24", 1476), of_unit("CQS.23", 1312))
    before = state_of(desk.store)
    intake = seen(desk, tmp_path, {"H8": 1313, "H9": "88,89", "H10": "1.476", "H11": "khoảng hai"})
    assert [(item.address, item.fate, item.old, item.quantity) for item in intake.items] == [
        ("H7", Fate.SAME, Quantity(1476.0), Quantity(1476.0)),
        ("H8", Fate.CHANGED, Quantity(1312.0), Quantity(1313.0)),
        ("H9", Fate.NEW, None, Quantity(88.89)),
        ("H10", Fate.AMBIGUOUS, None, None),
        ("H11", Fate.REFUSED, None, None),
    ]
    assert state_of(desk.store) == before


def test_everything_is_one_step_with_the_hash_of_the_file(desk: Desk, tmp_path: Path) -> None:
    before, acts = state_of(desk.store), desk.summary().acts
    incoming = filled(desk, tmp_path, {"H7": 1476, "H9": "88,89"})
    outcome = desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    assert (desk.summary().acts, outcome.left, len(outcome.changed.cells)) == (acts + 1, 0, 2)
    assert desk.store.all(TakenIn) == [TakenIn(incoming.hash, "xa.xlsx", FORM, UNIT, PERIOD, 2)]
    assert value(desk, "CQS.02") == Quantity(88.89)
    desk.entry.undo()
    assert state_of(desk.store) == before


def test_the_same_file_again_changes_nothing_and_says_so(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.entry.record(Cell("CQS.24", UNIT, UNIT, PERIOD), "1500")
    before = state_of(desk.store)
    outcome = desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    assert outcome.told == "Tệp xa.xlsx đã được nạp rồi (1 ô thay đổi lần đó), nên lần này không đổi gì."
    assert (outcome.changed.cells, state_of(desk.store)) == ((), before)


def test_an_ambiguous_file_again_asks_nothing_once_its_reading_stands(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": "1.476"})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE), {"H7": 0})
    assert "đã được nạp rồi" in desk.exchange.take_in(desk.exchange.preview(incoming, WHERE)).told


def test_the_same_file_again_leaves_what_was_cleared_or_changed_by_hand_since(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476, "H8": 1312})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.entry.clear([Cell("CQS.24", UNIT, UNIT, PERIOD)])
    desk.entry.record(Cell("CQS.23", UNIT, UNIT, PERIOD), "1300")
    assert "đã được nạp rồi" in desk.exchange.take_in(desk.exchange.preview(incoming, WHERE)).told
    assert (value(desk, "CQS.24"), value(desk, "CQS.23")) == (None, Quantity(1300.0))


def test_the_same_file_again_clears_where_it_is_asked_to_now(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476))
    incoming = filled(desk, tmp_path, {"H7": None, "H8": 5})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE, clear_empty=True))
    assert value(desk, "CQS.24") is None


def test_after_its_undo_the_same_file_can_be_taken_in_again(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476})
    desk.exchange.take_in(desk.exchange.preview(incoming, WHERE))
    desk.entry.undo()
    assert len(desk.exchange.take_in(desk.exchange.preview(incoming, WHERE)).changed.cells) == 1


def test_nothing_is_written_while_something_would_stay_behind(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": 1476, "H9": "1.476", "H10": "khoảng hai"})
    before = state_of(desk.store)
    with pytest.raises(LeftBehind) as refused:
        desk.exchange.take_in(intake)
    assert refused.value.details == {"refused": 1, "ambiguous": 1}
    assert state_of(desk.store) == before


def test_what_can_be_written_is_on_demand_and_the_rest_of_the_file_may_come_later(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": 1476, "H10": "khoảng hai"})
    outcome = desk.exchange.take_in(intake, partial=True)
    assert (len(outcome.changed.cells), outcome.left, desk.store.all(TakenIn)) == (1, 1, [])


def test_a_chosen_reading_is_written(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": "1.476"})
    [item] = intake.items
    assert [one.value for one in item.readings] == [1476.0]  # a count has no decimals; still it is asked
    desk.exchange.take_in(intake, {item.address: 0})
    assert value(desk, "CQS.24") == Quantity(1476.0)


def test_a_figure_that_was_changed_meanwhile_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    intake = seen(desk, tmp_path, {"H7": 1476})
    desk.entry.record(Cell("CQS.24", UNIT, UNIT, PERIOD), "1500")
    with pytest.raises(ChangedMeanwhile):
        desk.exchange.take_in(intake)
    assert value(desk, "CQS.24") == Quantity(1500.0)


def test_an_empty_cell_clears_only_when_asked(desk: Desk, tmp_path: Path) -> None:
    put(desk.store, of_unit("CQS.24", 1476))
    incoming = filled(desk, tmp_path, {"H7": None, "H8": 5})
    assert [item.address for item in desk.exchange.preview(incoming, WHERE).items] == ["H8"]
    intake = desk.exchange.preview(incoming, WHERE, clear_empty=True)
    assert [(item.address, item.fate) for item in intake.items] == [("H7", Fate.CLEARED), ("H8", Fate.NEW)]
    desk.exchange.take_in(intake)
    assert value(desk, "CQS.24") is None


def test_evidence_stays_with_a_number_that_comes_in_and_goes_with_one_that_is_cleared(
    desk: Desk, tmp_path: Path
) -> None:
    for code in ("CQS.24", "CQS.23"):
        desk.entry.record(cell := Cell(code, UNIT, UNIT, PERIOD), "1476")
        path = tmp_path / f"{code}.pdf"
        path.write_text(code)
        desk.evidence.attach(cell, [path])
    incoming = filled(desk, tmp_path, {"H7": 1500, "H8": None})
    done = desk.exchange.take_in(desk.exchange.preview(incoming, WHERE, clear_empty=True))
    assert done.told == "Đã nạp 2 số từ xa.xlsx. Đã bỏ số cùng CQS.23.pdf. Ctrl+Z để lấy lại."
    [kept] = desk.evidence_list.of(FORM, UNIT, PERIOD)
    assert (kept.evidence.name, kept.figure.value) == ("CQS.24.pdf", 1500.0)
    desk.entry.undo()
    assert len(desk.evidence_list.of(FORM, UNIT, PERIOD)) == 2


def test_a_form_that_was_sent_takes_nothing_in_and_says_why(desk: Desk, tmp_path: Path) -> None:
    incoming = filled(desk, tmp_path, {"H7": 1476})
    intake = desk.exchange.preview(incoming, WHERE)
    put(desk.store, Submission(FORM, UNIT, PERIOD, State.SUBMITTED, by="Cán bộ A", at=desk.now()))
    desk.submissions.refresh()
    [item] = desk.exchange.preview(incoming, WHERE).items
    assert (item.fate, item.problem, "Cán bộ A" in item.why) == (Fate.REFUSED, "locked_cell", True)
    with pytest.raises(ChangedMeanwhile):
        desk.exchange.take_in(intake)
    assert value(desk, "CQS.24") is None


def test_a_form_goes_out_before_its_period_opens(desk: Desk, tmp_path: Path) -> None:
    where = Where(FORM, UNIT, Period.parse("2026-Q4"))
    path = desk.exchange.write_form(where, tmp_path / "xa.xlsx")
    sheet = load_workbook(path)["Bieu"]
    assert not sheet["H7"].protection.locked


def test_a_form_that_is_locked_whole_says_why_once(desk: Desk, tmp_path: Path) -> None:
    desk.submissions.open_period(WHERE.form, WHERE.period)
    sent(desk, WHERE.form, WHERE.unit, WHERE.period)
    said = [
        str(cell.value)
        for row in load_workbook(desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx"))["Bieu"]
        for cell in row
    ]
    assert sum("biểu đã gửi" in one for one in said) == 1
    assert said.count("đã khóa") > 10
