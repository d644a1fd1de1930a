"""Projects as a schedule for other programs, and the rows of a schedule that came back or from elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from dntracker.domain.fold import fold
from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.number_text import write_plain
from dntracker.domain.schedule import Schedule, ScheduledMilestone, ScheduledProject
from dntracker.services.projects.exchange.given import About, Given
from dntracker.services.projects.portfolio import Item


def schedule_of(items: Iterable[Item], title: str, on: date) -> Schedule:
    """The projects with their milestones and the percent that each reported last."""
    return Schedule(title, on, tuple(_project(one) for one in items))


class Origin(Struct, frozen=True):
    """What the file knows when a schedule comes: its projects by code, and the one that strange milestones go to."""

    items: Mapping[str, Item]
    into: str = ""

    def item(self, project: ScheduledProject) -> Item | None:
        """The project that is meant: by its code, by its name, else the one that was chosen."""
        named = (one for one in self.items.values() if fold(one.project.name) == fold(project.name))
        chosen = None if project.code else self.items.get(self.into)
        return self.items.get(project.code) or next(named, None) or chosen


def given_of(schedule: Schedule, origin: Origin) -> list[Given]:
    """The rows of a schedule, projects first: a plan, forecast or actual date that it does not say stays as it is."""
    projects, milestones = list[Given](), list[Given]()
    for project in schedule.projects:
        item = origin.item(project)
        code = item.project.code if item else project.code
        if code and (item is None or item.project.code != origin.into or project.code):
            said = {"code": code, "name": project.name} | ({"percent": str(project.percent)} if project.percent else {})
            projects.append(Given(About.PROJECT, project.name, said))
        milestones += _milestones(project, code, item)
    return projects + milestones


def left_out(schedule: Schedule) -> int:
    """How many tasks of a schedule are no milestones, and stay out."""
    return sum(one.left_out for one in schedule.projects)


def _milestones(project: ScheduledProject, code: str, item: Item | None) -> Iterator[Given]:
    fault = "" if code else f"Không rõ “{project.name}” là dự án nào trong tệp: chọn dự án để nạp vào rồi nạp lại."
    for one in project.milestones:
        known = _known(one, item)
        said = {"project": code, "code": known.code if known else one.code, "name": one.name}
        yield Given(About.MILESTONE, project.name, {**said, **_dates(one, known)}, fault)


def _known(milestone: ScheduledMilestone, item: Item | None) -> Milestone | None:
    """The milestone that is meant, by its code or else by its name."""
    found = item.milestones if item else ()
    by_code = next((one for one in found if milestone.code and one.code == milestone.code), None)
    return by_code or next((one for one in found if fold(one.name) == fold(milestone.name)), None)


def _dates(milestone: ScheduledMilestone, known: Milestone | None) -> dict[str, str]:
    texts = {field: getattr(milestone, field) for field in ("first", "plan", "forecast", "actual")}
    given = {field: str(text) for field, text in texts.items() if text is not None}
    if milestone.note and known is None:
        given["note"] = milestone.note
    return given | _expected(milestone.expected, known)


def _expected(day: str, known: Milestone | None) -> dict[str, str]:
    """What the only date of a file without plans means: the plan of a new milestone, the forecast of an old one."""
    if not day:
        return {}
    if known is None or not known.plan:
        return {"plan": day}
    stands = known.actual or known.forecast or known.plan
    return {} if last_day(stands).isoformat() == day else {"forecast": day}


def _project(item: Item) -> ScheduledProject:
    percents = [one.percent for one in item.progress if one.percent is not None]
    percent = int(float(write_plain(percents[-1]))) if percents else None
    milestones = tuple(
        ScheduledMilestone(
            one.name, one.code, one.planned or None, one.plan or None, one.forecast, one.actual, note=one.note or None
        )
        for one in item.milestones
    )
    return ScheduledProject(item.project.name, item.project.code, percent, milestones, note=item.project.note or None)
