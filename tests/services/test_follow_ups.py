"""Flags on cells: set, cleared, undone."""

from dntracker.domain.check import FollowUp
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from tests.support import a_desk, cell

Q4 = Period.parse("2025-Q4")


def flags(desk: Desk) -> set[str]:
    return {one.indicator for one in desk.follow_ups.of("SKHCN", Q4)}


def test_flags_are_set_and_cleared_by_turns_in_one_step() -> None:
    desk = a_desk()
    one, other = cell("KTS.01"), cell("KTS.06")
    changed = desk.follow_ups.turn([one])
    assert (flags(desk), changed.cells, desk.history.acts(1)[0].step) == ({"KTS.01"}, (one,), changed.step)
    desk.follow_ups.turn([one, other])
    assert flags(desk) == {"KTS.01", "KTS.06"}
    desk.follow_ups.turn([one, other])
    assert flags(desk) == set()


def test_a_flag_is_of_its_own_period() -> None:
    desk = a_desk()
    desk.follow_ups.turn([cell("KTS.01", "2025-Q3")])
    assert flags(desk) == set()


def test_undo_and_redo_of_a_flag_name_its_cell() -> None:
    desk = a_desk()
    desk.follow_ups.turn([cell("KTS.01")])
    assert desk.entry.undo().cells == (cell("KTS.01"),)
    assert desk.store.all(FollowUp) == []
    assert desk.entry.redo().cells == (cell("KTS.01"),)
    assert flags(desk) == {"KTS.01"}
