"""A sheet on the desk by keys and mouse: numbers chosen and told, pages turned, zoomed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from tests.ui.answers import Answers
from tests.ui.reports.driving import (
    FORM,
    REVENUE,
    YEAR,
    button,
    click,
    open_desk,
    open_kind,
    open_page,
    place_of,
    press,
    press_at,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_the_paper_fits_the_width_until_it_is_zoomed(page: ReportsPage) -> None:
    wide = page.paper.mapFromScene(page.paper.sceneRect()).boundingRect().width()
    assert 0.94 * page.paper.viewport().width() < wide <= page.paper.viewport().width()
    page.paper.set_zoom(1.5)
    assert page.paper.zoom() == pytest.approx(1.5)
    assert not page.paper.fits
    page.paper.set_zoom(None)
    assert page.paper.fits


def test_a_click_on_a_number_tells_its_story(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (REVENUE, "KY_NAY"))
    assert page.paper.chosen == (REVENUE, "KY_NAY")
    assert page.inspector.story is not None
    assert page.inspector.story.value_text == "39.888"
    assert page.inspector.accessibleDescription() == "Doanh thu ngành TT&TT: 39.888"


def test_a_click_beside_the_numbers_keeps_the_choice(qtbot: QtBot, page: ReportsPage) -> None:
    click(page, (REVENUE, "KY_NAY"))
    press_at(page.paper.viewport(), QPoint(3, 3))
    assert page.paper.chosen == (REVENUE, "KY_NAY")


def test_arrow_keys_move_between_numbers_across_groups(qtbot: QtBot, page: ReportsPage) -> None:
    rows = [row.indicator for row in page._desk.catalogue.form(FORM).rows]
    press(page, Qt.Key.Key_Down)
    assert page.paper.chosen == (rows[0], "KE_HOACH")
    press(page, Qt.Key.Key_Right, Qt.Key.Key_Right, *[Qt.Key.Key_Down] * 14)
    assert page.paper.chosen == (rows[14], "KY_NAY")
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert page.paper.chosen == (rows[13], "CUNG_KY")
    press(page, *[Qt.Key.Key_Up] * 20, *[Qt.Key.Key_Left] * 9)
    assert page.paper.chosen == (rows[0], "KE_HOACH")


def test_a_number_chosen_by_key_is_brought_into_view(qtbot: QtBot, page: ReportsPage) -> None:
    last = page._desk.catalogue.form(FORM).rows[-1].indicator
    press(page, *[Qt.Key.Key_Down] * 50)
    assert page.paper.chosen == (last, "KE_HOACH")
    assert page.paper.viewport().rect().contains(place_of(page, (last, "KE_HOACH")))


def test_page_keys_turn_pages(qtbot: QtBot, page: ReportsPage) -> None:
    with qtbot.waitSignal(page.paper.page_turned):
        press(page, Qt.Key.Key_PageDown)
    press(page, Qt.Key.Key_PageDown)
    assert page.paper.page() == 2
    press(page, *[Qt.Key.Key_PageDown] * 5)
    assert page.paper.page() == 3
    press(page, *[Qt.Key.Key_PageUp] * 5)
    assert page.paper.page() == 0


def test_plus_minus_and_the_wheel_with_ctrl_zoom(qtbot: QtBot, page: ReportsPage) -> None:
    before = page.paper.zoom()
    press(page, Qt.Key.Key_Plus)
    assert page.paper.zoom() > before
    press(page, Qt.Key.Key_Minus)
    assert page.paper.zoom() == pytest.approx(before)
    place = QPointF(page.paper.viewport().rect().center())
    turned = QWheelEvent(
        place, page.paper.viewport().mapToGlobal(place), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page.paper.viewport(), turned)
    assert page.paper.zoom() > 1.2 * before
    press(page, Qt.Key.Key_0)
    assert page.paper.fits


def test_the_two_ways_on_are_announced(qtbot: QtBot, page: ReportsPage, changes: Changes) -> None:
    click(page, (REVENUE, "KY_NAY"))
    with qtbot.waitSignal(changes.cell_chosen) as mended:
        button(page, "Sửa số này").click()
    assert mended.args == [Cell(REVENUE, "DN-CU", "SKHCN", YEAR)]
    with qtbot.waitSignal(changes.indicator_chosen) as seen:
        button(page, "Xem xu hướng").click()
    assert seen.args == [REVENUE]


def test_f2_mends_a_number_but_not_a_computed_one(qtbot: QtBot, page: ReportsPage, changes: Changes) -> None:
    click(page, (REVENUE, "TY_LE_CUNG_KY"))
    with qtbot.assertNotEmitted(changes.cell_chosen):
        press(page, Qt.Key.Key_F2)
    assert "không sửa ở đây" in page.notice.text()
    press(page, *[Qt.Key.Key_Left] * 3)
    with qtbot.waitSignal(changes.cell_chosen):
        press(page, Qt.Key.Key_F2)


def test_a_number_of_a_unit_leads_to_its_cell(qtbot: QtBot, changes: Changes, answers: Answers, tmp_path: Path) -> None:
    desk = open_desk()
    page = open_page(qtbot, desk, changes, answers, tmp_path)
    where = Cell("CQS.02", "20195", "20195", Period.parse("2025-Q4"))
    changes.figures_recorded.emit(desk.entry.record(where, "80").cells)
    open_kind(page, "Bảng theo đơn vị")
    page.paper.choose(("20195", "SO_LIEU@CQS.02"))
    with qtbot.waitSignal(changes.cell_chosen) as mended:
        press(page, Qt.Key.Key_F2)
    assert mended.args == [where]
    page.paper.choose(("SO_NOI", "SO_LIEU@CQS.02"))
    assert page.inspector.story is None
    page.hide()
    desk.close()
