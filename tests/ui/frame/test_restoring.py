"""A backup comes back: through the whole program, on real files, while the program goes on."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.ui.widgets.notice import Notice
from dntracker.ui.window import Window
from tests.ui.answers import Answers
from tests.ui.frame.conftest import now

GOES_ON = 7


def window_of(program: Program) -> Window:
    (window,) = program.windows
    assert isinstance(window, Window)
    return window


def enter(desk: Desk, number: str) -> None:
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    desk.entry.record(next(row.cell for row in sheet.rows if row.cell and row.editable), number)


def figures(desk: Desk) -> list[str]:
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4"))
    return [str(row.figure.quantity.value) for row in sheet.rows if row.figure]


def copies_of_one_day(window: Window) -> list[Path]:
    """Three copies with 41, 42 and 43; at closing the one between goes."""
    folder = window.place.desk.backups.folder
    folder.mkdir(exist_ok=True)
    paths = [folder / f"cds 2025-01-05 {hour:02}0000.dntracker" for hour in (8, 9, 10)]
    for number, path in enumerate(paths, 41):
        enter(window.place.desk, str(number))
        window.place.desk.backups.now(path)
    return paths


def run(app: QApplication, deed: object) -> int:
    """Do something in the running program; the code says whether it went on to the end."""
    assert callable(deed)
    app.setQuitOnLastWindowClosed(False)  # as the program has it
    QTimer.singleShot(0, lambda: (deed(), QTimer.singleShot(50, lambda: app.exit(GOES_ON))))
    return app.exec()


def test_a_copy_that_closing_removes_is_restored_all_the_same(
    qapp: QApplication, program: Program, window: Window
) -> None:
    chosen, target = copies_of_one_day(window)[1], window.place.path
    enter(window.place.desk, "50")
    program.look_at(chosen, target)
    assert run(qapp, lambda: program.restore(chosen, target)) == GOES_ON
    again = window_of(program)
    assert "42.0" in figures(again.place.desk)
    (aside,) = target.parent.glob("*trước khôi phục*.dntracker")
    assert chosen.name in again.notice.text()
    assert str(aside) in again.notice.text()
    before = files.open_desk(aside, now, Actor("x"), readonly=True)
    assert "50.0" in figures(before)
    before.close()


def test_the_file_of_a_day_opens_beside_the_one_that_works(program: Program, window: Window, answers: Answers) -> None:
    desk = window.place.desk
    window.place.changes.day_asked.emit(date(2020, 1, 1))
    assert "tệp chưa có gì" in answers.heard[-1]
    window.place.changes.day_asked.emit(desk.today)
    working, past = program.windows
    assert isinstance(past, Window)
    assert working is window
    assert past.notice.text().startswith("Đang xem tệp như lúc 24:00 ngày")
    assert past.place.desk.readonly
    assert program.open(window.place.path)
    assert program.windows == [window, past]
    past.page("journal")
    past.close()
    assert program.windows == [window]


def focused_in(window: Window, qtbot: QtBot) -> QWidget:
    found: list[QWidget] = []

    def has_focus() -> bool:
        focused = QApplication.focusWidget()
        found[:] = [focused] if focused is not None and window.isAncestorOf(focused) else []
        return bool(found)

    qtbot.waitUntil(has_focus)
    return found[0]


@pytest.mark.parametrize("page", ["overview", "entry", "indicators", "trends", "reports", "journal"])
def test_the_file_of_a_day_is_left_with_esc(program: Program, window: Window, page: str, qtbot: QtBot) -> None:
    window.place.changes.day_asked.emit(window.place.desk.today)
    past = program.windows[-1]
    assert isinstance(past, Window)
    past.open_page(page)
    past.activateWindow()
    QTest.keyClick(focused_in(past, qtbot), Qt.Key.Key_Escape)
    assert program.windows == [window]


def test_esc_never_closes_the_window_that_works(program: Program, window: Window, qtbot: QtBot) -> None:
    for page in ("entry", "journal"):
        window.open_page(page)
        QTest.keyClick(focused_in(window, qtbot), Qt.Key.Key_Escape)
    assert program.windows == [window]


def test_a_restore_that_fails_says_so_and_opens_the_file_again(
    qapp: QApplication, program: Program, window: Window, answers: Answers
) -> None:
    chosen, target = copies_of_one_day(window)[0], window.place.path
    in_the_way = target.with_name(f".{target.name}.restoring")
    in_the_way.mkdir()
    answers.while_told = qapp.processEvents
    assert run(qapp, lambda: program.restore(chosen, target)) == GOES_ON
    assert answers.heard[-1].startswith("Chưa sao lưu được")
    assert "43.0" in figures(window_of(program).place.desk)


def test_a_damaged_copy_is_refused_before_anything_closes(program: Program, window: Window, answers: Answers) -> None:
    chosen = copies_of_one_day(window)[0]
    chosen.write_bytes(b"nothing of ours")
    program.restore(chosen, window.place.path)
    assert str(chosen) in answers.heard[-1]
    assert program.windows == [window]


def test_a_file_that_is_looked_at_says_so_until_it_is_opened_for_work(program: Program, file: Path) -> None:
    assert program.open(file, readonly=True)
    viewer = window_of(program)
    assert viewer.notice.text().startswith(f"Chỉ xem: {file.name}")
    assert not viewer.deeds.table["file.backup"].isEnabled()
    viewer.deeds.table["edit.undo"].trigger()
    viewer.notice.clear()
    assert viewer.notice.text().startswith("Chỉ xem")
    viewer.deeds.files.ask_to_edit()
    assert not window_of(program).place.desk.readonly


def test_a_standing_notice_comes_back(window: Window) -> None:
    notice = Notice(window.place.style, window)
    notice.stand("warn", "Một")
    notice.say("bad", "Hai")
    notice.clear()
    assert notice.text() == "Một"
