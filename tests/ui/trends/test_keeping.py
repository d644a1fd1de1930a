"""Notes on the chart and charts under names, made with mouse and keys over a store in memory."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from dntracker.domain.chart_spec import ChartNote, Transform
from dntracker.domain.period import Frequency
from dntracker.paint.chart_frame import day_at, day_place
from dntracker.services.desk import Desk
from dntracker.ui.deed_form import DeedForm
from dntracker.ui.trends.page import TrendsPage
from tests.services.trends.trend_data import EXPORTS, FILES, SHARE
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


def form(page: TrendsPage) -> DeedForm:
    found = page.keeping.side.form
    assert found is not None
    return found


def fill(page: TrendsPage, **texts: str) -> None:
    """Put texts into the form's fields and press its button."""
    for name, text in texts.items():
        field = form(page)[name]
        assert isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit)
        field.clear()
        field.insert(text) if isinstance(field, QLineEdit) else field.insertPlainText(text)
    QTest.mouseClick(form(page).accept_button, LEFT)


def at(page: TrendsPage, day: date) -> QPoint:
    """Where a day stands on the chart."""
    shape = page.chart.frame()
    assert shape is not None
    return QPoint(round(shape.x(day_place(day, Frequency.YEAR))), round(shape.plot.center().y()))


def near(page: TrendsPage, day: date) -> date:
    """The day that the mouse reaches there: a pixel is some days wide."""
    shape = page.chart.frame()
    assert shape is not None
    return day_at(shape.column(at(page, day).x()), Frequency.YEAR)


def drag(page: TrendsPage, start: date, end: date, keys: Qt.KeyboardModifier) -> None:
    """Press, move and let go."""
    assert page.chart._plot is not None
    viewport = page.chart._plot.viewport
    QTest.mousePress(viewport, LEFT, keys, at(page, start))
    QTest.mouseMove(viewport, at(page, end))
    QTest.mouseRelease(viewport, LEFT, keys, at(page, end))


def noted(desk: Desk) -> list[ChartNote]:
    return desk.chart_deeds.notes()


def test_n_notes_an_event_in_the_column_and_ctrl_z_takes_it_back(page: TrendsPage, desk: Desk) -> None:
    page.chart.set_hover(2022)
    QTest.keyClick(page.chart, Qt.Key.Key_N)
    assert form(page).text("start") == "01/01/2022"
    fill(page, text="Ban hành đề án")
    [note] = noted(desk)
    assert (note.text, note.start, note.end, note.indicator) == ("Ban hành đề án", date(2022, 1, 1), None, SHARE)
    assert page.shown is not None
    assert page.shown.notes == (note,)
    assert page.keeping.side.isHidden()
    assert page.undo_name() is not None
    page.undo()
    assert noted(desk) == []
    assert not page.shown.notes
    page.redo()
    assert noted(desk) == [note]


def test_a_note_without_words_or_with_its_end_before_its_start_is_refused_beside_the_field(page: TrendsPage) -> None:
    page.chart.set_hover(2022)
    QTest.keyClick(page.chart, Qt.Key.Key_N)
    fill(page, text="")
    assert "text" in form(page).errors()
    fill(page, text="Dịch", end="01/06/2021")
    assert "end" in form(page).errors()
    fill(page, start="", end="")
    assert "start" in form(page).errors()


def test_ctrl_click_notes_the_day_under_the_mouse(page: TrendsPage, desk: Desk) -> None:
    assert page.chart._plot is not None
    QTest.mouseClick(page.chart._plot.viewport, LEFT, CONTROL, at(page, date(2023, 7, 1)))
    fill(page, text="Khai trương")
    [note] = noted(desk)
    assert (note.start, note.end) == (near(page, date(2023, 7, 1)), None)


def test_ctrl_drag_notes_a_band_and_its_edge_is_dragged(page: TrendsPage, desk: Desk) -> None:
    drag(page, date(2023, 3, 1), date(2021, 3, 1), CONTROL)
    fill(page, text="Dịch bệnh")
    [note] = noted(desk)
    assert (note.start, note.end) == (near(page, date(2021, 3, 1)), near(page, date(2023, 3, 1)))
    view = page.chart.view()
    drag(page, date(2023, 3, 1), date(2024, 3, 1), Qt.KeyboardModifier.NoModifier)
    [moved] = noted(desk)
    assert (moved.code, moved.start, moved.end) == (note.code, note.start, near(page, date(2024, 3, 1)))
    assert page.chart.view() == view


def test_a_hidden_note_is_out_of_reach_of_the_mouse(page: TrendsPage, desk: Desk) -> None:
    drag(page, date(2023, 3, 1), date(2021, 3, 1), CONTROL)
    fill(page, text="Dịch bệnh")
    before = noted(desk)
    page.chart.set_hidden(frozenset({"notes"}))
    drag(page, date(2023, 3, 1), date(2024, 3, 1), Qt.KeyboardModifier.NoModifier)
    assert noted(desk) == before
    page.chart.set_hidden(frozenset())
    drag(page, date(2023, 3, 1), date(2024, 3, 1), Qt.KeyboardModifier.NoModifier)
    assert noted(desk) != before


def test_notes_are_walked_to_changed_and_removed_with_the_keys_alone(page: TrendsPage, desk: Desk) -> None:
    deeds = desk.chart_deeds
    deeds.add_note("một", date(2021, 5, 1), indicator=SHARE)
    deeds.add_note("hai", date(2023, 5, 1), date(2024, 5, 1), indicator=SHARE)
    page.refresh()
    QTest.keyClick(page.chart, Qt.Key.Key_PageDown)
    QTest.keyClick(page.chart, Qt.Key.Key_PageDown)
    assert page.chart.hover == 2023
    QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert form(page).text("end") == "01/05/2024"
    fill(page, text="hai, dài hơn", end="01/09/2024")
    assert [(one.text, one.end) for one in noted(desk)] == [("một", None), ("hai, dài hơn", date(2024, 9, 1))]
    QTest.keyClick(page.chart, Qt.Key.Key_PageUp)
    QTest.keyClick(page.chart, Qt.Key.Key_Delete)
    assert [one.text for one in noted(desk)] == ["hai, dài hơn"]


def test_a_double_click_opens_the_note_under_it(page: TrendsPage, desk: Desk) -> None:
    desk.chart_deeds.add_note("Dịch bệnh", date(2021, 5, 1), date(2023, 5, 1), indicator=SHARE)
    page.refresh()
    assert page.chart._plot is not None
    QTest.mouseDClick(page.chart._plot.viewport, LEFT, Qt.KeyboardModifier.NoModifier, at(page, date(2022, 5, 1)))
    assert form(page).text("text") == "Dịch bệnh"
    QTest.keyClick(form(page)["text"], Qt.Key.Key_Escape)
    assert page.keeping.side.isHidden()
    assert page.chart.hasFocus()


def test_a_view_is_kept_under_a_name_with_what_is_in_view_and_opened_again(page: TrendsPage, desk: Desk) -> None:
    page.asking.draw(Transform.INDEX)
    page.chart.set_hover(2023)
    QTest.keyClick(page.chart, Qt.Key.Key_Plus)
    view = page.chart.view()
    page.keeping.name(False)
    fill(page, name="Kinh tế số từ 2021")
    [kept] = desk.chart_deeds.named()
    assert kept.name == "Kinh tế số từ 2021"
    assert page.controls.named.value() == "Kinh tế số từ 2021"
    page.show_indicator(EXPORTS)
    assert page.controls.named.value() == "Chưa đặt tên"
    page.show_named(kept.code)
    assert page.asking.spec.transform is Transform.INDEX
    assert abs(page.chart.view().first - view.first) < 1
    assert abs(page.chart.view().last - view.last) < 1


def test_the_open_chart_gets_another_name_and_is_forgotten(page: TrendsPage, desk: Desk, answers: Answers) -> None:
    page.keeping.name(False)
    fill(page, name="Một")
    page.keeping.name(True)
    fill(page, name="Hai")
    assert [one.name for one in desk.chart_deeds.named()] == ["Hai"]
    page.keeping.drop()
    assert "Hai" in answers.heard[-1]
    assert desk.chart_deeds.named() == []
    assert page.controls.named.value() == "Chưa đặt tên"
    page.undo()
    assert [one.name for one in desk.chart_deeds.named()] == ["Hai"]


def test_a_note_on_a_named_chart_stays_on_it(page: TrendsPage, desk: Desk) -> None:
    page.keeping.name(False)
    fill(page, name="Riêng")
    page.chart.set_hover(2022)
    QTest.keyClick(page.chart, Qt.Key.Key_N)
    fill(page, text="chỉ ở đây")
    assert page.shown is not None
    assert [one.text for one in page.shown.notes] == ["chỉ ở đây"]
    page.show_indicator(FILES)
    page.show_indicator(SHARE)
    assert not page.shown.notes


def test_the_search_finds_charts_by_their_names_without_tone_marks(page: TrendsPage, desk: Desk) -> None:
    page.keeping.name(False)
    fill(page, name="Đường đua chuyển đổi số")
    found = desk.search.find("duong dua")
    assert [(hit.kind, hit.title) for hit in found] == [("chart", "Đường đua chuyển đổi số")]


def test_the_past_is_not_written_on(page: TrendsPage) -> None:
    page.asking.spec = replace(page.asking.spec, as_of=date(2026, 11, 1))
    page.chart.set_hover(2022)
    QTest.keyClick(page.chart, Qt.Key.Key_N)
    assert page.keeping.side.form is None
    assert "01/11/2026" in page.keeping.notice.text()


def test_the_whole_chart_is_back_once_the_form_is_gone(page: TrendsPage, qtbot: QtBot) -> None:
    page.resize(1150, 800)
    qtbot.waitUntil(lambda: page.chart.at_home)
    whole = page.chart.view()
    page.chart.set_hover(2022)
    QTest.keyClick(page.chart, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.chart.view().last - page.chart.view().first < whole.last - whole.first)
    fill(page, text="Dịch bệnh")
    qtbot.waitUntil(lambda: page.chart.view() == whole)
