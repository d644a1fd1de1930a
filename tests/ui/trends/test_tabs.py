"""The page Xu hướng with its tabs, used by keys over the seeded file."""

from functools import partial
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell, Figure
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark
from dntracker.paint.multiples import bounds_of
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.comparisons.multiples_view import MultiplesView
from dntracker.ui.comparisons.view import ComparisonView
from dntracker.ui.style import Style
from dntracker.ui.trends.tabs import TrendsTabs
from dntracker.ui.widgets.page_first import page_first
from tests.support import a_desk, figure, put
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none

TEAMS, PLAIN = "XHS.06", Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk() -> Desk:
    desk = a_desk()
    for period, values in (("2025-Q3", (5, 9, 7)), ("2025-Q4", (12, 9, 4))):
        about = desk.catalogue.reporters(Period.parse(period))
        for unit, value in zip(about, values, strict=False):
            put(desk.store, figure(TEAMS, value, period, unit=unit, territory=about[unit]))
    return desk


@pytest.fixture
def page(tabs: TrendsTabs) -> TrendsTabs:
    return tabs


def test_the_chart_is_read_once_when_the_page_opens(
    qtbot: QtBot, desk: Desk, style: Style, changes: Changes, answers: Answers, settings: Settings
) -> None:
    page, said = TrendsTabs(desk, style, changes, answers, settings), list[str]()
    qtbot.addWidget(page)
    desk.store.connection.set_trace_callback(said.append)
    page.prepare()
    with qtbot.waitExposed(page):
        page.show()
    page.enter()
    asked = [one for one in said if "FROM figure" in one]
    assert page.chart.shown is not None
    assert len(asked) == len(set(asked))


def press(page: TrendsTabs, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, key, modifier)


def comparison(page: TrendsTabs, key: Qt.Key) -> ComparisonView:
    press(page, key, Qt.KeyboardModifier.AltModifier)
    return cast(ComparisonView, page.view(next(code for code, tab in page.strip.tabs.items() if tab.isChecked())))


def shown(page: TrendsTabs) -> str:
    return page.chart.asking.spec.lines[0].indicator


def column(view: ComparisonView, place: int) -> list[str]:
    return [line.texts[place] for line in view.view.model.table.lines]


def test_alt_3_ranks_the_units_by_an_indicator_that_has_figures(page: TrendsTabs) -> None:
    view = comparison(page, Qt.Key.Key_3)
    assert view.context.asked.indicator == TEAMS
    assert (column(view, 0)[:3], column(view, 2)[:3], column(view, 4)[:3]) == (
        ["1", "2", "3"], ["12", "9", "4"], ["lên 2", "xuống 1", "xuống 1"])  # fmt: skip
    assert view.view.grid.hasFocus()


def test_a_cell_tells_a_screen_reader_whose_it_is_and_the_table_what_it_holds(page: TrendsTabs, desk: Desk) -> None:
    view = comparison(page, Qt.Key.Key_3)
    first = desk.catalogue.unit(next(iter(desk.catalogue.reporters(Period.parse("2025-Q4"))))).name
    said = view.view.model.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{first}, Thay đổi: lên 2"
    assert view.view.grid.accessibleDescription().startswith("Số tổ công nghệ số cộng đồng. Quý IV năm 2025: 3/94")


def test_enter_on_a_unit_goes_to_its_figure(page: TrendsTabs, changes: Changes, desk: Desk) -> None:
    asked: list[Cell] = []
    changes.cell_chosen.connect(asked.append)
    comparison(page, Qt.Key.Key_3)
    press(page, Qt.Key.Key_Return)
    unit = next(iter(desk.catalogue.reporters(Period.parse("2025-Q4"))))
    assert [(one.indicator, one.unit, one.period.code) for one in asked] == [(TEAMS, unit, "2025-Q4")]


def test_f3_sorts_by_the_active_column_and_the_heat_table_is_shaded(page: TrendsTabs) -> None:
    view = comparison(page, Qt.Key.Key_4)
    assert [line.shades for line in view.view.model.table.lines] == [
        (None, 0.125, 1.0), (None, 0.625, 0.625), (None, 0.375, 0.0)]  # fmt: skip
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_F3)
    assert column(view, 1) == ["9", "7", "5"]


def test_the_change_is_taken_apart_with_a_total_below(page: TrendsTabs) -> None:
    view = comparison(page, Qt.Key.Key_5)
    shown = view.view.model.table
    assert column(view, 3) == ["+7", "−3", "0"]
    assert shown.total == ("Cộng", "", "", "+4")


def test_what_a_unit_adds_is_sorted_by_any_column(page: TrendsTabs) -> None:
    view = comparison(page, Qt.Key.Key_5)
    for _ in range(2):
        press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_F3)
    assert column(view, 2) == ["12", "9", "4"]
    press(page, Qt.Key.Key_F3)
    assert column(view, 2) == ["4", "9", "12"]


def test_the_two_sides_of_the_border_stand_side_by_side(page: TrendsTabs) -> None:
    view = comparison(page, Qt.Key.Key_6)
    line = next(line for line in view.view.model.table.lines if line.texts[0].startswith("XH.01 "))
    assert line.texts[1:] == ("0,8335 (2024)", "0,5803 (2024)", "0,7069 (2024)")


def test_ctrl_page_down_walks_through_the_tabs_and_an_indicator_chosen_elsewhere_shows_its_chart(
    page: TrendsTabs, changes: Changes
) -> None:
    press(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.strip.tabs["multiples"].isChecked()
    changes.indicator_chosen.emit("KTS.01")
    assert page.strip.tabs["chart"].isChecked()
    assert shown(page) == "KTS.01"


def test_a_figure_that_is_recorded_is_seen_at_once(page: TrendsTabs, changes: Changes, desk: Desk) -> None:
    view = comparison(page, Qt.Key.Key_3)
    period = Period.parse("2025-Q4")
    about = desk.catalogue.reporters(period)
    fourth = list(about)[3]
    new = figure(TEAMS, 99, "2025-Q4", unit=fourth, territory=about[fourth])
    put(desk.store, new)
    changes.figures_recorded.emit((new.cell,))
    assert column(view, 2)[0] == "99"


def test_the_keys_of_the_open_view_are_told(page: TrendsTabs) -> None:
    comparison(page, Qt.Key.Key_3)
    told = page.keys()
    assert {"Alt+C", "Alt+I", "Alt+V", "Enter", "F3"} <= {key for key, _ in told}


def multiples(page: TrendsTabs) -> MultiplesView:
    press(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    return cast(MultiplesView, page.view("multiples"))


def test_many_indicators_stand_side_by_side_and_enter_opens_one(page: TrendsTabs, changes: Changes) -> None:
    view = multiples(page)
    assert len(view.tiles.every) > 50
    assert all(series.latest for series in view.tiles.every)
    QTest.keyClicks(view.list, "kinh te so")
    chosen = view.tiles.every[view.list.currentIndex().row()].indicator
    assert chosen.short_name.startswith("Kinh tế số")
    press(page, Qt.Key.Key_Return)
    assert page.strip.tabs["chart"].isChecked()
    assert shown(page) == chosen.code


def test_a_shared_scale_is_the_same_for_all_in_percent(page: TrendsTabs) -> None:
    view = multiples(page)
    view.scale = "shared"
    view.refresh()
    percent = [one for one in view.tiles.every if one.measure == "%"]
    assert len({bounds_of(one, view.list.tile.shared) for one in percent}) == 1
    assert len({bounds_of(one, {}) for one in percent}) > 5


def test_the_tiles_are_printed_into_a_pdf(page: TrendsTabs, answers: Answers, tmp_path: Path) -> None:
    multiples(page)
    answers.path = tmp_path / "nhieu.pdf"
    press(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "nhieu.pdf").read_bytes().startswith(b"%PDF")


def test_a_tile_tells_a_screen_reader_its_value_and_sentence(page: TrendsTabs) -> None:
    view = multiples(page)
    row = next(at for at, one in enumerate(view.tiles.every) if one.indicator.code == "KTS.01")
    said = str(view.tiles.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Tỷ trọng kinh tế số trong GRDP, 20,69, năm 2024. ")


def test_ctrl_e_in_the_search_is_the_deed_of_the_page_and_not_the_end_of_the_line(page: TrendsTabs) -> None:
    field = page.chart.picker.field
    field.setFocus()
    QTest.keyClicks(field, "kinh")
    field.home(False)
    press(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert field.cursorPosition() == 0
    assert page.chart.keeping.side.form is not None


class Greedy(QLineEdit):
    """A line that takes every key before a shortcut can, as Qt's do on Linux with Ctrl+E."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_a_line_gives_ctrl_e_to_its_page_and_keeps_its_other_keys(qtbot: QtBot) -> None:
    page, done = QWidget(), list[str]()
    qtbot.addWidget(page)
    line = page_first(Greedy(page))
    for text in ("Ctrl+E", "Ctrl+K"):
        QShortcut(QKeySequence(text), page).activated.connect(partial(done.append, text))
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    line.setFocus()
    for key in (Qt.Key.Key_E, Qt.Key.Key_K):
        QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert done == ["Ctrl+E"]


def test_without_a_figure_there_is_nothing_to_take_along(page: TrendsTabs, desk: Desk, answers: Answers) -> None:
    put(
        desk.store,
        *(replace(one, value=None, high=None, qualifier=None, mark=Mark.MISSING) for one in desk.store.all(Figure)),
    )
    page.refresh()
    view = multiples(page)
    assert view.empty.isVisible()
    assert not view.save_button.isEnabled()
    view.save()
    assert not answers.suggested
    table = comparison(page, Qt.Key.Key_6)
    assert not table.copy_button.isEnabled()
    assert table.view.empty.isVisible()
