"""What goes on beside the window: the day's first copy, and the whole check after a crash."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dntracker.app import Program
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.services.backups import folder_of
from dntracker.store.check import check
from dntracker.store.files import open_store
from dntracker.store.sqlite import connect
from dntracker.ui.window import Window
from tests.support import Clock
from tests.ui.answers import Answers
from tests.ui.frame.conftest import now


def record(window: Window, text: str) -> None:
    changed = window.place.desk.entry.record(Cell("KTS.01", "DN", "SKHCN", Period.parse("2025-Q4")), text)
    window.place.changes.figures_recorded.emit(changed.cells)
    window.place.changes.saved.emit(now())


def copies(file: Path) -> list[Path]:
    return sorted(folder_of(file).glob("*.dntracker"))


def test_the_days_first_copy_is_made_while_the_window_goes_on(window: Window, file: Path, qtbot: QtBot) -> None:
    record(window, "42")
    assert copies(file) == []
    qtbot.waitUntil(lambda: window.status.backup_text().startswith("Sao lưu "))
    [copy] = copies(file)
    store = open_store(copy, Clock(), readonly=True)
    assert check(store) == []
    store.close()
    record(window, "43")
    window.place.jobs.wait()
    assert copies(file) == [copy]


def test_a_first_copy_that_failed_stays_in_the_status_until_one_succeeds(
    window: Window, file: Path, qtbot: QtBot
) -> None:
    folder_of(file).write_text("a file where the folder should be", encoding="utf-8")
    record(window, "42")
    qtbot.waitUntil(lambda: "Sao lưu hỏng" in window.status.backup_text())
    record(window, "43")
    assert "Sao lưu hỏng" in window.status.backup_text()
    folder_of(file).unlink()
    window.deeds.table["file.backup"].trigger()
    assert window.status.backup_text().startswith("Sao lưu ")


def test_a_window_that_closes_meanwhile_leaves_whole_copies(window: Window, file: Path) -> None:
    record(window, "42")
    assert window.close()
    assert [one.name for one in folder_of(file).iterdir() if one.suffix not in (".dntracker", ".json")] == []
    for copy in copies(file):
        store = open_store(copy, Clock(), readonly=True)
        assert check(store) == []
        store.close()


@pytest.fixture
def crashed(file: Path) -> Path:
    """A file whose last holder never let go."""
    file.with_name(f".{file.name}.holder").write_text("{}", encoding="utf-8")
    return file


def spoil(file: Path) -> None:
    connection = connect(file)
    connection.execute("UPDATE figure SET value = value + 1 WHERE mark IS NULL AND high IS NULL")
    connection.close()


def opened(program: Program, file: Path, qtbot: QtBot) -> Window:
    assert program.open(file)
    window = next(one for one in program.windows if isinstance(one, Window))
    with qtbot.waitSignal(window.place.jobs.job_started):
        pass
    window.place.jobs.wait()
    return window


def test_after_a_crash_the_whole_check_tells_what_is_wrong(
    program: Program, crashed: Path, answers: Answers, qtbot: QtBot
) -> None:
    spoil(crashed)
    window = opened(program, crashed, qtbot)
    qtbot.waitUntil(lambda: "tệp có chỗ sai" in window.notice.text())
    assert window.close()
    again = opened(program, crashed, qtbot)
    qtbot.waitUntil(lambda: "tệp có chỗ sai" in again.notice.text())


def test_after_a_crash_that_did_no_harm_nothing_is_told(program: Program, crashed: Path, qtbot: QtBot) -> None:
    window = opened(program, crashed, qtbot)
    qtbot.waitUntil(lambda: window.place.desk.sound)
    assert window.notice.text() == ""


def test_a_check_that_closing_ends_is_done_again_at_the_next_opening(
    program: Program, crashed: Path, qtbot: QtBot
) -> None:
    assert program.open(crashed)
    window = next(one for one in program.windows if isinstance(one, Window))
    with qtbot.waitSignal(window.place.jobs.job_started):
        pass
    assert window.close()
    assert crashed.with_name(f".{crashed.name}.holder").exists()
