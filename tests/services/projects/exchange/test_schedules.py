"""A schedule that comes in: dates, percent, a foreign one."""

from pathlib import Path

from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.services.headed_table import RowState
from dntracker.services.projects.exchange.given import About
from tests.services.projects.exchange.files import PARK, a_plan, changed, compared, milestone, out
from tests.support import a_desk, state_of


def test_a_date_moved_in_the_schedule_is_a_forecast(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xml", PARK)
    path.write_text(path.read_text("utf-8").replace("2024-06-30T17", "2024-06-30T18").replace(
        "<Finish>2026-03-31T17:00:00</Finish>", "<Finish>2026-06-15T17:00:00</Finish>"
    ), "utf-8")  # fmt: skip
    [difference] = changed(compared(desk, path))
    assert difference.sentence == "Dự báo 15/06/2026 (trước: 31/03/2026)."


def test_the_percent_of_a_schedule_goes_into_the_report_that_is_open(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = out(desk, tmp_path / "a.xml", PARK)
    said = "<PercentComplete>60</PercentComplete>"
    path.write_text(path.read_text("utf-8").replace("<Summary>1</Summary>", f"<Summary>1</Summary>{said}"), "utf-8")
    [refused] = changed(compared(desk, path))
    assert (refused.state, refused.about) == (RowState.REFUSED, About.PROJECT)
    assert refused.sentence.startswith("Không biểu tiến độ nào đang mở để ghi 60% của Khu Công viên phần mềm số 2")
    for period in ("2025-Q4", "2026-Q1"):
        desk.submissions.open_period("03/CĐS", Period.parse(period))
    comparison = compared(desk, path)
    assert [one.sentence for one in changed(comparison)] == ["Khối lượng 60% vào báo cáo quý I năm 2026."]
    before = state_of(desk.store)
    desk.projects.exchange.take(comparison)
    [report] = desk.store.all(Progress)
    assert (report.project, report.period.code, report.unit, report.percent) == (PARK, "2026-Q1", "SKHCN", 60.0)
    assert changed(compared(desk, path)) == []
    desk.projects.acts.undo()
    assert state_of(desk.store) == before


def test_a_foreign_schedule_goes_into_the_project_that_is_chosen(tmp_path: Path) -> None:
    desk = a_plan(a_desk())
    path = tmp_path / "nhà thầu.xml"
    path.write_text(
        '<Project xmlns="http://schemas.microsoft.com/project"><Title>Gói thầu 5</Title><Tasks>'
        "<Task><Name>Đào móng</Name><OutlineLevel>1</OutlineLevel><Finish>2025-05-01T17:00:00</Finish></Task>"
        "<Task><Name>bàn giao mặt bằng</Name><OutlineLevel>1</OutlineLevel><Milestone>1</Milestone>"
        "<Finish>2026-08-31T17:00:00</Finish></Task>"
        "<Task><Name>Lắp thang máy</Name><OutlineLevel>1</OutlineLevel><Milestone>1</Milestone>"
        "<Finish>2026-12-15T17:00:00</Finish></Task></Tasks></Project>",
        "utf-8",
    )
    lost = compared(desk, path)
    assert (lost.changes, lost.count(RowState.REFUSED), lost.left_out) == (0, 2, 1)
    assert "Gói thầu 5" in lost.differences[0].sentence
    comparison = compared(desk, path, PARK)
    assert [(one.state, one.sentence) for one in changed(comparison)] == [
        (RowState.CHANGED, "Đổi tên “bàn giao mặt bằng” thay “Bàn giao mặt bằng”."),
        (RowState.CHANGED, "Dự báo 31/08/2026."),
        (RowState.NEW, "Thêm mốc, kế hoạch 15/12/2026."),
    ]
    desk.projects.exchange.take(comparison)
    assert milestone(desk, "BG").forecast == "2026-08-31"
