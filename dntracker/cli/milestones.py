"""Commands on milestones: those of all projects, and the dates of one."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import to_builtins

from dntracker.cli.place import Place, answer, table
from dntracker.cli.projects import looking
from dntracker.cli.speech import BadArgument
from dntracker.domain.milestone import Milestone, slip
from dntracker.services.desk import Desk
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.list_texts import milestone_words
from dntracker.services.projects.milestone_deeds import MilestoneDeeds
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import slip_words, why
from dntracker.services.projects.within import items_of

NONE = "Không có mốc nào như vậy."
DEEDS = ("plan", "revise", "forecast", "reach")


def milestones(place: Place, asked: Namespace) -> None:
    """The milestones of the projects, the latest first where only late ones are asked for."""
    with looking(place, asked) as desk:
        items, today = _items(desk, asked), desk.today
    found = [(item, one, slip(one, today)) for item in items for one in item.milestones]
    if asked.late:
        found = sorted((one for one in found if (one[2] or 0) > 0), key=lambda one: -(one[2] or 0))
    rows = [_row(item, one, days) for item, one, days in found]
    plain = [_plain(one, days) for _, one, days in found]
    answer(plain, list(table(rows)) or [NONE], as_json=asked.as_json)


def milestone(place: Place, asked: Namespace) -> None:
    """Set one date of a milestone, or say why it is late; one deed a command."""
    deed = _deed(asked)
    with place.writing(asked.file, asked.by) as desk:
        new = deed(desk.projects.milestone_deeds)
        today = desk.today
    answer(_plain(new, slip(new, today)), [milestone_words(new, today)], as_json=asked.as_json)


def _deed(asked: Namespace) -> Callable[[MilestoneDeeds], Milestone]:
    given = [name for name in DEEDS if getattr(asked, name) is not None]
    if len(given) > 1 or not (given or asked.reason):
        named = ", ".join(f"--{name}" for name in DEEDS)
        raise BadArgument(text=f"Lệnh chưa đúng: nêu đúng một trong {named}, hoặc chỉ --reason. Xem --help.")
    project, code, reason = asked.project, asked.code, asked.reason
    deeds: Mapping[str, Callable[[MilestoneDeeds], Milestone]] = {
        "plan": lambda deeds: deeds.plan(project, code, asked.plan),
        "revise": lambda deeds: deeds.revise(project, code, asked.revise, reason, asked.document),
        "forecast": lambda deeds: deeds.forecast(project, code, asked.forecast, reason),
        "reach": lambda deeds: deeds.reach(project, code, asked.reach),
        "": lambda deeds: deeds.explain(project, code, reason),
    }
    return deeds[given[0] if given else ""]


def _items(desk: Desk, asked: Namespace) -> list[Item]:
    if asked.unit:
        desk.catalogue.unit(asked.unit)
    if asked.programme:
        desk.projects.portfolio.programme(asked.programme)
    items = items_of(desk.projects.portfolio, asked.programme)
    return [one for one in items if asked.unit in ("", one.project.owner)]


def _row(item: Item, one: Milestone, days: int | None) -> list[str]:
    return [
        item.project.code, one.code, date_words(one.plan), date_words(one.forecast), date_words(one.actual),
        slip_words(days), one.name, why(one),
    ]  # fmt: skip


def _plain(one: Milestone, days: int | None) -> dict[str, Any]:
    plain: dict[str, Any] = to_builtins(one)
    return plain | {"plan": one.plan, "slip": days}
