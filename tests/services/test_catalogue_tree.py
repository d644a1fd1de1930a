"""The catalogue as the screen Chỉ tiêu shows it: the tree, and what stands beside one indicator."""

from datetime import date

import pytest

from dntracker.domain.period import Period
from dntracker.services.catalogue_tree import OUTSIDE, Arrangement, InUse, Node
from dntracker.services.desk import Desk
from tests.support import a_desk


def leaves(nodes: tuple[Node, ...]) -> list[str]:
    return [code for node in nodes for code in ([node.indicator] if node.indicator else leaves(node.children))]


def test_every_indicator_stands_once_under_its_group() -> None:
    desk = a_desk()
    nodes = desk.catalogue_tree.nodes(Arrangement.PILLAR, InUse.ALL)
    assert leaves(nodes) == [one.code for one in desk.catalogue.indicators()]
    assert [(one.name, one.right) for one in nodes][:1] == [("Chính quyền số", str(len(nodes[0].children)))]


def test_by_framework_its_groups_come_first_and_the_rest_stands_outside() -> None:
    desk = a_desk()
    nodes = desk.catalogue_tree.nodes(Arrangement.FRAMEWORK, InUse.ALL)
    assert [node.framework for node in nodes] == ["DTI-405", "DTI-922", "DTI-1726", ""]
    first, last = nodes[1], nodes[-1]
    assert [node.name for node in first.children] == ["Nhóm nền tảng chung", "Nhóm hoạt động"]
    assert first.children[0].children[0].indicator == "XH.03"
    assert (first.right, last.name) == ("9", OUTSIDE)
    assert sorted(set(leaves(nodes))) == sorted(one.code for one in desk.catalogue.indicators())


@pytest.mark.parametrize("arrangement", Arrangement)
def test_a_search_without_tone_marks_keeps_the_way_to_what_fits(arrangement: Arrangement) -> None:
    nodes = a_desk().catalogue_tree.nodes(arrangement, text="nhan thuc so")
    assert leaves(nodes) == ["XH.03"]
    assert all(node.children for node in nodes)


def test_a_search_that_finds_nothing_is_empty() -> None:
    assert a_desk().catalogue_tree.nodes(Arrangement.PILLAR, text="khongcogi") == ()


def test_retired_ones_are_shown_when_asked_for() -> None:
    desk = a_desk()
    desk.cataloguing.retire("KTS.01", date(2025, 12, 31))
    shown = {way: leaves(desk.catalogue_tree.nodes(Arrangement.PILLAR, way)) for way in InUse}
    assert "KTS.01" in shown[InUse.RETIRED]
    assert "KTS.01" not in shown[InUse.NOW]
    assert sorted(shown[InUse.ALL]) == sorted(shown[InUse.NOW] + shown[InUse.RETIRED])


def changed() -> Desk:
    desk = a_desk()
    desk.cataloguing.amend("KTS.01", {"definition": "Khác."}, Period.parse("2025-Q1"), "Thông tư mới")
    return desk


def test_versions_are_dated_the_newest_first() -> None:
    now, before = changed().indicator_sheets.of("KTS.01").versions
    assert (now.span, now.words, now.now) == ("từ 01/01/2025", "Khác.", True)
    assert (before.span, before.now) == ("đến 31/12/2024", False)


def test_the_sheet_says_where_an_indicator_is_used_and_what_happened_to_it() -> None:
    desk = changed()
    sheet = desk.indicator_sheets.of("KTS.01")
    assert sheet.forms[0].startswith("Biểu 01/CĐS, dòng ")
    assert sheet.history[0][1] == "sửa định nghĩa: Thông tư mới (Cán bộ L)"
    desk.catalogue_acts.undo()
    assert desk.indicator_sheets.of("KTS.01").history[0][1] == "hoàn tác sửa định nghĩa (Cán bộ L)"
    assert (sheet.latest, sheet.last[0], sheet.last_year) == ("20,69", 12.7, "2024")
    assert [line.reason for line in sheet.breaks if not line.shared] == ["Thông tư mới"]


def test_targets_say_whether_they_still_hold() -> None:
    states = {line.state for line in a_desk().indicator_sheets.of("KTS.01").targets}
    assert states == {"Đang dùng", "Đã thay"}


def test_every_seeded_indicator_has_a_sheet() -> None:
    desk = a_desk()
    for one in desk.catalogue.indicators():
        assert desk.indicator_sheets.of(one.code).versions
    assert desk.indicator_sheets.of("XH.03").frameworks == ("DTI cấp tỉnh theo QĐ 922, dòng 1",)
