"""The panel beside the entry grid: one figure at a time, sources, the yearly plan."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Status
from dntracker.domain.quantity import Qualifier
from dntracker.ui.entry.columns import Col
from tests.ui.entry.conftest import EntryHands
from tests.ui.entry.rows import COUNT, SHARE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen


def test_panel_form_writes_every_attribute(hands: EntryHands) -> None:
    hands.at(COUNT).press("F6")
    form = hands.page.side.form
    form.value.setText("35")
    form.high.setText("40")
    form.status.setCurrentIndex(list(Status).index(Status.PROVISIONAL))
    form.as_of.setText("30/11/2025")
    form.source.setCurrentIndex(1)
    form.note.setText("theo công văn")
    hands.press("Return")
    figure = hands.stored(COUNT)
    assert figure is not None
    assert (figure.value, figure.high, figure.status) == (35, 40, Status.PROVISIONAL)
    assert (figure.as_of, figure.note) == (date(2025, 11, 30), "theo công văn")
    newest = max(hands.desk.catalogue.sources(), key=lambda source: source.date)
    assert figure.sources == (newest.code,)


def test_panel_form_writes_a_qualifier_and_goes_on_with_page_down(hands: EntryHands) -> None:
    hands.at(1).press("F6")
    form = hands.page.side.form
    form.value.setText("96")
    form.qualifier.setCurrentIndex(1)
    hands.press("PgDown")
    figure = hands.stored(1)
    assert figure is not None
    assert figure.qualifier is Qualifier.ABOUT
    assert hands.grid.here()[0] == 2
    assert hands.focus() is form.value
    assert form.value.text() == ""


def test_panel_form_stays_on_a_row_that_was_refused(hands: EntryHands) -> None:
    hands.at(1).press("F6")
    form = hands.page.side.form
    form.value.setText("khoảng hai")
    hands.press("PgDown")
    assert hands.grid.here()[0] == 1
    assert "khoảng hai" in form.message.text()


def test_panel_tells_of_the_row_when_the_grid_rests(hands: EntryHands, qtbot: QtBot) -> None:
    hands.at(SHARE)
    panel = hands.page.side.panel
    name = hands.model.rows[SHARE].name
    qtbot.waitUntil(lambda: name in panel.title.text.text())


def test_conflicting_sources_are_settled_by_a_choice(hands: EntryHands) -> None:
    row = next(
        place for place, item in enumerate(hands.model.rows) if item.cell and hands.desk.entry.panel(item).conflicts
    )
    hands.at(row)
    hands.page.side.refresh()
    conflict = hands.desk.entry.panel(hands.model.rows[row]).conflicts[0]
    other = next(figure for figure, _, _ in conflict.figures if not figure.official)
    hands.page.side.panel.conflict.link.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    action = next(one for one in menu.actions() if one.data() == other)
    action.trigger()
    menu.close()
    found = hands.desk.figures(other.indicator, unit=other.unit, territory=other.territory)
    assert [one.source for one in found if one.cell == other.cell and one.official] == [other.source]


def test_target_needs_a_document(hands: EntryHands) -> None:
    hands.at(1).press("F4")
    hands.page.side.target.value.setText("98")
    hands.press("Return")
    assert "văn bản" in hands.page.side.target.message.text()
    assert hands.text(1, Col.PLAN) == "100"
