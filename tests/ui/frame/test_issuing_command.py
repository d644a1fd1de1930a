"""The menu issues the sheet of Báo cáo, proves a code or a workbook, and gives back what was sent."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell
from dntracker.domain.issue import Role
from dntracker.domain.issue_code import written
from dntracker.domain.period import Period
from dntracker.domain.person import Person
from dntracker.domain.person import Role as Duty
from dntracker.services.reports.issue_words import NumberChange
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.reports.issues_pane import IssuesPane
from dntracker.ui.reports.issuing.issue_dialog import IssueDialog
from dntracker.ui.reports.issuing.issued_dialog import IssuedDialog
from dntracker.ui.reports.issuing.prove_dialog import ProveDialog
from dntracker.ui.window import Window
from tests.support import cell, put
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them

WHERE = cell()
Meet = Callable[[IssueDialog], object]


@pytest.fixture
def sheet(window: Window) -> Iterator[Window]:
    """The window with the sheet of a quarter on Báo cáo, one figure of which was entered."""
    window.place.desk.entry.record(WHERE, "20,69")
    window.open_page("reports").show_sheet("01/CĐS", Period.parse("2025-Q4"))  # type: ignore[attr-defined]
    yield window
    for dialog in (*window.findChildren(ProveDialog), *window.findChildren(IssuedDialog)):
        dialog.close()


def issue(window: Window, meet: Meet = IssueDialog.accept) -> None:
    """Ask for the dialog and do something with it."""
    met: list[bool] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, IssueDialog):
            met.append(True)
            meet(dialog)

    QTimer.singleShot(0, answer)
    window.deeds.table["file.issue"].trigger()
    assert met


def prove(window: Window, text: str) -> ProveDialog:
    """Ask about a code."""
    window.deeds.table["file.prove"].trigger()
    dialog = window.findChildren(ProveDialog)[-1]
    QTest.keyClicks(dialog.field, text)
    dialog.ask()
    return dialog


def code(window: Window) -> str:
    return window.place.desk.proving.shelf.listed()[0].issued.code


def test_the_dialog_says_what_it_will_be_and_issuing_it_offers_the_files(
    sheet: Window, answers: Answers, tmp_path: Path
) -> None:
    seen: list[str] = []

    def look(dialog: IssueDialog) -> None:
        seen.extend((dialog.line.text(), dialog.warning.text(), dialog.issue.text()))
        dialog.field.setText("5/2/2026")
        dialog.accept()

    issue(sheet, look)
    [kept] = sheet.place.desk.proving.shelf.listed()
    assert seen[0] == f"Phát hành lần đầu, mã {written(kept.issued.code)}."
    assert "chưa được duyệt" in seen[1]
    assert seen[2] == "Vẫn phát hành"
    assert f"{kept.issued.day:%d/%m/%Y}" == "05/02/2026"
    assert sheet.notice.text().startswith("Đã phát hành. Biểu 01/CĐS, quý IV năm 2025, Sở KH&CN, mã")
    answers.path = tmp_path / "to.pdf"
    sheet.deeds.issuing._reprint(kept.issued, Role.PDF)
    assert answers.path.read_bytes()[:5] == b"%PDF-"


def test_the_pane_under_the_paper_asks_for_the_same_dialogs(
    sheet: Window, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    issue(sheet)
    sheet.place.desk.entry.record(WHERE, "21")
    page = sheet.page("reports")
    page.refresh()
    pane = page.findChild(IssuesPane)  # type: ignore[attr-defined]
    [line] = pane.lines
    qtbot.waitUntil(lambda: line.told() == "2 số đã đổi")
    answers.path = tmp_path / "lai.docx"
    next(one for one in line.reprint.actions() if one.text() == "Word").trigger()
    assert answers.path.read_bytes() == sheet.place.desk.proving.shelf.content(line.issued, Role.TEXT)
    line.differences.click()
    assert sheet.findChildren(ProveDialog)[-1].told.text().startswith("Đã đổi 2 số: KTS.01, kỳ này: 20,69 → 21")


def test_long_texts_that_changed_leave_room_to_say_where(sheet: Window, qtbot: QtBot) -> None:
    dialog = prove(sheet, "")
    dialog.changes.show()
    long = "chờ bàn giao mặt bằng, đấu thầu lại gói thầu số 3 " * 4
    changed = NumberChange(("CVPM2|nghiem-thu", "LY_DO"), "CVPM2, Nghiệm thu, bàn giao, lý do", long, long, "Cán bộ A")
    dialog.changes.show_changes([changed])
    qtbot.waitExposed(dialog)
    assert dialog.changes.columnWidth(0) >= dialog.changes.viewport().width() // 4
    assert dialog.changes.header().length() <= dialog.changes.viewport().width()


def test_a_wrong_day_is_told_and_nothing_is_issued(sheet: Window) -> None:
    def wrong(dialog: IssueDialog) -> None:
        dialog.field.setText("31/02/2026")
        dialog.accept()
        assert "Không đọc được ngày" in dialog.told.text()
        dialog.reject()

    issue(sheet, wrong)
    assert sheet.place.desk.proving.shelf.listed() == []


def test_after_a_change_the_dialog_lists_what_changed(sheet: Window) -> None:
    issue(sheet)
    sheet.place.desk.entry.record(WHERE, "21")

    def look(dialog: IssueDialog) -> None:
        assert dialog.line.text().startswith("Điều chỉnh lần 1, mã ")
        item = dialog.changes.topLevelItem(0)
        assert item is not None
        assert [item.text(column) for column in range(3)] == ["KTS.01, kỳ này", "20,69", "21"]
        dialog.reject()

    issue(sheet, look)


def test_a_sheet_whose_numbers_did_not_change_is_given_again(sheet: Window) -> None:
    issue(sheet)

    def look(dialog: IssueDialog) -> None:
        assert dialog.line.text().startswith("Số trên tờ chưa đổi nên vẫn là tờ đã phát hành: Biểu 01/CĐS")
        dialog.accept()

    issue(sheet, look)
    assert len(sheet.place.desk.proving.shelf.listed()) == 1
    assert sheet.notice.text().startswith("Tờ này đã phát hành từ trước.")


def test_who_may_not_issue_is_told_before_any_dialog(sheet: Window) -> None:
    me = sheet.place.desk.actor.person
    put(sheet.place.desk.store, Person("A", "", "", (Duty.ADMINISTER,)), Person(me, "", "BHXH", (Duty.ENTER,)))
    sheet.place.desk.rights.refresh()
    sheet.deeds.table["file.issue"].trigger()
    assert "Chưa làm được “phát hành tờ”" in sheet.notice.text()


def test_a_code_is_asked_and_enter_goes_to_the_changed_cell(sheet: Window) -> None:
    issue(sheet)
    asked = code(sheet)
    dialog = prove(sheet, asked.lower())
    assert dialog.told.text().startswith("Còn đúng: Biểu 01/CĐS")
    assert not dialog.changes.isVisible()
    dialog.close()
    sheet.place.desk.entry.record(WHERE, "21")
    dialog = prove(sheet, asked)
    assert dialog.told.text().startswith("Đã đổi 2 số: KTS.01, kỳ này: 20,69 → 21 (Cán bộ tổng hợp, ")
    QTest.keyClick(dialog.changes, Qt.Key.Key_Return)
    page = sheet.page("entry")
    assert isinstance(page, EntryPage)
    assert page.model.rows[page.grid.here()[0]].cell == Cell("KTS.01", "DN", "SKHCN", Period.parse("2025-Q4"))


def test_a_mistyped_code_is_told_in_the_dialog(sheet: Window) -> None:
    dialog = prove(sheet, "4F7K-2M9X-QH3Q")
    assert "gõ sai hoặc thiếu chữ" in dialog.told.text()
    dialog.field.clear()
    dialog.ask()
    assert dialog.told.text() == "Gõ mã in trên tờ, hoặc chọn tệp Excel của tờ."


def test_a_workbook_is_asked_on_another_thread(sheet: Window, answers: Answers, tmp_path: Path, qtbot: QtBot) -> None:
    issue(sheet)
    [kept] = sheet.place.desk.proving.shelf.listed()
    answers.path = tmp_path / "to.xlsx"
    sheet.place.desk.proving.shelf.reprint(kept.issued, Role.WORKBOOK, answers.path)
    sheet.deeds.table["file.prove"].trigger()
    dialog = sheet.findChildren(ProveDialog)[-1]
    dialog.book.click()
    qtbot.waitUntil(lambda: dialog.told.text().startswith("Số trong tệp đúng như đã phát hành."), timeout=15_000)
    assert dialog.field.text() == written(kept.issued.code)
    answers.path = tmp_path / "khong-co.xlsx"
    dialog.book.click()
    qtbot.waitUntil(lambda: "không mở được tệp" in dialog.told.text(), timeout=15_000)


def test_a_dialog_that_is_closed_while_a_workbook_is_read_hears_nothing(
    sheet: Window, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    issue(sheet)
    answers.path = tmp_path / "khong-co.xlsx"
    sheet.deeds.table["file.prove"].trigger()
    dialog = sheet.findChildren(ProveDialog)[-1]
    dialog.book.click()
    dialog.close()
    qtbot.waitUntil(lambda: not sheet.findChildren(ProveDialog))
    sheet.place.jobs.wait()
    QApplication.processEvents()


def test_issued_sheets_are_searched_and_printed_again(sheet: Window, answers: Answers, tmp_path: Path) -> None:
    issue(sheet)
    sheet.deeds.table["file.issued"].trigger()
    dialog = sheet.findChildren(IssuedDialog)[-1]
    assert dialog.told.text().startswith("1 tờ, ")
    dialog.search.setText("02/CĐS-X")
    assert dialog.told.text() == "Không có tờ nào như vậy."
    assert not dialog.asked.isEnabled()
    dialog.search.setText(code(sheet)[:6])
    answers.path = tmp_path / "lai.xlsx"
    buttons = {role: button.isEnabled() for role, button in dialog._buttons.items()}
    assert buttons == {Role.WORKBOOK: True, Role.PDF: True, Role.TEXT: True}
    dialog._buttons[Role.WORKBOOK].click()
    [kept] = sheet.place.desk.proving.shelf.listed()
    assert answers.path.read_bytes() == sheet.place.desk.proving.shelf.content(kept.issued, Role.WORKBOOK)
    assert dialog.told.text() == "Đã ghi lai.xlsx đúng như đã gửi."
    dialog.table.entered.emit()
    assert sheet.findChildren(ProveDialog)[-1].told.text().startswith("Còn đúng")
