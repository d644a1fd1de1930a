"""The form of quarterly progress: its rows, what is typed into them, undo, and what the rules find."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.progress_form import Field, Place, place_of, value_in, with_value
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.submission import Move
from dntracker.services.as_of import typed_before
from dntracker.services.desk import Desk
from dntracker.services.exchange import FormOfProjects
from dntracker.services.found_cells import Where
from dntracker.services.history import end_of
from dntracker.services.standings import LockedForm
from dntracker.services.texts import sentence
from tests.services.projects.progress_hands import FORM, Hands
from tests.support import a_desk, put

BILLION = 1_000_000_000


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def hands(desk: Desk) -> Hands:
    return Hands(desk, "2025-Q4")


def _report(desk: Desk, period: str = "2025-Q4") -> Progress | None:
    return desk.store.get(Progress, "CVPM2", period, "SKHCN")


def test_each_project_is_a_group_of_questions_with_the_milestones_that_are_open(hands: Hands) -> None:
    rows = hands.sheet().rows
    first = rows[: next(at for at, row in enumerate(rows) if at and row.cell is None)]
    assert first[0].name == "Khu Công viên phần mềm số 2 (giai đoạn 1)"
    asked = [place for row in first if row.cell and (place := place_of(row.cell.indicator))]
    assert [place.field for place in asked if place.field is not Field.MILESTONE] == [
        Field.STAGE, Field.BESIDE, Field.PERCENT, Field.DONE, Field.WORK, Field.PAID, Field.OBSTACLES, Field.PROMISE,
    ]  # fmt: skip
    reached = {one.code for one in hands.desk.projects.portfolio.item("CVPM2").milestones if one.actual}
    assert {place.part for place in asked if place.field is Field.MILESTONE}.isdisjoint(reached)


def test_a_project_that_was_done_before_is_not_asked_about(desk: Desk, hands: Hands) -> None:
    hands.type({"TTCH:stage": "hoàn thành"})
    project = desk.projects.portfolio.item("TTCH").project
    put(desk.store, replace(project, stage="hoan-thanh"))
    assert any(row.cell and row.cell.indicator == "TTCH:stage" for row in hands.sheet().rows)
    after = Hands(desk, "2026-Q1")
    assert not any(row.cell and row.cell.indicator == "TTCH:stage" for row in after.sheet().rows)


@pytest.mark.parametrize(
    ("code", "typed", "shown", "kept"),
    [
        ("CVPM2:stage", "7", "Chờ nghiệm thu", "cho-nghiem-thu"),
        ("CVPM2:stage", "cho nghiem", "Chờ nghiệm thu", "cho-nghiem-thu"),
        ("CVPM2:stage", "thi-cong", "Thi công, triển khai", "thi-cong"),
        ("CVPM2:beside", "tạm", "Tạm dừng", "tam-dung"),
        ("CVPM2:percent", "85,5%", "85,5", 85.5),
        ("CVPM2:done", "  xây xong\tphần  thô ", "xây xong phần thô", "xây xong phần thô"),
        ("CVPM2:milestone:nghiem-thu", "6/2026", "6/2026", "2026-06"),
        ("CVPM2:milestone:nghiem-thu", "QUÝ ii/2026", "quý II/2026", "2026-Q2"),
        ("CVPM2:milestone:nghiem-thu", "xong 15/12/2025", "xong 15/12/2025", "=2025-12-15"),
        ("CVPM2:work", "300 triệu", "0,3", 300_000_000),
        ("CVPM2:paid", "-2,5", "−2,5", -2_500_000_000),
        ("CVPM2:paid:oda", "1.200", "1.200", 1_200 * BILLION),
        ("CVPM2:obstacles", "Chờ thẩm duyệt", "Chờ thẩm duyệt", "Chờ thẩm duyệt"),
        ("CVPM2:kept", "roi", "Đã xong", Kept.YES),
        ("CVPM2:kept", "một phần", "Xong một phần", Kept.PARTLY),
        ("CVPM2:kept", "không", "Chưa xong", Kept.NO),
    ],
)
def test_what_is_typed_is_understood_and_kept(
    desk: Desk, hands: Hands, code: str, typed: str, shown: str, kept: object
) -> None:
    hands.type({code: typed})
    place, report = place_of(code), _report(desk)
    assert place is not None
    assert report is not None
    assert (value_in(report, place), hands.row(code).typed if place.field is not Field.KEPT else shown) == (kept, shown)
    hands.type({code: shown})
    assert _report(desk) == report


@pytest.mark.parametrize(
    ("code", "typed", "words"),
    [
        ("CVPM2:stage", "đã duyệt", "chưa chỉ rõ một lựa chọn nào"),
        ("CVPM2:percent", "100,1", "không thể là 100,1"),
        ("CVPM2:percent", "40–50", "không phải một số"),
        ("CVPM2:milestone:nghiem-thu", "xong", "Không đọc được thời điểm"),
        ("CVPM2:milestone:nghiem-thu", "xong 1/3/2026", "chưa đến"),
        ("CVPM2:work", "-1", "nhỏ hơn 0"),
        ("CVPM2:done", "x" * 2001, "không quá 2.000"),
    ],
)
def test_what_cannot_be_is_refused_with_one_sentence(
    desk: Desk, hands: Hands, code: str, typed: str, words: str
) -> None:
    with pytest.raises(UserError) as found:
        hands.type({code: typed})
    assert words in sentence(found.value)
    assert _report(desk) is None


def test_undo_and_redo_go_answer_by_answer_and_name_the_cell(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:percent": "85", "CVPM2:promise": "nghiệm thu"}, {"CVPM2:stage": "theo ban quản lý"})
    assert desk.entry.undo().cells == (hands.cell("CVPM2:stage"),)
    assert desk.entry.undo().cells == (hands.cell("CVPM2:promise"),)
    assert desk.entry.redo().cells == (hands.cell("CVPM2:promise"),)
    desk.entry.undo()
    desk.entry.undo()
    assert _report(desk) is None


def test_deleting_the_last_answer_leaves_no_report(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:percent": "85"})
    desk.entry.clear([hands.cell("CVPM2:percent")])
    assert _report(desk) is None


def test_last_quarter_stands_beside_and_its_promise_is_asked_about(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:percent": "85", "CVPM2:promise": "nghiệm thu nhà số 1", "CVPM2:paid": "3"})
    after = Hands(desk, "2026-Q1")
    after.type({"CVPM2:paid": "2"})
    previous = {code: after.row(code).previous for code in ("CVPM2:percent", "CVPM2:kept", "CVPM2:paid")}
    assert [one.text for one in previous.values() if one] == ["85", "nghiệm thu nhà số 1", "3"]
    assert after.row("CVPM2:paid").cumulative
    assert after.row("CVPM2:paid").cumulative.text == "5"  # type: ignore[union-attr]


def test_the_years_plan_and_its_share_stand_in_their_columns(desk: Desk, hands: Hands) -> None:
    source = desk.projects.portfolio.item("CVPM2").amounts[0].source
    put(desk.store, ProjectAmount("CVPM2", AmountKind.PLAN_YEAR, 4, "2025", Fund.PUBLIC, 50 * BILLION, source))
    hands.type({"CVPM2:paid:public": "12,5"})
    row = hands.row("CVPM2:paid:public")
    assert row.plan
    assert row.percent_plan
    assert (row.name, row.plan.text, row.percent_plan.text) == ("Giải ngân trong kỳ: đầu tư công", "50", "25,0")


def test_a_form_that_was_sent_says_why_it_takes_nothing(desk: Desk, hands: Hands) -> None:
    for project in ("CVPM2", "TTCH", "DTXTM", "NTS-HCCD"):
        hands.type({f"{project}:stage": "3", f"{project}:percent": "10"})
    hands.move(Move.SUBMIT)
    assert "biểu đã gửi" in hands.row("CVPM2:percent").locked_because
    with pytest.raises(LockedForm):
        hands.type({"CVPM2:percent": "12"})
    with pytest.raises(LockedForm):
        desk.entry.undo()


def test_the_start_matrix_counts_the_projects_reported_on(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:percent": "85"})
    desk.submissions.open_period(FORM, hands.period)
    [standing] = desk.submissions.standings(desk.catalogue.form(FORM), hands.period)
    assert (standing.entered, standing.total) == (1, 4)
    assert any(column.form.code == FORM for column in desk.overview.matrix(hands.period).columns)


def test_a_reason_for_a_finding_is_kept_with_the_place(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:percent": "85"})
    after = Hands(desk, "2026-Q1")
    after.type({"CVPM2:percent": "80"})
    [finding] = [one for one in desk.problems.of(after.sheet().figures) if one.rule == "T04"]
    desk.problems.explain(finding, "đo lại khối lượng")
    [again] = [one for one in desk.problems.of(after.sheet().figures) if one.rule == "T04"]
    assert again.answer == "đo lại khối lượng"
    [said] = desk.history.acts(1)
    assert said.sentences[0].startswith("Giải trình dự án CVPM2, khối lượng hoàn thành, quý I năm 2026")


def test_a_place_can_be_followed(desk: Desk, hands: Hands) -> None:
    cell = hands.cell("CVPM2:obstacles")
    desk.follow_ups.turn([cell])
    assert cell in desk.follow_ups.of("SKHCN", hands.period)


def test_no_workbook_of_figures_is_made_of_it(desk: Desk, hands: Hands) -> None:
    with pytest.raises(FormOfProjects):
        desk.exchange.writing(Where(FORM, "SKHCN", hands.period), Path("x.xlsx"))


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ({"CVPM2:percent": "85"}, "C02 CVPM2:stage"),
        ({"CVPM2:paid": "-3"}, "T03 CVPM2:paid"),
        ({"CVPM2:stage": "3"}, "T05 CVPM2:promise"),
        ({"TTCH:paid": "405"}, "T01 TTCH:paid"),
    ],
)
def test_a_rule_finds_what_is_odd(hands: Hands, typed: dict[str, str], rule: str) -> None:
    hands.type(typed)
    assert rule in hands.codes()


def test_a_late_forecast_needs_its_reason_before_the_form_is_sent(hands: Hands) -> None:
    late = next(one for one in hands.desk.projects.portfolio.item("CVPM2").milestones if one.plan and not one.actual)
    code = Place("CVPM2", Field.MILESTONE, late.code).code
    assert f"T07 {code}" in hands.codes()
    hands.type({code: "quý II/2027"})
    assert f"T06 {code}" in hands.codes()
    hands.type({}, {code: "chờ giao vốn"})
    assert not any(code in one for one in hands.codes())


def test_more_than_the_years_plan_is_a_warning(desk: Desk, hands: Hands) -> None:
    source = desk.projects.portfolio.item("CVPM2").amounts[0].source
    put(desk.store, ProjectAmount("CVPM2", AmountKind.PLAN_YEAR, 4, "2025", Fund.WHOLE, 5 * BILLION, source))
    hands.type({"CVPM2:paid": "6"})
    assert "T02 CVPM2:paid" in hands.codes()


def test_milestones_in_the_wrong_order_are_found(hands: Hands) -> None:
    hands.type({"CVPM2:milestone:nghiem-thu": "2028", "CVPM2:milestone:quyet-toan": "6/2027"})
    assert "T08 CVPM2:milestone:quyet-toan" in hands.codes()
    with pytest.raises(UserError, match="blocked"):
        hands.move(Move.SUBMIT)


def test_a_milestone_reached_after_the_period_belongs_to_the_next_form(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:milestone:nghiem-thu": "xong 5/1/2026"})
    assert "T09 CVPM2:milestone:nghiem-thu" in hands.codes()


@given(st.floats(0, 100).map(lambda number: round(number, 2)))
def test_a_percentage_comes_back_as_it_was_typed(percent: float) -> None:
    place, report = Place("P", Field.PERCENT), Progress("P", Hands(DESK, "2025-Q4").period, "SKHCN")
    answers = DESK.entry._projects.answers
    shown = answers.shown(place, with_value(report, place, percent))
    assert shown is not None
    assert answers.read(place, shown.text).value == percent


def test_what_stood_in_a_place_on_a_day_is_found_as_it_was_typed(desk: Desk, hands: Hands) -> None:
    hands.type({"CVPM2:percent": "85", "CVPM2:milestone:nghiem-thu": "6/2026"})
    day = end_of(desk.today)
    desk.store.clock.turn(days=1)  # type: ignore[attr-defined]
    hands.type({"CVPM2:percent": "90", "CVPM2:done": "đã làm"})
    cells = [hands.cell(code) for code in ("CVPM2:percent", "CVPM2:done", "CVPM2:milestone:nghiem-thu")]
    assert list(typed_before(desk.store, cells, day).values()) == ["85", "", "6/2026"]


DESK = a_desk()
