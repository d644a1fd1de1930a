"""The lane under a chart: the milestones of the projects that are meant to move its indicators."""

from collections.abc import Collection, Iterable
from datetime import date

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Milestone
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.trends.chart import LaneKind, LaneMark


def lane_of(items: Iterable[Item], indicators: Collection[str], today: date) -> tuple[LaneMark, ...]:
    """One mark a milestone, by day: when it was reached, else when it is expected, else when it is planned."""
    about = [item for item in items if not set(indicators).isdisjoint(item.project.indicators)]
    found = [_mark(item, one, today) for item in about for one in item.milestones]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.first, one.last, one.project)))


def _mark(item: Item, one: Milestone, today: date) -> LaneMark | None:
    known = ((one.actual, LaneKind.ACTUAL), (one.forecast, LaneKind.FORECAST), (one.plan, LaneKind.PLAN))
    day, kind = next(((text, kind) for text, kind in known if text), ("", LaneKind.PLAN))
    if not day:
        return None
    late = not one.actual and bool(one.plan) and last_day(one.plan) < today
    label = f"{one.name} ({item.project.name}): {_WORDS[kind]} {date_words(day)}" + (
        ", đã quá kế hoạch" if late else ""
    )
    return LaneMark(
        item.project.code, item.project.name, one.code, one.name, kind, first_day(day), last_day(day), label, late
    )


_WORDS = {LaneKind.ACTUAL: "đạt", LaneKind.FORECAST: "dự báo", LaneKind.PLAN: "kế hoạch"}
