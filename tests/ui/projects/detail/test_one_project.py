"""The page of one project by keys: what it tells, and what is written when somebody types into its forms."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from dntracker.domain.milestone import Milestone
from dntracker.domain.person import Role
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.desk import Desk
from dntracker.services.projects.portfolio import Item
from dntracker.ui.projects.detail.view import DetailView
from dntracker.ui.projects.page import ProjectsPage
from tests.ui.answers import Answers
from tests.ui.hands import Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
OPENING = "Khai trương"


def item(desk: Desk, code: str = "CVPM2") -> Item:
    return desk.projects.portfolio.item(code)


def named(desk: Desk, name: str) -> Milestone:
    return next(one for one in item(desk).milestones if one.name == name)


def opened(page: ProjectsPage, code: str = "CVPM2", milestone: str = "") -> DetailView:
    page.open_project(code, milestone)
    view = page.view("detail")
    assert isinstance(view, DetailView)
    return view


def field(view: DetailView, name: str) -> QLineEdit:
    form = view.panel.form
    assert form is not None
    found = form[name]
    assert isinstance(found, QLineEdit)
    return found


def errors(view: DetailView) -> dict[str, str]:
    assert view.panel.form is not None
    return view.panel.form.errors()


def on(view: DetailView, name: str) -> None:
    """Make the milestone of this name the current one."""
    rows = view.body.milestones.rows
    assert view._detail is not None
    rows.choose([one.milestone.name for one in view._detail.milestones].index(name))
    rows.setFocus(Qt.FocusReason.OtherFocusReason)


def test_the_page_tells_three_totals_with_documents_and_dates(page: ProjectsPage) -> None:
    view = opened(page)
    assert view.body.story.accessibleName().startswith("Tổng mức đầu tư tăng hai lần, 799 → 986 → hơn 1.400")
    assert [line[:4] for line in view.body.money.versions.lines()] == [
        ["1", "5/2020", ">799", "–"],
        ["2", "12/04/2021", ">986", ">186"],
        ["3", "30/10/2024", ">1.400", ">414"],
    ]
    assert view.body.money.versions.lines()[1][4] == "NQ 358"
    assert view.body.money.apart.text().startswith("799 + 186 = 985, văn bản ghi hơn 986")
    assert view.body.steps.isVisible()
    assert view.head.stage.value() == "Thi công, triển khai"


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


def test_a_new_total_keeps_its_qualifier_date_and_document(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    hands.press("Alt+U")
    hands.press("Ins")
    hands.type("hơn 1.520")  # a list of totals asks for no kind: the first letters are the money
    hands.press("Tab")
    hands.type("12/11/2025")
    hands.press("Return")
    assert list(errors(view)) == ["known"]
    field(view, "number").setFocus()
    hands.type("77/NQ-HĐND")
    hands.press("Return")
    total = item(desk).total
    assert total is not None
    assert (total.dong, total.qualifier, total.date) == (1_520_000_000_000, Qualifier.OVER, "2025-11-12")
    assert desk.catalogue.source(total.document).number == "77/NQ-HĐND"
    assert view.body.story.accessibleName().startswith("Tổng mức đầu tư tăng ba lần")
    assert view.body.money.versions.hasFocus()


def test_money_that_is_no_number_is_refused_beside_the_money(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    before = item(desk).amounts
    hands.press("Alt+Q")
    hands.press("Ins")
    hands.press("Tab")
    hands.type("nhiều lắm")
    field(view, "date").setText("2025")
    field(view, "number").setText("1/QĐ")
    hands.press("Return")
    assert list(errors(view)) == ["money"]
    assert item(desk).amounts == before


def test_del_takes_an_amount_away_and_undo_brings_it_back(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    before = item(desk).amounts
    hands.press("Alt+Q")
    view.body.money.amounts.choose(1)
    hands.press("Del")
    assert [one.kind for one in before if one not in item(desk).amounts] == [AmountKind.PLAN_YEAR]
    page.undo()
    assert item(desk).amounts == before


def test_an_obstacle_gets_owner_and_day_and_is_cleared(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page, "TTCH")
    view.deeds.add_obstacle()
    assert view.panel.form is not None
    assert QApplication.focusWidget() is view.panel.form["text"]
    hands.press("Return")
    assert list(errors(view)) == ["text"]
    hands.type("Chưa có mặt bằng đặt máy chủ")
    field(view, "other").setText("Văn phòng UBND thành phố")
    field(view, "due").setText("31/03/2026")
    hands.press("Return")
    one = item(desk, "TTCH").obstacles[0]
    assert (one.text, one.owner, one.due) == ("Chưa có mặt bằng đặt máy chủ", "Văn phòng UBND thành phố", "2026-03-31")
    hands.press("Alt+R")
    hands.press("Return")
    hands.type("Bố trí tại tầng 20")
    hands.press("Return")
    assert item(desk, "TTCH").obstacles[0].resolution == "Bố trí tại tầng 20"
    assert view.body.obstacles.rows.lines()[0][4].startswith("Đã gỡ")


def test_all_fields_of_a_project_are_changed_in_one_form(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page, "TTCH")
    hands.press("Alt+P")
    form = view.panel.form
    assert form is not None
    form["stage"].setCurrentIndex(form["stage"].findData("thiet-ke"))  # type: ignore[union-attr]
    form["beside"].setCurrentIndex(form["beside"].findData("tam-dung"))  # type: ignore[union-attr]
    field(view, "end").setText("2027")
    field(view, "end").setFocus()
    hands.press("Return")
    project = item(desk, "TTCH").project
    assert (project.stage, project.beside, project.end) == ("thiet-ke", "tam-dung", "2027")
    assert "Tạm dừng" in view.head.stage.value()
    assert "tạm dừng" in view.body.story.accessibleName()


def test_an_end_before_the_start_is_said_beside_the_end(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    hands.press("Alt+P")
    field(view, "end").setText("2019")
    field(view, "end").setFocus()
    hands.press("Return")
    assert list(errors(view)) == ["end"]
    assert item(desk).project.end == ""


def test_a_new_project_is_opened_once_it_is_written(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    hands.press("Ctrl+Shift+N")
    view = page.view("detail")
    assert isinstance(view, DetailView)
    hands.press("Return")
    assert list(errors(view)) == ["name"]
    hands.type("Mạng LAN xã, phường")
    hands.press("Tab")
    hands.type("LAN89")
    hands.press("Return")
    new = item(desk, "LAN89").project
    assert (new.name, new.process) == ("Mạng LAN xã, phường", "ND73")
    assert view.head.project.value() == "Mạng LAN xã, phường LAN89"
    assert view.body.milestones.none.isVisible()


def test_a_code_that_is_taken_is_said_beside_the_code(page: ProjectsPage, hands: Hands) -> None:
    hands.press("Ctrl+Shift+N")
    view = page.view("detail")
    assert isinstance(view, DetailView)
    hands.type("Lại một công viên")
    hands.press("Tab")
    hands.type("CVPM2")
    hands.press("Return")
    assert list(errors(view)) == ["code"]
    hands.press("Esc")
    assert page.view("list").isVisible()  # type: ignore[attr-defined]


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


def test_indicators_and_documents_are_added_and_taken_off(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    view.deeds.link()
    hands.type("kinh te so")
    hands.press("Return")
    assert len(item(desk).project.indicators) == 1
    view.deeds.unlink(0)
    assert item(desk).project.indicators == ()
    view.deeds.cite()
    field(view, "title").setText("Thông báo kết luận về Khu công viên phần mềm")
    field(view, "number").setText("12/TB-UBND")
    field(view, "number").setFocus()
    hands.press("Return")
    assert [desk.catalogue.source(one).number for one in item(desk).project.documents][-1] == "12/TB-UBND"


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


def test_who_may_not_write_projects_sees_no_deed_and_reads_why(
    desk: Desk, open_page: Callable[[Desk], ProjectsPage]
) -> None:
    desk.people.add("Cán bộ L", unit="SKHCN", roles=[Role.ADMINISTER])
    desk.people.add("Cán bộ N", unit="BHXH", roles=[Role.ENTER])
    desk.work_as("Cán bộ N")
    view, hands = opened(open_page(desk)), Hands()
    assert view.body.why.isVisible()
    assert not view.head.reach.isVisible()
    assert not view.body.milestones.deeds.isVisible()
    hands.press("Alt+A")
    assert view.panel.form is None


def test_what_is_typed_and_not_written_is_counted(page: ProjectsPage, hands: Hands) -> None:
    view = opened(page)
    on(view, "Quyết toán")
    hands.press("Alt+B")
    assert page.settle() == 0
    hands.type("2027")
    assert page.settle() == 1
    hands.press("Esc")
    assert page.settle() == 0


def test_funding_by_source_stands_with_its_source(page: ProjectsPage, desk: Desk) -> None:
    park = item(desk)
    part = ProjectAmount(
        "CVPM2", AmountKind.TOTAL, 3, "2024-10-30", Fund.PUBLIC, 900_000_000_000, "TTT-2024", document="TTT-2024"
    )
    with desk.projects.acts.act("thêm vốn theo nguồn") as writing:
        writing.put(part)
    view = opened(page)
    assert ["Tổng mức đầu tư", "Đầu tư công", "30/10/2024", "900"] in view.body.money.amounts.lines()
    assert len(view.body.money.versions.lines()) == len(park.totals)


def test_history_tells_what_was_done_here_with_its_reason(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = opened(page)
    desk.projects.milestone_deeds.revise("CVPM2", named(desk, "Trình đề án khai thác").code, "2026", "chờ ý kiến")
    page.refresh()
    newest = view.body.past.rows.lines()[0]
    assert "Trình đề án khai thác" in newest[1]
    assert newest[1].endswith("lý do: chờ ý kiến")
    desk.projects.acts.undo()
    page.refresh()
    assert view.body.past.rows.lines()[0][1].startswith("Bỏ lần dời mốc Trình đề án khai thác của CVPM2, kế hoạch lại")


def test_esc_goes_back_a_step_at_a_time(page: ProjectsPage, hands: Hands) -> None:
    view = opened(page)
    hands.press("Alt+P")
    assert view.panel.isVisible()
    hands.press("Esc")
    assert not view.panel.isVisible()
    assert view.isVisible()
    hands.press("Esc")
    assert not view.isVisible()
    assert QApplication.focusWidget() is not None


def test_a_project_that_was_taken_back_sends_the_page_to_the_list(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    desk.projects.deeds.put(replace(item(desk, "TTCH").project, code="MOI", name="Dự án mới"))
    view = opened(page, "MOI")
    page.undo()
    QApplication.processEvents()
    assert not view.isVisible()


@pytest.mark.parametrize(
    ("key", "title"),
    [("Alt+R", "Thêm vướng mắc, rủi ro"), ("Alt+J", "Chỉ tiêu mà dự án phải làm đổi"), ("Alt+M", "Thêm mốc")],
)
def test_keys_reach_a_part_that_is_empty_and_ins_adds_to_it(
    page: ProjectsPage, hands: Hands, key: str, title: str
) -> None:
    view = opened(page, "DTXTM")
    hands.press(key)
    hands.press("Ins")
    assert view.panel.form is not None
    assert view.panel.form.form.title == title


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
