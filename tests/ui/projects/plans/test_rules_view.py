"""Thresholds of ratings, and the reason of a red project."""

import pytest
from pytestqt.qtbot import QtBot

from dntracker.domain.rating import Colour, RatingReason, RatingRule
from dntracker.services.desk import Desk
from dntracker.ui.projects.page import ProjectsPage
from dntracker.ui.projects.rules_view import RulesView
from tests.ui.answers import Answers
from tests.ui.hands import Hands
from tests.ui.projects.conftest import the_list

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
