"""Several lines on the page: added and taken off, drawn in other ways, walked along, gone to."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.calendar import Calendar
from dntracker.domain.chart_spec import ChartSpec, LineSpec, Transform
from dntracker.domain.figure import Cell
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.period import Frequency, Period
from dntracker.services.desk import Desk
from dntracker.ui.changes import Changes
from dntracker.ui.trends.page import TrendsPage
from tests.services.trends.trend_data import EXPORTS, FILES, RANK, SHARE, figure, put
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL = Qt.KeyboardModifier.ControlModifier


def drawn(page: TrendsPage) -> list[str]:
    return [line.key for line in page.shown.lines] if page.shown else []


def add(page: TrendsPage, words: str) -> None:
    """Look for an indicator and put it on the chart beside the others."""
    page.picker.field.clear()
    QTest.keyClicks(page.picker.field, words)
    QTest.keyClick(page.picker.field, Qt.Key.Key_Return, CONTROL)


def test_ctrl_enter_adds_what_was_looked_for_to_what_was_there_and_takes_it_off_again(page: TrendsPage) -> None:
    add(page, "xuat khau")
    assert drawn(page) == [SHARE, EXPORTS]
    assert page.picker.model.code_at(page.picker.list.currentIndex()) == EXPORTS
    add(page, "xep hang")
    assert page.shown is not None
    assert [one.key for one in page.shown.left_out] == [RANK]
    assert page.around.remarks.isVisible()
    add(page, "xep hang")
    add(page, "xuat khau")
    assert drawn(page) == [SHARE]
    assert not page.around.remarks.isVisible()


def test_looking_at_another_indicator_shows_it_alone_until_it_is_added(page: TrendsPage) -> None:
    add(page, "xuat khau")
    page.picker.field.clear()
    QTest.keyClicks(page.picker.field, "truc tuyen")
    assert drawn(page) == [FILES]
    QTest.keyClick(page.picker.field, Qt.Key.Key_Return, CONTROL)
    assert drawn(page) == [SHARE, EXPORTS, FILES]


def test_ctrl_click_in_the_list_adds_too(page: TrendsPage) -> None:
    index = page.picker.model.index_of(EXPORTS)
    page.picker.list.scrollTo(index)
    place = page.picker.list.visualRect(index).center()
    QTest.mouseClick(page.picker.list.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    assert drawn(page) == [SHARE, EXPORTS]


def test_delete_on_a_lines_entry_takes_it_off(page: TrendsPage) -> None:
    add(page, "xuat khau")
    buttons = {button.entry.key: button for button in page.legend.buttons}
    QTest.keyClick(buttons[SHARE], Qt.Key.Key_Delete)
    assert drawn(page) == [EXPORTS]


def test_the_same_indicator_of_another_territory_stands_beside_it(page: TrendsPage) -> None:
    items = dict(page.others._listed()[0])
    assert items["/VN"] == "Cả nước"
    assert items["@BTTTT"] == "Bộ Thông tin và Truyền thông báo cáo"
    page.others.picked.emit("/VN")
    assert drawn(page) == [SHARE, LineSpec(SHARE, territory="VN").key]
    assert page.picker.model.code_at(page.picker.list.currentIndex()) == SHARE


def test_up_and_down_choose_the_line_whose_figure_enter_goes_to(page: TrendsPage, changes: Changes) -> None:
    row = (FormGroup("I", "Chung", (FormRow(SHARE, "1"), FormRow(EXPORTS, "2"))),)
    put(
        page._desk.store,
        Calendar("thong-ke", "Thống kê", {}),
        Form("09", 1, "Biểu", "Biểu", "thong-ke", (Frequency.YEAR,), row, units=("SKHCN",)),
    )
    page._desk.catalogue.refresh()
    asked = list[Cell]()
    changes.cell_chosen.connect(asked.append)
    add(page, "xuat khau")
    page.chart.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    QTest.keyClick(page.chart, Qt.Key.Key_Return)
    QTest.keyClick(page.chart, Qt.Key.Key_Down)
    QTest.keyClick(page.chart, Qt.Key.Key_Down)
    QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert [(one.indicator, one.period.code) for one in asked] == [(SHARE, "2023"), (EXPORTS, "2023")]


def test_a_figure_that_is_on_no_form_is_told_instead_of_gone_to(page: TrendsPage, qtbot: QtBot) -> None:
    page.chart.set_hover(2023)
    with qtbot.waitSignal(page.hint) as said:
        QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert "Không biểu nào có số này" in str(said.args)


def test_a_figure_of_somebody_who_fills_no_form_is_told_of_too(page: TrendsPage, qtbot: QtBot) -> None:
    row = (FormGroup("I", "Chung", (FormRow(SHARE, "1"),)),)
    put(
        page._desk.store,
        Calendar("thong-ke", "Thống kê", {}),
        Form("09", 1, "Biểu", "Biểu", "thong-ke", (Frequency.YEAR,), row, units=("SKHCN",)),
    )
    page._desk.catalogue.refresh()
    page.others.picked.emit("/VN")
    page.chart.set_hover(2022)
    page.chart.walk.line = LineSpec(SHARE, territory="VN").key
    with qtbot.waitSignal(page.hint) as said:
        QTest.keyClick(page.chart, Qt.Key.Key_Return)
    assert "Không biểu nào có số này" in str(said.args)


def test_the_card_tells_every_line_with_its_source(page: TrendsPage) -> None:
    add(page, "xuat khau")
    page.chart.set_hover(2022)
    told = page.chart.accessibleDescription()
    assert "Tỷ trọng kinh tế số trong GRDP 17%; vneconomy (1/2023)" in told
    assert "Xuất khẩu phần mềm 132\N{NO-BREAK SPACE}triệu USD; Sở KH&CN" in told


def test_growth_and_index_are_chosen_and_change_the_axis(page: TrendsPage) -> None:
    page.asking.draw(Transform.INDEX)
    assert page.shown is not None
    assert [point.label for point in page.shown.lines[0].series.points][:2] == ["100", "133,9"]
    page.asking.draw(Transform.INDEX, Period.parse("2022"))
    assert page.shown.lines[0].series.points[1].label == "100"
    assert page.controls.drawing.value() == "Năm, chỉ số, gốc = 100"


def test_an_indicator_that_is_asked_for_by_name_is_shown_as_it_is(page: TrendsPage, changes: Changes) -> None:
    page.asking.draw(Transform.INDEX)
    changes.indicator_chosen.emit(SHARE)
    assert page.asking.spec == ChartSpec.of(SHARE)


def test_joined_breaks_are_said_on_the_page(page: TrendsPage, desk: Desk) -> None:
    put(desk.store, figure(SHARE, "2025", 24.0, territory="DN"))
    page.asking.join(True)
    assert page.controls.joined.value() == "Có do người xem"
    assert "nối qua mốc gãy 01/07/2025" in page.around.remarks.text()


def test_the_chart_as_of_a_day_shows_what_the_file_held_then(page: TrendsPage, answers: Answers) -> None:
    answers.typed = "01/01/2020"
    page.day.choose()
    assert "chưa có" in page.keeping.notice.text() or "bắt đầu" in page.keeping.notice.text()
    assert page.asking.spec.as_of is None
    assert drawn(page) == [SHARE]


def test_months_are_columns(page: TrendsPage) -> None:
    page.show_indicator(FILES)
    page.show_frequency(Frequency.MONTH)
    assert page.table.heading() == "Tháng"
    page.chart.walk.step(0)
    assert page.chart.hover == 2024 * 12 + 9


def test_zooming_out_shows_every_column_and_the_table_those_that_have_room(page: TrendsPage, desk: Desk) -> None:
    put(
        desk.store,
        *(figure(FILES, f"{year}-Q{quarter}", 50.0) for year in range(2005, 2024) for quarter in range(1, 5)),
    )
    page.show_indicator(FILES)
    page.show_frequency(Frequency.QUARTER)
    for _ in range(9):
        QTest.keyClick(page.chart, Qt.Key.Key_Minus)
    view = page.chart.view()
    assert view.last - view.first > 70
    page.chart.set_hover(2010 * 4 + 1)
    shown = [period.code for period in page.table.columns()]
    assert len(shown) < 20
    assert "2010-Q2" in shown


def test_the_table_is_walked_with_the_keys_and_says_its_cells(page: TrendsPage) -> None:
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    QTest.keyClick(page.table, Qt.Key.Key_Left)
    assert page.chart.hover == 2023
    assert page.table.told() == "Đà Nẵng, %, Năm 2023: 20,69"
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.told() == "Nguồn khác, Năm 2023: 19,76"


def test_the_fields_of_the_bar_are_reached_and_named(page: TrendsPage) -> None:
    for field in page.controls.fields().values():
        assert field.menu() is not None
        assert field.accessibleName().count(":") == 1
        assert field.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_the_lists_of_the_bar_say_what_there_is_to_choose(page: TrendsPage, desk: Desk) -> None:
    desk.chart_deeds.save("Của tôi", page.asking.spec)
    add(page, "xuat khau")
    listed = {}
    for key, field in {**page.controls.fields(), "Alt+D": page.day.field}.items():
        field.menu().aboutToShow.emit()
        listed[key] = [action.text() for action in field.menu().actions() if action.text()]
    assert listed["Alt+B"][0] == "Của tôi"
    assert "Bỏ Xuất khẩu phần mềm" in listed["Alt+C"]
    assert listed["Alt+V"] == ["Năm", "Quý", "Tháng", "Số liệu", "Tăng so cùng kỳ", "Chỉ số, gốc = 100", "Tỷ trọng"]
    assert listed["Alt+D"] == ["Chọn ngày…"]


def test_what_is_asked_of_time_is_kept_when_another_line_comes(page: TrendsPage) -> None:
    page.show_frequency(Frequency.QUARTER)
    page.asking.toggle(LineSpec(EXPORTS))
    assert page.asking.spec == ChartSpec(
        (LineSpec(SHARE), LineSpec(EXPORTS)), frequency=Frequency.QUARTER, benchmarks=False
    )


def viewport_point(page: TrendsPage, column: float, down: float = 0.5) -> QPoint:
    """Where a column stands in the widget that gets the mouse."""
    shape = page.chart.frame()
    assert shape is not None
    return QPoint(round(shape.x(column)), round(shape.plot.top() + down * shape.plot.height()))


def test_the_mouse_still_moves_the_crosshair(page: TrendsPage, qtbot: QtBot) -> None:
    assert page.chart._plot is not None
    QTest.mouseMove(page.chart._plot.viewport, viewport_point(page, 2021))  # not where a test before left it
    QTest.mouseMove(page.chart._plot.viewport, viewport_point(page, 2022))
    qtbot.waitUntil(lambda: page.chart.hover == 2022)
    assert date(2022, 1, 1) not in [note.start for note in page.chart.chart.notes] if page.chart.chart else False


def test_tab_walks_from_the_list_through_the_legend_to_the_chart_and_delete_stays_there(page: TrendsPage) -> None:
    page.asking.toggle(LineSpec(EXPORTS))
    page.asking.toggle(LineSpec(FILES))
    page.picker.list.setFocus()
    for button in page.legend.buttons:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        assert page.focusWidget() is button
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.focusWidget() is page.chart
    page.legend.buttons[0].setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert {EXPORTS, FILES} <= page.legend.hidden()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page.legend.hidden() == frozenset()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Delete)
    assert page.asking.spec.indicators == (EXPORTS, FILES)
    assert page.focusWidget() is page.legend.buttons[0]
