"""Milestones: planned once, moved with a reason, forecast, reached in order; every deed can be taken back."""

from collections.abc import Callable

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.domain.project import Project
from dntracker.domain.submission import State, Submission
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.projects.milestone_deeds import MilestoneText
from tests.support import a_desk, put, state_of


@pytest.fixture
def desk() -> Desk:
    """A desk on 10/01/2026 with a project of the city's process and all its milestones."""
    desk = a_desk()
    desk.projects.deeds.put(Project("IOC2", "Mở rộng IOC", process="ND73", owner="SKHCN", stage="thi-cong"))
    desk.projects.milestone_deeds.from_model("IOC2")
    return desk


def refusal(deed: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        deed()
    return texts.sentence(caught.value)


def milestone(desk: Desk, code: str) -> Milestone:
    return desk.projects.portfolio.item("IOC2").milestone(code)


def test_a_project_gets_the_milestones_of_its_process_in_their_order(desk: Desk) -> None:
    found = desk.projects.portfolio.item("IOC2").milestones
    model = desk.projects.portfolio.process("ND73").milestones
    assert [(one.code, one.name, one.weight, one.position) for one in found] == [
        (one.code, one.name, one.weight, place) for place, one in enumerate(model, 1)
    ]
    assert refusal(lambda: desk.projects.milestone_deeds.from_model("IOC2")) == (
        "Dự án Mở rộng IOC đã có đủ các mốc của quy trình Dự án CNTT theo NĐ 73/2019/NĐ-CP."
    )


def test_missing_milestones_come_between_those_that_are_there(desk: Desk) -> None:
    added = desk.projects.milestone_deeds.from_model("CVPM2")
    assert [one.code for one in added] == ["bcnckt", "thiet-ke", "hop-dong", "xong-viec", "khai-truong"]
    codes = [one.code for one in desk.projects.portfolio.item("CVPM2").milestones]
    assert codes[:7] == ["chu-truong", "bcnckt", "thiet-ke", "hop-dong", "khoi-cong", "xong-viec", "khai-truong"]
    assert codes.index("nghiem-thu") < codes.index("quyet-toan")


def test_a_plan_is_set_once_and_every_move_of_it_is_kept_with_its_reason(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.plan("IOC2", "nghiem-thu", "quý IV/2025")
    deeds.revise("IOC2", "nghiem-thu", "30/6/2026", "Chờ bàn giao mặt bằng", "NQ 358")
    deeds.revise("IOC2", "nghiem-thu", "III/2026", "Nhà thầu chậm")
    found = milestone(desk, "nghiem-thu")
    assert found.planned == "2025-Q4"
    assert [(one.planned, one.reason, one.on) for one in found.revisions] == [
        ("2026-06-30", "Chờ bàn giao mặt bằng", "2026-01-10"), ("2026-Q3", "Nhà thầu chậm", "2026-01-10"),
    ]  # fmt: skip
    assert found.plan == "2026-Q3"
    assert desk.projects.acts.undo_name() == "dời mốc Nghiệm thu, bàn giao của IOC2 từ 30/06/2026 đến quý III/2026"
    assert refusal(lambda: deeds.plan("IOC2", "nghiem-thu", "2027")) == (
        "Mốc “Nghiệm thu, bàn giao” đã có kế hoạch quý III/2026. Dời mốc kèm lý do; kế hoạch cũ vẫn được giữ."
    )


@pytest.mark.parametrize(
    ("text", "reason", "told"),
    [
        ("2027", " ", "Chưa dời mốc Nghiệm thu, bàn giao vì chưa có lý do."),
        ("", "Chậm", "Chưa ghi ngày mới của mốc."),
        ("sau Tết", "Chậm", "Không đọc được thời điểm “sau Tết”."),
        ("2026", "Chậm", "Kế hoạch của mốc “Nghiệm thu, bàn giao” đang là 2026 rồi."),
    ],
)
def test_a_move_without_reason_or_date_writes_nothing(desk: Desk, text: str, reason: str, told: str) -> None:
    desk.projects.milestone_deeds.plan("IOC2", "nghiem-thu", "2026")
    before = state_of(desk.store)
    assert refusal(lambda: desk.projects.milestone_deeds.revise("IOC2", "nghiem-thu", text, reason)).startswith(told)
    assert state_of(desk.store) == before


def test_acceptance_never_comes_before_the_work_began(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.reach("IOC2", "khoi-cong", "10/10/2025")
    assert refusal(lambda: deeds.reach("IOC2", "nghiem-thu", "1/10/2025")) == (
        "“Nghiệm thu, bàn giao” (01/10/2025) không thể trước “Khởi công, bắt đầu triển khai” (10/10/2025). "
        "Kiểm tra lại hai ngày, hoặc sửa mốc kia trước."
    )
    assert refusal(lambda: deeds.forecast("IOC2", "xong-viec", "9/2025")).startswith("“Hoàn thành khối lượng”")
    deeds.plan("IOC2", "nghiem-thu", "2025")
    assert refusal(lambda: deeds.plan("IOC2", "khoi-cong", "1/2026")).startswith("“Nghiệm thu, bàn giao” (2025)")
    deeds.plan("IOC2", "khoi-cong", "quý IV/2025")  # within the year: nobody knows that it is later


def test_an_opening_may_come_before_acceptance_and_is_none(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.reach("IOC2", "nghiem-thu", "12/2025")
    deeds.reach("IOC2", "khai-truong", "16/1/2025")
    assert milestone(desk, "khai-truong").actual == "2025-01-16"
    assert desk.projects.portfolio.item("IOC2").project.stage == "hoan-thanh"
    deeds.reach("IOC2", "nghiem-thu", "")
    assert not milestone(desk, "nghiem-thu").actual


def test_what_is_reached_leads_the_project_to_its_stage_and_never_back(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.reach("IOC2", "thiet-ke", "2025")
    assert desk.projects.portfolio.item("IOC2").project.stage == "thi-cong"
    deeds.reach("IOC2", "xong-viec", "12/2025")
    assert desk.projects.portfolio.item("IOC2").project.stage == "cho-nghiem-thu"
    desk.projects.acts.undo()
    assert desk.projects.portfolio.item("IOC2").project.stage == "thi-cong"
    assert not milestone(desk, "xong-viec").actual


def test_nothing_is_reached_tomorrow(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    assert refusal(lambda: deeds.reach("IOC2", "nghiem-thu", "11/1/2026")) == (
        "11/01/2026 chưa đến (hôm nay 10/01/2026) nên chưa ghi được ngày thực tế của mốc Nghiệm thu, bàn giao. "
        "Ghi vào dự báo."
    )
    assert deeds.reach("IOC2", "nghiem-thu", "quý I/2026").actual == "2026-Q1"


def test_a_forecast_carries_why_it_is_late_and_ends_when_the_milestone_is_reached(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.forecast("IOC2", "nghiem-thu", "quý III/2026", "Chờ thiết bị")
    assert (milestone(desk, "nghiem-thu").forecast, milestone(desk, "nghiem-thu").reason) == ("2026-Q3", "Chờ thiết bị")
    deeds.explain("IOC2", "nghiem-thu", "Thiếu vốn")
    deeds.forecast("IOC2", "nghiem-thu", "")
    assert (milestone(desk, "nghiem-thu").forecast, milestone(desk, "nghiem-thu").reason) == ("", "Thiếu vốn")
    deeds.reach("IOC2", "nghiem-thu", "5/1/2026")
    assert refusal(lambda: deeds.forecast("IOC2", "nghiem-thu", "2027")).startswith(
        "Mốc “Nghiệm thu, bàn giao” đã đạt ngày 05/01/2026"
    )


@pytest.mark.parametrize("state", [State.APPROVED, State.LOCKED])
def test_dates_in_a_quarter_whose_progress_is_approved_or_locked_stay(desk: Desk, state: State) -> None:
    form = next((one.code for one in desk.catalogue.forms() if one.subject == "project"), "")
    if not form:
        form = a_progress_form(desk)
    quarter = Period.parse("2025-Q3")
    put(desk.store, Submission(form, "SKHCN", quarter, state), Progress("IOC2", quarter, "SKHCN"))
    desk.projects.refresh()
    deeds = desk.projects.milestone_deeds
    told = refusal(lambda: deeds.reach("IOC2", "nghiem-thu", "20/9/2025"))
    assert told.startswith(f"Biểu {form} quý III năm 2025 của Sở KH&CN ở trạng thái “")
    assert told.endswith("” nên không sửa ngày, số đã chi của kỳ ấy. Xin mở khóa biểu, rồi sửa trong biểu.")
    assert refusal(lambda: deeds.forecast("IOC2", "nghiem-thu", "9/2025")) == told
    deeds.reach("IOC2", "nghiem-thu", "1/10/2025")
    deeds.reach("IOC2", "khoi-cong", "2025")  # may have been in the other quarters


def a_progress_form(desk: Desk) -> str:
    from msgspec.structs import replace

    known = desk.catalogue.form("01/CĐS")
    put(desk.store, replace(known, code="03/TD", subject="project"))
    desk.catalogue.refresh()
    return "03/TD"


def test_a_milestone_of_ones_own_gets_a_code_of_its_name_and_its_place(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.add("IOC2", MilestoneText("Đấu nối 89 xã, phường", planned="III/2026", weight="12,5", after="khoi-cong"))
    found = desk.projects.portfolio.item("IOC2").milestones
    added = found[5]
    assert (added.code, added.planned, added.weight) == ("dau-noi-89-xa-phuong", "2026-Q3", 12.5)
    assert [one.position for one in found] == list(range(1, 11))
    deeds.move("IOC2", added.code)
    assert desk.projects.portfolio.item("IOC2").milestones[0].code == added.code
    deeds.amend("IOC2", added.code, MilestoneText("Đấu nối", note="89 đơn vị"))
    assert milestone(desk, added.code).planned == "2026-Q3"
    assert milestone(desk, added.code).name == "Đấu nối"


def test_weights_that_are_no_whole_are_said_and_kept(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    assert deeds.weigh("IOC2", {"xong-viec": "30"}) == "Tỷ trọng các mốc cộng lại là 95%, chưa phải 100%."
    assert deeds.weigh("IOC2", {"xong-viec": "35"}) == ""
    assert refusal(lambda: deeds.weigh("IOC2", {"xong-viec": "-5"})) == (
        "Tỷ trọng “-5” không dùng được. Gõ một số từ 0 đến 100, hoặc để trống."
    )


def test_a_milestone_that_says_something_goes_only_with_a_reason(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.remove("IOC2", "bcnckt")
    deeds.plan("IOC2", "thiet-ke", "2025")
    assert refusal(lambda: deeds.remove("IOC2", "thiet-ke")).startswith("Chưa bỏ mốc Duyệt thiết kế, dự toán vì")
    deeds.remove("IOC2", "thiet-ke", "Gộp vào hợp đồng")
    assert len(desk.projects.portfolio.item("IOC2").milestones) == 7


def test_every_deed_on_a_milestone_can_be_taken_back_and_done_again(desk: Desk) -> None:
    deeds, acts = desk.projects.milestone_deeds, desk.projects.acts
    steps: list[Callable[[], object]] = [
        lambda: deeds.plan("IOC2", "nghiem-thu", "2026"),
        lambda: deeds.revise("IOC2", "nghiem-thu", "2027", "Chậm"),
        lambda: deeds.forecast("IOC2", "nghiem-thu", "2027-Q2"),
        lambda: deeds.reach("IOC2", "khoi-cong", "2025"),
        lambda: deeds.explain("IOC2", "nghiem-thu", "Thiếu vốn"),
        lambda: deeds.weigh("IOC2", {"nghiem-thu": "20"}),
        lambda: deeds.add("IOC2", MilestoneText("Tập huấn")),
        lambda: deeds.move("IOC2", "tap-huan"),
        lambda: deeds.remove("IOC2", "tap-huan"),
    ]
    states = [state_of(desk.store)]
    for step in steps:
        step()
        states.append(state_of(desk.store))
    for state in reversed(states[:-1]):
        acts.undo()
        assert state_of(desk.store) == state
    for state in states[1:]:
        acts.redo()
        assert state_of(desk.store) == state


@pytest.mark.parametrize(
    ("milestone", "plan", "note"),
    [
        ("nghiem-thu", "2019", "Kế hoạch 2019 trước mốc “Quyết định đầu tư” đã đạt 5/2020: xem lại ngày."),
        ("nghiem-thu", "2027", ""),
        ("nghiem-thu", "2020", ""),  # perhaps before what was reached within it, perhaps not
    ],
)
def test_a_plan_against_what_was_reached_is_written_and_gets_a_sentence(
    desk: Desk, milestone: str, plan: str, note: str
) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.plan("CVPM2", milestone, plan)
    assert desk.projects.portfolio.item("CVPM2").milestone(milestone).planned == plan
    assert deeds.plan_note("CVPM2", milestone) == note


def test_a_plan_behind_what_comes_after_it_and_was_reached_gets_a_sentence(desk: Desk) -> None:
    deeds = desk.projects.milestone_deeds
    deeds.from_model("CVPM2")
    deeds.plan("CVPM2", "bcnckt", "2027")
    assert deeds.plan_note("CVPM2", "bcnckt") == ("Kế hoạch 2027 sau mốc “Khởi công” đã đạt 10/10/2020: xem lại ngày.")
