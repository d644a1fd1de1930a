"""Targets and breaks of an indicator are set, changed and removed."""

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Target
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.target_deeds import BreakText, TargetText
from tests.services.catalogue_data import CODE, a_target, said
from tests.support import a_desk, cell, state_of


def test_a_target_is_set_changed_and_removed() -> None:
    desk = a_desk()
    first = a_target(desk)
    assert (first.value, first.high, first.horizon) == (35.0, 40.0, Period.parse("2031"))
    moved = desk.target_deeds.put_target(CODE, TargetText("≥ 36", "2032", "DN", "", "01/NQ-HĐND"), first)
    own = [one for one in desk.catalogue.targets_of(CODE) if one.document == "01/NQ-HĐND"]
    assert own == [moved]
    desk.target_deeds.remove_target(moved)
    assert moved not in desk.catalogue.targets_of(CODE)


def plans(desk: Desk) -> dict[str, str]:
    """The documents that set a plan for 2031, each with the one that replaced it."""
    found = desk.catalogue.targets_of(CODE)
    return {one.document: one.replaced_by for one in found if one.horizon == Period.parse("2031")}


def planned(desk: Desk) -> list[Target]:
    """Three plans for 2031, each replaced by the next."""
    for number, value in (("1/KH", "30"), ("2/KH", "32"), ("3/KH", "34")):
        desk.entry.set_plan(cell(CODE, "2031-Q4"), value, "", number, "")
    assert plans(desk) == {"1/KH": "2/KH", "2/KH": "3/KH", "3/KH": ""}
    return [one for one in desk.catalogue.targets_of(CODE) if one.document in plans(desk)]


@pytest.mark.parametrize(
    ("removed", "left"),
    [
        ("3/KH", {"1/KH": "2/KH", "2/KH": ""}),
        ("2/KH", {"1/KH": "3/KH", "3/KH": ""}),
        ("1/KH", {"2/KH": "3/KH", "3/KH": ""}),
    ],
)
def test_a_removed_plan_leaves_the_one_before_in_force(removed: str, left: dict[str, str]) -> None:
    desk = a_desk()
    target = next(one for one in planned(desk) if one.document == removed)
    before = state_of(desk.store)
    desk.target_deeds.remove_target(target)
    assert plans(desk) == left
    desk.catalogue_acts.undo()
    assert state_of(desk.store) == before


def test_a_plan_that_moves_to_another_document_or_year_takes_its_place_along() -> None:
    desk = a_desk()
    last = planned(desk)[-1]
    moved = desk.target_deeds.put_target(CODE, TargetText("34", "2031", "DN", "", "4/KH"), last)
    assert plans(desk) == {"1/KH": "2/KH", "2/KH": "4/KH", "4/KH": ""}
    desk.target_deeds.put_target(CODE, TargetText("34", "2032", "DN", "", "4/KH"), moved)
    assert plans(desk) == {"1/KH": "2/KH", "2/KH": ""}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (TargetText("36", "2031", "DN", "", "01/NQ-HĐND"), "đã đặt mục tiêu cho năm ấy"),
        (TargetText("36", "2031-Q1", "DN", "Khác"), "Không đọc được năm đích “2031-Q1”"),
        (TargetText("36", "sau này", "DN", "Khác"), "Không đọc được năm đích"),
        (TargetText("nhiều", "2031", "DN", "Khác"), "Không đọc được số"),
        (TargetText("…", "2031", "DN", "Khác"), "Không đọc được số"),
        (TargetText("101", "2031", "DN", "Khác"), "101 nằm ngoài giới hạn của chỉ tiêu (0 đến 100)."),
        (TargetText("90–101", "2031", "DN", "Khác"), "nằm ngoài giới hạn của chỉ tiêu (0 đến 100)."),
        (TargetText("36", "2031", "DN", "Khác", replaced_by="99/KH"), "Không có nguồn “99/KH” trong tệp."),
        (TargetText("36", "2031", "DN", ""), "Nêu văn bản đặt kế hoạch"),
    ],
)
def test_a_target_that_cannot_be_is_refused(typed: TargetText, words: str) -> None:
    desk = a_desk()
    a_target(desk)
    with pytest.raises(UserError) as error:
        desk.target_deeds.put_target(CODE, typed)
    assert words in said(error)


def test_a_break_is_marked_changed_and_removed() -> None:
    desk = a_desk()
    first = desk.target_deeds.put_break(CODE, BreakText("01/01/2022", "method", "Đổi cách đo"))
    moved = desk.target_deeds.put_break(CODE, BreakText("1/1/2023", "method", "Đổi cách đo"), first)
    assert [one for one in desk.catalogue.breaks_of(CODE) if one.indicator == CODE] == [moved]
    desk.target_deeds.remove_break(moved)
    assert moved not in desk.catalogue.breaks_of(CODE)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (BreakText("", "method", "x"), "Chưa ghi ngày gãy."),
        (BreakText("31/02/2022", "method", "x"), "Không đọc được ngày “31/02/2022”"),
        (BreakText("01/01/2022", "method", " "), "Chưa ghi lý do."),
        (BreakText("01/01/2023", "method", "x"), "Ngày 01/01/2023 đã có mốc gãy."),
    ],
)
def test_a_break_that_cannot_be_is_refused(typed: BreakText, words: str) -> None:
    with pytest.raises(UserError) as error:
        a_desk().target_deeds.put_break("CQS.01", typed)
    assert words in said(error)


def test_the_break_of_every_indicator_is_not_one_indicators_to_change() -> None:
    desk = a_desk()
    shared = next(one for one in desk.catalogue.breaks_of(CODE) if one.indicator == "*")
    with pytest.raises(UserError, match="shared_break"):
        desk.target_deeds.remove_break(shared)
