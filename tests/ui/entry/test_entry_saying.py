"""What the entry page says: the line under the grid, *tình trạng*, the panel, the form of one figure."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLayout, QPushButton
from pytestqt.qtbot import QtBot

from dntracker.domain.act import Actor
from dntracker.domain.figure import Status
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.figure_form import source_name
from dntracker.ui.entry.mini_chart import Dot, MiniChart, placed
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.style import Style
from tests.ui.conftest import noon
from tests.ui.entry.conftest import UNIT, EntryHands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

COUNT = 10


@pytest.fixture
def reader(path: Path, open_page: Callable[[Desk], EntryPage]) -> Iterator[EntryHands]:
    """Somebody who may only look."""
    with_figure = files.open_desk(path, noon, Actor("Cán bộ A", UNIT))
    hands = EntryHands(page := open_page(with_figure), with_figure)
    hands.at(1).type("96")
    hands.press("Return")
    page.close()
    with_figure.close()
    desk = files.open_desk(path, noon, Actor("Cán bộ A", UNIT), readonly=True)
    page = open_page(desk)
    yield EntryHands(page, desk)
    page.close()
    desk.close()


def test_reader_sees_how_many_of_all_rows_are_entered(reader: EntryHands) -> None:
    rows = sum(item.indicator is not None for item in reader.model.rows)
    assert reader.page.context.entered.value() == f"1/{rows}"


def test_reader_is_told_at_once_that_no_plan_can_be_written(reader: EntryHands) -> None:
    reader.at(1).press("F4")
    assert "chỉ để xem" in reader.page.problems.sentence()
    assert reader.focus() is reader.grid


def test_reader_comes_back_from_the_form(reader: EntryHands) -> None:
    reader.at(1).press("F6")
    form = reader.page.side.form
    assert form.leave_button.isEnabled()
    assert not form.value.isEnabled()
    reader.press("Esc")
    assert form.isHidden()
    assert reader.focus() is reader.grid


def test_reader_is_not_offered_to_edit_the_note(reader: EntryHands) -> None:
    reader.at(1)
    reader.page.side.refresh()
    assert reader.page.side.panel.note.link.isHidden()


def test_no_previous_figure_is_said(hands: EntryHands) -> None:
    row = next(place for place, item in enumerate(hands.model.rows) if item.indicator and item.previous is None)
    hands.at(row).press("Ctrl+R")
    assert hands.page.problems.sentence() == "Kỳ trước chưa có số để chép."


def test_undo_and_redo_say_what_they_did_where_it_was(hands: EntryHands) -> None:
    hands.at(1).type("96,5")
    hands.press("Return")
    hands.at(COUNT).press("Ctrl+Z")
    assert hands.grid.here() == (1, Col.CURRENT)
    assert hands.page.problems.sentence().startswith("Đã hoàn tác: nhập 96,5: ")
    hands.at(COUNT).press("Ctrl+Y")
    assert hands.grid.here() == (1, Col.CURRENT)
    assert hands.page.problems.sentence().startswith("Đã làm lại: nhập 96,5: ")
    hands.press("Down")
    assert hands.page.problems.sentence() == ""


def test_undo_of_a_plan_goes_to_its_row(hands: EntryHands) -> None:
    hands.page.model.took(hands.desk.entry.set_plan(hands.cell(1), "98", "Kế hoạch thử", "12/KH", "2025-01-02"))
    assert hands.text(1, Col.PLAN) == "98"
    hands.at(COUNT).press("Ctrl+Z")
    assert hands.text(1, Col.PLAN) == "100"
    assert hands.grid.here() == (1, Col.CURRENT)
    assert hands.page.problems.sentence().startswith("Đã hoàn tác: đặt kế hoạch năm: ")


def test_enter_in_a_note_goes_on_in_the_column_of_figures(hands: EntryHands) -> None:
    hands.at(1).type("96")
    hands.press("Return")
    hands.at(1).press("Shift+F2")
    hands.type("theo quy che")
    hands.press("Return")
    assert hands.text(1, Col.NOTE) == "theo quy che"
    assert hands.grid.here() == (2, Col.CURRENT)
    hands.at(1).press("Shift+F2")
    hands.press("Esc")
    assert hands.grid.here() == (1, Col.CURRENT)


def test_escape_in_the_grid_shows_all_rows_again(hands: EntryHands) -> None:
    hands.at(1).press("Ctrl+F")
    hands.type("hồ sơ")
    hands.press("Return")
    assert any(hands.grid.isRowHidden(row) for row in range(len(hands.model.rows)))
    hands.press("Esc")
    assert not any(hands.grid.isRowHidden(row) for row in range(len(hands.model.rows)))
    assert hands.page.filter.isHidden()


def test_a_note_does_not_hide_that_a_figure_is_an_estimate(hands: EntryHands) -> None:
    hands.desk.entry.record(hands.cell(1), "96", status=Status.ESTIMATED, note="theo công văn")
    hands.page.refresh()
    assert hands.text(1, Col.STATE) == "Có ghi chú · ước"


@pytest.mark.parametrize(("text", "said"), [("150", "quá giới hạn"), ("mot", "chưa đọc được"), ("...", "chưa có số")])
def test_what_cannot_be_taken_is_said_while_typing(text: str, said: str, hands: EntryHands) -> None:
    hands.at(1).type(text)
    assert hands.text(1, Col.STATE).startswith(said)


def test_sources_are_offered_newest_first_by_title_outlet_and_date(hands: EntryHands) -> None:
    hands.at(1).press("F6")
    box = hands.page.side.form.source
    offered = [box.itemText(place) for place in range(1, box.count())]
    newest = sorted(hands.desk.catalogue.sources(), key=lambda source: source.date, reverse=True)
    assert offered == [source_name(source) for source in newest]
    assert box.maxVisibleItems() == 12
    source = replace(newest[0], title="Đà Nẵng số", outlet="Báo Đà Nẵng", date="2025-05-23")
    assert source_name(source) == "Đà Nẵng số · Báo Đà Nẵng, 23/05/2025"


def test_day_outside_the_window_is_warned_about_and_written(hands: EntryHands) -> None:
    hands.at(COUNT).press("F6")
    form = hands.page.side.form
    form.value.setText("35")
    form.as_of.setText("30/11/2025")
    assert form.outside.isHidden()
    form.as_of.setText("30/06/2024")
    assert "ngoài khoảng" in form.outside.text()
    assert not form.outside.isHidden()
    hands.press("PgDown")
    assert form.message.text() == ""
    figure = hands.stored(COUNT)
    assert figure is not None
    assert figure.as_of == date(2024, 6, 30)
    assert hands.grid.here()[0] == COUNT + 1


def test_dates_of_breaks_stand_beside_their_own_lines() -> None:
    found = {text: left for left, text in placed([(30, "a"), (50, "b")], 240, lambda _: 66)}
    assert found == {"b": 54}
    found = {text: left for left, text in placed([(90, "a"), (110, "b")], 240, lambda _: 66)}
    assert found == {"a": 20, "b": 114}


def test_one_value_stands_beside_its_number_and_none_looks_like_zero(qapp: QApplication, qtbot: QtBot) -> None:
    chart = MiniChart(Style("light"))
    qtbot.addWidget(chart)
    chart.resize(240, 128)
    chart.show_dots([Dot("2024", 1200, ">1.200")], None)
    chart.grab()
    area = chart._area()
    assert chart._scale.x(0) == area.right()
    assert 240 - area.right() > chart.fontMetrics().horizontalAdvance(">1.200")
    chart.show_dots([Dot("2023", 65, "65"), Dot("2024", 100, "100")], None)
    chart.grab()
    assert chart._scale.y(65) < chart._area().bottom() - 10
    chart.show_dots([Dot("2023", 0, "0"), Dot("2024", 100, "100")], None)
    chart.grab()
    assert chart._scale.y(0) == chart._area().bottom()


def test_fields_that_have_no_room_are_cut_not_pushed_out(hands: EntryHands) -> None:
    bar = hands.page.context
    bar.resize(640, bar.height())
    bar.fit()
    fields = [bar.form, bar.unit, bar.period, bar.due, bar.closes, bar.entered]
    assert sum(field.sizeHint().width() for field in fields) < sum(field.full_width() for field in fields)
    assert bar.form.value().startswith("01/CĐS")


@pytest.mark.parametrize("width", range(1030, 1400, 7))
def test_no_field_is_squeezed_beyond_what_it_was_cut_to(hands: EntryHands, width: int) -> None:
    bar = hands.page.context
    layout = bar.layout()
    assert layout is not None
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    bar.setFixedWidth(width)
    bar.fit()
    layout.activate()
    fields = [bar.form, bar.unit, bar.period, bar.state, bar.due, bar.closes, bar.entered]
    assert [field.width() >= field.sizeHint().width() for field in fields] == [True] * 7


def test_the_closing_is_told_in_days_too_and_they_give_way_first(hands: EntryHands, desk: Desk) -> None:
    desk.catalogue.today = date(2025, 12, 2)
    hands.page.refresh()
    bar = hands.page.context
    assert (bar.closes.value(), bar.closes.toolTip()) == ("22/12/2025 còn 20 ngày", "còn 20 ngày")
    bar.resize(640, bar.height())
    bar.fit()
    assert bar.closes.sizeHint().width() < bar.closes.full_width() - 40


def test_a_form_in_which_nothing_can_be_written_only_closes(reader: EntryHands) -> None:
    reader.at(1).press("F6")
    form = reader.page.side.form
    buttons = [one.text() for one in form.findChildren(QPushButton) if one.isVisible()]
    assert buttons == ["Đóng"]
