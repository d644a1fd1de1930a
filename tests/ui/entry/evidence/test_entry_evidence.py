"""The evidence of the active row: attached by key, button and drop, opened as a private copy, taken off and undone."""

import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from dntracker.domain.evidence import Evidence
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.store.contents import Sizes, sizes
from dntracker.ui.entry.page import EntryPage
from tests.support import sent
from tests.ui.answers import Answers
from tests.ui.entry.conftest import FORM, PERIOD, UNIT, EntryHands
from tests.ui.entry.evidence.conftest import dropped, names, section

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


class Viewer:
    """Takes what is opened in place of the system's programs."""

    def __init__(self) -> None:
        self.opened: list[Path] = []
        self.able = True

    def take(self, url: QUrl) -> bool:
        self.opened.append(Path(url.toLocalFile()))
        return self.able


@pytest.fixture
def viewer(monkeypatch: pytest.MonkeyPatch) -> Viewer:
    viewer = Viewer()
    monkeypatch.setattr(QDesktopServices, "openUrl", viewer.take)
    return viewer


def attached(hands: EntryHands, row: int, path: Path) -> Evidence:
    hands.desk.evidence.attach(hands.cell(row), [path])
    hands.page.refresh()
    hands.at(row)
    figure = hands.stored(row)
    assert figure is not None
    return figure.evidence[-1]


def test_f3_and_enter_attach_the_first_file_and_the_list_gets_the_focus(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, answers: Answers
) -> None:
    answers.path = pdf
    hands.press("F3")
    assert hands.focus() is section(page).link
    hands.press("Return")
    assert names(hands, row) == ["Biên bản.pdf"]
    page.side.refresh()
    assert hands.focus() is section(page).items
    assert section(page).told.text() == "Đã đính kèm Biên bản.pdf."
    hands.press("Esc")
    assert hands.focus() is page.grid
    hands.press("Ctrl+Z")
    assert names(hands, row) == []


def test_the_list_tells_name_size_day_and_person(hands: EntryHands, page: EntryPage, row: int, pdf: Path) -> None:
    attached(hands, row, pdf)
    items = section(page).items
    said = items.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Biên bản.pdf\n13\N{NO-BREAK SPACE}byte · 01/12/2025 12:00 · Cán bộ A"


def test_a_file_is_taken_off_by_del_and_brought_back_from_the_menu(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, qtbot: QtBot
) -> None:
    attached(hands, row, pdf)
    hands.press("F3")
    hands.press("Del")
    assert names(hands, row) == []
    page.side.refresh()
    assert section(page).told.text() == "Đã bỏ Biên bản.pdf khỏi số này. Ctrl+Z để lấy lại."
    assert hands.focus() is section(page).link
    page._changes.figures_recorded.emit(page._desk.entry.undo().cells)  # as the menu does
    qtbot.waitUntil(lambda: page.side.panel.evidence.items.current() is not None)
    assert names(hands, row) == ["Biên bản.pdf"]
    assert section(page).told.text() == ""


def test_enter_opens_a_copy_that_can_only_be_read(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, viewer: Viewer
) -> None:
    attached(hands, row, pdf)
    hands.press("F3")
    hands.press("Return")
    [copy] = viewer.opened
    assert (copy.name, copy.read_bytes()) == ("Biên bản.pdf", b"%PDF bien ban")
    assert stat.S_IMODE(copy.stat().st_mode) == stat.S_IREAD
    assert section(page).told.text() == "Đã mở một bản sao chỉ để xem của Biên bản.pdf."
    page._desk.evidence_copies.clean()
    assert not copy.exists()


@pytest.mark.parametrize("name", ["anh.zip", "trang.html", "khong-duoi"])
def test_what_is_not_opened_says_so_and_can_be_exported(
    hands: EntryHands, row: int, pdf: Path, viewer: Viewer, answers: Answers, name: str
) -> None:
    page, path = hands.page, pdf.with_name(name)
    path.write_bytes(b"noi dung")
    attached(hands, row, path)
    hands.press("F3")
    hands.press("Return")
    assert viewer.opened == []
    assert section(page).told.text() == (
        f"{name} thuộc loại tệp không mở thẳng từ đây để giữ an toàn. Xuất ra, kiểm tra rồi mở."
    )
    answers.path = pdf.with_name("ra.bin")
    hands.press("Ctrl+E")
    assert answers.path.read_bytes() == b"noi dung"


def test_a_machine_without_a_program_for_it_says_so(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, viewer: Viewer
) -> None:
    attached(hands, row, pdf)
    viewer.able = False
    hands.press("F3")
    hands.press("Return")
    assert section(page).told.text().startswith("Máy này chưa mở được Biên bản.pdf.")


@pytest.mark.parametrize("agree", [True, False])
def test_a_file_with_macros_is_opened_once_somebody_agreed(
    hands: EntryHands, row: int, tmp_path: Path, viewer: Viewer, answers: Answers, agree: bool
) -> None:
    path = tmp_path / "bang.xlsm"
    path.write_bytes(b"PK\x03\x04")
    attached(hands, row, path)
    answers.agree = agree
    hands.press("F3")
    hands.press("Return")
    assert answers.heard[-1].startswith("bang.xlsm có thể chứa macro. Vẫn mở?")
    assert [one.name for one in viewer.opened] == (["bang.xlsm"] if agree else [])


def test_a_cell_without_a_figure_says_where_evidence_goes(
    hands: EntryHands, page: EntryPage, pdf: Path, answers: Answers
) -> None:
    empty = next(place for place in page.model.filled_rows if page.model.rows[place].figure is None)
    answers.path = pdf
    hands.at(empty).press("F3")
    assert hands.focus() is page.grid
    assert page.problems.sentence() == "Ô này chưa có số. Nhập số trước rồi mới đính kèm minh chứng cho số ấy."
    section(page)
    dropped(page, pdf)
    assert section(page).told.text() == page.problems.sentence()
    assert not section(page).link.isVisible()


def test_a_sent_form_shows_and_opens_only_and_says_why(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, viewer: Viewer, desk: Desk
) -> None:
    attached(hands, row, pdf)
    sent(desk, FORM, UNIT, Period.parse(PERIOD))
    page.refresh()
    hands.at(row)
    shown = section(page)
    assert not shown.link.isVisible()
    assert not shown.remove.isVisible()
    assert "Chỉ xem và mở: biểu đã gửi" in shown.text.text()
    hands.press("F3")
    hands.press("Del")
    assert "Ô này không nhập được: biểu đã gửi" in shown.told.text()
    hands.press("Ins")
    dropped(page, pdf)
    assert names(hands, row) == ["Biên bản.pdf"]
    hands.press("Return")
    assert len(viewer.opened) == 1


def test_a_locked_row_without_files_says_so(hands: EntryHands, page: EntryPage, row: int, desk: Desk) -> None:
    sent(desk, FORM, UNIT, Period.parse(PERIOD))
    page.refresh()
    hands.at(row).press("F3")
    assert hands.focus() is page.grid
    assert page.problems.sentence().startswith("Dòng này chưa có minh chứng. Biểu đã gửi")


@pytest.mark.parametrize("keys", [("Del",), ("Backspace", "Return")])
def test_a_cleared_figure_tells_the_files_that_went_with_it(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, qtbot: QtBot, keys: tuple[str, ...]
) -> None:
    attached(hands, row, pdf)
    if len(keys) > 1:
        hands.press("F2")
        hands.press("Backspace", 2)
        hands.press("Return")
    else:
        hands.press("Del")
    qtbot.waitUntil(lambda: page.problems.sentence() == "Đã bỏ số cùng Biên bản.pdf. Ctrl+Z để lấy lại.")
    hands.at(row).press("Ctrl+Z")
    assert names(hands, row) == ["Biên bản.pdf"]


def test_typing_over_a_figure_keeps_its_files_and_reads_none(
    hands: EntryHands, page: EntryPage, row: int, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attached(hands, row, pdf)
    statements: list[str] = []
    page._desk.store.connection.set_trace_callback(statements.append)
    hands.type("25")
    hands.press("Return")
    hands.at(row)
    page.side.refresh()
    page._desk.store.connection.set_trace_callback(None)
    assert (hands.value(row), names(hands, row)) == (25.0, ["Biên bản.pdf"])
    assert statements
    assert not [one for one in statements if " content " in one]


def test_another_row_forgets_what_was_said_of_this_one(hands: EntryHands, page: EntryPage, row: int, pdf: Path) -> None:
    section(page).attach([pdf])
    assert section(page).told.text()
    hands.press("Down")
    assert section(page).told.text() == ""


def test_many_files_are_walked_and_the_place_is_kept(
    hands: EntryHands, page: EntryPage, row: int, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for path in paths:
        path.write_text(path.name)
    section(page).attach(paths)
    hands.press("F3")
    page.side.refresh()
    hands.press("Down", 2)
    hands.press("Del")
    page.side.refresh()
    current = section(page).items.current()
    assert current is not None
    assert current.evidence.name == "3.txt"
    assert hands.focus() is section(page).items


def test_a_file_over_the_limit_is_refused_where_the_work_is(
    hands: EntryHands, page: EntryPage, row: int, tmp_path: Path, answers: Answers
) -> None:
    answers.path = tmp_path / "phim.mp4"
    with answers.path.open("wb") as file:
        file.truncate(2 << 30)
    hands.press("F3")
    hands.press("Return")
    assert section(page).told.text().startswith("phim.mp4 lớn 2\N{NO-BREAK SPACE}GB, quá 10\N{NO-BREAK SPACE}MB")
    assert names(hands, row) == []
    assert sizes(page._desk.store.connection) == Sizes(0, 0)
