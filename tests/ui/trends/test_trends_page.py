"""The page Xu hướng, used with mouse and keys over a store in memory."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell
from dntracker.domain.period import Frequency, Period
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.services.trends.series import Series
from dntracker.ui.changes import Changes
from dntracker.ui.style import Style
from dntracker.ui.trends.asked import Span
from dntracker.ui.trends.page import TrendsPage
from dntracker.ui.trends.rich import rich
from dntracker.ui.trends.table import least_column
from tests.services.trends.trend_data import EMPTY, EXPORTS, FILES, RANK, SHARE, figure, put

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none


def shown(page: TrendsPage) -> str:
    return page.asking.code if page.shown else ""


def city(page: TrendsPage) -> Series:
    """The first line that is shown."""
    assert page.shown is not None
    return page.shown.lines[0].series


def test_the_page_opens_with_the_indicator_seen_last(page: TrendsPage) -> None:
    assert shown(page) == SHARE
    assert "20,69%" in page.sentence.text()
    assert page.picker.model.code_at(page.picker.list.currentIndex()) == SHARE


def test_typing_without_tone_marks_and_down_shows_the_indicator(page: TrendsPage) -> None:
    QTest.keyClicks(page.picker.field, "lao dong")
    QTest.keyClick(page.picker.field, Qt.Key.Key_Down)
    assert shown(page) == EMPTY
    QTest.keyClick(page.picker.field, Qt.Key.Key_Escape)
    assert page.picker.field.text() == ""


def test_up_and_down_walk_through_the_list_and_skip_headings(page: TrendsPage) -> None:
    seen = []
    for _ in range(4):
        QTest.keyClick(page.picker.field, Qt.Key.Key_Down)
        seen.append(shown(page))
    assert seen == [FILES, SHARE, EXPORTS, EMPTY]


def test_enter_in_the_search_goes_to_the_chart_with_the_crosshair(page: TrendsPage, settings: Settings) -> None:
    QTest.keyClicks(page.picker.field, "xep hang")
    QTest.keyClick(page.picker.field, Qt.Key.Key_Return)
    assert shown(page) == RANK
    assert settings.recent_indicators == [RANK, SHARE]
    assert page.chart.hover == 2024
    assert page.chart.card.isVisible()


def test_arrows_move_the_crosshair_and_the_column_of_the_table(page: TrendsPage) -> None:
    page.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.chart.hover == page.table.hover == 2023
    assert "Nguồn khác 19,76" in page.chart.accessibleDescription()
    QTest.keyClick(page.chart, Qt.Key.Key_Escape)
    assert page.table.hover is None
    assert not page.chart.card.isVisible()


def test_the_mouse_over_a_year_shows_its_card(page: TrendsPage) -> None:
    shape = page.chart.frame()
    assert shape is not None
    page.table.point_at(shape.x(2022) + 3)
    assert page.chart.hover == 2022
    page.table.point_at(5)
    assert page.chart.hover is None


def test_zooming_shows_fewer_years_and_home_all_again(page: TrendsPage) -> None:
    everything = page.chart.view()
    QTest.keyClick(page.chart, Qt.Key.Key_Plus)
    nearer = page.chart.view()
    assert nearer.last - nearer.first < everything.last - everything.first
    QTest.keyClick(page.chart, Qt.Key.Key_Home)
    assert page.chart.view() == everything


def test_the_columns_of_the_table_stand_under_the_points(page: TrendsPage) -> None:
    QTest.keyClick(page.chart, Qt.Key.Key_Plus)
    assert page.table.shape == page.chart.frame()
    assert page.table.shape is not None
    assert page.table.mapTo(page, QPoint(0, 0)).x() == page.chart.mapTo(page, QPoint(0, 0)).x()


def test_a_click_on_the_legend_hides_and_alt_click_isolates(page: TrendsPage) -> None:
    buttons = {button.entry.key: button for button in page.legend.buttons}
    QTest.mouseClick(buttons["targets"], Qt.MouseButton.LeftButton)
    assert page.chart.look().hidden == {"targets"}
    QTest.mouseClick(buttons[SHARE], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier)
    assert page.chart.look().hidden == set(buttons) - {SHARE}
    QTest.mouseClick(buttons[SHARE], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier)
    assert page.chart.look().hidden == set()


def test_quarters_have_their_own_columns(page: TrendsPage) -> None:
    page.show_indicator(FILES)
    page.show_frequency(Frequency.QUARTER)
    assert next(column.code for column in page.table.columns()) >= "2024-Q4"
    assert page.table.heading() == "Quý"


def test_an_indicator_without_figures_says_what_to_do_instead_of_an_empty_chart(page: TrendsPage) -> None:
    page.show_indicator(EMPTY)
    assert page.sentence.text().startswith("Chưa có số liệu")
    assert "Ctrl+2" in page.subsentence.text()
    assert not page.chart.isVisible()
    assert not page.table.isVisible()


def test_a_figure_recorded_elsewhere_is_shown_at_once(page: TrendsPage, desk: Desk, changes: Changes) -> None:
    new = figure(SHARE, "2025", 24.0, territory="DN")
    put(desk.store, new)
    changes.figures_recorded.emit((new.cell,))
    assert city(page).points[-1].label == "24"
    assert "2,2 đến +3,2" in page.sentence.text()


def test_what_is_computed_from_a_recorded_figure_is_shown_at_once(
    page: TrendsPage, desk: Desk, changes: Changes
) -> None:
    put(desk.store, replace(desk.catalogue.indicator(RANK), formula=f"[{SHARE}] * 2"))
    desk.catalogue.refresh()
    page.show_indicator(RANK)
    new = figure(SHARE, "2025", 24.0, territory="DN")
    put(desk.store, new)
    changes.figures_recorded.emit((new.cell,))
    assert city(page).points[-1].label == "48"


def test_a_plan_set_elsewhere_and_taken_back_is_shown_at_once(page: TrendsPage, desk: Desk, changes: Changes) -> None:
    where = Cell(SHARE, "DN", "SKHCN", Period.parse("2026"))
    changes.figures_recorded.emit(desk.entry.set_plan(where, "33", "Kế hoạch 2026", "9/KH-UBND", "2026-01-05").cells)
    assert "33" in [step.label for step in city(page).city_steps]
    changes.figures_recorded.emit(desk.entry.undo().cells)
    assert "33" not in [step.label for step in city(page).city_steps]


def test_somebody_elses_choice_is_shown_here(page: TrendsPage, changes: Changes, settings: Settings) -> None:
    changes.indicator_chosen.emit(EXPORTS)
    assert shown(page) == EXPORTS
    assert settings.recent_indicators[0] == EXPORTS


def test_an_indicator_without_figures_in_the_open_rhythm_is_shown_over_the_years(
    page: TrendsPage, changes: Changes
) -> None:
    page.show_frequency(Frequency.MONTH)
    changes.indicator_chosen.emit(FILES)
    assert (city(page).frequency, bool(city(page).points)) == (Frequency.MONTH, True)
    changes.indicator_chosen.emit(SHARE)
    assert city(page).frequency is Frequency.YEAR
    assert page.chart.hasFocus()
    page.show_frequency(Frequency.MONTH)
    assert "Số của cả năm thì xem ở Cách vẽ (Alt+V), Năm" in page.subsentence.text()


def test_headings_of_months_stand_apart(page: TrendsPage, style: Style) -> None:
    page.show_frequency(Frequency.MONTH)
    assert page.shown is not None
    bold = QFontMetrics(style.font(bold=True))
    assert least_column(page.shown, style) >= bold.horizontalAdvance("12/2024") + 8


def test_copy_gives_the_table_and_the_picture(page: TrendsPage) -> None:
    page.taking.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[1].startswith("Đà Nẵng, %\t12,7\t17\t20,69")
    assert 'x:num="20.69"' in data.html()
    assert data.hasImage()


def test_five_years_leave_the_older_ones_out(page: TrendsPage, desk: Desk) -> None:
    put(desk.store, figure(SHARE, "2016", 8.0))
    page.show_span(Span.FIVE)
    assert page.chart.view().first == 2019.5
    first = page.chart.view().first
    page.show_span(Span.ALL)
    assert page.chart.view().first < first


def test_the_picker_is_a_sound_model(page: TrendsPage) -> None:
    tester = QAbstractItemModelTester(page.picker.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    page.picker.search("kinh te")
    page.picker.search("")
    assert tester.model() is page.picker.model


def test_bold_parts_are_the_only_markup_of_a_sentence() -> None:
    assert rich("a < **b**") == 'a &lt; <span style="font-weight:600">b</span>'


def test_every_control_has_an_accessible_name(page: TrendsPage) -> None:
    for widget in (page.picker.field, page.picker.list, page.chart, page.table, *page.legend.buttons):
        assert widget.accessibleName()
    assert page.accessibleDescription().startswith("Năm 2024 đạt 20,69%")


def test_a_change_of_theme_keeps_what_is_shown(page: TrendsPage, style: Style) -> None:
    page.chart.set_hover(2022)
    style.set_theme("dark")
    assert shown(page) == SHARE
    assert page.chart.hover == 2022
    assert page.chart.look().tokens is style.tokens


def test_a_theme_changed_while_another_page_is_open_repaints_the_chart(
    page: TrendsPage, style: Style, qtbot: QtBot
) -> None:
    page.hide()
    style.set_theme("dark")
    with qtbot.waitExposed(page):
        page.show()
    seen = page.chart.grab().toImage()
    assert seen.pixelColor(3, 3).name() == style.color("paper").name()
    assert page.chart.look().tokens is style.tokens


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_in_little_room_columns_stay_wide_and_the_rest_is_scrolled_to(
    page: TrendsPage, style: Style, desk: Desk, qtbot: QtBot, zoom: float
) -> None:
    put(desk.store, *(figure(SHARE, str(year), 8.0) for year in range(2008, 2020)))
    page.resize(1024, 600)
    style.set_zoom(zoom)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.shape is not None and page.table.shape.column_width >= style.px(52))
    assert "2024" in [period.code for period in page.table.columns()]
    QTest.keyClick(page.chart, Qt.Key.Key_Minus)
    numbers = sorted(page.table.right_of(period) for period in page.table.columns())
    assert min(later - earlier for earlier, later in pairwise(numbers)) >= style.px(52)
    QTest.keyClick(page.chart, Qt.Key.Key_Home)
    assert page.around.along.isVisible()
    page.around.along.setValue(page.around.along.minimum())
    assert [period.code for period in page.table.columns()][-1] == "2007"
    assert page.table.shape == page.chart.frame()


def test_a_search_selects_its_first_match_at_once(page: TrendsPage) -> None:
    QTest.keyClicks(page.picker.field, "xep hang")
    assert shown(page) == RANK
    assert page.picker.model.code_at(page.picker.list.currentIndex()) == RANK


def test_the_first_arrow_starts_at_the_newest_figure(page: TrendsPage) -> None:
    page.chart.setFocus(Qt.FocusReason.OtherFocusReason)
    assert page.chart.hover is None
    QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert page.chart.hover == 2024


def test_the_chart_with_the_focus_has_a_frame(page: TrendsPage, style: Style) -> None:
    page.chart.setFocus(Qt.FocusReason.OtherFocusReason)
    assert page.chart.grab().toImage().pixelColor(60, 1).name() == style.color("accent").name()
    page.picker.field.setFocus()
    assert page.chart.grab().toImage().pixelColor(60, 1).name() == style.color("paper").name()


def test_a_name_with_an_ampersand_stays_whole_and_names_no_key(page: TrendsPage) -> None:
    menus = page.context.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    texts = [action.text() for menu in menus for action in menu.actions()]
    assert "Cả nước, Bộ TT&&TT" in texts
    assert all(button.shortcut().isEmpty() for button in page.legend.buttons)
