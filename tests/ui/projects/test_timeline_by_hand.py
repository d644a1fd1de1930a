"""Milestones on the timeline of the list, by keys and by mouse: told, forecast, dragged, zoomed."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from dntracker.paint.timeline import mark_box
from dntracker.services.history import Asked
from dntracker.services.projects.timeline import MarkKind, Zoom
from dntracker.ui.projects.model import Column
from dntracker.ui.projects.page import ProjectsPage
from tests.ui.answers import Answers
from tests.ui.projects.conftest import ListHands, the_list

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen has no pop-ups
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_arrows_go_from_milestone_to_milestone_and_a_sentence_tells_each(page: ProjectsPage, hands: ListHands) -> None:
    view = the_list(page)
    view.show_project("CVPM2")
    hands.press("Right")
    assert view.line.words.text().endswith("Quyết định đầu tư: đạt 5/2020")
    hands.press("Right", 3)
    assert "Đưa vào hoạt động: kế hoạch 2023, trễ" in view.line.words.text()
    hands.press("Left")
    assert "Điều chỉnh lần 1" in view.line.words.text()
    hands.press("Esc")
    assert view.table.milestone == ""


def test_f2_writes_a_forecast_that_ctrl_z_takes_back(page: ProjectsPage, hands: ListHands, answers: Answers) -> None:
    desk, view = page._desk, the_list(page)
    view.show_project("CVPM2", "nghiem-thu")
    answers.typed = "quý II/2027"
    hands.press("F2")
    assert desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu").forecast == "2027-Q2"
    assert view.table.milestone == "nghiem-thu"
    page.undo()
    assert desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu").forecast == ""
    page.redo()
    assert desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu").forecast == "2027-Q2"


def test_a_text_that_is_no_date_is_refused_in_a_sentence_and_nothing_is_written(
    page: ProjectsPage, hands: ListHands, answers: Answers
) -> None:
    the_list(page).show_project("CVPM2", "nghiem-thu")
    answers.typed = "sang năm"
    hands.press("F2")
    assert "sang năm" in page.notice.text()
    assert ["Vì sao" in one for one in answers.heard] == [False, False]
    assert page._desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu").forecast == ""


def _at(page: ProjectsPage, code: str, milestone: str, kind: MarkKind) -> QPoint:
    view = the_list(page)
    row = view.model.row_of(code)
    assert row is not None
    line = view.model.line(row)
    assert line is not None
    area = QRectF(view.table.visualRect(view.model.index(row, Column.TIME)))
    mark = next(one for one in view.model.time(line).marks if (one.milestone, one.kind) == (milestone, kind))
    return mark_box(view.timeline.lane(area), mark, view.timeline.look).center().toPoint()


def test_a_forecast_is_dragged_with_a_reason(page: ProjectsPage, hands: ListHands, answers: Answers) -> None:
    desk, view = page._desk, the_list(page)
    desk.projects.milestone_deeds.forecast("CVPM2", "nghiem-thu", "6/2026")
    page.refresh()
    answers.typed = "chờ quyết toán hạng mục"
    hands.drag(view, _at(page, "CVPM2", "nghiem-thu", MarkKind.FORECAST), 30)
    moved = desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu")
    assert moved.forecast > "2026-06"
    assert len(moved.forecast) == len("2026-09")  # nobody points at a day where a year is 60 pixels wide
    assert moved.reason == "chờ quyết toán hạng mục"
    assert desk.history.page(Asked(), None, 1)[0].reason == "chờ quyết toán hạng mục"


def test_a_drag_without_a_reason_moves_nothing(page: ProjectsPage, hands: ListHands, answers: Answers) -> None:
    desk, view = page._desk, the_list(page)
    desk.projects.milestone_deeds.forecast("CVPM2", "nghiem-thu", "6/2026")
    page.refresh()
    answers.typed = " "
    hands.drag(view, _at(page, "CVPM2", "nghiem-thu", MarkKind.FORECAST), 30)
    assert desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu").forecast == "2026-06"
    assert "chưa có lý do" in page.notice.text()


def test_a_drag_where_no_forecast_may_lie_asks_for_no_reason(
    page: ProjectsPage, hands: ListHands, answers: Answers
) -> None:
    desk, view = page._desk, the_list(page)
    desk.projects.milestone_deeds.forecast("CVPM2", "nghiem-thu", "6/2026")
    page.refresh()
    answers.typed = "vì sao"
    hands.drag(view, _at(page, "CVPM2", "nghiem-thu", MarkKind.FORECAST), -500)
    assert desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu").forecast == "2026-06"
    assert answers.heard == []
    assert "không thể trước" in page.notice.text()


def test_no_forecast_is_asked_for_what_was_reached(page: ProjectsPage, hands: ListHands, answers: Answers) -> None:
    the_list(page).show_project("CVPM2", "khoi-cong")
    hands.press("F2")
    assert answers.heard == []
    assert "đã đạt ngày 10/10/2020" in page.notice.text()


def test_what_was_reached_or_planned_is_not_dragged(page: ProjectsPage, hands: ListHands, answers: Answers) -> None:
    desk, view = page._desk, the_list(page)
    before, answers.typed = desk.projects.portfolio.item("CVPM2").milestones, "vì sao"
    hands.drag(view, _at(page, "CVPM2", "khoi-cong", MarkKind.ACTUAL), 40)
    hands.drag(view, _at(page, "CVPM2", "de-an-khai-thac", MarkKind.PLAN), 40)
    assert desk.projects.portfolio.item("CVPM2").milestones == before
    assert answers.heard == []


def test_plus_brings_quarters_and_minus_the_years_back(page: ProjectsPage, hands: ListHands) -> None:
    timeline = the_list(page).timeline
    hands.press("+", 6)
    closer = (timeline.zoom, timeline.bar.maximum() > 0, page.context.time.value().endswith("theo quý"))
    hands.press("-", 9)
    assert closer == (Zoom.QUARTER, True, True)
    assert (timeline.zoom, timeline.bar.maximum()) == (Zoom.YEAR, 0)


def test_the_wheel_zooms_around_the_mouse_with_ctrl_and_scrolls_time_with_shift(
    page: ProjectsPage, hands: ListHands
) -> None:
    view = the_list(page)
    timeline, at = view.timeline, QPoint(view.table.columnViewportPosition(Column.TIME) + 200, 60)
    day, pixel = timeline.day_at(200), 1 / timeline.scale.step
    for _ in range(6):
        hands.wheel(view, at, 120, CONTROL)
    assert timeline.zoom is Zoom.QUARTER
    assert abs((timeline.day_at(200) - day).days) <= pixel  # what lay under the mouse stays there
    before = timeline.bar.value()
    hands.wheel(view, at, -120, SHIFT)
    assert timeline.bar.value() > before
