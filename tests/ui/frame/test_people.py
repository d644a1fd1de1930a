"""Who is working in the window, by typing: the list, choosing from it, PINs, and those who may only look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.person import Role
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.ui.people.listing import PeopleDialog
from dntracker.ui.who import WhoDialog
from dntracker.ui.window import Window
from tests.ui.answers import Answers
from tests.ui.frame.conftest import ME, PIN, now
from tests.ui.frame.staff import choosing, listing, opened, press

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them


def fill(field: QLineEdit, text: str) -> None:
    """Type over what stands in a field, as input methods for Vietnamese commit it."""
    field.setFocus()
    field.selectAll()
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


def test_without_people_a_name_is_asked_for_and_leads_to_the_list(window: Window, settings: Settings) -> None:
    def leave_for_list() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WhoDialog)
        dialog.list_button.click()

    QTimer.singleShot(0, leave_for_list)
    window.deeds.people.change_who()
    dialog = window.findChild(PeopleDialog)
    assert isinstance(dialog, PeopleDialog)
    assert "ai cũng làm được mọi việc" in dialog.intro.text()
    assert (dialog.form.name.text(), dialog.form.particulars()["roles"]) == (ME, tuple(Role))
    dialog.close()


def test_the_first_person_administers_and_more_are_added_by_typing(window: Window) -> None:
    dialog = listing(window)
    dialog.form.roles[Role.ADMINISTER].setChecked(False)
    press(dialog)
    assert "phải luôn có một người quản trị" in dialog.told.text()
    press(dialog.form.roles[Role.ADMINISTER], Qt.Key.Key_Space)
    press(dialog.form.name)
    assert dialog.told.text() == f"Đã ghi {ME}."
    press(next(one for one in dialog.findChildren(QPushButton) if one.text() == "Thêm người"), Qt.Key.Key_Space)
    fill(dialog.form.name, "Cán bộ Bình")
    fill(dialog.form.left, "31/02/2027")
    press(dialog.form.left)
    assert dialog.told.text().startswith("Không đọc được ngày “31/02/2027”")
    fill(dialog.form.left, "31/12/2099")
    fill(dialog.form.pin, PIN)
    fill(dialog.form.again, "0000")
    press(dialog.form.again)
    assert "khác nhau" in dialog.told.text()
    fill(dialog.form.again, PIN)
    press(dialog.form.again)
    person = window.place.desk.rights.named("Cán bộ Bình")
    assert person is not None
    assert (person.roles, person.unit, bool(person.pin), str(person.left)) == (
        (Role.ENTER,), "SKHCN", True, "2099-12-31",
    )  # fmt: skip
    dialog.close()
    assert window.notice.text() == ""


def test_whoever_puts_another_name_first_works_under_it(window: Window, settings: Settings) -> None:
    dialog = listing(window)
    fill(dialog.form.name, "Cán bộ Bình")
    fill(dialog.form.pin, PIN)
    fill(dialog.form.again, PIN)
    press(dialog.form.again)
    assert dialog.form.isVisible()
    dialog.close()
    rights = window.place.desk.rights
    assert (window.place.desk.actor.person, rights.why_look_only(), window.notice.text()) == ("Cán bộ Bình", "", "")
    assert settings.last_people[str(window.place.path)] == "Cán bộ Bình"


def test_a_change_that_is_not_written_is_asked_about(
    program: Program, staffed: Path, answers: Answers, qtbot: QtBot
) -> None:
    window = opened(program, staffed)
    choosing(window, qtbot).close()
    dialog = listing(window)
    dialog.table.choose("Cán bộ Bình")
    fill(dialog.form.position, "Phó trưởng phòng")
    answers.agree = False
    dialog.table.choose("Cán bộ An")
    assert (dialog.table.chosen(), dialog.form.position.text()) == ("Cán bộ Bình", "Phó trưởng phòng")
    dialog.reject()
    assert dialog.isVisible()
    assert "Bỏ những gì vừa gõ về Cán bộ Bình?" in answers.heard[-1]
    press(dialog.form.position)
    dialog.table.choose("Cán bộ An")
    assert dialog.form.name.text() == "Cán bộ An"
    assert not dialog.form.name.isEnabled()
    dialog.reject()
    assert window.place.desk.history.acts(1)[0].step == "sửa chức vụ: Cán bộ Bình"


def test_a_unit_that_ended_stays_until_another_is_chosen(program: Program, file: Path) -> None:
    ended = "492"
    desk = files.open_desk(file, now, Actor(ME, "SKHCN"))
    assert desk.catalogue.unit(ended).valid_to is not None
    desk.people.add(ME, unit=ended, roles=list(Role))
    desk.close()
    dialog = listing(opened(program, file))
    fill(dialog.form.position, "Chuyên viên")
    press(dialog.form.position)
    written = dialog.form.particulars()
    assert (written["unit"], written["position"]) == (ended, "Chuyên viên")
    assert dialog.told.text() == f"Đã ghi {ME}."
    dialog.close()


def test_the_list_is_only_looked_at_by_others(program: Program, staffed: Path, qtbot: QtBot) -> None:
    window = opened(program, staffed)
    choosing(window, qtbot).close()
    window.place.desk.work_as("Cán bộ Bình")
    dialog = listing(window)
    assert "Cán bộ Bình không có quyền quản trị" in dialog.intro.text()
    assert not dialog.form.isVisible()
    assert [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()] == ["Đóng"]
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
