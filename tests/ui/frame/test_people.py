"""Who is working in the window, by typing: the list, choosing from it, PINs, and those who may only look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.domain.person import Role
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.people.choosing import ChoosingDialog
from dntracker.ui.people.listing import PeopleDialog
from dntracker.ui.settings_dialog import SettingsDialog
from dntracker.ui.who import WhoDialog
from dntracker.ui.window import Window
from tests.ui.answers import Answers
from tests.ui.frame.conftest import now

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them
PIN = "2580"
ME = "Cán bộ tổng hợp"


@pytest.fixture
def staffed(file: Path) -> Path:
    """A file with people: who works in the settings administers it, beside two others."""
    desk = files.open_desk(file, now, Actor(ME, "SKHCN"))
    desk.people.add(ME, unit="SKHCN", roles=list(Role))
    desk.people.add("Cán bộ Bình", unit="20195", roles=[Role.ENTER], position="Chuyên viên")
    desk.people.add("Cán bộ An", PIN, unit="SKHCN", roles=[Role.ENTER, Role.APPROVE])
    desk.close()
    return file


def opened(program: Program, path: Path) -> Window:
    assert program.open(path)
    window = program.windows[-1]
    assert isinstance(window, Window)
    return window


def choosing(window: Window, qtbot: QtBot) -> ChoosingDialog:
    """The dialog that comes over the painted window."""
    qtbot.waitUntil(lambda: window.findChild(ChoosingDialog) is not None)
    dialog = window.findChild(ChoosingDialog)
    assert isinstance(dialog, ChoosingDialog)
    return dialog


def listing(window: Window) -> PeopleDialog:
    window.deeds.table["file.people"].trigger()
    dialog = window.findChild(PeopleDialog)
    assert isinstance(dialog, PeopleDialog)
    return dialog


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(widget, key)


def fill(field: QLineEdit, text: str) -> None:
    """Type over what stands in a field, as input methods for Vietnamese commit it."""
    field.setFocus()
    field.selectAll()
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)


def shown(dialog: ChoosingDialog) -> list[str]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [item.text(0) for item in items if item and not item.isHidden()]


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


def test_the_window_asks_who_works_and_filters_by_typing(program: Program, staffed: Path, qtbot: QtBot) -> None:
    window = opened(program, staffed)
    dialog = choosing(window, qtbot)
    assert shown(dialog) == ["Cán bộ An", "Cán bộ Bình", ME]
    assert dialog.table.chosen() == ME
    QTest.keyClicks(dialog.filter, "binh")
    assert (shown(dialog), dialog.table.chosen()) == (["Cán bộ Bình"], "Cán bộ Bình")
    press(dialog.filter)
    assert window.place.desk.actor == Actor("Cán bộ Bình", "20195")
    assert "Cán bộ Bình, Hải Vân" in window.rail.who.accessibleName()


@pytest.mark.parametrize(("typed", "name"), [("an", "Cán bộ An"), ("can bo b", "Cán bộ Bình"), ("tong", ME)])
def test_the_best_match_is_chosen(program: Program, staffed: Path, qtbot: QtBot, typed: str, name: str) -> None:
    dialog = choosing(opened(program, staffed), qtbot)
    QTest.keyClicks(dialog.filter, typed)
    assert dialog.table.chosen() == name
    dialog.close()


def test_nobody_matches(program: Program, staffed: Path, qtbot: QtBot) -> None:
    dialog = choosing(opened(program, staffed), qtbot)
    QTest.keyClicks(dialog.filter, "xyz")
    press(dialog.filter)
    assert "Không có ai khớp" in dialog.wrong.text()
    dialog.close()


def test_a_pin_is_asked_of_who_has_one_and_only_of_them(program: Program, staffed: Path, qtbot: QtBot) -> None:
    window = opened(program, staffed)
    dialog = choosing(window, qtbot)
    assert not dialog.pin.isVisible()
    press(dialog.filter, Qt.Key.Key_Up)
    press(dialog.filter, Qt.Key.Key_Up)
    assert (dialog.table.chosen(), dialog.pin.isVisible()) == ("Cán bộ An", True)
    press(dialog.filter)
    QTest.keyClicks(dialog.pin, "1111")
    press(dialog.pin)
    assert dialog.wrong.text().startswith("Mã PIN của Cán bộ An chưa đúng")
    assert window.place.desk.actor.person == ME
    QTest.keyClicks(dialog.pin, PIN)
    press(dialog.pin)
    assert window.place.desk.actor.person == "Cán bộ An"
    assert window.place.desk.rights.may(Role.APPROVE)


def test_the_last_person_of_a_file_comes_back_and_looks_only_until_the_pin(
    program: Program, staffed: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.works_in(staffed, "Cán bộ An", "SKHCN")
    settings.person = "Cán bộ khác"
    window = opened(program, staffed)
    assert "Cán bộ An" in window.rail.who.accessibleName()
    dialog = choosing(window, qtbot)
    assert dialog.table.chosen() == "Cán bộ An"
    press(dialog, Qt.Key.Key_Escape)
    assert "chưa nhập mã PIN của Cán bộ An" in window.notice.text()
    assert not window.place.desk.rights.may(Role.ENTER)
    window.deeds.people.change_who()
    again = window.findChildren(ChoosingDialog)[-1]
    QTest.keyClicks(again.pin, PIN)
    press(again.pin)
    assert window.notice.text() == ""
    assert Settings.load(settings.folder).last_people == {str(staffed): "Cán bộ An"}


def test_who_is_not_in_the_list_is_told_what_to_do(
    program: Program, staffed: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.person = "Cán bộ lạ"
    window = opened(program, staffed)
    choosing(window, qtbot).close()
    assert "Cán bộ lạ chưa có trong danh sách người làm việc" in window.notice.text()
    assert "nhờ người quản trị" in window.notice.text()


def test_one_person_alone_is_not_asked(program: Program, file: Path, qtbot: QtBot) -> None:
    desk = files.open_desk(file, now, Actor(ME, "SKHCN"))
    desk.people.add(ME, unit="SKHCN", roles=list(Role))
    desk.close()
    window = opened(program, file)
    with qtbot.waitSignal(window.painted):
        pass
    assert window.findChild(ChoosingDialog) is None
    assert window.notice.text() == ""


def test_with_people_the_settings_leave_the_name_alone(program: Program, staffed: Path, qtbot: QtBot) -> None:
    window = opened(program, staffed)
    choosing(window, qtbot).close()
    dialog = SettingsDialog(window.place, window)
    dialog.show()
    assert not dialog.who.isVisible()
    dialog.store()
    window.deeds.files.settings_changed.emit()
    assert window.place.desk.actor.person == ME


def test_who_opens_a_copy_to_look_is_asked_nothing(program: Program, staffed: Path, qtbot: QtBot) -> None:
    assert program.open(staffed, readonly=True)
    window = program.windows[-1]
    assert isinstance(window, Window)
    with qtbot.waitSignal(window.painted):
        pass
    assert window.findChild(ChoosingDialog) is None
    assert "Chỉ xem danh sách: tệp đang mở chỉ để xem." in listing(window).intro.text()


def test_the_official_of_a_ward_finds_the_form_of_the_ward(program: Program, staffed: Path, qtbot: QtBot) -> None:
    window = opened(program, staffed)
    dialog = choosing(window, qtbot)
    QTest.keyClicks(dialog.filter, "binh")
    press(dialog.filter)
    page = window.page("entry")
    assert isinstance(page, EntryPage)
    qtbot.waitUntil(lambda: page.choice.unit_code == "20195")
    assert (page.choice.form_code, page.model.editable(1, Col.CURRENT)) == ("02/CĐS-X", True)


def test_who_may_approve_what_is_shown_stays_with_it(program: Program, staffed: Path, qtbot: QtBot) -> None:
    window = opened(program, staffed)
    choosing(window, qtbot).close()
    window.place.changes.form_chosen.emit("02/CĐS-X", "20197", Period.parse("2025-Q4"))
    page = window.page("entry")
    assert isinstance(page, EntryPage)
    window.place.desk.work_as(ME)
    window.place.changes.who_changed.emit()
    assert (page.choice.form_code, page.choice.unit_code) == ("02/CĐS-X", "20197")


def test_who_has_given_no_name_is_told_until_they_do(
    program: Program, file: Path, settings: Settings, qtbot: QtBot
) -> None:
    settings.person = settings.unit = ""
    window = opened(program, file)
    with qtbot.waitSignal(window.painted):
        pass
    qtbot.waitUntil(lambda: window.notice.text().startswith("Chưa ghi ai làm việc."))

    def give_name() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, WhoDialog)
        name = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Người làm")
        name.setText(ME)
        dialog.accept()

    QTimer.singleShot(0, give_name)
    button = next(one for one in window.notice.findChildren(QPushButton) if one.text() == "Ghi tên")
    button.click()
    assert window.notice.text() == ""
    assert window.place.desk.actor.person == ME
