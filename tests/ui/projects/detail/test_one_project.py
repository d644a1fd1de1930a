"""The page of one project by keys: what it tells, and what is written when somebody types into its forms."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from dntracker.domain.person import Role
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.desk import Desk
from dntracker.ui.projects.detail.view import DetailView
from dntracker.ui.projects.page import ProjectsPage
from tests.ui.hands import Hands
from tests.ui.projects.detail.driving import errors, field, item, named, on, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
