"""The rules of a file: changed ones of the program, conditions of its own, what they would have found."""

from typing import Any

import pytest
from msgspec.structs import replace

from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.domain.person import NoRight, Role
from dntracker.services.check_rules import BUILT_IN
from dntracker.services.desk import Desk
from dntracker.services.texts import sentence
from tests.services.problem_data import NOW, a_figure, a_rule, figures, filled, found, only
from tests.support import put, state_of


@pytest.fixture
def desk() -> Desk:
    return filled()


def test_a_rule_of_the_department_finds_what_breaks_its_condition(desk: Desk) -> None:
    desk.rule_deeds.put_rule(a_rule("[XHS.07] <= [XHS.06] * 4"))
    finding = only(desk)
    assert (finding.rule, finding.severity, finding.cell.indicator) == ("D01", Severity.BLOCK, "XHS.07")
    told = "Tài khoản và tổ: 120 so với 96, trái với [XHS.07] <= [XHS.06] * 4. Kiểm tra các số trong điều kiện."
    assert desk.problems.sentence(finding) == told
    desk.rule_deeds.remove_rule("D01")
    assert found(desk) == {}


def test_a_declared_total_is_held_against_its_parts(desk: Desk) -> None:
    desk.rule_deeds.put_rule(a_rule("[XHS.06] + [XHS.07] == [XHS.02]", kind="parts_total", indicators=("XHS.02",)))
    assert found(desk) == {"D01": {"XHS.02"}}


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"active": False}, {}), ({"severity": Severity.BLOCK}, {"C05": Severity.BLOCK}),
        ({"indicators": ("XHS.06",)}, {}), ({"indicators": ("XHS.02",)}, {"C05": Severity.WARN}),
        ({"limits": {"within": 1.5}}, {}),
    ],
)  # fmt: skip
def test_a_file_changes_a_rule_of_the_program(desk: Desk, changes: dict[str, Any], wanted: dict[str, Severity]) -> None:
    quiet = [replace(BUILT_IN[code], active=False) for code in ("C06", "C07", "C09")]
    put(desk.store, *quiet, a_figure(desk, "XHS.02", 6.0))
    desk.rule_deeds.put_rule(replace(BUILT_IN["C05"], **changes))
    assert {one.rule: one.severity for one in desk.problems.of(figures(desk))} == wanted
    desk.rule_deeds.remove_rule("C05")
    assert found(desk) == {"C05": {"XHS.02"}}


def test_rules_are_the_programs_then_the_files_with_every_threshold(desk: Desk) -> None:
    put(desk.store, CheckRule("C07", "plausible_range", Severity.NOTE, limits={"least": 8}))
    desk.rule_deeds.put_rule(a_rule("[XHS.07] <= [XHS.06]"))
    rules = desk.rule_deeds.rules()
    assert [one.code for one in rules] == [*BUILT_IN, "D01"]
    changed = next(one for one in rules if one.code == "C07")
    assert changed.limits == {"deviations": 5, "least": 8, "floor": 15}
    assert (changed.name, changed.severity) == ("Ngoài khoảng thường gặp", Severity.NOTE)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (a_rule("[XHS.07] <= [XHS.06]", code=" "), "thiếu mã"),
        (a_rule("[XHS.07] <= [XHS.06]", name=""), "thiếu tên"),
        (a_rule(kind="guess"), "không có loại guess"),
        (a_rule("[XHS.07] <= [XHS.06]", code="C05"), "không có loại condition"),
        (a_rule("[XHS.07] <= [XHS.06]", kind="bounds"), "loại này không nhận điều kiện: bounds"),
        (a_rule(kind="thousandfold", limits={"far": 3}), "loại này không có ngưỡng far"),
        (a_rule(kind="thousandfold", limits={"within": 0}), "ngưỡng phải từ 1 đến 1.000.000: within"),
        (a_rule(kind="thousandfold", limits={"within": float("nan")}), "ngưỡng phải từ 1 đến 1.000.000: within"),
        (a_rule(kind="plausible_range", limits={"least": 0}), "ngưỡng phải từ 1 đến 1.000.000: least"),
        (a_rule(kind="plausible_range", limits={"least": 2.5}), "ngưỡng phải là số nguyên: least"),
        (a_rule(kind="plausible_range", limits={"floor": 1e308}), "không âm, không quá 1.000.000: floor"),
        (a_rule(kind="against_last", limits={"percent": -1}), "ngưỡng phải là số không âm, không quá"),
        (a_rule(""), "cần đúng một dấu so sánh"),
        (a_rule("[XHS.07]"), "cần đúng một dấu so sánh"),
        (a_rule("[XHS.07] + <= [XHS.06]"), "công thức viết sai"),
        (a_rule("[XHS.7] <= [XHS.06]"), "Không có chỉ tiêu “XHS.7”"),
    ],
)
def test_a_rule_that_cannot_work_is_refused_in_one_sentence(desk: Desk, wrong: CheckRule, told: str) -> None:
    before = state_of(desk.store)
    with pytest.raises(UserError) as caught:
        desk.rule_deeds.put_rule(wrong)
    assert told in sentence(caught.value)
    assert state_of(desk.store) == before


@pytest.mark.parametrize(
    ("kind", "limits"),
    [("thousandfold", {"within": 1}), ("thousandfold", {"within": 1e6}), ("plausible_range", {"least": 1, "floor": 0})],
)
def test_the_least_and_the_most_of_a_threshold_break_no_check(desk: Desk, kind: str, limits: dict[str, float]) -> None:
    desk.rule_deeds.put_rule(a_rule(kind=kind, limits=limits))
    first = Period.parse("2025-Q4")
    for period in (first, NOW):  # also where there is nothing before
        desk.problems.of(figures(desk, period))


@pytest.mark.parametrize("code", ["C05", "D09"])
def test_what_the_file_does_not_hold_is_not_taken_out(desk: Desk, code: str) -> None:
    with pytest.raises(UserError) as caught:
        desk.rule_deeds.remove_rule(code)
    assert code in sentence(caught.value)


def test_a_condition_that_divides_by_zero_or_comes_back_to_itself_is_one_sentence(desk: Desk) -> None:
    ours = desk.catalogue.indicator("XHS.06")
    put(desk.store, replace(ours, code="V.01", formula="[V.02] + 1"), replace(ours, code="V.02", formula="[V.01]"))
    desk.catalogue.refresh()
    put(desk.store, a_rule("[XHS.06] / ([XHS.07] - 120) <= 1"), a_rule("[XHS.06] <= [V.01]", code="D02"))
    told = [desk.problems.sentence(one) for one in desk.problems.of(figures(desk))]
    assert told == [
        "Quy tắc D01 không xét được điều kiện [XHS.06] / ([XHS.07] - 120) <= 1: chia cho 0. Sửa điều kiện của quy tắc.",
        "Chỉ tiêu V.01 không tính được từ công thức [V.02] + 1: công thức quay về chính nó.",
    ]


def test_a_new_rule_shows_what_it_would_have_found(desk: Desk) -> None:
    put(desk.store, a_figure(desk, "XHS.07", 90.0, Period.parse("2026-Q2")))
    caught = list(desk.problems.would_have_found(a_rule("[XHS.07] >= [XHS.06] * 5")))
    assert [(one.rule, one.cell.period.code) for one in caught] == [("D01", "2026-Q2")]
    looser = CheckRule("C07", "plausible_range", Severity.WARN, limits={"floor": 60})
    assert list(desk.problems.would_have_found(looser)) == []
    stricter = replace(looser, limits={"floor": 1}, indicators=("XHS.07",))
    put(desk.store, a_figure(desk, "XHS.07", 123.0))
    assert [one.cell for one in desk.problems.would_have_found(stricter)] == [a_figure(desk, "XHS.07", 0.0).cell]
    assert not desk.store.count(CheckRule)


def test_rules_are_changed_by_those_who_may_and_taken_back(desk: Desk) -> None:
    desk.people.add(desk.actor.person, unit="SKHCN", roles=list(Role))
    desk.people.add("Cán bộ N", unit="BHXH", roles=[Role.ENTER])
    admin = desk.actor.person
    desk.rule_deeds.put_rule(a_rule("[XHS.07] <= [XHS.06]"))
    desk.work_as("Cán bộ N")
    before, rule = state_of(desk.store), a_rule("[XHS.06] <= [XHS.07]")
    for refused in (
        lambda: desk.rule_deeds.put_rule(rule),
        lambda: desk.rule_deeds.remove_rule("D01"),
        desk.rule_deeds.acts.undo,
    ):
        with pytest.raises(NoRight) as caught:
            refused()
        assert "quản trị" in sentence(caught.value)
    assert "quản trị" in desk.rule_deeds.acts.why_not()
    assert state_of(desk.store) == before
    desk.work_as(admin)
    assert desk.rule_deeds.acts.undo() == "hoàn tác: đặt quy tắc D01"
    assert desk.store.get(CheckRule, "D01") is None
    assert desk.rule_deeds.acts.redo() == "làm lại: đặt quy tắc D01"
    assert not desk.rule_deeds.acts.why_not()
