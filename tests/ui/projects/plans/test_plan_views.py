"""Tiền, Đường S, Kế hoạch gốc and Quy tắc màu by keys, over sixty made-up projects."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from dntracker.domain.figure import Cell
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.services.desk import Desk
from dntracker.services.projects.money import year_money
from dntracker.services.projects.money_texts import billions
from dntracker.ui.projects.baselines_view import BaselinesView
from dntracker.ui.projects.cells import MARGIN
from dntracker.ui.projects.curve_view import CurveView
from dntracker.ui.projects.model import Column
from dntracker.ui.projects.money_view import MoneyView
from dntracker.ui.projects.page import ProjectsPage
from dntracker.ui.style import Style
from tests.services.projects import generated
from tests.support import Clock, a_desk, put
from tests.ui.hands import Hands
from tests.ui.projects.conftest import the_list, told
from tests.ui.projects.plans.conftest import Open, choose, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_the_money_of_the_year_stands_by_source_and_owner_with_a_sentence(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    hands.press("Alt+2")
    view = page.view("money")
    assert isinstance(view, MoneyView)
    assert view.headline.text().startswith("Đến 30/09/2025 giải ngân <b>")
    assert view.headline.text().endswith("năm đã qua 74,8%.")
    found = year_money(desk.projects.portfolio.items(), 2025, desk.today)
    rows = {row[0]: row for row in view.table.rows()}
    assert rows["Tất cả các nguồn"][2:4] == [billions(found.whole.plan), billions(found.whole.paid)]
    assert [row[0] for row in view.table.rows()][1:6] == [
        "Theo nguồn vốn",
        "Sự nghiệp CNTT",
        "Đầu tư công",
        "ODA",
        "PPP",
    ]
    owners = {one.code: one for one in found.by_owner}
    assert rows["Sở Nội vụ"][2] == billions(owners["SNV"].plan)
    assert rows["Sở Nội vụ"][5].startswith("chậm ")


def test_no_total_of_the_list_is_cut_short(page: ProjectsPage) -> None:
    table = the_list(page).table
    room = table.columnWidth(Column.MONEY) - 2 * MARGIN
    metrics = QFontMetrics(Style("light").font(bold=True))
    totals = told(page, Column.MONEY)
    assert max(map(len, totals)) > len("~2.422")
    assert [one for one in totals if metrics.horizontalAdvance(one) > room] == []


def test_a_project_of_an_owner_opens_by_keys(page: ProjectsPage, hands: Hands) -> None:
    hands.press("Alt+2")
    view = page.view("money")
    assert isinstance(view, MoneyView)
    assert view.table.hasFocus()
    hands.press("End")
    hands.press("Right")
    hands.press("Down")
    code = view.table.key()
    assert str(code).startswith("SINH")
    opened: list[tuple[str, ...]] = []
    page.open_project = lambda *told: opened.append(told)  # type: ignore[method-assign]
    hands.press("Return")
    assert opened == [(code,)]


def test_another_year_is_chosen_by_keys(page: ProjectsPage, hands: Hands) -> None:
    hands.press("Alt+2")
    view = page.view("money")
    assert isinstance(view, MoneyView)
    hands.press("Alt+K")
    assert view.year.hasFocus()
    hands.press("Down")
    assert view.year.currentText() == "2024"
    assert "2024" in view.headline.text()


def test_an_empty_file_says_what_the_views_need(open_page: Open) -> None:
    desk = a_desk()
    with desk.projects.acts.act("bỏ") as writing:
        for item in desk.projects.portfolio.items():
            for amount in item.amounts:
                writing.remove(amount)
    page = open_page(desk)
    hands = Hands()
    hands.press("Alt+2")
    assert "Chưa có kế hoạch vốn năm" in shown(page)
    hands.press("Alt+4")
    assert "Chưa chốt kế hoạch gốc nào" in shown(page)
    hands.press("Alt+3")
    assert "chưa dự án nào đủ số để vẽ đường S" in shown(page)
    desk.close()


def test_the_curve_says_spi_and_cpi_with_their_formulas(page: ProjectsPage, hands: Hands) -> None:
    hands.press("Alt+3")
    view = page.view("curve")
    assert isinstance(view, CurveView)
    assert "<b>chậm khoảng 16%</b> so với kế hoạch" in view.headline.text()
    assert view.spi.text() == "SPI ~0,84"
    assert "÷" in view.spi.toolTip()
    assert "chưa phải là tiết kiệm" in view.cpi.toolTip()
    assert "chưa tính 8 dự án" in view.counted.text()
    assert len(view.table.rows()) == 8
    assert ["Dự án sinh 007", "chưa có tổng mức đầu tư."] in view.table.rows()


def test_arrows_walk_along_the_curve_and_its_card_follows(page: ProjectsPage, hands: Hands) -> None:
    hands.press("Alt+3")
    view = page.view("curve")
    assert isinstance(view, CurveView)
    assert view.chart.hasFocus()
    hands.press("Left")
    assert view.chart.card.isVisible()
    here = view.chart.accessibleDescription()
    assert "đạt được" in here
    hands.press("Left")
    assert view.chart.accessibleDescription() != here
    hands.press("Esc")
    assert not view.chart.card.isVisible()


def test_the_curve_follows_the_programme_and_a_frozen_plan(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    desk.projects.baselines.freeze("SINH-1", "Kế hoạch đầu năm", "giao")
    hands.press("Alt+3")
    choose(hands)
    view = page.view("curve")
    assert isinstance(view, CurveView)
    assert view.headline.text().startswith("Chương trình sinh 1: ")
    hands.press("Alt+K")
    assert view.plan.hasFocus()
    hands.press("Down")
    assert view.plan.currentText() == "Kế hoạch đầu năm"


def test_every_view_has_room_at_the_smallest_window(page: ProjectsPage) -> None:
    page.resize(976, 620)
    for code in ("money", "curve", "baselines", "rules"):
        view = page.open_view(code)
        assert isinstance(view, QWidget)
        assert view.minimumSizeHint().width() <= 976
        assert view.width() <= 976


def test_every_view_shows_the_past_and_writes_nothing_there(desk: Desk, clock: Clock, open_page: Open) -> None:
    old = desk.projects.portfolio.item("SINH003").milestones[11]
    clock.now = datetime(2026, 2, 10, 3, tzinfo=UTC)
    day = desk.today
    desk.projects.baselines.freeze("SINH-1", "Gốc", "giao")
    clock.turn(days=2)
    desk.projects.milestone_deeds.revise("SINH003", old.code, "31/01/2027", "chờ giao vốn")
    desk.projects.baselines.freeze("SINH-1", "Điều chỉnh", "chờ giao vốn")
    past = desk.as_of(day)
    page, hands = open_page(past), Hands()
    acts = past.summary().acts
    assert past.projects.portfolio.item("SINH003").milestones[11].plan == old.plan
    for key, code in (("Alt+2", "money"), ("Alt+3", "curve"), ("Alt+4", "baselines"), ("Alt+5", "rules"),
                      ("Alt+6", "exchange"), ("Alt+7", "setup")):  # fmt: skip
        hands.press(key)
        one = page.view(code)
        assert isinstance(one, QWidget)
        assert one.isVisible()
    view = page.view("baselines")
    assert isinstance(view, BaselinesView)
    hands.press("Alt+4")
    assert [view.before.itemText(place) for place in range(view.before.count())] == ["Gốc (10/02/2026)"]
    hands.press("Ctrl+Shift+G")
    assert "Chưa chốt được." in shown(page)
    page.open_project("SINH003", old.code)
    assert past.summary().acts == acts


def test_what_is_reported_in_the_form_is_on_the_curve_when_one_comes_back(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    hands.press("Alt+3")
    view = page.view("curve")
    assert isinstance(view, CurveView)
    before = view.reported.text()
    hands.press("Alt+1")
    report = next(
        one for one in desk.projects.portfolio.item("SINH001").progress if one.period == generated.QUARTERS[2]
    )
    cell = Cell("SINH001:percent", desk.catalogue.city(report.period), report.unit, report.period)
    done = desk.entry.record(cell, "1")
    page._changes.figures_recorded.emit(done.cells)
    hands.press("Alt+3")
    assert before
    assert view.reported.text() != before


def test_a_year_that_is_over_is_compared_as_a_whole_and_only_planned_projects_are_counted(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    planned = ProjectAmount("SINH001", AmountKind.PLAN_YEAR, 1, "2024", Fund.WHOLE, 10**12, generated.SOURCE.code)
    put(desk.store, planned)
    desk.projects.refresh()
    hands.press("Alt+2")
    view = page.view("money")
    assert isinstance(view, MoneyView)
    hands.press("Alt+K")
    hands.type("2024")
    head = view.table.headerItem()
    assert head.text(5) == "So với cả năm"
    rows = {row[0]: row for row in view.table.rows()}
    assert rows["Tất cả các nguồn"][1] == "1/2"  # the park has a plan of 2024, too, and no payment
    assert rows["Tất cả các nguồn"][5].startswith("thiếu ")
    assert [rows["PPP"][1], rows["PPP"][5]] == ["", "chưa có kế hoạch vốn"]
    hands.press("Esc")
    assert view.table.hasFocus()


def test_a_name_with_signs_of_markup_is_shown_as_it_was_typed(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    desk.projects.baselines.freeze("SINH-1", "Gốc <b>A&B</b>", "giao")
    hands.press("Alt+4")
    view = page.view("baselines")
    assert isinstance(view, BaselinesView)
    assert view.headline.text().startswith("Gốc &lt;b&gt;A&amp;B&lt;/b&gt; (20/10/2025)")
