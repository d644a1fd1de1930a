"""The score of a framework as of a day: read, never written, and said."""

from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from dntracker.services.desk import Desk
from dntracker.ui.indicators.framework_view import FrameworkView
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.indicators.score_table import FIRST_LEVEL
from tests.support import Clock, a_desk, put
from tests.ui.answers import Answers

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no windows to move

DTI, NEW, THEN = "DTI-922", "MOI", "10/01/2026"
SEEN = f"Xem như cuối ngày {THEN}. "


@pytest.fixture
def desk() -> Desk:
    """On 10 January a line was given 40 points, five days later 50, and a framework came."""
    clock = Clock()
    desk = a_desk(clock=clock)
    line = next(one for one in desk.frameworks.criteria(DTI) if one.code == "1")
    desk.frameworks.record(line, 2022, "official", "40")
    clock.turn(days=5)
    desk.catalogue.today = clock().date()
    desk.frameworks.record(line, 2022, "official", "50")
    put(desk.store, replace(desk.frameworks.framework(DTI), code=NEW, name="Bộ mới"))
    desk.catalogue.refresh()
    return desk


@pytest.fixture
def view(page: IndicatorsPage) -> FrameworkView:
    """The DTI of 2022."""
    page.show_framework(DTI)
    view = page.books.framework
    view.bar.year.setCurrentIndex(view.bar.year.findData("2022"))
    return view


def official(view: FrameworkView) -> str:
    return next(row[FIRST_LEVEL + 2] for row in view.rows() if row[0] == "1")


def test_the_points_of_a_day_are_read_and_said_and_nothing_is_written(
    page: IndicatorsPage, view: FrameworkView, desk: Desk, answers: Answers
) -> None:
    assert official(view) == "50"
    assert not view.score.text().startswith("Xem")
    answers.typed = THEN
    page.books.day.choose()
    assert official(view) == "40"
    assert view.score.text().startswith(SEEN)
    assert page.books.day.field.value() == THEN
    assert view.table.readonly
    assert not view.take_button.isEnabled()
    assert not view.sheet_button.isEnabled()
    page.books.day.chosen.emit(None)
    assert official(view) == "50"
    assert not view.table.readonly
    assert view.sheet_button.isEnabled()


def test_alt_d_offers_days_where_a_framework_is_shown(page: IndicatorsPage, view: FrameworkView) -> None:
    assert page.books.day.field.isVisible()
    offered: list[str] = []

    def look() -> None:
        menu = cast(QMenu, QApplication.activePopupWidget())
        offered.extend(action.text() for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)  # the list holds the keys until it is left
    QTest.keyClick(view.table, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert offered == ["Chọn ngày…"]
    page.show_indicator("KTS.01")
    assert not page.books.day.field.isVisible()


def test_a_framework_that_came_later_is_shown_as_it_is_now_and_says_why(
    page: IndicatorsPage, view: FrameworkView, answers: Answers
) -> None:
    answers.typed = THEN
    page.books.day.choose()
    page.show_framework(NEW)
    assert view.code == NEW
    assert view.notice.text().startswith(f"{SEEN}Không có bộ chỉ tiêu “{NEW}” trong tệp.")
    assert page.books.day.field.value() == "Hôm nay"


def test_a_day_before_the_file_is_one_sentence(page: IndicatorsPage, view: FrameworkView, answers: Answers) -> None:
    answers.typed = "01/01/2020"
    page.books.day.choose()
    assert "01/01/2020" in view.notice.text()
    assert official(view) == "50"
