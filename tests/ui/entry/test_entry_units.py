"""The views over the sheet: what a value is made of, all units of a form, one indicator over its periods."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from dntracker.domain.act import Actor
from dntracker.domain.act import Deed as Act
from dntracker.domain.figure import Cell
from dntracker.domain.period import Period
from dntracker.domain.person import Person, Role
from dntracker.domain.submission import Move
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.units.view import UnitView
from tests.ui.entry.conftest import FORM, PERIOD, UNIT, EntryHands

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has none
Q4 = Period.parse(PERIOD)
TEAMS = "XHS.06"


def at(commune: str, code: str = TEAMS) -> Cell:
    return Cell(code, commune, commune, Q4)


@pytest.fixture
def communes(desk: Desk) -> list[str]:
    """The first communes, three of which have reported; they are there before the page is."""
    found = [unit.code for unit in desk.catalogue.units_of(desk.catalogue.form("02/CĐS-X"), Q4)][:4]
    desk.entry.record_block([(at(found[0]), "5"), (at(found[1]), "30"), (at(found[2]), "2")], "nhập")
    return found


@pytest.fixture
def on_teams(communes: list[str], page: EntryPage, hands: EntryHands) -> EntryHands:
    """Somebody at the row that the communes' figures make."""
    page.refresh()
    row = next(place for place, row in enumerate(page.model.rows) if row.indicator and row.indicator.code == TEAMS)
    return hands.at(row)


def view(page: EntryPage) -> UnitView:
    found = page.views.view
    assert found.isVisible()
    return found


def lines(page: EntryPage) -> list[tuple[str, ...]]:
    return [line.texts for line in view(page).model.table.lines]


def button(page: EntryPage, text: str) -> QPushButton:
    return next(one for one in view(page).findChildren(QPushButton) if one.text() == text)


def text_of(page: EntryPage) -> str:
    row = page.model.rows[page.grid.here()[0]]
    return row.current.text if row.current else ""


def test_f2_opens_a_value_made_of_units_those_with_a_figure_first(on_teams: EntryHands, page: EntryPage) -> None:
    on_teams.press("F2")
    told = lines(page)
    assert len(told) == 94
    assert [line[1:3] for line in told[:3]] == [("5", "13,5"), ("30", "81,1"), ("2", "5,4")]
    assert [line[1] for line in told[3:]] == ["chưa có"] * 91
    assert view(page).model.table.total[:2] == ("Toàn thành phố (3/94)", "37")
    assert view(page).told.text() == "Mới có 3/94 xã, phường. Còn 91 nơi chưa có số."


def test_s_sorts_by_the_column_and_escape_goes_back_to_the_row(on_teams: EntryHands, page: EntryPage) -> None:
    here = page.grid.here()
    on_teams.press("F2")
    on_teams.press("Right")
    on_teams.type("s")
    assert [line[1] for line in lines(page)[:4]] == ["30", "5", "2", "chưa có"]
    on_teams.type("s")
    assert [line[1] for line in lines(page)[:4]] == ["2", "5", "30", "chưa có"]
    on_teams.press("Escape")
    assert page.grid.hasFocus()
    assert page.grid.here() == here


def test_enter_goes_to_the_units_own_form_at_the_indicator(
    on_teams: EntryHands, page: EntryPage, communes: list[str]
) -> None:
    on_teams.press("F2")
    on_teams.press("Down", 2)
    on_teams.press("Return")
    assert (page.choice.form_code, page.choice.unit_code) == ("02/CĐS-X", communes[2])
    row = page.model.rows[page.grid.here()[0]]
    assert row.cell == at(communes[2])
    assert text_of(page) == "2"


def test_typing_over_it_needs_a_reason_and_del_in_the_view_goes_back(on_teams: EntryHands, page: EntryPage) -> None:
    on_teams.type("40")
    on_teams.press("Return")
    row = page.grid.here()[0] - 1
    draft = page.model.draft(row)
    assert draft is not None
    assert draft.sentence == "Số cộng từ 3/94 xã, phường là 37. Muốn ghi số khác thì nêu lý do."
    assert page.model.write(row, Col.CURRENT, "40", "hai tổ mới lập")
    assert on_teams.at(row).text(row, Col.STATE) == "Ghi thay số cộng"
    on_teams.press("F2")
    assert "Biểu đang ghi thay là 40, vì: hai tổ mới lập." in view(page).told.text()
    on_teams.press("Del")
    assert text_of(page) == "37"


def listed(page: EntryPage) -> set[int]:
    """The rows of the list of problems."""
    return {one.row for one in page.checks.checking.problems()}


@pytest.mark.parametrize(("deed", "shown"), [("Nhận số mới", "47"), ("Giữ số đã gửi", "37")])
def test_a_later_correction_is_accepted_or_left(
    on_teams: EntryHands, page: EntryPage, desk: Desk, communes: list[str], deed: str, shown: str
) -> None:
    rows = desk.entry.sheet(FORM, UNIT, Q4).rows
    desk.entry.record_block([(row.cell, "…") for row in rows if row.cell and row.editable and not row.current], "nhập")
    desk.submissions.move(Move.SUBMIT, FORM, UNIT, Q4)
    desk.entry.record(at(communes[0]), "15")
    page.refresh()
    place = page.grid.here()[0]
    assert (text_of(page), place in listed(page)) == ("37", True)
    on_teams.press("F2")
    assert "Đã đổi từ 37 thành 47 vì" in view(page).told.text()
    button(page, deed).click()
    assert (text_of(page), place in listed(page)) == (shown, False)


def test_all_units_of_the_form_stand_side_by_side(on_teams: EntryHands, page: EntryPage, communes: list[str]) -> None:
    on_teams.press("Ctrl+Shift+U")
    table = view(page).model.table
    column = [one.code for one in table.columns].index(TEAMS)
    assert [line.texts[column] for line in table.lines[:4]] == ["5", "30", "2", ""]
    assert table.total[column] == "37 (3/94)"
    view(page).grid.go(1, column)
    on_teams.press("Return")
    assert page.model.rows[page.grid.here()[0]].cell == at(communes[1])


def test_one_indicator_over_its_periods(on_teams: EntryHands, page: EntryPage) -> None:
    on_teams.press("Ctrl+T")
    assert (lines(page)[0][0], lines(page)[0][2]) == ("IV/2025", "37")
    assert lines(page)[0][6] == "Mới có 3/94 xã, phường"
    on_teams.press("Escape")
    assert page.grid.hasFocus()


def test_periods_come_newest_first_and_begin_with_the_one_of_the_sheet(on_teams: EntryHands, page: EntryPage) -> None:
    page.choice.period_code = "2025-Q2"
    page.refresh()
    on_teams.press("Ctrl+T")
    assert [line[0] for line in lines(page)][:2] == ["IV/2025", "II/2025"]
    here = page.views.view.grid.currentIndex().row()
    assert (lines(page)[here][0], lines(page)[here][2], lines(page)[here][6]) == ("II/2025", "", "chưa có")


def test_what_is_empty_says_what_to_do(desk: Desk, open_page: Callable[[Desk], EntryPage], settings: Settings) -> None:
    settings.last_form = {"form": FORM, "unit": UNIT, "period": "2023-Q1"}
    page = open_page(desk)
    hands = EntryHands(page, desk)
    row = next(place for place, row in enumerate(page.model.rows) if row.indicator and not row.current)
    hands.at(row).press("Ctrl+Shift+U")
    assert view(page).empty.isVisible()
    assert "Chọn kỳ khác" in view(page).model.table.empty
    hands.press("Escape")
    assert page.grid.hasFocus()
    page.close()


def test_who_may_not_approve_is_not_offered_to_accept(
    on_teams: EntryHands, page: EntryPage, desk: Desk, communes: list[str]
) -> None:
    rows = desk.entry.sheet(FORM, UNIT, Q4).rows
    desk.entry.record_block([(row.cell, "…") for row in rows if row.cell and row.editable and not row.current], "nhập")
    desk.submissions.move(Move.SUBMIT, FORM, UNIT, Q4)
    desk.entry.record(at(communes[0]), "15")
    with desk.store.act(Act(Actor("Cán bộ Q"), "lập danh sách", "people")) as writing:
        writing.put(Person("Cán bộ A", unit=UNIT, roles=(Role.ENTER,)))
    desk.rights.refresh()
    page.refresh()
    on_teams.press("F2")
    assert "Đã đổi từ 37 thành 47" in view(page).told.text()
    assert [one.text() for one in view(page).findChildren(QPushButton) if one.isVisible()] == ["Về biểu (Esc)"]


def test_every_control_of_a_view_has_a_name(on_teams: EntryHands, page: EntryPage) -> None:
    on_teams.press("F2")
    shown = view(page)
    assert shown.grid.accessibleName()
    assert shown.total.accessibleName() == "Toàn thành phố (3/94) 37 100"
    index = shown.model.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", Số của đơn vị: 5")
