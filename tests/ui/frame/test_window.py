"""The window on one file: pages, search, menus, status, closing."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.services.texts import LOCAL
from dntracker.ui.actions import COMMANDS, EDIT, FILE, HELP, VIEW
from dntracker.ui.settings_dialog import SettingsDialog
from dntracker.ui.window import Window
from tests.ui.answers import Answers
from tests.ui.frame.conftest import now


def search(window: Window, text: str) -> list[str]:
    window.deeds.table["edit.search"].trigger()
    window.deeds.palette.field.setText(text)
    model = window.deeds.palette.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_first_page_is_where_figures_are_entered(window: Window) -> None:
    assert window.current_page() == "entry"


def test_pages_keep_their_numbers(window: Window, qtbot: QtBot) -> None:
    qtbot.waitExposed(window)
    for key, page in (
        (Qt.Key.Key_1, "overview"),
        (Qt.Key.Key_3, "indicators"),
        (Qt.Key.Key_4, "trends"),
        (Qt.Key.Key_6, "reports"),
        (Qt.Key.Key_2, "entry"),
    ):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.current_page() == page


def test_pages_are_built_when_they_are_needed(window: Window) -> None:
    assert not window.is_built("reports")
    for _ in window._specs:
        window.build_rest()
    assert window.is_built("reports")


def test_the_search_needs_no_tone_marks_and_finds_commands(window: Window) -> None:
    assert any("Hải Châu" in hit for hit in search(window, "hai chau"))
    assert any("Sao lưu ngay" in hit for hit in search(window, "sao luu"))


def test_an_indicator_found_opens_over_the_years(window: Window, qtbot: QtBot) -> None:
    search(window, "KTS.01")
    QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "trends"
    assert window.place.settings.recent_indicators[0] == "KTS.01"
    assert window.deeds.palette.isHidden()


def test_the_keys_of_a_chart_that_was_searched_for_work_at_once(window: Window) -> None:
    window.open_page("overview")
    for code in ("KTS.01", "XH.01"):
        search(window, code)
        QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Return)
        chart = window.page("trends").chart.chart  # type: ignore[attr-defined]
        assert chart.chart.spec.indicators == (code,)
        assert window.focusWidget() is chart


def test_a_unit_found_opens_its_own_form(window: Window) -> None:
    search(window, "phuong hai chau")
    QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Return)
    choice = window.page("entry").choice  # type: ignore[attr-defined]
    assert choice.form_code == "02/CĐS-X"
    assert window.place.desk.catalogue.unit(choice.unit_code).name == "Phường Hải Châu"


def test_a_form_chosen_elsewhere_opens_where_figures_are_entered(window: Window) -> None:
    window.open_page("overview")
    window.place.changes.form_chosen.emit("02/CĐS-X", "20332", Period.parse("2025-Q4"))
    choice = window.page("entry").choice  # type: ignore[attr-defined]
    assert window.current_page() == "entry"
    assert (choice.form_code, choice.unit_code, choice.period_code) == ("02/CĐS-X", "20332", "2025-Q4")


def test_the_arrows_go_round_in_the_search_and_escape_leaves_it(window: Window) -> None:
    hits = search(window, "kinh te so")
    QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Up)
    assert window.deeds.palette.list.currentIndex().row() == len(hits) - 1
    QTest.keyClick(window.deeds.palette.field, Qt.Key.Key_Escape)
    assert window.deeds.palette.isHidden()


def test_every_command_has_its_deed(window: Window) -> None:
    assert {command.code for command in COMMANDS} <= set(window.deeds.table.codes())


def test_no_two_commands_share_a_key(window: Window) -> None:
    keys = [one.shortcut().toString() for one in window.actions() if not one.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_undo_from_the_menu_takes_back_the_last_step_by_name(window: Window) -> None:
    desk = window.place.desk
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    cell = next(row.cell for row in sheet.rows if row.cell and row.editable)
    desk.entry.record(cell, "42")
    window.deeds.edit.name_steps(window.deeds.table)
    assert window.deeds.table["edit.undo"].text().startswith("Hoàn tác: nhập 42")
    window.deeds.table["edit.undo"].trigger()
    assert desk.entry.sheet("01/CĐS", "SKHCN", cell.period).rows[1].figure is None
    window.deeds.edit.name_steps(window.deeds.table)
    assert window.deeds.table["edit.redo"].text().startswith("Làm lại: nhập 42")


def test_nothing_left_to_undo_is_said_beside_the_work(window: Window) -> None:
    window.deeds.table["edit.undo"].trigger()
    assert "hoàn tác" in window.notice.text()
    window.open_page("overview")
    assert window.notice.text() == ""


def test_the_status_says_saved_failed_and_saved_again(window: Window) -> None:
    at = datetime(2025, 12, 4, 10, 42, tzinfo=LOCAL)
    window.place.changes.saved.emit(at)
    assert window.status.saved_text() == "Đã lưu 10:42"
    window.place.changes.save_failed.emit("Ổ đĩa đã đầy.")
    assert window.status.saved_text() == "Chưa lưu, lần lưu cuối 10:42"
    window.place.changes.saved.emit(at)
    assert window.status.saved_text() == "Đã lưu 10:42"


def test_a_failed_backup_stays_in_the_status_until_one_succeeds(window: Window) -> None:
    window.place.desk.backups.failed = "Chưa sao lưu được."
    window.deeds.backing.show()
    assert "Sao lưu hỏng" in window.status.backup_text()
    window.deeds.table["file.backup"].trigger()
    assert window.status.backup_text().startswith("Sao lưu ")
    assert "hỏng" not in window.status.backup_text()


def test_closing_after_a_failed_backup_asks_first(window: Window, answers: Answers, file: Path) -> None:
    (file.parent / "cds - sao lưu").write_text("a file where the folder should be", encoding="utf-8")
    answers.agree = False
    assert not window.close()
    assert "Chưa sao lưu được khi đóng" in answers.heard[0]
    answers.agree = True
    assert window.close()


def test_a_menu_gives_every_entry_a_letter_of_its_own(window: Window) -> None:
    for menu in (window.deeds.table.menu, *map(window.deeds.table.submenu, (FILE, EDIT, VIEW, HELP))):
        menu.aboutToShow.emit()
        texts = [one.text().replace("&&", "") for one in menu.actions() if not one.isSeparator()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(letters)) == len(letters)


def test_the_menu_shows_the_ampersand_of_a_file_name(window: Window, settings: Settings) -> None:
    settings.opened(window.place.path.with_name("Sở KH&CN.dntracker"))
    window.deeds.files.fill_recent(window.deeds.table.recent)
    assert window.deeds.table.recent.actions()[0].text() == "Sở KH&&CN.dntracker"


@pytest.mark.parametrize("code", ["file.print", "file.export"])
def test_printing_and_exporting_begin_at_the_sheets(window: Window, code: str) -> None:
    window.deeds.table[code].trigger()
    assert window.current_page() == "reports"


def test_a_backup_asked_for_says_where_it_lies(window: Window) -> None:
    window.deeds.table["file.backup"].trigger()
    (copy,) = window.place.desk.backups.list()
    assert window.notice.text() == f"Đã sao lưu vào {copy.path}."
    window.open_page("overview")
    assert window.notice.text() == f"Đã sao lưu vào {copy.path}."
    window.place.changes.saved.emit(now())
    assert window.notice.text() == ""


def test_the_second_backup_folder_must_take_files(window: Window, tmp_path: Path) -> None:
    dialog = SettingsDialog(window.place, window)
    dialog.second.setText(str(tmp_path / "không có"))
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted
    assert dialog.wrong.text().startswith("Không có thư mục này")
    dialog.second.setText(str(tmp_path))
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_second_folder_that_is_gone_is_told_in_the_status(window: Window, settings: Settings, file: Path) -> None:
    stick = file.with_name("usb")
    stick.write_text("no folder", encoding="utf-8")
    settings.second_backup_folder = str(stick)
    window.deeds.table["file.backup"].trigger()
    assert "Sao lưu hỏng" in window.status.backup_text()


def test_whatever_takes_the_focus_has_a_name(window: Window) -> None:
    for page in ("overview", "indicators", "trends", "reports"):
        window.open_page(page)
    controls: list[QWidget] = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    controls += window.findChildren(QComboBox)
    ours = [one for one in controls if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    nameless = [
        f"{type(one.parent()).__name__} > {type(one).__name__}"
        for one in ours
        if not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert len(ours) > 20
    assert nameless == []


def test_a_copy_is_saved_verified_under_another_name(window: Window, answers: Answers, tmp_path: Path) -> None:
    answers.path = tmp_path / "copy.dntracker"
    window.deeds.table["file.copy"].trigger()
    desk = files.open_desk(answers.path, now, Actor("x"), readonly=True)
    assert desk.catalogue.indicators()
    desk.close()


@pytest.mark.parametrize("person", ["Cán bộ B", ""])
def test_the_rail_says_who_works(window: Window, person: str) -> None:
    window.place.desk.actor = Actor(person, "SKHCN")
    window.place.changes.who_changed.emit()
    assert "Sở KH&CN" in window.rail.who.accessibleName()
    assert person in window.rail.who.accessibleName()


def test_no_key_of_a_page_is_a_key_of_the_window(window: Window) -> None:
    ours = [command.shortcut for command in COMMANDS if command.shortcut]
    assert len(ours) == len(set(ours))
    taken = {QKeySequence(key).toString() for key in ours}
    twice = []
    for code in window._specs:
        page = cast(QWidget, window.open_page(code))
        shortcuts = [one.key() for one in page.findChildren(QShortcut)]
        keys = [key.toString() for key in shortcuts]
        keys += [key.toString() for one in page.findChildren(QAbstractButton) if not (key := one.shortcut()).isEmpty()]
        twice += [(code, key) for key in keys if key in taken]
    assert twice == []


def test_another_day_is_shown_when_the_window_comes_to_the_fore_but_not_while_somebody_types(window: Window) -> None:
    desk, days = window.place.desk, []
    window.place.changes.day_began.connect(lambda: days.append(desk.today))
    window.deeds.day_watch.look()
    assert days == []
    before = desk.today
    desk.store.clock = lambda: now() + timedelta(days=1)
    window.show()
    window.activateWindow()
    search(window, "kinh te so")
    window.deeds.palette.field.setFocus()
    window.deeds.day_watch.look()
    typing = isinstance(QApplication.focusWidget(), QLineEdit)
    assert typing
    assert days == []
    window.deeds.palette.hide()
    window.rail.menu_button.setFocus()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert days == [before + timedelta(days=1)]
    window.deeds.day_watch.look()
    assert len(days) == 1


def test_no_page_is_built_once_the_file_is_closed(window: Window) -> None:
    before = [code for code in ("trends", "projects", "journal") if window.is_built(code)]
    window.close()
    window.build_rest()  # the idle moment that was asked for before
    assert [code for code in ("trends", "projects", "journal") if window.is_built(code)] == before
