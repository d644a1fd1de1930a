"""Báo cáo tells what became of the sheet on the desk: above the paper in a word, under it issue by issue."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dntracker.domain.figure import Cell
from dntracker.domain.issue import Issued, Role
from dntracker.domain.issue_code import written
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from dntracker.services.reports.issuing import Painters
from dntracker.services.settings import Settings
from dntracker.ui.changes import Changes
from dntracker.ui.reports.page import ReportsPage
from dntracker.ui.reports.paper_desk import PaperDesk
from tests.ui.answers import Answers
from tests.ui.reports.driving import FORM, YEAR, open_desk, open_page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen

ORDER = Order("bieu", FORM, "SKHCN", YEAR)
REVENUE = Cell("KTS.04", "DN-CU", "SKHCN", YEAR)


@pytest.fixture
def desk() -> Iterator[Desk]:
    """The published figures, to be written to."""
    desk = open_desk()
    yield desk
    desk.close()


def issue(desk: Desk, changes: Changes, order: Order = ORDER) -> Issued:
    issued, _ = desk.issuing.issue(order, date(2025, 2, 10), Painters())
    changes.sheet_issued.emit(issued)
    return issued


def mend(desk: Desk, changes: Changes, text: str) -> None:
    changes.figures_recorded.emit(desk.entry.record(REVENUE, text, reason="số chính thức").cells)


def settled(qtbot: QtBot, page: ReportsPage, state: str) -> PaperDesk:
    """The desk, once its bar says this."""
    found = page.findChild(PaperDesk)
    assert found is not None
    qtbot.waitUntil(lambda: found.bar.state() == state)
    return found


def test_a_sheet_that_was_never_issued_says_so_in_a_line(qtbot: QtBot, page: ReportsPage) -> None:
    desk = settled(qtbot, page, "Chưa phát hành")
    assert desk.issues.told() == "Chưa phát hành lần nào."
    assert not desk.issues.is_open()


def test_an_issue_is_listed_and_told_apart_after_a_figure_was_mended(
    qtbot: QtBot, page: ReportsPage, desk: Desk, changes: Changes
) -> None:
    first = issue(desk, changes)
    [line] = settled(qtbot, page, "Khớp bản phát hành ngày 10/02/2025").issues.lines
    assert line.told() == "Còn khớp"
    assert [action.text() for action in line.reprint.actions()] == ["Excel"]
    mend(desk, changes, "40.000")
    settled(qtbot, page, "Khác bản phát hành ngày 10/02/2025: 3 số")
    assert line.told() == "3 số đã đổi"
    second = issue(desk, changes)
    lines = settled(qtbot, page, "Khớp bản phát hành ngày 10/02/2025").issues.lines
    assert [(one.issued, one.told()) for one in lines] == [(second, "Còn khớp"), (first, "3 số đã đổi")]


def test_the_deeds_of_a_line_are_announced(qtbot: QtBot, page: ReportsPage, desk: Desk, changes: Changes) -> None:
    issued = issue(desk, changes)
    [line] = settled(qtbot, page, "Khớp bản phát hành ngày 10/02/2025").issues.lines
    with qtbot.waitSignal(changes.reprint_asked) as asked:
        line.reprint.actions()[0].trigger()
    assert asked.args[0] == issued
    assert asked.args[1] is Role.WORKBOOK
    assert not line.differences.isVisible()
    mend(desk, changes, "40.000")
    settled(qtbot, page, "Khác bản phát hành ngày 10/02/2025: 3 số")
    with qtbot.waitSignal(changes.proof_asked) as asked:
        line.differences.click()
    assert asked.args == [issued]
    with qtbot.waitSignal(changes.issue_asked):
        page.out.issue.click()


def test_every_kind_of_report_has_its_own_issues(qtbot: QtBot, page: ReportsPage, desk: Desk, changes: Changes) -> None:
    issue(desk, changes)
    years = Order("qua-cac-nam", subject="KTS.01")
    page.show_order(years)
    settled(qtbot, page, "Chưa phát hành")
    issued = issue(desk, changes, years)
    [line] = settled(qtbot, page, "Khớp bản phát hành ngày 10/02/2025").issues.lines
    assert line.issued == issued
    assert written(issued.code) in [one.text() for one in line.widgets()[:2]]  # type: ignore[attr-defined]


def test_a_folded_list_stays_folded(
    qtbot: QtBot, desk: Desk, changes: Changes, answers: Answers, tmp_path: Path
) -> None:
    issue(desk, changes)
    page = open_page(qtbot, desk, changes, answers, tmp_path)
    open_list = settled(qtbot, page, "Khớp bản phát hành ngày 10/02/2025")
    assert open_list.issues.is_open()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page.paper, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not open_list.issues.is_open()
    assert Settings.load(tmp_path).issues_folded
