"""Schedules in the XML format of Microsoft Project: written, read back, and read as other programs write them."""

from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.period import Frequency, Period
from dntracker.domain.schedule import Schedule, ScheduledMilestone, ScheduledProject
from dntracker.office.errors import TargetUnwritable
from dntracker.office.schedule_fields import NAMESPACE
from dntracker.office.schedule_reading import MOST_TASKS, UnreadableSchedule, read_schedule, schedule_of
from dntracker.office.schedule_writing import schedule_bytes, write_schedule

DATA = Path(__file__).parents[1] / "data" / "schedules"
PARK = Schedule(
    "Danh mục dự án", date(2026, 11, 22),
    (
        ScheduledProject(
            "Công viên phần mềm số 2", "CVPM2", 60,
            (
                ScheduledMilestone("Khởi công", "M1", "2020-Q4", "2020-10-30", "", "2020-10-30", note="ghi chú"),
                ScheduledMilestone("Nghiệm thu", "M2", "2023", "2025-Q3", "2026-12-31", ""),
                ScheduledMilestone("Quyết toán", "M3", None, None, "", ""),
            ),
        ),
    ),
)  # fmt: skip
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
KNOWN = DAYS.flatmap(
    lambda day: st.sampled_from(
        [day.isoformat(), *(Period.containing(day, each).code for each in (Frequency.QUARTER, Frequency.YEAR))]
    )
)
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="￾￿"), min_size=1).map(
    lambda text: " ".join(text.split())
)


@st.composite
def milestones(draw: st.DrawFn) -> ScheduledMilestone:
    """A milestone of our own, as the portfolio gives it."""
    plan, actual = draw(st.none() | KNOWN), draw(st.just("") | KNOWN)
    forecast = "" if actual else draw(st.just("") | KNOWN)
    return ScheduledMilestone(draw(TEXTS), draw(TEXTS.filter(bool)), draw(st.none() | KNOWN), plan, forecast, actual)


def read(tmp_path: Path, content: bytes | str, name: str = "kế hoạch.xml") -> Schedule:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_schedule(path)


def a_file(*tasks: str, fields: str = "") -> str:
    return f'<?xml version="1.0"?><Project xmlns="{NAMESPACE}"><Title>Tuyến 5</Title>{fields}<Tasks>' + (
        "".join(f"<Task>{one}</Task>" for one in tasks) + "</Tasks></Project>"
    )


def a_task(name: str, end: str = "", level: int = 1, **said: str) -> str:
    finish = f"<Finish>{end}T17:00:00</Finish>" if end else ""
    more = "".join(f"<{key}>{text}</{key}>" for key, text in said.items())
    return f"<Name>{name}</Name><OutlineLevel>{level}</OutlineLevel>{finish}{more}"


def test_what_was_written_is_read_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "danh mục.xml"
    write_schedule(PARK, path)
    assert read_schedule(path) == PARK


@given(st.lists(milestones(), min_size=1, max_size=4))
def test_whatever_dates_are_known_come_back_as_they_were(found: list[ScheduledMilestone]) -> None:
    schedule = Schedule("Kế hoạch", None, (ScheduledProject("Dự án", "DA", milestones=tuple(found)),))
    written = schedule_bytes(schedule)
    assert written == schedule_bytes(schedule)
    [back] = schedule_of(BytesIO(written), "kế hoạch.xml").projects
    assert back.milestones == tuple(found)


def test_a_file_that_another_program_saved_again_says_the_same() -> None:
    assert read_schedule(DATA / "saved-by-another-program.xml") == PARK


def test_a_project_of_ours_without_milestones_stays_one_when_it_comes_back_as_a_plain_task(tmp_path: Path) -> None:
    empty = Schedule("Danh mục", None, (ScheduledProject("Kho dữ liệu", "KHO"),))
    plain = schedule_bytes(empty).decode().replace("<Summary>1</Summary>", "<Summary>0</Summary>")
    assert read(tmp_path, plain).projects == (ScheduledProject("Kho dữ liệu", "KHO"),)


def test_a_day_that_was_moved_elsewhere_goes_before_what_was_known(tmp_path: Path) -> None:
    moved = schedule_bytes(PARK).decode().replace("2026-12-31T17:00:00", "2027-03-15T17:00:00")
    [project] = read(tmp_path, moved).projects
    assert project.milestones[1].forecast == "2027-03-15"
    assert project.milestones[1].plan == "2025-Q3"


def test_a_milestone_reached_elsewhere_has_its_day(tmp_path: Path) -> None:
    text = schedule_bytes(PARK).decode()
    before, mark, after = text.partition("<Name>Nghiệm thu</Name>")
    done = "<PercentComplete>0</PercentComplete>"
    assert done in after
    [project] = read(tmp_path, before + mark + after.replace(done, done.replace("0", "100"), 1)).projects
    assert (project.milestones[1].actual, project.milestones[1].forecast) == ("2026-12-31", "")


def test_a_foreign_milestone_without_a_plan_gives_one_date_and_its_name(tmp_path: Path) -> None:
    [project] = read(tmp_path, a_file(a_task("Nghiệm thu", "2026-06-30", Milestone="1"))).projects
    assert (project.name, project.code) == ("Tuyến 5", "")
    [milestone] = project.milestones
    assert (milestone.name, milestone.expected, milestone.plan) == ("Nghiệm thu", "2026-06-30", None)


def test_a_foreign_milestone_later_than_its_baseline_is_forecast(tmp_path: Path) -> None:
    plan = "<Baseline><Number>0</Number><Finish>2026-03-31T17:00:00</Finish></Baseline>"
    [project] = read(tmp_path, a_file(a_task("Nghiệm thu", "2026-06-30", Milestone="1") + plan)).projects
    [milestone] = project.milestones
    assert (milestone.plan, milestone.forecast, milestone.expected) == ("2026-03-31", "2026-06-30", "")


def test_summary_tasks_are_projects_and_work_between_milestones_is_counted(tmp_path: Path) -> None:
    tasks = [
        a_task("Một mốc rời", "2026-01-31", Milestone="1"), a_task("Dự án A", Summary="1", PercentComplete="40"),
        a_task("Thi công", "2026-05-31", 2), a_task("Giai đoạn 1", "2026-06-30", 2, Summary="1"),
        a_task("Nghiệm thu", "2026-06-30", 3, Milestone="1"), a_task("Dự án B", Summary="1"),
    ]  # fmt: skip
    loose, first, second = read(tmp_path, a_file(*tasks)).projects
    assert (loose.name, len(loose.milestones), loose.left_out) == ("Tuyến 5", 1, 0)
    assert (first.name, first.percent, [one.name for one in first.milestones]) == ("Dự án A", 40, ["Nghiệm thu"])
    assert (first.left_out, second.milestones, second.percent) == (1, (), None)


def test_characters_that_xml_cannot_carry_are_dropped_and_long_names_cut() -> None:
    schedule = Schedule("Kế hoạch\x0b", None, (ScheduledProject("A\x00" + "ư" * 600, "A<&>"),))
    root = fromstring(schedule_bytes(schedule))
    space = {"p": NAMESPACE}
    assert root.findtext("p:Title", namespaces=space) == "Kế hoạch"
    assert len(root.findtext("p:Tasks/p:Task/p:Name", "", space)) == 511
    assert root.findtext("p:Tasks/p:Task/p:ExtendedAttribute/p:Value", namespaces=space) == "A<&>"


BILLION_LAUGHS = '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Project>&b;</Project>'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("Mã;Tên\nA;B", "schedule_not_xml"),
        (schedule_bytes(PARK)[:900], "schedule_not_xml"),
        (b"\xff\xfe\x00", "schedule_not_xml"),
        ("", "schedule_not_xml"),
        ("<Project><Tasks/></Project>", "schedule_other"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "schedule_other"),
        (BILLION_LAUGHS, "schedule_entities"),
        (a_file(), "schedule_empty"),
        (a_file(*["<Name>Việc</Name>"] * (MOST_TASKS + 1)), "schedule_large"),
        (a_file("<a>" * 40 + "</a>" * 40), "schedule_large"),
    ],
)
def test_what_is_no_schedule_is_refused_for_its_reason(tmp_path: Path, content: bytes | str, why: str) -> None:
    with pytest.raises(UnreadableSchedule) as raised:
        read(tmp_path, content)
    assert raised.value.details["why"] == why
    assert raised.value.details["name"] == "kế hoạch.xml"


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSchedule) as raised:
        read_schedule(tmp_path / "không có.xml")
    assert raised.value.details["why"] == "schedule_gone"


def test_a_target_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        write_schedule(PARK, tmp_path / "không có thư mục" / "a.xml")
    assert list(tmp_path.iterdir()) == []
