"""The page Xu hướng as of a day: one day for the chart and every comparison, chosen in the bar of any of them."""

from datetime import date
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.period import Period
from dntracker.services.desk import Desk, desk_of
from dntracker.ui.changes import Changes
from dntracker.ui.comparisons.multiples_view import MultiplesView
from dntracker.ui.comparisons.view import ComparisonView
from dntracker.ui.looking_back import DayField, LookingBack
from dntracker.ui.style import Style
from dntracker.ui.trends.tabs import TrendsTabs
from dntracker.ui.widgets.context_bar import ContextBar
from dntracker.ui.widgets.notice import Notice
from tests.support import LAN, Clock, a_store, figure, put
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no windows to move

TEAMS, SHARE, NEW = "XHS.06", "KTS.01", "MOI.01"
THEN, THEN_TEXT = "2026-01-12", "12/01/2026"
SEEN = f"Xem như cuối ngày {THEN_TEXT}."


@pytest.fixture
def desk() -> Desk:
    """On 12 January two quarters were known; five days later the last one was mended and an indicator came."""
    clock = Clock()
    clock.turn(days=2)
    store = a_store(clock)
    about = desk_of(store, LAN, clock().date()).catalogue.reporters(Period.parse("2025-Q4"))
    for period, values in (("2025-Q3", (5, 9, 7)), ("2025-Q4", (12, 9, 4))):
        put(store, *(figure(TEAMS, value, period, unit=unit, territory=about[unit])
                     for unit, value in zip(about, values, strict=False)))  # fmt: skip
    clock.turn(days=5)
    first = next(iter(about))
    put(store, figure(TEAMS, 3, "2025-Q4", unit=first, territory=about[first]), figure(SHARE, 30.5, "2025"))
    desk = desk_of(store, LAN, clock().date())
    put(store, replace(desk.catalogue.indicator(SHARE), code=NEW), figure(NEW, 12, "2025"))
    desk.catalogue.refresh()
    return desk


@pytest.fixture
def page(tabs: TrendsTabs) -> TrendsTabs:
    return tabs


def look_back(page: TrendsTabs, answers: Answers, text: str = THEN_TEXT) -> None:
    """Alt+D, the last entry of its list, a day."""
    answers.typed = text

    def choose() -> None:
        menu = cast(QMenu, QApplication.activePopupWidget())
        QTest.keyClick(menu, Qt.Key.Key_Up)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)  # the list holds the keys until it is left
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)


def ranking(page: TrendsTabs) -> ComparisonView:
    return cast(ComparisonView, page.open_view("ranking"))


def values(view: ComparisonView) -> list[str]:
    return [line.texts[2] for line in view.view.model.table.lines[:3]]


def test_a_comparison_shows_what_the_file_held_then_and_says_the_day(page: TrendsTabs, answers: Answers) -> None:
    view = ranking(page)
    assert values(view) == ["9", "4", "3"]
    look_back(page, answers)
    assert values(view) == ["12", "9", "4"]
    assert view.view.told.text() == f"{SEEN} Quý IV năm 2025: 3/94 đơn vị có số. Thứ hạng so với quý III năm 2025."
    assert view.day.field.accessibleName() == f"Xem tại ngày: {THEN_TEXT}"
    assert page.focusWidget() is view.view.grid


def test_every_view_of_the_page_has_that_day_until_one_goes_back(page: TrendsTabs, answers: Answers) -> None:
    look_back(page, answers)
    assert str(page.chart.asking.spec.as_of) == THEN
    for code in ("multiples", "ranking", "heat", "adding", "borders"):
        view = page.open_view(code)
        told = view.told if isinstance(view, MultiplesView) else cast(ComparisonView, view).view.told
        assert told.text().startswith(SEEN)
        assert told.isVisible()
    field = cast(ComparisonView, page.open_view("heat")).day
    field.chosen.emit(None)
    assert not cast(ComparisonView, page.view("heat")).view.told.text().startswith(SEEN)
    page.open_view("chart")
    assert page.chart.asking.spec.as_of is None
    assert page.chart.day.field.value() == "Hôm nay"


def test_small_charts_are_of_the_day_and_their_pdf_says_it(
    page: TrendsTabs, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = cast(MultiplesView, page.open_view("multiples"))
    now = {one.indicator.code: one.latest.label for one in view.tiles.every if one.latest}
    look_back(page, answers)
    then = {one.indicator.code: one.latest.label for one in view.tiles.every if one.latest}
    assert (now[SHARE], then[SHARE]) == ("30,5", "20,69")
    assert NEW in now
    assert NEW not in then
    written: list[str] = []
    monkeypatch.setattr("dntracker.paint.multiples_pages._page", lambda *given: written.append(given[4][1]))
    answers.path = tmp_path / "nhieu.pdf"
    view.save()
    assert written
    assert all(one.startswith(f"{SEEN} Mỗi biểu đồ một thang riêng.") for one in written)


def test_a_tile_opens_the_chart_of_the_same_day(page: TrendsTabs, answers: Answers) -> None:
    view = cast(MultiplesView, page.open_view("multiples"))
    look_back(page, answers)
    row = next(at for at, one in enumerate(view.tiles.every) if one.indicator.code == SHARE)
    view.list.setCurrentIndex(view.tiles.index(row))
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert page.strip.tabs["chart"].isChecked()
    assert page.chart.shown is not None
    assert str(page.chart.shown.spec.as_of) == THEN
    assert SEEN in page.chart.shown.remarks


def test_a_kept_chart_brings_its_day_along(page: TrendsTabs, desk: Desk) -> None:
    ranking(page)
    kept = desk.chart_deeds.save("Lúc ấy", replace(ChartSpec.of(SHARE), as_of=date.fromisoformat(THEN)))
    page.show_named(kept.code)
    assert ranking(page).day.field.value() == THEN_TEXT


@pytest.mark.parametrize("text", ["31/12/2019", "hôm kia"])
def test_a_day_that_is_none_or_before_the_file_is_one_sentence_and_nothing_moves(
    page: TrendsTabs, answers: Answers, text: str
) -> None:
    view = ranking(page)
    look_back(page, answers, text)
    assert text in view.notice.text()
    assert values(view) == ["9", "4", "3"]
    assert view.day.field.value() == "Hôm nay"


def test_an_indicator_that_was_not_there_yet_gives_way_in_comparisons_and_is_named_on_the_chart(
    page: TrendsTabs, changes: Changes, answers: Answers
) -> None:
    changes.indicator_chosen.emit(NEW)
    view = ranking(page)
    look_back(page, answers)
    assert values(view) == ["12", "9", "4"]
    page.open_view("chart")
    assert page.chart.keeping.notice.text().startswith(f"{SEEN} Không có chỉ tiêu “{NEW}” trong tệp.")
    assert page.chart.asking.spec.as_of is None


def test_in_a_window_of_the_past_the_field_says_its_day(
    qtbot: QtBot, desk: Desk, answers: Answers, style: Style
) -> None:
    bar = ContextBar(style)
    qtbot.addWidget(bar)
    field = DayField(bar, desk.on(date.fromisoformat(THEN)), answers, Notice(style, bar))
    field.show_day(None)
    assert field.field.value() == THEN_TEXT


def test_what_a_window_of_the_past_shows_says_its_day_on_paper_too(desk: Desk, answers: Answers) -> None:
    past = desk.on(date.fromisoformat(THEN))
    assert SEEN in past.charts.chart(ChartSpec.of(SHARE)).remarks
    assert SEEN not in desk.charts.chart(ChartSpec.of(SHARE)).remarks
    assert LookingBack(past, answers).told == SEEN


def test_ctrl_c_takes_the_whole_table_along_with_the_day(page: TrendsTabs, desk: Desk) -> None:
    view = ranking(page)
    view.day.chosen.emit(date.fromisoformat(THEN))
    QTest.keyClick(view.view.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    first = desk.catalogue.unit(next(iter(desk.catalogue.reporters(Period.parse("2025-Q4"))))).name
    assert lines[1].startswith(SEEN)
    assert lines[3].split("\t") == ["1", first, "12", "3", "lên 2"]
    assert len(lines) == 3 + 94
    assert 'x:num="12.0"' in data.html()
    assert view.notice.text().startswith("Đã chép cả bảng")
