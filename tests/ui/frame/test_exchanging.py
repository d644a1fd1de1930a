"""The menu sends the open form to its unit and takes figures in, seen first, without stopping the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dntracker.domain.exchange import Recipe
from dntracker.domain.figure import Figure
from dntracker.domain.period import Period
from dntracker.services.found_cells import Where
from dntracker.services.incoming import receive
from dntracker.services.intake import Fate
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.exchange.matching import MatchDialog
from dntracker.ui.exchange.preview import IntakeDialog
from dntracker.ui.window import Window
from tests.office.books import PLAIN, Value, a_book, an_old_book
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them

BOOK = Path(__file__).parents[2] / "data" / "exchange" / "02-CDS-X_2025-Q4_20195.xlsx"
WHERE = Where("02/CĐS-X", "20195", Period.parse("2025-Q4"))
TABLE: dict[str, Value] = {"A1": "Mã", "B1": "Số", "A2": "CQS.24", "B2": 1476}


@pytest.fixture
def entry(window: Window) -> EntryPage:
    """The page on the commune's form."""
    page = window.open_page("entry")
    assert isinstance(page, EntryPage)
    page.choice.form_code, page.choice.unit_code, page.choice.period_code = WHERE.form, WHERE.unit, WHERE.period.code
    page.choice.chosen.emit()
    return page


def figures(window: Window) -> list[Figure]:
    sheet = window.place.desk.entry.sheet(WHERE.form, WHERE.unit, WHERE.period)
    return [row.figure for row in sheet.rows if row.figure]


def take(window: Window, qtbot: QtBot, *hands: Callable[[QDialog], None]) -> None:
    """Trigger *Nạp từ Excel…* and do something in each dialog that comes; ends when a notice stands or all are done."""
    waiting, timer = list(hands), QTimer(window)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, IntakeDialog | MatchDialog) and waiting and dialog.isActiveWindow():
            waiting.pop(0)(dialog)

    timer.timeout.connect(look)
    timer.start(20)
    window.deeds.table["file.take"].trigger()
    qtbot.waitUntil(lambda: not waiting and QApplication.activeModalWidget() is None, timeout=15_000)
    if not hands:
        qtbot.waitUntil(lambda: bool(window.notice.text()), timeout=15_000)
    timer.stop()


def agree(dialog: QDialog) -> None:
    dialog.accept()


def leave(dialog: QDialog) -> None:
    dialog.reject()


def test_the_form_is_written_under_the_chosen_name(
    window: Window, entry: EntryPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "xa.xlsx"
    window.deeds.table["file.send"].trigger()
    qtbot.waitUntil(lambda: "Đã xuất xa.xlsx" in window.notice.text(), timeout=15_000)
    incoming = receive(answers.path)
    assert window.place.desk.exchange.preview(incoming, WHERE).items == ()


def test_what_is_agreed_to_is_written_and_shown_as_one_step(
    window: Window, entry: EntryPage, answers: Answers, qtbot: QtBot
) -> None:
    answers.path = BOOK
    take(window, qtbot, agree)
    assert len(figures(window)) == 16
    assert sum(row.figure is not None for row in entry.model.rows) == 16
    assert "Đã nạp 16 số" in window.notice.text()
    assert "Còn 4 ô chưa nạp" in window.notice.text()
    window.deeds.edit.undo()
    assert figures(window) == []


def test_what_is_left_writes_nothing(window: Window, entry: EntryPage, answers: Answers, qtbot: QtBot) -> None:
    answers.path = BOOK
    take(window, qtbot, leave)
    assert figures(window) == []


def test_ambiguous_cells_are_chosen_by_keys(window: Window, entry: EntryPage, answers: Answers, qtbot: QtBot) -> None:
    answers.path, said = BOOK, list[str]()

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, IntakeDialog)
        said.append(dialog.accept_button.text())
        QTest.keyClick(dialog, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(dialog.cells, Qt.Key.Key_1)
        said.append(dialog.accept_button.text())
        QTest.keyClick(dialog.cells, Qt.Key.Key_Delete)
        QTest.keyClick(dialog.cells, Qt.Key.Key_2)  # there is no second one
        said.append(dialog.accept_button.text())
        QTest.keyClick(dialog.cells, Qt.Key.Key_1)
        dialog.accept_button.click()

    take(window, qtbot, choose)
    assert said == ["Nạp 16 số, để lại 4 ô", "Nạp 17 số, để lại 3 ô", "Nạp 16 số, để lại 4 ô"]
    assert 1476.0 in [one.value for one in figures(window) if one.indicator == "XHS.06"]


def test_the_filter_lists_one_fate_and_the_line_says_why(
    window: Window, entry: EntryPage, answers: Answers, qtbot: QtBot
) -> None:
    answers.path, seen = BOOK, list[object]()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, IntakeDialog)
        dialog.show_only(Fate.REFUSED)
        item = dialog.cells.current()
        seen.extend((dialog.cells.topLevelItemCount(), item and item.address, dialog.why()))
        dialog.reject()

    take(window, qtbot, look)
    assert seen == [3, "H21", "Ô H21 đang báo lỗi #DIV/0!. Sửa công thức trong tệp rồi nạp lại."]


def test_the_same_file_again_has_no_deed_to_offer(
    window: Window, entry: EntryPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path, offered = window.place.desk.exchange.write_form(WHERE, tmp_path / "xa.xlsx"), list[bool]()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, IntakeDialog)
        offered.append(not dialog.accept_button.isHidden())
        if offered[-1]:
            dialog.accept()
        else:
            dialog.reject()

    take(window, qtbot, look)
    take(window, qtbot, look)
    assert offered == [True, False]


def test_the_columns_of_a_table_are_asked_once(
    window: Window, entry: EntryPage, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "bảng.xlsx"
    answers.path.write_bytes(a_book(TABLE))

    def match(dialog: QDialog) -> None:
        assert isinstance(dialog, MatchDialog)
        dialog.accept()  # not complete: the dialog stays
        assert dialog.isVisible()
        dialog.fields["Số"].setCurrentIndex(dialog.fields["Số"].findData("value"))
        dialog.accept()

    take(window, qtbot, match, agree)
    [recipe] = window.place.desk.store.all(Recipe)
    assert recipe.columns == {"Mã": "indicator", "Số": "value"}
    answers.path.write_bytes(a_book(TABLE | {"B2": 1500}))
    take(window, qtbot, agree)
    assert [one.value for one in figures(window)] == [1500.0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (an_old_book(), "lưu lại thành .xlsx"),
        (a_book(PLAIN)[:-300], "tệp hỏng hoặc tải chưa hết"),
        (a_book({"A1": "Tên", "A2": "A"}), "Không thấy trong gửi.xlsx cột nào"),
    ],
)
def test_a_file_that_cannot_be_taken_in_is_one_sentence(
    window: Window, answers: Answers, tmp_path: Path, qtbot: QtBot, data: bytes, words: str
) -> None:
    answers.path = tmp_path / "gửi.xlsx"
    answers.path.write_bytes(data)
    take(window, qtbot)
    assert words in window.notice.text()


def test_a_file_that_is_only_looked_at_takes_nothing_in(window: Window, entry: EntryPage, qtbot: QtBot) -> None:
    window.place.desk.store.readonly = True
    take(window, qtbot)
    assert "chỉ để xem" in window.notice.text()
