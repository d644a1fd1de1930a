"""Reading a schedule from the XML format of Microsoft Project, as it comes; nothing in it is run or followed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import IO
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from msgspec import Struct, field

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import UnknownDate, last_day, read_date
from dntracker.domain.schedule import Schedule, ScheduledMilestone, ScheduledProject
from dntracker.office.schedule_fields import FIRST_BASELINE, NAMESPACE, PLAN_BASELINE, Field
from dntracker.office.xml_stream import Reader, TooMuch, bare, stream

MOST_TASKS = 20_000
_DEEPEST = 32
_DATED = {"2", "3", "4", "5", "6", "7"}  # a constraint of any kind but as soon, or as late, as possible
_TASK = ("Project", "Tasks", "Task")


class UnreadableSchedule(UserError):
    """A file (`name`) that is no schedule to take in; `why` is one of the reasons below."""

    code = "unreadable_schedule"

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name=name, why=why)


GONE, NOT_XML, NOT_A_SCHEDULE, ENTITIES, TOO_LARGE, NO_TASKS = (
    "schedule_gone", "schedule_not_xml", "schedule_other", "schedule_entities", "schedule_large", "schedule_empty",
)  # fmt: skip


def read_schedule(path: Path) -> Schedule:
    """The projects and milestones of a file, as `schedule_of` finds them; raises UnreadableSchedule."""
    try:
        with path.open("rb") as file:
            return schedule_of(file, path.name)
    except OSError as error:
        raise UnreadableSchedule(path.name, GONE) from error


def schedule_of(content: IO[bytes], name: str) -> Schedule:
    """The summary tasks of the top as projects, with the milestones under them.

    Milestones at the top, as in the file of one project, come as a project of the file's title without a code.
    Raises UnreadableSchedule.
    """
    reader = _Tasks()
    try:
        stream(content, reader)
    except DefusedXmlException as error:
        raise UnreadableSchedule(name, ENTITIES) from error
    except (ExpatError, ValueError) as error:
        raise UnreadableSchedule(name, NOT_XML) from error
    except (TooMuch, MemoryError) as error:
        raise UnreadableSchedule(name, TOO_LARGE) from error
    except _Other as error:
        raise UnreadableSchedule(name, NOT_A_SCHEDULE) from error
    if not reader.tasks:
        raise UnreadableSchedule(name, NO_TASKS)
    title = reader.said.get("Title") or Path(reader.said.get("Name") or name).stem
    projects = tuple(_projects(reader.tasks, title, reader.fields))
    return Schedule(title, _day(reader.said.get("StatusDate", "")), projects)


class _Other(Exception):
    pass


class _Task(Struct):
    """What a task says: its elements, its fields of text by their number, its baselines' ends."""

    said: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    baselines: dict[str, str] = field(default_factory=dict)

    @property
    def level(self) -> int:
        number = self.said.get("OutlineLevel", "1")
        return int(number) if number.isdecimal() else 1

    @property
    def percent(self) -> int | None:
        for name in ("PhysicalPercentComplete", "PercentComplete"):
            number = self.said.get(name, "")
            if number.isdecimal() and 0 < int(number) <= 100:
                return int(number)
        return None

    def is_one(self, name: str) -> bool:
        return self.said.get(name, "") in ("1", "true")


class _Tasks(Reader):
    """Hears the title, the fields of text with their headings, and every task."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.fields: dict[str, str] = {}
        self.tasks: list[_Task] = []
        self._path: list[str] = []
        self._part: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self._path and (bare(name) != "Project" or NAMESPACE not in attributes.values()):
            raise _Other
        self._path.append(bare(name))
        if len(self._path) > _DEEPEST:
            raise TooMuch
        if tuple(self._path) == _TASK:
            if len(self.tasks) >= MOST_TASKS:
                raise TooMuch
            self.tasks.append(_Task())
        elif self._path[-1] in ("ExtendedAttribute", "Baseline"):
            self._part = {}
        self.begin()

    def end(self, _name: str) -> None:
        *parents, own = self._path
        text = self.taken().strip()
        match parents:
            case ["Project"]:
                self.said[own] = text
            case ["Project", "Tasks", "Task"]:
                self._end_of_task(own, text)
            case ["Project", "ExtendedAttributes"]:
                self.fields[self._part.get("FieldID", "")] = self._part.get("Alias", "")
            case [*_, "ExtendedAttribute" | "Baseline"]:
                self._part[own] = text
        self._path.pop()

    def _end_of_task(self, own: str, text: str) -> None:
        task = self.tasks[-1]
        if own == "ExtendedAttribute":
            task.texts[self._part.get("FieldID", "")] = self._part.get("Value", "")
        elif own == "Baseline":
            task.baselines[self._part.get("Number", "")] = self._part.get("Finish", "")
        else:
            task.said.setdefault(own, text)


def _projects(tasks: Iterable[_Task], title: str, fields: Mapping[str, str]) -> Iterator[ScheduledProject]:
    for head, parts in _grouped(tasks, lambda one: _is_project(one, fields)):
        milestones = [one for one in parts if one.is_one("Milestone") and not one.is_one("Summary")]
        left_out = sum(not one.is_one("Milestone") and not one.is_one("Summary") for one in parts)
        found = tuple(_milestone(one, _own(one, fields)) for one in milestones)
        if head is None:
            if found or left_out:
                yield ScheduledProject(title, milestones=found, left_out=left_out)
        else:
            code = _own(head, fields).get(Field.CODE, "")
            note = head.said.get("Notes")
            yield ScheduledProject(head.said.get("Name", ""), code, head.percent, found, left_out, note)


def _is_project(task: _Task, fields: Mapping[str, str]) -> bool:
    """A summary task of the top, or one of ours without milestones, which other programs make a plain task."""
    ours = Field.CODE in _own(task, fields) and not task.is_one("Milestone")
    return task.level == 1 and (task.is_one("Summary") or ours)


def _grouped(tasks: Iterable[_Task], is_head: Callable[[_Task], bool]) -> Iterator[tuple[_Task | None, list[_Task]]]:
    """Each head with all that lies under it; first what lies under none."""
    loose = list[_Task]()
    groups = list[tuple[_Task | None, list[_Task]]]()
    for task in tasks:
        if task.is_one("IsNull") or task.level == 0:  # an empty line; the file itself as a task
            continue
        if is_head(task):
            groups.append((task, []))
        else:
            (groups[-1][1] if task.level > 1 and groups else loose).append(task)
    yield from [(None, loose), *groups]


def _own(task: _Task, fields: Mapping[str, str]) -> dict[Field, str]:
    known = {one.value: one for one in Field}
    return {known[fields[number]]: text for number, text in task.texts.items() if fields.get(number) in known}


def _milestone(task: _Task, own: Mapping[Field, str]) -> ScheduledMilestone:
    ends = _day(task.said.get("Finish", ""))
    reached = _day(task.said.get("ActualFinish", "")) or (ends if task.said.get("PercentComplete") == "100" else None)
    actual = _known(reached, own.get(Field.ACTUAL))
    plan = _known(_day(task.baselines.get(PLAN_BASELINE, "") or task.said.get("Deadline", "")), own.get(Field.PLAN))
    first = _known(_day(task.baselines.get(FIRST_BASELINE, "")), own.get(Field.FIRST))
    stands = None if actual or not _is_dated(task, own) else ends
    return ScheduledMilestone(
        task.said.get("Name", ""), own.get(Field.CODE, ""), first or None, plan or None,
        _forecast(stands, plan, own) if plan or own else None, actual,
        "" if plan or own or stands is None else stands.isoformat(), task.said.get("Notes"),
    )  # fmt: skip


def _is_dated(task: _Task, own: Mapping[Field, str]) -> bool:
    """Whether its end was meant: programs give every task one, also those that we gave none."""
    return Field.CODE not in own or task.said.get("ConstraintType", "") in _DATED


def _forecast(stands: date | None, plan: str, own: Mapping[Field, str]) -> str:
    if stands is None or (Field.FORECAST not in own and plan and last_day(plan) == stands):
        return ""
    return _known(stands, own.get(Field.FORECAST))


def _known(day: date | None, text: str | None) -> str:
    """The date as we knew it, where its last day is still this one, else the day."""
    if day is None:
        return ""
    with suppress(UnknownDate, ValueError):
        known = read_date(text or "")
        if known and last_day(known) == day:
            return known
    return day.isoformat()


def _day(moment: str) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(moment[:10])
    return None
