"""Beginning, opening, and everything that may stand in between."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.unit import Unit
from dntracker.services import files
from dntracker.services.settings import Settings
from dntracker.ui.crash import CrashReporter
from dntracker.ui.files.restore import RestoreDialog, Wish, counted, last_act
from dntracker.ui.style import Style
from dntracker.ui.welcome.window import Welcome
from dntracker.ui.who import WhoFields
from dntracker.ui.window import Window
from tests.ui.answers import Answers
from tests.ui.frame.conftest import now


def welcome_of(program: Program) -> Welcome:
    (welcome,) = program.windows
    assert isinstance(welcome, Welcome)
    return welcome


def window_of(program: Program) -> Window:
    window = program.windows[-1]
    assert isinstance(window, Window)
    return window


def test_a_fresh_machine_is_welcomed_and_nothing_is_made(program: Program, tmp_path: Path) -> None:
    program.start(None)
    welcome_of(program)
    assert not files.default_path().exists()


@pytest.mark.parametrize(("way", "figures"), [("seeded", True), ("empty", False)])
def test_a_new_file_is_made_where_it_was_said(
    program: Program, answers: Answers, tmp_path: Path, way: str, figures: bool
) -> None:
    program.start(None)
    welcome = welcome_of(program)
    answers.path = tmp_path / "mới.dntracker"
    welcome.change.click()
    welcome.choices.choose(way)
    welcome.go_on()
    window = window_of(program)
    assert window.place.path == answers.path
    assert bool(window.place.desk.summary().figures) == figures
    assert program.windows == [window]


def test_the_welcome_shows_what_there_is_room_for(program: Program, qtbot: QtBot) -> None:
    program.start(None)
    welcome = welcome_of(program)
    for width, shown in ((960, False), (1100, True)):
        welcome.resize(width, 700)
        qtbot.waitUntil(lambda shown=shown: welcome.contents.isVisible() == shown)  # type: ignore[misc]
        assert welcome.rect().contains(welcome.button.mapTo(welcome, welcome.button.rect().bottomRight()))


def test_a_second_file_is_offered_under_a_free_name(program: Program, seeded: Path) -> None:
    taken = files.default_path()
    taken.parent.mkdir(parents=True, exist_ok=True)
    taken.write_bytes(seeded.read_bytes())
    program.welcome()
    assert welcome_of(program).target.name == "cds-danang (2).dntracker"
    taken.unlink()


def test_the_welcome_ends_with_ctrl_q(program: Program, qtbot: QtBot) -> None:
    program.start(None)
    welcome = welcome_of(program)
    with qtbot.waitActive(welcome):
        pass
    QTest.keyClick(welcome, Qt.Key.Key_Escape)
    assert program.windows == [welcome]
    QTest.keyClick(welcome, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert program.windows == []


def test_units_are_offered_departments_first_in_the_vietnamese_alphabet(style: Style, qtbot: QtBot) -> None:
    fields = WhoFields(style, "", "A")
    qtbot.addWidget(fields)
    names = [("phuong", "Đại"), ("xa", "Ân"), ("phuong", "Duy"), ("xa", "An"), ("so", "Sở Y tế"), ("xa", "Ăn")]
    fields.offer([Unit(str(number), name, name, level) for number, (level, name) in enumerate(names)])
    box = fields.findChildren(QComboBox)[0]
    offered = [box.itemText(row) for row in range(box.count())]
    assert [name for name in offered if name != "A"] == ["Sở Y tế", "An", "Ăn", "Ân", "Duy", "Đại"]


def test_the_welcome_tells_what_the_seeds_hold(program: Program, qtbot: QtBot) -> None:
    program.start(None)
    row = welcome_of(program).choices.findChildren(QAbstractButton)[0]
    qtbot.waitUntil(lambda: "94 xã, phường, đặc khu" in row.accessibleDescription())


def test_who_works_is_kept(program: Program, settings: Settings, answers: Answers, tmp_path: Path) -> None:
    settings.person = "Cán bộ C"
    program.start(None)
    answers.path = tmp_path / "mới.dntracker"
    welcome_of(program).change.click()
    welcome_of(program).go_on()
    assert Settings.load(settings.folder).person == "Cán bộ C"
    assert window_of(program).place.desk.actor == Actor("Cán bộ C", "SKHCN")


def test_the_file_that_was_open_last_is_opened(program: Program, settings: Settings, file: Path) -> None:
    settings.opened(file)
    program.start(None)
    assert window_of(program).place.path == file


def test_a_file_held_elsewhere_names_who_and_opens_for_looking(program: Program, answers: Answers, file: Path) -> None:
    other = files.open_desk(file, now, Actor("Cán bộ B"), program="DNTracker")
    answers.choose = 0
    assert program.open(file)
    assert "Cán bộ B" in answers.heard[0]
    assert window_of(program).place.desk.readonly
    other.close()


def test_a_damaged_file_offers_a_backup(program: Program, answers: Answers, file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    assert not program.open(file)
    assert "hỏng" in answers.heard[0]
    assert answers.offered == [["Chọn bản sao lưu…"]]


def test_a_missing_file_is_told_in_one_sentence(program: Program, answers: Answers, tmp_path: Path) -> None:
    assert not program.open(tmp_path / "không có.dntracker")
    assert answers.heard[0].startswith("Không thấy tệp")


def test_a_synchronised_folder_offers_to_copy_to_this_machine(
    program: Program, answers: Answers, file: Path, tmp_path: Path
) -> None:
    shared = tmp_path / "OneDrive - Sở" / file.name
    shared.parent.mkdir()
    file.rename(shared)
    answers.choose = 0
    assert program.open(shared)
    assert answers.offered[0][0] == "Chép về máy"
    assert window_of(program).place.path.parent == files.default_path().parent


def test_opening_another_file_closes_the_one_before(program: Program, window: Window, seeded: Path) -> None:
    other = window.place.path.with_name("khác.dntracker")
    other.write_bytes(seeded.read_bytes())
    window.deeds.files.file_asked.emit(other)
    assert [one.place.path for one in program.windows if isinstance(one, Window)] == [other]


def test_a_backup_is_looked_at_first_and_restoring_keeps_the_present_file(
    program: Program, window: Window, answers: Answers
) -> None:
    target, copy = window.place.path, window.place.desk.backups.now()
    program.look_at(copy, target)
    viewer = window_of(program)
    assert viewer.place.desk.readonly
    assert "bản sao lưu" in viewer.notice.text()
    program.restore(copy, target)
    assert [one.place.path for one in program.windows if isinstance(one, Window)] == [target]
    assert list(target.parent.glob("*trước khôi phục*"))


def test_leaving_the_question_restores_nothing(program: Program, window: Window, answers: Answers) -> None:
    answers.agree = False
    program.restore(window.place.desk.backups.now(), window.place.path)
    assert not list(window.place.path.parent.glob("*trước khôi phục*"))
    assert program.windows == [window]


def test_the_list_of_backups_says_what_each_holds(window: Window, style: Style, qtbot: QtBot) -> None:
    window.place.desk.backups.now()
    (copy,) = window.place.desk.backups.list()
    dialog = RestoreDialog(style, [copy])
    qtbot.addWidget(dialog)
    assert "chỉ tiêu" in counted(copy)
    assert last_act(copy) != "…"
    dialog.list.itemActivated.emit(dialog.list.topLevelItem(0), 0)
    assert (dialog.wish, dialog.copy) == (Wish.LOOK, copy)


def test_a_mistake_in_the_program_leaves_a_report(qapp: QApplication, tmp_path: Path) -> None:
    try:
        raise ZeroDivisionError("sum of nothing")
    except ZeroDivisionError as error:
        report = CrashReporter(tmp_path).write(error).read_text(encoding="utf-8")
    assert "ZeroDivisionError: sum of nothing" in report
    assert "test_program.py" in report


def test_what_stands_is_no_longer_searched_for_garbage_until_its_window_is_gone(
    program: Program, file: Path, qtbot: QtBot
) -> None:
    assert program.open(file)
    (window,) = program.windows
    assert isinstance(window, Window)
    with qtbot.waitSignal(window.complete, timeout=20_000):
        pass
    assert gc.get_freeze_count() > 10_000
    window.close()
    assert gc.get_freeze_count() == 0
