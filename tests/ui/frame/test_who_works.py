"""Who works at a file: asked when it opens, a PIN, nobody known."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
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
from dntracker.ui.settings_dialog import SettingsDialog
from dntracker.ui.who import WhoDialog
from dntracker.ui.window import Window
from tests.ui.frame.conftest import ME, PIN, now
from tests.ui.frame.staff import choosing, listing, opened, press

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them


def shown(dialog: ChoosingDialog) -> list[str]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [item.text(0) for item in items if item and not item.isHidden()]


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
