"""The page Tổng quan: moving by keys, filtering, approving, opening a period, telling who is missing."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.period import Period
from dntracker.domain.person import Person, Role
from dntracker.domain.submission import Move, State
from dntracker.services.desk import Desk
from dntracker.services.next_steps import Plea
from dntracker.services.overview import Show
from dntracker.ui.changes import Changes
from dntracker.ui.overview.opening import OpenPeriodDialog
from dntracker.ui.overview.page import OverviewPage
from dntracker.ui.style import Style
from tests.support import a_desk, figure, put
from tests.ui.overview.conftest import BA_NA, COMMUNES, HAI_CHAU, HOA_TIEN, Q4, Answers, Open

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def go(page: OverviewPage, unit: str = HAI_CHAU, period: Period = Q4) -> None:
    columns = page.model.matrix.columns
    place = next(n for n, one in enumerate(columns) if (one.form.code, one.period) == (COMMUNES, period))
    page.grid.go(unit, place)


def press(page: OverviewPage, key: str) -> None:
    QTest.keySequence(page.grid, QKeySequence(key))


def state(desk: Desk, unit: str = HAI_CHAU) -> State | None:
    found = desk.submissions.of(COMMUNES, unit, Q4)
    return found.state if found else None


def shown_buttons(page: OverviewPage) -> list[str]:
    return [button.text() for button in page.line.buttons.values() if not button.isHidden()]


def test_it_opens_on_the_matrix_with_the_key_numbers(page: OverviewPage) -> None:
    assert page.headline.text().startswith("Quý IV/2025: <b>2/94</b> xã, phường đã gửi; <b>92 nơi</b> đã trễ")
    assert page.context.due.value() == "08/12/2025 quá 4 ngày"
    assert page.context.period.value() == "Quý IV năm 2025"
    assert page.grid.hasFocus()
    assert page.grid.currentIndex().isValid()


def test_arrows_move_and_enter_opens_the_form(page: OverviewPage, changes: Changes, qtbot: QtBot) -> None:
    go(page)
    with qtbot.waitSignal(changes.form_chosen) as chosen:
        press(page, "Return")
    assert chosen.args == [COMMUNES, HAI_CHAU, Q4]
    row = page.grid.currentIndex().row()
    press(page, "Up")
    assert page.grid.currentIndex().row() == row - 1


def test_a_click_opens_and_a_click_with_ctrl_selects(page: OverviewPage, changes: Changes, qtbot: QtBot) -> None:
    go(page)
    place = page.grid.visualRect(page.grid.currentIndex()).center()
    viewport, left = page.grid.viewport(), Qt.MouseButton.LeftButton
    with qtbot.waitSignal(changes.form_chosen):
        QTest.mouseClick(viewport, left, Qt.KeyboardModifier.NoModifier, place)
    with qtbot.assertNotEmitted(changes.form_chosen):
        QTest.mouseClick(viewport, left, Qt.KeyboardModifier.ControlModifier, place - QPoint(0, 30))
    assert len(page.grid.chosen()) == 2


def test_a_place_that_a_unit_does_not_fill_opens_nothing(
    page: OverviewPage, desk: Desk, changes: Changes, qtbot: QtBot
) -> None:
    desk.submissions.open_period("01/CĐS", Q4)
    changes.forms_moved.emit()
    go(page, "SKHCN")
    with qtbot.assertNotEmitted(changes.form_chosen):
        press(page, "Return")
    assert page.line.words.text() == "Sở Khoa học và Công nghệ: Không báo cáo biểu này"


def test_the_line_below_tells_all_about_the_active_place(page: OverviewPage) -> None:
    go(page)
    told = page.line.words.text()
    assert told.startswith("Phường Hải Châu, 02/CĐS-X quý IV năm 2025 · Đã gửi 04/12/2025 10:00 (Cán bộ L)")
    assert "Hạn nộp 08/12/2025" in told
    assert "Khóa sổ 22/12/2025 (còn 10 ngày)" in told


def test_the_tooltip_has_the_exact_dates(page: OverviewPage) -> None:
    go(page, HOA_TIEN)
    index = page.grid.currentIndex()
    assert index.data() == "Trễ 4 ngày"
    assert "trễ 4 ngày, dời từ thứ Bảy 06/12/2025" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Xã Hòa Tiến, 02/CĐS-X")


def test_a_sent_form_is_approved_by_key_and_then_locked(page: OverviewPage, desk: Desk, answers: Answers) -> None:
    go(page)
    assert shown_buttons(page) == ["Duyệt", "Trả lại…"]
    press(page, "F9")
    assert state(desk) is State.APPROVED
    assert answers.asked == ["Duyệt biểu 02/CĐS-X quý IV năm 2025 của Phường Hải Châu?"]
    assert page.notice.text() == (
        "Đã duyệt biểu 02/CĐS-X quý IV năm 2025 của Phường Hải Châu lúc 10:00 ngày 12/12/2025; bước sau là khóa sổ."
    )
    assert shown_buttons(page) == ["Khóa sổ", "Trả lại…"]
    press(page, "F9")
    assert state(desk) is State.LOCKED
    assert shown_buttons(page) == ["Mở khóa…"]
    press(page, "F9")
    assert page.notice.text() == "Biểu đã khóa sổ, không còn bước nào sau đó. Muốn sửa thì mở khóa."


def test_several_are_approved_after_asking(page: OverviewPage, desk: Desk, answers: Answers) -> None:
    press(page, "Ctrl+A")
    assert "Duyệt 2 biểu" in shown_buttons(page)
    answers.agree = False
    press(page, "F9")
    assert state(desk) is State.SUBMITTED
    answers.agree = True
    press(page, "F9")
    assert (state(desk), state(desk, BA_NA), state(desk, HOA_TIEN)) == (State.APPROVED, State.APPROVED, State.DRAFT)
    assert answers.asked == ["Duyệt 2 biểu?"] * 2
    assert page.notice.text().startswith("Đã duyệt 2 biểu lúc 10:00 ngày 12/12/2025; ")


@pytest.mark.parametrize(
    ("words", "left", "said"),
    [
        ("xem lại dòng 3", State.RETURNED, "Đã trả lại biểu 02/CĐS-X quý IV năm 2025 của Phường Hải Châu lúc "),
        ("  ", State.SUBMITTED, "Ghi lý do rồi mới trả lại được."),
        (None, State.SUBMITTED, ""),
    ],
)
def test_returning_needs_words(
    page: OverviewPage, desk: Desk, answers: Answers, words: str | None, left: State, said: str
) -> None:
    go(page)
    answers.said = words
    press(page, "Shift+F9")
    assert state(desk) is left
    assert page.notice.text().startswith(said)
    assert answers.asked == ["Biểu 02/CĐS-X quý IV năm 2025 của Phường Hải Châu.\nCần sửa gì? Đơn vị sẽ đọc."]


def test_what_cannot_be_done_is_explained(page: OverviewPage, desk: Desk) -> None:
    go(page, HOA_TIEN)
    assert shown_buttons(page) == []
    press(page, "F9")
    assert page.notice.text().startswith("Chưa gửi được, còn ")
    press(page, "Shift+F9")
    assert page.notice.text() == "Biểu đang nháp và nhận số, không cần trả lại hay mở khóa."
    assert state(desk, HOA_TIEN) is State.DRAFT
    press(page, "Down")
    assert page.notice.text() == ""


def test_who_may_not_approve_is_told_and_sees_no_button(desk: Desk, open_page: Open) -> None:
    put(desk.store, Person("Cán bộ L", unit="SKHCN", roles=(Role.ENTER,)))
    desk.rights.refresh()
    page = open_page(desk)
    go(page)
    assert shown_buttons(page) == ["Xin mở khóa…"]
    press(page, "F9")
    assert "không có quyền duyệt" in page.notice.text()
    page.context.new.click()
    assert page.notice.text().startswith("Chưa làm được “mở kỳ mới”: Cán bộ L không có quyền duyệt")


def test_the_filter_finds_units_without_tone_marks(page: OverviewPage) -> None:
    press(page, "Ctrl+F")
    assert page.filters.field.hasFocus()
    QTest.keyClicks(page.filters.field, "hoa tien")
    assert [row.unit.name for row in page.model.rows] == ["Xã Hòa Tiến"]
    QTest.keyClick(page.filters.field, Qt.Key.Key_Return)
    assert page.grid.hasFocus()
    assert page.grid.here()[0] == HOA_TIEN
    assert page.grid.chosen(), "not on a form that the unit does not fill"
    press(page, "Esc")
    assert len(page.model.rows) == len(page.model.matrix.rows)
    assert page.grid.here()[0] == HOA_TIEN


@pytest.mark.parametrize(("show", "text", "left"), [
    (Show.LATE, "Trễ 92", 92), (Show.MISSING, "Chưa gửi 92", 92), (Show.WAITING, "Chờ duyệt 2", 2),
])  # fmt: skip
def test_filter_buttons_leave_whom_they_count(page: OverviewPage, show: Show, text: str, left: int) -> None:
    button = page.filters.buttons[show]
    assert button.text() == text
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(page.model.rows) == left
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(page.model.rows) == len(page.model.matrix.rows)


def test_a_filter_that_leaves_nobody_can_be_taken_back(page: OverviewPage) -> None:
    page.filters.field.setText("không có nơi này")
    assert page.model.rowCount() == 0
    assert page.line.words.text() == ""
    press(page, "Esc")
    assert page.model.rowCount() > 90


def test_escape_in_the_filter_shows_all_units_and_goes_back_to_the_matrix(page: OverviewPage) -> None:
    press(page, "Ctrl+F")
    QTest.keyClicks(page.filters.field, "hoa")
    QTest.keyClick(page.filters.field, Qt.Key.Key_Escape)
    assert page.filters.field.text() == ""
    assert page.grid.hasFocus()


def test_only_one_filter_button_is_on(page: OverviewPage) -> None:
    page.filters.buttons[Show.LATE].click()
    page.filters.buttons[Show.WAITING].click()
    assert [show for show, button in page.filters.buttons.items() if button.isChecked()] == [Show.WAITING]


def test_the_message_goes_to_the_clipboard(page: OverviewPage) -> None:
    press(page, "Ctrl+Shift+C")
    told = QGuiApplication.clipboard().text()
    assert "1. " in told
    assert "Xã Hòa Tiến (chưa nhập)" in told
    assert "Phường Hải Châu" not in told
    assert page.notice.text().startswith("Đã chép lời nhắc 92 nơi.")
    page.missing.menu.aboutToShow.emit()
    texts = [action.text().split("\t")[0] for action in page.missing.menu.actions() if action.isVisible()]
    assert texts == ["Chép lời nhắc 92 nơi trễ", "Chép lời nhắc 92 nơi chưa gửi", "Xuất danh sách ra Excel…"]


def test_the_list_is_exported_by_key(page: OverviewPage, answers: Answers, tmp_path: Path) -> None:
    answers.target = tmp_path / "a.xlsx"
    press(page, "Ctrl+E")
    assert answers.asked == ["con-thieu_2025-12-12.xlsx"]
    sheet = load_workbook(answers.target).worksheets[0]
    assert sum(str(cell.value).isdigit() for cell in sheet["A"]) == 92
    assert page.notice.text().startswith("Đã xuất a.xlsx")


def test_a_target_that_cannot_be_written_is_told(page: OverviewPage, answers: Answers, tmp_path: Path) -> None:
    answers.target = tmp_path / "bận.xlsx"
    answers.target.mkdir()
    press(page, "Ctrl+E")
    assert page.notice.text().startswith("Chưa xuất được. Không ghi được")


def test_when_all_have_sent_nobody_is_missing(desk: Desk, open_page: Open, answers: Answers) -> None:
    desk.submissions.open_period(COMMUNES, Q4, [HAI_CHAU])
    page = open_page(desk)
    for key in ("Ctrl+Shift+C", "Ctrl+E"):
        press(page, key)
        assert page.notice.text() == "Không nơi nào còn thiếu."
    assert answers.asked == []


def test_a_figure_recorded_elsewhere_shows_and_the_place_stays(
    page: OverviewPage, desk: Desk, changes: Changes
) -> None:
    year = desk.catalogue.form(COMMUNES)
    go(page)
    before = page.grid.here()
    put(
        desk.store,
        figure(year.rows[0].indicator, 1.0, unit=HOA_TIEN, territory=desk.catalogue.unit(HOA_TIEN).territory),
    )
    changes.figures_recorded.emit(())
    place = next(one for row in page.model.rows for one in row.standings if one and one.unit.code == HOA_TIEN)
    assert place.entered == 1
    assert page.grid.here() == before


def test_another_period_is_chosen(page: OverviewPage, desk: Desk) -> None:
    desk.submissions.open_period(COMMUNES, Period.parse("2025-Q3"))
    page.refresh()
    page.context.period_chosen.emit("2025-Q3")
    assert page.headline.text().startswith("Quý III/2025: <b>0/94</b>")
    assert page.context.period.value() == "Quý III năm 2025"


def test_an_empty_file_says_what_to_do_first(open_page: Open) -> None:
    page = open_page(a_desk())
    button = next(one for one in page.empty.findChildren(QPushButton) if one.text() == "Mở kỳ mới…")
    assert button.isVisible()
    assert button.hasFocus()
    assert not page.context.isVisible()


def test_the_first_step_keeps_the_focus_while_figures_are_written(open_page: Open) -> None:
    page = open_page(a_desk())
    here = QApplication.focusWidget()
    page.refresh()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was taken away would be gone
    assert isinstance(here, QPushButton)
    assert QApplication.focusWidget() is here


def test_a_period_is_opened_for_those_who_are_chosen(qtbot: QtBot, open_page: Open) -> None:
    desk = a_desk()
    page = open_page(desk)

    def answer() -> OpenPeriodDialog | None:
        dialog = OpenPeriodDialog(desk, Style("light"), page)
        dialog.form.setCurrentIndex(dialog.form.findData(COMMUNES))
        dialog.period.setCurrentIndex(dialog.period.findData("2026-Q1"))
        assert "Hạn nộp 06/03/2026 (còn 55 ngày), khóa sổ 20/03/2026." in dialog.told.text()
        dialog.some.setChecked(True)
        dialog.accept()
        assert dialog.wrong.text() == "Chọn ít nhất một nơi phải báo cáo."
        QTest.keyClicks(dialog.filter, "hoi an")
        dialog.take.click()
        dialog.accept()
        return dialog if dialog.result() == QDialog.DialogCode.Accepted else None

    page.ask_period = answer
    page.open_period()
    assert page.notice.text() == "Đã mở 02/CĐS-X quý I năm 2026 cho 94 nơi."
    assert page.headline.text().startswith("Quý I/2026: <b>0/3</b> xã, phường đã gửi; còn <b>55 ngày</b> đến hạn")
    must = [
        one
        for one in desk.submissions.standings(desk.catalogue.form(COMMUNES), Period.parse("2026-Q1"))
        if one.required
    ]
    assert sorted(one.unit.name for one in must) == ["Phường Hội An", "Phường Hội An Tây", "Phường Hội An Đông"]


def test_opening_again_offers_to_change_who_must_report(desk: Desk, qtbot: QtBot) -> None:
    desk.submissions.open_period(COMMUNES, Q4, [HAI_CHAU])
    dialog = OpenPeriodDialog(desk, Style("light"))
    qtbot.addWidget(dialog)
    dialog.form.setCurrentIndex(dialog.form.findData(COMMUNES))
    dialog.period.setCurrentIndex(dialog.period.findData("2025-Q4"))
    assert dialog.agree.text() == "Đổi nơi phải báo cáo"
    assert "Kỳ này đã mở cho 94 nơi" in dialog.told.text()
    assert dialog.required == [HAI_CHAU]


def test_f1_lists_the_keys_that_work(page: OverviewPage) -> None:
    keys = dict(page.keys())
    assert {"Enter", "Ctrl+F", "F9", "Shift+F9", "Ctrl+M", "Ctrl+E", "Ctrl+Shift+C"} <= set(keys)
    assert not {"Ctrl+D", "Ctrl+R"} & set(keys)


def test_whatever_takes_the_focus_has_a_name(page: OverviewPage, qtbot: QtBot) -> None:
    dialog = OpenPeriodDialog(page._desk, Style("light"), page)
    controls: list[QWidget] = [page.grid]
    for one in (page, dialog):
        controls += [*one.findChildren(QAbstractButton), *one.findChildren(QLineEdit)]
    ours = [one for one in controls if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert [one for one in ours if not (one.accessibleName() or getattr(one, "text", str)())] == []


def test_a_file_for_looking_only_offers_no_deeds(desk: Desk, open_page: Open) -> None:
    desk.store.readonly = True
    page = open_page(desk)
    go(page)
    assert shown_buttons(page) == []
    press(page, "F9")
    assert page.notice.text().startswith("Tệp đang mở chỉ để xem, nên không ghi được.")
    page.notice.clear()
    press(page, "Ctrl+M")
    assert page.notice.text().startswith("Tệp đang mở chỉ để xem, nên không ghi được.")
    assert state(desk) is State.SUBMITTED


def test_the_person_who_works_is_asked_anew_each_time(page: OverviewPage, desk: Desk) -> None:
    put(desk.store, Person("Cán bộ M", unit="SKHCN", roles=(Role.APPROVE,)))
    desk.rights.refresh()
    go(page)
    assert shown_buttons(page) == []
    desk.actor = Actor("Cán bộ M", "SKHCN")
    page.enter()
    press(page, "F9")
    found = desk.submissions.of(COMMUNES, HAI_CHAU, Q4)
    assert found is not None
    assert (found.state, found.by) == (State.APPROVED, "Cán bộ M")


def test_moves_of_other_screens_show(page: OverviewPage, desk: Desk, changes: Changes) -> None:
    desk.submissions.move(Move.APPROVE, COMMUNES, HAI_CHAU, Q4)
    changes.forms_moved.emit()
    go(page)
    assert page.grid.currentIndex().data() == "Đã duyệt"


def test_who_consolidates_nothing_is_told_why_no_period_is_opened(page: OverviewPage, desk: Desk) -> None:
    person = Person(desk.actor.person, unit=HAI_CHAU, roles=(Role.ENTER, Role.APPROVE))
    put(desk.store, person, screen="people")
    desk.rights.refresh()
    asked = list[object]()
    page.ask_period = lambda: asked.append(page)
    page.open_period()
    assert "không làm việc cho Sở KH&CN" in page.notice.text()
    assert asked == []


def test_a_request_is_answered_by_key_from_what_was_asked(page: OverviewPage, desk: Desk, answers: Answers) -> None:
    desk.submissions.ask_unlock(COMMUNES, HAI_CHAU, Q4, "gõ nhầm dòng 3", date(2025, 12, 30))
    page.refresh()
    assert page.model.rows[0].unit.code == HAI_CHAU
    assert page.filters.buttons[Show.ASKED].text() == "Xin mở khóa 1"
    assert page.filters.buttons[Show.ASKED].isVisible()
    go(page)
    assert page.grid.currentIndex().data() == "Xin mở khóa"
    assert "Cán bộ L xin mở khóa đến 30/12/2025: gõ nhầm dòng 3" in page.line.words.text()
    assert shown_buttons(page) == ["Duyệt", "Trả lại…", "Mở khóa…", "Không mở khóa…"]
    answers.said = ""
    press(page, "Shift+F9")
    assert answers.proposed == [("gõ nhầm dòng 3", date(2025, 12, 30))]
    assert answers.asked[0].startswith("Cán bộ L xin mở khóa biểu 02/CĐS-X quý IV năm 2025 của Phường Hải Châu đến ")
    found = desk.submissions.of(COMMUNES, HAI_CHAU, Q4)
    assert found is not None
    assert (found.state, found.open_until, found.note) == (State.DRAFT, date(2025, 12, 30), "gõ nhầm dòng 3")
    assert page.notice.text().endswith("chờ đơn vị sửa và gửi lại. Nhận số đến hết ngày 30/12/2025.")
    assert not page.filters.buttons[Show.ASKED].isVisible()
    go(page)
    assert "Được mở lại đến hết ngày 30/12/2025" in page.line.words.text()


def test_a_request_is_declined_from_the_line_below(page: OverviewPage, desk: Desk, answers: Answers) -> None:
    desk.submissions.ask_unlock(COMMUNES, HAI_CHAU, Q4, "gõ nhầm dòng 3", date(2025, 12, 30))
    page.refresh()
    go(page)
    answers.said = "đã chốt số"
    page.line.buttons[Plea.DECLINE].click()
    found = desk.submissions.of(COMMUNES, HAI_CHAU, Q4)
    assert found is not None
    assert (found.state, found.asked_by) == (State.SUBMITTED, "")
    assert page.notice.text().startswith("Đã trả lời không mở khóa biểu 02/CĐS-X quý IV năm 2025 của Phường Hải Châu")


def test_who_may_only_enter_asks_by_the_same_key(desk: Desk, open_page: Open, answers: Answers) -> None:
    put(desk.store, Person("Cán bộ L", unit=HAI_CHAU, roles=(Role.ENTER,)))
    desk.rights.refresh()
    page = open_page(desk)
    go(page)
    answers.said = "gõ nhầm"
    press(page, "Shift+F9")
    found = desk.submissions.of(COMMUNES, HAI_CHAU, Q4)
    assert found is not None
    assert (found.asked_by, found.asked_until) == ("Cán bộ L", date(2025, 12, 17))
    assert page.notice.text().endswith("; chờ người duyệt trả lời.")


def test_what_was_said_goes_when_the_page_is_left(page: OverviewPage, qtbot: QtBot) -> None:
    go(page)
    press(page, "F9")
    assert page.notice.text().startswith("Đã duyệt ")
    page.hide()
    page.show()
    assert page.notice.text() == ""


def test_it_opens_on_a_request_if_there_is_one(desk: Desk, open_page: Open) -> None:
    desk.submissions.open_period("01/CĐS", Q4)  # its column comes first, and communes have nothing there
    desk.submissions.ask_unlock(COMMUNES, HAI_CHAU, Q4, "gõ nhầm dòng 3", date(2025, 12, 30))
    page = open_page(desk)
    assert page.grid.currentIndex().data() == "Xin mở khóa"


def test_a_click_on_how_many_have_sent_goes_to_the_next_one_that_has_not(page: OverviewPage) -> None:
    column = next(place for place, one in enumerate(page.model.matrix.columns) if one.opened)
    left = page.grid.verticalHeader().width() + page.grid.horizontalHeader().sectionViewportPosition(column)
    for _ in range(3):
        before = page.grid.currentIndex()
        QTest.mouseClick(page.totals, Qt.MouseButton.LeftButton, pos=QPoint(left + 20, 8))
        now = page.grid.currentIndex()
        standing = page.model.standing(now.row(), now.column())
        assert now != before
        assert now.column() == column
        assert standing is not None
        assert standing.state in (None, State.DRAFT, State.RETURNED)
        assert page.grid.hasFocus()
