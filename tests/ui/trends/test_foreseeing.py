"""Forecasts on the page: chosen in the context bar, read in sentence and table, another end supposed."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.quantity import Qualifier
from dntracker.paint.chart_forecast import end_of
from dntracker.paint.chart_index import place
from dntracker.services.desk import Desk
from dntracker.services.trends.series import RowKind
from dntracker.ui.trends.page import TrendsPage
from tests.services.trends.trend_data import SHARE, figure, put

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def foretold(page: TrendsPage, desk: Desk) -> TrendsPage:
    """The page with a forecast across the joined break."""
    put(desk.store, figure(SHARE, "2025", 24.0, territory="DN", qualifier=Qualifier.ABOUT))
    page.asking.join(True)
    choose(page, "Đường thẳng")
    page.chart.setFocus()
    return page


def choose(page: TrendsPage, words: str) -> None:
    """Take an entry of the field Dự báo that begins with these words, by the keys."""
    menu = page.controls.foreseen.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


def end(page: TrendsPage) -> QPointF:
    """Where the end of the forecast stands."""
    shape, chart = page.chart.frame(), page.shown
    assert shape is not None
    assert chart is not None
    found = end_of(chart.lines[0].series)
    assert found is not None
    return shape.at(place(found[0]), found[1])


def rows(page: TrendsPage) -> list[RowKind]:
    return [row.kind for row in page.shown.rows] if page.shown else []


def test_a_forecast_is_asked_for_and_taken_away_in_its_field(foretold: TrendsPage) -> None:
    assert foretold.controls.foreseen.value() == "Có, 5 điểm"
    assert RowKind.FORECAST in rows(foretold)
    assert "thử lại 2 lần" in foretold.around.foretold.text()
    assert foretold.around.foretold.isVisible()
    choose(foretold, "Không dự báo")
    assert RowKind.FORECAST not in rows(foretold)
    assert not foretold.around.foretold.isVisible()


def test_the_field_offers_each_method_with_what_it_missed(foretold: TrendsPage) -> None:
    menu = foretold.controls.foreseen.menu()
    menu.aboutToShow.emit()
    texts = [action.text().replace("\N{NO-BREAK SPACE}", " ") for action in menu.actions()]
    assert texts[2] == "Đường thẳng (lệch 2,4 điểm)"
    assert [action.isChecked() for action in menu.actions()][2]


def test_without_joining_it_says_why_there_is_none(page: TrendsPage) -> None:
    choose(page, "Cách lệch")
    assert page.controls.foreseen.value() == "Chưa có"
    assert "mốc gãy 01/07/2025" in page.around.foretold.text()


def test_the_sentence_and_the_numbers_stand_above_the_chart(foretold: TrendsPage) -> None:
    assert "đang <" in foretold.sentence.text()
    assert "điểm phần trăm" in foretold.around.numbers.text()
    assert "Tốc độ cần" not in foretold.around.numbers.text()


def test_keys_suppose_another_end_and_say_its_pace(qtbot: QtBot, foretold: TrendsPage) -> None:
    hints: list[str] = []
    foretold.hint.connect(hints.append)
    QTest.keyClick(foretold.chart, Qt.Key.Key_G)
    supposing = foretold.chart.supposing
    assert supposing.now is not None
    assert (supposing.now.period.code, round(supposing.now.value, 1)) == ("2030", 37.4)
    QTest.keyClick(foretold.chart, Qt.Key.Key_Up)
    assert supposing.now.value == 38.0
    assert hints[-1].startswith("Nếu năm 2030 là 38% thì cần +2,8")
    QTest.keyClick(foretold.chart, Qt.Key.Key_Left)
    QTest.keyClick(foretold.chart, Qt.Key.Key_PageUp)
    assert (supposing.now.period.code, supposing.now.value) == ("2029", 43.0)
    QTest.keyClick(foretold.chart, Qt.Key.Key_Escape)
    assert supposing.now is None
    assert not hints[-1].startswith("Nếu")


def test_a_supposed_end_beyond_the_scale_is_brought_into_sight(foretold: TrendsPage) -> None:
    QTest.keyClick(foretold.chart, Qt.Key.Key_G)
    for _ in range(12):
        QTest.keyClick(foretold.chart, Qt.Key.Key_PageUp)
    supposed = foretold.chart.supposing.now
    assert supposed is not None
    assert supposed.value > 80
    assert foretold.chart.view().high > supposed.value


def test_the_end_of_the_line_is_dragged(foretold: TrendsPage) -> None:
    viewport = foretold.chart._plot.viewport  # type: ignore[union-attr]
    start = end(foretold).toPoint()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(viewport, start + QPoint(0, -40))
    supposed = foretold.chart.supposing.now
    assert supposed is not None
    assert supposed.period.code == "2030"
    assert supposed.value > 40
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(0, -40))
    QTest.mouseMove(viewport, start + QPoint(-200, 60))
    assert foretold.chart.supposing.now == supposed


def test_nothing_supposed_is_written_and_another_chart_forgets_it(foretold: TrendsPage, desk: Desk) -> None:
    before = foretold.undo_name()
    QTest.keyClick(foretold.chart, Qt.Key.Key_G)
    foretold.show_indicator("KTS.06")
    assert foretold.chart.supposing.now is None
    assert foretold.undo_name() == before


def test_the_crosshair_reads_the_forecast(foretold: TrendsPage) -> None:
    foretold.chart.set_hover(2028)
    assert "Dự báo 32,2" in foretold.chart.accessibleDescription()
