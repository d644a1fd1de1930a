"""Plans frozen under a name, and any two of them side by side."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.milestone import Baseline, FrozenMilestone, Milestone, Revision
from dntracker.domain.programme import Programme
from dntracker.domain.project import Project
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.cataloguing import MissingField
from dntracker.services.desk import Desk
from dntracker.services.projects.baselines import (
    NOW,
    BaselineExists,
    Change,
    NothingToFreeze,
    change_words,
    comparison_of,
)
from tests.support import Clock, a_desk, put

A = Milestone("TTCH", "a", "Ký hợp đồng", position=1, planned="2026-01-31", weight=40.0)
B = Milestone("TTCH", "b", "Khởi công", position=2, planned="2026-Q2", weight=60.0)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2025, 12, 4, 3, tzinfo=UTC))


@pytest.fixture
def desk(clock: Clock) -> Desk:
    made = a_desk(clock=clock)
    change(made, A, B)
    return made


def change(desk: Desk, *milestones: Milestone) -> None:
    put(desk.store, *milestones, screen="projects")
    desk.projects.refresh()


def test_a_plan_is_frozen_in_one_step_with_its_name_day_and_reason(desk: Desk) -> None:
    before = desk.summary().acts
    found = desk.projects.baselines.freeze("TPTM", " Kế hoạch 2026 ", "giao đầu năm", "QD6439")
    assert desk.summary().acts == before + 1
    assert (found.code, found.name, found.on, found.reason, found.document) == (
        "G1", "Kế hoạch 2026", date(2025, 12, 4), "giao đầu năm", "QD6439",
    )  # fmt: skip
    assert [(one.project, one.code, one.planned, one.weight) for one in found.milestones] == [
        ("TTCH", "a", "2026-01-31", 40.0), ("TTCH", "b", "2026-Q2", 60.0),
    ]  # fmt: skip
    assert {one.project for one in found.totals} == {"TTCH", "DTXTM"}
    assert desk.projects.baselines.of("TPTM") == [found]
    assert desk.store.all(Baseline) == [found]
    desk.projects.acts.undo()
    assert desk.projects.baselines.of("TPTM") == []


def test_what_is_frozen_stays_when_plans_move_and_the_slip_is_told(desk: Desk) -> None:
    desk.projects.baselines.freeze("TPTM", "Gốc", "giao đầu năm")
    moved = Revision("2026-03-17", "chờ vốn")
    change(desk, Milestone("TTCH", "a", "Ký hợp đồng", position=1, planned="2026-01-31", revisions=(moved,)))
    found = desk.projects.baselines.compare("TPTM", "G1")
    told = {one.code: (one.before, one.after, one.days, change_words(one)) for one in found.milestones}
    assert told == {
        "a": ("2026-01-31", "2026-03-17", 45, "lùi 45 ngày"),
        "b": ("2026-Q2", "2026-Q2", 0, "giữ nguyên"),
    }


def test_two_frozen_plans_are_compared_and_now_is_not_looked_at(desk: Desk, clock: Clock) -> None:
    baselines = desk.projects.baselines
    baselines.freeze("TPTM", "Gốc", "giao")
    clock.turn(days=30)
    change(desk, Milestone("TTCH", "b", "Khởi công", position=2, planned="2026-03-31"))
    baselines.freeze("TPTM", "Điều chỉnh", "đẩy nhanh")
    change(desk, Milestone("TTCH", "b", "Khởi công", position=2, planned="2029"))
    found = baselines.compare("TPTM", "G1", "G2")
    assert [(one.code, one.days, one.change) for one in found.milestones if one.days] == [("b", -91, Change.EARLIER)]
    assert [one.on for one in baselines.of("TPTM")] == [date(2025, 12, 4), date(2026, 1, 3)]
    assert baselines.compare("TPTM", "G2", NOW).milestones[1].change is Change.LATER


def test_added_and_removed_milestones_and_those_that_got_or_lost_a_date_are_told(desk: Desk) -> None:
    change(desk, Milestone("TTCH", "c", "Chưa hẹn", position=3))
    desk.projects.baselines.freeze("TPTM", "Gốc", "giao")
    with desk.projects.acts.act("bỏ mốc") as writing:
        writing.remove(A)
    change(desk, Milestone("TTCH", "c", "Chưa hẹn", position=3, planned="2027"), Milestone("TTCH", "d", "Mới"))
    change(desk, Milestone("TTCH", "b", "Khởi công", position=2))
    found = desk.projects.baselines.compare("TPTM", "G1")
    assert {one.code: one.change for one in found.milestones} == {
        "a": Change.REMOVED, "b": Change.UNPLANNED, "c": Change.PLANNED, "d": Change.ADDED,
    }  # fmt: skip
    assert [change_words(one) for one in found.milestones if one.code == "a"] == ["bỏ"]


def test_a_total_that_changed_is_told_and_others_are_not(desk: Desk) -> None:
    desk.projects.baselines.freeze("TPTM", "Gốc", "giao")
    item = desk.projects.portfolio.item("DTXTM")
    assert item.total is not None
    put(desk.store, replace(item.total, dong=300 * 10**9), screen="projects")
    desk.projects.refresh()
    found = desk.projects.baselines.compare("TPTM", "G1").totals
    assert [(one.project, one.before and one.before.dong, one.after and one.after.dong) for one in found] == [
        ("DTXTM", 258 * 10**9, 300 * 10**9)
    ]


def test_a_plan_holds_the_projects_of_programmes_that_are_part_of_it(desk: Desk) -> None:
    put(
        desk.store, Programme("CON", "Chương trình con", parent="TPTM"), Project("CON-1", "Dự án con", "CON"),
        Milestone("CON-1", "x", "Mốc", planned="2027"), screen="projects",
    )  # fmt: skip
    desk.projects.refresh()
    found = desk.projects.baselines.freeze("TPTM", "Gốc", "giao")
    assert "CON-1" in {one.project for one in found.milestones}
    own = desk.projects.baselines.freeze("CON", "Gốc", "giao")
    assert {one.project for one in own.milestones} == {"CON-1"}


def test_the_shadow_is_the_frozen_dates_by_milestone(desk: Desk) -> None:
    desk.projects.baselines.freeze("TPTM", "Gốc", "giao")
    assert desk.projects.baselines.shadow("TPTM", "G1") == {("TTCH", "a"): "2026-01-31", ("TTCH", "b"): "2026-Q2"}


@pytest.mark.parametrize(("name", "reason", "field"), [(" ", "giao", "tên kế hoạch gốc"), ("Gốc", "", "lý do chốt")])
def test_a_plan_without_name_or_reason_is_refused(desk: Desk, name: str, reason: str, field: str) -> None:
    with pytest.raises(MissingField) as refused:
        desk.projects.baselines.freeze("TPTM", name, reason)
    assert texts.sentence(refused.value) == f"Chưa ghi {field}."
    assert desk.projects.baselines.of("TPTM") == []


def test_the_same_name_twice_is_refused(desk: Desk) -> None:
    desk.projects.baselines.freeze("TPTM", "Gốc", "giao")
    with pytest.raises(BaselineExists) as refused:
        desk.projects.baselines.freeze("TPTM", "gốc ", "lại")
    assert texts.sentence(refused.value) == "Đã có kế hoạch gốc tên “gốc”. Đặt tên khác."


def test_a_programme_without_a_single_date_has_nothing_to_freeze(desk: Desk) -> None:
    with pytest.raises(NothingToFreeze):
        desk.projects.baselines.freeze("CDS", "Gốc", "giao")


def test_unknown_programmes_plans_and_documents_are_refused(desk: Desk) -> None:
    baselines = desk.projects.baselines
    for deed in (
        lambda: baselines.freeze("KHONG", "Gốc", "giao"),
        lambda: baselines.freeze("TPTM", "Gốc", "giao", "KHONG"),
        lambda: baselines.compare("TPTM", "G9"),
        lambda: baselines.remove("TPTM", NOW, "nhầm"),
    ):
        with pytest.raises(UnknownCode):
            deed()


def test_a_plan_taken_away_needs_a_reason_and_comes_back_by_undo(desk: Desk) -> None:
    baselines = desk.projects.baselines
    baselines.freeze("TPTM", "Gốc", "giao")
    with pytest.raises(MissingField):
        baselines.remove("TPTM", "G1", " ")
    baselines.remove("TPTM", "G1", "chốt nhầm")
    assert baselines.of("TPTM") == []
    desk.projects.acts.undo()
    assert [one.name for one in baselines.of("TPTM")] == ["Gốc"]


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 900)),
    st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 900)),
)
def test_any_two_plans_compare_the_other_way_round_with_the_opposite_days(
    one: dict[str, int], two: dict[str, int]
) -> None:
    def plan(code: str, days: dict[str, int]) -> Baseline:
        frozen = (
            FrozenMilestone("P", name, name, date.fromordinal(740_000 + number).isoformat())
            for name, number in days.items()
        )
        return Baseline("X", code, code, date(2026, 1, 1), "", milestones=tuple(frozen))

    there, back = comparison_of(plan("1", one), plan("2", two), {}), comparison_of(plan("2", two), plan("1", one), {})
    days = {row.code: row.days for row in there.milestones}
    assert days.keys() == one.keys() | two.keys()
    assert {row.code: None if row.days is None else -row.days for row in back.milestones} == days
    assert {code for code, number in days.items() if number is not None} == one.keys() & two.keys()
    assert there.count(Change.ADDED) == len(two.keys() - one.keys())
    assert there.count(Change.REMOVED) == len(one.keys() - two.keys())
