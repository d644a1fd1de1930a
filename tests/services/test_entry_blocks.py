"""Many cells at once: all or nothing, one step, nothing guessed."""

from datetime import date

import pytest

from dntracker.domain.figure import Cell, Figure, Status
from dntracker.domain.number_text import AmbiguousNumber
from dntracker.domain.quantity import Quantity
from dntracker.services.desk import Desk
from dntracker.services.figure_writer import NoFigure, OutOfBounds
from dntracker.store.check import check
from dntracker.store.figures import Figures
from tests.support import a_desk, cell, state_of, told

SHARE = cell("KTS.01")


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def official(desk: Desk, where: Cell) -> Figure | None:
    return next((one for one in Figures(desk.store).of_cell(where) if one.official), None)


def test_a_paste_is_one_step_all_or_nothing(desk: Desk) -> None:
    acts = desk.summary().acts
    items = [(SHARE, "21"), (cell("KTS.06"), "170,5"), (cell("CQS.06"), "")]
    desk.entry.record_block(items, "dán 3 ô")
    assert desk.summary().acts == acts + 1
    assert [told(desk, where) for where, _ in items] == ["21", "170,5", ""]
    before = state_of(desk.store)
    with pytest.raises(OutOfBounds):
        desk.entry.record_block([(cell("KTS.06"), "180"), (SHARE, "210")], "dán 2 ô")
    assert state_of(desk.store) == before
    desk.entry.undo()
    assert [told(desk, where) for where, _ in items] == ["", "", ""]


def test_a_pasted_text_that_may_mean_two_numbers_is_asked_about_never_guessed(desk: Desk) -> None:
    with pytest.raises(AmbiguousNumber) as caught:
        desk.entry.understood(cell("CQS.06"), "1.476", typed=False)
    assert caught.value.readings == (Quantity(1476.0), Quantity(1.476))
    assert desk.entry.understood(cell("CQS.06"), "1.476") == Quantity(1476.0)


def test_numbers_and_notes_of_a_block_are_one_step(desk: Desk) -> None:
    acts = desk.summary().acts
    desk.entry.record(cell("CQS.06"), "5")
    notes = {SHARE: "theo báo cáo", cell("CQS.06"): "đã rà"}
    desk.entry.record_numbers([(SHARE, Quantity(21.0))], "dán 2 ô", notes)
    assert desk.summary().acts == acts + 2
    assert [found.note for where in notes if (found := official(desk, where))] == ["theo báo cáo", "đã rà"]
    desk.entry.undo()
    assert (told(desk, SHARE), told(desk, cell("CQS.06"))) == ("", "5")


def test_a_note_for_an_empty_cell_refuses_the_whole_block(desk: Desk) -> None:
    before = state_of(desk.store)
    with pytest.raises(NoFigure):
        desk.entry.record_numbers([(SHARE, Quantity(21.0))], "dán", {cell("CQS.06"): "không có số"})
    assert state_of(desk.store) == before


def test_a_figure_and_what_is_said_of_it_are_one_step_and_a_date_can_be_taken_back(desk: Desk) -> None:
    acts = desk.summary().acts
    desk.entry.record(SHARE, "~24", status=Status.ESTIMATED, as_of=date(2025, 12, 1), note="ước")
    assert desk.summary().acts == acts + 1
    found = official(desk, SHARE)
    assert found is not None
    assert (found.status, found.as_of, found.note) == (Status.ESTIMATED, date(2025, 12, 1), "ước")
    desk.entry.amend(SHARE, as_of=None)
    again = official(desk, SHARE)
    assert again is not None
    assert again.as_of is None


def test_exact_numbers_are_written_as_they_are_and_bounds_hold(desk: Desk) -> None:
    desk.entry.record_numbers([(cell("KTS.06"), Quantity(0.1 + 0.2)), (SHARE, None)], "dán")
    found = official(desk, cell("KTS.06"))
    assert found is not None
    assert found.value == 0.1 + 0.2
    with pytest.raises(OutOfBounds):
        desk.entry.record_numbers([(SHARE, Quantity(101.0))], "dán")
    assert check(desk.store) == []


def test_many_cells_are_cleared_in_one_step_and_published_ones_stay(desk: Desk) -> None:
    published = cell("CQS.06", "2023", territory="DN-CU")
    desk.entry.record(SHARE, "21")
    assert desk.entry.clear([SHARE, published]).step == "xóa 2 ô"
    assert (told(desk, SHARE), told(desk, published)) == ("", "1.569")
