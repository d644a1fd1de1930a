"""Writing a schedule in the XML format of Microsoft Project (schema of 2007), which ProjectLibre opens, too."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent, tostring

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.schedule import Schedule, ScheduledMilestone, ScheduledProject
from dntracker.office.package import carried
from dntracker.office.schedule_fields import FIRST_BASELINE, IDS, NAMES, NAMESPACE, PLAN_BASELINE, Field
from dntracker.office.workbook import save

LONGEST = 512  # characters of a name or title
_EVENING = "17:00:00"
_MUST_FINISH_ON, _AS_SOON_AS_POSSIBLE = "3", "0"
_NO_TIME = "PT0H0M0S"
_SHIFTS = (("08:00:00", "12:00:00"), ("13:00:00", _EVENING))
_Texts = Mapping[Field, str | None]


def write_schedule(schedule: Schedule, target: Path) -> None:
    """Put the schedule into a file at `target`, whole or not at all; raises TargetUnwritable."""
    save(schedule_bytes(schedule), target)


def schedule_bytes(schedule: Schedule) -> bytes:
    """The schedule as XML; the same schedule gives the same bytes."""
    root = Element("Project", xmlns=NAMESPACE)
    _head(root, schedule)
    _fields(SubElement(root, "ExtendedAttributes"))
    _calendar(SubElement(SubElement(root, "Calendars"), "Calendar"))
    tasks = _Tasks(SubElement(root, "Tasks"))
    for number, project in enumerate(schedule.projects, 1):
        tasks.put_project(project, number)
    indent(ElementTree(root))
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


class _Tasks:
    """The tasks, numbered as they come."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._count = 0

    def put_project(self, project: ScheduledProject, number: int) -> None:
        """A summary task with a milestone for each of the project's."""
        days = sorted(last_day(known) for one in project.milestones if (known := _stands(one)))
        task = self._task(project.name, str(number))
        if days:
            _put(task, "Start", _evening(days[0]), "Finish", _evening(days[-1]))
        _put(task, "Milestone", "0", "Summary", "1")
        if project.percent is not None:
            _put(task, "PercentComplete", str(project.percent))
        _put(task, "ConstraintType", _AS_SOON_AS_POSSIBLE)
        if project.note:
            _put(task, "Notes", project.note)
        if project.percent is not None:
            _put(task, "PhysicalPercentComplete", str(project.percent))
        _put_texts(task, {Field.CODE: project.code})
        for place, milestone in enumerate(project.milestones, 1):
            self._put_milestone(milestone, f"{number}.{place}")

    def _put_milestone(self, milestone: ScheduledMilestone, outline: str) -> None:
        task = self._task(milestone.name, outline)
        stands = _stands(milestone)
        if stands:
            _put(task, "Start", _day(stands), "Finish", _day(stands))
        _put(task, "Duration", _NO_TIME, "DurationFormat", "7", "Estimated", "0", "Milestone", "1", "Summary", "0")
        _put(task, "PercentComplete", "100" if milestone.actual else "0")
        if milestone.actual:
            _put(task, "ActualStart", _day(milestone.actual), "ActualFinish", _day(milestone.actual))
        _put(task, "ConstraintType", _MUST_FINISH_ON if stands else _AS_SOON_AS_POSSIBLE)
        if stands:
            _put(task, "ConstraintDate", _day(stands))
        if milestone.plan:
            _put(task, "Deadline", _day(milestone.plan))
        if milestone.note:
            _put(task, "Notes", milestone.note)
        _put_texts(task, _known(milestone))
        _put_baselines(task, milestone)

    def _task(self, name: str, outline: str) -> Element:
        task = SubElement(self._parent, "Task")
        self._count += 1
        _put(task, "UID", str(self._count), "ID", str(self._count), "Name", name[:LONGEST], "Type", "1", "IsNull", "0")
        _put(task, "WBS", outline, "OutlineNumber", outline, "OutlineLevel", str(outline.count(".") + 1))
        return task


def _head(root: Element, schedule: Schedule) -> None:
    days = [last_day(known) for one in _milestones(schedule) if (known := _stands(one))]
    starts = [first_day(known) for one in _milestones(schedule) if (known := _stands(one))]
    _put(root, "SaveVersion", "12", "Title", schedule.title[:LONGEST], "ScheduleFromStart", "1")
    begin = min(starts, default=schedule.on)
    if begin:
        _put(root, "StartDate", f"{begin.isoformat()}T08:00:00")
    if days:
        _put(root, "FinishDate", _evening(max(days)))
    _put(root, "CalendarUID", "1", "DefaultStartTime", "08:00:00", "DefaultFinishTime", _EVENING)
    _put(root, "MinutesPerDay", "480", "MinutesPerWeek", "3360", "DaysPerMonth", "30", "DurationFormat", "7")
    _put(root, "HonorConstraints", "1", "NewTasksEstimated", "0", "WeekStartDay", "1")
    if schedule.on:
        _put(root, "StatusDate", _evening(schedule.on))


def _fields(parent: Element) -> None:
    for field in Field:
        one = SubElement(parent, "ExtendedAttribute")
        _put(one, "FieldID", IDS[field], "FieldName", NAMES[field], "Alias", field.value)


def _calendar(calendar: Element) -> None:
    """Every day is a working day: a milestone on a Sunday stays on it."""
    _put(calendar, "UID", "1", "Name", "Mọi ngày", "IsBaseCalendar", "1", "BaseCalendarUID", "-1")
    days = SubElement(calendar, "WeekDays")
    for number in range(1, 8):
        day = SubElement(days, "WeekDay")
        _put(day, "DayType", str(number), "DayWorking", "1")
        times = SubElement(day, "WorkingTimes")
        for begin, end in _SHIFTS:
            _put(SubElement(times, "WorkingTime"), "FromTime", begin, "ToTime", end)


def _milestones(schedule: Schedule) -> Iterable[ScheduledMilestone]:
    return (milestone for project in schedule.projects for milestone in project.milestones)


def _known(milestone: ScheduledMilestone) -> _Texts:
    return {
        Field.CODE: milestone.code, Field.FIRST: milestone.first, Field.PLAN: milestone.plan,
        Field.FORECAST: milestone.forecast, Field.ACTUAL: milestone.actual,
    }  # fmt: skip


def _put_texts(task: Element, texts: _Texts) -> None:
    for field, text in texts.items():
        if text:
            _put(SubElement(task, "ExtendedAttribute"), "FieldID", IDS[field], "Value", text)


def _put_baselines(task: Element, milestone: ScheduledMilestone) -> None:
    for number, known in ((PLAN_BASELINE, milestone.plan), (FIRST_BASELINE, milestone.first)):
        if known:
            baseline = SubElement(task, "Baseline")
            _put(baseline, "Number", number, "Start", _day(known), "Finish", _day(known), "Duration", _NO_TIME)


def _stands(milestone: ScheduledMilestone) -> str:
    """The date at which it is drawn: when it came true, else when it is expected, else when it is planned."""
    return milestone.actual or milestone.forecast or milestone.plan or ""


def _day(known: str) -> str:
    return _evening(last_day(known))


def _evening(day: date) -> str:
    return f"{day.isoformat()}T{_EVENING}"


def _put(parent: Element, *names_and_texts: str) -> None:
    for name, text in zip(names_and_texts[::2], names_and_texts[1::2], strict=True):
        SubElement(parent, name).text = carried(text)
