"""Milestones of one project: added, moved, reached, forecast, taken off, by keys."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dntracker.services.desk import Desk
from dntracker.ui.projects.page import ProjectsPage
from tests.ui.answers import Answers
from tests.ui.hands import Hands
from tests.ui.projects.detail.driving import errors, field, item, named, on, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
OPENING = "Khai trương"


def test_late_milestones_show_their_days_and_that_a_reason_is_missing(page: ProjectsPage) -> None:
    view = opened(page)
    lines = view.body.milestones.rows.lines()
    late = next(line for line in lines if line[0] == "Trình đề án khai thác")
    assert late[1] == "30/10/2024"
    assert late[5] == "Trễ"
    assert late[6].startswith("+")
    assert ["     Chưa có lý do chậm; cần ghi."] in lines


def test_an_opening_is_added_and_reached_by_keys_and_leaves_the_acceptance_open(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    view = opened(page)
    hands.press("Ins")
    hands.type("khai")  # the choice of models finds it without tones
    hands.press("Tab", 2)
    hands.press("Return")
    on(view, OPENING)
    hands.press("Return")
    assert view.panel.form is not None
    assert "Khai trương không phải là nghiệm thu" in view.panel.form.advice.text()
    hands.type("16/01/2025")
    hands.press("Return")
    assert named(desk, OPENING).actual == "2025-01-16"
    assert named(desk, OPENING).model == "khai-truong"
    assert named(desk, "Nghiệm thu, bàn giao").actual == ""
    assert item(desk).project.stage == "thi-cong"
    assert "khai trương 16/01/2025 nhưng chưa nghiệm thu" in view.body.story.accessibleName()
    assert ["     Khai trương khi chưa nghiệm thu; không thay cho nghiệm thu."] in view.body.milestones.rows.lines()


def test_a_model_milestone_stands_by_default_where_the_process_has_it(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    view = opened(page)
    on(view, "Quyết toán")
    hands.press("Ins")
    assert view.panel.form is not None
    assert view.panel.form.text("after") == "quyet-toan"
    hands.type("khai")
    assert view.panel.form.text("after") == "de-an-khai-thac"
    hands.press("Tab", 2)
    hands.press("Return")
    names = [one.name for one in item(desk).milestones]
    assert names[names.index(OPENING) + 1] == "Nghiệm thu, bàn giao"


def test_a_model_milestone_stays_behind_the_current_row_where_the_process_allows_it(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    view = opened(page)
    on(view, "Điều chỉnh lần 1")
    hands.press("Ins")
    hands.type("khai")
    assert view.panel.form is not None
    assert view.panel.form.text("after") == "dieu-chinh-1"


def test_a_milestone_can_be_added_before_all_others(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    hands.press("Ins")
    hands.press("Tab")
    assert view.panel.form is not None
    hands.type("Khảo sát")
    hands.press("Tab", 3)
    hands.type("dau tien")
    hands.press("Tab", 2)
    hands.press("Return")
    assert item(desk).milestones[0].name == "Khảo sát"


def test_undo_takes_a_reached_milestone_back_and_the_page_follows(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    on(view, "Nghiệm thu, bàn giao")
    hands.press("Alt+A")
    hands.type("11/2025")
    hands.press("Return")
    assert named(desk, "Nghiệm thu, bàn giao").actual == "2025-11"
    assert item(desk).project.stage == "hoan-thanh"
    page.undo()
    assert named(desk, "Nghiệm thu, bàn giao").actual == ""
    assert item(desk).project.stage == "thi-cong"
    assert view.head.stage.value() == "Thi công, triển khai"


def test_a_plan_moved_without_a_reason_is_refused_beside_the_reason_and_nothing_is_lost(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    view = opened(page)
    on(view, "Trình đề án khai thác")
    hands.press("Alt+O")
    hands.type("30/06/2026")
    hands.press("Return")
    assert list(errors(view)) == ["reason"]
    assert errors(view)["reason"].endswith("lý do được giữ trong nhật ký.")
    assert field(view, "date").text() == "30/06/2026"
    assert named(desk, "Trình đề án khai thác").revisions == ()
    hands.type("chờ ý kiến các sở")
    hands.press("Return")
    moved = named(desk, "Trình đề án khai thác")
    assert (moved.planned, moved.plan, moved.revisions[0].reason) == ("2024-10-30", "2026-06-30", "chờ ý kiến các sở")
    told = [line[0] for line in view.body.milestones.rows.lines() if line[0].startswith("     Lần 1")]
    assert told[0].startswith("     Lần 1: từ 30/10/2024 sang 30/06/2026")
    assert told[0].endswith("Lý do: chờ ý kiến các sở")


def test_a_date_that_is_none_is_refused_beside_its_field(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    on(view, "Quyết toán")
    hands.press("Alt+B")
    hands.type("sang năm")
    hands.press("Return")
    assert list(errors(view)) == ["date"]
    assert named(desk, "Quyết toán").forecast == ""
    hands.press("Esc")
    assert view.panel.form is None
    assert view.body.milestones.rows.hasFocus()


def test_forecast_reason_and_weight_are_written_from_their_forms(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    on(view, "Quyết toán")
    hands.press("Alt+B")
    hands.type("quý IV/2026")
    hands.press("Return")
    on(view, "Trình đề án khai thác")
    hands.press("Alt+L")
    hands.type("chưa có cơ chế khai thác")
    hands.press("Return")
    hands.press("Alt+W")
    field(view, named(desk, "Quyết toán").code).setFocus()
    hands.type("5")
    hands.press("Return")
    assert named(desk, "Quyết toán").forecast == "2026-Q4"
    assert named(desk, "Quyết toán").weight == 5.0
    assert named(desk, "Trình đề án khai thác").reason == "chưa có cơ chế khai thác"


def test_the_first_milestone_takes_the_focus_so_that_enter_reaches_it(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    view = opened(page, "DTXTM")
    hands.press("Ins")
    hands.type("khoi cong")
    hands.press("Tab", 2)
    hands.press("Return")
    assert QApplication.focusWidget() is view.body.milestones.rows
    hands.press("Return")
    hands.type("05/01/2026")
    hands.press("Return")
    assert item(desk, "DTXTM").milestones[0].actual == "2026-01-05"


def test_milestones_of_the_process_are_taken_at_once(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page, "DTXTM")
    hands.press("Shift+Ins")
    assert QApplication.focusWidget() is view.body.milestones.rows
    assert [one.model for one in item(desk, "DTXTM").milestones] == [
        one.code for one in desk.projects.portfolio.process("ND73").milestones
    ]


def test_milestones_change_their_places_with_alt_and_arrows(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    before = [one.code for one in item(desk).milestones]
    on(view, item(desk).milestones[0].name)
    hands.press("Alt+Down")
    assert [one.code for one in item(desk).milestones] == [before[1], before[0], *before[2:]]
    hands.press("Alt+Up")
    assert [one.code for one in item(desk).milestones] == before


def test_a_milestone_that_says_something_needs_a_reason_to_go(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    on(view, "Khởi công")
    hands.press("Del")
    hands.press("Return")
    assert list(errors(view)) == ["reason"]
    hands.type("ghi nhầm dự án")
    hands.press("Return")
    assert "Khởi công" not in [one.name for one in item(desk).milestones]


def test_evidence_is_attached_to_a_milestone_and_taken_off(
    page: ProjectsPage, hands: Hands, desk: Desk, answers: Answers, tmp_path: Path
) -> None:
    view = opened(page)
    answers.path = tmp_path / "bien-ban.pdf"
    answers.path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    on(view, "Khởi công")
    hands.press("Alt+K")
    assert [one.name for one in named(desk, "Khởi công").evidence] == ["bien-ban.pdf"]
    assert view.body.files.rows.lines()[0][:2] == ["bien-ban.pdf", "Khởi công"]
    hands.press("Alt+F")
    hands.press("Del")
    assert named(desk, "Khởi công").evidence == ()


def test_a_first_plan_before_what_was_reached_is_written_and_said(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    told: list[str] = []
    page.hint.connect(told.append)
    view = opened(page)
    on(view, "Nghiệm thu, bàn giao")
    hands.press("Alt+O")
    hands.type("2019")
    hands.press("Return")
    assert named(desk, "Nghiệm thu, bàn giao").planned == "2019"
    assert told[-1].endswith("Kế hoạch 2019 trước mốc “Quyết định đầu tư” đã đạt 5/2020: xem lại ngày.")
