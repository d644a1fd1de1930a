"""Programmes and processes on their view: added, changed, given a new version, refused with one sentence."""

import pytest
from PySide6.QtWidgets import QLineEdit

from dntracker.services.desk import Desk
from dntracker.ui.projects.detail.setup import SetupView
from dntracker.ui.projects.page import ProjectsPage
from tests.ui.answers import Answers
from tests.ui.hands import Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def setup_of(page: ProjectsPage) -> SetupView:
    view = page.open_view("setup")
    assert isinstance(view, SetupView)
    return view


def field(view: SetupView, name: str) -> QLineEdit:
    assert view.panel.form is not None
    found = view.panel.form[name]
    assert isinstance(found, QLineEdit)
    return found


def errors(view: SetupView) -> dict[str, str]:
    assert view.panel.form is not None
    return view.panel.form.errors()


def test_a_programme_is_added_and_changed_by_keys(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    hands.press("Ins")
    hands.type("DA06")
    hands.press("Return")
    assert list(errors(view)) == ["name"]
    hands.type("Đề án 06 tại Đà Nẵng")
    hands.press("Return")
    assert desk.projects.portfolio.programme("DA06").name == "Đề án 06 tại Đà Nẵng"
    names = [line[1] for line in view.programmes.rows.lines()]
    view.programmes.rows.choose(names.index("DA06"))
    hands.press("F2")
    field(view, "end").setText("2030")
    field(view, "end").setFocus()
    hands.press("Return")
    assert desk.projects.portfolio.programme("DA06").end == "2030"


def test_a_programme_inside_itself_is_refused_beside_its_parent(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    codes = [line[1] for line in view.programmes.rows.lines()]
    child = replace_parent(desk, "TPTM-2022", "TPTM")
    assert child == "TPTM"
    page.refresh()
    view.programmes.rows.choose(codes.index("TPTM"))
    hands.press("Return")
    assert view.panel.form is not None
    parent = view.panel.form["parent"]
    parent.setCurrentIndex(parent.findData("TPTM-2022"))  # type: ignore[union-attr]
    parent.setFocus()
    hands.press("Return")
    assert list(errors(view)) == ["parent"]


def replace_parent(desk: Desk, code: str, parent: str) -> str:
    from msgspec.structs import replace

    old = desk.projects.portfolio.programme(code)
    return desk.projects.deeds.put_programme(replace(old, parent=parent), old).parent


def test_a_programme_that_has_projects_is_not_taken_away(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    codes = [line[1] for line in view.programmes.rows.lines()]
    view.programmes.rows.choose(codes.index("TPTM"))
    hands.press("Del")
    assert "dự án" in page.notice.text()
    assert desk.projects.portfolio.programme("TPTM").name


def test_a_new_version_of_a_process_keeps_the_one_before(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    view.processes.rows.setFocus()
    codes = [line[1] for line in view.processes.rows.lines()]
    view.processes.rows.choose(codes.index("ND45"))
    hands.press("Ins")
    hands.type("ND45-2")
    hands.press("Tab")
    hands.type("01/07/2026")
    hands.press("Return")
    assert view.editor.touched
    assert page.settle() == 1
    view.editor.stages.rows.setFocus()
    view.editor.stages.rows.choose(0)
    hands.press("F2")
    hands.type("Đề xuất, khảo sát")
    hands.press("Return")
    hands.press("Ctrl+Return")
    new, old = desk.projects.portfolio.process("ND45-2"), desk.projects.portfolio.process("ND45")
    assert (new.replaces, new.since, new.stages[0].name) == ("ND45", "2026-07-01", "Đề xuất, khảo sát")
    assert old.stages[0].name == "Đề xuất"
    assert page.settle() == 0
    assert {one.project.process for one in desk.projects.portfolio.items()} == {"ND73"}
    page.undo()
    assert "ND45-2" not in [one.code for one in desk.projects.portfolio.processes()]


def test_weights_that_do_not_add_up_are_said_and_the_draft_stays(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    before = desk.projects.portfolio.process("ND45")
    view.editor.models.rows.setFocus()
    view.editor.models.rows.choose(0)
    hands.press("F2")
    field(view, "weight").setText("50")
    field(view, "weight").setFocus()
    hands.press("Return")
    hands.press("Ctrl+Return")
    assert "phải đủ 100%" in view.editor.error.text()
    assert view.editor.draft.milestones[0].weight == 50.0
    assert desk.projects.portfolio.process("ND45") == before
    view.editor.drop_button.click()
    assert not view.editor.touched


def test_stages_and_milestones_of_a_draft_move_and_go(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    before = [one.code for one in desk.projects.portfolio.process("ND45").milestones]
    view.editor.models.rows.setFocus()
    view.editor.models.rows.choose(0)
    hands.press("Alt+Down")
    assert [one.code for one in view.editor.draft.milestones][:2] == [before[1], before[0]]
    hands.press("Del")
    assert len(view.editor.draft.milestones) == len(before) - 1
    assert [one.code for one in desk.projects.portfolio.process("ND45").milestones] == before


def test_a_stage_that_a_project_stands_in_cannot_go(page: ProjectsPage, hands: Hands, desk: Desk) -> None:
    view = setup_of(page)
    view.processes.rows.setFocus()
    codes = [line[1] for line in view.processes.rows.lines()]
    view.processes.rows.choose(codes.index("ND73"))
    hands.press("Return")
    stages = [one.code for one in view.editor.draft.stages]
    view.editor.models.rows.setFocus()
    for place in reversed(range(len(view.editor.draft.milestones))):
        if view.editor.draft.milestones[place].stage == "thi-cong":
            view.editor.models.rows.choose(place)
            hands.press("F2")
            assert view.panel.form is not None
            view.panel.form["stage"].setCurrentIndex(0)  # type: ignore[union-attr]
            hands.press("Return")
    view.editor.stages.rows.setFocus()
    view.editor.stages.rows.choose(stages.index("thi-cong"))
    hands.press("Del")
    hands.press("Ctrl+Return")
    assert view.editor.error.text().startswith("Chưa bỏ được giai đoạn")
    assert desk.projects.portfolio.process("ND73").stage("thi-cong") is not None


def test_another_process_is_opened_only_when_the_draft_may_go(
    page: ProjectsPage, hands: Hands, answers: Answers
) -> None:
    view = setup_of(page)
    view.editor.stages.rows.setFocus()
    view.editor.stages.rows.choose(0)
    hands.press("Alt+Down")
    answers.agree = False
    view.processes.rows.setFocus()
    view.processes.rows.choose(1)
    hands.press("Return")
    assert view.editor.touched
    answers.agree = True
    hands.press("Return")
    assert view.editor.draft.code == "ND73"


def test_saving_takes_in_the_form_that_is_open_and_stands_on_the_new_version(
    page: ProjectsPage, hands: Hands, desk: Desk
) -> None:
    view = setup_of(page)
    assert [line[2] for line in view.programmes.rows.lines() if line[1] == "TPTM"] == ["6439/QĐ-UBND"]
    view.processes.rows.setFocus()
    view.processes.rows.choose([line[1] for line in view.processes.rows.lines()].index("ND73"))
    hands.press("Ins")
    hands.type("ND73-2")
    hands.press("Ctrl+Return")
    assert desk.projects.portfolio.process("ND73-2").replaces == "ND73"
    assert view.processes.rows.lines()[view.processes.rows.current()][1] == "ND73-2"
    page.undo()
    open_one = view.editor.draft.code
    assert view.processes.rows.lines()[view.processes.rows.current()][1] == open_one
