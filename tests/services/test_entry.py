"""The deeds of the entry screen: what they write, what they refuse, what stays beside."""

from contextlib import nullcontext
from datetime import date

import pytest
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Status
from dntracker.domain.indicator import Kind
from dntracker.domain.number_text import TooLarge
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.desk import Desk
from dntracker.services.figure_writer import NeedsReason, NoFigure, NotWhole, OutOfBounds, PublishedFigure
from dntracker.services.texts import sentence
from dntracker.store.figures import Figures
from tests.support import a_desk, cell, put, state_of, told

SHARE, OLD_SHARE = cell("KTS.01"), cell("KTS.01", "2023", territory="DN-CU")


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def official(desk: Desk, where: Cell) -> Figure | None:
    return next((one for one in Figures(desk.store).of_cell(where) if one.official), None)


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
    where = cell("KTS.04")
    changed = desk.entry.record(where, text)
    found = official(desk, where)
    assert found is not None
    assert (found.quantity, found.source, changed.cells) == (quantity, "", (where,))
    assert desk.entry.understood(where, text) == quantity


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("XHS.06", "12,5", "cần số nguyên"),
        ("XHS.06", "12–13,5", "cần số nguyên"),
        ("XH.02", "1,5", "hạng là số nguyên từ 1"),
    ],
)
def test_counts_and_ranks_are_whole(desk: Desk, code: str, text: str, why: str) -> None:
    with pytest.raises(NotWhole) as caught:
        desk.entry.record(cell(code), text)
    assert sentence(caught.value) == f"{text} không hợp với chỉ tiêu này: {why}."


@pytest.mark.parametrize(
    ("text", "taken"),
    [("1", True), ("0", True), ("2", False), ("0,5", False), ("-", True), ("Có", True), ("không", True)],
)
def test_yes_and_no_are_one_and_nought(desk: Desk, text: str, taken: bool) -> None:
    put(desk.store, replace(desk.catalogue.indicator("XH.02"), kind=Kind.YES_NO, low=None))
    desk.catalogue.refresh()
    with nullcontext() if taken else pytest.raises(NotWhole, match="yes_no"):
        desk.entry.record(cell("XH.02"), text)


def test_a_pasted_number_beyond_the_largest_is_refused(desk: Desk) -> None:
    with pytest.raises(TooLarge):
        desk.entry.record_numbers([(cell("KTS.04"), Quantity(1e30))], "dán")


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
    assert desk.entry.record(SHARE, "~20,5").step == "nhập ~20,5: KTS.01 Kinh tế số/GRDP"
    assert desk.entry.undo_name() == "nhập ~20,5: KTS.01 Kinh tế số/GRDP"


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


def test_more_is_said_about_a_figure_and_the_number_stays(desk: Desk) -> None:
    desk.entry.record(SHARE, "21")
    changed = desk.entry.amend(SHARE, status=Status.PROVISIONAL, as_of=date(2025, 12, 14), sources=("NQ05",))
    found = official(desk, SHARE)
    assert found is not None
    assert (found.value, found.status, found.as_of) == (21.0, Status.PROVISIONAL, date(2025, 12, 14))
    assert found.sources == ("NQ05",)
    assert changed.step == "sửa tình trạng: KTS.01 Kinh tế số/GRDP" == desk.entry.undo_name()
    desk.entry.amend(SHARE, note="số sơ bộ")
    assert desk.entry.undo_name() == "sửa ghi chú: KTS.01 Kinh tế số/GRDP"


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
