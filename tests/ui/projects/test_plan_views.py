"""Tiền, Đường S, Kế hoạch gốc and Quy tắc màu by keys, over sixty made-up projects."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell
from dntracker.domain.milestone import Revision
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.rating import Colour, RatingReason, RatingRule
from dntracker.paint.tokens import LIGHT
from dntracker.services.desk import Desk
from dntracker.services.projects.money import year_money
from dntracker.services.projects.money_texts import billions
from dntracker.ui.projects.baselines_view import TIME, BaselinesView
from dntracker.ui.projects.cells import MARGIN
from dntracker.ui.projects.curve_view import CurveView
from dntracker.ui.projects.freeze_dialog import FreezeDialog
from dntracker.ui.projects.model import Column
from dntracker.ui.projects.money_view import MoneyView
from dntracker.ui.projects.page import ProjectsPage
from dntracker.ui.projects.rules_view import RulesView
from dntracker.ui.style import Style
from tests.services.projects import generated
from tests.support import Clock, a_desk, put
from tests.ui.answers import Answers
from tests.ui.hands import Hands
from tests.ui.projects.conftest import the_list, told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Open = Callable[[Desk], ProjectsPage]


@pytest.fixture
def clock() -> Clock:
    """After the third quarter of 2025."""
    return Clock(datetime(2025, 10, 20, 3, tzinfo=UTC))


@pytest.fixture
def desk(clock: Clock) -> Iterator[Desk]:
    """Sixty projects after three quarters of reports."""
    desk = a_desk(clock=clock)
    made = generated.portfolio()
    generated.put_portfolio(desk, made)
    generated.put_reports(desk, made, generated.QUARTERS[:3])
    yield desk
    desk.close()


@pytest.fixture
def page(desk: Desk, open_page: Open) -> ProjectsPage:
    """The page on them."""
    return open_page(desk)


@pytest.fixture
def hands(page: ProjectsPage) -> Hands:
    """Somebody at the keyboard."""
    return Hands()


def choose(hands: Hands) -> None:
    """Choose the first made-up programme: after all of them and the scheme of 2018."""
    hands.press("Alt+C")
    hands.press("Home")
    hands.press("Down", 2)
    hands.press("Return")


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


def shown(page: ProjectsPage) -> str:
    """Every word that is visible on the page."""
    words = (one.text() for one in page.findChildren(QWidget) if one.isVisible() and hasattr(one, "text"))
    return " ".join(map(str, words))


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


def test_a_plan_is_frozen_by_keys_and_one_step_back_takes_it_away(
    page: ProjectsPage, hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    hands.press("Alt+4")
    choose(hands)
    view = page.view("baselines")
    assert isinstance(view, BaselinesView)

    def typed(programme: str) -> FreezeDialog | None:
        dialog = FreezeDialog(desk, Style("light"), programme, view.window())
        dialog.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        hands.type("Dau nam")
        hands.press("Return")
        assert "Chưa ghi lý do chốt." in dialog.wrong.text()
        assert dialog.reason.hasFocus()
        hands.type("giao")
        hands.press("Return")
        assert dialog.result() == QDialog.DialogCode.Accepted
        return dialog

    view.ask_freeze = typed
    hands.press("Ctrl+Shift+G")
    assert [(one.name, one.reason) for one in desk.projects.baselines.of("SINH-1")] == [("Dau nam", "giao")]
    assert view.headline.text().startswith("Dau nam (20/10/2025) → nay: không mốc nào lùi")
    assert view.table.empty_words().startswith("Không mốc nào đổi giữa hai kế hoạch.")
    assert view.window().focusWidget() is view.table
    view.only.setChecked(False)
    assert view.table.empty_words() == ""
    assert page.undo_name() == "chốt kế hoạch gốc “Dau nam” của Chương trình sinh 1"
    page.undo()
    assert desk.projects.baselines.of("SINH-1") == []
    assert "Chưa chốt kế hoạch gốc nào" in shown(page)


def test_milestones_that_moved_stand_under_their_project_and_open_it(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    desk.projects.baselines.freeze("SINH-1", "Gốc", "giao")
    old = desk.projects.portfolio.item("SINH003").milestones[9]
    moved = (*old.revisions, Revision("2027-01-31", "chờ giao vốn"))
    put(desk.store, replace(old, revisions=moved))
    desk.projects.refresh()
    hands.press("Alt+4")
    choose(hands)
    view = page.view("baselines")
    assert isinstance(view, BaselinesView)
    rows = view.table.rows()
    assert [row[0] for row in rows] == ["Dự án sinh 003", "Xong khối lượng"]
    assert rows[1][2] == "31/01/2027"
    assert rows[1][3].startswith("+")
    assert rows[1][4] == "lùi"
    hands.press("Alt+L")
    assert len(view.table.rows()) == 20 + 20 * 12
    opened: list[tuple[str, ...]] = []
    page.open_project = lambda *told: opened.append(told)  # type: ignore[method-assign]
    view.table.setFocus()
    hands.press("Down")
    hands.press("Return")
    assert opened == [("SINH003", "m01")]


def test_two_compared_plans_are_two_bars_on_one_axis(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    desk.projects.baselines.freeze("SINH-1", "Gốc", "giao")
    old = desk.projects.portfolio.item("SINH003").milestones[11]
    put(desk.store, replace(old, revisions=(*old.revisions, Revision("2027-01-31", "chờ giao vốn"))))
    desk.projects.refresh()
    hands.press("Alt+4")
    choose(hands)
    view = page.view("baselines")
    assert isinstance(view, BaselinesView)
    table, scale = view.table, view.timeline.scale
    hands.press("Down")  # the row of the focus has a ground of its own
    first, left = table.visualItemRect(table.items()[0]), table.columnViewportPosition(TIME)
    row = QRect(left, first.top(), table.columnWidth(TIME), first.height())
    image = table.viewport().grab(row).toImage()
    places = [(x, image.pixelColor(x, y)) for x in range(image.width()) for y in range(image.height())]
    bars = {role: max(x for x, ink in places if ink == QColor(getattr(LIGHT, role))) for role in ("ink3", "accent")}
    assert bars["accent"] == pytest.approx(scale.end(date(2027, 1, 31)), abs=2)
    assert bars["ink3"] == pytest.approx(scale.end(date.fromisoformat(old.plan)), abs=2)


def test_a_frozen_plan_is_taken_away_with_a_reason(
    page: ProjectsPage, hands: Hands, desk: Desk, answers: Answers
) -> None:
    desk.projects.baselines.freeze("SINH-1", "Gốc", "giao")
    hands.press("Alt+4")
    view = page.view("baselines")
    assert isinstance(view, BaselinesView)
    assert view.programme.currentText() == "Chương trình sinh 1"  # all programmes: the one that has a plan
    answers.typed = ""
    view.drop.setFocus()
    hands.press("Space")
    assert page.notice.text() == "Chưa ghi lý do bỏ."
    answers.typed = "chốt nhầm"
    hands.press("Space")
    assert desk.projects.baselines.of("SINH-1") == []
    assert page.notice.text() == ""


def test_a_threshold_is_typed_tried_saved_and_taken_back(
    page: ProjectsPage, hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    hands.press("Alt+5")
    view = page.view("rules")
    assert isinstance(view, RulesView)
    assert view.table.rows()[0][:4] == ["M01", "Trễ mốc", "Đỏ", "hơn 90 ngày"]
    red = sum(one.colour is Colour.RED for one in desk.projects.ratings.all().values())
    hands.press("Return")
    assert view.fields.limit.hasFocus()
    hands.press("Ctrl+A")
    hands.type("3000")
    qtbot.waitUntil(lambda: "→" in view.summary.text())
    assert view.summary.text().startswith(f"Đỏ {red} → ")
    assert desk.store.all(RatingRule) == []
    assert page.settle() == 1
    hands.press("Ctrl+Return")
    assert [(one.code, one.limit) for one in desk.store.all(RatingRule)] == [("M01", 3000.0)]
    assert view.table.rows()[0][3] == "hơn 3.000 ngày"
    assert page.settle() == 0
    assert view.found.empty_words() == "Quy tắc này không nói đến dự án nào."
    assert view.table.hasFocus()  # a field would take Ctrl+Z for itself
    page.undo()
    assert view.table.rows()[0][3] == "hơn 90 ngày"
    assert view.fields.limit.text() == "90"


def test_a_threshold_that_is_no_number_is_said_beside_it_and_not_saved(
    page: ProjectsPage, hands: Hands, desk: Desk, qtbot: QtBot
) -> None:
    hands.press("Alt+5")
    view = page.view("rules")
    assert isinstance(view, RulesView)
    hands.press("Return")
    hands.press("Ctrl+A")
    hands.type("nhieu")
    qtbot.waitUntil(view.fields.wrong.isVisible)
    assert view.fields.wrong.text().startswith("Ngưỡng “nhieu” không dùng được.")
    assert not view.save_button.isEnabled()
    hands.press("Ctrl+Return")
    assert desk.store.all(RatingRule) == []
    assert page.notice.text().startswith("Chưa ghi được.")
    hands.press("Ctrl+A")
    hands.type("7")
    hands.press("Ctrl+Return")
    assert [one.limit for one in desk.store.all(RatingRule)] == [7.0]
    assert page.notice.text() == ""  # it was mended


def test_esc_gives_a_rule_back_then_goes_to_the_rules_then_to_the_list(page: ProjectsPage, hands: Hands) -> None:
    hands.press("Alt+5")
    view = page.view("rules")
    assert isinstance(view, RulesView)
    hands.press("Return")
    hands.press("Ctrl+A")
    hands.type("7")
    hands.press("Esc")
    assert view.fields.limit.text() == "90"
    assert view.table.hasFocus()
    hands.press("Esc")
    assert the_list(page).table.hasFocus()


def test_a_rule_that_is_as_at_first_is_not_put_back_again(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    told, before = list[str](), page.undo_name()
    page.hint.connect(told.append)
    hands.press("Alt+5")
    hands.press("Ctrl+Shift+D")
    assert told[-1] == "Quy tắc M01 đang như ban đầu."
    assert page.undo_name() == before


def test_leaving_a_typed_rule_asks_first(page: ProjectsPage, hands: Hands, answers: Answers) -> None:
    hands.press("Alt+5")
    view = page.view("rules")
    assert isinstance(view, RulesView)
    hands.press("Return")
    hands.type("7")
    answers.agree = False
    view.table.setFocus()
    hands.press("Down")
    assert answers.heard == ["Bỏ thay đổi chưa lưu của quy tắc M01?"]
    assert view.table.key() == "M01"
    answers.agree = True
    hands.press("Down")
    assert view.table.key() == "M02"
    assert view.fields.limit.text() == "15"


def test_a_red_project_gets_its_reason_by_keys(page: ProjectsPage, hands: Hands, desk: Desk, answers: Answers) -> None:
    hands.press("Alt+5")
    view = page.view("rules")
    assert isinstance(view, RulesView)
    view.found.setFocus()
    project = str(view.found.key())
    assert "chưa nêu lý do" in view.whole.text()
    answers.typed = " "
    hands.press("Ctrl+L")
    assert answers.heard[-1].startswith("Chưa ghi lý do dự án")  # it is asked for again
    answers.typed = "Chờ giao vốn đợt hai"
    hands.press("Ctrl+L")
    assert [(one.project, one.text) for one in desk.store.all(RatingReason)] == [(project, "Chờ giao vốn đợt hai")]
    assert view.found.key() == project
    assert "chưa nêu lý do" not in view.whole.text()


def test_a_changed_rule_goes_back_to_what_the_program_has(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    desk.projects.ratings.put_rule(RatingRule("M02", desk.projects.ratings.rule("M02").kind, Colour.AMBER, 1.0))
    hands.press("Alt+5")
    view = page.view("rules")
    assert isinstance(view, RulesView)
    hands.press("Down")
    assert view.usual_button.isEnabled()
    hands.press("Ctrl+Shift+D")
    assert desk.store.all(RatingRule) == []
    assert view.table.key() == "M02"
    assert view.fields.limit.text() == "15"


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
