"""One project at a glance says what is known, and marks what should be looked at again."""

from dntracker.services.desk import Desk
from dntracker.services.projects.glance import Glance, glance_of
from tests.support import Clock, a_desk


def _glance(desk: Desk, code: str = "CVPM2") -> Glance:
    return glance_of(desk.projects.portfolio.item(code), desk.projects.ratings.of(code), desk.today)


def test_the_software_park_shows_its_three_totals_its_work_done_and_the_plan_that_slipped() -> None:
    glance = _glance(a_desk())
    assert [(one.date, one.text) for one in glance.bars] == [
        ("5/2020", ">799"), ("12/04/2021", ">986"), ("30/10/2024", ">1.400"),
    ]  # fmt: skip
    assert [one.part for one in glance.bars][-1] == 1.0
    facts = {one.label: one for one in glance.facts}
    assert facts["Khối lượng thực hiện"].text == "~390 tỷ (10/2021)"
    assert facts["Kế hoạch vốn năm"].text == "120 tỷ (2024)"
    assert facts["Mốc kế tiếp"].text == "Đưa vào hoạt động: kế hoạch 2023"
    assert facts["Mốc kế tiếp"].look
    assert glance.reasons


def test_an_opening_before_the_acceptance_is_said_so() -> None:
    clock = Clock()
    desk = a_desk(clock=clock)
    desk.projects.milestone_deeds.from_model("NTS-HCCD")
    desk.projects.milestone_deeds.reach("NTS-HCCD", "khai-truong", "05/01/2026")
    facts = {one.label: one for one in _glance(desk, "NTS-HCCD").facts}
    assert facts["Khai trương"].text == "05/01/2026, khi chưa nghiệm thu"
    assert facts["Khai trương"].look


def test_a_project_without_milestones_says_that_it_has_none() -> None:
    facts = {one.label: one for one in _glance(a_desk(), "TTCH").facts}
    assert facts["Mốc kế tiếp"].text == "chưa có mốc nào"
