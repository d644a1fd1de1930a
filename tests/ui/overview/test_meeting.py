"""Chế độ họp by keys: walking by severity, noting into the journal, answering warnings, leaving, a past day."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.domain.early_warning import Acknowledgement, Gravity
from dntracker.domain.person import Person, Role
from dntracker.services.desk import Desk
from dntracker.services.meeting_slides import goals, slides
from dntracker.ui.changes import Changes
from dntracker.ui.meeting.window import MeetingWindow
from dntracker.ui.overview.page import OverviewPage
from dntracker.ui.style import Style
from tests.support import LAN, a_desk, figure, put

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no pop-ups
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, desk: Desk) -> MeetingWindow:
    window = MeetingWindow(desk, Style("light"))
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.setFocus()
    return window


@pytest.fixture
def meeting(qtbot: QtBot, desk: Desk) -> Iterator[MeetingWindow]:
    window = shown(qtbot, desk)
    yield window
    window.close()


def press(window: MeetingWindow, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def type_in(window: MeetingWindow, text: str) -> None:
    assert QApplication.focusWidget() is window.line.field
    window.line.field.insert(text)


def settle(window: MeetingWindow) -> None:
    """Let a closed one go: it is deleted by an event."""
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def code(window: MeetingWindow) -> str:
    assert window.slide is not None
    return window.slide.code


def test_arrows_walk_by_the_gravest_warning_and_end_with_the_headlines(meeting: MeetingWindow, desk: Desk) -> None:
    walk = slides(desk.warnings.all(), desk.headlines.codes())
    grave = {one.code for one in desk.warnings.all() if one.gravity is Gravity.GRAVE and one.about.value == "indicator"}
    assert {one.code for one in walk[: len(grave)]} == grave
    assert {one.code for one in walk} >= set(desk.headlines.codes())
    assert len({one.code for one in walk}) == len(walk)
    assert code(meeting) == walk[0].code
    press(meeting, Key.Key_Right, Key.Key_Down, Key.Key_PageDown)
    assert code(meeting) == walk[3].code
    press(meeting, Key.Key_Left, Key.Key_Up)
    assert code(meeting) == walk[1].code
    press(meeting, Key.Key_End)
    assert code(meeting) == walk[-1].code
    press(meeting, Key.Key_Right, Key.Key_Home, Key.Key_Left)
    assert code(meeting) == walk[0].code
    assert meeting.view.place.text().startswith(f"1 trên {len(walk)} · ")


def test_a_slide_tells_the_sentence_the_target_the_warnings_and_the_notes(meeting: MeetingWindow, desk: Desk) -> None:
    desk.meetings.note("XHS.01", desk.today, "mở đợt cao điểm")
    while code(meeting) != "XHS.01":
        press(meeting, Key.Key_Right)
    press(meeting, Key.Key_Right, Key.Key_Left)
    assert "chưa đạt mục tiêu 2024 là 70%" in meeting.view.sentence.text().replace("\N{NO-BREAK SPACE}", " ")
    assert meeting.view.target.text() == "Mục tiêu 2024 là 70%"
    told = meeting.view.beside.told()
    assert "Nghiêm trọng · Đến hạn chưa đạt mục tiêu" in told
    assert "12/12/2025: mở đợt cao điểm" in told
    said = meeting.view.accessibleDescription()
    assert all(one in said for one in ("Nghiêm trọng · Đến hạn chưa đạt mục tiêu", "12/12/2025: mở đợt cao điểm"))


def test_where_the_series_breaks_stands_beside_the_chart_and_nothing_is_cut_off(meeting: MeetingWindow) -> None:
    while code(meeting) != "XH.01":
        press(meeting, Key.Key_Right)
    told = meeting.view.beside.told()
    place = told.index("Mốc gãy chuỗi")
    assert told[place + 1].startswith("01/01/2021: đổi bộ chỉ số")
    assert told[place + 1] in meeting.view.accessibleDescription()
    meeting.resize(1024, 640)
    QApplication.processEvents()
    pane = meeting.view.beside
    body = pane.widget()
    assert body is not None
    assert body.width() <= pane.viewport().width()
    assert meeting.view.chart.height() >= meeting.view.chart.minimumHeight() > 0


def test_what_is_typed_lands_in_the_journal_and_is_taken_back_and_done_again(
    meeting: MeetingWindow, desk: Desk, qtbot: QtBot
) -> None:
    about = code(meeting)
    press(meeting, Key.Key_N)
    type_in(meeting, "rà lại cách tính")
    with qtbot.waitSignal(meeting.written):
        press(meeting, Key.Key_Return)
    assert [(one.indicator, one.day, one.text) for one in desk.meetings.notes()] == [
        (about, desk.today, "rà lại cách tính")
    ]
    assert desk.history.acts(1)[0].step.startswith("ghi ý kiến cuộc họp: ")
    assert "12/12/2025: rà lại cách tính" in meeting.view.beside.told()
    assert meeting.line.field.text() == ""
    press(meeting, Key.Key_Z, modifier=CONTROL)
    assert desk.meetings.notes() == []
    assert "Chưa có ý kiến nào." in meeting.view.beside.told()
    press(meeting, Key.Key_Y, modifier=CONTROL)
    assert len(desk.meetings.notes()) == 1


def test_f2_mends_the_last_note_and_what_is_empty_is_refused_beside_the_line(
    meeting: MeetingWindow, desk: Desk
) -> None:
    desk.meetings.note(code(meeting), desk.today, "giao Sở Tài chính")
    press(meeting, Key.Key_F2)
    assert meeting.line.field.text() == "giao Sở Tài chính"
    meeting.line.field.clear()
    press(meeting, Key.Key_Return)
    assert meeting.line.told.text().startswith("Chưa có ý kiến nào.")
    type_in(meeting, "giao Cục Thống kê")
    press(meeting, Key.Key_Return)
    assert [one.text for one in desk.meetings.notes()] == ["giao Cục Thống kê"]


def test_what_was_typed_and_not_written_waits_with_its_indicator(meeting: MeetingWindow, desk: Desk) -> None:
    press(meeting, Key.Key_N)
    type_in(meeting, "chưa xong")
    press(meeting, Key.Key_Escape)
    assert QApplication.focusWidget() is meeting
    press(meeting, Key.Key_Right)
    assert meeting.line.field.text() == ""
    press(meeting, Key.Key_Left)
    assert meeting.line.field.text() == "chưa xong"
    assert desk.meetings.notes() == []


def test_a_warning_is_answered_here_too_and_the_walk_keeps_its_order(meeting: MeetingWindow, desk: Desk) -> None:
    about = code(meeting)
    first = meeting.slide.open if meeting.slide else None
    assert first is not None
    press(meeting, Key.Key_L, modifier=CONTROL)
    assert meeting.line.label.text() == f"Đã rõ cảnh báo {first.name}: sẽ làm gì?"
    type_in(meeting, "đang hỏi Bộ")
    press(meeting, Key.Key_Return)
    kept = desk.store.all(Acknowledgement)
    assert [(one.rule, one.subject, one.text) for one in kept] == [(first.rule, about, "đang hỏi Bộ")]
    assert code(meeting) == about
    assert "Đã rõ: đang hỏi Bộ" in meeting.view.beside.told()


def test_what_was_said_of_a_warning_here_is_what_undo_takes_back_first(meeting: MeetingWindow, desk: Desk) -> None:
    press(meeting, Key.Key_N)
    type_in(meeting, "giao Sở báo cáo")
    press(meeting, Key.Key_Return)
    press(meeting, Key.Key_L, modifier=CONTROL)
    type_in(meeting, "đã có văn bản")
    press(meeting, Key.Key_Return)
    press(meeting, Key.Key_Z, modifier=CONTROL)
    assert desk.store.all(Acknowledgement) == []
    assert [one.text for one in desk.meetings.notes()] == ["giao Sở báo cáo"]
    press(meeting, Key.Key_Y, modifier=CONTROL)
    assert [one.text for one in desk.store.all(Acknowledgement)] == ["đã có văn bản"]


def test_enter_leaves_for_the_chart_and_esc_leaves(page: OverviewPage, changes: Changes, qtbot: QtBot) -> None:
    heard: list[str] = []
    changes.indicator_chosen.connect(heard.append)
    for key, expected in ((Key.Key_Escape, 0), (Key.Key_F11, 0), (Key.Key_Return, 1)):
        page.context.meet.click()
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, MeetingWindow) and one.isVisible()]
        meeting = found[0]
        assert meeting.isFullScreen()
        QTest.qWaitForWindowActive(meeting)
        with qtbot.waitSignal(meeting.left):
            QTest.keyClick(meeting, key)
        settle(meeting)
        QTest.qWaitForWindowActive(page)
        assert len(heard) == expected


def test_the_button_of_the_bar_opens_it(page: OverviewPage, qtbot: QtBot) -> None:
    page.context.meet.click()
    meeting = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MeetingWindow))
    with qtbot.waitSignal(meeting.left):
        meeting.close()
    settle(meeting)


def test_a_past_day_is_looked_at_and_takes_nothing(qtbot: QtBot) -> None:
    desk = a_desk()
    desk.meetings.note(desk.headlines.codes()[0], desk.today, "lời")
    past = desk.as_of(desk.today)
    meeting = shown(qtbot, past)
    press(meeting, Key.Key_Right, Key.Key_N)
    assert not meeting.line.field.isEnabled()
    assert meeting.line.told.text() == "Tệp đang mở chỉ để xem."
    press(meeting, Key.Key_Z, modifier=CONTROL)
    assert past.meetings.notes()
    meeting.close()
    past.close()


def test_who_may_not_note_is_told_why(qtbot: QtBot, desk: Desk) -> None:
    put(desk.store, Person(LAN.person, roles=(Role.ENTER,)))
    desk.rights.refresh()
    meeting = shown(qtbot, desk)
    press(meeting, Key.Key_N)
    assert meeting.line.told.text() == meeting.line.field.placeholderText() != ""
    assert desk.meetings.notes() == []
    meeting.close()


def test_type_grows_with_the_screen(meeting: MeetingWindow) -> None:
    before = meeting.view.sentence.font().pointSizeF()
    meeting.resize(1920, 1300)
    assert meeting.view.sentence.font().pointSizeF() > before * 1.3
    assert before > Style("light").font(size=20).pointSizeF() * 1.4


def test_large_type_leaves_the_chart_its_room(qtbot: QtBot, desk: Desk) -> None:
    style = Style("light")
    style.set_zoom(1.5)
    window = MeetingWindow(desk, style)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    usual = style.font(size=20).pointSizeF()
    assert usual <= window.view.sentence.font().pointSizeF() < usual * 1.2
    assert window.view.chart.height() > 200
    window.close()


@pytest.mark.parametrize("values", [[], [5.0], [5.0, 5.0, 5.0]])
def test_an_indicator_with_little_to_show_has_a_slide_too(qtbot: QtBot, values: list[float]) -> None:
    desk = a_desk()
    about = next(one.code for one in desk.catalogue.indicators() if desk.trends.series(one.code).latest is None)
    put(desk.store, *(figure(about, value, str(2023 + place)) for place, value in enumerate(values)))
    desk.trends.forget([about])
    desk.headlines.choose([about])
    meeting = shown(qtbot, desk)
    while code(meeting) != about:
        press(meeting, Key.Key_Right)
    meeting.view.repaint()
    assert meeting.view.sentence.text()
    meeting.close()
    desk.close()


def test_targets_ahead_are_named_and_where_none_is_the_last_one(desk: Desk) -> None:
    said = goals(desk.trends.series("CQS.01"), 2025).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Mục tiêu 2025 là 100%"
    assert goals(desk.trends.series("XHS.01"), 2031).endswith("70%")
    assert goals(desk.trends.series("XH.09"), 2025) == "Chưa có mục tiêu của thành phố"
