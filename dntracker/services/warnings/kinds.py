"""How each kind of rule looks: at one indicator, or around the whole file."""

from collections.abc import Mapping

from dntracker.domain.early_warning import WarningKind
from dntracker.domain.programme import Programme
from dntracker.domain.project import Project
from dntracker.domain.source import Statement
from dntracker.services.warnings import (
    aim_looks,
    band_looks,
    change_looks,
    course_looks,
    data_looks,
    form_looks,
    nation_looks,
    plan_looks,
    project_looks,
    record_looks,
    source_looks,
    target_looks,
    unit_looks,
)
from dntracker.services.warnings.around import Around, Search
from dntracker.services.warnings.found import Found, Limits, Look
from dntracker.services.warnings.subject import Subject

_KIND = WarningKind


def _by_year(look: Look) -> Look:
    def looked(subject: Subject, limits: Limits) -> Found | None:
        return look(subject.by_year, limits)

    return looked


LOOKS: Mapping[WarningKind, Look] = {
    _KIND.MISSED: _by_year(target_looks.missed),
    _KIND.UNMEASURED: target_looks.unmeasured,
    _KIND.PATH: _by_year(target_looks.path),
    _KIND.PACE: _by_year(target_looks.pace),
    _KIND.STALE: target_looks.stale,
    _KIND.NO_HORIZON: target_looks.no_horizon,
    _KIND.TARGETS_APART: target_looks.targets_apart,
    _KIND.UNDER_NATION: target_looks.under_nation,
    _KIND.NO_OWN_TARGET: target_looks.no_own_target,
    _KIND.EARLY: _by_year(target_looks.early),
    _KIND.BEYOND: _by_year(target_looks.beyond),
    _KIND.SHORT: _by_year(plan_looks.short),
    _KIND.SO_FAR: plan_looks.behind_plan,
    _KIND.RELAPSED: _by_year(plan_looks.relapsed),
    _KIND.ENDED: plan_looks.ended,
    _KIND.LAST: change_looks.last,
    _KIND.SEASON: change_looks.season,
    _KIND.FALLING: change_looks.falling,
    _KIND.FLAT: change_looks.flat,
    _KIND.REPEATED: change_looks.repeated,
    _KIND.BREAK: change_looks.broken,
    _KIND.BEST: change_looks.best,
    _KIND.NATION: nation_looks.nation,
    _KIND.LOSING: nation_looks.losing,
    _KIND.TIMES: nation_looks.times,
    _KIND.TOP: nation_looks.top,
    _KIND.BAND: band_looks.band,
    _KIND.CONFLICT: data_looks.conflict,
    _KIND.ESTIMATE: data_looks.estimate,
    _KIND.DRAG: unit_looks.drag,
    _KIND.COVERAGE: unit_looks.coverage,
}
"""Those that look at an indicator's figures; what adds up is held against a year's target by whole years."""

SEARCHES: Mapping[WarningKind, Search] = {
    _KIND.STATEMENT: source_looks.statement,
    _KIND.OWNERLESS: source_looks.ownerless,
    _KIND.SCORE: source_looks.score,
    _KIND.TASK: source_looks.task,
    _KIND.NO_FRAMEWORK: source_looks.no_framework,
    _KIND.REVISED: record_looks.revised,
    _KIND.FLAGGED: record_looks.flagged,
    _KIND.CHANGED: form_looks.changed,
    _KIND.DUE: form_looks.due,
    _KIND.LATE: form_looks.late,
    _KIND.LATE_AGAIN: form_looks.late_again,
    _KIND.UNAPPROVED: form_looks.unapproved,
    _KIND.UNACCEPTED: project_looks.unaccepted,
    _KIND.PROMISE: project_looks.promise,
    _KIND.OVERPAID: project_looks.overpaid,
    _KIND.PORTFOLIO: project_looks.portfolio,
    _KIND.MILESTONE: course_looks.milestone,
    _KIND.UNDATED: course_looks.undated,
    _KIND.BESIDE: course_looks.beside,
    _KIND.UNSETTLED: course_looks.unsettled,
    _KIND.UNFUNDED: course_looks.unfunded,
    _KIND.UNPAID: course_looks.unpaid,
    _KIND.ENDANGERED: aim_looks.endangered,
    _KIND.UNMOVED: aim_looks.unmoved,
}
"""Those that look around the whole file."""

OF_THE_PAST = frozenset({_KIND.STATEMENT, _KIND.OWNERLESS, _KIND.TASK})
"""The ones around the file that tell of a past day by its own dates; the others need the file as it was then."""


def woken(kind: WarningKind, around: Around, codes: frozenset[str]) -> bool:
    """Whether a rule around the file can find something else once figures of these indicators changed."""
    match kind:
        case WarningKind.DUE | WarningKind.CHANGED | WarningKind.REVISED:
            return True
        case WarningKind.ENDANGERED | WarningKind.UNMOVED:
            return any(not codes.isdisjoint(one.indicators) for one in around.store.all(Project))
        case WarningKind.STATEMENT:
            return any(one.indicator in codes for one in around.store.all(Statement))
        case WarningKind.PORTFOLIO:
            counts = [count for one in around.store.all(Programme) for count in one.counts]
            return any(one.count in codes or one.money in codes for one in counts)
    return False
