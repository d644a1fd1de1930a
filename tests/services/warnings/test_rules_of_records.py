"""Rules about what was done with figures and frameworks: flags left up, estimates far off, no framework."""

from datetime import date, timedelta

from msgspec.structs import replace

from dntracker.domain.check import FollowUp
from dntracker.domain.figure import Cell, Status
from dntracker.domain.framework import Framework
from dntracker.services.warnings.around import About
from tests.services.warnings.test_rules_around import DAY, Q3, Q4, of_rule, planted, told
from tests.support import figure, put


def test_a_flag_of_a_quarter_that_is_over_is_told_and_one_of_this_quarter_is_not() -> None:
    flag = FollowUp("CQS.02", "DN", "SKHCN", Q3, "hỏi lại phòng CĐS")
    [warning] = of_rule(planted(flag), "B47")
    assert warning.sentence == "Cờ theo dõi ở ô quý III năm 2025 của Sở KH&CN chưa ai gỡ: hỏi lại phòng CĐS."
    assert warning.cell == Cell("CQS.02", "DN", "SKHCN", Q3)
    assert told(planted(replace(flag, period=Q4)), "B47") == []


def test_a_flag_on_a_question_about_a_project_leads_to_the_project() -> None:
    [warning] = of_rule(planted(FollowUp("CVPM2:percent", "DN", "SKHCN", Q3)), "B47")
    assert (warning.about, warning.code) == (About.PROJECT, "CVPM2")


def test_an_estimate_that_was_far_off_is_told_once_the_final_figure_stands() -> None:
    desk = planted(figure("CQS.03", 70, "2025-Q3", status=Status.ESTIMATED))
    assert told(desk, "B48") == []
    put(desk.store, figure("CQS.03", 62, "2025-Q3"))
    assert told(desk, "B48") == ["Quý III năm 2025 số chính thức 62% thấp hơn số ước đã báo (70%) 8 điểm."]
    near = planted(figure("CQS.03", 70, "2025-Q3", status=Status.ESTIMATED))
    put(near.store, figure("CQS.03", 69, "2025-Q3"))
    assert told(near, "B48") == []


def test_a_final_figure_that_somebody_mends_is_no_estimate_that_was_off() -> None:
    desk = planted(figure("CQS.03", 70, "2025-Q3"))
    put(desk.store, figure("CQS.03", 62, "2025-Q3"))
    assert told(desk, "B48") == []


def test_a_year_for_which_there_is_no_framework_is_told_until_one_scores_it() -> None:
    assert told(planted(), "B49") == []  # of 2024 QĐ 405 still speaks
    later = planted(day=DAY + timedelta(days=200))
    assert told(later, "B49") == [
        "Chưa có bộ chỉ tiêu cho năm 2025: bộ mới nhất (DTI cấp tỉnh theo QĐ 405) chỉ tính đến năm 2024."
    ]
    put(later.store, Framework("DTI-MOI", "Bộ mới", valid_from=date(2025, 1, 1), indicator="XH.01"))
    assert told(later, "B49") == []
