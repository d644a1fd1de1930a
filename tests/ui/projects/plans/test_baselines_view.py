"""Plans that were frozen, side by side."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dntracker.domain.milestone import Revision
from dntracker.paint.tokens import LIGHT
from dntracker.services.desk import Desk
from dntracker.ui.projects.baselines_view import TIME, BaselinesView
from dntracker.ui.projects.freeze_dialog import FreezeDialog
from dntracker.ui.projects.page import ProjectsPage
from dntracker.ui.style import Style
from tests.support import put
from tests.ui.answers import Answers
from tests.ui.hands import Hands
from tests.ui.projects.plans.conftest import choose, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
