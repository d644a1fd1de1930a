"""The window on one file: pages, search, menus, status, closing."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.services.texts import LOCAL
from dntracker.ui.actions import COMMANDS
from dntracker.ui.view_deeds import ZOOM
from dntracker.ui.window import Window
from tests.ui.frame.conftest import Answers, now


def search(window: Window, text: str) -> list[str]:
    window.actions_table["edit.search"].trigger()
    window.search.field.setText(text)
    model = window.search.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_first_page_is_where_figures_are_entered(window: Window) -> None:
    assert window.current_page() == "entry"


def test_pages_keep_their_numbers(window: Window, qtbot: QtBot) -> None:
    qtbot.waitExposed(window)
    for key, page in ((Qt.Key.Key_4, "trends"), (Qt.Key.Key_6, "reports"), (Qt.Key.Key_2, "entry")):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.current_page() == page


def test_pages_are_built_when_they_are_needed(window: Window) -> None:
    assert not window.is_built("reports")
    window.build_rest()
    window.build_rest()
    assert window.is_built("reports")


def test_the_search_needs_no_tone_marks_and_finds_commands(window: Window) -> None:
    assert any("Hải Châu" in hit for hit in search(window, "hai chau"))
    assert any("Sao lưu ngay" in hit for hit in search(window, "sao luu"))


def test_an_indicator_found_opens_over_the_years(window: Window, qtbot: QtBot) -> None:
    search(window, "KTS.01")
    QTest.keyClick(window.search.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "trends"
    assert window.place.settings.recent_indicators[0] == "KTS.01"
    assert window.search.isHidden()


def test_a_unit_found_opens_its_own_form(window: Window) -> None:
    search(window, "phuong hai chau")
    QTest.keyClick(window.search.field, Qt.Key.Key_Return)
    choice = window.page("entry").choice  # type: ignore[attr-defined]
    assert choice.form_code == "02/CĐS-X"
    assert window.place.desk.catalogue.unit(choice.unit_code).name == "Phường Hải Châu"


def test_the_arrows_go_round_in_the_search_and_escape_leaves_it(window: Window) -> None:
    hits = search(window, "kinh te so")
    QTest.keyClick(window.search.field, Qt.Key.Key_Up)
    assert window.search.list.currentIndex().row() == len(hits) - 1
    QTest.keyClick(window.search.field, Qt.Key.Key_Escape)
    assert window.search.isHidden()


def test_every_command_has_its_deed(window: Window) -> None:
    assert {command.code for command in COMMANDS} <= set(window.actions_table.codes())


def test_no_two_commands_share_a_key(window: Window) -> None:
    keys = [one.shortcut().toString() for one in window.actions() if not one.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_undo_from_the_menu_takes_back_the_last_step_by_name(window: Window) -> None:
    desk = window.place.desk
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    cell = next(row.cell for row in sheet.rows if row.cell and row.editable)
    desk.entry.record(cell, "42")
    window.edit.name_steps(window.actions_table)
    assert window.actions_table["edit.undo"].text().startswith("Hoàn tác: nhập 42")
    window.actions_table["edit.undo"].trigger()
    assert desk.entry.sheet("01/CĐS", "SKHCN", cell.period).rows[1].figure is None
    window.edit.name_steps(window.actions_table)
    assert window.actions_table["edit.redo"].text().startswith("Làm lại: nhập 42")


def test_nothing_left_to_undo_is_said_beside_the_work(window: Window) -> None:
    window.actions_table["edit.undo"].trigger()
    assert "hoàn tác" in window.notice.text()


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
    window.backing.show()
    assert "Sao lưu hỏng" in window.status.backup_text()
    window.actions_table["file.backup"].trigger()
    assert window.status.backup_text().startswith("Sao lưu ")
    assert "hỏng" not in window.status.backup_text()


def test_closing_after_a_failed_backup_asks_first(window: Window, answers: Answers, file: Path) -> None:
    (file.parent / "cds - sao lưu").write_text("a file where the folder should be", encoding="utf-8")
    answers.agree = False
    assert not window.close()
    assert "Chưa sao lưu được khi đóng" in answers.heard[0]
    answers.agree = True
    assert window.close()


def test_theme_letters_and_names_are_remembered(window: Window, settings: Settings) -> None:
    for code in ("view.dark", "view.one-line", "view.larger"):
        window.actions_table[code].trigger()
    again = Settings.load(settings.folder)
    assert (again.theme, again.one_line_names, again.splitters[ZOOM]) == ("dark", True, "1.1")


def test_the_rail_is_narrow_in_a_small_window(window: Window) -> None:
    window.resize(1440, 900)
    wide = window.rail.width()
    window.resize(1280, 720)
    assert window.rail.width() < wide / 2


def test_the_geometry_comes_back(program: Program, window: Window, settings: Settings) -> None:
    window.resize(1024, 700)
    path = window.place.path
    window.close()
    assert program.open(path)
    again = program.windows[-1]
    assert (again.width(), again.height()) == (1024, 700)


def test_whatever_takes_the_focus_has_a_name(window: Window) -> None:
    for page in ("trends", "reports"):
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
    window.actions_table["file.copy"].trigger()
    desk = files.open_desk(answers.path, now, Actor("x"), readonly=True)
    assert desk.catalogue.indicators()
    desk.close()


@pytest.mark.parametrize("person", ["Trần Văn B", ""])
def test_the_rail_says_who_works(window: Window, person: str) -> None:
    window.place.desk.actor = Actor(person, "SKHCN")
    window.files.who_changed.emit()
    assert "Sở KH&CN" in window.rail.who.accessibleName()
    assert person in window.rail.who.accessibleName()
