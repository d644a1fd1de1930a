"""Two plans of a programme over time: a bar of each for every project, and both dates of each milestone."""

from collections.abc import Iterable
from datetime import date

from dntracker.domain.known_date import first_day, last_day
from dntracker.domain.milestone import Baseline
from dntracker.services.projects.baselines import Change, Comparison, Moved
from dntracker.services.projects.timeline import MarkKind, Row, Span, SpanKind, mark_of


def bars_of(found: Comparison, project: str) -> Row:
    """A project's two bars, each from the first to the last date that its plan has; none where a plan has no date."""
    plans = ((SpanKind.BASELINE, found.before), (SpanKind.LATER, found.after))
    bars = ((kind, sorted(_known(plan, project))) for kind, plan in plans)
    return Row(
        project,
        tuple(Span(kind, min(map(first_day, known)), max(map(last_day, known))) for kind, known in bars if known),
    )


def marks_of(moved: Moved) -> Row:
    """A milestone's dates in both plans; one that slipped is late in the later one, one that stayed is there once."""
    marks = []
    if moved.after:
        marks.append(mark_of(MarkKind.PLAN, moved.code, moved.after, late=moved.change is Change.LATER))
    if moved.before and moved.change is not Change.SAME:
        marks.append(mark_of(MarkKind.REPLACED, moved.code, moved.before))
    return Row(moved.project, (), tuple(marks))


def reach_of(found: Comparison) -> tuple[date, date] | None:
    """The first and last day of an axis that shows both plans, in whole years; None where neither has a date."""
    known = [one for plan in (found.before, found.after) for one in _known(plan)]
    if not known:
        return None
    return date(min(map(first_day, known)).year, 1, 1), date(max(map(last_day, known)).year, 12, 31)


def _known(plan: Baseline, project: str = "") -> Iterable[str]:
    return (one.planned for one in plan.milestones if one.planned and project in ("", one.project))
