"""The deeds of the entry screen: what they write, what they refuse, what stays beside."""

from datetime import date

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Status, Target
from dntracker.domain.number_text import AmbiguousNumber, UnreadableNumber
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.source import Source
from dntracker.services.desk import Desk
from dntracker.services.figure_writer import NeedsReason, NoFigure, OutOfBounds, PublishedFigure
from dntracker.services.plan_writer import NoDocument
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.figures import Figures
from dntracker.store.undo import NothingToRedo, NothingToUndo, UndoConflict
from tests.support import LAN, MINH, Clock, a_desk, cell, state_of, told

SHARE, OLD_SHARE = cell("KTS.01"), cell("KTS.01", "2023", territory="DN-CU")


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def official(desk: Desk, where: Cell) -> Figure | None:
    return next((one for one in Figures(desk.store).of_cell(where) if one.official), None)


def plans(desk: Desk, year: int = 2025) -> dict[str, str]:
    """The city's targets of the year for the share, and what replaced each."""
    found = desk.catalogue.targets_of("KTS.01")
    return {
        one.document: one.replaced_by
        for one in found
        if one.horizon and one.horizon.year == year and one.territory != "VN"
    }


# Typing


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("20,69", Quantity(20.69)),
        ("1.476", Quantity(1476.0)),
        ("~2,3", Quantity(2.3, qualifier=Qualifier.ABOUT)),
        ("hơn 2", Quantity(2.0, qualifier=Qualifier.OVER)),
        ("35–40", Quantity(35.0, 40.0)),
        ("…", Quantity(mark=Mark.MISSING)),
        ("-", Quantity(mark=Mark.NIL)),
        ("x", Quantity(mark=Mark.NOT_APPLICABLE)),
        ("0", Quantity(0.0)),
    ],
)
def test_what_is_typed_is_written_as_it_was_understood(desk: Desk, text: str, quantity: Quantity) -> None:
    where = cell("CQS.06")
    changed = desk.entry.record(where, text)
    found = official(desk, where)
    assert found is not None
    assert (found.quantity, found.source, changed.cells) == (quantity, "", (where,))
    assert desk.entry.understood(where, text) == quantity


@pytest.mark.parametrize("text", ["120", "-7", "95–105", "~100,5"])
def test_a_number_outside_the_hard_bounds_is_refused(desk: Desk, text: str) -> None:
    before = state_of(desk.store)
    with pytest.raises(OutOfBounds) as caught:
        desk.entry.record(SHARE, text)
    assert "(0 đến 100)" in sentence(caught.value)
    assert state_of(desk.store) == before


def test_a_bound_that_is_open_is_called_so(desk: Desk) -> None:
    with pytest.raises(OutOfBounds) as caught:
        desk.entry.record(cell("KTS.06"), "-1")
    assert "(0 đến không giới hạn)" in sentence(caught.value)


@pytest.mark.parametrize("text", ["khoảng hai", "1,2,3.4", "1.2345,6", "12 quả", "1234567890,1234567"])
def test_a_text_that_is_no_number_is_refused_and_nothing_is_written(desk: Desk, text: str) -> None:
    acts = desk.summary().acts
    with pytest.raises(UserError):
        desk.entry.record(SHARE, text)
    assert desk.summary().acts == acts


def test_a_note_comes_with_the_number_and_stays_when_the_number_changes(desk: Desk) -> None:
    desk.entry.record(SHARE, "20", note="số ước")
    desk.entry.record(SHARE, "21")
    found = official(desk, SHARE)
    assert found is not None
    assert (found.value, found.note) == (21.0, "số ước")


def test_an_empty_text_clears_the_cell(desk: Desk) -> None:
    desk.entry.record(SHARE, "20")
    desk.entry.record(SHARE, "  ")
    assert official(desk, SHARE) is None


def test_the_step_says_what_was_typed_where(desk: Desk) -> None:
    assert desk.entry.record(SHARE, "~20,5").step == "nhập ~20,5: Kinh tế số/GRDP"
    assert desk.entry.undo_name() == "nhập ~20,5: Kinh tế số/GRDP"


# Another unit's figure


def test_another_number_than_the_owners_needs_a_reason(desk: Desk) -> None:
    owners = cell("XHS.08", unit="BHXH")
    desk.entry.record(owners, "1.100.000")
    ours = cell("XHS.08")
    with pytest.raises(NeedsReason) as caught:
        desk.entry.record(ours, "1.050.000")
    assert "đã báo 1.100.000" in sentence(caught.value)
    desk.entry.record(ours, "1.100.000")
    desk.entry.record(ours, "1.050.000", reason="theo biên bản đối chiếu 05/01")
    assert told(desk, ours) == "1.050.000"
    assert told(desk, owners) == "1.100.000"
    assert desk.history.acts(1)[0].reason == "theo biên bản đối chiếu 05/01"


def test_what_the_owner_reported_shows_in_the_departments_sheet(desk: Desk) -> None:
    desk.entry.record(cell("XHS.08", unit="BHXH"), "1.100.000")
    assert told(desk, cell("XHS.08")) == "1.100.000"


# Sources that disagree


def test_what_a_source_published_cannot_be_cleared(desk: Desk) -> None:
    where = cell("CQS.06", "2023", territory="DN-CU")
    with pytest.raises(PublishedFigure) as caught:
        desk.entry.clear([where])
    assert "nguồn công bố" in sentence(caught.value)
    assert told(desk, where) == "1.569"


def test_the_units_number_stands_before_the_published_one_until_it_is_cleared(desk: Desk) -> None:
    where = cell("CQS.06", "2023", territory="DN-CU")
    desk.entry.record(where, "1.600")
    assert told(desk, where) == "1.600"
    assert len(Figures(desk.store).of_cell(where)) == 2
    desk.entry.clear([where])
    assert told(desk, where) == "1.569"
    desk.entry.undo()
    assert told(desk, where) == "1.600"


def test_a_person_says_which_source_is_official(desk: Desk) -> None:
    desk.entry.choose_official(OLD_SHARE, "BDN-2024-05")
    assert told(desk, OLD_SHARE) == "19,76"
    assert len(Figures(desk.store).of_cell(OLD_SHARE)) == 3
    desk.entry.undo()
    assert told(desk, OLD_SHARE) == "20,69"


def test_a_source_that_says_nothing_about_the_cell_cannot_be_official(desk: Desk) -> None:
    with pytest.raises(NoFigure):
        desk.entry.choose_official(OLD_SHARE, "NQ05")
    assert told(desk, OLD_SHARE) == "20,69"


# More about a figure


def test_more_is_said_about_a_figure_and_the_number_stays(desk: Desk) -> None:
    desk.entry.record(SHARE, "21")
    changed = desk.entry.amend(
        SHARE, status=Status.PROVISIONAL, as_of=date(2025, 12, 14), sources=("NQ05",), evidence=("cong-van.pdf",)
    )
    found = official(desk, SHARE)
    assert found is not None
    assert (found.value, found.status, found.as_of) == (21.0, Status.PROVISIONAL, date(2025, 12, 14))
    assert (found.sources, found.evidence) == (("NQ05",), ("cong-van.pdf",))
    assert changed.step == "sửa tình trạng: Kinh tế số/GRDP" == desk.entry.undo_name()
    desk.entry.amend(SHARE, note="số sơ bộ")
    assert desk.entry.undo_name() == "sửa ghi chú: Kinh tế số/GRDP"


def test_nothing_is_said_about_an_empty_cell(desk: Desk) -> None:
    with pytest.raises(NoFigure) as caught:
        desk.entry.amend(SHARE, note="chưa có")
    assert sentence(caught.value) == "Ô này chưa có số. Nhập số trước rồi mới ghi ghi chú."


def test_a_value_taken_over_is_unconfirmed_until_somebody_touches_it(desk: Desk) -> None:
    desk.entry.copy_previous([(SHARE, Quantity(20.69)), (cell("KTS.06"), Quantity(165.0))])
    found = official(desk, SHARE)
    assert found is not None
    assert found.unconfirmed
    assert desk.entry.undo_name() == "chép kỳ trước"
    desk.entry.record(SHARE, "20,69")
    touched = official(desk, SHARE)
    assert touched is not None
    assert not touched.unconfirmed


# Blocks


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


# The yearly plan


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


# Undo


def test_undo_and_redo_tell_which_cells_changed(desk: Desk) -> None:
    desk.entry.record(SHARE, "21")
    assert desk.entry.undo().cells == (SHARE,)
    assert (desk.entry.undo_name(), desk.entry.redo_name()) == (None, "nhập 21: Kinh tế số/GRDP")
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
        "Không hoàn tác được “nhập 21: Kinh tế số/GRDP”: Minh đã sửa cùng chỗ này sau đó"
        " (“nhập 22: Kinh tế số/GRDP”, 10/01/2026 12:00)."
    )
    assert told(desk, SHARE) == "22"
