"""Dự án by keys and mouse: the list, its groups and sums, its milestones, forecasts moved with a reason."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from dntracker.services.desk import Desk
from dntracker.ui.actions import MENUS
from dntracker.ui.projects.model import Column
from dntracker.ui.projects.page import ProjectsPage
from tests.support import LAN, Clock, a_desk
from tests.ui.projects.conftest import ListHands, codes, the_list, told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no pop-ups


def test_projects_stand_under_their_programme_with_sums_that_stay_qualified(page: ProjectsPage) -> None:
    assert told(page) == [
        "Đề án xây dựng Thành phố thông minh",
        "Trung tâm tích hợp kiểm soát khả năng phục hồi đô thị xanh và thông minh",
        "Hiện đại hóa trung tâm chỉ huy và hệ thống camera giám sát an ninh, giao thông (giai đoạn 1)",
        "Ngoài các chương trình",
        "Khu Công viên phần mềm số 2 (giai đoạn 1)",
        "Nền tảng số hình thành nền hành chính chủ động",
        "Cộng 4 dự án",
    ]
    assert told(page, Column.MONEY) == ["662", "258", "404", "~1.760", ">1.400", "≤\u00a0360", "~2.422"]


def test_letters_without_tones_leave_the_projects_that_have_them(page: ProjectsPage, hands: ListHands) -> None:
    hands.press("Ctrl+F")
    hands.type("cong vien")
    assert codes(page) == ["CVPM2"]
    hands.press("Down")
    assert the_list(page).table.hasFocus()
    hands.press("Esc")
    assert len(codes(page)) == 4


def test_a_filter_that_leaves_nothing_says_so_and_one_button_brings_all_back(
    page: ProjectsPage, hands: ListHands
) -> None:
    hands.press("Ctrl+F")
    hands.type("zzz")
    view = the_list(page)
    assert view.empty.isVisible()
    hands.press("Esc")
    assert not view.empty.isVisible()
    assert len(codes(page)) == 4


def test_the_list_is_grouped_by_what_is_chosen_in_the_bar(page: ProjectsPage, hands: ListHands) -> None:
    hands.press("Alt+N")
    hands.press("End")
    hands.press("Return")
    assert told(page)[0] == "Đang trễ"
    assert codes(page)[0] == "CVPM2"


def test_a_tile_of_a_rating_leaves_its_projects_and_gives_all_back(page: ProjectsPage) -> None:
    view = the_list(page)
    ratings = page._desk.projects.ratings.all()
    colour = ratings["CVPM2"].colour
    view.tiles.buttons[colour].click()
    assert codes(page) == [code for code, one in ratings.items() if one.colour is colour]
    view.tiles.buttons[colour].click()
    assert len(codes(page)) == 4


def test_a_click_on_a_head_sorts_by_it_and_another_by_code_again(page: ProjectsPage) -> None:
    view = the_list(page)
    view.table.head.sectionClicked.emit(Column.MONEY)
    assert codes(page)[:2] == ["TTCH", "DTXTM"]
    view.table.head.sectionClicked.emit(Column.MONEY)
    assert codes(page)[:2] == ["DTXTM", "TTCH"]


def test_enter_on_a_group_folds_it_and_keeps_its_sum(page: ProjectsPage, hands: ListHands) -> None:
    hands.press("Up", 3)
    hands.press("Return")
    assert codes(page) == ["CVPM2", "NTS-HCCD"]
    assert told(page, Column.MONEY)[0] == "662"
    hands.press("Return")
    assert len(codes(page)) == 4


def test_published_figures_stand_over_the_list_and_a_click_on_a_stage_leaves_its_projects(
    page: ProjectsPage, hands: ListHands
) -> None:
    view = the_list(page)
    assert "Đã duyệt chủ trương: 8 · >884" in view.published.accessibleDescription()
    view.published.stage_chosen.emit("chu-truong")
    assert sorted(codes(page)) == ["DTXTM", "NTS-HCCD", "TTCH"]
    hands.press("Esc")
    assert len(codes(page)) == 4
    folded = view.published.folded
    hands.press("F6")
    assert view.published.folded is not folded


def test_the_chosen_project_is_told_under_the_list_where_there_is_room_and_not_in_a_low_window(
    page: ProjectsPage, hands: ListHands
) -> None:
    view = the_list(page)
    view.show_project("CVPM2")
    assert view.glance.isVisible()
    assert "Khối lượng thực hiện: ~390 tỷ" in view.glance.accessibleDescription()
    hands.press("Down")
    assert view.glance.accessibleName() == "Nền tảng số hình thành nền hành chính chủ động"
    page.resize(1304, 560)
    assert not view.glance.isVisible()


def test_rows_look_the_same_however_they_came_into_view(page: ProjectsPage, hands: ListHands) -> None:
    view = the_list(page)
    view.show_project("CVPM2")
    before = view.table.viewport().grab().toImage()
    hands.press("+", 7)
    hands.press("-", 9)
    hands.press("Down")
    hands.press("Up")
    assert view.table.viewport().grab().toImage() == before


def test_a_project_is_opened_at_a_milestone_also_when_it_was_filtered_away(
    page: ProjectsPage, hands: ListHands
) -> None:
    hands.press("Ctrl+F")
    hands.type("cong vien")
    page.open_project("TTCH")
    assert "TTCH" in codes(page)
    table = the_list(page).table
    assert table.line is not None
    assert table.line.code == "TTCH"
    page.open_project("NO-SUCH")
    assert page.notice.text()


def test_esc_takes_filters_away_and_leaves_the_programme(page: ProjectsPage, hands: ListHands) -> None:
    hands.press("Alt+C")
    hands.press("Down")
    hands.press("Return")
    chosen = page.programme()
    assert chosen
    own = codes(page)
    hands.press("Ctrl+F")
    hands.type("chi huy")
    assert codes(page) == ["TTCH"]
    hands.press("Esc")
    assert (page.programme(), codes(page)) == (chosen, own)


def test_a_project_outside_the_chosen_programme_is_opened_and_every_view_shows_all_again(
    page: ProjectsPage, hands: ListHands
) -> None:
    hands.press("Alt+C")
    hands.press("Down")
    hands.press("Return")
    heard = list[str]()
    page.context.programme_chosen.connect(heard.append)
    page.open_project("CVPM2")
    assert (page.programme(), heard) == ("", [""])
    assert "CVPM2" in codes(page)


def test_no_key_of_the_bar_is_one_of_a_menu(page: ProjectsPage) -> None:
    assert not {key for key, _ in page.context.keys} & {key for _, key in MENUS}


def test_the_keys_of_one_project_do_not_promise_tabs_that_it_has_not(page: ProjectsPage) -> None:
    tabs = "Ctrl+PgDn, Ctrl+PgUp"
    assert tabs in dict(page.keys())
    page.open_project("CVPM2")
    assert tabs not in dict(page.keys())


def test_enter_opens_the_project_and_esc_comes_back_to_its_row(page: ProjectsPage, hands: ListHands) -> None:
    view = the_list(page)
    view.show_project("TTCH")
    hands.press("Return")
    assert not view.isVisible()
    assert not page.context.isVisible()
    hands.press("Esc")
    assert view.isVisible()
    assert view.table.line is not None
    assert view.table.line.code == "TTCH"
    assert view.table.hasFocus()


def test_the_past_shows_the_portfolio_as_it_was(open_page: Callable[[Desk], ProjectsPage]) -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    clock.turn(days=3)
    desk.projects.milestone_deeds.forecast("CVPM2", "nghiem-thu", "2027")
    day = clock.now.date()
    page = open_page(desk.as_of(day.replace(day=day.day - 1)))
    item = page._desk.projects.portfolio.item("CVPM2")
    assert item.milestone("nghiem-thu").forecast == ""
    view = the_list(page)
    view.show_project("CVPM2", "nghiem-thu")
    assert not view.line.forecast.isEnabled()
    assert not page.context.day.opens
    assert page.context.day.value() == "12/01/2026"


def test_an_empty_portfolio_says_what_would_stand_here(open_page: Callable[[Desk], ProjectsPage]) -> None:
    desk = a_desk()
    for code in [one.project.code for one in desk.projects.portfolio.items()]:
        with desk.projects.acts.act(f"bỏ {code}") as writing:
            item = desk.projects.portfolio.item(code)
            for thing in (*item.milestones, *item.amounts, *item.obstacles, item.project):
                writing.remove(thing)
    page = open_page(desk)
    assert the_list(page).empty.isVisible()


def test_the_owner_is_chosen_where_projects_name_one(page: ProjectsPage, hands: ListHands, desk: Desk) -> None:
    assert not page.context.owner.isVisible()
    project = desk.projects.portfolio.item("TTCH").project
    desk.projects.deeds.put(replace(project, owner="SKHCN"), project)
    page.refresh()
    assert page.context.owner.isVisible()
    assert page.context.owner.value() == "Mọi đơn vị"
    page.context.ask(replace(page.context.asked, owner="SKHCN"))
    assert codes(page) == ["TTCH"]
    assert page.context.owner.value() == desk.catalogue.unit("SKHCN").short_name
    hands.press("Esc")
    assert len(codes(page)) == 4
