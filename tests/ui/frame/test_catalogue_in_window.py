"""The screen Chỉ tiêu inside the window: its key, what other pages show afterwards, what undo takes back."""

from typing import cast

from dntracker.domain.period import Period
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.indicators.page import IndicatorsPage
from dntracker.ui.window import Window

CODE = "KTS.01"


def names(window: Window) -> list[str]:
    page = cast(EntryPage, window.open_page("entry"))
    return [row.name for row in page.model.rows]


def test_the_grid_shows_what_was_changed_in_the_catalogue(window: Window) -> None:
    assert "Kinh tế số lõi" not in names(window)
    page = cast(IndicatorsPage, window.open_page("indicators"))
    page.show_indicator(CODE)
    page.detail.form.fields.set_text("name", "Kinh tế số lõi")
    page.save()
    assert "Kinh tế số lõi" in names(window)


def test_undo_takes_back_the_step_of_the_page_that_is_open(window: Window) -> None:
    desk = window.place.desk
    page = cast(IndicatorsPage, window.open_page("indicators"))
    page.show_indicator(CODE)
    desk.cataloguing.amend(CODE, {"measure": "điểm"}, Period.parse("2025-Q1"))
    window.open_page("entry")
    window.deeds.table["edit.undo"].trigger()
    assert desk.catalogue.indicator(CODE).measure == "điểm"
    window.open_page("indicators")
    window.deeds.edit.name_steps(window.deeds.table)
    assert "sửa đơn vị tính" in window.deeds.table["edit.undo"].text()
    window.deeds.table["edit.undo"].trigger()
    assert desk.catalogue.indicator(CODE).measure == "% GRDP"
    assert page.detail.form.fields.text("measure") == "% GRDP"
    window.deeds.table["edit.redo"].trigger()
    assert desk.catalogue.indicator(CODE).measure == "điểm"


def test_the_keys_of_the_page_are_listed(window: Window) -> None:
    keys = dict(window.open_page("indicators").keys())
    assert keys["Ctrl+Shift+N"] == "thêm chỉ tiêu"
