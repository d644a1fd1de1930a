"""The menu shows the templates; a workbook is looked through, bound by keyboard, seen filled and used from a period."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.period import Period
from dntracker.services.reports.purposes import purposes
from dntracker.services.reports.samples import sample_of, sample_of_kind
from dntracker.ui.jobs import Job
from dntracker.ui.reports.page import ReportsPage
from dntracker.ui.templates.binding import BindingDialog
from dntracker.ui.templates.dialog import TemplatesDialog
from dntracker.ui.window import Window
from tests.office.drawn import COMMUNE, MILESTONES, STATISTICS
from tests.office.packages import TEMPLATE
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screen of the tests has no use for them


def shown(window: Window) -> TemplatesDialog:
    window.deeds.table["file.templates"].trigger()
    dialog = window.findChild(TemplatesDialog)
    assert dialog is not None
    return dialog


def binding(window: Window, qtbot: QtBot, path: Path, form: str) -> BindingDialog:
    desk = window.place.desk
    sample = sample_of(form, desk.catalogue, desk.reporting)
    drawn = desk.templates.propose(path, sample)
    meant = next(one for one in purposes(desk.catalogue) if one.form == form)
    dialog = BindingDialog(window.place, drawn, meant, sample, window)
    dialog.open()
    active(dialog, qtbot)
    return dialog


def active(dialog: QDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def listed(tree: QTreeWidget) -> list[list[str]]:
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [[one.text(column) for column in range(tree.columnCount())] for one in items if one]


def test_the_templates_are_listed_from_the_menu_and_from_bao_cao(window: Window) -> None:
    dialog = shown(window)
    assert [one[0] for one in listed(dialog.list)] == [one.code for one in window.place.desk.templates.all()]
    assert listed(dialog.list)[0] == ["01-cds", "mọi kỳ", "01/CĐS  Chuyển đổi số thành phố (có sẵn)"]
    assert not dialog.retire.isVisible()
    dialog.close()
    page = window.open_page("reports")
    assert isinstance(page, ReportsPage)
    page.out.templates.click()
    assert [one for one in window.findChildren(TemplatesDialog) if one.isVisible()]


def test_what_the_doctor_finds_is_shown(window: Window, answers: Answers) -> None:
    dialog = shown(window)
    answers.path = STATISTICS
    dialog.check.click()
    assert dialog.told.text() == "bieu-thong-ke.xlsx: 1 điều cần xem."
    assert listed(dialog.faults)[0][0].startswith("Sổ tính này chưa gắn với số liệu nào.")
    answers.path = TEMPLATE
    dialog.check.click()
    assert dialog.told.text() == "01-cds.xlsx: không thấy vấn đề gì."
    answers.path = Path("mat.xlsx")
    dialog.check.click()
    assert dialog.told.text().startswith("Không nạp được mat.xlsx")


def test_a_workbook_is_bound_and_used_from_a_period(window: Window, answers: Answers, qtbot: QtBot) -> None:
    dialog, timer = shown(window), QTimer(window)

    def agree() -> None:
        modal = QApplication.activeModalWidget()
        if isinstance(modal, BindingDialog):
            timer.stop()
            modal.since.setCurrentIndex(modal.since.findData("2024"))
            modal.accept()

    timer.timeout.connect(agree)
    timer.start(20)
    answers.path = STATISTICS
    dialog.bind.click()
    qtbot.waitUntil(lambda: "Mẫu dùng từ năm 2024" in dialog.told.text(), timeout=15_000)
    assert listed(dialog.list)[0] == ["01-cds", "Năm 2024", "bieu-thong-ke"]
    assert dialog.retire.isVisible()
    dialog.retire.click()
    assert window.place.desk.stock.version("01-cds", Period.parse("2024")) is None
    active(dialog, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.place.desk.stock.version("01-cds", Period.parse("2024")) is not None


def test_who_closes_the_list_while_a_workbook_is_read_is_asked_nothing(
    window: Window, answers: Answers, qtbot: QtBot
) -> None:
    dialog = shown(window)
    answers.path = STATISTICS
    dialog.bind.click()
    [job] = window.place.jobs.findChildren(Job)
    with qtbot.waitSignal(job.finished, timeout=15_000):
        dialog.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(BindingDialog)


def test_a_bound_workbook_is_taken_at_once(window: Window, answers: Answers, tmp_path: Path) -> None:
    dialog = shown(window)
    answers.path = tmp_path / "sua.xlsx"
    dialog.copy.click()
    assert answers.path.read_bytes() == TEMPLATE.read_bytes()
    answers.choose = 1
    dialog.bind.click()
    [version] = window.place.desk.templates.all()[0].versions
    assert (version.file.name, version.name) == ("sua.xlsx", "sua")


def test_the_sheet_of_another_kind_is_copied_changed_and_taken(
    window: Window, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog, desk = shown(window), window.place.desk
    active(dialog, qtbot)
    place = [code for code, *_ in listed(dialog.list)].index("con-thieu")
    dialog.list.setFocus()
    for _ in range(place):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.purpose.currentText() == "Danh sách còn thiếu"
    answers.path = tmp_path / "con thieu.xlsx"
    dialog.copy.click()
    dialog.check.click()
    assert dialog.told.text() == "con thieu.xlsx: không thấy vấn đề gì."
    answers.choose = 1
    dialog.bind.click()
    kept = desk.stock.version("con-thieu", None)
    assert kept is not None
    newest = desk.catalogue.periods_of(desk.catalogue.forms()[0])
    assert (kept.kind, kept.file.name, kept.since) == ("con-thieu", "con thieu.xlsx", newest[1])
    assert not [one for one in desk.templates.all() if one.code == "01-cds" and one.versions]
    assert dialog.purpose.currentText() == "Danh sách còn thiếu"


def test_fields_of_every_report_are_offered_in_words(window: Window, qtbot: QtBot) -> None:
    desk = window.place.desk
    meant, sample = (
        next(one for one in purposes(desk.catalogue) if one.kind == "du-an"),
        sample_of_kind("du-an", desk.reports),
    )
    drawn = desk.templates.propose(MILESTONES, sample)
    dialog = BindingDialog(window.place, drawn, meant, sample, window)
    dialog.open()
    active(dialog, qtbot)
    choice = dialog.proposals.choice(1)
    assert choice.currentText() == "Tên dự án"
    assert not [text for text in map(choice.itemText, range(choice.count())) if text.isupper()]
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert dialog.paper.count == 1


def test_proposals_are_confirmed_and_changed_by_keyboard(window: Window, qtbot: QtBot) -> None:
    dialog = binding(window, qtbot, COMMUNE, "02/CĐS-X")
    assert QApplication.focusWidget() is dialog.proposals.choice(0)
    for _ in range(4):
        press(Qt.Key.Key_Return)
    assert dialog.proposals.currentRow() == 4
    choice = dialog.proposals.choice(4)
    choice.setCurrentIndex(choice.findData("KY_NAY"))
    press(Qt.Key.Key_Return)
    fields = {one.column: one.field for one in dialog.binding.bands[0].columns if one.field}
    assert fields == {1: "MA_SO", 2: "CHI_TIEU", 5: "KY_NAY", 11: "GHI_CHU"}
    assert dialog.told.text() == ""


def test_a_field_moves_to_where_it_is_chosen(window: Window, qtbot: QtBot) -> None:
    dialog = binding(window, qtbot, STATISTICS, "01/CĐS")
    choice = dialog.proposals.choice(7)
    choice.setCurrentIndex(choice.findData("KY_NAY"))
    choice.activated.emit(choice.currentIndex())
    fields = [one.field for one in dialog.binding.bands[0].columns]
    assert (fields[6], fields[7]) == ("", "KY_NAY")


def test_one_more_cell_is_bound_in_the_picture(window: Window, qtbot: QtBot) -> None:
    dialog = binding(window, qtbot, STATISTICS, "01/CĐS")
    dialog.picture.setCurrentCell(6, 2)
    QTest.keyClick(dialog.picture, Qt.Key.Key_Return)
    row = dialog.proposals.currentRow()
    assert dialog.proposals.lines()[row].where == "C7"
    choice = dialog.proposals.choice(row)
    choice.setCurrentIndex(choice.findData("NGAY_CHOT"))
    choice.activated.emit(choice.currentIndex())
    assert [(one.row, one.column) for one in dialog.binding.cells if one.field == "NGAY_CHOT"] == [(7, 3)]
    dialog.picture.setCurrentCell(20, 6)
    QTest.keyClick(dialog.picture, Qt.Key.Key_Return)
    assert dialog.proposals.lines()[dialog.proposals.currentRow()].where == "G"


def test_the_preview_shows_real_figures_in_the_bound_sheet(window: Window, qtbot: QtBot) -> None:
    dialog = binding(window, qtbot, STATISTICS, "01/CĐS")
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert dialog.paper.count == 4
    dialog.rows.row.setValue(13)
    assert dialog.binding.bands[0].row == 13
    assert dialog.told.text() == ""


def test_what_cannot_be_taken_is_said_in_the_dialog(window: Window, qtbot: QtBot) -> None:
    dialog = binding(window, qtbot, COMMUNE, "02/CĐS-X")
    for line in dialog.proposals.lines()[:11]:
        dialog.proposals.field_chosen.emit(line, "")
    assert dialog.told.text().startswith("Chưa gắn cột nào cho vùng BANG_CHI_TIEU")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.taken is None


def test_the_period_is_reached_by_its_letter(window: Window, qtbot: QtBot) -> None:
    dialog = binding(window, qtbot, STATISTICS, "01/CĐS")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert dialog.since.hasFocus()
    dialog.reject()
