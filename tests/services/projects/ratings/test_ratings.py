"""Each rule with a case in which it speaks and one in which it is silent; rules changed, tried and explained."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.calendar import DueRule
from dntracker.domain.form import Form
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import NoRight, Person, Role
from dntracker.domain.rating import Colour, RatingKind, RatingReason, RatingRule
from dntracker.domain.submission import Move, State, Submission
from dntracker.services import texts
from dntracker.services.cataloguing import MissingField
from dntracker.services.desk import Desk
from dntracker.services.projects.rating_rules import RULES, OtherKind, WrongLimit, read_limit
from dntracker.services.projects.ratings import with_limit
from dntracker.services.projects.reports_due import reports_due
from tests.services.projects import generated
from tests.services.projects.generated import QUARTERS
from tests.services.projects.progress_hands import FORM, Hands
from tests.services.projects.ratings.conftest import CLOCK, TODAY, looked, value
from tests.support import Clock, a_desk, put


def test_the_software_park_is_red_with_its_numbers_and_needs_a_reason(desk: Desk) -> None:
    found = desk.projects.ratings.of("CVPM2")
    assert found.colour is Colour.RED
    assert found.needs_reason
    assert any(
        one == "Tổng mức đầu tư >1.400\N{NO-BREAK SPACE}tỷ đồng, tăng khoảng 75,2% so với lần đầu "
        ">799\N{NO-BREAK SPACE}tỷ đồng (ngưỡng 50%)." for one in found.sentences
    )  # fmt: skip
    assert any("đã 704 ngày, chưa đạt (ngưỡng 90 ngày)." in one for one in found.sentences)
    assert found.sentences[-1] == "Dự án đỏ mà chủ đầu tư chưa nêu lý do quý IV năm 2025."


def test_a_reason_is_one_step_holds_for_its_quarter_and_can_be_taken_back(desk: Desk) -> None:
    ratings = desk.projects.ratings
    ratings.explain("CVPM2", "  Chờ nghiệm thu phòng cháy ")
    found = ratings.of("CVPM2")
    assert found.reason == RatingReason("CVPM2", Period.parse("2025-Q4"), "Chờ nghiệm thu phòng cháy")
    assert not found.needs_reason
    assert desk.projects.acts.undo_name() == (
        "ghi lý do đỏ IV/2025: " + desk.projects.portfolio.item("CVPM2").project.name
    )
    desk.projects.acts.undo()
    assert ratings.of("CVPM2").needs_reason


def test_a_reason_of_the_quarter_before_does_not_hold_now() -> None:
    clock = Clock(CLOCK)
    desk = a_desk(clock=clock)
    desk.projects.ratings.explain("CVPM2", "Chờ vốn")
    clock.turn(days=40)
    desk.projects.refresh()
    assert desk.projects.ratings.of("CVPM2").needs_reason
    last = desk.projects.ratings.last_reason("CVPM2")
    assert last is not None
    assert last.text == "Chờ vốn"


def test_an_empty_reason_is_refused(desk: Desk) -> None:
    with pytest.raises(MissingField) as refused:
        desk.projects.ratings.explain("CVPM2", "  ")
    assert texts.sentence(refused.value).startswith("Chưa ghi lý do dự án ")


def test_a_project_that_nothing_tells_the_time_of_has_no_colour(desk: Desk) -> None:
    colours = {code: one.colour for code, one in desk.projects.ratings.all().items()}
    assert colours["TTCH"] is Colour.UNKNOWN  # its total rose by 1 %, nobody planned a milestone
    assert colours["NTS-HCCD"] is Colour.UNKNOWN


def test_a_project_on_its_way_is_green_until_a_rule_speaks(desk: Desk) -> None:
    put(desk.store, Milestone("TTCH", "x", "Ký hợp đồng", planned="2026-02"), screen="projects")
    desk.projects.refresh()
    assert desk.projects.ratings.of("TTCH").colour is Colour.GREEN


def test_a_threshold_is_changed_as_one_step_and_only_the_change_is_kept(desk: Desk) -> None:
    ratings = desk.projects.ratings
    ratings.put_rule(replace(ratings.rule("M01"), limit=800.0))
    assert [one.limit for one in desk.store.all(RatingRule)] == [800.0]
    assert ratings.rule("M01").limit == 800
    assert "quá kế hoạch" in ratings.of("CVPM2").causes[1].sentence  # the amber rule of the same kind speaks now
    ratings.put_rule(RULES["M01"])
    assert desk.store.all(RatingRule) == []
    desk.projects.acts.undo()
    assert ratings.rule("M01").limit == 800


def test_a_rule_that_is_switched_off_is_silent(desk: Desk) -> None:
    ratings = desk.projects.ratings
    for code in ("M10", "M11", "M01", "M02"):
        ratings.put_rule(replace(ratings.rule(code), active=False))
    kinds = {one.rule.kind for one in ratings.of("CVPM2").causes}
    assert kinds.isdisjoint({RatingKind.LATE, RatingKind.GROWTH})


def test_the_departments_own_rule_stands_beside_the_programs(desk: Desk) -> None:
    ratings = desk.projects.ratings
    own = RatingRule("D01", RatingKind.LATE, Colour.AMBER, 5.0, "Trễ dù chỉ ít ngày")
    ratings.put_rule(own)
    assert ratings.rules()[-1] == own
    ratings.remove_rule("D01")
    assert own not in ratings.rules()


def test_trying_rules_writes_nothing(desk: Desk) -> None:
    ratings = desk.projects.ratings
    before = desk.summary().acts
    tried = ratings.tried(with_limit(ratings.rules(), "M01", 3000.0))
    assert all(one.rule.code != "M01" for one in tried["CVPM2"].causes)
    assert any(one.rule.code == "M01" for one in ratings.of("CVPM2").causes)
    assert desk.summary().acts == before


@pytest.mark.parametrize("text", ["", "abc", "-1", "3651", "10–20", "~5"])
def test_a_threshold_that_is_no_number_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(WrongLimit) as refused:
        read_limit(RatingKind.LATE, text)
    assert texts.sentence(refused.value).startswith(f"Ngưỡng “{text}” không dùng được.")


def test_a_threshold_in_percent_may_end_in_its_sign() -> None:
    assert read_limit(RatingKind.PAID, " 75,5% ") == 75.5
    with pytest.raises(WrongLimit):
        read_limit(RatingKind.PAID, "101")


def test_a_rule_of_the_program_keeps_its_kind(desk: Desk) -> None:
    with pytest.raises(OtherKind):
        desk.projects.ratings.put_rule(replace(RULES["M01"], kind=RatingKind.PAID))


def test_who_may_not_change_projects_may_not_change_rules(desk: Desk) -> None:
    put(desk.store, Person(desk.actor.person, unit="SNV", roles=(Role.ENTER,)), screen="people")
    desk.rights.refresh()
    with pytest.raises(NoRight):
        desk.projects.ratings.put_rule(replace(RULES["M01"], limit=5.0))


def test_the_reports_due_last_are_those_of_opened_forms_only(desk: Desk) -> None:
    form = Form(
        "09/DA", 1, "Tiến độ dự án", "Tiến độ", desk.catalogue.forms()[0].calendar, (Frequency.QUARTER,), (),
        units=("SKHCN", "SNV"), due=(DueRule(Frequency.QUARTER, "so", 1, 15),), subject="project",
    )  # fmt: skip
    put(desk.store, form, screen="forms")
    desk.catalogue.refresh()
    assert reports_due(desk.store, desk.catalogue, TODAY) is None
    third = Period.parse("2025-Q3")
    put(
        desk.store, Submission("09/DA", "SKHCN", third, State.APPROVED), Submission("09/DA", "SNV", third),
        Submission("09/DA", "SKHCN", third.next()), screen="submissions",
    )  # fmt: skip
    found = reports_due(desk.store, desk.catalogue, TODAY)
    assert found is not None
    assert found.period == third
    assert {unit: asked.sent for unit, asked in found.units.items()} == {"SKHCN": True, "SNV": False}


def test_the_worst_come_first_and_red_ones_without_a_reason_before_the_others(desk: Desk) -> None:
    made = generated.portfolio()
    generated.put_portfolio(desk, made)
    generated.put_reports(desk, made, QUARTERS[:3])
    ratings = desk.projects.ratings
    ratings.explain("SINH001", "chờ vốn")
    found = [(one.colour, one.needs_reason) for one in ratings.worst()]
    order = [(Colour.RED, True), (Colour.RED, False), (Colour.AMBER, False)]
    assert found == sorted(found, key=order.index)
    assert found.count((Colour.RED, False)) == 1
    assert set(found) == set(order)


@given(st.integers(0, 4000), st.integers(0, 3650), st.integers(0, 3650))
def test_a_lower_threshold_never_silences_a_rule(days: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    planned = date.fromordinal(TODAY.toordinal() - days).isoformat()
    found = looked(RatingKind.LATE, milestones=(Milestone("A", "a", "Mốc", planned=planned),))
    assert value(found) == days
    assert not (value(found) > high and not value(found) > low)


def test_opening_and_sending_a_form_of_progress_is_seen_at_once() -> None:
    desk = a_desk(clock=Clock(datetime(2025, 12, 20, 3, tzinfo=UTC)))
    fourth = Period.parse("2025-Q4")
    put(desk.store, replace(desk.projects.portfolio.item("CVPM2").project, owner="SKHCN"), screen="projects")
    desk.projects.refresh()

    def is_missing() -> bool:
        return RatingKind.REPORT in [one.rule.kind for one in desk.projects.ratings.of("CVPM2").causes]

    assert not is_missing()
    desk.submissions.open_period(FORM, fourth)
    assert is_missing()
    hands = Hands(desk, fourth.code)
    hands.answer_required()
    desk.projects.ratings.all()
    hands.move(Move.SUBMIT)
    assert not is_missing()
