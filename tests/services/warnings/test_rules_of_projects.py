"""Rules about the course of projects and what they are for: the planted case is found, the clean one is silent."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, Project, ProjectAmount
from dntracker.domain.submission import Submission
from dntracker.domain.unit import Unit
from dntracker.services.desk import Desk
from dntracker.services.projects import rating_rules
from dntracker.services.warnings.around import About
from tests.services.warnings.planted import CODE, desk_with, found, ours, target
from tests.support import Clock, a_desk, put

DAY = datetime(2025, 12, 4, 3, tzinfo=UTC)
PROCESS = Process(
    "TQT", "Quy trình thử", since="2020",
    stages=(
        Stage("lam", "Đang làm", Phase.EXECUTE), Stage("xong", "Hoàn thành", Phase.CLOSE, done=True),
        Stage("het", "Đã quyết toán", Phase.CLOSE, done=True), Stage("dung", "Tạm dừng", Phase.BESIDE),
    ),
    milestones=(ModelMilestone("nghiem-thu", "Nghiệm thu", "xong"), ModelMilestone("quyet-toan", "Quyết toán", "het")),
)  # fmt: skip
PROJECT = Project("TDA", "Dự án thử", process="TQT", stage="lam", owner="SKHCN")
ACCEPT = Milestone("TDA", "nghiem-thu", "Nghiệm thu", "nghiem-thu", "xong", 1, planned="2026-11")
SETTLE = Milestone("TDA", "quyet-toan", "Quyết toán", "quyet-toan", "het", 2)
TOTAL = ProjectAmount("TDA", AmountKind.TOTAL, 1, "2025", Fund.WHOLE, 100_000_000_000, "QD934")
YEAR = replace(TOTAL, kind=AmountKind.PLAN_YEAR, dong=40_000_000_000)
WORK = replace(TOTAL, kind=AmountKind.WORK_DONE, date="2025-10", dong=39_000_000_000)
PAID = replace(WORK, kind=AmountKind.PAID, dong=20_000_000_000)
CLEAN = (PROCESS, PROJECT, ACCEPT, YEAR)
CASES: dict[str, tuple[Sequence[Struct], Sequence[Struct], str]] = {
    "B50": (
        [PROCESS, PROJECT, replace(ACCEPT, planned="2025-12-20", forecast="2026-03"), YEAR], CLEAN,
        "Mốc “Nghiệm thu” đến hạn 20/12/2025 (còn 16 ngày); dự báo 3/2026.",
    ),
    "B51": (
        [PROCESS, PROJECT, replace(ACCEPT, planned=""), YEAR], CLEAN,
        "Các mốc còn lại chưa có ngày kế hoạch hay dự báo: chưa biết nhanh hay chậm.",
    ),
    "B52": (
        [PROCESS, replace(PROJECT, beside="dung"), ACCEPT, YEAR, TOTAL], CLEAN,
        "Dự án tạm dừng, tổng mức 100 tỷ đồng.",
    ),
    "B53": (
        [PROCESS, replace(PROJECT, stage="xong"), replace(ACCEPT, actual="2025-02-01"), SETTLE],
        [PROCESS, replace(PROJECT, stage="xong"), replace(ACCEPT, actual="2025-06-01"), SETTLE],
        "Nghiệm thu 01/02/2025, đã 10 tháng mà chưa “Quyết toán”.",
    ),
    "B54": ([PROCESS, PROJECT, ACCEPT], CLEAN, "Dự án ở bước “Đang làm” mà chưa có kế hoạch vốn năm 2025."),
    "B55": (
        [*CLEAN, WORK, PAID], [*CLEAN, WORK, replace(PAID, dong=35_000_000_000)],
        "Đến 10/2025 đã làm 39 tỷ đồng, giải ngân mới 20 tỷ đồng: còn 19 tỷ đồng chưa trả.",
    ),
}  # fmt: skip


def of_project(rule: str, *things: Struct) -> list[str]:
    desk = a_desk(clock=Clock(DAY))
    put(desk.store, *things)
    desk.catalogue.refresh()
    every = [one for one in desk.warnings.all() if (one.rule, one.code) == (rule, "TDA")]
    assert all(one.about is About.PROJECT for one in every)
    return [one.sentence.replace("\N{NO-BREAK SPACE}", " ") for one in every]


def moving(rule: str, *things: Struct) -> Desk:
    """A project for the indicator: one that ends after its target, or one that ended and moved nothing."""
    late = [replace(ACCEPT, planned="2027-06"), target(90, "2026"), ours(70, "2024"), ours(71, "2025")]
    useless = [replace(ACCEPT, actual="2024-02-01"), ours(52, "2023"), ours(51, "2025")]
    project = replace(PROJECT, indicators=(CODE,))
    return desk_with(PROCESS, project, *(late if rule == "B56" else useless), *things)


@pytest.mark.parametrize("rule", CASES)
def test_the_planted_case_is_found_with_its_figures(rule: str) -> None:
    planted, _, sentence = CASES[rule]
    assert of_project(rule, *planted) == [sentence]


@pytest.mark.parametrize("rule", CASES)
def test_the_clean_case_is_silent(rule: str) -> None:
    assert of_project(rule, *CASES[rule][1]) == []


def test_a_project_that_ends_after_the_target_it_is_for_is_told() -> None:
    assert found(moving("B56"), "TDA")["B56"].sentence == (
        "Mốc “Nghiệm thu” dự kiến 6/2027, sau hạn của mục tiêu 2026 là 90% (Tỷ lệ thử), chỉ tiêu mà dự án góp vào."
    )
    assert "B56" not in found(moving("B56", replace(ACCEPT, planned="2026-06")), "TDA")
    assert "B56" not in found(moving("B56", ours(95, "2025")), "TDA")


def test_a_project_that_ended_and_moved_nothing_is_told_and_one_that_did_is_not() -> None:
    assert found(moving("B57"), "TDA")["B57"].sentence == (
        "Xong 01/02/2024 mà Tỷ lệ thử năm 2025 là 51%, không hơn năm 2023 (52%)."
    )
    assert "B57" not in found(moving("B57", ours(60, "2025")), "TDA")
    assert "B57" not in found(moving("B57", replace(ACCEPT, actual="2025-06-01")), "TDA")


def test_a_project_whose_owner_has_ended_is_told_until_it_is_finished() -> None:
    gone = Unit("TDV", "Ban thử", "Ban thử", "department", valid_to=DAY.date().replace(month=6), successors=("SKHCN",))
    owned = replace(PROJECT, owner="TDV")
    assert of_project("B23", PROCESS, owned, ACCEPT, gone) == [
        "Ban thử chủ đầu tư dự án này đã thôi hoạt động từ sau 04/06/2025. Nơi kế tục: Sở KH&CN."
    ]
    assert of_project("B23", PROCESS, replace(owned, stage="xong"), ACCEPT, gone) == []
    assert of_project("B23", *CLEAN) == []


PROGRESS_FORM = "03/CĐS"
STONE = Obstacle("TDA", 1, ObstacleKind.OBSTACLE, "Chưa có mặt bằng", due="2025-11-04")
GROWN = replace(TOTAL, version=2, dong=130_000_000_000, date="2025-06")
BY_THIRD = replace(PAID, date="2025-09-30")
OF_PROJECTS: dict[str, tuple[Sequence[Struct], str]] = {
    "M01": ([replace(ACCEPT, planned="2025-06-01")], "Mốc “Nghiệm thu” quá kế hoạch 01/06/2025 đã 186 ngày, chưa đạt"),
    "M02": ([replace(ACCEPT, planned="2025-11-01")], "Mốc “Nghiệm thu” quá kế hoạch 01/11/2025 đã 33 ngày, chưa đạt"),
    "M03": (
        [replace(ACCEPT, planned="2026-01-31", forecast="2026-08-31")],
        "Mốc “Nghiệm thu” dự báo 31/08/2026, sau kế hoạch 31/01/2026 212 ngày",
    ),
    "M04": (
        [replace(ACCEPT, planned="2026-01-31", forecast="2026-03-31")],
        "Mốc “Nghiệm thu” dự báo 31/03/2026, sau kế hoạch 31/01/2026 59 ngày",
    ),
    "M05": (
        [ACCEPT, replace(BY_THIRD, dong=8_000_000_000)],
        "Đến 30/09/2025 giải ngân 8 tỷ đồng, bằng 20% kế hoạch vốn năm 2025; thời gian đã qua 74,8%",
    ),
    "M06": ([ACCEPT, BY_THIRD], "Đến 30/09/2025 giải ngân 20 tỷ đồng, bằng 50% kế hoạch vốn năm 2025"),
    "M07": (
        [ACCEPT, Submission(PROGRESS_FORM, "SKHCN", Period.parse("2025-Q3"))],
        "Chưa có báo cáo tiến độ quý III năm 2025, quá hạn ",
    ),
    "M08": (
        [ACCEPT, replace(STONE, due="2025-09-01")],
        "Vướng mắc “Chưa có mặt bằng” quá hạn gỡ 01/09/2025 đã 94 ngày.",
    ),
    "M09": ([ACCEPT, STONE], "Vướng mắc “Chưa có mặt bằng” quá hạn gỡ 04/11/2025 đã 30 ngày."),
    "M10": ([ACCEPT, TOTAL, replace(GROWN, dong=160_000_000_000)], "Tổng mức đầu tư 160 tỷ đồng, tăng 60% so với"),
    "M11": ([ACCEPT, TOTAL, GROWN], "Tổng mức đầu tư 130 tỷ đồng, tăng 30% so với lần đầu 100 tỷ đồng (ngưỡng 20%)."),
}


@pytest.mark.parametrize("rule", OF_PROJECTS)
def test_a_rule_of_projects_feeds_in_with_its_figures_and_a_project_on_its_way_is_silent(rule: str) -> None:
    planted, sentence = OF_PROJECTS[rule]
    [said] = of_project(rule, PROCESS, PROJECT, YEAR, *planted)
    assert said.startswith(sentence)
    paid = replace(BY_THIRD, dong=30_000_000_000)
    assert of_project(rule, *CLEAN, TOTAL, paid, replace(STONE, due="2026-06-01")) == []


def test_every_rule_of_projects_is_shown() -> None:
    assert OF_PROJECTS.keys() == rating_rules.RULES.keys()
