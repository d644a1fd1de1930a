"""The yearly plan of a row, entered with its document; and undo of what the entry screen did."""

import pytest

from dntracker.domain.figure import Target
from dntracker.domain.number_text import UnreadableNumber
from dntracker.domain.source import Source
from dntracker.services.desk import Desk
from dntracker.services.figure_writer import OutOfBounds
from dntracker.services.plan_writer import NoDocument
from dntracker.services.texts import sentence
from dntracker.store.undo import NothingToRedo, NothingToUndo, UndoConflict
from tests.support import LAN, MINH, Clock, a_desk, cell, state_of, told

SHARE = cell("KTS.01")


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def plans(desk: Desk, year: int = 2025) -> dict[str, str]:
    """The city's targets of the year for the share, and what replaced each."""
    found = desk.catalogue.targets_of("KTS.01")
    return {
        one.document: one.replaced_by
        for one in found
        if one.horizon and one.horizon.year == year and one.territory != "VN"
    }


def test_a_new_plan_replaces_the_older_ones_and_keeps_them(desk: Desk) -> None:
    assert plans(desk) == {"NQ05": "", "KH411": ""}
    desk.entry.record(SHARE, "21")
    desk.entry.set_plan(SHARE, "≥ 22", "Kế hoạch chuyển đổi số năm 2025", "12/KH-UBND", "")
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", SHARE.period)
    row = next(row for row in sheet.rows if row.cell == SHARE)
    assert row.plan is not None
    assert row.percent_plan is not None
    assert row.plan.text == "≥\N{NO-BREAK SPACE}22"
    assert row.plan.tooltip == "12/KH-UBND Kế hoạch chuyển đổi số năm 2025"
    assert row.percent_plan.text == "95,5"  # 21 / 22
    assert plans(desk) == {"NQ05": "12/KH-UBND", "KH411": "12/KH-UBND", "12/KH-UBND": ""}
    desk.entry.undo()
    assert plans(desk) == {"NQ05": "", "KH411": ""}
    desk.entry.redo()
    assert plans(desk) == {"NQ05": "12/KH-UBND", "KH411": "12/KH-UBND", "12/KH-UBND": ""}


def test_a_plan_names_a_document_that_the_file_knows_only_once(desk: Desk) -> None:
    count = desk.store.count(Source)
    known = desk.catalogue.source("KH21")
    desk.entry.set_plan(SHARE, "35–40", "Kế hoạch khác tên", known.number, "")
    assert desk.store.count(Source) == count
    [target] = [one for one in desk.store.all(Target) if one.document == "KH21" and str(one.horizon) == "2025"]
    assert (target.value, target.high) == (35.0, 40.0)


def test_the_same_document_may_set_its_plan_again(desk: Desk) -> None:
    for text in ("22", "23"):
        desk.entry.set_plan(SHARE, text, "Kế hoạch", "12/KH-UBND", "2025-01-10")
    assert plans(desk)["12/KH-UBND"] == ""
    assert desk.entry.set_plan(SHARE, "24", "Kế hoạch khác", "", "").cells == (SHARE,)
    assert plans(desk)["12/KH-UBND"] == "Kế hoạch khác"


def test_a_plan_is_a_number_within_bounds_and_has_a_document(desk: Desk) -> None:
    before = state_of(desk.store)
    for text, title, error in (("…", "KH", UnreadableNumber), ("120", "KH", OutOfBounds), ("22", " ", NoDocument)):
        with pytest.raises(error):
            desk.entry.set_plan(SHARE, text, title, "", "")
    assert state_of(desk.store) == before


def test_undo_and_redo_tell_which_cells_changed(desk: Desk) -> None:
    desk.entry.record(SHARE, "21")
    assert desk.entry.undo().cells == (SHARE,)
    assert (desk.entry.undo_name(), desk.entry.redo_name()) == (None, "nhập 21: KTS.01 Kinh tế số/GRDP")
    assert desk.entry.redo().cells == (SHARE,)
    with pytest.raises(NothingToRedo):
        desk.entry.redo()
    desk.entry.undo()
    with pytest.raises(NothingToUndo) as caught:
        desk.entry.undo()
    assert sentence(caught.value) == "Không còn bước nào của anh chị trên màn hình này để hoàn tác."


def test_undo_of_a_plan_names_its_indicator_and_territory(desk: Desk) -> None:
    desk.entry.set_plan(SHARE, "22", "Kế hoạch", "12/KH-UBND", "")
    changed = desk.entry.undo()
    assert {(one.indicator, one.period.code) for one in changed.cells} == {("KTS.01", "2025")}
    assert {one.territory for one in changed.cells} == {"DN", "DN-CU"}


def test_undo_names_who_changed_the_cell_later() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    desk.entry.record(SHARE, "21")
    clock.turn(hours=2)
    desk.actor = MINH
    desk.entry.record(SHARE, "22")
    desk.actor = LAN
    with pytest.raises(UndoConflict) as caught:
        desk.entry.undo()
    assert sentence(caught.value) == (
        "Không hoàn tác được “nhập 21: KTS.01 Kinh tế số/GRDP”: Cán bộ M đã sửa cùng chỗ này sau đó"
        " (“nhập 22: KTS.01 Kinh tế số/GRDP”, 10/01/2026 12:00)."
    )
    assert told(desk, SHARE) == "22"
