"""What a deed on projects is refused for, looked at before anything is written."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import first_day, is_before, last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.milestone_order import WHOLE, disorder, weight_sum
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.process import Process
from dntracker.domain.programme import Programme
from dntracker.domain.project import Project
from dntracker.domain.quantity import Quantity
from dntracker.domain.submission import State, Submission
from dntracker.domain.unit import Unit
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.cataloguing import CodeTaken, MissingField, UnusableCode
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.store.store import Store

SETTLED = (State.APPROVED, State.LOCKED)
_CODE = re.compile(r"[\w./-]+")


class NoReason(UserError):
    """A deed (`what`) that needs to say why."""

    code = "no_reason"


class WrongStage(UserError):
    """A `stage` that is not on the path of a `process`, or a state that is not beside it."""

    code = "wrong_stage"


class UnitEnded(UserError):
    """A `unit` that ended after `day`; `near` are those that took over."""

    code = "project_unit_ended"


class EndsEarly(UserError):
    """A `last` day (`end`) that certainly lies before the `first` (`start`)."""

    code = "ends_early"


class WrongOrder(UserError):
    """A milestone (`second`, on `second_date`) before the one that must come `first` (on `first_date`)."""

    code = "wrong_order"


class CyclicProgrammes(UserError):
    """A programme that would be part of itself: `way` names how."""

    code = "cyclic_programmes"


class CyclicProcesses(UserError):
    """A process that would replace itself: `way` names how."""

    code = "cyclic_processes"


class FutureDate(UserError):
    """Something (`what`) said to have happened on a date (`known`) that `today` has not come yet."""

    code = "future_date"


class SettledPeriod(UserError):
    """A date in a `period` for which the progress `form` of a `unit` is approved or locked (`state`)."""

    code = "settled_period"


class WeightsOff(UserError):
    """Weights of a process that come to `sum` percent."""

    code = "weights_off"


def required(value: str, field: str) -> str:
    """The text, which must not be empty; raises MissingField."""
    if not value.strip():
        raise MissingField(field=field)
    return value.strip()


def reason_given(reason: str, what: str) -> str:
    """The reason, which must not be empty; raises NoReason."""
    if not reason.strip():
        raise NoReason(what=what)
    return reason.strip()


def new_code(code: str, taken: Mapping[str, str]) -> str:
    """A code that nothing has yet; `taken` are those in use with their names. Raises UnusableCode, CodeTaken."""
    wanted = required(code, "mã")
    if not _CODE.fullmatch(wanted):
        raise UnusableCode(text=wanted)
    if wanted in taken:
        raise CodeTaken(wanted=wanted, name=taken[wanted])
    return wanted


def on_its_path(project: Project, process: Process) -> None:
    """Raises WrongStage unless stage and state are those of the process."""
    path, beside = process.path, process.beside
    if project.stage and project.stage not in [one.code for one in path]:
        raise WrongStage(stage=project.stage, process=process.name, near=tuple(one.name for one in path))
    if project.beside and project.beside not in [one.code for one in beside]:
        raise WrongStage(stage=project.beside, process=process.name, near=tuple(one.name for one in beside))


def still_there(catalogue: Catalogue, unit: Unit, today: date) -> None:
    """Raises UnitEnded where a unit has ended before today."""
    if unit.valid_to and unit.valid_to < today:
        heirs = tuple(catalogue.unit(one).short_name for one in unit.successors)
        raise UnitEnded(unit=unit.short_name, day=unit.valid_to, near=heirs)


def no_circle(programme: Programme, known: Mapping[str, Programme]) -> None:
    """Raises CyclicProgrammes where a programme is, over its parents, part of itself."""
    above = {code: one.parent for code, one in known.items()} | {programme.code: programme.parent}
    if way := _circle(programme.code, above):
        names = {code: one.name for code, one in known.items()} | {programme.code: programme.name}
        raise CyclicProgrammes(way=" → ".join(names[code] for code in way))


def not_its_own_follower(process: Process, known: Mapping[str, Process]) -> None:
    """Raises CyclicProcesses where a process replaces, over those that it replaces, itself."""
    before = {code: one.replaces for code, one in known.items()} | {process.code: process.replaces}
    if way := _circle(process.code, before):
        names = {code: one.name for code, one in known.items()} | {process.code: process.name}
        raise CyclicProcesses(way=" → ".join(names[code] for code in way))


def _circle(code: str, above: Mapping[str, str]) -> list[str]:
    way = [code]
    while (up := above.get(way[-1], "")) in above:
        if up == code:
            return [*way, up]
        if up in way:
            return []  # a circle that was there before, and of others
        way.append(up)
    return []


def ends_after(start: str, end: str, what: tuple[str, str] = ("ngày bắt đầu", "ngày kết thúc")) -> None:
    """Raises EndsEarly where an end certainly lies before its start; `what` says what the two are."""
    if start and end and is_before(end, start):
        first, last = what
        raise EndsEarly(first=first, start=date_words(start), last=texts.begun(last), end=date_words(end))


def in_order(
    process: Process | None, milestones: Iterable[Milestone], changed: Milestone, of: Callable[[Milestone], str]
) -> None:
    """Raises WrongOrder where a milestone would certainly come before one that the process has before it."""
    found = disorder(process, milestones, changed, of)
    if found is not None:
        first, second = found
        raise WrongOrder(
            first=first.name, first_date=date_words(of(first)), second=second.name, second_date=date_words(of(second))
        )


def has_come(known: str, today: date, what: str) -> None:
    """Raises FutureDate where a date certainly lies after today."""
    if known and first_day(known) > today:
        raise FutureDate(what=what, known=date_words(known), today=today)


def not_settled(store: Store, catalogue: Catalogue, item: Item, known: str) -> None:
    """Raises SettledPeriod where a date certainly lies in quarters whose progress was approved or locked.

    A year is settled when all its quarters are; a project of no unit is nobody's to settle.
    """
    if not known:
        return
    quarters = list(_quarters(known))
    found = [_settled(store, catalogue, item, one) for one in quarters]
    if found and all(found):
        settled = found[-1]
        assert settled is not None
        raise SettledPeriod(
            form=settled.form, period=texts.inside(texts.period_name(settled.period)),
            unit=catalogue.unit(settled.unit).short_name, state=settled.state,
        )  # fmt: skip


def _settled(store: Store, catalogue: Catalogue, item: Item, quarter: Period) -> Submission | None:
    units = {item.project.owner} | {one.unit for one in item.progress if one.period == quarter}
    forms = [one.code for one in catalogue.forms() if one.subject == "project"]
    found = (store.get(Submission, form, unit, quarter.code) for form in forms for unit in sorted(units - {""}))
    return next((one for one in found if one and one.state in SETTLED), None)


def _quarters(known: str) -> Iterable[Period]:
    day, last = first_day(known), last_day(known)
    while day <= last:
        quarter = Period.containing(day, Frequency.QUARTER)
        yield quarter
        day = quarter.end + timedelta(days=1)


def weights_whole(process: Process) -> None:
    """Raises WeightsOff where the weights of a process's milestones do not come to a hundred."""
    found = weight_sum(one.weight for one in process.milestones)
    if found is not None and found != WHOLE:
        raise WeightsOff(sum=write(Quantity(found)))


def weights_note(milestones: Iterable[Milestone]) -> str:
    """A sentence where the weights of a project's milestones do not come to a hundred; empty where they do."""
    found = weight_sum(one.weight for one in milestones)
    if found is None or found == WHOLE:
        return ""
    return texts.fill("weights_note", {"sum": write(Quantity(found))})


def plan_note(process: Process | None, milestones: Iterable[Milestone], changed: Milestone) -> str:
    """A sentence where a plan certainly contradicts what was reached: it may be known so late, and is not refused."""

    def known(one: Milestone) -> str:
        return one.plan if one.code == changed.code else one.actual

    found = disorder(process, milestones, changed, known) if not changed.actual else None
    if found is None:
        return ""
    other = found[0] if found[1].code == changed.code else found[1]
    word = "trước" if found[1].code == changed.code else "sau"
    said = {"planned": date_words(changed.plan), "word": word, "name": other.name, "actual": date_words(other.actual)}
    return texts.fill("plan_note", said)


def stages_sound(process: Process) -> None:
    """Raises MissingField, CodeTaken, WrongStage where stages or milestones of a process do not hold together."""
    required(process.name, "tên quy trình")
    if not process.path:
        raise MissingField(field="giai đoạn nào của quy trình")
    for things in (process.stages, process.milestones):
        seen: dict[str, str] = {}
        for one in things:
            required(one.name, "tên")
            seen[new_code(one.code, seen)] = one.name
    path = [one.code for one in process.path]
    for milestone in process.milestones:
        if milestone.stage and milestone.stage not in path:
            raise WrongStage(stage=milestone.stage, process=process.name, near=tuple(one.name for one in process.path))
