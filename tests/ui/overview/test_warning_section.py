"""The warnings on Tổng quan by keys: walking, going where they lead, taking note, and how many figures are entered."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dntracker.domain.early_warning import Acknowledgement, Gravity
from dntracker.domain.figure import Cell
from dntracker.domain.person import Person, Role
from dntracker.domain.programme import Task
from dntracker.services.desk import Desk
from dntracker.services.warnings.around import About
from dntracker.services.warnings.folded import Several, folded, single
from dntracker.ui.changes import Changes
from dntracker.ui.overview.page import OverviewPage
from tests.support import LAN, figure, put
from tests.ui.answers import Answers
from tests.ui.overview.conftest import COMMUNES, HAI_CHAU, HOA_TIEN, Q4

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no pop-ups
Open = Callable[[Desk], OverviewPage]
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def page(desk: Desk, open_page: Open) -> OverviewPage:
    page = open_page(desk)
    page.around.show_now()
    return page


def press(page: OverviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, modifier)


def stand_on(page: OverviewPage, rule: str, code: str) -> None:
    section = page.around.warnings
    rows = [place for place, one in enumerate(section.model.found) if (one.rule, single(one)[0].code) == (rule, code)]
    section.take_focus()
    section.list.setCurrentIndex(section.model.index(rows[0]))


def test_the_gravest_stand_first_and_are_counted_above(page: OverviewPage, desk: Desk) -> None:
    section = page.around.warnings
    assert list(section.model.found) == folded(desk.warnings.all())
    ranks = [list(Gravity).index(one.gravity) for one in section.model.found]
    assert ranks == sorted(ranks)
    assert section.all.accessibleName().startswith("Mở danh sách cảnh báo: ")
    assert " nghiêm trọng, " in section.all.text()


def test_warnings_that_are_the_same_as_before_are_not_laid_out_again(page: OverviewPage, desk: Desk) -> None:
    section, laid_out = page.around.warnings, list[bool]()
    section.model.modelReset.connect(lambda: laid_out.append(True))
    put(desk.store, figure("CQS.03", 3.0, "2019"))
    page.around.show_now()
    assert not laid_out
    desk.warnings.acknowledge(desk.warnings.all()[0], "đã báo cáo")
    page.around.show_now()
    assert laid_out == [True]


def test_alt_b_goes_to_the_warnings_and_enter_leads_where_each_is_about(
    page: OverviewPage, changes: Changes, desk: Desk
) -> None:
    heard: list[object] = []
    changes.indicator_chosen.connect(heard.append)
    changes.project_chosen.connect(lambda code, _milestone: heard.append(code))
    changes.form_chosen.connect(lambda form, _unit, period: heard.append((form, period)))
    changes.programme_chosen.connect(heard.append)
    changes.warning_chosen.connect(lambda *told: heard.append(told))
    press(page, Qt.Key.Key_B, ALT)
    assert QApplication.focusWidget() is page.around.warnings.list
    press(page, Qt.Key.Key_Down)
    assert page.around.warnings.list.currentIndex().row() == 1
    put(desk.store, Task("T.NV", "task", "Việc không thuộc đề án nào", "BAI-2024-10-08", due=desk.today.isoformat()))
    page.around.show_now()
    late = next(one for one in desk.warnings.all() if one.about is About.FORM)
    plan = next(one for one in desk.warnings.all() if one.rule == "B31" and one.about is About.PROGRAMME)
    several = next(one for one in page.around.warnings.model.found if isinstance(one, Several))
    for rule, code in (
        ("B18", "XH.01"), ("M10", "CVPM2"), (late.rule, late.code), (plan.rule, plan.code), ("B31", "T.NV"),
        (several.rule, several.found[0].code),
    ):  # fmt: skip
        stand_on(page, rule, code)
        press(page, Qt.Key.Key_Return)
    task = ("B31", f"T.NV:{desk.today.isoformat()}")
    assert heard == ["XH.01", "CVPM2", (COMMUNES, Q4), plan.code, task, (several.rule, "")]


def test_ctrl_enter_opens_the_figure_or_says_that_there_is_none(page: OverviewPage, changes: Changes) -> None:
    heard: list[Cell] = []
    changes.cell_chosen.connect(heard.append)
    stand_on(page, "B18", "XH.01")
    press(page, Qt.Key.Key_Return, CONTROL)
    assert [cell.indicator for cell in heard] == ["XH.01"]
    stand_on(page, "M10", "CVPM2")
    press(page, Qt.Key.Key_Return, CONTROL)
    assert "không dựa vào một ô số liệu riêng" in page.notice.text()


def test_a_key_takes_note_with_a_reason_and_undo_takes_that_back(
    page: OverviewPage, desk: Desk, answers: Answers, changes: Changes
) -> None:
    told: list[str] = []
    changes.warnings_changed.connect(lambda: told.append("đổi"))
    stand_on(page, "B18", "XH.01")
    answers.typed = "đã giao Phòng Chuyển đổi số"
    press(page, Qt.Key.Key_L, CONTROL)
    kept = desk.store.all(Acknowledgement)
    assert [(one.rule, one.subject, one.text) for one in kept] == [("B18", "XH.01", "đã giao Phòng Chuyển đổi số")]
    assert told == ["đổi"]
    page.around.show_now()
    chosen = page.around.warnings.chosen()
    assert chosen is not None
    assert (chosen.rule, chosen.answer) == ("B18", "đã giao Phòng Chuyển đổi số")
    assert page.undo_name() == "ghi đã rõ cảnh báo B18: DTI cấp tỉnh"
    page.undo()
    assert desk.store.all(Acknowledgement) == []
    assert page.redo_name() == "ghi đã rõ cảnh báo B18: DTI cấp tỉnh"


def test_undo_takes_back_what_was_done_last_be_it_a_card_or_a_note(
    page: OverviewPage, desk: Desk, answers: Answers
) -> None:
    before = desk.headlines.codes()
    desk.headlines.choose(before[:-1])
    stand_on(page, "B18", "XH.01")
    answers.typed = "đã rõ"
    press(page, Qt.Key.Key_L, CONTROL)
    page.undo()
    assert desk.store.all(Acknowledgement) == []
    assert desk.headlines.codes() == before[:-1]
    page.undo()
    assert desk.headlines.codes() == before


def test_who_may_not_take_note_is_told_so_before_typing(page: OverviewPage, desk: Desk, answers: Answers) -> None:
    put(desk.store, Person(LAN.person, roles=(Role.ENTER,)))
    desk.rights.refresh()
    stand_on(page, "B18", "XH.01")
    answers.typed = "đã rõ"
    press(page, Qt.Key.Key_L, CONTROL)
    assert "Chưa ghi được." in page.notice.text()
    assert desk.store.all(Acknowledgement) == []


def test_a_key_opens_the_project_that_is_warned_of_first(page: OverviewPage, changes: Changes) -> None:
    heard: list[str] = []
    changes.project_chosen.connect(lambda code, _milestone: heard.append(code))
    page.grid.setFocus()
    press(page, Qt.Key.Key_P, ALT)
    assert heard == ["CVPM2"]


def test_a_file_without_anything_to_warn_of_says_so_and_leads_to_the_rules(
    page: OverviewPage, desk: Desk, changes: Changes
) -> None:
    for rule in desk.warnings.rules():
        desk.warnings.put_rule(replace(rule, active=False))
    for rating in desk.projects.ratings.rules():
        desk.projects.ratings.put_rule(replace(rating, active=False))
    desk.warnings.forget()
    page.around.show_now()
    section = page.around.warnings
    assert section.none.isVisible()
    assert section.list.isHidden()
    heard: list[str] = []
    changes.page_asked.connect(heard.append)
    press(page, Qt.Key.Key_B, ALT)
    press(page, Qt.Key.Key_Space)
    assert heard == ["warnings"]


def test_what_a_screen_reader_hears_of_a_warning_is_all_of_it(page: OverviewPage) -> None:
    stand_on(page, "B18", "XH.01")
    said = str(page.around.warnings.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Chú ý, DTI cấp tỉnh. Năm 2024, Đà Nẵng (từ 01/7/2025) đạt 0,7069")


def test_under_the_matrix_stands_how_many_figures_are_entered_of_those_due(
    page: OverviewPage, desk: Desk, changes: Changes
) -> None:
    form = desk.catalogue.form(COMMUNES, Q4)
    rows = [row.indicator for row in form.rows]
    entered = [
        (HAI_CHAU, rows[0]),
        (HAI_CHAU, rows[1]),
        (HOA_TIEN, rows[0]),
    ]  # sent, and a draft
    put(desk.store, *(figure(code, 5.0, territory=unit, unit=unit) for unit, code in entered))
    changes.forms_moved.emit()
    page.around.show_now()
    column = next(one for one in page.model.matrix.columns if (one.form.code, one.period) == (COMMUNES, Q4))
    assert desk.overview.filled(column) == (3, 94 * len(rows))
    assert page.totals.accessibleDescription() == f"{COMMUNES} Quý IV/2025: 3/{94 * len(rows)}"
